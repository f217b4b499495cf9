//! A zip file of which some entries are replaced and all others stay byte for byte.
//!
//! What the directory at the end says counts; where an entry's own header says something else, the file is refused, so
//! that no other program can find other parts in it than we do.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

use flate2::{Decompress, FlushDecompress, Status};

use super::PackageError;
use crate::render::docx::Options;
use crate::render::docx::deflate::Deflater;
use crate::render::docx::package::{DATE, VERSION, too_large};

/// How much is decompressed of all parts together, in bytes.
pub(crate) const MOST: u32 = 128 * 1024 * 1024;
/// How many times larger than in the file a part may be, once it is larger than [`FREE`].
const RATIO: u32 = 400;
/// Up to this size, in bytes, a part may be as small in the file as it likes.
pub(crate) const FREE: u32 = 4 * 1024 * 1024;

/// Length of the record at the end, without its comment.
const END: usize = 22;
/// Length of the directory's record of an entry, without name, extra field and comment.
const RECORD: usize = 46;
/// Length of an entry's own header, without name and extra field.
const LOCAL: usize = 30;

/// Flags of encryption in its three forms.
const ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
/// Flag: check sum and sizes stand behind the data, too.
const DESCRIPTOR: u16 = 1 << 3;
/// Flags that tell the level of compression.
const LEVEL: u16 = 0b110;

/// A zip file as it stands in memory.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    file: &'a [u8],
    /// Entries in the order of the directory.
    entries: Vec<Entry<'a>>,
    /// Their names in small letters, in order, each with its entry.
    names: Vec<(String, usize)>,
    /// Where the record at the end stands.
    end: usize,
    /// How much may still be decompressed.
    left: Cell<u32>,
}

/// An entry.
#[derive(Debug)]
struct Entry<'a> {
    name: Cow<'a, str>,
    /// Its record in the directory.
    record: Range<usize>,
    /// Where its own header begins.
    at: usize,
    /// Its data.
    data: Range<usize>,
    /// Where the next entry or the directory begins.
    next: usize,
    method: u16,
    crc: u32,
    size: u32,
}

impl<'a> Archive<'a> {
    /// Reads the directory and looks at every header.
    pub fn read(file: &'a [u8]) -> Result<Self, PackageError> {
        if !file.starts_with(b"PK\x03\x04") {
            return Err(PackageError::NotZip);
        }
        let end = find_end(file).ok_or_else(|| PackageError::zip(file.len(), "tệp bị cắt cụt, không có mục lục"))?;
        let count = check_end(file, end)?;
        let mut at = word(file, end + 16) as usize;
        let directory = at;
        let mut entries = Vec::with_capacity(count.min(1024));
        for _ in 0..count {
            let entry = Entry::read(file, at, end)?;
            at = entry.record.end;
            entries.push(entry);
        }
        if at != end {
            return Err(PackageError::zip(at, "mục lục có phần thừa"));
        }
        let names = names(&entries)?;
        let mut archive = Self { file, entries, names, end, left: Cell::new(MOST) };
        archive.locate(directory)?;
        Ok(archive)
    }

