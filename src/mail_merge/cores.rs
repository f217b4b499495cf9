//! Work on all cores, with the feature `parallel`; on one without it.

/// How many there are.
pub(super) fn count() -> usize {
    #[cfg(feature = "parallel")]
    return rayon::current_num_threads();
    #[cfg(not(feature = "parallel"))]
    1
}

/// Does something with each of a list; the results are in their order.
pub(super) fn map<T: Send, U: Send>(all: Vec<T>, work: impl Fn(T) -> U + Sync + Send) -> Vec<U> {
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        all.into_par_iter().map(work).collect()
    }
    #[cfg(not(feature = "parallel"))]
    all.into_iter().map(work).collect()
}
