//! The example on real sentences, measured by the scorer that comes with them.
//!
//! `VANBAN_CORPUS` names the folder with `citations-dev.jsonl`, their labels, and `score_citations.py`. The sentences
//! are read where they lie.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter};
use std::path::PathBuf;

use serde_json::Value;

use crate::{find_citations, folder, program, run};

/// What the finder reaches, and may not fall below. All are shares of 1.
const LEVELS: [(&str, f64); 11] = [
    ("span-exact F1", 0.99),
    ("span-overlap F1", 0.995),
    ("kind", 0.995),
    ("number", 0.995),
    ("date", 0.995),
    ("issuer", 0.99),
    ("subject", 0.99),
    ("locator", 0.995),
    // exact span and all six fields
    ("whole", 0.985),
    // citations within subjects, found with kind and number
    ("inner", 0.97),
    // “Nghị định này”, “Quyết định nêu trên”, found with their places; some labels leave out a form or an appendix that
    // is attached
    ("back", 0.90),
];

/// Names of the columns of the scorer's line `TOTAL`, after the three counts.
const COLUMNS: [&str; 14] = [
    "span-exact P",
    "span-exact R",
    "span-exact F1",
    "span-overlap P",
    "span-overlap R",
    "span-overlap F1",
    "kind",
    "number",
    "date",
    "issuer",
    "subject",
    "locator",
    "all6",
    "credit",
];

fn corpus(file: &str) -> PathBuf {
    PathBuf::from(std::env::var_os("VANBAN_CORPUS").expect("VANBAN_CORPUS names no folder; run .ci/run")).join(file)
}

fn lines(path: &PathBuf) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect()
}

#[test]
#[ignore = "needs labelled sentences and Python; run by .ci/run"]
fn citations_of_real_sentences_are_found() {
    let gold = corpus("citations-dev.jsonl");
    let predicted = folder().join("citations.jsonl");
    let input = File::open(&gold).unwrap_or_else(|error| panic!("{}: {error}", gold.display()));
    let output = File::create(&predicted).expect("the target folder can be written");
    find_citations::run(BufReader::new(input), BufWriter::new(output)).expect("every line is read");

    let script = corpus("score_citations.py");
    let said = run(program("VANBAN_PYTHON").arg(script).arg(&gold).arg(&predicted).args(["--errors", "400"]));
    let mut reached = totals(&said);
    reached.insert("whole", share(&said, "whole citations right (exact span and all six fields): ", " of "));
    let (gold, predicted) = (lines(&gold), lines(&predicted));
    let members = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let inner = |line: &Value| members(line, "citations").iter().flat_map(|one| members(one, "inner")).collect();
    reached.insert("inner", found(&gold, &predicted, inner, &["start", "end", "kind", "number"]));
    let back = |line: &Value| members(line, "anaphora");
    reached.insert("back", found(&gold, &predicted, back, &["start", "end", "kind", "locator"]));

    let below: Vec<_> = LEVELS.iter().filter(|(name, level)| reached[name] < *level).collect();
    let alarms = figure(&said, "with a false alarm: ");
    assert!(below.is_empty() && alarms == 0.0, "below {below:?}; {alarms} false alarms; reached {reached:#?}\n{said}");
}

/// The figures of the line `TOTAL`.
fn totals(said: &str) -> BTreeMap<&'static str, f64> {
    let total = said.lines().find_map(|line| line.strip_prefix("TOTAL")).unwrap_or_else(|| panic!("no TOTAL\n{said}"));
    let figures: Vec<f64> = total.split_whitespace().skip(3).map(|figure| figure.parse().expect("a figure")).collect();
    assert_eq!(figures.len(), COLUMNS.len(), "{total}");
    COLUMNS.into_iter().zip(figures).collect()
}

/// The figure after a text.
fn figure(said: &str, before: &str) -> f64 {
    let (_, after) = said.split_once(before).unwrap_or_else(|| panic!("no “{before}”\n{said}"));
    let digits = after.split(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
    digits.parse().unwrap_or_else(|error| panic!("{before}{after}: {error}"))
}

/// `438 of 585` after a text, as a share.
fn share(said: &str, before: &str, of: &str) -> f64 {
    let part = figure(said, before);
    let (_, after) = said.split_once(before).expect("was found");
    part / figure(after, of)
}

/// The share of labels that are found with some of their members.
fn found(gold: &[Value], predicted: &[Value], of: impl Fn(&Value) -> Vec<Value>, members: &[&str]) -> f64 {
    let key = |one: &Value| members.iter().map(|name| one[name].clone()).collect::<Vec<_>>();
    let (mut found, mut all) = (0_u32, 0_u32);
    for (gold, predicted) in gold.iter().zip(predicted) {
        assert_eq!(gold["id"], predicted["id"]);
        let keys: Vec<_> = of(predicted).iter().map(key).collect();
        for one in of(gold) {
            all += 1;
            found += u32::from(keys.contains(&key(&one)));
        }
    }
    assert!(all > 50, "{all} labels");
    f64::from(found) / f64::from(all)
}
