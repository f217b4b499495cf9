//! Time and memory of letters by the thousand, against docx-rs and against DEFLATE alone:
//! `cargo bench --bench mail_merge`.
//!
//! The letter is an invitation (mẫu 1.7), the list that of `examples/data/khach_moi.csv`. Everything is measured in one
//! process and on one thread, in interleaved rounds; ratios are medians of the rounds' ratios, times are medians.
//!
//! - **made one by one**: CSV, the document with the guest's name, layout, file; as for any source.
//! - **compiled**: the same list and letter as a form; chosen by the crate itself.
//! - **template**: the same list and letter from source text (`examples/data/giay_moi.hbs`), rendered one by one – filled,
//!   read, laid out – and compiled, which the crate chooses by itself.
//! - **docx-rs**: from pages that are laid out already to the bytes of the file, compressed by `zip` at its default level.
//! - **floor**: compressing the parts that differ from letter to letter.
//!
//! Memory: what a million letters take at their highest more than ten thousand do, handed to a function and into a zip
//! file that is thrown away.
//!
//! Without `--bench`, as `cargo test` runs it, there is one small round.

mod median;
mod memory;
mod peer;

use std::hint::black_box;
use std::io::Write;
use std::time::Instant;

use flate2::{Compress, Compression, FlushCompress, Status};
use median::median;
use peer::Peer;
use serde::{Deserialize, Serialize};
use vanban::layout::layout;
use vanban::mail_merge::{Failure, Form, FromTemplate, Letter, MailMerge, Source, from_fn, from_template, hole};
use vanban::render::docx;
use vanban::template::Templates;
use vanban::{NonEmpty, VanBan};

/// DEFLATE level of vanban and of the floor.
const LEVEL: u32 = 2;
const LIST: &str = include_str!("../examples/data/khach_moi.csv");
const LETTER: &str = include_str!("../examples/data/giay_moi.json");
const TEMPLATE: &str = include_str!("../examples/data/giay_moi.hbs");

/// A line of the list.
#[derive(Clone, Serialize, Deserialize)]
struct Guest {
    danh_xung: String,
    ho_ten: String,
    chuc_vu: String,
    don_vi: String,
}

impl Guest {
    fn line(&self) -> String {
        format!("{} {}, {}, {}", self.danh_xung, self.ho_ten, self.chuc_vu, self.don_vi)
    }
}

/// The list, read anew.
fn guests() -> impl Iterator<Item = Result<Guest, csv::Error>> {
    csv::Reader::from_reader(LIST.as_bytes()).into_deserialize()
}

/// The letter to somebody.
fn letter(guest: impl Into<vanban::Text>) -> VanBan {
    let Ok(VanBan::GiayMoi(mut letter)) = serde_json::from_str(LETTER) else { panic!("an invitation") };
    letter.khach_moi = NonEmpty::new(guest);
    VanBan::from(*letter)
}

/// The letter as a form; the guest is its hole.
fn form() -> Form<impl Fn(&Guest) -> Vec<String> + Sync> {
    let form = Form::new(&letter(hole(0)), |guest: &Guest| vec![guest.line()]).expect("is a form");
    assert!(form.is_compiled());
    form
}

/// The letter as a template.
fn templates() -> Templates {
    let mut templates = Templates::new();
    templates.register("giay_moi", TEMPLATE).unwrap_or_else(|errors| panic!("{errors}"));
    templates
}

/// The template as a source, which must be compiled and make the same letter.
fn compiled<'t>(templates: &'t Templates, guest: &Guest) -> FromTemplate<'t> {
    let source = from_template(templates, "giay_moi").unwrap_or_else(|errors| panic!("{errors}"));
    assert!(source.is_compiled());
    assert!(templates.render("giay_moi", guest).is_ok_and(|rendered| rendered == letter(guest.line())));
    source
}

/// Letters of the whole list from a source; says whether each was made.
fn merged(source: impl Source<Guest>) -> bool {
    let mut bytes = 0;
    let merge = MailMerge::from_results(guests(), source);
    let summary = merge.each(|letter| {
        bytes += black_box(letter.bytes).len();
        Ok(())
    });
    bytes > 0 && summary.is_ok_and(|summary| summary.is_complete())
}

/// So many letters, one list after another, to a function or into a zip file; the most bytes alive.
fn peak(count: usize, zip: bool) -> usize {
    let form = form();
    let guests: Vec<Guest> = guests().take(50).map(|guest| guest.expect("is a guest")).collect();
    let (ok, bytes) = memory::measure(|| {
        let merge = MailMerge::new((0..count).map(|number| guests[number % guests.len()].clone()), &form);
        let summary = if zip { merge.to_zip(Nowhere) } else { merge.each(thrown_away) };
        summary.is_ok_and(|summary| summary.is_complete())
    });
    assert!(ok);
    assert!(bytes.left < 1_000_000, "{} bytes left", bytes.left);
    bytes.peak
}

