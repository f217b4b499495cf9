//! The head: body, Quốc hiệu, number, place and date (ô 1–4), marks of secrecy and urgency (ô 10), range of
//! circulation (ô 11).
//!
//! Two columns (`SD-03`) whose boundary is computed: the right one is as wide as its longest line, for Quốc hiệu, Tiêu
//! ngữ and the date must not wrap (`SD-11`); the left one has the rest. A name that does not fit there is broken where
//! sense allows (`ND30-PL1-II.2.b#5`); only where that fails does the whole document step down to the smaller set of
//! sizes (`SD-12`).

use crate::Text;
use crate::loai::Khung;
use crate::loai::khung::TenVanBan;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::mau_chu::{BoCo, CanhDong, ChuThanhPhan};
use crate::the_thuc::{DoKhan, DoMat, NgayBanHanh, QUOC_HIEU, SoKyHieu, TIEU_NGU, TenCoQuan, ThanhPhanKhac, Trang};
use crate::unit::{Mm, Twip};

use super::Context;
use super::block::{Band, Blank, Block, Indent, Inline, Look, Paragraph, Rule, Span, Stamp};
use super::metrics::{ascent, break_name, line_count, line_height};
use super::runs::{Ruler, add, letters, short_rule};
use super::style::{Style, StyleSheet};
use super::ten::centred;
use super::trang;

/// Free space at each side of a column, so that its letters keep off the other column's.
pub(super) const SIDE: Twip = Twip(57);
/// Distance of a rule from the text above it, and the strip it takes up.
pub(super) const RULE_GAP: Twip = Twip(44);
pub(super) const RULE_STRIP: Twip = Twip(90);
/// Distance of the number and the date from the rules above.
pub(super) const NUMBER_BEFORE: Twip = Twip(80);
/// Distance of “V/v” from the number: 6 pt (`ND30-PL1-II.5.b#5`).
const VE_VIEC_BEFORE: Twip = Twip(120);

/// Who fills a blank in.
#[derive(Clone, Copy)]
pub(super) enum Gap {
    /// Văn thư or a program, when the document is issued: marked for them.
    AtIssue,
    /// Whoever uses the page: a form, an electronic document's appendix. Not marked.
    ByHand,
}

impl Gap {
    /// Adds a blank to a line.
    pub fn push(self, blank: Blank, out: &mut Vec<Inline<'_>>) {
        match self {
            Self::AtIssue => out.push(Inline::Blank(blank)),
            Self::ByHand => add(Span::new(blank.shown(), Look::PLAIN), out),
        }
    }
}

/// What a head shows; a form's head may lack parts.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub co_quan: &'a TenCoQuan,
    /// “V/v” under the number.
    pub ve_viec: Option<&'a str>,
    pub so_ky_hieu: Option<&'a SoKyHieu>,
    pub dia_danh: Option<&'a Text>,
    pub ngay: NgayBanHanh,
    pub gap: Gap,
    pub do_mat: Option<DoMat>,
    pub do_khan: Option<DoKhan>,
}

/// A head whose columns and sizes are settled.
pub(super) struct Dau<'a> {
    parts: Parts<'a>,
    /// Sizes of the whole document.
    pub styles: StyleSheet,
    widths: [Twip; 2],
    chu_quan: Vec<String>,
    ban_hanh: Vec<String>,
}

/// One way to set the names of the left column.
struct Names {
    right: Twip,
    chu_quan: Vec<String>,
    ban_hanh: Vec<String>,
    /// Every break makes sense.
    clean: bool,
}

impl<'a> Dau<'a> {
    pub(super) fn new(khung: &Khung<'a>, width: Twip) -> Self {
        let parts = Parts {
            co_quan: khung.co_quan,
            ve_viec: match khung.ten {
                TenVanBan::VeViec(subject) => Some(subject),
                _ => None,
            },
            so_ky_hieu: khung.so_ky_hieu,
            dia_danh: khung.dia_danh.map(|place| &**place),
            ngay: khung.ngay,
            gap: Gap::AtIssue,
            do_mat: khung.khac.do_mat,
            do_khan: khung.khac.do_khan,
        };
        let trang = &khung.trinh_bay.trang;
        let sets = trang.bo_co.map_or(vec![BoCo::Lon, BoCo::Nho], |set| vec![set]);
        Self::choose(parts, &sets, trang, width)
    }

    /// A head in sizes that are settled already.
    pub(super) fn with_styles(parts: Parts<'a>, cx: Context<'_>, width: Twip) -> Self {
        Self::choose(parts, &[cx.styles.key().bo_co], &cx.trinh_bay.trang, width)
    }

