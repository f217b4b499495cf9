//! **Bố cục**: how the content of a kind is arranged: bases and opening, sections, close.
//!
//! Kinds of one arrangement have the same beginning and end, and sections of their own between; what they tell alike is
//! told here.

use std::borrow::Cow;

use super::CapPhan;
use crate::Text;
use crate::the_thuc::noi_dung::{BodySink, CanCu, Cap, LoiVan, NoiDung};

/// A section of a kind, with a title of its own or a usual one.
pub(super) trait Phan {
    /// Tells the section.
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>);
}

/// Legal bases and opening paragraphs; an opening clause runs into the first paragraph after a comma.
pub(super) fn mo_dau<'a>(can_cu: &'a CanCu, mo_dau: &'a [LoiVan], sink: &mut dyn BodySink<'a>) {
    if !can_cu.danh_sach.is_empty() {
        sink.can_cu(&can_cu.danh_sach);
    }
    let mut paragraphs = mo_dau.iter();
    if let Some(clause) = &can_cu.menh_de {
        sink.menh_de(clause, paragraphs.next());
    }
    for paragraph in paragraphs {
        sink.doan(Cow::Borrowed(paragraph));
    }
}

/// Sections in order, numbered at a level.
pub(super) fn cac_phan<'a>(cap_phan: CapPhan, phan: &'a [impl Phan], sink: &mut dyn BodySink<'a>) {
    cap_phan.duyet(sink, |sink| {
        for section in phan {
            section.duyet(sink);
        }
    });
}

/// The closing paragraph, where there is one.
pub(super) fn ket<'a>(ket: Option<&'a LoiVan>, sink: &mut dyn BodySink<'a>) {
    if let Some(ket) = ket {
        sink.doan(Cow::Borrowed(ket));
    }
}

/// Opens a mục La Mã under its own title or the usual one.
pub(super) fn mo_muc<'a>(tieu_de: Option<&'a Text>, usual: &'static str, sink: &mut dyn BodySink<'a>) {
    let title = tieu_de.map_or_else(|| LoiVan::from(usual), |text| LoiVan::from(text.clone()));
    sink.mo(Cap::MucLaMa, Some(Cow::Owned(title)), None);
}

/// A khoản with a label: run in where it is one paragraph, else a heading with what stands below.
pub(super) fn khoan_nhan<'a>(label: &'static str, noi_dung: &'a NoiDung, sink: &mut dyn BodySink<'a>) {
    if noi_dung.is_empty() {
        return;
    }
    let title = Some(Cow::Owned(LoiVan::from(label)));
    if let Some(only) = noi_dung.doan_duy_nhat() {
        sink.mo(Cap::Khoan, title, Some(Cow::Borrowed(only)));
    } else {
        sink.mo(Cap::Khoan, title, None);
        noi_dung.duyet(sink);
    }
    sink.dong();
}

/// Sections that become the section of a kind.
macro_rules! tu_phan {
    ($phan:ident: $($section:ident => $variant:ident,)*) => { $(
        impl From<$section> for $phan {
            fn from(section: $section) -> Self {
                Self::$variant(section)
            }
        }
    )* };
}
pub(super) use tu_phan;
