//! A text that is one citation, read back.

use std::str::FromStr;

use super::{MentionKind, find, whole};
use crate::legal::Citation;

/// Reads a text that is one citation and nothing else.
impl FromStr for Citation {
    type Err = CitationError;

    fn from_str(text: &str) -> Result<Self, CitationError> {
        let trimmed = text.trim();
        whole(trimmed).map(|mention| mention.citation).ok_or_else(|| {
            let before = text.len() - text.trim_start().len();
            let cites = |kind| !matches!(kind, MentionKind::SelfReference | MentionKind::Relative);
            let part = find(trimmed).into_iter().next().filter(|first| first.range.start == 0 && cites(first.kind));
            CitationError { dau_vao: text.to_owned(), den: part.map(|part| before + part.range.end) }
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
            Some(end) => format!("viện dẫn kết thúc trước “{}”", self.dau_vao.get(end..).unwrap_or("").trim()),
            None => "cần tên loại rồi số, ký hiệu, ngày hoặc tên luật".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fills_the_text_is_read() {
        for text in ["Luật Trẻ em", " Luật Trẻ em; ", "Luật Trẻ em.", "khoản 2 Điều 5 Luật Trẻ em", "luật trẻ em"]
        {
            assert!(text.parse::<Citation>().is_ok(), "{text}");
        }
    }

    #[test]
    fn what_does_not_is_refused_with_its_end() {
        for (text, end, told) in [
            // none begins the text, though one follows
            ("theo Luật Trẻ em", None, "cần tên loại"),
            // which document is meant is not told
            ("Nghị định này", None, "cần tên loại"),
            ("", None, "cần tên loại"),
            // one begins it and ends before it
            ("Luật Trẻ em và Luật Đất đai", Some("Luật Trẻ em".len()), "“và Luật Đất đai”"),
            ("  Luật Trẻ em;;", Some("  Luật Trẻ em".len()), "“;;”"),
        ] {
            let error = text.parse::<Citation>().unwrap_err();
            assert_eq!(error.den(), end, "{text}");
            assert!(error.to_string().contains(told), "{error}");
        }
    }
}
