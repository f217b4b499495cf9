//! Blocks ⇄ the exchange form of `NoiDung`.

use super::super::cx::Cx;
use super::super::node::{Key, Node, Value};
use super::ast::{Block, Unit};
use crate::the_thuc::noi_dung::Cap;

/// Levels by their names in the exchange form.
const CAPS: [(&str, Cap); 12] = [
    ("phan", Cap::Phan),
    ("chuong", Cap::Chuong),
    ("muc", Cap::Muc),
    ("tieu_muc", Cap::TieuMuc),
    ("muc_chu_cai", Cap::MucChuCai),
    ("muc_la_ma", Cap::MucLaMa),
    ("dieu", Cap::Dieu),
    ("khoan", Cap::Khoan),
    ("tieu_khoan", Cap::TieuKhoan),
    ("diem", Cap::Diem),
    ("gach", Cap::Gach),
    ("cong", Cap::Cong),
];

/// Blocks of the content that are no units.
const OTHERS: [&str; 4] = ["doan", "bang", "hinh", "bieu_mau"];

/// The name of a level in the exchange form.
pub(crate) fn cap_name(cap: Cap) -> &'static str {
    CAPS.iter().find(|(_, own)| *own == cap).map_or("", |(name, _)| name)
}

/// A fenced block: one of the content's own, or one that somebody else knows.
pub(super) fn of_data(tag: String, node: Node) -> Block {
    if let Some((_, cap)) = CAPS.iter().find(|(name, _)| *name == tag) {
        return match node_unit(*cap, &node) {
            Some(unit) => Block::Unit(unit),
            None => Block::Khoi(Node::tagged(&tag, node)),
        };
    }
    if OTHERS.contains(&&*tag) { Block::Khoi(Node::tagged(&tag, node)) } else { Block::Data(tag, node) }
}

/// The blocks as a list in exchange form.
pub(crate) fn to_node(blocks: Vec<Block>, cx: &mut Cx<'_>) -> Node {
    let nodes: Vec<Node> = blocks.into_iter().filter_map(|block| block_node(block, cx)).collect();
    let span = nodes.first().zip(nodes.last()).map_or(0..0, |(first, last)| first.span.start..last.span.end);
    Node::new(Value::List(nodes), span)
}

fn block_node(block: Block, cx: &mut Cx<'_>) -> Option<Node> {
    match block {
        Block::Doan(node) => Some(Node::tagged("doan", node)),
        Block::Khoi(node) => Some(node),
        Block::Unit(unit) => {
            let name = cap_name(unit.cap);
            Some(Node::tagged(name, unit_node(unit, cx)))
        }
        Block::Data(tag, node) => {
            cx.fault(node.span, format!("ở đây không có khối “{tag}”"));
            None
        }
        Block::Kem(kem) => {
            cx.fault(kem.span, "phụ lục, văn bản kèm theo không đặt ở đây");
            None
        }
        Block::Break(span) => {
            cx.fault(span, "dòng “***” không đặt ở đây");
            None
        }
    }
}

/// The unit in exchange form, without its tag.
pub(crate) fn unit_node(unit: Unit, cx: &mut Cx<'_>) -> Node {
    if let Some(class) = unit.class.as_deref().filter(|class| *class != "khac") {
        cx.fault(unit.span.clone(), format!("ở đây không có phần “{class}”"));
    }
    let span = unit.span.clone();
    match (unit.title, unit.text, unit.blocks.is_empty()) {
        (None, Some(text), true) => text,
        (title, text, _) => {
            let khoi = (!unit.blocks.is_empty()).then(|| to_node(unit.blocks, cx));
            let fields = [("tieu_de", title), ("loi_van", text), ("khoi", khoi)];
            let fields = fields.into_iter().filter_map(|(name, node)| {
                let node = node?;
                Some((Key { name: name.to_owned(), span: node.span.clone() }, node))
            });
            Node::new(Value::Map(fields.collect()), span)
        }
    }
}

/// The blocks of a list in exchange form; none where it is no such list.
pub(crate) fn from_node(node: &Node) -> Option<Vec<Block>> {
    match &node.value {
        Value::List(nodes) => nodes.iter().map(node_block).collect(),
        _ => None,
    }
}

fn node_block(node: &Node) -> Option<Block> {
    let Value::Map(fields) = &node.value else { return None };
    let [(tag, inner)] = &fields[..] else { return None };
    if tag.name == "doan" {
        return Some(Block::Doan(inner.clone()));
    }
    match CAPS.iter().find(|(name, _)| *name == tag.name) {
        Some((_, cap)) => Some(node_unit(*cap, inner).map_or_else(|| Block::Khoi(node.clone()), Block::Unit)),
        None => OTHERS.contains(&&*tag.name).then(|| Block::Khoi(node.clone())),
    }
}

/// A unit of its exchange form; none where something in it is not known.
pub(crate) fn node_unit(cap: Cap, node: &Node) -> Option<Unit> {
    let mut unit = Unit::new(cap, node.span.clone());
    let Value::Map(fields) = &node.value else {
        unit.text = Some(node.clone());
        return Some(unit);
    };
    for (key, field) in fields {
        match &*key.name {
            "tieu_de" => unit.title = Some(field.clone()),
            "loi_van" => unit.text = Some(field.clone()),
            "khoi" => unit.blocks = from_node(field)?,
            _ => return None,
        }
    }
    Some(unit)
}
