//! What a file says of itself: the fields of Phụ lục VI that a document can know.

use std::borrow::Cow;

use super::block::{Blank, Block, Info, Inline, Pages, Paragraph};
use crate::Text;
use crate::ban_sao::{HinhThucSao, TheThucSao};
use crate::loai::khung::OKy;
use crate::loai::{Khung, VanBan};
use crate::text::bo_dau_cuoi;
use crate::the_thuc::{DoKhan, DoMat, NgayBanHanh, NoiGui, SoKyHieu, ThanhPhanKhac};

/// Value of [`Truong::TrangThai`]: the number is blank, or the date is not complete.
pub(crate) const DU_THAO: &str = "du_thao";
/// Value of [`Truong::TrangThai`]: number and date are there.
pub(crate) const DA_BAN_HANH: &str = "da_ban_hanh";

/// Value of [`Truong::NgonNgu`].
const TIENG_VIET: &str = "Tiếng Việt";

/// **Trường thông tin**: a field that a file says of itself by name.
///
/// Models Mục I Phần II Phụ lục VI: the fields of an outgoing document, under the English names that the decree gives
/// them. A group that may occur several times bears its number from the second on: `SignerInfo.FullName`,
/// `SignerInfo2.FullName`. Every value is text on one line; a field without a value is left out.
///
/// | Field | Rule | Name | Value |
/// | --- | --- | --- | --- |
/// | Tên loại | `ND30-PL6-P2-I.3` | `TypeName` | `Kế hoạch` |
/// | Số | `ND30-PL6-P2-I.4` | `CodeNumber` | `05`, as printed |
/// | Ký hiệu | `ND30-PL6-P2-I.5` | `CodeNotation` | `KH-UBND` |
/// | Ngày, tháng, năm | `ND30-PL6-P2-I.6` | `IssuedDate` | `2024-05-20`; as far as a draft knows it: `2024-05`, `2024` |
/// | Tên cơ quan ban hành | `ND30-PL6-P2-I.7` | `OrganName` | in full, as running text writes it |
/// | Trích yếu | `ND30-PL6-P2-I.8` | `Subject` | |
/// | Ngôn ngữ | `ND30-PL6-P2-I.9` | `Language` | `Tiếng Việt` |
/// | Chức vụ người ký | `ND30-PL6-P2-I.12.1` | `SignerInfo.Position` | post of the signatory himself, `Phó Chủ tịch` |
/// | Họ và tên người ký | `ND30-PL6-P2-I.12.2` | `SignerInfo.FullName` | |
/// | Tên nơi nhận | `ND30-PL6-P2-I.13.2` | `To.OrganName` | those of “Kính gửi”, then the named ones of “Nơi nhận” |
/// | Mức độ khẩn, độ mật | `ND30-PL6-P2-I.14` | `Priority` | words of the stamps: `HỎA TỐC; MẬT`. The decree has a digit and does not say which |
/// | Số lượng bản phát hành | `ND30-PL6-P2-I.15` | `IssuedAmount` | `300` |
/// | Quyền hạn người ký | – | `vanban.quyen_han` | lines of ô số 7a: `TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH` |
/// | Trạng thái | – | `vanban.trang_thai` | `du_thao` while number or date are incomplete, then `da_ban_hanh` |
/// | Chỗ trống | – | `vanban.cho_trong` | tags of the blanks that the pages of a draft have: `vanban.so vanban.ngay` |
///
/// The other fields – identifiers of bodies, the archive's file, pages, note, time limit – no document knows.
///
/// ```
/// use vanban::layout::thong_tin::Truong;
/// assert_eq!(Truong::So.ten(), "CodeNumber");
/// assert_eq!(Truong::HoTen(2).ten(), "SignerInfo2.FullName");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[doc(alias = "trường thông tin")]
#[doc(alias = "metadata")]
pub enum Truong {
    /// Tên loại: kind.
    TenLoai,
    /// Số: serial number.
    So,
    /// Ký hiệu: notation.
    KyHieu,
    /// Ngày, tháng, năm: date of issue.
    Ngay,
    /// Tên cơ quan ban hành: issuing body.
    CoQuan,
    /// Trích yếu: subject.
    TrichYeu,
    /// Ngôn ngữ: language.
    NgonNgu,
    /// Chức vụ người ký: post of the n-th signatory, from 1.
    ChucVu(usize),
    /// Quyền hạn người ký: capacity of the n-th signatory, from 1.
    QuyenHan(usize),
    /// Họ và tên người ký: name of the n-th signatory, from 1.
    HoTen(usize),
    /// Tên nơi nhận: name of the n-th place that gets the document, from 1.
    NoiNhan(usize),
    /// Mức độ khẩn, độ mật: urgency and secrecy.
    MucDo,
    /// Số lượng bản phát hành: number of copies.
    SoBan,
    /// Trạng thái: draft or issued.
    TrangThai,
    /// Chỗ trống: blanks of a draft.
    ChoTrong,
}

