//! **Đọc tên loại**: the word that says what kind of document is cited.

use std::ops::Range;
use std::sync::LazyLock;

use super::reader::Reader;
use super::token::{hash_folded, tu};
use super::vi_tri;
use crate::legal::TenLoai;
use crate::legal::normalize::fold;
use crate::loai::LoaiVanBan;

/// How a kind is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// By name: luật, bộ luật, pháp lệnh.
    Law,
    /// Hiến pháp, Điều lệ Đảng.
    Named,
    /// By number, at times by digits alone: `Nghị quyết 101`.
    Numbered,
    /// By number with its sign, or with date or issuer: words that are verbs and nouns of every day too.
    Paper,
}

/// A kind, read.
#[derive(Clone, Debug)]
pub(super) struct Loai {
    pub ten: TenLoai,
    pub manner: Manner,
    /// How many words it has.
    pub words: usize,
    /// Written by its abbreviation: `QĐ số 12/QĐ-UBND`.
    pub short: bool,
}

const fn hanh_chinh(loai: LoaiVanBan) -> TenLoai {
    TenLoai::HanhChinh(loai)
}

/// The kinds, longer names before shorter ones, those of one first word together.
#[rustfmt::skip]
static KINDS: &[(&[u64], TenLoai, Manner)] = {
    use LoaiVanBan as L;
    use Manner::{Law, Named, Numbered, Paper};
    &[
        (tu!["bộ", "luật"], TenLoai::BoLuat, Law),
        (tu!["luật"], TenLoai::Luat, Law),
        (tu!["pháp", "lệnh"], TenLoai::PhapLenh, Law),
        (tu!["hiến", "pháp"], TenLoai::HienPhap, Named),
        (tu!["điều", "lệ"], TenLoai::DieuLe, Named),
        (tu!["nghị", "định"], TenLoai::NghiDinh, Numbered),
        (tu!["nghị", "quyết", "liên", "tịch"], TenLoai::NghiQuyetLienTich, Numbered),
        (tu!["nghị", "quyết"], hanh_chinh(L::NghiQuyet), Numbered),
        (tu!["nghi", "định"], TenLoai::NghiDinh, Numbered), // as scanners read it
        (tu!["thông", "tư", "liên", "tịch"], TenLoai::ThongTuLienTich, Numbered),
        (tu!["thông", "tư"], TenLoai::ThongTu, Numbered),
        (tu!["thông", "tri"], TenLoai::ThongTri, Numbered),
        (tu!["thông", "báo"], hanh_chinh(L::ThongBao), Paper),
        (tu!["thông", "cáo"], hanh_chinh(L::ThongCao), Paper),
        (tu!["sắc", "lệnh"], TenLoai::SacLenh, Numbered),
        (tu!["sắc", "luật"], TenLoai::SacLuat, Numbered),
        (tu!["lệnh"], TenLoai::Lenh, Paper),
        (tu!["chỉ", "thị"], hanh_chinh(L::ChiThi), Numbered),
        (tu!["kết", "luận"], TenLoai::KetLuan, Numbered),
        (tu!["quyết", "định"], hanh_chinh(L::QuyetDinh), Numbered),
        (tu!["quyết", "nghị"], TenLoai::QuyetNghi, Paper),
        (tu!["quy", "định"], hanh_chinh(L::QuyDinh), Paper),
        (tu!["quy", "chế"], hanh_chinh(L::QuyChe), Paper),
        (tu!["hướng", "dẫn"], hanh_chinh(L::HuongDan), Paper),
        (tu!["kế", "hoạch"], hanh_chinh(L::KeHoach), Paper),
        (tu!["chương", "trình"], hanh_chinh(L::ChuongTrinh), Paper),
        (tu!["đề", "án"], hanh_chinh(L::DeAn), Numbered),
        (tu!["dự", "án"], hanh_chinh(L::DuAn), Paper),
        (tu!["phương", "án"], hanh_chinh(L::PhuongAn), Paper),
        (tu!["tờ", "trình"], hanh_chinh(L::ToTrinh), Paper),
        (tu!["báo", "cáo"], hanh_chinh(L::BaoCao), Paper),
        (tu!["công", "văn"], hanh_chinh(L::CongVan), Numbered),
        (tu!["công", "điện"], hanh_chinh(L::CongDien), Numbered),
        (tu!["điện", "tín"], TenLoai::DienTin, Paper),
        (tu!["văn", "bản", "hợp", "nhất"], TenLoai::VanBanHopNhat, Paper),
        (tu!["văn", "bản"], TenLoai::VanBan, Paper),
        (tu!["biên", "bản"], hanh_chinh(L::BienBan), Paper),
        (tu!["bản", "ghi", "nhớ"], hanh_chinh(L::BanGhiNho), Paper),
        (tu!["bản", "thỏa", "thuận"], hanh_chinh(L::BanThoaThuan), Paper),
        (tu!["giấy", "chứng", "nhận"], TenLoai::GiayChungNhan, Paper),
        (tu!["giấy", "nghỉ", "phép"], hanh_chinh(L::GiayNghiPhep), Paper),
        (tu!["giấy", "mời"], hanh_chinh(L::GiayMoi), Paper),
        (tu!["giấy", "giới", "thiệu"], hanh_chinh(L::GiayGioiThieu), Paper),
        (tu!["giấy", "ủy", "quyền"], hanh_chinh(L::GiayUyQuyen), Paper),
        (tu!["phiếu", "gửi"], hanh_chinh(L::PhieuGui), Paper),
        (tu!["phiếu", "chuyển"], hanh_chinh(L::PhieuChuyen), Paper),
        (tu!["phiếu", "báo"], hanh_chinh(L::PhieuBao), Paper),
        (tu!["thư", "công"], hanh_chinh(L::ThuCong), Paper),
        (tu!["đơn", "đề", "nghị"], TenLoai::DonDeNghi, Paper),
        (tu!["chuẩn", "mực", "kế", "toán"], TenLoai::ChuanMucKeToan, Numbered),
    ]
};

