//! What is wrong is told all at once, each with its place.

use serde_json::json;
use vanban::docx_template::DocxTemplate;

use super::form::{Form, p, r, table};

fn ps(texts: &[&str]) -> String {
    texts.iter().map(|text| p(text)).collect()
}

#[test]
fn all_that_is_wrong_with_a_form_is_told_at_once() {
    let form = Form::new(&format!(
        "{}{}",
        ps(&["Kính gửi: {{viet_hoaa ten}}", "{{#if a}}", "x }}", "{{{ho}}}", "{{> ten}}"]),
        table(&[&["a", "{{ten"], &["{{/each}}", "b"]])
    ))
    .header(&p("{{~ten}}"));
    let faults = form.faults(&json!({}));
    let expected = [
        "word/document.xml, đoạn 1: không có hàm “viet_hoaa”",
        "word/document.xml, đoạn 2: “{{/each}}” không đóng được “{{#if a}}”",
        "word/document.xml, đoạn 3: “}}” không đóng thẻ nào\n  | x }}",
        "word/document.xml, đoạn 4: mẫu DOCX không dùng được “{{{…}}}”",
        "word/document.xml, đoạn 5: mẫu DOCX không dùng được mẫu con",
        "word/document.xml, đoạn 7 (bảng 1, hàng 1, ô 2): thẻ chưa đóng",
        "word/header1.xml, đoạn 1: mẫu DOCX không dùng được “~”",
    ];
    for expected in expected {
        let (place, what) = expected.split_once(": ").expect("has a place");
        let said = faults.iter().any(|fault| {
            (fault.starts_with(place)
                || fault.contains(&format!("đầu kia ở {}", place.split(", ").nth(1).expect("has one"))))
                && fault.contains(what)
        });
        assert!(said, "{expected}\n{}", faults.join("\n"));
    }
}

#[test]
fn a_block_that_ends_elsewhere_shows_both_ends() {
    for (body, what) in [
        (format!("{}{}", p("{{#if a}}x"), table(&[&["y{{/if}}"]])), "không cùng cấp"),
        (ps(&["a {{#if a}} b", "c", "{{/if}}"]), "ở giữa đoạn"),
        (table(&[&["a", "b{{#if a}}", "c"], &["{{/if}}", "d"]]), "ở giữa hàng"),
        (
            format!("<w:p><w:hyperlink r:id=\"x\">{}</w:hyperlink>{}</w:p>", r("a{{#if a}}b"), r("c{{/if}}")),
            "ở giữa đoạn",
        ),
        (table(&[&["{{#if a}}a", "b{{else}}c", "d{{/if}}"]]), "không cùng cấp"),
    ] {
        let faults = Form::new(&body).faults(&json!({"a": 1}));
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains(what) && faults[0].contains("đầu kia ở đoạn"), "{}", faults[0]);
        assert_eq!(faults[0].matches("\n  | ").count(), 2, "{}", faults[0]);
    }
}

#[test]
fn all_that_is_wrong_with_data_is_told_at_once() {
    let form = Form::new(&format!(
        "{}{}",
        ps(&["Kính gửi: {{ten}}, {{chuc_vu}}", "{{#if co}}", "x", "{{/if}}", "{{ngay ngay}}"]),
        table(&[&["{{#each ds}}{{ten}}", "{{diem}}{{/each}}"]])
    ))
    .header(&p("Số {{so}}"));
    let data =
        json!({"ten": {"a": 1}, "ngay": "mai", "ds": [{"ten": "A\u{1}", "diem": 1}, {"ten": "B"}], "chuc_vuu": ""});
    let faults = form.faults(&data);
    for (place, what) in [
        ("word/document.xml, đoạn 1: ", "ten"),
        ("word/document.xml, đoạn 1: ", "chuc_vu"),
        ("word/document.xml, đoạn 2: ", "co"),
        ("word/document.xml, đoạn 5: ", "mai"),
        ("word/document.xml, đoạn 6 (bảng 1, hàng 1, ô 1): ", "U+0001"),
        ("word/document.xml, đoạn 7 (bảng 1, hàng 1, ô 2): ", "diem"),
        ("word/header1.xml, đoạn 1: ", "so"),
    ] {
        assert!(
            faults.iter().any(|fault| fault.starts_with(place) && fault.contains(what)),
            "{place}{what}: {faults:#?}"
        );
    }
    assert_eq!(faults.len(), 7, "{faults:#?}");
    assert!(faults[0].ends_with("\n  | Kính gửi: {{ten}}, {{chuc_vu}}"), "{}", faults[0]);
}

#[test]
fn errors_are_data_too() {
    let form = Form::new(&p("Ông {{ho_tenn}}")).open().expect("opens");
    let errors = form.render(&json!({"ho_ten": "A"})).expect_err("is not there");
    let error = &errors.as_slice()[0];
    assert_eq!(error.part.as_deref(), Some("word/document.xml"));
    assert_eq!(error.variable.as_deref(), Some("ho_tenn"));
    assert_eq!(
        error.place.as_ref().map(|place| (place.paragraph, place.around.as_str())),
        Some((1, "Ông {{ho_tenn}}"))
    );
    assert!(error.hint.as_deref().is_some_and(|hint| hint.contains("ho_ten")), "{error}");
}

#[test]
fn what_cannot_be_filled_is_refused() {
    for (file, what) in [
        (b"%PDF-1.7".to_vec(), "không phải tệp DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "mật khẩu"),
        (super::form::packed(&[("a.txt".to_owned(), "a".to_owned())]), "thiếu phần “[Content_Types].xml”"),
    ] {
        let error = DocxTemplate::open(file).expect_err("is no form").to_string();
        assert!(error.contains(what), "{error}");
    }
    let mut macros = Form::new(&p("{{x}}"));
    macros.main_type = "x\"/><Override PartName=\"/a\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/><a b=\"";
    assert!(macros.open().expect_err("has macros").to_string().contains("macro"));
    let signed = super::form::packed(&[
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        ("_xmlsignatures/sig1.xml".to_owned(), "<a/>".to_owned()),
    ]);
    assert!(DocxTemplate::open(signed).expect_err("is signed").to_string().contains("chữ ký số"));
}

#[test]
fn a_tag_in_the_code_of_a_field_is_told() {
    let field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK {{x}}</w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    assert!(Form::new(field).faults(&json!({}))[0].contains("mã của một trường"));
    let within =
        "<w:p><w:r><w:t>{{a</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t>}}</w:t></w:r></w:p>";
    assert!(Form::new(within).faults(&json!({}))[0].contains("trong thẻ có hình"));
}
