//! Values that a compiled letter may take.

use crate::text::is_tidy;

/// The most bytes: as XML a value is at most six times as long, and one block of a file holds it.
const MOST_BYTES: usize = 10_000;

/// Whether nothing that reads, trims, joins, closes or writes texts does anything to this one: what goes in between its
/// neighbours comes out between them, letter for letter.
///
/// - Only letters that are composed and stay so whatever stands beside them, no line breaks, no tabs, no control
///   characters ([`is_tidy`]): texts are composed when they are made.
/// - No blank at an end and no two together: XML marks texts that have them.
/// - No sign of punctuation at the end: sentences and lists close a text with a sign of their own.
/// - Not empty: texts without letters are left out.
pub(super) fn is_passed_through(value: &str) -> bool {
    let mut blank = true;
    let mut last = None;
    for c in value.chars() {
        if !is_tidy(c) || c == '\n' || (blank && c.is_whitespace()) {
            return false;
        }
        blank = c.is_whitespace();
        last = Some(c);
    }
    !blank && value.len() <= MOST_BYTES && last.is_some_and(|c| !matches!(c, '.' | ';' | ':' | ',' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_changed_on_the_way_is_not_taken() {
        for value in ["Ông Vũ Đình Khải, Chủ tịch", "TB&XH", "<a> \"b\"", "1. a) - #", "x", "a.b"] {
            assert!(is_passed_through(value), "{value}");
        }
        for value in [
            "",
            " ",
            "a ",
            " a",
            "a  b",
            "a\nb",
            "a\tb",
            "a\r",
            "a.",
            "a;",
            "a,",
            "a:",
            "a./",
            "…\u{a0}",
            "e\u{301}",
            "\u{1}",
            "\u{fffe}",
            "\u{f0000}0\u{f0001}",
            "漢字",
            "👩‍👩‍👧",
            "\u{feff}a",
        ] {
            assert!(!is_passed_through(value), "{value:?}");
        }
        assert!(!is_passed_through(&"a".repeat(10_001)));
    }
}
