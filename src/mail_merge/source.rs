//! Where letters come from: a function, a document with holes; templates and forms have files of their own.

use std::fmt;
use std::sync::OnceLock;

use serde_json::Value;

use super::stencil::{Stencil, sign};
use super::{Failure, Files, FormError};
use crate::VanBan;
use crate::source::hole::{END, START, filled};

/// Makes the files of a letter from a record.
///
/// Letters may be made on several threads at once; what is made depends on the record alone.
pub trait Source<R>: Sync {
    /// The files.
    ///
    /// # Errors
    /// What is wrong with the record, or what a DOCX cannot hold.
    fn make(&self, record: &R) -> Result<Files, Failure>;
}

impl<R, S: Source<R> + ?Sized> Source<R> for &S {
    fn make(&self, record: &R) -> Result<Files, Failure> {
        (**self).make(record)
    }
}

/// The most holes of a form.
const MOST_HOLES: usize = 10_000;

/// A function as a source of letters, see [`from_fn`].
#[derive(Clone, Copy)]
pub struct FromFn<F>(F);

impl<F> fmt::Debug for FromFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FromFn")
    }
}

/// Letters that a function makes: documents ([`VanBan`], [`TaiLieu`](crate::TaiLieu)) or the bytes of a DOCX.
///
/// ```
/// use vanban::mail_merge::{MailMerge, from_fn};
/// # let json = include_str!("../../examples/data/giay_moi.json");
/// let letter: vanban::VanBan = serde_json::from_str(json)?;
/// let source = from_fn(|guest: &&str| {
///     let mut letter = letter.clone();
///     if let vanban::VanBan::GiayMoi(letter) = &mut letter {
///         letter.khach_moi = vanban::NonEmpty::new(*guest);
///     }
///     Ok::<_, std::convert::Infallible>(letter)
/// });
/// let mut names = Vec::new();
/// let summary = MailMerge::new(["Ông A", "Bà B"], source).each(|letter| {
///     names.push(letter.name);
///     Ok(())
/// })?;
/// assert_eq!((names, summary.progress.done), (vec!["000001.docx".to_owned(), "000002.docx".to_owned()], 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const fn from_fn<R, T, E, F>(function: F) -> FromFn<F>
where
    F: Fn(&R) -> Result<T, E> + Sync,
{
    FromFn(function)
}

impl<R, T, E, F> Source<R> for FromFn<F>
where
    F: Fn(&R) -> Result<T, E> + Sync,
    T: TryInto<Files, Error: Into<Failure>>,
    E: Into<Failure>,
{
    fn make(&self, record: &R) -> Result<Files, Failure> {
        (self.0)(record).map_err(Into::into)?.try_into().map_err(Into::into)
    }
}

/// A document with holes, and the values that a record puts into them.
///
/// Where the layout does not depend on the values – they stand in paragraphs, among guests, addressees – letters take
/// microseconds: the document is written once, and each letter only adds its values. Otherwise, and for single values
/// that the text around them could change, a letter is made as any other document. The parts of the files are the same
/// either way.
///
/// ```
/// use vanban::mail_merge::{Form, MailMerge, hole};
/// use vanban::{NonEmpty, VanBan};
/// # let json = include_str!("../../examples/data/giay_moi.json");
/// let mut letter: VanBan = serde_json::from_str(json)?;
/// if let VanBan::GiayMoi(letter) = &mut letter {
///     letter.khach_moi = NonEmpty::new(format!("{} {}", hole(0), hole(1)));
/// }
/// let form = Form::new(&letter, |(title, name): &(&str, &str)| vec![title.to_string(), name.to_string()])?;
/// assert!(form.is_compiled());
/// let summary = MailMerge::new([("Ông", "Lê A"), ("Bà", "Vũ B")], form).each(|_| Ok(()))?;
/// assert!(summary.is_complete());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Form<F> {
    /// The document in exchange form, signs in its texts.
    document: Value,
    holes: usize,
    values: F,
    stencil: OnceLock<Option<Stencil>>,
}

