//! Markdown within a paragraph → elements.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::super::super::cx::Cx;
use super::super::super::yaml;
use super::{El, Inline, Look, Run};

/// Texts of footnotes by their labels.
pub(in super::super) type Notes = HashMap<String, Vec<El>>;

/// Gathers the text of one paragraph, heading or cell.
#[derive(Debug, Default)]
pub(in super::super) struct Builder {
    inline: Inline,
    bold: usize,
    italic: usize,
    raised: usize,
    link: Option<(String, Vec<Run>, Range<usize>)>,
    /// Within `[[…]]`, whose letters are read from the source.
    cite: bool,
    /// Within an image, which is refused as a whole.
    image: bool,
    /// Whether anything was met.
    begun: bool,
}

/// What a reader of inline text has at hand.
pub(in super::super) struct At<'c, 's, 'n> {
    pub cx: &'c mut Cx<'s>,
    /// Where the text that was given to the parser begins in the source.
    pub base: usize,
    pub notes: &'n Notes,
}

impl Builder {
    /// The text as it was read.
    pub(in super::super) fn finish(mut self) -> Inline {
        if let Some((address, runs, span)) = self.link.take() {
            self.inline.els.push(El::Link(address, runs, span));
        }
        let strong = self.inline.strong.min(self.inline.els.len());
        let (lead, rest) = self.inline.els.split_at(strong);
        let (lead, rest) = (merged(lead.to_vec()), merged(rest.to_vec()));
        self.inline.strong = lead.len();
        self.inline.els = lead;
        self.inline.els.extend(rest);
        self.inline
    }

