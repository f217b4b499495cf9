//! Elements of `WordprocessingML` and `DrawingML`, one file each.
//!
//! Every element is a struct of options with one `write`, which emits the children in the order that
//! the schema asks for; another order cannot be said. Clauses are those of ISO/IEC 29500-1.

pub(super) mod bookmark;
pub(super) mod drawing;
pub(super) mod field;
pub(super) mod footnote;
pub(super) mod hyperlink;
pub(super) mod ppr;
pub(super) mod rpr;
pub(super) mod sdt;
pub(super) mod sectpr;
pub(super) mod spacer;
pub(super) mod tblpr;
pub(super) mod tcpr;
pub(super) mod text;
pub(super) mod trpr;

/// Namespaces of every part that holds paragraphs.
pub(super) const NAMESPACES: &str = concat!(
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"",
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"",
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"",
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"",
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"",
);

/// The namespace of `WordprocessingML` alone, for parts without drawings.
pub(super) const NAMESPACE_W: &str = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// `ST_Jc` (17.18.44): the value for an alignment. `left` and `right`, as Word 2007 reads them too.
pub(super) const fn jc(align: crate::the_thuc::mau_chu::CanhDong) -> &'static str {
    use crate::the_thuc::mau_chu::CanhDong;
    match align {
        CanhDong::Giua => "center",
        CanhDong::Deu => "both",
        CanhDong::Trai => "left",
        CanhDong::Phai => "right",
    }
}

/// Runs a writer on an empty buffer and gives the text back.
#[cfg(test)]
pub(super) fn written(write: impl FnOnce(&mut super::xml::Xml)) -> String {
    let mut xml = super::xml::Xml::default();
    write(&mut xml);
    assert!(xml.check().is_ok());
    String::from_utf8(xml.into_bytes()).expect("the buffer holds UTF-8")
}
