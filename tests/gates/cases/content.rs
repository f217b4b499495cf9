//! Hard cases of the content (ô 6), of the top margin and of electronic documents.

use vanban::VanBan;
use vanban::legal::Citation;
use vanban::loai::ke_hoach::PhanKeHoach;
use vanban::the_thuc::noi_dung::{Bang, CanCu, ChuThich, DeMuc, HinhAnh, Khoi, LoiVan, NoiDung, OBang};
use vanban::the_thuc::{DoKhan, DoMat, HinhThuc, LuuHanh, NgayBanHanh, PhuLuc};
use vanban::unit::Mm;

use super::{plan, the_thuc, words, xa};

pub(super) fn all() -> Vec<super::Case> {
    let cases = [
        ("chuong-muc-dieu", articles()),
        ("phan-muc-khoan", sections()),
        ("hinh-giua-va-cuoi", pictures()),
        ("chu-thich-cuoi", footnote()),
        ("vien-dan", cited()),
        ("luu-hanh-dai", circulation()),
        ("luu-hanh-rat-dai", long_circulation()),
        ("khan-20", stamped(DoKhan::Khan, DoMat::Mat)),
        ("khan-30", stamped(DoKhan::HoaToc, DoMat::ToiMat)),
        ("dien-tu-hai-phu-luc", electronic()),
        ("chuc-vu-khac", other_post()),
    ];
    cases.into_iter().map(|(name, van_ban)| (name.to_owned(), van_ban)).collect()
}

/// A plan whose sections are the blocks given, over several pages.
fn of(blocks: impl IntoIterator<Item = Khoi>) -> VanBan {
    let mut plan = plan(the_thuc(xa()), 1);
    plan.phan = blocks.into_iter().map(PhanKeHoach::Khac).collect();
    plan.into()
}

/// Chương, mục, tiểu mục, điều, khoản, điểm: the arrangement by articles.
fn articles() -> VanBan {
    let points = |unit: DeMuc| {
        unit.them(DeMuc::loi_van("Rà soát danh sách phòng đọc;").diem())
            .them(DeMuc::loi_van(words(180)).gach("Mỗi thôn một phòng đọc;").diem())
    };
    let article = |i: usize| {
        DeMuc::tieu_de(format!("Trách nhiệm của thôn {i}"))
            .them(points(DeMuc::loi_van("Trưởng thôn thực hiện các việc sau:")).khoan())
            .them(DeMuc::tieu_de("Thời hạn").va_loi_van("Trước ngày 15 tháng 12 năm 2026.").khoan())
            .dieu()
    };
    let small = |i: usize| DeMuc::tieu_de(words(40 * i)).them(article(2 * i)).them(article(2 * i + 1)).tieu_muc();
    let section = |i: usize| DeMuc::tieu_de(words(30 * i)).them(small(1)).them(small(2)).muc();
    let chapter = |i: usize| DeMuc::tieu_de(words(60 * i)).them(section(1)).them(section(2)).chuong();
    let plain = DeMuc::default().va_loi_van("Điều này không có tiêu đề.").dieu();
    of([chapter(1), chapter(2), DeMuc::tieu_de("Điều khoản thi hành").them(plain).chuong()])
}

/// Phần, “A.”, “I.”, “1.”, “1.1.”, “a)”, “-”, “+”: the arrangement by phần and mục, with what practice adds.
fn sections() -> VanBan {
    let point = |text: usize| {
        let plus = DeMuc::loi_van("Cuối tuần mở cửa cả ngày;").cong();
        let dash = DeMuc::loi_van(words(text)).them(plus);
        DeMuc::loi_van("Chuẩn bị phòng đọc:").them(Khoi::Gach(dash)).diem()
    };
    let small = |i: usize| DeMuc::tieu_de(format!("Phòng đọc loại {i}")).them(point(150)).them(point(40)).tieu_khoan();
    let item = |i: usize| DeMuc::tieu_de(words(50 * i)).them(small(1)).them(small(2)).khoan();
    let roman = |i: usize| DeMuc::tieu_de(words(70 * i)).doan(words(200)).them(item(1)).them(item(3)).muc_la_ma();
    let letter = |i: usize| DeMuc::tieu_de(words(45 * i)).them(roman(1)).them(roman(2)).muc_chu_cai();
    of([
        DeMuc::tieu_de("Đánh giá tình hình").them(letter(1)).them(letter(2)).phan(),
        DeMuc::tieu_de("Phương hướng, nhiệm vụ").them(letter(1)).phan(),
    ])
}

