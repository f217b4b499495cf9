//! Signatures: capacity and post, room or picture, seal, other post, name (ô 7a–7c, 8); one, or several side by side.

use crate::Text;
use crate::loai::khung::{OKy, OXacNhan};
use crate::the_thuc::noi_dung::HinhAnh;
use crate::unit::{Mm, Twip};

use super::Context;
use super::block::{Band, Block, Float, Inline, Look, Paragraph, Picture};
use super::cuoi::{BEFORE, height};
use super::metrics::break_name;
use super::runs::Ruler;
use super::style::Style;
use super::than::picture;

/// Room for the signature: about five lines.
const ROOM: Twip = Twip(1600);
/// Tallest picture of a signature.
const TALLEST: Mm = Mm(28.0);
/// Largest seal; what is larger is no seal and would cover the page.
const LARGEST: Mm = Mm(60.0);
/// Usual width of a signature by hand.
const WRITTEN: Mm = Mm(40.0);
/// How far a seal may stand out of its column at the left, over what is beside it.
const BEYOND: Twip = Twip(850);
/// Most signatures side by side; more stand in further rows.
pub(super) const ABREAST: usize = 3;

/// Cells of a row of a band.
pub(super) type Row<'a> = Vec<Vec<Block<'a>>>;

/// Several signatures in rows of so many at most, the last of them at the right end of the last row.
pub(super) fn rows<'a>(
    signers: &[OKy<'a>],
    most: usize,
    seal: Option<&'a HinhAnh>,
    cx: Context<'a>,
    width: Twip,
) -> (Vec<Twip>, Vec<Row<'a>>) {
    // Four stand two by two rather than one above three.
    let abreast = signers.len().div_ceil(signers.len().div_ceil(most.max(1)).max(1));
    let widths = self::abreast(abreast, width);
    let mut rows: Vec<_> = signers.rchunks(widths.len()).map(|row| (row, None)).collect();
    // The seal belongs to the body, so it stands with the signatory at the right end alone.
    if let Some((_, last)) = rows.first_mut() {
        *last = seal;
    }
    let rows = rows.into_iter().rev().map(|(row, seal)| self::row(row, seal, &widths, cx)).collect();
    (widths, rows)
}

/// Columns of equal width that fill a width to the twip.
pub(super) fn abreast(count: usize, width: Twip) -> Vec<Twip> {
    let count = i32::try_from(count).unwrap_or(i32::MAX).max(1);
    (0..count).map(|i| width * (i + 1) / count - width * i / count).collect()
}

/// One row; what it lacks in signers is empty at the left. Names stand on one line: who has less above his name
/// has more room to sign.
fn row<'a>(signers: &[OKy<'a>], seal: Option<&'a HinhAnh>, widths: &[Twip], cx: Context<'a>) -> Row<'a> {
    let empty = widths.len() - signers.len();
    let sealed = |i: usize| signers[i].dau.or(seal.filter(|_| i + 1 == signers.len()));
    let places = || signers.iter().enumerate().zip(&widths[empty..]);
    let heights: Vec<Twip> = places()
        .map(|((i, signer), &column)| height(&signature(signer, sealed(i), cx, column, Twip(0)), column, cx))
        .collect();
    let tallest = heights.iter().copied().max().unwrap_or_default();
    let signed = places()
        .zip(&heights)
        .map(|(((i, signer), &column), &own)| signature(signer, sealed(i), cx, column, tallest - own));
    at_the_right(signed.collect(), widths.len())
}

