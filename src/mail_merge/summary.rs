//! What a merge says of itself, while it runs and at its end.

use std::fmt;

use super::Failure;

/// A record of which no letter was made.
#[derive(Debug)]
#[non_exhaustive]
pub struct BadRecord {
    /// Its number, from 1.
    pub number: u64,
    /// Name of the file that it would have become, where that could be told.
    pub name: Option<String>,
    /// Why.
    pub failure: Failure,
}

/// `bản ghi 3 (Lê A.docx): …`
impl fmt::Display for BadRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "bản ghi {}", self.number)?;
        if let Some(name) = &self.name {
            write!(f, " ({name})")?;
        }
        write!(f, ": {}", self.failure)
    }
}

/// How far a merge is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Letters made.
    pub done: u64,
    /// Bad records.
    pub failed: u64,
    /// Letters that were there already.
    pub skipped: u64,
    /// Records in all, where it is known.
    pub total: Option<u64>,
}

impl Progress {
    /// Records that were seen to.
    ///
    /// ```
    /// assert_eq!(vanban::mail_merge::Progress::default().seen(), 0);
    /// ```
    #[must_use]
    pub const fn seen(&self) -> u64 {
        self.done + self.failed + self.skipped
    }
}

/// Why a merge ended before its last record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stopped {
    /// The progress callback asked for it.
    Asked,
    /// A record was bad, and none may be.
    BadRecord,
}

/// What a merge did.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Summary {
    /// How far it came.
    pub progress: Progress,
    /// The first bad records, as many as were to be kept; all are counted.
    pub bad_records: Vec<BadRecord>,
    /// Why it ended early; `None` where all records were seen to.
    pub stopped: Option<Stopped>,
}

impl Summary {
    /// Whether there is a letter for every record.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let summary = MailMerge::from_results(["1", "x"].map(str::parse::<u32>), source).each(|_| Ok(()))?;
    /// assert!(!summary.is_complete());
    /// assert!(summary.to_string().starts_with("đã tạo 1 thư, bỏ qua 0 thư có sẵn, lỗi 1 bản ghi\nbản ghi 2: "));
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.stopped.is_none() && self.progress.failed == 0
    }
}

/// `đã tạo 12 thư, bỏ qua 0 thư có sẵn, lỗi 1 bản ghi`, then a line for each bad record that was kept.
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Progress { done, failed, skipped, .. } = self.progress;
        write!(f, "đã tạo {done} thư, bỏ qua {skipped} thư có sẵn, lỗi {failed} bản ghi")?;
        for bad in &self.bad_records {
            write!(f, "\n{bad}")?;
        }
        Ok(())
    }
}
