//! The cells of a table.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::super::node::Node;
use super::Reader;

/// The cells of a table, as the reader comes upon them.
pub(in super::super) struct Rows<'r, 'c, 's, 'p> {
    reader: &'r mut Reader<'c, 's, 'p>,
}

impl<'r, 'c, 's, 'p> Rows<'r, 'c, 's, 'p> {
    pub(super) fn of(reader: &'r mut Reader<'c, 's, 'p>) -> Self {
        Self { reader }
    }

    /// The next row with its cells; none at the table's end.
    pub(in super::super) fn next_row(&mut self) -> Option<(Vec<Node>, Range<usize>)> {
        let mut cells = Vec::new();
        while let Some((event, range)) = self.reader.events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    let mut inline = self.reader.until(TagEnd::TableCell);
                    if inline.els.is_empty() {
                        inline.span = self.reader.span(&range);
                    }
                    cells.push(inline.into_node());
                }
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => return Some((cells, self.reader.span(&range))),
                Event::End(TagEnd::Table) => return None,
                _ => {}
            }
        }
        None
    }

    /// Notes a fault.
    pub(in super::super) fn fault(&mut self, span: Range<usize>, message: &str, expected: &str) {
        self.reader.fault(span, message, expected);
    }

    /// A piece of the source.
    pub(in super::super) fn source(&self, span: Range<usize>) -> &str {
        &self.reader.cx.text[span]
    }
}
