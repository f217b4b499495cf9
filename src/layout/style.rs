//! **Styles**: how the letters and paragraphs of each component look, for one set of options.
//!
//! Sizes, weight and alignment come from [`mau_chu`](crate::the_thuc::mau_chu); indents and spacing from
//! the page options. A renderer turns a [`StyleSheet`] into the named styles of its format; all letters are black
//! (`ND30-PL1-I.4#3`) but those of a [`Stamp`](super::block::Stamp).

use crate::the_thuc::mau_chu::{BoCo, CanhDong, ChuThanhPhan};
use crate::unit::Twip;

/// What decides every look: the size set and the options within the decree's ranges.
///
/// Two documents with equal keys have the same style sheet, so a renderer may keep what it made of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StyleKey {
    /// Set of sizes.
    pub bo_co: BoCo,
    /// First-line indent: 1 cm or 1.27 cm.
    pub first_line: Twip,
    /// Space before a paragraph of the text, at least 6 pt.
    pub spacing: Twip,
    /// Line spacing in 240ths of a line: 240 (single) to 360 (1.5 lines).
    pub line: i32,
}

impl StyleKey {
    /// A key by its four parts.
    #[must_use]
    pub const fn new(bo_co: BoCo, first_line: Twip, spacing: Twip, line: i32) -> Self {
        Self { bo_co, first_line, spacing, line }
    }
}

/// Looks of all styles under one [`StyleKey`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StyleSheet {
    key: StyleKey,
}

/// How a style looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Looks {
    /// Size in half points.
    pub half_points: u16,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Alignment.
    pub align: CanhDong,
    /// Left indent.
    pub left: Twip,
    /// First-line indent.
    pub first_line: Twip,
    /// Space before.
    pub before: Twip,
    /// Space after.
    pub after: Twip,
    /// Line spacing in 240ths of a line.
    pub line: i32,
    /// Stays on one page with the next paragraph.
    pub keep_next: bool,
    /// Level in the outline (navigation pane), 0 the highest.
    pub outline: Option<u8>,
}

macro_rules! styles {
    ($($(#[$doc:meta])* $style:ident = $name:literal, $chu:ident;)*) => {
        /// A named style: one for each component, so that an office can change a look in one place.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Style { $($(#[$doc])* $style,)* }

        impl Style {
            /// All styles, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$style,)*];

            /// ASCII identifier, for formats that want one.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$style => stringify!($style),)* }
            }

            /// The Vietnamese name that an editor shows; without commas, at which Word parts names.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$style => $name,)* }
            }

            /// The row of Mục V that sets its letters.
            #[must_use]
            pub const fn chu(self) -> ChuThanhPhan {
                match self { $(Self::$style => ChuThanhPhan::$chu,)* }
            }
        }
    };
}

