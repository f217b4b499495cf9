//! Lines and columns of many places of one text, without counting from its beginning each time.

use super::super::engine::Program;
use super::VariableUse;

/// The lines of a template, and the place told last.
pub(super) struct Places<'p> {
    program: &'p Program,
    lines: Vec<usize>,
    /// A place and its column.
    last: (usize, usize),
}

impl<'p> Places<'p> {
    pub(super) fn new(program: &'p Program) -> Self {
        let lines = [0].into_iter().chain(program.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { program, lines, last: (0, 1) }
    }

    pub(super) fn of(&mut self, at: usize) -> VariableUse {
        let text = &self.program.text;
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines[line - 1];
        let count = |from: usize, to: usize| text.get(from..to).map_or(0, |piece| piece.chars().count());
        let (last, column) = self.last;
        let column = if (start..=at).contains(&last) {
            column + count(last, at)
        } else if last > at && text.get(at..last).is_some_and(|piece| !piece.contains('\n')) {
            column - count(at, last)
        } else {
            1 + count(start, at)
        };
        self.last = (at, column);
        VariableUse { template: self.program.name.clone(), line, column }
    }
}
