//! An independent reader finds the text that was laid out: all of it, in order, nothing else.

use vanban::VanBan;
use vanban::layout::block::{Block, Inline, Pages, Span};
use vanban::layout::layout;

use crate::{cases, folder, program, run};

#[test]
#[ignore = "needs python-docx; run by .ci/run"]
fn the_text_of_every_file_reads_back() {
    let cases = cases::all();
    let files = cases::write(&cases, &folder().join("read-back"));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gates/read_back.py");
    let said = run(program("VANBAN_PYTHON").arg(script).args(&files));
    let read: Vec<Vec<String>> = said.lines().map(|line| serde_json::from_str(line).expect("a JSON list")).collect();
    assert_eq!(read.len(), cases.len());
    for ((name, van_ban), read) in cases.iter().zip(read) {
        assert_eq!(read, expected(van_ban), "{name}");
    }
}

/// The paragraphs with letters, in order.
fn expected(van_ban: &VanBan) -> Vec<String> {
    let pages: Pages<'_> = layout(van_ban);
    let mut out = Vec::new();
    for section in &pages.sections {
        blocks(&section.blocks, &mut out);
    }
    out.retain(|text| !text.is_empty());
    out
}

fn blocks(blocks_: &[Block<'_>], out: &mut Vec<String>) {
    for block in blocks_ {
        match block {
            Block::Paragraph(paragraph) => out.push(letters(&paragraph.content)),
            Block::Band(band) => band.rows.iter().flatten().for_each(|cell| blocks(cell, out)),
            Block::Table(table) => {
                let paragraphs = table.rows.iter().flatten().flat_map(|cell| &cell.paragraphs);
                out.extend(paragraphs.map(|paragraph| letters(&paragraph.content)));
            }
            Block::Stamp(stamp) => out.push(stamp.text.to_string()),
            _ => {}
        }
    }
}

fn letters(content: &[Inline<'_>]) -> String {
    let plain = |spans: &[Span<'_>]| spans.iter().map(|span| span.text.as_ref()).collect::<String>();
    let letters = content.iter().map(|inline| match inline {
        Inline::Text(span) => span.text.to_string(),
        Inline::Link { text, .. } => plain(text),
        Inline::Blank(blank) => blank.shown().to_owned(),
        _ => String::new(),
    });
    letters.collect()
}
