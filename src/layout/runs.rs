//! From [`LoiVan`] to what stands in a paragraph.

use std::borrow::Cow;

use super::block::{Cited, Inline, Look, Span};
use super::metrics::{Face, width};
use super::style::{Style, StyleSheet};
use super::vien_dan::{Mentions, Place};
use crate::legal::Citation;
use crate::the_thuc::mau_chu::ChuThanhPhan;
use crate::the_thuc::noi_dung::{ChuThich, CumChu, LoiVan, PhanChuThich, PhanTu};
use crate::unit::Twip;

/// How text of a title or item is to look where the text itself does not say.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // switches that go together in any way
pub(super) struct Manner {
    /// The paragraph's style is bold already.
    pub bold_style: bool,
    /// The paragraph's style is italic already.
    pub italic_style: bool,
    /// Make everything bold.
    pub bold: bool,
    /// Make everything capitals.
    pub capitals: bool,
    /// Write citations as among the legal bases.
    pub basis: bool,
}

impl Manner {
    /// For a paragraph of a style, in capitals where Mục V says so.
    pub(super) fn of(chu: ChuThanhPhan) -> Self {
        let row = chu.mau();
        let basis = chu == ChuThanhPhan::CanCu;
        Self { bold_style: row.dam, italic_style: row.nghieng, bold: false, capitals: row.hoa, basis }
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
        Span::new(text, look)
    }

    /// A citation, in full or short.
    fn citation(self, citation: &Citation, mentions: &mut Mentions) -> Span<'static> {
        let (text, mentioned) = mentions.write(citation, if self.basis { Place::Basis } else { Place::Text });
        let mut span = self.span(Cow::Owned(CumChu::from(text)));
        if let Some(mentioned) = mentioned {
            span.cited.push(Cited::new(0..span.text.len(), mentioned.document, mentioned.first));
        }
        span
    }

    /// Adds a text to the content of a paragraph.
    pub(super) fn push<'a>(self, loi_van: Cow<'a, LoiVan>, mentions: &mut Mentions, out: &mut Vec<Inline<'a>>) {
        match loi_van {
            Cow::Borrowed(text) => {
                for element in text.phan_tu() {
                    match element {
                        PhanTu::Chu(run) => add(self.span(Cow::Borrowed(run)), out),
                        PhanTu::LienKet(link) => out.push(Inline::Link {
                            url: Cow::Borrowed(link.dia_chi()),
                            text: link.chu.iter().map(|run| self.span(Cow::Borrowed(run))).collect(),
                        }),
                        PhanTu::ChuThich(text) => out.push(note(Cow::Borrowed(text), mentions)),
                        PhanTu::VienDan(citation) => add(self.citation(citation, mentions), out),
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
                        PhanTu::ChuThich(text) => out.push(note(Cow::Owned(text), mentions)),
                        PhanTu::VienDan(citation) => add(self.citation(&citation, mentions), out),
                    }
                }
            }
        }
    }

    /// A text as the whole content of a paragraph.
    pub(super) fn all<'a>(self, loi_van: Cow<'a, LoiVan>, mentions: &mut Mentions) -> Vec<Inline<'a>> {
        let mut out = Vec::with_capacity(loi_van.phan_tu().len());
        self.push(loi_van, mentions, &mut out);
        out
    }
}

/// A footnote.
fn note<'a>(text: Cow<'a, ChuThich>, mentions: &mut Mentions) -> Inline<'a> {
    let manner = Manner::default();
    let mut citation = |citation: &Citation| Span::new(mentions.write(citation, Place::Footnote).0, Look::PLAIN);
    Inline::Footnote(match text {
        Cow::Borrowed(text) => {
            let span = |part: &'a PhanChuThich| match part {
                PhanChuThich::Chu(run) => manner.span(Cow::Borrowed(run)),
                PhanChuThich::VienDan(cited) => citation(cited),
            };
            text.phan().iter().map(span).collect()
        }
        Cow::Owned(text) => {
            let span = |part| match part {
                PhanChuThich::Chu(run) => manner.span(Cow::Owned(run)),
                PhanChuThich::VienDan(cited) => citation(&cited),
            };
            text.into_phan().into_iter().map(span).collect()
        }
    })
}

/// Adds letters to the content of a paragraph: to the run before them, where it has their look. Whoever edits or
/// searches the page meets a number and its text as one.
pub(super) fn add<'a>(span: Span<'a>, out: &mut Vec<Inline<'a>>) {
    match out.last_mut() {
        Some(Inline::Text(last)) if last.look == span.look => {
            let at = last.text.len();
            let moved = |cited: Cited| Cited { range: cited.range.start + at..cited.range.end + at, ..cited };
            last.cited.extend(span.cited.into_iter().map(moved));
            last.text.to_mut().push_str(&span.text);
        }
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
