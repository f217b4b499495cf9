//! `COVERAGE.md` says of every rule of the decree who sees to it; code and ledger say the same.
//!
//! Whether the ledger has all rules and no other, `tests/gates/decree.rs` asks the decree's own table.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::common::ledger::{Cach, Row, place, rows};
use super::common::root;

/// Files about ids, whose beginnings and false ids are no citations.
const OWN: [&str; 2] = ["tests/it/coverage.rs", "tests/it/common/ledger.rs"];

/// What a source cites.
#[derive(Default)]
struct Cited {
    ids: BTreeSet<String>,
    /// Demands in backticks, `…#2`, that were read.
    read: usize,
    /// All of them.
    all: usize,
}

/// Reads what a source cites, in the ways of writing that the docs use:
///
/// - an id, wherever it stands: `ND30-PL1-II.3.c#2`, `SD-07`;
/// - after it further demands of its clause: `` `ND30-PL1-II.9.b#1`, `#2` ``, also after “and”, “or”;
/// - demands from one to another: `` `ND30-PL1-II.4.b#1`–`#3` ``;
/// - all ids that begin alike: `ND30-PL3-I.*`.
///
/// A comment's lines are one text. A clause alone (`ND30-PL1-II.4`) is read as an id and found to be none.
fn cited(source: &str) -> Cited {
    let text = joined(source);
    let mut out =
        Cited { all: text.match_indices('#').filter(|(at, _)| demand(&text[at + 1..])).count(), ..Cited::default() };
    for beginning in ["ND30-", "SD-", "TL-"] {
        for (at, _) in text.match_indices(beginning) {
            let own = !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/'));
            let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '#' | '*');
            let end = text[at..].find(|c| !letters(c)).map_or(text.len(), |length| at + length);
            let id = text[at..end].trim_end_matches(['.', '-']);
            // `SD-` and `TL-` are no ids but with a number; other words have these letters too.
            if own && (beginning == "ND30-" || id.ends_with(|c: char| c.is_ascii_digit())) {
                out.ids.insert(id.to_owned());
                further(id, &text[at + id.len()..], &mut out);
            }
        }
    }
    out
}

