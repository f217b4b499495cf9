//! **Mẫu chữ**: size and style of letters for every component, as one table.
//!
//! Models Mục V Phần I Phụ lục I (`ND30-PL1-I.5`) and the sentences of Mục II, III that it sums up. Layout, style
//! sheet, checks and docs read sizes from here; a size stands nowhere else.

use super::OSo;

/// **Bộ cỡ chữ**: one of the two sets of sizes that the note to Mục V allows (`ND30-PL1-V#gc1`).
///
/// Sizes within a document rise and fall together: Quốc hiệu, Tiêu ngữ and the place-and-date line
/// are 13, 14, 14 pt or 12, 13, 13 pt, never a mixture.
///
/// ```
/// use vanban::the_thuc::mau_chu::{BoCo, ChuThanhPhan};
/// assert_eq!(ChuThanhPhan::QuocHieu.mau().co(BoCo::Lon), 13);
/// assert_eq!(ChuThanhPhan::QuocHieu.mau().co(BoCo::Nho), 12);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // the decree names two
pub enum BoCo {
    /// The larger set {13, 14, 14}, that of the decree's forms (`SD-05`).
    #[default]
    Lon,
    /// The smaller set {12, 13, 13}.
    Nho,
}

/// **Canh**: where a line stands between its margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums)]
pub enum CanhDong {
    /// Centred (canh giữa).
    Giua,
    /// Justified (canh đều hai lề).
    Deu,
    /// Flush left (sát lề trái).
    Trai,
    /// Flush right (sát lề phải).
    Phai,
}

/// Size and style of one component: a row of Mục V.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MauChu {
    /// The box of the decree's diagram, where there is one.
    pub o_so: Option<OSo>,
    /// Official name of the component.
    pub ten: &'static str,
    /// Least size the decree allows, in points.
    pub co_nho_nhat: u8,
    /// Greatest size the decree allows, in points.
    pub co_lon_nhat: u8,
    /// Size in the larger set, in points.
    pub lon: u8,
    /// Size in the smaller set, in points.
    pub nho: u8,
    /// Bold (đậm).
    pub dam: bool,
    /// Italic (nghiêng).
    pub nghieng: bool,
    /// In capitals (in hoa).
    pub hoa: bool,
    /// Place of the line.
    pub canh: CanhDong,
    /// Rule of the decree.
    pub ma: &'static str,
}

impl MauChu {
    /// Size in points under a set of sizes.
    #[must_use]
    pub const fn co(&self, bo_co: BoCo) -> u8 {
        match bo_co {
            BoCo::Lon => self.lon,
            BoCo::Nho => self.nho,
        }
    }
}

macro_rules! bang_mau_chu {
    ($($(#[$doc:meta])* $ten:ident = $o:expr, $nhan:literal, $min:literal..=$max:literal,
        $lon:literal / $nho:literal, [$($kieu:ident)*], $canh:ident, $ma:literal;)*) => {
        /// A component whose letters the decree prescribes: a row of Mục V.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ChuThanhPhan { $($(#[$doc])* $ten,)* }

        impl ChuThanhPhan {
            /// All rows, in the order of the decree.
            pub const ALL: &[Self] = &[$(Self::$ten,)*];

            /// The row itself.
            #[must_use]
            pub const fn mau(self) -> &'static MauChu {
                match self { $(Self::$ten => {
                    const ROW: MauChu = {
                        #[allow(unused_mut)]
                        let mut row = MauChu {
                            o_so: $o, ten: $nhan, co_nho_nhat: $min, co_lon_nhat: $max,
                            lon: $lon, nho: $nho, dam: false, nghieng: false, hoa: false,
                            canh: CanhDong::$canh, ma: $ma,
                        };
                        $(row.$kieu = true;)*
                        row
                    };
                    &ROW
                })* }
            }
        }
    };
}

