//! Finds the citations of texts: JSON lines in, JSON lines out.
//!
//! `cargo run --example find_citations < IN.jsonl > OUT.jsonl`: exit status 0; 1 where a line is at fault (with its
//! number) or cannot be written.
//!
//! A line in is `{"id": …, "text": …}`; other members are left alone. The line out for it:
//!
//! ```text
//! {"id": …, "citations": [{"start", "end", "kind", "number", "date", "issuer", "subject", "locator", "inner"}],
//!  "anaphora": [{"start", "end", "kind", "locator"}]}
//! ```
//!
//! - `start`, `end`: offsets in Unicode scalars, not bytes; `end` is not in it.
//! - `date`: `2020-03-05`, `2020-03`, `2020`. What the text does not say is `null`.
//! - `subject`: without the word by which it follows (về, về việc, v/v); of a law, its name.
//! - `locator`: `{"diem": "a", "khoan": 1, "dieu": 3}`; several places are a list of such, several units of a kind a
//!   list of numbers, ranges spread out.
//! - `inner`: citations within the subject, one level.
//! - `anaphora`: `Nghị định này`, `Quyết định nêu trên`.

use std::io::{self, BufRead, BufWriter, Write};
use std::ops::Range;
use std::process::ExitCode;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use vanban::legal::{CharIndex, Locator, Mention, MentionKind, SoDonVi, ViTri, find};

fn main() -> ExitCode {
    match run(io::stdin().lock(), BufWriter::new(io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A line in.
#[derive(Deserialize)]
struct Line {
    id: Value,
    text: String,
}

/// A line out.
#[derive(Debug, Serialize)]
pub(crate) struct Found {
    pub(crate) id: Value,
    pub(crate) citations: Vec<Cited>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) anaphora: Vec<Back>,
}

/// A citation.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Cited {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: String,
    pub(crate) number: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) locator: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) inner: Vec<Cited>,
}

/// A reference to the document that speaks, or to one named before.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Back {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: String,
    pub(crate) locator: Value,
}

/// Reads lines, writes what was found in each.
pub(crate) fn run(input: impl BufRead, mut output: impl Write) -> Result<(), String> {
    for (at, line) in input.lines().enumerate() {
        let named = |error: &dyn std::fmt::Display| format!("dòng {}: {error}", at + 1);
        let line = line.map_err(|error| named(&error))?;
        if line.trim().is_empty() {
            continue;
        }
        let Line { id, text } = serde_json::from_str(&line).map_err(|error| named(&error))?;
        let json = serde_json::to_string(&found(id, &text)).map_err(|error| named(&error))?;
        writeln!(output, "{json}").map_err(|error| named(&error))?;
    }
    output.flush().map_err(|error| error.to_string())
}

/// What is found in a text.
pub(crate) fn found(id: Value, text: &str) -> Found {
    let mut found = Found { id, citations: Vec::new(), anaphora: Vec::new() };
    let mut index = CharIndex::new(text);
    for mention in find(text) {
        match mention.kind {
            MentionKind::SelfReference | MentionKind::Relative => {
                // `khoản 1 Điều này` names no document.
                if mention.fields.loai.is_some() {
                    let Range { start, end } = index.char_range(&mention.range);
                    let locator = locator(&mention.citation.vi_tri);
                    found.anaphora.push(Back { start, end, kind: mention.citation.loai.to_string(), locator });
                }
            }
            _ => found.citations.push(cited(&mention, &mut index)),
        }
    }
    found
}

fn cited(mention: &Mention, index: &mut CharIndex<'_>) -> Cited {
    let Range { start, end } = index.char_range(&mention.range);
    let citation = &mention.citation;
    let date = String::from(citation.ngay);
    Cited {
        start,
        end,
        kind: citation.loai.to_string(),
        number: citation.so_hieu.as_ref().map(ToString::to_string),
        date: Some(date).filter(|date| !date.is_empty()),
        issuer: citation.co_quan.as_ref().map(ToString::to_string),
        subject: citation.noi_dung_trich_yeu().map(str::to_owned),
        locator: locator(&citation.vi_tri),
        inner: mention.inner.iter().map(|inner| cited(inner, index)).collect(),
    }
}

/// `null`, one place, or a list of places.
fn locator(places: &Locator) -> Value {
    match places.vi_tri() {
        [] => Value::Null,
        [one] => place(one),
        several => several.iter().map(place).collect(),
    }
}

fn place(place: &ViTri) -> Value {
    let units = place.don_vi().iter().map(|(unit, numbers)| {
        let key = serde_json::to_value(unit).ok().and_then(|key| key.as_str().map(str::to_owned)).unwrap_or_default();
        let value = match &numbers.trai()[..] {
            [one] => number(one),
            several => several.iter().map(number).collect(),
        };
        (key, value)
    });
    Value::Object(units.collect::<Map<_, _>>())
}

/// A number where it is one, else as written.
fn number(number: &SoDonVi) -> Value {
    number.so().map_or_else(|| number.as_str().into(), Value::from)
}
