//! `len`: how many items a list has.

use std::borrow::Cow;

use serde_json::Value;

use super::{Helper, Kind, Outcome, Param};

pub(super) const LEN: Helper = Helper {
    name: "len",
    params: &[Param::new("x", Kind::Container)],
    more: None,
    options: &[],
    piece: false,
    run: |args| {
        let count = match args.get(0) {
            Value::Array(list) => list.len(),
            Value::Object(fields) => fields.len(),
            _ => 0,
        };
        Ok(Outcome::Value(Cow::Owned(Value::from(count))))
    },
};
