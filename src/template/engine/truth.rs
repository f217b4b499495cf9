//! What counts as true, and what values are called.

use serde_json::Value;

/// Whether `{{#if}}` takes its first branch: not null, false, 0, an empty text, list or object.
pub(crate) fn is_true(value: &Value, include_zero: bool) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::Number(number) => include_zero || number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    }
}

/// A value's type in a message.
pub(crate) fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "giá trị trống (null)",
        Value::Bool(_) => "giá trị đúng hoặc sai",
        Value::Number(_) => "số",
        Value::String(_) => "chuỗi ký tự",
        Value::Array(_) => "danh sách",
        Value::Object(_) => "đối tượng",
    }
}

/// How many letters of a text a message shows.
const SHOWN: usize = 40;

/// A value in a message: what it is, if that is short; else what it is called.
pub(crate) fn told(value: &Value) -> String {
    match value {
        Value::String(text) => {
            let more = if text.chars().nth(SHOWN).is_some() { "…" } else { "" };
            format!("“{}{more}”", text.chars().take(SHOWN).collect::<String>())
        }
        Value::Number(number) => number.to_string(),
        other => name(other).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_empty_is_false() {
        for (value, truth) in [
            (json!(null), false),
            (json!(0), false),
            (json!(-0.0), false),
            (json!(1e-320), true),
            (json!("0"), true),
            (json!(""), false),
            (json!([]), false),
            (json!({}), false),
            (json!([null]), true),
        ] {
            assert_eq!(is_true(&value, false), truth, "{value}");
        }
        assert!(is_true(&json!(0), true) && !is_true(&json!(null), true));
    }
}
