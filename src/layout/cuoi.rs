//! The foot: Nơi nhận beside the signature (ô 9b, 12, 7a–7c), the address block (ô 13).
//!
//! The block stays whole and takes at least two lines of text with it onto its page.

use crate::the_thuc::{DiaChi, NguoiKy};
use crate::unit::{Mm, Twip};

use super::Context;
use super::block::{Band, Block, Indent, Inline, Paragraph, Rule};
use super::metrics::{ascent, break_name, line_count, line_height};
use super::runs::{Ruler, letters};
use super::style::Style;
use super::than::picture;

/// Distance of the block from the text.
const BEFORE: Twip = Twip(240);
/// Room for the signature: about five lines.
const ROOM: Twip = Twip(1600);
/// Tallest picture of a signature.
const TALLEST: Mm = Mm(28.0);

/// Nơi nhận and signature.
pub(super) fn cuoi<'a>(cx: Context<'a>) -> Block<'a> {
    let width = cx.page.text_width();
    let signers: Vec<&NguoiKy> = cx.the_thuc.dong_ky.iter().chain([&cx.the_thuc.nguoi_ky]).collect();
    let alt = "Nơi nhận và chữ ký";
    if let [only] = signers[..] {
        let column = signature_width(only, cx, width);
        let left = noi_nhan(cx, width - column, true);
        let may_split = height(&left, width - column, cx) > room(cx);
        let rows = vec![vec![left, signature(only, cx, column, Twip(0))]];
        return Block::Band(Band { alt, indent: Twip(0), widths: vec![width - column, column], rows, may_split });
    }
    let (count, mut rest) = (i32::try_from(signers.len()).unwrap_or(i32::MAX), width);
    let widths: Vec<Twip> = (0..count)
        .map(|i| {
            let column = rest / (count - i);
            rest = rest - column;
            column
        })
        .collect();
    // Names stand on one line: who has less above his name has more room to sign.
    let heights: Vec<Twip> = signers
        .iter()
        .zip(&widths)
        .map(|(signer, &column)| height(&signature(signer, cx, column, Twip(0)), column, cx))
        .collect();
    let tallest = heights.iter().copied().max().unwrap_or_default();
    let mut signatures: Vec<Vec<Block<'a>>> = signers
        .iter()
        .zip(widths.iter().zip(&heights))
        .map(|(signer, (&column, &own))| signature(signer, cx, column, tallest - own))
        .collect();
    for cell in &mut signatures {
        keep(cell);
    }
    let left = noi_nhan(cx, widths[0], false);
    let may_split = height(&left, widths[0], cx) + tallest > room(cx);
    let mut below = vec![left];
    below.resize_with(widths.len(), Vec::new);
    Block::Band(Band { alt, indent: Twip(0), widths, rows: vec![signatures, below], may_split })
}

/// Width of the signature's column: half the page, more where a line wants it.
fn signature_width(signer: &NguoiKy, cx: Context<'_>, width: Twip) -> Twip {
    let ruler = Ruler::new(&cx.styles, Style::QuyenHanChucVu);
    let widest = signer.quyen_han.cac_dong().iter().map(|line| ruler.width(line)).max().unwrap_or_default();
    (width / 2).max(widest + Twip(113)).min(width * 3 / 5)
}

/// Capacity and post, room or picture, other post, name; `more` room than usual.
fn signature<'a>(signer: &'a NguoiKy, cx: Context<'a>, column: Twip, more: Twip) -> Vec<Block<'a>> {
    let ruler = Ruler::new(&cx.styles, Style::QuyenHanChucVu);
    let mut out = Vec::new();
    for (i, line) in signer.quyen_han.cac_dong().into_iter().enumerate() {
        let line = break_name(&line, ruler.face, ruler.half_points, column).map_or(line, |name| name.lines.join("\n"));
        let mut paragraph = Paragraph::text(Style::QuyenHanChucVu, line);
        paragraph.before = (i == 0).then_some(BEFORE);
        out.push(Block::Paragraph(paragraph));
    }
    let mut room = ROOM + more;
    if let Some(image) = &signer.chu_ky {
        let shown = picture(image, column, TALLEST.into());
        let mut paragraph = Paragraph::new(Style::ChuKy, vec![Inline::Picture(shown)]);
        paragraph.before = Some(Twip(120) + more);
        paragraph.after = Some(Twip(60));
        room = Twip(0);
        out.push(Block::Paragraph(paragraph));
    }
    if let Some(other) = &signer.chuc_vu_khac {
        let mut paragraph = Paragraph::text(Style::ChucVuKhac, other.as_str());
        paragraph.before = Some(std::mem::take(&mut room));
        out.push(Block::Paragraph(paragraph));
    }
    let mut name = Paragraph::text(Style::HoTen, signer.ho_ten.as_str());
    name.before = (room > Twip(0)).then_some(room);
    out.push(Block::Paragraph(name));
    out
}

/// “Nơi nhận:” and its list; `beside` a signature the two first lines share a baseline (`ND30-PL1-II.9.d#5`).
fn noi_nhan(cx: Context<'_>, column: Twip, beside: bool) -> Vec<Block<'_>> {
    let size = |style| ascent(cx.styles.looks(style).half_points);
    let mut label = Paragraph::text(Style::TuNoiNhan, "Nơi nhận:");
    let lift = if beside { size(Style::QuyenHanChucVu) - size(Style::TuNoiNhan) } else { Twip(0) };
    label.before = Some(BEFORE + lift);
    let hang = Ruler::new(&cx.styles, Style::NoiNhan).width("- ");
    // Free space at the right, so that a long entry keeps off the signature.
    let right = if beside { Twip(113).min(column / 4) } else { Twip(0) };
    let lines = cx.the_thuc.noi_nhan.cac_dong().into_iter().map(|line| {
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

/// Height of paragraphs in a column; a picture counts with its own.
fn height(blocks: &[Block<'_>], column: Twip, cx: Context<'_>) -> Twip {
    let mut sum = Twip(0);
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let ruler = Ruler::new(&cx.styles, paragraph.style);
        let lines = line_count(&letters(&paragraph.content), ruler.face, ruler.half_points, column).max(1);
        let pictures = paragraph.content.iter().map(|inline| match inline {
            Inline::Picture(picture) => picture.height,
            _ => Twip(0),
        });
        sum += line_height(ruler.half_points) * i32::try_from(lines).unwrap_or(i32::MAX);
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
fn keep(blocks: &mut [Block<'_>]) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => paragraph.keep_next = true,
            Block::Band(band) => band.rows.iter_mut().flatten().for_each(|cell| keep(cell)),
            Block::Table(_) | Block::Rule(_) | Block::Stamp(_) => {}
        }
    }
}

/// The address block at the foot of the first page, under a rule as wide as the text (ô 13).
pub(super) fn dia_chi(cx: Context<'_>) -> Vec<Block<'_>> {
    let lines = cx.the_thuc.dia_chi.as_ref().map_or_else(Vec::new, DiaChi::cac_dong);
    if lines.is_empty() {
        return Vec::new();
    }
    let rule = Block::Rule(Rule::new(cx.page.text_width(), Twip(20), Twip(60)));
    let lines = lines.into_iter().map(|line| Block::Paragraph(Paragraph::text(Style::DiaChi, line)));
    std::iter::once(rule).chain(lines).collect()
}
