//! Gathering the citations of a document before any is written.

use std::borrow::Cow;

use super::Place;
use crate::legal::Citation;
use crate::loai::VanBan;
use crate::the_thuc::noi_dung::{Bang, BodySink, Cap, LoiVan, PhanChuThich, PhanTu};

/// All citations that are values, in reading order, each with its place.
pub(super) fn citations(van_ban: &VanBan) -> Vec<(Citation, Place)> {
    let mut found = Citations::default();
    van_ban.duyet(&mut found);
    for issued in van_ban.kem_theo() {
        issued.noi_dung.duyet(&mut found);
        issued.phu_luc.iter().for_each(|appendix| appendix.noi_dung.duyet(&mut found));
    }
    for appendix in van_ban.phu_luc() {
        appendix.noi_dung.duyet(&mut found);
    }
    found.0
}

/// Looks at the texts of a document for citations only.
#[derive(Default)]
struct Citations(Vec<(Citation, Place)>);

impl Citations {
    fn add(&mut self, text: &LoiVan, place: Place) {
        for element in text.phan_tu() {
            match element {
                PhanTu::VienDan(citation) => self.0.push((citation.ca_van_ban(), place)),
                PhanTu::ChuThich(note) => self.0.extend(note.phan().iter().filter_map(|part| match part {
                    PhanChuThich::VienDan(citation) => Some((citation.ca_van_ban(), Place::Footnote)),
                    PhanChuThich::Chu(_) => None,
                })),
                PhanTu::Chu(_) | PhanTu::LienKet(_) => {}
            }
        }
    }
}

impl<'a> BodySink<'a> for Citations {
    fn can_cu(&mut self, danh_sach: &'a [LoiVan]) {
        for basis in danh_sach {
            self.add(basis, Place::Basis);
        }
    }

    fn can_cu_va_de_nghi(&mut self, danh_sach: &'a [LoiVan], de_nghi: Cow<'a, LoiVan>) {
        self.can_cu(danh_sach);
        self.add(&de_nghi, Place::Basis);
    }

    fn menh_de(&mut self, menh_de: &'a LoiVan, doan: Option<&'a LoiVan>) {
        self.add(menh_de, Place::Basis);
        if let Some(text) = doan {
            self.add(text, Place::Text);
        }
    }

    fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.add(&loi_van, Place::Text);
    }

    fn mo(&mut self, _: Cap, tieu_de: Option<Cow<'a, LoiVan>>, loi_van: Option<Cow<'a, LoiVan>>) {
        for text in tieu_de.iter().chain(&loi_van) {
            self.add(text, Place::Text);
        }
    }

    fn bang(&mut self, bang: Cow<'a, Bang>) {
        let cells = bang.dau.iter().chain(&bang.dong).flat_map(|row| &row.0);
        for text in bang.tieu_de.iter().chain(cells.flat_map(|cell| &cell.noi_dung)) {
            self.add(text, Place::Text);
        }
    }
}
