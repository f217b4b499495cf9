//! `noi`: a list within a sentence.

use serde_json::Value;

use super::param::as_text;
use super::{Helper, Kind, Param, text};

/// **Nối**: the items of a list with commas between them, and a word before the last.
///
/// ```
/// use vanban::template::helpers::noi;
/// assert_eq!(noi(&["Lan", "Minh", "Hòa"], ", ", " và "), "Lan, Minh và Hòa");
/// assert_eq!(noi(&["Lan"], ", ", " và "), "Lan");
/// ```
#[must_use]
pub fn noi(items: &[impl AsRef<str>], dau: &str, cuoi: &str) -> String {
    let mut joined = String::new();
    for (i, item) in items.iter().enumerate() {
        joined += match i {
            0 => "",
            _ if i + 1 == items.len() => cuoi,
            _ => dau,
        };
        joined += item.as_ref();
    }
    joined
}

pub(super) const NOI: Helper = Helper {
    name: "noi",
    params: &[Param::new("danh_sach", Kind::Texts)],
    more: None,
    options: &[Param::optional("dau", Kind::Text), Param::optional("cuoi", Kind::Text)],
    piece: false,
    run: |args| {
        let items: Vec<_> = args.get(0).as_array().map(Vec::as_slice).unwrap_or_default().iter().map(as_text).collect();
        let between = args.option("dau").and_then(Value::as_str).unwrap_or(", ");
        let last = args.option("cuoi").and_then(Value::as_str).unwrap_or(" và ");
        Ok(text(noi(&items, between, last)))
    },
};
