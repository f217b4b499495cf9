//! What is wrong with a template or with its data: all of it at once, each with its place.

use std::fmt;

use super::engine::near;
use crate::error::lines;
use crate::source::shown::{Shown, draw, shown, tell};

/// One fault of a template, or of the data it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TemplateError {
    /// The template's name.
    pub template: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The line itself; of a long one the part around the place.
    pub text: String,
    /// What is wrong, in Vietnamese.
    pub message: String,
    /// What may help, in Vietnamese.
    pub hint: Option<String>,
    /// The variable that it is about, as the template writes it.
    pub variable: Option<String>,
    /// How many characters of the line stand before `text`.
    pub(crate) left_out: usize,
    /// The place in bytes.
    pub(crate) offset: usize,
}

/// All that is wrong, in the order in which it was found; at least one fault.
///
/// ```
/// use vanban::template::Templates;
/// let errors = Templates::new().register("thu", "{{#if ten}}\n{{viet_hoaa ten}}\n{{/each}}").unwrap_err();
/// let first = &errors.as_slice()[0];
/// assert_eq!((first.template.as_str(), first.line, first.column), ("thu", 2, 3));
/// assert_eq!(first.message, "không có hàm “viet_hoaa”");
/// assert_eq!(first.hint.as_deref(), Some("có phải là “viet_hoa”?"));
/// assert_eq!(errors.as_slice().len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct TemplateErrors(pub(crate) Vec<TemplateError>);

impl TemplateErrors {
    /// The faults.
    #[must_use]
    pub fn as_slice(&self) -> &[TemplateError] {
        &self.0
    }
}

/// What is wrong, before it is known where that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub at: usize,
    pub message: String,
    pub hint: Option<String>,
    pub variable: Option<String>,
}

impl Fault {
    pub(crate) fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into(), hint: None, variable: None }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    pub(crate) fn variable(mut self, name: impl Into<String>) -> Self {
        self.variable = Some(name.into());
        self
    }

    /// With what helps after a name that is wrong.
    pub(crate) fn near<'k>(mut self, wrong: &str, known: impl IntoIterator<Item = &'k str>) -> Self {
        self.hint = near::hint(wrong, known);
        self
    }

    /// A template that is not there.
    pub(crate) fn no_template(at: usize, name: &str) -> Self {
        Self::new(at, format!("không có mẫu “{name}”"))
    }

    /// The fault with its line and column in a template's text.
    pub(crate) fn located(self, template: &str, text: &str) -> TemplateError {
        let mut offset = self.at.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let Shown { column, text: shown, left_out } = shown(text, offset);
        TemplateError {
            template: template.to_owned(),
            line: text[..offset].matches('\n').count() + 1,
            column,
            text: shown,
            left_out,
            message: self.message,
            hint: self.hint,
            variable: self.variable,
            offset,
        }
    }
}

impl fmt::Display for TemplateErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lines(f, &self.0)
    }
}

/// Template and place, what is wrong, what may help, and the line with a mark below the place.
///
/// ```
/// use vanban::template::Templates;
/// let errors = Templates::new().register("thu", "Kính gửi:\nông {{viet_hoaa ten}}").unwrap_err();
/// let told = errors.to_string();
/// assert!(told.starts_with("thu, dòng 2, cột 7: không có hàm “viet_hoaa”; có phải là “viet_hoa”?"));
/// assert!(told.ends_with("\n  | ông {{viet_hoaa ten}}\n  |       ^"));
/// ```
impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, ", self.template)?;
        let hint = self.hint.as_ref().map(|hint| hint as &dyn fmt::Display);
        tell(f, (self.line, self.column), &self.message, hint)?;
        if self.text.is_empty() { Ok(()) } else { draw(f, &self.text, self.column - 1 - self.left_out) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_shows_its_line() {
        let text = "Kính gửi:\r\nông {{tên}} ở xã";
        let error = Fault::new(text.find("tên").unwrap(), "x").located("thư", text);
        assert_eq!(error.to_string(), "thư, dòng 2, cột 7: x\n  | ông {{tên}} ở xã\n  |       ^");
    }

    #[test]
    fn of_a_long_line_the_place_is_shown() {
        for before in [0, 198, 199, 200, 201, 5_000_000] {
            let text = "ễ".repeat(before) + "{" + &"x".repeat(300);
            let error = Fault::new("ễ".len() * before, "?").located("a", &text);
            assert_eq!((error.column, error.text.chars().count()), (before + 1, 200));
            let shown = error.to_string();
            let [_, line, mark] = shown.lines().collect::<Vec<_>>()[..] else { panic!("{shown}") };
            assert_eq!(line.chars().position(|c| c == '{'), mark.chars().position(|c| c == '^'));
        }
    }

    #[test]
    fn a_place_beyond_the_text_is_its_end() {
        let error = Fault::new(99, "x").located("a", "một\nhai");
        assert_eq!((error.line, error.column), (2, 4));
    }
}
