//! **Tên luật đã biết**: the names of laws as a tree of words.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::reader::Reader;
use super::super::token::hash_folded;
use crate::legal::catalogue::Catalogue;
use crate::legal::normalize::fold;

/// Names of laws that the catalogue does not have, one a line.
const NAMES: &str = include_str!("ten_luat.txt");

/// The names as a tree of words: from a node by the hash of a word to the next node; whether a name ends there.
struct Names {
    steps: HashMap<(u32, u64), u32>,
    ends: Vec<bool>,
}

static TREE: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names { steps: HashMap::new(), ends: vec![false] };
    let others = NAMES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    // A law that amends another is known by that other's name.
    let known =
        Catalogue::san_co().ten_luat().filter(|name| !name.starts_with("sửa đổi") && !name.starts_with("bãi bỏ"));
    known.chain(others).for_each(|name| names.add(name));
    names
});

impl Names {
    fn add(&mut self, name: &str) {
        let mut node = 0;
        for word in fold(name).split([' ', ',', ';']).filter(|word| !word.is_empty()) {
            let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
            node = *self.steps.entry((node, hash_folded(word))).or_insert(next);
            if node == next {
                self.ends.push(false);
            }
        }
        self.ends[node as usize] = true;
    }

    /// The end of the longest name that stands at a place.
    fn longest(&self, r: &Reader, start: usize) -> Option<usize> {
        let (mut node, mut at, mut end) = (0, start, None);
        loop {
            // Commas within a name may be there or not (“sửa đổi bổ sung”).
            if matches!(r.mark(at), ',' | ';') && at > start {
                at += 1;
            }
            // An abbreviation noted within the name: Phòng cháy, chữa cháy (PCCC) và cứu nạn.
            if r.mark(at) == '(' && r.sign(at + 1) && r.mark(at + 2) == ')' && at > start {
                at += 3;
            }
            let Some(next) = self.steps.get(&(node, r.word(at))) else { return end };
            node = *next;
            at += 1;
            if self.ends[node as usize] {
                end = Some(at);
            }
        }
    }
}

/// The end of the longest name of a law that stands at a place.
pub(super) fn longest(r: &Reader, start: usize) -> Option<usize> {
    TREE.longest(r, start)
}
