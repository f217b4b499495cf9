//! **Tổ chức thực hiện**: a khoản for each unit that answers for something.
//!
//! A title is the unit's name; `Đề nghị` before it is the opening. `Giao **Phòng Kinh tế** chủ trì` tells opening, unit
//! and duty apart where the title alone does not. “Thời hạn: …” is the last paragraph.

use super::chu::{after_label, letters, run};
use super::fields::{Fields, items, list, only, text};
use super::noi_dung::{self, unit};
use super::{ten, thoi_han};
use crate::source::body::ast::{Block, Unit};
use crate::source::cx::Cx;
use crate::source::node::{Node, Value};
use crate::the_thuc::noi_dung::Cap;

/// Words that open a title and are no part of the unit's name.
const OPENINGS: [&str; 4] = ["Đề nghị", "Giao", "Yêu cầu", "Kính đề nghị"];

fn duty(block: &Block) -> Option<&Unit> {
    match block {
        Block::Unit(unit) if unit.cap == Cap::Khoan && unit.class.is_none() => {
            unit.title.as_ref().and_then(title_parts).map(|_| unit)
        }
        _ => None,
    }
}

/// Opening, unit and duty of a title.
fn title_parts(title: &Node) -> Option<[String; 3]> {
    let own = |words: &str| words.trim().to_owned();
    if let Value::List(all) = &title.value
        && all.len() > 1
    {
        let bold: Vec<usize> = (0..all.len()).filter(|i| only(&all[*i]).is_some_and(|(tag, _)| tag == "dam")).collect();
        if let [at] = bold[..] {
            let words = |part: &[Node]| part.iter().map(run).collect::<Option<String>>();
            return Some([own(&words(&all[..at])?), own(run(&all[at])?), own(&words(&all[at + 1..])?)]);
        }
    }
    let whole = ten::plain(title)?;
    let bold = matches!(&title.value, Value::List(_));
    let opened = OPENINGS.iter().find_map(|opening| {
        let rest = whole.strip_prefix(opening)?.strip_prefix(' ')?;
        Some([(*opening).to_owned(), own(rest), String::new()])
    });
    Some(opened.filter(|_| !bold).unwrap_or_else(|| [String::new(), whole, String::new()]))
}

/// Reads a section: an opening, the duties, and what stands after them.
pub(super) fn read(section: &Unit, cx: &mut Cx<'_>) -> Fields {
    let mut out = Fields::new(section.span.clone());
    let all = &section.blocks;
    let first = all.iter().position(|block| duty(block).is_some()).unwrap_or(0);
    let duties: Vec<&Unit> = all[first..].iter().map_while(duty).collect();
    let opening = noi_dung::read(&all[..first], cx);
    out.put_list("dan_nhap", opening);
    let told = duties.iter().filter_map(|unit| read_duty(unit, cx)).collect();
    out.put("trach_nhiem", out.list(told));
    let rest = noi_dung::read(&all[first + duties.len()..], cx);
    out.put_list("noi_dung", rest);
    out
}

fn read_duty(unit: &Unit, cx: &mut Cx<'_>) -> Option<Node> {
    let title = unit.title.as_ref()?;
    let [opening, name, rest] = title_parts(title)?;
    let some = |words: String| (!words.is_empty()).then(|| Node::text(words, title.span.clone()));
    let mut out = Fields::new(unit.span.clone());
    out.put("don_vi", Node::text(name, title.span.clone()));
    out.put_some("viec", some(rest));
    out.put_some("mo", some(opening));
    out.put_some("loi_van", unit.text.clone());
    let by = unit.blocks.last().and_then(deadline);
    let content = &unit.blocks[..unit.blocks.len() - usize::from(by.is_some())];
    out.put_some("thoi_han", by);
    let content = noi_dung::read(content, cx);
    out.put_list("noi_dung", content);
    Some(out.node())
}

/// “Thời hạn: …” as a paragraph of its own.
fn deadline(block: &Block) -> Option<Node> {
    let Block::Doan(words) = block else { return None };
    let whole = letters(words)?;
    let by = after_label(&whole, "thời hạn")?.trim_end();
    Some(thoi_han::late(by.strip_suffix('.').unwrap_or(by), words.span.clone()))
}

/// What the section says, as khoản; `None` if a deadline has no form in words.
pub(super) fn write(section: &Node) -> Option<Vec<Node>> {
    let mut out = items(section.get("dan_nhap")).to_vec();
    for one in items(section.get("trach_nhiem")) {
        out.push(write_duty(one)?);
    }
    out.extend_from_slice(items(section.get("noi_dung")));
    Some(out)
}

fn write_duty(one: &Node) -> Option<Node> {
    let words = |field| one.get(field).map_or(Some(""), Node::as_text);
    let (name, opening, rest) = (words("don_vi")?, words("mo")?, words("viec")?);
    let plain = text([opening, name].join(" ").trim_start());
    let parts = [opening.to_owned(), name.to_owned(), rest.to_owned()];
    let title = if rest.is_empty() && title_parts(&plain).is_some_and(|read| read == parts) {
        plain
    } else {
        let mut all = vec![Node::tagged("dam", text(name))];
        if !opening.is_empty() {
            all.insert(0, text(format!("{opening} ")));
        }
        if !rest.is_empty() {
            all.push(text(format!(" {rest}")));
        }
        list(all)
    };
    let mut below = items(one.get("noi_dung")).to_vec();
    if let Some(by) = one.get("thoi_han") {
        below.push(Node::tagged("doan", text(format!("Thời hạn: {}.", thoi_han::write(by)?))));
    }
    Some(unit("khoan", Some(&title), one.get("loi_van"), below))
}
