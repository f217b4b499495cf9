//! What the tests share: the examples, a reader of packages, folded text.

pub mod leaves;
pub mod ledger;
pub mod package;
pub mod schema;
pub mod xml;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vanban::{TaiLieu, VanBan};

pub use package::Package;

/// A document of `examples/data`.
pub struct Example {
    /// File name.
    pub name: String,
    /// The file's text.
    pub json: String,
    /// The file as JSON.
    pub value: Value,
    /// The document.
    pub van_ban: VanBan,
}

/// A path below the crate's root.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A document of `examples/data`, by its file.
pub fn example_at(path: &Path) -> Example {
    let name = path.file_name().expect("a file").to_string_lossy().into_owned();
    let json = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
    let van_ban = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
    Example { name, json, value, van_ban }
}

/// A document of `examples/data`, by its name.
pub fn example(name: &str) -> Example {
    example_at(&root("examples/data").join(name))
}

/// All documents of `examples/data`, by name; copies of documents are no documents.
pub fn examples() -> Vec<Example> {
    let is_copy = |path: &Path| fs::read_to_string(path).expect("is readable").starts_with("{\n  \"ban_sao");
    files().iter().filter(|path| !is_copy(path)).map(|path| example_at(path)).collect()
}

/// All documents and copies of `examples/data`, by name.
pub fn tai_lieu() -> Vec<(String, TaiLieu)> {
    files()
        .iter()
        .map(|path| (path.file_name().expect("a file").to_string_lossy().into_owned(), tai_lieu_at(path)))
        .collect()
}

/// A document or copy of `examples/data`, by its file.
pub fn tai_lieu_at(path: &Path) -> TaiLieu {
    let json = fs::read_to_string(path).expect("is readable");
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files() -> Vec<PathBuf> {
    let folder = fs::read_dir(root("examples/data")).expect("there are examples");
    let files = folder.map(|entry| entry.expect("is readable").path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    assert!(!files.is_empty(), "there are examples");
    files
}

/// Text as it is compared: blanks of any kind and number are one, capitals are small.
pub fn folded(text: &str) -> String {
    collapsed(&text.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect::<String>())
}

/// Text with blanks of any kind and number as one, and none at its ends.
pub fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text without blanks and the signs that pages set at the end by their own rules.
pub fn unended(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | ':' | ',' | '/'))
}

/// The beginning of a text, for messages.
pub fn excerpt(text: &str) -> String {
    text.chars().take(160).collect()
}
