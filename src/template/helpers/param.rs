//! What a helper is given, with types.

use std::borrow::Cow;

use serde_json::Value;

/// An argument or an option of a helper.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Param {
    pub name: &'static str,
    pub kind: Kind,
    pub optional: bool,
}

impl Param {
    pub(crate) const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, optional: false }
    }

    pub(crate) const fn optional(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, optional: true }
    }
}

/// What an argument must be. A text that reads as a number or a date is one: records of a table hold texts only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Anything, null too.
    Any,
    /// What can be printed: a text, a number, true or false.
    Scalar,
    Text,
    /// A number with or without decimals.
    Number,
    /// A whole number.
    Integer,
    Date,
    Bool,
    /// A list of what can be printed.
    Texts,
    /// A list of objects.
    Records,
    /// An object or a list.
    Container,
    /// One of these texts.
    OneOf(&'static [&'static str]),
}

/// What a date is, for those who write one.
pub(crate) const DATE: &str = "ngày dạng 2026-03-05 hoặc 05/3/2026";

impl Kind {
    /// Whether a value is one; the error says what it should be.
    pub(crate) fn check(self, value: &Value) -> Result<(), String> {
        let all = |list: &Value, ok: fn(&Value) -> bool| list.as_array().is_some_and(|list| list.iter().all(ok));
        let (fits, expected) = match self {
            Self::Any => (true, "giá trị bất kỳ"),
            Self::Scalar => (is_scalar(value), "chuỗi ký tự hoặc số"),
            Self::Text => (value.is_string(), "chuỗi ký tự"),
            Self::Number => (super::so_viet::number(value).is_some(), "số"),
            Self::Integer => (super::so_viet::integer(value).is_some(), "số nguyên"),
            Self::Date => (super::ngay::date(value).is_some(), DATE),
            Self::Bool => (value.is_boolean(), "true hoặc false"),
            Self::Texts => (all(value, is_scalar), "danh sách chuỗi ký tự hoặc số"),
            Self::Records => (all(value, Value::is_object), "danh sách bản ghi"),
            Self::Container => (value.is_array() || value.is_object(), "danh sách hoặc đối tượng"),
            Self::OneOf(texts) => {
                let known = value.as_str().is_some_and(|text| texts.contains(&text));
                return if known { Ok(()) } else { Err(format!("một trong các từ {}", texts.join(", "))) };
            }
        };
        if fits { Ok(()) } else { Err(expected.to_owned()) }
    }
}

fn is_scalar(value: &Value) -> bool {
    matches!(value, Value::String(_) | Value::Number(_) | Value::Bool(_))
}

/// What a helper is given; each value is of the type that it asks for.
#[derive(Clone, Debug)]
pub(crate) struct Args<'a> {
    pub values: Vec<Cow<'a, Value>>,
    pub options: Vec<(&'a str, Cow<'a, Value>)>,
}

impl Args<'_> {
    /// An argument; null if it was left out.
    pub(crate) fn get(&self, at: usize) -> &Value {
        self.values.get(at).map_or(&Value::Null, |value| &**value)
    }

    /// An argument as text; empty if it was left out.
    pub(crate) fn text(&self, at: usize) -> Cow<'_, str> {
        as_text(self.get(at))
    }

    /// An option.
    pub(crate) fn option(&self, name: &str) -> Option<&Value> {
        self.options.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    }

    /// An option as text.
    pub(crate) fn option_text(&self, name: &str) -> Option<Cow<'_, str>> {
        self.option(name).map(as_text)
    }
}

/// What can be printed, as text; of anything else nothing.
pub(crate) fn as_text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        Value::Number(number) => Cow::Owned(number.to_string()),
        Value::Bool(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
        _ => Cow::Borrowed(""),
    }
}

/// What a helper makes.
#[derive(Clone, Debug)]
pub(crate) enum Outcome<'a> {
    Value(Cow<'a, Value>),
    /// What it is made of; the sink makes it, with the helper's options.
    Piece(Cow<'a, Value>),
}
