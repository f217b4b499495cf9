//! Same document, same bytes: whatever was written before, on whatever thread, from code or from a file.

use std::thread;

use serde_json::Value;
use vanban::VanBan;
use vanban::layout::layout;
use vanban::render::docx::{self, Options, Writer};

use super::common::{Package, examples};
use super::strategies::sample_documents;

/// The examples and some random documents.
fn documents() -> Vec<(String, VanBan)> {
    let random = (0..).map(|number| format!("random {number}")).zip(sample_documents(8));
    examples().into_iter().map(|example| (example.name, example.van_ban)).chain(random).collect()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, van_ban) in documents() {
        let first = van_ban.to_docx().expect("renders");
        assert!(van_ban.to_docx().expect("renders") == first, "{name}");
        assert!(van_ban.clone().to_docx().expect("renders") == first, "{name}, a clone");
        assert_eq!(van_ban.to_text(), van_ban.clone().to_text(), "{name}");
    }
}

#[test]
fn a_used_writer_gives_the_bytes_of_a_fresh_one() {
    let documents = documents();
    for level in [0, 3, 9] {
        let options = Options::default().level(level);
        let mut used = Writer::new(options);
        for (name, van_ban) in documents.iter().chain(documents.iter().rev()) {
            let pages = layout(van_ban);
            let fresh = Writer::new(options).to_vec(&pages).expect("renders");
            assert!(used.to_vec(&pages).expect("renders") == fresh, "{name} at level {level}");
        }
    }
}

#[test]
fn threads_at_the_same_time_give_the_same_bytes() {
    let documents = documents();
    let render = || documents.iter().map(|(_, van_ban)| van_ban.to_docx().expect("renders")).collect::<Vec<_>>();
    let here = render();
    let there: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(render)).collect();
        threads.into_iter().map(|thread| thread.join().expect("renders")).collect()
    });
    assert!(there.iter().all(|files| *files == here));
}

#[test]
fn parts_are_what_the_file_holds() {
    for (name, van_ban) in documents() {
        let pages = layout(&van_ban);
        let parts = docx::parts(&pages).expect("renders");
        for level in [0, 3, 9] {
            let file = docx::to_vec_with(&pages, Options::default().level(level)).expect("renders");
            assert!(Package::read(&file).parts == parts, "{name} at level {level}");
        }
    }
}

#[test]
fn files_read_and_write_without_change() {
    for example in examples() {
        let written = serde_json::to_string(&example.van_ban).expect("writes");
        let again: VanBan = serde_json::from_str(&written).expect("reads what it wrote");
        assert_eq!(again, example.van_ban, "{}", example.name);
        assert_eq!(serde_json::to_string(&again).expect("writes"), written, "{}", example.name);
        let value: Value = serde_json::from_str(&written).expect("is JSON");
        assert_eq!(value, example.value, "{}", example.name);
        assert!(again.to_docx().expect("renders") == example.van_ban.to_docx().expect("renders"), "{}", example.name);
    }
}

#[test]
fn files_are_kept_in_the_crate_s_own_form() {
    for example in examples() {
        let pretty = serde_json::to_string_pretty(&example.van_ban).expect("writes");
        assert_eq!(pretty.trim_end(), example.json.trim_end(), "{}", example.name);
    }
}
