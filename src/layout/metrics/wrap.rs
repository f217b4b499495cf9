//! Greedy line breaking, as word processors do it.
//!
//! A text is a row of **pieces** that are never divided while they fit a line; between two of them a line
//! may end. [`Pieces`] finds and measures them, [`Lines`] fills lines with them. Both walk the text once and
//! allocate nothing.

use crate::unit::Twip;

use super::{Clusters, Face, to_units};

/// The lines of a text in a measure of `max`, without the blanks at their ends.
///
/// A line may end at a blank (but not at one that does not break, U+00A0), after a hyphen or dash within a
/// word, and ends at every `\n`. A word wider than `max` is divided between two letters; each line takes at
/// least one, however small `max`.
///
/// ```
/// use vanban::layout::metrics::{Face, wrap};
/// use vanban::unit::{Mm, Twip};
/// let lines = wrap("Về công tác phòng, chống lụt bão", Face::Bold, 28, Twip::from(Mm(50.0)));
/// assert_eq!(lines, ["Về công tác phòng,", "chống lụt bão"]);
/// ```
#[must_use]
pub fn wrap(text: &str, face: Face, half_points: u16, max: Twip) -> Vec<&str> {
    Lines::new(text, face, to_units(max, half_points)).map(|line| &text[line.start..line.end]).collect()
}

/// How many lines [`wrap()`] makes.
///
/// ```
/// use vanban::layout::metrics::{Face, line_count};
/// use vanban::unit::Twip;
/// assert_eq!(line_count("một\nhai", Face::Regular, 28, Twip(9000)), 2);
/// ```
#[must_use]
pub fn line_count(text: &str, face: Face, half_points: u16, max: Twip) -> usize {
    Lines::new(text, face, to_units(max, half_points)).count()
}

/// A blank at which a line may end.
pub(super) const fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\r' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200B}' | '\u{205F}' | '\u{3000}'
    )
}

/// A hyphen or dash after which a line may end.
const fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '–' | '—')
}

/// A part of the text that stands on one line if it fits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where it ends, the blanks after it left out.
    pub end: usize,
    /// Its width, in units of the font.
    pub width: u64,
    /// The width of the blanks after it.
    pub gap: u64,
    /// The line ends here in any case: at a `\n` or at the end of the text.
    pub last: bool,
}

/// The pieces of a text; at least one.
#[derive(Clone, Debug)]
pub(super) struct Pieces<'t> {
    text: &'t str,
    face: Face,
    at: usize,
    done: bool,
}

impl<'t> Pieces<'t> {
    /// The pieces of `text`, measured in a face.
    pub(super) const fn new(text: &'t str, face: Face) -> Self {
        Self { text, face, at: 0, done: false }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if self.done {
            return None;
        }
        let mut piece = Piece { start: self.at, end: self.at, width: 0, gap: 0, last: false };
        let mut clusters = Clusters::new(&self.text[self.at..], self.face);
        let mut next = clusters.next();
        // Letters: up to a blank, to the end of the line, or behind a hyphen within a word.
        let mut in_word = false;
        while let Some(cluster) = next.filter(|next| !is_blank(next.base) && next.base != '\n') {
            piece.end += cluster.len;
            piece.width += cluster.width;
            let hyphen = is_hyphen(cluster.base);
            next = clusters.next();
            if hyphen && in_word && next.is_some_and(|next| !is_hyphen(next.base)) {
                break;
            }
            in_word |= !hyphen;
        }
        // Blanks after them.
        self.at = piece.end;
        while let Some(blank) = next.filter(|next| is_blank(next.base)) {
            self.at += blank.len;
            piece.gap += blank.width;
            next = clusters.next();
        }
        match next {
            None => (piece.last, self.done) = (true, true),
            Some(next) if next.base == '\n' => {
                piece.last = true;
                self.at += next.len;
            }
            Some(_) => {}
        }
        Some(piece)
    }
}

/// A line of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where it ends, the blanks after it left out.
    pub end: usize,
}

/// The lines of a text in a measure; at least one.
#[derive(Clone, Debug)]
struct Lines<'t> {
    text: &'t str,
    face: Face,
    limit: u64,
    pieces: Pieces<'t>,
    /// What did not fit the line before.
    pending: Option<Piece>,
}

impl<'t> Lines<'t> {
    /// The lines of `text` in a measure of `limit` units of the font.
    const fn new(text: &'t str, face: Face, limit: u64) -> Self {
        Self { text, face, limit, pieces: Pieces::new(text, face), pending: None }
    }

