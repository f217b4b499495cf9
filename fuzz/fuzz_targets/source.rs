//! Any source text: no panic; what reads is written so that it reads again as it was.
//!
//! Needs nightly Rust and `cargo install cargo-fuzz`. From the crate's root:
//!
//! ```text
//! cargo +nightly fuzz run source -- -max_len=4096 examples/data/nguon
//! ```
//!
//! What it finds goes into `tests/it/source.rs`, as a test of plain `cargo test`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::VanBan;

fuzz_target!(|text: &str| {
    match VanBan::from_source(text) {
        Ok(van_ban) => {
            let again = VanBan::from_source(&van_ban.to_source()).expect("reads");
            assert_eq!(again, van_ban);
        }
        Err(errors) => {
            assert!(!errors.as_slice().is_empty());
            assert!(errors.as_slice().iter().all(|error| error.line > 0 && error.column > 0));
        }
    }
});
