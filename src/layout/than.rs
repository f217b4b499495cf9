//! The content (ô 6): units with their numbers, paragraphs, legal bases, and the closing “./.”.

use std::borrow::Cow;

use crate::Text;
use crate::ban_sao::Chon;
use crate::text::{bo_dau_cuoi, cac_muc};
use crate::the_thuc::mau_chu::ChuThanhPhan;
use crate::the_thuc::noi_dung::danh_so::DanhSo;
use crate::the_thuc::noi_dung::{Bang, BieuMau, BodySink, Cap, DongGiua, HinhAnh, LoiVan, PhanTu};
use crate::unit::{Mm, Twip};

use super::block::{Block, Indent, Inline, Look, Paragraph, Picture, Span};
use super::runs::{Manner, Ruler, add};
use super::style::Style;
use super::ten::centred;
use super::trich::Units;
use super::vien_dan::Mentions;
use super::{Context, bang, bieu_mau};

/// Collects the blocks of a content while it is read.
pub(super) struct Than<'a, 'm> {
    pub(super) cx: Context<'a>,
    /// Width between the margins.
    pub(super) width: Twip,
    pub(super) out: Vec<Block<'a>>,
    /// Documents mentioned so far.
    mentions: &'m mut Mentions<'a>,
    numbers: DanhSo,
    /// Numbers of the content around the forms that are open.
    outer: Vec<DanhSo>,
    /// Where numbered units stand, if only a part of them is wanted.
    units: Option<Units>,
}

impl<'a, 'm> Than<'a, 'm> {
    pub(super) fn new(cx: Context<'a>, width: Twip, mentions: &'m mut Mentions<'a>) -> Self {
        let (numbers, outer) = (DanhSo::default(), Vec::new());
        Self { cx, width, out: Vec::with_capacity(32), mentions, numbers, outer, units: None }
    }

    /// The same, if only some numbered units are wanted.
    pub(super) fn only(mut self, chosen: Option<Vec<Chon>>) -> Self {
        self.units = chosen.map(Units::new);
        self
    }

    /// The blocks, closed by “./.”.
    pub(super) fn finish(mut self) -> Vec<Block<'a>> {
        if let Some(units) = self.units.take() {
            units.choose(&mut self.out);
        }
        ket(&mut self.out);
        self.out
    }

    fn paragraph(&mut self, style: Style, content: Vec<Inline<'a>>) {
        self.out.push(Block::Paragraph(Paragraph::new(style, content)));
    }

    /// Legal bases, a line each, closed by `;` and the last by `.` (`ND30-PL1-II.6.a#5`).
    fn bases(&mut self, bases: impl Iterator<Item = Cow<'a, LoiVan>>) {
        let mut bases = bases.peekable();
        while let Some(basis) = bases.next() {
            let mut content = Manner::of(ChuThanhPhan::CanCu).all(basis, self.mentions);
            close(&mut content, if bases.peek().is_none() { "." } else { ";" });
            self.paragraph(Style::CanCu, content);
        }
    }

    /// A unit of the higher levels: its number on one line, its title in capitals on the next, centred.
    fn centred(&mut self, style: Style, capitals: ChuThanhPhan, label: String, title: Option<Cow<'a, LoiVan>>) {
        let mut content = vec![Inline::text(label)];
        if let Some(title) = title {
            add(Span::new("\n", Look::PLAIN), &mut content);
            Manner::of(capitals).push(title, self.mentions, &mut content);
        }
        self.paragraph(style, content);
    }
}

/// Style of a unit whose title stands alone; `None` where the level has no such titles.
fn title_style(cap: Cap) -> Option<Style> {
    match cap {
        Cap::MucChuCai => Some(Style::MucChuCai),
        Cap::MucLaMa => Some(Style::MucLaMa),
        Cap::Dieu => Some(Style::Dieu),
        Cap::Khoan => Some(Style::KhoanTieuDe),
        Cap::TieuKhoan => Some(Style::TieuKhoanTieuDe),
        _ => None,
    }
}

/// Style of a unit that is text.
fn text_style(cap: Cap) -> Style {
    match cap {
        Cap::Diem => Style::Diem,
        Cap::Gach | Cap::Cong => Style::Gach,
        _ => Style::Khoan,
    }
}

