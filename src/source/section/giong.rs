//! Whether two values in exchange form say the same.

use serde::Deserialize;

use super::fields::Field;
use crate::source::node::{Node, Value, de};

/// Whether two values are the same value of a type: of several ways to write it, such as a citation in words or by its
/// parts, each is as good.
pub(super) fn same_value<T: Deserialize<'static> + PartialEq>(one: &Node, two: &Node) -> bool {
    same(one, two) || de::value::<T>(one).is_some_and(|one| de::value::<T>(two).is_some_and(|two| one == two))
}

/// Whether two values say the same, wherever they stand: fields in any order, an empty list like none.
pub(super) fn same(one: &Node, two: &Node) -> bool {
    match (&one.value, &two.value) {
        (Value::Late(text, convert), _) => convert(text).is_ok_and(|value| same(&Node::new(value, 0..0), two)),
        (_, Value::Late(..)) => same(two, one),
        (Value::Null, Value::Null) => true,
        (Value::Text(one), Value::Text(two)) => one == two,
        (Value::List(one), Value::List(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| same(one, two))
        }
        (Value::Map(one), Value::Map(two)) => within(one, two) && within(two, one),
        _ => false,
    }
}

/// Whether the second map has all that the first says.
fn within(one: &[Field], two: &[Field]) -> bool {
    one.iter().all(|(key, node)| match two.iter().find(|(other, _)| other.name == key.name) {
        Some((_, other)) => same(node, other),
        None => matches!(&node.value, Value::Null) || matches!(&node.value, Value::List(all) if all.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use super::super::fields::{Fields, list, text};
    use super::*;
    use crate::the_thuc::noi_dung::LoiVan;

    fn map(fields: &[(&str, Node)]) -> Node {
        let mut out = Fields::new(0..0);
        for (name, node) in fields {
            out.put(name, node.clone());
        }
        out.node()
    }

    #[test]
    fn order_and_empty_lists_make_no_difference_and_all_else_does() {
        let one = map(&[("a", text("1")), ("b", list(vec![text("2")]))]);
        let two = map(&[("b", list(vec![Node::text("2", 3..4)])), ("c", list(vec![])), ("a", text("1"))]);
        assert!(same(&one, &two) && same(&two, &one));
        for other in [
            map(&[("a", text("1"))]),
            map(&[("a", text("1")), ("b", list(vec![text("3")]))]),
            map(&[("a", text("1")), ("b", list(vec![text("2"), text("2")]))]),
            map(&[("a", list(vec![])), ("b", list(vec![text("2")]))]),
        ] {
            assert!(!same(&one, &other) && !same(&other, &one));
        }
    }

    #[test]
    fn what_is_late_is_compared_by_what_it_becomes() {
        let late = |letters: &str| {
            Node::new(
                Value::Late(letters.to_owned(), |text| {
                    text.parse::<u8>().map_or_else(|_| Err("số".to_owned()), |n| Ok(Value::Text(n.to_string())))
                }),
                0..0,
            )
        };
        assert!(same(&late("07"), &text("7")) && same(&text("7"), &late("07")));
        assert!(!same(&late("x"), &text("x")));
    }

    #[test]
    fn a_citation_in_words_is_one_by_its_parts() {
        let by_parts = map(&[("loai", text("Luật")), ("trich_yeu", text("Đê điều")), ("ngay", text("2006-11-29"))]);
        let cited = |citation: Node| list(vec![Node::tagged("vien_dan", citation)]);
        let words = by_parts.clone();
        let citation: crate::Citation = de::value(&words).unwrap();
        let (one, two) = (cited(text(citation.viet(crate::legal::CachViet::DuTruong).to_string())), cited(by_parts));
        assert!(!same(&one, &two) && same_value::<LoiVan>(&one, &two));
        assert!(!same_value::<LoiVan>(&one, &text("Luật")));
    }
}
