//! `mac_dinh`: something else where nothing is said.

use serde_json::Value;

use super::{Helper, Kind, Outcome, Param, missing};

pub(super) const MAC_DINH: Helper = Helper {
    name: "mac_dinh",
    params: &[Param::new("x", Kind::Any), Param::new("neu_trong", Kind::Any)],
    more: None,
    options: &[],
    piece: false,
    run: |args| {
        let empty = |value: &Value| match value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            _ => false,
        };
        let chosen = args.values.iter().find(|value| !empty(value)).or(args.values.last());
        chosen.cloned().map(Outcome::Value).ok_or_else(missing)
    },
};
