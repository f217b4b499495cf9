//! Lengths and choices of layout as docx-rs has them.

use ::docx_rs::{AlignmentType, LineSpacing, LineSpacingType, SpecialIndentType};

use crate::the_thuc::mau_chu::CanhDong;
use crate::unit::{Emu, Twip};

/// A length that cannot be negative.
pub(super) fn length(Twip(length): Twip) -> u32 {
    u32::try_from(length).unwrap_or(0)
}

/// A width that cannot be negative.
pub(super) fn width(Twip(width): Twip) -> usize {
    usize::try_from(width).unwrap_or(0)
}

/// A length of a drawing that cannot be negative.
pub(super) fn emu(length: Twip) -> u32 {
    u32::try_from(Emu::from(length.max(Twip(0))).0).unwrap_or(u32::MAX)
}

/// A first line against the others.
pub(super) fn first_line(Twip(indent): Twip) -> SpecialIndentType {
    if indent < 0 { SpecialIndentType::Hanging(indent.saturating_neg()) } else { SpecialIndentType::FirstLine(indent) }
}

/// Lines of exactly this height.
pub(super) fn exact(height: Twip) -> LineSpacing {
    LineSpacing::new().line(height.0).line_rule(LineSpacingType::Exact)
}

/// An alignment.
pub(super) fn alignment(align: CanhDong) -> AlignmentType {
    match align {
        CanhDong::Giua => AlignmentType::Center,
        CanhDong::Deu => AlignmentType::Both,
        CanhDong::Trai => AlignmentType::Left,
        CanhDong::Phai => AlignmentType::Right,
    }
}
