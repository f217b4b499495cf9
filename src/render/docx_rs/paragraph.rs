//! Paragraphs and what stands within them.

use std::borrow::Cow;

use ::docx_rs::{
    Bold, BreakType, Footnote, Hyperlink, HyperlinkType, Italic, LineSpacing, Paragraph, Run, RunProperty,
    StructuredDataTag, VertAlignType,
};

use super::measure::{alignment, first_line, length};
use super::{Converter, Loss};
use crate::layout::block::{Blank, Inline, Look, Paragraph as Laid, Span};
use crate::layout::style::{Looks, Style};

/// Letters of links.
pub(super) const LINK: &str = "Hyperlink";
/// Marks of footnotes; docx-rs gives their references this style.
pub(super) const NOTE: &str = "FootnoteReference";

impl Converter {
    /// A paragraph: its style and what deviates from it.
    pub(super) fn paragraph(&mut self, laid: &Laid<'_>) -> Paragraph {
        let looks = self.styles.looks(laid.style);
        let mut out = Paragraph::new().style(laid.style.id());
        if laid.keep_next && !looks.keep_next {
            out = out.keep_next(true);
        }
        let before = laid.before.filter(|before| *before != looks.before);
        let after = laid.after.filter(|after| *after != looks.after);
        if before.is_some() || after.is_some() {
            let spacing = before.into_iter().fold(LineSpacing::new(), |spacing, before| spacing.before(length(before)));
            out = out.line_spacing(after.into_iter().fold(spacing, |spacing, after| spacing.after(length(after))));
        }
        if let Some(indent) = laid.indent {
            out = out.indent(Some(indent.left.0), Some(first_line(indent.first_line)), Some(indent.right.0), None);
        }
        if let Some(align) = laid.align.filter(|align| *align != looks.align) {
            out = out.align(alignment(align));
        }
        laid.content.iter().fold(out, |out, inline| self.inline(inline, laid.style, out))
    }

    /// Adds what stands within a paragraph of a style.
    fn inline(&mut self, inline: &Inline<'_>, style: Style, out: Paragraph) -> Paragraph {
        match inline {
            Inline::Text(span) => self.spans(std::slice::from_ref(span), style, out),
            Inline::Link { text, .. } if self.margin => {
                // docx-rs gives links in margins no target, and then Word does not open the file.
                self.lose(Loss::NotInMargin { what: "liên kết" });
                self.spans(text, style, out)
            }
            Inline::Link { url, text } => {
                let link = Hyperlink::new(self.letters(url, style), HyperlinkType::External);
                let runs = text.iter().filter(|span| !span.text.is_empty());
                out.add_hyperlink(runs.fold(link, |link, span| link.add_run(self.run(span, style, Some(LINK)))))
            }
            Inline::Footnote(_) if self.margin => {
                self.lose(Loss::NotInMargin { what: "chú thích" });
                out
            }
            Inline::Footnote(spans) => out.add_run(Run::new().add_footnote_reference(self.footnote(spans))),
            Inline::Picture(picture) => out.add_run(Run::new().add_image(self.picture(picture))),
            Inline::Blank(blank) => out.add_structured_data_tag(self.blank(*blank)),
        }
    }

    /// Adds letters in a paragraph of a style.
    fn spans(&mut self, spans: &[Span<'_>], style: Style, out: Paragraph) -> Paragraph {
        let spans = spans.iter().filter(|span| !span.text.is_empty());
        spans.fold(out, |out, span| out.add_run(self.run(span, style, None)))
    }

    /// Letters of one look.
    fn run(&mut self, span: &Span<'_>, style: Style, character: Option<&str>) -> Run {
        let run_property = property(span.look, &self.styles.looks(style), character);
        self.text(&span.text, style, Run { run_property, ..Run::new() })
    }

    /// Adds letters to a run: `\n` as a line break, `\t` as a tab.
    pub(super) fn text(&mut self, text: &str, style: Style, mut out: Run) -> Run {
        for piece in self.letters(text, style).split_inclusive(['\n', '\t']) {
            let letters = piece.strip_suffix(['\n', '\t']).unwrap_or(piece);
            if !letters.is_empty() {
                out = out.add_text(letters);
            }
            out = match piece.as_bytes().last() {
                Some(b'\n') => out.add_break(BreakType::TextWrapping),
                Some(b'\t') => out.add_tab(),
                _ => out,
            };
        }
        out
    }

    /// Letters without those that XML cannot hold: docx-rs would write them and thereby spoil the file.
    fn letters<'t>(&mut self, text: &'t str, style: Style) -> Cow<'t, str> {
        if text.chars().all(is_xml_char) {
            return Cow::Borrowed(text);
        }
        let mut keep = |ch| {
            if is_xml_char(ch) {
                return ch;
            }
            self.lose(Loss::Character { ch, component: style.name() });
            char::REPLACEMENT_CHARACTER
        };
        Cow::Owned(text.chars().map(&mut keep).collect())
    }

    /// A footnote. docx-rs has no element for the number that begins it; a text in its place would stand beside the
    /// number that LibreOffice sets by itself. The blank follows that number; without it, LibreOffice would take the
    /// first letter of the first note for the number and drop it.
    fn footnote(&mut self, spans: &[Span<'_>]) -> Footnote {
        self.lose(Loss::Footnote);
        self.footnotes = true;
        let text = Paragraph::new().style(Style::ChuThich.id()).add_run(Run::new().add_text(" "));
        let mut out = Footnote::new();
        out.content.push(self.spans(spans, Style::ChuThich, text));
        out
    }

    /// A blank of a draft as a content control.
    fn blank(&mut self, blank: Blank) -> StructuredDataTag {
        self.lose(Loss::BlankTag);
        StructuredDataTag::new().alias(blank.title()).add_run(Run::new().add_text(blank.shown()))
    }
}

/// What a look turns in a style.
fn property(look: Look, looks: &Looks, character: Option<&str>) -> RunProperty {
    let mut out = character.into_iter().fold(RunProperty::new(), RunProperty::style);
    if look.bold {
        out.bold = Some(if looks.bold { Bold::new().disable() } else { Bold::new() });
    }
    if look.italic {
        out.italic = Some(if looks.italic { Italic::new().disable() } else { Italic::new() });
    }
    if look.superscript { out.vert_align(VertAlignType::SuperScript) } else { out }
}

/// Whether XML 1.0 can hold a character, and docx-rs keeps it: it drops `\r`.
fn is_xml_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)
}