impl<'a> BodySink<'a> for Than<'a, '_> {
    fn can_cu(&mut self, danh_sach: &'a [LoiVan]) {
        self.bases(danh_sach.iter().map(Cow::Borrowed));
    }

    fn can_cu_va_de_nghi(&mut self, danh_sach: &'a [LoiVan], de_nghi: Cow<'a, LoiVan>) {
        self.bases(danh_sach.iter().map(Cow::Borrowed).chain([de_nghi]));
    }

    fn menh_de(&mut self, menh_de: &'a LoiVan, doan: Option<&'a LoiVan>) {
        let basis = Manner { basis: true, ..Manner::default() };
        let mut content = basis.all(Cow::Borrowed(menh_de), self.mentions);
        if let Some(doan) = doan {
            close(&mut content, "");
            add(Span::new(", ", Look::PLAIN), &mut content);
            Manner::default().push(Cow::Borrowed(doan), self.mentions, &mut content);
        }
        self.paragraph(Style::LoiVan, content);
    }

    fn giua(&mut self, dong: DongGiua, chu: Cow<'a, str>) {
        let (style, chu) = match dong {
            DongGiua::ThamQuyen => (Style::ThamQuyen, Cow::Owned(chu.to_uppercase())),
            DongGiua::MenhLenh => (Style::MenhLenh, chu),
            _ => (Style::LoiGiua, chu),
        };
        let styles = self.cx.styles;
        centred(&styles, style, vec![Inline::text(chu)], self.width, false, &mut self.out);
    }

    fn truong(&mut self, nhan: &'static str, loi_van: &'a LoiVan) {
        let mut content = vec![Inline::text(format!("{nhan}: "))];
        Manner::default().push(Cow::Borrowed(loi_van), self.mentions, &mut content);
        self.paragraph(Style::LoiVan, content);
    }

    fn cac_noi(&mut self, noi: &'a [Text]) {
        let hang = Ruler::new(&self.cx.styles, Style::NoiNhanDien).width("- ");
        let left = self.cx.styles.looks(Style::NoiNhanDien).left;
        for line in cac_muc(noi) {
            let mut line = Paragraph::text(Style::NoiNhanDien, format!("- {line}"));
            line.indent = Some(Indent::new(left + hang, Twip(0), -hang));
            self.out.push(Block::Paragraph(line));
        }
    }

    fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
        let content = Manner::default().all(loi_van, self.mentions);
        self.paragraph(Style::LoiVan, content);
    }

    fn dan_nhap(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.doan(loi_van);
        if let Some(Block::Paragraph(paragraph)) = self.out.last_mut() {
            paragraph.keep_next = true;
        }
    }

    fn mo(&mut self, cap: Cap, tieu_de: Option<Cow<'a, LoiVan>>, loi_van: Option<Cow<'a, LoiVan>>) {
        if let Some(units) = self.units.as_mut().filter(|_| self.outer.is_empty()) {
            units.begin(self.out.len());
        }
        let first = tieu_de.as_ref().or(loi_van.as_ref()).and_then(|text| text.phan_tu().first());
        let room = if let Some(PhanTu::Chu(run)) = first { run.chu.len() } else { 0 };
        // Room for the label and what follows it in the same run.
        let mut label = String::with_capacity(16 + room);
        self.numbers.mo_vao(cap, &mut label);
        match cap {
            Cap::Phan | Cap::Chuong => {
                self.centred(Style::PhanChuong, ChuThanhPhan::TieuDePhanChuong, label, tieu_de);
                return loi_van.into_iter().for_each(|text| self.doan(text));
            }
            Cap::Muc | Cap::TieuMuc => {
                self.centred(Style::MucTieuMuc, ChuThanhPhan::TieuDeMucTieuMuc, label, tieu_de);
                return loi_van.into_iter().for_each(|text| self.doan(text));
            }
            _ => {}
        }
        label.push(' ');
        let mut content = Vec::with_capacity(1);
        match (tieu_de, loi_van, title_style(cap)) {
            (Some(title), None, Some(style)) => {
                content.push(Inline::text(label));
                Manner::of(style.chu()).push(title, self.mentions, &mut content);
                self.paragraph(style, content);
            }
            (title, text, style) => {
                let bold = style.is_some() && (title.is_some() || cap == Cap::Dieu);
                let look = if bold { Look::BOLD } else { Look::PLAIN };
                content.push(Inline::styled(label, look));
                if let Some(title) = title {
                    let manner = Manner { bold, capitals: cap < Cap::Dieu, ..Manner::default() };
                    manner.push(title, self.mentions, &mut content);
                    if text.is_some() {
                        close(&mut content, "");
                        add(Span::new(":", look), &mut content);
                        add(Span::new(" ", Look::PLAIN), &mut content);
                    }
                }
                if let Some(text) = text {
                    Manner::default().push(text, self.mentions, &mut content);
                }
                self.paragraph(text_style(cap), content);
            }
        }
    }

    fn dong(&mut self) {
        self.numbers.dong();
        if let Some(units) = self.units.as_mut().filter(|_| self.outer.is_empty()) {
            units.end(self.out.len());
        }
    }

    fn bang(&mut self, table: Cow<'a, Bang>) {
        bang::bang(table, self.cx, self.width, self.mentions, &mut self.out);
    }

    fn hinh(&mut self, hinh: &'a HinhAnh) {
        let picture = picture(hinh, self.width, Twip::from(Mm(200.0)));
        self.paragraph(Style::Hinh, vec![Inline::Picture(picture)]);
    }

    fn bieu_mau(&mut self, form: &'a BieuMau) {
        self.outer.push(std::mem::take(&mut self.numbers));
        bieu_mau::dau(self, form);
    }

    fn het_bieu_mau(&mut self, form: &'a BieuMau) {
        self.numbers = self.outer.pop().unwrap_or_default();
        bieu_mau::cuoi(self, form);
    }
}