#[allow(clippy::unnecessary_wraps)] // what a merge calls
fn thrown_away(letter: Letter) -> Result<(), Failure> {
    black_box(letter);
    Ok(())
}

/// Takes bytes and throws them away.
struct Nowhere;

impl Write for Nowhere {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Ok(black_box(bytes).len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn main() {
    let full = std::env::args().any(|arg| arg == "--bench") && !std::env::args().any(|arg| arg == "--test");
    let all: Vec<Guest> = guests().map(|guest| guest.expect("is a guest")).collect();
    let count = if full { all.len() } else { 20 };
    let letters: Vec<VanBan> = all[..count].iter().map(|guest| letter(guest.line())).collect();
    let pages: Vec<_> = letters.iter().map(layout).collect();
    let documents: Vec<Vec<u8>> = pages
        .iter()
        .map(|pages| {
            let parts = docx::parts(pages).expect("letters hold nothing that XML cannot");
            parts.into_iter().find(|(name, _)| name == "word/document.xml").expect("has a text").1
        })
        .collect();
    if let Some(folder) = std::env::var_os("VANBAN_BENCH_OUT") {
        let folder = std::path::Path::new(&folder).join("letters");
        MailMerge::new(all[..20].to_vec(), form()).to_folder(folder).expect("writes");
    }

    let template = letter("A");
    let by_hand = from_fn(|guest: &Guest| {
        let mut letter = template.clone();
        if let VanBan::GiayMoi(letter) = &mut letter {
            letter.khach_moi = NonEmpty::new(guest.line());
        }
        Ok::<_, std::convert::Infallible>(letter)
    });
    let mut state = Compress::new(Compression::new(LEVEL), false);
    let mut out = Vec::with_capacity(64 * 1024);
    let form = form();
    let templates = templates();
    let from_template = compiled(&templates, &all[0]);
    let mut works: [Box<dyn FnMut() -> bool + '_>; 7] = [
        Box::new(|| merged(by_hand)),
        Box::new(|| merged(&form)),
        Box::new(|| merged(from_fn(|guest: &Guest| templates.render("giay_moi", guest)))),
        Box::new(|| merged(&from_template)),
        Box::new(|| merged(from_fn(|_: &Guest| Ok::<_, std::convert::Infallible>(vec![0])))),
        Box::new(|| pages.iter().all(|pages| !black_box(Peer::new(pages).file(None)).is_empty())),
        Box::new(|| {
            documents.iter().all(|part| {
                state.reset();
                out.clear();
                let status = state.compress_vec(part, &mut out, FlushCompress::Finish);
                black_box(&out);
                matches!(status, Ok(Status::StreamEnd))
            })
        }),
    ];
    let rounds: Vec<Vec<f64>> = (0..if full { 15 } else { 1 })
        .map(|_| {
            let time = |work: &mut Box<dyn FnMut() -> bool + '_>| {
                let start = Instant::now();
                assert!(work());
                start.elapsed().as_secs_f64()
            };
            works.iter_mut().map(time).collect()
        })
        .collect();
    drop(works);
    let lists = [all.len(), all.len(), all.len(), all.len(), all.len(), count, count];
    let of = |work: usize| median(rounds.iter().map(|round| round[work] / as_float(lists[work])));
    let ratio = |one: usize, other: usize| {
        median(rounds.iter().map(|round| round[one] / as_float(lists[one]) / (round[other] / as_float(lists[other]))))
    };

    let (fewer, more) = if full { (10_000, 1_000_000) } else { (200, 2_000) };
    let growth = |zip| peak(more, zip).saturating_sub(peak(fewer, zip));
    let (to_function, to_zip) = (growth(false), growth(true));

    println!("a letter, DEFLATE level {LEVEL}, docx-rs at zip's default; medians; one thread\n");
    let names = [
        "made one by one",
        "compiled",
        "template, rendered one by one",
        "template, compiled",
        "  the list and the merge alone",
        "docx-rs + DEFLATE",
        "floor: DEFLATE alone",
    ];
    for (work, name) in names.into_iter().enumerate() {
        println!("{name:<34}{:>10.2} µs", of(work) * 1e6);
    }
    println!("{:<34}{:>10.2} ×", "one by one against the floor", ratio(0, 6));
    println!("{:<34}{:>10.4} ×", "compiled against docx-rs", ratio(1, 5));
    println!("{more} letters into a zip file: {:.1} MB more than {fewer}\n", as_float(to_zip) / 1e6);
    println!("letters_1000_s: {:.4}", of(0) * 1e3);
    println!("letters_vs_docx_rs: {:.3}", ratio(0, 5));
    println!("compiled_us_per_letter: {:.2}", of(1) * 1e6);
    println!("peak_growth_mb: {:.1}", as_float(to_function) / 1e6);
}

#[allow(clippy::cast_precision_loss)] // far below 2^52
fn as_float(number: usize) -> f64 {
    number as f64
}
