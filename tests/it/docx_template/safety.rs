//! Forms and data from those who are not trusted.

use proptest::prelude::*;
use serde_json::json;
use vanban::docx_template::DocxTemplate;
use vanban::template::Limits;

use super::form::{Form, inner, p, packed, r, table};

#[test]
fn bombs_are_stopped() {
    let deep = format!("{}{}{}", "<w:sdt>".repeat(100_000), p("{{x}}"), "</w:sdt>".repeat(100_000));
    assert!(Form::new(&deep).open().expect_err("is too deep").to_string().contains("lồng nhau quá sâu"));
    let blocks = format!("{}x{}", p("{{#if x}}").repeat(5_000), p("{{/if}}").repeat(5_000));
    assert!(Form::new(&blocks).open().expect_err("is too deep").to_string().contains("64"));
    let zeros = Form::new(&" ".repeat(8 << 20));
    assert!(zeros.open().expect_err("grows too much").to_string().contains("quá lớn"));
    let loops = Form::new(&p("{{#each ds}}{{#each ../ds}}{{#each ../../ds}}{{/each}}{{/each}}{{/each}}"))
        .open()
        .expect("opens");
    let error = loops.render(&json!({"ds": vec![0; 1000]})).expect_err("takes for ever");
    assert!(error.to_string().contains("mẫu viết ra quá"), "{error}");
    let long = Form::new(&format!("{}{}{}", p("{{#each ds}}"), p(&"x".repeat(10_000)), p("{{/each}}")));
    let form = DocxTemplate::open_with(long.file(), Limits::default().output_bytes(1 << 20)).expect("opens");
    let error = form.render(&json!({"ds": vec![0; 1000]})).expect_err("is too long");
    assert!(error.to_string().contains("quá 1048576 byte"), "{error}");
}

/// Each would take hours if something were looked for again and again.
#[test]
fn large_forms_are_read() {
    let fault = |form: &Form| form.open().expect_err("is refused").to_string();
    // Refused before the engine reads them.
    assert!(fault(&Form::new(&p(&"{{a}}".repeat(700_000)))).contains("3500000"));
    assert!(fault(&Form::new(&p(&format!("{}{{{{a", "\\{{!--".repeat(500_000))))).contains("chưa đóng"));
    assert!(fault(&Form::new(&p(&"{{{a}}".repeat(500_000)))).contains("{{{…}}}"));
    assert!(fault(&Form::new(&p(&"{{‘}}".repeat(500_000)))).contains("2500000"));
    let values = Form::new(&format!("<w:p>{}</w:p>", r("{{a}}").repeat(40_000)));
    assert!(values.open().expect("opens").render(&json!({"a": 1})).is_ok());
    // Bookmarks that go, or stay open.
    let starts = |end: &str| {
        (0..40_000)
            .map(|id| format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"b{id}\"/>{end}"))
            .collect::<Vec<_>>()
            .concat()
    };
    let gone = Form::new(&format!("{}<w:p>{}{}</w:p>", p("{{#if x}}"), starts(""), r("{{/if}}")));
    assert!(gone.open().expect("opens").render(&json!({"x": true})).is_ok());
    let (rounds, again) = (p("{{#each ds}}"), p("{{/each}}"));
    let marks = format!("{rounds}<w:p>{}{}</w:p>{again}", starts(""), r("x"));
    let empty = format!("{}{}{again}", p("{{#each es}}"), p("{{#if ../x}}x{{/if}}"));
    let open = Form::new(&(marks + &empty)).open().expect("opens");
    assert!(open.render(&json!({"x": false, "ds": vec![0; 200], "es": vec![0; 200_000]})).is_ok());
    // Steps that write nothing are bounded, too.
    let error = open.render(&json!({"x": false, "ds": vec![0; 20_000], "es": []})).expect_err("takes for ever");
    assert!(error.to_string().contains("quá 16777216 byte"), "{error}");
    // One note that many refer to.
    let refers = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>".repeat(20_000);
    let notes = Form::new(&format!("<w:p>{refers}{}</w:p>", r("{{a}}")))
        .footnotes(&format!("<w:footnote w:id=\"1\">{}</w:footnote>", p(&"{{a}}".repeat(1_000))));
    assert!(fault(&notes).contains("chú thích"));
}

