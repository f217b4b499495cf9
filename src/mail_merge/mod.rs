//! **Trộn thư** (mail merge): one letter for every record of a list.
//!
//! ```
//! use vanban::mail_merge::{Form, MailMerge, hole};
//! use vanban::{NonEmpty, VanBan};
//! # let json = include_str!("../../examples/data/giay_moi.json");
//! let mut letter: VanBan = serde_json::from_str(json)?;
//! if let VanBan::GiayMoi(letter) = &mut letter {
//!     letter.khach_moi = NonEmpty::new(hole(0));
//! }
//! let form = Form::new(&letter, |guest: &&str| vec![guest.to_string()])?;
//! let mut zip = Vec::new();
//! let summary = MailMerge::new(["Ông Lê Văn A", "Bà Vũ Thị B"], form)
//!     .names_by(|_, guest| format!("Giấy mời {guest}"))
//!     .to_zip(&mut zip)?;
//! assert!(summary.is_complete());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | What | Where |
//! | --- | --- |
//! | letters from a template | [`from_template`] |
//! | from a function, from a document with holes | [`from_fn`], [`Form`] |
//! | from an office's own form | [`DocxTemplate`](crate::docx_template::DocxTemplate), which is a source itself |
//! | into a folder, into one zip file, to a function | [`MailMerge::to_folder`], [`MailMerge::to_zip`], [`MailMerge::each`] |
//!
//! Records come one at a time from an iterator, and letters go one at a time: memory does not grow with their number, but
//! for sixteen bytes or so for each name that must not be given twice, and some more for each entry of a zip file. A bad
//! record is told with its number and keeps no other letter from being made, unless that is wished. Same records, same
//! letters, byte for byte, on one core or on all.

mod batch;
mod cores;
mod error;
mod file_name;
mod folder;
mod from_docx;
mod from_template;
mod letter;
mod pattern;
mod place;
mod source;
mod stencil;
mod summary;
mod value;
mod zip;

use std::fmt;
use std::ops::ControlFlow;
use std::path::Path;

use serde::Serialize;

pub use error::{Failure, FormError, MailMergeError};
pub use from_template::{FromTemplate, from_template};
pub use letter::{Files, Letter};
pub use source::{Form, FromFn, Source, from_fn, hole};
pub use summary::{BadRecord, Progress, Stopped, Summary};

use crate::template::TemplateErrors;
use pattern::Pattern;

/// Bad records that are kept unless the caller says how many.
const KEPT: usize = 100;

/// How a letter is called by its number and its record.
type Names<'a, R> = Box<dyn Fn(u64, &R) -> Result<String, Failure> + Send + Sync + 'a>;

/// Who is told how far a merge is.
type Tell<'a> = Box<dyn FnMut(&Progress) -> ControlFlow<()> + 'a>;

/// A merge: records, where letters come from, and what is to be done about what goes wrong.
pub struct MailMerge<'a, R, S> {
    records: Box<dyn Iterator<Item = Result<R, Failure>> + 'a>,
    maker: Maker<'a, R, S>,
    /// Whether names may be alike.
    alike: bool,
    kept: usize,
    stop_at_bad: bool,
    resume: bool,
    total: Option<u64>,
    progress: Option<Tell<'a>>,
}

/// What makes letters, on one core or on all.
struct Maker<'a, R, S> {
    source: S,
    names: Option<Names<'a, R>>,
    parallel: bool,
}

impl<R, S> fmt::Debug for MailMerge<'_, R, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailMerge")
            .field("stop_at_bad", &self.stop_at_bad)
            .field("resume", &self.resume)
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}

