//! What docx-rs cannot carry.

use std::fmt;

use crate::render::word::MOST_COLUMNS;

/// Something of a document that docx-rs 0.4.22 cannot carry as it is; the table is in the [module](super).
///
/// ```
/// use vanban::render::docx_rs::Loss;
/// assert_eq!(Loss::HeaderRows.to_string(), "dòng tiêu đề của bảng không lặp lại ở trang sau");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Loss {
    /// No part says that the text is Vietnamese: spelling is checked in the reader's own language.
    Language,
    /// Title, subject and author of the file; in a draft without a date, that it has none.
    Properties,
    /// Drawn lines are borders of paragraphs: in the same place, as long and as thick.
    Rule,
    /// Descriptions of columns, tables and framed marks for those who cannot see.
    Description,
    /// Descriptions of pictures.
    PictureDescription,
    /// A JPEG is stored under the name and type of a PNG.
    PictureType,
    /// A floating picture that begins above or left of its paragraph begins at its edge.
    PictureOffset,
    /// Header rows of tables are not repeated on further pages.
    HeaderRows,
    /// Blanks of a draft have a name, but neither the mark by which programs find them nor the limit to plain text.
    BlankTag,
    /// A footnote has no number at its beginning (Word shows none there), and no line parts notes from the text
    /// (LibreOffice draws none).
    Footnote,
    /// What stands in the margins of a section's first page, where an earlier section has such a thing already. No
    /// document has two; pages made by hand may.
    Margin,
    /// A link in a margin lost its address, or a footnote there is left out. No document has them; pages made by hand
    /// may.
    NotInMargin {
        /// What it is, in Vietnamese.
        what: &'static str,
    },
    /// A table has more columns than Word opens.
    TooManyColumns {
        /// Columns of the table.
        columns: usize,
    },
    /// A character that no XML can hold was replaced by U+FFFD.
    Character {
        /// The character.
        ch: char,
        /// Name of the style of its paragraph.
        component: &'static str,
    },
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Language => "tệp không ghi ngôn ngữ của văn bản là tiếng Việt",
            Self::Properties => "tệp không ghi tên, trích yếu, tác giả của văn bản",
            Self::Rule => "đường kẻ là viền của đoạn văn, không phải nét vẽ",
            Self::Description => "bảng và khung dấu không có mô tả cho người khiếm thị",
            Self::PictureDescription => "hình không có mô tả cho người khiếm thị",
            Self::PictureType => "hình JPEG được ghi là PNG",
            Self::PictureOffset => "hình nổi không đặt được cao hơn hoặc lệch trái so với đoạn văn của nó",
            Self::HeaderRows => "dòng tiêu đề của bảng không lặp lại ở trang sau",
            Self::BlankTag => "chỗ trống của dự thảo không có dấu cho phần mềm",
            Self::Footnote => "chú thích không có số ở đầu và đường kẻ ở trên",
            Self::Margin => "lề trang đầu của phần sau không có nội dung riêng",
            Self::NotInMargin { what } => return write!(f, "{what} không đặt được ở lề trang"),
            Self::TooManyColumns { columns } => {
                return write!(f, "bảng có {columns} cột; Word chỉ nhận tối đa {MOST_COLUMNS}");
            }
            Self::Character { ch, component } => {
                return write!(f, "ký tự U+{:04X} được thay bằng U+FFFD: “{component}”", u32::from(*ch));
            }
        })
    }
}
