//! How a place of a text is shown: its line and column, the line, a mark below the place.

use std::fmt;

/// Longest piece of a line that is shown, in characters, and how much of it stands before the place.
const SHOWN: usize = 200;
const BEFORE: usize = 100;

/// The line of a place, as far as it is shown.
pub(crate) struct Shown {
    /// Column of the place in characters, from 1.
    pub column: usize,
    /// The piece of the line.
    pub text: String,
    /// How many characters of the line stand before the piece.
    pub left_out: usize,
}

/// The line around a byte at which a character begins.
pub(crate) fn shown(text: &str, at: usize) -> Shown {
    let line_start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let before = text[line_start..at].chars().count();
    let left_out = if before + BEFORE > SHOWN { before - BEFORE } else { 0 };
    Shown { column: before + 1, text: line.chars().skip(left_out).take(SHOWN).collect(), left_out }
}

/// Writes where and what: `dòng 2, cột 7: …; …`.
pub(crate) fn tell(
    f: &mut fmt::Formatter<'_>,
    (line, column): (usize, usize),
    message: &str,
    more: Option<&dyn fmt::Display>,
) -> fmt::Result {
    write!(f, "dòng {line}, cột {column}: {message}")?;
    more.map_or(Ok(()), |more| write!(f, "; {more}"))
}

/// Draws a piece of a line, and a mark below the character that has so many before it.
pub(crate) fn draw(f: &mut fmt::Formatter<'_>, text: &str, before: usize) -> fmt::Result {
    // What is wide stays wide, so that the mark stands below its letter.
    let blank: String = text.chars().take(before).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
    write!(f, "\n  | {text}\n  | {blank}^")
}
