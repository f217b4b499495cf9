//! `word/theme/theme1.xml` (ISO/IEC 29500-1, 20.1.6.9): black and white, the one font.

use super::super::xml::Xml;
use crate::render::word::FONT;

/// Colours of the theme: element and value.
const COLORS: [(&str, &str); 12] = [
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "44546A"),
    ("lt2", "E7E6E6"),
    ("accent1", "4472C4"),
    ("accent2", "ED7D31"),
    ("accent3", "A5A5A5"),
    ("accent4", "FFC000"),
    ("accent5", "5B9BD5"),
    ("accent6", "70AD47"),
    ("hlink", "000000"),
    ("folHlink", "000000"),
];

/// The colour of what is painted.
const FILL: &str = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";

/// Writes the part.
pub(super) fn write(xml: &mut Xml) {
    xml.raw("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"vanban\">");
    xml.raw("<a:themeElements><a:clrScheme name=\"vanban\">");
    for (name, color) in COLORS {
        xml.raw("<a:").raw(name).raw("><a:srgbClr val=\"").raw(color).raw("\"/></a:").raw(name).raw(">");
    }
    xml.raw("</a:clrScheme><a:fontScheme name=\"vanban\">");
    for (open, close) in [("<a:majorFont>", "</a:majorFont>"), ("<a:minorFont>", "</a:minorFont>")] {
        xml.raw(open).raw("<a:latin typeface=\"").raw(FONT);
        xml.raw("\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>").raw(close);
    }
    xml.raw("</a:fontScheme><a:fmtScheme name=\"vanban\">");
    thrice("<a:fillStyleLst>", [FILL, ""], "</a:fillStyleLst>", xml);
    let line = ["<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>", "</a:ln>"];
    thrice("<a:lnStyleLst>", line, "</a:lnStyleLst>", xml);
    thrice("<a:effectStyleLst>", ["<a:effectStyle><a:effectLst/>", "</a:effectStyle>"], "</a:effectStyleLst>", xml);
    thrice("<a:bgFillStyleLst>", [FILL, ""], "</a:bgFillStyleLst>", xml);
    xml.raw("</a:fmtScheme></a:themeElements></a:theme>");
}

/// A list of the three equal items that the schema asks for.
fn thrice(open: &'static str, item: [&'static str; 2], close: &'static str, xml: &mut Xml) {
    xml.raw(open);
    for _ in 0..3 {
        xml.raw(item[0]).raw(item[1]);
    }
    xml.raw(close);
}
