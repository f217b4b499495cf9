//! A DOCX file as another program finds it.

use std::io::{Cursor, Read};

use super::xml::{Element, Node};

/// Stands in a paragraph's text for what is no text: the mark of a footnote, a picture, the end of a link.
pub const OBJECT: char = '\u{fffc}';

/// The parts of a package, in the order of the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Package {
    /// Names and bytes.
    pub parts: Vec<(String, Vec<u8>)>,
}

/// A paragraph.
#[derive(Debug)]
pub struct Paragraph {
    /// Its text: `\n` a line break, `\t` a tab, [`OBJECT`] what is no text.
    pub text: String,
    /// It stands in a cell of a table.
    pub in_cell: bool,
}

impl Package {
    /// Reads a file.
    pub fn read(file: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("is a zip file");
        let parts = (0..archive.len()).map(|index| {
            let mut entry = archive.by_index(index).expect("has the entry");
            let name = entry.name().expect("is a name").to_string();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("the check sum agrees");
            (name, bytes)
        });
        Self { parts: parts.collect() }
    }

    /// Renders a document and reads it.
    pub fn of(van_ban: &vanban::VanBan) -> Self {
        Self::read(&van_ban.to_docx().expect("renders"))
    }

    /// A part's bytes.
    pub fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts.iter().find(|(part, _)| part == name).map(|(_, bytes)| bytes.as_slice())
    }

    /// A part as XML.
    pub fn xml(&self, name: &str) -> Option<Element> {
        self.part(name).map(|bytes| Element::parse(bytes).unwrap_or_else(|error| panic!("{name}: {error}")))
    }

    /// All XML parts with their names.
    pub fn xml_parts(&self) -> Vec<(String, Element)> {
        let names = self.parts.iter().map(|(name, _)| name).filter(|name| !name.starts_with("word/media/"));
        names.map(|name| (name.clone(), self.xml(name).expect("the part is there"))).collect()
    }

    /// The document part.
    pub fn document(&self) -> Element {
        self.xml("word/document.xml").expect("there is a document")
    }

    /// Paragraphs of the document.
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        paragraphs(&self.document())
    }

    /// Paragraphs of the document, the footnotes, the headers and the footers.
    pub fn all_paragraphs(&self) -> Vec<Paragraph> {
        let mut out = self.paragraphs();
        for (name, root) in self.xml_parts() {
            if ["word/footnotes", "word/header", "word/footer"].iter().any(|start| name.starts_with(start)) {
                out.extend(paragraphs(&root));
            }
        }
        out
    }

    /// Text of the document, the footnotes, the headers and the footers, a line for each paragraph.
    pub fn text(&self) -> String {
        let lines = self.all_paragraphs().into_iter().map(|paragraph| paragraph.text.replace(OBJECT, ""));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What is told to those who cannot see pictures and tables.
    pub fn descriptions(&self) -> Vec<String> {
        let document = self.document();
        let texts = document.all().into_iter().filter_map(|element| match element.name.as_str() {
            "wp:docPr" => element.attribute("descr"),
            "w:tblDescription" => element.attribute("w:val"),
            _ => None,
        });
        texts.map(str::to_owned).collect()
    }
}

/// Paragraphs of a part, in order.
fn paragraphs(root: &Element) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let mut pending = vec![(root, false)];
    while let Some((element, in_cell)) = pending.pop() {
        if element.name == "w:p" {
            let mut text = String::new();
            letters(element, &mut text);
            out.push(Paragraph { text, in_cell });
            continue;
        }
        let in_cell = in_cell || element.name == "w:tc";
        let inner: Vec<_> = element.elements().map(|child| (child, in_cell)).collect();
        pending.extend(inner.into_iter().rev());
    }
    out
}

/// Text of a paragraph's content.
fn letters(element: &Element, out: &mut String) {
    for child in &element.children {
        let Node::Element(child) = child else { continue };
        match child.name.as_str() {
            "w:t" => out.push_str(&child.letters()),
            "w:br" => out.push('\n'),
            "w:tab" => out.push('\t'),
            "w:footnoteReference" | "w:drawing" => out.push(OBJECT),
            "w:pPr" | "w:rPr" | "w:sdtPr" => {}
            "w:hyperlink" => {
                letters(child, out);
                out.push(OBJECT);
            }
            _ => letters(child, out),
        }
    }
}
