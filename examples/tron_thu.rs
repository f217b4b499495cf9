//! Makes an invitation for every guest of a list, from a template.
//!
//! `cargo run --example tron_thu -- [LIST] FOLDER`, or `… [LIST] --zip OUT.zip`: LIST is a CSV file with a line of names
//! (`danh_xung,ho_ten,chuc_vu,don_vi`; others may stand beside) or, where its name ends in `.jsonl`, a JSON object on each
//! line; without it, the 1,000 guests of `examples/data/khach_moi.csv`. The template is `examples/data/giay_moi.hbs`: its
//! letters differ by values only, so that the crate compiles it by itself; whether it does is printed first.
//!
//! Into a folder, a run that was ended goes on: letters that are there are not made again. A bar on standard error tells
//! how far it is. Exit status 0; 1 where a letter is missing; 2 for a wrong call.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::Value;
use vanban::mail_merge::{Failure, MailMerge, Progress, Summary, from_template};
use vanban::template::Templates;

fn main() -> ExitCode {
    let args: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/khach_moi.csv");
    let zip = Path::new("--zip");
    let done = match &args[..] {
        [option, out] if option == zip => merge(&list, None, Some(out)),
        [list, option, out] if option == zip => merge(list, None, Some(out)),
        [folder] => merge(&list, Some(folder), None),
        [list, folder] => merge(list, Some(folder), None),
        _ => {
            eprintln!("cách dùng: tron_thu [DANH_SACH.csv | DANH_SACH.jsonl] (THU_MUC | --zip TEP.zip)");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(summary) => {
            eprintln!("{summary}");
            if summary.is_complete() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Makes the letters.
fn merge(list: &Path, folder: Option<&Path>, zip: Option<&Path>) -> Result<Summary, Failure> {
    let mut templates = Templates::new();
    templates.register("giay_moi", include_str!("data/giay_moi.hbs"))?;
    let source = from_template(&templates, "giay_moi")?;
    eprintln!("biên dịch sẵn: {}", if source.is_compiled() { "có" } else { "không, từng thư được dàn trang riêng" });
    let merge = MailMerge::from_results(records(list)?, source)
        .names("{{stt}} {{ho_ten}}")?
        .total(records(list)?.count() as u64)
        .progress(bar());
    Ok(match (folder, zip) {
        (Some(folder), _) => merge.resume().to_folder(folder)?,
        (None, Some(zip)) => {
            let mut out = BufWriter::new(File::create(zip)?);
            let summary = merge.to_zip(&mut out)?;
            out.flush()?;
            summary
        }
        (None, None) => merge.each(|_| Ok(()))?,
    })
}

/// The guests, a line at a time; a line that cannot be read is a bad record.
fn records(list: &Path) -> Result<Box<dyn Iterator<Item = Result<Value, Failure>>>, Failure> {
    let file = File::open(list).map_err(|error| format!("{}: {error}", list.display()))?;
    if file.metadata()?.is_dir() {
        return Err(format!("{}: là thư mục", list.display()).into());
    }
    if list.extension().is_some_and(|end| end == "jsonl") {
        let lines = BufReader::new(file).lines();
        return Ok(Box::new(lines.map(|line| Ok(serde_json::from_str(&line?)?))));
    }
    // Texts, all of them: 007 is no 7.
    let lines = csv::Reader::from_reader(file).into_deserialize::<BTreeMap<String, String>>();
    Ok(Box::new(lines.map(|line| Ok(serde_json::to_value(line?)?))))
}

/// A bar, drawn some times a second.
fn bar() -> impl FnMut(&Progress) -> ControlFlow<()> {
    const WIDTH: u64 = 40;
    let mut drawn: Option<Instant> = None;
    move |progress| {
        let (seen, total) = (progress.seen(), progress.total.unwrap_or_default().max(1));
        if seen >= total || drawn.is_none_or(|at| at.elapsed() > Duration::from_millis(100)) {
            drawn = Some(Instant::now());
            let full = usize::try_from(seen.min(total) * WIDTH / total).unwrap_or_default();
            eprint!("\r[{:<40}] {seen}/{total}", "#".repeat(full));
            if seen >= total {
                eprintln!();
            }
        }
        ControlFlow::Continue(())
    }
}
