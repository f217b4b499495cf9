//! Every kind and form at once: writes all documents and copies of `examples/data` as DOCX, and an index of them.
//!
//! `cargo run --example tat_ca_mau -- OUTDIR`: prints a line for each file (form, kind, file, title) and writes
//! `OUTDIR/muc_luc.html`, a contact sheet: each document as a small page of text above its kind, its form of Phụ lục III
//! and its file. Exit status 0; 1 where something cannot be read or written; 2 for a wrong call.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use vanban::{TaiLieu, Tep};

/// Lines of a text page that the contact sheet shows.
const LINES: usize = 70;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let [out] = &args[..] else {
        eprintln!("cách dùng: tat_ca_mau OUTDIR");
        return ExitCode::from(2);
    };
    match write(Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A document on the sheet.
struct The {
    mau: String,
    loai: String,
    trich_yeu: String,
    tep: String,
    trang: String,
}

fn write(out: &Path) -> Result<(), String> {
    fs::create_dir_all(out).map_err(|error| named(out, &error))?;
    let mut cards = Vec::new();
    for path in documents()? {
        let json = fs::read_to_string(&path).map_err(|error| named(&path, &error))?;
        let tai_lieu: TaiLieu = serde_json::from_str(&json).map_err(|error| named(&path, &error))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let written = tai_lieu.save_all(out.join(stem).with_extension("docx")).map_err(|error| error.to_string())?;
        for (file, path) in tai_lieu.cac_tep().iter().zip(written) {
            cards.push(the(&tai_lieu, file, &path));
        }
    }
    // Forms in the decree's order: 1.9 before 1.10.
    cards.sort_by_key(|card| (order(&card.mau), card.loai.clone(), card.tep.clone()));
    for card in &cards {
        println!("{:<12} {:<26} {:<40} {}", card.mau, card.loai, card.tep, card.trich_yeu);
    }
    let index = out.join("muc_luc.html");
    fs::write(&index, sheet(&cards)).map_err(|error| named(&index, &error))?;
    println!("{} tệp; {}", cards.len(), index.display());
    Ok(())
}

/// The card of a file.
fn the(tai_lieu: &TaiLieu, file: &Tep<'_>, path: &Path) -> The {
    let of_the_form = |mau: Option<&str>| mau.map_or_else(|| "không có mẫu".to_owned(), |mau| format!("mẫu {mau}"));
    let named = |what: &str| file.ten.as_ref().is_some_and(|name| name.starts_with(what));
    let (mau, loai) = match tai_lieu {
        TaiLieu::VanBan(_) if named("kem-theo") => (Some("1.3"), "Văn bản kèm theo khác tệp".to_owned()),
        TaiLieu::VanBan(_) if named("phu-luc") => (Some("2.2"), "Phụ lục khác tệp".to_owned()),
        TaiLieu::VanBan(van_ban) => (van_ban.mau(), van_ban.loai().to_string()),
        TaiLieu::BanSao(copy) => (Some("3.1"), copy.hinh_thuc().ten_ban_sao().to_owned()),
        TaiLieu::BanSaoDienTu(copy) => (Some("3.2"), copy.hinh_thuc().ten_ban_sao().to_owned()),
        _ => (None, String::new()),
    };
    The {
        mau: of_the_form(mau),
        loai,
        trich_yeu: file.pages.info.title.to_string(),
        tep: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        trang: file.to_text().lines().take(LINES).collect::<Vec<_>>().join("\n"),
    }
}

/// The files of the examples, by name.
fn documents() -> Result<Vec<PathBuf>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let entries = fs::read_dir(&folder).map_err(|error| named(&folder, &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| named(&folder, &error))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A form's number as it is ordered; what has none comes last.
fn order(mau: &str) -> Vec<u32> {
    let numbers: Vec<u32> = mau.split([' ', '.']).filter_map(|part| part.parse().ok()).collect();
    if numbers.is_empty() { vec![u32::MAX] } else { numbers }
}

fn sheet(cards: &[The]) -> String {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>Tất cả loại và mẫu</title>\n<style>\n\
         body { font-family: sans-serif; margin: 2rem; background: #eee; }\n\
         main { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1.5rem; }\n\
         article { background: #fff; padding: 1rem; box-shadow: 0 1px 4px #0004; }\n\
         pre { font-size: 5px; line-height: 1.25; height: 25rem; overflow: hidden; margin: 0 0 .7rem; }\n\
         h2 { font-size: 1rem; margin: 0; } p { margin: .2rem 0; font-size: .85rem; }\n\
         </style>\n<h1>Tất cả loại và mẫu</h1>\n<main>\n",
    );
    for card in cards {
        let [mau, loai, subject, file, page] =
            [&card.mau, &card.loai, &card.trich_yeu, &card.tep, &card.trang].map(|text| escaped(text));
        html += &format!(
            "<article>\n<pre>{page}</pre>\n<h2>{loai}</h2>\n<p>{mau}</p>\n<p>{subject}</p>\n\
             <p><a href=\"{file}\">{file}</a></p>\n</article>\n"
        );
    }
    html += "</main>\n</html>\n";
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn named(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}
