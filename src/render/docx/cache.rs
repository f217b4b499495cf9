//! Constant parts, rendered and compressed once and shared by all documents of a kind.

use std::sync::{Arc, Mutex, PoisonError};

use super::deflate::Deflater;
use super::error::RenderError;
use super::package::{Sums, too_large};
use super::part::Constant;
use super::setup::Setup;
use super::sink::Method;

/// How many bundles are kept, the latest used ones; each is some 8 kB.
const KEPT: usize = 8;

/// The bundles, the latest used last.
static BUNDLES: Mutex<Vec<Arc<Bundle>>> = Mutex::new(Vec::new());

/// A part as it stands in a zip file.
#[derive(Debug)]
pub(super) struct Ready {
    /// What the headers say of it.
    pub sums: Sums,
    /// The bytes in the file.
    pub data: Vec<u8>,
}

/// All constant parts of one setup at one level.
#[derive(Debug)]
pub(super) struct Bundle {
    /// What the parts depend on.
    setup: Setup,
    /// DEFLATE level.
    level: u8,
    /// The parts in the order of [`Constant::ALL`].
    parts: Vec<(Constant, Ready)>,
}

impl Bundle {
    /// One part.
    pub fn get(&self, part: Constant) -> Option<&Ready> {
        self.parts.iter().find(|(constant, _)| *constant == part).map(|(_, ready)| ready)
    }

    /// Renders and compresses all parts.
    fn make(setup: &Setup, deflater: &mut Deflater) -> Result<Self, RenderError> {
        let make = |part: &Constant| {
            let bytes = part.render(setup);
            let data = deflater.whole(&bytes)?;
            let sums = Sums {
                method: Method::Deflated,
                crc: crc32fast::hash(&bytes),
                packed: u32::try_from(data.len()).map_err(|_| too_large(part.name()))?,
                size: u32::try_from(bytes.len()).map_err(|_| too_large(part.name()))?,
            };
            Ok((*part, Ready { sums, data }))
        };
        let parts = Constant::ALL.iter().map(make).collect::<Result<_, RenderError>>()?;
        Ok(Self { setup: *setup, level: deflater.level(), parts })
    }
}

/// The bundle for a setup, made where it is not there. Its bytes do not depend on who made it.
pub(super) fn bundle(setup: &Setup, deflater: &mut Deflater) -> Result<Arc<Bundle>, RenderError> {
    let level = deflater.level();
    let known = |kept: &mut Vec<Arc<Bundle>>| {
        let at = kept.iter().rposition(|bundle| bundle.level == level && bundle.setup == *setup)?;
        kept[at..].rotate_left(1);
        kept.last().cloned()
    };
    if let Some(bundle) = known(&mut BUNDLES.lock().unwrap_or_else(PoisonError::into_inner)) {
        return Ok(bundle);
    }
    let made = Arc::new(Bundle::make(setup, deflater)?);
    let mut kept = BUNDLES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(bundle) = known(&mut kept) {
        return Ok(bundle);
    }
    if kept.len() >= KEPT {
        kept.remove(0);
    }
    kept.push(Arc::clone(&made));
    Ok(made)
}
