//! A part with pages: its elements, paragraphs and tags.

use std::ops::Range;

use super::error::Place;
use super::paragraph::{Ink, Paragraph, Stretch};
use super::tag::{self, Role};
use super::tree::{Kind, Tree};
use crate::package::PackageError;

/// A part that holds tags.
#[derive(Debug)]
pub(super) struct Page<'b> {
    /// Its name in the package.
    pub name: String,
    pub bytes: &'b [u8],
    pub tree: Tree,
    pub paragraphs: Vec<Paragraph>,
    /// Its tags in order.
    pub tags: Vec<Tag>,
    /// Backslashes before what is no tag, in bytes of the part.
    pub escapes: Vec<Range<usize>>,
    /// What is to be seen, in order.
    pub inks: Vec<Ink>,
    /// What is wrong with single tags.
    pub faults: Vec<Fault>,
}

/// A tag in its part.
#[derive(Debug)]
pub(super) struct Tag {
    /// The number of its paragraph in [`Page::paragraphs`].
    pub paragraph: usize,
    /// Its place in the paragraph's text.
    pub range: Range<usize>,
    /// The column at which it begins there, from 1.
    pub column: usize,
    pub text: String,
    pub role: Role,
    /// Its letters in the part; never none.
    pub stretches: Vec<Stretch>,
}

impl Tag {
    /// The `w:t` in which it begins.
    pub fn element(&self) -> usize {
        self.stretches.first().map_or(0, |first| first.element)
    }

    /// Where it begins in the part.
    pub fn start(&self) -> usize {
        self.stretches.first().map_or(0, |first| first.raw.start)
    }

    /// Where it ends in the part.
    pub fn end(&self) -> usize {
        self.stretches.last().map_or(0, |last| last.raw.end)
    }
}

/// Something that is wrong with a form, by its place.
#[derive(Debug)]
pub(super) struct Fault {
    pub paragraph: usize,
    pub range: Range<usize>,
    pub message: String,
    /// Another place that the message is about.
    pub other: Option<(usize, Range<usize>)>,
}

/// Letters shown to each side of a tag.
const AROUND: usize = 40;

impl<'b> Page<'b> {
    /// Reads a part.
    pub fn read(name: &str, bytes: &'b [u8]) -> Result<Self, PackageError> {
        let tree = Tree::read(name, bytes)?;
        let paragraphs = Paragraph::read(&tree);
        let mut page = Self {
            name: name.to_owned(),
            bytes,
            tree,
            paragraphs,
            tags: Vec::new(),
            escapes: Vec::new(),
            inks: Vec::new(),
            faults: Vec::new(),
        };
        for number in 0..page.paragraphs.len() {
            page.tags_of(number);
        }
        page.inks.sort_by_key(|ink| ink.at);
        page.tags.sort_by_key(Tag::start);
        Ok(page)
    }

    fn tags_of(&mut self, number: usize) {
        let paragraph = &self.paragraphs[number];
        let found = tag::find(&paragraph.text);
        let mut fault = |range, message: &str| {
            self.faults.push(Fault { paragraph: number, range, message: message.to_owned(), other: None });
        };
        if paragraph.tag_in_field {
            fault(0..0, "có thẻ trong mã của một trường; chỗ đó không điền được");
        }
        for (range, message) in found.faults {
            fault(range, message);
        }
        let (mut ranges, mut values) = (Vec::new(), Vec::new());
        let (mut column, mut counted) = (1, 0);
        for tag in found.found {
            column += paragraph.text[counted..tag.range.start].chars().count();
            counted = tag.range.start;
            let Some(stretches) = paragraph.stretches(&tag.range).filter(|stretches| !stretches.is_empty()) else {
                fault(tag.range, tag::OBJECT_WITHIN);
                continue;
            };
            ranges.push(tag.range.clone());
            values.push(tag.role == Role::Value);
            let (range, text, role) = (tag.range, tag.text, tag.role);
            self.tags.push(Tag { paragraph: number, range, column, text, role, stretches });
        }
        for escape in found.escapes {
            let stretches = paragraph.stretches(&escape).unwrap_or_default();
            self.escapes.extend(stretches.into_iter().map(|stretch| stretch.raw));
        }
        paragraph.inks(&ranges, &values, &mut self.inks);
    }

    /// Whether there is something to be seen; `blank`: or white space.
    pub fn has_ink(&self, range: Range<usize>, blank: bool) -> bool {
        self.inks_in(&range).any(|ink| blank || !ink.blank)
    }

    /// What is to be seen in a range.
    pub fn inks_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Ink> {
        let from = self.inks.partition_point(|ink| ink.at < range.start);
        let end = range.end;
        self.inks[from..].iter().take_while(move |ink| ink.at < end)
    }

    /// A place for eyes.
    pub fn place(&self, paragraph: usize, range: &Range<usize>) -> Place {
        let found = &self.paragraphs[paragraph];
        let mut place = Place { paragraph: found.number, cell: None, around: around(&found.text, range) };
        let tree = &self.tree;
        let Some(cell) = tree.around(found.element, |kind| kind == Kind::Cell) else { return place };
        let Some(row) = tree.around(cell, |kind| kind == Kind::Row) else { return place };
        let Some(table) = tree.around(row, |kind| kind == Kind::Table) else { return place };
        // Rows and cells may stand in content controls; those of tables within are none of ours.
        let count = |above: usize, upto: usize, kind: Kind| {
            let mut count = 0;
            let mut at = above + 1;
            while at <= upto {
                if tree.kind(at) == kind {
                    count += 1;
                    at = if at == upto { at + 1 } else { tree.elements[at].next };
                } else {
                    at += 1;
                }
            }
            count
        };
        let tables = tree.elements[..=table].iter().filter(|element| element.kind == Kind::Table).count();
        place.cell = Some((tables, count(table, row, Kind::Row), count(row, cell, Kind::Cell)));
        place
    }
}

/// A piece of a text with some letters to each side.
fn around(text: &str, range: &Range<usize>) -> String {
    let (start, end) = (range.start.min(text.len()), range.end.min(text.len()));
    let before = text[..start].char_indices().rev().take(AROUND).last().map_or(start, |(at, _)| at);
    let shown = text[start..].char_indices().nth(AROUND * 4).map_or(text.len(), |(at, _)| start + at);
    let after = text[end.min(shown)..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| end.min(shown) + at);
    let piece = text[before..after].replace(['\n', '\t', super::paragraph::OBJECT], " ");
    let mark = |cut: bool| if cut { "…" } else { "" };
    format!("{}{}{}", mark(before > 0), piece.trim(), mark(after < text.len()))
}
