//! Texts with emphasis and citations, which stand in a field: Markdown.

use super::super::body::line;
use super::super::cx::Cx;
use super::super::node::{Node, Value};

/// A text; a list is one in exchange form.
pub(super) fn read(node: Node, cx: &mut Cx<'_>) -> Node {
    match &node.value {
        Value::Text(text) => line::read(cx, text, &node.span),
        _ => node,
    }
}

/// Several texts, or one.
pub(super) fn read_all(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    let texts = match node.value {
        Value::List(texts) => texts.into_iter().map(|text| read(text, cx)).collect(),
        Value::Text(_) => vec![read(node, cx)],
        value => return Node::new(value, span),
    };
    Node::new(Value::List(texts), span)
}

pub(super) fn write(node: &Node) -> Node {
    line::write(node).map_or_else(|| exchange(node), |words| Node::text(words, 0..0))
}

pub(super) fn write_all(node: &Node) -> Node {
    match &node.value {
        Value::List(texts) => Node::new(Value::List(texts.iter().map(write).collect()), 0..0),
        _ => node.clone(),
    }
}

/// The exchange form as a list, which is not read as Markdown.
pub(super) fn exchange(node: &Node) -> Node {
    match &node.value {
        Value::Text(text) if text.is_empty() => node.clone(),
        Value::Text(_) => Node::new(Value::List(vec![node.clone()]), 0..0),
        _ => node.clone(),
    }
}
