//! DEFLATE with state that is kept from part to part.

use flate2::{Compress, Compression, FlushCompress, Status};

use super::error::RenderError;

/// Room that is offered to the compressor at a time, in bytes. Always the same: at some levels the
/// compressed bytes depend on it.
const ROOM: usize = 16 * 1024;

/// A compressor for raw DEFLATE streams, one after another.
#[derive(Debug)]
pub(crate) struct Deflater {
    /// Window and tables.
    state: Compress,
    /// The level, 0–9.
    level: u8,
    /// What the compressor writes to.
    room: Vec<u8>,
}

impl Deflater {
    /// Compresses at a level from 0 (not at all) to 9 (smallest); above is 9.
    pub fn new(level: u8) -> Self {
        let level = Self::effective(level);
        let state = Compress::new(Compression::new(u32::from(level)), false);
        Self { state, level, room: vec![0; ROOM] }
    }

    /// The level that is used for a wish.
    pub const fn effective(level: u8) -> u8 {
        if level > 9 { 9 } else { level }
    }

    /// The level, 0–9.
    pub const fn level(&self) -> u8 {
        self.level
    }

    /// Begins a stream.
    pub fn start(&mut self) {
        self.state.reset();
    }

    /// Appends what `input` adds to the stream.
    pub fn feed(&mut self, input: &[u8], out: &mut Vec<u8>) -> Result<(), RenderError> {
        self.run(input, FlushCompress::None, out)
    }

    /// Ends the stream.
    pub fn finish(&mut self, out: &mut Vec<u8>) -> Result<(), RenderError> {
        self.run(&[], FlushCompress::Finish, out)
    }

    /// A stream of its own.
    pub fn whole(&mut self, input: &[u8]) -> Result<Vec<u8>, RenderError> {
        let mut out = Vec::new();
        self.start();
        self.run(input, FlushCompress::Finish, &mut out)?;
        out.shrink_to_fit();
        Ok(out)
    }

    /// A piece of a stream: whole bytes that need nothing of what stands before them, so that any other blocks may stand
    /// between two pieces. The last one ends the stream.
    #[cfg(feature = "templates")]
    pub fn piece(&mut self, input: &[u8], last: bool) -> Result<Vec<u8>, RenderError> {
        if last {
            return self.whole(input);
        }
        let mut out = Vec::new();
        self.start();
        self.feed(input, &mut out)?;
        loop {
            let given = self.state.total_out();
            self.state.compress(&[], &mut self.room, FlushCompress::Full).map_err(std::io::Error::from)?;
            let new = difference(self.state.total_out(), given);
            out.extend(self.room.get(..new).unwrap_or_default());
            // A flush is done once it leaves room.
            if new < self.room.len() {
                break;
            }
        }
        out.shrink_to_fit();
        Ok(out)
    }

    /// Compresses until nothing is left of `input`, or until the stream has ended.
    fn run(&mut self, mut input: &[u8], flush: FlushCompress, out: &mut Vec<u8>) -> Result<(), RenderError> {
        let finish = matches!(flush, FlushCompress::Finish);
        while finish || !input.is_empty() {
            let (taken, given) = (self.state.total_in(), self.state.total_out());
            let status = self.state.compress(input, &mut self.room, flush).map_err(std::io::Error::from)?;
            input = input.get(difference(self.state.total_in(), taken)..).unwrap_or_default();
            out.extend(self.room.get(..difference(self.state.total_out(), given)).unwrap_or_default());
            if status == Status::StreamEnd {
                break;
            }
        }
        Ok(())
    }
}

/// How far a counter went in one step, which is bounded by a slice.
fn difference(after: u64, before: u64) -> usize {
    usize::try_from(after - before).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_in_pieces_are_read_back_at_every_level() {
        let mix = |n: u32| (n.wrapping_mul(2_654_435_761) >> 20).to_le_bytes();
        let text: Vec<u8> = (0..50_000).flat_map(mix).collect();
        for level in 0..=10 {
            let mut deflater = Deflater::new(level);
            let mut out = Vec::new();
            for _ in 0..2 {
                out.clear();
                deflater.start();
                for piece in text.chunks(70_001) {
                    deflater.feed(piece, &mut out).expect("feeds");
                }
                deflater.finish(&mut out).expect("ends");
            }
            let mut back = Vec::with_capacity(text.len() + 1);
            let mut inflate = flate2::Decompress::new(false);
            inflate.decompress_vec(&out, &mut back, flate2::FlushDecompress::Finish).expect("inflates");
            assert!(back == text, "level {level}");
        }
    }
}
