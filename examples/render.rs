//! Renders any document or copy from its exchange form (JSON) to DOCX.
//!
//! `cargo run --example render -- IN.json OUT.docx`: prints the files written, OUT.docx and, beside it, what goes with an
//! electronic document as a file of its own: OUT-phu-luc-2.docx. Exit status 0; 1 where the file is at fault (with line and
//! column) or cannot be written; 2 for a wrong call.

use std::path::Path;
use std::process::ExitCode;

use vanban::TaiLieu;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let [input, output] = &args[..] else {
        eprintln!("cách dùng: render IN.json OUT.docx");
        return ExitCode::from(2);
    };
    match render(Path::new(input), Path::new(output)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn render(input: &Path, output: &Path) -> Result<(), String> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", input.display());
    let json = std::fs::read(input).map_err(|error| named(&error))?;
    let tai_lieu: TaiLieu = serde_json::from_slice(&json).map_err(|error| named(&error))?;
    for path in tai_lieu.save_all(output).map_err(|error| error.to_string())? {
        println!("{}", path.display());
    }
    Ok(())
}
