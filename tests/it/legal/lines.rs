//! The example: lines in, lines out.

use serde_json::{Value, json};

use super::example::run;

fn out(input: &str) -> Result<Vec<Value>, String> {
    let mut written = Vec::new();
    run(input.as_bytes(), &mut written)?;
    let text = String::from_utf8(written).expect("is text");
    Ok(text.lines().map(|line| serde_json::from_str(line).expect("is JSON")).collect())
}

#[test]
fn a_line_out_for_each_line_in() {
    let found = out("{\"id\":\"a\",\"text\":\"Không có gì.\",\"genre\":\"x\"}\n\n{\"id\":2,\"text\":\"\"}\n");
    assert_eq!(found, Ok(vec![json!({"id": "a", "citations": []}), json!({"id": 2, "citations": []})]));
}

#[test]
fn all_members_of_a_citation() {
    let text = "Căn cứ các điểm a, b khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác \
                văn thư; Nghị định này có hiệu lực.";
    let found = out(&json!({"id": 1, "text": text}).to_string()).expect("reads");
    assert_eq!(
        found,
        [json!({
            "id": 1,
            "citations": [{
                "start": 11,
                "end": text.chars().position(|c| c == ';'),
                "kind": "Nghị định",
                "number": "30/2020/NĐ-CP",
                "date": "2020-03-05",
                "issuer": "Chính phủ",
                "subject": "công tác văn thư",
                "locator": {"diem": ["a", "b"], "khoan": 2, "dieu": 7},
            }],
            "anaphora": [{"start": 113, "end": 126, "kind": "Nghị định", "locator": null}],
        })]
    );
}

#[test]
fn a_line_at_fault_is_named() {
    for (input, line) in [
        ("{\"id\":1,\"text\":\"\"}\nkhông phải JSON", "dòng 2: "),
        // a member is missing, or of another type
        ("{\"id\":1}", "dòng 1: missing field `text`"),
        ("{\"text\":\"\"}", "dòng 1: missing field `id`"),
        ("{\"id\":1,\"text\":5}", "dòng 1: invalid type"),
    ] {
        let error = out(input).expect_err(input);
        assert!(error.starts_with(line), "{error}");
    }
}

#[test]
fn what_is_no_text_is_named() {
    let error = run(&b"\xff\xfe\n"[..], Vec::new()).expect_err("is no text");
    assert!(error.starts_with("dòng 1: "), "{error}");
}
