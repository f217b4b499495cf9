//! Head, title and foot of our documents within documents that are built with docx-rs.

use ::docx_rs::{DocumentChild, Docx, Paragraph, Run, Table, TableCell, TableRow};
use vanban::layout::block::{Block, Pages};
use vanban::layout::layout;
use vanban::render::docx;
use vanban::render::docx_rs::{first_footer, first_header, foot, head, styles, title};

use super::reader::{self, Reader};
use super::{Package, documents, example, packed};
use crate::common::{Example, collapsed, examples, root};

#[path = "../../../examples/docx_rs.rs"]
#[allow(dead_code)]
mod docx_rs_example;

/// What a part of a document makes of it.
type Part = fn(&Pages<'_>) -> Vec<DocumentChild>;

/// A document of nothing but a part.
fn of(part: Part, pages: &Pages<'_>) -> Package {
    let mut docx = styles(pages).into_iter().fold(Docx::new(), Docx::add_style);
    docx.document.children.extend(part(pages));
    packed(docx)
}

/// Paragraphs of a part.
fn shown(part: Part, pages: &Pages<'_>) -> Vec<reader::Paragraph> {
    let package = of(part, pages);
    Reader::new(&package).paragraphs(&package.document())
}

#[test]
fn the_parts_are_the_beginning_and_the_end_of_the_document() {
    let [mut titles, mut feet] = [0; 2];
    for (name, van_ban) in documents() {
        let mut pages = layout(&van_ban);
        pages.sections.truncate(1);
        let first = Package::read(&docx::to_vec(&pages).expect("renders"));
        let whole = Reader::new(&first).paragraphs(&first.document());
        let mut before = shown(head, &pages);
        assert!(before.iter().any(|paragraph| paragraph.style == "QuocHieu"), "{name}");
        let title = shown(title, &pages);
        titles += usize::from(title.iter().any(|paragraph| paragraph.style == "TenLoai"));
        before.extend(title);
        let after = shown(foot, &pages);
        assert!(after.iter().any(|paragraph| paragraph.style == "HoTen"), "{name}");
        feet += usize::from(after.iter().any(|paragraph| paragraph.style == "TuNoiNhan"));
        assert!(whole.starts_with(&before) && whole.ends_with(&after), "{name}");
        assert!(before.len() + after.len() < whole.len(), "{name}: the content lies between");
    }
    assert!(titles > 10 && feet > 10, "{titles} {feet}");
}

#[test]
fn every_part_that_a_document_has_ends_in_a_paragraph() {
    for (name, van_ban) in documents() {
        let pages = layout(&van_ban);
        let parts = [head(&pages), title(&pages), foot(&pages)];
        assert!(!parts[0].is_empty() && !parts[2].is_empty(), "{name}");
        for part in parts.iter().filter(|part| !part.is_empty()) {
            assert!(matches!(part.last(), Some(DocumentChild::Paragraph(_))), "{name}");
        }
    }
}

#[test]
fn every_style_in_use_is_declared_once() {
    for (name, van_ban) in documents() {
        let package = packed(van_ban.to_docx_rs());
        let sheet = package.xml("word/styles.xml").expect("there are styles");
        let declared: Vec<_> = sheet.elements().filter_map(|style| style.attribute("w:styleId")).collect();
        for (at, id) in declared.iter().enumerate() {
            assert!(!declared[at + 1..].contains(id), "{name}: {id} twice");
        }
        for (part, root) in package.xml_parts() {
            for element in root.all() {
                if ["w:pStyle", "w:rStyle", "w:basedOn", "w:next"].contains(&element.name.as_str()) {
                    let style = element.attribute("w:val").expect("names one");
                    assert!(declared.contains(&style), "{name}, {part}: {style}");
                }
            }
        }
    }
}

#[test]
fn what_stands_in_the_margins_of_the_first_page_can_be_taken_along() {
    let Example { van_ban, .. } = example("ke_hoach_mat.json");
    let pages = layout(&van_ban);
    let docx = styles(&pages).into_iter().fold(Docx::new(), Docx::add_style);
    let docx = docx.first_header(first_header(&pages).expect("has a mark")).add_paragraph(Paragraph::new());
    assert!(first_footer(&pages).is_none());
    assert_eq!(packed(docx).text().trim(), "XEM XONG TRẢ LẠI");
    let with_address = documents().into_iter().find(|(name, _)| name == "full").expect("is among them").1;
    let pages = layout(&with_address);
    let docx = styles(&pages).into_iter().fold(Docx::new(), Docx::add_style);
    let docx = docx.first_footer(first_footer(&pages).expect("has an address")).add_paragraph(Paragraph::new());
    assert!(packed(docx).text().contains("Số 1, đường Hoa Lư"));
}

#[test]
fn pages_whose_parts_are_not_told_have_none() {
    let van_ban = example("ke_hoach.json").van_ban;
    let mut pages = layout(&van_ban);
    pages.parts.head = 5..4_000;
    assert!(head(&pages).is_empty());
    pages.sections.clear();
    assert!(title(&pages).is_empty() && foot(&pages).is_empty() && first_header(&pages).is_none());
}

#[test]
fn the_content_lies_between_title_and_foot() {
    for Example { name, van_ban, .. } in examples() {
        let pages = layout(&van_ban);
        let parts = &pages.parts;
        assert!(parts.head.start == 0 && parts.head.end == parts.title.start, "{name}");
        assert!(parts.title.end < parts.foot.start, "{name}");
        assert_eq!(parts.foot.end, pages.sections[0].blocks.len(), "{name}");
        assert!(matches!(pages.part(&parts.head), [Block::Band(_)]), "{name}");
    }
}

/// Parts in cells and sections of a program, which docx-rs allows too.
#[test]
fn parts_stand_wherever_docx_rs_puts_them() {
    let van_ban = example("ke_hoach.json").van_ban;
    let pages = layout(&van_ban);
    let cell = head(&pages).into_iter().fold(TableCell::new(), |cell, child| match child {
        DocumentChild::Paragraph(paragraph) => cell.add_paragraph(*paragraph),
        DocumentChild::Table(table) => cell.add_table(*table),
        other => panic!("{other:?}"),
    });
    let frame = Table::new(vec![TableRow::new(vec![cell])]);
    let docx = styles(&pages).into_iter().fold(Docx::new(), Docx::add_style).add_table(frame);
    let text = packed(docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text("Hết")))).text();
    assert!(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") && text.ends_with("Hết"));
}

#[test]
fn the_example_puts_our_parts_around_its_own() {
    let van_ban = docx_rs_example::van_ban().expect("is a document");
    let package = packed(docx_rs_example::report(&van_ban));
    let text = collapsed(&package.text());
    let wanted = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 35/BC-THNH",
        "BÁO CÁO",
        "Kính gửi:",
        "Phần mềm quản lý trường học",
        "Khối 1 04 102",
        "Nơi nhận:",
        "Giàng Thị Mỷ",
    ];
    let places = wanted.map(|wanted| text.find(wanted).unwrap_or_else(|| panic!("{wanted} is not in {text}")));
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("Thực hiện Công văn"), "the office's content is not the program's");
    assert!(root("examples/data/bao_cao_truong.json").exists());
}
