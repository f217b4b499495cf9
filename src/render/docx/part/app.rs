//! `docProps/app.xml`: the program that made the file (ISO/IEC 29500-1, 22.2).

use super::super::xml::Xml;

/// Writes the part.
pub(super) fn write(xml: &mut Xml) {
    xml.raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">");
    xml.raw("<Application>vanban</Application></Properties>");
}
