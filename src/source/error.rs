//! What is wrong with a source: all of it at once, each with its line.

use std::fmt;
use std::ops::Range;

use super::shown::{draw, tell};
use crate::error::lines;

/// One fault of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The place in bytes.
    pub span: Range<usize>,
    /// The line itself; of a long one the piece around the place.
    pub text: String,
    /// How many characters of the line stand before that piece.
    pub(crate) left_out: usize,
    /// What is wrong, in Vietnamese.
    pub message: String,
    /// What was expected, in Vietnamese.
    pub expected: Option<String>,
}

/// All that is wrong with a source, in the order of places; at least one fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct SourceErrors(pub(crate) Vec<SourceError>);

impl SourceErrors {
    /// The faults.
    #[must_use]
    pub fn as_slice(&self) -> &[SourceError] {
        &self.0
    }
}

impl fmt::Display for SourceErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lines(f, &self.0)
    }
}

impl SourceError {
    /// What was expected, as it stands behind the message.
    pub(crate) fn expected(&self) -> Option<String> {
        self.expected.as_ref().map(|expected| format!("cần {expected}"))
    }
}

/// The place and what is wrong, the line, and a mark below the place.
///
/// ```
/// use vanban::VanBan;
/// let errors = VanBan::from_source("---\nloai: ke hoac\n---\n").unwrap_err();
/// let told = errors.to_string();
/// assert!(told.starts_with("dòng 2, cột 7: “ke hoac” không phải loại văn bản hành chính; có phải là “kế hoạch”?"));
/// assert!(told.ends_with("  | loai: ke hoac\n  |       ^"));
/// ```
impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = self.expected();
        let expected = expected.as_ref().map(|expected| expected as &dyn fmt::Display);
        tell(f, (self.line, self.column), &self.message, expected)?;
        draw(f, &self.text, self.column - 1 - self.left_out)
    }
}
