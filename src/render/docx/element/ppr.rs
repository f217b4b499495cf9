//! `w:pPr`: properties of a paragraph.

use super::super::xml::Xml;
use super::rpr::RPr;
use super::sectpr::SectPr;
use crate::layout::block::Indent;
use crate::unit::Twip;

/// Properties of a paragraph (17.3.1.26); what is `None` is not written.
#[derive(Debug, Default)]
pub(in super::super) struct PPr<'a> {
    /// Id of the paragraph style (17.3.1.27).
    pub style: Option<&'static str>,
    /// Stays with the next paragraph (17.3.1.15).
    pub keep_next: Option<bool>,
    /// No single lines at a page's edge (17.3.1.44).
    pub widow_control: Option<bool>,
    /// Space above and below, and between lines (17.3.1.33).
    pub spacing: Spacing,
    /// Indents (17.3.1.12).
    pub ind: Option<Indent>,
    /// Alignment (17.3.1.13).
    pub jc: Option<&'static str>,
    /// Level in the outline, from 0 (17.3.1.20).
    pub outline: Option<u8>,
    /// Letters of the paragraph mark (17.3.1.29).
    pub mark: Option<RPr>,
    /// The section that ends with this paragraph (17.6.18).
    pub section: Option<&'a SectPr>,
}

/// `w:spacing` of a paragraph (17.3.1.33).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Spacing {
    /// Above, in twips.
    pub before: Option<Twip>,
    /// Below, in twips.
    pub after: Option<Twip>,
    /// Height of lines.
    pub line: Option<Line>,
}

/// Height of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Line {
    /// In 240ths of the letters' own height.
    Auto(i32),
    /// Exactly this height, whatever stands in the line.
    Exact(Twip),
}

impl Spacing {
    /// Nothing to say.
    const NONE: Self = Self { before: None, after: None, line: None };

    /// Lines of exactly this height.
    pub const fn exact(height: Twip) -> Self {
        Self { before: None, after: None, line: Some(Line::Exact(height)) }
    }

    /// Writes the element, or nothing where it would be empty.
    fn write(self, xml: &mut Xml) {
        if self == Self::NONE {
            return;
        }
        xml.raw("<w:spacing");
        if let Some(before) = self.before {
            xml.raw(" w:before=\"").length(before).raw("\"");
        }
        if let Some(after) = self.after {
            xml.raw(" w:after=\"").length(after).raw("\"");
        }
        match self.line {
            Some(Line::Auto(line)) => {
                xml.raw(" w:line=\"").int(line.max(1)).raw("\" w:lineRule=\"auto\"");
            }
            Some(Line::Exact(Twip(height))) => {
                xml.raw(" w:line=\"").int(height.max(1)).raw("\" w:lineRule=\"exact\"");
            }
            None => {}
        }
        xml.raw("/>");
    }
}

impl PPr<'_> {
    /// Nothing deviates.
    fn is_empty(&self) -> bool {
        self.style.is_none()
            && self.keep_next.is_none()
            && self.widow_control.is_none()
            && self.spacing == Spacing::NONE
            && self.ind.is_none()
            && self.jc.is_none()
            && self.outline.is_none()
            && self.mark.is_none()
            && self.section.is_none()
    }

    /// Writes the element, or nothing where it would be empty.
    pub fn write(&self, xml: &mut Xml) {
        if self.is_empty() {
            return;
        }
        xml.raw("<w:pPr>");
        if let Some(style) = self.style {
            xml.val("<w:pStyle", style);
        }
        xml.switch("<w:keepNext", self.keep_next);
        xml.switch("<w:widowControl", self.widow_control);
        self.spacing.write(xml);
        if let Some(ind) = self.ind {
            write_ind(ind, xml);
        }
        if let Some(jc) = self.jc {
            xml.val("<w:jc", jc);
        }
        if let Some(outline) = self.outline {
            xml.val_int("<w:outlineLvl", outline);
        }
        if let Some(mark) = &self.mark {
            mark.write(xml);
        }
        if let Some(section) = self.section {
            section.write(xml);
        }
        xml.raw("</w:pPr>");
    }
}

/// `w:ind` (17.3.1.12). All three measures are written: each replaces the style's.
fn write_ind(ind: Indent, xml: &mut Xml) {
    xml.raw("<w:ind w:left=\"").int(ind.left.0).raw("\" w:right=\"").int(ind.right.0);
    if ind.first_line.0 < 0 {
        xml.raw("\" w:hanging=\"").length(-ind.first_line).raw("\"/>");
    } else {
        xml.raw("\" w:firstLine=\"").length(ind.first_line).raw("\"/>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn children_stand_in_the_order_of_the_schema() {
        let ppr = PPr {
            style: Some("Dieu"),
            keep_next: Some(true),
            widow_control: Some(false),
            spacing: Spacing { before: Some(Twip(120)), after: Some(Twip(-5)), line: Some(Line::Auto(360)) },
            ind: Some(Indent::new(Twip(567), Twip(0), Twip(-283))),
            jc: Some("both"),
            outline: Some(3),
            mark: Some(RPr { size: Some(2), ..RPr::default() }),
            section: None,
        };
        assert_eq!(
            written(|xml| ppr.write(xml)),
            "<w:pPr><w:pStyle w:val=\"Dieu\"/><w:keepNext/><w:widowControl w:val=\"0\"/>\
             <w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"auto\"/>\
             <w:ind w:left=\"567\" w:right=\"0\" w:hanging=\"283\"/><w:jc w:val=\"both\"/>\
             <w:outlineLvl w:val=\"3\"/><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:pPr>"
        );
    }

    #[test]
    fn nothing_to_say_is_nothing_written() {
        assert_eq!(written(|xml| PPr::default().write(xml)), "");
    }
}
