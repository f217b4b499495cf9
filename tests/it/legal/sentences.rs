//! The sentences of `tests/vien_dan`, read and held against what is found.
//!
//! A record is a comment that says what it tests, a sentence with marks, and a line for each mark that opens a
//! document, in the order of the marks:
//!
//! ```text
//! # A place of a decree, with its issuer and subject
//! Căn cứ ⟦Điều 7 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của ‹Chính phủ› về {công tác văn thư}⟧;
//!   Nghị định | 30/2020/NĐ-CP | 2020-03-05 | dieu=7
//! ```
//!
//! | Mark | What it holds |
//! | --- | --- |
//! | `⟦…⟧` | a citation; within another it is `inner` |
//! | `⟪…⟫` | `Nghị định này`, `Quyết định nêu trên`; its line is `~ kind \| places` |
//! | `‹…›` | the issuer |
//! | `{…}` | the subject, or the name of a law |
//! | `\n`, `\t`, `\u{a0}` | a character that an editor would hide or mend |
//!
//! The line of a citation is `kind | number | date | places`; `-` is nothing, and what is nothing at the end is left
//! out. Places are units from the innermost out, `diem=a,b khoan=2 dieu=5`, parted by `;`, a range is `dieu=21..28`.
//! Records are parted by an empty line; a line `## …` is a heading.

use std::ops::Range;
use std::path::Path;

use serde_json::{Map, Value};
use vanban::Text;
use vanban::legal::find;

use super::example::{self, Back, Cited};
use crate::common::{collapsed, root};

/// A sentence with its labels.
pub struct Sentence {
    /// File and line.
    pub place: String,
    /// What it tests.
    pub why: String,
    /// With its marks.
    source: String,
    /// Lines of the marks.
    rows: Vec<String>,
}

/// A sentence without marks, and what must be found in it.
pub struct Labelled {
    pub text: String,
    pub citations: Vec<Cited>,
    pub anaphora: Vec<Back>,
}

/// All sentences, by file.
pub fn all() -> Vec<Sentence> {
    let folder = std::fs::read_dir(root("tests/vien_dan")).expect("there are sentences");
    let mut files: Vec<_> = folder.map(|entry| entry.expect("is readable").path()).collect();
    files.sort();
    files.iter().flat_map(|path| read(path)).collect()
}

fn read(path: &Path) -> Vec<Sentence> {
    let name = path.file_name().expect("a file").to_string_lossy();
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut out: Vec<Sentence> = Vec::new();
    let mut open = false;
    for (at, line) in text.lines().enumerate() {
        let place = || format!("tests/vien_dan/{name}:{}", at + 1);
        if let Some(why) = line.strip_prefix("# ") {
            out.push(Sentence { place: place(), why: why.into(), source: String::new(), rows: Vec::new() });
            open = true;
        } else if line.is_empty() || line.starts_with("## ") {
            open = false;
        } else {
            let last = out.last_mut().filter(|_| open).unwrap_or_else(|| panic!("{}: no “# why” before it", place()));
            match line.strip_prefix("  ") {
                Some(row) => last.rows.push(row.to_owned()),
                None if last.source.is_empty() => line.clone_into(&mut last.source),
                None => panic!("{}: a second sentence", place()),
            }
        }
    }
    out
}

/// A mark that is open or closed.
struct Mark {
    start: usize,
    end: usize,
    back: bool,
    within: Option<usize>,
    issuer: Option<Range<usize>>,
    subject: Option<Range<usize>>,
}

