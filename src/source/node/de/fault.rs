//! What a type has against a node, and where.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

/// Why a node does not read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    /// The way to the node, the last step first: places in lists, places of fields in maps.
    pub path: Vec<usize>,
    /// The field's name is meant, not its value.
    pub key: bool,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A field or one of several that the type does not have.
    Unknown { name: String, known: &'static [&'static str] },
    /// A field that is not there, and why it is wanted where the type says so.
    Missing { name: String, why: Option<String> },
    /// Stands beside the one thing that may stand here.
    Extra,
    /// Something of another shape.
    Shape { found: String, expected: String },
    /// In the type's own words.
    Said(String),
}

impl Kind {
    pub(super) fn fault(self) -> Fault {
        Fault { path: Vec::new(), key: false, kind: self }
    }
}

impl Fault {
    /// The same, seen from one level higher.
    pub(super) fn at(mut self, step: usize) -> Self {
        self.path.push(step);
        self
    }

    pub(super) fn at_key(self, step: usize) -> Self {
        Self { key: true, ..self.at(step) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (message, expected) = self.kind.words();
        f.write_str(&message)?;
        expected.map_or(Ok(()), |expected| write!(f, "; cần {expected}"))
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        // “`so_ky_hieu`: …”: what the profile of an office cannot say either.
        if let Some((name, why)) = message.strip_prefix('`').and_then(|rest| rest.split_once("`: ")) {
            return Kind::Missing { name: name.to_owned(), why: Some(why.to_owned()) }.fault();
        }
        Kind::Said(message).fault()
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Kind::Shape { found: describe(found), expected: expected.to_string() }.fault()
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Kind::Shape { found: format!("{length} mục"), expected: expected.to_string() }.fault()
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Kind::Unknown { name: name.to_owned(), known }.fault()
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Self::unknown_variant(name, known)
    }

    fn missing_field(name: &'static str) -> Self {
        Kind::Missing { name: name.to_owned(), why: None }.fault()
    }

    fn duplicate_field(name: &'static str) -> Self {
        Kind::Said(format!("“{name}” có hai lần")).fault()
    }
}

fn describe(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Str(text) => format!("“{}”", super::words::shortened(text)),
        Unexpected::Unit | Unexpected::Option => "chỗ trống".to_owned(),
        Unexpected::Seq => "một danh sách".to_owned(),
        Unexpected::Map | Unexpected::StructVariant => "các trường".to_owned(),
        Unexpected::UnitVariant => "một từ không có nội dung".to_owned(),
        other => format!("“{other}”"),
    }
}
