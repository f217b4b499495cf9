//! What can go wrong: with one record, and with the whole merge.

use std::path::PathBuf;

/// Why one letter was not made: whatever the source of letters or of records says.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Why a document is no form.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FormError {
    /// More holes than a form may have.
    #[error("thư có quá {most} chỗ trống để điền")]
    TooManyHoles {
        /// How many it may have.
        most: usize,
    },
    /// A document that its exchange form cannot hold.
    #[error("văn bản không viết được thành dạng trao đổi (JSON): {0}")]
    NoExchangeForm(#[from] serde_json::Error),
}

/// Why a merge could not go on. Letters made before stay.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MailMergeError {
    /// A folder that cannot be made or read, or a file that cannot be written.
    #[error("không ghi được {}: {source}", path.display())]
    Write {
        /// Its place.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The destination of a zip file refused the bytes.
    #[error("không ghi được tệp zip: {0}")]
    Zip(#[from] std::io::Error),
    /// The caller's function refused a letter.
    #[error("thư thứ {number} không được nhận: {source}")]
    Refused {
        /// Number of the record.
        number: u64,
        /// What the function says.
        source: Failure,
    },
}
