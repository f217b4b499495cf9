//! Issues a draft: puts number and date into its DOCX.
//!
//! `cargo run --example phat_hanh -- DRAFT.docx SO YYYY-MM-DD OUT.docx`: exit status 0; 1 where the draft is at fault or a
//! file cannot be read or written; 2 for a wrong call. `OUT.docx` is written whole or not at all.

use std::ffi::OsStr;
use std::num::NonZeroU32;
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let Some((draft, number, day, output)) = call(&args) else {
        eprintln!("cách dùng: phat_hanh DRAFT.docx SO YYYY-MM-DD OUT.docx");
        return ExitCode::from(2);
    };
    match vanban::phat_hanh_tep(draft, number, day, output) {
        Ok(()) => {
            println!("{}", output.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            match error {
                vanban::Error::PhatHanh(fault) => eprintln!("{}: {fault}", draft.display()),
                file => eprintln!("{file}"),
            }
            ExitCode::FAILURE
        }
    }
}

/// The four arguments; `None` where there are others.
fn call(args: &[impl AsRef<OsStr>]) -> Option<(&Path, NonZeroU32, NaiveDate, &Path)> {
    let [draft, number, day, output] = args else { return None };
    let number = number.as_ref().to_str()?.parse().ok()?;
    let day = day.as_ref().to_str()?.parse().ok()?;
    Some((Path::new(draft.as_ref()), number, day, Path::new(output.as_ref())))
}