impl Sentence {
    /// The sentence and its labels, after a change to its letters that leaves the marks in place.
    pub fn labelled(&self, change: impl Fn(&str) -> String) -> Labelled {
        let source = change(&unescaped(&self.source));
        let (text, marks) = self.marks(&source);
        assert_eq!(marks.len(), self.rows.len(), "{}: marks and lines", self.place);
        let mut out = Labelled { text, citations: Vec::new(), anaphora: Vec::new() };
        // What is within another comes after it; it is put away from the back.
        let mut cited: Vec<Option<Cited>> = Vec::new();
        for (mark, row) in marks.iter().zip(&self.rows) {
            let fields: Vec<&str> = row.trim_start_matches("~ ").split('|').map(str::trim).collect();
            let field = |at: usize| fields.get(at).copied().filter(|field| *field != "-");
            assert_eq!(mark.back, row.starts_with("~ "), "{}: {row}", self.place);
            let kind = field(0).unwrap_or_else(|| panic!("{}: {row}", self.place)).to_owned();
            let within = |range: &Range<usize>| collapsed(&Text::from(&out.text[range.clone()]));
            let [start, end] = [mark.start, mark.end].map(|byte| out.text[..byte].chars().count());
            if mark.back {
                out.anaphora.push(Back { start, end, kind, locator: self.places(field(1)) });
                cited.push(None);
                continue;
            }
            cited.push(Some(Cited {
                start,
                end,
                kind,
                number: field(1).map(str::to_owned),
                date: field(2).map(str::to_owned),
                issuer: mark.issuer.as_ref().map(within),
                subject: mark.subject.as_ref().map(within),
                locator: self.places(field(3)),
                inner: Vec::new(),
            }));
        }
        for at in (0..cited.len()).rev() {
            let Some(inner) = marks[at].within else { continue };
            if let (Some(one), Some(outer)) = (cited[at].take(), cited[inner].as_mut()) {
                outer.inner.insert(0, one);
            }
        }
        out.citations = cited.into_iter().flatten().collect();
        out
    }

    fn marks(&self, source: &str) -> (String, Vec<Mark>) {
        let mut text = String::new();
        let mut marks: Vec<Mark> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for c in source.chars() {
            let at = text.len();
            let last = open.last().copied();
            match c {
                '⟦' | '⟪' => {
                    open.push(marks.len());
                    marks
                        .push(Mark { start: at, end: at, back: c == '⟪', within: last, issuer: None, subject: None });
                }
                '⟧' | '⟫' => {
                    let last = open.pop().unwrap_or_else(|| panic!("{}: {c} closes nothing", self.place));
                    marks[last].end = at;
                }
                '‹' | '›' | '{' | '}' => {
                    let last = last.unwrap_or_else(|| panic!("{}: {c} in no citation", self.place));
                    let field =
                        if matches!(c, '‹' | '›') { &mut marks[last].issuer } else { &mut marks[last].subject };
                    match (c, field) {
                        ('‹' | '{', field) => *field = Some(at..at),
                        (_, Some(range)) => range.end = at,
                        (_, None) => panic!("{}: {c} closes nothing", self.place),
                    }
                }
                c => text.push(c),
            }
        }
        assert!(open.is_empty(), "{}: a mark is not closed", self.place);
        (text, marks)
    }

    /// `diem=a,b khoan=2 dieu=5; dieu=7` in the form of the example.
    fn places(&self, text: Option<&str>) -> Value {
        let Some(text) = text else { return Value::Null };
        let number = |text: &str| text.parse::<u32>().map_or_else(|_| Value::from(text), Value::from);
        let units = |place: &str| -> Value {
            let units = place.split_whitespace().map(|unit| {
                let (name, numbers) = unit.split_once('=').unwrap_or_else(|| panic!("{}: {unit}", self.place));
                let numbers: Vec<Value> = match numbers.split_once("..") {
                    Some((from, to)) => {
                        let [from, to] = [from, to].map(|end| end.parse::<u32>().expect("a number"));
                        (from..=to).map(Value::from).collect()
                    }
                    None => numbers.split(',').map(number).collect(),
                };
                let value = if let [one] = &numbers[..] { one.clone() } else { numbers.into() };
                (name.to_owned(), value)
            });
            units.collect::<Map<_, _>>().into()
        };
        let places: Vec<Value> = text.split(';').map(units).collect();
        if let [one] = &places[..] { one.clone() } else { places.into() }
    }
}

/// `\n`, `\t`, `\u{a0}` as what they stand for.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out += before;
        let (c, left) = if let Some(left) = after.strip_prefix("u{") {
            let (code, left) = left.split_once('}').expect("\\u{…}");
            (u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character"), left)
        } else {
            let c = match after.chars().next() {
                Some('n') => '\n',
                Some('t') => '\t',
                other => panic!("\\{other:?} in {text}"),
            };
            (c, &after[1..])
        };
        out.push(c);
        rest = left;
    }
    out + rest
}

/// What differs between what is found in a text and its labels; `same` compares issuers, subjects and places.
pub fn differences(labelled: &Labelled, same: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let found = example::found(Value::Null, &labelled.text);
    let mut out = Vec::new();
    let shown = |start: usize, end: usize| labelled.text.chars().skip(start).take(end - start).collect::<String>();
    citations(&found.citations, &labelled.citations, &same, &shown, &mut out);
    let back =
        |all: &[Back]| all.iter().map(|one| format!("⟪{}⟫ {one:?}", shown(one.start, one.end))).collect::<Vec<_>>();
    if found.anaphora != labelled.anaphora {
        out.push(format!("references back {:#?}, not {:#?}", back(&found.anaphora), back(&labelled.anaphora)));
    }
    out
}