impl Truong {
    /// The name under which a file has it.
    #[must_use]
    pub fn ten(self) -> Cow<'static, str> {
        let grouped = |group: &str, number: usize, name: &str| match number {
            0 | 1 => Cow::Owned(format!("{group}{name}")),
            _ => Cow::Owned(format!("{group}{number}{name}")),
        };
        Cow::Borrowed(match self {
            Self::TenLoai => "TypeName",
            Self::So => "CodeNumber",
            Self::KyHieu => "CodeNotation",
            Self::Ngay => "IssuedDate",
            Self::CoQuan => "OrganName",
            Self::TrichYeu => "Subject",
            Self::NgonNgu => "Language",
            Self::ChucVu(number) => return grouped("SignerInfo", number, ".Position"),
            Self::QuyenHan(number) => return grouped("vanban.quyen_han", number, ""),
            Self::HoTen(number) => return grouped("SignerInfo", number, ".FullName"),
            Self::NoiNhan(number) => return grouped("To", number, ".OrganName"),
            Self::MucDo => "Priority",
            Self::SoBan => "IssuedAmount",
            Self::TrangThai => "vanban.trang_thai",
            Self::ChoTrong => "vanban.cho_trong",
        })
    }

    /// What the decree calls it, for messages.
    #[must_use]
    pub const fn nhan(self) -> &'static str {
        match self {
            Self::TenLoai => "tên loại",
            Self::So => "số",
            Self::KyHieu => "ký hiệu",
            Self::Ngay => "ngày ban hành",
            Self::CoQuan => "tên cơ quan ban hành",
            Self::TrichYeu => "trích yếu",
            Self::NgonNgu => "ngôn ngữ",
            Self::ChucVu(_) => "chức vụ người ký",
            Self::QuyenHan(_) => "quyền hạn người ký",
            Self::HoTen(_) => "họ và tên người ký",
            Self::NoiNhan(_) => "tên nơi nhận",
            Self::MucDo => "mức độ khẩn, độ mật",
            Self::SoBan => "số lượng bản phát hành",
            Self::TrangThai => "trạng thái",
            Self::ChoTrong => "chỗ trống",
        }
    }
}

/// What the file of a document says of itself. The blanks of its pages are told by [`cho_trong`].
pub(super) fn thong_tin<'a>(van_ban: &VanBan, khung: &Khung<'a>) -> Info<'a> {
    let kind = van_ban.loai().ten();
    let subject = khung.trich_yeu().unwrap_or_default().replace('\n', " ");
    let title = if subject.trim().is_empty() { kind.into() } else { Cow::Owned(format!("{kind}: {subject}")) };
    let subject = Cow::from(subject);
    let author = khung.co_quan.ten_day_du();
    let addressed = khung.kinh_gui.map_or(&[][..], |kinh_gui| kinh_gui.cac_noi());
    let listed = khung.chan.noi_nhan.map_or(&[][..], |noi_nhan| &noi_nhan.noi);
    let drafter = khung.chan.noi_nhan.and_then(|noi_nhan| noi_nhan.luu.nguoi_soan_thao.as_ref());
    // The one at the right is the first.
    let (first, others) = khung.chan.ky.split_last().map_or((None, &[][..]), |(last, others)| (Some(last), others));

    let mut fields = vec![(Truong::TenLoai, kind.into())];
    fields.extend(so_va_ngay(khung.so_ky_hieu, khung.ngay));
    fields.extend([
        (Truong::CoQuan, author.clone()),
        (Truong::TrichYeu, subject.clone()),
        (Truong::NgonNgu, TIENG_VIET.into()),
    ]);
    fields.extend((1..).zip(first.into_iter().chain(others)).flat_map(|(number, signer)| nguoi_ky(number, signer)));
    fields.extend(noi_nhan(addressed, listed));
    fields.push((Truong::MucDo, muc_do(khung.khac).into()));
    let copies = drafter.and_then(|drafter| drafter.so_ban);
    fields.push((Truong::SoBan, copies.map(|copies| copies.to_string()).unwrap_or_default().into()));
    fields.push(trang_thai(khung.so_ky_hieu, khung.ngay));
    fields.retain(|(_, value)| !value.trim().is_empty());

    let identifier = khung.so_ky_hieu.filter(|so_ky_hieu| so_ky_hieu.so.is_some()).map(ToString::to_string);
    let date = khung.ngay.day_du().map(|_| String::from(khung.ngay));
    Info { title, subject, author, category: kind.into(), identifier, date, fields }
}

