//! What holds for every text and every citation, tried on random ones; the random numbers are the same every time.

use std::ops::Range;

use proptest::strategy::Strategy;
use proptest::test_runner::{TestCaseError, TestError};
use vanban::legal::{CachViet, CharIndex, Citation, FieldRanges, Mention, find};

use crate::strategies::runner;
use crate::strategies::vien_dan::{text, vien_dan};

/// Whether a list of mentions can stand for a text: in order, apart, within it and whole letters; fields and inner
/// citations within their mention.
pub fn sound(text: &str, found: &[Mention]) -> Result<(), String> {
    within(text, found, &(0..text.len()))?;
    for (at, mention) in found.iter().enumerate() {
        if let Some(amends) = &mention.amends
            && amends.index >= at
        {
            return Err(format!("mention {at} amends {}, which is not before it", amends.index));
        }
    }
    let mut index = CharIndex::new(text);
    for mention in found {
        let chars = index.char_range(&mention.range);
        let bytes = &text[mention.range.clone()];
        if chars.len() != bytes.chars().count() {
            return Err(format!("{bytes:?} has {chars:?} characters"));
        }
    }
    Ok(())
}

fn within(text: &str, found: &[Mention], outer: &Range<usize>) -> Result<(), String> {
    let mut end = outer.start;
    for mention in found {
        let range = &mention.range;
        if range.start < end || range.end > outer.end || range.is_empty() || text.get(range.clone()).is_none() {
            return Err(format!("{range:?} after {end} in {outer:?}"));
        }
        end = range.end;
        let FieldRanges { vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu, .. } = &mention.fields;
        for field in [vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu].into_iter().flatten() {
            if field.start < range.start || field.end > range.end || text.get(field.clone()).is_none() {
                return Err(format!("field {field:?} of {range:?}"));
            }
        }
        if !mention.inner.is_empty() {
            let subject = trich_yeu.as_ref().ok_or("inner citations without a subject")?;
            within(text, &mention.inner, subject)?;
        }
    }
    Ok(())
}

/// Tries a property on random values; one that fails is shown as small as it can be made.
fn for_all<S: Strategy>(cases: u32, strategy: &S, property: impl Fn(&S::Value) -> Result<(), String>) {
    match runner(cases).run(strategy, |value| property(&value).map_err(TestCaseError::fail)) {
        Ok(()) => {}
        Err(TestError::Fail(reason, value)) => panic!("{reason}\n{value:#?}"),
        Err(TestError::Abort(reason)) => panic!("{reason}"),
    }
}

#[test]
fn every_text_is_read_soundly_and_the_same_way_twice() {
    for_all(4096, &text(), |text| {
        let found = find(text);
        sound(text, &found)?;
        if find(text) == found { Ok(()) } else { Err("found otherwise the second time".into()) }
    });
}

#[test]
fn no_text_makes_the_reader_of_one_citation_panic() {
    for_all(2048, &text(), |text| {
        if let Ok(citation) = text.parse::<Citation>() {
            let written = citation.viet(CachViet::DuTruong).to_string();
            // What was read from a text can be written, whatever it is.
            if written.is_empty() {
                return Err("written as nothing".into());
            }
        }
        Ok(())
    });
}

#[test]
fn citations_written_in_full_read_back() {
    for_all(4096, &vien_dan(), |citation| {
        let written = citation.viet(CachViet::DuTruong).to_string();
        reads_back(citation, &written)?;
        // The first mention of what is no law leaves nothing out.
        if citation.loai.la_luat() { Ok(()) } else { reads_back(citation, &format!("{citation:#}")) }
    });
}

fn reads_back(citation: &Citation, written: &str) -> Result<(), String> {
    let read: Citation = written.parse().map_err(|error| format!("{written}: {error}"))?;
    if read == *citation { Ok(()) } else { Err(format!("{written}\nread as {read:#?}")) }
}

#[test]
fn citations_are_found_within_a_sentence() {
    for_all(2048, &vien_dan(), |citation| {
        let written = citation.viet(CachViet::DuTruong).to_string();
        let sentence = format!("Căn cứ {written};\nTheo đề nghị của Chánh Văn phòng.");
        match &find(&sentence)[..] {
            [one] if one.citation == *citation && sentence[one.range.clone()] == written => Ok(()),
            found => Err(format!("{sentence}\nfound {found:#?}")),
        }
    });
}