fn citations(
    found: &[Cited],
    wanted: &[Cited],
    same: &impl Fn(&str, &str) -> bool,
    shown: &impl Fn(usize, usize) -> String,
    out: &mut Vec<String>,
) {
    let spans = |all: &[Cited]| all.iter().map(|one| format!("⟦{}⟧", shown(one.start, one.end))).collect::<Vec<_>>();
    let places = |all: &[Cited]| all.iter().map(|one| (one.start, one.end)).collect::<Vec<_>>();
    if places(found) != places(wanted) {
        out.push(format!("found {}\n     not {}", spans(found).join(" "), spans(wanted).join(" ")));
        return;
    }
    for (found, wanted) in found.iter().zip(wanted) {
        let mut field = |name: &str, equal: bool, found: &dyn std::fmt::Debug, wanted: &dyn std::fmt::Debug| {
            if !equal {
                out.push(format!("{name} {found:?}, not {wanted:?}"));
            }
        };
        let written = |places: &Value| Some(places.to_string());
        let alike = |one: &Option<String>, two: &Option<String>| match (one, two) {
            (Some(one), Some(two)) => same(one, two),
            (one, two) => one == two,
        };
        field("kind", found.kind == wanted.kind, &found.kind, &wanted.kind);
        field("number", found.number == wanted.number, &found.number, &wanted.number);
        field("date", found.date == wanted.date, &found.date, &wanted.date);
        field("issuer", alike(&found.issuer, &wanted.issuer), &found.issuer, &wanted.issuer);
        field("subject", alike(&found.subject, &wanted.subject), &found.subject, &wanted.subject);
        field("places", alike(&written(&found.locator), &written(&wanted.locator)), &found.locator, &wanted.locator);
        citations(&found.inner, &wanted.inner, same, shown, out);
    }
}

/// Fails with everything that differs in the sentences, each with its place and reason.
pub fn hold(change: impl Fn(&str) -> String, same: impl Fn(&str, &str) -> bool) {
    let sentences = all();
    let mut faults = Vec::new();
    for sentence in &sentences {
        let labelled = sentence.labelled(&change);
        let differences = differences(&labelled, &same);
        if !differences.is_empty() {
            let Sentence { place, why, .. } = sentence;
            faults.push(format!("{place}: {why}\n  {:?}\n  {}", labelled.text, differences.join("\n  ")));
        }
    }
    let (bad, all) = (faults.len(), sentences.len());
    assert!(faults.is_empty(), "{}\n{bad} of {all} sentences", faults.join("\n"));
}

#[test]
fn every_sentence_is_read_as_labelled() {
    hold(str::to_owned, |found, wanted| found == wanted);
}

#[test]
fn there_are_sentences_with_and_without_citations() {
    let labelled: Vec<_> = all().iter().map(|sentence| sentence.labelled(str::to_owned)).collect();
    let without = labelled.iter().filter(|one| one.citations.is_empty() && one.anaphora.is_empty()).count();
    assert!(labelled.len() > 250 && without > 30, "{} sentences, {without} without", labelled.len());
}

/// Field ranges point at the words that the fields were read from.
#[test]
fn ranges_of_fields_hold_their_words() {
    let mut seen = 0;
    for sentence in all() {
        let text = sentence.labelled(str::to_owned).text;
        for mention in find(&text) {
            let place = &sentence.place;
            let words =
                |range: &Option<Range<usize>>| range.as_ref().map(|range| collapsed(&Text::from(&text[range.clone()])));
            let fields = &mention.fields;
            assert_eq!(words(&fields.co_quan).as_deref(), mention.citation.co_quan.as_deref(), "{place}");
            let subject = words(&fields.trich_yeu);
            let name = mention.citation.noi_dung_trich_yeu();
            assert_eq!(subject.is_some(), name.is_some(), "{place}");
            if let (Some(subject), Some(name)) = (subject, name) {
                assert!(subject.contains(name), "{place}: {subject} {name}");
            }
            assert_eq!(fields.so_hieu.is_some(), mention.citation.so_hieu.is_some(), "{place}");
            assert_eq!(fields.vi_tri.is_some(), !mention.citation.vi_tri.is_empty(), "{place}");
            seen += 1;
        }
    }
    assert!(seen > 250, "{seen} mentions");
}
