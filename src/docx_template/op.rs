//! A form ready to be filled: between its tags lists of steps, most of them to write bytes as they stand.

use std::ops::Range;

pub(super) use crate::source::hole::{END, START};

/// What is done between two tags. Ranges are of [`Form::data`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Op {
    /// Bytes as they stand.
    Copy(Range<usize>),
    /// What follows goes into a part, by number in [`Form::parts`].
    Part(usize),
    /// Bytes for the first time only: marks of a comment, numbers that may not stand twice.
    Once(usize, Range<usize>),
    /// Begins a bookmark or the like: which, and its element.
    Begin(usize, Range<usize>),
    /// Ends it.
    End(usize, Range<usize>),
    /// The number of a drawing, by number in [`Form::drawings`].
    Drawing(usize),
    /// The number of a list, by number in [`Form::lists`].
    List(usize),
    /// The number of a list that the paragraph's style gives: written only if it is another, with this level.
    StyleList(usize, u8),
    /// These lists begin anew with their next paragraph.
    Restart(Vec<usize>),
    /// What must hold a paragraph begins: a cell, a text box …
    Enter,
    /// It ends; where its last paragraph is gone, it gets one with these properties. `true` for one that ended with a
    /// table.
    Leave(Range<usize>, bool),
    /// A paragraph begins that goes if nothing is written into it.
    Paragraph,
    /// Something is written into it.
    Seen,
    /// A paragraph ends; `true` for one that may go.
    ParagraphEnd(bool),
    /// A table begins.
    Table,
    /// A row ends.
    Row,
    /// A table ends; `true` for one that goes if it has no rows.
    TableEnd(bool),
    /// A reference to a note, by number in [`Form::notes`]: its number.
    NoteRef(usize),
    /// What follows is the note itself.
    Note(usize),
    /// The number of the note that is being written.
    NoteNumber(usize),
    /// The note ends.
    NoteEnd,
}

/// A form ready to be filled.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// What the engine reads: the tags, with a sign before, between and behind them.
    pub text: String,
    /// The tags in order of [`Self::text`].
    pub tags: Vec<TagAt>,
    /// Steps before, between and behind the tags, by the number in the sign.
    pub chunks: Vec<Vec<Op>>,
    /// Bytes of parts.
    pub data: Vec<u8>,
    /// Parts that change.
    pub parts: Vec<PartAt>,
    /// Numbers that drawings have.
    pub drawings: Vec<u64>,
    /// Numbers of the lists that begin anew in some loop.
    pub lists: Vec<u32>,
    pub notes: Vec<NoteAt>,
    /// How many elements stand for the first time only.
    pub once: usize,
    /// How many bookmarks and the like there are.
    pub marks: usize,
}

/// A tag of the form.
#[derive(Debug)]
pub(super) struct TagAt {
    /// Where it begins in [`Form::text`].
    pub at: usize,
    /// Its part, by number in [`Form::parts`].
    pub part: usize,
    /// Its paragraph, by number from 0, and its place in that.
    pub paragraph: usize,
    pub range: Range<usize>,
    /// The column at which it begins there, from 1.
    pub column: usize,
    /// The prefix of the elements around, with the colon.
    pub prefix: String,
}

/// A part that changes.
#[derive(Debug)]
pub(super) struct PartAt {
    pub name: String,
    /// Its entry in the package.
    pub entry: usize,
    /// The prefix of its elements, with the colon.
    pub prefix: String,
    /// Where notes are put that are written where they are referred to: before the last bytes of this number.
    pub tail: usize,
}

/// A note that is written where it is referred to.
#[derive(Debug)]
pub(super) struct NoteAt {
    /// Its number.
    pub id: i64,
    /// The part it stands in, by number in [`Form::parts`].
    pub part: usize,
}

impl Form {
    /// Appends a step; bytes that follow each other become one.
    pub fn push(&mut self, op: Op) {
        let Some(chunk) = self.chunks.last_mut() else { return };
        match (chunk.last_mut(), op) {
            (_, Op::Copy(range)) if range.is_empty() => {}
            (Some(Op::Copy(last)), Op::Copy(range)) if last.end == range.start => last.end = range.end,
            (_, op) => chunk.push(op),
        }
    }

    /// Appends bytes that stand nowhere in the part.
    pub fn literal(&mut self, text: &str) {
        let start = self.data.len();
        self.data.extend_from_slice(text.as_bytes());
        self.push(Op::Copy(start..self.data.len()));
    }

    /// Begins the next chunk, and writes its sign.
    pub fn chunk(&mut self) {
        self.text.push(START);
        self.text += &self.chunks.len().to_string();
        self.text.push(END);
        self.chunks.push(Vec::new());
    }
}
