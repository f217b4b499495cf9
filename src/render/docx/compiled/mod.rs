//! **Compiled**: a document with holes, written once, into which values are put many times.
//!
//! Laying out and compressing a letter is work that 1,000 letters of one text share. Here it is done once: each part
//! that has holes is cut at them, what stands between is compressed at once into pieces that end at whole bytes and look
//! back at nothing, and a letter is made of these pieces with its values between them as stored blocks. Its parts have
//! the same bytes as if the letter had been laid out and written by itself – **provided** that nothing of the layout
//! depends on the values; whether it does is for the caller to know, who knows what stands where.

mod crc;
mod pieces;

use std::borrow::Cow;

use super::deflate::Deflater;
use super::error::RenderError;
use super::package::{LOCAL, SUMS, Sums, VERSION, too_large};
use super::part::Constant;
use super::setup::Setup;
use super::sink::{Method, Sink};
use super::xml::{Xml, is_plain};
use super::{Options, writer};
use crate::layout::block::Pages;
use crc::Known;
use pieces::{Piece, cut};

/// The most bytes of a value as XML: one stored block holds them.
const MOST_BYTES: usize = 65_535;
/// The most places of values, so that no sum of their bytes leaves 32 bits.
const MOST_PLACES: usize = 4_096;

/// A document that waits for its values.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The bytes of the file that stay, one step after another.
    fixed: Vec<u8>,
    /// How the file is put together.
    steps: Vec<Step>,
    /// The central directory and the end of the file, as they would be if all values were empty.
    directory: Vec<u8>,
    /// Of each entry of the directory, where its record begins in it.
    records: Vec<usize>,
    /// Fixed pieces of the parts as they are read, for comparison.
    parts: Vec<Part>,
}

/// A step of writing.
#[derive(Debug)]
enum Step {
    /// The next entry begins here.
    Entry,
    /// Copies the next so many fixed bytes.
    Copy(usize),
    /// A fixed piece of a part that has holes: so many bytes in the file, so many in the part.
    Piece { packed: usize, size: usize, sum: Known },
    /// A value.
    Value { hole: usize, method: Method },
    /// The part with holes is at its end.
    Close,
}

/// A part as it is read.
#[derive(Debug)]
struct Part {
    name: String,
    bytes: Vec<u8>,
}

/// Collects the parts and how each is kept.
#[derive(Debug, Default)]
struct Collected(Vec<(String, Method, Vec<u8>)>);

impl Sink for Collected {
    fn constant(&mut self, part: Constant, setup: &Setup) -> Result<(), RenderError> {
        self.0.push((part.name().to_owned(), Method::Deflated, part.render(setup)));
        Ok(())
    }

    fn open(&mut self, name: &str, method: Method) -> Result<(), RenderError> {
        self.0.push((name.to_owned(), method, Vec::new()));
        Ok(())
    }

    fn feed(&mut self, bytes: &[u8]) -> Result<(), RenderError> {
        if let Some((_, _, part)) = self.0.last_mut() {
            part.extend_from_slice(bytes);
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), RenderError> {
        Ok(())
    }
}

/// A value as XML text; `None` where XML cannot hold it.
pub(crate) fn escaped(value: &str) -> Option<Cow<'_, str>> {
    if is_plain(value) {
        return Some(Cow::Borrowed(value));
    }
    let mut xml = Xml::default();
    xml.text(value);
    xml.check().ok()?;
    String::from_utf8(xml.into_bytes()).ok().map(Cow::Owned)
}

