//! What can keep a document from becoming a file.

use std::fmt;

/// Why a document cannot be written as DOCX.
///
/// Nothing is written when rendering fails, and nothing is dropped without an error.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// A character that XML 1.0 cannot hold, not even as a reference.
    #[error("ký tự U+{:04X} không viết được trong DOCX: “{component}”{}, byte {byte}, gần “{near}”",
        u32::from(*.ch), Within { section: *.section, paragraph: *.paragraph })]
    IllegalCharacter {
        /// The character.
        ch: char,
        /// Section, counted from 1; 0 for the properties of the file.
        section: usize,
        /// Paragraph within the section, counted from 1, those in cells and frames included; 0 where it is in none.
        paragraph: usize,
        /// Name of the paragraph's style, or of the property.
        component: &'static str,
        /// Bytes of the paragraph's text before it.
        byte: usize,
        /// The text around it, the character itself as U+FFFD.
        near: String,
    },
    /// More columns than Word opens.
    #[error("bảng có {columns} cột; Word chỉ nhận tối đa {max}{}", Within { section: *.section, paragraph: 0 })]
    TooManyColumns {
        /// Columns of the table.
        columns: usize,
        /// The most that Word opens.
        max: usize,
        /// Section, counted from 1.
        section: usize,
    },
    /// Something that can stand in the text only, in the top or bottom margin.
    #[error("{what} không đặt được ở lề trên hoặc lề dưới của trang{}", Within { section: *.section, paragraph: 0 })]
    NotInMargin {
        /// What it is, in Vietnamese.
        what: &'static str,
        /// Section, counted from 1.
        section: usize,
    },
    /// A part or the package exceeds what a zip file without extensions can say (4 GiB, 65,535 parts).
    #[error("văn bản quá lớn: “{part}” vượt giới hạn của tệp zip")]
    TooLarge {
        /// The part that did not fit.
        part: String,
    },
    /// The destination refused the bytes.
    #[error("không ghi được DOCX: {0}")]
    Io(#[from] std::io::Error),
}

/// Section and paragraph in words; what is 0 is left out.
struct Within {
    /// Section, from 1.
    section: usize,
    /// Paragraph, from 1.
    paragraph: usize,
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.section > 0 {
            write!(f, ", phần {}", self.section)?;
        }
        if self.paragraph > 0 {
            write!(f, ", đoạn {}", self.paragraph)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_named_with_its_place() {
        let error = RenderError::IllegalCharacter {
            ch: '\u{1}',
            section: 1,
            paragraph: 12,
            component: "Nơi nhận",
            byte: 5,
            near: "Như \u{fffd}trên".into(),
        };
        assert_eq!(
            error.to_string(),
            "ký tự U+0001 không viết được trong DOCX: “Nơi nhận”, phần 1, đoạn 12, byte 5, gần “Như \u{fffd}trên”"
        );
    }

    #[test]
    fn a_property_has_no_paragraph() {
        let error = RenderError::NotInMargin { what: "ảnh", section: 2 };
        assert_eq!(error.to_string(), "ảnh không đặt được ở lề trên hoặc lề dưới của trang, phần 2");
    }
}
