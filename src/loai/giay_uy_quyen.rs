//! **Giấy ủy quyền**: a power of attorney (mẫu 1.4).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::bo_cuc::mo_dau;
use super::cau::viet_hoa_dau;
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{CaNhan, LoaiVanBan, ThoiHan};
use crate::the_thuc::noi_dung::{BodySink, CanCu, Cap, LoiVan};
use crate::the_thuc::{PhuLuc, TheThuc};
use crate::{NonEmpty, Text};

/// **Giấy ủy quyền**: who gives power to whom, to do what, for how long.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`). Power to sign is given in writing, for a limited time and content (`ND30-D13.3#1`), so both
/// are there. Who gives it is `nguoi_ky` of [`TheThuc`]; where those who receive it sign too, as `dong_ky`, the page says
/// above each signature whose it is.
///
/// ```
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// use vanban::NonEmpty;
/// use vanban::loai::{BenUyQuyen, CaNhan, GiayUyQuyen, ThoiHan};
/// let from = BenUyQuyen::new(CaNhan::ong("Lê Văn Bình").chuc_vu("Chủ tịch"));
/// let to = BenUyQuyen::new(CaNhan::ba("Trần Thị Cúc").chuc_vu("Phó Chủ tịch"));
/// let task = NonEmpty::new("Ký hợp đồng sửa chữa trụ sở.");
/// let until = ThoiHan::Khac("đến khi nghiệm thu công trình".into());
/// let paper = GiayUyQuyen::new(the_thuc, "Về việc ký hợp đồng", from, to, task, until);
/// assert!(vanban::VanBan::from(paper).to_text().contains("3. Nội dung ủy quyền: Ký hợp đồng"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "giấy ủy quyền")]
#[doc(alias = "power of attorney")]
pub struct GiayUyQuyen {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Căn cứ**: on what it rests.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Bên ủy quyền**: who gives the power.
    pub ben_uy_quyen: BenUyQuyen,
    /// **Bên được ủy quyền**: who receives it.
    pub ben_duoc_uy_quyen: BenUyQuyen,
    /// **Nội dung ủy quyền**: to do what; several things are điểm.
    pub noi_dung: NonEmpty<LoiVan>,
    /// **Thời hạn ủy quyền**: for how long.
    pub thoi_han: ThoiHan,
    /// **Cam kết**: what the two promise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cam_ket: Vec<LoiVan>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

/// **Bên**: who gives or receives a power; what is not said has no line.
///
/// ```
/// use vanban::loai::{BenUyQuyen, CaNhan};
/// let mut party = BenUyQuyen::new(CaNhan::ong("Lê Văn Bình").chuc_vu("Giám đốc"));
/// party.don_vi = Some("Sở Nội vụ tỉnh Bình An".into());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BenUyQuyen {
    /// The person.
    pub ca_nhan: CaNhan,
    /// **Đơn vị**: body or unit where he works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub don_vi: Option<Text>,
    /// **Số định danh cá nhân**: number of identity, when and by whom its paper was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub so_dinh_danh: Option<Text>,
    /// **Địa chỉ**: address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dia_chi: Option<Text>,
    /// **Số điện thoại**: telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dien_thoai: Option<Text>,
}

impl BenUyQuyen {
    /// A person of whom no more is said.
    #[must_use]
    pub fn new(ca_nhan: CaNhan) -> Self {
        Self { ca_nhan, don_vi: None, so_dinh_danh: None, dia_chi: None, dien_thoai: None }
    }

    fn duyet<'a>(&'a self, title: &'static str, sink: &mut dyn BodySink<'a>) {
        sink.mo(Cap::Khoan, Some(Cow::Owned(LoiVan::from(title))), None);
        let name = match self.ca_nhan.xung_ho {
            Some(address) => address.dau_dong().to_owned(),
            None => "Họ và tên".to_owned(),
        };
        for (label, words) in [
            (name.as_str(), Some(&self.ca_nhan.ho_ten)),
            ("Chức vụ", self.ca_nhan.chuc_vu.as_ref()),
            ("Đơn vị công tác", self.don_vi.as_ref()),
            ("Số định danh cá nhân", self.so_dinh_danh.as_ref()),
            ("Địa chỉ", self.dia_chi.as_ref()),
            ("Điện thoại", self.dien_thoai.as_ref()),
        ] {
            if let Some(words) = words {
                let words = LoiVan::from(format!("{label}: {words}")).bo_dau_cuoi();
                sink.doan(Cow::Owned(words.va(".")));
            }
        }
        sink.dong();
    }
}

impl GiayUyQuyen {
    /// A power, by whom, to whom, to do what, for how long.
    #[must_use]
    pub fn new(
        the_thuc: TheThuc,
        trich_yeu: impl Into<Text>,
        ben_uy_quyen: BenUyQuyen,
        ben_duoc_uy_quyen: BenUyQuyen,
        noi_dung: NonEmpty<LoiVan>,
        thoi_han: ThoiHan,
    ) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            ben_uy_quyen,
            ben_duoc_uy_quyen,
            noi_dung,
            thoi_han,
            cam_ket: Vec::new(),
            phu_luc: Vec::new(),
        }
    }
}

