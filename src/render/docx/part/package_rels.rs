//! `_rels/.rels`: what the package consists of (ISO/IEC 29500-2, 6.5).

use super::super::xml::Xml;

/// Writes the part.
pub(super) fn write(xml: &mut Xml) {
    xml.raw(concat!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "officeDocument\" Target=\"word/document.xml\"/>",
        "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
        "core-properties\" Target=\"docProps/core.xml\"/>",
        "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "extended-properties\" Target=\"docProps/app.xml\"/>",
        "<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "custom-properties\" Target=\"docProps/custom.xml\"/></Relationships>",
    ));
}
