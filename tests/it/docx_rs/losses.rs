//! What docx-rs 0.4.22 cannot carry, each as it shows; and what else it does that the converter goes around.
//!
//! A test that fails with a newer docx-rs says that it can do more: then the converter does more too, and the table in
//! `src/render/docx_rs/mod.rs` has a row less.

use ::docx_rs::{
    BuildXML, Docx, Footnote, Header, Hyperlink, HyperlinkType, Paragraph, Pic, Run, Section, TableRowProperty,
    read_docx,
};
use vanban::VanBan;
use vanban::layout::block::{Block, Inline, Look, Paragraph as Laid, Span};
use vanban::layout::layout;
use vanban::layout::style::Style;
use vanban::render::docx_rs::{Loss, losses, to_docx_rs};
use vanban::the_thuc::noi_dung::{Bang, Dong, HinhAnh, Khoi, LoiVan, OBang};

use super::{Package, documents, example, packed};
use crate::bad_input::characters::{positions, spoilt};
use crate::bad_input::full::{Said, full_plan, full_report};
use crate::bad_input::pictures::JPEG;
use crate::bad_input::{PIXEL, document, plan};
use crate::common::xml::Element;
use crate::common::{folded, root};

/// Losses of a document.
fn lost(van_ban: &VanBan) -> Vec<Loss> {
    losses(&layout(van_ban))
}

/// Whether any part has an element of a name.
fn has(package: &Package, name: &str) -> bool {
    package.xml_parts().iter().any(|(_, root)| root.all().iter().any(|element| element.name == name))
}

/// A document that says one paragraph.
fn says(text: impl Into<LoiVan>) -> VanBan {
    document([Khoi::Doan(text.into())])
}

/// Our file of the document with everything, and what docx-rs reads of it.
fn read() -> (Package, String) {
    let own = full_plan(&mut str::to_owned).to_docx().expect("renders");
    let read = read_docx(&own).expect("docx-rs reads it");
    (Package::read(&own), format!("{read:?}"))
}

/// A text stands in our file, and docx-rs, which reads it, has no room for it.
fn has_no_room_for(part: &str, text: &str) {
    let (own, read) = read();
    let part = own.part(part).expect("is a part");
    assert!(String::from_utf8_lossy(part).contains(text), "{text} is not in our file");
    assert!(!read.contains(text), "docx-rs keeps {text}");
}

#[test]
fn the_table_of_losses_is_made_for_the_docx_rs_in_use() {
    let lock = std::fs::read_to_string(root("Cargo.lock")).expect("is kept");
    let version = "name = \"docx-rs\"\nversion = \"0.4.22\"\n";
    assert!(lock.contains(version), "go through the table of src/render/docx_rs/mod.rs again, then change this line");
}

#[test]
fn every_document_loses_these_and_no_others_without_need() {
    let always = [Loss::Language, Loss::Properties, Loss::Rule, Loss::Description];
    assert_eq!(lost(&says("Lời văn.")), [&always[..], &[Loss::BlankTag]].concat());
    assert_eq!(lost(&example("ke_hoach_mat.json").van_ban), always);
    for (name, van_ban) in documents() {
        assert_eq!(lost(&van_ban)[..4], always, "{name}");
    }
}

#[test]
fn language() {
    has_no_room_for("word/styles.xml", "vi-VN");
    assert!(!has(&packed(says("Lời văn.").to_docx_rs()), "w:lang"));
}

#[test]
fn properties() {
    let package = packed(says("Lời văn.").to_docx_rs());
    let core = package.xml("docProps/core.xml").expect("there are properties");
    let said = |name: &str| core.child(name).map(Element::letters);
    assert_eq!([said("dc:title"), said("dc:subject"), said("dc:language")], [None, None, None]);
    assert_eq!(said("dc:creator").as_deref(), Some("unknown"));
    // The document has no date.
    assert_eq!(said("dcterms:created").as_deref(), Some("1970-01-01T00:00:00Z"));
}

#[test]
fn rule() {
    let van_ban = example("ke_hoach.json").van_ban;
    let (own, theirs) = (Package::of(&van_ban), packed(van_ban.to_docx_rs()));
    let drawn = own.document().all().into_iter().filter(|element| element.name == "wps:wsp").count();
    // docx-rs reads shapes for the text in them alone.
    assert!(format!("{:?}", read_docx(&van_ban.to_docx().expect("renders"))).matches("Shape").count() < drawn);
    let body = theirs.document();
    let borders = body.all().into_iter().filter(|element| element.name == "w:pBdr").count();
    assert_eq!((borders, has(&theirs, "wps:wsp")), (drawn, false));
}

#[test]
fn description() {
    has_no_room_for("word/document.xml", "Phần đầu văn bản");
    assert!(!has(&packed(says("Lời văn.").to_docx_rs()), "w:tblDescription"));
}