/// A row of so many cells, empty at the left where it lacks some.
pub(super) fn at_the_right(cells: Row<'_>, columns: usize) -> Row<'_> {
    let empty = std::iter::repeat_with(Vec::new).take(columns.saturating_sub(cells.len()));
    empty.chain(cells).collect()
}

/// Width of the signature's column: half the page, more where a line wants it (the forms: about 65 %, `SD-04`).
pub(super) fn column(signer: &OKy<'_>, cx: Context<'_>, width: Twip) -> Twip {
    let ruler = Ruler::new(&cx.styles, Style::QuyenHanChucVu);
    let widest = signer.dong.iter().map(|line| ruler.width(line)).max().unwrap_or_default();
    (width / 2).max(widest + Twip(113)).min(width * 3 / 5)
}

/// Capacity and post, room or picture, other post, name; `more` room than usual.
pub(super) fn signature<'a>(
    signer: &OKy<'a>,
    seal: Option<&'a HinhAnh>,
    cx: Context<'a>,
    column: Twip,
    more: Twip,
) -> Vec<Block<'a>> {
    let mut out = Vec::new();
    for (i, line) in signer.dong.iter().enumerate() {
        let mut paragraph = name(Style::QuyenHanChucVu, line, cx, column);
        paragraph.before = (i == 0).then_some(BEFORE);
        out.push(Block::Paragraph(paragraph));
    }
    let mut room = ROOM + more;
    let image = signer.chu_ky.map(|image| picture(image, column, TALLEST.into()));
    if image.is_some() || seal.is_some() {
        let seal = seal.map(|seal| self::seal(seal, image.as_ref(), column));
        let mut paragraph = Paragraph::new(Style::ChuKy, Vec::new());
        if let Some(image) = image {
            // A seal higher than the signature keeps off the lines above and below.
            let beyond = seal.map_or(Twip(0), |seal| (seal.height - image.height) / 2);
            // The room is the line's above: a drawing is placed from its own paragraph's upper edge.
            if let Some(Block::Paragraph(line)) = out.last_mut() {
                line.after = Some(beyond.max(Twip(120)) + more);
            }
            paragraph.after = Some(beyond.max(Twip(60)));
            room = Twip(0);
        }
        paragraph.content = seal.into_iter().chain(image).map(Inline::Picture).collect();
        out.push(Block::Paragraph(paragraph));
    }
    if let Some(other) = signer.chuc_vu_khac {
        let mut paragraph = name(Style::ChucVuKhac, other, cx, column);
        paragraph.before = Some(std::mem::take(&mut room));
        out.push(Block::Paragraph(paragraph));
    }
    let mut name = Paragraph::text(Style::HoTen, signer.ho_ten.as_str());
    name.before = (room > Twip(0)).then_some(room);
    out.push(Block::Paragraph(name));
    out
}

/// A post in a column, its lines broken where sense allows.
fn name<'a>(style: Style, text: &str, cx: Context<'_>, column: Twip) -> Paragraph<'a> {
    let ruler = Ruler::new(&cx.styles, style);
    let broken = break_name(text, ruler.face, ruler.half_points, column);
    Paragraph::text(style, broken.map_or_else(|| text.to_owned(), |name| name.lines.join("\n")))
}

/// The seal over a third of the signature from the left (`ND30-PL1-II.8.a`), at its true size; where there is no
/// picture of a signature, where one would stand.
fn seal<'a>(seal: &'a HinhAnh, signature: Option<&Picture<'_>>, column: Twip) -> Picture<'a> {
    let shown = picture(seal, LARGEST.into(), LARGEST.into());
    let (signed, middle) =
        signature.map_or_else(|| (Twip::from(WRITTEN), ROOM / 2), |signature| (signature.width, signature.height / 2));
    let left = (column - signed) / 2 + signed / 3 - shown.width;
    Picture { float: Some(Float::new(left.max(-BEYOND), middle - shown.height / 2)), ..shown }
}

/// The box below the foot, at the left, in which another body confirms something and signs (`ND30-PL3-M1.10`).
pub(super) fn xac_nhan<'a>(confirmed: &OXacNhan<'a>, cx: Context<'a>, width: Twip) -> Block<'a> {
    let half = width / 2;
    let mut who = name(Style::XacNhan, &confirmed.cau, cx, half);
    let mut when =
        confirmed.ngay.map(|words| Paragraph::new(Style::LoiGiua, vec![Inline::styled(words, Look::ITALIC)]));
    when.as_mut().unwrap_or(&mut who).before = Some(BEFORE);
    if let Some(when) = &mut when {
        when.after = Some(Twip(0));
    }
    let words = format!("({})", confirmed.ghi_chu);
    let mut how = Paragraph::new(Style::LoiGiua, vec![Inline::styled(words, Look::ITALIC)]);
    (how.before, how.after) = (Some(Twip(0)), Some(Twip(0)));
    let mut signed = Paragraph::text(Style::HoTen, confirmed.ho_ten.map_or("", Text::as_str));
    signed.before = Some(ROOM);
    let cell = when.into_iter().chain([who, how, signed]).map(Block::Paragraph).collect();
    let (widths, rows) = (vec![half, width - half], vec![vec![cell, Vec::new()]]);
    Block::Band(Band { alt: "Ô xác nhận", indent: Twip(0), widths, rows, may_split: false })
}