    /// The first set in which the names fit with sensible breaks; else the first in which they fit at all.
    fn choose(parts: Parts<'a>, sets: &[BoCo], options: &Trang, width: Twip) -> Self {
        let mut fallback = None;
        for &set in sets {
            let styles = trang::styles(options, set);
            if let Some(names) = names(&parts, &styles, width) {
                if names.clean {
                    return Self::settled(parts, styles, width, names);
                }
                fallback.get_or_insert((styles, names));
            }
        }
        let (styles, names) = fallback.unwrap_or_else(|| {
            let smallest = sets.last().copied().unwrap_or(BoCo::Nho);
            (trang::styles(options, smallest), whole_names(&parts, width))
        });
        Self::settled(parts, styles, width, names)
    }

    fn settled(parts: Parts<'a>, styles: StyleSheet, width: Twip, names: Names) -> Self {
        let widths = [width - names.right, names.right];
        Self { parts, styles, widths, chu_quan: names.chu_quan, ban_hanh: names.ban_hanh }
    }

    /// The head as a block.
    pub(super) fn band(&self) -> Block<'a> {
        let mut rows = vec![vec![self.names(), self.motto()]];
        let (number, date) = (self.number(), self.date());
        let marks = self.marks();
        if number.is_some() || date.is_some() || !marks.is_empty() {
            let mut left: Vec<Block<'a>> = number.into_iter().map(Block::Paragraph).collect();
            left.extend(self.ve_viec());
            left.extend(marks);
            rows.push(vec![left, date.into_iter().map(Block::Paragraph).collect()]);
        }
        Block::Band(Band {
            alt: "Phần đầu văn bản",
            indent: Twip(0),
            widths: self.widths.to_vec(),
            rows,
            may_split: false,
        })
    }

    /// Superior and issuing body, in single spacing (`ND30-PL1-II.2.b#4`), and the rule under the last line (ô 2).
    fn names(&self) -> Vec<Block<'a>> {
        let mut out = Vec::new();
        if !self.chu_quan.is_empty() {
            out.push(Block::Paragraph(Paragraph::text(Style::ChuQuan, self.chu_quan.join("\n"))));
        }
        out.push(Block::Paragraph(Paragraph::text(Style::BanHanh, self.ban_hanh.join("\n"))));
        out.extend(rule_under(&self.ban_hanh, &self.styles, self.widths[0]).map(Block::Rule));
        out
    }

    /// Quốc hiệu and Tiêu ngữ, in single spacing (`ND30-PL1-II.1.c`), and the rule as long as it (`ND30-PL1-II.1.b#3`,
    /// `SD-13`; ô 1).
    fn motto(&self) -> Vec<Block<'a>> {
        let length = Ruler::new(&self.styles, Style::TieuNgu).width(TIEU_NGU);
        vec![
            Block::Paragraph(Paragraph::text(Style::QuocHieu, QUOC_HIEU)),
            Block::Paragraph(Paragraph::text(Style::TieuNgu, TIEU_NGU)),
            Block::Rule(Rule::new(length, RULE_GAP, RULE_STRIP)),
        ]
    }

    /// “Số: 124/KH-UBND”, centred under the issuing body (`ND30-PL1-II.3.c#5`; ô 3).
    fn number(&self) -> Option<Paragraph<'a>> {
        let mut paragraph = Paragraph::new(Style::SoKyHieu, number(self.parts.so_ky_hieu?, self.parts.gap));
        paragraph.before = Some(NUMBER_BEFORE + self.baseline_gap());
        Some(paragraph)
    }

    /// How much higher the letters of the date stand than those of the number; both share a baseline
    /// (`ND30-PL1-II.4.c#1`).
    fn baseline_gap(&self) -> Twip {
        baseline_gap(&self.styles)
    }

    /// “Kon Tum, ngày 20 tháng 5 năm 2024” (ô 4).
    fn date(&self) -> Option<Paragraph<'a>> {
        let mut paragraph =
            Paragraph::new(Style::DiaDanhNgay, date(self.parts.dia_danh?, self.parts.ngay, self.parts.gap));
        paragraph.before = Some(NUMBER_BEFORE);
        Some(paragraph)
    }

    /// “V/v …” under the number (ô 5b), its lines of about equal length.
    fn ve_viec(&self) -> Vec<Block<'a>> {
        let Some(subject) = self.parts.ve_viec.filter(|subject| !subject.trim().is_empty()) else { return Vec::new() };
        let content = vec![Inline::text(format!("V/v {}", bo_dau_cuoi(subject)))];
        let mut out = Vec::new();
        centred(&self.styles, Style::VeViec, content, self.widths[0] - SIDE * 2, false, &mut out);
        for block in &mut out {
            if let Block::Paragraph(paragraph) = block {
                paragraph.before = Some(VE_VIEC_BEFORE);
                // Centred in the whole column, free of the other one's letters.
                let own = paragraph.indent.unwrap_or_default();
                paragraph.indent = Some(Indent::new(own.left + SIDE, own.right + SIDE, Twip(0)));
            }
        }
        out
    }

    /// Marks of secrecy and urgency, under the number (ô 10a, 10b).
    fn marks(&self) -> Vec<Block<'a>> {
        let mut out = Vec::new();
        if let Some(do_mat) = self.parts.do_mat {
            let text = do_mat.dau();
            let width = Ruler::new(&self.styles, Style::DoMat).width(text) + Twip::from(Mm(8.0));
            out.push(stamp(Style::DoMat, text.into(), width, Twip::from(Mm(8.0))));
        }
        if let Some(do_khan) = self.parts.do_khan {
            let (width, height) = do_khan.khung();
            out.push(stamp(Style::DoKhan, do_khan.dau().into(), width.into(), height.into()));
        }
        out
    }
}

