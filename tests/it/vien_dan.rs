//! Documents that are cited as values: in full at first, short afterwards, through the whole document.

use vanban::VanBan;
use vanban::layout::layout;
use vanban::legal::{Citation, DonVi, LuatTheo, ViTri};
use vanban::loai::ke_hoach::KeHoach;
use vanban::loai::{BaoCao, LoaiVanBan};
use vanban::render::docx::{Options, to_vec_with};
use vanban::the_thuc::noi_dung::{Bang, BieuMau, CanCu, ChuThich, DeMuc, Khoi, LoiVan, NoiDung, OBang};
use vanban::the_thuc::{Luu, NguoiKy, NoiNhan, PhuLuc, QuyenHan, TenCoQuan, TheThuc};

use super::common::package::OBJECT;
use super::common::xml::Element;
use super::common::{Package, collapsed, schema};
use super::strategies::sample_documents;

fn citation(kind: &str, number: &str, date: &str, body: &str, subject: &str) -> Citation {
    let number = number.parse().expect("is a number");
    Citation::new(kind).so(number).ngay(date.parse().expect("is a date")).cua(body).ve(subject)
}

/// A law with all that is known of it.
fn law() -> Citation {
    citation("Luật", "102/2016/QH13", "2016-04-05", "Quốc hội", "Trẻ em")
}

fn decree() -> Citation {
    citation("Nghị định", "56/2017/NĐ-CP", "2017-05-09", "Chính phủ", "quy định chi tiết một số điều của Luật Trẻ em")
}

/// Plans of two bodies with one number.
fn plan_of(body: &str, date: &str) -> Citation {
    citation("Kế hoạch", "12/KH-UBND", date, body, "về dạy bơi cho trẻ em")
}

fn the_thuc() -> TheThuc {
    TheThuc::new(
        TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"),
        "7/KH-UBND".parse().expect("is a number"),
        "Bình An",
        NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình"),
        NoiNhan::new(Luu::van_thu()),
    )
}

/// A plan that cites a law and a decree wherever texts stand.
fn plan() -> KeHoach {
    let article = |number: &str| decree().tai(ViTri::new().trong(DonVi::Dieu, number));
    let mut plan = KeHoach::new(the_thuc(), "Phòng, chống đuối nước trẻ em");
    plan.can_cu = CanCu::cac_van_ban([law(), decree()]);
    plan.mo_dau = vec![LoiVan::from("Ủy ban nhân dân xã thực hiện ").vien_dan(law()).va(" như sau:")];
    let table = Bang::new([LoiVan::from("Việc"), LoiVan::from("Theo")])
        .tieu_de(LoiVan::from("Việc theo ").vien_dan(decree()))
        .dong([OBang::from("Dạy bơi"), OBang::from(LoiVan::from(article("5")))])
        .dong([
            OBang::from("Rà soát"),
            OBang::from(LoiVan::from(plan_of("Ủy ban nhân dân tỉnh Lào Cai", "2026-02-03"))),
        ]);
    let mut form = BieuMau::new("Phiếu đăng ký");
    form.noi_dung
        .push(Khoi::doan(LoiVan::from("Lập theo ").vien_dan(plan_of("Ủy ban nhân dân tỉnh Lào Cai", "2026-02-03"))));
    let note = ChuThich::from("Nay là ").vien_dan(article("9")).va(".");
    let content = NoiDung::from([
        DeMuc::tieu_de(LoiVan::from("Thực hiện ").vien_dan(decree()))
            .gach(LoiVan::from("Xã dạy bơi cho trẻ em").chu_thich(note).va(" theo ").vien_dan(law()).va("."))
            .muc_la_ma(),
        Khoi::Bang(Box::new(table)),
    ]);
    plan.phan.extend(content.into_iter().map(Into::into));
    plan.ket = Some(LoiVan::from("Đơn vị nào vướng mắc thì báo cáo theo ").vien_dan(decree()));
    let two = LoiVan::from("Thay ")
        .vien_dan(plan_of("Ủy ban nhân dân xã Bình An", "2025-03-04"))
        .va("; giữ ")
        .vien_dan(plan_of("Ủy ban nhân dân tỉnh Lào Cai", "2026-02-03"));
    plan.phu_luc.push(PhuLuc::new("Mẫu").noi_dung([Khoi::BieuMau(Box::new(form)), Khoi::doan(two)]));
    plan
}

#[test]
fn a_document_is_cited_in_full_once() {
    insta::assert_snapshot!("vien_dan", VanBan::from(plan()).to_text());
}

#[test]
fn laws_among_the_bases_have_a_date_or_a_number_and_never_both() {
    let page = |laws| {
        let mut plan = plan();
        plan.the_thuc.trinh_bay.luat_can_cu = laws;
        plan.can_cu.menh_de = Some(LoiVan::from("Thực hiện ").vien_dan(law()));
        collapsed(&VanBan::from(plan).to_text())
    };
    for (laws, form) in
        [(LuatTheo::Ngay, "Luật Trẻ em ngày 05 tháng 4 năm 2016"), (LuatTheo::So, "Luật Trẻ em số 102/2016/QH13")]
    {
        let page = page(laws);
        assert!(page.contains(&format!("Căn cứ {form};")), "{page}");
        assert!(
            page.contains(&format!("Thực hiện {form}, Ủy ban nhân dân xã thực hiện Luật Trẻ em như sau:")),
            "{page}"
        );
        assert_eq!(page.matches(form).count(), 2, "{page}");
        assert_eq!(page.contains("ngày 05 tháng 4 năm 2016"), laws == LuatTheo::Ngay);
    }
}

