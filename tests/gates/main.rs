//! Gates: judges from outside look at every DOCX that examples, hard cases and random documents make, and at the
//! citations that are found in real sentences.
//!
//! They need a validator, LibreOffice, python-docx and labelled sentences, so `cargo test` leaves them out; `.ci/run`
//! names them in the environment and runs `cargo test --test gates -- --include-ignored`. What is missing is a failure,
//! never a skip.
#![cfg(all(feature = "docx", feature = "templates"))]

mod cases;
mod citations;
mod copies;
mod decree;
mod docx_form;
#[cfg(feature = "docx-rs")]
mod docx_rs;
#[path = "../../examples/find_citations.rs"]
#[allow(dead_code)]
mod find_citations;
mod layout;
#[path = "../it/common/leaves.rs"]
#[allow(dead_code)]
mod leaves;
#[path = "../it/common/ledger.rs"]
#[allow(dead_code)]
mod ledger;
mod page;
mod random;
mod read_back;
mod rules;
#[path = "../it/strategies/mod.rs"]
#[allow(dead_code)]
mod strategies;
mod verify;

use std::path::PathBuf;
use std::process::Command;

/// A program of the environment, by the variable that names it.
fn program(variable: &str) -> Command {
    let path = std::env::var_os(variable).unwrap_or_else(|| panic!("{variable} names no program; run .ci/run"));
    Command::new(path)
}

/// The folder for what the gates make.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gates");
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

/// Runs a program; its output where it succeeds, else a failure that shows what it said.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}\n{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}