/// How much higher the letters of the date stand than those of the number.
pub(super) fn baseline_gap(styles: &StyleSheet) -> Twip {
    let size = |style| ascent(styles.looks(style).half_points);
    size(Style::DiaDanhNgay) - size(Style::SoKyHieu)
}

/// The short rule under the last line of a body's name, where that has letters (`ND30-PL1-II.2.b#2`).
pub(super) fn rule_under(name: &[String], styles: &StyleSheet, column: Twip) -> Option<Rule> {
    let last = name.last().map_or("", String::as_str);
    let length = short_rule(Ruler::new(styles, Style::BanHanh).width(last)).min(column);
    (length > Twip(0)).then(|| Rule::new(length, RULE_GAP, RULE_STRIP))
}

fn stamp(style: Style, text: std::borrow::Cow<'_, str>, width: Twip, height: Twip) -> Block<'_> {
    Block::Stamp(Stamp { style, text, width, height, align: CanhDong::Giua, left: None, before: Twip(100), red: true })
}

/// Width of the right column: its longest line and the free space beside it.
fn right_width(parts: &Parts<'_>, styles: &StyleSheet) -> Twip {
    let widest = |style, text: &str| Ruler::new(styles, style).width(text);
    let date = parts
        .dia_danh
        .map_or(Twip(0), |dia_danh| widest(Style::DiaDanhNgay, &letters(&date(dia_danh, parts.ngay, parts.gap))));
    widest(Style::QuocHieu, QUOC_HIEU).max(widest(Style::TieuNgu, TIEU_NGU)).max(date) + SIDE * 2
}

/// The names as they fit beside the right column; `None` where they do not.
fn names(parts: &Parts<'_>, styles: &StyleSheet, width: Twip) -> Option<Names> {
    let right = right_width(parts, styles);
    let left = width - right - SIDE * 2;
    if let Some(so_ky_hieu) = parts.so_ky_hieu {
        let wide = Ruler::new(styles, Style::SoKyHieu).width(&letters(&number(so_ky_hieu, parts.gap)));
        if wide > left {
            return None;
        }
    }
    let mut clean = true;
    let mut broken = |name: &Text, style: Style| {
        let ruler = Ruler::new(styles, style);
        let fit = |name: &str| break_name(&capitals(name, style.chu()), ruler.face, ruler.half_points, left);
        let mut lines = fit(name)?;
        // Chosen breaks that do not suffice are given up where the whole breaks better without them.
        if lines.lines.len() > name.lines().count()
            && let Some(whole) = fit(&name.one_line())
            && whole.lines.len() < lines.lines.len()
        {
            lines = whole;
        }
        clean &= lines.clean;
        Some(lines.lines)
    };
    let mut chu_quan = Vec::new();
    for name in &parts.co_quan.chu_quan {
        chu_quan.extend(broken(name, Style::ChuQuan)?);
    }
    let ban_hanh = broken(&parts.co_quan.ban_hanh, Style::BanHanh)?;
    Some(Names { right, chu_quan, ban_hanh, clean })
}

/// The names as they were typed, for words that fit nowhere: the columns share the page and lines wrap.
fn whole_names(parts: &Parts<'_>, width: Twip) -> Names {
    let lines = |name: &Text, chu| capitals(name, chu).lines().map(str::to_owned).collect::<Vec<_>>();
    Names {
        right: width * 3 / 5,
        chu_quan: parts.co_quan.chu_quan.iter().flat_map(|name| lines(name, ChuThanhPhan::ChuQuan)).collect(),
        ban_hanh: lines(&parts.co_quan.ban_hanh, ChuThanhPhan::BanHanh),
        clean: false,
    }
}

fn capitals(text: &str, chu: ChuThanhPhan) -> String {
    if chu.mau().hoa { text.to_uppercase() } else { text.to_owned() }
}

/// Number beside place and date, for a form that names no body.
pub(super) fn number_and_date<'a>(
    so_ky_hieu: Option<&'a SoKyHieu>,
    dia_danh: Option<&'a Text>,
    ngay: NgayBanHanh,
    width: Twip,
) -> Block<'a> {
    let cell = |style, content: Option<Vec<Inline<'a>>>| {
        content.map(|content| Block::Paragraph(Paragraph::new(style, content))).into_iter().collect()
    };
    let number = cell(Style::SoKyHieu, so_ky_hieu.map(|so_ky_hieu| number(so_ky_hieu, Gap::ByHand)));
    let date = cell(Style::DiaDanhNgay, dia_danh.map(|dia_danh| date(dia_danh, ngay, Gap::ByHand)));
    Block::Band(Band {
        alt: "Số, địa danh và ngày của biểu mẫu",
        indent: Twip(0),
        widths: vec![width / 2, width - width / 2],
        rows: vec![vec![number, date]],
        may_split: false,
    })
}

