//! **Hợp đồng, bản ghi nhớ, bản thỏa thuận**: what several parties agree upon (after mẫu 1.4).

mod ben;
mod the_thuc;

pub use ben::{Ben, CacBen, ThieuBen};
pub use the_thuc::TheThucThoaThuan;

use std::borrow::Cow;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use super::bo_cuc::mo_dau;
use super::cau::viet_thuong_dau;
use super::khung::{Chan, ChoNoiNhan, Khung, TenVanBan};
use super::van_ban::{Loai, thanh_van_ban};
use crate::Text;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::PhuLuc;
use crate::the_thuc::noi_dung::{BodySink, CanCu, LoiVan, NoiDung};

/// **Hợp đồng, bản ghi nhớ, bản thỏa thuận**: what two or more parties agree upon.
///
/// The decree has no form for them; they follow that of other kinds with a tên loại (`ND30-PL3-M1.4`), and their content
/// the law of contracts. Every party is named once, in the text, and signs under it; the page makes the sentences
/// around: “Hôm nay, …, chúng tôi gồm:”, “Hai bên thống nhất …”. The value says what it is when it becomes a
/// [`VanBan`](crate::VanBan).
///
/// ```
/// use vanban::loai::thoa_thuan::{Ben, CacBen, TheThucThoaThuan, ThoaThuan};
/// use vanban::the_thuc::{NguoiKy, QuyenHan, TenCoQuan};
///
/// let school = TenCoQuan::new("Trường Trung học cơ sở\nHoa Sen");
/// let the_thuc = TheThucThoaThuan::new(school, "/HĐ-THCSHS".parse()?, "Hoa Sen");
/// let head = NguoiKy::new(QuyenHan::truc_tiep("Hiệu trưởng"), "Nguyễn Thị An");
/// let parties = CacBen::hai(Ben::new("Trường Trung học cơ sở Hoa Sen").dai_dien(head), Ben::new("Trần Văn Bảo"));
/// let contract = ThoaThuan::new(the_thuc, "Sửa chữa sân trường", parties).hop_dong();
/// let page = contract.to_text();
/// assert!(page.contains("ĐẠI DIỆN BÊN A") && page.contains("Hai bên thống nhất"));
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thỏa thuận")]
#[doc(alias = "hợp đồng")]
#[doc(alias = "bản ghi nhớ")]
#[doc(alias = "agreement")]
pub struct ThoaThuan {
    /// What stands around the content.
    pub the_thuc: TheThucThoaThuan,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Căn cứ**: on what it rests.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Nơi ký**: where the parties met, in the sentence “Hôm nay, …, tại …, chúng tôi gồm:”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noi_ky: Option<Text>,
    /// **Các bên**: the parties, two at least.
    pub cac_ben: CacBen,
    /// **Thống nhất**: the sentence before the articles, where it is not “Hai bên thống nhất ký Hợp đồng với các nội dung sau
    /// đây:”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thong_nhat: Option<LoiVan>,
    /// **Nội dung**: what is agreed, in articles or khoản.
    pub noi_dung: NoiDung,
    /// **Số bản** that each party keeps; the closing sentence says it, and how many there are in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moi_ben_giu: Option<NonZeroU32>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl ThoaThuan {
    /// An agreement that says nothing yet.
    #[must_use]
    pub fn new(the_thuc: TheThucThoaThuan, trich_yeu: impl Into<Text>, cac_ben: CacBen) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            can_cu: CanCu::default(),
            noi_ky: None,
            cac_ben,
            thong_nhat: None,
            noi_dung: NoiDung::new(),
            moi_ben_giu: None,
            phu_luc: Vec::new(),
        }
    }

    thanh_van_ban! {
        /// As a hợp đồng: a contract.
        hop_dong => HopDong,
        /// As a bản ghi nhớ: a memorandum of understanding.
        ban_ghi_nho => BanGhiNho,
        /// As a bản thỏa thuận: an agreement.
        ban_thoa_thuan => BanThoaThuan,
    }

    /// How many copies there are, and how many each party keeps.
    fn cau_so_ban(&self, loai: LoaiVanBan, moi_ben: NonZeroU32) -> String {
        let all = u64::from(moi_ben.get()) * self.cac_ben.len() as u64;
        format!("{loai} này được lập thành {all:02} bản có giá trị như nhau, mỗi bên giữ {moi_ben:02} bản.")
    }
}

