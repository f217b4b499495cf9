//! A part of the package cut at the signs of its holes.

use crate::source::hole::{END, START};

/// What a part consists of, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'p> {
    /// Bytes that stay.
    Fixed(&'p [u8]),
    /// A value, by its number.
    Value(usize),
}

/// Cuts a part; the pieces are none where it has no holes. `None` where a sign is not whole, or stands where a value is
/// no letters of the text: within a tag.
pub(super) fn cut(part: &[u8]) -> Option<Vec<Piece<'_>>> {
    let text = std::str::from_utf8(part).ok()?;
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        let (number, after) = after.split_once(END)?;
        let in_tag = before.rfind('<') > before.rfind('>');
        // What was cut off before began after a sign, hence in text.
        if in_tag || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if !before.is_empty() {
            pieces.push(Piece::Fixed(before.as_bytes()));
        }
        pieces.push(Piece::Value(number.parse().ok()?));
        rest = after;
    }
    if rest.contains(END) {
        return None;
    }
    if !pieces.is_empty() && !rest.is_empty() {
        pieces.push(Piece::Fixed(rest.as_bytes()));
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_cut_at_their_signs() {
        let sign = |n: usize| format!("{START}{n}{END}");
        let part = format!("<a>x{}{} y</a>", sign(0), sign(12));
        let fixed = |text: &'static str| Piece::Fixed(text.as_bytes());
        assert_eq!(cut(part.as_bytes()), Some(vec![fixed("<a>x"), Piece::Value(0), Piece::Value(12), fixed(" y</a>")]));
        assert_eq!(cut(b"<a/>"), Some(vec![]));
        for wrong in [format!("<a b=\"{}\"/>", sign(0)), format!("<a>{START}x{END}</a>"), format!("<a>{START}1</a>")] {
            assert_eq!(cut(wrong.as_bytes()), None, "{wrong}");
        }
        assert_eq!(cut(format!("<a>{}{END}</a>", sign(1)).as_bytes()), None);
        assert_eq!(cut(&[0xFF]), None);
    }
}
