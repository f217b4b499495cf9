//! **Tên cơ quan**: `Sở Nội vụ`, or those above it and the issuing body last: `[UBND tỉnh Bình An, Sở Nội vụ]`.

use super::super::cx::Cx;
use super::super::node::{Key, Node, Value};
use super::field;

pub(super) fn read(node: Node, _: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    match node.value {
        Value::Text(_) | Value::Late(..) => Node::tagged("ban_hanh", node),
        Value::List(mut names) if !names.is_empty() => {
            let Some(last) = names.pop() else { return Node::told() };
            let mut fields = vec![field("ban_hanh", last)];
            if !names.is_empty() {
                fields.insert(0, field("chu_quan", Node::new(Value::List(names), span.clone())));
            }
            super::fields(fields, span)
        }
        value => Node::new(value, span),
    }
}

/// Those above the issuing body may stand in a field of their own: `cơ quan chủ quản`.
pub(super) fn join(given: &mut Vec<(Key, Node)>) {
    let place = |given: &[(Key, Node)], names: &[&str]| given.iter().position(|(key, _)| names.contains(&&*key.name));
    let Some(above) = place(given, &["co_quan_chu_quan", "chu_quan", "co_quan_cap_tren"]) else { return };
    let Some(own) = place(given, &["co_quan", "ten_co_quan", "co_quan_ban_hanh"]) else { return };
    if given[own].1.as_text().is_none() {
        return;
    }
    let own = given[own].1.clone();
    let (_, above) = given.remove(above);
    let mut names = match above.value {
        Value::List(names) => names,
        Value::Null => Vec::new(),
        _ => vec![above],
    };
    names.push(own.clone());
    if let Some(at) = place(given, &["co_quan", "ten_co_quan", "co_quan_ban_hanh"]) {
        given[at].1 = Node::new(Value::List(names), own.span);
    }
}

pub(super) fn write(node: &Node) -> Option<Node> {
    let own = node.get("ban_hanh")?;
    match node.get("chu_quan").map(|above| &above.value) {
        None => Some(own.clone()),
        Some(Value::List(above)) => {
            let mut names = above.clone();
            names.push(own.clone());
            Some(Node::new(Value::List(names), 0..0))
        }
        Some(_) => None,
    }
}
