//! **Metrics**: how wide text is and where its lines break.
//!
//! The width of a column, the length of a drawn line and the lines of a title follow from the widths of letters. Here
//! stand those of Times New Roman, the only font (`ND30-PL1-I.4#1`), in its four faces, for every letter of Vietnamese,
//! without a font file. Pairs of letters are not kerned; a renderer has to switch kerning off where its format allows
//! it.
//!
//! - [`width`], [`line_height`]: measures of one line;
//! - [`wrap()`], [`line_count`]: the lines an editor will make of a text;
//! - [`balanced`]: indents that make the lines of a title even;
//! - [`break_name`]: the lines of an agency's name, broken where sense allows.

mod balance;
mod name;
#[rustfmt::skip] // generated
mod table;
mod words;
mod wrap;

pub use balance::{Balanced, balanced};
pub use name::{NameLines, break_name};
pub use wrap::{line_count, wrap};

use crate::unit::Twip;

/// Units of the font's own measure in one em.
const EM: u32 = 2048;

/// A face of the typeface: weight and slope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums)] // there are no other faces
pub enum Face {
    /// Regular weight, upright.
    Regular,
    /// Bold, upright.
    Bold,
    /// Regular weight, italic.
    Italic,
    /// Bold, italic.
    BoldItalic,
}

impl Face {
    /// The face for a weight and a slope.
    ///
    /// ```
    /// use vanban::layout::metrics::Face;
    /// assert_eq!(Face::new(true, false), Face::Bold);
    /// ```
    #[must_use]
    pub const fn new(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }
}

/// The advance width of a character, in 2048ths of an em.
///
/// Combining marks have none. A tab counts as a blank, other controls as nothing. A character that the
/// table lacks counts as half an em, a wide East Asian one or an emoji as one em.
///
/// ```
/// use vanban::layout::metrics::{Face, advance};
/// assert_eq!(advance(Face::Regular, 'ộ'), advance(Face::Regular, 'o'));
/// assert_eq!(advance(Face::Regular, '\u{323}'), 0);
/// ```
#[inline]
#[must_use]
pub fn advance(face: Face, character: char) -> u32 {
    let code = u32::from(character);
    let face = face as usize;
    let (row, first): (&[u16], u32) = match code {
        0x0020..=0x04FF => (&table::LATIN[face], table::LATIN_FIRST),
        0x1E00..=0x1EFF => (&table::LATIN_ADDITIONAL[face], table::LATIN_ADDITIONAL_FIRST),
        0x2000..=0x206F => (&table::PUNCTUATION[face], table::PUNCTUATION_FIRST),
        0x20A0..=0x20BF => (&table::CURRENCY[face], table::CURRENCY_FIRST),
        _ => return symbol(face, code),
    };
    row.get((code - first) as usize).map_or(EM / 2, |&width| u32::from(width))
}

/// The width of a character outside the large ranges of the table.
fn symbol(face: usize, code: u32) -> u32 {
    match table::SYMBOLS.binary_search_by_key(&code, |&(symbol, _)| u32::from(symbol)) {
        Ok(at) => u32::from(table::SYMBOLS[at].1[face]),
        Err(_) => fallback(code),
    }
}

/// The width of a character that the table lacks.
const fn fallback(code: u32) -> u32 {
    match code {
        // Tab: as a blank, for want of tab stops.
        0x09 => EM / 4,
        // Controls; further combining marks, variation selectors and the like.
        0x00..=0x1F
        | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF
        | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F
        | 0xFE20..=0xFE2F
        | 0xFEFF
        | 0xE0000..=0xE0FFF => 0,
        // East Asian wide characters and emoji.
        0x1100..=0x115F
        | 0x2E80..=0xA4CF
        | 0xA960..=0xA97F
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF01..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F000..=0x1FAFF
        | 0x20000..=0x3FFFF => EM,
        _ => EM / 2,
    }
}

/// The width of a text set on one line, rounded up.
///
/// Composed and decomposed Vietnamese measure the same. Line breaks have no width.
///
/// ```
/// use vanban::layout::metrics::{Face, width};
/// use vanban::unit::Twip;
/// assert_eq!(width("Độc lập - Tự do - Hạnh phúc", Face::Bold, 28), Twip(3428));
/// ```
#[must_use]
pub fn width(text: &str, face: Face, half_points: u16) -> Twip {
    to_twips(units(text, face), half_points)
}

