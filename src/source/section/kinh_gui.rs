//! **Kính gửi** typed at the beginning of a body, as on the page: it is a field.

use super::chu::{after, letters, without_end};
use super::fields::list;
use crate::source::body::ast::{Block, Unit};
use crate::source::node::Node;

/// Takes it off a body: the line, and the items below it.
pub(super) fn take(blocks: &mut Vec<Block>) -> Option<Node> {
    let Some(Block::Doan(line)) = blocks.first() else { return None };
    let words = letters(line)?;
    let rest = after(words.trim(), "kính gửi")?.trim_start().strip_prefix(':')?.trim();
    let mut all: Vec<Node> = rest
        .split("; ")
        .map(|place| place.trim().trim_end_matches([';', '.']))
        .filter(|place| !place.is_empty())
        .map(|place| Node::text(place, line.span.clone()))
        .collect();
    let span = line.span.clone();
    let item = |block: &&Block| matches!(block, Block::Unit(Unit { title: None, text: Some(_), blocks, .. }) if blocks.is_empty());
    let below = if all.is_empty() { blocks[1..].iter().take_while(item).count() } else { 0 };
    for block in blocks.drain(..=below).skip(1) {
        if let Block::Unit(Unit { text: Some(words), .. }) = block {
            all.push(without_end(words, &[';', '.']));
        }
    }
    Some(Node { span, ..list(all) })
}

#[cfg(test)]
mod tests {
    use super::super::fields::text;
    use super::*;

    #[test]
    fn a_line_or_a_list_is_taken() {
        for (line, places) in [("Kính gửi: Sở A", 1), ("KÍNH GỬI: Sở A; Sở B.", 2)] {
            let mut blocks = vec![Block::Doan(text(line)), Block::Doan(text("Đoạn."))];
            let taken = take(&mut blocks).unwrap();
            assert_eq!((super::super::fields::items(Some(&taken)).len(), blocks.len()), (places, 1));
        }
        assert_eq!(take(&mut vec![Block::Doan(text("Kính gửi lời chào."))]), None);
    }
}
