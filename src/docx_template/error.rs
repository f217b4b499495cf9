//! What is wrong with a form or with its data: all of it at once, each with its place in the document.

use std::fmt;

use crate::error::lines;
use crate::package::PackageError;
use crate::render::docx::RenderError;

/// A place in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// Number of the paragraph in its part, from 1; those in tables and text boxes count.
    pub paragraph: usize,
    /// Number of the table in its part, of the row in it, of the cell in that, from 1.
    pub cell: Option<(usize, usize, usize)>,
    /// The text around.
    pub around: String,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DocxTemplateError {
    /// The part: `word/header1.xml`; none for what is wrong with the file as a whole.
    pub part: Option<String>,
    /// Where it is.
    pub place: Option<Place>,
    /// The other end, where a block is at fault.
    pub other: Option<Place>,
    /// What is wrong, in Vietnamese.
    pub message: String,
    /// What may help, in Vietnamese.
    pub hint: Option<String>,
    /// The variable that it is about, as the form writes it.
    pub variable: Option<String>,
}

/// All that is wrong with a form or its data; at least one fault.
///
/// ```
/// use vanban::docx_template::DocxTemplate;
/// let errors = DocxTemplate::open(b"%PDF").unwrap_err();
/// assert_eq!(errors.as_slice().len(), 1);
/// assert!(errors.to_string().starts_with("không phải tệp DOCX"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct DocxTemplateErrors(pub(super) Vec<DocxTemplateError>);

impl DocxTemplateErrors {
    /// The faults.
    #[must_use]
    pub fn as_slice(&self) -> &[DocxTemplateError] {
        &self.0
    }

    /// All faults, each once, but no more than `most`.
    pub(super) fn all(errors: Vec<DocxTemplateError>, most: usize) -> Self {
        let mut kept: Vec<DocxTemplateError> = Vec::with_capacity(errors.len().min(most));
        for error in errors {
            if kept.len() == most {
                break;
            }
            if !kept.contains(&error) {
                kept.push(error);
            }
        }
        Self(kept)
    }

    /// A fault of the file as a whole.
    pub(super) fn file(message: impl Into<String>) -> Self {
        let (part, place, other) = (None, None, None);
        Self(vec![DocxTemplateError { part, place, other, message: message.into(), hint: None, variable: None }])
    }
}

impl From<PackageError> for DocxTemplateErrors {
    fn from(error: PackageError) -> Self {
        Self::file(error.to_string())
    }
}

impl From<RenderError> for DocxTemplateErrors {
    fn from(error: RenderError) -> Self {
        Self::file(error.to_string())
    }
}

impl fmt::Display for DocxTemplateErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lines(f, &self.0)
    }
}

/// `đoạn 3 (bảng 1, hàng 2, ô 1)`
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "đoạn {}", self.paragraph)?;
        match self.cell {
            Some((table, row, cell)) => write!(f, " (bảng {table}, hàng {row}, ô {cell})"),
            None => Ok(()),
        }
    }
}

/// `part, place: what is wrong; what may help`, and the text around.
impl fmt::Display for DocxTemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(part) = &self.part {
            f.write_str(part)?;
            if let Some(place) = &self.place {
                write!(f, ", {place}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        if let Some(other) = &self.other {
            write!(f, "; đầu kia ở {other}")?;
        }
        if let Some(hint) = &self.hint {
            write!(f, "; {hint}")?;
        }
        for place in [&self.place, &self.other].into_iter().flatten().filter(|place| !place.around.is_empty()) {
            write!(f, "\n  | {}", place.around)?;
        }
        Ok(())
    }
}
