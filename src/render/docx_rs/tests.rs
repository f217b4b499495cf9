//! What the files of docx-rs cannot show from outside: lengths of lines, choices of headers, cells of a flow.

use std::collections::BTreeSet;

use ::docx_rs::BuildXML;

use super::flow::{Item, rule};
use super::measure::{emu, first_line, length};
use super::section::{Part, first};
use super::*;
use crate::layout::block::{Band, Inline, Look, Paragraph, Rule};
use crate::layout::style::{Style as Named, StyleKey};
use crate::the_thuc::mau_chu::BoCo;
use crate::unit::Twip;

fn converter() -> Converter {
    let styles = StyleSheet::new(StyleKey::new(BoCo::Lon, Twip(720), Twip(120), 240));
    Converter { styles, margin: false, footnotes: false, losses: BTreeSet::new() }
}

fn written(part: &impl BuildXML) -> String {
    String::from_utf8(part.build()).expect("is text")
}

/// The number in the first attribute of a name.
fn attribute(text: &str, name: &str) -> i32 {
    let (_, rest) = text.split_once(&format!(" w:{name}=\"")).unwrap_or_else(|| panic!("{name} in {text}"));
    rest.split_once('"').and_then(|(number, _)| number.parse().ok()).unwrap_or_else(|| panic!("{name} in {text}"))
}

#[test]
fn a_line_keeps_its_length_its_place_and_the_height_of_its_strip() {
    for (line, width) in [(1300, 3600), (1301, 3600), (3600, 3600), (20, 9355)] {
        let strip = written(&rule(Rule::new(Twip(line), Twip(44), Twip(90)), Twip(width), false));
        let (left, right) = (attribute(&strip, "left"), attribute(&strip, "right"));
        assert_eq!(width - left - right, line, "{strip}");
        assert!((left - right).abs() <= 1, "{strip}");
        // The middle of the line is the gap under the text.
        let above = attribute(&strip, "before");
        assert_eq!(above + 15 / 2, 44, "{strip}");
        assert_eq!(above + 15 + attribute(&strip, "line"), 90, "{strip}");
        assert!(strip.contains("<w:top w:val=\"single\" w:space=\"0\" w:sz=\"6\" w:color=\"000000\" />"), "{strip}");
        assert!(!strip.contains("w:keepNext"), "{strip}");
    }
}

#[test]
fn a_line_longer_than_its_column_fills_it() {
    let strip = written(&rule(Rule::new(Twip(5000), Twip(0), Twip(0)), Twip(3600), true));
    assert_eq!((attribute(&strip, "left"), attribute(&strip, "right"), attribute(&strip, "before")), (0, 0, 0));
    assert_eq!(attribute(&strip, "line"), 20, "no thinner than readers allow");
    assert!(strip.contains("w:keepNext"), "{strip}");
}

#[test]
fn weight_and_slope_turn_against_the_style() {
    let run = |style, look| {
        let paragraph = Paragraph::new(style, vec![Inline::styled("a", look)]);
        written(&converter().paragraph(&paragraph))
    };
    assert!(run(Named::LoiVan, Look::BOLD).contains("<w:rPr><w:b /></w:rPr>"));
    assert!(run(Named::Dieu, Look::BOLD).contains("<w:rPr><w:b w:val=\"false\" /></w:rPr>"));
    assert!(run(Named::LoiVan, Look::ITALIC).contains("<w:rPr><w:i /></w:rPr>"));
    assert!(run(Named::CanCu, Look::ITALIC).contains("<w:rPr><w:i w:val=\"false\" /></w:rPr>"));
}

