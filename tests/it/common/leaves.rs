//! The texts that a document in exchange form says on its pages.

use serde_json::{Map, Value};

/// Fields whose value is no text of the page: choices, measures, dates, bytes, and data that is not printed.
const NO_TEXT: [&str; 18] = [
    "do_mat",
    "do_khan",
    "hinh_thuc",
    "luat_can_cu",
    "huong",
    "canh",
    "rong",
    "trang",
    "ngay",
    "truoc",
    "cham_nhat",
    "tu_den",
    "luc",
    "du_lieu",
    "mo_ta",
    "so_ban",
    "gop_cot",
    "yeu_cau_bao_cao",
];

/// Fields whose value, where it is a text, is the name of a choice.
const CHOICES: [&str; 5] = ["luu_hanh", "loai", "xung_ho", "cuoc_hop", "cap_phan"];

/// All texts that stand on the pages, in the order of the file.
pub fn printed(document: &Value) -> Vec<String> {
    let mut out = Vec::new();
    walk("", document, &mut out);
    // A law of which another mention tells the name goes by its name, not by its number.
    let named = named_laws(document);
    out.retain(|text| !named.contains(text));
    out
}

/// Numbers of laws that some mention names.
fn named_laws(document: &Value) -> Vec<String> {
    let mut out = Vec::new();
    each_object(document, |object| {
        if let Some(Value::Object(citation)) = object.get("vien_dan")
            && is_law(citation)
            && citation.contains_key("trich_yeu")
        {
            out.extend(citation.get("so_hieu").and_then(Value::as_str).map(str::to_owned));
        }
    });
    out
}

fn each_object<'v>(document: &'v Value, mut see: impl FnMut(&'v Map<String, Value>)) {
    let mut pending = vec![document];
    while let Some(value) = pending.pop() {
        match value {
            Value::Object(object) => {
                see(object);
                pending.extend(object.values());
            }
            Value::Array(all) => pending.extend(all),
            _ => {}
        }
    }
}

fn is_law(citation: &Map<String, Value>) -> bool {
    let kind = citation.get("loai").and_then(Value::as_str).expect("has a kind");
    ["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"].contains(&kind)
}

fn walk(field: &str, value: &Value, out: &mut Vec<String>) {
    if NO_TEXT.contains(&field) {
        return;
    }
    match (field, value) {
        // What follows the number is the notation; the number is written by the decree's rules.
        ("so_ky_hieu", Value::String(text)) => out.push(text[text.find('/').expect("has a notation")..].to_owned()),
        (_, Value::String(text)) if CHOICES.contains(&field) || is_time(text) => {}
        (_, Value::Null | Value::Bool(_) | Value::Number(_)) => {}
        ("lien_ket", Value::Object(link)) => walk("chu", &link["chu"], out),
        ("vien_dan", Value::Object(citation)) => out.extend(always_written(citation)),
        ("phan_cong", Value::Object(assignment)) => fields(&spoken(assignment), out),
        (_, Value::String(text)) => out.push(text.clone()),
        (_, Value::Array(all)) => all.iter().for_each(|inner| walk(field, inner, out)),
        (_, Value::Object(object)) => fields(object, out),
    }
}

/// A date or a time, as files have it; pages write it in words.
fn is_time(text: &str) -> bool {
    text.len() >= 7
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| "0123456789-:T".contains(c))
}

fn fields(object: &Map<String, Value>, out: &mut Vec<String>) {
    object.iter().for_each(|(field, value)| walk(field, value, out));
}

/// What every mention of a document says: its number, or the name of a law.
fn always_written(citation: &Map<String, Value>) -> Option<String> {
    let text = |field: &str| citation.get(field).and_then(Value::as_str).map(str::to_owned);
    text("trich_yeu").filter(|_| is_law(citation)).or_else(|| text("so_hieu"))
}

/// Of an assignment in words of its own, the words alone are printed.
fn spoken(assignment: &Map<String, Value>) -> Map<String, Value> {
    let own = assignment.contains_key("loi_van");
    assignment.iter().filter(|(field, _)| !own || *field == "loi_van").map(|(f, v)| (f.clone(), v.clone())).collect()
}

/// Alternative texts of pictures.
pub fn described(document: &Value) -> Vec<String> {
    let mut out = Vec::new();
    each_object(document, |object| out.extend(object.get("mo_ta").and_then(Value::as_str).map(str::to_owned)));
    out
}
