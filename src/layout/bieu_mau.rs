//! Forms with a head and signatures of their own, within an appendix.

use crate::Text;
use crate::the_thuc::NgayBanHanh;
use crate::the_thuc::noi_dung::{BieuMau, KyBieuMau};
use crate::unit::Twip;

use super::block::{Band, Block, Inline, Look, Paragraph};
use super::chu_ky::{abreast, at_the_right};
use super::dau::{Dau, Gap, Parts, number_and_date};
use super::style::Style;
use super::ten::centred;
use super::than::Than;

/// Room for a signature on a form.
const ROOM: Twip = Twip(1200);
/// Most places to sign in a row.
const ABREAST: usize = 4;

/// The form's head, name and subject.
pub(super) fn dau<'a>(than: &mut Than<'a, '_>, form: &'a BieuMau) {
    // A date without a place stands alone.
    static NOWHERE: Text = Text::new();
    let dated = (form.ngay != NgayBanHanh::TRONG).then_some(&NOWHERE);
    let dia_danh = form.dia_danh.as_ref().or(dated);
    if let Some(co_quan) = &form.co_quan {
        let parts = Parts {
            co_quan,
            ve_viec: None,
            so_ky_hieu: form.so_ky_hieu.as_ref(),
            dia_danh,
            ngay: form.ngay,
            gap: Gap::ByHand,
            do_mat: None,
            do_khan: None,
        };
        than.out.push(Dau::with_styles(parts, than.cx, than.width).band());
    } else if form.so_ky_hieu.is_some() || dia_danh.is_some() {
        than.out.push(number_and_date(form.so_ky_hieu.as_ref(), dia_danh, form.ngay, than.width));
    }
    let (styles, width) = (than.cx.styles, than.width);
    let name = vec![Inline::text(form.ten.to_uppercase())];
    centred(&styles, Style::TenLoai, name, width, form.trich_yeu.is_none(), &mut than.out);
    if let Some(subject) = &form.trich_yeu {
        centred(&styles, Style::TrichYeu, vec![Inline::text(subject.as_str())], width, true, &mut than.out);
    }
}

/// The places to sign, side by side, at most four in a row; a single one stands at the right.
pub(super) fn cuoi<'a>(than: &mut Than<'a, '_>, form: &'a BieuMau) {
    if form.ky.is_empty() {
        return;
    }
    let widths = abreast(form.ky.len().clamp(2, ABREAST), than.width);
    let row = |places: &'a [KyBieuMau]| at_the_right(places.iter().map(ky).collect(), widths.len());
    let rows = form.ky.rchunks(widths.len()).rev().map(row).collect();
    let alt = "Chỗ ký của biểu mẫu";
    than.out.push(Block::Band(Band { alt, indent: Twip(0), widths, rows, may_split: false }));
}

fn ky(place: &KyBieuMau) -> Vec<Block<'_>> {
    let mut capacity = Paragraph::text(Style::QuyenHanChucVu, place.chuc_danh.to_uppercase());
    capacity.before = Some(Twip(240));
    let mut out = vec![Block::Paragraph(capacity)];
    if let Some(note) = &place.ghi_chu {
        let note = Inline::styled(format!("({note})"), Look::ITALIC);
        out.push(Block::Paragraph(Paragraph::new(Style::ChuKy, vec![note])));
    }
    let mut name = Paragraph::text(Style::HoTen, place.ho_ten.as_deref().unwrap_or_default());
    name.before = Some(ROOM);
    out.push(Block::Paragraph(name));
    out
}
