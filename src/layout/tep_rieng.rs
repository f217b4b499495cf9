//! What goes with an electronic document as a file of its own (mẫu 2.2), and the line of a digital signature (ô 14).

use crate::Tep;
use crate::the_thuc::{SoKyHieu, TepRieng, ThongTinKySo};
use crate::unit::{Mm, Twip};

use super::block::{Blank, Block, Indent, Info, PageSetup, Pages, Paragraph, Parts, Section};
use super::style::{Style, StyleSheet};
use super::thong_tin;

/// Width of the line's box in the decree's own forms (`SD-09`).
const BOX: Mm = Mm(81.0);

/// A part of the time that is not known yet.
const BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// Name and properties of a part that is a file of its own.
pub(super) struct OwnFile<'a> {
    /// What the file's name has after the document's: `phu-luc-2`.
    pub ten: String,
    pub info: Info<'a>,
}

impl<'a> OwnFile<'a> {
    /// A file for what is called `title` and goes with a document of those properties. The line of its signature is put
    /// on its first page.
    pub(super) fn new(
        ten: String,
        title: String,
        document: &Info<'a>,
        signed: (TepRieng, Option<&SoKyHieu>),
        section: &mut Section<'a>,
    ) -> Self {
        let (TepRieng { luc, .. }, so_ky_hieu) = signed;
        let line = ThongTinKySo::KemTheo { so_ky_hieu: so_ky_hieu.cloned(), luc };
        section.first_header.insert(0, ky_so(&line, &section.page));
        let info = Info { title: title.into(), subject: document.title.clone(), ..document.clone() };
        Self { ten, info }
    }

    /// The file.
    pub(super) fn with(self, section: Section<'a>, styles: StyleSheet) -> Tep<'a> {
        let mut pages = Pages { info: self.info, styles, sections: vec![section], parts: Parts::default() };
        thong_tin::cho_trong(&mut pages);
        Tep { ten: Some(self.ten), pages }
    }
}

/// The line of a digital signature in the upper right corner of a first page; what is not known yet has room.
pub(super) fn ky_so<'a>(line: &ThongTinKySo, page: &PageSetup) -> Block<'a> {
    // Date and time stay on one line.
    let time = line.thoi_gian(BLANK).replace(' ', "\u{a0}");
    let text = format!("{}{time}", line.van_ban(Blank::So.shown()));
    let mut paragraph = Paragraph::text(Style::ThongTinKySo, text);
    let left = (page.text_width() - Twip::from(BOX)).max(Twip(0));
    paragraph.indent = Some(Indent::new(left, Twip(0), Twip(0)));
    Block::Paragraph(paragraph)
}

#[cfg(test)]
mod tests {
    use super::super::block::Inline;
    use super::*;

    fn text(line: &ThongTinKySo) -> String {
        let page = super::super::trang::page(&crate::the_thuc::Le::default(), crate::the_thuc::HuongTrang::Doc);
        let Block::Paragraph(paragraph) = ky_so(line, &page) else { panic!("a paragraph") };
        match &paragraph.content[..] {
            [Inline::Text(span)] => span.text.to_string(),
            _ => panic!("text"),
        }
    }

    #[test]
    fn what_is_not_known_has_room() {
        let so_ky_hieu = "/KH-UBND".parse().ok();
        let blank = text(&ThongTinKySo::KemTheo { so_ky_hieu: so_ky_hieu.clone(), luc: None });
        assert!(blank.starts_with("Số: \u{a0}\u{a0}") && blank.contains("/KH-UBND; \u{a0}"), "{blank}");
        assert!(blank.ends_with(&format!(":{BLANK}\u{a0}+07:00")), "{blank}");
        let luc = "2026-03-05T16:20:05".parse().ok();
        let known = text(&ThongTinKySo::KemTheo { so_ky_hieu: "7/KH-UBND".parse().ok(), luc });
        assert_eq!(known.replace('\u{a0}', " "), "Số: 07/KH-UBND; 05/03/2026; 16:20:05 +07:00");
    }
}
