//! Where parts go: into a zip package, or side by side into memory.

use super::error::RenderError;
use super::part::Constant;
use super::setup::Setup;

/// How a part is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// As it is: tiny parts, and pictures, which are compressed already.
    Stored,
    /// Compressed.
    Deflated,
}

/// Takes the parts of one document in their order, each in pieces.
pub(super) trait Sink {
    /// A part that depends on the setup alone.
    fn constant(&mut self, part: Constant, setup: &Setup) -> Result<(), RenderError>;
    /// Begins a part.
    fn open(&mut self, name: &str, method: Method) -> Result<(), RenderError>;
    /// Goes on with the part.
    fn feed(&mut self, bytes: &[u8]) -> Result<(), RenderError>;
    /// Ends the part.
    fn close(&mut self) -> Result<(), RenderError>;

    /// A part that is there as a whole.
    fn whole(&mut self, name: &str, method: Method, bytes: &[u8]) -> Result<(), RenderError> {
        self.open(name, method)?;
        self.feed(bytes)?;
        self.close()
    }
}

/// Parts side by side, not compressed.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Name and bytes of each part, in the order of the package.
    pub list: Vec<(String, Vec<u8>)>,
}

impl Sink for Parts {
    fn constant(&mut self, part: Constant, setup: &Setup) -> Result<(), RenderError> {
        self.list.push((part.name().to_owned(), part.render(setup)));
        Ok(())
    }

    fn open(&mut self, name: &str, _: Method) -> Result<(), RenderError> {
        self.list.push((name.to_owned(), Vec::new()));
        Ok(())
    }

    fn feed(&mut self, bytes: &[u8]) -> Result<(), RenderError> {
        if let Some((_, part)) = self.list.last_mut() {
            part.extend_from_slice(bytes);
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), RenderError> {
        Ok(())
    }
}
