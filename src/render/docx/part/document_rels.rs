//! `word/_rels/document.xml.rels`: what the document refers to (ISO/IEC 29500-2, 6.5).

use super::super::refs::{Refs, Target};
use super::super::setup::{Setup, footer_name, header_name, rid};
use super::super::xml::Xml;

/// Name of the part.
pub(in super::super) const NAME: &str = "word/_rels/document.xml.rels";

/// Writes the part. Without `refs`, it is that of a document without links and pictures.
pub(in super::super) fn write(setup: &Setup, refs: Option<&Refs<'_>>, xml: &mut Xml) {
    xml.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    part(rid::STYLES, "styles", "styles.xml", xml);
    part(rid::SETTINGS, "settings", "settings.xml", xml);
    part(rid::FONT_TABLE, "fontTable", "fontTable.xml", xml);
    part(rid::WEB_SETTINGS, "webSettings", "webSettings.xml", xml);
    part(rid::THEME, "theme", "theme/theme1.xml", xml);
    part(rid::PAGE_HEADER, "header", "header1.xml", xml);
    part(rid::EMPTY_HEADER, "header", "header2.xml", xml);
    if setup.empty_footer {
        part(rid::EMPTY_FOOTER, "footer", "footer1.xml", xml);
    }
    if setup.footnotes {
        part(rid::FOOTNOTES, "footnotes", "footnotes.xml", xml);
    }
    for number in 0..setup.first_headers {
        part(Setup::first_header(number), "header", &header_name(number), xml);
    }
    for number in 0..setup.first_footers {
        part(setup.first_footer(number), "footer", &footer_name(number), xml);
    }
    for (id, target) in refs.into_iter().flat_map(Refs::relationships) {
        match target {
            Target::Link { url, place } => {
                xml.place = *place;
                relationship(id, "hyperlink", url, xml);
                xml.raw(" TargetMode=\"External\"/>");
            }
            Target::Picture { number, png, .. } => part(id, "image", &media_name(*number, *png), xml),
        }
    }
    xml.raw("</Relationships>");
}

/// Name of a picture's file, as the document sees it.
pub(in super::super) fn media_name(number: u32, png: bool) -> String {
    format!("media/image{number}.{}", if png { "png" } else { "jpeg" })
}

/// A relationship to a part.
fn part(id: u32, kind: &'static str, target: &str, xml: &mut Xml) {
    relationship(id, kind, target, xml);
    xml.raw("/>");
}

/// A relationship without its end.
fn relationship(id: u32, kind: &'static str, target: &str, xml: &mut Xml) {
    xml.raw("<Relationship Id=\"rId").int(id);
    xml.raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/").raw(kind);
    xml.raw("\"").attr("Target", target);
}
