//! Documents of one office: what they have in common stands once, in the office's profile.
//!
//! `cargo run --example co_quan -- HO_SO.json OUTDIR VAN_BAN.json...`: reads each document with the profile, writes it as
//! DOCX and prints the path. Exit status 0; 1 where a file is at fault (with line and column) or cannot be written; 2 for
//! a wrong call.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::de::DeserializeSeed;
use vanban::VanBan;
use vanban::the_thuc::CoQuan;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [profile, folder, documents @ ..] = &args[..] else {
        eprintln!("cách dùng: co_quan HO_SO.json OUTDIR VAN_BAN.json...");
        return ExitCode::from(2);
    };
    match write(profile, folder, documents) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(profile: &Path, folder: &Path, documents: &[PathBuf]) -> Result<(), String> {
    let co_quan: CoQuan = serde_json::from_str(&text(profile)?).map_err(|error| named(profile, &error))?;
    std::fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
    for path in documents {
        let van_ban = read(&co_quan, &text(path)?).map_err(|error| named(path, &error))?;
        let out = folder.join(path.file_stem().unwrap_or_default()).with_extension("docx");
        van_ban.save_docx(&out).map_err(|error| error.to_string())?;
        println!("{}", out.display());
    }
    Ok(())
}

/// A document that leaves to the profile what the profile says.
///
/// # Errors
/// The file is at fault, or leaves out what the profile does not say.
pub fn read(co_quan: &CoQuan, json: &str) -> Result<VanBan, serde_json::Error> {
    let mut file = serde_json::Deserializer::from_str(json);
    let van_ban = co_quan.deserialize(&mut file)?;
    file.end()?;
    Ok(van_ban)
}

fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| named(path, &error))
}

fn named(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}
