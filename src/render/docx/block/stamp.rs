//! Framed marks.

use super::Story;
use crate::layout::block::{Indent, Stamp};
use crate::render::docx::element::ppr::{PPr, Spacing};
use crate::render::docx::element::rpr::RPr;
use crate::render::docx::element::tblpr::{Borders, TblPr};
use crate::render::docx::element::tcpr::TcPr;
use crate::render::docx::element::text::write_run;
use crate::render::docx::element::trpr::TrPr;
use crate::render::word::{BLACK, FRAME, RED};
use crate::the_thuc::mau_chu::CanhDong;
use crate::unit::Twip;

impl Story<'_, '_> {
    /// Writes a table of one cell of exact size, its text in the middle.
    pub(super) fn stamp(&mut self, stamp: &Stamp<'_>) {
        let xml = &mut self.xml;
        xml.raw("<w:tbl>");
        TblPr {
            widths: &[stamp.width],
            jc: match (stamp.left, stamp.align) {
                (Some(_), _) | (None, CanhDong::Trai | CanhDong::Deu) => "left",
                (None, CanhDong::Giua) => "center",
                (None, CanhDong::Phai) => "right",
            },
            indent: stamp.left.unwrap_or_default(),
            borders: Some(Borders { size: FRAME, color: if stamp.red { RED } else { BLACK }, inside: false }),
            margin: Twip(0),
            first_row: false,
            alt: stamp.style.name(),
        }
        .write(xml);
        xml.raw("<w:tr>");
        TrPr { cant_split: true, height: Some(stamp.height), header: false }.write(xml);
        xml.raw("<w:tc>");
        TcPr { middle: true, ..TcPr::plain(stamp.width) }.write(xml);
        self.stamp_text(stamp);
        self.xml.raw("</w:tc></w:tr></w:tbl>");
    }

    /// The text, centred whatever its style says.
    fn stamp_text(&mut self, stamp: &Stamp<'_>) {
        self.enter(stamp.style);
        let looks = self.styles.looks(stamp.style);
        let none = |space: Twip| (space != Twip(0)).then_some(Twip(0));
        self.xml.raw("<w:p>");
        PPr {
            style: Some(stamp.style.id()),
            spacing: Spacing { before: none(looks.before), after: none(looks.after), line: None },
            ind: (looks.left != Twip(0) || looks.first_line != Twip(0)).then(Indent::default),
            jc: (looks.align != CanhDong::Giua).then_some("center"),
            ..PPr::default()
        }
        .write(&mut self.xml);
        let rpr = RPr { color: stamp.red.then_some(RED), ..RPr::NONE };
        write_run(&rpr, &stamp.text, &mut self.xml);
        self.xml.raw("</w:p>");
    }
}
