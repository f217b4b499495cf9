//! **Tệp**: the files of a document, as text and as DOCX.

use crate::layout::block::Pages;
#[cfg(feature = "docx")]
use crate::{Error, render::docx::RenderError};
#[cfg(feature = "docx")]
use std::path::{Path, PathBuf};

/// **Tệp**: one of the files of a document: the document itself, or what goes with it as a file of its own.
///
/// ```
/// # let json = include_str!("../examples/data/phu_luc_khac_tep.json");
/// let plan: vanban::VanBan = serde_json::from_str(json)?;
/// for file in plan.cac_tep() {
///     let name = file.ten.as_deref().unwrap_or("ke-hoach");
///     println!("{name}: {}", file.to_text().lines().count());
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
#[doc(alias = "tệp")]
#[doc(alias = "file")]
pub struct Tep<'a> {
    /// **Tên**: what the name of a file beside the document's has after that: `phu-luc-2`. The document's own has none.
    pub ten: Option<String>,
    /// Its pages.
    pub pages: Pages<'a>,
}

impl Tep<'_> {
    /// The file's place, where the document's own is at `path`: `ke-hoach.docx`, `ke-hoach-phu-luc-2.docx`.
    ///
    /// ```
    /// # let json = include_str!("../examples/data/phu_luc_khac_tep.json");
    /// let plan: vanban::VanBan = serde_json::from_str(json)?;
    /// let files = plan.cac_tep();
    /// assert_eq!(files[1].duong_dan("ra/ke-hoach.docx").to_str(), Some("ra/ke-hoach-phu-luc-2.docx"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[cfg(feature = "docx")]
    #[must_use]
    pub fn duong_dan(&self, path: impl AsRef<Path>) -> PathBuf {
        let path = path.as_ref();
        let Some(own) = &self.ten else { return path.to_owned() };
        let mut name = path.file_stem().unwrap_or_default().to_owned();
        name.push(format!("-{own}"));
        if let Some(end) = path.extension() {
            name.push(".");
            name.push(end);
        }
        path.with_file_name(name)
    }
}

/// What all that becomes a file has in common; its pages are given.
macro_rules! xuat {
    ($type:ty, |$self:ident| $pages:expr) => {
        impl $type {
            /// A page of plain text, for eyes and reviews.
            #[must_use]
            pub fn to_text(&self) -> String {
                let $self = self;
                $crate::render::text::to_string(&$pages)
            }

            /// A DOCX file. Works on drafts; checks nothing but what a file cannot hold.
            ///
            /// # Errors
            /// A character that XML cannot hold, or a table with more columns than Word knows, with its place.
            #[cfg(feature = "docx")]
            pub fn to_docx(&self) -> Result<Vec<u8>, $crate::render::docx::RenderError> {
                let $self = self;
                $crate::render::docx::to_vec(&$pages)
            }

            /// Writes a DOCX file: whole or not at all.
            ///
            /// The file is written beside its place under a name of its own and then put there; an existing file stays
            /// as it was until then.
            ///
            /// ```
            /// # let json = include_str!("../examples/data/ke_hoach.json");
            /// # let plan: vanban::VanBan = serde_json::from_str(json)?;
            /// let error = plan.save_docx("/no/such/folder/ke_hoach.docx").unwrap_err();
            /// assert!(error.to_string().contains("/no/such/folder/ke_hoach.docx"));
            /// # Ok::<(), serde_json::Error>(())
            /// ```
            ///
            /// # Errors
            /// As [`Self::to_docx`], and where the place cannot be written.
            #[cfg(feature = "docx")]
            pub fn save_docx(&self, path: impl AsRef<std::path::Path>) -> Result<(), $crate::Error> {
                $crate::tep::save(path.as_ref(), self.to_docx())
            }
        }
    };
}
pub(crate) use xuat;

xuat!(Tep<'_>, |this| this.pages);

/// Writes files beside each other, each whole or not at all; gives their places.
#[cfg(feature = "docx")]
pub(crate) fn save_all(path: &Path, files: &[Tep<'_>]) -> Result<Vec<PathBuf>, Error> {
    let mut paths = Vec::with_capacity(files.len());
    for file in files {
        let path = file.duong_dan(path);
        file.save_docx(&path)?;
        paths.push(path);
    }
    Ok(paths)
}

#[cfg(feature = "docx")]
pub(crate) fn save(path: &Path, file: Result<Vec<u8>, RenderError>) -> Result<(), Error> {
    write_whole(path, &file?).map_err(|source| Error::Ghi { path: path.to_owned(), source })
}

/// What the name of a file ends with while it is written.
#[cfg(feature = "docx")]
const UNFINISHED: &str = ".tam";

/// Whether a name is that of a file which [`write_whole`] had begun when its program ended.
#[cfg(all(feature = "docx", feature = "templates"))]
pub(crate) fn is_unfinished(name: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let stem = name.strip_prefix('.').and_then(|name| name.strip_suffix(UNFINISHED));
    let numbers = stem.and_then(|stem| stem.rsplit_once('.')).filter(|(name, _)| !name.is_empty());
    numbers
        .and_then(|(_, numbers)| numbers.split_once('-'))
        .is_some_and(|(process, count)| digits(process) && digits(count))
}

/// Writes a file whole or not at all.
#[cfg(feature = "docx")]
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);

    let Some(name) = path.file_name() else { return Err(std::io::ErrorKind::InvalidInput.into()) };
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}-{}{UNFINISHED}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
    let beside = path.with_file_name(beside);
    let done = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if done.is_err() {
        // What could not be put in its place must not stay; the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    done
}
