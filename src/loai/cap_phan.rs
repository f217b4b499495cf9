//! **Cấp phần**: at what level a document's sections are numbered.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::the_thuc::noi_dung::{Bang, BieuMau, BodySink, Cap, DongGiua, HinhAnh, LoiVan};

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
            Self::ChuSo => sections(&mut Lowered { sink, open: Vec::new(), muc: 0 }),
        }
    }

    /// Level of a section, and of what stands right below it.
    pub(super) const fn cap(self) -> (Cap, Cap) {
        match self {
            Self::LaMa => (Cap::MucLaMa, Cap::Khoan),
            Self::ChuSo => (Cap::Khoan, Cap::TieuKhoan),
        }
    }
}

/// Passes on what it receives, mục La Mã and the khoản within them one level lower. A khoản beside the sections
/// is at their level already.
struct Lowered<'s, 'a> {
    sink: &'s mut dyn BodySink<'a>,
    /// The open units, at the levels they came with.
    open: Vec<Cap>,
    /// How many of them are mục La Mã.
    muc: usize,
}

impl<'a> BodySink<'a> for Lowered<'_, 'a> {
    fn can_cu(&mut self, danh_sach: &'a [LoiVan]) {
        self.sink.can_cu(danh_sach);
    }

    fn can_cu_va_de_nghi(&mut self, danh_sach: &'a [LoiVan], de_nghi: Cow<'a, LoiVan>) {
        self.sink.can_cu_va_de_nghi(danh_sach, de_nghi);
    }

    fn menh_de(&mut self, menh_de: &'a LoiVan, doan: Option<&'a LoiVan>) {
        self.sink.menh_de(menh_de, doan);
    }

    fn giua(&mut self, dong: DongGiua, chu: Cow<'a, str>) {
        self.sink.giua(dong, chu);
    }

    fn truong(&mut self, nhan: &'static str, loi_van: &'a LoiVan) {
        self.sink.truong(nhan, loi_van);
    }

    fn cac_noi(&mut self, noi: &'a [Text]) {
        self.sink.cac_noi(noi);
    }

    fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.sink.doan(loi_van);
    }

    fn dan_nhap(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.sink.dan_nhap(loi_van);
    }

    fn mo(&mut self, cap: Cap, tieu_de: Option<Cow<'a, LoiVan>>, loi_van: Option<Cow<'a, LoiVan>>) {
        let (section, below) = CapPhan::ChuSo.cap();
        let lowered = match cap {
            Cap::MucLaMa => section,
            Cap::Khoan if self.muc > 0 => below,
            other => other,
        };
        self.open.push(cap);
        self.muc += usize::from(cap == Cap::MucLaMa);
        self.sink.mo(lowered, tieu_de, loi_van);
    }

    fn dong(&mut self) {
        self.muc -= usize::from(self.open.pop() == Some(Cap::MucLaMa));
        self.sink.dong();
    }

    fn bang(&mut self, bang: Cow<'a, Bang>) {
        self.sink.bang(bang);
    }

    fn hinh(&mut self, hinh: &'a HinhAnh) {
        self.sink.hinh(hinh);
    }

    fn bieu_mau(&mut self, bieu_mau: &'a BieuMau) {
        self.sink.bieu_mau(bieu_mau);
    }

    fn het_bieu_mau(&mut self, bieu_mau: &'a BieuMau) {
        self.sink.het_bieu_mau(bieu_mau);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::the_thuc::noi_dung::danh_so::DanhSo;
    use crate::the_thuc::noi_dung::{DeMuc, NoiDung};

    /// Writes the labels down.
    #[derive(Default)]
    struct Labels(DanhSo, Vec<String>);

    impl<'a> BodySink<'a> for Labels {
        fn mo(&mut self, cap: Cap, _: Option<Cow<'a, LoiVan>>, _: Option<Cow<'a, LoiVan>>) {
            self.1.push(self.0.mo(cap));
        }

        fn dong(&mut self) {
            self.0.dong();
        }
    }

    #[test]
    fn a_khoan_beside_numbered_sections_counts_with_them() {
        let section = DeMuc::tieu_de("Mục đích").them(DeMuc::loi_van("Nâng cao nhận thức.").khoan()).muc_la_ma();
        let beside = DeMuc::tieu_de("Chế độ báo cáo").khoan();
        let content = NoiDung::from([section.clone(), beside, section]);
        let labels = |level: CapPhan| {
            let mut labels = Labels::default();
            level.duyet(&mut labels, |sink| content.duyet(sink));
            labels.1
        };
        assert_eq!(labels(CapPhan::ChuSo), ["1.", "1.1.", "2.", "3.", "3.1."]);
        assert_eq!(labels(CapPhan::LaMa), ["I.", "1.", "1.", "II.", "1."]);
    }

    /// Tells which lines it receives as what they are.
    #[derive(Default)]
    struct Lines(Vec<&'static str>);

    impl<'a> BodySink<'a> for Lines {
        fn can_cu_va_de_nghi(&mut self, _: &'a [LoiVan], _: Cow<'a, LoiVan>) {
            self.0.push("can_cu_va_de_nghi");
        }

        fn giua(&mut self, _: DongGiua, _: Cow<'a, str>) {
            self.0.push("giua");
        }

        fn truong(&mut self, _: &'static str, _: &'a LoiVan) {
            self.0.push("truong");
        }

        fn cac_noi(&mut self, _: &'a [Text]) {
            self.0.push("cac_noi");
        }
    }

    #[test]
    fn lines_of_a_form_are_lowered_to_nothing_else() {
        let (words, names) = (LoiVan::from("Hội trường"), [Text::from("Sở Nội vụ")]);
        let mut lines = Lines::default();
        CapPhan::ChuSo.duyet(&mut lines, |sink| {
            sink.can_cu_va_de_nghi(std::slice::from_ref(&words), Cow::Borrowed(&words));
            sink.giua(DongGiua::LoiVan, "điện:".into());
            sink.truong("Địa điểm", &words);
            sink.cac_noi(&names);
        });
        assert_eq!(lines.0, ["can_cu_va_de_nghi", "giua", "truong", "cac_noi"]);
    }
}