/// The line of the number, its blank (`SD-15`) marked in a draft.
pub(super) fn number<'o>(so_ky_hieu: &SoKyHieu, gap: Gap) -> Vec<Inline<'o>> {
    if so_ky_hieu.so.is_some() {
        return vec![Inline::text(format!("Số: {so_ky_hieu}"))];
    }
    let mut out = vec![Inline::text("Số: ")];
    gap.push(Blank::So, &mut out);
    add(Span::new(format!("/{}", so_ky_hieu.ky_hieu), Look::PLAIN), &mut out);
    out
}

/// The line of place and date, its blanks marked in a draft.
pub(super) fn date<'o>(dia_danh: &Text, ngay: NgayBanHanh, gap: Gap) -> Vec<Inline<'o>> {
    let mut out = Vec::with_capacity(6);
    if !dia_danh.is_blank() {
        out.push(Inline::text(format!("{}, ", dia_danh.one_line())));
    }
    push_date(ngay, gap, &mut out);
    out
}

/// `ngày … tháng … năm …` with its blanks marked.
pub(super) fn push_date(ngay: NgayBanHanh, gap: Gap, out: &mut Vec<Inline<'_>>) {
    let mut text = String::new();
    for (words, part, blank) in [
        ("ngày ", ngay.ngay_in(), Blank::Ngay),
        (" tháng ", ngay.thang_in(), Blank::Thang),
        (" năm ", ngay.nam_in(), Blank::Nam),
    ] {
        text += words;
        if let Some(part) = part {
            text += &part;
        } else {
            add(Span::new(std::mem::take(&mut text), Look::PLAIN), out);
            gap.push(blank, out);
        }
    }
    if !text.is_empty() {
        add(Span::new(text, Look::PLAIN), out);
    }
}

/// What stands in the top margin of the first page: the mark of circulation (ô 11).
pub(super) fn le_tren<'a>(khac: &'a ThanhPhanKhac, cx: Context<'a>) -> Vec<Block<'a>> {
    luu_hanh(khac, cx).into_iter().collect()
}

/// The mark at the right (ô 11).
fn luu_hanh<'a>(khac: &'a ThanhPhanKhac, cx: Context<'a>) -> Option<Block<'a>> {
    let text = khac.luu_hanh.as_ref()?.dau();
    let ruler = Ruler::new(&cx.styles, Style::LuuHanh);
    let sides = Twip::from(Mm(6.0));
    let text_width = cx.page.text_width();
    let width = (ruler.width(&text) + sides).min(text_width);
    let lines = line_count(&text, ruler.face, ruler.half_points, width - sides);
    let height = line_height(ruler.half_points) * i32::try_from(lines).unwrap_or(i32::MAX) + Twip::from(Mm(2.5));
    // The diagram puts ô 11 at 58–85 % of the width.
    let left = (text_width * 58 / 100).min(text_width - width);
    Some(Block::Stamp(Stamp {
        style: Style::LuuHanh,
        text,
        width,
        height: height.max(Twip::from(Mm(8.0))),
        align: CanhDong::Trai,
        left: Some(left),
        before: Twip(0),
        red: false,
    }))
}
