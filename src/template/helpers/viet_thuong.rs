//! `viet_thuong`: in small letters.

use super::{Helper, Kind, Param, text};

pub(super) const VIET_THUONG: Helper = Helper {
    name: "viet_thuong",
    params: &[Param::new("chu", Kind::Scalar)],
    more: None,
    options: &[],
    piece: false,
    run: |args| Ok(text(args.text(0).to_lowercase())),
};
