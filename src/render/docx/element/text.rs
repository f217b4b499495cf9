//! `w:r` with text, breaks and tabs.

use super::super::xml::{Xml, has_loose_blanks, is_plain};
use super::rpr::RPr;

/// Writes a run (17.3.2.25): text (17.3.3.31), `\n` as a line break (17.3.3.1), `\t` as a tab
/// (17.3.3.32). Nothing for no text.
pub(in super::super) fn write_run(rpr: &RPr, text: &str, xml: &mut Xml) {
    if text.is_empty() {
        return;
    }
    xml.raw("<w:r>");
    rpr.write(xml);
    if is_plain(text) {
        write_t(text, xml);
    } else {
        write_pieces(text, xml);
    }
    xml.raw("</w:r>");
}

/// Text that may hold line breaks and tabs.
fn write_pieces(text: &str, xml: &mut Xml) {
    for piece in text.split_inclusive(['\n', '\t']) {
        let (letters, end) = if let Some(letters) = piece.strip_suffix('\n') {
            (letters, "<w:br/>")
        } else if let Some(letters) = piece.strip_suffix('\t') {
            (letters, "<w:tab/>")
        } else {
            (piece, "")
        };
        write_t(letters, xml);
        xml.raw(end);
        xml.place.byte += usize::from(!end.is_empty());
    }
}

/// `w:t` (17.3.3.31).
fn write_t(text: &str, xml: &mut Xml) {
    if text.is_empty() {
        return;
    }
    xml.raw(if has_loose_blanks(text) { "<w:t xml:space=\"preserve\">" } else { "<w:t>" });
    xml.text(text).raw("</w:t>");
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn breaks_and_tabs_become_elements() {
        assert_eq!(
            written(|xml| write_run(&RPr::NONE, "a\nb & c\t\n d", xml)),
            "<w:r><w:t>a</w:t><w:br/><w:t>b &amp; c</w:t><w:tab/><w:br/>\
             <w:t xml:space=\"preserve\"> d</w:t></w:r>"
        );
    }

    #[test]
    fn no_text_is_no_run() {
        assert_eq!(written(|xml| write_run(&RPr { bold: Some(true), ..RPr::NONE }, "", xml)), "");
    }
}
