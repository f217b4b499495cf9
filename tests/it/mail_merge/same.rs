//! A compiled letter is the letter that would have been made by itself, whatever the document and the values.

use proptest::prelude::any;
use proptest::sample::{Index, select};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use vanban::VanBan;
use vanban::mail_merge::{Form, MailMerge, hole};

use super::super::common::{Package, examples};
use super::super::strategies::{runner, sample_documents};
use super::{form, invitation};

/// Values that somebody on their way might change, and harmless ones.
const VALUES: [&str; 36] = [
    "Ông Vũ Đình Khải, Chủ tịch Ủy ban nhân dân phường Hoa Sen",
    "A",
    "i",
    "TB&XH",
    "<w:p/>",
    "\"x\" 'y' ]]>",
    "# 1",
    "*a*",
    "---",
    "{{ten}}",
    "1. a) - Điều 5 Luật số 30/2020/NĐ-CP",
    "ỦY BAN NHÂN DÂN",
    "Như trên",
    "năm 2026.",
    "năm 2026./.",
    "các thôn;",
    "a/",
    "a...",
    "",
    " ",
    " a",
    "a ",
    "a  b",
    "a\nb",
    "a\tb",
    "a\r\nb",
    "\u{301}a",
    "Phu\u{31b}o\u{31b}\u{300}ng",
    "\u{a0}a\u{a0}",
    "\u{feff}",
    "👩‍👩‍👧",
    "漢字喃",
    "\u{f0000}0\u{f0001}",
    "\u{f0000}",
    "\u{1}",
    "\u{fffe}",
];

/// What stands around a hole.
const AROUND: [(&str, &str); 10] = [
    ("", ""),
    ("Ông ", ""),
    ("", " dự họp."),
    ("", "."),
    ("", "./."),
    ("a ", "; "),
    ("", "\u{301}"),
    ("(", ")"),
    ("Kính mời ", ", Trưởng thôn, đến dự cuộc họp đúng thời gian, địa điểm nêu trên"),
    ("dòng một\n", "\tb"),
];

/// The texts of a document in exchange form.
fn texts<'v>(value: &'v mut Value, out: &mut Vec<&'v mut String>) {
    match value {
        Value::String(text) => out.push(text),
        Value::Array(all) => all.iter_mut().for_each(|one| texts(one, out)),
        Value::Object(fields) => fields.values_mut().for_each(|one| texts(one, out)),
        _ => {}
    }
}

/// All of them, and a long one.
pub fn values() -> impl Iterator<Item = String> {
    VALUES.iter().map(|value| (*value).to_owned()).chain([long()])
}

/// A long value, of which a paragraph has many lines.
fn long() -> String {
    "Phòng Lao động - Thương binh và Xã hội ".repeat(30).trim_end().to_owned()
}

fn letter(document: &Value) -> Option<VanBan> {
    serde_json::from_value(document.clone()).ok()
}

/// Puts holes into some texts of a document and compares the letters of both ways. Says whether the form was compiled;
/// `None` where holes are no texts of such a document.
fn compare(document: &VanBan, places: &[(Index, usize)], records: &[Vec<String>], name: &str) -> Option<bool> {
    let mut with_holes = serde_json::to_value(document).expect("writes");
    let mut all = Vec::new();
    texts(&mut with_holes, &mut all);
    let texts_count = all.len();
    for (number, (place, around)) in places.iter().enumerate() {
        let (before, after) = AROUND[*around];
        *all[place.index(texts_count)] = format!("{before}{}{after}", hole(number));
    }
    let form = Form::new(&letter(&with_holes)?, Vec::clone).expect("is a form");
    let compiled = form.is_compiled();
    let mut made = Vec::new();
    let summary = MailMerge::new(records.to_vec(), form)
        .each(|letter| {
            made.push((letter.number, letter.bytes));
            Ok(())
        })
        .expect("nothing is refused");
    assert_eq!(summary.progress.seen(), records.len() as u64);
    let mut made = made.into_iter().peekable();
    for (number, record) in (1..).zip(records) {
        let mut filled = with_holes.clone();
        let mut all = Vec::new();
        texts(&mut filled, &mut all);
        for text in all {
            for place in 0..places.len() {
                // A value may look like a sign: what was put in is not looked at again.
                *text = text.replace(&hole(place), &format!("\u{f0002}{place}\u{f0003}"));
            }
            for (place, value) in record.iter().enumerate() {
                *text = text.replace(&format!("\u{f0002}{place}\u{f0003}"), value);
            }
        }
        let own = letter(&filled).and_then(|document| document.to_docx().ok());
        let merged = made.next_if(|(made, _)| *made == number).map(|(_, bytes)| bytes);
        assert_eq!(own.is_some(), merged.is_some(), "{name}, {record:?}");
        if let (Some(own), Some(merged)) = (own, merged) {
            assert!(Package::read(&own) == Package::read(&merged), "{name}, {record:?}: {with_holes}");
        }
    }
    Some(compiled)
}

