//! Any text as a template, with data that has what templates ask for: no panic, no hang; what is refused has a place.
//!
//! Needs nightly Rust and `cargo install cargo-fuzz`. From the crate's root:
//!
//! ```text
//! cargo +nightly fuzz run template -- -max_len=4096 -dict=fuzz/mau.dict
//! ```
//!
//! What it finds goes into `src/template`, as a test of plain `cargo test`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::template::{Limits, Templates};

fuzz_target!(|text: &str| {
    let mut templates = Templates::with_limits(Limits::default().steps(100_000).output_bytes(1 << 20));
    templates.register("p", "{{a}}{{#if b}}{{b.a}}{{/if}}").expect("a sound template");
    match templates.register("m", text) {
        Err(errors) => {
            for error in errors.as_slice() {
                assert!(error.line > 0 && error.column > 0 && !error.to_string().is_empty());
            }
        }
        Ok(()) => {
            let data = serde_json::json!({
                "a": "A # 1", "b": { "a": "x", "c": [1, 2.5, null] }, "ds": ["m", "h"], "n": 5, "ngay": "2026-03-05",
                "bang": [{ "a": "|" }], "tên": true, "v": "30/2020/NĐ-CP",
            });
            let _ = templates.variables("m").map(|variables| variables.iter().count());
            let _ = templates.json_schema("m");
            let sound = templates.validate("m", &data);
            if let Ok(document) = templates.render("m", &data) {
                assert!(sound.is_ok());
                let _ = document.to_source();
            }
        }
    }
});
