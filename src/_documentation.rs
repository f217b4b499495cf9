//! Texts about the crate, to be read here as well as in the repository.

/// Identifiers, official terms, boxes of the decree, English.
#[doc = include_str!("../GLOSSARY.md")]
pub mod glossary {}

/// Rules of the decree, and who sees to each.
#[doc = include_str!("../COVERAGE.md")]
pub mod coverage {}

/// What changed, release by release.
#[doc = include_str!("../CHANGELOG.md")]
pub mod changelog {}
