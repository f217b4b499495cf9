//! What is at hand while a source is read: its text, and the faults found so far.

use std::ops::Range;

use super::error::{SourceError, SourceErrors};
use super::shown::{Shown, shown};

/// The state of one reading.
pub(crate) struct Cx<'s> {
    /// The whole source.
    pub text: &'s str,
    faults: Vec<(Range<usize>, String, Option<String>)>,
}

/// More faults than these are not told: nobody reads them.
const MOST: usize = 1_000;

impl<'s> Cx<'s> {
    pub(crate) fn new(text: &'s str) -> Self {
        Self { text, faults: Vec::new() }
    }

    /// Notes a fault; reading goes on.
    pub(crate) fn fault(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.note(span, message.into(), None);
    }

    /// Notes a fault and what was expected instead.
    pub(crate) fn fault_expected(
        &mut self,
        span: Range<usize>,
        message: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.note(span, message.into(), Some(expected.into()));
    }

    fn note(&mut self, span: Range<usize>, message: String, expected: Option<String>) {
        if !self.is_full() {
            self.faults.push((span, message, expected));
        }
    }

    /// Whether no further fault is told.
    pub(crate) fn is_full(&self) -> bool {
        self.faults.len() >= MOST
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// All faults, in the order of places.
    pub(crate) fn into_errors(mut self) -> Option<SourceErrors> {
        if self.faults.is_empty() {
            return None;
        }
        self.faults.sort_by_key(|(span, ..)| (span.start, span.end));
        self.faults.dedup();
        let mut lines = Lines { text: self.text, at: 0, number: 1 };
        let errors =
            self.faults.into_iter().map(|(span, message, expected)| lines.error(span, message, expected)).collect();
        Some(SourceErrors(errors))
    }
}

/// Counts lines, from place to place.
struct Lines<'s> {
    text: &'s str,
    at: usize,
    number: usize,
}

impl Lines<'_> {
    fn error(&mut self, span: Range<usize>, message: String, expected: Option<String>) -> SourceError {
        let text = self.text;
        let mut start = span.start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        self.number += text[self.at..start].matches('\n').count();
        self.at = start;
        let Shown { column, text, left_out } = shown(text, start);
        SourceError { line: self.number, column, span, text, left_out, message, expected }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_told_in_order_and_once() {
        let mut cx = Cx::new("một\nhai\r\nba");
        for at in [10, 5, 6, 5, 0] {
            cx.fault(at..at + 1, "sai");
        }
        let errors = cx.into_errors().unwrap();
        let places: Vec<_> =
            errors.as_slice().iter().map(|error| (error.line, error.column, error.text.as_str())).collect();
        assert_eq!(places, [(1, 1, "một"), (1, 4, "một"), (2, 1, "hai"), (2, 5, "hai")]);
    }

    #[test]
    fn of_a_long_line_the_place_is_shown() {
        let text = format!("{}x{}", "a".repeat(1_000), "b".repeat(1_000));
        let mut cx = Cx::new(&text);
        cx.fault(1_000..1_001, "sai");
        let told = cx.into_errors().unwrap().to_string();
        let lines: Vec<&str> = told.lines().collect();
        let at = lines[2].find('^').unwrap();
        assert_eq!(&lines[1][at..=at], "x");
        assert_eq!(lines[1].len(), 4 + 200);
    }

    #[test]
    fn faults_without_end_are_not_told() {
        let text = "a\n".repeat(100_000);
        let mut cx = Cx::new(&text);
        for at in 0..text.len() {
            cx.fault(at..at, "sai");
        }
        assert!(cx.is_full());
        assert_eq!(cx.into_errors().unwrap().as_slice().len(), 1_000);
    }
}
