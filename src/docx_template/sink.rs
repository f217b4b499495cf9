//! Writes the parts of a filled form.

use std::collections::BTreeMap;
use std::ops::Range;

use super::image::Images;
use super::numbering::Numbering;
use super::op::{Form, Op};
use crate::package::xml::replaced;
use crate::template::Limits;
use crate::template::engine::Refusal;
use crate::template::helpers::Mentions;

mod letters;

/// The first number that a drawing gets which is written a second time.
const FIRST_DRAWING: u64 = 900_000_001;

/// Writes the parts of a form.
pub(super) struct Writer<'f> {
    form: &'f Form,
    numbering: Option<&'f Numbering>,
    /// The parts, and the notes that go to their ends.
    outs: Vec<Vec<u8>>,
    notes: Vec<Vec<u8>>,
    /// What is being written; the rest is in `outs` and `notes`.
    out: Vec<u8>,
    target: Target,
    /// Where a note was referred to.
    back: Vec<Target>,
    /// The chunk that was written last; the tag of the same number follows.
    chunk: usize,
    /// How much was written.
    written: usize,
    limits: &'f Limits,
    once: Vec<bool>,
    marks: Vec<Mark>,
    /// Those that have begun, in order.
    begun: Vec<usize>,
    drawings: Vec<bool>,
    next_drawing: u64,
    lists: Vec<List>,
    /// Lists that are new, each with the one it is like.
    new_lists: Vec<(u32, u32)>,
    /// Numbers of notes: the one in use, whether it is in use.
    note_ids: Vec<(i64, bool)>,
    next_note: i64,
    holders: Vec<Last>,
    paragraphs: Vec<(usize, bool)>,
    tables: Vec<(usize, usize)>,
    images: Images,
    /// Documents that were cited.
    mentions: Mentions,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Part(usize),
    Notes(usize),
}

/// A bookmark or the like.
#[derive(Clone, Debug, Default)]
struct Mark {
    begun: Option<(Target, Range<usize>)>,
    ended: bool,
}

/// A list.
#[derive(Clone, Copy, Debug)]
struct List {
    current: u32,
    used: bool,
    anew: bool,
}

/// What was written last into a cell or whatever must hold a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Nothing,
    Paragraph,
    Table,
}

/// Between two tables that only a tag kept apart: as low as a line gets, or Word would make one table of them.
fn between(w: &str) -> String {
    let spacing = format!("<{w}spacing {w}before=\"0\" {w}after=\"0\" {w}line=\"20\" {w}lineRule=\"exact\"/>");
    format!("<{w}p><{w}pPr>{spacing}</{w}pPr></{w}p>")
}

/// What a writer leaves.
pub(super) struct Written {
    /// The parts, in the order of [`Form::parts`].
    pub parts: Vec<Vec<u8>>,
    /// Lists that are new, each with the one it is like.
    pub lists: Vec<(u32, u32)>,
    pub images: Images,
}

impl<'f> Writer<'f> {
    /// Writes no more than the limits allow.
    pub fn new(form: &'f Form, numbering: Option<&'f Numbering>, images: Images, limits: &'f Limits) -> Self {
        let size = form.data.len();
        Self {
            form,
            numbering,
            outs: vec![Vec::new(); form.parts.len()],
            notes: vec![Vec::new(); form.parts.len()],
            out: Vec::with_capacity(size + size / 8),
            target: Target::Part(0),
            back: Vec::new(),
            chunk: 0,
            written: 0,
            limits,
            once: vec![false; form.once],
            marks: vec![Mark::default(); form.marks],
            begun: Vec::new(),
            drawings: vec![false; form.drawings.len()],
            next_drawing: FIRST_DRAWING.max(form.drawings.iter().max().map_or(0, |id| id.saturating_add(1))),
            lists: form.lists.iter().map(|&id| List { current: id, used: false, anew: false }).collect(),
            new_lists: Vec::new(),
            note_ids: form.notes.iter().map(|note| (note.id, false)).collect(),
            next_note: form.notes.iter().map(|note| note.id).max().unwrap_or(0).saturating_add(1),
            holders: Vec::new(),
            paragraphs: Vec::new(),
            tables: Vec::new(),
            images,
            mentions: Mentions::default(),
        }
    }

