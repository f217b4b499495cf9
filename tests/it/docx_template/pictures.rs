//! Pictures in the place of tags.

use serde_json::json;

use super::super::common::Package;
use super::form::{Form, inner, p};

/// A PNG of one pixel.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

#[test]
fn a_picture_gets_file_type_and_relationship() {
    let form = Form::new(&p("Ảnh: {{anh logo rong=30 mo_ta=\"Dấu\"}}.")).header(&p("{{anh logo}}{{anh khac}}"));
    let khac = json!({"du_lieu": format!("data:image/png;base64,{PIXEL}"), "rong": 12.5, "mo_ta": "Khác"});
    let file = form.fill(&json!({"logo": PIXEL, "khac": khac}));
    let package = Package::read(&file);
    let text =
        |part: &str| String::from_utf8_lossy(package.part(part).unwrap_or_else(|| panic!("no {part}"))).into_owned();
    let document = inner(&file, "word/document.xml");
    assert!(document.contains("<wp:extent cx=\"1080000\" cy=\"1080000\"/>"), "30 mm: {document}");
    assert!(document.contains("descr=\"Dấu\"") && document.contains("r:embed=\"anh1\""));
    assert!(
        text("word/_rels/document.xml.rels").contains("Id=\"anh1\"")
            && text("word/_rels/header1.xml.rels").contains("Id=\"anh1\"")
    );
    assert!(text("word/_rels/header1.xml.rels").contains("Target=\"/word/media/anh1.png\""));
    assert_eq!(text("[Content_Types].xml").matches("Extension=\"png\"").count(), 1);
    let media = package.parts.iter().filter(|(name, _)| name.starts_with("word/media/"));
    assert_eq!(media.count(), 1, "one picture is kept once");
    let header = inner(&file, "word/header1.xml");
    let mut ids: Vec<_> = header.split("<wp:docPr id=\"").chain(document.split("<wp:docPr id=\"")).collect();
    ids.retain(|piece| piece.starts_with(|c: char| c.is_ascii_digit()));
    let ids: std::collections::BTreeSet<_> = ids.iter().filter_map(|piece| piece.split('"').next()).collect();
    assert_eq!(ids.len(), 3, "{ids:?}");
}

#[test]
fn what_is_no_picture_is_told_at_its_place() {
    let form = Form::new(&p("{{anh a}} {{anh b}} {{anh c rong=0}} {{a}}"));
    let faults = form.faults(&json!({"a": "xin chào", "b": 7, "c": PIXEL}));
    assert_eq!(faults.len(), 3, "{faults:#?}");
    assert!(faults.iter().all(|fault| fault.starts_with("word/document.xml, đoạn 1: ")), "{faults:#?}");
    assert!(faults[0].contains("base64"), "{}", faults[0]);
}

#[test]
fn a_picture_in_a_condition_keeps_its_paragraph() {
    let form = Form::new(&format!("{}{}", p("{{#if co}}{{anh logo}}{{/if}}"), p("x")));
    let body = |co: bool| inner(&form.fill(&json!({"co": co, "logo": PIXEL})), "word/document.xml");
    assert_eq!((body(true).matches("<w:p>").count(), body(false).matches("<w:p>").count()), (2, 1));
}
