//! **Từng đoạn**: a long text in pieces, so that memory stays flat.

use std::ops::Range;

/// A piece is about this long, in bytes.
const PIECE: usize = 128 * 1024;

/// No citation is longer than this, in bytes; one that begins this far before the end of a piece is whole in it.
const LONGEST: usize = 32 * 1024;

/// Cuts a text into pieces and hands each to `read`, with the offset in it behind which no mention may begin (the next
/// piece has it); `read` tells where the last mention ended. The next piece begins there, or where that limit was.
pub(super) fn each(text: &str, mut read: impl FnMut(Range<usize>, usize) -> usize) {
    let mut start = 0;
    while start < text.len() {
        let end = boundary(text, start + PIECE + LONGEST);
        let last = end == text.len();
        let limit = if last { end } else { boundary(text, start + PIECE) };
        let done = read(start..end, limit - start);
        start = if last { end } else { done.max(limit) };
    }
}

/// The place from `at` on where a piece may end: before a blank, if there is one near by.
fn boundary(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let near = at + 256;
    let blank = text.as_bytes()[at..near.min(text.len())].iter().position(|b| matches!(b, b' ' | b'\n'));
    let mut at = blank.map_or(at, |offset| at + offset);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_the_text_and_go_forward() {
        for text in ["a b ".repeat(200_000), "ệ".repeat(200_000), String::new(), "x".to_owned()] {
            let mut covered = 0;
            each(&text, |piece, limit| {
                assert_eq!(piece.start, covered);
                assert!(piece.start + limit <= piece.end);
                covered = if piece.end == text.len() { piece.end } else { piece.start + limit };
                0
            });
            assert_eq!(covered, text.len());
        }
    }

    #[test]
    fn a_citation_across_the_end_of_a_piece_is_found_whole() {
        let cited = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;";
        let before = "Lời văn không viện dẫn gì cả. ".repeat(PIECE / 40);
        for shift in 0..40 {
            let mut text = before.clone() + &"x ".repeat(shift * 7);
            while text.len() < PIECE + shift {
                text += "chữ ";
            }
            text += cited;
            let found = crate::legal::find(&text);
            assert_eq!(found.len(), 1);
            assert!(text[found[0].range.clone()].ends_with("công tác văn thư"));
        }
    }

    #[test]
    fn a_piece_ends_before_a_blank_and_never_within_a_character() {
        for (text, at, end) in [
            ("một hai", 2, 5),
            // on a blank already
            ("một hai", 5, 5),
            // no blank behind
            ("hai", 1, 1),
            ("ệệ", 1, 3),
            ("hai", 9, 3),
        ] {
            assert_eq!(boundary(text, at), end, "{text} {at}");
        }
    }
}
