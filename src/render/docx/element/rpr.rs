//! `w:rPr`: properties of a run of letters.

use super::super::xml::Xml;

/// Properties of a run (17.3.2.28); what is `None` or `false` is not written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct RPr {
    /// Id of the character style (17.3.2.29).
    pub style: Option<&'static str>,
    /// One font for all scripts, by name (17.3.2.26).
    pub font: Option<&'static str>,
    /// Bold (17.3.2.1).
    pub bold: Option<bool>,
    /// Italic (17.3.2.16).
    pub italic: Option<bool>,
    /// Colour as six hexadecimal digits (17.3.2.6).
    pub color: Option<&'static str>,
    /// Least size, in half points, from which pairs of letters are kerned (17.3.2.19); 0 is never.
    pub kern: Option<u16>,
    /// Size in half points (17.3.2.38, 17.3.2.39).
    pub size: Option<u16>,
    /// One line under the letters (17.3.2.40).
    pub underline: bool,
    /// Raised and small (17.3.2.42).
    pub superscript: bool,
    /// Language for all scripts (17.3.2.20).
    pub lang: Option<&'static str>,
}

impl RPr {
    /// Nothing deviates.
    pub const NONE: Self = Self {
        style: None,
        font: None,
        bold: None,
        italic: None,
        color: None,
        kern: None,
        size: None,
        underline: false,
        superscript: false,
        lang: None,
    };

    /// Writes the element, or nothing where it would be empty.
    pub fn write(&self, xml: &mut Xml) {
        if *self == Self::NONE {
            return;
        }
        xml.raw("<w:rPr>");
        if let Some(style) = self.style {
            xml.val("<w:rStyle", style);
        }
        if let Some(font) = self.font {
            xml.raw("<w:rFonts w:ascii=\"").raw(font).raw("\" w:hAnsi=\"").raw(font);
            xml.raw("\" w:eastAsia=\"").raw(font).raw("\" w:cs=\"").raw(font).raw("\"/>");
        }
        xml.switch("<w:b", self.bold);
        xml.switch("<w:i", self.italic);
        if let Some(color) = self.color {
            xml.val("<w:color", color);
        }
        if let Some(kern) = self.kern {
            xml.val_int("<w:kern", kern);
        }
        if let Some(size) = self.size {
            xml.val_int("<w:sz", size).val_int("<w:szCs", size);
        }
        if self.underline {
            xml.val("<w:u", "single");
        }
        if self.superscript {
            xml.val("<w:vertAlign", "superscript");
        }
        if let Some(lang) = self.lang {
            xml.raw("<w:lang w:val=\"").raw(lang).raw("\" w:eastAsia=\"").raw(lang);
            xml.raw("\" w:bidi=\"").raw(lang).raw("\"/>");
        }
        xml.raw("</w:rPr>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn children_stand_in_the_order_of_the_schema() {
        let rpr = RPr {
            style: Some("Hyperlink"),
            font: Some("F"),
            bold: Some(true),
            italic: Some(false),
            color: Some("000000"),
            kern: Some(0),
            size: Some(28),
            underline: true,
            superscript: true,
            lang: Some("vi-VN"),
        };
        assert_eq!(
            written(|xml| rpr.write(xml)),
            "<w:rPr><w:rStyle w:val=\"Hyperlink\"/>\
             <w:rFonts w:ascii=\"F\" w:hAnsi=\"F\" w:eastAsia=\"F\" w:cs=\"F\"/><w:b/><w:i w:val=\"0\"/>\
             <w:color w:val=\"000000\"/><w:kern w:val=\"0\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:u w:val=\"single\"/>\
             <w:vertAlign w:val=\"superscript\"/>\
             <w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"vi-VN\"/></w:rPr>"
        );
        assert_eq!(written(|xml| RPr::NONE.write(xml)), "");
    }
}