bang_mau_chu! {
    /// Quốc hiệu: the state's name.
    QuocHieu = Some(OSo::O1), "Quốc hiệu", 12..=13, 13 / 12, [hoa dam], Giua, "ND30-PL1-II.1.a";
    /// Tiêu ngữ: the motto.
    TieuNgu = Some(OSo::O1), "Tiêu ngữ", 13..=14, 14 / 13, [dam], Giua, "ND30-PL1-II.1.b#1";
    /// Tên cơ quan chủ quản: the superior body.
    ChuQuan = Some(OSo::O2), "Tên cơ quan chủ quản trực tiếp", 12..=13, 13 / 12, [hoa], Giua, "ND30-PL1-II.2.b#3";
    /// Tên cơ quan ban hành: the issuing body.
    BanHanh = Some(OSo::O2), "Tên cơ quan ban hành", 12..=13, 13 / 12, [hoa dam], Giua, "ND30-PL1-II.2.b#1";
    /// Số, ký hiệu: number and notation.
    SoKyHieu = Some(OSo::O3), "Số, ký hiệu", 13..=13, 13 / 13, [], Giua, "ND30-PL1-II.3.c#1";
    /// Địa danh và thời gian: place and date.
    DiaDanhNgay = Some(OSo::O4), "Địa danh và thời gian ban hành", 13..=14, 14 / 13, [nghieng], Giua, "ND30-PL1-II.4.c#2";
    /// Tên loại: kind of document.
    TenLoai = Some(OSo::O5a), "Tên loại văn bản", 13..=14, 14 / 13, [hoa dam], Giua, "ND30-PL1-II.5.b#1";
    /// Trích yếu: subject, under the kind.
    TrichYeu = Some(OSo::O5a), "Trích yếu nội dung", 13..=14, 14 / 13, [dam], Giua, "ND30-PL1-II.5.b#2";
    /// Trích yếu of a công văn: “V/v …” under the number.
    TrichYeuCongVan = Some(OSo::O5b), "Trích yếu công văn", 12..=13, 12 / 12, [], Giua, "ND30-PL1-II.5.b#4";
    /// Căn cứ: legal bases.
    CanCu = Some(OSo::O6), "Căn cứ ban hành", 13..=14, 14 / 13, [nghieng], Deu, "ND30-PL1-II.6.a#4";
    /// Lời văn: the text.
    LoiVan = Some(OSo::O6), "Lời văn", 13..=14, 14 / 13, [], Deu, "ND30-PL1-II.6.e#1";
    /// Thẩm quyền ban hành: who issues a quyết định or nghị quyết.
    ThamQuyen = Some(OSo::O6), "Thẩm quyền ban hành", 13..=14, 14 / 13, [hoa dam], Giua, "ND30-PL3-M1.2#gc6";
    /// “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”.
    MenhLenh = Some(OSo::O6), "“QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”", 13..=14, 14 / 13, [dam], Giua, "ND30-PL3-M1.2";
    /// A line of the text that the form puts in the middle: “… điện:”, “… trân trọng giới thiệu:”.
    LoiGiua = Some(OSo::O6), "Lời văn giữa dòng", 13..=14, 14 / 13, [], Giua, "ND30-PL3-M1.6";
    /// The word “Phần”, “Chương” with its number.
    PhanChuong = Some(OSo::O6), "Từ “Phần”, “Chương” và số", 13..=14, 14 / 13, [dam], Giua, "ND30-PL1-II.6.dd#1";
    /// Title of a phần or chương.
    TieuDePhanChuong = Some(OSo::O6), "Tiêu đề phần, chương", 13..=14, 14 / 13, [hoa dam], Giua, "ND30-PL1-II.6.dd#2";
    /// The word “Mục”, “Tiểu mục” with its number.
    MucTieuMuc = Some(OSo::O6), "Từ “Mục”, “Tiểu mục” và số", 13..=14, 14 / 13, [dam], Giua, "ND30-PL1-II.6.dd#3";
    /// Title of a mục or tiểu mục.
    TieuDeMucTieuMuc = Some(OSo::O6), "Tiêu đề mục, tiểu mục", 13..=14, 14 / 13, [hoa dam], Giua, "ND30-PL1-II.6.dd#3";
    /// Điều: number and title of an article.
    Dieu = Some(OSo::O6), "Điều", 13..=14, 14 / 13, [dam], Deu, "ND30-PL1-II.6.dd#4";
    /// Roman number and title of a mục in the phần–mục form; justified (`SD-16`).
    MucLaMa = Some(OSo::O6), "Số thứ tự và tiêu đề mục", 13..=14, 14 / 13, [hoa dam], Deu, "ND30-PL1-V#6b.muc";
    /// A khoản that has a title.
    KhoanTieuDe = Some(OSo::O6), "Khoản có tiêu đề", 13..=14, 14 / 13, [dam], Deu, "ND30-PL1-II.6.dd#5";
    /// A khoản without a title.
    Khoan = Some(OSo::O6), "Khoản", 13..=14, 14 / 13, [], Deu, "ND30-PL1-II.6.dd#5";
    /// Điểm: a lettered point.
    Diem = Some(OSo::O6), "Điểm", 13..=14, 14 / 13, [], Deu, "ND30-PL1-II.6.dd#6";
    /// Quyền hạn, chức vụ: signing capacity and post.
    QuyenHanChucVu = Some(OSo::O7a), "Quyền hạn, chức vụ của người ký", 13..=14, 14 / 13, [hoa dam], Giua, "ND30-PL1-II.7.dd#1";
    /// Chức vụ khác: another post of the signatory, above the name.
    ChucVuKhac = Some(OSo::O7b), "Chức vụ khác của người ký", 13..=14, 14 / 13, [dam], Giua, "ND30-PL1-II.7.c#3";
    /// Họ tên: name of the signatory.
    HoTen = Some(OSo::O7b), "Họ và tên của người ký", 13..=14, 14 / 13, [dam], Giua, "ND30-PL1-II.7.dd#2";
    /// Xác nhận: who confirms, in the box below a leave permit's foot.
    XacNhan = None, "Xác nhận của cơ quan khác", 13..=14, 14 / 13, [dam], Giua, "ND30-PL3-M1.10";
    /// Kính gửi: addressees.
    KinhGui = Some(OSo::O9a), "“Kính gửi” và tên nơi nhận", 13..=14, 14 / 13, [], Trai, "ND30-PL1-II.9.d#1";
    /// The word “Nơi nhận:”.
    TuNoiNhan = Some(OSo::O9b), "Từ “Nơi nhận”", 12..=12, 12 / 12, [dam nghieng], Trai, "ND30-PL1-II.9.d#5";
    /// The distribution list.
    DanhSachNoiNhan = Some(OSo::O9b), "Danh sách nơi nhận", 11..=11, 11 / 11, [], Trai, "ND30-PL1-II.9.d#6";
    /// The word “Phụ lục” with its number.
    TuPhuLuc = None, "Từ “Phụ lục” và số", 14..=14, 14 / 14, [dam], Giua, "ND30-PL1-III.1.b#1";
    /// Letters of a table's header; the decree sets none for tables, so those of the text.
    OTieuDeBang = None, "Ô tiêu đề của bảng", 13..=14, 13 / 13, [dam], Giua, "ND30-PL1-II.6.e#1";
    /// Letters of a table; likewise.
    OBang = None, "Ô của bảng", 13..=14, 13 / 13, [], Trai, "ND30-PL1-II.6.e#1";
    /// Text of a footnote, of which the decree says nothing; as small as its smallest list.
    ChuThich = None, "Chú thích", 10..=12, 11 / 11, [], Deu, "TL";
    /// Title of an appendix.
    TieuDePhuLuc = None, "Tiêu đề phụ lục", 13..=14, 14 / 13, [hoa dam], Giua, "ND30-PL1-III.1.b#2";
    /// “(Kèm theo …)”: what an appendix belongs to.
    KemTheo = None, "Thông tin chỉ dẫn kèm theo", 13..=14, 14 / 13, [nghieng], Giua, "ND30-PL1-III.1.c#1";
    /// Mark of urgency; in 14 pt THƯỢNG KHẨN fills its frame (`SD-14`).
    DoKhan = Some(OSo::O10b), "Dấu chỉ mức độ khẩn", 13..=14, 13 / 13, [hoa dam], Giua, "ND30-PL1-III.2.b#3";
    /// Mark of secrecy; its size is set by the law on state secrets, not by the decree.
    DoMat = Some(OSo::O10a), "Dấu chỉ độ mật", 13..=14, 13 / 13, [hoa dam], Giua, "ND30-PL1-III.2.a";
    /// Mark of the range of circulation.
    LuuHanh = Some(OSo::O11), "Chỉ dẫn về phạm vi lưu hành", 13..=14, 13 / 13, [hoa dam], Giua, "ND30-PL1-III.2.c";
    /// Notation of the drafter and number of copies.
    NguoiSoanThao = Some(OSo::O12), "Ký hiệu người soạn thảo và số lượng bản phát hành", 11..=11, 11 / 11, [], Trai, "ND30-PL1-III.3";
    /// Address, e-mail, site, telephone, fax.
    DiaChi = Some(OSo::O13), "Địa chỉ, thư điện tử, trang thông tin điện tử, điện thoại, Fax", 11..=12, 11 / 11, [], Giua, "ND30-PL1-III.4";
    /// Page number.
    SoTrang = None, "Số trang", 13..=14, 14 / 13, [], Giua, "ND30-PL1-I.7#2";
    /// “SAO Y”, “SAO LỤC”, “TRÍCH SAO”.
    HinhThucSao = None, "Hình thức sao", 13..=14, 14 / 13, [hoa dam], Giua, "ND30-PL1P2-II.2.b";
    /// Line about the digital signature on an appendix that is a file of its own.
    ThongTinKySo = Some(OSo::O14), "Thông tin chữ ký số", 10..=10, 10 / 10, [], Phai, "ND30-PL1-II.8.b#3";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sets_stay_within_the_decree_s_range() {
        for row in ChuThanhPhan::ALL.iter().map(|c| c.mau()) {
            for set in [BoCo::Lon, BoCo::Nho] {
                let size = row.co(set);
                assert!(row.co_nho_nhat <= size && size <= row.co_lon_nhat, "{}: {size}", row.ten);
            }
        }
    }

    #[test]
    fn the_three_named_sizes_move_together() {
        let sizes =
            |set| [ChuThanhPhan::QuocHieu, ChuThanhPhan::TieuNgu, ChuThanhPhan::DiaDanhNgay].map(|c| c.mau().co(set));
        assert_eq!(sizes(BoCo::Lon), [13, 14, 14]);
        assert_eq!(sizes(BoCo::Nho), [12, 13, 13]);
    }

    #[test]
    fn capitals_are_set_where_the_decree_says_in_hoa() {
        assert!(ChuThanhPhan::MucLaMa.mau().hoa && !ChuThanhPhan::TieuNgu.mau().hoa);
    }
}
