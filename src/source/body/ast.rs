//! The body as it is read and written: numbered units in each other, and what stands in them.

use std::ops::Range;

use super::super::node::Node;
use crate::the_thuc::noi_dung::Cap;

/// A block of the body.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// A numbered unit: a heading or an item of a list.
    Unit(Unit),
    /// A paragraph: a `LoiVan` in exchange form.
    Doan(Node),
    /// Any other block in exchange form, its tag included: `{"bang": …}`.
    Khoi(Node),
    /// A fenced block of data that is none of the content's own: its tag and its value.
    Data(String, Node),
    /// A heading that opens an appendix or an issued document, and what stands below it.
    Kem(Kem),
    /// `***` on a line: ends all that is open.
    Break(Range<usize>),
}

/// `# Phụ lục I: Bảng phân công {.ngang}`, `# Quy chế: Làm việc của …`: what goes with the document.
///
/// A level-1 heading without a mark of a unit that begins with “Phụ lục”, or with the name of a kind before a colon.
/// Stands at the outermost level only, after all units of the document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kem {
    /// The whole heading: a `LoiVan` in exchange form.
    pub title: Node,
    /// Classes at its end.
    pub classes: Vec<String>,
    /// What stands below it.
    pub blocks: Vec<Block>,
    /// The whole line of the heading.
    pub span: Range<usize>,
}

/// A numbered unit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unit {
    /// Its level.
    pub cap: Cap,
    /// Written as a heading (`#`), not as an item of a list.
    pub heading: bool,
    /// `{.muc_dich_yeu_cau}` at the heading's end: which section it is, whatever its title.
    pub class: Option<String>,
    /// Title: a `LoiVan` in exchange form.
    pub title: Option<Node>,
    /// Text on its own line: a `LoiVan` in exchange form.
    pub text: Option<Node>,
    /// What stands below it.
    pub blocks: Vec<Block>,
    /// The whole line of its beginning.
    pub span: Range<usize>,
}

impl Unit {
    /// A unit that is no heading, with nothing in it yet.
    pub(crate) const fn new(cap: Cap, span: Range<usize>) -> Self {
        Self { cap, heading: false, class: None, title: None, text: None, blocks: Vec::new(), span }
    }
}