impl<F> fmt::Debug for Form<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Form").field("holes", &self.holes).finish_non_exhaustive()
    }
}

/// A hole for the value of a number, from 0, to stand in the texts of a [`Form`].
///
/// ```
/// let text = vanban::Text::from(format!("Ông {}", vanban::mail_merge::hole(0)));
/// assert!(text.starts_with("Ông "));
/// ```
#[must_use]
pub fn hole(number: usize) -> String {
    sign(number)
}

impl<F> Form<F> {
    /// A document whose texts have [`hole`]s, and the function that tells the values of a record in their order. A value
    /// that the function does not tell is empty.
    ///
    /// # Errors
    /// More than 10,000 holes.
    pub fn new<R>(document: &VanBan, values: F) -> Result<Self, FormError>
    where
        F: Fn(&R) -> Vec<String> + Sync,
    {
        let document = serde_json::to_value(document)?;
        let holes = most_hole(&document).map_or(0, |hole| hole.saturating_add(1));
        if holes > MOST_HOLES {
            return Err(FormError::TooManyHoles { most: MOST_HOLES });
        }
        Ok(Self { document, holes, values, stencil: OnceLock::new() })
    }

    /// Whether letters are put together from compiled pieces. (Those with single values that need it are not.)
    pub fn is_compiled(&self) -> bool {
        self.stencil().is_some()
    }

    fn stencil(&self) -> Option<&Stencil> {
        self.stencil.get_or_init(|| Stencil::new(self.holes, &|values| self.document(values).ok())).as_ref()
    }

    /// The document with values.
    fn document(&self, values: &[String]) -> Result<VanBan, serde_json::Error> {
        let mut document = self.document.clone();
        fill(&mut document, values);
        serde_json::from_value(document)
    }
}

impl<R, F: Fn(&R) -> Vec<String> + Sync> Source<R> for Form<F> {
    fn make(&self, record: &R) -> Result<Files, Failure> {
        let mut values = (self.values)(record);
        values.resize(self.holes, String::new());
        match self.stencil().and_then(|stencil| stencil.letter(&values)) {
            Some(bytes) => Ok(bytes.into()),
            None => self.document(&values)?.try_into(),
        }
    }
}

/// The greatest number of a hole in the texts of a document.
fn most_hole(value: &Value) -> Option<usize> {
    match value {
        Value::String(text) => {
            let signs = text.split(START).skip(1).filter_map(|after| after.split_once(END));
            signs.filter_map(|(number, _)| number.parse().ok()).max()
        }
        Value::Array(all) => all.iter().filter_map(most_hole).max(),
        Value::Object(fields) => fields.values().filter_map(most_hole).max(),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// Puts values into the texts of a document.
fn fill(value: &mut Value, values: &[String]) {
    match value {
        Value::String(text) => {
            if text.contains(START) {
                *text = filled(text, values).into_owned();
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|one| fill(one, values)),
        Value::Object(fields) => fields.values_mut().for_each(|one| fill(one, values)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_so_many_holes_and_no_more() {
        let letter = |number: usize| {
            let json = include_str!("../../examples/data/giay_moi.json");
            let VanBan::GiayMoi(mut letter) = serde_json::from_str(json).unwrap() else { panic!("an invitation") };
            letter.khach_moi = crate::NonEmpty::new(hole(number));
            VanBan::from(*letter)
        };
        let form = |number| Form::new(&letter(number), |(): &()| vec!["A".to_owned()]);
        assert!(form(MOST_HOLES - 1).is_ok());
        for number in [MOST_HOLES, usize::MAX] {
            assert!(matches!(form(number), Err(FormError::TooManyHoles { most: MOST_HOLES })));
        }
        // Too many to be tried out, and a value that is not told is empty.
        let many = form(99).unwrap();
        assert!(!many.is_compiled() && many.make(&()).is_ok());
    }
}