    /// The whole parts.
    pub fn finish(mut self) -> Written {
        self.turn(Target::Part(0));
        let mut loose: BTreeMap<Target, Vec<(Range<usize>, String)>> = BTreeMap::new();
        // In the order in which they were written, so that those of a part are in order.
        for mark in self.begun.iter().map(|begun| &self.marks[*begun]).filter(|mark| !mark.ended) {
            if let Some((target, range)) = mark.begun.clone() {
                loose.entry(target).or_default().push((range, String::new()));
            }
        }
        for (target, ranges) in loose {
            self.turn(target);
            self.out = replaced(&self.out, &ranges);
        }
        self.turn(Target::Part(usize::MAX));
        for (index, notes) in self.notes.iter().enumerate().filter(|(_, notes)| !notes.is_empty()) {
            let part = &mut self.outs[index];
            let at = part.len().saturating_sub(self.form.parts[index].tail);
            part.splice(at..at, notes.iter().copied());
        }
        Written { parts: self.outs, lists: self.new_lists, images: self.images }
    }

    /// Goes on with another part.
    fn turn(&mut self, target: Target) {
        let mut place = |target: Target, out: Vec<u8>| {
            let place = match target {
                Target::Part(index) => self.outs.get_mut(index),
                Target::Notes(index) => self.notes.get_mut(index),
            };
            place.map(|place| std::mem::replace(place, out)).unwrap_or_default()
        };
        let out = std::mem::take(&mut self.out);
        place(self.target, out);
        self.out = place(target, Vec::new());
        self.target = target;
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.charge(bytes.len())?;
        self.out.extend_from_slice(bytes);
        Ok(())
    }

    fn charge(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.written = self.written.saturating_add(bytes);
        if self.written > self.limits.output_bytes {
            return Err(Refusal::new(self.limits.too_much_output()));
        }
        Ok(())
    }

    /// Writes bytes of the form.
    fn copy(&mut self, range: &Range<usize>) -> Result<(), Refusal> {
        let form = self.form;
        self.write(form.data.get(range.clone()).unwrap_or_default())
    }

    fn number(&mut self, number: impl std::fmt::Display) -> Result<(), Refusal> {
        self.write(number.to_string().as_bytes())
    }

    /// Forgets what was written from a byte on.
    fn truncate(&mut self, length: usize) {
        self.out.truncate(length);
        while let Some(mark) = self.begun.last().and_then(|last| self.marks.get_mut(*last)) {
            if mark.begun.take_if(|(begun, range)| *begun == self.target && range.end > length).is_none() {
                break;
            }
            self.begun.pop();
        }
    }

