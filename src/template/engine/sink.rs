//! Where a template writes.

use std::borrow::Cow;

use serde_json::Value;

/// Takes what a template writes; each piece may be refused, which is an error at its place.
pub(crate) trait Sink {
    /// Where in which template the next piece comes from.
    fn place(&mut self, _template: &str, _at: usize) {}

    /// The template's own text.
    fn raw(&mut self, text: &str) -> Result<(), Refusal>;

    /// A value, which must come out as it is.
    fn value(&mut self, text: &str) -> Result<(), Refusal>;

    /// A value that counts as the template's own text: `{{{x}}}`.
    fn unescaped(&mut self, text: &str) -> Result<(), Refusal>;

    /// Something that is no text: a citation, a table, a picture.
    fn piece(&mut self, piece: &Piece<'_>) -> Result<(), Refusal>;
}

/// Something that each sink writes in its own way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece<'a> {
    /// The helper that made it.
    pub helper: &'static str,
    /// What it is made of.
    pub value: Cow<'a, Value>,
    /// The helper's options, as the template gives them.
    pub options: Vec<(&'a str, Cow<'a, Value>)>,
}

impl Piece<'_> {
    /// An option.
    pub(crate) fn option(&self, name: &str) -> Option<&Value> {
        self.options.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    }

    /// What a sink says that has no place for it: `in_what` is what the sink writes.
    pub(crate) fn refused(&self, in_what: &str) -> Refusal {
        Refusal::new(format!("hàm “{}” không dùng được trong {in_what}", self.helper))
    }
}

/// Why a sink does not take a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub message: String,
    pub hint: Option<String>,
}

impl Refusal {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Takes everything and keeps nothing.
#[cfg(test)]
pub(crate) struct Nowhere;

#[cfg(test)]
impl Sink for Nowhere {
    fn raw(&mut self, _: &str) -> Result<(), Refusal> {
        Ok(())
    }

    fn value(&mut self, _: &str) -> Result<(), Refusal> {
        Ok(())
    }

    fn unescaped(&mut self, _: &str) -> Result<(), Refusal> {
        Ok(())
    }

    fn piece(&mut self, _: &Piece<'_>) -> Result<(), Refusal> {
        Ok(())
    }
}
