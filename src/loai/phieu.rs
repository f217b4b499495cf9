//! **Phiếu gửi, phiếu chuyển, phiếu báo**: slips (mẫu 1.4).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use super::cau::liet_ke;
use super::khung::{Khung, OXacNhan, TenVanBan};
use super::van_ban::{Loai, thanh_van_ban};
use crate::the_thuc::noi_dung::{Bang, BodySink, Cot, Dong, LoiVan, NoiDung, OBang};
use crate::the_thuc::{PhuLuc, TheThuc};
use crate::{NonEmpty, Text};

/// **Phiếu gửi, phiếu chuyển, phiếu báo**: what is sent, passed on or made known to somebody, as a list.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`). None of them has “Kính gửi” (`ND30-PL1-II.9.c`): those to whom it goes stand in the opening
/// sentence, which the page makes. The value says what it is when it becomes a [`VanBan`](crate::VanBan).
///
/// ```
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// use vanban::NonEmpty;
/// use vanban::loai::{MucPhieu, Phieu};
/// let items = NonEmpty::new(MucPhieu::new("Hồ sơ nâng bậc lương").so_luong("05 bộ"));
/// let slip = Phieu::new(the_thuc, "Gửi hồ sơ nâng bậc lương", NonEmpty::new("Sở Nội vụ tỉnh Bình An"), items);
/// let page = slip.phieu_gui().to_text();
/// assert!(page.contains("gửi Sở Nội vụ tỉnh Bình An"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "phiếu gửi")]
#[doc(alias = "phiếu chuyển")]
#[doc(alias = "phiếu báo")]
pub struct Phieu {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// To whom it goes.
    pub gui: NonEmpty<Text>,
    /// **Mục đích**: what for, after those to whom it goes: “để xem xét, giải quyết theo thẩm quyền”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub muc_dich: Option<Text>,
    /// **Mục**: what is sent, passed on or made known. A table; a single thing of which only the name is said runs in.
    pub muc: NonEmpty<MucPhieu>,
    /// What the slip says beside the list.
    #[serde(default, skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// **Gửi lại**: whether the slip is to come back signed; then it has a place to confirm the receipt.
    #[serde(default, skip_serializing_if = "is_false")]
    pub gui_lai: bool,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
fn is_false(value: &bool) -> bool {
    !*value
}

/// **Mục phiếu**: one thing of a slip's list.
///
/// ```
/// use vanban::loai::MucPhieu;
/// let item = MucPhieu::new("Báo cáo tài chính năm 2025").so_luong("02 bản").ghi_chu("Bản chính");
/// assert_eq!(item.so_luong.as_deref(), Some("02 bản"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "mục phiếu")]
pub struct MucPhieu {
    /// **Tên**: what it is.
    pub ten: LoiVan,
    /// **Số lượng**: how many, and of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub so_luong: Option<Text>,
    /// **Ghi chú**: note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ghi_chu: Option<LoiVan>,
}

impl MucPhieu {
    /// A thing by its name.
    #[must_use]
    pub fn new(ten: impl Into<LoiVan>) -> Self {
        Self { ten: ten.into(), so_luong: None, ghi_chu: None }
    }

    /// With its number.
    #[must_use]
    pub fn so_luong(mut self, so_luong: impl Into<Text>) -> Self {
        self.so_luong = Some(so_luong.into());
        self
    }

