//! From [`LoiVan`] to what stands in a paragraph.

use std::borrow::Cow;

use super::block::{Inline, Look, Span};
use super::metrics::{Face, width};
use super::style::{Style, StyleSheet};
use crate::the_thuc::mau_chu::ChuThanhPhan;
use crate::the_thuc::noi_dung::{CumChu, LoiVan, PhanTu};
use crate::unit::Twip;

/// How text of a title or item is to look where the text itself does not say.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // four switches that go together in any way
pub(super) struct Manner {
    /// The paragraph's style is bold already.
    pub bold_style: bool,
    /// The paragraph's style is italic already.
    pub italic_style: bool,
    /// Make everything bold.
    pub bold: bool,
    /// Make everything capitals.
    pub capitals: bool,
}

impl Manner {
    /// For a paragraph of a style, in capitals where Mục V says so.
    pub(super) fn of(chu: ChuThanhPhan) -> Self {
        let row = chu.mau();
        Self { bold_style: row.dam, italic_style: row.nghieng, bold: false, capitals: row.hoa }
    }

    fn span(self, run: Cow<'_, CumChu>) -> Span<'_> {
        let look = Look {
            bold: (run.dam || self.bold) && !self.bold_style,
            italic: run.nghieng && !self.italic_style,
            superscript: run.chi_so_tren,
        };
        let text = match run {
            run if self.capitals => Cow::Owned(run.chu.to_uppercase()),
            Cow::Borrowed(run) => Cow::Borrowed(run.chu.as_str()),
            Cow::Owned(run) => Cow::Owned(run.chu.into_string()),
        };
        Span { text, look }
    }

    /// Adds a text to the content of a paragraph.
    pub(super) fn push<'a>(self, loi_van: Cow<'a, LoiVan>, out: &mut Vec<Inline<'a>>) {
        match loi_van {
            Cow::Borrowed(text) => {
                for element in text.phan_tu() {
                    match element {
                        PhanTu::Chu(run) => add(self.span(Cow::Borrowed(run)), out),
                        PhanTu::LienKet(link) => out.push(Inline::Link {
                            url: Cow::Borrowed(link.dia_chi()),
                            text: link.chu.iter().map(|run| self.span(Cow::Borrowed(run))).collect(),
                        }),
                        PhanTu::ChuThich(runs) => out.push(Inline::Footnote(
                            runs.iter().map(|run| Self::default().span(Cow::Borrowed(run))).collect(),
                        )),
                    }
                }
            }
            Cow::Owned(text) => {
                for element in text.into_phan_tu() {
                    match element {
                        PhanTu::Chu(run) => add(self.span(Cow::Owned(run)), out),
                        PhanTu::LienKet(link) => out.push(Inline::Link {
                            url: Cow::Owned(link.dia_chi().to_owned()),
                            text: link.chu.into_iter().map(|run| self.span(Cow::Owned(run))).collect(),
                        }),
                        PhanTu::ChuThich(runs) => out.push(Inline::Footnote(
                            runs.into_iter().map(|run| Self::default().span(Cow::Owned(run))).collect(),
                        )),
                    }
                }
            }
        }
    }

    /// A text as the whole content of a paragraph.
    pub(super) fn all(self, loi_van: Cow<'_, LoiVan>) -> Vec<Inline<'_>> {
        let mut out = Vec::with_capacity(loi_van.phan_tu().len());
        self.push(loi_van, &mut out);
        out
    }
}

/// Adds letters to the content of a paragraph: to the run before them, where it has their look. Whoever edits or
/// searches the page meets a number and its text as one.
pub(super) fn add<'a>(span: Span<'a>, out: &mut Vec<Inline<'a>>) {
    match out.last_mut() {
        Some(Inline::Text(last)) if last.look == span.look => last.text.to_mut().push_str(&span.text),
        _ => out.push(Inline::Text(span)),
    }
}

/// The letters of a paragraph as they are measured: blanks of a draft as shown, footnotes left out.
pub(super) fn letters<'b>(content: &'b [Inline<'_>]) -> Cow<'b, str> {
    if let [Inline::Text(span)] = content {
        return Cow::Borrowed(&span.text);
    }
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text(span) => out += &span.text,
            Inline::Link { text, .. } => text.iter().for_each(|span| out += &span.text),
            Inline::Blank(blank) => out += blank.shown(),
            Inline::Footnote(_) | Inline::Picture(_) => {}
        }
    }
    Cow::Owned(out)
}

/// Letters of a component, ready to be measured.
#[derive(Clone, Copy)]
pub(super) struct Ruler {
    pub face: Face,
    pub half_points: u16,
}

impl Ruler {
    pub(super) fn new(styles: &StyleSheet, style: Style) -> Self {
        let looks = styles.looks(style);
        Self { face: Face::new(looks.bold, looks.italic), half_points: looks.half_points }
    }

    pub(super) fn width(self, text: &str) -> Twip {
        width(text, self.face, self.half_points)
    }
}

/// Length of the rule under a line of text: within the decree's 1/3 to 1/2 (`ND30-PL1-II.2.b#2`).
pub(super) fn short_rule(line: Twip) -> Twip {
    line * 5 / 12
}
