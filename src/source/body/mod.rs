//! The body of a source: units, paragraphs, lists, tables, text with emphasis.

pub(crate) mod arrange;
pub(crate) mod ast;
pub(crate) mod chan;
pub(crate) mod dau;
pub(crate) mod inline;
pub(crate) mod khoi;
pub(crate) mod line;
mod mark;
mod mask;
mod number;
pub(crate) mod read;
mod table;
pub(crate) mod write;

#[cfg(test)]
mod tests;
