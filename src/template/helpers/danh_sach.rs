//! `danh_sach`: a list as lines, each closed by `;` and the last by `.`.

use std::borrow::Cow;

use serde_json::Value;

use super::param::as_text;
use super::{Helper, Kind, Param, piece};
use crate::Text;
use crate::text::cac_muc;

/// **Danh sách**: items as lines of a list: `;` after each, `.` after the last, whatever stood there.
///
/// ```
/// use vanban::template::helpers::danh_sach;
/// assert_eq!(danh_sach(&["rà soát hộ ven sông", "kiểm tra đê."]), ["rà soát hộ ven sông;", "kiểm tra đê."]);
/// ```
#[must_use]
pub fn danh_sach(items: &[impl AsRef<str>]) -> Vec<String> {
    let items: Vec<Text> = items.iter().map(|item| Text::from(item.as_ref())).collect();
    cac_muc(&items).collect()
}

/// The lines of a list that a template gives.
pub(crate) fn lines(value: &Value) -> Vec<String> {
    let items: Vec<Cow<'_, str>> =
        value.as_array().map(Vec::as_slice).unwrap_or_default().iter().map(as_text).collect();
    danh_sach(&items)
}

pub(super) const DANH_SACH: Helper = Helper {
    name: "danh_sach",
    params: &[Param::new("danh_sach", Kind::Texts)],
    more: None,
    options: &[],
    piece: true,
    run: piece,
};