/// How many of so many random forms of documents were compiled: holes in single texts, then in several of those where a
/// single one was compiled, so that most are.
fn random(runner: &mut TestRunner, documents: &[VanBan], singles: usize) -> usize {
    let place = || (any::<Index>(), select((0..AROUND.len()).collect::<Vec<_>>()));
    let value = select(values().collect::<Vec<_>>());
    let records = |holes| proptest::collection::vec(proptest::collection::vec(value.clone(), holes), 6);
    let mut count = 0;
    for (number, document) in documents.iter().enumerate() {
        let mut compiled = Vec::new();
        for _ in 0..singles {
            let place = place().new_tree(runner).expect("makes a place").current();
            let records = records(1).new_tree(runner).expect("makes values").current();
            if compare(document, &[place], &records, &format!("document {number}")) == Some(true) {
                compiled.push(place);
            }
        }
        count += compiled.len();
        if compiled.len() > 1 {
            let records = records(compiled.len()).new_tree(runner).expect("makes values").current();
            let all = compare(document, &compiled, &records, &format!("document {number}, all"));
            count += usize::from(all == Some(true));
        }
    }
    count
}

#[test]
fn letters_of_random_documents_are_the_same_either_way() {
    let compiled = random(&mut runner(1), &sample_documents(29), 5);
    assert!(compiled > 10, "{compiled} compiled");
}

#[test]
fn letters_of_the_examples_are_the_same_either_way() {
    let documents: Vec<_> = examples().into_iter().map(|example| example.van_ban).collect();
    let compiled = random(&mut runner(1), &documents, 5);
    assert!(compiled > 25, "{compiled} compiled");
}

#[test]
fn an_invitation_with_the_guest_s_name_is_compiled() {
    assert!(form().is_compiled());
    let records: Vec<String> = values().collect();
    let mut letters = 0;
    let summary = MailMerge::new(records.clone(), form())
        .each(|letter| {
            letters += 1;
            let record = &records[usize::try_from(letter.number)? - 1];
            let own = invitation(record).to_docx()?;
            assert!(Package::read(&own) == Package::read(&letter.bytes), "{record:?}");
            Ok(())
        })
        .expect("nothing is refused");
    // What no file can hold makes a bad record.
    let numbers: Vec<_> = summary.bad_records.iter().map(|bad| bad.number).collect();
    assert_eq!((letters, numbers), (records.len() - 2, vec![35, 36]));
}

#[test]
fn what_is_measured_is_not_compiled() {
    let mut document: Value = serde_json::to_value(invitation("A")).expect("writes");
    for (place, compiled) in [
        ("/giay_moi/khach_moi/0", true),
        ("/giay_moi/dia_diem", true),
        ("/giay_moi/trich_yeu", false),
        ("/giay_moi/the_thuc/nguoi_ky/ho_ten", false),
        ("/giay_moi/the_thuc/co_quan/ban_hanh", false),
        ("/giay_moi/the_thuc/dia_danh", false),
        ("/giay_moi/the_thuc/noi_nhan/noi/1", false),
    ] {
        let text = document.pointer_mut(place).unwrap_or_else(|| panic!("{place}"));
        let before = std::mem::replace(text, hole(0).into());
        let letter = letter(&document).expect("is an invitation");
        let form = Form::new(&letter, |(): &()| vec![String::new()]).expect("is a form");
        assert_eq!(form.is_compiled(), compiled, "{place}");
        *document.pointer_mut(place).expect("is there") = before;
    }
}

#[test]
fn a_last_paragraph_whose_lines_decide_about_the_page_is_not_compiled() {
    let document = |last: &str| {
        let mut document = serde_json::to_value(invitation("A")).expect("writes");
        let all = document.pointer_mut("/giay_moi/luu_y").and_then(Value::as_array_mut).expect("is a list");
        all.push(serde_json::json!({ "doan": last }));
        Form::new(&letter(&document).expect("is an invitation"), |(): &()| vec![]).expect("is a form")
    };
    assert!(!document(&format!("Mời {} dự.", hole(0))).is_compiled());
    let long = "Rất mong được đón tiếp quý vị đại biểu. ".repeat(4);
    assert!(document(&format!("{long}{}", hole(0))).is_compiled());
}
