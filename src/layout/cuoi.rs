//! The foot: Nơi nhận beside the signature (ô 9b, 12, 7a–7c), the address block (ô 13).
//!
//! The block stays whole and takes at least two lines of text with it onto its page.

use crate::loai::Khung;
use crate::loai::khung::{Chan, ChoNoiNhan, OKy};
use crate::the_thuc::{DiaChi, NoiGui, NoiNhan, ThanhPhanKhac};
use crate::unit::Twip;

use super::block::{Band, Block, Indent, Inline, Paragraph, Rule};
use super::metrics::{ascent, line_count, line_height};
use super::runs::{Ruler, letters};
use super::style::Style;
use super::{Context, chu_ky};

/// Distance of the block from the text.
pub(super) const BEFORE: Twip = Twip(240);

/// Nơi nhận and signatures, as the kind places them.
pub(super) fn cuoi<'a>(khung: &Khung<'a>, cx: Context<'a>, out: &mut Vec<Block<'a>>) {
    let width = cx.page.text_width();
    let foot = &khung.chan;
    let list = foot.noi_nhan.map(|list| cac_dong(list, khung)).unwrap_or_default();
    match (&foot.ky[..], foot.cho_noi_nhan) {
        ([only], ChoNoiNhan::Canh) => out.push(beside(only, foot, list, cx, width)),
        (signers, place) => {
            let at_left = place == ChoNoiNhan::DuoiBenTrai;
            // What stands below the one at the left needs half the page.
            let most = if at_left { 2 } else { chu_ky::ABREAST };
            let (widths, mut rows) = chu_ky::rows(signers, most, foot.dau, cx, width);
            rows.iter_mut().flatten().for_each(|cell| keep(cell));
            if at_left && !list.is_empty() {
                let mut row = vec![noi_nhan(list, cx, widths[0], false)];
                row.resize_with(widths.len(), Vec::new);
                rows.push(row);
                out.push(Block::Band(band(widths, rows, false)));
            } else {
                out.push(Block::Band(band(widths, rows, false)));
                let mut below = if list.is_empty() { Vec::new() } else { noi_nhan(list, cx, width, false) };
                if let [rest @ .., _] = &mut below[..] {
                    keep(rest);
                }
                out.append(&mut below);
            }
        }
    }
    if let Some(confirmed) = &foot.xac_nhan {
        // The box never stands on a page alone.
        if let Some(last) = out.last_mut() {
            keep(std::slice::from_mut(last));
        }
        out.push(chu_ky::xac_nhan(confirmed, cx, width));
    }
}

/// Nơi nhận at the left of the only signature, their first lines level (`ND30-PL1-II.9.d#5`).
fn beside<'a>(signer: &OKy<'a>, foot: &Chan<'a>, list: Vec<String>, cx: Context<'a>, width: Twip) -> Block<'a> {
    let column = chu_ky::column(signer, cx, width);
    let left = if list.is_empty() { Vec::new() } else { noi_nhan(list, cx, width - column, true) };
    let right = chu_ky::signature(signer, foot.dau, cx, column, Twip(0));
    let may_split = !fits(&left, width - column, cx) || !fits(&right, column, cx);
    Block::Band(band(vec![width - column, column], vec![vec![left, right]], may_split))
}