#[test]
fn errors_are_bounded() {
    let form = Form::new(&p("{x}").repeat(3_000)).open().expect("single braces are letters");
    assert!(form.render(&json!({})).is_ok());
    let errors = Form::new(&p("{{y}} x}}").repeat(3_000)).open().expect_err("all are at fault");
    assert_eq!(errors.as_slice().len(), 100);
}

/// Pieces of which a paragraph is made.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "{{a}}",
        "{{#if a}}",
        "{{else}}",
        "{{/if}}",
        "{{#each b}}",
        "{{/each}}",
        "{{this}}",
        "{{! x}}",
        "\\{{a}}",
        "x",
        " ",
        "{{",
        "}}",
        "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>",
        "</w:t><w:tab/><w:t>",
        "</w:t></w:r><w:hyperlink r:id=\"h\"><w:r><w:t>l</w:t></w:r></w:hyperlink><w:r><w:t>",
        "&amp;",
        "&#123;{a}}",
    ];
    prop::sample::select(pieces.to_vec()).prop_map(str::to_owned)
}

fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..5)
        .prop_map(|pieces| format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", pieces.concat()))
}

fn block() -> impl Strategy<Value = String> {
    let cells = prop::collection::vec(prop::collection::vec(paragraph(), 1..3), 1..4);
    let rows = prop::collection::vec(cells, 1..4).prop_map(|rows| {
        let rows: Vec<Vec<String>> =
            rows.into_iter().map(|row| row.into_iter().map(|cell| cell.concat()).collect()).collect();
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        table(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
    });
    prop_oneof![4 => paragraph(), 1 => rows]
}

/// Cells must end with a paragraph, tables must have rows.
fn check(form: &str, xml: &str) {
    assert!(!xml.contains("<w:tc></w:tc>"), "{xml}");
    assert!(!xml.contains("<w:tblGrid/></w:tbl>"), "{xml}");
    assert!(form.contains("</w:tbl><w:tbl>") || !xml.contains("</w:tbl><w:tbl>"), "{xml}");
    for (open, close) in [("<w:p>", "</w:p>"), ("<w:tr>", "</w:tr>"), ("<w:tc>", "</w:tc>"), ("<w:r>", "</w:r>")] {
        assert_eq!(xml.matches(open).count(), xml.matches(close).count(), "{open} {xml}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn any_form_is_filled_or_refused(blocks in prop::collection::vec(block(), 1..7)) {
        let text = blocks.concat();
        let form = Form::new(&text);
        if let Ok(open) = form.open() {
            for data in [json!({"a": 1, "b": [1, 2], "this": 0}), json!({"a": "", "b": []}), json!({})] {
                if let Ok(file) = open.render(&data) {
                    // Read as XML on the way.
                    check(&text, &inner(&file, "word/document.xml"));
                }
            }
        }
    }

    #[test]
    fn any_values_come_out_as_they_are(value in "\\PC{0,20}") {
        let filled = super::form::body(&p("{{x}}"), &json!({"x": value}));
        let text = quick_xml::escape::unescape(&filled[filled.find("preserve\">").expect("has letters") + 10..]).expect("is XML").into_owned();
        prop_assert_eq!(text.split("</w:t>").next(), Some(value.split("</w:t>").next().expect("has a beginning")));
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0..4000_usize) {
        let _ = DocxTemplate::open(bytes.clone());
        // A file with some bytes changed.
        let mut file = Form::new(&p("{{x}}")).header(&p("{{#if x}}a{{/if}}")).file();
        let at = at % file.len();
        for (place, byte) in file[at..].iter_mut().zip(bytes) {
            *place = byte;
        }
        if let Ok(form) = DocxTemplate::open(file) {
            let _ = form.render(&json!({"x": 1}));
        }
    }

    #[test]
    fn any_xml_is_refused_or_read(part in "[<>/ wptrc:{}\"=#a&;!\\[\\]-]{0,60}") {
        let types = "<Types><Override PartName=\"/d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\
            wordprocessingml.document.main+xml\"/></Types>";
        let text = format!("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{part}{{{{x}}}}</w:document>");
        let file = packed(&[("[Content_Types].xml".to_owned(), types.to_owned()), ("d.xml".to_owned(), text)]);
        if let Ok(form) = DocxTemplate::open(file) {
            let _ = form.render(&json!({"x": 1}));
        }
    }
}