/// Whether a text begins with the number of a demand and a backtick.
fn demand(text: &str) -> bool {
    text.split_once('`').is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// A source whose comments are one line each.
fn joined(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for line in source.lines().map(str::trim_start) {
        let comment = ["///", "//!", "//"].iter().find_map(|mark| line.strip_prefix(mark));
        out += if comment.is_some() { " " } else { "\n" };
        out += comment.map_or(line, str::trim);
    }
    out
}

/// Demands of an id's clause that follow the id: `` `, `#2` ``, `` `–`#3` ``.
fn further(id: &str, mut rest: &str, out: &mut Cited) {
    let Some((clause, first)) = id.split_once('#') else { return };
    let mut last = first.to_owned();
    out.read += usize::from(demand(&format!("{first}{rest}")));
    loop {
        let next = ["`–`#", "`, `#", "` and `#", "` or `#", "`, and `#"].iter().find_map(|between| {
            let (demand, _) = rest.strip_prefix(between)?.split_once('`')?;
            Some((*between, demand))
        });
        let Some((between, demand)) = next else { return };
        if between == "`–`#" {
            let (from, to) = (last.parse::<u32>(), demand.parse::<u32>());
            let (Ok(from), Ok(to)) = (from, to) else { panic!("{id}: from #{last} to #{demand} are no numbers") };
            assert!(from < to, "{id}: from #{from} to #{to}");
            out.ids.extend((from..to).map(|between| format!("{clause}#{between}")));
        }
        out.ids.insert(format!("{clause}#{demand}"));
        rest = &rest[between.len()..];
        out.read += usize::from(self::demand(rest));
        demand.clone_into(&mut last);
        rest = &rest[demand.len()..];
    }
}

/// Whether a citation means a rule.
fn means(citation: &str, ma: &str) -> bool {
    citation.strip_suffix('*').map_or(citation == ma, |beginning| ma.starts_with(beginning))
}

/// Whether a file cites a rule.
fn cites(path: &str, ma: &str) -> bool {
    let source = fs::read_to_string(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    cited(&source).ids.iter().any(|citation| means(citation, ma))
}

/// All Rust files of a folder with what they cite, by path below the crate's root.
fn sources(folder: &str) -> Vec<(String, Cited)> {
    fn walk(folder: &Path, out: &mut Vec<(String, Cited)>) {
        for entry in fs::read_dir(folder).expect("is a folder") {
            let path = entry.expect("is readable").path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path.strip_prefix(root("")).expect("stands in the crate").to_string_lossy();
                out.push((name.replace('\\', "/"), cited(&fs::read_to_string(&path).expect("is readable"))));
            }
        }
    }
    let mut out = Vec::new();
    walk(&root(folder), &mut out);
    out.sort_by(|one, two| one.0.cmp(&two.0));
    assert!(!out.is_empty(), "{folder} has sources");
    out
}

/// A failure that names all faults.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

fn fault(row: &Row, what: &str) -> String {
    format!("COVERAGE.md:{}: `{}` {what}", row.line, row.ma)
}

#[test]
fn citations_are_read_as_the_docs_write_them() {
    let read = |source: &str| cited(source).ids.into_iter().collect::<Vec<_>>();
    assert_eq!(read("/// Zero (`ND30-PL1-II.3.c#2`)."), ["ND30-PL1-II.3.c#2"]);
    assert_eq!(read("    \"ND30-PL1-V#6b.muc\";"), ["ND30-PL1-V#6b.muc"]);
    assert_eq!(read("/// As in ND30-PL1-II.1.c."), ["ND30-PL1-II.1.c"]);
    assert_eq!(read("//! (`ND30-PL1-II.6.b#1`,\n    //! `#3`)"), ["ND30-PL1-II.6.b#1", "ND30-PL1-II.6.b#3"]);
    assert_eq!(read("`ND30-D13.3#1` and `#2`, `ND30-D13.4`"), ["ND30-D13.3#1", "ND30-D13.3#2", "ND30-D13.4"]);
    let range = ["ND30-PL1-II.4.b#1", "ND30-PL1-II.4.b#2", "ND30-PL1-II.4.b#3"];
    assert_eq!(read("(`ND30-PL1-II.4.b#1`–`#3`)"), range);
    assert_eq!(read("`ND30-PL3-M1.3#kt-giay`, `TL-SK5`, (SD-07)").len(), 3);
    assert_eq!(read("`ND30-PL3-I.*`"), ["ND30-PL3-I.*"]);
    assert!(means("ND30-PL3-I.*", "ND30-PL3-I.NQ") && !means("ND30-PL3-I.NQ", "ND30-PL3-I.NQT"));
    // Code between comments ends a text; notations of documents are no ids.
    assert_eq!(read("/// `ND30-D13.3#1`,\nfn f() {}\n/// `#2`"), ["ND30-D13.3#1"]);
    assert!(read("12/TL-UBND, 05/SD-01, TL-UBND").is_empty());
    for (source, all) in
        [("`ND30-D13.3#1`, `#2`", 2), ("`ND30-PL1-II.2.a#1` … `II.2.b#5`", 2), ("`ND30-D13.4`; `#2`", 1)]
    {
        let cited = cited(source);
        assert_eq!((cited.all, cited.read == all), (all, source.contains(", ")), "{source}");
    }
}

#[test]
fn ids_have_the_order_of_the_decree() {
    let ids = [
        "ND30-D7",
        "ND30-D13.3#2",
        "ND30-D33.1.dd",
        "ND30-PL1-I.7#4",
        "ND30-PL1-II.6.d",
        "ND30-PL1-II.6.dd#6",
        "ND30-PL1-II.6.e#1",
        "ND30-PL1-V#gc1",
        "ND30-PL1P2-I.1",
        "ND30-PL3-I.BC",
        "ND30-PL3-I.SY",
        "ND30-PL3-M1.1",
        "ND30-PL3-M1.1#nn",
        "ND30-PL3-M1.10",
        "SD-17",
        "TL-DD1",
        "TL-CQ2",
        "TL-CQ10",
    ];
    assert!(ids.windows(2).all(|pair| place(pair[0]).expect("an id") < place(pair[1]).expect("an id")));
    for wrong in ["ND30-D", "ND30-PL1-II.6.f#1", "ND30-PL1-II.6.a#", "ND30-PL3-I.CV", "TL-XX1", "MD-01", "ND30-D+7"] {
        assert_eq!(place(wrong), None, "{wrong}");
    }
}

#[test]
fn each_rule_has_one_row_in_its_table_and_in_order() {
    let rows = rows();
    assert!(!rows.is_empty(), "the ledger has rows");
    let mut faults = Vec::new();
    for row in &rows {
        if !row.ma.starts_with(&row.group) {
            faults.push(fault(row, &format!("stands in the table of `{}`", row.group)));
        }
        if place(&row.ma).is_none() {
            faults.push(fault(row, "is no id"));
        }
        if row.noi_dung.chars().count() > 110 {
            faults.push(fault(row, "needs too many words"));
        }
    }
    for pair in rows.windows(2) {
        if place(&pair[0].ma) >= place(&pair[1].ma) {
            faults.push(fault(&pair[1], &format!("stands after `{}`", pair[0].ma)));
        }
    }
    none(&faults);
}

#[test]
fn files_of_the_ledger_exist_and_are_of_the_right_kind() {
    let on_the_page = |path: &String| path.starts_with("src/layout/") || path.starts_with("src/render/");
    let mut faults = Vec::new();
    for row in rows() {
        for path in &row.noi {
            let plain = !path.split('/').any(|part| matches!(part, "" | "." | ".."));
            if !plain || !path.starts_with("src/") || !root(path).is_file() {
                faults.push(fault(&row, &format!("names {path}, which is no file of the sources")));
            }
        }
        if row.noi.iter().collect::<BTreeSet<_>>().len() != row.noi.len() {
            faults.push(fault(&row, "names a file twice"));
        }
        let right = match row.cach {
            Cach::Type => row.noi.iter().any(|path| !on_the_page(path)),
            Cach::Layout => row.noi.iter().any(on_the_page),
            Cach::Rule | Cach::Doc | Cach::NotOurs => true,
        };
        if !right {
            faults.push(fault(&row, &format!("is said to be {:?}, but no such file is named", row.cach)));
        }
    }
    none(&faults);
}

#[test]
fn the_files_that_see_to_a_rule_cite_it() {
    let mut faults = Vec::new();
    for row in rows() {
        let mut named = row.noi.iter().filter(|path| root(path).is_file());
        let cited = match row.cach {
            // What a check will read is named because it speaks of the rule.
            Cach::Rule => named.all(|path| cites(path, &row.ma)),
            Cach::NotOurs => true,
            Cach::Type | Cach::Layout | Cach::Doc => named.any(|path| cites(path, &row.ma)),
        };
        if !cited {
            faults.push(fault(&row, &format!("is not cited where it should be: {}", row.noi.join(", "))));
        }
    }
    none(&faults);
}

#[test]
fn what_the_code_cites_is_in_the_ledger() {
    let rows = rows();
    let mut faults = Vec::new();
    for folder in ["src", "tests", "examples", "benches"] {
        for (path, citations) in sources(folder) {
            if OWN.contains(&path.as_str()) {
                continue;
            }
            if citations.read < citations.all {
                faults.push(format!("{path}: {} demands like `#2` follow no id", citations.all - citations.read));
            }
            for citation in &citations.ids {
                let meant: Vec<&Row> = rows.iter().filter(|row| means(citation, &row.ma)).collect();
                if meant.is_empty() {
                    faults.push(format!("{path}: `{citation}` is not in COVERAGE.md"));
                }
                for row in meant.into_iter().filter(|_| folder == "src") {
                    let what = match row.cach {
                        Cach::NotOurs => "is outside of the crate",
                        Cach::Rule if !row.noi.contains(&path) => "waits for a check and does not name the file",
                        _ => continue,
                    };
                    faults.push(fault(row, &format!("{what}, but {path} cites it")));
                }
            }
        }
    }
    none(&faults);
}
