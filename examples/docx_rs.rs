//! A document that a program builds with the crate docx-rs, given our head, title, nơi nhận and signature.
//!
//! `cargo run --features docx-rs --example docx_rs [OUT.docx]`: writes the file, prints its path and what docx-rs cannot
//! carry of the whole document.
//!
//! The program here keeps a school's figures. It has paper, styles, text and a table of its own, and knows nothing of
//! thể thức; what an office sets around its figures comes from `examples/data/bao_cao_truong.json`. The figures are
//! invented.

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

use docx_rs::{
    AlignmentType, Docx, Header, LineSpacing, PageMargin, PageNum, Paragraph, Run, RunFonts, SpecialIndentType, Style,
    StyleType, Table, TableAlignmentType, TableCell, TableRow, WidthType,
};
use vanban::VanBan;
use vanban::layout::layout;
use vanban::render::docx_rs::{first_footer, first_header, foot, head, losses, styles, title};

/// Anything that goes wrong on the way.
type AnyError = Box<dyn std::error::Error>;

/// A form of learning, its classes, its pupils.
const CLASSES: [[&str; 3]; 4] =
    [["Khối lớp", "Số lớp", "Số học sinh"], ["Khối 1", "04", "102"], ["Khối 2", "04", "98"], ["Khối 3", "03", "95"]];

fn main() -> Result<(), AnyError> {
    let van_ban = van_ban()?;
    let out = std::env::args_os().nth(1).map_or_else(|| "docx_rs.docx".into(), PathBuf::from);
    report(&van_ban).pack(BufWriter::new(File::create(&out)?))?;
    println!("{}", out.display());
    for loss in losses(&layout(&van_ban)) {
        println!("- {loss}");
    }
    Ok(())
}

/// The office's document, of which the program needs what stands around the content.
///
/// # Errors
/// The file holds no document.
pub fn van_ban() -> Result<VanBan, serde_json::Error> {
    serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/bao_cao_truong.json")))
}

/// The program's page within the office's.
pub fn report(van_ban: &VanBan) -> Docx {
    let pages = layout(van_ban);
    let mut docx = styles(&pages).into_iter().fold(paper(), Docx::add_style);
    if let Some(header) = first_header(&pages) {
        docx = docx.first_header(header);
    }
    if let Some(footer) = first_footer(&pages) {
        docx = docx.first_footer(footer);
    }
    docx.document.children.extend(head(&pages));
    docx.document.children.extend(title(&pages));
    docx = docx
        .add_paragraph(sentence("Phần mềm quản lý trường học tổng hợp số lớp, số học sinh theo khối như sau:"))
        .add_table(table())
        .add_paragraph(sentence("Số liệu được chốt vào ngày cuối cùng của năm học./."));
    docx.document.children.extend(foot(&pages));
    docx
}

/// The program's paper: A4 with the margins that the office uses, page numbers from the second page on.
fn paper() -> Docx {
    let number = Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new());
    let text = Style::new("VanXuoi", StyleType::Paragraph)
        .name("Văn xuôi")
        .align(AlignmentType::Both)
        .indent(None, Some(SpecialIndentType::FirstLine(720)), None, None)
        .line_spacing(LineSpacing::new().before(120));
    Docx::new()
        .page_size(11906, 16838)
        .page_margin(PageMargin {
            top: 1134,
            bottom: 1134,
            left: 1701,
            right: 1134,
            header: 567,
            footer: 567,
            gutter: 0,
        })
        .default_fonts(RunFonts::new().ascii("Times New Roman").hi_ansi("Times New Roman").cs("Times New Roman"))
        .default_size(28)
        .add_style(text)
        .header(Header::new().add_paragraph(number))
        .title_pg()
}

/// A paragraph of the program's.
fn sentence(text: &str) -> Paragraph {
    Paragraph::new().style("VanXuoi").add_run(Run::new().add_text(text))
}

/// A table of the program's.
fn table() -> Table {
    let widths = [3000, 2500, 2500];
    let rows = CLASSES.iter().enumerate().map(|(number, row)| {
        let cells = row.iter().zip(widths).map(|(text, width)| {
            let run = Run::new().add_text(*text);
            let run = if number == 0 { run.bold() } else { run };
            let paragraph = Paragraph::new().align(AlignmentType::Center).add_run(run);
            TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph)
        });
        TableRow::new(cells.collect())
    });
    Table::new(rows.collect()).set_grid(widths.to_vec()).align(TableAlignmentType::Center)
}