impl Compiled {
    /// Compiles pages whose texts hold the signs of `holes` holes; `None` where a sign stands where no text does.
    pub(crate) fn new(pages: &Pages<'_>, holes: usize, options: Options) -> Result<Option<Self>, RenderError> {
        let mut collected = Collected::default();
        writer::render(pages, options.citation_links, &mut collected, &mut Vec::new())?;
        let mut deflater = Deflater::new(options.level);
        let mut made = Self {
            fixed: Vec::new(),
            steps: Vec::new(),
            directory: Vec::new(),
            records: Vec::new(),
            parts: Vec::new(),
        };
        let mut places = 0;
        // Where the next entry begins in a file without values.
        let mut at = 0;
        for (name, method, bytes) in collected.0 {
            // A picture is no text, and may have any bytes.
            let media = name.starts_with("word/media/");
            let cut = if media { Some(Vec::new()) } else { cut(&bytes) };
            let Some(pieces) = cut else { return Ok(None) };
            places += pieces.len();
            let fits = pieces.iter().all(|piece| !matches!(piece, Piece::Value(hole) if *hole >= holes));
            if !fits || places > MOST_PLACES {
                return Ok(None);
            }
            at += made.entry(&name, method, &bytes, &pieces, at, &mut deflater)?;
            made.parts.push(Part { name, bytes });
        }
        made.end(at)?;
        Ok(Some(made))
    }