    /// Takes an event; `masked` is the text that the parser read.
    pub(in super::super) fn event(&mut self, event: Event<'_>, range: Range<usize>, masked: &str, at: &mut At) {
        let span = range.start + at.base..range.end + at.base;
        if self.begun {
            self.inline.span.end = self.inline.span.end.max(span.end);
        } else {
            self.inline.span = span.clone();
        }
        let first = !std::mem::replace(&mut self.begun, true);
        if self.image {
            self.image = !matches!(event, Event::End(TagEnd::Image));
            return;
        }
        if self.cite {
            self.cite = !matches!(event, Event::End(TagEnd::Link));
            return;
        }
        match event {
            Event::Text(text) => {
                if &*text == "[" && at.cx.text[span.end..].starts_with('^') {
                    unknown_note(&span, at.cx);
                }
                if masked.get(range.clone()) == Some(&*text) {
                    self.text(&at.cx.text[span.clone()], span);
                } else {
                    self.text(&text, span);
                }
            }
            Event::SoftBreak => self.text(" ", span),
            Event::HardBreak => self.text("\n", span),
            Event::Code(text) => self.code(&text, span, at.cx),
            Event::Start(Tag::Strong) => {
                self.bold += 1;
                if first {
                    self.inline.strong = usize::MAX;
                }
            }
            Event::End(TagEnd::Strong) => {
                self.bold = self.bold.saturating_sub(1);
                if self.bold == 0 && self.inline.strong == usize::MAX {
                    self.inline.strong = self.inline.els.len();
                }
            }
            Event::Start(Tag::Emphasis) => self.italic += 1,
            Event::End(TagEnd::Emphasis) => self.italic = self.italic.saturating_sub(1),
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, .. }) => {
                self.cite = true;
                let typed = at.cx.text[span.clone()].trim_start_matches('[').trim_end_matches(']').trim().to_owned();
                self.push(El::Cite(typed, span.clone()), span, at.cx);
            }
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                if !title.is_empty() {
                    at.cx.fault_expected(span.clone(), "liên kết không có tên riêng", "dạng [chữ](địa chỉ)");
                }
                self.link = Some((dest_url.into_string(), Vec::new(), span));
            }
            Event::End(TagEnd::Link) => {
                if let Some((address, runs, span)) = self.link.take() {
                    self.inline.els.push(El::Link(address, merged_runs(runs), span));
                }
            }
            Event::Start(Tag::Image { .. }) => {
                self.image = true;
                at.cx.fault_expected(span, "hình ảnh không đọc từ tệp", "khối ```hinh có dữ liệu của hình");
            }
            Event::FootnoteReference(label) => match at.notes.get(&*label) {
                Some(note) => self.push(El::Note(note.clone(), span.clone()), span, at.cx),
                None => unknown_note(&span, at.cx),
            },
            Event::InlineHtml(tag) | Event::Html(tag) => self.tag(&tag, span, at.cx),
            _ => {}
        }
    }

    /// Whether no emphasis and no link is open.
    pub(in super::super) fn is_closed(&self) -> bool {
        self.bold + self.italic + self.raised == 0 && self.link.is_none() && !self.cite && !self.image
    }

    fn look(&self) -> Look {
        Look { bold: self.bold > 0, italic: self.italic > 0, raised: self.raised > 0 }
    }

    fn text(&mut self, text: &str, span: Range<usize>) {
        let run = Run { text: text.to_owned(), look: self.look(), span };
        match &mut self.link {
            Some((_, runs, _)) => runs.push(run),
            None => self.inline.els.push(El::Run(run)),
        }
    }

    fn push(&mut self, el: El, span: Range<usize>, cx: &mut Cx<'_>) {
        if self.link.is_some() {
            cx.fault_expected(span, "trong liên kết không có chú thích, viện dẫn", "chữ");
        } else {
            self.inline.els.push(el);
        }
    }

    /// Code has no place in a document; in braces it is an element in exchange form.
    fn code(&mut self, text: &str, span: Range<usize>, cx: &mut Cx<'_>) {
        if !(text.starts_with('{') && text.ends_with('}')) {
            return self.text(text, span);
        }
        let source = &cx.text[span.clone()];
        let start = source.find('{').unwrap_or(0);
        let end = source.rfind('}').map_or(source.len(), |at| at + 1);
        if let Some(node) = yaml::read(cx, span.start + start..span.start + end) {
            self.push(El::Data(node), span, cx);
        }
    }

    fn tag(&mut self, tag: &str, span: Range<usize>, cx: &mut Cx<'_>) {
        let name = tag.trim().to_ascii_lowercase();
        match &*name {
            "<b>" | "<strong>" => self.bold += 1,
            "</b>" | "</strong>" => self.bold = self.bold.saturating_sub(1),
            "<i>" | "<em>" => self.italic += 1,
            "</i>" | "</em>" => self.italic = self.italic.saturating_sub(1),
            "<sup>" => self.raised += 1,
            "</sup>" => self.raised = self.raised.saturating_sub(1),
            "<br>" | "<br/>" | "<br />" => self.text("\n", span),
            _ if name.starts_with("<!--") => {}
            _ => {
                let expected = "<b>, <i>, <sup>, <br>, hoặc “\\<” nếu là chữ";
                cx.fault_expected(span, format!("không hiểu thẻ “{}”", tag.trim()), expected);
            }
        }
    }
}

fn unknown_note(span: &Range<usize>, cx: &mut Cx<'_>) {
    let rest = &cx.text[span.start..];
    let label: String = rest.chars().take_while(|&c| c != ']' && c != '\n').take(40).collect();
    let expected = format!("một dòng “{label}]: …”");
    cx.fault_expected(span.clone(), format!("chú thích {label}] không có nội dung"), expected);
}

fn merged_runs(runs: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match out.last_mut() {
            Some(last) if last.look == run.look => {
                last.text += &run.text;
                last.span.end = run.span.end;
            }
            _ => out.push(run),
        }
    }
    out
}