#[test]
fn picture_description() {
    has_no_room_for("word/document.xml", "Hình Bản đồ");
    let picture = || Khoi::Hinh(Box::new(HinhAnh::new(PIXEL.to_vec(), "Sơ đồ").expect("is a picture")));
    let van_ban = document([picture(), picture()]);
    assert!(lost(&van_ban).contains(&Loss::PictureDescription));
    let body = packed(van_ban.to_docx_rs()).document();
    let all = body.all();
    let told: Vec<_> =
        all.iter().filter(|element| element.name == "wp:docPr").map(|element| &element.attributes).collect();
    let figure = vec![("id".to_owned(), "1".to_owned()), ("name".to_owned(), "Figure".to_owned())];
    assert_eq!(told, [&figure, &figure]);
}

#[test]
fn picture_type() {
    let of =
        |bytes: &[u8]| document([Khoi::Hinh(Box::new(HinhAnh::new(bytes.to_vec(), "Ảnh").expect("is a picture")))]);
    assert!(!lost(&of(PIXEL)).contains(&Loss::PictureType));
    assert!(lost(&of(JPEG)).contains(&Loss::PictureType));
    for bytes in [PIXEL, JPEG] {
        let package = packed(of(bytes).to_docx_rs());
        let media: Vec<_> = package.parts.iter().filter(|(name, _)| name.starts_with("word/media/")).collect();
        let [(name, stored)] = &media[..] else { panic!("{} pictures", media.len()) };
        assert!(name.contains(".png") && stored == bytes, "{name}");
    }
}

#[test]
fn picture_offset() {
    let pic = Pic::new_with_dimensions(PIXEL.to_vec(), 1, 1).floating().offset_x(-1).offset_y(-2);
    let written = String::from_utf8(Run::new().add_image(pic).build()).expect("is text");
    assert!(written.contains("<wp:posOffset>4294967295<") && written.contains("<wp:posOffset>4294967294<"));

    let mut plan = plan([Khoi::doan("Lời văn.")]);
    plan.the_thuc.dau = Some(HinhAnh::new(PIXEL.to_vec(), "Dấu").expect("is a picture"));
    let offsets = |van_ban: &VanBan| {
        let body = packed(van_ban.to_docx_rs()).document();
        let all = body.all();
        let offsets = all.iter().filter(|element| element.name == "wp:posOffset");
        offsets.map(|element| element.letters().parse().expect("is a number")).collect::<Vec<i32>>()
    };
    let low = VanBan::from(plan.clone());
    assert!(!lost(&low).contains(&Loss::PictureOffset));
    assert!(offsets(&low).iter().all(|offset| *offset > 0));
    let seal = HinhAnh::new(PIXEL.to_vec(), "Dấu").expect("is a picture");
    plan.the_thuc.dau = Some(seal.rong(vanban::unit::Mm(42.0)).expect("is a width"));
    let high = VanBan::from(plan);
    assert!(lost(&high).contains(&Loss::PictureOffset));
    let [left, top] = offsets(&high)[..] else { panic!("{:?}", offsets(&high)) };
    assert!(left >= 0 && top == 0, "{left} {top}");
}

#[test]
fn header_rows() {
    let fields = format!("{:?}", TableRowProperty::new());
    assert!(fields.contains("cant_split") && !fields.contains("header"), "{fields}");
    let table = Bang::new(["Nội dung"]).dong(["Một"]);
    let van_ban = document([Khoi::Bang(Box::new(table.clone()))]);
    assert!(lost(&van_ban).contains(&Loss::HeaderRows));
    assert!(has(&Package::of(&van_ban), "w:tblHeader") && !has(&packed(van_ban.to_docx_rs()), "w:tblHeader"));
    // A table of one row has nothing to repeat.
    let mut single = Bang::default();
    single.dong = table.dong;
    assert!(!lost(&document([Khoi::Bang(Box::new(single))])).contains(&Loss::HeaderRows));
}

#[test]
fn blank_tag() {
    // The properties of the file list the blanks by their tags; no control has one.
    has_no_room_for("word/document.xml", "\"vanban.ngay\"");
    let package = packed(says("Lời văn.").to_docx_rs());
    assert!(has(&package, "w:sdt") && has(&package, "w:alias"));
    assert!(!has(&package, "w:tag"));
    assert!(!lost(&example("ke_hoach_mat.json").van_ban).contains(&Loss::BlankTag));
}

#[test]
fn footnote() {
    let (own, read) = read();
    assert!(has(&own, "w:footnoteRef") && has(&own, "w:separator"));
    assert!(!read.contains("FootnoteRef ") && !read.contains("FootnoteRef)") && !read.contains("Separator"));
    let van_ban = says(LoiVan::from("Lời văn").chu_thich("Chú thích"));
    assert!(lost(&van_ban).contains(&Loss::Footnote) && !lost(&says("Lời văn.")).contains(&Loss::Footnote));
    let package = packed(van_ban.to_docx_rs());
    assert!(has(&package, "w:footnoteReference"));
    assert!(!has(&package, "w:footnoteRef") && !has(&package, "w:separator"));
}

