//! Whole documents: read back by other readers, the same bytes every time, faults with their place.

mod sample;

use std::io::{Cursor, Read};

use super::*;
use crate::layout::block::{Block, Info, Inline, Look, Paragraph, Rule, Span, Table};
use crate::layout::style::Style;
use crate::unit::Twip;
use sample::{everything, line, mixed, pages, section};

/// One part as text.
fn part(pages: &Pages<'_>, name: &str) -> String {
    let parts = parts(pages).expect("renders");
    let (_, bytes) = parts.into_iter().find(|(part, _)| part == name).expect("the part is there");
    String::from_utf8(bytes).expect("parts are UTF-8")
}

fn document(pages: &Pages<'_>) -> String {
    part(pages, "word/document.xml")
}

#[test]
fn an_independent_reader_finds_the_same_parts_in_the_zip() {
    let pages = everything();
    let expected = parts(&pages).expect("renders");
    for level in [0, 3, 9] {
        let file = to_vec_with(&pages, Options::default().level(level)).expect("renders");
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("is a zip file");
        assert_eq!(archive.len(), expected.len());
        for (index, (name, bytes)) in expected.iter().enumerate() {
            let mut entry = archive.by_index(index).expect("has the entry");
            let mut found = Vec::new();
            entry.read_to_end(&mut found).expect("checks out");
            assert!(entry.name().expect("is a name") == *name && found == *bytes, "{name} at level {level}");
        }
    }
    assert_eq!(expected[0].0, "[Content_Types].xml");
}

#[test]
fn every_part_is_well_formed() {
    for (name, bytes) in parts(&everything()).expect("renders") {
        if name.contains("media") {
            continue;
        }
        let text = std::str::from_utf8(&bytes).expect("is UTF-8");
        assert!(!text.contains("&apos;"), "{name}");
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        while !matches!(reader.read_event().unwrap_or_else(|e| panic!("{name}: {e}")), quick_xml::events::Event::Eof) {}
    }
}

#[test]
fn bytes_are_the_same_every_time_and_on_every_thread() {
    let first = to_vec(&everything()).expect("renders");
    let mut writer = Writer::default();
    for _ in 0..3 {
        assert!(writer.to_vec(&pages(vec![section(vec![line(Style::LoiVan, "khác")])])).is_ok());
        assert!(writer.to_vec(&everything()).expect("renders") == first);
    }
    for level in 0..=9 {
        let mut fresh = Writer::new(Options::default().level(level));
        let mut used = Writer::new(Options::default().level(level));
        assert!(used.to_vec(&pages(vec![section(vec![line(Style::LoiVan, "khác")])])).is_ok());
        assert!(used.to_vec(&everything()).expect("renders") == fresh.to_vec(&everything()).expect("renders"));
    }
    let other = std::thread::spawn(|| to_vec(&everything()).expect("renders")).join().expect("runs");
    assert!(other == first);
    let mut written = Vec::new();
    write(&everything(), &mut written).expect("renders");
    assert!(written == first);
}

#[test]
fn a_fault_is_told_with_its_place_and_leaves_the_writer_usable() {
    let good = pages(vec![section(vec![line(Style::LoiVan, "a")])]);
    let spans = vec![Inline::text("- Như "), Inline::styled("tr\u{1}ên", Look::BOLD)];
    let bad = pages(vec![section(vec![line(Style::LoiVan, "a")]), section(vec![mixed(Style::NoiNhan, spans)])]);
    let mut writer = Writer::default();
    let before = writer.to_vec(&good).expect("renders");
    let error = writer.to_vec(&bad).expect_err("U+0001 is not XML");
    assert_eq!(
        error.to_string(),
        "ký tự U+0001 không viết được trong DOCX: “Danh sách nơi nhận”, phần 2, đoạn 1, byte 9, gần “tr\u{fffd}ên”"
    );
    assert!(writer.to_vec(&good).expect("renders") == before);
}

#[test]
fn faults_in_notes_addresses_alternative_texts_and_properties_are_found() {
    let url = "https://a\u{b}".into();
    let notes = mixed(Style::LoiVan, vec![Inline::text("a"), Inline::Footnote(vec![Span::new("\u{2}", Look::PLAIN)])]);
    let link = mixed(Style::LoiVan, vec![Inline::Link { url, text: vec![Span::new("a", Look::PLAIN)] }]);
    for block in [notes, link] {
        let error = to_vec(&pages(vec![section(vec![block])])).expect_err("is illegal");
        assert!(matches!(error, RenderError::IllegalCharacter { section: 1, paragraph: 1, .. }), "{error}");
    }
    let mut titled = pages(Vec::new());
    titled.info = Info { title: "a\u{ffff}".into(), ..Info::default() };
    let error = to_vec(&titled).expect_err("U+FFFF is not XML");
    assert_eq!(error.to_string(), "ký tự U+FFFF không viết được trong DOCX: “tên văn bản”, byte 1, gần “a\u{fffd}”");
}

#[test]
fn what_cannot_stand_in_a_margin_is_refused() {
    let mut one = section(vec![line(Style::LoiVan, "a")]);
    one.first_footer = vec![mixed(Style::DiaChi, vec![Inline::Footnote(Vec::new())])];
    let error = to_vec(&pages(vec![one])).expect_err("a note in a margin");
    assert!(matches!(error, RenderError::NotInMargin { what: "chú thích", section: 1 }), "{error}");
}