/// Letters of one look are one run.
fn merged(els: Vec<El>) -> Vec<El> {
    let mut out: Vec<El> = Vec::with_capacity(els.len());
    for el in els {
        match (out.last_mut(), el) {
            (Some(El::Run(last)), El::Run(run)) if last.look == run.look => {
                last.text += &run.text;
                last.span.end = run.span.end;
            }
            (_, el) => out.push(el),
        }
    }
    out
}

impl Inline {
    /// The letters alone.
    pub(in super::super) fn plain(&self) -> String {
        self.els
            .iter()
            .map(|el| match el {
                El::Run(run) => run.text.clone(),
                El::Link(_, runs, _) => runs.iter().map(|run| &*run.text).collect(),
                El::Cite(text, _) => text.clone(),
                El::Note(..) | El::Data(_) => String::new(),
            })
            .collect()
    }

    /// Whether it is all in bold, or all in capitals.
    pub(in super::super) fn is_title(&self) -> bool {
        let plain = self.plain();
        let capitals = plain.chars().any(char::is_uppercase) && !plain.chars().any(char::is_lowercase);
        capitals || self.strong > 0 && self.strong == self.els.len()
    }

    /// Whether it holds nothing but blanks.
    pub(in super::super) fn is_blank(&self) -> bool {
        self.els.iter().all(|el| matches!(el, El::Run(run) if run.text.trim().is_empty()))
    }

    /// Takes bytes off its beginning, which must be letters.
    pub(in super::super) fn skip(&mut self, mut bytes: usize) {
        while bytes > 0 {
            let Some(El::Run(run)) = self.els.first_mut() else { return };
            let taken = bytes.min(run.text.len());
            run.text.drain(..taken);
            run.span.start += taken;
            bytes -= taken;
            if run.text.is_empty() {
                self.els.remove(0);
                self.strong = self.strong.saturating_sub(1);
            }
        }
    }

    /// Takes the bold off its beginning, where a heading was typed in `**…**`.
    pub(in super::super) fn plain_lead(&mut self) {
        let lead = std::mem::take(&mut self.strong).min(self.els.len());
        for el in &mut self.els[..lead] {
            if let El::Run(run) = el {
                run.look.bold = false;
            }
        }
    }

    /// Takes the blanks off its beginning that stand between a mark and its text.
    pub(in super::super) fn trim_start(&mut self) {
        if let Some(El::Run(run)) = self.els.first_mut() {
            let blanks = run.text.len() - run.text.trim_start_matches(' ').len();
            self.skip(blanks);
        }
    }

    /// Its title and its text, where it begins in bold: `**Yêu cầu:** thiết thực`, `**Mục đích**`.
    pub(in super::super) fn split_title(mut self) -> (Option<Self>, Option<Self>) {
        let lead = self.strong;
        if lead == 0 || lead > self.els.len() {
            let text = (!self.els.is_empty()).then_some(self);
            return (None, text);
        }
        let mut rest = Self { els: self.els.split_off(lead), strong: 0, span: self.span.clone() };
        let closed = match self.els.last_mut() {
            Some(El::Run(run)) => {
                let end = run.text.trim_end();
                let bare = end.strip_suffix(':').map(str::trim_end);
                let closed = bare.is_some();
                run.text.truncate(bare.unwrap_or(end).len());
                closed
            }
            _ => false,
        };
        let opened = match rest.els.first_mut() {
            Some(El::Run(run)) if run.text.trim_start().starts_with(':') => {
                let text = run.text.trim_start()[1..].to_owned();
                run.text = text;
                true
            }
            _ => false,
        };
        if !(closed || opened || rest.is_blank()) {
            // “**30 hộ** đã nhận”: a word in bold and no title.
            self.els.append(&mut rest.els);
            return (None, Some(self));
        }
        for el in &mut self.els {
            if let El::Run(run) = el {
                run.look.bold = false;
            }
        }
        self.els = merged(self.els);
        self.strong = 0;
        rest.trim_start();
        (Some(self), (!rest.els.is_empty()).then_some(rest))
    }
}