#[test]
fn letters_that_xml_lacks_are_replaced_and_told() {
    let mut converter = converter();
    let run = converter.text("a\0\u{b}\r\u{ffff}\u{fffd} b\n\tc\u{10000}", Named::LoiVan, ::docx_rs::Run::new());
    let text = "<w:t xml:space=\"preserve\">";
    let wanted = [
        &format!("{text}a\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd} b</w:t>"),
        "<w:br w:type=\"textWrapping\" /><w:tab />",
        &format!("{text}c\u{10000}</w:t>"),
    ];
    assert_eq!(written(&run), format!("<w:r><w:rPr />{}</w:r>", wanted.concat()));
    let told = ['\0', '\u{b}', '\r', '\u{ffff}'].map(|ch| Loss::Character { ch, component: "Lời văn" });
    assert_eq!(converter.losses.into_iter().collect::<Vec<_>>(), told);
}

#[test]
fn lengths_that_cannot_be_negative_are_none() {
    assert_eq!((length(Twip(-1)), emu(Twip(-1)), emu(Twip(2))), (0, 0, 1270));
    assert_eq!(format!("{:?}", first_line(Twip(-142))), "Hanging(142)");
    assert_eq!(format!("{:?}", first_line(Twip(i32::MIN))), format!("Hanging({})", i32::MAX));
}

#[test]
fn a_section_inherits_no_margin() {
    assert!(first(3, None).is_none());
    let parts = [0, 1, 2, 3].map(|number| first(number, Some(1)).map(|part| (part.header(), part.footer())));
    let own = Some(("rIdHeader2".to_owned(), "rIdFooter1".to_owned()));
    let empty = Some(("rIdHeader3".to_owned(), "rIdFooter2".to_owned()));
    assert_eq!(parts, [None, own, empty.clone(), empty]);
    assert_eq!(Part::Page.header(), "rIdHeader1");
}

#[test]
fn tables_are_kept_apart_and_a_flow_ends_in_a_paragraph() {
    let band = |rows| Block::Band(Band { alt: "", indent: Twip(0), widths: vec![Twip(100)], rows, may_split: false });
    let full = || band(vec![vec![Vec::new()]]);
    let line = || Block::Paragraph(Paragraph::text(Named::LoiVan, "a"));
    let kinds = |blocks: &[Block<'_>]| {
        let items = converter().blocks(blocks, Twip(100));
        items.iter().map(|item| if matches!(item, Item::Table(_)) { 't' } else { 'p' }).collect::<String>()
    };
    assert_eq!(kinds(&[]), "p");
    assert_eq!(kinds(&[full()]), "tp");
    assert_eq!(kinds(&[full(), full()]), "tptp");
    assert_eq!(kinds(&[line(), full(), line()]), "ptp");
    assert_eq!(kinds(&[line(), band(Vec::new()), band(vec![Vec::new()])]), "p");
}

#[test]
fn losses_are_told_once_and_in_order() {
    let mut converter = converter();
    for loss in [Loss::Footnote, Loss::Language, Loss::Footnote] {
        converter.lose(loss);
    }
    assert_eq!(converter.losses.into_iter().collect::<Vec<_>>(), [Loss::Language, Loss::Footnote]);
}

#[test]
fn every_loss_has_words_of_its_own() {
    let mut said = BTreeSet::new();
    let all = [
        Loss::Language,
        Loss::Properties,
        Loss::Rule,
        Loss::Description,
        Loss::PictureDescription,
        Loss::PictureType,
        Loss::PictureOffset,
        Loss::HeaderRows,
        Loss::BlankTag,
        Loss::Footnote,
        Loss::Margin,
        Loss::NotInMargin { what: "liên kết" },
        Loss::TooManyColumns { columns: 64 },
        Loss::Character { ch: '\u{b}', component: "Lời văn" },
    ];
    for loss in &all {
        assert!(said.insert(loss.to_string()), "{loss}");
    }
    assert!(said.contains("ký tự U+000B được thay bằng U+FFFD: “Lời văn”"));
    // The table in the module's docs has a row for each.
    let table = include_str!("mod.rs");
    for loss in &all {
        let name = format!("{loss:?}");
        let name = name.split([' ', '{']).next().unwrap_or_default();
        assert!(table.contains(&format!("//! | [`{name}`](Loss::{name}) |")), "{name}");
    }
}