/// First words of kinds and units: one bit each, so that all other words are passed over at once.
static OPENERS: LazyLock<WordSet> = LazyLock::new(|| {
    let kinds = KINDS.iter().map(|(words, ..)| words[0]);
    let signs = SIGNS.iter().map(|(hash, _)| *hash);
    kinds.chain(signs).chain(vi_tri::openers()).collect()
});

/// As [`WordBits`](super::token::WordBits), for the loop over all words: wide, so that few are asked about in vain.
pub(super) struct WordSet([u64; 64]);

impl FromIterator<u64> for WordSet {
    fn from_iter<I: IntoIterator<Item = u64>>(hashes: I) -> Self {
        let mut bits = [0; 64];
        hashes.into_iter().for_each(|hash| bits[(hash >> 6) as usize % 64] |= 1 << (hash % 64));
        Self(bits)
    }
}

impl WordSet {
    pub fn may_have(&self, hash: u64) -> bool {
        self.0[(hash >> 6) as usize % 64] & (1 << (hash % 64)) != 0
    }
}

/// The bits of [`OPENERS`], for the loop over all words.
pub(super) fn openers() -> &'static WordSet {
    &OPENERS
}

/// Abbreviations of kinds by hash, sorted.
static SIGNS: LazyLock<Vec<(u64, TenLoai)>> = LazyLock::new(|| {
    let kinds = TenLoai::NGOAI_DIEU_7.iter().cloned().chain(LoaiVanBan::ALL.iter().copied().map(TenLoai::HanhChinh));
    let mut signs: Vec<(u64, TenLoai)> = kinds
        .flat_map(|kind| kind.cac_dau().map(|sign| (hash_folded(&fold(sign)), kind.clone())).collect::<Vec<_>>())
        .collect();
    signs.push((tu!["cv"][0], TenLoai::HanhChinh(LoaiVanBan::CongVan)));
    signs.sort_by_key(|(hash, _)| *hash);
    signs
});

/// One bit for each of [`SIGNS`].
static SIGN_BITS: LazyLock<WordSet> = LazyLock::new(|| SIGNS.iter().map(|(hash, _)| *hash).collect());

/// The kinds that an abbreviation may stand for.
pub(super) fn of_sign(hash: u64) -> impl Iterator<Item = &'static TenLoai> {
    let from = SIGNS.partition_point(|(sign, _)| *sign < hash);
    SIGNS[from..].iter().take_while(move |(sign, _)| *sign == hash && hash != 0).map(|(_, kind)| kind)
}

/// The kinds that a word opens: their first and last place in [`KINDS`], where those of one word stand together.
static BY_FIRST: LazyLock<Vec<(u64, Range<usize>)>> = LazyLock::new(|| {
    let mut firsts: Vec<(u64, Range<usize>)> = Vec::new();
    for (at, (words, ..)) in KINDS.iter().enumerate() {
        match firsts.iter_mut().find(|(first, _)| *first == words[0]) {
            Some((_, range)) => range.end = at + 1,
            None => firsts.push((words[0], at..at + 1)),
        }
    }
    firsts.sort_by_key(|(first, _)| *first);
    firsts
});

/// One bit for each first word of a kind.
static FIRST_BITS: LazyLock<WordSet> = LazyLock::new(|| KINDS.iter().map(|(words, ..)| words[0]).collect());

