//! Every Vietnamese name of the public API is explained in `GLOSSARY.md`, under the decree's own word.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::common::root;

/// Public types with names that are not Vietnamese.
const ENGLISH: [&str; 20] = [
    "AmendKind",
    "Amends",
    "BodySink",
    "Catalogue",
    "CharIndex",
    "Citation",
    "Entry",
    "Field",
    "FieldRanges",
    "Locator",
    "LookUp",
    "Mention",
    "MentionKind",
    "MentionRef",
    "Piece",
    "Referent",
    "Related",
    "Standing",
    "Status",
    "Why",
];

/// A row of the table.
struct Row {
    line: usize,
    identifiers: Vec<String>,
    term: String,
    english: String,
}

/// Rows of the tables whose first column holds identifiers: `` | `NoiNhan`, `noi_nhan` | nơi nhận | 9b | … | ``.
fn rows() -> Vec<Row> {
    let text = fs::read_to_string(root("GLOSSARY.md")).expect("there is a glossary");
    let row = |(line, text): (usize, &str)| {
        let cells: Vec<&str> = text.strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect();
        if !cells.first()?.starts_with('`') {
            return None;
        }
        assert_eq!(cells.len(), 4, "GLOSSARY.md:{line}: identifier, term, ô số, English");
        let identifiers = cells[0].split(',').map(|name| name.trim().trim_matches('`').to_owned()).collect();
        Some(Row { line, identifiers, term: cells[1].to_owned(), english: cells[3].to_owned() })
    };
    (1..).zip(text.lines()).filter_map(row).collect()
}

/// Words in small letters without marks: `Địa danh, thời gian` → `dia danh thoi gian`.
fn bare_words(term: &str) -> Vec<String> {
    let bare: String = term.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase();
    let bare = bare.replace('đ', "d");
    bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Words of an identifier: `NoiNhan`, `noi_nhan` and `NoiNhan::noi_nhan` → `noi nhan`.
fn identifier_words(identifier: &str) -> Vec<String> {
    let last = identifier.rsplit("::").next().unwrap_or_default();
    let mut spaced = String::new();
    for c in last.chars() {
        if c.is_uppercase() && !last.contains('_') {
            spaced.push(' ');
        }
        spaced.extend(c.to_lowercase());
    }
    spaced.split([' ', '_']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn words_are_compared_without_marks() {
    assert_eq!(bare_words("Địa danh, thời gian").join("_"), "dia_danh_thoi_gian");
    for identifier in ["NoiNhan", "noi_nhan", "the_thuc::NoiNhan"] {
        assert_eq!(identifier_words(identifier), bare_words("nơi nhận"));
    }
    assert_eq!(identifier_words("OBang"), bare_words("ô bảng"));
    assert_eq!(identifier_words("QUOC_HIEU"), bare_words("Quốc hiệu"));
}

#[test]
fn every_identifier_is_its_term_without_marks() {
    let rows = rows();
    assert!(!rows.is_empty(), "the glossary has rows");
    for row in rows {
        let term = bare_words(&row.term);
        assert!(!row.english.is_empty(), "GLOSSARY.md:{}: no English", row.line);
        for identifier in &row.identifiers {
            // A long term of the decree may stand for its first words.
            let words = identifier_words(identifier);
            assert!(
                !words.is_empty() && term.starts_with(&words),
                "GLOSSARY.md:{}: `{identifier}` is not “{}” without marks",
                row.line,
                row.term
            );
        }
    }
}

#[test]
fn no_identifier_is_explained_twice() {
    let mut seen = BTreeSet::new();
    for row in rows() {
        for identifier in row.identifiers {
            assert!(seen.insert(identifier.clone()), "GLOSSARY.md:{}: `{identifier}` again", row.line);
        }
    }
}

/// Names of the public types in a folder.
fn public_types(folder: &Path, out: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("is a folder") {
        let path = entry.expect("is readable").path();
        if path.is_dir() {
            public_types(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let source = fs::read_to_string(&path).expect("is readable");
            let names = source.lines().map(str::trim_start).filter_map(|line| {
                let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
                rest.split(|c: char| !c.is_alphanumeric()).next()
            });
            let vietnamese =
                names.filter(|name| !name.ends_with("Error") && !name.ends_with("Errors") && !ENGLISH.contains(name));
            out.extend(vietnamese.map(str::to_owned));
        }
    }
}

#[test]
fn every_vietnamese_type_is_in_the_glossary() {
    let mut types = BTreeSet::new();
    public_types(&root("src/the_thuc"), &mut types);
    public_types(&root("src/loai"), &mut types);
    public_types(&root("src/legal"), &mut types);
    assert!(types.contains("NoiNhan") && types.contains("LoaiVanBan") && types.len() > 40, "{types:?}");
    let explained: BTreeSet<String> = rows().into_iter().flat_map(|row| row.identifiers).collect();
    let missing: Vec<_> = types.difference(&explained).collect();
    assert!(missing.is_empty(), "not in GLOSSARY.md: {missing:?}");
}
