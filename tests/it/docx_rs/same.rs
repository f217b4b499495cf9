//! What docx-rs writes of our documents is what stands in our own files.

use vanban::VanBan;
use vanban::layout::block::Pages;
use vanban::layout::layout;
use vanban::render::docx_rs::to_docx_rs;

use super::reader::{Reader, tables};
use super::{Package, documents, example, packed};
use crate::common::xml::Element;

/// Footnotes without the lines that part them from the text, which docx-rs does not write.
fn footnotes(package: &Package) -> Vec<Element> {
    let notes = package.xml("word/footnotes.xml").map_or_else(Vec::new, |part| part.children);
    let notes = notes.into_iter().filter_map(|node| match node {
        crate::common::xml::Node::Element(note) => Some(note),
        crate::common::xml::Node::Text(_) => None,
    });
    notes.filter(|note| note.attribute("w:type").is_none()).collect()
}

#[test]
fn every_paragraph_has_the_text_and_the_look_of_our_own_file() {
    let mut count = 0;
    for (name, van_ban) in documents() {
        let (own, theirs) = (Package::of(&van_ban), packed(van_ban.to_docx_rs()));
        let (own, theirs) =
            (Reader::new(&own).paragraphs(&own.document()), Reader::new(&theirs).paragraphs(&theirs.document()));
        for (own, theirs) in own.iter().zip(&theirs) {
            assert_eq!(theirs, own, "{name}");
        }
        assert_eq!(theirs.len(), own.len(), "{name}");
        count += own.len();
    }
    assert!(count > 1000, "{count}");
}

#[test]
fn every_footnote_is_that_of_our_own_file() {
    let mut count = 0;
    for (name, van_ban) in documents() {
        let (own, theirs) = (Package::of(&van_ban), packed(van_ban.to_docx_rs()));
        let read = |package: &Package| {
            let reader = Reader::new(package);
            footnotes(package).iter().flat_map(|note| reader.paragraphs(note)).collect::<Vec<_>>()
        };
        // The mark of a note has no letters; its run is not compared.
        let (own_notes, notes) = (read(&own), read(&theirs));
        assert_eq!(notes, own_notes, "{name}");
        // Each mark in the text leads to its note.
        let ids = |root: &Element, name: &str| {
            let all = root.all().into_iter().filter(|element| element.name == name);
            all.filter_map(|element| element.attribute("w:id").map(str::to_owned)).collect::<Vec<_>>()
        };
        let wanted: Vec<String> =
            footnotes(&theirs).iter().filter_map(|note| note.attribute("w:id").map(str::to_owned)).collect();
        assert_eq!(ids(&theirs.document(), "w:footnoteReference"), wanted, "{name}");
        count += notes.len();
    }
    assert!(count > 3, "{count}");
}

#[test]
fn every_table_is_that_of_our_own_file() {
    let mut count = 0;
    for (name, van_ban) in documents() {
        let (own, theirs) = (Package::of(&van_ban), packed(van_ban.to_docx_rs()));
        let all = |package: &Package| {
            let parts = package.xml_parts().into_iter().filter(|(name, _)| name.starts_with("word/"));
            parts.flat_map(|(_, root)| tables(&root)).collect::<Vec<_>>()
        };
        let (own, theirs) = (all(&own), all(&theirs));
        for (own, theirs) in own.iter().zip(&theirs) {
            assert_eq!(theirs, own, "{name}");
        }
        assert_eq!(theirs.len(), own.len(), "{name}");
        count += own.len();
    }
    assert!(count > 50, "{count}");
}

#[test]
fn every_section_has_the_paper_and_the_margins_of_our_own_file() {
    let (mut headers, mut footers, mut landscape) = (0, 0, 0);
    for (name, van_ban) in documents() {
        let (own, theirs) = (Package::of(&van_ban), packed(van_ban.to_docx_rs()));
        let (own, mut theirs) = (Reader::new(&own).sections(), Reader::new(&theirs).sections());
        for section in &mut theirs {
            // The shown number is one that a program wrote down; it counts anew.
            let number = section.margins.get_mut("header").expect("has page numbers");
            assert_eq!(number[0].text(), "1");
            number[0].runs[0].0 = "2".into();
            headers += usize::from(section.margins.contains_key("first header"));
            footers += usize::from(section.margins.contains_key("first footer"));
            landscape += usize::from(section.look.contains_key("w:orient"));
        }
        assert_eq!(theirs, own, "{name}");
    }
    assert!(headers > 1 && footers > 1 && landscape > 1, "{headers} {footers} {landscape}");
}

#[test]
fn every_picture_has_the_bytes_and_the_size_of_our_own_file() {
    let mut count = 0;
    for (name, van_ban) in documents() {
        let pictures = |package: &Package| {
            let rels = package.xml("word/_rels/document.xml.rels").expect("there are relationships");
            let body = package.document();
            let drawings = body.all().into_iter().filter(|element| element.name == "w:drawing");
            let pictures = drawings.filter_map(|drawing| {
                let all = drawing.all();
                let find = |name: &str| all.iter().find(|element| element.name == name);
                let id = find("a:blip")?.attribute("r:embed");
                let rel = rels.elements().find(|rel| rel.attribute("Id") == id).expect("has a target");
                let bytes = package.part(&format!("word/{}", rel.attribute("Target")?)).expect("is a part").to_vec();
                let size =
                    ["cx", "cy"].map(|side| find("wp:extent").and_then(|e| e.attribute(side)).map(str::to_owned));
                Some((bytes, size))
            });
            pictures.collect::<Vec<_>>()
        };
        let (own, theirs) = (Package::of(&van_ban), packed(van_ban.to_docx_rs()));
        let (own, theirs) = (pictures(&own), pictures(&theirs));
        assert!(theirs == own, "{name}");
        count += own.len();
    }
    assert!(count > 3, "{count}");
}

#[test]
fn the_date_of_the_file_is_that_of_the_document() {
    let dates = |van_ban: &VanBan| {
        let package = packed(van_ban.to_docx_rs());
        let core = package.xml("docProps/core.xml").expect("there are properties");
        ["dcterms:created", "dcterms:modified"].map(|name| core.child(name).expect("is told").letters())
    };
    assert_eq!(dates(&example("ke_hoach.json").van_ban), ["2024-05-20T00:00:00Z"; 2]);
}

#[test]
fn a_footer_of_the_first_section_is_not_inherited() {
    let van_ban = documents().into_iter().find(|(name, _)| name == "full").expect("is among them").1;
    let pages = layout(&van_ban);
    assert!(pages.sections.len() > 1 && !pages.sections[0].first_footer.is_empty());
    let sections = |pages: &Pages<'_>| {
        let package = packed(to_docx_rs(pages));
        let sections = Reader::new(&package).sections();
        sections.iter().map(|section| section.margins.contains_key("first footer")).collect::<Vec<_>>()
    };
    assert_eq!(sections(&pages), [true, false, false]);
    let mut pages = layout(&van_ban);
    pages.sections.swap(0, 1);
    assert_eq!(sections(&pages), [false, true, false]);
    pages.sections.truncate(1);
    assert_eq!(sections(&pages), [false]);
}

#[test]
fn pages_without_a_section_are_an_empty_document() {
    let van_ban = example("ke_hoach.json").van_ban;
    let mut pages = layout(&van_ban);
    pages.sections.clear();
    let package = packed(to_docx_rs(&pages));
    assert_eq!(Reader::new(&package).paragraphs(&package.document()), []);
}
