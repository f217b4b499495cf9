//! Blocks beside each other → units in each other.
//!
//! Headings nest by the level that their marks tell, else by the number of `#`. Items nest by indentation, and beside
//! each other by their marks, as offices type them: `1.`, below it `a)`, below it `-`, all at the margin. A paragraph
//! after an item at the margin belongs to the numbered unit that is open; `<!-- -->` closes it.

use std::ops::Range;

use super::super::cx::Cx;
use super::super::node::Node;
use super::ast::{Block, Kem, Unit};
use super::inline::{El, Inline};
use super::mark::{Mark, Number};
use super::number::Typed;
use super::read::{Flat, Sign};
use crate::legal::fold;
use crate::loai::LoaiVanBan;
use crate::the_thuc::noi_dung::Cap;

/// How a kind arranges its content, where headings carry no mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Arrangement {
    /// Mục La Mã, khoản, điểm.
    #[default]
    Muc,
    /// Điều, khoản, điểm.
    Dieu,
}

impl Arrangement {
    /// The level of a heading without a mark below a unit, or at the top.
    pub(super) fn below(self, parent: Option<Cap>) -> Cap {
        match (parent, self) {
            (None | Some(Cap::Phan), Self::Muc) | (Some(Cap::MucChuCai), _) => Cap::MucLaMa,
            (Some(Cap::Phan), Self::Dieu) => Cap::Chuong,
            (None, Self::Dieu) | (Some(Cap::Chuong | Cap::Muc | Cap::TieuMuc), _) => Cap::Dieu,
            (Some(Cap::MucLaMa | Cap::Dieu), _) => Cap::Khoan,
            (Some(Cap::Khoan | Cap::TieuKhoan), _) => Cap::Diem,
            (Some(Cap::Diem), _) => Cap::Gach,
            (Some(Cap::Gach | Cap::Cong), _) => Cap::Cong,
        }
    }
}

/// Level of `-` below a unit.
pub(super) fn dash_below(parent: Option<Cap>) -> Cap {
    if parent == Some(Cap::Gach) { Cap::Cong } else { Cap::Gach }
}

/// Level of `1.` below a unit, where it may stand there.
pub(super) fn digits_below(parent: Option<Cap>) -> Option<Cap> {
    match parent {
        Some(Cap::Khoan | Cap::TieuKhoan) => Some(Cap::Diem),
        Some(Cap::Diem | Cap::Gach | Cap::Cong) => None,
        _ => Some(Cap::Khoan),
    }
}

/// Nests the blocks of a body; `typed` takes the numbers that stand in the source.
pub(super) fn arrange(cx: &mut Cx<'_>, flats: Vec<Flat>, arrangement: Arrangement, typed: &mut Typed) -> Vec<Block> {
    Nest { cx, arrangement, typed, base: None, open: Vec::new(), kem: None, out: Vec::new(), letters: 0 }.run(flats)
}

struct Nest<'c, 's, 't> {
    cx: &'c mut Cx<'s>,
    arrangement: Arrangement,
    typed: &'t mut Typed,
    /// The unit in which all this stands.
    base: Option<Cap>,
    open: Vec<Open>,
    kem: Option<Kem>,
    out: Vec<Block>,
    /// How many units `A.` stand at the outermost level.
    letters: usize,
}

struct Open {
    unit: Unit,
    /// Number of `#`; none for an item.
    level: Option<u8>,
    /// An item that began with `1.`.
    digits: bool,
    /// How many units `A.` stand right below it.
    letters: usize,
}

