//! A folder of letters, each whole or not there.

use std::path::{Path, PathBuf};

use super::{Letter, MailMergeError, Sink};
use crate::tep::{is_unfinished, write_whole};

/// A folder that takes letters.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    resume: bool,
}

impl Folder {
    /// Makes the folder where it is missing; where a merge goes on, removes what a broken run left half-written.
    pub(super) fn open(path: &Path, resume: bool) -> Result<Self, MailMergeError> {
        let failed = |source| MailMergeError::Write { path: path.to_owned(), source };
        std::fs::create_dir_all(path).map_err(failed)?;
        if resume {
            for entry in std::fs::read_dir(path).map_err(failed)? {
                let entry = entry.map_err(failed)?;
                // A name that is no text is none of ours.
                if entry.file_name().to_str().is_some_and(is_unfinished) {
                    std::fs::remove_file(entry.path())
                        .map_err(|source| MailMergeError::Write { path: entry.path(), source })?;
                }
            }
        }
        Ok(Self { path: path.to_owned(), resume })
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), MailMergeError> {
        let path = self.path.join(name);
        write_whole(&path, bytes).map_err(|source| MailMergeError::Write { path, source })
    }
}

impl Sink for Folder {
    /// A file without a byte is what a machine may leave that lost its power; no letter is one.
    fn has(&self, name: &str) -> bool {
        self.resume && std::fs::metadata(self.path.join(name)).is_ok_and(|file| file.is_file() && file.len() > 0)
    }

    /// The letter itself comes last: where it is there, all of it is.
    fn take(&mut self, letter: Letter) -> Result<(), MailMergeError> {
        for (name, bytes) in &letter.beside {
            self.write(name, bytes)?;
        }
        self.write(&letter.name, &letter.bytes)
    }
}
