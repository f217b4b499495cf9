//! What the engine writes: the steps between tags, and values as letters of a run.

use serde_json::Value;

use super::super::image::Picture;
use super::super::op::{END, START};
use super::Writer;
use crate::template::engine::{Piece, Refusal, Sink};

impl Sink for Writer<'_> {
    fn raw(&mut self, text: &str) -> Result<(), Refusal> {
        let form = self.form;
        for sign in text.split(START).skip(1) {
            let number = sign.split(END).next().and_then(|number| number.parse().ok()).unwrap_or(usize::MAX);
            self.chunk = number;
            for op in form.chunks.get(number).map(Vec::as_slice).unwrap_or_default() {
                self.op(op)?;
            }
        }
        Ok(())
    }

    fn value(&mut self, text: &str) -> Result<(), Refusal> {
        self.seen();
        let prefix = self.prefix();
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| matches!(c, '&' | '<' | '>' | '\n' | '\r' | '\t') || is_illegal(c)) {
            self.write(&rest.as_bytes()[..at])?;
            let c = rest[at..].chars().next().unwrap_or_default();
            rest = &rest[at + c.len_utf8()..];
            match c {
                '&' => self.write(b"&amp;")?,
                '<' => self.write(b"&lt;")?,
                '>' => self.write(b"&gt;")?,
                '\r' if rest.starts_with('\n') => {}
                '\n' | '\r' => self.between(prefix, "br")?,
                '\t' => self.between(prefix, "tab")?,
                other => {
                    let message = format!("giá trị có ký tự U+{:04X} không viết được trong DOCX", u32::from(other));
                    return Err(Refusal::new(message));
                }
            }
        }
        self.write(rest.as_bytes())
    }

    fn unescaped(&mut self, _: &str) -> Result<(), Refusal> {
        Err(Refusal::new(super::super::tag::RAW))
    }

    fn piece(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        if let ("vien_dan", Value::String(text)) = (piece.helper, &*piece.value) {
            let cited = self.mentions.write(text).map_err(Refusal::new)?;
            return self.value(&cited);
        }
        if piece.helper != "anh" {
            return Err(piece.refused("mẫu DOCX").hint("hãy lặp đoạn hoặc hàng của bảng bằng {{#each}}"));
        }
        let picture = Picture::read(piece)?;
        self.seen();
        let part = self.part();
        let id = self.next_drawing;
        self.next_drawing += 1;
        let (relation, new) = self.images.put(part, &picture);
        self.written = self.written.saturating_add(new);
        let prefix = self.prefix();
        let text = picture.drawing(prefix, id, &relation);
        self.write(text.as_bytes())
    }
}

impl Writer<'_> {
    /// Writes an element between two pieces of letters.
    fn between(&mut self, prefix: &str, element: &str) -> Result<(), Refusal> {
        self.write(format!("</{prefix}t><{prefix}{element}/><{prefix}t xml:space=\"preserve\">").as_bytes())
    }
}

/// A character that XML 1.0 cannot hold.
fn is_illegal(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
