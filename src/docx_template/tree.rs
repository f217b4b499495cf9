//! The elements of a part, in order, as far as a form asks for them; all with the bytes they take.

use std::ops::Range;

use crate::package::PackageError;
use crate::package::xml::{Ns, Scanner, Tag, Token};

/// How deep elements may stand in each other; Word itself stops far earlier.
const MOST_DEPTH: usize = 512;
/// How many elements a part may have.
const MOST_ELEMENTS: usize = 4_000_000;

/// What an element is to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Holds paragraphs and tables, and must hold one: body, header, footer, note, text box.
    Story,
    /// `w:tc`: as [`Self::Story`].
    Cell,
    Table,
    Row,
    Paragraph,
    /// `w:pPr`.
    ParagraphLook,
    Run,
    /// `w:rPr`.
    Look,
    /// `w:t`.
    Letters,
    /// In a run, and no more than white space: tabs, breaks of lines.
    Gap,
    /// In a run or a paragraph, and to be seen: pictures, notes, fields, breaks of pages.
    Object,
    /// `w:footnoteReference`, `w:endnoteReference`.
    Note,
    /// `w:instrText`.
    Instruction,
    /// Deleted under track changes.
    Deleted,
    /// Begins or ends a bookmark, a comment, a permission: `w:bookmarkStart` …
    Marker,
    /// `w:numId`, `w:ilvl`, `w:pStyle`.
    Value,
    /// `w:sectPr`.
    Section,
    /// `wp:docPr`.
    Drawing,
    /// `w:id` of a content control.
    ControlId,
    /// `w:dataBinding`, `w:showingPlcHdr`: Word takes the letters of the content control for others than its own.
    Borrowed,
    /// Around runs, paragraphs, rows or cells.
    Other,
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    pub kind: Kind,
    /// The element around it; the root's is itself.
    pub parent: usize,
    pub depth: usize,
    /// All its bytes.
    pub range: Range<usize>,
    /// The bytes of its start tag.
    pub head: Range<usize>,
    /// Where its end tag begins; the end of the element where there is none.
    pub inner_end: usize,
    /// The first element in order that is no longer within it.
    pub next: usize,
    /// Its name without prefix, for the kinds that stand for several.
    pub local: String,
    /// `w:val` or `w:id`, for kinds that ask for it.
    pub value: Option<String>,
}

/// Letters of a `w:t`, as they stand in the part.
#[derive(Debug)]
pub(super) struct Piece {
    /// The `w:t`.
    pub element: usize,
    pub range: Range<usize>,
    pub text: String,
    /// The letters stand in the part as they are: no reference, no CDATA section.
    pub plain: bool,
    /// A CDATA section.
    pub cdata: bool,
}

/// A part.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub elements: Vec<Element>,
    pub pieces: Vec<Piece>,
}

impl Tree {
    /// Reads a part.
    pub fn read(part: &str, bytes: &[u8]) -> Result<Self, PackageError> {
        let mut scanner = Scanner::new(part, bytes)?;
        let mut tree = Self::default();
        let mut open: Vec<usize> = Vec::new();
        while let Some(token) = scanner.next()? {
            match token {
                Token::Start(tag) => {
                    if open.len() >= MOST_DEPTH || tree.elements.len() >= MOST_ELEMENTS {
                        return Err(scanner.broken(tag.range.start, "quá nhiều phần tử, hoặc lồng nhau quá sâu"));
                    }
                    let index = tree.elements.len();
                    tree.add(&tag, open.last().copied(), &scanner);
                    open.push(index);
                }
                Token::End(range) => {
                    let next = tree.elements.len();
                    if let Some(element) = open.pop().and_then(|index| tree.elements.get_mut(index)) {
                        element.range.end = range.end;
                        element.inner_end = range.start;
                        element.next = next;
                    }
                }
                Token::Text(text) => {
                    let element = open.last().copied().unwrap_or(0);
                    let kind = tree.elements.get(element).map(|element| element.kind);
                    if matches!(kind, Some(Kind::Letters | Kind::Instruction)) {
                        let range = scanner.range();
                        let cdata = bytes.get(range.clone()).is_some_and(|raw| raw.starts_with(b"<!"));
                        let plain = !cdata && text.len() == range.len();
                        let text = text.into_owned();
                        tree.pieces.push(Piece { element, range, text, plain, cdata });
                    }
                }
            }
        }
        Ok(tree)
    }

