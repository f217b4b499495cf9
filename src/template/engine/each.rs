//! Rounds of a loop.

use std::borrow::Cow;

use serde_json::Value;

use super::scope::{Round, Scope};

/// What a loop goes through: keys of an object, and items.
pub(super) type Items<'a> = Box<dyn ExactSizeIterator<Item = (Option<Cow<'a, str>>, Cow<'a, Value>)> + 'a>;

/// What is at hand in a round.
pub(super) fn round<'a>(
    index: usize,
    last: bool,
    key: Option<Cow<'a, str>>,
    item: Cow<'a, Value>,
    names: &'a [String],
) -> Scope<'a> {
    let mut named = Vec::with_capacity(names.len());
    if let [item_name, rest @ ..] = names {
        named.push((item_name.as_str(), item.clone()));
        if let [key_name] = rest {
            let value = key.as_deref().map_or_else(|| Value::from(index), Value::from);
            named.push((key_name.as_str(), Cow::Owned(value)));
        }
    }
    Scope { this: Some(item), names: named, round: Some(Round { index, last, key }), closed: false }
}

/// What a loop goes through; nothing through null.
pub(super) fn items<'a>(value: &Cow<'a, Value>) -> Option<Items<'a>> {
    Some(match value {
        Cow::Borrowed(Value::Array(list)) => Box::new(list.iter().map(|item| (None, Cow::Borrowed(item)))),
        Cow::Borrowed(Value::Object(fields)) => {
            Box::new(fields.iter().map(|(key, item)| (Some(Cow::Borrowed(key.as_str())), Cow::Borrowed(item))))
        }
        Cow::Owned(Value::Array(list)) => Box::new(list.clone().into_iter().map(|item| (None, Cow::Owned(item)))),
        Cow::Owned(Value::Object(fields)) => {
            Box::new(fields.clone().into_iter().map(|(key, item)| (Some(Cow::Owned(key)), Cow::Owned(item))))
        }
        Cow::Borrowed(Value::Null) | Cow::Owned(Value::Null) => Box::new(std::iter::empty()),
        _ => return None,
    })
}