#[test]
fn more_columns_than_word_opens_are_refused() {
    let row = |n| (0..n).map(|_| crate::layout::block::Cell::new(Vec::new())).collect::<Vec<_>>();
    let table = |n| Table { alt: "".into(), widths: vec![Twip(100); n], header_rows: 0, rows: vec![row(n)] };
    let of = |n| to_vec(&pages(vec![section(vec![Block::Table(table(n))])]));
    assert!(of(63).is_ok());
    assert!(matches!(of(64), Err(RenderError::TooManyColumns { columns: 64, max: 63, section: 1 })));
}

#[test]
fn tables_are_kept_apart_and_flows_end_in_a_paragraph() {
    let text = document(&everything());
    let inside = |after: &str, before: &str| {
        text.match_indices(after).filter(|(at, found)| text[at + found.len()..].starts_with(before)).count()
    };
    assert_eq!(inside("</w:tbl>", "<w:tbl>"), 0);
    assert_eq!(inside("</w:tbl>", "</w:tc>"), 0);
    assert_eq!(inside("</w:tbl>", "<w:sectPr>"), 0);
    assert_eq!(text.matches("<w:sectPr>").count(), 3);
}

#[test]
fn sections_name_their_margins_and_inherit_none() {
    let pages = everything();
    let text = document(&pages);
    let rels = part(&pages, "word/_rels/document.xml.rels");
    let target = |id: &str| {
        let at = rels.find(&format!("Id=\"{id}\"")).expect("the relationship is there");
        rels[at..].split("Target=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("has a target")
    };
    let named = |section: &str, kind: &str| {
        let at = section.find(&format!("<w:{kind}Reference w:type=\"first\" r:id=\""))?;
        section[at..].split('"').nth(3).map(target)
    };
    let sections: Vec<_> = text.split("<w:sectPr>").skip(1).collect();
    let found: Vec<_> = sections.iter().map(|s| (named(s, "header"), named(s, "footer"))).collect();
    assert_eq!(
        found,
        [
            (Some("header3.xml"), None),
            (Some("header2.xml"), Some("footer2.xml")),
            (Some("header2.xml"), Some("footer1.xml")),
        ]
    );
}

#[test]
fn nothing_at_all_is_a_document_too() {
    let table = Table { alt: "".into(), widths: Vec::new(), header_rows: 0, rows: vec![Vec::new()] };
    for sections in [Vec::new(), vec![section(Vec::new())], vec![section(vec![Block::Table(table)])]] {
        let text = document(&pages(sections));
        assert!(text.contains("</w:p><w:sectPr>") && !text.contains("<w:tbl>"), "{text}");
    }
}

#[test]
fn long_documents_are_handed_on_in_pieces() {
    let blocks = (0..3000).map(|n| Block::Paragraph(Paragraph::text(Style::Khoan, format!("{n}. Nội dung của khoản"))));
    let long = pages(vec![section(blocks.collect())]);
    let text = document(&long);
    assert!(text.len() > 200_000);
    let mut archive = zip::ZipArchive::new(Cursor::new(to_vec(&long).expect("renders"))).expect("is a zip file");
    let mut found = String::new();
    archive.by_name("word/document.xml").expect("is there").read_to_string(&mut found).expect("checks out");
    assert!(found == text);
}

/// Text of the body as an independent reader finds it.
fn read_back(document: &str) -> String {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(document);
    let mut text = String::new();
    let mut inside = false;
    loop {
        match reader.read_event().expect("is well-formed") {
            Event::Start(start) => inside = start.name().as_ref() == "w:t",
            Event::End(_) => inside = false,
            Event::Empty(empty) if empty.name().as_ref() == "w:br" => text.push('\n'),
            Event::Empty(empty) if empty.name().as_ref() == "w:tab" => text.push('\t'),
            Event::Text(piece) if inside => text.push_str(&piece),
            Event::GeneralRef(name) if inside => text.push(match &*name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                other => panic!("{other:?}"),
            }),
            Event::Eof => return text,
            _ => {}
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_comes_back_or_is_refused(text in "(\\PC{0,10}|[aạ &<>\"\n\t\u{1}\u{e000}\u{fffe}]{0,6}){0,4}") {
        let illegal = text.contains(['\u{1}', '\u{fffe}']);
        let pages = pages(vec![section(vec![line(Style::Khoan, &text)])]);
        match parts(&pages) {
            Ok(_) => proptest::prop_assert!(!illegal && read_back(&document(&pages)) == text),
            Err(error) => proptest::prop_assert!(illegal, "{}", error),
        }
    }
}

/// Writes the sample to the file that `VANBAN_SAMPLE` names, for tools that look at files.
#[test]
#[ignore = "writes a file"]
fn sample_file() {
    let Some(path) = std::env::var_os("VANBAN_SAMPLE") else { return };
    std::fs::write(path, to_vec(&everything()).expect("renders")).expect("is written");
}

#[test]
fn a_rule_stays_with_the_block_below_where_it_is_to() {
    for keep_next in [false, true] {
        let rule = Rule { keep_next, ..Rule::new(Twip(1000), Twip(40), Twip(120)) };
        let text = document(&pages(vec![section(vec![Block::Rule(rule), line(Style::LoiVan, "a")])]));
        assert_eq!(text.matches("<w:keepNext/>").count(), usize::from(keep_next));
    }
}
