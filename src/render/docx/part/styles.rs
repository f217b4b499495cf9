//! `word/styles.xml`: one named style for every component (ISO/IEC 29500-1, 17.7.4.18).
//!
//! The default style is *Normal*, which editors look for by this name; it has the letters of the text
//! and no spacing. All others rest on it and say everything that layout decides.

use super::super::element::ppr::{Line, PPr, Spacing};
use super::super::element::rpr::RPr;
use super::super::element::{NAMESPACE_W, jc};
use super::super::xml::Xml;
use super::LANGUAGE;
use crate::layout::block::Indent;
use crate::layout::style::{Looks, Style, StyleKey, StyleSheet};
use crate::render::word::{BLACK, FONT};
use crate::unit::Twip;

/// The built-in styles of an editor stay out of its list: an office sees the components only.
const HIDDEN: &str = concat!(
    "<w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"1\" ",
    "w:defUnhideWhenUsed=\"1\" w:defQFormat=\"0\" w:count=\"376\"/>",
);

/// Writes the part.
pub(super) fn write(key: StyleKey, xml: &mut Xml) {
    let sheet = StyleSheet::new(key);
    let size = sheet.looks(Style::LoiVan).half_points;
    xml.raw("<w:styles").raw(NAMESPACE_W).raw("><w:docDefaults><w:rPrDefault>");
    // No kerning: columns and rules are measured without it, and Word does none by itself.
    let letters = RPr { font: Some(FONT), color: Some(BLACK), kern: Some(0), ..RPr::NONE };
    RPr { size: Some(size), lang: Some(LANGUAGE), ..letters }.write(xml);
    xml.raw("</w:rPrDefault><w:pPrDefault/></w:docDefaults>").raw(HIDDEN);
    write_defaults(size, xml);
    for style in Style::ALL {
        write_style(*style, &sheet.looks(*style), xml);
    }
    write_character("Hyperlink", "Hyperlink", RPr { color: Some(BLACK), underline: true, ..RPr::NONE }, xml);
    let raised = RPr { superscript: true, ..RPr::NONE };
    write_character("FootnoteReference", "footnote reference", raised, xml);
    xml.raw("</w:styles>");
}

/// The default style of each kind.
fn write_defaults(size: u16, xml: &mut Xml) {
    xml.raw("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>");
    xml.raw("<w:uiPriority w:val=\"99\"/>");
    let line = Some(Line::Auto(240));
    let spacing = Spacing { before: Some(Twip(0)), after: Some(Twip(0)), line };
    PPr { widow_control: Some(true), spacing, ..PPr::default() }.write(xml);
    RPr { font: Some(FONT), size: Some(size), ..RPr::NONE }.write(xml);
    xml.raw(concat!(
        "</w:style><w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">",
        "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/><w:unhideWhenUsed/>",
        "</w:style><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">",
        "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>",
        "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>",
        "<w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>",
        "</w:tblCellMar></w:tblPr></w:style><w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">",
        "<w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>",
    ));
}

/// The style of a component (17.7.4.17). A heading is followed by text.
fn write_style(style: Style, looks: &Looks, xml: &mut Xml) {
    xml.raw("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"").raw(style.id()).raw("\">");
    xml.val("<w:name", style.name());
    xml.raw("<w:basedOn w:val=\"Normal\"/>");
    if looks.outline.is_some() {
        xml.val("<w:next", Style::LoiVan.id());
    }
    xml.raw("<w:qFormat/>");
    let Looks { align, left, first_line, before, after, .. } = *looks;
    PPr {
        keep_next: looks.keep_next.then_some(true),
        spacing: Spacing { before: Some(before), after: Some(after), line: Some(Line::Auto(looks.line)) },
        ind: (left != Twip(0) || first_line != Twip(0)).then(|| Indent::new(left, Twip(0), first_line)),
        jc: Some(jc(align)),
        outline: looks.outline,
        ..PPr::default()
    }
    .write(xml);
    RPr {
        bold: looks.bold.then_some(true),
        italic: looks.italic.then_some(true),
        size: Some(looks.half_points),
        ..RPr::NONE
    }
    .write(xml);
    xml.raw("</w:style>");
}

/// A style for letters, built into editors under `name`.
fn write_character(id: &'static str, name: &'static str, rpr: RPr, xml: &mut Xml) {
    xml.raw("<w:style w:type=\"character\" w:styleId=\"").raw(id).raw("\">").val("<w:name", name);
    xml.raw("<w:basedOn w:val=\"DefaultParagraphFont\"/><w:uiPriority w:val=\"99\"/><w:unhideWhenUsed/>");
    rpr.write(xml);
    xml.raw("</w:style>");
}

#[cfg(test)]
mod tests {
    use super::super::super::element::written;
    use super::*;

    #[test]
    fn every_component_has_a_style() {
        let key = StyleKey::new(crate::the_thuc::mau_chu::BoCo::Nho, Twip(567), Twip(120), 300);
        let text = written(|xml| write(key, xml));
        for style in Style::ALL {
            assert!(text.contains(&format!("w:styleId=\"{}\"", style.id())), "{style:?}");
        }
        assert_eq!(text.matches("w:default=\"1\"").count(), 4);
    }
}