#[test]
fn what_is_told_anywhere_is_written_from_the_first_mention_on() {
    let mut plan = plan();
    // The bases give the number alone; the heading and the table know the decree.
    let number = Citation::new("Nghị định").so("56/2017/NĐ-CP".parse().expect("is a number"));
    plan.can_cu = CanCu::cac_van_ban([law(), number]);
    // The last appendix has another law of the same name.
    let other = citation("Luật", "25/2004/QH11", "2004-06-15", "Quốc hội", "Trẻ em");
    plan.phu_luc.push(PhuLuc::new("Văn bản cũ").noi_dung([Khoi::doan(LoiVan::from("Thay ").vien_dan(other))]));
    let page = collapsed(&VanBan::from(plan).to_text());
    let decree = "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều của \
                  Luật Trẻ em.";
    assert!(page.contains(decree), "{page}");
    // Basis, opening and dash item; the appendix; and the name within the subject of the decree.
    for (law, times) in
        [("Luật Trẻ em ngày 05 tháng 4 năm 2016", 3), ("Luật Trẻ em ngày 15 tháng 6 năm 2004", 1), ("Luật Trẻ em", 5)]
    {
        assert_eq!(page.matches(law).count(), times, "{law}: {page}");
    }
}

#[test]
fn the_choice_for_laws_is_a_field_of_the_file() {
    let mut plan = plan();
    let default = serde_json::to_string(&plan).expect("writes");
    assert!(!default.contains("luat_can_cu"));
    plan.the_thuc.trinh_bay.luat_can_cu = LuatTheo::So;
    let json = serde_json::to_string(&plan).expect("writes");
    assert!(json.contains(r#""luat_can_cu":"so""#));
    assert_eq!(serde_json::from_str::<KeHoach>(&json).expect("reads"), plan);
}

#[test]
fn a_report_cites_its_plan_in_full_once() {
    for (number, first, later) in [
        (
            "7/KH-UBND",
            "Thực hiện Kế hoạch số 07/KH-UBND ngày 01 tháng 6 năm 2026 của Ủy ban nhân dân xã Bình An về phòng, chống \
             đuối nước trẻ em, Ủy ban nhân dân xã Bình An báo cáo",
            "theo Kế hoạch số 07/KH-UBND./.",
        ),
        (
            "/KH-UBND",
            "Thực hiện Kế hoạch số …/KH-UBND ngày 01 tháng 6 năm 2026 của Ủy ban nhân dân xã Bình An về phòng, chống \
             đuối nước trẻ em, Ủy ban nhân dân xã Bình An báo cáo",
            "theo Kế hoạch số …/KH-UBND ngày 01 tháng 6 năm 2026./.",
        ),
    ] {
        let mut plan = plan();
        plan.the_thuc.so_ky_hieu = number.parse().expect("is a number");
        plan.the_thuc.ngay = "2026-06-01".parse().expect("is a date");
        let page = collapsed(&VanBan::from(BaoCao::theo_ke_hoach(&plan)).to_text());
        assert!(page.contains(first) && page.contains(later), "{page}");
    }
    let plan = VanBan::from(plan());
    assert_eq!(plan.vien_dan().loai, LoaiVanBan::KeHoach.into());
}

/// Values of an attribute of all elements of a name.
fn values(root: &Element, name: &str, attribute: &str) -> Vec<String> {
    let named = root.all().into_iter().filter(|element| element.name == name);
    named.filter_map(|element| element.attribute(attribute)).map(str::to_owned).collect()
}

#[test]
fn links_lead_from_later_mentions_to_the_first() {
    let plan = VanBan::from(plan());
    let pages = layout(&plan);
    let linked = Package::read(&to_vec_with(&pages, Options::default().citation_links(true)).expect("renders"));
    let plain = Package::of(&plan);
    assert_eq!(schema::faults(&linked), [""; 0]);
    let bookmarks = values(&linked.document(), "w:bookmarkStart", "w:name");
    // Law, decree, and the two plans of one number.
    assert_eq!(bookmarks, ["VienDan_1", "VienDan_2", "VienDan_3", "VienDan_4"]);
    let anchors = values(&linked.document(), "w:hyperlink", "w:anchor");
    // Opening, heading, dash item, title and row of the table, close, form, last paragraph; not the footnote.
    assert_eq!(anchors, ["1", "2", "1", "2", "2", "2", "3", "3"].map(|number| format!("VienDan_{number}")));
    assert!(values(&plain.document(), "w:bookmarkStart", "w:name").is_empty());
    let text = |package: &Package| package.text().replace(OBJECT, "");
    assert_eq!(text(&linked), text(&plain));
}

#[test]
fn links_of_any_document_lead_somewhere() {
    let mut links = 0;
    for document in sample_documents(116) {
        let file = to_vec_with(&layout(&document), Options::default().citation_links(true)).expect("renders");
        let package = Package::read(&file);
        assert_eq!(schema::faults(&package), [""; 0]);
        links += values(&package.document(), "w:hyperlink", "w:anchor").len();
    }
    assert!(links > 0, "some document is cited again");
}
