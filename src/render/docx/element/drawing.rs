//! `w:drawing`: drawn lines and pictures.

use super::super::xml::Xml;
use crate::layout::block::{Float, Picture, Rule};
use crate::render::word::STROKE;
use crate::unit::{Emu, Twip};

/// A length that cannot be negative, in EMU.
fn emu(length: Twip) -> i64 {
    Emu::from(length.max(Twip(0))).0
}

/// Opens an anchor (20.4.2.3): a drawing that floats over the text of its paragraph.
fn open_anchor(id: u32, xml: &mut Xml) {
    xml.raw("<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"");
    xml.int(id).raw("\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">");
    xml.raw("<wp:simplePos x=\"0\" y=\"0\"/>");
}

/// `wp:positionV` (20.4.2.11): distance from the upper edge of the paragraph.
fn write_top(top: Twip, xml: &mut Xml) {
    xml.raw("<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>").int(Emu::from(top).0);
    xml.raw("</wp:posOffset></wp:positionV>");
}

/// `wp:extent` (20.4.2.7) and `wp:effectExtent` (20.4.2.6): size on paper.
fn write_extent(width: Twip, height: Twip, xml: &mut Xml) {
    xml.raw("<wp:extent cx=\"").int(emu(width)).raw("\" cy=\"").int(emu(height));
    xml.raw("\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>");
}

/// Writes a run with a horizontal line floating over its paragraph: centred in its column, `gap` under the
/// paragraph's upper edge. Word 2010's own shape, which has no older spelling.
pub(in super::super) fn write_line(rule: Rule, id: u32, xml: &mut Xml) {
    xml.raw("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>");
    open_anchor(id, xml);
    xml.raw("<wp:positionH relativeFrom=\"column\"><wp:align>center</wp:align></wp:positionH>");
    write_top(rule.gap.max(Twip(0)), xml);
    write_extent(rule.length, Twip(0), xml);
    xml.raw("<wp:wrapNone/>");
    write_doc_pr(id, "Đường kẻ", "Đường kẻ", xml);
    xml.raw("<wp:cNvGraphicFramePr/><a:graphic>");
    xml.raw("<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">");
    xml.raw("<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"");
    xml.int(emu(rule.length)).raw("\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
    xml.raw("<a:ln w=\"").int(emu(STROKE)).raw("\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>");
    xml.raw("<a:prstDash val=\"solid\"/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>");
    xml.raw("</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>");
}

/// Writes a run with a picture from relationship `rId{relationship}`: in the line (inline, 20.4.2.8), or
/// floating over the text.
pub(in super::super) fn write_picture(picture: &Picture<'_>, relationship: u32, id: u32, xml: &mut Xml) {
    xml.raw("<w:r><w:drawing>");
    if let Some(Float { left, top, .. }) = picture.float {
        open_anchor(id, xml);
        xml.raw("<wp:positionH relativeFrom=\"column\"><wp:posOffset>").int(Emu::from(left).0);
        xml.raw("</wp:posOffset></wp:positionH>");
        write_top(top, xml);
        write_extent(picture.width, picture.height, xml);
        xml.raw("<wp:wrapNone/>");
        write_graphic(picture, relationship, id, xml);
        xml.raw("</wp:anchor></w:drawing></w:r>");
    } else {
        xml.raw("<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
        write_extent(picture.width, picture.height, xml);
        write_graphic(picture, relationship, id, xml);
        xml.raw("</wp:inline></w:drawing></w:r>");
    }
}

/// What inline and anchor end with: `wp:docPr`, `wp:cNvGraphicFramePr` (20.4.2.4) and `a:graphic` (20.1.2.2.16).
fn write_graphic(picture: &Picture<'_>, relationship: u32, id: u32, xml: &mut Xml) {
    let (cx, cy) = (emu(picture.width), emu(picture.height));
    write_doc_pr(id, "Hình", picture.alt, xml);
    xml.raw("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
    xml.raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">");
    xml.raw("<pic:pic><pic:nvPicPr><pic:cNvPr id=\"").int(id).raw("\" name=\"Hình ").int(id);
    xml.raw("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId").int(relationship);
    xml.raw("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
    xml.raw("<a:ext cx=\"").int(cx).raw("\" cy=\"").int(cy).raw("\"/></a:xfrm>");
    xml.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>");
}

/// `wp:docPr` (20.4.2.5): number, name and alternative text.
fn write_doc_pr(id: u32, name: &'static str, alt: &str, xml: &mut Xml) {
    xml.raw("<wp:docPr id=\"").int(id).raw("\" name=\"").raw(name).raw(" ").int(id).raw("\"");
    xml.attr("descr", alt).raw("/>");
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn a_line_has_its_exact_length_and_gap() {
        let text = written(|xml| write_line(Rule::new(Twip(1000), Twip(40), Twip(100)), 3, xml));
        assert_eq!(text.matches("cx=\"635000\" cy=\"0\"").count(), 2);
        assert!(text.contains("<wp:posOffset>25400</wp:posOffset>") && text.contains("<wp:docPr id=\"3\""));
    }

    #[test]
    fn a_picture_has_alternative_text() {
        let (width, height, float) = (Twip(2), Twip(1), None);
        let picture = Picture { bytes: &[], png: true, alt: "Sơ đồ \"A\"", width, height, float };
        let text = written(|xml| write_picture(&picture, 10, 4, xml));
        assert!(text.contains("descr=\"Sơ đồ &quot;A&quot;\"/>") && text.contains("r:embed=\"rId10\""));
        assert_eq!(text.matches("cx=\"1270\" cy=\"635\"").count(), 2);
        let over = Picture { float: Some(Float::new(Twip(-2), Twip(3))), ..picture };
        let text = written(|xml| write_picture(&over, 10, 4, xml));
        assert!(
            text.contains("<wp:posOffset>-1270</wp:posOffset>") && text.contains("<wp:posOffset>1905</wp:posOffset>")
        );
    }
}
