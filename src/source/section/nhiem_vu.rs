//! **Nhiệm vụ**: tasks as khoản, those within them as “1.1.”, assignments as lines of their own.

use super::fields::{Fields, items};
use super::noi_dung::{self, unit};
use super::phan_cong;
use crate::source::body::ast::{Block, Unit};
use crate::source::cx::Cx;
use crate::source::node::Node;
use crate::the_thuc::noi_dung::Cap;

/// What stands below a unit, told apart.
enum Piece<'a> {
    Content(Block),
    /// A line of assignment without its label, and whether that is the long one.
    Line(bool, Node),
    Task(&'a Unit),
}

fn pieces(blocks: &[Block], tasks: Cap) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let lines = |lines: Vec<(bool, Node)>| lines.into_iter().map(|(long, line)| Piece::Line(long, line));
    let mut blocks = blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        match block {
            // The label alone, its parts as items below it.
            Block::Doan(text) if phan_cong::is_label(text) => {
                let mut line = Vec::new();
                while let Some(words) = blocks.next_if(|next| phan_cong::is_part(next)).and_then(|next| match next {
                    Block::Unit(unit) => unit.text.as_ref(),
                    _ => None,
                }) {
                    line.extend((!line.is_empty()).then(|| Node::text("; ", text.span.clone())));
                    line.extend(super::chu::runs(&super::chu::without_end(words.clone(), &[';', '.'])));
                }
                out.push(Piece::Line(false, phan_cong::joined(line, text.span.clone())));
            }
            Block::Unit(unit) if unit.cap == tasks && unit.class.is_none() => out.push(Piece::Task(unit)),
            // “- Phân công: …” among other items.
            Block::Unit(Unit { cap: Cap::Gach | Cap::Cong, title: None, text: Some(text), blocks, .. })
                if blocks.is_empty() =>
            {
                match phan_cong::part(text).filter(|parted| parted.before.is_none()) {
                    Some(parted) => out.extend(lines(parted.lines)),
                    None => out.push(Piece::Content(block.clone())),
                }
            }
            Block::Doan(text) => match phan_cong::part(text) {
                Some(parted) => {
                    out.extend(parted.before.map(|before| Piece::Content(Block::Doan(before))));
                    out.extend(lines(parted.lines));
                }
                None => out.push(Piece::Content(block.clone())),
            },
            _ => out.push(Piece::Content(block.clone())),
        }
    }
    out
}

/// Content and lines of assignment that stand together: a task's own, or those of a task without a number.
#[derive(Default)]
struct Group {
    content: Vec<Block>,
    lines: Vec<(bool, Node)>,
}

impl Group {
    fn is_empty(&self) -> bool {
        self.content.is_empty() && self.lines.is_empty()
    }

    fn put(self, out: &mut Fields, cx: &mut Cx<'_>) {
        let content = noi_dung::read(&self.content, cx);
        out.put_list("noi_dung", content);
        let lines = self.lines.iter().map(|(long, line)| phan_cong::read(*long, line, cx)).collect();
        out.put_list("phan_cong", lines);
    }

    fn task(self, out: &mut Vec<Node>, span: &std::ops::Range<usize>, cx: &mut Cx<'_>) {
        if !self.is_empty() {
            let mut task = Fields::new(span.clone());
            self.put(&mut task, cx);
            out.push(task.node());
        }
    }
}

/// What stands first, and the tasks after it. Of several groups beside each other, each with content and assignments,
/// the first is a task like the others.
fn groups(section: &Unit, tasks: Cap, cx: &mut Cx<'_>) -> (Group, Vec<Node>) {
    let mut all = pieces(&section.blocks, tasks).into_iter();
    let (mut own, mut out) = (None::<Group>, Vec::new());
    let mut group = Group::default();
    loop {
        let piece = all.next();
        let ends = match &piece {
            None | Some(Piece::Task(_)) => true,
            Some(Piece::Content(_)) => !group.lines.is_empty(),
            Some(Piece::Line(..)) => false,
        };
        if ends {
            let done = std::mem::take(&mut group);
            match own {
                None => own = Some(done),
                Some(ref mut first) => {
                    if out.is_empty() && !done.is_empty() && !first.content.is_empty() {
                        std::mem::take(first).task(&mut out, &section.span, cx);
                    }
                    done.task(&mut out, &section.span, cx);
                }
            }
        }
        match piece {
            None => break,
            Some(Piece::Content(block)) => group.content.push(block),
            Some(Piece::Line(long, line)) => group.lines.push((long, line)),
            Some(Piece::Task(unit)) => out.push(task(unit, cx)),
        }
    }
    (own.unwrap_or_default(), out)
}

fn task(unit: &Unit, cx: &mut Cx<'_>) -> Node {
    let mut out = Fields::new(unit.span.clone());
    let (mut own, below) = groups(unit, Cap::TieuKhoan, cx);
    out.put_some("tieu_de", unit.title.clone());
    match unit.text.as_ref().map(|text| (text, phan_cong::part(text))) {
        Some((_, Some(parted))) if parted.before.is_some() || unit.title.is_some() => {
            out.put_some("loi_van", parted.before);
            own.lines.splice(0..0, parted.lines);
        }
        Some((text, _)) => out.put("loi_van", text.clone()),
        None => {}
    }
    own.put(&mut out, cx);
    out.put_list("nhiem_vu_con", below);
    out.node()
}

/// Reads a section of tasks.
pub(super) fn read(section: &Unit, cx: &mut Cx<'_>) -> Fields {
    let (own, mut tasks) = groups(section, Cap::Khoan, cx);
    let mut out = Fields::new(section.span.clone());
    if own.lines.is_empty() {
        let opening = noi_dung::read(&own.content, cx);
        out.put_list("dan_nhap", opening);
    } else {
        let mut first = Vec::new();
        own.task(&mut first, &section.span, cx);
        tasks.splice(0..0, first);
    }
    out.put("nhiem_vu", out.list(tasks));
    out
}

/// Whether a section of another title has lines of assignment at its tasks.
pub(super) fn is_one(section: &Unit) -> bool {
    fn assigned(blocks: &[Block]) -> bool {
        blocks.iter().any(|block| match block {
            Block::Doan(text) => phan_cong::is_in(text),
            Block::Unit(unit) if matches!(unit.cap, Cap::Khoan | Cap::TieuKhoan) => {
                unit.text.as_ref().is_some_and(phan_cong::is_in) || assigned(&unit.blocks)
            }
            _ => false,
        })
    }
    assigned(&section.blocks)
}

/// What the section says: tasks as khoản; `None` if an assignment has no form in words.
pub(super) fn write(section: &Node) -> Option<Vec<Node>> {
    let mut out = items(section.get("dan_nhap")).to_vec();
    for task in items(section.get("nhiem_vu")) {
        write_task(task, "khoan", &mut out)?;
    }
    Some(out)
}

fn write_task(task: &Node, tag: &str, out: &mut Vec<Node>) -> Option<()> {
    let (title, text) = (task.get("tieu_de"), task.get("loi_van"));
    let numbered = title.is_some() || text.is_some();
    let mut below = items(task.get("noi_dung")).to_vec();
    below.extend(phan_cong::write_all(items(task.get("phan_cong")))?);
    for inner in items(task.get("nhiem_vu_con")) {
        write_task(inner, if numbered { "tieu_khoan" } else { tag }, &mut below)?;
    }
    if numbered {
        out.push(unit(tag, title, text, below));
    } else {
        out.append(&mut below);
    }
    Some(())
}
