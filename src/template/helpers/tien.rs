//! `tien`: a sum of money in digits.

use super::{Helper, Kind, Param, so_viet, text};

/// **Số tiền**: a sum of money with dots between thousands.
///
/// ```
/// use vanban::template::helpers::tien;
/// assert_eq!(tien("12500000", "đồng").as_deref(), Some("12.500.000 đồng"));
/// ```
#[must_use]
pub fn tien(so_tien: &str, don_vi: &str) -> Option<String> {
    so_viet::so_dep(so_tien).map(|number| format!("{number} {don_vi}"))
}

/// The unit of a sum, the đồng if none is said.
pub(super) const DON_VI: Param = Param::optional("don_vi", Kind::Text);
pub(super) const DONG: &str = "đồng";

pub(super) const TIEN: Helper = Helper {
    name: "tien",
    params: &[Param::new("so_tien", Kind::Number)],
    more: None,
    options: &[DON_VI],
    piece: false,
    run: |args| {
        let number = so_viet::number(args.get(0)).map(|number| number.to_string()).unwrap_or_default();
        Ok(text(format!("{number} {}", args.option_text("don_vi").as_deref().unwrap_or(DONG))))
    },
};
