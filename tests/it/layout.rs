//! Pages of the examples as plain text.

use vanban::Tep;

use super::common;

#[test]
fn examples_look_as_reviewed() {
    insta::glob!("../../examples/data", "*.json", |path| {
        let files = common::tai_lieu_at(path);
        let files: Vec<String> = files.cac_tep().iter().map(Tep::to_text).collect();
        insta::assert_snapshot!("layout", files.join("\n======== tệp riêng ========\n\n"));
    });
}

#[test]
fn no_line_ends_in_blanks() {
    for (name, document) in common::tai_lieu() {
        for (number, line) in (1..).zip(document.to_text().lines()) {
            assert!(!line.ends_with(char::is_whitespace), "{name}, line {number}: {line:?}");
        }
    }
}
