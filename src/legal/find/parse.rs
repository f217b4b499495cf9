//! A text that is one citation, read back.

use std::str::FromStr;

use super::whole;
use crate::legal::Citation;

/// Reads a text that is one citation and nothing else.
impl FromStr for Citation {
    type Err = CitationError;

    fn from_str(text: &str) -> Result<Self, CitationError> {
        let trimmed = text.trim();
        whole(trimmed).map(|mention| mention.citation).ok_or_else(|| {
            let part = super::find(trimmed)
                .into_iter()
                .find(|mention| mention.range.start == 0)
                .map(|mention| mention.range.end);
            CitationError { dau_vao: text.to_owned(), den: part }
        })
    }
}

/// Why a text is not one citation: how far one reaches in it, or that none begins it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{dau_vao}” không phải một viện dẫn: {}", self.reason())]
pub struct CitationError {
    dau_vao: String,
    den: Option<usize>,
}

impl CitationError {
    /// The byte up to which the text is a citation; `None` if none begins it.
    #[must_use]
    pub fn den(&self) -> Option<usize> {
        self.den
    }

    fn reason(&self) -> String {
        match self.den {
            Some(end) => format!("viện dẫn kết thúc trước “{}”", self.dau_vao.trim().get(end..).unwrap_or("").trim()),
            None => "cần tên loại rồi số, ký hiệu, ngày hoặc tên luật".to_owned(),
        }
    }
}
