//! **Cấp phần**: at what level a document's sections are numbered.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::the_thuc::noi_dung::{Bang, BieuMau, BodySink, Cap, HinhAnh, LoiVan};

/// **Cấp phần**: whether sections are mục La Mã, “I. MỤC ĐÍCH, YÊU CẦU”, or khoản, “1. Mục đích, yêu cầu”.
///
/// Short plans and reports often have no mục; the decree leaves the arrangement to the document
/// (`ND30-PL1-II.6.c`). What stands below a section moves down with it: “1.” becomes “1.1.”.
///
/// ```
/// use vanban::loai::CapPhan;
/// assert_eq!(CapPhan::default(), CapPhan::LaMa);
/// assert_eq!(serde_json::to_string(&CapPhan::ChuSo)?, "\"chu_so\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CapPhan {
    /// Mục La Mã: “I.”, then “1.”.
    #[default]
    LaMa,
    /// Khoản: “1.”, then “1.1.”.
    ChuSo,
}

impl CapPhan {
    #[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
    pub(super) fn is_default(&self) -> bool {
        *self == Self::LaMa
    }

    /// Tells sections to a sink at this level.
    pub(super) fn duyet<'a>(self, sink: &mut dyn BodySink<'a>, sections: impl FnOnce(&mut dyn BodySink<'a>)) {
        match self {
            Self::LaMa => sections(sink),
            Self::ChuSo => sections(&mut Lowered(sink)),
        }
    }
}

/// Passes on what it receives, mục La Mã and khoản one level lower.
struct Lowered<'s, 'a>(&'s mut dyn BodySink<'a>);

impl<'a> BodySink<'a> for Lowered<'_, 'a> {
    fn can_cu(&mut self, danh_sach: &'a [LoiVan]) {
        self.0.can_cu(danh_sach);
    }

    fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.0.doan(loi_van);
    }

    fn mo(&mut self, cap: Cap, tieu_de: Option<Cow<'a, LoiVan>>, loi_van: Option<Cow<'a, LoiVan>>) {
        let cap = match cap {
            Cap::MucLaMa => Cap::Khoan,
            Cap::Khoan => Cap::TieuKhoan,
            other => other,
        };
        self.0.mo(cap, tieu_de, loi_van);
    }

    fn dong(&mut self) {
        self.0.dong();
    }

    fn bang(&mut self, bang: &'a Bang) {
        self.0.bang(bang);
    }

    fn hinh(&mut self, hinh: &'a HinhAnh) {
        self.0.hinh(hinh);
    }

    fn bieu_mau(&mut self, bieu_mau: &'a BieuMau) {
        self.0.bieu_mau(bieu_mau);
    }

    fn het_bieu_mau(&mut self, bieu_mau: &'a BieuMau) {
        self.0.het_bieu_mau(bieu_mau);
    }
}
