//! A template's source text: values become signs, which no value can break out of.

use super::engine::Programs;
use super::engine::{Piece, Refusal, Sink};
use super::error::{Fault, TemplateError};
use super::helpers::{bang, danh_sach};
use crate::source::SourceError;
use crate::source::hole::{END, START};

/// Writes source text with signs for values.
#[derive(Debug, Default)]
pub(super) struct SourceSink {
    /// The text.
    pub out: String,
    /// The values, by the numbers of their signs.
    pub holes: Vec<String>,
    places: Places,
}

/// Where what was written comes from.
#[derive(Debug, Default)]
pub(super) struct Places {
    templates: Vec<String>,
    /// Place in the text, number of the template, place in the template, whether text there stands in the template so.
    marks: Vec<(usize, usize, usize, bool)>,
    template: usize,
    at: usize,
}

/// A document of more pieces of text and values is none.
const MOST_PIECES: usize = 1_000_000;
/// Nor is one in which a list stands so many blanks from the edge; each of its lines has them.
const MOST_INDENT: usize = 100;

impl SourceSink {
    /// The text with its signs, the values, and where all of it comes from.
    pub(super) fn into_parts(self) -> (String, Vec<String>, Places) {
        (self.out, self.holes, self.places)
    }

    fn mark(&mut self, verbatim: bool) -> Result<(), Refusal> {
        if self.places.marks.len() == MOST_PIECES {
            return Err(Refusal::new(format!("mẫu viết ra quá {MOST_PIECES} giá trị và đoạn chữ")));
        }
        self.places.marks.push((self.out.len(), self.places.template, self.places.at, verbatim));
        Ok(())
    }

    /// What stands before the end on its line: blanks, or nothing if a list or a table cannot begin here.
    fn indent(&self, helper: &str) -> Result<String, Refusal> {
        let end = &self.out.as_bytes()[self.out.len().saturating_sub(MOST_INDENT + 1)..];
        let blanks = end.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let (before, line) = self.out.split_at(self.out.len() - blanks);
        if blanks <= MOST_INDENT && (before.is_empty() || before.ends_with('\n')) {
            return Ok(line.to_owned());
        }
        let hint = format!("hãy đặt {{{{{helper} …}}}} trên một dòng riêng; {{{{noi …}}}} viết danh sách trong câu");
        Err(Refusal::new(format!("hàm “{helper}” đứng giữa dòng")).hint(hint))
    }

    fn list(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        let indent = self.indent(piece.helper)?;
        for (i, line) in danh_sach::lines(&piece.value).iter().enumerate() {
            if i > 0 {
                self.out += &indent;
            }
            // The sign at the end belongs to the list, not to the value.
            let (item, sign) = line.split_at(line.len() - 1);
            self.out += "- ";
            self.value(item)?;
            self.mark(false)?;
            self.out += sign;
            self.out.push('\n');
        }
        Ok(())
    }

    fn table(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        let indent = self.indent(piece.helper)?;
        let rows = bang::rows(piece)?;
        let numbered = bang::numbered(piece);
        self.out.truncate(self.out.len() - indent.len());
        // A paragraph before it would take the head as one more of its lines.
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        for (i, row) in rows.iter().enumerate() {
            self.out += &indent;
            for cell in row {
                self.out += "| ";
                self.value(cell)?;
                self.out.push(' ');
            }
            self.out += "|\n";
            if i == 0 {
                let columns = (0..row.len()).map(|column| if numbered && column == 0 { "| :-: " } else { "| --- " });
                self.out += &format!("{indent}{}|\n", columns.collect::<String>());
            }
        }
        Ok(())
    }
}

impl Sink for SourceSink {
    fn place(&mut self, template: &str, at: usize) {
        let places = &mut self.places;
        if places.templates.get(places.template).is_none_or(|known| known != template) {
            places.template = places.templates.iter().position(|known| known == template).unwrap_or_else(|| {
                places.templates.push(template.to_owned());
                places.templates.len() - 1
            });
        }
        places.at = at;
    }

    fn raw(&mut self, text: &str) -> Result<(), Refusal> {
        self.mark(true)?;
        self.out += text;
        Ok(())
    }

    fn value(&mut self, text: &str) -> Result<(), Refusal> {
        self.mark(false)?;
        self.out += &format!("{START}{}{END}", self.holes.len());
        self.holes.push(text.to_owned());
        Ok(())
    }

    fn unescaped(&mut self, text: &str) -> Result<(), Refusal> {
        if text.contains(is_sign) {
            return Err(Refusal::new(has_signs("giá trị")));
        }
        self.mark(false)?;
        self.out += text;
        Ok(())
    }

    fn piece(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        self.mark(false)?;
        match piece.helper {
            "danh_sach" => self.list(piece),
            "bang" => self.table(piece),
            "vien_dan" => {
                self.out += "[[";
                self.value(piece.value.as_str().unwrap_or_default())?;
                self.mark(false)?;
                self.out += "]]";
                Ok(())
            }
            _ => Err(piece.refused("văn bản nguồn")),
        }
    }
}

/// A letter that stands for a value while a source is read.
pub(super) const fn is_sign(c: char) -> bool {
    matches!(c, START | END)
}

/// What is said of a text that has such letters.
pub(super) fn has_signs(what: &str) -> String {
    format!("{what} có ký tự dùng riêng (U+F0000, U+F0001) mà văn bản nguồn không chứa được")
}

impl Places {
    /// A fault of the source, at the place of the template that it comes from.
    pub(super) fn error(&self, error: &SourceError, programs: &Programs) -> TemplateError {
        let at = error.span.start;
        let mark = self.marks.partition_point(|(out, ..)| *out <= at).checked_sub(1).and_then(|i| self.marks.get(i));
        let (out, template, place, verbatim) = mark.copied().unwrap_or_default();
        let name = self.templates.get(template).map(String::as_str).unwrap_or_default();
        let place = if verbatim { place + (at - out) } else { place };
        let fault = Fault::new(place, error.message.clone());
        let fault = match error.expected() {
            Some(expected) => fault.hint(expected),
            None => fault,
        };
        fault.located(name, programs.get(name).map(|program| program.text.as_str()).unwrap_or_default())
    }
}
