//! What opens and what closes a body: paragraphs before its content, the last paragraph after it.
//!
//! `***` parts them where their look does not: it ends the opening, and a paragraph after the last of them is the close;
//! one at the very end says that there is no close.

use super::chu::{after, beginning};
use super::noi_dung::is_heading;
use crate::source::body::ast::{Block, Unit};
use crate::source::node::Node;

/// How a kind knows its closing paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ket {
    /// It has none.
    Khong,
    /// After `***`, or begins with “Trên đây là”.
    Neu,
    /// The last paragraph, always.
    Luon,
}

/// A body in three.
pub(super) struct Parted {
    pub mo_dau: Vec<Node>,
    pub noi_dung: Vec<Block>,
    pub ket: Option<Node>,
}

fn is_break(block: &Block) -> bool {
    matches!(block, Block::Break(_))
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block, Block::Doan(_))
}

/// Parts a body. Without units, tables and `***` all paragraphs are content, or opening if `all_open`.
pub(super) fn part(mut blocks: Vec<Block>, opens: bool, all_open: bool, closes: Ket) -> Parted {
    let ket = if closes == Ket::Khong { None } else { close(&mut blocks, closes) };
    let mut mo_dau = Vec::new();
    if opens {
        let first = blocks.iter().take_while(|block| is_paragraph(block)).count();
        let parted = blocks.get(first).is_some_and(is_break);
        let until = if parted || all_open || first < blocks.len() { first } else { 0 };
        mo_dau = blocks
            .drain(..until)
            .filter_map(|block| if let Block::Doan(node) = block { Some(node) } else { None })
            .collect();
        if parted {
            blocks.remove(0);
        }
    }
    Parted { mo_dau, noi_dung: blocks, ket }
}

/// Takes the closing paragraph off a body.
fn close(blocks: &mut Vec<Block>, closes: Ket) -> Option<Node> {
    if blocks.last().is_some_and(is_break) {
        blocks.pop();
        return None;
    }
    let after_break = blocks.iter().rposition(is_break).map(|at| at + 1);
    if let Some(at) = after_break
        && blocks[at..].iter().all(is_paragraph)
    {
        let last = blocks.pop();
        if blocks.last().is_some_and(is_break) {
            blocks.pop();
        }
        return match last {
            Some(Block::Doan(node)) => Some(node),
            _ => None,
        };
    }
    let usual = |node: &Node| after(beginning(node).trim_start(), "trên đây là").is_some();
    let last = |open: &mut Vec<Block>, is_close: &dyn Fn(&Node) -> bool| {
        let close = open.pop_if(|block| matches!(block, Block::Doan(node) if is_close(node)));
        if let Some(Block::Doan(node)) = close { Some(node) } else { None }
    };
    at_open_end(blocks, |unit| unit.heading, |open| last(open, &|node| closes == Ket::Luon || usual(node)))
        // At the margin below numbered items: the paragraph was taken for the last one's.
        .or_else(|| at_open_end(blocks, |_| true, |open| last(open, &|node| closes == Ket::Luon || usual(node))))
}

/// Does something to what stands below the last heading that is open at the end of a body.
fn at_open_end<T>(blocks: &mut Vec<Block>, open: fn(&Unit) -> bool, what: impl FnOnce(&mut Vec<Block>) -> T) -> T {
    match blocks.last_mut() {
        Some(Block::Unit(unit)) if open(unit) => at_open_end(&mut unit.blocks, open, what),
        _ => what(blocks),
    }
}

/// Puts the three together again, with `***` after the opening, before the close, or without.
pub(super) fn joined(parted: Parted, closes: Ket, after_opening: bool, before_close: bool) -> Vec<Block> {
    let mut out: Vec<Block> = parted.mo_dau.into_iter().map(Block::Doan).collect();
    if after_opening {
        out.push(Block::Break(0..0));
    }
    out.extend(parted.noi_dung);
    if closes == Ket::Khong {
        return out;
    }
    if before_close {
        out.push(Block::Break(0..0));
        out.extend(parted.ket.map(Block::Doan));
    } else if let Some(node) = parted.ket {
        at_open_end(&mut out, is_heading, |open| open.push(Block::Doan(node)));
    }
    out
}
