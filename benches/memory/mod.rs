//! Live bytes: a global allocator that counts what it passes on to the system's.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Off while time is measured: a peer that allocates more must not pay for the counting.
static ON: AtomicBool = AtomicBool::new(false);
static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// What was alive before counting began may be freed meanwhile: counting begins far above zero.
const BASE: usize = usize::MAX / 2;

struct Counting;

// SAFETY: every call goes on to the system's allocator as it came, and its answer comes back unchanged.
// Counting touches atomics only and allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        // SAFETY: the caller keeps to the contract of `alloc`, which is that of the system's.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        // SAFETY: as above.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size, layout.size());
        // SAFETY: as above; `block` came from the system's allocator.
        unsafe { System.realloc(block, layout, size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        count(0, layout.size());
        // SAFETY: as above.
        unsafe { System.dealloc(block, layout) }
    }
}

/// Both blocks of one that grows count for the peak: it may have been copied.
fn count(new: usize, old: usize) {
    if ON.load(Relaxed) {
        PEAK.fetch_max(LIVE.fetch_add(new, Relaxed) + new, Relaxed);
        LIVE.fetch_sub(old, Relaxed);
    }
}

/// Bytes above those that were alive before.
pub struct Bytes {
    /// The most at a time.
    pub peak: usize,
    /// At the end, with the result still alive.
    pub left: usize,
}

/// Runs `work` and counts its bytes, on whatever threads they are.
pub fn measure<T>(work: impl FnOnce() -> T) -> (T, Bytes) {
    LIVE.store(BASE, Relaxed);
    PEAK.store(BASE, Relaxed);
    ON.store(true, Relaxed);
    let result = work();
    ON.store(false, Relaxed);
    (result, Bytes { peak: PEAK.load(Relaxed) - BASE, left: LIVE.load(Relaxed).saturating_sub(BASE) })
}
