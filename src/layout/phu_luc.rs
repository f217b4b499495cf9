//! Appendices (`ND30-PL3-M2.1`): label, title, “(Kèm theo …)”, content; each a section with its own page numbers
//! (`ND30-PL1-III.1.dd`).

use crate::ban_sao::Chon;
use crate::loai::Khung;
use crate::the_thuc::noi_dung::danh_so::la_ma;
use crate::the_thuc::{HinhThuc, NgayBanHanh, PhuLuc};
use crate::unit::Twip;

use super::block::{Blank, Block, Inline, Look, Paragraph, Section, Span};
use super::dau::{Gap, push_date};
use super::runs::{Ruler, add, letters};
use super::style::Style;
use super::ten::centred;
use super::than::Than;
use super::vien_dan::Mentions;
use super::{Context, trang};

/// The document with which another goes.
#[derive(Clone, Copy)]
pub(super) struct KemTheo<'a, 'k> {
    pub khung: &'k Khung<'a>,
    /// What it is called: “Kế hoạch”.
    pub ten: &'k str,
}

/// An appendix under its label, or what is wanted of its units.
pub(super) fn phu_luc<'a>(
    cx: Context<'a>,
    label: &str,
    phu_luc: &'a PhuLuc,
    units: Option<Vec<Chon>>,
    goes_with: KemTheo<'a, '_>,
    mentions: &mut Mentions<'a>,
) -> Section<'a> {
    let page = trang::page(&cx.trinh_bay.trang.le, phu_luc.huong);
    let width = page.text_width();
    let mut blocks = vec![Block::Paragraph(Paragraph::text(Style::TuPhuLuc, label.to_owned()))];
    if let Some(title) = &phu_luc.tieu_de {
        let title = vec![Inline::text(title.to_uppercase())];
        centred(&cx.styles, Style::TieuDePhuLuc, title, width, false, &mut blocks);
    }
    centred(&cx.styles, Style::KemTheo, goes_with.line(cx, width), width, true, &mut blocks);
    let mut body = Than::new(Context { page, ..cx }, width, mentions).only(units);
    phu_luc.noi_dung.duyet(&mut body);
    blocks.append(&mut body.finish());
    Section { page, first_header: Vec::new(), first_footer: Vec::new(), blocks }
}

/// `Phụ lục`, with a Roman number where there are several (`ND30-PL1-III.1.a#2`).
pub(super) fn nhan(index: usize, count: usize) -> String {
    if count < 2 { "Phụ lục".to_owned() } else { format!("Phụ lục {}", la_ma(index + 1)) }
}

impl<'a> KemTheo<'a, '_> {
    /// `(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)`, blank in drafts and, for number and date, in
    /// electronic documents (`ND30-PL1-III.1.c#1`, `#2`). Where it does not fit one line, the second begins with
    /// the body, else with the date.
    pub fn line(self, cx: Context<'_>, width: Twip) -> Vec<Inline<'a>> {
        let khung = self.khung;
        let paper = khung.trinh_bay.hinh_thuc == HinhThuc::Giay;
        let gap = if paper { Gap::AtIssue } else { Gap::ByHand };
        let mut out = vec![Inline::text(format!("(Kèm theo {}", self.ten))];
        if let Some(so_ky_hieu) = khung.so_ky_hieu {
            add(Span::new(" số ", Look::PLAIN), &mut out);
            if paper && so_ky_hieu.so.is_some() {
                add(Span::new(so_ky_hieu.so_in(), Look::PLAIN), &mut out);
            } else {
                gap.push(Blank::So, &mut out);
            }
            add(Span::new(format!("/{}", so_ky_hieu.ky_hieu), Look::PLAIN), &mut out);
        }
        let push_date = |out: &mut Vec<_>| push_date(if paper { khung.ngay } else { NgayBanHanh::TRONG }, gap, out);
        let mut date = Vec::new();
        push_date(&mut date);
        let body = format!("của {})", khung.ban_hanh());
        let (before_date, before_body) = breaks(&letters(&out), &letters(&date), &body, cx, width);
        add(Span::new(before_date, Look::PLAIN), &mut out);
        push_date(&mut out);
        add(Span::new(format!("{before_body}{body}"), Look::PLAIN), &mut out);
        out
    }
}

/// What stands before the date and before the body: a blank, or a line break where two lines are wanted. What does not
/// fit two lines either has blanks only.
fn breaks(number: &str, date: &str, body: &str, cx: Context<'_>, width: Twip) -> (&'static str, &'static str) {
    let ruler = Ruler::new(&cx.styles, Style::KemTheo);
    let fits = |parts: &[&str]| ruler.width(&parts.join(" ")) <= width;
    if fits(&[number, date, body]) {
        (" ", " ")
    } else if fits(&[number, date]) {
        (" ", "\n")
    } else if fits(&[number]) && fits(&[date, body]) {
        ("\n", " ")
    } else {
        (" ", " ")
    }
}