impl Loai for ThoaThuan {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let the_thuc = &self.the_thuc;
        Khung {
            so_ky_hieu: Some(&the_thuc.so_ky_hieu),
            dia_danh: Some(&the_thuc.dia_danh),
            ngay: the_thuc.ngay,
            chan: Chan {
                ky: self.cac_ben.cac_o_ky(),
                noi_nhan: the_thuc.noi_nhan.as_ref(),
                cho_noi_nhan: ChoNoiNhan::Duoi,
                ..Chan::default()
            },
            ..Khung::new(
                &the_thuc.co_quan,
                TenVanBan::trich_yeu(loai, &self.trich_yeu),
                &the_thuc.khac,
                &the_thuc.trinh_bay,
            )
        }
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, loai: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        let own = |words: String| Cow::Owned(LoiVan::from(words));
        mo_dau(&self.can_cu, &[], sink);
        let place = self.noi_ky.as_ref().map(|place| format!(", tại {}", bo_dau_cuoi(&viet_thuong_dau(place))));
        let today = format!("Hôm nay, {}{}, chúng tôi gồm:", self.the_thuc.ngay, place.unwrap_or_default());
        sink.dan_nhap(own(today));
        self.cac_ben.duyet(sink);
        sink.dan_nhap(match &self.thong_nhat {
            Some(words) => Cow::Borrowed(words),
            None => own(format!("{} thống nhất ký {loai} với các nội dung sau đây:", self.cac_ben.tat_ca())),
        });
        self.noi_dung.duyet(sink);
        if let Some(each) = self.moi_ben_giu {
            sink.doan(own(self.cau_so_ban(loai, each)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::VanBan;

    fn page(parties: &str, more: &str) -> Result<String, serde_json::Error> {
        let head = r#"{"co_quan": {"ban_hanh": "Trường THCS Hoa Sen"}, "so_ky_hieu": "7/BTT-THCSHS",
            "dia_danh": "Hoa Sen", "ngay": "2026-09-05"}"#;
        let json = format!(
            r#"{{"ban_thoa_thuan": {{"the_thuc": {head}, "trich_yeu": "Dạy bơi", "cac_ben": {parties},
            "noi_dung": [] {more}}}}}"#
        );
        let page = serde_json::from_str::<VanBan>(&json)?.to_text();
        Ok(page.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    const A: &str = r#"{"ten": "Trường THCS Hoa Sen", "dai_dien":
        {"quyen_han": {"ky_thay": {"cap_truong": "Hiệu trưởng", "chuc_vu": "Phó Hiệu trưởng"}}, "ho_ten": "Hà Vy"}}"#;

    #[test]
    fn nobody_agrees_with_himself() {
        for parties in ["[]".to_owned(), format!("[{A}]")] {
            let error = page(&parties, "").unwrap_err().to_string();
            assert!(error.contains("ít nhất hai bên"), "{error}");
        }
    }

    #[test]
    fn parties_are_counted_and_called_by_their_letters() {
        let b = r#"{"ten": "Lê An", "nhan": "Bên dạy"}"#;
        let two = page(&format!("[{A}, {b}]"), r#", "noi_ky": "Trụ sở trường.", "moi_ben_giu": 2"#).unwrap();
        for words in [
            "Hôm nay, ngày 05 tháng 9 năm 2026, tại trụ sở trường, chúng tôi gồm: BÊN A: TRƯỜNG THCS HOA SEN",
            "Đại diện: Hà Vy; chức vụ: Phó Hiệu trưởng. BÊN DẠY: LÊ AN",
            "Hai bên thống nhất ký Bản thỏa thuận với các nội dung sau đây:",
            "Bản thỏa thuận này được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản./.",
            "ĐẠI DIỆN BÊN A BÊN DẠY KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG",
        ] {
            assert!(two.contains(words), "{words}\n{two}");
        }
        let three = page(&format!("[{A}, {b}, {A}]"), "").unwrap();
        assert!(three.contains("Ba bên thống nhất") && three.contains("ĐẠI DIỆN BÊN C"), "{three}");
        assert!(!three.contains("Nơi nhận"), "{three}");
    }
}
