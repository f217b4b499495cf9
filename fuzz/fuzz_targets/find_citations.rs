//! Any text: no panic, ranges that can stand for it, and citations that read back as they were written.
//!
//! Needs nightly Rust and `cargo install cargo-fuzz`. From the crate's root:
//!
//! ```text
//! cargo +nightly fuzz run find_citations -- -max_len=4096 -dict=fuzz/vien_dan.dict
//! ```
//!
//! What it finds goes into `tests/vien_dan` or `tests/it/legal`, as a test of plain `cargo test`.
#![no_main]

use std::ops::Range;

use libfuzzer_sys::fuzz_target;
use vanban::legal::{CachViet, CharIndex, Citation, FieldRanges, Mention, find};

fuzz_target!(|text: &str| {
    let found = find(text);
    within(text, &found, &(0..text.len()));
    assert_eq!(found, find(text));
    let mut index = CharIndex::new(text);
    for mention in &found {
        let chars = index.char_range(&mention.range);
        assert_eq!(chars.len(), text[mention.range.clone()].chars().count());
    }
    if let Ok(citation) = text.parse::<Citation>() {
        // What was typed in any way is written in one; from then on it stays.
        let written = citation.viet(CachViet::DuTruong).to_string();
        if let Ok(again) = written.parse::<Citation>() {
            assert_eq!(again.viet(CachViet::DuTruong).to_string(), written);
        }
    }
});

fn within(text: &str, found: &[Mention], outer: &Range<usize>) {
    let mut end = outer.start;
    for mention in found {
        let range = &mention.range;
        assert!(end <= range.start && range.start < range.end && range.end <= outer.end);
        assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
        end = range.end;
        let FieldRanges { vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu, .. } = &mention.fields;
        for field in [vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu].into_iter().flatten() {
            assert!(range.start <= field.start && field.end <= range.end && text.get(field.clone()).is_some());
        }
        if let Some(subject) = trich_yeu {
            within(text, &mention.inner, subject);
        } else {
            assert!(mention.inner.is_empty());
        }
    }
}
