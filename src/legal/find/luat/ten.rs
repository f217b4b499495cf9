//! **Tên luật đã biết**: the names of laws, found by their words.

use std::sync::LazyLock;

use super::super::reader::Reader;
use super::super::token::hash_folded;
use crate::legal::catalogue::Catalogue;
use crate::legal::normalize::fold;

/// Names of laws that the catalogue does not have, one a line.
const NAMES: &str = include_str!("ten_luat.txt");

/// The names, each as the hashes of its words, sorted: names that begin alike stand together.
static KNOWN: LazyLock<Vec<Box<[u64]>>> = LazyLock::new(|| {
    let others = NAMES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    // A law that amends another is known by that other's name.
    let amends = |name: &str| name.starts_with("sửa đổi") || name.starts_with("bãi bỏ");
    let mut names: Vec<_> =
        Catalogue::san_co().ten_luat().filter(|name| !amends(name)).chain(others).map(words_of).collect();
    names.sort_unstable();
    names
});

fn words_of(name: &str) -> Box<[u64]> {
    fold(name).split([' ', ',', ';']).filter(|word| !word.is_empty()).map(hash_folded).collect()
}

/// The end of the longest name of a law that stands at a place.
pub(super) fn longest(r: &Reader, start: usize) -> Option<usize> {
    // The names that begin with the words read so far.
    let mut names = &KNOWN[..];
    let (mut at, mut end) = (start, None);
    for length in 0.. {
        if at > start {
            at = over_marks(r, at);
        }
        let word = r.word(at);
        let from = names.partition_point(|name| name.get(length).is_none_or(|known| *known < word));
        let to = names.partition_point(|name| name.get(length).is_none_or(|known| *known <= word));
        names = &names[from..to];
        // The shortest stands first; it may be the words themselves.
        let Some(first) = names.first() else { break };
        at += 1;
        if first.len() == length + 1 {
            end = Some(at);
        }
    }
    end
}

/// The place behind marks that a name may have within it.
fn over_marks(r: &Reader, at: usize) -> usize {
    // Commas may be there or not: “Phòng cháy chữa cháy”.
    let at = at + usize::from(matches!(r.mark(at), ',' | ';'));
    // An abbreviation: Phòng cháy, chữa cháy (PCCC) và cứu nạn.
    let short = r.mark(at) == '(' && r.sign(at + 1) && r.mark(at + 2) == ')';
    if short { at + 3 } else { at }
}

#[cfg(test)]
mod tests {
    use super::super::super::reader::reading;
    use super::*;

    #[test]
    fn the_longest_name_is_found() {
        for (text, expected) in [
            ("Trẻ em và Luật khác", "Trẻ em"),
            // a name that another begins with: the longer where it is whole, else the shorter
            ("Đất đai", "Đất đai"),
            ("Bảo hiểm y tế", "Bảo hiểm y tế"),
            ("Bảo hiểm xe", "–"),
            ("Xây dựng nhà", "Xây dựng"),
            // in any case, composed or not, both places of the tone mark
            ("TRẺ EM", "TRẺ EM"),
            ("đất đai,", "đất đai"),
            // commas may be missing
            ("Phòng cháy chữa cháy và cứu nạn cứu hộ", "Phòng cháy chữa cháy và cứu nạn cứu hộ"),
            ("Phòng cháy, chữa cháy (PCCC) và cứu nạn, cứu hộ", "Phòng cháy, chữa cháy (PCCC) và cứu nạn, cứu hộ"),
            // from a list beside the catalogue
            ("Biển Việt Nam số", "Biển Việt Nam"),
            ("Đèn lồng", "–"),
            (", Trẻ em", "–"),
        ] {
            let read = reading(text, |r| longest(r, 0).map_or("–", |end| &text[r.bytes(&(0..end))]));
            assert_eq!(read, expected, "{text}");
        }
    }
}
