//! A document between its source and its type: the exchange form (what JSON holds), each part with its place.

pub(crate) mod de;
mod exact;
pub(crate) mod ser;

use std::ops::Range;

/// Deepest nesting of nodes; JSON readers stop there too.
pub(crate) const MAX_DEPTH: usize = 128;

/// The place of what stands in no source; faults there are not told.
pub(crate) const NOWHERE: Range<usize> = usize::MAX..usize::MAX;

/// A value with its place in the source, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub value: Value,
    pub span: Range<usize>,
}

/// What a source says, not yet typed: numbers, dates and truth are texts until a type asks.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Nothing.
    Null,
    /// A text, a number, `true` or `false`.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Fields in order.
    Map(Vec<(Key, Node)>),
    /// A text that becomes something else once what a template leaves open in it is known: a deadline, a citation.
    Late(String, Convert),
}

/// Of what is converted late the text counts.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Text(one), Self::Text(two)) | (Self::Late(one, _), Self::Late(two, _)) => one == two,
            (Self::List(one), Self::List(two)) => one == two,
            (Self::Map(one), Self::Map(two)) => one == two,
            _ => false,
        }
    }
}

/// Makes a value of a text; the error says what is wrong and what was expected, in Vietnamese.
pub(crate) type Convert = fn(&str) -> Result<Value, String>;

/// A field's name with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub name: String,
    pub span: Range<usize>,
}

impl Node {
    pub(crate) fn new(value: Value, span: Range<usize>) -> Self {
        Self { value, span }
    }

    pub(crate) fn text(text: impl Into<String>, span: Range<usize>) -> Self {
        Self::new(Value::Text(text.into()), span)
    }

    /// In the place of something of which all that is wrong has been told: no further fault is told of it.
    pub(crate) fn told() -> Self {
        Self::new(Value::Null, NOWHERE)
    }

    /// A map with one field: how the exchange form tells one of several.
    pub(crate) fn tagged(tag: &str, inner: Self) -> Self {
        let span = inner.span.clone();
        let key = Key { name: tag.to_owned(), span: span.clone() };
        Self::new(Value::Map(vec![(key, inner)]), span)
    }

    /// The field of a map.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match &self.value {
            Value::Map(fields) => fields.iter().find(|(key, _)| key.name == name).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The tag and the value of a map with one field.
    pub(crate) fn tag(&self) -> Option<(&str, &Self)> {
        match &self.value {
            Value::Map(fields) => match &fields[..] {
                [(key, node)] => Some((&key.name, node)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether it says the same, wherever it stands.
    pub(crate) fn says(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Text(a) | Value::Late(a, _), Value::Text(b) | Value::Late(b, _)) => a == b,
            (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.says(b)),
            (Value::Map(a), Value::Map(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|((k, a), (l, b))| k.name == l.name && a.says(b))
            }
            _ => false,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
