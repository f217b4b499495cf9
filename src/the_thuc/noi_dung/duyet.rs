//! **Duyệt**: reading a document's content in order, as events.
//!
//! Kinds have shapes of their own (nhiệm vụ, phân công, kết quả …); what they say in the end is paragraphs and
//! numbered units. Each kind tells it to a [`BodySink`]; layout, checks and counters are sinks.

use std::borrow::Cow;

use super::{Bang, BieuMau, Cap, HinhAnh, Khoi, LoiVan, NoiDung};
use crate::Text;
use crate::text::cac_muc;

/// What a line in the middle of the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DongGiua {
    /// **Thẩm quyền ban hành**: who issues; printed in capitals (`ND30-PL3-M1.2#gc6`).
    ThamQuyen,
    /// “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”.
    MenhLenh,
    /// Words of a form: “… điện:”.
    LoiVan,
}

/// A visitor that receives a document's content in reading order. What it does not implement it passes over.
pub trait BodySink<'a> {
    /// The legal bases that are lines of their own; at least one.
    fn can_cu(&mut self, _danh_sach: &'a [LoiVan]) {}

    /// Legal bases that are lines of their own, the last of them worded by the form: “Theo đề nghị của …”. A sink that
    /// does not ask receives the last one as a paragraph.
    fn can_cu_va_de_nghi(&mut self, danh_sach: &'a [LoiVan], de_nghi: Cow<'a, LoiVan>) {
        self.can_cu(danh_sach);
        self.doan(de_nghi);
    }

    /// The legal basis that is an opening clause, and the opening paragraph that continues it after a comma. A sink
    /// that does not ask receives both as one paragraph.
    fn menh_de(&mut self, menh_de: &'a LoiVan, doan: Option<&'a LoiVan>) {
        self.doan(match doan {
            Some(doan) => Cow::Owned(menh_de.clone().bo_dau_cuoi().va(", ").noi(doan)),
            None => Cow::Borrowed(menh_de),
        });
    }

    /// A line of its own in the middle.
    fn giua(&mut self, _dong: DongGiua, chu: Cow<'a, str>) {
        self.doan(Cow::Owned(LoiVan::from(chu.as_ref())));
    }

    /// A line of a form: its label and what is filled in: “Thời gian: …”.
    fn truong(&mut self, nhan: &'static str, loi_van: &'a LoiVan) {
        self.doan(Cow::Owned(LoiVan::from(format!("{nhan}: ")).noi(loi_van)));
    }

    /// Those to whom a công điện goes, a line each; at least one.
    fn cac_noi(&mut self, noi: &'a [Text]) {
        for line in cac_muc(noi) {
            self.doan(Cow::Owned(LoiVan::from(format!("- {line}"))));
        }
    }

    /// A paragraph without a number.
    fn doan(&mut self, _loi_van: Cow<'a, LoiVan>) {}

    /// A paragraph that leads in what follows, and stays on one page with it.
    fn dan_nhap(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.doan(loi_van);
    }

    /// A numbered unit begins; what follows stands below it until [`Self::dong`].
    fn mo(&mut self, _cap: Cap, _tieu_de: Option<Cow<'a, LoiVan>>, _loi_van: Option<Cow<'a, LoiVan>>) {}

    /// The unit opened last ends.
    fn dong(&mut self) {}

    /// A table.
    fn bang(&mut self, _bang: Cow<'a, Bang>) {}

    /// A picture on a line of its own.
    fn hinh(&mut self, _hinh: &'a HinhAnh) {}

    /// A form begins; what follows stands on it until [`Self::het_bieu_mau`], its numbers beginning anew.
    fn bieu_mau(&mut self, _bieu_mau: &'a BieuMau) {}

    /// The form begun last ends.
    fn het_bieu_mau(&mut self, _bieu_mau: &'a BieuMau) {}
}

impl NoiDung {
    /// Tells the content to a sink. Depth costs memory of the heap only, never of the stack.
    pub fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        duyet(self, sink);
    }
}

impl Khoi {
    /// Tells this block alone to a sink.
    pub(crate) fn duyet_mot<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        duyet(std::slice::from_ref(self), sink);
    }
}

/// What ends when a list of blocks does.
enum Open<'a> {
    Top,
    Unit,
    Form(&'a BieuMau),
}

fn duyet<'a>(blocks: &'a [Khoi], sink: &mut dyn BodySink<'a>) {
    let mut open = vec![(blocks.iter(), Open::Top)];
    while let Some((blocks, _)) = open.last_mut() {
        match blocks.next() {
            Some(Khoi::Doan(loi_van)) => sink.doan(Cow::Borrowed(loi_van)),
            Some(Khoi::Bang(bang)) => sink.bang(Cow::Borrowed(bang)),
            Some(Khoi::Hinh(hinh)) => sink.hinh(hinh),
            Some(Khoi::BieuMau(form)) => {
                sink.bieu_mau(form);
                open.push((form.noi_dung.iter(), Open::Form(form)));
            }
            Some(unit) => {
                if let Some((cap, unit)) = unit.de_muc() {
                    let text = |text: &'a Option<LoiVan>| text.as_ref().map(Cow::Borrowed);
                    sink.mo(cap, text(&unit.tieu_de), text(&unit.loi_van));
                    open.push((unit.khoi.iter(), Open::Unit));
                }
            }
            None => match open.pop() {
                Some((_, Open::Unit)) => sink.dong(),
                Some((_, Open::Form(form))) => sink.het_bieu_mau(form),
                _ => {}
            },
        }
    }
}
