//! Makes a DOCX of a document in source text; or writes the source text of a document in exchange form (JSON).
//!
//! `cargo run --example tu_nguon -- IN.vb.md OUT.docx [HO_SO.json]`: prints the files written. HO_SO.json is the profile of the
//! office, from which a source may leave things out.
//! `cargo run --example tu_nguon -- IN.json OUT.vb.md`: the other way.
//!
//! Exit status 0; 1 where a file is at fault (all faults, each with line and column) or cannot be written; 2 for a wrong
//! call.

use std::ffi::OsString;
use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;

use vanban::VanBan;
use vanban::the_thuc::CoQuan;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let (input, output, profile) = match &args[..] {
        [input, output] => (Path::new(input), Path::new(output), None),
        [input, output, profile] => (Path::new(input), Path::new(output), Some(Path::new(profile))),
        _ => {
            eprintln!("cách dùng: tu_nguon IN.vb.md OUT.docx [HO_SO.json] | tu_nguon IN.json OUT.vb.md");
            return ExitCode::from(2);
        }
    };
    let is_json = input.extension().is_some_and(|end| end == "json");
    match if is_json { to_source(input, output) } else { to_docx(input, output, profile) } {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn to_docx(input: &Path, output: &Path, profile: Option<&Path>) -> Result<(), String> {
    let source = read(input)?;
    let van_ban = match profile {
        None => VanBan::from_source(&source),
        Some(path) => {
            let profile: CoQuan = serde_json::from_str(&read(path)?).map_err(|error| named(path, &error))?;
            VanBan::from_source_with(&source, &profile)
        }
    };
    let van_ban = van_ban.map_err(|errors| named(input, &errors))?;
    for path in van_ban.save_all(output).map_err(|error| error.to_string())? {
        println!("{}", path.display());
    }
    Ok(())
}

fn to_source(input: &Path, output: &Path) -> Result<(), String> {
    let van_ban: VanBan = serde_json::from_str(&read(input)?).map_err(|error| named(input, &error))?;
    std::fs::write(output, van_ban.to_source()).map_err(|error| named(output, &error))?;
    println!("{}", output.display());
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| named(path, &error))
}

fn named(path: &Path, error: &dyn Display) -> String {
    format!("{}: {error}", path.display())
}
