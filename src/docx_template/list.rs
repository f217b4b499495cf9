//! Lists that begin anew with each round of a loop.
//!
//! A list that lies wholly in a loop begins anew with each of its rounds, unless the loop makes the items of the list: then
//! it counts through.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::attribute::{attribute, local};
use super::block::Level;
use super::compile::Source;
use super::numbering::{ListStyles, Numbering, room};
use super::op::Op;
use super::tree::Kind;

/// What is known of lists.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Numbers of those that begin anew somewhere.
    pub ids: Vec<u32>,
    /// Where their numbers are written.
    pub ops: Vec<ListOp>,
    /// By source and tag: the lists, by place in [`Self::ids`], that begin anew there.
    pub restarts: BTreeMap<(usize, usize), Vec<usize>>,
}

/// A step at a place of a source.
#[derive(Debug)]
pub(super) struct ListOp {
    pub source: usize,
    /// The bytes that it stands for.
    pub range: Range<usize>,
    pub op: Op,
}

/// A paragraph of a list.
#[derive(Debug)]
struct Item {
    source: usize,
    paragraph: usize,
    /// The cell or whatever holds it.
    holder: usize,
    at: usize,
    list: u32,
    level: u8,
    /// The bytes of the number; where the style gives it, where it would stand.
    range: Range<usize>,
    by_style: bool,
}

/// A loop.
#[derive(Debug)]
struct Loop {
    source: usize,
    tag: usize,
    range: Range<usize>,
    rows: bool,
    /// The innermost loop around it.
    around: Option<usize>,
}

