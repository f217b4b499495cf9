//! Time of filling an office's own form, against unpacking and packing the same file: `cargo bench --bench docx_form`.
//!
//! Both are measured in one process and on one thread, in interleaved rounds; the ratio is the median of the rounds'
//! ratios. The form has 50 fields in its text, in a table and in the header, and the parts that Word gives any file.
//!
//! - **filled**: from the opened form and its data to the bytes of the file.
//! - **rezip**: every part decompressed, and compressed again by the same zlib-rs at our level with state that is kept;
//!   nothing else is done.
//! - **rezip of what is written**: the same for those parts alone that have fields. The other parts are copied as they
//!   are when a form is filled, so this is the stricter measure.
//!
//! Without `--bench`, as `cargo test` runs it, there is one round.

mod median;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::{Cursor, Read, Write};
use std::time::Instant;

use flate2::{Compress, Compression, FlushCompress, Status};
use median::median;
use vanban::docx_template::DocxTemplate;
use zip::write::SimpleFileOptions;

/// Number of fields.
const FIELDS: usize = 50;
/// DEFLATE level of both.
const LEVEL: u32 = 2;
/// A file of another program, whose parts beside the text are taken.
const FORM: &[u8] = include_bytes!("../examples/data/mau_docx/phieu_lien_lac.docx");

fn main() {
    let full = std::env::args().any(|arg| arg == "--bench") && !std::env::args().any(|arg| arg == "--test");
    let (rounds, runs) = if full { (60, 40) } else { (1, 1) };
    let file = form();
    let form = DocxTemplate::open(file.clone()).unwrap_or_else(|errors| panic!("{errors}"));
    let data: BTreeMap<String, String> =
        (0..FIELDS).map(|field| (format!("truong_{field}"), format!("Giá trị thứ {field} & của mẫu"))).collect();
    let parts = unpacked(&file).len();
    let state = Compress::new(Compression::new(LEVEL), false);
    let mut rezip = Rezip { state, out: Vec::new() };
    let written = written(&form, &data, &file);
    let mut times: Vec<[f64; 4]> = Vec::new();
    for _ in 0..rounds {
        times.push([
            time(runs, || black_box(form.render(&data)).is_ok()),
            time(runs, || rezip.run(&file) > 1000),
            time(runs, || black_box(DocxTemplate::open(file.clone())).is_ok()),
            time(runs, || rezip.run(&written) > 1000),
        ]);
    }
    let us = |work: usize| median(times.iter().map(|round| round[work])) * 1e6;
    println!("{FIELDS} fields, {parts} parts, {} bytes; medians; one thread\n", file.len());
    println!("{:<28}{:>10.1} µs", "filled", us(0));
    println!("{:<28}{:>10.1} µs", "rezip", us(1));
    println!("{:<28}{:>10.1} µs", "rezip of what is written", us(3));
    println!("{:<28}{:>10.1} µs\n", "form opened, once", us(2));
    println!("form_50_us: {:.1}", us(0));
    println!("form_vs_rezip: {:.2}", median(times.iter().map(|round| round[0] / round[1])));
    println!("form_vs_rezip_of_written: {:.2}", median(times.iter().map(|round| round[0] / round[3])));
}

/// A file of those parts alone that filling changes.
fn written(form: &DocxTemplate, data: &BTreeMap<String, String>, file: &[u8]) -> Vec<u8> {
    let filled = unpacked(&form.render(data).unwrap_or_else(|errors| panic!("{errors}")));
    let before = unpacked(file);
    let changed: Vec<_> = filled.into_iter().filter(|part| !before.contains(part)).collect();
    assert!((1..before.len()).contains(&changed.len()), "some parts are written");
    packed(&changed)
}

/// A form of two pages: fields in lines of text, in a table of two columns, and one in the header.
fn form() -> Vec<u8> {
    let run =
        |text: &str| format!("<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let paragraph = |text: &str| format!("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>{}</w:p>", run(text));
    let mut body = String::new();
    for field in 0..FIELDS / 2 {
        body +=
            &paragraph(&format!("Mục {field}. Thông tin do người khai cung cấp: {{{{truong_{field}}}}}, đã kiểm tra."));
    }
    body += "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4500\"/><w:gridCol w:w=\"4500\"/></w:tblGrid>";
    for field in FIELDS / 2..FIELDS {
        let cell = |text: &str| {
            format!("<w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", paragraph(text))
        };
        body +=
            &format!("<w:tr>{}{}</w:tr>", cell(&format!("Trường {field}")), cell(&format!("{{{{truong_{field}}}}}")));
    }
    body += "</w:tbl>";
    let mut parts = unpacked(FORM);
    for (name, part) in &mut parts {
        let text = String::from_utf8_lossy(part).into_owned();
        if name == "word/document.xml" {
            let (start, end) = (text.find("<w:body>").map(|at| at + 8), text.rfind("<w:sectPr"));
            let (Some(start), Some(end)) = (start, end) else { panic!("the form has a body") };
            *part = format!("{}{body}{}", &text[..start], &text[end..]).into_bytes();
        } else if name == "word/header1.xml" {
            *part = text.replace("{{lop}}", "{{truong_0}}").replace("{{nam_hoc}}", "{{truong_1}}").into_bytes();
        }
    }
    packed(&parts)
}

fn unpacked(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("is a zip file");
    let count = zip.len();
    let part = |index| {
        let mut entry = zip.by_index(index).expect("has the part");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("is whole");
        (entry.name().expect("has a name").to_string(), bytes)
    };
    (0..count).map(part).collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(LEVEL.into()));
    for (name, part) in parts {
        zip.start_file(name.as_str(), options).expect("begins");
        zip.write_all(part).expect("is written");
    }
    zip.finish().expect("ends").into_inner()
}

/// Unpacks a file and packs its parts; gives their size.
struct Rezip {
    state: Compress,
    out: Vec<u8>,
}

impl Rezip {
    fn run(&mut self, file: &[u8]) -> usize {
        let pack = |(_, part): &(String, Vec<u8>)| {
            self.state.reset();
            self.out.clear();
            self.out.reserve(part.len() + 1024);
            let status = self.state.compress_vec(part, &mut self.out, FlushCompress::Finish);
            assert!(matches!(status, Ok(Status::StreamEnd)), "there is room");
            black_box(&self.out).len()
        };
        unpacked(file).iter().map(pack).sum()
    }
}

/// Seconds of one run: the median of some on end.
fn time(runs: usize, mut work: impl FnMut() -> bool) -> f64 {
    median((0..runs).map(|_| {
        let start = Instant::now();
        assert!(work());
        start.elapsed().as_secs_f64()
    }))
}
