//! `bang`: records as a table.

use std::collections::BTreeSet;

use serde_json::Value;

use super::param::as_text;
use super::{Helper, Kind, Param, piece};
use crate::template::engine::{Piece, Refusal};

pub(super) const BANG: Helper = Helper {
    name: "bang",
    params: &[Param::new("danh_sach", Kind::Records)],
    more: None,
    options: &[
        Param::optional("cot", Kind::Text),
        Param::optional("tieu_de", Kind::Text),
        Param::optional("stt", Kind::Bool),
    ],
    piece: true,
    run: piece,
};

/// **Bảng**: records as rows of texts, the first row the head.
///
/// `cot` names the fields, separated by commas (without it those of the first record); `tieu_de` the heads of the
/// columns, separated by `|`; `stt` puts a number before each row.
pub(crate) fn rows(piece: &Piece<'_>) -> Result<Vec<Vec<String>>, Refusal> {
    let records = piece.value.as_array().map(Vec::as_slice).unwrap_or_default();
    let option = |name| piece.option(name).and_then(Value::as_str);
    let split = |text: &str, sign| text.split(sign).map(|name| name.trim().to_owned()).collect::<Vec<String>>();
    let fields = match option("cot") {
        Some(names) => split(names, ','),
        None => {
            records.first().and_then(Value::as_object).map(|first| first.keys().cloned().collect()).unwrap_or_default()
        }
    };
    if fields.is_empty() {
        return Err(Refusal::new("bang: bảng không có cột nào").hint("hãy viết cot=\"ten,chuc_vu\""));
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = fields.iter().find(|field| !seen.insert(*field)) {
        return Err(Refusal::new(format!("bang: cột “{twice}” ghi hai lần")));
    }
    let heads = option("tieu_de").map_or_else(|| fields.clone(), |heads| split(heads, '|'));
    if heads.len() != fields.len() {
        let message = format!("bang: có {} tiêu đề cho {} cột", heads.len(), fields.len());
        let hint = "tieu_de ghi mỗi trường của cot một tiêu đề, cách nhau bằng dấu “|”";
        return Err(Refusal::new(message).hint(hint));
    }
    let numbered = numbered(piece);
    let mut rows = vec![numbered.then(|| "STT".to_owned()).into_iter().chain(heads).collect::<Vec<_>>()];
    for (i, record) in records.iter().enumerate() {
        let mut row: Vec<String> = numbered.then(|| (i + 1).to_string()).into_iter().collect();
        for field in &fields {
            match record.get(field) {
                None => return Err(Refusal::new(format!("bang: mục thứ {} không có “{field}”", i + 1))),
                Some(Value::Array(_) | Value::Object(_)) => {
                    return Err(Refusal::new(format!("bang: “{field}” của mục thứ {} không in ra được", i + 1)));
                }
                Some(value) => row.push(as_text(value).into_owned()),
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Whether the first column holds the numbers of the rows.
pub(crate) fn numbered(piece: &Piece<'_>) -> bool {
    piece.option("stt").and_then(Value::as_bool).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use serde_json::json;

    use super::*;

    fn table(value: &Value, options: &[(&str, Value)]) -> Result<Vec<Vec<String>>, Refusal> {
        let options = options.iter().map(|(name, value)| (*name, Cow::Borrowed(value))).collect();
        rows(&Piece { helper: "bang", value: Cow::Borrowed(value), options })
    }

    #[test]
    fn records_become_rows() {
        let records = json!([{ "a": 1, "b": null }, { "a": "x", "b": true }]);
        assert_eq!(table(&records, &[]).unwrap(), [["a", "b"], ["1", ""], ["x", "true"]]);
        let options = [("cot", json!("b, a")), ("tieu_de", json!("Có|Tên")), ("stt", json!(true))];
        assert_eq!(table(&records, &options).unwrap(), [["STT", "Có", "Tên"], ["1", "", "1"], ["2", "true", "x"]]);
        for (options, why) in [
            (vec![("cot", json!("c"))], "mục thứ 1 không có “c”"),
            (vec![("cot", json!("a,b, a"))], "“a” ghi hai lần"),
            (vec![("tieu_de", json!("A"))], "1 tiêu đề cho 2 cột"),
        ] {
            assert!(table(&records, &options).unwrap_err().message.contains(why));
        }
        assert!(table(&json!([]), &[]).is_err());
        assert!(table(&json!([{ "a": [] }]), &[]).is_err());
    }
}
