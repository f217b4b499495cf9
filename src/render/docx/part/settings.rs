//! `word/settings.xml`: settings of the document (ISO/IEC 29500-1, 17.15.1.78).

use super::super::element::NAMESPACE_W;
use super::super::setup::Setup;
use super::super::xml::Xml;
use super::LANGUAGE;
use crate::render::word::TAB;

/// Settings of compatibility that an editor of today writes: name and value.
const COMPATIBILITY: [(&str, &str); 5] = [
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
];

/// Writes the part. Justified lines that end in a line break are not stretched.
pub(super) fn write(setup: &Setup, xml: &mut Xml) {
    xml.raw("<w:settings")
        .raw(NAMESPACE_W)
        .raw("><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"")
        .int(TAB)
        .raw("\"/>");
    xml.raw("<w:characterSpacingControl w:val=\"doNotCompress\"/>");
    if setup.footnotes {
        xml.raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
    }
    xml.raw("<w:compat><w:doNotExpandShiftReturn/>");
    for (name, value) in COMPATIBILITY {
        xml.raw("<w:compatSetting").attr("w:name", name);
        xml.raw(" w:uri=\"http://schemas.microsoft.com/office/word\"").attr("w:val", value).raw("/>");
    }
    xml.raw("</w:compat><w:themeFontLang w:val=\"").raw(LANGUAGE).raw("\"/>");
    xml.raw(concat!(
        "<w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\" w:accent1=\"accent1\" ",
        "w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\" w:accent5=\"accent5\" ",
        "w:accent6=\"accent6\" w:hyperlink=\"hyperlink\" w:followedHyperlink=\"followedHyperlink\"/>",
        "<w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>",
    ));
}
