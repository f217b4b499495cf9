//! One zip file of letters, written as they come.
//!
//! Letters are compressed already: they are stored. Sizes and check sum stand before the bytes, so that nothing is ever
//! gone back to. Time 1980-01-01, host DOS, names in UTF-8; with the extensions of zip64 where a number does not fit its
//! old place. The directory, which comes last, waits compressed.

use std::io::Write;

use super::{Letter, MailMergeError, Sink};
use crate::render::docx::deflate::Deflater;
use crate::render::docx::package::{DATE, VERSION};

/// Names are UTF-8 (flag 11).
const UTF8: u16 = 1 << 11;
/// Version 4.5: zip64.
const VERSION_64: u16 = 45;
/// Largest number that old places hold; it says that the true one stands in an extension.
const FULL: u32 = u32::MAX;
/// The same for counts.
const FULL_16: u16 = u16::MAX;

/// A zip file in the making.
#[derive(Debug)]
pub(super) struct Zip<W> {
    out: W,
    /// Bytes written.
    at: u64,
    entries: u64,
    /// The directory so far, compressed, and its length.
    directory: Vec<u8>,
    directory_bytes: u64,
    deflater: Deflater,
}

impl<W: Write> Zip<W> {
    pub(super) fn new(out: W) -> Self {
        let mut deflater = Deflater::new(1);
        deflater.start();
        Self { out, at: 0, entries: 0, directory: Vec::new(), directory_bytes: 0, deflater }
    }

    fn put(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.out.write_all(bytes)?;
        self.at += bytes.len() as u64;
        Ok(())
    }

    /// Adds a file.
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), MailMergeError> {
        let too_large = || std::io::Error::from(std::io::ErrorKind::FileTooLarge);
        let size = u32::try_from(bytes.len()).map_err(|_| too_large())?;
        let length = u16::try_from(name.len()).map_err(|_| too_large())?;
        let begin = self.at;
        let far = begin >= u64::from(FULL);
        let version = if far { VERSION_64 } else { VERSION };
        let crc = crc32fast::hash(bytes);

        // From the version needed to the length of the name; the same in both headers.
        let mut common = Vec::with_capacity(24);
        for word in [version, UTF8, 0, 0, DATE] {
            common.extend_from_slice(&word.to_le_bytes());
        }
        for word in [crc, size, size] {
            common.extend_from_slice(&word.to_le_bytes());
        }
        common.extend_from_slice(&length.to_le_bytes());

        let mut header = Vec::with_capacity(30 + name.len());
        header.extend_from_slice(b"PK\x03\x04");
        header.extend_from_slice(&common);
        header.extend_from_slice(&[0; 2]);
        header.extend_from_slice(name.as_bytes());
        self.put(&header)?;
        self.put(bytes)?;

        let mut record = Vec::with_capacity(58 + name.len());
        record.extend_from_slice(b"PK\x01\x02");
        record.extend_from_slice(&version.to_le_bytes());
        record.extend_from_slice(&common);
        record.extend_from_slice(&(if far { 12_u16 } else { 0 }).to_le_bytes());
        // No comment, first disk, no attributes.
        record.extend_from_slice(&[0; 10]);
        record.extend_from_slice(&u32::try_from(begin).unwrap_or(FULL).to_le_bytes());
        record.extend_from_slice(name.as_bytes());
        if far {
            record.extend_from_slice(&[1, 0, 8, 0]);
            record.extend_from_slice(&begin.to_le_bytes());
        }
        self.directory_bytes += record.len() as u64;
        self.entries += 1;
        self.deflater.feed(&record, &mut self.directory).map_err(std::io::Error::other)?;
        Ok(())
    }

    /// Writes the directory and the end.
    pub(super) fn finish(mut self) -> Result<(), MailMergeError> {
        let begin = self.at;
        let mut packed = std::mem::take(&mut self.directory);
        self.deflater.finish(&mut packed).map_err(std::io::Error::other)?;
        let mut directory = flate2::read::DeflateDecoder::new(&packed[..]);
        std::io::copy(&mut directory, &mut self.out)?;
        self.at += self.directory_bytes;

        let (entries, length) = (self.entries, self.directory_bytes);
        let small = u16::try_from(entries).ok().filter(|entries| *entries < FULL_16);
        let short = |number: u64| u32::try_from(number).unwrap_or(FULL);
        if small.is_none() || short(begin) == FULL || short(length) == FULL {
            let end = self.at;
            let mut record = Vec::with_capacity(76);
            record.extend_from_slice(b"PK\x06\x06");
            record.extend_from_slice(&44_u64.to_le_bytes());
            record.extend_from_slice(&VERSION_64.to_le_bytes());
            record.extend_from_slice(&VERSION_64.to_le_bytes());
            record.extend_from_slice(&[0; 8]);
            for number in [entries, entries, length, begin] {
                record.extend_from_slice(&number.to_le_bytes());
            }
            record.extend_from_slice(b"PK\x06\x07");
            record.extend_from_slice(&[0; 4]);
            record.extend_from_slice(&end.to_le_bytes());
            record.extend_from_slice(&1_u32.to_le_bytes());
            self.put(&record)?;
        }
        let mut end = Vec::with_capacity(22);
        end.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        let count = small.unwrap_or(FULL_16).to_le_bytes();
        end.extend_from_slice(&count);
        end.extend_from_slice(&count);
        end.extend_from_slice(&short(length).to_le_bytes());
        end.extend_from_slice(&short(begin).to_le_bytes());
        end.extend_from_slice(&[0; 2]);
        self.put(&end)?;
        Ok(self.out.flush()?)
    }
}