impl Nest<'_, '_, '_> {
    fn run(mut self, flats: Vec<Flat>) -> Vec<Block> {
        for flat in flats {
            self.flat(flat);
        }
        self.close_while(|_| true);
        self.out.extend(self.kem.take().map(Block::Kem));
        self.out
    }

    fn flat(&mut self, flat: Flat) {
        match flat {
            Flat::Heading { level, inline, mark, classes, span } => self.heading(level, inline, mark, classes, span),
            Flat::Para { inline, mark: None, .. } if inline.is_title() && self.awaits_title() => self.title(inline),
            Flat::Para { inline, mark: None, .. } if inline.is_title() && self.names_kem(&inline) => {
                self.name_kem(&inline);
            }
            Flat::Para { inline, mark: None, .. } => self.plain(Block::Doan(inline.into_node())),
            Flat::Para { inline, mark: Some(mark), span } => self.marked_paragraph(inline, &mark, span),
            Flat::Item { sign, flats, span } => self.item(&sign, flats, span),
            Flat::Table(node, span) => {
                let table = super::table::with_title(node, self.last_paragraph(), span);
                self.plain(Block::Khoi(table));
            }
            Flat::Data(tag, node) => self.plain(super::khoi::of_data(tag, node)),
            Flat::Pop => self.close_items(|_| true),
            Flat::Break(span) => {
                self.close_while(|_| true);
                self.add(Block::Break(span));
            }
        }
    }

    /// Whether the unit that is open has a name and a number, and its title is to come: `Chương I`, below it `QUY ĐỊNH
    /// CHUNG`.
    fn awaits_title(&self) -> bool {
        self.open.last().is_some_and(|Open { unit, .. }| {
            matches!(unit.cap, Cap::Phan | Cap::Chuong | Cap::Muc | Cap::TieuMuc)
                && unit.title.as_ref().is_none_or(|title| title.as_text() == Some(""))
                && unit.text.is_none()
                && unit.blocks.is_empty()
        })
    }

    fn title(&mut self, mut inline: Inline) {
        inline.plain_lead();
        if let Some(open) = self.open.last_mut() {
            open.unit.title = Some(inline.into_node());
        }
    }

    /// Whether a line is the name of the appendix or issued document that is open: `# PHỤ LỤC I`, below it `DANH SÁCH`.
    fn names_kem(&self, inline: &Inline) -> bool {
        let is_new = |kem: &&Kem| self.open.is_empty() && kem.blocks.is_empty();
        let letters = inline.els.iter().all(|el| matches!(el, El::Run(_)));
        let Some(title) = self.kem.as_ref().filter(is_new).and_then(|kem| kem.title.as_text()) else { return false };
        let title = fold(title.trim_end_matches([' ', '.', ':']));
        letters && !inline.is_blank() && title.strip_prefix("phụ lục").map_or_else(|| is_kind(&title), is_number)
    }

    fn name_kem(&mut self, inline: &Inline) {
        let Some(kem) = &mut self.kem else { return };
        let title = kem.title.as_text().unwrap_or_default().trim_end_matches([' ', '.', ':']);
        kem.title = Node::text(format!("{title}: {}", inline.plain().trim()), kem.title.span.clone());
    }

    fn parent(&self) -> Option<Cap> {
        self.open.last().map(|open| open.unit.cap).or(self.base)
    }

    fn here(&mut self) -> &mut Vec<Block> {
        match (self.open.last_mut(), &mut self.kem) {
            (Some(open), _) => &mut open.unit.blocks,
            (None, Some(kem)) => &mut kem.blocks,
            (None, None) => &mut self.out,
        }
    }

    fn add(&mut self, block: Block) {
        if matches!(&block, Block::Unit(unit) if unit.cap == Cap::MucChuCai) {
            *self.open.last_mut().map_or(&mut self.letters, |open| &mut open.letters) += 1;
        }
        self.here().push(block);
    }

    fn close_while(&mut self, close: impl Fn(&Open) -> bool) {
        while let Some(open) = self.open.pop_if(|open| close(open)) {
            self.add(Block::Unit(open.unit));
        }
    }

    /// Closes items, headings never.
    fn close_items(&mut self, close: impl Fn(Cap) -> bool) {
        self.close_while(|open| open.level.is_none() && close(open.unit.cap));
    }

    /// A block without a number ends dashes and stays in the numbered unit that is open.
    fn plain(&mut self, block: Block) {
        self.close_items(|cap| cap >= Cap::Gach);
        self.add(block);
    }

    /// The title of a table stands in the paragraph before it.
    fn last_paragraph(&mut self) -> Option<Node> {
        let blocks = self.here();
        let title = blocks.pop_if(|block| matches!(block, Block::Doan(node) if super::table::is_title(node)))?;
        match title {
            Block::Doan(node) => Some(node),
            _ => None,
        }
    }

    fn open(&mut self, unit: Unit, level: Option<u8>, number: Option<Number>, digits: bool) {
        if let Some(number) = number {
            self.typed.note(&unit, number, digits);
        }
        self.open.push(Open { unit, level, digits, letters: 0 });
    }

    fn heading(&mut self, level: u8, inline: Inline, mark: Option<Mark>, classes: Vec<String>, span: Range<usize>) {
        let below = !(self.out.is_empty() && self.open.is_empty());
        let alone = below && self.arrangement == Arrangement::Dieu;
        if level == 1 && mark.is_none() && self.base.is_none() && opens_kem(&inline, &classes, alone) {
            self.close_while(|_| true);
            let done = self.kem.replace(Kem { title: inline.into_node(), classes, blocks: Vec::new(), span });
            self.out.extend(done.map(Block::Kem));
            self.letters = 0;
            return;
        }
        if self.base.is_some() {
            self.cx.fault_expected(span.clone(), "tiêu đề “#” không đặt trong mục của danh sách", "tiêu đề ở sát lề");
        }
        self.close_items(|_| true);
        if mark.is_none() && classes.is_empty() {
            if self.awaits_title() {
                return self.title(inline);
            }
            if self.names_kem(&inline) {
                return self.name_kem(&inline);
            }
        }
        let (cap, number) = if let Some(mark) = mark {
            let (cap, number) = self.cap_of(mark);
            self.close_while(|open| open.unit.cap >= cap);
            (cap, Some(number))
        } else {
            self.close_while(|open| open.level.is_some_and(|own| own >= level));
            (self.arrangement.below(self.parent()), None)
        };
        if classes.len() > 1 {
            self.cx.fault_expected(span.clone(), "tiêu đề có nhiều tên lớp", "một tên trong ngoặc nhọn");
        }
        let class = classes.into_iter().next();
        let title = Some(inline.into_node());
        let unit = Unit { heading: true, class, title, ..Unit::new(cap, span) };
        self.open(unit, Some(level), number, false);
    }

    /// A letter that is a Roman number too is a letter where the letter before it came before.
    fn cap_of(&self, mark: Mark) -> (Cap, Number) {
        let closed = std::iter::once(self.letters).chain(self.open.iter().map(|open| open.letters));
        for (i, closed) in closed.enumerate() {
            let open = self.open.get(i).filter(|open| open.unit.cap == Cap::MucChuCai);
            let before = closed + usize::from(open.is_some());
            if let Some(letter) = mark.letter.filter(|letter| before > 0 && *letter == before + 1) {
                return (Cap::MucChuCai, Number::Value(letter));
            }
        }
        (mark.cap, mark.number)
    }

    fn marked_paragraph(&mut self, inline: Inline, mark: &Mark, span: Range<usize>) {
        let (cap, number) = self.cap_of(mark.clone());
        self.close_while(|open| open.unit.cap >= cap);
        let (title, text) = if inline.strong == 0 && cap < Cap::Dieu && !inline.els.is_empty() {
            (Some(inline), None)
        } else {
            inline.split_title()
        };
        let (title, text) = (title.map(Inline::into_node), text.map(Inline::into_node));
        let unit = Unit { title, text, ..Unit::new(cap, span) };
        self.open(unit, None, Some(number), mark.digits);
    }

    fn item(&mut self, sign: &Sign, flats: Vec<Flat>, span: Range<usize>) {
        let (cap, number, digits) = match sign {
            Sign::Dash => {
                self.close_items(|cap| cap >= Cap::Gach);
                (dash_below(self.parent()), None, false)
            }
            Sign::Plus => {
                self.close_items(|cap| cap >= Cap::Cong);
                (Cap::Cong, None, false)
            }
            Sign::Mark(mark) if mark.digits => (self.digits(&span), Some(mark.number.clone()), true),
            Sign::Mark(mark) => {
                self.close_items(|cap| cap >= mark.cap);
                if self.parent().is_some_and(|parent| parent >= mark.cap) {
                    let sign = self.cx.text[span.clone()].trim_start().get(..mark.sign).unwrap_or_default().to_owned();
                    let expected = "dấu “-” hoặc cấp thấp hơn";
                    self.cx.fault_expected(span.clone(), format!("“{sign}” không đặt được dưới đơn vị này"), expected);
                }
                (mark.cap, Some(mark.number.clone()), false)
            }
        };
        let mut flats = flats.into_iter().peekable();
        let first = flats.next_if(|flat| matches!(flat, Flat::Para { mark: None, .. }));
        let (title, text) = match first {
            Some(Flat::Para { inline, .. }) => inline.split_title(),
            _ => (None, None),
        };
        let line = self.cx.text[span.clone()].find('\n').map_or(span.end, |at| span.start + at);
        let inner = Nest {
            cx: self.cx,
            arrangement: self.arrangement,
            typed: self.typed,
            base: Some(cap),
            open: Vec::new(),
            kem: None,
            out: Vec::new(),
            letters: 0,
        };
        let (title, text) = (title.map(Inline::into_node), text.map(Inline::into_node));
        let unit = Unit { title, text, blocks: inner.run(flats.collect()), ..Unit::new(cap, span.start..line) };
        self.open(unit, None, number, digits);
    }

    /// The level of `1.`: that of its list, else what comes below the unit that is open.
    fn digits(&mut self, span: &Range<usize>) -> Cap {
        let items = self.open.iter().rposition(|open| open.level.is_some()).map_or(0, |at| at + 1);
        if let Some(at) = self.open[items..].iter().position(|open| open.digits) {
            let cap = self.open[items + at].unit.cap;
            while self.open.len() > items + at {
                let Some(open) = self.open.pop() else { break };
                self.add(Block::Unit(open.unit));
            }
            return cap;
        }
        self.close_items(|cap| cap >= Cap::Khoan);
        digits_below(self.parent()).unwrap_or_else(|| {
            self.cx.fault_expected(span.clone(), "danh sách có số không đặt được ở đây", "dấu “-”");
            Cap::Gach
        })
    }
}

/// Whether a heading of the first level begins an appendix or an issued document; the name of a kind stands before a
/// colon, or where nothing else is meant alone.
pub(super) fn opens_kem(inline: &Inline, classes: &[String], alone: bool) -> bool {
    if classes.iter().any(|class| class == "phu_luc" || class == "kem_theo") {
        return true;
    }
    let plain = inline.plain();
    let folded = fold(&plain);
    if folded.starts_with("phụ lục") || folded.starts_with("phu luc") {
        return true;
    }
    let name = plain.split_once(':').map(|(name, _)| name).or(alone.then_some(&plain));
    name.is_some_and(|name| is_kind(&fold(name.trim())))
}

/// Whether a folded name is a kind's.
fn is_kind(name: &str) -> bool {
    LoaiVanBan::ALL.iter().any(|loai| fold(loai.ten()) == name)
}

/// Whether what follows “Phụ lục” is its number, or nothing.
fn is_number(rest: &str) -> bool {
    let number = rest.trim();
    number.len() <= 5 && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
