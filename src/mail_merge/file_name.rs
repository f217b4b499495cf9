//! Names of files that every system takes, each given once.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use unicode_normalization::UnicodeNormalization;

/// What letters are.
pub(super) const END: &str = ".docx";
/// The most bytes of a name, its end included. File systems take 255; the rest is for the files beside a document and for
/// the name that a file has while it is written.
const MOST_BYTES: usize = 200;
/// What the systems of today and yesterday keep for devices.
const DEVICES: [&str; 8] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$", "CONFIG$"];

/// A name without its end, made safe: no sign that a system gives a meaning, no control or direction mark, nothing that
/// is trimmed away or kept for devices, composed letters, short enough; never empty, never a way out of its folder.
///
/// `number` is what a record without a name is called by.
pub(super) fn safe(wish: &str, number: &str) -> String {
    // Composing is the dear part, and nearly all names are composed.
    let composed: Cow<'_, str> =
        if unicode_normalization::is_nfc(wish) { wish.into() } else { wish.nfc().collect::<String>().into() };
    let mut name: String = composed.trim_matches(is_edge).chars().map(|c| if is_letter(c) { c } else { '_' }).collect();
    if name.is_empty() {
        name.push_str(number);
    }
    if is_device(&name) || of_a_file_beside(&name) {
        name.push('_');
    }
    shorten(&mut name, MOST_BYTES - END.len());
    name
}

/// Characters that a name may have.
fn is_letter(c: char) -> bool {
    let direction =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !(c.is_control()
        || direction
        || matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' | '\u{fffe}'..='\u{ffff}'))
}

/// What systems trim off a name, or hide a file for.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || c == '.'
}

/// Whether a system takes a name for a device, whatever follows its first dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let mut letters = stem.chars();
    let port = letters.next_back().is_some_and(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'))
        && matches!(letters.as_str(), "COM" | "LPT");
    port || DEVICES.contains(&stem.as_str())
}

/// Whether a name could be that of a file beside a document ([`Tep`](crate::Tep)): `ke-hoach-phu-luc-2`. No letter has
/// such a name, so that no two files have one name.
fn of_a_file_beside(name: &str) -> bool {
    let name = name.to_lowercase();
    let before = name.trim_end_matches(|c: char| c.is_ascii_digit());
    before.len() < name.len() && (before.ends_with("-phu-luc-") || before.ends_with("-kem-theo-"))
}

/// Cuts a name at a letter so that it has at most so many bytes.
fn shorten(name: &mut String, most: usize) {
    if name.len() > most {
        name.truncate(letter_end(name, most));
        name.truncate(name.trim_end_matches(is_edge).len());
        if is_device(name) || of_a_file_beside(name) {
            // Shorter than any that was cut, so there is room.
            name.push('_');
        }
    }
}

/// The last place up to some byte where a letter of a text ends.
fn letter_end(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The names that were given, as sums of their letters without regard to case: 16 bytes or so each. Two sums that are
/// equal by chance cost a number behind a name.
#[derive(Debug, Default)]
pub(super) struct Given {
    names: HashSet<u64>,
    /// Of a name that was asked for again, the number that is next.
    next: HashMap<u64, u64>,
}

impl Given {
    /// A name that no letter has yet: as it is, or with “ (2)”, “ (3)” … behind it.
    pub(super) fn new_name(&mut self, name: String) -> String {
        let own = sum(&name);
        if self.names.insert(own) {
            return name;
        }
        loop {
            let next = self.next.entry(own).or_insert(2);
            let end = format!(" ({next})");
            *next += 1;
            let mut numbered = name.clone();
            shorten(&mut numbered, MOST_BYTES - END.len() - end.len());
            numbered += &end;
            if self.names.insert(sum(&numbered)) {
                return numbered;
            }
        }
    }
}

/// A sum of the letters of a name, the same for names that some system takes for one.
fn sum(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    // Both ways, for letters of which only one case has a partner.
    name.to_uppercase().to_lowercase().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_system_gives_a_meaning_is_replaced() {
        for (wish, name) in [
            ("Giấy mời 01", "Giấy mời 01"),
            ("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("..", "7"),
            (" . ", "7"),
            ("", "7"),
            ("x. . ", "x"),
            (".an", "an"),
            ("tên\u{0}\n\u{202e}cod", "tên___cod"),
            ("con", "con_"),
            ("NUL.tar.gz", "NUL.tar.gz_"),
            ("com1", "com1_"),
            ("LPT²", "LPT²_"),
            ("COM", "COM"),
            ("comx", "comx"),
            ("Phu\u{31b}o\u{31b}\u{300}ng", "Phường"),
            ("a-phu-luc-2", "a-phu-luc-2_"),
            ("a-Phu-Luc-", "a-Phu-Luc-"),
        ] {
            assert_eq!(safe(wish, "7"), name, "{wish:?}");
        }
    }

    #[test]
    fn long_names_are_cut_at_a_letter() {
        let long = safe(&"ễ".repeat(500), "1");
        assert_eq!(long.len(), 195);
        assert!(long.chars().all(|c| c == 'ễ'));
        let mut used = Given::default();
        assert_eq!(used.new_name(long.clone()), long);
        let second = used.new_name(long);
        assert!(second.len() <= 195 && second.ends_with("ễ (2)"), "{second}");
        assert!(!safe(&format!("{} x", "a".repeat(195)), "1").ends_with(' '));
    }

    #[test]
    fn names_are_unique_whatever_the_case() {
        let mut used = Given::default();
        let names: Vec<_> =
            ["An", "AN", "an (2)", "ẤN", "ấn", "an"].into_iter().map(|name| used.new_name(name.to_owned())).collect();
        assert_eq!(names, ["An", "AN (2)", "an (2) (2)", "ẤN", "ấn (2)", "an (3)"]);
    }

    #[test]
    fn many_letters_of_one_name_take_no_longer_each() {
        let mut used = Given::default();
        let last = (0..50_000).map(|_| used.new_name("a".to_owned())).last();
        assert_eq!(last.as_deref(), Some("a (50000)"));
    }
}