styles! {
    /// Text of the body.
    LoiVan = "Lời văn", LoiVan;
    /// Quốc hiệu.
    QuocHieu = "Quốc hiệu", QuocHieu;
    /// Tiêu ngữ.
    TieuNgu = "Tiêu ngữ", TieuNgu;
    /// Superior body.
    ChuQuan = "Cơ quan chủ quản", ChuQuan;
    /// Issuing body.
    BanHanh = "Cơ quan ban hành", BanHanh;
    /// Number and notation.
    SoKyHieu = "Số và ký hiệu", SoKyHieu;
    /// Place and date.
    DiaDanhNgay = "Địa danh và ngày tháng", DiaDanhNgay;
    /// Kind of document.
    TenLoai = "Tên loại", TenLoai;
    /// Subject.
    TrichYeu = "Trích yếu", TrichYeu;
    /// “V/v …” of a công văn.
    VeViec = "Trích yếu công văn", TrichYeuCongVan;
    /// “Kính gửi:” with one addressee, or alone.
    KinhGui = "Kính gửi", KinhGui;
    /// One of several addressees.
    KinhGuiMuc = "Kính gửi: từng nơi", KinhGui;
    /// Legal basis.
    CanCu = "Căn cứ", CanCu;
    /// Who issues, above the bases: “CHỦ TỊCH ỦY BAN NHÂN DÂN …”.
    ThamQuyen = "Thẩm quyền ban hành", ThamQuyen;
    /// “QUYẾT ĐỊNH:”.
    MenhLenh = "Quyết định và quyết nghị", MenhLenh;
    /// A line of the text in the middle: “… điện:”.
    LoiGiua = "Lời văn giữa dòng", LoiGiua;
    /// One of several whom a công điện is sent to.
    NoiNhanDien = "Nơi nhận điện", LoiVan;
    /// Phần, chương: number and title.
    PhanChuong = "Phần và chương", PhanChuong;
    /// Mục, tiểu mục of the articles form: number and title.
    MucTieuMuc = "Mục và tiểu mục", MucTieuMuc;
    /// “A. TIÊU ĐỀ”.
    MucChuCai = "Mục chữ cái", MucLaMa;
    /// “I. TIÊU ĐỀ”.
    MucLaMa = "Mục La Mã", MucLaMa;
    /// Điều.
    Dieu = "Điều", Dieu;
    /// “1. Tiêu đề” on a line of its own.
    KhoanTieuDe = "Khoản có tiêu đề", KhoanTieuDe;
    /// “1.1. Tiêu đề” on a line of its own.
    TieuKhoanTieuDe = "Khoản nhỏ có tiêu đề", KhoanTieuDe;
    /// A numbered item without a title, or with a run-in title.
    Khoan = "Khoản", Khoan;
    /// “a)”.
    Diem = "Điểm", Diem;
    /// “-”, “+”.
    Gach = "Gạch đầu dòng", Diem;
    /// Title of a table.
    TenBang = "Tên bảng", KhoanTieuDe;
    /// Header cell of a table.
    OTieuDe = "Ô tiêu đề bảng", OTieuDeBang;
    /// Cell of a table.
    OBang = "Ô bảng", OBang;
    /// A picture on a line of its own.
    Hinh = "Hình", LoiVan;
    /// Signing capacity and post.
    QuyenHanChucVu = "Quyền hạn và chức vụ", QuyenHanChucVu;
    /// Another post, above the name.
    ChucVuKhac = "Chức vụ khác", ChucVuKhac;
    /// Room for the signature, or its picture.
    ChuKy = "Chữ ký", HoTen;
    /// Words of the box in which another body confirms something.
    XacNhan = "Xác nhận", XacNhan;
    /// Name of the signatory.
    HoTen = "Họ tên", HoTen;
    /// “Nơi nhận:”.
    TuNoiNhan = "Từ Nơi nhận", TuNoiNhan;
    /// Distribution list.
    NoiNhan = "Danh sách nơi nhận", DanhSachNoiNhan;
    /// “Phụ lục I”.
    TuPhuLuc = "Phụ lục", TuPhuLuc;
    /// Title of an appendix.
    TieuDePhuLuc = "Tiêu đề phụ lục", TieuDePhuLuc;
    /// “(Kèm theo …)”.
    KemTheo = "Kèm theo", KemTheo;
    /// “./.” after a table.
    KetThuc = "Kết thúc", LoiVan;
    /// Mark of secrecy.
    DoMat = "Độ mật", DoMat;
    /// Mark of urgency.
    DoKhan = "Mức độ khẩn", DoKhan;
    /// Mark of circulation.
    LuuHanh = "Phạm vi lưu hành", LuuHanh;
    /// Address block.
    DiaChi = "Địa chỉ", DiaChi;
    /// Line about a digital signature.
    ThongTinKySo = "Thông tin chữ ký số", ThongTinKySo;
    /// “SAO Y”, “SAO LỤC”, “TRÍCH SAO”.
    HinhThucSao = "Hình thức sao", HinhThucSao;
    /// Page number.
    SoTrang = "Số trang", SoTrang;
    /// Text of a footnote.
    ChuThich = "Chú thích", ChuThich;
    /// The strip that holds a drawn line.
    DuongKe = "Đường kẻ", LoiVan;
}

/// Distance of the first letter of “- ” items of Kính gửi, after the decree's own form (`SD-07`).
const KINH_GUI_MUC: Twip = Twip(2552);
/// Distance of “Kính gửi:” from the left margin in the decree's own form (`SD-07`).
const KINH_GUI: Twip = Twip(1985);

impl StyleSheet {
    /// The sheet for a key.
    #[must_use]
    pub const fn new(key: StyleKey) -> Self {
        Self { key }
    }

    /// What it was made for.
    #[must_use]
    pub const fn key(&self) -> StyleKey {
        self.key
    }

    /// Size of a component's letters, in half points.
    #[must_use]
    pub const fn half_points(&self, chu: ChuThanhPhan) -> u16 {
        chu.mau().co(self.key.bo_co) as u16 * 2
    }