/// The height of a line of single spacing: 1.15 times the size.
///
/// ```
/// use vanban::layout::metrics::line_height;
/// use vanban::unit::Twip;
/// assert_eq!(line_height(28), Twip(322)); // 14 pt: 16.1 pt
/// ```
#[must_use]
pub const fn line_height(half_points: u16) -> Twip {
    vertical(table::ASCENT + table::DESCENT + table::GAP, half_points)
}

/// How far a line reaches above its base line.
#[must_use]
pub const fn ascent(half_points: u16) -> Twip {
    vertical(table::ASCENT, half_points)
}

/// How far a line reaches below its base line.
#[must_use]
pub const fn descent(half_points: u16) -> Twip {
    vertical(table::DESCENT, half_points)
}

/// A height of the font at a size, to the nearest twip.
#[allow(clippy::cast_possible_wrap)] // at most 2355 / 2048 × 655,350
const fn vertical(units: u32, half_points: u16) -> Twip {
    Twip(((units * half_points as u32 * 5 + 512) / 1024) as i32)
}

/// The width of a text in units of the font.
fn units(text: &str, face: Face) -> u64 {
    Clusters::new(text, face).map(|cluster| cluster.width).sum()
}

/// Units of the font in twips, rounded up: a half point is 10 twips, an em 2,048 units.
fn to_twips(units: u64, half_points: u16) -> Twip {
    let twips = units.saturating_mul(u64::from(half_points) * 5).div_ceil(1024);
    Twip(i32::try_from(twips).unwrap_or(i32::MAX))
}

/// The largest width, in units of the font, that [`to_twips`] turns into at most `max`.
fn to_units(max: Twip, half_points: u16) -> u64 {
    let twips = u64::try_from(max.0).unwrap_or(0);
    (twips * 1024).checked_div(u64::from(half_points) * 5).unwrap_or(u64::MAX)
}

/// A letter with the combining marks that follow it.
#[derive(Clone, Copy, Debug)]
struct Cluster {
    /// Length in bytes.
    len: usize,
    /// The letter.
    base: char,
    /// Width of the whole, in units of the font.
    width: u64,
}

/// The clusters of a text.
#[derive(Clone, Debug)]
struct Clusters<'t> {
    rest: &'t str,
    face: Face,
}

impl<'t> Clusters<'t> {
    /// The clusters of `text`, measured in a face.
    const fn new(text: &'t str, face: Face) -> Self {
        Self { rest: text, face }
    }
}

impl Iterator for Clusters<'_> {
    type Item = Cluster;

    #[inline]
    fn next(&mut self) -> Option<Cluster> {
        let mut chars = self.rest.chars();
        let base = chars.next()?;
        let mut width = advance(self.face, base);
        let mut after = chars.as_str();
        // All marks begin with one of two bytes; composed letters are followed by neither.
        while let [0xCC | 0xCD, ..] = after.as_bytes() {
            let Some(mark) = chars.next().filter(|&mark| is_mark(mark)) else { break };
            if mark == HORN {
                width += horn(self.face, base);
            }
            after = chars.as_str();
        }
        let len = self.rest.len() - after.len();
        self.rest = after;
        Some(Cluster { len, base, width: u64::from(width) })
    }
}

/// Combining horn, the one mark of Vietnamese that makes a letter wider.
const HORN: char = '\u{31B}';

