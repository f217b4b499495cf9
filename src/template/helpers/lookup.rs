//! `lookup`: a field or an item by a name or a number that is a value itself.

use std::borrow::Cow;

use serde_json::Value;

use super::{Helper, Kind, Outcome, Param};

pub(super) const LOOKUP: Helper = Helper {
    name: "lookup",
    params: &[Param::new("x", Kind::Container), Param::new("ten", Kind::Scalar)],
    more: None,
    options: &[],
    piece: false,
    run: |args| {
        let name = args.text(1);
        let found = |value: &Value| match value {
            Value::Object(fields) => fields.contains_key(&*name),
            Value::Array(list) => name.parse().is_ok_and(|number: usize| number < list.len()),
            _ => false,
        };
        let step = |value| match value {
            Cow::Borrowed(Value::Object(fields)) => fields.get(&*name).map(Cow::Borrowed),
            Cow::Borrowed(Value::Array(list)) => list.get(name.parse::<usize>().ok()?).map(Cow::Borrowed),
            Cow::Owned(Value::Object(mut fields)) => fields.remove(&*name).map(Cow::Owned),
            Cow::Owned(Value::Array(list)) => list.into_iter().nth(name.parse().ok()?).map(Cow::Owned),
            _ => None,
        };
        let value = args.values.first().filter(|value| found(value)).cloned().and_then(step);
        value.map(Outcome::Value).ok_or_else(|| format!("không có “{name}”"))
    },
};
