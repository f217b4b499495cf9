//! The body of a source → blocks as they stand there, still beside each other; [`arrange`](super::arrange) nests them.

mod note;
mod paragraph;
mod rows;

use std::collections::HashSet;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::super::cx::Cx;
use super::super::node::Node;
use super::super::yaml;
use super::arrange::{Arrangement, arrange};
use super::ast::Block;
use super::chan::{self, Chan};
use super::dau::{self, Dau};
use super::inline::Inline;
use super::inline::read::{At, Builder, Notes};
use super::inline::write::Place;
use super::mark::Mark;
use super::mask::{Masked, mask};
use super::{number, table};
pub(super) use rows::Rows;

/// How deep lists may stand in each other.
const DEPTH: usize = 40;

/// A block as it stands in the source.
#[derive(Debug)]
pub(super) enum Flat {
    Heading {
        level: u8,
        inline: Inline,
        mark: Option<Mark>,
        classes: Vec<String>,
        span: Range<usize>,
    },
    Para {
        inline: Inline,
        mark: Option<Mark>,
        span: Range<usize>,
    },
    Item {
        sign: Sign,
        flats: Vec<Flat>,
        span: Range<usize>,
    },
    Table(Node, Range<usize>),
    Data(String, Node),
    /// `<!-- -->`: ends the items above.
    Pop,
    Break(Range<usize>),
}

/// What an item begins with.
#[derive(Debug)]
pub(super) enum Sign {
    /// `-` or `*`.
    Dash,
    /// `+`.
    Plus,
    Mark(Mark),
}

/// Reads the body of a source, which begins at a byte of it; without what the page has above and below it.
pub(crate) fn whole(
    cx: &mut Cx<'_>,
    start: usize,
    arrangement: Arrangement,
    head: Option<Dau<'_>>,
) -> (Vec<Block>, Chan) {
    let masked = mask(&cx.text[start..]);
    let notes = notes(cx, start, &masked);
    let mut reader = Reader::new(cx, start, &masked, &notes);
    let mut flats = reader.frame(None, 0);
    let Reader { named, defined, .. } = reader;
    if let Some(head) = head {
        dau::take(&mut flats, head, cx);
    }
    let foot = chan::take(&mut flats, cx.text, arrangement);
    for (label, span) in defined {
        if !named.contains(&label) {
            cx.fault(span, format!("chú thích [^{label}] không được nhắc tới trong bài"));
        }
    }
    let mut marks = number::Typed::default();
    let blocks = arrange(cx, flats, arrangement, &mut marks);
    number::check(cx, &blocks, &marks);
    (blocks, foot)
}

/// The footnotes, whose references may stand before them.
fn notes(cx: &mut Cx<'_>, start: usize, masked: &Masked) -> Notes {
    if !masked.text.contains("[^") {
        return Notes::default();
    }
    let empty = Notes::default();
    let mut reader = Reader::new(cx, start, masked, &empty);
    reader.only_notes = true;
    reader.frame(None, 0);
    reader.found
}

/// The only text of a source that is nothing else: what was written, read again.
pub(super) fn one(cx: &mut Cx<'_>, place: Place) -> Option<Inline> {
    let masked = mask(cx.text);
    let notes = notes(cx, 0, &masked);
    let mut reader = Reader::new(cx, 0, &masked, &notes);
    if place == Place::Cell {
        reader.events.by_ref().find(|(event, _)| *event == Event::Start(Tag::TableCell))?;
        let inline = reader.until(TagEnd::TableCell);
        let end = Event::End(TagEnd::TableHead);
        return reader.events.next().is_some_and(|(event, _)| event == end).then_some(inline);
    }
    let mut flats = reader.frame(None, 0);
    match (flats.pop()?, flats.is_empty()) {
        (Flat::Para { inline, mark: None, .. }, true) => Some(inline),
        (Flat::Heading { inline, mark: None, classes, .. }, true) if classes.is_empty() => Some(inline),
        _ => None,
    }
}

