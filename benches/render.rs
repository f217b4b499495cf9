//! Time and memory of rendering, against docx-rs and against DEFLATE alone: `cargo bench --bench render`.
//!
//! Everything is measured in one process and on one thread, in interleaved rounds, so that a noisy machine
//! disturbs all alike; ratios are medians of the rounds' ratios, times are medians. All is compressed by the same
//! zlib-rs.
//!
//! - **vanban**: from the document to the bytes of the file, layout included; level 2, its default.
//! - **docx-rs**: from pages that are laid out already to the bytes of the file, see [`peer`]. Its own `pack` does
//!   not compress; a program that wants DEFLATE packs the parts with `zip`, at `zip`'s default level. The table has
//!   our level for it too.
//! - **floor**: compressing the parts that differ from document to document, with a compressor that is kept.
//!
//! Where the environment names a folder, `VANBAN_BENCH_OUT`, the measured files are left there for other judges.
//!
//! Without `--bench`, as `cargo test` runs it, there is one round.

mod median;
mod memory;
mod peer;
mod plans;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use flate2::{Compress, Compression, FlushCompress, Status};
use median::median;
use peer::Peer;
use vanban::VanBan;
use vanban::layout::block::Pages;
use vanban::layout::layout;
use vanban::render::docx::{self, Options, Writer};

/// DEFLATE level of vanban and of the floor.
const LEVEL: u8 = 2;
/// The compressed parts of a plan that are not the same in every plan.
const CHANGING: [&str; 1] = ["word/document.xml"];

fn main() {
    let full = std::env::args().any(|arg| arg == "--bench") && !std::env::args().any(|arg| arg == "--test");
    let (plan, large) = (plans::plan(), plans::large());
    if let Some(folder) = std::env::var_os("VANBAN_BENCH_OUT") {
        save(Path::new(&folder), &[("plan", &plan), ("large", &large)]);
    }
    let plan_pages = layout(&plan);
    let large_pages = layout(&large);
    let plan = Subject::new(&plan, &plan_pages);
    let large = Subject::new(&large, &large_pages);

    let plan_times = plan.measure(if full { (60, 20) } else { (1, 1) });
    let large_times = large.measure(if full { (15, 3) } else { (1, 1) });
    let (fewer, more) = (plans::with_items(2_000), plans::with_items(20_000));
    let items = rounds(
        if full { (40, 5) } else { (1, 1) },
        &mut [Box::new(|| black_box(fewer.to_docx()).is_ok()), Box::new(|| black_box(more.to_docx()).is_ok())],
    );
    let (model, model_bytes) = memory::measure(plans::large);
    // On a thread of its own, so that the compressor's state and all buffers count.
    let render = || std::thread::scope(|scope| scope.spawn(|| model.to_docx().is_ok()).join());
    let (rendered, bytes) = memory::measure(render);
    assert!(matches!(rendered, Ok(true)));

    println!("DEFLATE level {LEVEL}, docx-rs at zip's default; medians; one thread\n");
    println!("{:<28}{:>14}{:>20}", "", "plan", "+2,000 items,");
    println!("{:<28}{:>14}{:>20}", "", "", "1,000-row table");
    let row = |name: &str, plan: String, large: String| println!("{name:<28}{plan:>14}{large:>20}");
    for (name, of) in Of::ALL {
        row(name, time(plan_times.median(of as usize)), time(large_times.median(of as usize)));
    }
    let rest = |times: &Times| time(times.difference(Of::Written as usize, Of::Floor as usize));
    row("XML and package alone", rest(&plan_times), rest(&large_times));
    let times_floor = |times: &Times| format!("{:.2} ×", times.ratio(Of::Vanban as usize, Of::Floor as usize));
    row("vanban against the floor", times_floor(&plan_times), times_floor(&large_times));
    let times_peer = |times: &Times, peer: Of| format!("{:.3} ×", times.ratio(Of::Vanban as usize, peer as usize));
    for (name, peer) in [("  against docx-rs", Of::DocxRs), ("  docx-rs at our level", Of::DocxRsLevel)] {
        row(name, times_peer(&plan_times, peer), times_peer(&large_times, peer));
    }
    row("file, vanban", kilobytes(plan.file_size), kilobytes(large.file_size));
    row("file, docx-rs", kilobytes(plan.peer_size), kilobytes(large.peer_size));
    row("changing XML", kilobytes(plan.changing_size()), kilobytes(large.changing_size()));
    println!();
    println!("{:<28}{:>14}{:>20}", "items", "2,000", "20,000");
    row("vanban", time(items.median(0)), time(items.median(1)));
    println!();
    println!("large plan: the model itself {}, not counted below", megabytes(model_bytes.left));
    println!("large plan: peak while rendering {}, the file included\n", megabytes(bytes.peak));

    let against = |times: &Times, other: Of| times.ratio(Of::Vanban as usize, other as usize);
    println!("plan_vs_docx_rs: {:.3}", against(&plan_times, Of::DocxRs));
    println!("plan_vs_floor: {:.2}", against(&plan_times, Of::Floor));
    println!("large_vs_docx_rs: {:.3}", against(&large_times, Of::DocxRs));
    println!("large_peak_mb: {:.1}", in_mega(bytes.peak));
    println!("items_x10_time: {:.1}", items.ratio(1, 0));
}

