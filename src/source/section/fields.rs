//! The fields of a map in exchange form.

use std::ops::Range;

use crate::source::node::{Key, Node, Value};

/// A field: its name and its value.
pub(crate) type Field = (Key, Node);

/// A map in the making.
pub(super) struct Fields {
    all: Vec<Field>,
    span: Range<usize>,
}

impl Fields {
    /// None yet; the place is that of the whole.
    pub(super) fn new(span: Range<usize>) -> Self {
        Self { all: Vec::new(), span }
    }

    /// Adds a field.
    pub(super) fn put(&mut self, name: &str, node: Node) {
        self.all.push((Key { name: name.to_owned(), span: node.span.clone() }, node));
    }

    /// Adds a field that is there.
    pub(super) fn put_some(&mut self, name: &str, node: Option<Node>) {
        if let Some(node) = node {
            self.put(name, node);
        }
    }

    /// Adds a list that is not empty.
    pub(super) fn put_list(&mut self, name: &str, list: Vec<Node>) {
        if !list.is_empty() {
            self.put(name, self.list(list));
        }
    }

    /// A list at the place of the whole.
    pub(super) fn list(&self, list: Vec<Node>) -> Node {
        Node::new(Value::List(list), self.span.clone())
    }

    /// The map.
    pub(super) fn node(self) -> Node {
        Node::new(Value::Map(self.all), self.span)
    }
}

/// A list that comes from no source.
pub(super) fn list(list: Vec<Node>) -> Node {
    Node::new(Value::List(list), 0..0)
}

/// A text that comes from no source.
pub(super) fn text(text: impl Into<String>) -> Node {
    Node::text(text, 0..0)
}

/// What stands in a list; nothing where there is none.
pub(super) fn items(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::List(all)) => all,
        _ => &[],
    }
}

/// The one field of a map: its name and its value.
pub(super) fn only(node: &Node) -> Option<(&str, &Node)> {
    match &node.value {
        Value::Map(fields) => match &fields[..] {
            [(key, inner)] => Some((&key.name, inner)),
            _ => None,
        },
        _ => None,
    }
}
