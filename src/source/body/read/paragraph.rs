//! Paragraphs and headings, with the marks of units that they begin with.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, TagEnd};

use super::super::inline::Inline;
use super::super::inline::read::Builder;
use super::super::mark::Mark;
use super::{Flat, Reader};

impl Reader<'_, '_, '_> {
    /// Whether a line break ends a paragraph.
    pub(super) fn ends(&self, event: &Event<'_>, range: &Range<usize>, builder: &Builder) -> bool {
        *event == Event::SoftBreak && builder.is_closed() && self.masked.ends(range.start)
    }

    /// What CommonMark has as one paragraph.
    pub(super) fn paragraphs(&mut self, whole: Range<usize>, splits: bool, flats: &mut Vec<Flat>) {
        let mut builder = Builder::default();
        let mut start = whole.start;
        while let Some((event, range)) = self.events.next() {
            if event == Event::End(TagEnd::Paragraph) {
                break;
            }
            if splits && self.ends(&event, &range, &builder) {
                flats.extend(self.paragraph(std::mem::take(&mut builder).finish(), start..range.start));
                start = range.end;
            } else {
                self.inline(&mut builder, event, range);
            }
        }
        flats.extend(self.paragraph(builder.finish(), start..whole.end));
    }

    pub(super) fn paragraph(&self, mut inline: Inline, range: Range<usize>) -> Option<Flat> {
        let mut span = self.span(&range);
        let text = &self.cx.text;
        let strong = inline.strong > 0;
        let mark = if let Some(line) = self.masked.line_of(range.start) {
            span.start = line + self.base;
            let line = text[span.clone()].trim_end();
            let bold = line.strip_prefix("**");
            Mark::of_paragraph(bold.unwrap_or(line), bold.is_some())
        } else {
            let line = text[span.clone()].trim_end();
            let bold = line.strip_prefix("**").filter(|_| strong);
            let mark = Mark::of_paragraph(bold.unwrap_or(line), bold.is_some());
            if let Some(mark) = &mark {
                inline.skip(mark.len);
                inline.trim_start();
            }
            mark
        };
        let empty = inline.els.is_empty() && mark.is_none();
        (!empty).then_some(Flat::Para { inline, mark, span })
    }

    pub(super) fn heading(
        &mut self,
        level: HeadingLevel,
        mut inline: Inline,
        classes: Vec<String>,
        span: Range<usize>,
    ) -> Flat {
        let line = self.cx.text[span.clone()].trim_start_matches(['#', ' ', '\t']);
        let (line, bold) = match line.strip_prefix("**") {
            Some(line) if inline.strong > 0 => (line, true),
            _ => (line, false),
        };
        let mark = Mark::of_heading(line);
        if let Some(mark) = &mark {
            inline.skip(mark.len);
        }
        if bold {
            inline.plain_lead();
        }
        inline.trim_start();
        Flat::Heading { level: level as u8, inline, mark, classes, span }
    }
}