impl<'a, R: Send + Sync + 'a, S: Source<R>> MailMerge<'a, R, S> {
    /// A merge of records that are all readable.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// assert!(MailMerge::new(0..3, source).each(|_| Ok(()))?.is_complete());
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub fn new(records: impl IntoIterator<Item = R, IntoIter: 'a>, source: S) -> Self {
        Self::from_results(records.into_iter().map(Ok::<_, Failure>), source)
    }

    /// A merge of records of which some may be unreadable: those are bad records.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let lines = ["1", "x", "3"].map(str::parse::<u32>);
    /// let source = from_fn(|number: &u32| Ok::<_, std::fmt::Error>(vec![0; *number as usize]));
    /// let summary = MailMerge::from_results(lines, source).each(|_| Ok(()))?;
    /// assert_eq!((summary.progress.done, summary.bad_records[0].number), (2, 2));
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub fn from_results<E: Into<Failure>>(
        records: impl IntoIterator<Item = Result<R, E>, IntoIter: 'a>,
        source: S,
    ) -> Self {
        let records = records.into_iter();
        let total = match records.size_hint() {
            (least, Some(most)) if least == most => u64::try_from(least).ok(),
            _ => None,
        };
        Self {
            records: Box::new(records.map(|record| record.map_err(Into::into))),
            maker: Maker { source, names: None, parallel: false },
            alike: false,
            kept: KEPT,
            stop_at_bad: false,
            resume: false,
            total,
            progress: None,
        }
    }

    /// Names by a pattern in the language of templates: fields of the record, and its number as `stt`, which has six
    /// digits, so that names stand in the order of the records; by default the number alone. What a system would not take
    /// in a name is replaced, `.docx` is added, names that would be alike get “ (2)”, “ (3)” … behind them; a pattern that
    /// begins with the number needs no memory for that.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &serde_json::Value| Ok::<_, std::fmt::Error>(vec![]));
    /// let records = [serde_json::json!({"ten": "Lê A"}), serde_json::json!({"ten": "Vũ B/C"})];
    /// let mut names = Vec::new();
    /// MailMerge::new(records, source).names("{{stt}} {{ten}}")?.each(|letter| {
    ///     names.push(letter.name);
    ///     Ok(())
    /// })?;
    /// assert_eq!(names, ["000001 Lê A.docx", "000002 Vũ B_C.docx"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// A pattern that is no template. A field that a record does not have makes a bad record.
    pub fn names(mut self, pattern: &str) -> Result<Self, TemplateErrors>
    where
        R: Serialize,
    {
        let pattern = Pattern::new(pattern)?;
        self.alike = !pattern.unique;
        self.maker.names = Some(Box::new(move |number, record| pattern.name(number, record)));
        Ok(self)
    }

    /// Names by a function of number and record, otherwise as by a pattern.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// MailMerge::new([7], source).names_by(|number, record| format!("{number}-{record}")).each(|letter| {
    ///     assert_eq!(letter.name, "1-7.docx");
    ///     Ok(())
    /// })?;
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub fn names_by<N: Into<String>>(mut self, names: impl Fn(u64, &R) -> N + Send + Sync + 'a) -> Self {
        self.maker.names = Some(Box::new(move |number, record| Ok(names(number, record).into())));
        self.alike = true;
        self
    }

    /// Ends the merge at the first bad record.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, Stopped, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let lines = ["1", "x", "3"].map(str::parse::<u32>);
    /// let summary = MailMerge::from_results(lines, source).stop_at_bad_record().each(|_| Ok(()))?;
    /// assert_eq!((summary.progress.done, summary.stopped), (1, Some(Stopped::BadRecord)));
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub const fn stop_at_bad_record(mut self) -> Self {
        self.stop_at_bad = true;
        self
    }

    /// Goes on with a merge into a folder that was stopped: letters that are there are not made again, and what a broken
    /// run left half-written is removed. Records, their order and their names must be those of that run; only one merge at
    /// a time may write into the folder.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// # let folder = std::env::temp_dir().join(format!("vanban-resume-{}", std::process::id()));
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// MailMerge::new(0..3, &source).to_folder(&folder)?;
    /// # for number in 1..=3 { std::fs::write(folder.join(format!("00000{number}.docx")), "a whole letter")?; }
    /// let summary = MailMerge::new(0..5, &source).resume().to_folder(&folder)?;
    /// assert_eq!(summary.progress.skipped, 3);
    /// # std::fs::remove_dir_all(&folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn resume(mut self) -> Self {
        self.resume = true;
        self
    }

    /// How many bad records are kept for the summary, which counts all; 100 by default.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let lines = ["x", "y"].map(str::parse::<u32>);
    /// let summary = MailMerge::from_results(lines, source).keep_bad_records(1).each(|_| Ok(()))?;
    /// assert_eq!((summary.progress.failed, summary.bad_records.len()), (2, 1));
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub const fn keep_bad_records(mut self, most: usize) -> Self {
        self.kept = most;
        self
    }

    /// How many records there are, where the iterator cannot tell.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let odd = (0..10).filter(|number| number % 2 == 1);
    /// let summary = MailMerge::new(odd, source).total(5).each(|_| Ok(()))?;
    /// assert_eq!(summary.progress.total, Some(5));
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub const fn total(mut self, records: u64) -> Self {
        self.total = Some(records);
        self
    }

    /// Tells a function after each record how far the merge is; [`ControlFlow::Break`] ends it.
    ///
    /// ```
    /// use std::ops::ControlFlow;
    /// use vanban::mail_merge::{MailMerge, Stopped, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let merge = MailMerge::new(0..100, source).progress(|progress| {
    ///     if progress.done < 7 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    /// });
    /// let summary = merge.each(|_| Ok(()))?;
    /// assert_eq!((summary.progress.done, summary.stopped), (7, Some(Stopped::Asked)));
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[must_use]
    pub fn progress(mut self, progress: impl FnMut(&Progress) -> ControlFlow<()> + 'a) -> Self {
        self.progress = Some(Box::new(progress));
        self
    }

    /// Makes letters on all cores. They are handed on in their order all the same, and have the same bytes.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let mut numbers = Vec::new();
    /// MailMerge::new(0..3, source).parallel().each(|letter| {
    ///     numbers.push(letter.number);
    ///     Ok(())
    /// })?;
    /// assert_eq!(numbers, [1, 2, 3]);
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    #[cfg(feature = "parallel")]
    #[must_use]
    pub const fn parallel(mut self) -> Self {
        self.maker.parallel = true;
        self
    }

    /// Writes the letters into a folder, which is made where it is missing: each file whole or not at all. A file of the
    /// same name is replaced, unless the merge is to [`resume`](Self::resume).
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// # let folder = std::env::temp_dir().join(format!("vanban-to-folder-{}", std::process::id()));
    /// let source = from_fn(|letter: &u8| Ok::<_, std::fmt::Error>(vec![*letter]));
    /// MailMerge::new(0..3, source).to_folder(&folder)?;
    /// let summary = MailMerge::new(0..5, source).resume().to_folder(&folder)?;
    /// assert_eq!((summary.progress.done, summary.progress.skipped), (2, 3));
    /// # std::fs::remove_dir_all(&folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// A place that cannot be written.
    pub fn to_folder(self, folder: impl AsRef<Path>) -> Result<Summary, MailMergeError> {
        let mut folder = folder::Folder::open(folder.as_ref(), self.resume)?;
        self.run(&mut folder)
    }

    /// Writes the letters into one zip file, each as soon as it is made. No letter is read back, so anything that takes
    /// bytes will do. The same letters make the same file.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let mut zip = Vec::new();
    /// MailMerge::new(0..3, source).to_zip(&mut zip)?;
    /// assert!(zip.starts_with(b"PK"));
    /// # Ok::<(), vanban::mail_merge::MailMergeError>(())
    /// ```
    ///
    /// # Errors
    /// A destination that refuses bytes. What it took before is no whole zip file.
    pub fn to_zip(self, out: impl std::io::Write) -> Result<Summary, MailMergeError> {
        let mut zip = zip::Zip::new(out);
        let summary = self.run(&mut zip)?;
        zip.finish()?;
        Ok(summary)
    }

    /// Hands each letter to a function; what it refuses ends the merge.
    ///
    /// ```
    /// use vanban::mail_merge::{MailMerge, from_fn};
    /// let source = from_fn(|_: &u32| Ok::<_, std::fmt::Error>(vec![]));
    /// let refused = MailMerge::new(0..3, source).each(|_| Err("đầy".into())).unwrap_err();
    /// assert_eq!(refused.to_string(), "thư thứ 1 không được nhận: đầy");
    /// ```
    ///
    /// # Errors
    /// What the function says.
    pub fn each(self, take: impl FnMut(Letter) -> Result<(), Failure>) -> Result<Summary, MailMergeError> {
        self.run(&mut Each(take))
    }
}

/// Where letters go.
trait Sink {
    /// Whether a letter of this name is there already.
    fn has(&self, _name: &str) -> bool {
        false
    }

    /// Takes a letter.
    fn take(&mut self, letter: Letter) -> Result<(), MailMergeError>;
}

/// The caller's function.
struct Each<F>(F);

impl<F: FnMut(Letter) -> Result<(), Failure>> Sink for Each<F> {
    fn take(&mut self, letter: Letter) -> Result<(), MailMergeError> {
        let number = letter.number;
        (self.0)(letter).map_err(|source| MailMergeError::Refused { number, source })
    }
}