#[test]
fn margin() {
    // Of two headers, a section of docx-rs's own keeps one.
    let header = |text: &str| Header::new().add_paragraph(Paragraph::new().add_run(Run::new().add_text(text)));
    let section = Section::new().header(header("mọi trang")).first_header(header("trang đầu"));
    let text = packed(Docx::new().add_section(section)).text();
    assert!(text.contains("mọi trang") && !text.contains("trang đầu"));

    let van_ban = full_plan(&mut str::to_owned);
    let mut pages = layout(&van_ban);
    assert!(!losses(&pages).contains(&Loss::Margin));
    pages.sections[1].first_footer = vec![Block::Paragraph(Laid::text(Style::DiaChi, "Một địa chỉ khác"))];
    assert!(losses(&pages).contains(&Loss::Margin));
    assert!(!packed(to_docx_rs(&pages)).text().contains("Một địa chỉ khác"));
}

#[test]
fn not_in_margin() {
    // A link in a header has no target.
    let link = Hyperlink::new("https://a.vn", HyperlinkType::External).add_run(Run::new().add_text("tại đây"));
    let docx = Docx::new().header(Header::new().add_paragraph(Paragraph::new().add_hyperlink(link)));
    let targets = packed(docx).xml("word/_rels/header1.xml.rels").expect("is a part");
    assert_eq!(targets.elements().count(), 0);

    let van_ban = says("Lời văn.");
    let mut pages = layout(&van_ban);
    let link = Inline::Link { url: "https://a.vn".into(), text: vec![Span::new("tại đây", Look::BOLD)] };
    let note = Inline::Footnote(vec![Span::new("Chú thích", Look::PLAIN)]);
    pages.sections[0].first_header = vec![Block::Paragraph(Laid::new(Style::DiaChi, vec![link, note]))];
    let found = losses(&pages);
    for what in ["liên kết", "chú thích"] {
        assert!(found.contains(&Loss::NotInMargin { what }), "{found:?}");
    }
    let package = packed(to_docx_rs(&pages));
    assert!(package.text().contains("tại đây") && !has(&package, "w:hyperlink"));
    assert!(!package.text().contains("Chú thích") && !has(&package, "w:footnoteReference"));
}

#[test]
fn too_many_columns() {
    let wide = |columns| {
        let mut table = Bang::default();
        table.dong = vec![Dong(vec![OBang::from("a").gop_cot(columns)])];
        document([Khoi::Bang(Box::new(table))])
    };
    assert!(!lost(&wide(63)).iter().any(|loss| matches!(loss, Loss::TooManyColumns { .. })));
    assert!(lost(&wide(64)).contains(&Loss::TooManyColumns { columns: 64 }));
}

#[test]
fn character() {
    let raw = Docx::new().add_paragraph(Paragraph::new().add_run(Run::new().add_text("a\u{1}b")));
    let raw = packed(raw);
    assert!(Element::parse(raw.part("word/document.xml").expect("is a part")).is_err());
    assert!(!Loss::Character { ch: '\u{1}', component: "Lời văn" }.to_string().contains('\u{1}'));
    for document in [full_plan as fn(Said<'_>) -> VanBan, full_report] {
        for position in 0..positions(document) {
            let (van_ban, said) = spoilt(document, position, '\u{1}');
            let shown = folded(&packed(van_ban.to_docx_rs()).text());
            let found = lost(&van_ban);
            let last = said.chars().next_back().expect("is said").to_string();
            let replaced = shown.contains(&format!("\u{fffd}{}", folded(&last)));
            let told = found.iter().any(|loss| matches!(loss, Loss::Character { ch: '\u{1}', .. }));
            assert_eq!(replaced, told, "{said}: {found:?}");
            // Descriptions are lost in whole; all else is shown.
            assert!(told || found.contains(&Loss::PictureDescription), "{said}: {found:?}");
        }
    }
}

/// Numbers run through the process, so two files of one document differ.
#[test]
fn the_same_document_has_other_numbers_each_time() {
    let numbers = || [Footnote::new().id(), Footnote::new().id()];
    assert!(numbers()[0] < numbers()[1]);
    let van_ban = full_plan(&mut str::to_owned);
    assert_ne!(van_ban.to_docx_rs().build().document, van_ban.to_docx_rs().build().document);
    assert_eq!(van_ban.to_docx_rs().build().styles, van_ban.to_docx_rs().build().styles);
}

/// Why sections end in paragraphs: links in a section of docx-rs's own have no target.
#[test]
fn links_in_sections_of_docx_rs_have_no_target() {
    let link = Hyperlink::new("https://a.vn", HyperlinkType::External).add_run(Run::new().add_text("tại đây"));
    let section = Section::new().add_paragraph(Paragraph::new().add_hyperlink(link));
    let package = packed(Docx::new().add_section(section));
    assert!(has(&package, "w:hyperlink"));
    let targets = package.part("word/_rels/document.xml.rels").expect("is a part");
    assert!(!String::from_utf8_lossy(targets).contains("https://a.vn"));
}

/// Why line breaks are written one by one, and why weight is turned off without `w:bCs`.
#[test]
fn docx_rs_deletes_line_breaks_and_turns_complex_script_bold() {
    let run = String::from_utf8(Run::new().add_text("a\nb").disable_bold().build()).expect("is text");
    assert!(run.contains(">ab<") && run.contains("<w:bCs />"), "{run}");
}
