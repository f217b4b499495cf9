//! Lists that hold at least one thing.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// A list of at least one: what the law demands cannot be left out.
///
/// ```
/// use vanban::NonEmpty;
/// let places: NonEmpty<String> = NonEmpty::new("Sở Nội vụ").and("Sở Tài chính");
/// assert_eq!(places.len(), 2);
/// assert!(serde_json::from_str::<NonEmpty<String>>("[]").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    try_from = "Vec<T>",
    into = "Vec<T>",
    bound(serialize = "T: Clone + Serialize", deserialize = "T: Deserialize<'de>")
)]
pub struct NonEmpty<T>(Vec<T>);

impl<T> NonEmpty<T> {
    /// One thing.
    #[must_use]
    pub fn new(first: impl Into<T>) -> Self {
        Self(vec![first.into()])
    }

    /// One thing more, at the end.
    #[must_use]
    pub fn and(mut self, next: impl Into<T>) -> Self {
        self.0.push(next.into());
        self
    }

    /// Adds a thing at the end.
    pub fn push(&mut self, next: impl Into<T>) {
        self.0.push(next.into());
    }
}

impl<T> Deref for NonEmpty<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> TryFrom<Vec<T>> for NonEmpty<T> {
    type Error = Nothing;
    fn try_from(all: Vec<T>) -> Result<Self, Nothing> {
        if all.is_empty() { Err(Nothing) } else { Ok(Self(all)) }
    }
}

impl<T> From<NonEmpty<T>> for Vec<T> {
    fn from(all: NonEmpty<T>) -> Self {
        all.0
    }
}

impl<'a, T> IntoIterator for &'a NonEmpty<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// A list without anything in it, where one thing at least is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("danh sách phải có ít nhất một mục")]
#[non_exhaustive]
pub struct Nothing;
