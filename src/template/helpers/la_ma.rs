//! `la_ma`: a number in Roman digits.

use super::{Helper, Kind, Param, so_viet, text};
use crate::the_thuc::noi_dung::danh_so::la_ma;

pub(super) const LA_MA: Helper = Helper {
    name: "la_ma",
    params: &[Param::new("so", Kind::Integer)],
    more: None,
    options: &[],
    piece: false,
    run: |args| {
        let number = so_viet::integer(args.get(0)).and_then(|number| usize::try_from(number).ok());
        let number = number.filter(|number| (1..4000).contains(number));
        number.map(|number| text(la_ma(number))).ok_or_else(|| "số La Mã chỉ viết được từ 1 đến 3999".to_owned())
    },
};
