//! Citations: in full where a document is mentioned first, short where it is mentioned again (`ND30-PL1-II.6.b#1`,
//! `#3`).
//!
//! Layout takes texts in the order in which they are read: legal bases, body with its tables and footnotes,
//! appendices. What is written of a document is what all its citations say together ([`Known`]), so that the first
//! mention is full even if a later one tells more. Where a short form would mean two documents, each mention of either
//! says what tells them apart.

mod collect;
mod known;

use std::cell::LazyCell;
use std::rc::Rc;

use crate::legal::{CachViet, Citation, LuatTheo};
use crate::loai::VanBan;
use known::Known;

/// The documents mentioned so far.
pub(super) struct Mentions<'a> {
    /// What is known of all documents; gathered when the first citation is met, so that a text without any costs nothing.
    known: Rc<LazyCell<Known, Box<dyn FnOnce() -> Known + 'a>>>,
    /// Of each document, whether it was mentioned, and its number once it stands outside of footnotes.
    seen: Vec<(bool, Option<u32>)>,
    /// Numbers given to documents.
    numbers: u32,
}

/// Where a citation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the legal bases: always in full.
    Basis,
    /// In the text.
    Text,
    /// In a footnote, where nothing refers to it.
    Footnote,
}

/// The document that a mention is of, and whether it is the first mention of it in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mentioned {
    pub document: u32,
    pub first: bool,
}

impl<'a> Mentions<'a> {
    /// None yet, in a document whose citations are still to be gathered; its laws stand among the bases in one way.
    pub(super) fn new(van_ban: &'a VanBan, laws: LuatTheo) -> Self {
        Self::knowing(move || Known::of(&collect::citations(van_ban), laws))
    }

    fn knowing(known: impl FnOnce() -> Known + 'a) -> Self {
        Self { known: Rc::new(LazyCell::new(Box::new(known))), seen: Vec::new(), numbers: 0 }
    }

    /// None yet, in another file of the same document.
    pub(super) fn of_another_file(&self) -> Self {
        Self { known: Rc::clone(&self.known), seen: Vec::new(), numbers: 0 }
    }

    /// A citation as it is written at the next place in reading order.
    pub(super) fn write(&mut self, citation: &Citation, place: Place) -> (String, Option<Mentioned>) {
        let known: &Known = &self.known;
        let basis = CachViet::CanCu(known.laws());
        let Some((at, document)) = known.document(citation) else {
            // Any of several documents, or none that can be known again: nothing is shortened.
            return (citation.viet(basis).to_string(), None);
        };
        if self.seen.len() <= at {
            self.seen.resize(at + 1, (false, None));
        }
        let (before, number) = &mut self.seen[at];
        let manner = match (document.manner, place) {
            (Some(told_apart), _) => told_apart,
            (None, Place::Basis) => basis,
            (None, _) if *before => CachViet::LanSau,
            (None, _) => CachViet::LanDau,
        };
        *before = true;
        let mentioned = (place != Place::Footnote).then(|| {
            let first = number.is_none();
            let document = *number.get_or_insert_with(|| {
                self.numbers = self.numbers.saturating_add(1);
                self.numbers
            });
            Mentioned { document, first }
        });
        let whole = document.citation.clone().tai(citation.vi_tri.clone());
        (whole.viet(manner).to_string(), mentioned)
    }
}

#[cfg(test)]
mod tests;