/// Leaves the files that are measured in a folder.
fn save(folder: &Path, documents: &[(&str, &VanBan)]) {
    std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for (name, document) in documents {
        let path = folder.join(format!("{name}.docx"));
        document.save_docx(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

/// What is timed, in the order of a round.
#[derive(Clone, Copy)]
enum Of {
    Vanban,
    Layout,
    Written,
    DocxRs,
    DocxRsLevel,
    DocxRsStored,
    Floor,
}

impl Of {
    const ALL: [(&str, Self); 7] = [
        ("vanban", Self::Vanban),
        ("  layout", Self::Layout),
        ("  XML, package, DEFLATE", Self::Written),
        ("docx-rs + DEFLATE", Self::DocxRs),
        ("  at our level", Self::DocxRsLevel),
        ("  without DEFLATE", Self::DocxRsStored),
        ("floor: DEFLATE alone", Self::Floor),
    ];
}

/// A document under measurement.
struct Subject<'p> {
    document: &'p VanBan,
    pages: &'p Pages<'p>,
    peer: Peer<'p>,
    /// The parts that are compressed for every document.
    changing: Vec<Vec<u8>>,
    file_size: usize,
    peer_size: usize,
}

impl<'p> Subject<'p> {
    fn new(document: &'p VanBan, pages: &'p Pages<'p>) -> Self {
        let parts = docx::parts(pages).expect("plans hold nothing that XML cannot");
        let changing: Vec<Vec<u8>> =
            parts.into_iter().filter(|(name, _)| CHANGING.contains(&name.as_str())).map(|(_, part)| part).collect();
        let peer = Peer::new(pages);
        assert!(letters(&changing[0]) == letters(&peer.parts().document), "both say the same");
        let file_size = document.to_docx().map_or(0, |file| file.len());
        let peer_size = peer.file(None).len();
        Self { document, pages, peer, changing, file_size, peer_size }
    }

    fn changing_size(&self) -> usize {
        self.changing.iter().map(Vec::len).sum()
    }

    /// Times of everything in [`Of`].
    fn measure(&self, count: (usize, usize)) -> Times {
        let mut writer = Writer::new(Options::default().level(LEVEL));
        let mut floor = Floor::new(self.changing_size());
        let mut works: [Work<'_>; Of::ALL.len()] = [
            Box::new(|| black_box(self.document.to_docx()).is_ok()),
            Box::new(|| !black_box(layout(self.document)).sections.is_empty()),
            Box::new(|| black_box(writer.to_vec(self.pages)).is_ok()),
            Box::new(|| !black_box(self.peer.file(None)).is_empty()),
            Box::new(|| !black_box(self.peer.file(Some(LEVEL.into()))).is_empty()),
            Box::new(|| !black_box(self.peer.parts()).document.is_empty()),
            Box::new(|| floor.compress(&self.changing)),
        ];
        rounds(count, &mut works)
    }
}

/// Compresses and does nothing else.
struct Floor {
    state: Compress,
    out: Vec<u8>,
}

impl Floor {
    fn new(size: usize) -> Self {
        Self { state: Compress::new(Compression::new(LEVEL.into()), false), out: Vec::with_capacity(size + 1024) }
    }

    fn compress(&mut self, parts: &[Vec<u8>]) -> bool {
        parts.iter().all(|part| {
            self.state.reset();
            self.out.clear();
            let status = self.state.compress_vec(part, &mut self.out, FlushCompress::Finish);
            black_box(&self.out);
            matches!(status, Ok(Status::StreamEnd))
        })
    }
}

/// Something to be timed; it says whether it went well.
type Work<'w> = Box<dyn FnMut() -> bool + 'w>;

/// Seconds, for each round and work.
struct Times(Vec<Vec<f64>>);

/// In each round every work runs some times on end, as in bulk work, and the median counts: neither the first
/// runs, in the caches of the work before, nor those that the system interrupted.
fn rounds((count, runs): (usize, usize), works: &mut [Work<'_>]) -> Times {
    let time = |work: &mut Work<'_>| {
        let start = Instant::now();
        assert!(work());
        start.elapsed().as_secs_f64()
    };
    let mut round = || works.iter_mut().map(|work| median((0..runs).map(|_| time(work)))).collect();
    Times((0..count).map(|_| round()).collect())
}

impl Times {
    fn median(&self, work: usize) -> f64 {
        median(self.0.iter().map(|round| round[work]))
    }

    fn difference(&self, work: usize, other: usize) -> f64 {
        median(self.0.iter().map(|round| round[work] - round[other]))
    }

    fn ratio(&self, work: usize, other: usize) -> f64 {
        median(self.0.iter().map(|round| round[work] / round[other]))
    }
}

/// The letters of a document: what stands in `w:t`.
fn letters(part: &[u8]) -> String {
    let xml = String::from_utf8_lossy(part);
    let runs = xml.split('<').filter(|piece| piece.starts_with("w:t>") || piece.starts_with("w:t "));
    let letters: String = runs.filter_map(|run| run.split_once('>')).map(|(_, letters)| letters).collect();
    letters.replace("&quot;", "\"")
}

fn time(seconds: f64) -> String {
    if seconds < 1e-3 { format!("{:.1} µs", seconds * 1e6) } else { format!("{:.2} ms", seconds * 1e3) }
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", in_mega(bytes) * 1e3)
}

fn megabytes(bytes: usize) -> String {
    format!("{:.1} MB", in_mega(bytes))
}

#[allow(clippy::cast_precision_loss)] // far below 2^52
fn in_mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
