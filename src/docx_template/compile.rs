//! Makes a [`Form`] of parts: what happens at which byte, and all bytes between.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::attribute::attribute;
use super::block::Plan;
use super::error::DocxTemplateErrors;
use super::list::Lists;
use super::op::{Form, NoteAt, Op, PartAt, TagAt};
use super::page::Page;
use super::tree::Kind;
use crate::package::PackageError;
use crate::template::Limits;

mod gather;

use gather::Gather;

/// A part that changes, with its blocks.
pub(super) struct Source<'b> {
    pub page: Page<'b>,
    pub plan: Plan,
    /// Its entry in the package.
    pub entry: usize,
    /// What stands in it.
    pub role: PartRole,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartRole {
    /// The text itself.
    Main,
    /// Header or footer.
    Edge,
    Footnotes,
    Endnotes,
}

/// Something that happens at a byte. Of what happens at one byte the lower rank comes first.
struct Event {
    at: usize,
    rank: u8,
    order: usize,
    what: What,
}

/// Ranks: elements end, tags behind them, tags before others, elements begin.
const ENDS: u8 = 0;
const BEHIND: u8 = 1;
const BEFORE: u8 = 2;
const LEAVES: u8 = 3;
const BEGINS: u8 = 4;

enum What {
    Tag(usize),
    /// Nothing is written up to a byte; tags that act there act.
    Cut(usize),
    /// Nothing at all is done up to a byte.
    Skip(usize),
    Op(Op),
    /// A step in the place of all bytes up to a byte.
    Replace(usize, Op),
    /// Letters that are new.
    Literal(&'static str),
    /// The note of a reference, by number in [`Form::notes`] and by element in its page.
    Note(usize, usize, usize),
}

/// How many bytes of notes may be written again for references to a note that another one refers to, too.
const MOST_COPIED: usize = 4 << 20;

/// Makes a form, whose tags may have as many bytes as a template.
pub(super) fn compile(sources: &[Source<'_>], lists: &Lists, limits: &Limits) -> Result<Form, DocxTemplateErrors> {
    let tags = sources.iter().flat_map(|source| &source.page.tags).map(|tag| tag.text.len()).sum::<usize>();
    if tags > limits.template_bytes {
        return Err(DocxTemplateErrors::file(limits.too_long("các thẻ", tags)));
    }
    let mut form = Form { lists: lists.ids.clone(), ..Form::default() };
    let bases: Vec<usize> = sources
        .iter()
        .map(|source| {
            let base = form.data.len();
            form.data.extend_from_slice(source.page.bytes);
            base
        })
        .collect();
    let referred = notes(sources, &mut form)?;
    let mut maker = Maker { form, sources, bases, events: Vec::new() };
    for (number, source) in sources.iter().enumerate() {
        let tail = source.page.bytes.len() - source.page.tree.elements.first().map_or(0, |root| root.inner_end);
        let (name, entry) = (source.page.name.clone(), source.entry);
        let root = source.page.tree.elements.first().map_or(0..0, |root| root.head.clone());
        let prefix = super::attribute::prefix(&source.page.bytes[root]);
        maker.form.parts.push(PartAt { name, entry, prefix, tail });
        let ops = lists.ops.iter().filter(|op| op.source == number);
        let events = Gather::new(source, maker.bases[number], &mut maker.form, &referred).events(number, ops);
        maker.events.push(events);
    }
    maker.form.chunk();
    for (number, source) in sources.iter().enumerate() {
        maker.form.push(Op::Part(number));
        maker.sweep(number, 0..source.page.bytes.len(), true, lists);
    }
    Ok(maker.form)
}

/// The notes that are written where they are referred to: by part of the reference and element, the number of the note,
/// of its source and of its element.
type Referred = BTreeMap<usize, (usize, usize, usize)>;

fn notes(sources: &[Source<'_>], form: &mut Form) -> Result<Referred, PackageError> {
    let mut referred = Referred::new();
    let Some(main) = sources.iter().find(|source| source.role == PartRole::Main) else {
        return Ok(referred);
    };
    let mut known: BTreeMap<(usize, i64), (usize, usize)> = BTreeMap::new();
    for (number, source) in sources.iter().enumerate() {
        if !matches!(source.role, PartRole::Footnotes | PartRole::Endnotes) {
            continue;
        }
        for (index, element) in source.page.tree.elements.iter().enumerate() {
            let id = element.value.as_deref().and_then(|id| id.parse().ok());
            if let (Kind::Story, Some(id)) = (element.kind, id) {
                known.entry((number, id)).or_insert_with(|| {
                    form.notes.push(NoteAt { id, part: number });
                    (form.notes.len() - 1, index)
                });
            }
        }
    }
    let (mut seen, mut copied) = (BTreeSet::new(), 0);
    for (index, element) in main.page.tree.elements.iter().enumerate().filter(|(_, it)| it.kind == Kind::Note) {
        let role = if element.local == "footnoteReference" { PartRole::Footnotes } else { PartRole::Endnotes };
        let Some(part) = sources.iter().position(|source| source.role == role) else { continue };
        let id = element.value.as_deref().and_then(|id| id.parse().ok());
        let Some(&(note, element)) = id.and_then(|id| known.get(&(part, id))) else { continue };
        if !seen.insert(note) {
            copied += sources[part].page.tree.elements[element].range.len();
            if copied > MOST_COPIED {
                return Err(PackageError::unsupported("quá nhiều dấu dẫn đến một chú thích"));
            }
        }
        referred.insert(index, (note, part, element));
    }
    Ok(referred)
}

struct Maker<'s, 'b> {
    form: Form,
    sources: &'s [Source<'b>],
    bases: Vec<usize>,
    events: Vec<Vec<Event>>,
}

impl Maker<'_, '_> {
    /// Writes the steps for a range of a part; the ends of the range belong to it only where it is `whole`.
    fn sweep(&mut self, number: usize, range: Range<usize>, whole: bool, lists: &Lists) {
        let base = self.bases[number];
        let events = std::mem::take(&mut self.events[number]);
        let from = events.partition_point(|event| event.at < range.start);
        let (mut at, mut cut, mut skip) = (range.start, 0, 0);
        for event in events[from..].iter().take_while(|event| whole || event.at < range.end) {
            if event.at < skip {
                continue;
            }
            let begin = at.max(cut);
            if begin < event.at {
                self.form.push(Op::Copy(base + begin..base + event.at));
            }
            at = at.max(event.at);
            let kept = event.at >= cut;
            match &event.what {
                What::Tag(tag) => self.tag(number, *tag, lists),
                What::Cut(end) => cut = cut.max(*end),
                What::Skip(end) => (cut, skip) = (cut.max(*end), *end),
                What::Op(op) if kept => self.form.push(op.clone()),
                What::Replace(end, op) if kept => {
                    self.form.push(op.clone());
                    cut = *end;
                }
                What::Literal(text) if kept => self.form.literal(text),
                What::Note(note, part, element) if kept => self.note(*note, *part, *element, lists),
                _ => {}
            }
        }
        let begin = at.max(cut);
        if begin < range.end {
            self.form.push(Op::Copy(base + begin..base + range.end));
        }
        self.events[number] = events;
    }

    fn tag(&mut self, number: usize, index: usize, lists: &Lists) {
        let source = &self.sources[number];
        let (tag, spot) = (&source.page.tags[index], &source.plan.spots[index]);
        let tree = &source.page.tree;
        let head = &tree.elements[tag.element()].head;
        let prefix = super::attribute::prefix(&source.page.bytes[head.clone()]);
        if spot.split.is_some() {
            self.form.literal(&format!("</{prefix}t></{prefix}r>"));
        }
        let at = self.form.text.len();
        let (paragraph, range, column) = (tag.paragraph, tag.range.clone(), tag.column);
        self.form.tags.push(TagAt { at, part: number, paragraph, range, column, prefix: prefix.clone() });
        self.form.text += &tag.text;
        self.form.chunk();
        if let Some(restart) = lists.restarts.get(&(number, index)) {
            self.form.push(Op::Restart(restart.clone()));
        }
        if let Some(run) = spot.split {
            let base = self.bases[number];
            let mut copy = |range: &Range<usize>| self.form.push(Op::Copy(base + range.start..base + range.end));
            copy(&tree.elements[run].head);
            if let Some(look) = tree.children(run).find(|child| tree.kind(*child) == Kind::Look) {
                copy(&tree.elements[look].range);
            }
            self.form.literal(&format!("<{prefix}t xml:space=\"preserve\">"));
        }
    }

    fn note(&mut self, note: usize, part: usize, element: usize, lists: &Lists) {
        let found = &self.sources[part].page.tree.elements[element];
        let (head, range) = (found.head.clone(), found.range.clone());
        let base = self.bases[part];
        self.form.push(Op::Note(note));
        match attribute(&self.sources[part].page.bytes[head.clone()], ":id") {
            Some(id) => {
                self.form.push(Op::Copy(base + head.start..base + head.start + id.value.start));
                self.form.push(Op::NoteNumber(note));
                self.form.push(Op::Copy(base + head.start + id.value.end..base + head.end));
            }
            None => self.form.push(Op::Copy(base + head.start..base + head.end)),
        }
        self.sweep(part, head.end..range.end, false, lists);
        self.form.push(Op::NoteEnd);
    }
}
