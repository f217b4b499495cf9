//! **Chuẩn hóa để so sánh**: one form for the many ways in which the same letters are written.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The form in which texts are compared: composed letters, small, tone mark at its new place (hoà → hòa), đ for ð,
/// one kind of dash, one blank for a run of blanks, none at the ends, nothing that is not seen (soft hyphens, zero-width
/// and direction marks).
///
/// ```
/// use vanban::legal::fold;
/// assert_eq!(fold("  Uỷ ban\u{a0}nhân  dân"), fold("Ủy ban nhân dân"));
/// assert_eq!(fold("QÐ–UBND"), "qđ-ubnd");
/// assert_eq!(fold("Khoa ho\u{323}c"), "khoa học");
/// assert_eq!(fold("Nghị\u{200b} đị\u{ad}nh"), "nghị định");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut word = String::new();
    let mut blank = false;
    let mut put = |word: &mut String| {
        move_tone(word);
        folded.push_str(word);
        word.clear();
    };
    let mut each = |c: char| {
        if is_blank(c) {
            blank = true;
            return;
        }
        if blank {
            put(&mut word);
            word.push(' ');
            put(&mut word);
            blank = false;
        }
        let c = fold_char(c);
        if c.is_alphanumeric() {
            word.push(c);
        } else {
            put(&mut word);
            word.push(c);
            put(&mut word);
        }
    };
    // What is not seen parts no letter from its mark.
    let seen = text.chars().filter(|c| !is_invisible(*c));
    if is_nfc_quick(seen.clone()) == IsNormalized::Yes {
        seen.for_each(&mut each);
    } else {
        seen.nfc().for_each(&mut each);
    }
    put(&mut word);
    let trimmed = folded.trim_start();
    if trimmed.len() == folded.len() { folded } else { trimmed.to_owned() }
}

/// A blank, which parts words.
#[must_use]
pub(super) const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}'
            | '\u{205f}' | '\u{3000}'
    )
}

/// What takes no room and parts no word: soft hyphen, zero-width characters, marks of direction, byte order mark.
#[must_use]
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// One letter in the form of [`fold`], which stays one letter.
#[must_use]
pub(super) fn fold_char(c: char) -> char {
    match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'Đ' | 'Ð' | 'ð' => 'đ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => '/',
        _ if c.is_ascii() => c,
        _ => {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        }
    }
}

/// `oà` → `òa`, `uỷ` → `ủy` at the end of a folded word; not after `q`.
pub(super) fn move_tone(word: &mut String) {
    let mut back = word.char_indices().rev();
    let (Some((_, last)), Some((at_first, first))) = (back.next(), back.next()) else { return };
    let Some(moved) = moved_tone(first, last) else { return };
    if back.next().is_some_and(|(_, before)| before == 'q') {
        return;
    }
    word.truncate(at_first);
    word.push(moved.0);
    word.push(moved.1);
}

/// The pair of vowels with its tone mark moved to the first; `None` if there is none to move.
pub(super) fn moved_tone(first: char, last: char) -> Option<(char, char)> {
    let (bare, marked) = match (first, last) {
        ('o', 'à' | 'á' | 'ả' | 'ã' | 'ạ') => {
            ('a', ["à", "á", "ả", "ã", "ạ"].iter().position(|m| m.starts_with(last)))
        }
        ('o', 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ') => {
            ('e', ["è", "é", "ẻ", "ẽ", "ẹ"].iter().position(|m| m.starts_with(last)))
        }
        ('u', 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ') => {
            ('y', ["ỳ", "ý", "ỷ", "ỹ", "ỵ"].iter().position(|m| m.starts_with(last)))
        }
        _ => return None,
    };
    let marked = if first == 'o' {
        ['ò', 'ó', 'ỏ', 'õ', 'ọ'][marked?]
    } else {
        ['ù', 'ú', 'ủ', 'ũ', 'ụ'][marked?]
    };
    Some((marked, bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_fall_together() {
        for (one, other) in [
            ("hoà", "hòa"),
            ("Toà án", "Tòa án"),
            ("thuỷ", "thủy"),
            ("Nghị định", "Nghi\u{323} đi\u{323}nh"),
            ("30/2020/NÐ-CP", "30/2020/NĐ—CP"),
            ("13⁄2012/QH13", "13/2012/QH13"),
            ("năm\n2013", "năm 2013"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn what_is_no_tone_to_move_stays() {
        // Behind q the u is of the consonant; within a word the mark is where it belongs.
        for text in ["quý", "quỳ", "toán", "khoán", "hoài", "thuyền", "huyện", "òa òa a", "à", ""] {
            assert_eq!(fold(text), text);
        }
    }

    #[test]
    fn blanks_part_words_and_what_is_not_seen_does_not() {
        for (text, folded) in [
            (" \u{a0}", ""),
            ("\u{feff}Luật\u{3000}Trẻ\u{2009}em\u{200b}", "luật trẻ em"),
            ("đị\u{ad}nh", "định"),
            ("\u{202a}30\u{2060}/\u{200d}2020\u{202c}", "30/2020"),
            // Between a letter and its marks, and behind a vowel that takes the tone mark.
            ("o\u{200c}\u{323}", "ọ"),
            ("hoà\u{2066}", "hòa"),
            // Between blanks, and alone.
            ("a \u{200b} b", "a b"),
            ("\u{ad}\u{2069}", ""),
        ] {
            assert_eq!(fold(text), folded, "{}", text.escape_unicode());
        }
    }
}