/// Adds the blanks of a draft's pages to what its file says of itself.
pub(super) fn cho_trong(pages: &mut Pages<'_>) {
    if !pages.info.fields.contains(&(Truong::TrangThai, DU_THAO.into())) {
        return;
    }
    let mut found = Vec::new();
    for section in &pages.sections {
        for blocks in [&section.first_header, &section.blocks, &section.first_footer] {
            collect(blocks, &mut found);
        }
    }
    let blanks = Blank::ALL.into_iter().filter(|blank| found.contains(blank)).map(Blank::tag).collect::<Vec<_>>();
    if !blanks.is_empty() {
        pages.info.fields.push((Truong::ChoTrong, blanks.join(" ").into()));
    }
}

/// Makes the properties of a document those of its copy on paper, which has a number, a date and a signature of its own.
pub(super) fn ban_sao<'a>(pages: &mut Pages<'a>, the_thuc: &'a TheThucSao, hinh_thuc: HinhThucSao) {
    let so_ky_hieu = the_thuc.so_ky_hieu.so_ky_hieu(hinh_thuc);
    let info = &mut pages.info;
    let of_draft = info.fields.contains(&(Truong::TrangThai, DU_THAO.into()));
    info.category = hinh_thuc.ten_ban_sao().into();
    info.identifier = so_ky_hieu.so.map(|_| so_ky_hieu.to_string());
    info.fields = vec![(Truong::TenLoai, info.category.clone())];
    info.fields
        .extend(so_va_ngay(Some(&so_ky_hieu), the_thuc.ngay).map(|(field, value)| (field, value.into_owned().into())));
    info.fields.extend([
        (Truong::CoQuan, the_thuc.co_quan.one_line()),
        (Truong::TrichYeu, info.title.clone()),
        (Truong::NgonNgu, TIENG_VIET.into()),
    ]);
    info.fields.extend(nguoi_ky(1, &OKy::from(&the_thuc.nguoi_ky)));
    info.fields.extend(noi_nhan(&[], &the_thuc.noi_nhan));
    // Blanks of the copied document are none of the copy's: who fills one set would fill both.
    if !of_draft {
        info.fields.push(trang_thai(Some(&so_ky_hieu), the_thuc.ngay));
    }
    info.fields.retain(|(_, value)| !value.trim().is_empty());
    cho_trong(pages);
}

/// Takes away from the properties of a document what an electronic copy of it has not: it is neither a draft nor issued.
pub(super) fn ban_sao_dien_tu(info: &mut Info<'_>) {
    info.fields.retain(|(field, _)| !matches!(field, Truong::TrangThai | Truong::ChoTrong));
}

