//! `word/fontTable.xml`: the fonts of the document (ISO/IEC 29500-1, 17.8.3.11).

use super::super::element::NAMESPACE_W;
use super::super::xml::Xml;
use crate::render::word::FONT;

/// Writes the part.
pub(super) fn write(xml: &mut Xml) {
    xml.raw("<w:fonts").raw(NAMESPACE_W).raw("><w:font w:name=\"").raw(FONT);
    xml.raw("\"><w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/>");
    xml.raw("<w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>");
}
