//! `tien_chu`: a sum of money in words.

use super::tien::{DON_VI, DONG};
use super::{Helper, Kind, Param, hoa_dau, so_thanh_chu, so_viet, text};

/// **Số tiền bằng chữ**: a sum of money in words, with a capital letter.
///
/// ```
/// use vanban::template::helpers::tien_chu;
/// assert_eq!(tien_chu(12_500_000, "đồng").as_deref(), Some("Mười hai triệu năm trăm nghìn đồng"));
/// ```
#[must_use]
pub fn tien_chu(so_tien: i128, don_vi: &str) -> Option<String> {
    so_thanh_chu::so_thanh_chu(so_tien).map(|words| format!("{} {don_vi}", hoa_dau(&words)))
}

pub(super) const TIEN_CHU: Helper = Helper {
    name: "tien_chu",
    params: &[Param::new("so_tien", Kind::Integer)],
    more: None,
    options: &[DON_VI],
    piece: false,
    run: |args| {
        let unit = args.option_text("don_vi");
        let words = so_viet::integer(args.get(0)).and_then(|sum| tien_chu(sum, unit.as_deref().unwrap_or(DONG)));
        words.map(text).ok_or_else(|| so_thanh_chu::TOO_LARGE.to_owned())
    },
};
