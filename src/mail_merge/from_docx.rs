//! Letters from an office's own form.

use serde::Serialize;

use super::{Failure, Files, Source};
use crate::docx_template::DocxTemplate;

/// A form is a source of letters; records are its data.
///
/// ```
/// use vanban::docx_template::DocxTemplate;
/// use vanban::mail_merge::MailMerge;
/// # let file = include_bytes!("../../examples/data/mau_docx/phieu_lien_lac.docx");
/// # let json = include_str!("../../examples/data/mau_docx/phieu_lien_lac.json");
/// let form = DocxTemplate::open(file)?;
/// let pupil: serde_json::Value = serde_json::from_str(json)?;
/// let summary = MailMerge::new([pupil, serde_json::json!({})], &form).each(|_| Ok(()))?;
/// assert_eq!((summary.progress.done, summary.bad_records[0].number), (1, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl<R: Serialize> Source<R> for DocxTemplate {
    fn make(&self, record: &R) -> Result<Files, Failure> {
        Ok(self.render(record)?.into())
    }
}
