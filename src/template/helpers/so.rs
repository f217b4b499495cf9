//! `so`: a number with the zero that the decree puts before those below ten.

use super::{Helper, Kind, Param, so_viet, text};

/// **Số có số 0**: a number below ten with a zero before it, as numbers of documents have it.
///
/// ```
/// use vanban::template::helpers::so;
/// assert_eq!([5, 10, 124].map(so), ["05", "10", "124"]);
/// ```
#[must_use]
pub fn so(number: u64) -> String {
    format!("{number:02}")
}

pub(super) const SO: Helper = Helper {
    name: "so",
    params: &[Param::new("so", Kind::Integer)],
    more: None,
    options: &[],
    piece: false,
    run: |args| {
        let number = so_viet::integer(args.get(0)).and_then(|number| u64::try_from(number).ok());
        number.map(|number| text(so(number))).ok_or_else(|| "số của văn bản không nhỏ hơn 0".to_owned())
    },
};
