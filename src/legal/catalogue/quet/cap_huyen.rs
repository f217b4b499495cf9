//! **Cấp huyện**: bodies of the district level, which ended on 30/6/2025.

use chrono::NaiveDate;

use super::{BangCoQuan, Joined, Word, spelled};
use crate::legal::catalogue::TonTai;

/// The last day of the district level and of the thị trấn (Luật 72/2025/QH15, Điều 1 and khoản 3 Điều 51).
const HET_CAP_HUYEN: NaiveDate = NaiveDate::from_ymd_opt(2025, 6, 30).expect("a day of the calendar");

/// The last day of the police of districts, by one source.
const HET_CONG_AN_HUYEN: NaiveDate = NaiveDate::from_ymd_opt(2025, 2, 28).expect("a day of the calendar");

/// Cities directly under the centre; every other thành phố was of the district level. Đồng Nai became one on 30/4/2026.
const THANH_PHO_TRUNG_UONG: [&[&str]; 9] = [
    &["hà", "nội"],
    &["hồ", "chí", "minh"],
    &["hcm"],
    &["hải", "phòng"],
    &["đà", "nẵng"],
    &["cần", "thơ"],
    &["huế"],
    &["đồng", "nai"],
    &["trực", "thuộc"],
];

/// Cities within a province or another city on the last day of the level.
#[rustfmt::skip]
const THANH_PHO_CUA_TINH: [&str; 88] = [
    "bà rịa", "bạc liêu", "bảo lộc", "bắc giang", "bắc kạn", "bắc ninh", "bến cát", "bến tre", "biên hòa",
    "buôn ma thuột", "cà mau", "cam ranh", "cao bằng", "cao lãnh", "cẩm phả", "châu đốc", "chí linh", "dĩ an", "đà lạt",
    "điện biên phủ", "đông hà", "đông triều", "đồng hới", "đồng xoài", "gia nghĩa", "gò công", "hà giang", "hà tiên",
    "hà tĩnh", "hạ long", "hải dương", "hòa bình", "hoa lư", "hội an", "hồng ngự", "hưng yên", "kon tum", "lai châu",
    "lạng sơn", "lào cai", "long khánh", "long xuyên", "móng cái", "mỹ tho", "nam định", "ngã bảy", "nha trang",
    "ninh bình", "phan rang", "phan rang tháp chàm", "phan thiết", "phổ yên", "phú mỹ", "phú quốc", "phủ lý", "phúc yên",
    "pleiku", "quảng ngãi", "quy nhơn", "rạch giá", "sa đéc", "sầm sơn", "sóc trăng", "sông công", "sơn la", "tam điệp",
    "tam kỳ", "tân an", "tân uyên", "tây ninh", "thái bình", "thái nguyên", "thanh hóa", "thuận an", "thủ dầu một",
    "thủ đức", "thủy nguyên", "trà vinh", "tuy hòa", "tuyên quang", "từ sơn", "uông bí", "vị thanh", "việt trì", "vinh",
    "vĩnh long", "vĩnh yên", "vũng tàu",
];

/// Units that are no more.
const DON_VI_HUYEN: [&[&str]; 4] = [&["huyện"], &["quận"], &["thị", "xã"], &["thị", "trấn"]];

/// The city, a unit of the district level only where it is not one of [`THANH_PHO_TRUNG_UONG`].
const THANH_PHO: [&[&str]; 2] = [&["thành", "phố"], &["tp"]];

/// When the bodies of the units ended.
#[derive(Clone, Copy)]
enum Het {
    /// With the district level.
    CungCap,
    /// Before it, as far as one source tells: until the level itself ended that is a hint.
    CongAn,
    /// Some time about the end of the level, which for them is only near the truth: a hint.
    GanDung,
}

/// Bodies of a unit, named right before it.
///
/// Not the courts and procuracies of huyện: the facts at hand tell no day for them.
const CO_QUAN_CUA_DON_VI: [(&[&str], Het); 12] = [
    (&["ủy", "ban", "nhân", "dân"], Het::CungCap),
    (&["hội", "đồng", "nhân", "dân"], Het::CungCap),
    (&["ubnd"], Het::CungCap),
    (&["hđnd"], Het::CungCap),
    (&["đảng", "bộ"], Het::CungCap),
    (&["công", "an"], Het::CongAn),
    (&["mặt", "trận", "tổ", "quốc", "việt", "nam"], Het::CungCap),
    (&["mttq", "việt", "nam"], Het::CungCap),
    (&["liên", "đoàn", "lao", "động"], Het::CungCap),
    (&["hội", "liên", "hiệp", "phụ", "nữ"], Het::CungCap),
    (&["trung", "tâm", "y", "tế"], Het::GanDung),
    (&["ban", "chỉ", "huy", "quân", "sự"], Het::GanDung),
];

/// The longest name of an office (Phòng …) of a unit, in syllables.
const PHONG_TOI_DA: usize = 10;

/// The longest proper name of a unit, in syllables.
const TEN_RIENG_TOI_DA: usize = 4;

/// The most units of a list (`các huyện, quận, thị xã, thành phố`).
const LIET_KE_TOI_DA: usize = 6;

impl Het {
    fn tai(self, ngay: NaiveDate) -> Option<TonTai> {
        let (den, gan_dung) = match self {
            Self::CungCap => (HET_CAP_HUYEN, false),
            Self::CongAn => (HET_CONG_AN_HUYEN, ngay <= HET_CAP_HUYEN),
            Self::GanDung => (HET_CAP_HUYEN, true),
        };
        (ngay > den).then_some(TonTai::DaKetThuc { den, gan_dung })
    }
}

