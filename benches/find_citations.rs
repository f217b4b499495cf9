//! Speed of finding citations in long texts of law: `cargo bench --bench find_citations`.
//!
//! One thread, one process, interleaved rounds; the best of the rounds counts, for nothing but the machine makes one
//! slower than another. What a text of law is, see [`long_text`].
//!
//! - **find**: every citation, with its fields and places.
//! - **ten times**: the same kind of text ten times as long; a reader that is linear needs ten times the time.
//! - **without citations**: prose alone.
//! - **floors**: passes over the same text that find nothing: counting its characters, looking for one word, and
//!   folding its letters.
//!
//! Without `--bench`, as `cargo test` runs it, there is one round over a short text.

mod long_text;

use std::hint::black_box;
use std::time::Instant;

use vanban::legal::{find, fold};

fn main() {
    let full = std::env::args().any(|arg| arg == "--bench") && !std::env::args().any(|arg| arg == "--test");
    let (size, rounds) = if full { (1_000_000, 9) } else { (20_000, 1) };
    let one = long_text::of(size);
    let ten = long_text::of(10 * size);
    let prose = long_text::prose(size);
    let mentions = find(&one).len();

    let mut works: [(&str, &str, Work<'_>); 6] = [
        ("find", &one, Box::new(|| find(&one).len())),
        ("find, ten times the text", &ten, Box::new(|| find(&ten).len())),
        ("find, prose alone", &prose, Box::new(|| find(&prose).len())),
        ("floor: characters", &one, Box::new(|| one.chars().filter(|c| c.is_uppercase()).count())),
        ("floor: one word", &one, Box::new(|| one.matches("Điều").count())),
        ("floor: letters folded", &one, Box::new(|| fold(&one).len())),
    ];
    let mut best = [f64::INFINITY; 6];
    for _ in 0..rounds {
        for (best, (_, _, work)) in best.iter_mut().zip(&mut works) {
            let start = Instant::now();
            black_box(work());
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }

    println!("{:.1} MB, {mentions} mentions; best of {rounds}; one thread\n", in_mega(one.len()));
    println!("{:<28}{:>12}{:>12}", "", "time", "MB/s");
    for ((name, text, _), seconds) in works.iter().zip(best) {
        println!("{name:<28}{:>9.2} ms{:>12.1}", seconds * 1e3, in_mega(text.len()) / seconds);
    }
    println!();
    println!("find_mb_per_s: {:.1}", in_mega(ten.len()) / best[1]);
    println!("find_x10_time: {:.1}", best[1] / best[0] * in_mega(one.len()) * 10.0 / in_mega(ten.len()));
}

/// Something to be timed; what it gives is not to be optimised away.
type Work<'w> = Box<dyn FnMut() -> usize + 'w>;

#[allow(clippy::cast_precision_loss)] // far below 2^52
fn in_mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
