//! `hoa_dau`: the first letter large.

use super::{Helper, Kind, Param, text};

/// **Viết hoa chữ cái đầu**: the first letter large, the others as they are.
///
/// ```
/// use vanban::template::helpers::hoa_dau;
/// assert_eq!(hoa_dau("ủy ban nhân dân"), "Ủy ban nhân dân");
/// ```
#[must_use]
pub fn hoa_dau(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

pub(super) const HOA_DAU: Helper = Helper {
    name: "hoa_dau",
    params: &[Param::new("chu", Kind::Scalar)],
    more: None,
    options: &[],
    piece: false,
    run: |args| Ok(text(hoa_dau(&args.text(0)))),
};
