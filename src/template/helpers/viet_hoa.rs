//! `viet_hoa`: in capital letters.

use super::{Helper, Kind, Param, text};

pub(super) const VIET_HOA: Helper = Helper {
    name: "viet_hoa",
    params: &[Param::new("chu", Kind::Scalar)],
    more: None,
    options: &[],
    piece: false,
    run: |args| Ok(text(args.text(0).to_uppercase())),
};
