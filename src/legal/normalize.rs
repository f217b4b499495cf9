//! **Chuẩn hóa để so sánh**: one form for the many ways in which the same letters are written.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The form in which texts are compared: composed letters, small, tone mark at its new place (hoà → hòa), đ for ð,
/// one kind of dash, one blank for a run of blanks, none at the ends.
///
/// ```
/// use vanban::legal::fold;
/// assert_eq!(fold("  Uỷ ban\u{a0}nhân  dân"), fold("Ủy ban nhân dân"));
/// assert_eq!(fold("QÐ–UBND"), "qđ-ubnd");
/// assert_eq!(fold("Khoa ho\u{323}c"), "khoa học");
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
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(&mut each);
    } else {
        text.nfc().for_each(&mut each);
    }
    put(&mut word);
    let trimmed = folded.trim_start();
    if trimmed.len() == folded.len() { folded } else { trimmed.to_owned() }
}

/// A character that is neither seen nor takes room: it parts no words.
#[must_use]
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A blank, seen or unseen.
#[must_use]
pub(super) const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{2000}'..='\u{200b}' | '\u{2028}' | '\u{2029}'
            | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
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
    let (Some((at_last, last)), Some((at_first, first))) = (back.next(), back.next()) else { return };
    let Some(moved) = moved_tone(first, last) else { return };
    if back.next().is_some_and(|(_, before)| before == 'q') {
        return;
    }
    debug_assert!(at_first < at_last);
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
        for text in ["quý", "quỳ", "toán", "hoài", "thuyền", "oà oà a"] {
            let _ = fold(text);
        }
        assert_eq!(fold("quý"), "quý");
        assert_eq!(fold("khoán"), "khoán");
        assert_eq!(fold("huyện"), "huyện");
        assert_eq!(fold(""), "");
        assert_eq!(fold(" \u{a0}"), "");
    }
}