impl<W: Write> Sink for Zip<W> {
    fn take(&mut self, letter: Letter) -> Result<(), MailMergeError> {
        self.add(&letter.name, &letter.bytes)?;
        letter.beside.iter().try_for_each(|(name, bytes)| self.add(name, bytes))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    fn written(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut zip = Zip::new(&mut out);
        for (name, bytes) in entries {
            zip.add(name, bytes).unwrap();
        }
        zip.finish().unwrap();
        out
    }

    #[test]
    fn entries_are_read_back_in_order() {
        let long = vec![7; 70_000];
        let entries: [(&str, &[u8]); 3] = [("Giấy mời 1.docx", b"one"), ("2.docx", b""), ("3.docx", &long)];
        let file = written(&entries);
        let mut read = zip::ZipArchive::new(Cursor::new(&file)).unwrap();
        assert_eq!(read.len(), 3);
        for (at, (name, bytes)) in entries.into_iter().enumerate() {
            let mut entry = read.by_index(at).unwrap();
            let mut found = Vec::new();
            entry.read_to_end(&mut found).unwrap();
            assert_eq!((&*entry.name().unwrap(), &found[..]), (name, bytes));
        }
        assert_eq!(written(&[]), b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    }

    #[test]
    fn more_entries_than_the_old_end_can_count() {
        for count in [65_534, 65_535, 65_536, 70_000] {
            let mut out = Vec::new();
            let mut zip = Zip::new(&mut out);
            for number in 0..count {
                zip.add(&format!("{number}.docx"), b"x").unwrap();
            }
            zip.finish().unwrap();
            let extended = out.windows(4).rev().take(200).any(|bytes| bytes == b"PK\x06\x06");
            assert_eq!(extended, count >= 65_535);
            let mut read = zip::ZipArchive::new(Cursor::new(&out)).unwrap();
            assert_eq!(read.len(), count);
            let last = read.by_index(count - 1).unwrap();
            assert_eq!(&*last.name().unwrap(), format!("{}.docx", count - 1));
        }
    }

    #[test]
    fn entries_beyond_four_gigabytes_have_their_place_in_an_extension() {
        let mut out = Vec::new();
        let mut zip = Zip::new(&mut out);
        // As if so many bytes stood before.
        let skipped = 5 << 30;
        zip.at = skipped;
        zip.add("a.docx", b"abc").unwrap();
        zip.finish().unwrap();
        let record = out.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
        let field = |at: usize| u64::from_le_bytes(out[at..at + 8].try_into().unwrap());
        assert_eq!(out[record + 42..record + 46], [0xFF; 4]);
        assert_eq!((&out[record + 52..record + 56], field(record + 56)), (&[1, 0, 8, 0][..], skipped));
        let end = out.windows(4).position(|bytes| bytes == b"PK\x06\x06").unwrap();
        assert_eq!(field(end + 48), skipped + record as u64);
        let locator = out.windows(4).position(|bytes| bytes == b"PK\x06\x07").unwrap();
        assert_eq!(field(locator + 8), skipped + end as u64);
    }
}
