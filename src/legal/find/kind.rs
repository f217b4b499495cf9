//! **Đọc tên loại**: the word that says what kind of document is cited.

use std::ops::Range;
use std::sync::LazyLock;

use super::reader::Reader;
use super::token::{hash_folded, tu};
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

/// The kinds, longer names before shorter ones.
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
        (tu!["nghi", "định"], TenLoai::NghiDinh, Numbered), // as scanners read it
        (tu!["nghị", "quyết", "liên", "tịch"], TenLoai::NghiQuyetLienTich, Numbered),
        (tu!["nghị", "quyết"], hanh_chinh(L::NghiQuyet), Numbered),
        (tu!["thông", "tư", "liên", "tịch"], TenLoai::ThongTuLienTich, Numbered),
        (tu!["thông", "tư"], TenLoai::ThongTu, Numbered),
        (tu!["thông", "tri"], TenLoai::ThongTri, Numbered),
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
        (tu!["thông", "báo"], hanh_chinh(L::ThongBao), Paper),
        (tu!["thông", "cáo"], hanh_chinh(L::ThongCao), Paper),
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
        (tu!["phiếu", "gửi"], hanh_chinh(L::PhieuGui), Paper),
        (tu!["phiếu", "chuyển"], hanh_chinh(L::PhieuChuyen), Paper),
        (tu!["phiếu", "báo"], hanh_chinh(L::PhieuBao), Paper),
        (tu!["thư", "công"], hanh_chinh(L::ThuCong), Paper),
        (tu!["giấy", "mời"], hanh_chinh(L::GiayMoi), Paper),
        (tu!["giấy", "giới", "thiệu"], hanh_chinh(L::GiayGioiThieu), Paper),
        (tu!["giấy", "ủy", "quyền"], hanh_chinh(L::GiayUyQuyen), Paper),
        (tu!["đơn", "đề", "nghị"], TenLoai::DonDeNghi, Paper),
        (tu!["chuẩn", "mực", "kế", "toán"], TenLoai::ChuanMucKeToan, Numbered),
    ]
};

/// First words of kinds and units: one bit each, so that all other words are passed over at once.
static OPENERS: LazyLock<WordSet> = LazyLock::new(|| {
    const UNITS: &[u64] =
        tu!["tiết", "điểm", "khoản", "khoan", "điều", "tiểu", "mục", "chương", "phần", "phụ", "biểu", "mẫu"];
    let mut bits = WordSet([0; 64]);
    let signs = SIGNS.iter().map(|(hash, _)| *hash);
    for hash in KINDS.iter().map(|(words, ..)| words[0]).chain(UNITS.iter().copied()).chain(signs) {
        bits.add(hash);
    }
    bits
});

/// As [`WordBits`](super::token::WordBits), for the loop over all words: wide, so that few are asked about in vain.
pub(super) struct WordSet([u64; 64]);

impl WordSet {
    fn add(&mut self, hash: u64) {
        self.0[(hash >> 6) as usize % 64] |= 1 << (hash % 64);
    }
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

static SIGN_BITS: LazyLock<WordSet> = LazyLock::new(|| {
    let mut bits = WordSet([0; 64]);
    SIGNS.iter().for_each(|(hash, _)| bits.add(*hash));
    bits
});

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

fn by_first(word: u64) -> Range<usize> {
    BY_FIRST.binary_search_by_key(&word, |(first, _)| *first).map_or(0..0, |found| BY_FIRST[found].1.clone())
}

/// Reads a kind.
pub(super) fn read(r: &Reader, at: usize) -> Option<Loai> {
    let first = r.word(at);
    if first == 0 {
        return None;
    }
    let found = by_first(first).map(|kind| &KINDS[kind]).find(|(words, ..)| r.at(at, words));
    // “đồng bộ Luật Hóa chất”, “cán bộ luật”
    let found = found.filter(|(words, ..)| {
        !(words.len() == 2
            && words[0] == tu!["bộ"][0]
            && r.one_of(at.wrapping_sub(1), tu!["đồng", "toàn", "cán", "nội"]))
    });
    if let Some((words, ten, manner)) = found {
        return Some(Loai { ten: ten.clone(), manner: *manner, words: words.len(), short: false });
    }
    if !SIGN_BITS.may_have(first) {
        return None;
    }
    // By abbreviation, as notes and registers write: QĐ số 12/QĐ-UBND, NĐ 30/2020/NĐ-CP.
    let part = matches!(r.mark(at.wrapping_sub(1)), '/' | '-' | '.' | '&') && r.glued(at)
        || matches!(r.mark(at + 1), '/' | '-' | '&');
    let ten = of_sign(first).next()?.clone();
    if part || r.letters(at).len() < 2 {
        return None;
    }
    let law = ten.la_luat() || matches!(ten, TenLoai::Lenh);
    (!law).then_some(Loai { ten, manner: Manner::Paper, words: 1, short: true })
}