    /// Divides a piece that is wider than a line. Returns the end of the part that fits, of at least one
    /// letter, and the rest if there is any.
    fn divide(&self, piece: Piece) -> (usize, Option<Piece>) {
        let mut rest = piece;
        let mut used = 0;
        for cluster in Clusters::new(&self.text[piece.start..piece.end], self.face) {
            if used + cluster.width > self.limit && rest.start > piece.start {
                return (rest.start, Some(rest));
            }
            used += cluster.width;
            rest.start += cluster.len;
            rest.width -= cluster.width;
        }
        (piece.end, None)
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let first = self.pending.take().or_else(|| self.pieces.next())?;
        let mut line = Line { start: first.start, end: first.end };
        if first.width > self.limit {
            let (end, rest) = self.divide(first);
            line.end = end;
            if rest.is_some() {
                self.pending = rest;
                return Some(line);
            }
        }
        let (mut width, mut gap, mut last) = (first.width, first.gap, first.last);
        while !last {
            let Some(piece) = self.pieces.next() else { break };
            width += gap + piece.width;
            if width > self.limit {
                self.pending = Some(piece);
                break;
            }
            line.end = piece.end;
            (gap, last) = (piece.gap, piece.last);
        }
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::metrics::width;
    use crate::unit::Mm;

    fn mm(mm: f64) -> Twip {
        Twip::from(Mm(mm))
    }

    fn lines(text: &str, max: Twip) -> Vec<&str> {
        let lines = wrap(text, Face::Regular, 28, max);
        assert_eq!(lines.len(), line_count(text, Face::Regular, 28, max));
        lines
    }

    #[test]
    fn lines_break_at_blanks_and_drop_them() {
        assert_eq!(lines("Căn cứ Luật   Tổ chức", mm(25.0)), ["Căn cứ Luật", "Tổ chức"]);
        assert_eq!(lines("một  ", mm(100.0)), ["một"]);
        assert_eq!(lines("", mm(100.0)), [""]);
        assert_eq!(lines("  một", mm(100.0)), ["  một"]);
    }

    #[test]
    fn blanks_at_the_end_take_no_room() {
        let max = width("Căn cứ", Face::Regular, 28);
        assert_eq!(lines("Căn cứ      Luật", max), ["Căn cứ", "Luật"]);
        assert_eq!(lines("Căn cứ Luật", max - Twip(1)), ["Căn", "cứ", "Luật"]);
    }

    #[test]
    fn explicit_breaks_are_kept() {
        assert_eq!(lines("một\n\nhai\n", mm(100.0)), ["một", "", "hai", ""]);
        assert_eq!(lines("một \r\nhai", mm(100.0)), ["một", "hai"]);
    }

    #[test]
    fn no_break_at_a_blank_that_does_not_break() {
        assert_eq!(lines("ngày 20 tháng\u{a0}5", mm(27.0)), ["ngày 20", "tháng\u{a0}5"]);
    }

    #[test]
    fn lines_break_after_hyphens_within_words_only() {
        assert_eq!(lines("124/KH-UBND", mm(20.0)), ["124/KH-", "UBND"]);
        assert_eq!(lines("2021–2025", mm(14.0)), ["2021–", "2025"]);
        assert_eq!(lines("ab --cd", mm(8.0)), ["ab", "--cd"]);
        assert_eq!(lines("-15", mm(5.0)), ["-1", "5"]);
    }

    #[test]
    fn a_word_too_wide_is_divided_and_keeps_its_marks() {
        assert_eq!(lines("một nghiêng", mm(10.0)), ["một", "nghi", "êng"]);
        let decomposed = "e\u{302}\u{301}".repeat(3);
        assert_eq!(lines(&decomposed, Twip(1)), ["e\u{302}\u{301}"; 3]);
    }

    #[test]
    fn any_measure_works() {
        for max in [Twip(i32::MIN), Twip(-1), Twip(0), Twip(1)] {
            assert_eq!(lines("a bc", max), ["a", "b", "c"]);
        }
        assert_eq!(lines("a bc", Twip(i32::MAX)), ["a bc"]);
        assert_eq!(wrap("a bc", Face::Regular, 0, Twip(0)), ["a bc"]);
        assert_eq!(wrap("abc", Face::Regular, u16::MAX, Twip(9000)), ["a", "b", "c"]);
    }

    #[test]
    fn every_line_fits_and_the_next_word_would_not() {
        let text =
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; ".repeat(20);
        for max in (40..170).map(|max| mm(f64::from(max))) {
            let lines = lines(&text, max);
            for pair in lines.windows(2) {
                let word = pair[1].split_inclusive(['-', ' ']).next().unwrap_or_default().trim_end();
                assert!(width(pair[0], Face::Regular, 28) <= max);
                let blank = if pair[0].ends_with('-') { "" } else { " " };
                assert!(width(&format!("{}{blank}{word}", pair[0]), Face::Regular, 28) > max, "{pair:?}");
            }
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }

    #[test]
    fn long_texts_without_end_are_measured() {
        let size = 1 << 18;
        for text in ["Ủy ban nhân dân ", "Ủ", " ", "-", "a-", "\n", "\u{301}", "o\u{31B}"] {
            let text = text.repeat(size / text.len());
            for max in [Twip(0), mm(160.0), Twip(i32::MAX)] {
                assert!(line_count(&text, Face::Regular, 28, max) > 0);
            }
        }
    }
}