fn picture(width: f64) -> Khoi {
    let image = HinhAnh::new(include_bytes!("../dau.png").to_vec(), "Sơ đồ phòng đọc").expect("a picture");
    Khoi::Hinh(Box::new(image.rong(Mm(width)).expect("a width")))
}

/// A picture amid the text, and one at its end, where “./.” has no words to follow.
fn pictures() -> VanBan {
    let mut plan = plan(the_thuc(xa()), 14);
    plan.phan.push(picture(100.0).into());
    plan.phan.push(Khoi::doan(words(250)).into());
    plan.phan.push(picture(60.0).into());
    plan.ket = None;
    plan.into()
}

/// A footnote in the last paragraph, which the foot follows; one amid the text.
fn footnote() -> VanBan {
    let mut plan = plan(the_thuc(xa()), 14);
    let text = LoiVan::from(words(220).as_str()).chu_thich("Theo Kế hoạch số 12/KH-UBND.").va(" và các văn bản sau");
    plan.phan.push(Khoi::doan(text).into());
    plan.ket =
        Some(LoiVan::from("Trên đây là Kế hoạch của xã").chu_thich("Thay cho Kế hoạch năm 2025.").va(", mời xem"));
    plan.into()
}

/// Citations as values: among the bases, in a sentence, a heading, a table and a footnote.
fn cited() -> VanBan {
    let law = || citation("Luật Trẻ em ngày 05 tháng 4 năm 2016");
    let decree = || citation("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư");
    let mut plan = plan(the_thuc(xa()), 40);
    plan.can_cu = CanCu::cac_van_ban([law(), decree()]);
    let note = ChuThich::from("Nay là ").vien_dan(citation("Điều 9 Nghị định số 30/2020/NĐ-CP")).va(".");
    let sentence = LoiVan::from("Xã làm theo ").vien_dan(law()).va(", ").vien_dan(decree()).chu_thich(note).va(".");
    let table = Bang::new([LoiVan::from("Việc"), LoiVan::from("Theo")])
        .dong([OBang::from("Lưu trữ"), OBang::from(LoiVan::from(decree()))]);
    plan.phan.push(DeMuc::tieu_de(LoiVan::from("Thực hiện ").vien_dan(law())).gach(sentence).muc_la_ma().into());
    plan.phan.push(Khoi::Bang(Box::new(table)).into());
    plan.into()
}

fn citation(text: &str) -> Citation {
    text.parse().expect("is a citation")
}

/// A range of circulation that the diagram's place at 58 % of the width has no room for.
fn circulation() -> VanBan {
    let mut the_thuc = the_thuc(xa());
    the_thuc.khac.luu_hanh = Some(LuuHanh::Khac("Chỉ lưu hành trong các cơ quan của xã".into()));
    plan(the_thuc, 40).into()
}

/// One of more letters than a line holds.
fn long_circulation() -> VanBan {
    let mut the_thuc = the_thuc(xa());
    let words = "Chỉ lưu hành trong các cơ quan, đơn vị thuộc Ủy ban nhân dân xã Bình An";
    assert!(words.chars().count() > 60);
    the_thuc.khac.luu_hanh = Some(LuuHanh::Khac(words.into()));
    plan(the_thuc, 40).into()
}

fn stamped(urgency: DoKhan, secrecy: DoMat) -> VanBan {
    let mut the_thuc = the_thuc(xa());
    (the_thuc.khac.do_khan, the_thuc.khac.do_mat) = (Some(urgency), Some(secrecy));
    the_thuc.khac.luu_hanh = Some(LuuHanh::NoiBo);
    plan(the_thuc, 20).into()
}

/// Number and date are blank in “(Kèm theo …)” of an electronic document.
fn electronic() -> VanBan {
    let mut the_thuc = the_thuc(xa());
    the_thuc.trinh_bay.hinh_thuc = HinhThuc::DienTu;
    the_thuc.ngay = NgayBanHanh::TRONG;
    let mut plan = plan(the_thuc, 12);
    let items: NoiDung = (1..60).map(|i| DeMuc::loi_van(format!("Đầu sách số {i}.")).khoan()).collect();
    plan.phu_luc = vec![
        PhuLuc::new(words(140)).noi_dung(items),
        PhuLuc::new("Danh mục phòng đọc").ngang().noi_dung(NoiDung::from([Khoi::doan(words(300))])),
    ];
    plan.into()
}

/// A signatory with another post, above the name (ô 7b).
fn other_post() -> VanBan {
    let mut the_thuc = the_thuc(xa());
    the_thuc.nguoi_ky.chuc_vu_khac = Some("Trưởng Ban chỉ đạo".into());
    plan(the_thuc, 12).into()
}
