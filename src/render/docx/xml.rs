//! The one buffer that XML is written to, and the one place where text is escaped and checked.
//!
//! Markup is `&'static str`, so text from outside cannot get in without [`Xml::text`] or [`Xml::attr`].
//! Faults are sticky: the first is kept, writing goes on, and [`Xml::check`] reports it. Element
//! writers therefore have no error paths of their own.

use super::error::RenderError;
use crate::unit::Twip;

/// Where text that is being written stands, for error messages.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// Section, from 1; 0 outside the text.
    pub section: usize,
    /// Paragraph in the section, from 1; 0 outside a paragraph.
    pub paragraph: usize,
    /// Name of the style or property.
    pub component: &'static str,
    /// Bytes of the paragraph's text already written.
    pub byte: usize,
}

/// A growing piece of XML.
#[derive(Debug, Default)]
pub(super) struct Xml {
    /// The text so far.
    buf: Vec<u8>,
    /// The first fault.
    fault: Option<Box<RenderError>>,
    /// Where the next text stands.
    pub place: Place,
}

/// What a byte asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Copied.
    Plain,
    /// Replaced by a reference, in attributes at least.
    Special,
    /// Control character: illegal.
    Control,
    /// First byte of U+F000–U+FFFF: may be a noncharacter.
    Lead,
}

/// Class of every byte value.
const CLASSES: [Class; 256] = {
    let mut table = [Class::Plain; 256];
    let mut b = 0;
    while b < 0x20 {
        table[b] = Class::Control;
        b += 1;
    }
    table[b'\t' as usize] = Class::Special;
    table[b'\n' as usize] = Class::Special;
    table[b'&' as usize] = Class::Special;
    table[b'<' as usize] = Class::Special;
    table[b'>' as usize] = Class::Special;
    table[b'"' as usize] = Class::Special;
    table[0xEF] = Class::Lead;
    table
};

/// True if nothing in `text` is escaped, broken or refused. Without branches, so that it is vectorised.
#[allow(clippy::needless_bitwise_bool)] // lazy operators are branches
pub(super) fn is_plain(text: &str) -> bool {
    !text.bytes().fold(false, |found, b| {
        found | (b < 0x20) | (b == b'&') | (b == b'<') | (b == b'>') | (b == b'"') | (b == 0xEF)
    })
}

/// True if a reader may drop blanks of `text`: at an end, or of two in a row.
#[allow(clippy::needless_bitwise_bool)]
pub(super) fn has_loose_blanks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    let pairs = bytes.iter().zip(&bytes[1..]);
    (*first == b' ') | (*last == b' ') | pairs.fold(false, |found, (a, b)| found | ((*a == b' ') & (*b == b' ')))
}

impl Xml {
    /// A buffer that reuses the room of `buf`.
    pub fn reuse(mut buf: Vec<u8>) -> Self {
        buf.clear();
        Self { buf, ..Self::default() }
    }

    /// The declaration that begins every part.
    pub fn head(&mut self) -> &mut Self {
        self.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    }

    /// What was written since the last [`Self::clear`].
    pub fn bytes(&self) -> &[u8] {
        &self.buf
    }

    /// Forgets what was written, keeps room and fault.
    pub fn clear(&mut self) {
        self.buf.clear();
    }

