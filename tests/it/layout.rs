//! Pages of the examples as plain text.

use super::common;

#[test]
fn examples_look_as_reviewed() {
    insta::glob!("../../examples/data", "*.json", |path| {
        insta::assert_snapshot!("layout", common::example_at(path).van_ban.to_text());
    });
}

#[test]
fn no_line_ends_in_blanks() {
    for example in common::examples() {
        for (number, line) in (1..).zip(example.van_ban.to_text().lines()) {
            assert!(!line.ends_with(char::is_whitespace), "{}, line {number}: {line:?}", example.name);
        }
    }
}