/// Number, notation and date, as far as they are known.
fn so_va_ngay(so_ky_hieu: Option<&SoKyHieu>, ngay: NgayBanHanh) -> [(Truong, Cow<'_, str>); 3] {
    [
        (Truong::So, so_ky_hieu.map(SoKyHieu::so_in).unwrap_or_default().into()),
        (Truong::KyHieu, so_ky_hieu.map(|so_ky_hieu| so_ky_hieu.ky_hieu.as_str()).unwrap_or_default().into()),
        (Truong::Ngay, String::from(ngay).into()),
    ]
}

/// Whether number and date are there; a document may be of a kind without a number.
fn trang_thai(so_ky_hieu: Option<&SoKyHieu>, ngay: NgayBanHanh) -> (Truong, Cow<'static, str>) {
    let issued = so_ky_hieu.is_none_or(|so_ky_hieu| so_ky_hieu.so.is_some()) && ngay.day_du().is_some();
    (Truong::TrangThai, if issued { DA_BAN_HANH } else { DU_THAO }.into())
}

/// Fields of the n-th signatory.
fn nguoi_ky<'a>(number: usize, signer: &OKy<'a>) -> [(Truong, Cow<'a, str>); 3] {
    [
        (Truong::ChucVu(number), signer.chuc_vu.map(Text::one_line).unwrap_or_default()),
        (Truong::QuyenHan(number), signer.dong.join("; ").replace('\n', " ").into()),
        (Truong::HoTen(number), signer.ho_ten.one_line()),
    ]
}

/// Names of those who get the document. “Như trên” are those of “Kính gửi”; whom “Như Điều …” means, only the articles
/// know.
fn noi_nhan<'a>(addressed: &'a [Text], listed: &'a [NoiGui]) -> impl Iterator<Item = (Truong, Cow<'a, str>)> {
    let listed = listed.iter().filter_map(|noi| match noi {
        NoiGui::Den { ten, .. } => Some(ten),
        NoiGui::NhuTren | NoiGui::NhuDieu(_) => None,
    });
    let names = addressed.iter().chain(listed).map(|name| match name.one_line() {
        Cow::Borrowed(name) => Cow::Borrowed(bo_dau_cuoi(name)),
        Cow::Owned(name) => Cow::Owned(bo_dau_cuoi(&name).to_owned()),
    });
    (1..).zip(names.filter(|name| !name.trim().is_empty())).map(|(number, name)| (Truong::NoiNhan(number), name))
}

/// Words of the stamps of urgency and secrecy.
fn muc_do(khac: &ThanhPhanKhac) -> String {
    let stamps = [khac.do_khan.map(DoKhan::dau), khac.do_mat.map(DoMat::dau)];
    stamps.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Collects the blanks of blocks.
fn collect(blocks: &[Block<'_>], found: &mut Vec<Blank>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => collect_line(paragraph, found),
            Block::Band(band) => band.rows.iter().flatten().for_each(|cell| collect(cell, found)),
            Block::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells.flat_map(|cell| &cell.paragraphs).for_each(|paragraph| collect_line(paragraph, found));
            }
            Block::Rule(_) | Block::Stamp(_) => {}
        }
    }
}

