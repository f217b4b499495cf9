//! Letters from a template.

use std::sync::OnceLock;

use serde::Serialize;

use super::stencil::Stencil;
use super::{Failure, Files, Source};
use crate::source::read_filled;
use crate::template::skeleton::Skeleton;
use crate::template::{TemplateErrors, Templates};

/// A template as a source of letters, see [`from_template`].
#[derive(Debug)]
pub struct FromTemplate<'t> {
    templates: &'t Templates,
    name: String,
    /// The text that is the same for every record, if there is one.
    skeleton: Option<Skeleton<'t>>,
    stencil: OnceLock<Option<Stencil>>,
}

/// Letters from the template of a name; records are its data.
///
/// Where neither the template has a block (`{{#if}}`, `{{#each}}` …), a partial with data of its own, a list or a table,
/// nor the layout depends on the values, a letter is put together from pieces that were written once, as of a
/// [`Form`](super::Form); the parts of the files are the same. Otherwise each record is rendered and laid out by itself.
/// That goes for a block too whose condition happens to be the same for all records: a template does not know what its
/// records have in common. What is the same in all letters is best written into the template as text.
///
/// ```
/// use vanban::mail_merge::{MailMerge, from_template};
/// use vanban::template::Templates;
/// let mut templates = Templates::new();
/// templates.register("giay_moi", "\
/// ---
/// loai: giấy mời
/// co_quan: Ủy ban nhân dân xã Bình An
/// so: 61/GM-UBND
/// dia_danh: Bình An
/// ngay: 01/6/2026
/// trich_yeu: Họp giao ban
/// nguoi_ky: CHỦ TỊCH / Lê Văn Bình
/// noi_nhan: [Như trên, \"Lưu: VT\"]
/// khach_moi: [\"{{ten}}, {{chuc_vu}}\"]
/// toi_du: cuộc họp giao ban tháng 6 năm 2026.
/// thoi_gian: 08 giờ 00 phút, ngày 05 tháng 6 năm 2026.
/// dia_diem: Phòng họp số 1, trụ sở Ủy ban nhân dân xã Bình An.
/// ---
/// Đề nghị Ông/Bà đến dự đúng thời gian, địa điểm nêu trên; nếu vắng mặt, đề nghị báo trước cho Văn phòng Ủy ban.
/// ")?;
/// let source = from_template(&templates, "giay_moi")?;
/// assert!(source.is_compiled());
/// let guests = [serde_json::json!({"ten": "Ông Lê A", "chuc_vu": "Trưởng thôn 1"}), serde_json::json!({"tên": "?"})];
/// let summary = MailMerge::new(guests, source).names("{{stt}}")?.each(|_| Ok(()))?;
/// assert_eq!((summary.progress.done, summary.bad_records[0].number), (1, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// There is no template of this name, or one that it includes is missing.
pub fn from_template<'t>(templates: &'t Templates, name: &str) -> Result<FromTemplate<'t>, TemplateErrors> {
    let skeleton = templates.skeleton(name)?;
    Ok(FromTemplate { templates, name: name.to_owned(), skeleton, stencil: OnceLock::new() })
}

impl FromTemplate<'_> {
    /// Whether letters are put together from compiled pieces. (Those with single values that need it are not.)
    #[must_use]
    pub fn is_compiled(&self) -> bool {
        self.compiled().is_some()
    }

    fn compiled(&self) -> Option<(&Skeleton<'_>, &Stencil)> {
        let skeleton = self.skeleton.as_ref()?;
        let document = |values: &[String]| read_filled(&skeleton.source, values, self.templates.profile.as_ref()).ok();
        let stencil = self.stencil.get_or_init(|| Stencil::new(skeleton.len(), &document)).as_ref()?;
        Some((skeleton, stencil))
    }
}

impl<R: Serialize> Source<R> for FromTemplate<'_> {
    fn make(&self, record: &R) -> Result<Files, Failure> {
        let data = serde_json::to_value(record)?;
        if let Some((skeleton, stencil)) = self.compiled()
            && let Ok(values) = skeleton.values(&data)
            && let Some(bytes) = stencil.letter(&values)
        {
            return Ok(bytes.into());
        }
        self.templates.render(&self.name, &data)?.try_into()
    }
}
