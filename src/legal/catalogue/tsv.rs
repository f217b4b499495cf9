//! **Tệp TSV**: tables of facts, read strictly: a wrong cell is an error, never a guess, and all errors of a file come
//! at once.

use std::fmt;

use chrono::NaiveDate;

/// What is wrong with one cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("dòng {dong}, cột {cot}: cần {can}, gặp “{}”", gap.escape_debug())]
#[non_exhaustive]
pub struct TsvError {
    /// The line of the file, from 1.
    pub dong: usize,
    /// The name of the column.
    pub cot: &'static str,
    /// What was expected there.
    pub can: &'static str,
    /// What stands there.
    pub gap: String,
}

/// All that is wrong with a table, in the order of the file; one line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TsvErrors(Vec<TsvError>);

impl TsvErrors {
    /// The errors, in the order of the file; at least one.
    #[must_use]
    pub fn cac_loi(&self) -> &[TsvError] {
        &self.0
    }
}

impl fmt::Display for TsvErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::error::lines(f, &self.0)
    }
}

impl std::error::Error for TsvErrors {}

/// One line of a table, with room for what is wrong with it.
pub(super) struct Row<'t, 'e, const N: usize> {
    line: usize,
    columns: &'static [&'static str; N],
    cells: [&'t str; N],
    errors: &'e mut Vec<TsvError>,
}

impl<'t, const N: usize> Row<'t, '_, N> {
    /// A cell, empty or not.
    pub(super) fn cell(&self, column: usize) -> &'t str {
        self.cells[column]
    }

    /// Notes that a cell is not what was expected.
    pub(super) fn refuse(&mut self, column: usize, expected: &'static str) {
        let gap = self.cells[column].to_owned();
        self.errors.push(TsvError { dong: self.line, cot: self.columns[column], can: expected, gap });
    }

    /// The value of a cell; notes the error if `read` finds none.
    pub(super) fn read<T>(
        &mut self,
        column: usize,
        expected: &'static str,
        read: impl FnOnce(&'t str) -> Option<T>,
    ) -> Option<T> {
        let value = read(self.cells[column]);
        if value.is_none() {
            self.refuse(column, expected);
        }
        value
    }

    /// A text that must not be missing.
    pub(super) fn text(&mut self, column: usize) -> Option<&'t str> {
        self.read(column, "chữ, không để trống", |cell| Some(cell).filter(|cell| !cell.is_empty()))
    }

    /// A date that must not be missing.
    pub(super) fn date(&mut self, column: usize) -> Option<NaiveDate> {
        self.read(column, "ngày dạng 2020-03-05", date)
    }

    /// A date that may be missing. The outer `None` is an error.
    #[allow(clippy::option_option)]
    pub(super) fn date_or_blank(&mut self, column: usize) -> Option<Option<NaiveDate>> {
        if self.cells[column].is_empty() {
            return Some(None);
        }
        self.read(column, "ngày dạng 2020-03-05 hoặc ô trống", date).map(Some)
    }
}

/// `2020-03-05`, and no other way of writing it.
fn date(cell: &str) -> Option<NaiveDate> {
    let date: NaiveDate = cell.parse().ok()?;
    (date.to_string() == cell).then_some(date)
}

/// Reads a table: the names of the columns in its first line, then `read` for each line; empty lines do not count.
///
/// `read` gives `None` where it has noted an error; what it gives beside is lost if the file has any.
pub(super) fn read<'t, T, const N: usize>(
    text: &'t str,
    columns: &'static [&'static str; N],
    mut read: impl FnMut(Row<'t, '_, N>) -> Option<T>,
) -> Result<Vec<T>, TsvErrors> {
    let mut errors = Vec::new();
    let mut values = Vec::new();
    let mut lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate();
    let header = lines.next().map_or("", |(_, line)| line);
    if !header.split('\t').eq(columns.iter().copied()) {
        let can = "dòng đầu ghi đủ tên các cột, đúng thứ tự";
        errors.push(TsvError { dong: 1, cot: columns[0], can, gap: header.to_owned() });
        return Err(TsvErrors(errors));
    }
    for (at, line) in lines.filter(|(_, line)| !line.is_empty()) {
        let line_number = at + 1;
        let mut error = |column: usize, can, gap: &str| {
            errors.push(TsvError { dong: line_number, cot: columns[column], can, gap: gap.to_owned() });
        };
        let found: Vec<_> = line.split('\t').take(N + 1).collect();
        let Ok(cells) = <[&str; N]>::try_from(found) else {
            error(N - 1, "đủ số ô như dòng đầu", line);
            continue;
        };
        let untidy =
            cells.iter().position(|cell| cell.trim() != *cell || cell.contains(|c| matches!(c, '\u{300}'..='\u{36f}')));
        if let Some(column) = untidy {
            error(column, "chữ dựng sẵn (NFC), không có dấu cách ở hai đầu", cells[column]);
            continue;
        }
        values.extend(read(Row { line: line_number, columns, cells, errors: &mut errors }));
    }
    if errors.is_empty() { Ok(values) } else { Err(TsvErrors(errors)) }
}
