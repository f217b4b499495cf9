//! `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `and`, `or`, `not`: questions, for `{{#if (eq a b)}}`.

use std::cmp::Ordering;

use serde_json::Value;

use super::{Args, Helper, Kind, Outcome, Param, so_viet, truth};
use crate::template::engine::truth::is_true;

const ONE: Param = Param::new("a", Kind::Any);
const OTHER: Param = Param::new("b", Kind::Any);

macro_rules! comparison {
    ($constant:ident, $name:literal, $holds:expr) => {
        pub(super) const $constant: Helper = Helper {
            name: $name,
            params: &[ONE, OTHER],
            more: None,
            options: &[],
            piece: false,
            run: |args| compared(args, $holds),
        };
    };
}

comparison!(EQ, "eq", |order| order == Some(Ordering::Equal));
comparison!(NE, "ne", |order| order != Some(Ordering::Equal));
comparison!(GT, "gt", |order| order == Some(Ordering::Greater));
comparison!(GTE, "gte", |order| matches!(order, Some(Ordering::Greater | Ordering::Equal)));
comparison!(LT, "lt", |order| order == Some(Ordering::Less));
comparison!(LTE, "lte", |order| matches!(order, Some(Ordering::Less | Ordering::Equal)));

macro_rules! junction {
    ($constant:ident, $name:literal, $params:expr, $more:expr, $holds:expr) => {
        pub(super) const $constant: Helper = Helper {
            name: $name,
            params: $params,
            more: $more,
            options: &[],
            piece: false,
            run: |args| {
                let holds: fn(&Args<'_>) -> bool = $holds;
                Ok(truth(holds(args)))
            },
        };
    };
}

junction!(AND, "and", &[ONE, OTHER], Some(OTHER), |args| args.values.iter().all(|value| is_true(value, false)));
junction!(OR, "or", &[ONE, OTHER], Some(OTHER), |args| args.values.iter().any(|value| is_true(value, false)));
junction!(NOT, "not", &[ONE], None, |args| !is_true(args.get(0), false));

fn compared<'a>(args: &Args<'_>, holds: fn(Option<Ordering>) -> bool) -> Result<Outcome<'a>, String> {
    Ok(truth(holds(order(args.get(0), args.get(1))?)))
}

/// How two values stand to each other: numbers by size, texts by letters (dates as in files so too). Null is less than
/// nothing and equal to null only.
fn order(a: &Value, b: &Value) -> Result<Option<Ordering>, String> {
    Ok(match (a, b) {
        (Value::Array(_) | Value::Object(_), _) | (_, Value::Array(_) | Value::Object(_)) => {
            return Err("không so sánh được danh sách, đối tượng".to_owned());
        }
        (Value::Number(a), Value::Number(b)) => match (a.as_i64(), b.as_i64()) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            _ if a == b => Some(Ordering::Equal),
            _ => a.as_f64().partial_cmp(&b.as_f64()),
        },
        (Value::String(a), Value::String(b)) => Some(a.cmp(b)),
        (Value::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
        (Value::Null, Value::Null) => Some(Ordering::Equal),
        // A table's records hold texts only: "5" is 5, "1.500" is 1500.
        (Value::Number(_), Value::String(_)) | (Value::String(_), Value::Number(_)) => {
            let number = |value| so_viet::number(value).and_then(|number| number.as_f64());
            number(a).zip(number(b)).and_then(|(a, b)| a.partial_cmp(&b))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_compared_by_what_they_are() {
        for (a, b, expected) in [
            (json!(2), json!(10), Some(Ordering::Less)),
            (json!(2.5), json!(2), Some(Ordering::Greater)),
            (json!(9_007_199_254_740_993_i64), json!(9_007_199_254_740_992_i64), Some(Ordering::Greater)),
            (json!("5"), json!(5), Some(Ordering::Equal)),
            (json!("x"), json!(5), None),
            (json!("inf"), json!(5), None),
            (json!("1.500"), json!(1500), Some(Ordering::Equal)),
            (json!(2_000_000), json!("1.500.000,5"), Some(Ordering::Greater)),
            (json!(-2), json!("-1"), Some(Ordering::Less)),
            (json!(null), json!(null), Some(Ordering::Equal)),
            (json!(null), json!(0), None),
            (json!("2026-03-05"), json!("2026-12-01"), Some(Ordering::Less)),
        ] {
            assert_eq!(order(&a, &b).unwrap(), expected, "{a} {b}");
        }
        assert!(order(&json!([]), &json!([])).is_err());
    }
}
