//! Lists of places and people: `kinh_gui: Bộ Nội vụ`, or one on each line of a list.

use super::super::cx::Cx;
use super::super::node::{Node, Value};

pub(super) fn read(node: Node, _: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    match node.value {
        Value::Text(text) => {
            // “UBND tỉnh; Sở Tài chính.” on one line.
            let places: Vec<&str> = text.split("; ").collect();
            let last = places.len() - 1;
            let place = |(i, place): (usize, &&str)| {
                let place = if last > 0 && i == last { place.trim_end().trim_end_matches(['.', ';']) } else { place };
                Node::text(place, span.clone())
            };
            Node::new(Value::List(places.iter().enumerate().map(place).collect()), span.clone())
        }
        Value::Late(..) => Node::new(Value::List(vec![node]), span),
        value => Node::new(value, span),
    }
}

pub(super) fn write(node: &Node) -> Option<Node> {
    match &node.value {
        Value::List(places) => match &places[..] {
            [Node { value: Value::Text(_), .. }] => places.first().cloned(),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::natural;
    use super::*;

    #[test]
    fn places_may_stand_on_one_line() {
        let read = |text: &str| read(Node::text(text, 0..0), &mut Cx::new(""));
        let list = |all: &[&str]| Node::new(Value::List(all.iter().map(|one| Node::text(*one, 0..0)).collect()), 0..0);
        assert!(read("UBND tỉnh; Sở Tài chính.").says(&list(&["UBND tỉnh", "Sở Tài chính"])));
        assert!(read("Ông A.").says(&list(&["Ông A."])));
        let odd = list(&["A; B"]);
        assert!(natural(&odd, write, super::read).says(&odd));
    }
}
