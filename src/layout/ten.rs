//! Tên loại, trích yếu and its rule (ô 5a), Kính gửi (ô 9a).

use std::borrow::Cow;

use crate::loai::khung::TenVanBan;
use crate::loai::{Khung, LoaiVanBan};
use crate::text::{bo_dau_cuoi, cac_muc};
use crate::the_thuc::KinhGui;
use crate::unit::Twip;

use super::Context;
use super::block::{Block, Indent, Inline, Paragraph, Rule};
use super::metrics::balanced;
use super::runs::{Ruler, letters, short_rule};
use super::style::{Style, StyleSheet};

/// Distance of a rule from the text above it, and the strip it takes up.
const RULE_GAP: Twip = Twip(40);
const RULE_STRIP: Twip = Twip(200);

/// Kind, subject, rule, addressees, as far as the kind has them.
pub(super) fn ten<'a>(khung: &Khung<'a>, cx: Context<'a>, out: &mut Vec<Block<'a>>) {
    if let TenVanBan::TenLoai(loai, subject) = &khung.ten {
        ten_loai(*loai, out);
        trich_yeu(*loai, subject.clone(), cx, out);
    }
    if let Some(addressees) = khung.kinh_gui {
        kinh_gui(addressees, cx, out);
    }
}

/// Tên loại in capitals.
pub(super) fn ten_loai(loai: LoaiVanBan, out: &mut Vec<Block<'_>>) {
    out.push(Block::Paragraph(Paragraph::text(Style::TenLoai, loai.ten().to_uppercase())));
}

/// Trích yếu and its rule; where there is none, the rule stands under the kind (`ND30-PL3-M1.8#ty`,
/// `ND30-PL3-M1.10#ty`).
fn trich_yeu<'a>(loai: LoaiVanBan, subject: Option<Cow<'a, str>>, cx: Context<'a>, out: &mut Vec<Block<'a>>) {
    if let Some(subject) = subject.filter(|subject| !subject.trim().is_empty()) {
        let content = vec![Inline::text(sach(subject))];
        centred(&cx.styles, Style::TrichYeu, content, cx.page.text_width(), true, out);
    } else {
        let kind = Ruler::new(&cx.styles, Style::TenLoai).width(&loai.ten().to_uppercase());
        out.push(Block::Rule(Rule::new(short_rule(kind), RULE_GAP, RULE_STRIP)));
    }
}

/// A subject without the sign typed at its end.
pub(super) fn sach(subject: Cow<'_, str>) -> Cow<'_, str> {
    match subject {
        Cow::Borrowed(subject) => Cow::Borrowed(bo_dau_cuoi(subject)),
        Cow::Owned(subject) => Cow::Owned(bo_dau_cuoi(&subject).to_owned()),
    }
}

/// Centred text in lines of about equal length, and under it, if wished, a rule of 1/3 to 1/2 of the last line
/// (`ND30-PL1-II.5.b#3`).
pub(super) fn centred<'a>(
    styles: &StyleSheet,
    style: Style,
    content: Vec<Inline<'a>>,
    width: Twip,
    rule: bool,
    out: &mut Vec<Block<'a>>,
) {
    let ruler = Ruler::new(styles, style);
    let lines = balanced(&letters(&content), ruler.face, ruler.half_points, width);
    let mut paragraph = Paragraph::new(style, content);
    paragraph.keep_next = true;
    if lines.indent > Twip(0) {
        paragraph.indent = Some(Indent::new(lines.indent, lines.indent, Twip(0)));
    }
    out.push(Block::Paragraph(paragraph));
    if rule && lines.last > Twip(0) {
        out.push(Block::Rule(Rule::new(short_rule(lines.last).min(width), RULE_GAP, RULE_STRIP)));
    }
}

/// “Kính gửi: …” on one line, or with each addressee on a line below the colon (`ND30-PL1-II.9.d#2`–`#4`).
fn kinh_gui<'a>(kinh_gui: &'a KinhGui, cx: Context<'a>, out: &mut Vec<Block<'a>>) {
    let ruler = Ruler::new(&cx.styles, Style::KinhGui);
    let left = cx.styles.looks(Style::KinhGui).left;
    if let [only] = kinh_gui.cac_noi() {
        let hang = ruler.width("Kính gửi: ");
        let mut paragraph = Paragraph::text(Style::KinhGui, format!("Kính gửi: {}", bo_dau_cuoi(only)));
        paragraph.indent = Some(Indent::new(left + hang, Twip(0), -hang));
        out.push(Block::Paragraph(paragraph));
        return;
    }
    let mut label = Paragraph::text(Style::KinhGui, "Kính gửi:");
    label.keep_next = true;
    label.after = Some(Twip(0));
    out.push(Block::Paragraph(label));
    let colon = left + ruler.width("Kính gửi");
    let hang = ruler.width("- ");
    let last = kinh_gui.cac_noi().len() - 1;
    for (i, line) in cac_muc(kinh_gui.cac_noi()).enumerate() {
        let mut paragraph = Paragraph::text(Style::KinhGuiMuc, format!("- {line}"));
        paragraph.indent = Some(Indent::new(colon + hang, Twip(0), -hang));
        if i == last {
            paragraph.after = cx.styles.looks(Style::KinhGui).after.into();
        }
        out.push(Block::Paragraph(paragraph));
    }
}
