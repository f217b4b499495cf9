//! Renders any document from its exchange form (JSON) to DOCX.
//!
//! `cargo run --example render -- IN.json OUT.docx`: exit status 0; 1 where the file is at fault (with line and
//! column) or cannot be written; 2 for a wrong call.

use std::path::Path;
use std::process::ExitCode;

use vanban::VanBan;

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
    let van_ban: VanBan = serde_json::from_slice(&json).map_err(|error| named(&error))?;
    van_ban.save_docx(output).map_err(|error| error.to_string())?;
    println!("{}", output.display());
    Ok(())
}