/// A picture at its own size, made smaller where the room is less.
pub(super) fn picture(hinh: &HinhAnh, width: Twip, height: Twip) -> Picture<'_> {
    scaled(hinh, fitting(hinh, width, height).min(1.0))
}

/// A picture made larger or smaller, so that it fills the room.
pub(super) fn filling(hinh: &HinhAnh, width: Twip, height: Twip) -> Picture<'_> {
    scaled(hinh, fitting(hinh, width, height))
}

/// By how much a picture is to be multiplied to fill a room.
fn fitting(hinh: &HinhAnh, width: Twip, height: Twip) -> f64 {
    let (own_width, own_height) = hinh.kho();
    (Mm::from(width).0 / own_width.0).min(Mm::from(height).0 / own_height.0)
}

fn scaled(hinh: &HinhAnh, scale: f64) -> Picture<'_> {
    let (own_width, own_height) = hinh.kho();
    let size = |mm: Mm| Twip::from(Mm(mm.0 * scale)).max(Twip(1));
    Picture {
        bytes: hinh.bytes(),
        png: hinh.is_png(),
        alt: hinh.mo_ta.as_str(),
        width: size(own_width),
        height: size(own_height),
        float: None,
    }
}

/// Closes a paragraph's text with a sign of ours, in place of what was typed at its end.
///
/// The sign stands after the last words, before the marks of footnotes that follow them.
fn close(content: &mut Vec<Inline<'_>>, end: &'static str) {
    // Blanks at the end are no words; a blank run may follow the last of them.
    let blank = |inline: &Inline<'_>| matches!(inline, Inline::Text(span) if span.text.trim().is_empty());
    let mark = |inline: &Inline<'_>| matches!(inline, Inline::Footnote(_));
    let Some(last) = content.iter().rposition(|inline| !blank(inline) && !mark(inline)) else {
        if !end.is_empty() {
            content.push(Inline::text(end));
        }
        return;
    };
    let mut at = 0;
    content.retain(|inline| {
        at += 1;
        at <= last + 1 || !blank(inline)
    });
    match &mut content[last] {
        Inline::Text(span) => {
            let kept = kept(&span.text).len();
            if kept + end.len() != span.text.len() || !span.text.ends_with(end) {
                span.text.to_mut().truncate(kept);
                *span.text.to_mut() += end;
            }
            // The sign is no part of a citation that ends the text.
            span.cited.iter_mut().for_each(|cited| cited.range.end = cited.range.end.min(kept));
        }
        other => {
            if let Inline::Link { text, .. } = other
                && let Some(span) = text.last_mut()
            {
                let kept = kept(&span.text).len();
                if kept < span.text.len() {
                    span.text.to_mut().truncate(kept);
                }
            }
            if !end.is_empty() {
                content.insert(last + 1, Inline::text(end));
            }
        }
    }
}

