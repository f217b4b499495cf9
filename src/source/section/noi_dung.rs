//! **Nội dung** in a section or a document: blocks of the body and the list in exchange form.

use super::fields::{items, list};
use super::giong::same_value;
use super::lai::Again;
use crate::source::body::ast::{Block, Unit};
use crate::source::body::khoi;
use crate::source::cx::Cx;
use crate::source::node::{Node, Value};
use crate::the_thuc::noi_dung::{Cap, NoiDung};

/// The list of blocks below a unit.
pub(super) fn read(blocks: &[Block], cx: &mut Cx<'_>) -> Vec<Node> {
    let blocks = blocks.iter().filter(|block| !matches!(block, Block::Break(_))).cloned().collect();
    match khoi::to_node(blocks, cx).value {
        Value::List(all) => all,
        _ => Vec::new(),
    }
}

/// The text on a unit's own line, as its first paragraph, and what stands below it.
pub(super) fn read_with_text(unit: &Unit, cx: &mut Cx<'_>) -> Vec<Node> {
    let text = unit.text.iter().map(|text| Node::tagged("doan", text.clone()));
    text.chain(read(&unit.blocks, cx)).collect()
}

/// A unit in exchange form, of a level and with what stands below it.
pub(super) fn unit(tag: &str, title: Option<&Node>, text: Option<&Node>, below: Vec<Node>) -> Node {
    if let (None, Some(text), true) = (title, text, below.is_empty()) {
        return Node::tagged(tag, text.clone());
    }
    let mut fields = super::fields::Fields::new(0..0);
    fields.put_some("tieu_de", title.cloned());
    fields.put_some("loi_van", text.cloned());
    fields.put_list("khoi", below);
    Node::tagged(tag, fields.node())
}

/// Blocks of the body for a list in exchange form: as they are written by hand where that reads back, in fences
/// otherwise.
pub(super) fn write(content: Option<&Node>, again: Again<'_>) -> Vec<Block> {
    let all = items(content);
    let whole = list(all.to_vec());
    let reads_back = |blocks: &Vec<Block>| {
        let mut cx = Cx::new("");
        again(blocks).is_some_and(|back| same_value::<NoiDung>(&list(read(&back, &mut cx)), &whole) && cx.is_sound())
    };
    let fences = || all.iter().cloned().map(Block::Khoi).collect();
    khoi::from_node(&whole).filter(reads_back).unwrap_or_else(fences)
}

/// Whether a unit is written as a heading where nothing else keeps it from that.
pub(super) fn is_heading(unit: &Unit) -> bool {
    unit.title.is_some() && unit.text.is_none() && unit.cap < Cap::Gach
}

/// Adds a block at the outermost level: what would else stand below the unit before it is parted from it.
pub(super) fn push(out: &mut Vec<Block>, block: Block) {
    if let Some(Block::Unit(before)) = out.last()
        && !matches!(&block, Block::Break(_))
    {
        let beside = match &block {
            Block::Unit(unit) => unit.cap <= before.cap && (is_heading(unit) || !is_heading(before)),
            _ => !is_heading(before),
        };
        if !beside {
            out.push(Block::Break(0..0));
        }
    }
    out.push(block);
}
