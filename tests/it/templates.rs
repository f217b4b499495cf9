//! The templates of `templates/`, each with its sample: a document of its kind, whatever stands in its values.

use std::collections::BTreeSet;

use serde_json::Value;
use vanban::VanBan;
use vanban::loai::LoaiVanBan;
use vanban::template::{Templates, Variable, VariableKind};

use super::common::unended;

/// Texts that would be marks, fields or tags if they were source text.
const HOSTILE: [&str; 14] = [
    "# 1",
    "*a*",
    "---",
    "Phòng LĐ-TB&XH",
    "- xyz",
    "1. x",
    "a: b",
    "\"",
    "{{x}}",
    "[[x]]",
    "| a |",
    "Phân công: chủ trì X; thời hạn trước ngày 1/1/2026",
    "TM. X / Y, Z (b/c) {.khac}",
    "dòng một\ndòng hai",
];

/// Variables that are no free text, by the end of their path: numbers, dates, parts of notations, words of a list.
const TYPED: [&str; 25] = [
    "so",
    "viet_tat",
    "viet_tat_don_vi",
    "ngay",
    "ngay_hieu_luc",
    "han_bao_cao",
    "thoi_han",
    "thoi_han.tu",
    "thoi_han.den",
    "hieu_luc.tu",
    "hieu_luc.den",
    "thoi_gian.tu",
    "thoi_gian.den",
    "nghi.tu",
    "nghi.den",
    "ngay_don",
    "gia_tri_den",
    "bat_dau",
    "ket_thuc",
    "xung_ho",
    "do_khan",
    "van_ban_can_cu",
    "van_ban_chinh",
    "thoi_gian",
    "cuoc_hop",
];

/// A template with its sample.
struct Form {
    name: String,
    sample: Value,
}

impl Form {
    fn named(name: &str) -> Self {
        let sample = Templates::sample(name).unwrap_or_else(|| panic!("{name}: no sample"));
        Self { name: name.to_owned(), sample: serde_json::from_str(sample).expect("a sample") }
    }

    /// The kind of which the name speaks: `mau_1_3_quyet_dinh_ban_hanh` is a quyết định.
    fn loai(&self) -> LoaiVanBan {
        let kind = self.name.trim_start_matches("mau_").trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
        let kinds = LoaiVanBan::ALL.iter().filter(|loai| kind.starts_with(loai.ma()));
        *kinds.max_by_key(|loai| loai.ma().len()).unwrap_or_else(|| panic!("{}: no kind", self.name))
    }
}

/// The templates of the crate.
fn templates() -> (Templates, Vec<Form>) {
    let templates = Templates::embedded();
    let forms = templates.names().map(Form::named).collect();
    (templates, forms)
}

fn rendered(templates: &Templates, name: &str, data: &Value) -> VanBan {
    templates.render(name, data).unwrap_or_else(|errors| panic!("{name}:\n{errors}"))
}

#[test]
fn every_kind_has_a_template_and_every_template_is_of_its_kind() {
    let (templates, forms) = templates();
    let mut seen = BTreeSet::new();
    for form in &forms {
        let document = rendered(&templates, &form.name, &form.sample);
        assert_eq!(document.loai(), form.loai(), "{}", form.name);
        seen.insert(document.loai().ma());
        // A document with appendices has the form of its kind, the template that of appendices.
        let number: Vec<&str> = form.name.split('_').skip(1).take(2).collect();
        let number = number.join(".");
        match form.name.starts_with("mau_") {
            true if number == "2.1" => assert!(document.phu_luc().len() > 1, "{}", form.name),
            true => assert_eq!(document.mau(), Some(number.as_str()), "{}", form.name),
            false => assert_eq!(document.mau(), None, "{}", form.name),
        }
        assert!(!document.to_docx().expect("renders").is_empty(), "{}", form.name);
        assert_eq!(VanBan::from_source(&document.to_source()).as_ref(), Ok(&document), "{}", form.name);
    }
    let missing: Vec<&str> = LoaiVanBan::ALL.iter().map(|loai| loai.ma()).filter(|ma| !seen.contains(ma)).collect();
    assert!(missing.is_empty(), "no template: {missing:?}");
}

#[test]
fn templates_look_as_reviewed() {
    let (templates, _) = templates();
    insta::glob!("../../templates", "*.hbs", |path| {
        let form = Form::named(&path.file_stem().expect("a file").to_string_lossy());
        insta::assert_snapshot!("templates", rendered(&templates, &form.name, &form.sample).to_text());
    });
}

#[test]
fn samples_have_what_their_templates_need_and_nothing_else() {
    let (templates, forms) = templates();
    for form in &forms {
        templates.validate(&form.name, &form.sample).unwrap_or_else(|errors| panic!("{errors}"));
        let needed = templates.variables(&form.name).expect("its variables");
        let mut faults = Vec::new();
        compare(needed.as_slice(), &form.sample, "", &mut faults);
        assert!(faults.is_empty(), "{}: {faults:#?}", form.name);
    }
}

/// Notes what a template needs and the data lack, and what the data have and no template asks for.
fn compare(needed: &[Variable], data: &Value, path: &str, faults: &mut Vec<String>) {
    let Some(fields) = data.as_object() else { return faults.push(format!("{path} is no object")) };
    for variable in needed {
        let path = format!("{path}.{}", variable.name);
        match fields.get(&variable.name) {
            None => faults.push(format!("{path} is missing")),
            Some(Value::Null) if variable.nullable => {}
            Some(Value::Null) => faults.push(format!("{path} may not be null")),
            Some(_) if variable.fields.is_empty() => {}
            Some(Value::Array(items)) => {
                for item in items {
                    compare(&variable.fields, item, &path, faults);
                }
            }
            Some(value) => compare(&variable.fields, value, &path, faults),
        }
    }
    for name in fields.keys().filter(|name| needed.iter().all(|variable| variable.name != **name)) {
        faults.push(format!("{path}.{name} is not used"));
    }
}