    /// The looks of a style.
    #[must_use]
    pub const fn looks(&self, style: Style) -> Looks {
        let row = style.chu().mau();
        let mut looks = Looks {
            half_points: self.half_points(style.chu()),
            bold: row.dam,
            italic: row.nghieng,
            align: row.canh,
            left: Twip(0),
            first_line: Twip(0),
            before: Twip(0),
            after: Twip(0),
            line: 240,
            keep_next: false,
            outline: None,
        };
        match style {
            Style::LoiVan | Style::CanCu | Style::Khoan | Style::Diem | Style::Gach => self.body(&mut looks),
            Style::Dieu | Style::MucChuCai | Style::MucLaMa | Style::KhoanTieuDe | Style::TieuKhoanTieuDe => {
                self.body(&mut looks);
                heading(&mut looks, style);
            }
            Style::PhanChuong | Style::MucTieuMuc => {
                looks.before = Twip(self.key.spacing.0 * 2);
                looks.after = self.key.spacing;
                heading(&mut looks, style);
            }
            Style::TenLoai => {
                looks.before = Twip(240);
                looks.keep_next = true;
            }
            Style::KinhGui => {
                looks.left = KINH_GUI;
                looks.before = Twip(120);
                looks.after = Twip(120);
            }
            Style::KinhGuiMuc | Style::NoiNhanDien => {
                looks.left = KINH_GUI_MUC;
                looks.align = CanhDong::Trai;
            }
            Style::ThamQuyen | Style::MenhLenh | Style::LoiGiua => {
                looks.before = Twip(self.key.spacing.0 * 2);
                looks.after = self.key.spacing;
                looks.keep_next = true;
            }
            Style::TenBang => {
                looks.align = CanhDong::Giua;
                looks.before = self.key.spacing;
                looks.after = Twip(60);
                looks.keep_next = true;
            }
            Style::OTieuDe | Style::OBang => {
                looks.before = Twip(40);
                looks.after = Twip(40);
            }
            Style::Hinh => {
                looks.align = CanhDong::Giua;
                looks.before = self.key.spacing;
            }
            Style::ChuKy => looks.bold = false,
            Style::TuPhuLuc => {
                looks.keep_next = true;
                looks.outline = Some(0);
            }
            Style::TieuDePhuLuc | Style::KemTheo => looks.keep_next = true,
            Style::KetThuc => {
                looks.align = CanhDong::Phai;
                looks.before = Twip(60);
            }
            _ => {}
        }
        looks
    }

    const fn body(&self, looks: &mut Looks) {
        looks.first_line = self.key.first_line;
        looks.before = self.key.spacing;
        looks.line = self.key.line;
    }
}

/// A heading has a place in the outline and stays with its text.
const fn heading(looks: &mut Looks, style: Style) {
    looks.keep_next = true;
    looks.outline = Some(match style {
        Style::PhanChuong => 0,
        Style::MucTieuMuc | Style::MucChuCai => 1,
        Style::MucLaMa => 2,
        Style::Dieu | Style::KhoanTieuDe => 3,
        _ => 4,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: StyleKey = StyleKey::new(BoCo::Lon, Twip(720), Twip(120), 240);

    #[test]
    fn body_text_is_justified_with_an_indent_and_6_pt() {
        let looks = StyleSheet::new(KEY).looks(Style::LoiVan);
        assert_eq!(looks.align, CanhDong::Deu);
        assert_eq!((looks.first_line, looks.before, looks.half_points), (Twip(720), Twip(120), 28));
    }

    #[test]
    fn headings_have_an_outline_level_and_stay_with_their_text() {
        let sheet = StyleSheet::new(KEY);
        for style in [Style::PhanChuong, Style::MucLaMa, Style::Dieu, Style::KhoanTieuDe] {
            let looks = sheet.looks(style);
            assert!(looks.outline.is_some() && looks.keep_next && looks.bold, "{style:?}");
        }
        assert_eq!(sheet.looks(Style::Khoan).outline, None);
    }

    #[test]
    fn names_and_ids_are_unique() {
        for (i, a) in Style::ALL.iter().enumerate() {
            for b in &Style::ALL[i + 1..] {
                assert!(a.id() != b.id() && a.name() != b.name(), "{a:?} {b:?}");
            }
            assert!(!a.name().contains(','), "{a:?}");
        }
    }
}
