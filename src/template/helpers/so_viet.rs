//! `so_dep`: numbers as they are written in Vietnamese, `1.234.567,5`; and how numbers are read.

use serde_json::Value;

use super::{Helper, Kind, Param, text};

/// **Số có dấu chấm**: a number with a dot between thousands and a comma before decimals.
///
/// ```
/// use vanban::template::helpers::so_dep;
/// assert_eq!(so_dep("1234567.5").as_deref(), Some("1.234.567,5"));
/// assert_eq!(so_dep("-950").as_deref(), Some("-950"));
/// assert_eq!(so_dep("nhiều"), None);
/// ```
#[must_use]
pub fn so_dep(number: &str) -> Option<String> {
    read(number).map(|number| number.to_string())
}

pub(super) const SO_DEP: Helper = Helper {
    name: "so_dep",
    params: &[Param::new("so", Kind::Number)],
    more: None,
    options: &[],
    piece: false,
    run: |args| Ok(text(number(args.get(0)).map(|number| number.to_string()).unwrap_or_default())),
};

/// A number in digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    whole: String,
    decimals: String,
}

impl Decimal {
    /// The nearest number that a comparison can be made with.
    pub(super) fn as_f64(&self) -> Option<f64> {
        let sign = if self.negative { "-" } else { "" };
        format!("{sign}{}.{}", self.whole, self.decimals).parse().ok()
    }
}

/// The number that a value is, or that a text says.
pub(super) fn number(value: &Value) -> Option<Decimal> {
    match value {
        // Written without exponent.
        Value::Number(number) if number.is_f64() => read(&number.as_f64()?.to_string()),
        Value::Number(number) => read(&number.to_string()),
        Value::String(text) => read(text),
        _ => None,
    }
}

/// The whole number that a value is, or that a text says.
pub(super) fn integer(value: &Value) -> Option<i128> {
    let number = number(value).filter(|number| number.decimals.is_empty())?;
    let size: i128 = number.whole.parse().ok()?;
    Some(if number.negative { -size } else { size })
}

/// Reads `1234567.5`, `1234567,5` and `1.234.567,5`. What has dots between thousands only has no decimals: `1.500` is
/// one thousand five hundred.
fn read(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = if let Some((whole, decimals)) = digits.split_once(',') {
        (ungrouped(whole)?, decimals)
    } else if let Some(whole) = ungrouped(digits) {
        (whole, "")
    } else {
        let (whole, decimals) = digits.split_once('.')?;
        (whole.to_owned(), decimals)
    };
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 400 && decimals.len() <= 400;
    if !fits || !all_digits(&whole) || !all_digits(decimals) || digits.ends_with([',', '.']) {
        return None;
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0".to_owned(),
        whole => whole.to_owned(),
    };
    let decimals = decimals.trim_end_matches('0').to_owned();
    let zero = whole == "0" && decimals.is_empty();
    Some(Decimal { negative: negative && !zero, whole, decimals })
}

/// Digits without the dots between thousands; nothing if dots stand elsewhere.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let mut whole = first.to_owned();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) || first == "0" {
            return None;
        }
        whole += group;
    }
    Some(whole)
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.negative {
            f.write_str("-")?;
        }
        for (i, digit) in self.whole.chars().enumerate() {
            if i > 0 && (self.whole.len() - i).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        if self.decimals.is_empty() { Ok(()) } else { write!(f, ",{}", self.decimals) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (value, written) in [
            (json!(0), "0"),
            (json!(-0.0), "0"),
            (json!(999), "999"),
            (json!(1000), "1.000"),
            (json!(1_234_567.5), "1.234.567,5"),
            (json!(1e21), "1.000.000.000.000.000.000.000"),
            (json!(-1234), "-1.234"),
            (json!("1.234.567,50"), "1.234.567,5"),
            (json!("1.500"), "1.500"),
            (json!("0.125"), "0,125"),
            (json!("1500.25"), "1.500,25"),
            (json!(" 007 "), "7"),
        ] {
            assert_eq!(number(&value).map(|number| number.to_string()).as_deref(), Some(written), "{value}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", "1.", "1,", "1,2,3", "1.23.456", "12a", "1e5", ".5", "--1", "1.2.3"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(integer(&json!(2.5)), None);
        assert_eq!(integer(&json!(2.0)), Some(2));
        assert_eq!(integer(&json!("-12.500.000")), Some(-12_500_000));
    }
}