/// Collects the blanks of a paragraph.
fn collect_line(paragraph: &Paragraph<'_>, found: &mut Vec<Blank>) {
    for inline in &paragraph.content {
        if let Inline::Blank(blank) = inline
            && !found.contains(blank)
        {
            found.push(*blank);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout;
    use crate::the_thuc::{HinhThuc, KinhGui, NguoiKy, NguoiSoanThao, QuyenHan};

    fn document(text: &str) -> VanBan {
        serde_json::from_str(text).expect("is a document")
    }

    fn report() -> VanBan {
        document(include_str!("../../examples/data/bao_cao.json"))
    }

    fn edited(mut van_ban: VanBan, edit: impl FnOnce(&mut crate::BaoCao)) -> VanBan {
        let VanBan::BaoCao(report) = &mut van_ban else { panic!("a report") };
        edit(report);
        van_ban
    }

    /// A field by its name in the file.
    fn value(van_ban: &VanBan, name: &str) -> Option<String> {
        let fields = layout(van_ban).info.fields;
        assert_eq!(fields.iter().filter(|(field, _)| field.ten() == name).count().max(1), 1, "{name} stands twice");
        fields.into_iter().find(|(field, _)| field.ten() == name).map(|(_, value)| value.into_owned())
    }

    #[test]
    fn fields_bear_the_names_of_the_decree() {
        let report = edited(report(), |report| {
            report.the_thuc.so_ky_hieu = "5/BC-UBND".parse().unwrap();
            report.the_thuc.ngay = "2024-02-01".parse().unwrap();
            report.trich_yeu = "Hai\ndòng".into();
            report.the_thuc.khac.do_khan = Some(DoKhan::HoaToc);
            report.the_thuc.khac.do_mat = Some(DoMat::Mat);
            let luu = report.the_thuc.noi_nhan.luu.clone();
            report.the_thuc.noi_nhan.luu = luu.soan_thao(NguoiSoanThao::new("A").phat_hanh(9));
        });
        for (name, expected) in [
            ("TypeName", "Báo cáo"),
            ("CodeNumber", "05"),
            ("CodeNotation", "BC-UBND"),
            ("IssuedDate", "2024-02-01"),
            ("OrganName", "Ủy ban nhân dân Phường Nguyễn Trãi"),
            ("Subject", "Hai dòng"),
            ("Language", "Tiếng Việt"),
            ("Priority", "HỎA TỐC; MẬT"),
            ("IssuedAmount", "9"),
            ("vanban.trang_thai", "da_ban_hanh"),
        ] {
            assert_eq!(value(&report, name).as_deref(), Some(expected), "{name}");
        }
        let info = layout(&report).info;
        assert_eq!((&*info.category, info.identifier.as_deref()), ("Báo cáo", Some("05/BC-UBND")));
        assert_eq!((&*info.title, info.date.as_deref()), ("Báo cáo: Hai dòng", Some("2024-02-01")));
        assert_eq!(value(&report, "vanban.cho_trong"), None);
    }

    #[test]
    fn groups_that_occur_again_bear_their_number() {
        let report = edited(report(), |report| {
            report.kinh_gui = Some(KinhGui::new("Sở Y tế;").va("Sở Nội vụ"));
            report.the_thuc.noi_nhan.noi = vec![NoiGui::NhuTren, NoiGui::den("HĐND\nxã").ghi_chu("b/c")];
            report.the_thuc.nguoi_ky = NguoiKy::new(QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch"), "Lê Văn Bình");
            report.the_thuc.dong_ky = vec![NguoiKy::new(QuyenHan::truc_tiep("Trưởng ban"), "")];
        });
        for (name, expected) in [
            ("SignerInfo.Position", Some("Phó Chủ tịch")),
            ("vanban.quyen_han", Some("KT. CHỦ TỊCH; PHÓ CHỦ TỊCH")),
            ("SignerInfo.FullName", Some("Lê Văn Bình")),
            ("SignerInfo2.Position", Some("Trưởng ban")),
            ("vanban.quyen_han2", Some("TRƯỞNG BAN")),
            ("SignerInfo2.FullName", None),
            ("To.OrganName", Some("Sở Y tế")),
            ("To2.OrganName", Some("Sở Nội vụ")),
            ("To3.OrganName", Some("HĐND xã")),
            ("To4.OrganName", None),
            ("Priority", None),
        ] {
            assert_eq!(value(&report, name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_draft_is_what_lacks_its_number_or_a_part_of_its_date() {
        for (so, ngay, date, blanks) in [
            ("/BC-UBND", "", None, Some("vanban.so vanban.ngay vanban.thang vanban.nam")),
            ("/BC-UBND", "2024", Some("2024"), Some("vanban.so vanban.ngay vanban.thang")),
            ("7/BC-UBND", "2024-05", Some("2024-05"), Some("vanban.ngay")),
            ("/BC-UBND", "2024-05-20", Some("2024-05-20"), Some("vanban.so")),
            ("7/BC-UBND", "2024-05-20", Some("2024-05-20"), None),
        ] {
            let report = edited(report(), |report| {
                report.the_thuc.so_ky_hieu = so.parse().unwrap();
                report.the_thuc.ngay = NgayBanHanh::try_from(ngay.to_owned()).unwrap();
            });
            let state = if blanks.is_some() { "du_thao" } else { "da_ban_hanh" };
            assert_eq!(value(&report, "vanban.trang_thai").as_deref(), Some(state), "{so} {ngay}");
            assert_eq!(value(&report, "vanban.cho_trong").as_deref(), blanks, "{so} {ngay}");
            assert_eq!(value(&report, "IssuedDate").as_deref(), date, "{so} {ngay}");
            assert_eq!(layout(&report).info.date.is_some(), ngay.len() == 10);
        }
    }

    #[test]
    fn blanks_that_stay_are_none_of_the_draft_s() {
        let mut plan = document(include_str!("../../examples/data/ke_hoach.json"));
        let VanBan::KeHoach(inner) = &mut plan else { panic!("a plan") };
        inner.the_thuc.so_ky_hieu.so = std::num::NonZeroU32::new(7);
        inner.the_thuc.trinh_bay.hinh_thuc = HinhThuc::DienTu;
        assert_eq!(value(&plan, "vanban.cho_trong"), None);
    }
}
