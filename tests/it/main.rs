//! Whole documents, seen from outside: pages, parts, texts, faults.
//!
//! Nothing here looks into the crate. What is written is read back by other readers (`zip`, `quick-xml`).
#![cfg(feature = "docx")]

mod bad_input;
mod check_bases;
mod co_quan;
mod common;
mod coverage;
mod determinism;
mod document_xml;
#[cfg(feature = "docx-rs")]
mod docx_rs;
#[cfg(feature = "templates")]
mod docx_template;
mod glossary;
mod layout;
mod legal;
#[cfg(feature = "templates")]
mod mail_merge;
mod phat_hanh;
mod properties;
mod read_back;
#[cfg(feature = "source")]
mod source;
mod strategies;
#[cfg(feature = "templates")]
mod templates;
mod vien_dan;
