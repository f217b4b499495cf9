//! Documents as values of docx-rs: what they carry, and what docx-rs cannot.
//!
//! What it carries is what our own file has: both are read by the same reader and compared.

mod losses;
mod parts;
mod reader;
mod same;

use std::io::Cursor;

use ::docx_rs::Docx;
use vanban::VanBan;

use super::bad_input::full::{full_plan, full_report};
use super::common::{Package, example, examples};
use super::strategies::sample_documents;

/// Packs a document and reads it; the folders that docx-rs packs too are no parts.
fn packed(docx: Docx) -> Package {
    let mut file = Cursor::new(Vec::new());
    docx.pack(&mut file).expect("memory takes everything");
    let mut package = Package::read(&file.into_inner());
    package.parts.retain(|(name, _)| !name.ends_with('/'));
    package
}

/// The examples, documents with everything, and some random ones.
fn documents() -> Vec<(String, VanBan)> {
    let full = [full_plan, full_report].map(|full| ("full".to_owned(), full(&mut str::to_owned)));
    let random = (0..).map(|number| format!("random {number}")).zip(sample_documents(8));
    let examples = examples().into_iter().map(|example| (example.name, example.van_ban));
    examples.chain(full).chain(random).collect()
}
