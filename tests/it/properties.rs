//! What holds for every document, tried on random ones; the random numbers are the same every time.

use std::collections::{BTreeMap, BTreeSet};

use proptest::test_runner::{TestCaseError, TestError};
use vanban::VanBan;
use vanban::loai::LoaiVanBan;

use super::common::{Package, folded, leaves, schema, unended};
use super::strategies::{moi_loai, runner_of, sample_documents};

/// How many documents of each kind a property is tried on.
const CASES: u32 = 3;

/// Tries a property on random documents of each kind; a document that fails is printed as a file.
fn for_all(property: impl Fn(&VanBan) -> Result<(), String>) {
    for (seed, kind) in (0..).zip(moi_loai()) {
        let tried = runner_of(seed, CASES).run(&kind, |van_ban| property(&van_ban).map_err(TestCaseError::fail));
        match tried {
            Ok(()) => {}
            Err(TestError::Fail(reason, van_ban)) => {
                panic!("{reason}\n{}", serde_json::to_string(&van_ban).expect("writes"));
            }
            Err(TestError::Abort(reason)) => panic!("{reason}"),
        }
    }
}

/// The texts of a document as they are looked for, and how often each stands in it.
fn texts(van_ban: &VanBan) -> BTreeMap<String, usize> {
    let value = serde_json::to_value(van_ban).expect("writes");
    let mut out = BTreeMap::new();
    for text in leaves::printed(&value) {
        let text = folded(&text);
        let text = unended(&text);
        if !text.is_empty() {
            *out.entry(text.to_owned()).or_default() += 1;
        }
    }
    out
}

#[test]
fn every_document_becomes_a_file_without_faults() {
    for_all(|van_ban| {
        let faults = schema::faults(&Package::of(van_ban));
        if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
    });
}

#[test]
fn every_text_stands_in_the_file_as_often_as_in_the_document() {
    for_all(|van_ban| {
        let found = folded(&Package::of(van_ban).text());
        for (text, times) in texts(van_ban) {
            let found = found.matches(&text).count();
            if found < times {
                return Err(format!("{text:?} stands {found} times, not {times}"));
            }
        }
        Ok(())
    });
}

#[test]
fn every_word_stands_on_the_page() {
    for_all(|van_ban| {
        let page = folded(&van_ban.to_text());
        for text in texts(van_ban).keys() {
            if let Some(word) = text.split(' ').map(unended).find(|word| !page.contains(word)) {
                return Err(format!("{word:?} of {text:?} is missing"));
            }
        }
        Ok(())
    });
}

#[test]
fn every_document_reads_back_from_its_exchange_form() {
    for_all(|van_ban| {
        let json = serde_json::to_string(van_ban).map_err(|error| error.to_string())?;
        let again: VanBan = serde_json::from_str(&json).map_err(|error| format!("{error}: {json}"))?;
        let written = serde_json::to_string(&again).map_err(|error| error.to_string())?;
        if written != json {
            return Err(format!("written again: {written}"));
        }
        let same = again.to_docx().ok() == van_ban.to_docx().ok();
        if again == *van_ban && same { Ok(()) } else { Err("not the same document".into()) }
    });
}

#[test]
fn every_document_gives_the_same_bytes_twice() {
    for_all(|van_ban| {
        let (first, second) = (van_ban.to_docx(), van_ban.clone().to_docx());
        match (first, second) {
            (Ok(first), Ok(second)) if first == second => Ok(()),
            (first, second) => Err(format!("{:?}, {:?}", first.map(|file| file.len()), second.map(|file| file.len()))),
        }
    });
}

#[test]
fn samples_are_the_same_every_time_and_all_kinds_occur() {
    let all = LoaiVanBan::ALL.len();
    let samples = sample_documents(all);
    assert_eq!(samples, sample_documents(all));
    assert!(samples[..] == sample_documents(all + 4)[..all], "the number does not change them");
    let kinds: BTreeSet<_> = samples.iter().map(VanBan::loai).collect();
    assert!(kinds.iter().eq(LoaiVanBan::ALL), "{kinds:?}");
}
