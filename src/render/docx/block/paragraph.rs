//! Paragraphs and what stands within them.

use super::Story;
use crate::layout::block::{Blank, Inline, Look, Paragraph, Span};
use crate::layout::style::{Looks, Style, StyleSheet};
use crate::render::docx::element::bookmark::write_bookmark;
use crate::render::docx::element::drawing::write_picture;
use crate::render::docx::element::footnote::write_reference;
use crate::render::docx::element::hyperlink::{write_hyperlink, write_link_to_cited};
use crate::render::docx::element::ppr::{PPr, Spacing};
use crate::render::docx::element::rpr::RPr;
use crate::render::docx::element::sdt::Sdt;
use crate::render::docx::element::sectpr::SectPr;
use crate::render::docx::element::{jc, text};
use crate::render::docx::error::RenderError;
use crate::render::docx::refs::Note;
use crate::render::docx::xml::Xml;

/// The id of the first blank's content control; ids of other makers are large or small numbers.
const FIRST_BLANK: u32 = 30_202_000;

impl<'p> Story<'p, '_> {
    /// Writes a paragraph; it may end a section.
    pub(super) fn paragraph(&mut self, paragraph: &'p Paragraph<'p>, section: Option<&SectPr>) {
        self.enter(paragraph.style);
        let looks = self.styles.looks(paragraph.style);
        self.xml.raw("<w:p>");
        ppr(paragraph, &looks, section).write(&mut self.xml);
        for inline in &paragraph.content {
            self.inline(inline, &looks);
        }
        self.xml.raw("</w:p>");
    }

    /// Writes what stands within a paragraph of a style with `looks`.
    fn inline(&mut self, inline: &'p Inline<'p>, looks: &Looks) {
        match inline {
            Inline::Text(span) if self.citation_links && !span.cited.is_empty() => {
                write_cited_span(span, looks, &mut self.xml);
            }
            Inline::Text(span) => write_span(span, looks, None, &mut self.xml),
            Inline::Blank(blank) => self.blank(*blank),
            Inline::Link { .. } if self.margin => self.misplaced("liên kết"),
            Inline::Footnote(_) if self.margin => self.misplaced("chú thích"),
            Inline::Picture(_) if self.margin => self.misplaced("hình"),
            Inline::Link { url, text } => {
                let relationship = self.refs.link(url, self.xml.place);
                write_hyperlink(relationship, &mut self.xml, |xml| {
                    for span in text {
                        write_span(span, looks, Some("Hyperlink"), xml);
                    }
                });
            }
            Inline::Footnote(spans) => {
                let id = self.refs.note(Note { spans, place: self.xml.place });
                write_reference(id, &mut self.xml);
            }
            Inline::Picture(picture) => {
                let relationship = self.refs.picture(picture);
                write_picture(picture, relationship, self.refs.drawing(), &mut self.xml);
            }
        }
    }

    /// Writes a blank as a content control.
    fn blank(&mut self, blank: Blank) {
        let id = FIRST_BLANK.saturating_add(self.refs.blank());
        Sdt { alias: blank.title(), tag: blank.tag(), id, shown: blank.shown() }.write(&mut self.xml);
    }

    /// Refuses what has no place in a margin.
    fn misplaced(&mut self, what: &'static str) {
        let section = self.xml.place.section;
        self.xml.fail(RenderError::NotInMargin { what, section });
    }
}

/// Style and what deviates from it.
fn ppr<'s>(paragraph: &Paragraph<'_>, looks: &Looks, section: Option<&'s SectPr>) -> PPr<'s> {
    let spacing = Spacing {
        before: paragraph.before.filter(|before| *before != looks.before),
        after: paragraph.after.filter(|after| *after != looks.after),
        line: None,
    };
    PPr {
        style: Some(paragraph.style.id()),
        keep_next: (paragraph.keep_next && !looks.keep_next).then_some(true),
        spacing,
        ind: paragraph.indent,
        jc: paragraph.align.filter(|align| *align != looks.align).map(jc),
        section,
        ..PPr::default()
    }
}

/// Writes text of one look in a paragraph of a style with `looks`.
pub(in super::super) fn write_span(span: &Span<'_>, looks: &Looks, style: Option<&'static str>, xml: &mut Xml) {
    text::write_run(&rpr(span.look, looks, style), &span.text, xml);
}

