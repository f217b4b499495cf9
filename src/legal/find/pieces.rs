//! **Từng đoạn**: a long text in pieces, so that memory stays flat.

use std::ops::Range;

/// A piece is about this long, in bytes.
const PIECE: usize = 128 * 1024;

/// No citation is longer than this, in bytes; one that begins this far before the end of a piece is whole in it.
const LONGEST: usize = 32 * 1024;

/// A piece begins this far, at most, before what is new in it, so that the words before a citation are there too.
const BEFORE: usize = 8 * 1024;

/// Cuts a text into pieces and hands each to `read`, with the part of it in which mentions may begin: what is before was
/// read with the piece before, and what is behind is left to the next one. `read` tells where the last mention ended.
pub(super) fn each(text: &str, mut read: impl FnMut(Range<usize>, Range<usize>) -> usize) {
    let mut from = 0;
    while from < text.len() {
        let start = opening(text, from);
        let end = boundary(text, from + PIECE + LONGEST);
        let last = end == text.len();
        let to = if last { end } else { boundary(text, from + PIECE) };
        let done = read(start..end, from - start..to - start);
        from = if last { end } else { done.max(to) };
    }
}

/// The start of the paragraph, or of a sentence, in which a place stands; a blank far before it where there is none.
fn opening(text: &str, at: usize) -> usize {
    let mut from = at.saturating_sub(BEFORE);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    if from == 0 {
        return 0;
    }
    let before = &text[from..at];
    let line = before.rfind('\n').map(|at| at + 1);
    let sentence = || before.find(". ").map(|at| at + 2);
    from + line.or_else(sentence).or_else(|| before.find(' ')).unwrap_or(0)
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
            each(&text, |piece, new| {
                assert_eq!(piece.start + new.start, covered);
                assert!(new.start < new.end && piece.start + new.end <= piece.end);
                covered = piece.start + new.end;
                0
            });
            assert_eq!(covered, text.len());
        }
    }

    #[test]
    fn what_stands_before_a_piece_is_read_with_it() {
        // “pháp luật đất đai” cites nothing, wherever a piece ends.
        let unit = "Thực hiện pháp luật đất đai và Phòng Luật Dân sự. ";
        for shift in 0..unit.chars().count() {
            let text = "x".repeat(shift) + " " + &unit.repeat(2 * PIECE / unit.len());
            assert_eq!(crate::legal::find(&text), [], "{shift}");
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
