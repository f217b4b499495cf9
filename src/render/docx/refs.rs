//! What the text refers to: targets of links, pictures, footnotes, and running numbers.

use std::collections::HashMap;

use super::xml::Place;
use crate::layout::block::{Picture, Span};

/// The target of a relationship that only this document has.
#[derive(Clone, Copy, Debug)]
pub(super) enum Target<'p> {
    /// An address outside.
    Link {
        /// The address.
        url: &'p str,
        /// Where it stands first.
        place: Place,
    },
    /// A picture.
    Picture {
        /// Its number, from 1.
        number: u32,
        /// The file's bytes.
        bytes: &'p [u8],
        /// PNG; else JPEG.
        png: bool,
    },
}

/// A footnote whose mark is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Note<'p> {
    /// Its text.
    pub spans: &'p [Span<'p>],
    /// Where its mark stands.
    pub place: Place,
}

/// References of one document, in the order of the text. The maps are only looked up, never walked.
#[derive(Debug, Default)]
pub(super) struct Refs<'p> {
    /// Targets; the first has the relationship `first`, the others follow.
    pub targets: Vec<Target<'p>>,
    /// Footnotes; the first has id 1.
    pub notes: Vec<Note<'p>>,
    /// The relationship of the first target.
    first: u32,
    /// Relationships by address.
    links: HashMap<&'p str, u32>,
    /// Relationships by the picture's bytes.
    pictures: HashMap<&'p [u8], u32>,
    /// Numbers given to drawings.
    drawings: u32,
    /// Numbers given to blanks.
    blanks: u32,
}

impl<'p> Refs<'p> {
    /// References whose relationships begin at `first`.
    pub fn new(first: u32) -> Self {
        Self { first, ..Self::default() }
    }

    /// The relationship of an address that stands at `place`, the same for the same address.
    pub fn link(&mut self, url: &'p str, place: Place) -> u32 {
        let next = self.next();
        *self.links.entry(url).or_insert_with(|| {
            self.targets.push(Target::Link { url, place });
            next
        })
    }

    /// The relationship of a picture, the same for the same bytes.
    pub fn picture(&mut self, picture: &Picture<'p>) -> u32 {
        let next = self.next();
        let number = count(self.pictures.len()).saturating_add(1);
        *self.pictures.entry(picture.bytes).or_insert_with(|| {
            self.targets.push(Target::Picture { number, bytes: picture.bytes, png: picture.png });
            next
        })
    }

    /// The id of a new footnote.
    pub fn note(&mut self, note: Note<'p>) -> u32 {
        self.notes.push(note);
        count(self.notes.len())
    }

    /// A new number for a drawing.
    pub fn drawing(&mut self) -> u32 {
        self.drawings = self.drawings.saturating_add(1);
        self.drawings
    }

    /// A new number for a blank.
    pub fn blank(&mut self) -> u32 {
        self.blanks = self.blanks.saturating_add(1);
        self.blanks
    }

    /// Targets with their relationships.
    pub fn relationships(&self) -> impl Iterator<Item = (u32, &Target<'p>)> {
        (self.first..).zip(&self.targets)
    }

    /// The relationship of a new target.
    fn next(&self) -> u32 {
        self.first.saturating_add(count(self.targets.len()))
    }
}

/// A number of things as 32 bits; more cannot be in memory.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Twip;

    #[test]
    fn the_same_address_and_the_same_bytes_are_one_target() {
        let (one, other) = (vec![1_u8, 2], vec![1_u8, 2]);
        let picture = |bytes| Picture { bytes, png: false, alt: "", width: Twip(1), height: Twip(1), float: None };
        let mut refs = Refs::new(10);
        assert_eq!(["a:b", "a:c", "a:b"].map(|url| refs.link(url, Place::default())), [10, 11, 10]);
        assert_eq!((refs.picture(&picture(&one)), refs.picture(&picture(&other))), (12, 12));
        assert_eq!(refs.relationships().map(|(id, _)| id).collect::<Vec<_>>(), [10, 11, 12]);
    }
}
