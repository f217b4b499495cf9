//! Forms in DOCX, filled.

mod blocks;
mod errors;
pub mod form;
mod lists;
mod notes;
mod pictures;
mod safety;
mod values;