    /// Adds an entry; gives its bytes in a file without values.
    fn entry(
        &mut self,
        name: &str,
        method: Method,
        bytes: &[u8],
        pieces: &[Piece<'_>],
        at: usize,
        deflater: &mut Deflater,
    ) -> Result<usize, RenderError> {
        self.steps.push(Step::Entry);
        let header = LOCAL + name.len();
        let whole = if pieces.is_empty() && method == Method::Deflated { Some(deflater.whole(bytes)?) } else { None };
        let data = whole.as_deref().unwrap_or(bytes);
        let length = |bytes: usize| u32::try_from(bytes).map_err(|_| too_large(name));
        let sums = match pieces {
            [] => Sums { method, crc: crc32fast::hash(bytes), packed: length(data.len())?, size: length(bytes.len())? },
            _ => Sums { method, crc: 0, packed: 0, size: 0 },
        };
        self.fixed.extend_from_slice(b"PK\x03\x04");
        self.fixed.extend_from_slice(&sums.common(name)?);
        self.fixed.extend_from_slice(name.as_bytes());
        let mut packed = 0;
        if pieces.is_empty() {
            self.fixed.extend_from_slice(data);
            packed = data.len();
            self.steps.push(Step::Copy(header + packed));
        } else {
            self.steps.push(Step::Copy(header));
            for (rest, piece) in (0..pieces.len()).rev().zip(pieces) {
                match piece {
                    Piece::Fixed(bytes) => {
                        let begin = self.fixed.len();
                        match method {
                            Method::Stored => self.fixed.extend_from_slice(bytes),
                            Method::Deflated => self.fixed.extend_from_slice(&deflater.piece(bytes, rest == 0)?),
                        }
                        let own = self.fixed.len() - begin;
                        packed += own;
                        self.steps.push(Step::Piece { packed: own, size: bytes.len(), sum: Known::new(bytes) });
                    }
                    Piece::Value(hole) => {
                        self.steps.push(Step::Value { hole: *hole, method });
                    }
                }
            }
            self.steps.push(Step::Close);
        }
        self.records.push(self.directory.len());
        self.directory.extend_from_slice(b"PK\x01\x02");
        self.directory.extend_from_slice(&VERSION.to_le_bytes());
        self.directory.extend_from_slice(&sums.common(name)?);
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&length(at)?.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        Ok(header + packed)
    }

    /// Adds the end of the directory.
    fn end(&mut self, at: usize) -> Result<(), RenderError> {
        let too_large = || too_large("zip");
        let entries = u16::try_from(self.records.len()).map_err(|_| too_large())?.to_le_bytes();
        let length = u32::try_from(self.directory.len()).map_err(|_| too_large())?;
        self.directory.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.directory.extend_from_slice(&entries);
        self.directory.extend_from_slice(&entries);
        self.directory.extend_from_slice(&length.to_le_bytes());
        self.directory.extend_from_slice(&u32::try_from(at).map_err(|_| too_large())?.to_le_bytes());
        self.directory.extend_from_slice(&[0; 2]);
        Ok(())
    }

    /// Appends the file with its values, which are [`escaped`]; `None`, and nothing appended, where one is missing or too
    /// long.
    pub(crate) fn write(&self, values: &[Cow<'_, str>], out: &mut Vec<u8>) -> Option<()> {
        let start = out.len();
        let letters: usize = values.iter().map(|value| value.len()).sum();
        out.reserve(self.fixed.len() + self.directory.len() + 64 + letters.saturating_mul(2));
        let done = self.fill(values, out, start);
        if done.is_none() {
            out.truncate(start);
        }
        done
    }

    fn fill(&self, values: &[Cow<'_, str>], out: &mut Vec<u8>, start: usize) -> Option<()> {
        let mut fixed = &self.fixed[..];
        let mut directory = self.directory.clone();
        let mut records = self.records.iter();
        let (mut entry, mut record, mut header) = (start, 0, 0);
        let (mut crc, mut size) = (0, 0_usize);
        for step in &self.steps {
            match step {
                Step::Entry => {
                    (entry, record) = (out.len(), *records.next()?);
                    let at = u32::try_from(entry - start).ok()?;
                    directory.get_mut(record + 42..record + 46)?.copy_from_slice(&at.to_le_bytes());
                }
                Step::Copy(length) => {
                    copy(&mut fixed, *length, out)?;
                    (header, crc, size) = (out.len(), 0, 0);
                }
                Step::Piece { packed, size: own, sum } => {
                    copy(&mut fixed, *packed, out)?;
                    crc = sum.after(crc);
                    size += own;
                }
                Step::Value { hole, method } => {
                    let value = values.get(*hole)?.as_bytes();
                    if *method == Method::Deflated {
                        let length = u16::try_from(value.len()).ok().filter(|_| value.len() <= MOST_BYTES)?;
                        // A stored block that is not the last one.
                        out.push(0);
                        out.extend_from_slice(&length.to_le_bytes());
                        out.extend_from_slice(&(!length).to_le_bytes());
                    }
                    out.extend_from_slice(value);
                    crc = crc::after(crc, value);
                    size += value.len();
                }
                Step::Close => {
                    let packed = u32::try_from(out.len() - header).ok()?;
                    let sums = Sums { method: Method::Deflated, crc, packed, size: u32::try_from(size).ok()? }.triple();
                    out.get_mut(entry + SUMS..entry + SUMS + 12)?.copy_from_slice(&sums);
                    directory.get_mut(record + 16..record + 28)?.copy_from_slice(&sums);
                }
            }
        }
        let at = u32::try_from(out.len() - start).ok()?;
        let end = directory.len().checked_sub(6)?;
        directory.get_mut(end..end + 4)?.copy_from_slice(&at.to_le_bytes());
        out.extend_from_slice(&directory);
        Some(())
    }

    /// Whether the parts with these values, which are [`escaped`], are those of pages that hold them already.
    pub(crate) fn equals(&self, values: &[Cow<'_, str>], pages: &Pages<'_>, options: Options) -> bool {
        let mut collected = Collected::default();
        if writer::render(pages, options.citation_links, &mut collected, &mut Vec::new()).is_err() {
            return false;
        }
        let filled = |part: &Part| {
            let mut out = Vec::with_capacity(part.bytes.len());
            for piece in cut(&part.bytes).filter(|pieces| !pieces.is_empty()).unwrap_or(vec![Piece::Fixed(&part.bytes)])
            {
                match piece {
                    Piece::Fixed(bytes) => out.extend_from_slice(bytes),
                    Piece::Value(hole) => out.extend_from_slice(values.get(hole).map_or(&[], |value| value.as_bytes())),
                }
            }
            out
        };
        let same = |(part, (name, _, bytes)): (&Part, &(String, Method, Vec<u8>))| {
            part.name == *name && filled(part) == *bytes
        };
        self.parts.len() == collected.0.len() && self.parts.iter().zip(&collected.0).all(same)
    }

    /// Bytes of letters that stand right after a hole, with which a value must not run together.
    pub(crate) fn letters_after_holes(&self) -> impl Iterator<Item = char> + '_ {
        use crate::source::hole::END;
        let texts = self.parts.iter().filter_map(|part| std::str::from_utf8(&part.bytes).ok());
        texts.flat_map(|text| text.split(END).skip(1).filter_map(|after| after.chars().next()))
    }
}

/// Takes bytes off the front of what is fixed.
fn copy(fixed: &mut &[u8], length: usize, out: &mut Vec<u8>) -> Option<()> {
    let (bytes, rest) = fixed.split_at_checked(length)?;
    out.extend_from_slice(bytes);
    *fixed = rest;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VanBan;
    use crate::layout::layout;
    use crate::source::hole::{END, START};

    const LETTER: &str = include_str!("../../../../examples/data/giay_moi.json");
    const GUEST: &str = "Ông Vũ Đình Khải, Chủ tịch Ủy ban nhân dân phường Hoa Sen";

    fn letter(guest: &str) -> VanBan {
        let mut file: serde_json::Value = serde_json::from_str(LETTER).unwrap();
        assert_eq!(file["giay_moi"]["khach_moi"][0], GUEST);
        file["giay_moi"]["khach_moi"][0] = guest.into();
        serde_json::from_value(file).unwrap()
    }

    fn compiled() -> Compiled {
        let with_hole = letter(&format!("{START}0{END}"));
        Compiled::new(&layout(&with_hole), 1, Options::default()).unwrap().unwrap()
    }

    #[test]
    fn a_letter_is_what_it_would_be_by_itself() {
        let compiled = compiled();
        for value in [GUEST, "A", "TB&XH <\"x\">", "Phòng Lao động ".repeat(3_000).trim()] {
            let values = [escaped(value).unwrap()];
            let whole = letter(value);
            assert!(compiled.equals(&values, &layout(&whole), Options::default()), "{value}");
            let mut file = b"before".to_vec();
            compiled.write(&values, &mut file).unwrap();
            let mut read = zip::ZipArchive::new(std::io::Cursor::new(&file[6..])).unwrap();
            let parts = super::super::parts(&layout(&whole)).unwrap();
            assert_eq!(read.len(), parts.len());
            for (at, (name, bytes)) in parts.iter().enumerate() {
                let mut entry = read.by_index(at).unwrap();
                let mut found = Vec::new();
                // The reader compares the check sum.
                std::io::Read::read_to_end(&mut entry, &mut found).unwrap();
                assert!(entry.name().unwrap() == *name && found == *bytes, "{name}: {value}");
            }
        }
    }

    #[test]
    fn a_value_too_long_for_its_block_is_refused_and_leaves_nothing() {
        let mut out = vec![1, 2];
        let long = "a".repeat(MOST_BYTES + 1);
        assert!(compiled().write(&[Cow::Borrowed(&long)], &mut out).is_none());
        assert!(compiled().write(&[], &mut out).is_none());
        assert_eq!(out, [1, 2]);
    }

    #[test]
    fn what_differs_is_seen() {
        let compiled = compiled();
        let whole = letter("Bà A.");
        assert!(!compiled.equals(&[Cow::Borrowed("Bà A.")], &layout(&whole), Options::default()));
    }

    #[test]
    fn a_sign_in_an_attribute_is_refused() {
        let mut file: serde_json::Value = serde_json::from_str(LETTER).unwrap();
        let link = serde_json::json!({"lien_ket": {"dia_chi": "https://a.vn", "chu": format!("{START}0{END}")}});
        file["giay_moi"]["dia_diem"] = serde_json::json!([link]);
        let in_text: VanBan = serde_json::from_value(file.clone()).unwrap();
        assert!(Compiled::new(&layout(&in_text), 1, Options::default()).unwrap().is_some());
        assert!(Compiled::new(&layout(&in_text), 0, Options::default()).unwrap().is_none());
    }
}