fn by_first(word: u64) -> Range<usize> {
    BY_FIRST.binary_search_by_key(&word, |(first, _)| *first).map_or(0..0, |found| BY_FIRST[found].1.clone())
}

/// Reads a kind: by its name, else by its abbreviation.
pub(super) fn read(r: &Reader, at: usize) -> Option<Loai> {
    let first = r.word(at);
    if first == 0 {
        return None;
    }
    by_name(r, at).or_else(|| by_sign(r, at))
}

fn by_name(r: &Reader, at: usize) -> Option<Loai> {
    if !FIRST_BITS.may_have(r.word(at)) {
        return None;
    }
    let (words, ten, manner) = by_first(r.word(at)).map(|kind| &KINDS[kind]).find(|(words, ..)| r.at(at, words))?;
    // “đồng bộ Luật Hóa chất”, “cán bộ luật”: the first word belongs to the one before.
    let of_another = *ten == TenLoai::BoLuat && r.after_one_of(at, tu!["đồng", "toàn", "cán", "nội"]);
    (!of_another).then(|| Loai { ten: ten.clone(), manner: *manner, words: words.len(), short: false })
}

/// As notes and registers write: QĐ số 12/QĐ-UBND, NĐ 30/2020/NĐ-CP.
fn by_sign(r: &Reader, at: usize) -> Option<Loai> {
    if !SIGN_BITS.may_have(r.word(at)) {
        return None;
    }
    let of_number = matches!(r.mark(at.wrapping_sub(1)), '/' | '-' | '.' | '&') && r.glued(at)
        || matches!(r.mark(at + 1), '/' | '-' | '&');
    if of_number || r.letters(at).len() < 2 {
        return None;
    }
    let ten = of_sign(r.word(at)).next()?.clone();
    // L, PL and LCT stand for no law by themselves.
    let law = ten.la_luat() || ten == TenLoai::Lenh;
    (!law).then_some(Loai { ten, manner: Manner::Paper, words: 1, short: true })
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    /// The kind that stands behind the first `skip` tokens of a text, and how many words it has.
    fn kind(text: &str, skip: usize) -> Option<(String, usize)> {
        reading(text, |r| read(r, skip).map(|kind| (kind.ten.to_string(), kind.words)))
    }

    #[test]
    fn kinds_by_their_names() {
        for (text, name, words) in [
            ("Luật Trẻ em", "Luật", 1),
            // the longer name first
            ("Nghị quyết liên tịch số 1", "Nghị quyết liên tịch", 4),
            ("NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch", 4),
            ("nghị quyết", "Nghị quyết", 2),
            ("văn bản hợp nhất", "Văn bản hợp nhất", 4),
            ("văn bản số", "Văn bản", 2),
            ("Bộ luật Dân sự", "Bộ luật", 2),
            // as scanners read it
            ("nghi định", "Nghị định", 2),
            ("quyêt định", "Quyết định", 2),
        ] {
            assert_eq!(kind(text, 0), Some((name.to_owned(), words)), "{text}");
        }
    }

    #[test]
    fn kinds_by_their_abbreviations() {
        for (text, name) in [
            ("QĐ số 12", Some("Quyết định")),
            ("NĐ 30/2020/NĐ-CP", Some("Nghị định")),
            ("CV số 5", Some("Công văn")),
            // a part of a number
            ("QĐ-UBND", None),
            ("TT/TW", None),
            // laws are called by their names
            ("PL số 5", None),
        ] {
            assert_eq!(kind(text, 0).map(|(name, _)| name).as_deref(), name, "{text}");
        }
        // behind a slash or a dash it is a part of a number too
        assert_eq!(kind("12/QĐ số", 2), None);
    }

    #[test]
    fn what_is_no_kind() {
        for (text, skip) in [
            // no word, a word, half a name
            ("12", 0),
            ("trẻ em", 0),
            ("nghị trường", 0),
            // bộ of another word
            ("đồng bộ luật", 1),
            ("cán bộ luật", 1),
        ] {
            assert_eq!(kind(text, skip), None, "{text}");
        }
        assert_eq!(kind("đồng bộ luật", 2), Some(("Luật".to_owned(), 1)));
    }

    #[test]
    fn kinds_of_one_first_word_stand_together() {
        for (at, (words, ..)) in KINDS.iter().enumerate() {
            let all = by_first(words[0]);
            assert!(all.contains(&at) && KINDS[all].iter().all(|(others, ..)| others[0] == words[0]), "{at}");
        }
    }

    #[test]
    fn every_opener_is_known() {
        let opens = |text: &str| reading(text, |r| openers().may_have(r.word(0)));
        for text in ["Luật", "Nghị", "QĐ", "điểm", "Phụ", "biểu"] {
            assert!(opens(text), "{text}");
        }
        assert!(!opens("trẻ"));
    }
}
