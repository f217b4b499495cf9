//! Forms as Word would save them, made of pieces of XML.

use std::io::{Cursor, Write};

use serde_json::Value;
use vanban::docx_template::{DocxTemplate, DocxTemplateErrors};

use super::super::common::Package;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";
const OFFICE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DOCUMENT: &str = "word/document.xml";

/// A form in the making.
#[derive(Clone)]
pub struct Form {
    parts: Vec<(String, String, &'static str)>,
    pub main_type: &'static str,
}

impl Form {
    /// A form of a body, given without its element.
    pub fn new(body: &str) -> Self {
        let document = format!("{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>");
        let mut form = Self { parts: Vec::new(), main_type: "document.main" };
        form.parts.push((DOCUMENT.to_owned(), document, ""));
        form
    }

    /// A part more: its name, its root and what stands in it.
    pub fn part(mut self, name: &str, root: &str, inner: &str) -> Self {
        let kind = ["header", "footer", "footnotes", "endnotes", "numbering", "styles", "comments", "settings"];
        let kind = kind.into_iter().find(|kind| name.starts_with(kind)).expect("is a known part");
        let text = format!("{HEAD}<w:{root} {NAMESPACES}>{inner}</w:{root}>");
        self.parts.push((format!("word/{name}"), text, kind));
        self
    }

    pub fn header(self, inner: &str) -> Self {
        self.part("header1.xml", "hdr", inner)
    }

    pub fn footnotes(self, inner: &str) -> Self {
        let separators = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
            <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>\
            </w:footnote>";
        self.part("footnotes.xml", "footnotes", &format!("{separators}{inner}"))
    }

    /// The file.
    pub fn file(&self) -> Vec<u8> {
        let mut types = format!(
            "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        let mut rels = format!("{HEAD}<Relationships xmlns=\"{namespace}\">");
        for (number, (name, _, kind)) in self.parts.iter().enumerate() {
            let role = if kind.is_empty() { self.main_type } else { kind };
            types += &format!("<Override PartName=\"/{name}\" ContentType=\"{OFFICE}.{role}+xml\"/>");
            if !kind.is_empty() {
                let file = name.trim_start_matches("word/");
                rels += &format!("<Relationship Id=\"rId{number}\" Type=\"{RELATION}/{kind}\" Target=\"{file}\"/>");
            }
        }
        let root = format!(
            "{HEAD}<Relationships xmlns=\"{namespace}\"><Relationship Id=\"rId1\" Type=\"{RELATION}/officeDocument\" \
             Target=\"{DOCUMENT}\"/></Relationships>"
        );
        let mut parts = vec![("[Content_Types].xml".to_owned(), types + "</Types>"), ("_rels/.rels".to_owned(), root)];
        parts.extend(self.parts.iter().map(|(name, text, _)| (name.clone(), text.clone())));
        parts.push(("word/_rels/document.xml.rels".to_owned(), rels + "</Relationships>"));
        packed(&parts)
    }

    pub fn open(&self) -> Result<DocxTemplate, DocxTemplateErrors> {
        DocxTemplate::open(self.file())
    }

    /// The filled file.
    pub fn fill(&self, data: &Value) -> Vec<u8> {
        let form = self.open().unwrap_or_else(|errors| panic!("{errors}"));
        form.render(data).unwrap_or_else(|errors| panic!("{errors}"))
    }

    /// What is wrong, line by line.
    pub fn faults(&self, data: &Value) -> Vec<String> {
        let errors = match self.open() {
            Ok(form) => form.render(data).expect_err("is at fault"),
            Err(errors) => errors,
        };
        errors.as_slice().iter().map(ToString::to_string).collect()
    }
}

/// A zip file of parts.
pub fn packed(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("begins");
        zip.write_all(text.as_bytes()).expect("is written");
    }
    zip.finish().expect("ends").into_inner()
}

/// What stands in the root of a part.
pub fn inner(file: &[u8], part: &str) -> String {
    let package = Package::read(file);
    let bytes = package.part(part).unwrap_or_else(|| panic!("there is no {part}")).to_vec();
    let text = String::from_utf8(bytes).expect("is UTF-8");
    vanban_checked(&package, part);
    let start = text
        .find("<w:body>")
        .map_or_else(|| text.find(NAMESPACES).map(|at| at + NAMESPACES.len() + 1), |at| Some(at + 8));
    let end = text.find("</w:body>").or_else(|| text.rfind("</"));
    text[start.expect("has a root")..end.expect("has an end")].to_owned()
}

/// The part is XML.
fn vanban_checked(package: &Package, part: &str) {
    package.xml(part).unwrap_or_else(|| panic!("{part} is no XML"));
}

/// The body of a form, filled.
pub fn body(body: &str, data: &Value) -> String {
    inner(&Form::new(body).fill(data), DOCUMENT)
}

/// A paragraph of one run.
pub fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// A run.
pub fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A table of rows of cells; a cell is what stands in it.
pub fn table(rows: &[&[&str]]) -> String {
    let cell =
        |cell: &&str| format!("<w:tc>{}</w:tc>", if cell.starts_with('<') { (*cell).to_owned() } else { p(cell) });
    let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
}

/// A document's structure in one line: paragraphs as their text, tables in brackets.
pub fn outline(xml: &str) -> String {
    let mut out = String::new();
    let mut rest = xml;
    let mut in_text = false;
    while let Some(at) = rest.find('<') {
        if in_text {
            out += &rest[..at];
        }
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        let name = tag.trim_start_matches('<').split([' ', '>', '/']).next().unwrap_or_default();
        match (name, tag) {
            ("w:t", _) => in_text = !tag.ends_with("/>"),
            ("w:br", _) => out += "⏎",
            ("w:tab", _) => out += "⇥",
            ("w:tbl", _) => out += "[",
            ("w:tr", _) => out += "(",
            ("w:tc", _) => out += "{",
            (_, "</w:t>") => in_text = false,
            (_, "</w:p>" | "<w:p/>") => out += "¶",
            (_, "</w:tbl>") => out += "]",
            (_, "</w:tr>") => out += ")",
            (_, "</w:tc>") => out += "}",
            _ => {}
        }
        rest = &rest[end..];
    }
    out
}
