//! `word/webSettings.xml` (ISO/IEC 29500-1, 17.15.2): nothing of interest, yet some editors miss it.

use super::super::element::NAMESPACE_W;
use super::super::xml::Xml;

/// Writes the part.
pub(super) fn write(xml: &mut Xml) {
    xml.raw("<w:webSettings").raw(NAMESPACE_W).raw("><w:optimizeForBrowser/></w:webSettings>");
}
