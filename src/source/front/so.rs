//! **Số, ký hiệu**: `32/KH-UBND`, `/KH-UBND` in a draft; with an office's profile a number alone.

use super::super::cx::Cx;
use super::super::fold::fold;
use super::super::node::{Node, Value};
use super::late;

pub(super) fn read(node: Node, _: &mut Cx<'_>) -> Node {
    late(node, |text| Ok(convert(text)))
}

fn convert(text: &str) -> Value {
    let text = text.trim();
    let number = match text.split_once(|c: char| c == ':' || c.is_whitespace()) {
        Some((word, number)) if fold(word) == "so" => number.trim(),
        _ => text,
    };
    if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) {
        return Node::tagged("so", Node::text(number, 0..0)).value;
    }
    Value::Text(number.to_owned())
}

pub(super) fn write(node: &Node) -> Node {
    node.get("so").unwrap_or(node).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_and_without_their_word() {
        for text in ["32/KH-UBND", " Số: 32/KH-UBND", "số 32/KH-UBND", "Số:32/KH-UBND"] {
            assert_eq!(convert(text), Value::Text("32/KH-UBND".to_owned()));
        }
        let Value::Map(fields) = convert("Số: 05") else { panic!() };
        assert_eq!((fields[0].0.name.as_str(), fields[0].1.as_text()), ("so", Some("05")));
    }
}
