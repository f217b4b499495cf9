//! Blocks: which tag ends which, and where in the part they act.
//!
//! `{{#each}}` and `{{/each}}` in one paragraph act where they stand. Where they stand in several, whole paragraphs or whole
//! rows are meant, and the tags move before the first and behind the last of them; a paragraph or row that held nothing
//! else goes.

use std::ops::Range;

use super::page::{Fault, Page};
use super::tag::Role;
use super::tree::Kind;
use crate::template::Limits;

/// Tags that belong together, by number.
#[derive(Debug)]
pub(super) struct Block {
    pub open: usize,
    pub elses: Vec<usize>,
    pub close: usize,
    /// `{{#each}}`
    pub repeats: bool,
    pub level: Level,
}

/// What a block is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// A piece of a paragraph, by its element.
    Inline(usize),
    /// Paragraphs in what holds them.
    Paragraphs(usize),
    /// Rows of a table, by its element.
    Rows(usize),
}

/// Where a tag acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The byte of the part.
    pub at: usize,
    /// Behind what ends here; else before what begins here.
    pub behind: bool,
    /// The run that is cut in two at it.
    pub split: Option<usize>,
}

/// Where all tags of a part act.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub blocks: Vec<Block>,
    /// By number of the tag.
    pub spots: Vec<Spot>,
    /// Elements that hold nothing but tags and go with them.
    pub cuts: Vec<usize>,
}

impl Plan {
    /// Finds the blocks of a part, and what is wrong with them.
    pub fn new(page: &Page<'_>, limits: &Limits, faults: &mut Vec<Fault>) -> Self {
        let spots = page.tags.iter().map(|tag| Spot { at: tag.start(), behind: false, split: None }).collect();
        let mut plan = Self { blocks: matched(page, limits, faults), spots, cuts: Vec::new() };
        for index in 0..plan.blocks.len() {
            plan.put(page, index, faults);
        }
        plan.comments(page);
        plan.cuts.sort_unstable();
        plan.cuts.dedup();
        plan
    }

    /// Finds where the tags of a block act.
    fn put(&mut self, page: &Page<'_>, index: usize, faults: &mut Vec<Fault>) {
        let tree = &page.tree;
        let block = &self.blocks[index];
        let tags: Vec<usize> =
            [block.open].into_iter().chain(block.elses.iter().copied()).chain([block.close]).collect();
        let element = |tag: &usize| page.tags[*tag].element();
        let mut base = tags.iter().map(element).fold(element(&tags[0]), |base, next| tree.common(base, next));
        while matches!(tree.kind(base), Kind::Letters | Kind::Run) && base > 0 {
            base = tree.parent(base);
        }
        let paragraph = page.tags[block.open].paragraph;
        let units: Vec<usize> = tags.iter().map(|tag| tree.child_towards(base, element(tag))).collect();
        let all = |kind: Kind| units.iter().all(|unit| tree.kind(*unit) == kind);
        let level = if tags.iter().all(|tag| page.tags[*tag].paragraph == paragraph) {
            Level::Inline(page.paragraphs[paragraph].element)
        } else if tree.kind(base) == Kind::Row && block.elses.is_empty() {
            self.spots[block.open] = Spot { at: tree.elements[base].range.start, behind: false, split: None };
            self.spots[block.close] = Spot { at: tree.elements[base].range.end, behind: true, split: None };
            let table = tree.around(base, |kind| kind == Kind::Table);
            self.blocks[index].level = Level::Rows(table.unwrap_or(base));
            return;
        } else if all(Kind::Paragraph) {
            Level::Paragraphs(base)
        } else if all(Kind::Row) {
            Level::Rows(tree.around(base, |kind| kind == Kind::Table).unwrap_or(base))
        } else {
            let (open, close) = (&page.tags[block.open], &page.tags[block.close]);
            let message = format!(
                "“{}” và “{}” không cùng cấp: hãy đặt cả hai trong một đoạn, ở các đoạn đứng cùng nhau, hoặc ở các hàng \
                 của một bảng",
                open.text, close.text
            );
            faults.push(fault(page, block.open, message, Some(block.close)));
            return;
        };
        let mut lifted = Vec::with_capacity(tags.len());
        for (&tag, &unit) in tags.iter().zip(&units) {
            let Some((spot, cut)) = lift(page, tag, unit, level) else {
                let what = if tree.kind(unit) == Kind::Row { "hàng" } else { "đoạn" };
                let message = format!(
                    "“{}” ở giữa {what} mà khối của nó kéo sang {what} khác: hãy đặt thẻ riêng một {what}, hoặc ở đầu, ở \
                     cuối {what}",
                    page.tags[tag].text
                );
                let other = if tag == block.close { block.open } else { block.close };
                faults.push(fault(page, tag, message, Some(other)));
                return;
            };
            self.cuts.extend(cut.then_some(unit));
            lifted.push((tag, spot));
        }
        for (tag, spot) in lifted {
            self.spots[tag] = spot;
        }
        self.blocks[index].level = level;
    }