/// A text without the blanks and the sign at its end; an ellipsis stays.
fn kept(text: &str) -> &str {
    let trimmed = text.trim_end();
    if trimmed.ends_with("...") {
        return trimmed;
    }
    let bare = bo_dau_cuoi(trimmed);
    bare.strip_suffix("./").map_or(bare, str::trim_end)
}

/// The end of a content, “./.”, after its last words (`ND30-PL3-M1.4#ket`); on a line of its own after a table
/// or a picture; above the signatures of a form. An empty content has no end.
pub(super) fn ket(blocks: &mut Vec<Block<'_>>) {
    let end = blocks.iter().rposition(|block| !matches!(block, Block::Band(_))).map_or(0, |last| last + 1);
    match blocks[..end].last_mut() {
        None => {}
        // Legal bases have an end of their own.
        Some(Block::Paragraph(paragraph)) if paragraph.style == Style::CanCu => {}
        Some(Block::Paragraph(paragraph)) if paragraph.style != Style::Hinh => {
            let blank = paragraph.content.iter().all(|inline| match inline {
                Inline::Text(span) => span.text.trim().is_empty(),
                _ => false,
            });
            if !blank {
                close(&mut paragraph.content, "./.");
            }
        }
        Some(_) => blocks.insert(end, Block::Paragraph(Paragraph::text(Style::KetThuc, "./."))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::block::Band;
    use super::*;

    fn closed(text: &str, end: &'static str) -> String {
        let mut content = vec![Inline::text(text.to_owned())];
        close(&mut content, end);
        match &content[..] {
            [Inline::Text(span)] => span.text.to_string(),
            _ => unreachable!("one run stays one run"),
        }
    }

    #[test]
    fn texts_end_once() {
        for (text, end) in [
            ("năm 2024 .", "năm 2024./."),
            ("năm 2024./.", "năm 2024./."),
            ("năm 2024 ./.", "năm 2024./."),
            ("năm 2024. / .", "năm 2024. /./."),
            ("năm 2024", "năm 2024./."),
            ("trẻ em...", "trẻ em..../."),
            ("vì sao?", "vì sao?./."),
        ] {
            assert_eq!(closed(text, "./."), end);
        }
        assert_eq!(closed("Căn cứ A;", "."), "Căn cứ A.");
        assert_eq!(closed("Căn cứ A.", "."), "Căn cứ A.");
    }

    #[test]
    fn a_blank_run_does_not_hide_the_end() {
        let mut content = vec![Inline::text("Căn cứ A;"), Inline::text(" ")];
        close(&mut content, ".");
        assert_eq!(super::super::runs::letters(&content), "Căn cứ A.");
    }

    #[test]
    fn footnotes_and_links_do_not_hide_the_end() {
        let note = || Inline::Footnote(vec![Span::new("Ghi chú.", Look::PLAIN)]);
        let mut content = vec![Inline::text("Căn cứ A."), note(), Inline::text(" ")];
        close(&mut content, ";");
        assert_eq!(super::super::runs::letters(&content), "Căn cứ A;");
        assert!(matches!(content[..], [Inline::Text(_), Inline::Footnote(_)]));
        let url = Cow::Borrowed("https://a.vn");
        let mut content = vec![Inline::Link { url, text: vec![Span::new("trang này.", Look::PLAIN)] }];
        close(&mut content, "./.");
        assert_eq!(super::super::runs::letters(&content), "trang này./.");
    }

    #[test]
    fn an_end_after_a_table_is_a_line_of_its_own() {
        let mut blocks = vec![Block::Rule(super::super::block::Rule::new(Twip(1), Twip(1), Twip(40)))];
        ket(&mut blocks);
        assert_eq!(blocks.len(), 2);
        let band = Band { alt: "", indent: Twip(0), widths: vec![], rows: vec![], may_split: false };
        let mut form = vec![Block::Paragraph(Paragraph::text(Style::LoiVan, "Ý kiến: …")), Block::Band(band)];
        ket(&mut form);
        assert!(matches!(&form[0], Block::Paragraph(p) if super::super::runs::letters(&p.content) == "Ý kiến: …./."));
        let mut none = Vec::new();
        ket(&mut none);
        assert!(none.is_empty());
    }
}