/// Whether the first words are these.
fn starts(words: &[Word<'_>], all: &[&str]) -> bool {
    words.len() >= all.len()
        && words
            .iter()
            .zip(all)
            .enumerate()
            .all(|(at, (word, one))| word.folded == *one && (at == 0 || word.joined != Joined::No))
}

fn is_central_city(name: &[Word<'_>]) -> bool {
    THANH_PHO_TRUNG_UONG.iter().any(|city| starts(name, city))
}

/// How many words from the first on name a unit of the district level: `huyện Đăk Hà`, `cấp huyện`.
fn don_vi_huyen(words: &[Word<'_>]) -> Option<usize> {
    if starts(words, &["cấp", "huyện"]) {
        return Some(2);
    }
    let unit = DON_VI_HUYEN.iter().chain(&THANH_PHO).find(|unit| starts(words, unit))?;
    let name = &words[unit.len()..];
    if THANH_PHO.contains(unit) && is_central_city(name) {
        return None;
    }
    // Only after “TP.” may a sign stand before the name.
    let goes_on = |(at, word): &(usize, &Word<'_>)| {
        word.named() && (word.joined == Joined::Blanks || (*at == 0 && unit[0] == "tp" && word.joined == Joined::Signs))
    };
    let count = name.iter().enumerate().take(TEN_RIENG_TOI_DA).take_while(goes_on).count();
    (count > 0).then_some(unit.len() + count)
}

/// How many words from the first on are units without a name: `huyện`, `các quận, huyện và thị xã`. A city counts only in
/// a list with others, since by itself it may be directly under the centre.
fn don_vi_khong_ten(words: &[Word<'_>]) -> Option<usize> {
    let of = |here: &[Word<'_>], units: &[&[&str]]| units.iter().find(|unit| starts(here, unit)).map(|unit| unit.len());
    if !starts(words, &["các"]) {
        return of(words, &DON_VI_HUYEN);
    }
    let (mut at, mut end) = (1, None);
    for _ in 0..LIET_KE_TOI_DA {
        let here = &words[at..];
        if here.first().is_none_or(|word| word.joined == Joined::No) {
            break;
        }
        let district = of(here, &DON_VI_HUYEN);
        let city = || of(here, &THANH_PHO).filter(|count| !is_central_city(&here[*count..]));
        let Some(count) = district.or_else(city) else { break };
        at += count;
        if district.is_some() || end.is_some() {
            end = Some(at);
        }
        at += usize::from(words.get(at).is_some_and(|word| word.folded == "và" && word.joined != Joined::No));
    }
    end
}

impl BangCoQuan {
    /// A body of the district level, after its end.
    pub(super) fn cap_huyen_sai(&self, words: &[Word<'_>], ngay: NaiveDate) -> Option<(usize, TonTai)> {
        if let Some((body, het)) = CO_QUAN_CUA_DON_VI.iter().find(|(body, _)| starts(words, body)) {
            let ton_tai = het.tai(ngay)?;
            let unit =
                words.get(body.len()..).filter(|unit| unit.first().is_some_and(|word| word.joined != Joined::No))?;
            let count = don_vi_huyen(unit).or_else(|| don_vi_khong_ten(unit))?;
            return Some((body.len() + count, ton_tai));
        }
        let (count, het) = thanh_uy(words).or_else(|| self.phong(words, ngay))?;
        Some((count, het.tai(ngay)?))
    }

    /// An office of a unit (`Phòng Tư pháp huyện Đăk Hà`).
    fn phong(&self, words: &[Word<'_>], ngay: NaiveDate) -> Option<(usize, Het)> {
        if words[0].folded != "phòng" {
            return None;
        }
        let until = words.iter().skip(1).take(PHONG_TOI_DA).take_while(|word| word.joined != Joined::No).count();
        if let Some(count) = (2..=until).find_map(|at| Some(at + don_vi_huyen(&words[at..])?)) {
            return Some((count, Het::CungCap));
        }
        // An office without a place: that of a sở that has ended was of a huyện, but each place chose its day.
        let names = self
            .co_han
            .get("sở")?
            .iter()
            .filter(|name| matches!(self.tai_ngay_theo_khoa(&name.join(" "), ngay), TonTai::DaKetThuc { .. }));
        let office = |name: &Vec<String>| {
            let syllables: Vec<_> = ["phòng".to_owned()].into_iter().chain(name[1..].iter().cloned()).collect();
            spelled(words, &syllables)
        };
        names.filter_map(office).max().map(|count| (count, Het::GanDung))
    }
}

/// The Party committee of a city that was of the district level: `Thành ủy Kon Tum`. The city must be known, since names
/// of persons follow too (`Bí thư Thành ủy Nguyễn Văn A`).
fn thanh_uy(words: &[Word<'_>]) -> Option<(usize, Het)> {
    if !starts(words, &["thành", "ủy"]) {
        return None;
    }
    let rest = words.get(2..).filter(|rest| rest.first().is_some_and(|word| word.joined == Joined::Blanks))?;
    let unit = THANH_PHO.iter().find(|unit| starts(rest, unit)).map_or(0, |unit| unit.len());
    let name = &rest[unit..];
    let lengths = THANH_PHO_CUA_TINH.iter().filter_map(|city| {
        let city: Vec<_> = city.split(' ').collect();
        starts(name, &city).then_some(city.len())
    });
    lengths.max().map(|count| (2 + unit + count, Het::CungCap))
}
