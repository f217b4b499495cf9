//! Signatures: capacity and post, room or picture, other post, name (ô 7a–7c); one, or several side by side.

use crate::the_thuc::NguoiKy;
use crate::unit::{Mm, Twip};

use super::Context;
use super::block::{Block, Inline, Paragraph};
use super::cuoi::{BEFORE, height};
use super::metrics::break_name;
use super::runs::Ruler;
use super::style::Style;
use super::than::picture;

/// Room for the signature: about five lines.
const ROOM: Twip = Twip(1600);
/// Tallest picture of a signature.
const TALLEST: Mm = Mm(28.0);
/// Most signatures side by side; more stand in further rows.
const ABREAST: usize = 3;

/// Cells of a row of a band.
type Row<'a> = Vec<Vec<Block<'a>>>;

/// Several signatures in rows, the last of them at the right end of the last row.
pub(super) fn rows<'a>(signers: &[&'a NguoiKy], cx: Context<'a>, width: Twip) -> (Vec<Twip>, Vec<Row<'a>>) {
    let widths = abreast(signers.len().min(ABREAST), width);
    let rows = signers.rchunks(widths.len()).rev().map(|row| self::row(row, &widths, cx)).collect();
    (widths, rows)
}

/// Columns of equal width that fill a width to the twip.
pub(super) fn abreast(count: usize, width: Twip) -> Vec<Twip> {
    let count = i32::try_from(count).unwrap_or(i32::MAX).max(1);
    (0..count).map(|i| width * (i + 1) / count - width * i / count).collect()
}

/// One row; what it lacks in signers is empty at the left. Names stand on one line: who has less above his name
/// has more room to sign.
fn row<'a>(signers: &[&'a NguoiKy], widths: &[Twip], cx: Context<'a>) -> Row<'a> {
    let empty = widths.len() - signers.len();
    let places = || signers.iter().zip(&widths[empty..]);
    let heights: Vec<Twip> =
        places().map(|(signer, &column)| height(&signature(signer, cx, column, Twip(0)), column, cx)).collect();
    let tallest = heights.iter().copied().max().unwrap_or_default();
    let signed = places().zip(&heights).map(|((signer, &column), &own)| signature(signer, cx, column, tallest - own));
    std::iter::repeat_with(Vec::new).take(empty).chain(signed).collect()
}

/// Width of the signature's column: half the page, more where a line wants it.
pub(super) fn column(signer: &NguoiKy, cx: Context<'_>, width: Twip) -> Twip {
    let ruler = Ruler::new(&cx.styles, Style::QuyenHanChucVu);
    let widest = signer.quyen_han.cac_dong().iter().map(|line| ruler.width(line)).max().unwrap_or_default();
    (width / 2).max(widest + Twip(113)).min(width * 3 / 5)
}

/// Capacity and post, room or picture, other post, name; `more` room than usual.
pub(super) fn signature<'a>(signer: &'a NguoiKy, cx: Context<'a>, column: Twip, more: Twip) -> Vec<Block<'a>> {
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