#[test]
fn what_is_optional_may_be_left_out() {
    let (templates, forms) = templates();
    for form in &forms {
        let mut bare = form.sample.clone();
        let mut left_out = 0;
        let needed = templates.variables(&form.name).expect("its variables");
        empty(needed.as_slice(), &mut bare, &mut left_out);
        assert!(left_out > 0, "{}", form.name);
        let document = rendered(&templates, &form.name, &bare);
        assert_eq!(document.loai(), form.loai(), "{}", form.name);
        assert!(!document.to_docx().expect("renders").is_empty(), "{}", form.name);
    }
}

/// Empties what may be empty.
fn empty(needed: &[Variable], data: &mut Value, left_out: &mut usize) {
    for variable in needed {
        let Some(value) = data.get_mut(&variable.name) else { continue };
        match value {
            value if variable.nullable && variable.kind != VariableKind::Object => {
                *value = if value.is_array() { Value::Array(Vec::new()) } else { Value::Null };
                *left_out += 1;
            }
            Value::Array(items) => items.iter_mut().for_each(|item| empty(&variable.fields, item, left_out)),
            value => empty(&variable.fields, value, left_out),
        }
    }
}

#[test]
fn no_value_changes_more_than_its_place() {
    // Each place meets one of the texts.
    each_place(|place| vec![HOSTILE[place % HOSTILE.len()]]);
}

#[test]
#[ignore = "every text at every place takes half a minute; run by .ci/run"]
fn no_text_changes_more_than_its_place() {
    each_place(|_| HOSTILE.to_vec());
}

fn each_place(texts_at: impl Fn(usize) -> Vec<&'static str>) {
    let (templates, forms) = templates();
    for form in &forms {
        let plain = exchange(&rendered(&templates, &form.name, &form.sample));
        let mut paths = Vec::new();
        texts(&form.sample, &mut Vec::new(), &mut paths);
        for (place, path) in paths.iter().filter(|path| !is_typed(path)).enumerate() {
            for text in texts_at(place) {
                check(&templates, form, &[path], text, &plain);
            }
        }
    }
}

#[test]
fn hostile_values_at_every_place_at_once_change_nothing_else() {
    let (templates, forms) = templates();
    for form in &forms {
        let plain = exchange(&rendered(&templates, &form.name, &form.sample));
        let mut paths = Vec::new();
        texts(&form.sample, &mut Vec::new(), &mut paths);
        let free: Vec<&Vec<String>> = paths.iter().filter(|path| !is_typed(path)).collect();
        for text in HOSTILE {
            let document = check(&templates, form, &free, text, &plain);
            let again = VanBan::from_source(&document.to_source());
            assert_eq!(again.as_ref(), Ok(&document), "{} with {text:?}", form.name);
        }
    }
}

/// Renders with a text in some places: it must stand there as it is, and all else must be as before.
fn check(templates: &Templates, form: &Form, paths: &[&Vec<String>], text: &str, plain: &Value) -> VanBan {
    let mut data = form.sample.clone();
    for path in paths {
        let pointer = format!("/{}", path.join("/"));
        *data.pointer_mut(&pointer).expect("a place") = Value::String(text.to_owned());
    }
    let told = || format!("{} with {text:?} at {paths:?}", form.name);
    let document = templates.render(&form.name, &data).unwrap_or_else(|errors| panic!("{}:\n{errors}", told()));
    let value = exchange(&document);
    assert_eq!(shape(&value), shape(plain), "{}", told());
    // The list of a form closes its own lines.
    let wanted = unended(text);
    assert!(count(&value, wanted) >= paths.len() + count(plain, wanted), "{}: {value:#}", told());
    document
}

fn exchange(document: &VanBan) -> Value {
    serde_json::to_value(document).expect("writes")
}

fn is_typed(path: &[String]) -> bool {
    let names: Vec<&str> = path.iter().map(String::as_str).filter(|name| name.parse::<usize>().is_err()).collect();
    let whole = names.join(".");
    TYPED.iter().any(|typed| whole == *typed || whole.ends_with(&format!(".{typed}")))
}

/// Where texts stand in data.
fn texts(value: &Value, at: &mut Vec<String>, out: &mut Vec<Vec<String>>) {
    match value {
        Value::String(_) => out.push(at.clone()),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                at.push(i.to_string());
                texts(item, at, out);
                at.pop();
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                at.push(name.clone());
                texts(field, at, out);
                at.pop();
            }
        }
        _ => {}
    }
}

/// A value without its texts.
fn shape(value: &Value) -> Value {
    match value {
        Value::String(_) => Value::String(String::new()),
        Value::Array(items) => items.iter().map(shape).collect(),
        Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), shape(field))).collect(),
        other => other.clone(),
    }
}

/// How often a text stands in the texts of a value.
fn count(value: &Value, text: &str) -> usize {
    match value {
        Value::String(own) => own.matches(text).count(),
        Value::Array(items) => items.iter().map(|item| count(item, text)).sum(),
        Value::Object(fields) => fields.values().map(|field| count(field, text)).sum(),
        _ => 0,
    }
}
