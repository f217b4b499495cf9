//! Footnotes: their texts, and how often they may be named.

use std::ops::Range;

use super::super::inline::{El, Run};
use super::{Flat, Reader};

/// How many bytes of footnotes may be named again.
const REPEATED: usize = 1 << 20;

impl Reader<'_, '_, '_> {
    /// Takes up a footnote where it is named; false if it was named too often.
    pub(super) fn may_name(&mut self, label: &str, range: &Range<usize>) -> bool {
        if self.named.insert(label.to_owned()) {
            return true;
        }
        // Each time it is named it is a footnote of its own.
        self.repeated += self.notes.get(label).map_or(0, |note| 1 + size(note));
        if self.repeated > REPEATED {
            let message = format!("chú thích [^{label}] được nhắc lại quá nhiều lần");
            self.fault(self.span(range), &message, "mỗi chú thích nhắc tới một lần");
        }
        self.repeated <= REPEATED
    }

    pub(super) fn note(&mut self, label: &str, flats: Vec<Flat>, span: Range<usize>) {
        let mut paragraphs = flats.into_iter().map(|flat| match flat {
            Flat::Para { inline, mark: None, .. } => Some(inline),
            _ => None,
        });
        match (paragraphs.next().flatten(), paragraphs.next()) {
            (Some(inline), None) if self.only_notes => {
                let twice = self.found.insert(label.to_owned(), inline.els).is_some();
                if twice {
                    self.cx.fault(span, format!("chú thích [^{label}] có hai nội dung"));
                }
            }
            (Some(_), None) => self.defined.push((label.to_owned(), span)),
            _ => self.fault(span, "chú thích phải là một đoạn văn", "một đoạn sau “[^…]:”"),
        }
    }
}

/// Bytes of a footnote's letters.
fn size(note: &[El]) -> usize {
    let runs = |runs: &[Run]| runs.iter().map(|run| run.text.len()).sum::<usize>();
    note.iter()
        .map(|el| match el {
            El::Run(run) => run.text.len(),
            El::Link(address, letters, _) => address.len() + runs(letters),
            El::Cite(text, _) => text.len(),
            El::Note(note, _) => size(note),
            El::Data(node) => node.span.len(),
        })
        .sum()
}
