//! Sections that are a title and a content: kinh phí, those of reports and programmes.

use super::fields::{Fields, items};
use super::noi_dung;
use crate::source::body::ast::Unit;
use crate::source::cx::Cx;
use crate::source::node::Node;

/// Reads a section.
pub(super) fn read(section: &Unit, cx: &mut Cx<'_>) -> Fields {
    let mut out = Fields::new(section.span.clone());
    let content = noi_dung::read(&section.blocks, cx);
    out.put("noi_dung", out.list(content));
    out
}

/// What the section says.
pub(super) fn write(section: &Node) -> Vec<Node> {
    items(section.get("noi_dung")).to_vec()
}
