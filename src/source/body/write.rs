//! Blocks → Markdown that is read as the same blocks.
//!
//! A unit with a title alone is a heading, where nothing but headings follows it; else an item of a list, or a
//! paragraph that begins with its mark. What has no such form is a fenced block in exchange form.

use super::super::cx::Cx;
use super::super::node::Node;
use super::super::yaml;
use super::arrange::{Arrangement, dash_below, digits_below};
use super::ast::{Block, Kem, Unit};
use super::inline::write::{Book, Place, Style, in_style, inline, same_text};
use super::{khoi, read, table};
use crate::the_thuc::noi_dung::Cap;
use crate::the_thuc::noi_dung::danh_so::DanhSo;

/// Number of `#` before the outermost units of a document.
const TOP: u8 = 2;
/// As many as Markdown has.
const DEEPEST: u8 = 6;

/// Writes the body of a document; footnotes come at its end.
pub(crate) fn body(blocks: &[Block], arrangement: Arrangement, out: &mut String) {
    let mut writer = Writer { out, book: Book::default(), arrangement, numbers: DanhSo::default(), broken: false };
    let at = At { parent: None, heading: Some(TOP), indent: 0, flat: false };
    let split = blocks.iter().position(|block| matches!(block, Block::Kem(_))).unwrap_or(blocks.len());
    let (own, rest) = blocks.split_at(split);
    writer.list(own, at);
    for block in rest {
        if let Block::Kem(kem) = block {
            writer.kem(kem, at);
        }
    }
    let notes: Vec<_> = writer.book.lines().collect();
    for note in notes {
        writer.blank();
        writer.line(0, &note);
    }
}

#[derive(Clone, Copy)]
struct At {
    parent: Option<Cap>,
    /// Number of `#` of headings here, where they may stand.
    heading: Option<u8>,
    indent: usize,
    /// Below a paragraph with a mark, at its own margin: what closes items would close it too.
    flat: bool,
}

struct Writer<'o> {
    out: &'o mut String,
    book: Book,
    arrangement: Arrangement,
    numbers: DanhSo,
    /// Items were to be closed where that is not possible.
    broken: bool,
}

/// What stands last in a list of blocks, where it may take in what follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Item(Cap),
    Other,
}

/// How a unit is written.
enum Form {
    /// Item of a list: its mark, its line.
    Item(String, String),
    /// A paragraph with its mark.
    Para(String),
    Data,
}

