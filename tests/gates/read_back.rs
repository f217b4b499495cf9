//! An independent reader finds the text that was laid out: all of it, in order, nothing else; and every text of the
//! document itself.

use std::path::PathBuf;

use vanban::TaiLieu;
use vanban::layout::block::{Block, Inline, Pages, Section, Span};
use vanban::layout::layout;

use crate::{cases, folder, leaves, program, run};

/// What python-docx reads of a file: paragraphs with letters, and the texts of footnotes.
#[derive(Debug, Default, PartialEq)]
struct Read {
    body: Vec<String>,
    headers: Vec<String>,
    footers: Vec<String>,
    footnotes: Vec<String>,
}

#[test]
#[ignore = "needs python-docx; run by .ci/run"]
fn the_text_of_every_file_reads_back() {
    let cases = cases::all();
    let others = cases::others();
    let of_others = others.iter().flat_map(|(name, document)| {
        document.cac_tep().into_iter().map(move |file| (format!("{name}, {:?}", file.ten), file.pages))
    });
    let laid: Vec<(String, Pages<'_>)> =
        cases.iter().map(|(name, van_ban)| (name.clone(), layout(van_ban))).chain(of_others).collect();
    let folder = folder().join("read-back");
    let mut files = cases::write(&cases, &folder);
    files.extend(cases::write_others(&others, &folder.join("others")));
    let mut faults = Vec::new();
    let mut notes = 0;
    for ((name, pages), read) in laid.iter().zip(read_files(&files)) {
        let mut wanted = Read::default();
        pages.sections.iter().for_each(|section| wanted.section(section));
        wanted.body.retain(|text| !text.trim().is_empty());
        for (part, found, wanted) in [
            ("body", &read.body, &wanted.body),
            ("headers", &read.headers, &wanted.headers),
            ("footers", &read.footers, &wanted.footers),
            ("footnotes", &read.footnotes, &wanted.footnotes),
        ] {
            if let Some(i) = (0..found.len().max(wanted.len())).find(|&i| found.get(i) != wanted.get(i)) {
                faults.push(format!("{name}, {part} {i}: {:?}, not {:?}", found.get(i), wanted.get(i)));
            }
        }
        notes += read.footnotes.len();
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(notes > 0, "the cases have footnotes");
}

#[test]
#[ignore = "needs python-docx; run by .ci/run"]
fn every_text_of_the_document_is_read_back() {
    let cases = cases::all();
    let mut faults = Vec::new();
    let mut count = 0;
    let beside = folder().join("beside");
    for ((name, van_ban), mut read) in cases.iter().zip(read(&cases)) {
        // What goes with a document as a file of its own.
        let files = TaiLieu::from(van_ban.clone());
        if files.cac_tep().len() > 1 {
            for other in read_files(&cases::write_others(&[(name.clone(), files)], &beside)) {
                read.body.extend(other.body);
            }
        }
        // In one line, for titles and sentences are joined within a paragraph.
        let all = [read.body, read.headers, read.footers, read.footnotes].concat().join("\n");
        let found = folded(&all);
        let json = serde_json::to_value(van_ban).expect("has an exchange form");
        // A moment is printed in another form; the line that it stands in is compared above.
        let texts = leaves::printed(&json).into_iter().filter(|text| text.parse::<chrono::NaiveDateTime>().is_err());
        for text in texts {
            let wanted = folded(&text);
            let wanted = unended(&wanted);
            count += 1;
            if !found.contains(wanted) {
                faults.push(format!("{name}: {wanted:?} is missing"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 1000, "{count} texts");
}

/// Writes the cases and has them read.
fn read(cases: &[cases::Case]) -> Vec<Read> {
    let thread = std::thread::current();
    let name = thread.name().and_then(|name| name.rsplit("::").next()).unwrap_or("read-back").to_owned();
    read_files(&cases::write(cases, &folder().join(name)))
}

/// Has files read.
fn read_files(files: &[PathBuf]) -> Vec<Read> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gates/read_back.py");
    let said = run(program("VANBAN_PYTHON").arg(script).args(files));
    let read = said.lines().map(|line| {
        let json: serde_json::Value = serde_json::from_str(line).expect("a JSON object");
        let part = |name: &str| serde_json::from_value(json[name].clone()).expect("a list of texts");
        Read { body: part("body"), headers: part("headers"), footers: part("footers"), footnotes: part("footnotes") }
    });
    let read: Vec<Read> = read.collect();
    assert_eq!(read.len(), files.len());
    read
}

impl Read {
    /// What a section must leave in the file.
    fn section(&mut self, section: &Section<'_>) {
        let [mut headers, mut footers] = [Vec::new(), Vec::new()];
        blocks(&section.first_header, &mut headers, &mut self.footnotes);
        blocks(&section.first_footer, &mut footers, &mut self.footnotes);
        blocks(&section.blocks, &mut self.body, &mut self.footnotes);
        self.headers.extend(headers.into_iter().filter(|text| !text.trim().is_empty()));
        self.footers.extend(footers.into_iter().filter(|text| !text.trim().is_empty()));
    }
}

fn blocks(blocks_: &[Block<'_>], out: &mut Vec<String>, notes: &mut Vec<String>) {
    for block in blocks_ {
        match block {
            Block::Paragraph(paragraph) => out.push(letters(&paragraph.content, notes)),
            Block::Band(band) => band.rows.iter().flatten().for_each(|cell| blocks(cell, out, notes)),
            Block::Table(table) => {
                let paragraphs = table.rows.iter().flatten().flat_map(|cell| &cell.paragraphs);
                out.extend(paragraphs.map(|paragraph| letters(&paragraph.content, notes)));
            }
            Block::Stamp(stamp) => out.push(stamp.text.to_string()),
            _ => {}
        }
    }
}

/// Letters of a paragraph; its footnotes go to `notes`, each after the blank that follows its mark.
fn letters(content: &[Inline<'_>], notes: &mut Vec<String>) -> String {
    let plain = |spans: &[Span<'_>]| spans.iter().map(|span| span.text.as_ref()).collect::<String>();
    let letters = content.iter().map(|inline| match inline {
        Inline::Text(span) => span.text.to_string(),
        Inline::Link { text, .. } => plain(text),
        Inline::Blank(blank) => blank.shown().to_owned(),
        Inline::Footnote(text) => {
            notes.push(format!(" {}", plain(text)));
            String::new()
        }
        _ => String::new(),
    });
    letters.collect()
}

/// Text as it is compared: blanks of any kind and number are one, capitals are small.
fn folded(text: &str) -> String {
    let small: String = text.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text without the signs that pages set at the end by their own rules.
fn unended(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | ':' | ',' | '/'))
}