    fn add(&mut self, tag: &Tag<'_>, parent: Option<usize>, scanner: &Scanner<'_>) {
        let around = parent.map_or(Kind::Other, |parent| self.elements[parent].kind);
        let kind = kind(tag, around, scanner);
        let value = match kind {
            Kind::Value => scanner.attribute(tag, Ns::W, "val"),
            Kind::Note | Kind::Marker => scanner.attribute(tag, Ns::W, "id"),
            Kind::Story if matches!(tag.local(), "footnote" | "endnote") => scanner.attribute(tag, Ns::W, "id"),
            Kind::Drawing => scanner.attribute(tag, Ns::None, "id"),
            _ => None,
        };
        let named = matches!(kind, Kind::Value | Kind::Note | Kind::Marker | Kind::Story | Kind::Gap | Kind::Object);
        self.elements.push(Element {
            kind,
            parent: parent.unwrap_or(0),
            depth: parent.map_or(0, |parent| self.elements[parent].depth + 1),
            range: tag.range.clone(),
            head: tag.range.clone(),
            inner_end: tag.range.end,
            next: self.elements.len() + 1,
            local: if named { tag.local().to_owned() } else { String::new() },
            value,
        });
    }

    pub fn kind(&self, index: usize) -> Kind {
        self.elements[index].kind
    }

    pub fn parent(&self, index: usize) -> usize {
        self.elements[index].parent
    }

    /// The innermost element of a kind around an element, itself included.
    pub fn around(&self, mut index: usize, kind: impl Fn(Kind) -> bool) -> Option<usize> {
        loop {
            if kind(self.kind(index)) {
                return Some(index);
            }
            if index == 0 {
                return None;
            }
            index = self.parent(index);
        }
    }

    /// The elements directly within an element.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.elements[index].next;
        let mut at = index + 1;
        std::iter::from_fn(move || {
            let child = (at < end).then_some(at)?;
            at = self.elements[child].next;
            Some(child)
        })
    }

    /// All elements within an element.
    pub fn within(&self, index: usize) -> Range<usize> {
        index + 1..self.elements[index].next
    }

    /// The innermost element that two have in common, or one of them.
    pub fn common(&self, mut one: usize, mut other: usize) -> usize {
        while one != other {
            if self.elements[one].depth >= self.elements[other].depth {
                one = self.parent(one);
            } else {
                other = self.parent(other);
            }
        }
        one
    }

    /// The child of `above` that an element stands in, or is.
    pub fn child_towards(&self, above: usize, mut index: usize) -> usize {
        while index != above && self.parent(index) != above {
            index = self.parent(index);
        }
        index
    }
}

/// What an element is, by its name and what stands around it.
fn kind(tag: &Tag<'_>, around: Kind, scanner: &Scanner<'_>) -> Kind {
    let in_run = around == Kind::Run;
    if tag.ns != Ns::W {
        return match (tag.ns, tag.local()) {
            (Ns::Wp, "docPr") => Kind::Drawing,
            (_, "dataBinding") => Kind::Borrowed,
            _ if in_run => Kind::Object,
            (Ns::Other, "oMath" | "oMathPara") => Kind::Object,
            _ => Kind::Other,
        };
    }
    match tag.local() {
        "body" | "hdr" | "ftr" | "footnote" | "endnote" | "txbxContent" => Kind::Story,
        "tc" => Kind::Cell,
        "tbl" => Kind::Table,
        "tr" => Kind::Row,
        "p" => Kind::Paragraph,
        "pPr" if around == Kind::Paragraph => Kind::ParagraphLook,
        "r" => Kind::Run,
        "rPr" if in_run => Kind::Look,
        "t" if in_run => Kind::Letters,
        "instrText" => Kind::Instruction,
        "del" | "moveFrom" => Kind::Deleted,
        "footnoteReference" | "endnoteReference" => Kind::Note,
        "br" if !matches!(scanner.attribute(tag, Ns::W, "type").as_deref(), None | Some("textWrapping")) => {
            Kind::Object
        }
        "tab" | "br" | "cr" | "commentReference" if in_run => Kind::Gap,
        // Where Word broke a page or may break a word: it puts them between any two letters, those of a tag, too.
        "lastRenderedPageBreak" | "softHyphen" if in_run => Kind::Other,
        "numId" | "ilvl" | "pStyle" => Kind::Value,
        "sectPr" => Kind::Section,
        "id" => Kind::ControlId,
        "dataBinding" | "showingPlcHdr" => Kind::Borrowed,
        "bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd" | "permStart" | "permEnd" => {
            Kind::Marker
        }
        _ if in_run => Kind::Object,
        _ => Kind::Other,
    }
}
