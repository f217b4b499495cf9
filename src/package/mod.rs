//! Packages of other programs: a zip file and the XML of its parts, read with limits and changed where it must be, so that
//! all other bytes stay.

pub(crate) mod archive;
mod error;
pub(crate) mod xml;

pub(crate) use error::PackageError;

/// Part that says the types of all others.
pub(crate) const TYPES: &str = "[Content_Types].xml";
