//! Blocks written as text and read again: what comes back is what a reader will see.

use crate::source::body::arrange::Arrangement;
use crate::source::body::ast::Block;
use crate::source::body::{read, write};
use crate::source::cx::Cx;

/// The blocks as they come back; `None` where they are faulty.
pub(super) type Again<'a> = &'a dyn Fn(&[Block]) -> Option<Vec<Block>>;

/// Writes blocks as text and reads them.
pub(super) fn again(blocks: &[Block], arrangement: Arrangement) -> Option<Vec<Block>> {
    let mut text = String::new();
    write::body(blocks, arrangement, &mut text);
    let mut cx = Cx::new(&text);
    let (back, foot) = read::whole(&mut cx, 0, arrangement, None);
    (cx.is_sound() && foot.is_empty()).then_some(back)
}