    /// Names of the entries in the order of the directory.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| &*entry.name)
    }

    /// The entry of a part, whose name may have letters of another size.
    pub fn find(&self, name: &str) -> Option<usize> {
        let name = name.to_ascii_lowercase();
        let found = self.names.binary_search_by(|(known, _)| known.cmp(&name)).ok()?;
        self.names.get(found).map(|(_, entry)| *entry)
    }

    /// Finds the data of each entry; entries may not overlap.
    fn locate(&mut self, directory: usize) -> Result<(), PackageError> {
        let mut next = directory;
        for index in self.order().into_iter().rev() {
            let entry = &mut self.entries[index];
            entry.next = next;
            entry.locate(self.file)?;
            next = entry.at;
        }
        Ok(())
    }

    /// Entries in the order of the file.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by_key(|&index| self.entries[index].at);
        order
    }

    /// The bytes of a part, at most `most` of them.
    pub fn part(&self, index: usize, most: u32) -> Result<Cow<'a, [u8]>, PackageError> {
        let entry = &self.entries[index];
        entry.check_size(most.min(self.left.get()))?;
        let data = &self.file[entry.data.clone()];
        let broken = |byte, reason| PackageError::broken(&entry.name, byte, reason);
        self.left.set(self.left.get() - entry.size);
        let part = match entry.method {
            0 => Cow::Borrowed(data),
            8 => Cow::Owned(entry.inflate(data)?),
            other => return Err(PackageError::unsupported(format!("kiểu nén {other} (“{}”)", entry.name))),
        };
        if part.len() != entry.size as usize {
            return Err(broken(part.len(), "độ dài không như mục lục ghi"));
        }
        if crc32fast::hash(&part) != entry.crc {
            return Err(broken(0, "mã kiểm tra CRC không khớp"));
        }
        Ok(part)
    }

    /// The file with other bytes for some parts, and with parts more. All other entries are copied with their headers, and
    /// the order stays; what is new comes last, its names in ASCII.
    pub fn with(
        &self,
        parts: &BTreeMap<usize, Vec<u8>>,
        more: &[(String, Cow<'_, [u8]>)],
    ) -> Result<Vec<u8>, PackageError> {
        let mut deflater = Deflater::new(Options::default().level);
        let mut out = Vec::with_capacity(self.file.len() + self.file.len() / 8);
        let order = self.order();
        let first = order.first().map_or(0, |&index| self.entries[index].at);
        out.extend_from_slice(&self.file[..first]);
        let mut directory = self.file[self.entries.first().map_or(self.end, |entry| entry.record.start)..].to_vec();
        let moved = self.file.len() - directory.len();
        for index in order {
            let entry = &self.entries[index];
            let at = u32::try_from(out.len()).map_err(|_| too_large("zip"))?;
            let record = &mut directory[entry.record.start - moved..entry.record.end - moved];
            record[42..46].copy_from_slice(&at.to_le_bytes());
            match parts.get(&index) {
                None => out.extend_from_slice(&self.file[entry.at..entry.next]),
                Some(part) => entry.replace(self.file, part, record, &mut deflater, &mut out)?,
            }
        }
        let mut end = self.end - moved;
        let count = u16::try_from(self.entries.len() + more.len()).ok().filter(|count| *count < u16::MAX);
        let count = count.ok_or_else(|| too_large("zip"))?.to_le_bytes();
        if !more.is_empty() {
            let tail = directory.split_off(end);
            for (name, part) in more {
                add(name, part, &mut directory, &mut deflater, &mut out)?;
            }
            end = directory.len();
            directory.extend_from_slice(&tail);
            directory[end + 8..end + 10].copy_from_slice(&count);
            directory[end + 10..end + 12].copy_from_slice(&count);
            let length = u32::try_from(end).map_err(|_| too_large("zip"))?;
            directory[end + 12..end + 16].copy_from_slice(&length.to_le_bytes());
        }
        let at = u32::try_from(out.len()).map_err(|_| too_large("zip"))?;
        directory[end + 16..end + 20].copy_from_slice(&at.to_le_bytes());
        out.append(&mut directory);
        Ok(out)
    }
}

impl<'a> Entry<'a> {
    /// Reads a record of the directory, which ends at `end`.
    fn read(file: &'a [u8], at: usize, end: usize) -> Result<Self, PackageError> {
        let fault = || PackageError::zip(at, "mục lục sai");
        let record = file.get(at..end).filter(|rest| rest.len() >= RECORD && rest.starts_with(b"PK\x01\x02"));
        let record = record.ok_or_else(fault)?;
        let lengths = [28, 30, 32].map(|at| usize::from(half(record, at)));
        let length = RECORD + lengths.iter().sum::<usize>();
        let name = record.get(RECORD..RECORD + lengths[0]).filter(|_| length <= record.len()).ok_or_else(fault)?;
        let name = String::from_utf8_lossy(name);
        if half(record, 8) & ENCRYPTED != 0 {
            return Err(PackageError::unsupported(format!("phần được mã hóa (“{name}”)")));
        }
        let (packed, size, local) = (word(record, 20), word(record, 24), word(record, 42));
        if [packed, size, local].contains(&u32::MAX) {
            return Err(PackageError::unsupported("định dạng zip64"));
        }
        if half(record, 34) != 0 {
            return Err(PackageError::unsupported("nhiều đĩa zip"));
        }
        Ok(Self {
            name,
            record: at..at + length,
            at: local as usize,
            data: 0..packed as usize,
            next: 0,
            method: half(record, 10),
            crc: word(record, 16),
            size,
        })
    }

    /// Finds the data, which must end before [`Self::next`].
    fn locate(&mut self, file: &[u8]) -> Result<(), PackageError> {
        let fault = |reason| PackageError::zip(self.at, reason);
        let header = file.get(self.at..self.next).filter(|rest| rest.len() >= LOCAL && rest.starts_with(b"PK\x03\x04"));
        let header = header.ok_or_else(|| fault("không có đầu mục của một phần"))?;
        let record = &file[self.record.clone()];
        let name = usize::from(half(header, 26));
        let start = self.at + LOCAL + name + usize::from(half(header, 28));
        self.data = start..start.saturating_add(self.data.len());
        if self.data.end > self.next {
            return Err(fault("một phần dài hơn chỗ của nó"));
        }
        let flags = half(header, 6);
        let same = header[LOCAL..LOCAL + name] == record[RECORD..RECORD + usize::from(half(record, 28))]
            && flags & ENCRYPTED == 0
            && half(header, 8) == self.method
            && (flags & DESCRIPTOR != 0 || header[14..26] == record[16..28]);
        if same { Ok(()) } else { Err(fault("đầu mục của một phần khác mục lục")) }
    }

    /// Refuses what is larger than `most`, and bombs.
    fn check_size(&self, most: u32) -> Result<(), PackageError> {
        let packed = u32::try_from(self.data.len()).unwrap_or(u32::MAX);
        if self.size <= most && (self.size <= FREE || self.size / RATIO <= packed) {
            return Ok(());
        }
        Err(PackageError::TooLarge { part: self.name.to_string(), size: self.size, packed })
    }

    /// Decompresses the data; no more than the directory says.
    fn inflate(&self, data: &[u8]) -> Result<Vec<u8>, PackageError> {
        // One byte more than is wanted: what is longer than the directory says shows.
        let mut part = Vec::with_capacity(self.size as usize + 1);
        let mut inflater = Decompress::new(false);
        let status = inflater.decompress_vec(data, &mut part, FlushDecompress::Finish);
        let whole = inflater.total_in() == data.len() as u64;
        match status {
            Ok(Status::StreamEnd) if whole => Ok(part),
            _ => Err(PackageError::broken(&self.name, part.len(), "dữ liệu nén hỏng")),
        }
    }

    /// Writes the entry with other bytes, and what the directory is to say of it.
    fn replace(
        &self,
        file: &[u8],
        part: &[u8],
        record: &mut [u8],
        deflater: &mut Deflater,
        out: &mut Vec<u8>,
    ) -> Result<(), PackageError> {
        let too_large = || too_large(&self.name);
        let data = if self.method == 0 { Cow::Borrowed(part) } else { Cow::Owned(deflater.whole(part)?) };
        let sizes = [data.len(), part.len()].map(|size| u32::try_from(size).ok().filter(|size| *size < u32::MAX));
        let [Some(packed), Some(size)] = sizes else { return Err(too_large().into()) };
        let flags = half(record, 8) & !(DESCRIPTOR | LEVEL);
        record[8..10].copy_from_slice(&flags.to_le_bytes());
        for (place, value) in record[16..28].chunks_exact_mut(4).zip([crc32fast::hash(part), packed, size]) {
            place.copy_from_slice(&value.to_le_bytes());
        }
        let header = out.len();
        out.extend_from_slice(&file[self.at..self.data.start]);
        out[header + 6..header + 8].copy_from_slice(&record[8..10]);
        out[header + 14..header + 26].copy_from_slice(&record[16..28]);
        out.extend_from_slice(&data);
        Ok(())
    }
}

/// Names in order; none twice, not even in letters of another size: programs would not agree which one counts.
fn names(entries: &[Entry<'_>]) -> Result<Vec<(String, usize)>, PackageError> {
    let mut names: Vec<_> =
        entries.iter().enumerate().map(|(index, entry)| (entry.name.to_ascii_lowercase(), index)).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(PackageError::unsupported(format!("hai phần cùng tên “{}”", pair[0].0))),
        None => Ok(names),
    }
}

/// Writes a new entry as Word does: host DOS, no time, no extra field.
fn add(
    name: &str,
    part: &[u8],
    directory: &mut Vec<u8>,
    deflater: &mut Deflater,
    out: &mut Vec<u8>,
) -> Result<(), PackageError> {
    let too_large = || too_large(name);
    // What is compressed already stays as it is.
    let packed = deflater.whole(part)?;
    let (method, data) = if packed.len() < part.len() { (8_u16, &*packed) } else { (0, part) };
    let size = |bytes: &[u8]| u32::try_from(bytes.len()).ok().filter(|size| *size < u32::MAX);
    let (Some(small), Some(large)) = (size(data), size(part)) else { return Err(too_large().into()) };
    let length = u16::try_from(name.len()).map_err(|_| too_large())?;
    let at = u32::try_from(out.len()).map_err(|_| too_large())?;
    let mut common = Vec::with_capacity(26);
    for half in [VERSION, 0, method, 0, DATE] {
        common.extend_from_slice(&half.to_le_bytes());
    }
    for word in [crc32fast::hash(part), small, large] {
        common.extend_from_slice(&word.to_le_bytes());
    }
    common.extend_from_slice(&length.to_le_bytes());
    common.extend_from_slice(&[0; 2]);
    out.extend_from_slice(b"PK\x03\x04");
    out.extend_from_slice(&common);
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(data);
    directory.extend_from_slice(b"PK\x01\x02");
    directory.extend_from_slice(&VERSION.to_le_bytes());
    directory.extend_from_slice(&common);
    // No comment, first disk, no attributes.
    directory.extend_from_slice(&[0; 10]);
    directory.extend_from_slice(&at.to_le_bytes());
    directory.extend_from_slice(name.as_bytes());
    Ok(())
}

/// Where the record at the end stands: behind it is its comment and nothing else.
fn find_end(file: &[u8]) -> Option<usize> {
    let last = file.len().checked_sub(END)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    let ends = |at: usize| at + END + usize::from(half(file, at + 20)) == file.len();
    (first..=last).rev().find(|&at| file[at..].starts_with(b"PK\x05\x06") && ends(at))
}

/// Number of entries, where the record at the end agrees with itself.
fn check_end(file: &[u8], end: usize) -> Result<usize, PackageError> {
    let (here, count) = (half(file, end + 8), half(file, end + 10));
    let (length, directory) = (word(file, end + 12), word(file, end + 16));
    let locator = end.checked_sub(20).is_some_and(|at| file[at..].starts_with(b"PK\x06\x07"));
    if locator || count == u16::MAX || length == u32::MAX || directory == u32::MAX {
        return Err(PackageError::unsupported("định dạng zip64"));
    }
    if word(file, end + 4) != 0 || here != count {
        return Err(PackageError::unsupported("nhiều đĩa zip"));
    }
    if u64::from(directory) + u64::from(length) != end as u64 {
        return Err(PackageError::zip(end, "mục lục không ở chỗ đã ghi"));
    }
    Ok(usize::from(count))
}

/// Two bytes as a number; the caller knows that they are there.
fn half(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|found| found.try_into().ok()).map_or(0, u16::from_le_bytes)
}

/// Four bytes as a number; the caller knows that they are there.
fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|found| found.try_into().ok()).map_or(0, u32::from_le_bytes)
}

#[cfg(test)]
mod tests;