pub(super) fn band(widths: Vec<Twip>, rows: Vec<Vec<Vec<Block<'_>>>>, may_split: bool) -> Band<'_> {
    Band { alt: "Nơi nhận và chữ ký", indent: Twip(0), widths, rows, may_split }
}

/// The lines of Nơi nhận; whoever is addressed above (`ND30-PL1-II.9.b#2`) or charged by the last article
/// (`ND30-PL3-M1.1#nn`) heads the list.
fn cac_dong(list: &NoiNhan, khung: &Khung<'_>) -> Vec<String> {
    let addressed = khung.kinh_gui.is_some() && !list.noi.contains(&NoiGui::NhuTren);
    let charged = khung.nhu_dieu.filter(|_| !list.noi.iter().any(|entry| matches!(entry, NoiGui::NhuDieu(_))));
    let article = charged.map(|number| NoiGui::NhuDieu(number.to_string().into()).dong());
    let first = addressed.then(|| NoiGui::NhuTren.dong());
    first.into_iter().chain(article).chain(list.cac_dong()).collect()
}

/// “Nơi nhận:” and its list; `beside` a signature the two first lines share a baseline (`ND30-PL1-II.9.d#5`).
pub(super) fn noi_nhan(list: Vec<String>, cx: Context<'_>, column: Twip, beside: bool) -> Vec<Block<'_>> {
    let size = |style| ascent(cx.styles.looks(style).half_points);
    let mut label = Paragraph::text(Style::TuNoiNhan, "Nơi nhận:");
    let lift = if beside { size(Style::QuyenHanChucVu) - size(Style::TuNoiNhan) } else { Twip(0) };
    label.before = Some(BEFORE + lift);
    let hang = Ruler::new(&cx.styles, Style::NoiNhan).width("- ");
    // Free space at the right, so that a long entry keeps off the signature.
    let right = if beside { Twip(113).min(column / 4) } else { Twip(0) };
    let lines = list.into_iter().map(|line| {
        let mut paragraph = Paragraph::text(Style::NoiNhan, line);
        paragraph.indent = Some(Indent::new(hang, right, -hang));
        Block::Paragraph(paragraph)
    });
    std::iter::once(Block::Paragraph(label)).chain(lines).collect()
}

/// Room on a page for a foot that is not divided: above it stand two lines of text.
fn room(cx: Context<'_>) -> Twip {
    let looks = cx.styles.looks(Style::LoiVan);
    let line = line_height(looks.half_points) * looks.line / 240 + looks.before;
    cx.page.text_height() - line * 2
}

/// Whether paragraphs in a column need not be divided between pages.
pub(super) fn fits(blocks: &[Block<'_>], column: Twip, cx: Context<'_>) -> bool {
    let room = room(cx);
    // Most lists are so short that they fit even if every letter were as wide as it is high.
    let at_most = |paragraph: &Paragraph<'_>, ruler: Ruler| {
        let em = i64::from(ruler.half_points) * 10;
        let letters = i64::try_from(letters(&paragraph.content).len()).unwrap_or(i64::MAX / 1024);
        usize::try_from(letters * em / i64::from(column.0.max(1)) + 1).unwrap_or(usize::MAX)
    };
    sum(blocks, cx, at_most) <= room || height(blocks, column, cx) <= room
}

/// Height of paragraphs in a column; a picture counts with its own.
pub(super) fn height(blocks: &[Block<'_>], column: Twip, cx: Context<'_>) -> Twip {
    sum(blocks, cx, |paragraph, ruler| {
        line_count(&letters(&paragraph.content), ruler.face, ruler.half_points, column).max(1)
    })
}

/// Height of paragraphs whose lines are counted by `lines`.
fn sum(blocks: &[Block<'_>], cx: Context<'_>, lines: impl Fn(&Paragraph<'_>, Ruler) -> usize) -> Twip {
    let mut sum = Twip(0);
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let ruler = Ruler::new(&cx.styles, paragraph.style);
        let pictures = paragraph.content.iter().map(|inline| match inline {
            Inline::Picture(picture) if picture.float.is_none() => picture.height,
            _ => Twip(0),
        });
        let lines = i32::try_from(lines(paragraph, ruler)).unwrap_or(i32::MAX);
        sum += line_height(ruler.half_points) * lines;
        sum += pictures.max().unwrap_or_default();
        sum += paragraph.before.unwrap_or_default() + paragraph.after.unwrap_or_default();
    }
    sum
}

/// Marks the end of a content so that at least two lines of it go with the foot.
pub(super) fn giu(body: &mut [Block<'_>], cx: Context<'_>) {
    let width = cx.page.text_width();
    let mut lines = 0;
    for block in body.iter_mut().rev() {
        match block {
            Block::Paragraph(paragraph) => {
                paragraph.keep_next = true;
                let ruler = Ruler::new(&cx.styles, paragraph.style);
                let first = cx.styles.looks(paragraph.style).first_line;
                lines += line_count(&letters(&paragraph.content), ruler.face, ruler.half_points, width - first).max(1);
            }
            Block::Table(table) => {
                let last = table.rows.last_mut();
                last.into_iter().flatten().flat_map(|cell| &mut cell.paragraphs).for_each(|p| p.keep_next = true);
                lines += 1;
            }
            other => {
                keep(std::slice::from_mut(other));
                lines += 1;
            }
        }
        if lines >= 2 {
            break;
        }
    }
}

/// Keeps blocks on one page with what follows.
pub(super) fn keep(blocks: &mut [Block<'_>]) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => paragraph.keep_next = true,
            Block::Band(band) => band.rows.iter_mut().flatten().for_each(|cell| keep(cell)),
            Block::Table(_) | Block::Rule(_) | Block::Stamp(_) => {}
        }
    }
}

/// The address block at the foot of the first page, under a rule as wide as the text (ô 13).
pub(super) fn dia_chi<'a>(khac: &'a ThanhPhanKhac, cx: Context<'a>) -> Vec<Block<'a>> {
    let lines = khac.dia_chi.as_ref().map_or_else(Vec::new, DiaChi::cac_dong);
    if lines.is_empty() {
        return Vec::new();
    }
    let rule = Block::Rule(Rule::new(cx.page.text_width(), Twip(20), Twip(60)));
    let lines = lines.into_iter().map(|line| Block::Paragraph(Paragraph::text(Style::DiaChi, line)));
    std::iter::once(rule).chain(lines).collect()
}
