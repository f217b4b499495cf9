//! The letters of each paragraph, however many runs Word has split them into, with their bytes in the part.

use std::ops::Range;

use super::tree::{Kind, Tree};

/// Stands in a paragraph's text for a picture, a note, a field.
pub(super) const OBJECT: char = '\u{fffc}';

/// A paragraph's text.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// The element, `w:p`.
    pub element: usize,
    /// Its number within the part, from 1.
    pub number: usize,
    pub text: String,
    spans: Vec<Span>,
    /// Instructions of a field hold braces.
    pub tag_in_field: bool,
}

/// Letters that stand together in the part.
#[derive(Clone, Debug)]
struct Span {
    /// Where they begin in the paragraph's text.
    at: usize,
    /// Their number of bytes there.
    len: usize,
    raw: Range<usize>,
    plain: bool,
    cdata: bool,
    /// The `w:t`, or what stands for [`OBJECT`].
    element: usize,
    letters: bool,
}

/// Where a piece of a paragraph's text stands in the part.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// The `w:t`.
    pub element: usize,
    pub raw: Range<usize>,
}

/// Something that is to be seen on the page, or the white space between.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub at: usize,
    pub blank: bool,
}

impl Paragraph {
    /// All paragraphs of a part, in order.
    pub fn read(tree: &Tree) -> Vec<Self> {
        let mut paragraphs: Vec<Self> = Vec::new();
        // The paragraph that each element stands in; those in text boxes stand in their own.
        let mut open: Vec<usize> = Vec::new();
        let mut deleted = 0;
        let mut pieces = tree.pieces.iter().peekable();
        for (index, element) in tree.elements.iter().enumerate() {
            while let Some(&last) = open.last() {
                if tree.elements[paragraphs[last].element].next > index {
                    break;
                }
                open.pop();
            }
            if element.kind == Kind::Paragraph {
                open.push(paragraphs.len());
                let number = paragraphs.len() + 1;
                let (text, spans) = (String::new(), Vec::new());
                paragraphs.push(Self { element: index, number, text, spans, tag_in_field: false });
            }
            if element.kind == Kind::Deleted {
                deleted = deleted.max(element.next);
            }
            let mut paragraph = open.last().and_then(|&last| paragraphs.get_mut(last)).filter(|_| index >= deleted);
            let mark = match element.kind {
                Kind::Gap => Some(if element.local == "tab" { '\t' } else { '\n' }),
                Kind::Object | Kind::Note => Some(OBJECT),
                _ => None,
            };
            if let (Some(mark), Some(paragraph)) = (mark, paragraph.as_mut()) {
                let (len, raw) = (mark.len_utf8(), element.range.clone());
                let span = Span { at: 0, len, raw, plain: false, cdata: false, element: index, letters: false };
                paragraph.push(span, mark.encode_utf8(&mut [0; 4]));
            }
            while let Some(piece) = pieces.next_if(|piece| piece.element <= index) {
                let Some(paragraph) = paragraph.as_mut() else { continue };
                if element.kind == Kind::Instruction {
                    paragraph.tag_in_field |= piece.text.contains("{{");
                    continue;
                }
                paragraph.push(
                    Span {
                        at: 0,
                        len: piece.text.len(),
                        raw: piece.range.clone(),
                        plain: piece.plain,
                        cdata: piece.cdata,
                        element: index,
                        letters: true,
                    },
                    &piece.text,
                );
            }
        }
        paragraphs
    }

    fn push(&mut self, mut span: Span, text: &str) {
        span.at = self.text.len();
        self.text.push_str(text);
        self.spans.push(span);
    }

    /// Where a piece of the text stands, `w:t` by `w:t`; `None` if an object or a CDATA section is among it.
    pub fn stretches(&self, range: &Range<usize>) -> Option<Vec<Stretch>> {
        let mut stretches: Vec<Stretch> = Vec::new();
        let first = self.spans.partition_point(|span| span.at + span.len <= range.start);
        for span in self.spans[first..].iter().take_while(|span| span.at < range.end) {
            let (from, to) = (range.start.max(span.at), range.end.min(span.at + span.len));
            if span.cdata || (!span.letters && self.text[from..to].starts_with(OBJECT)) {
                return None;
            }
            let raw = if span.plain {
                span.raw.start + from - span.at..span.raw.start + to - span.at
            } else {
                span.raw.clone()
            };
            match stretches.last_mut() {
                Some(last) if last.element == span.element && last.raw.end == raw.start => last.raw.end = raw.end,
                _ => stretches.push(Stretch { element: span.element, raw }),
            }
        }
        Some(stretches)
    }

    /// What is to be seen of the paragraph outside of `tags`, and what its `values` will show.
    pub fn inks(&self, tags: &[Range<usize>], values: &[bool], inks: &mut Vec<Ink>) {
        let mut tags_left = tags.iter().zip(values).peekable();
        for span in &self.spans {
            let mut at = span.at;
            let end = span.at + span.len;
            let raw = |at: usize| if span.plain { span.raw.start + at - span.at } else { span.raw.start };
            while at < end {
                let (tag, value) = match tags_left.peek() {
                    Some((tag, value)) => ((*tag).clone(), **value),
                    None => (usize::MAX..usize::MAX, false),
                };
                let until = tag.start.clamp(at, end);
                let text = &self.text[at..until];
                if !text.is_empty() {
                    let seen = text.find(|c: char| !is_blank(c));
                    if seen != Some(0) {
                        inks.push(Ink { at: raw(at), blank: true });
                    }
                    inks.extend(seen.map(|seen| Ink { at: raw(at + seen), blank: false }));
                }
                at = until;
                if at < end {
                    if value && at == tag.start {
                        inks.push(Ink { at: raw(at), blank: false });
                    }
                    at = tag.end.min(end);
                    if tag.end <= end {
                        tags_left.next();
                    }
                }
            }
        }
    }
}

/// White space that leaves a paragraph empty to the eye.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}'
}
