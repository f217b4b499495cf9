//! Fields as YAML: texts, lists and fields, each with its place.
//!
//! A value has the type that its reader asks for, not one that it looks like: `so: 05` is the text `05`, `co: no` the text
//! `no`. Anchors, aliases, tags and several documents in one are refused.

mod faults;
mod places;
mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;