/// Writes text in which documents are cited: the first mention of each with a bookmark, later ones as links to it.
fn write_cited_span(span: &Span<'_>, looks: &Looks, xml: &mut Xml) {
    let rpr = rpr(span.look, looks, None);
    let text = |from: usize, to: usize| span.text.get(from..to).unwrap_or_default();
    let mut at = 0;
    for cited in &span.cited {
        let (from, to) = (cited.range.start.max(at), cited.range.end);
        let letters = text(from, to);
        if letters.is_empty() {
            continue;
        }
        text::write_run(&rpr, text(at, from), xml);
        let write = |xml: &mut Xml| text::write_run(&rpr, letters, xml);
        if cited.first {
            write_bookmark(cited.document, xml, write);
        } else {
            write_link_to_cited(cited.document, xml, write);
        }
        at = to;
    }
    text::write_run(&rpr, text(at, span.text.len()), xml);
}

/// What a look turns in a style.
fn rpr(look: Look, looks: &Looks, style: Option<&'static str>) -> RPr {
    RPr {
        style,
        bold: look.bold.then_some(!looks.bold),
        italic: look.italic.then_some(!looks.italic),
        superscript: look.superscript,
        ..RPr::NONE
    }
}

/// Writes the text of a footnote.
pub(in super::super) fn write_note_text(spans: &[Span<'_>], styles: StyleSheet, xml: &mut Xml) {
    let looks = styles.looks(Style::ChuThich);
    for span in spans {
        write_span(span, &looks, None, xml);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::block::{Cited, Indent};
    use crate::layout::style::StyleKey;
    use crate::render::docx::element::written;
    use crate::the_thuc::mau_chu::{BoCo, CanhDong};
    use crate::unit::Twip;

    fn looks(style: Style) -> Looks {
        StyleSheet::new(StyleKey::new(BoCo::Lon, Twip(720), Twip(120), 240)).looks(style)
    }

    #[test]
    fn bold_and_italic_turn_against_the_style() {
        let run = |style, look| written(|xml| write_span(&Span::new("a", look), &looks(style), None, xml));
        assert_eq!(run(Style::LoiVan, Look::PLAIN), "<w:r><w:t>a</w:t></w:r>");
        assert_eq!(run(Style::LoiVan, Look::BOLD), "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>");
        assert_eq!(run(Style::Dieu, Look::BOLD), "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r>");
        assert_eq!(run(Style::CanCu, Look::ITALIC), "<w:r><w:rPr><w:i w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r>");
        let raised = Look { superscript: true, ..Look::PLAIN };
        assert!(run(Style::LoiVan, raised).contains("<w:vertAlign w:val=\"superscript\"/>"));
    }

    #[test]
    fn cited_letters_are_runs_of_their_own_and_none_is_lost() {
        let mut span = Span::new("a bc d", Look::BOLD);
        // The last one is out of the text.
        span.cited = vec![Cited::new(2..4, 7, true), Cited::new(5..6, 3, false), Cited::new(5..9, 3, false)];
        let run = |text: &str| format!("<w:r><w:rPr><w:b/></w:rPr>{text}</w:r>");
        assert_eq!(
            written(|xml| write_cited_span(&span, &looks(Style::LoiVan), xml)),
            [
                &run("<w:t xml:space=\"preserve\">a </w:t>"),
                "<w:bookmarkStart w:id=\"7\" w:name=\"VienDan_7\"/>",
                &run("<w:t>bc</w:t>"),
                "<w:bookmarkEnd w:id=\"7\"/>",
                &run("<w:t xml:space=\"preserve\"> </w:t>"),
                "<w:hyperlink w:anchor=\"VienDan_3\" w:history=\"1\">",
                &run("<w:t>d</w:t>"),
                "</w:hyperlink>",
            ]
            .concat()
        );
    }

    #[test]
    fn only_deviations_are_written() {
        let mut paragraph = Paragraph::text(Style::Dieu, "a");
        paragraph.keep_next = true;
        paragraph.align = Some(CanhDong::Deu);
        paragraph.before = Some(Twip(120));
        let same = written(|xml| ppr(&paragraph, &looks(Style::Dieu), None).write(xml));
        assert_eq!(same, "<w:pPr><w:pStyle w:val=\"Dieu\"/></w:pPr>");
        paragraph.align = Some(CanhDong::Giua);
        paragraph.after = Some(Twip(60));
        paragraph.indent = Some(Indent::default());
        let other = written(|xml| ppr(&paragraph, &looks(Style::Dieu), None).write(xml));
        assert_eq!(
            other,
            "<w:pPr><w:pStyle w:val=\"Dieu\"/><w:spacing w:after=\"60\"/>\
             <w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr>"
        );
    }
}
