//! **Cấp phần** in a source: where sections are “1.”, a source has `## 1.` and `### 1.1.`, the exchange form the levels
//! of “I.” and “1.”.

use crate::source::body::ast::{Block, Unit};
use crate::the_thuc::noi_dung::Cap;

/// Whether the first unit of a body is a section numbered “1.”.
pub(super) fn is_low(blocks: &[Block]) -> bool {
    let mut units = blocks.iter().filter_map(|block| match block {
        Block::Unit(unit) => Some(unit),
        _ => None,
    });
    units.next().is_some_and(|unit| unit.cap == Cap::Khoan && unit.heading)
}

/// Sections as they are numbered: levels as the exchange form has them.
pub(super) fn raised(block: Block) -> Block {
    match block {
        Block::Unit(unit) if unit.cap == Cap::Khoan => {
            let blocks = unit.blocks.into_iter().map(|inner| mapped(inner, Cap::TieuKhoan, Cap::Khoan)).collect();
            Block::Unit(Unit { cap: Cap::MucLaMa, blocks, ..unit })
        }
        Block::Unit(unit) if matches!(unit.cap, Cap::Phan | Cap::MucChuCai) => {
            Block::Unit(Unit { blocks: unit.blocks.into_iter().map(raised).collect(), ..unit })
        }
        other => other,
    }
}

/// The reverse of [`raised`].
pub(super) fn lowered(block: Block) -> Block {
    match block {
        Block::Unit(unit) if unit.cap == Cap::MucLaMa => {
            let blocks = unit.blocks.into_iter().map(|inner| mapped(inner, Cap::Khoan, Cap::TieuKhoan)).collect();
            Block::Unit(Unit { cap: Cap::Khoan, blocks, ..unit })
        }
        Block::Unit(unit) if matches!(unit.cap, Cap::Phan | Cap::MucChuCai) => {
            Block::Unit(Unit { blocks: unit.blocks.into_iter().map(lowered).collect(), ..unit })
        }
        other => other,
    }
}

/// A unit right below a section at another level.
fn mapped(block: Block, from: Cap, to: Cap) -> Block {
    match block {
        Block::Unit(unit) if unit.cap == from => Block::Unit(Unit { cap: to, ..unit }),
        other => other,
    }
}