    /// Gives the buffer away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.buf
    }

    /// The first fault, if there was one.
    pub fn check(&mut self) -> Result<(), RenderError> {
        self.fault.take().map_or(Ok(()), |fault| Err(*fault))
    }

    /// True once something went wrong: what follows is not needed any more.
    pub fn is_faulty(&self) -> bool {
        self.fault.is_some()
    }

    /// Records a fault; the first one counts.
    pub fn fail(&mut self, fault: RenderError) {
        self.fault.get_or_insert_with(|| Box::new(fault));
    }

    /// Markup.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.buf.extend_from_slice(markup.as_bytes());
        self
    }

    /// A whole number.
    pub fn int(&mut self, value: impl Into<i64>) -> &mut Self {
        let value = value.into();
        let mut digits = [0_u8; 20];
        let mut at = digits.len();
        let mut rest = value.unsigned_abs();
        loop {
            at -= 1;
            digits[at] = b"0123456789"[(rest % 10) as usize];
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if value < 0 {
            self.buf.push(b'-');
        }
        self.buf.extend_from_slice(&digits[at..]);
        self
    }

    /// A length that cannot be negative, in twips.
    pub fn length(&mut self, value: Twip) -> &mut Self {
        self.int(value.0.max(0))
    }

    /// An empty element with a fixed `w:val`.
    pub fn val(&mut self, open: &'static str, value: &'static str) -> &mut Self {
        self.raw(open).raw(" w:val=\"").raw(value).raw("\"/>")
    }

    /// An empty element with a number as its `w:val`.
    pub fn val_int(&mut self, open: &'static str, value: impl Into<i64>) -> &mut Self {
        self.raw(open).raw(" w:val=\"").int(value).raw("\"/>")
    }

    /// An on/off element; nothing for `None`.
    pub fn switch(&mut self, open: &'static str, on: Option<bool>) -> &mut Self {
        match on {
            Some(true) => self.raw(open).raw("/>"),
            Some(false) => self.raw(open).raw(" w:val=\"0\"/>"),
            None => self,
        }
    }

    /// An attribute: ` name="value"`, escaped.
    pub fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").escape(value, true).raw("\"")
    }

    /// Character data, escaped.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.escape(text, false)
    }

    /// Writes `text` with references where XML asks for them, and refuses what XML cannot hold.
    fn escape(&mut self, text: &str, attribute: bool) -> &mut Self {
        let bytes = text.as_bytes();
        if is_plain(text) {
            self.buf.extend_from_slice(bytes);
            return self.passed(bytes.len(), attribute);
        }
        let mut done = 0;
        for (at, byte) in bytes.iter().enumerate() {
            let reference = match CLASSES[usize::from(*byte)] {
                Class::Plain => continue,
                Class::Lead if !is_noncharacter(&bytes[at..]) => continue,
                Class::Control | Class::Lead => return self.refuse(text, at),
                Class::Special => match byte {
                    b'&' => "&amp;",
                    b'<' => "&lt;",
                    b'>' => "&gt;",
                    b'"' if attribute => "&quot;",
                    b'\t' if attribute => "&#9;",
                    b'\n' if attribute => "&#10;",
                    _ => continue,
                },
            };
            self.buf.extend_from_slice(&bytes[done..at]);
            self.raw(reference);
            done = at + 1;
        }
        self.buf.extend_from_slice(&bytes[done..]);
        self.passed(bytes.len(), attribute)
    }

    /// Counts text of the paragraph; attributes are not part of it.
    fn passed(&mut self, bytes: usize, attribute: bool) -> &mut Self {
        if !attribute {
            self.place.byte += bytes;
        }
        self
    }

    /// Records that the character at `at` cannot be written.
    fn refuse(&mut self, text: &str, at: usize) -> &mut Self {
        const AROUND: usize = 16;
        let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
        let mut rest = rest.chars();
        let ch = rest.next().unwrap_or_default();
        let skip = before.chars().count().saturating_sub(AROUND);
        let near = before.chars().skip(skip).chain([char::REPLACEMENT_CHARACTER]).chain(rest.take(AROUND));
        let near = near.map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect();
        let Place { section, paragraph, component, byte } = self.place;
        self.fail(RenderError::IllegalCharacter { ch, section, paragraph, component, byte: byte + at, near });
        self
    }
}

/// U+FFFE or U+FFFF at the start.
fn is_noncharacter(bytes: &[u8]) -> bool {
    matches!(bytes, [0xEF, 0xBF, 0xBE | 0xBF, ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Result<String, RenderError> {
        let mut xml = Xml::default();
        xml.text(value);
        xml.check()?;
        Ok(String::from_utf8(xml.into_bytes()).expect("UTF-8 in, UTF-8 out"))
    }

    #[test]
    fn text_escapes_three_characters_and_keeps_quotes() {
        assert_eq!(text("a & b < c > d \"e\" 'f'").expect("legal"), "a &amp; b &lt; c &gt; d \"e\" 'f'");
        assert_eq!(text("Cộng hòa \u{e000}\u{fffd}\u{10ffff}").expect("legal"), "Cộng hòa \u{e000}\u{fffd}\u{10ffff}");
    }

    #[test]
    fn attributes_escape_quotes_tabs_and_line_breaks() {
        let mut xml = Xml::default();
        xml.attr("w:val", "a\"b\tc\nd'&");
        assert_eq!(xml.bytes(), b" w:val=\"a&quot;b&#9;c&#10;d'&amp;\"");
    }

    #[test]
    fn every_character_that_xml_lacks_is_refused() {
        let illegal = (0..0x20).filter(|c| ![9, 10].contains(c)).chain([0xFFFE, 0xFFFF]);
        for ch in illegal.filter_map(char::from_u32) {
            let error = text(&format!("Hà Nội{ch}!")).expect_err("illegal");
            let RenderError::IllegalCharacter { ch: found, byte, near, .. } = error else { panic!("{error}") };
            assert_eq!((found, byte, near.as_str()), (ch, 9, "Hà Nội\u{fffd}!"));
        }
        assert!(text("\t\n\u{7f}\u{85}\u{ffef}").is_ok());
    }

    #[test]
    fn the_first_fault_counts_and_its_place_is_told() {
        let mut xml =
            Xml { place: Place { section: 2, paragraph: 3, component: "Lời văn", byte: 0 }, ..Xml::default() };
        xml.text("chín byte").text("x\u{1}").text("\u{2}");
        let Err(RenderError::IllegalCharacter { ch, section, paragraph, byte, .. }) = xml.check() else {
            panic!("no fault")
        };
        assert_eq!((ch, section, paragraph, byte), ('\u{1}', 2, 3, 11));
        assert!(xml.check().is_ok());
    }

    #[test]
    fn numbers_of_all_sizes() {
        for value in [0, 7, -1, 10, 914_400, i64::MIN, i64::MAX] {
            let mut xml = Xml::default();
            xml.int(value);
            assert_eq!(xml.bytes(), value.to_string().as_bytes());
        }
    }

    #[test]
    fn loose_blanks_are_seen() {
        for loose in [" a", "a ", "a  b", " "] {
            assert!(has_loose_blanks(loose), "{loose:?}");
        }
        for tight in ["", "a", "a b c", "\u{a0}a\u{a0}"] {
            assert!(!has_loose_blanks(tight), "{tight:?}");
        }
    }
}
