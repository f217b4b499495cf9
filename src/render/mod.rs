//! **Renderers**: from blocks to a file format. They know no law.

#[cfg(feature = "docx")]
pub mod docx;
pub mod text;
