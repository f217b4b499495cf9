//! Titles of sections: what offices write above them.

use super::chu::letters;
use crate::source::node::Node;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a title: without marks, capitals, punctuation, “và”. `Mục đích - yêu cầu`, `MỤC ĐÍCH VÀ YÊU CẦU` are
/// `muc dich yeu cau`.
pub(super) fn key(title: &str) -> String {
    let folded: String = title
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect();
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "va");
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a title is the words, or begins with them.
pub(super) fn begins(key: &str, words: &str) -> bool {
    key.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The letters of a title without blanks around them; `None` if it holds more than letters.
pub(super) fn plain(title: &Node) -> Option<String> {
    Some(letters(title)?.trim().to_owned())
}

/// Whether a title is another, whatever the case of its letters and the mark at its end.
pub(super) fn is(title: &Node, usual: &str) -> bool {
    plain(title).is_some_and(|title| same(title.trim_end_matches([':', '.']).trim_end(), usual))
}

/// Whether two titles differ in capitals only.
pub(super) fn same(one: &str, two: &str) -> bool {
    one.to_lowercase() == two.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_however_they_are_written() {
        for title in
            ["Mục đích, yêu cầu", "Mục đích - yêu cầu", "MỤC ĐÍCH VÀ YÊU CẦU", "Mu\u{323}c đi\u{301}ch; yêu cầu:"]
        {
            assert_eq!(key(title), "muc dich yeu cau");
        }
        assert!(begins("nhiem vu giai phap", "nhiem vu") && begins("nhiem vu", "nhiem vu"));
        assert!(!begins("nhiem vung", "nhiem vu"));
        assert!(is(&Node::text("MỤC ĐÍCH:", 0..0), "Mục đích") && !is(&Node::text("Mục", 0..0), "Mục đích"));
    }
}
