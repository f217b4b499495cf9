//! Fields.

use super::super::xml::Xml;

/// The page number as a complex field (17.16.18, PAGE 17.16.5.44), with the cached result `2`: the
/// first page that shows it. Some editors repair fields without a result.
pub(in super::super) fn write_page_number(xml: &mut Xml) {
    xml.raw(concat!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
        "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
        "<w:r><w:t>2</w:t></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    ));
}
