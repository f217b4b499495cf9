//! **Trích yếu** of a decision: `Về việc …`, `Ban hành …`, `Phê duyệt …`.

use super::super::cx::Cx;
use super::super::node::{Node, Value};
use super::late;

/// Opening words and what they say of the decision.
const OPENINGS: [(&str, &str); 5] = [
    ("Về việc", "ve_viec"),
    ("V/v", "ve_viec"),
    ("Về", "ve_viec"),
    ("Ban hành", "ban_hanh"),
    ("Phê duyệt", "phe_duyet"),
];

pub(super) fn read(node: Node, _: &mut Cx<'_>) -> Node {
    late(node, |text| Ok(convert(text)))
}

fn convert(text: &str) -> Value {
    let opening = OPENINGS.iter().find_map(|(words, tag)| Some((*tag, after(text, words)?)));
    let (tag, rest) = opening.unwrap_or(("ve_viec", text));
    Node::tagged(tag, Node::text(rest, 0..0)).value
}

/// What follows whole words, in letters of either case.
fn after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let end = text.char_indices().nth(words.chars().count()).map_or(text.len(), |(at, _)| at);
    let (start, rest) = text.split_at(end);
    (start.to_lowercase() == words.to_lowercase()).then_some(rest).and_then(|rest| rest.strip_prefix(' '))
}

pub(super) fn write(node: &Node) -> Option<Node> {
    let (words, rest) = OPENINGS.iter().find_map(|(words, tag)| Some((words, node.get(tag)?.as_text()?)))?;
    Some(Node::text(format!("{words} {rest}"), 0..0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_words_tell_what_a_decision_does() {
        for (text, tag, rest) in [
            ("Về việc thành lập Tổ", "ve_viec", "thành lập Tổ"),
            ("V/v thành lập Tổ", "ve_viec", "thành lập Tổ"),
            ("thành lập Tổ", "ve_viec", "thành lập Tổ"),
            ("BAN HÀNH Quy chế", "ban_hanh", "Quy chế"),
            ("Phê duyệt Đề án", "phe_duyet", "Đề án"),
            ("Vềnh", "ve_viec", "Vềnh"),
        ] {
            let Value::Map(fields) = convert(text) else { panic!() };
            assert_eq!((fields[0].0.name.as_str(), fields[0].1.as_text()), (tag, Some(rest)));
        }
    }
}