impl Lists {
    /// Finds the lists that begin anew.
    pub fn new(sources: &[Source<'_>], numbering: &Numbering, styles: &ListStyles) -> Self {
        let loops = loops(sources);
        let mut lists = Self::default();
        if loops.is_empty() {
            return lists;
        }
        let mut items: BTreeMap<u32, Vec<Item>> = BTreeMap::new();
        for (number, source) in sources.iter().enumerate() {
            for item in found(number, source, numbering, styles) {
                items.entry(item.list).or_default().push(item);
            }
        }
        let firsts: Vec<Option<usize>> = loops.iter().map(|around| first(&sources[around.source], around)).collect();
        for (id, items) in items {
            if !items.iter().any(|item| numbering.counts(id, item.level)) {
                continue;
            }
            let mut anew = Vec::new();
            for around in items.first().map(|item| chain(&loops, item.source, item.at)).unwrap_or_default() {
                let (found, first) = (&loops[around], firsts[around]);
                let within = |item: &Item| item.source == found.source && found.range.contains(&item.at);
                if items.iter().all(within) && !makes_items(around, first, &items, &loops) {
                    anew.push((found.source, found.tag));
                }
            }
            if anew.is_empty() {
                continue;
            }
            let place = lists.ids.len();
            lists.ids.push(id);
            for tag in anew {
                lists.restarts.entry(tag).or_default().push(place);
            }
            lists.ops.extend(items.into_iter().map(|item| ListOp {
                source: item.source,
                range: item.range,
                op: if item.by_style { Op::StyleList(place, item.level) } else { Op::List(place) },
            }));
        }
        lists
    }
}

/// All loops, those around others first.
fn loops(sources: &[Source<'_>]) -> Vec<Loop> {
    let mut loops = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        for block in source.plan.blocks.iter().filter(|block| block.repeats) {
            let range = source.plan.spots[block.open].at..source.plan.spots[block.close].at;
            let rows = matches!(block.level, Level::Rows(_));
            loops.push(Loop { source: number, tag: block.open, range, rows, around: None });
        }
    }
    loops.sort_by_key(|found| (found.source, found.range.start, found.tag));
    let mut open: Vec<usize> = Vec::new();
    for index in 0..loops.len() {
        let (source, end) = (loops[index].source, loops[index].range.end);
        while open.pop_if(|last| loops[*last].source != source || loops[*last].range.end < end).is_some() {}
        loops[index].around = open.last().copied();
        open.push(index);
    }
    loops
}

/// The loops around a byte, the innermost first.
fn chain(loops: &[Loop], source: usize, at: usize) -> Vec<usize> {
    let next = loops.partition_point(|found| (found.source, found.range.start) <= (source, at));
    let mut chain = Vec::new();
    let mut around = next.checked_sub(1);
    while let Some(index) = around.filter(|index| loops[*index].source == source) {
        if loops[index].range.contains(&at) {
            chain.push(index);
        }
        around = loops[index].around;
    }
    chain
}

/// The first paragraph of a loop's round, by element.
fn first(source: &Source<'_>, around: &Loop) -> Option<usize> {
    let (paragraphs, elements) = (&source.page.paragraphs, &source.page.tree.elements);
    let start = |element: usize| elements[element].range.start;
    let from = paragraphs.partition_point(|paragraph| start(paragraph.element) < around.range.start);
    let mut found = paragraphs[from..].iter().map(|paragraph| paragraph.element);
    let found = found.find(|element| source.plan.cuts.binary_search(element).is_err());
    found.filter(|element| around.range.contains(&start(*element)))
}

/// Whether the rounds of a loop are the items of the list.
fn makes_items(around: usize, first: Option<usize>, items: &[Item], loops: &[Loop]) -> bool {
    let innermost = |item: &Item| chain(loops, item.source, item.at).first().copied();
    let own = || items.iter().filter(|item| innermost(item) == Some(around));
    if loops[around].rows {
        // A row has one number; what counts within a cell is a list of its own.
        let mut holders = BTreeSet::new();
        return own().next().is_some() && own().all(|item| holders.insert(item.holder));
    }
    own().any(|item| Some(item.paragraph) == first)
}

/// The paragraphs of a source that are in a list.
fn found(number: usize, source: &Source<'_>, numbering: &Numbering, styles: &ListStyles) -> Vec<Item> {
    let (page, tree) = (&source.page, &source.page.tree);
    let mut items = Vec::new();
    for paragraph in &page.paragraphs {
        let element = paragraph.element;
        let Some(look) = tree.children(element).find(|child| tree.kind(*child) == Kind::ParagraphLook) else {
            continue;
        };
        let head = |index: usize| &page.bytes[tree.elements[index].head.clone()];
        let value = |index: usize| tree.elements[index].value.as_deref();
        let holder = tree.around(tree.parent(element), |kind| matches!(kind, Kind::Story | Kind::Cell)).unwrap_or(0);
        let mut item = Item {
            source: number,
            paragraph: element,
            holder,
            at: tree.elements[element].range.start,
            list: 0,
            level: 0,
            range: 0..0,
            by_style: false,
        };
        if let Some(own) = tree.children(look).find(|child| local(head(*child)) == "numPr") {
            for child in tree.children(own) {
                match local(head(child)) {
                    "ilvl" => item.level = value(child).and_then(|level| level.parse().ok()).unwrap_or(0),
                    "numId" => {
                        item.list = value(child).and_then(|id| id.parse().ok()).unwrap_or(0);
                        let start = tree.elements[child].head.start;
                        let range = attribute(head(child), ":val").map(|found| found.value);
                        item.range = range.map_or(0..0, |range| start + range.start..start + range.end);
                    }
                    _ => {}
                }
            }
        } else if let Some(style) = tree.children(look).find(|child| local(head(*child)) == "pStyle")
            && let Some((list, level)) = value(style).and_then(|style| styles.list(style, numbering))
        {
            let children =
                tree.children(look).map(|child| (local(head(child)).to_owned(), tree.elements[child].range.clone()));
            let at = room(children, tree.elements[look].head.end);
            (item.list, item.level, item.range, item.by_style) = (list, level, at..at, true);
        }
        if item.list > 0 && item.range.end > 0 {
            items.push(item);
        }
    }
    items
}