    fn op(&mut self, op: &Op) -> Result<(), Refusal> {
        // A step that writes nothing takes time, too: it counts as a byte.
        self.charge(1)?;
        match op {
            Op::Copy(range) => self.copy(range)?,
            Op::Part(part) => self.turn(Target::Part(*part)),
            Op::Once(index, range) => {
                if !std::mem::replace(&mut self.once[*index], true) {
                    self.copy(range)?;
                }
            }
            Op::Begin(index, range) => {
                if self.marks[*index].begun.is_none() && !self.marks[*index].ended {
                    let start = self.out.len();
                    self.copy(range)?;
                    self.marks[*index].begun = Some((self.target, start..self.out.len()));
                    self.begun.push(*index);
                }
            }
            Op::End(index, range) => {
                let mark = &mut self.marks[*index];
                if mark.begun.is_some() && !std::mem::replace(&mut mark.ended, true) {
                    self.copy(range)?;
                }
            }
            Op::Drawing(index) => {
                let mut id = self.form.drawings[*index];
                if std::mem::replace(&mut self.drawings[*index], true) {
                    id = self.next_drawing;
                    self.next_drawing += 1;
                }
                self.number(id)?;
            }
            Op::List(index) => {
                let id = self.list(*index);
                self.number(id)?;
            }
            Op::StyleList(index, level) => {
                let id = self.list(*index);
                if id != self.form.lists[*index] {
                    let w = self.root_prefix();
                    let (level, id) =
                        (format!("<{w}ilvl {w}val=\"{level}\"/>"), format!("<{w}numId {w}val=\"{id}\"/>"));
                    self.write(format!("<{w}numPr>{level}{id}</{w}numPr>").as_bytes())?;
                }
            }
            Op::Restart(lists) => {
                for &list in lists {
                    self.lists[list].anew = self.lists[list].used;
                }
            }
            Op::NoteRef(index) => {
                let note = &mut self.note_ids[*index];
                if std::mem::replace(&mut note.1, true) {
                    note.0 = self.next_note;
                    self.next_note += 1;
                }
                let id = note.0;
                self.number(id)?;
            }
            Op::Note(index) => {
                self.back.push(self.target);
                self.turn(Target::Notes(self.form.notes[*index].part));
            }
            Op::NoteNumber(index) => self.number(self.note_ids[*index].0)?,
            Op::NoteEnd => {
                if let Some(target) = self.back.pop() {
                    self.turn(target);
                }
            }
            other => self.keep_whole(other)?,
        }
        Ok(())
    }

    /// The number that a list has now.
    fn list(&mut self, index: usize) -> u32 {
        let list = &mut self.lists[index];
        if std::mem::replace(&mut list.anew, false) {
            let like = self.form.lists[index];
            if let Some(id) = self.numbering.and_then(|numbering| numbering.next(self.new_lists.len())) {
                list.current = id;
                self.new_lists.push((id, like));
            }
        }
        list.used = true;
        list.current
    }

    /// Steps that see to it that nothing is left empty.
    fn keep_whole(&mut self, op: &Op) -> Result<(), Refusal> {
        let end = |this: &mut Self, last: Last| {
            if let Some(holder) = this.holders.last_mut() {
                *holder = last;
            }
        };
        match op {
            Op::Enter => self.holders.push(Last::Nothing),
            Op::Leave(look, ended_with_table) => {
                let last = self.holders.pop().unwrap_or(Last::Paragraph);
                if last == Last::Nothing || (last == Last::Table && !ended_with_table) {
                    let w = self.root_prefix();
                    self.write(format!("<{w}p>").as_bytes())?;
                    self.copy(look)?;
                    self.write(format!("</{w}p>").as_bytes())?;
                }
            }
            Op::Paragraph => self.paragraphs.push((self.out.len(), false)),
            Op::Seen => self.seen(),
            Op::ParagraphEnd(may_go) => {
                let paragraph = if *may_go { self.paragraphs.pop() } else { None };
                match paragraph {
                    Some((start, false)) => self.truncate(start),
                    _ => end(self, Last::Paragraph),
                }
            }
            Op::Table => {
                if self.holders.last() == Some(&Last::Table) {
                    self.write(between(self.root_prefix()).as_bytes())?;
                }
                self.tables.push((self.out.len(), 0));
            }
            Op::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.1 += 1;
                }
            }
            Op::TableEnd(may_go) => match self.tables.pop() {
                Some((start, 0)) if *may_go => self.truncate(start),
                _ => end(self, Last::Table),
            },
            _ => {}
        }
        Ok(())
    }

    /// Something is written that is to be seen.
    fn seen(&mut self) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.1 = true;
        }
    }

    /// The part that is being written.
    fn part(&self) -> usize {
        match self.target {
            Target::Part(part) | Target::Notes(part) => part,
        }
    }

    /// The prefix of the elements of the part that is being written.
    fn root_prefix(&self) -> &'f str {
        self.form.parts.get(self.part()).map_or("w:", |part| &part.prefix)
    }

    /// The prefix of the elements around the tag that is being written.
    fn prefix(&self) -> &'f str {
        self.form.tags.get(self.chunk).map_or("w:", |tag| &tag.prefix)
    }
}