/// The only paragraph of a source that is nothing else, and whether it begins with the mark of a unit.
pub(super) fn one_line(cx: &mut Cx<'_>) -> Option<(Inline, bool)> {
    let masked = mask(cx.text);
    let notes = notes(cx, 0, &masked);
    let mut flats = Reader::new(cx, 0, &masked, &notes).frame(None, 0);
    match (flats.pop()?, flats.is_empty()) {
        (Flat::Para { inline, mark, .. }, true) => Some((inline, mark.is_some())),
        _ => None,
    }
}

/// What the parser is asked to know beyond CommonMark.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_WIKILINKS
}

struct Reader<'c, 's, 'p> {
    cx: &'c mut Cx<'s>,
    base: usize,
    masked: &'p Masked,
    events: Peekable<OffsetIter<'p>>,
    notes: &'p Notes,
    /// The first of two readings: footnotes alone, whose references come before them.
    only_notes: bool,
    found: Notes,
    named: HashSet<String>,
    /// Bytes of footnotes that were named before.
    repeated: usize,
    defined: Vec<(String, Range<usize>)>,
}

impl<'c, 's, 'p> Reader<'c, 's, 'p> {
    fn new(cx: &'c mut Cx<'s>, base: usize, masked: &'p Masked, notes: &'p Notes) -> Self {
        let events = Parser::new_ext(&masked.text, options()).into_offset_iter().peekable();
        Self {
            cx,
            base,
            masked,
            events,
            notes,
            only_notes: false,
            found: Notes::default(),
            named: HashSet::new(),
            repeated: 0,
            defined: Vec::new(),
        }
    }

    fn span(&self, range: &Range<usize>) -> Range<usize> {
        range.start + self.base..range.end + self.base
    }

    fn fault(&mut self, span: Range<usize>, message: &str, expected: &str) {
        if !self.only_notes {
            self.cx.fault_expected(span, message, expected);
        }
    }

