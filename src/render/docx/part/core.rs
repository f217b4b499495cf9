//! `docProps/core.xml`: what the file says of itself (ISO/IEC 29500-2, 8.3).

use super::super::xml::{Place, Xml};
use super::LANGUAGE;
use crate::layout::block::Info;

/// Name of the part.
pub(crate) const NAME: &str = "docProps/core.xml";

/// Writes the part; what is empty is left out. Dates are the document's own, never the clock's.
pub(in super::super) fn write(info: &Info<'_>, xml: &mut Xml) {
    xml.head().raw(concat!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"",
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"",
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">",
    ));
    property("dc:title", "tên văn bản", &info.title, xml);
    property("dc:subject", "trích yếu", &info.subject, xml);
    property("dc:creator", "tác giả", &info.author, xml);
    property("cp:category", "tên loại", &info.category, xml);
    property("dc:identifier", "số và ký hiệu", info.identifier.as_deref().unwrap_or_default(), xml);
    xml.raw("<dc:language>").raw(LANGUAGE).raw("</dc:language>");
    if let Some(date) = info.date.as_deref().filter(|date| !date.is_empty()) {
        xml.place = Place { component: "ngày ban hành", ..Place::default() };
        for (open, close) in [("<dcterms:created", "</dcterms:created>"), ("<dcterms:modified", "</dcterms:modified>")]
        {
            xml.raw(open).raw(" xsi:type=\"dcterms:W3CDTF\">").text(date).raw("T00:00:00Z").raw(close);
        }
    }
    xml.raw("</cp:coreProperties>");
}

/// One property.
fn property(element: &'static str, name: &'static str, value: &str, xml: &mut Xml) {
    if value.is_empty() {
        return;
    }
    xml.place = Place { component: name, ..Place::default() };
    xml.raw("<").raw(element).raw(">").text(value).raw("</").raw(element).raw(">");
}
