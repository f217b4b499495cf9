//! `word/footnotes.xml`: texts of the footnotes (ISO/IEC 29500-1, 17.11.15).

use super::super::block::write_note_text;
use super::super::element::NAMESPACES;
use super::super::element::footnote::{write_note, write_separators};
use super::super::refs::Note;
use super::super::xml::Xml;
use crate::layout::style::{Style, StyleSheet};

/// Name of the part.
pub(in super::super) const NAME: &str = "word/footnotes.xml";

/// Writes the part.
pub(in super::super) fn write(notes: &[Note<'_>], styles: StyleSheet, xml: &mut Xml) {
    xml.head().raw("<w:footnotes").raw(NAMESPACES).raw(">");
    write_separators(xml);
    for (id, note) in (1_u32..).zip(notes) {
        xml.place = note.place;
        xml.place.component = Style::ChuThich.name();
        xml.place.byte = 0;
        write_note(id, xml, |xml| write_note_text(note.spans, styles, xml));
    }
    xml.raw("</w:footnotes>");
}