/// A combining mark.
const fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// What a horn adds to the width of a letter. The letter may bear its tone already (`ọ` + horn is `ợ`).
fn horn(face: Face, base: char) -> u32 {
    let (plain, horned) = match base {
        'o' | 'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' => ('o', 'ơ'),
        'O' | 'Ò' | 'Ó' | 'Ỏ' | 'Õ' | 'Ọ' => ('O', 'Ơ'),
        'u' | 'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' => ('u', 'ư'),
        'U' | 'Ù' | 'Ú' | 'Ủ' | 'Ũ' | 'Ụ' => ('U', 'Ư'),
        _ => return 0,
    };
    advance(face, horned).saturating_sub(advance(face, plain))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::unit::Mm;

    const FACES: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    /// All vowels of Vietnamese with all tones, and đ.
    fn letters() -> impl Iterator<Item = String> {
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ".chars();
        vowels.flat_map(move |vowel| tones.map(|tone| format!("{vowel}{tone}").nfc().collect()))
    }

    #[test]
    fn the_strings_of_a_page_head_are_as_wide_as_in_print() {
        let motto = "Độc lập - Tự do - Hạnh phúc";
        let country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        let city = "Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2025";
        for (text, face, points, mm) in [
            (country, Face::Bold, 12, 88.3),
            (country, Face::Bold, 13, 95.7),
            (motto, Face::Bold, 13, 56.1),
            (motto, Face::Bold, 14, 60.5),
            ("ỦY BAN NHÂN DÂN", Face::Bold, 13, 43.2),
            ("Phường Nguyễn Trãi, ngày 20 tháng 5 năm 2024", Face::Italic, 14, 97.1),
            (city, Face::Italic, 13, 98.7),
            (city, Face::Italic, 14, 106.3),
            ("THƯỢNG KHẨN", Face::Bold, 13, 35.6),
            ("THƯỢNG KHẨN", Face::Bold, 14, 38.4),
        ] {
            let Mm(found) = Mm::from(width(text, face, points * 2));
            assert!((found - mm).abs() <= 0.1, "{text}: {found} mm, not {mm} mm");
        }
    }

    #[test]
    fn composed_and_decomposed_letters_are_equally_wide() {
        for face in FACES {
            for composed in letters() {
                let decomposed: String = composed.nfd().collect();
                assert_eq!(units(&composed, face), units(&decomposed, face), "{composed} {face:?}");
                // Letter with its tone, then the horn: the same letter in another order.
                let swapped: String = decomposed.replace(HORN, "").nfc().chain([HORN]).collect();
                if decomposed.contains(HORN) {
                    assert_eq!(units(&composed, face), units(&swapped, face), "{swapped} {face:?}");
                }
            }
        }
    }

    #[test]
    fn every_letter_of_vietnamese_stands_in_the_table() {
        for letter in letters().filter(|letter| letter.chars().count() == 1) {
            for (face, character) in FACES.into_iter().zip(letter.chars().cycle()) {
                assert!((569..=1630).contains(&advance(face, character)), "{character}");
            }
        }
    }

    #[test]
    fn marks_have_no_width_and_unknown_characters_a_plausible_one() {
        for (character, expected) in [
            ('\u{301}', 0),
            ('\u{36F}', 0),
            ('\u{200B}', 0),
            ('\u{AD}', 0),
            ('\u{FEFF}', 0),
            ('\n', 0),
            ('\t', 512),
            ('\u{A0}', 512),
            ('\u{2011}', 682),
            ('€', 1024),
            ('₫', 1050),
            ('№', 1954),
            ('→', 2048),
            ('文', 2048),
            ('🦀', 2048),
            ('⸘', 1024),
            (char::MAX, 1024),
        ] {
            assert_eq!(advance(Face::Regular, character), expected, "U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(table::SYMBOLS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn heights_add_up() {
        assert_eq!((ascent(28), descent(28), line_height(28)), (Twip(250), Twip(61), Twip(322)));
        for half_points in [0, 1, 22, 26, u16::MAX] {
            assert!(ascent(half_points) + descent(half_points) <= line_height(half_points) + Twip(1));
        }
    }

    #[test]
    fn units_and_twips_agree_at_the_edge() {
        for half_points in [1, 22, 24, 26, 28, u16::MAX] {
            for max in [0, 1, 57, 3401, 9638, i32::MAX - 1] {
                let limit = to_units(Twip(max), half_points);
                assert!(to_twips(limit, half_points) <= Twip(max), "{half_points} {max}");
                assert!(to_twips(limit + 1, half_points) > Twip(max), "{half_points} {max}");
            }
        }
        assert_eq!(to_units(Twip(-1), 28), 0);
        assert_eq!(to_units(Twip(1), 0), u64::MAX);
    }
}