    /// With a note.
    #[must_use]
    pub fn ghi_chu(mut self, ghi_chu: impl Into<LoiVan>) -> Self {
        self.ghi_chu = Some(ghi_chu.into());
        self
    }
}

/// How a kind of slip says what it does.
struct Cau {
    /// Between the body and those to whom it goes.
    verb: &'static str,
    /// After them.
    rest: &'static str,
    /// What the list is called.
    things: &'static str,
    /// Its column.
    column: &'static str,
}

impl Cau {
    const fn cua(loai: LoaiVanBan) -> Self {
        match loai {
            LoaiVanBan::PhieuChuyen => {
                Self {
                    verb: "chuyển", rest: "", things: "hồ sơ, tài liệu", column: "Tên hồ sơ, tài liệu"
                }
            }
            LoaiVanBan::PhieuBao => {
                Self { verb: "báo để", rest: " biết", things: "nội dung", column: "Nội dung" }
            }
            _ => Self { verb: "gửi", rest: "", things: "tài liệu", column: "Tên tài liệu" },
        }
    }
}

impl Phieu {
    /// A slip with its list.
    #[must_use]
    pub fn new(the_thuc: TheThuc, trich_yeu: impl Into<Text>, gui: NonEmpty<Text>, muc: NonEmpty<MucPhieu>) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            gui,
            muc_dich: None,
            muc,
            noi_dung: NoiDung::new(),
            gui_lai: false,
            phu_luc: Vec::new(),
        }
    }

    thanh_van_ban! {
        /// As a phiếu gửi: a dispatch slip.
        phieu_gui => PhieuGui,
        /// As a phiếu chuyển: a transfer slip.
        phieu_chuyen => PhieuChuyen,
        /// As a phiếu báo: a notification slip.
        phieu_bao => PhieuBao,
    }

    /// The list as a table: TT, the things, and the columns that any of them fills.
    fn bang(&self, column: &'static str) -> Bang {
        let counted = self.muc.iter().any(|item| item.so_luong.is_some());
        let noted = self.muc.iter().any(|item| item.ghi_chu.is_some());
        let more = [(counted, "Số lượng", Cot::giua().rong(16.0)), (noted, "Ghi chú", Cot::trai().rong(24.0))];
        let more = || more.iter().filter(|(filled, ..)| *filled);
        let titles = ["TT", column].into_iter().chain(more().map(|(_, title, _)| *title));
        let columns = [Cot::giua().rong(6.0), Cot::trai().rong(54.0)].into_iter().chain(more().map(|(.., cot)| *cot));
        let mut table = Bang::new(titles).cot(columns);
        for (i, item) in self.muc.iter().enumerate() {
            let mut cells = vec![OBang::from((i + 1).to_string()), OBang::from(item.ten.clone().bo_dau_cuoi())];
            if counted {
                cells.push(OBang::from(item.so_luong.as_deref().unwrap_or_default()));
            }
            if noted {
                cells.push(OBang::from(item.ghi_chu.clone().unwrap_or_default()));
            }
            table.dong.push(Dong(cells));
        }
        table
    }
}

/// What the one who receives the slip fills in before it goes back.
const XAC_NHAN: OXacNhan<'static> = OXacNhan {
    ngay: Some("Đã nhận đủ, ngày … tháng … năm …"),
    cau: Cow::Borrowed("NGƯỜI NHẬN"),
    ghi_chu: "Ký, ghi rõ họ tên",
    ho_ten: None,
};

