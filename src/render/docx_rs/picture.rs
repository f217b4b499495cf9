//! Pictures, in the line or floating over the text.

use ::docx_rs::{Pic, RelativeFromHType, RelativeFromVType};

use super::measure::emu;
use super::{Converter, Loss};
use crate::layout::block::{Float, Picture};
use crate::unit::Twip;

impl Converter {
    /// A picture at its size on paper, its bytes as they are.
    pub(super) fn picture(&mut self, picture: &Picture<'_>) -> Pic {
        self.lose(Loss::PictureDescription);
        if !picture.png {
            self.lose(Loss::PictureType);
        }
        // The dots do not matter: the size on paper is given.
        let pic = Pic::new_with_dimensions(picture.bytes.to_vec(), 0, 0).size(emu(picture.width), emu(picture.height));
        let Some(Float { left, top, .. }) = picture.float else { return pic };
        let pic = Pic { layout_in_cell: true, ..pic.floating().overlapping() };
        let pic = pic.relative_from_h(RelativeFromHType::Column).relative_from_v(RelativeFromVType::Paragraph);
        pic.offset_x(self.offset(left)).offset_y(self.offset(top))
    }

    /// A distance from an edge. docx-rs writes negative ones as huge numbers.
    fn offset(&mut self, distance: Twip) -> i32 {
        if distance < Twip(0) {
            self.lose(Loss::PictureOffset);
        }
        i32::try_from(emu(distance)).unwrap_or(i32::MAX)
    }
}
