//! **Renderers**: from blocks to a file format. They know no law.

#[cfg(feature = "docx")]
pub mod docx;
#[cfg(feature = "docx-rs")]
pub mod docx_rs;
pub mod text;
#[cfg(any(feature = "docx", feature = "docx-rs"))]
mod word;