impl Loai for Phieu {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let mut khung = Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None);
        khung.chan.xac_nhan = self.gui_lai.then_some(XAC_NHAN);
        khung
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, loai: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        let Cau { verb, rest, things, column } = Cau::cua(loai);
        let body = self.the_thuc.co_quan.ten_day_du();
        let receivers = liet_ke(&self.gui);
        let purpose = self.muc_dich.as_ref().map(|purpose| format!(" {purpose}")).unwrap_or_default();
        let opening = format!("{body} {verb} {receivers}{rest}{purpose}");
        if let [only @ MucPhieu { so_luong: None, ghi_chu: None, .. }] = &self.muc[..] {
            sink.doan(Cow::Owned(LoiVan::from(format!("{opening}: ")).noi(&only.ten).bo_dau_cuoi().va(".")));
        } else {
            sink.dan_nhap(Cow::Owned(LoiVan::from(format!("{opening} các {things} sau đây:"))));
            sink.bang(Cow::Owned(self.bang(column)));
        }
        self.noi_dung.duyet(sink);
        if self.gui_lai {
            let back = format!("Sau khi nhận được, đề nghị {receivers} ký xác nhận và gửi lại Phiếu này cho {body}.");
            sink.doan(Cow::Owned(LoiVan::from(back)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VanBan;

    fn phieu(more: &str) -> Phieu {
        let mut json = serde_json::json!({
            "the_thuc": {
                "co_quan": {"ban_hanh": "Trường THCS\nHoa Sen"}, "so_ky_hieu": "9/PG-THCSHS", "dia_danh": "Hoa Sen",
                "nguoi_ky": {"quyen_han": {"truc_tiep": {"chuc_vu": "Hiệu trưởng"}}, "ho_ten": "Lê An"},
                "noi_nhan": {"luu": {"noi": ["VT"]}}
            },
            "trich_yeu": "Gửi hồ sơ", "gui": ["Sở Nội vụ", "Sở Tài chính"], "muc": [{"ten": "Danh sách viên chức."}]
        });
        for (field, value) in serde_json::from_str::<serde_json::Value>(more).unwrap().as_object().unwrap() {
            json[field.as_str()] = value.clone();
        }
        serde_json::from_value(json).unwrap()
    }

    fn words(slip: &VanBan) -> String {
        slip.to_text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_kind_has_its_sentence() {
        let slip = || phieu("{}");
        for (slip, sentence) in [
            (slip().phieu_gui(), "Trường THCS Hoa Sen gửi Sở Nội vụ và Sở Tài chính: Danh sách viên chức./."),
            (slip().phieu_chuyen(), "Trường THCS Hoa Sen chuyển Sở Nội vụ và Sở Tài chính: Danh sách viên chức./."),
            (slip().phieu_bao(), "Trường THCS Hoa Sen báo để Sở Nội vụ và Sở Tài chính biết: Danh sách viên chức./."),
        ] {
            assert!(words(&slip).contains(sentence), "{}", words(&slip));
        }
    }

    #[test]
    fn the_table_has_the_columns_that_are_filled() {
        let heads = |more: &str| {
            let cells = phieu(more).bang("Tài liệu").dau[0].0.clone();
            cells.iter().map(|cell| cell.noi_dung[0].to_string()).collect::<Vec<_>>()
        };
        for (items, columns) in [
            (r#"{"muc": [{"ten": "A"}, {"ten": "B"}]}"#, &["TT", "Tài liệu"][..]),
            (r#"{"muc": [{"ten": "A"}, {"ten": "B", "so_luong": "02 bản"}]}"#, &["TT", "Tài liệu", "Số lượng"]),
            (r#"{"muc": [{"ten": "A", "ghi_chu": "Bản chính"}]}"#, &["TT", "Tài liệu", "Ghi chú"]),
        ] {
            assert_eq!(heads(items), columns);
        }
        let table = phieu(r#"{"muc": [{"ten": "A;"}, {"ten": "B", "so_luong": "02 bản"}]}"#).bang("Tài liệu");
        assert!(table.dong[0].0[2].noi_dung.is_empty(), "nothing is said of it");
        assert_eq!(table.dong[0].0[1].noi_dung[0].to_string(), "A");
    }

    #[test]
    fn a_slip_that_comes_back_has_a_place_to_sign() {
        let slip = phieu(r#"{"gui_lai": true, "muc_dich": "để thẩm định"}"#).phieu_gui();
        assert!(slip.khung().chan.xac_nhan.is_some());
        let words = words(&slip);
        assert!(
            words.contains("Sở Tài chính để thẩm định: Danh sách viên chức. Sau khi nhận được, đề nghị"),
            "{words}"
        );
        assert!(words.contains("gửi lại Phiếu này cho Trường THCS Hoa Sen./."), "{words}");
        assert!(phieu("{}").phieu_gui().khung().chan.xac_nhan.is_none());
    }

    #[test]
    fn a_slip_has_a_receiver_and_a_list() {
        let json = serde_json::to_value(phieu("{}")).unwrap();
        for (field, value) in [("gui", "[]"), ("muc", "[]"), ("kinh_gui", r#"["Sở Nội vụ"]"#)] {
            let mut wrong = json.clone();
            wrong[field] = serde_json::from_str(value).unwrap();
            assert!(serde_json::from_value::<Phieu>(wrong).is_err(), "{field}");
        }
    }
}