/// A khoản under a title: one thing runs in, several are điểm.
fn khoan<'a>(title: &'static str, things: &'a [LoiVan], sink: &mut dyn BodySink<'a>) {
    let title = Some(Cow::Owned(LoiVan::from(title)));
    match things {
        [] => return,
        [only] => sink.mo(Cap::Khoan, title, Some(Cow::Borrowed(only))),
        several => {
            sink.mo(Cap::Khoan, title, None);
            for thing in several {
                sink.mo(Cap::Diem, None, Some(Cow::Borrowed(thing)));
                sink.dong();
            }
        }
    }
    sink.dong();
}

impl Loai for GiayUyQuyen {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let mut khung = Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None);
        if let [receivers @ .., giver] = &mut khung.chan.ky[..]
            && !receivers.is_empty()
        {
            for signer in receivers {
                signer.dong.insert(0, "BÊN ĐƯỢC ỦY QUYỀN".to_owned());
            }
            giver.dong.insert(0, "BÊN ỦY QUYỀN".to_owned());
        }
        khung
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        mo_dau(&self.can_cu, &self.mo_dau, sink);
        self.ben_uy_quyen.duyet("Bên ủy quyền", sink);
        self.ben_duoc_uy_quyen.duyet("Bên được ủy quyền", sink);
        khoan("Nội dung ủy quyền", &self.noi_dung, sink);
        let until = LoiVan::from(viet_hoa_dau(&self.thoi_han.to_string())).bo_dau_cuoi().va(".");
        sink.mo(Cap::Khoan, Some(Cow::Owned(LoiVan::from("Thời hạn ủy quyền"))), Some(Cow::Owned(until)));
        sink.dong();
        khoan("Cam kết", &self.cam_ket, sink);
    }
}

#[cfg(test)]
mod tests {
    use crate::VanBan;

    fn giay(more: &str) -> serde_json::Value {
        let mut json: serde_json::Value = serde_json::json!({
            "the_thuc": {
                "co_quan": {"ban_hanh": "Sở Nội vụ"}, "so_ky_hieu": "9/GUQ-SNV", "dia_danh": "Bình An",
                "nguoi_ky": {"quyen_han": {"truc_tiep": {"chuc_vu": "Giám đốc"}}, "ho_ten": "Lê An"},
                "noi_nhan": {"luu": {"noi": ["VT"]}}
            },
            "trich_yeu": "Về việc ký hợp đồng",
            "ben_uy_quyen": {"ca_nhan": {"xung_ho": "ong", "ho_ten": "Lê An", "chuc_vu": "Giám đốc."}},
            "ben_duoc_uy_quyen": {"ca_nhan": {"ho_ten": "Hà Vy"}},
            "noi_dung": ["Ký hợp đồng mua sắm."],
            "thoi_han": {"tu_den": {"tu": "2026-07-01", "den": "2026-12-31"}}
        });
        for (field, value) in serde_json::from_str::<serde_json::Value>(more).unwrap().as_object().unwrap() {
            json[field.as_str()] = value.clone();
        }
        serde_json::json!({"giay_uy_quyen": json})
    }

    #[test]
    fn content_and_time_are_limited() {
        for field in ["noi_dung", "thoi_han", "ben_uy_quyen", "ben_duoc_uy_quyen"] {
            let mut json = giay("{}");
            json["giay_uy_quyen"].as_object_mut().unwrap().remove(field);
            let error = serde_json::from_value::<VanBan>(json).unwrap_err().to_string();
            assert!(error.contains(field), "{error}");
        }
        assert!(serde_json::from_value::<VanBan>(giay(r#"{"noi_dung": []}"#)).is_err());
    }

    #[test]
    fn one_thing_runs_in_and_several_are_diem() {
        let more = r#"{"cam_ket": ["Thực hiện đúng phạm vi được giao;", "Không ủy quyền lại."]}"#;
        let page = serde_json::from_value::<VanBan>(giay(more)).unwrap().to_text();
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "1. Bên ủy quyền Ông: Lê An. Chức vụ: Giám đốc. 2. Bên được ủy quyền Họ và tên: Hà Vy.",
            "3. Nội dung ủy quyền: Ký hợp đồng mua sắm. 4. Thời hạn ủy quyền: Từ ngày 01 tháng 7 năm 2026 đến ngày 31",
            "5. Cam kết a) Thực hiện đúng phạm vi được giao; b) Không ủy quyền lại./.",
        ] {
            assert!(page.contains(words), "{words}\n{page}");
        }
    }

    #[test]
    fn signatures_are_labelled_where_both_sign() {
        let labels = |json| {
            let paper: VanBan = serde_json::from_value(json).unwrap();
            paper.khung().chan.ky.iter().map(|signer| signer.dong.join("|")).collect::<Vec<_>>()
        };
        assert_eq!(labels(giay("{}")), ["GIÁM ĐỐC"]);
        let mut both = giay("{}");
        let receiver =
            serde_json::json!([{"quyen_han": {"truc_tiep": {"chuc_vu": "Phó Giám đốc"}}, "ho_ten": "Hà Vy"}]);
        both["giay_uy_quyen"]["the_thuc"]["dong_ky"] = receiver;
        assert_eq!(labels(both), ["BÊN ĐƯỢC ỦY QUYỀN|PHÓ GIÁM ĐỐC", "BÊN ỦY QUYỀN|GIÁM ĐỐC"]);
    }
}
