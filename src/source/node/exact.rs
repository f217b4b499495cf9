//! Whether two nodes mean the same once all of them is known.

use super::{Key, Node, Value};

impl Node {
    /// What the node says once it is known, without places; `None` if it cannot be known.
    fn settled(&self) -> Option<Self> {
        let value = match &self.value {
            Value::Late(text, convert) => match convert(text).ok()? {
                Value::Late(..) => return None,
                value => return Self::new(value, 0..0).settled(),
            },
            Value::List(items) => Value::List(items.iter().map(Self::settled).collect::<Option<_>>()?),
            Value::Map(fields) => {
                let bare =
                    |(key, node): &(Key, Self)| Some((Key { name: key.name.clone(), span: 0..0 }, node.settled()?));
                Value::Map(fields.iter().map(bare).collect::<Option<_>>()?)
            }
            value => value.clone(),
        };
        Some(Self::new(value, 0..0))
    }

    /// Both come to the same, wherever they stand; what is converted late is converted.
    pub(crate) fn means(&self, other: &Self) -> bool {
        self.settled().is_some_and(|one| other.settled().is_some_and(|two| one == two))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_converted_late_counts_as_what_it_becomes() {
        let late = |text: &str| {
            let convert: super::super::Convert = |text| match text {
                "" => Err("trống".to_owned()),
                text => Ok(Value::Text(text.to_uppercase())),
            };
            Node::new(Value::List(vec![Node::new(Value::Late(text.to_owned(), convert), 3..4)]), 1..5)
        };
        let list = Node::new(Value::List(vec![Node::text("A", 0..0)]), 7..9);
        assert!(late("a").means(&list) && list.means(&late("a")));
        assert!(!late("b").means(&list) && !late("").means(&late("")));
    }
}
