//! The zip container: entries in the order in which they come, the same bytes for the same input.
//!
//! Host DOS, so that no permission bits are looked for; time 1980-01-01; sizes before the data; no
//! extra fields. Names are ASCII.

use std::sync::Arc;

use super::cache::{self, Bundle};
use super::deflate::Deflater;
use super::error::RenderError;
use super::part::Constant;
use super::setup::Setup;
use super::sink::{Method, Sink};

/// 1980-01-01 as DOS writes it; the time is 0.
pub(crate) const DATE: u16 = 0x0021;
/// Version 2.0, host 0 (DOS).
pub(crate) const VERSION: u16 = 20;
/// Length of a local header without the name.
pub(super) const LOCAL: usize = 30;
/// Where check sum and sizes stand in a local header.
pub(super) const SUMS: usize = 14;

/// What a zip file says of an entry's data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sums {
    /// How it is kept.
    pub method: Method,
    /// CRC-32 of the part.
    pub crc: u32,
    /// Bytes in the file.
    pub packed: u32,
    /// Bytes of the part.
    pub size: u32,
}

impl Sums {
    /// Check sum and sizes as both headers have them.
    pub fn triple(self) -> [u8; 12] {
        let mut bytes = [0; 12];
        for (place, value) in bytes.chunks_exact_mut(4).zip([self.crc, self.packed, self.size]) {
            place.copy_from_slice(&value.to_le_bytes());
        }
        bytes
    }

    /// The fields that local header and directory share, from the version needed to the extra field.
    pub fn common(self, name: &str) -> Result<[u8; 26], RenderError> {
        let length = u16::try_from(name.len()).map_err(|_| too_large(name))?;
        let method: u16 = if self.method == Method::Stored { 0 } else { 8 };
        let mut bytes = [0; 26];
        let words = [VERSION, 0, method, 0, DATE];
        for (place, word) in bytes.chunks_exact_mut(2).zip(words) {
            place.copy_from_slice(&word.to_le_bytes());
        }
        bytes[10..22].copy_from_slice(&self.triple());
        bytes[22..24].copy_from_slice(&length.to_le_bytes());
        Ok(bytes)
    }
}

/// An entry that is being written.
#[derive(Debug)]
struct Open {
    /// Name of the part.
    name: String,
    /// How it is kept.
    method: Method,
    /// Where its local header stands.
    at: usize,
    /// Check sum so far.
    crc: crc32fast::Hasher,
    /// Bytes of the part so far.
    size: u64,
}

/// A zip file in the making.
#[derive(Debug)]
pub(super) struct Package<'w> {
    /// The file so far.
    out: Vec<u8>,
    /// The central directory so far.
    directory: Vec<u8>,
    /// Entries in the directory.
    entries: usize,
    /// The entry that is being written.
    open: Option<Open>,
    /// Compresses entries.
    deflater: &'w mut Deflater,
    /// The constant parts, once one of them was asked for.
    bundle: Option<Arc<Bundle>>,
}

impl<'w> Package<'w> {
    /// An empty file of which `capacity` bytes are expected.
    pub fn new(deflater: &'w mut Deflater, capacity: usize) -> Self {
        let out = Vec::with_capacity(capacity);
        Self { out, directory: Vec::with_capacity(1024), entries: 0, open: None, deflater, bundle: None }
    }

    /// The whole file.
    pub fn finish(mut self) -> Result<Vec<u8>, RenderError> {
        let too_large = || too_large("zip");
        let entries = u16::try_from(self.entries).map_err(|_| too_large())?.to_le_bytes();
        let at = u32::try_from(self.out.len()).map_err(|_| too_large())?;
        let length = u32::try_from(self.directory.len()).map_err(|_| too_large())?;
        self.out.append(&mut self.directory);
        self.out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.out.extend_from_slice(&entries);
        self.out.extend_from_slice(&entries);
        self.out.extend_from_slice(&length.to_le_bytes());
        self.out.extend_from_slice(&at.to_le_bytes());
        self.out.extend_from_slice(&[0; 2]);
        Ok(self.out)
    }

    /// Writes a local header; returns where it stands.
    fn local(&mut self, name: &str, sums: Sums) -> Result<usize, RenderError> {
        let at = self.out.len();
        self.out.extend_from_slice(b"PK\x03\x04");
        self.out.extend_from_slice(&sums.common(name)?);
        self.out.extend_from_slice(name.as_bytes());
        Ok(at)
    }

    /// Notes an entry in the directory.
    fn record(&mut self, name: &str, sums: Sums, at: usize) -> Result<(), RenderError> {
        let at = u32::try_from(at).map_err(|_| too_large(name))?;
        self.directory.extend_from_slice(b"PK\x01\x02");
        self.directory.extend_from_slice(&VERSION.to_le_bytes());
        self.directory.extend_from_slice(&sums.common(name)?);
        // No comment, first disk, no attributes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&at.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.entries += 1;
        Ok(())
    }
}

impl Sink for Package<'_> {
    fn constant(&mut self, part: Constant, setup: &Setup) -> Result<(), RenderError> {
        let bundle = match self.bundle.take() {
            Some(bundle) => bundle,
            None => cache::bundle(setup, self.deflater)?,
        };
        if let Some(ready) = bundle.get(part) {
            let at = self.local(part.name(), ready.sums)?;
            self.out.extend_from_slice(&ready.data);
            self.record(part.name(), ready.sums, at)?;
        }
        self.bundle = Some(bundle);
        Ok(())
    }

    fn open(&mut self, name: &str, method: Method) -> Result<(), RenderError> {
        let at = self.local(name, Sums { method, crc: 0, packed: 0, size: 0 })?;
        self.open = Some(Open { name: name.to_owned(), method, at, crc: crc32fast::Hasher::new(), size: 0 });
        if method == Method::Deflated {
            self.deflater.start();
        }
        Ok(())
    }

    fn feed(&mut self, bytes: &[u8]) -> Result<(), RenderError> {
        let Some(open) = &mut self.open else { return Ok(()) };
        open.crc.update(bytes);
        open.size += bytes.len() as u64;
        match open.method {
            Method::Stored => self.out.extend_from_slice(bytes),
            Method::Deflated => self.deflater.feed(bytes, &mut self.out)?,
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), RenderError> {
        let Some(Open { name, method, at, crc, size }) = self.open.take() else { return Ok(()) };
        if method == Method::Deflated {
            self.deflater.finish(&mut self.out)?;
        }
        let packed = self.out.len() - at - LOCAL - name.len();
        let sums = Sums {
            method,
            crc: crc.finalize(),
            packed: u32::try_from(packed).map_err(|_| too_large(&name))?,
            size: u32::try_from(size).map_err(|_| too_large(&name))?,
        };
        self.out[at + SUMS..at + SUMS + 12].copy_from_slice(&sums.triple());
        self.record(&name, sums, at)
    }
}

/// The error for what a zip file cannot hold.
pub(crate) fn too_large(part: &str) -> RenderError {
    RenderError::TooLarge { part: part.to_owned() }
}
