//! What happens at which byte of a part.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::attribute::attribute;
use super::super::block::Level;
use super::super::list::ListOp;
use super::super::op::{Form, Op};
use super::super::tree::{Kind, Tree};
use super::{BEFORE, BEGINS, BEHIND, ENDS, Event, LEAVES, PartRole, Referred, Source, What};

/// Gathers what happens in a part.
pub(super) struct Gather<'s, 'b> {
    source: &'s Source<'b>,
    base: usize,
    form: &'s mut Form,
    referred: &'s Referred,
    events: Vec<Event>,
}

impl<'s, 'b> Gather<'s, 'b> {
    pub fn new(source: &'s Source<'b>, base: usize, form: &'s mut Form, referred: &'s Referred) -> Self {
        Self { source, base, form, referred, events: Vec::new() }
    }

    fn add(&mut self, at: usize, rank: u8, order: usize, what: What) {
        self.events.push(Event { at, rank, order, what });
    }

    fn data(&self, range: &Range<usize>) -> Range<usize> {
        self.base + range.start..self.base + range.end
    }

    pub fn events<'l>(mut self, number: usize, lists: impl Iterator<Item = &'l ListOp>) -> Vec<Event> {
        self.tags();
        self.cuts();
        self.own_letters();
        self.unique(number);
        self.keep_whole();
        for op in lists {
            let what = match &op.op {
                Op::List(_) => What::Replace(op.range.end, op.op.clone()),
                op => What::Op(op.clone()),
            };
            self.add(op.range.start, BEGINS, 0, what);
        }
        match self.source.role {
            PartRole::Main => self.references(),
            PartRole::Edge => {}
            PartRole::Footnotes | PartRole::Endnotes => {
                for range in self.noted(number) {
                    self.add(range.start, BEFORE, 0, What::Skip(range.end));
                }
            }
        }
        self.events.sort_by_key(|event| (event.at, event.rank, event.order));
        self.events
    }

    /// Notes of this part that are written where they are referred to, in order.
    fn noted(&self, number: usize) -> Vec<Range<usize>> {
        let notes = self.referred.values().filter(|(_, part, _)| *part == number).map(|(.., element)| *element);
        let notes: BTreeSet<usize> = notes.collect();
        notes.into_iter().map(|note| self.source.page.tree.elements[note].range.clone()).collect()
    }

    fn tags(&mut self) {
        let page = &self.source.page;
        let mut spaced = BTreeSet::new();
        for (number, (tag, spot)) in page.tags.iter().zip(&self.source.plan.spots).enumerate() {
            self.add(spot.at, if spot.behind { BEHIND } else { BEFORE }, number, What::Tag(number));
            for stretch in &tag.stretches {
                self.add(stretch.raw.start, BEGINS, 0, What::Cut(stretch.raw.end));
                let run = page.tree.around(stretch.element, |kind| kind == Kind::Run);
                let run = run.map(|run| page.tree.elements[run].range.clone());
                if let Some(run) = run.filter(|run| !page.has_ink(run.clone(), true)) {
                    self.add(run.start, BEGINS, 0, What::Cut(run.end));
                } else if spaced.insert(stretch.element) {
                    let head = &page.tree.elements[stretch.element].head;
                    if attribute(&page.bytes[head.clone()], "xml:space").is_none() {
                        self.add(head.end - 1, BEGINS, 0, What::Literal(" xml:space=\"preserve\""));
                    }
                }
            }
        }
        for escape in &page.escapes {
            self.add(escape.start, BEGINS, 0, What::Cut(escape.end));
        }
    }

    /// Elements that go, but for ends of what reaches beyond them.
    fn cuts(&mut self) {
        let tree = &self.source.page.tree;
        for &cut in &self.source.plan.cuts {
            let element = &tree.elements[cut];
            let mut at = element.range.start;
            if tree.kind(cut) == Kind::Paragraph {
                for marker in reaching(tree, cut) {
                    let range = tree.elements[marker].range.clone();
                    self.add(at, BEGINS, 0, What::Cut(range.start));
                    at = range.end;
                }
            }
            let end = element.range.end;
            self.add(at, BEGINS, 0, What::Cut(end));
        }
    }

    /// A content control whose letters hold tags keeps what is filled in: Word would put other data in its place.
    fn own_letters(&mut self) {
        let page = &self.source.page;
        let tree = &page.tree;
        for (index, element) in tree.elements.iter().enumerate().filter(|(_, it)| it.kind == Kind::Borrowed) {
            let control = &tree.elements[tree.parent(tree.parent(index))].range;
            let next = page.tags.partition_point(|tag| tag.start() < control.start);
            if page.tags.get(next).is_some_and(|tag| tag.start() < control.end) {
                self.add(element.range.start, BEGINS, 0, What::Cut(element.range.end));
            }
        }
    }

    /// What may not stand twice, where a block may write it twice or not at all.
    fn unique(&mut self, number: usize) {
        let page = &self.source.page;
        let mut regions = self.noted(number);
        if regions.is_empty() {
            regions = self.source.plan.regions();
        }
        let in_block = |at: usize| {
            let next = regions.partition_point(|region| region.end <= at);
            regions.get(next).is_some_and(|region| region.start <= at)
        };
        let mut marks: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (index, element) in page.tree.elements.iter().enumerate() {
            if element.kind == Kind::Marker && in_block(element.range.start) {
                let number = self.form.marks;
                marks.entry(family(&page.tree, index)).or_insert_with(|| {
                    self.form.marks += 1;
                    number
                });
            }
        }
        for (index, element) in page.tree.elements.iter().enumerate() {
            let (head, range) = (&element.head, element.range.clone());
            let bytes = &page.bytes[head.clone()];
            if element.kind == Kind::Marker {
                if let Some(&mark) = marks.get(&family(&page.tree, index)) {
                    let data = self.data(&range);
                    let op = if element.local.ends_with("Start") { Op::Begin(mark, data) } else { Op::End(mark, data) };
                    self.add(range.start, BEGINS, 0, What::Replace(range.end, op));
                }
                continue;
            }
            if !in_block(range.start) {
                continue;
            }
            let once = |range: Range<usize>, this: &mut Self| {
                let op = Op::Once(this.form.once, this.data(&range));
                this.form.once += 1;
                this.add(range.start, BEGINS, 0, What::Replace(range.end, op));
            };
            match element.kind {
                Kind::ControlId => once(range, self),
                Kind::Gap if element.local == "commentReference" => once(range, self),
                Kind::Paragraph | Kind::Row => {
                    for name in ["w14:paraId", "w14:textId"] {
                        if let Some(found) = attribute(bytes, name) {
                            once(head.start + found.whole.start..head.start + found.whole.end, self);
                        }
                    }
                }
                Kind::Drawing => {
                    let id = element.value.as_deref().and_then(|id| id.parse().ok());
                    if let (Some(id), Some(found)) = (id, attribute(bytes, "id")) {
                        let op = Op::Drawing(self.form.drawings.len());
                        self.form.drawings.push(id);
                        let (start, end) = (head.start + found.value.start, head.start + found.value.end);
                        self.add(start, BEGINS, 0, What::Replace(end, op));
                    }
                }
                _ => {}
            }
        }
    }

    /// What must not be left empty: cells, text boxes, tables, paragraphs.
    fn keep_whole(&mut self) {
        let (page, plan) = (&self.source.page, &self.source.plan);
        let tree = &page.tree;
        let holder = |index: usize| {
            let parent = tree.parent(index);
            tree.around(parent, |kind| matches!(kind, Kind::Story | Kind::Cell))
        };
        let fragile = self.fragile();
        let (mut holders, mut tables) = (BTreeSet::new(), BTreeSet::new());
        holders.extend(fragile.iter().filter_map(|paragraph| holder(*paragraph)));
        for &cut in &plan.cuts {
            if tree.kind(cut) == Kind::Paragraph {
                holders.extend(holder(cut));
            }
        }
        for block in &plan.blocks {
            match block.level {
                Level::Inline(_) => {}
                Level::Paragraphs(base) => {
                    holders.extend(tree.around(base, |kind| matches!(kind, Kind::Story | Kind::Cell)));
                }
                Level::Rows(table) => {
                    tables.insert(table);
                    holders.extend(holder(table));
                }
            }
        }
        let cut = |index: usize| plan.cuts.binary_search(&index).is_ok();
        let mut last_look: BTreeMap<usize, Range<usize>> = BTreeMap::new();
        for index in 0..tree.elements.len() {
            let element = &tree.elements[index];
            let range = element.range.clone();
            match element.kind {
                Kind::Paragraph => {
                    let Some(holder) = holder(index).filter(|holder| holders.contains(holder)) else { continue };
                    let look = tree.children(index).find(|child| tree.kind(*child) == Kind::ParagraphLook);
                    let look = look.filter(|look| tree.within(*look).all(|index| tree.kind(index) != Kind::Section));
                    last_look.insert(holder, look.map_or(0..0, |look| tree.elements[look].range.clone()));
                    if cut(index) {
                        continue;
                    }
                    let may_go = fragile.contains(&index);
                    if may_go {
                        self.add(range.start, BEGINS, index, What::Op(Op::Paragraph));
                        for ink in page.inks_in(&range).filter(|ink| !ink.blank) {
                            self.add(ink.at, BEGINS, 0, What::Op(Op::Seen));
                        }
                    }
                    self.add(range.end, ENDS, 0, What::Op(Op::ParagraphEnd(may_go)));
                }
                Kind::Table if holder(index).is_some_and(|holder| holders.contains(&holder)) => {
                    self.add(range.start, BEGINS, index, What::Op(Op::Table));
                    self.add(range.end, ENDS, 0, What::Op(Op::TableEnd(tables.contains(&index))));
                }
                Kind::Row
                    if !cut(index)
                        && tree
                            .around(index, |kind| kind == Kind::Table)
                            .is_some_and(|table| tables.contains(&table)) =>
                {
                    self.add(range.end, ENDS, 0, What::Op(Op::Row));
                }
                _ => {}
            }
        }
        for holder in holders {
            let element = &tree.elements[holder];
            if element.inner_end == element.range.end {
                continue;
            }
            let section = tree.children(holder).find(|child| tree.kind(*child) == Kind::Section);
            let end = section.map_or(element.inner_end, |section| tree.elements[section].range.start);
            let look = last_look.remove(&holder).filter(|look| !look.is_empty()).map_or(0..0, |look| self.data(&look));
            let block = |child: &usize| matches!(tree.kind(*child), Kind::Paragraph | Kind::Table);
            let open_end =
                tree.children(holder).filter(block).last().is_some_and(|last| tree.kind(last) == Kind::Table);
            self.add(element.head.end, ENDS, 0, What::Op(Op::Enter));
            self.add(end, LEAVES, 0, What::Op(Op::Leave(look, open_end)));
        }
    }

    /// Paragraphs of which nothing may be left but white space.
    fn fragile(&self) -> BTreeSet<usize> {
        let (page, plan) = (&self.source.page, &self.source.plan);
        let mut blocks: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
        for block in &plan.blocks {
            if let Level::Inline(paragraph) = block.level {
                let range = page.tags[block.open].start()..page.tags[block.close].end();
                blocks.entry(paragraph).or_default().push(range);
            }
        }
        let outside = |paragraph: &usize, blocks: &mut Vec<Range<usize>>| {
            blocks.sort_by_key(|range| range.start);
            let mut reach = 0;
            let mut next = blocks.iter().peekable();
            let range = page.tree.elements[*paragraph].range.clone();
            page.inks_in(&range).filter(|ink| !ink.blank).any(|ink| {
                while let Some(block) = next.next_if(|block| block.start <= ink.at) {
                    reach = reach.max(block.end);
                }
                ink.at >= reach
            })
        };
        let section =
            |paragraph: usize| page.tree.within(paragraph).any(|index| page.tree.kind(index) == Kind::Section);
        let blocks = blocks.into_iter();
        blocks
            .filter_map(|(paragraph, mut ranges)| {
                let stays = outside(&paragraph, &mut ranges) || section(paragraph);
                (!stays && reaching(&page.tree, paragraph).is_empty()).then_some(paragraph)
            })
            .collect()
    }

    /// References to notes that are written where they are referred to.
    fn references(&mut self) {
        let page = &self.source.page;
        let referred = self.referred;
        for (&index, &(note, part, element)) in referred {
            let found = &page.tree.elements[index];
            let Some(id) = attribute(&page.bytes[found.head.clone()], ":id") else { continue };
            let (start, end) = (found.head.start + id.value.start, found.head.start + id.value.end);
            self.add(start, BEGINS, 0, What::Replace(end, Op::NoteRef(note)));
            self.add(found.range.end, ENDS, 0, What::Note(note, part, element));
        }
    }
}

/// The markers in an element whose other half stands outside of it.
fn reaching(tree: &Tree, element: usize) -> Vec<usize> {
    let mut markers: Vec<usize> = tree.within(element).filter(|index| tree.kind(*index) == Kind::Marker).collect();
    let mut count: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for &marker in &markers {
        *count.entry(family(tree, marker)).or_default() += 1;
    }
    markers.retain(|marker| count.get(&family(tree, *marker)) == Some(&1));
    markers
}

/// What a marker begins or ends: its kind and its number.
fn family(tree: &Tree, index: usize) -> (&str, &str) {
    let element = &tree.elements[index];
    let kind = element.local.strip_suffix("Start").or_else(|| element.local.strip_suffix("End"));
    (kind.unwrap_or(&element.local), element.value.as_deref().unwrap_or_default())
}