    /// Reads blocks until what holds them ends.
    fn frame(&mut self, end: Option<TagEnd>, depth: usize) -> Vec<Flat> {
        let mut flats = Vec::new();
        // The paragraph of an item whose list has no empty lines comes without a tag.
        let mut bare: Option<(Builder, Range<usize>)> = None;
        let splits = end != Some(TagEnd::FootnoteDefinition);
        while let Some((event, range)) = self.events.next() {
            let is_end = matches!((&event, &end), (Event::End(tag), Some(end)) if tag == end);
            let inline = is_inline(&event);
            if !inline && let Some((builder, span)) = bare.take() {
                flats.extend(self.paragraph(builder.finish(), span));
            }
            if is_end {
                return flats;
            }
            if inline {
                let (mut builder, span) = bare.take().unwrap_or_else(|| (Builder::default(), range.clone()));
                let span = span.start..range.end.max(span.end);
                if splits && self.ends(&event, &range, &builder) {
                    flats.extend(self.paragraph(builder.finish(), span.start..range.start));
                    continue;
                }
                self.inline(&mut builder, event, range);
                bare = Some((builder, span));
                continue;
            }
            let span = self.span(&range);
            match event {
                Event::Start(Tag::Paragraph) => self.paragraphs(range, splits, &mut flats),
                Event::Start(Tag::Heading { level, classes, id, attrs }) => {
                    let inline = self.until(TagEnd::Heading(level));
                    if id.is_some() || !attrs.is_empty() {
                        self.fault(span.clone(), "tiêu đề chỉ nhận tên lớp trong ngoặc nhọn", "dạng {.ten}");
                    }
                    let classes = classes.iter().map(ToString::to_string).collect();
                    flats.push(self.heading(level, inline, classes, span));
                }
                Event::Start(Tag::List(_)) => flats.extend(self.list(&range, depth)),
                Event::Start(Tag::CodeBlock(kind)) => flats.extend(self.fence(&kind, range)),
                Event::Start(Tag::Table(columns)) => {
                    let table = table::read(&columns, span.clone(), &mut Rows::of(self));
                    flats.push(Flat::Table(table, span));
                }
                Event::Start(Tag::FootnoteDefinition(_)) if depth >= DEPTH => self.skip(),
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let inner = self.frame(Some(TagEnd::FootnoteDefinition), depth + 1);
                    self.note(&label, inner, span);
                }
                Event::Start(Tag::HtmlBlock) => self.html(span, &mut flats),
                Event::Start(Tag::BlockQuote(_)) => {
                    self.fault(span, "văn bản không có đoạn trích dẫn “>”", "đoạn văn thường");
                    self.skip();
                }
                Event::Rule => flats.push(Flat::Break(span)),
                _ => {}
            }
        }
        if let Some((builder, span)) = bare {
            flats.extend(self.paragraph(builder.finish(), span));
        }
        flats
    }

    /// Passes over what began with the last event.
    fn skip(&mut self) {
        let mut open = 1_usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }

    fn inline(&mut self, builder: &mut Builder, event: Event<'_>, range: Range<usize>) {
        if let Event::FootnoteReference(label) = &event
            && !self.may_name(label, &range)
        {
            return;
        }
        let masked = &self.masked.text;
        if self.only_notes {
            let mut quiet = Cx::new(self.cx.text);
            let mut at = At { cx: &mut quiet, base: self.base, notes: self.notes };
            builder.event(event, range, masked, &mut at);
        } else {
            let mut at = At { cx: self.cx, base: self.base, notes: self.notes };
            builder.event(event, range, masked, &mut at);
        }
    }

    fn until(&mut self, end: TagEnd) -> Inline {
        let mut builder = Builder::default();
        while let Some((event, range)) = self.events.next() {
            if event == Event::End(end) {
                break;
            }
            self.inline(&mut builder, event, range);
        }
        builder.finish()
    }

    fn list(&mut self, range: &Range<usize>, depth: usize) -> Vec<Flat> {
        let mut items = Vec::new();
        if depth >= DEPTH {
            let span = self.span(range);
            self.fault(span, "danh sách lồng nhau quá sâu", &format!("không quá {DEPTH} cấp"));
            self.skip();
            return items;
        }
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let span = self.span(&range);
                    let text = self.cx.text[span.clone()].trim_start();
                    let sign = match text.as_bytes().first() {
                        Some(b'+') => Sign::Plus,
                        Some(b'-' | b'*') => Sign::Dash,
                        _ => Mark::of_item(text).map_or(Sign::Dash, Sign::Mark),
                    };
                    let flats = self.frame(Some(TagEnd::Item), depth + 1);
                    items.push(Flat::Item { sign, flats, span });
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        items
    }

    fn fence(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) -> Option<Flat> {
        let mut content: Option<Range<usize>> = None;
        for (event, inner) in self.events.by_ref() {
            match event {
                Event::Text(_) => content = Some(content.map_or(inner.clone(), |all| all.start..inner.end)),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let span = self.span(&range);
        let CodeBlockKind::Fenced(info) = kind else {
            self.fault(span, "dòng thụt vào từ bốn dấu cách trở lên không phải là đoạn văn", "dòng không thụt");
            return None;
        };
        if self.only_notes {
            return None;
        }
        let tag = info.trim();
        if tag.is_empty() {
            self.fault(span, "khối dữ liệu không có tên", "tên của khối sau dấu ```, như ```bang");
            return None;
        }
        let node = match content {
            Some(content) => {
                // The indentation of the first line belongs to it.
                let start = self.masked.text[..content.start].rfind('\n').map_or(0, |at| at + 1);
                yaml::read(self.cx, start + self.base..content.end + self.base)?
            }
            None => Node::new(super::super::node::Value::Null, span),
        };
        Some(Flat::Data(tag.to_owned(), node))
    }

    fn html(&mut self, span: Range<usize>, flats: &mut Vec<Flat>) {
        for (event, _) in self.events.by_ref() {
            if event == Event::End(TagEnd::HtmlBlock) {
                break;
            }
        }
        let text = self.cx.text[span.clone()].trim();
        let comment = text.strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
        match comment {
            Some(text) if text.trim().is_empty() => flats.push(Flat::Pop),
            // Remarks of the writer's are no part of the document.
            Some(text) if !text.contains("-->") => {}
            _ => self.fault(span, "không hiểu dòng bắt đầu bằng thẻ", "“\\<” nếu là chữ"),
        }
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }),
        Event::End(tag) => matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image),
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}