impl Writer<'_> {
    fn blank(&mut self) {
        if !(self.out.is_empty() || self.out.ends_with("\n\n")) {
            self.out.push('\n');
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        if !text.is_empty() {
            self.out.extend(std::iter::repeat_n(' ', indent));
            *self.out += text;
        }
        self.out.push('\n');
    }

    fn kem(&mut self, kem: &Kem, at: At) {
        self.numbers = DanhSo::default();
        let mut line = format!("# {}", inline(&kem.title, Place::Heading, &mut self.book));
        if !kem.classes.is_empty() {
            let classes: Vec<_> = kem.classes.iter().map(|class| format!(".{class}")).collect();
            line += &format!(" {{{}}}", classes.join(" "));
        }
        self.blank();
        self.line(0, &line);
        self.list(&kem.blocks, at);
    }

    fn list(&mut self, blocks: &[Block], at: At) {
        let headings = self.headings(blocks, at);
        let mut last = Last::Nothing;
        for (i, block) in blocks.iter().enumerate() {
            let before = i.checked_sub(1).map(|i| &blocks[i]);
            last = match block {
                Block::Unit(unit) => self.unit(unit, at, headings[i], last),
                Block::Doan(node) => {
                    let line = inline(node, Place::Para, &mut self.book);
                    self.end_items(at, last, None);
                    if line.is_empty() {
                        self.data("doan", node, at.indent);
                    } else {
                        self.blank();
                        self.line(at.indent, &line);
                    }
                    Last::Other
                }
                Block::Khoi(node) => {
                    self.end_items(at, last, None);
                    self.khoi(node, before, at);
                    Last::Other
                }
                Block::Data(tag, node) => {
                    self.end_items(at, last, None);
                    self.data(tag, node, at.indent);
                    Last::Other
                }
                Block::Break(_) => {
                    self.blank();
                    self.line(0, "***");
                    Last::Nothing
                }
                Block::Kem(_) => last,
            };
        }
    }

    /// Closes items that would take in what follows.
    fn end_items(&mut self, at: At, last: Last, next: Option<Cap>) {
        let takes = match (last, next) {
            (Last::Item(cap), Some(next)) => cap < next,
            (Last::Item(cap), None) => cap < Cap::Gach,
            _ => false,
        };
        if takes {
            self.broken |= at.flat;
            self.blank();
            self.line(at.indent, "<!-- -->");
        }
    }

    /// Which units may be headings: up to `***` nothing but headings follows them, and none that would stand below the
    /// one before.
    fn headings(&self, blocks: &[Block], at: At) -> Vec<bool> {
        let mut all = vec![false; blocks.len()];
        let mut only = true;
        let mut next: Option<Cap> = None;
        for (i, block) in blocks.iter().enumerate().rev() {
            match block {
                Block::Break(_) => (only, next) = (true, None),
                Block::Unit(unit) if only && self.is_heading(unit, at) && next.is_none_or(|next| next <= unit.cap) => {
                    next = (unit.cap != self.arrangement.below(at.parent)).then_some(unit.cap);
                    all[i] = true;
                }
                _ => only = false,
            }
        }
        all
    }

    fn is_heading(&self, unit: &Unit, at: At) -> bool {
        at.heading.is_some_and(|level| level <= DEEPEST)
            && unit.text.is_none()
            && unit.title.as_ref().is_some_and(|title| title.as_text() != Some(""))
            && at.parent.is_none_or(|parent| parent < unit.cap)
            // “1.1.” has its first number from the khoản above.
            && (unit.cap != Cap::TieuKhoan || at.parent == Some(Cap::Khoan))
            && (unit.cap < Cap::Gach || unit.cap == self.arrangement.below(at.parent) && unit.cap == Cap::Gach)
    }

    fn unit(&mut self, unit: &Unit, at: At, headings: bool, last: Last) -> Last {
        let label = self.numbers.mo(unit.cap);
        let done = if headings && self.is_heading(unit, at) {
            self.heading(unit, &label, at);
            Last::Nothing
        } else {
            let notes = self.book.len();
            let form = self.form(unit, &label, at);
            self.end_items(at, last, if matches!(form, Form::Data) { None } else { Some(unit.cap) });
            self.written(unit, form, at, last, notes)
        };
        self.numbers.dong();
        done
    }

    /// Writes a unit in a form, for which footnotes after the first `notes` were written.
    fn written(&mut self, unit: &Unit, form: Form, at: At, last: Last, notes: usize) -> Last {
        match form {
            Form::Item(mark, line) => {
                // Items of a list stand close.
                let close =
                    matches!(last, Last::Item(_)) || self.out.ends_with('\n') && at.indent > 0 && self.after_item();
                if !close {
                    self.blank();
                }
                self.line(at.indent, &format!("{mark} {line}"));
                let indent = at.indent + mark.len() + 1;
                let inner = At { parent: Some(unit.cap), heading: None, indent, flat: false };
                self.list(&unit.blocks, inner);
                Last::Item(unit.cap)
            }
            Form::Para(line) => {
                let before = (self.out.len(), self.numbers.clone());
                let outer = std::mem::take(&mut self.broken);
                self.blank();
                self.line(at.indent, &line);
                self.list(&unit.blocks, At { parent: Some(unit.cap), heading: None, indent: at.indent, flat: true });
                if !std::mem::replace(&mut self.broken, outer) {
                    return Last::Item(unit.cap);
                }
                self.out.truncate(before.0);
                self.book.truncate(notes);
                self.numbers = before.1;
                // The line before was not to be closed for a unit, and is to be for data.
                self.end_items(at, last, None);
                self.written(unit, Form::Data, at, last, notes)
            }
            Form::Data => {
                let mut cx = Cx::new("");
                let node = khoi::unit_node(unit.clone(), &mut cx);
                count(&unit.blocks, &mut self.numbers);
                self.data(khoi::cap_name(unit.cap), &node, at.indent);
                Last::Other
            }
        }
    }

    /// Whether the last line is an item's.
    fn after_item(&self) -> bool {
        let line = self.out.trim_end_matches('\n').rsplit('\n').next().unwrap_or_default().trim_start();
        line.starts_with(['-', '+']) || super::mark::Mark::of_item(line).is_some()
    }

    fn heading(&mut self, unit: &Unit, label: &str, at: At) {
        let level = at.heading.unwrap_or(DEEPEST);
        let mut line = "#".repeat(usize::from(level));
        if unit.cap != self.arrangement.below(at.parent) {
            line.push(' ');
            line += &dotted(label);
        }
        if let Some(title) = &unit.title {
            line.push(' ');
            line += &inline(title, Place::Heading, &mut self.book);
        }
        if let Some(class) = &unit.class {
            line += &format!(" {{.{class}}}");
        }
        self.blank();
        self.line(0, &line);
        self.list(&unit.blocks, At { parent: Some(unit.cap), heading: Some(level + 1), indent: 0, flat: false });
    }

    /// The form of a unit that is no heading.
    fn form(&mut self, unit: &Unit, label: &str, at: At) -> Form {
        let below = at.parent.is_none_or(|parent| parent < unit.cap);
        let item = match unit.cap {
            Cap::Khoan => below && digits_below(at.parent) == Some(Cap::Khoan),
            Cap::TieuKhoan => below && label.matches('.').count() > 1,
            Cap::Diem => below,
            Cap::Gach => dash_below(at.parent) == Cap::Gach,
            Cap::Cong => true,
            _ if below => {
                let line = self.own_line(unit, &format!("{} ", dotted(label)));
                return line.map_or(Form::Data, Form::Para);
            }
            _ => return Form::Data,
        };
        if !item || unit.class.is_some() {
            return Form::Data;
        }
        self.own_line(unit, "").map_or(Form::Data, |line| Form::Item(label.to_owned(), line))
    }

    /// The unit's own line, with a mark where it is a paragraph; none where it would be read otherwise.
    fn own_line(&mut self, unit: &Unit, mark: &str) -> Option<String> {
        let (title, text) = (unit.title.as_ref(), unit.text.as_ref());
        if title.is_none() && !mark.is_empty() && unit.cap != Cap::Dieu {
            return None;
        }
        let before = self.book.len();
        let line = Style::ALL.into_iter().find_map(|style| {
            self.book.truncate(before);
            let text = text.map(|text| in_style(text, style, Place::Item, &mut self.book));
            if text.as_deref() == Some("") {
                return None;
            }
            let line = match (title, &text) {
                (Some(title), text) => {
                    // A mark within the bold needs no escape in front of the title.
                    let title = in_style(title, Style::Marks, Place::Item, &mut self.book);
                    let rest = text.as_ref().map(|text| format!(" {text}")).unwrap_or_default();
                    format!("**{mark}{title}{}**{rest}", if text.is_some() { ":" } else { "" })
                }
                (None, Some(text)) => format!("{mark}{text}"),
                (None, None) => return None,
            };
            self.reads_as(&line, mark, unit, before).then_some(line)
        });
        if line.is_none() {
            self.book.truncate(before);
        }
        line
    }

    fn reads_as(&self, line: &str, mark: &str, unit: &Unit, notes: usize) -> bool {
        let mut source = line.to_owned();
        for note in self.book.lines().skip(notes) {
            source += &format!("\n\n{note}");
        }
        let mut cx = Cx::new(&source);
        let Some((inline, marked)) = read::one_line(&mut cx) else { return false };
        if !cx.is_sound() || marked == mark.is_empty() {
            return false;
        }
        let part = |read: Option<super::inline::Inline>, node: Option<&Node>| match (read, node) {
            (None, None) => true,
            (Some(read), Some(node)) => same_text(&read, node),
            _ => false,
        };
        let (title, text) = inline.split_title();
        part(title, unit.title.as_ref()) && part(text, unit.text.as_ref())
    }

    fn khoi(&mut self, node: &Node, before: Option<&Block>, at: At) {
        let Some((tag, inner)) = node.tag() else { return };
        let titled = matches!(before, Some(Block::Doan(title)) if table::is_title(title));
        if tag == "bang" && (inner.get("tieu_de").is_some() || !titled) {
            let notes = self.book.len();
            if let Some(lines) = table::write(inner, &mut self.book) {
                self.blank();
                for line in &lines {
                    self.line(at.indent, line);
                }
                return;
            }
            self.book.truncate(notes);
        }
        self.data(tag, inner, at.indent);
    }

    fn data(&mut self, tag: &str, node: &Node, indent: usize) {
        let mut text = String::new();
        yaml::write(node, &mut text, 0);
        let ticks = text.lines().map(|line| line.trim_start().bytes().take_while(|&byte| byte == b'`').count()).max();
        let fence = "`".repeat(ticks.unwrap_or(0).max(2) + 1);
        self.blank();
        self.line(indent, &format!("{fence}{tag}"));
        text.lines().for_each(|line| self.line(indent, line));
        self.line(indent, &fence);
    }
}

/// “Chương II” is followed by a full stop where a title follows.
fn dotted(label: &str) -> String {
    if label.ends_with(['.', ')', '-', '+']) { label.to_owned() } else { format!("{label}.") }
}

/// Counts the units of a block in exchange form, as the page will.
fn count(blocks: &[Block], numbers: &mut DanhSo) {
    for block in blocks {
        if let Block::Unit(unit) = block {
            numbers.mo(unit.cap);
            count(&unit.blocks, numbers);
            numbers.dong();
        }
    }
}