    /// Paragraphs that hold nothing but comments go.
    fn comments(&mut self, page: &Page<'_>) {
        let mut alone: Vec<Option<bool>> = vec![None; page.paragraphs.len()];
        for (tag, spot) in page.tags.iter().zip(&self.spots) {
            let range = &page.tree.elements[page.paragraphs[tag.paragraph].element].range;
            let gone = tag.role == Role::Comment || spot.at <= range.start || spot.at >= range.end;
            alone[tag.paragraph] = Some(alone[tag.paragraph].unwrap_or(true) && gone);
        }
        for (paragraph, _) in page.paragraphs.iter().zip(alone).filter(|(_, alone)| *alone == Some(true)) {
            let range = page.tree.elements[paragraph.element].range.clone();
            if !page.has_ink(range, false) && !has_section(page, paragraph.element) {
                self.cuts.push(paragraph.element);
            }
        }
    }

    /// The bytes that stand in a block, in order.
    pub fn regions(&self) -> Vec<Range<usize>> {
        let mut regions: Vec<_> =
            self.blocks.iter().map(|block| self.spots[block.open].at..self.spots[block.close].at).collect();
        regions.sort_by_key(|range| range.start);
        let mut merged: Vec<Range<usize>> = Vec::new();
        for region in regions {
            match merged.last_mut() {
                Some(last) if last.end >= region.start => last.end = last.end.max(region.end),
                _ => merged.push(region),
            }
        }
        merged
    }
}

/// Where a tag acts that moves out of `unit`, and whether the unit goes.
fn lift(page: &Page<'_>, tag: usize, unit: usize, level: Level) -> Option<(Spot, bool)> {
    let found = &page.tags[tag];
    let range = page.tree.elements[unit].range.clone();
    // Within a paragraph white space is text, too.
    let blank = matches!(level, Level::Inline(_));
    let first = !page.has_ink(range.start..found.start(), blank);
    let last = !page.has_ink(found.end()..range.end, blank);
    let before = Spot { at: range.start, behind: false, split: None };
    let behind = Spot { at: range.end, behind: true, split: None };
    match (first, last) {
        (true, true) => Some((before, !has_section(page, unit))),
        (true, false) => Some((before, false)),
        (false, true) => Some((behind, false)),
        (false, false) if page.tree.kind(unit) == Kind::Run => {
            Some((Spot { at: found.start(), behind: false, split: Some(unit) }, false))
        }
        (false, false) => None,
    }
}

/// A section ends with this paragraph, which must stay.
fn has_section(page: &Page<'_>, unit: usize) -> bool {
    page.tree.kind(unit) == Kind::Paragraph
        && page.tree.within(unit).any(|index| page.tree.kind(index) == Kind::Section)
}

fn fault(page: &Page<'_>, tag: usize, message: String, other: Option<usize>) -> Fault {
    let place = |tag: usize| (page.tags[tag].paragraph, page.tags[tag].range.clone());
    let (paragraph, range) = place(tag);
    Fault { paragraph, range, message, other: other.map(place) }
}

/// Blocks by their tags, those within others first.
fn matched(page: &Page<'_>, limits: &Limits, faults: &mut Vec<Fault>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for (number, tag) in page.tags.iter().enumerate() {
        match &tag.role {
            Role::Open(_) if open.len() == limits.nesting => {
                faults.push(fault(page, number, limits.blocks_too_deep(), None));
                return Vec::new();
            }
            Role::Open(_) => open.push((number, Vec::new())),
            Role::Else => match open.last_mut() {
                Some((_, elses)) => elses.push(number),
                None => faults.push(fault(page, number, format!("“{}” đứng ngoài khối", tag.text), None)),
            },
            Role::Close(name) => {
                let Some((begin, elses)) = open.pop() else {
                    faults.push(fault(page, number, format!("“{}” không đóng khối nào", tag.text), None));
                    continue;
                };
                let Role::Open(opened) = &page.tags[begin].role else { continue };
                if opened != name {
                    let message = format!("“{}” không đóng được “{}”", tag.text, page.tags[begin].text);
                    faults.push(fault(page, number, message, Some(begin)));
                }
                let level = Level::Inline(page.paragraphs[tag.paragraph].element);
                blocks.push(Block { open: begin, elses, close: number, repeats: opened == "each", level });
            }
            Role::Value | Role::Comment => {}
        }
    }
    for (number, _) in open {
        faults.push(fault(page, number, format!("“{}” chưa đóng", page.tags[number].text), None));
    }
    blocks
}
