//! **Kết quả** of a report: a khoản for each task, tables of figures at its end.

use super::fields::{Fields, items, only};
use super::noi_dung::{self, unit};
use crate::source::body::ast::{Block, Unit};
use crate::source::cx::Cx;
use crate::source::node::Node;
use crate::the_thuc::noi_dung::Cap;

/// A unit with a title and nothing on its line.
fn titled(block: &Block, cap: Cap) -> Option<&Unit> {
    match block {
        Block::Unit(unit) if unit.cap == cap && unit.class.is_none() && unit.title.is_some() && unit.text.is_none() => {
            Some(unit)
        }
        _ => None,
    }
}

/// A table of figures.
fn figures(block: &Block) -> Option<&Node> {
    match block {
        Block::Khoi(node) => only(node).filter(|(tag, _)| *tag == "bang").map(|(_, table)| table),
        _ => None,
    }
}

/// Reads a section: an opening, results of tasks, what stands after them.
pub(super) fn read(section: &Unit, cx: &mut Cx<'_>) -> Fields {
    let mut out = Fields::new(section.span.clone());
    let all = &section.blocks;
    let first = all.iter().position(|block| titled(block, Cap::Khoan).is_some()).unwrap_or(0);
    let results: Vec<&Unit> = all[first..].iter().map_while(|block| titled(block, Cap::Khoan)).collect();
    let opening = noi_dung::read(&all[..first], cx);
    out.put_list("dan_nhap", opening);
    let told = results.iter().map(|unit| result(unit, cx)).collect();
    out.put_list("nhiem_vu", told);
    let rest = noi_dung::read(&all[first + results.len()..], cx);
    out.put_list("noi_dung", rest);
    out
}

/// Content, tables at its end, results of tasks within it.
fn result(unit: &Unit, cx: &mut Cx<'_>) -> Node {
    let mut out = Fields::new(unit.span.clone());
    out.put_some("ten", unit.title.clone());
    let all = &unit.blocks;
    let inner: Vec<&Unit> = all.iter().rev().map_while(|block| titled(block, Cap::TieuKhoan)).collect();
    let own = &all[..all.len() - inner.len()];
    let tables: Vec<Node> = own.iter().rev().map_while(figures).cloned().collect();
    let content = noi_dung::read(&own[..own.len() - tables.len()], cx);
    out.put_list("noi_dung", content);
    out.put_list("so_lieu", tables.into_iter().rev().collect());
    let inner = inner.into_iter().rev().map(|unit| result(unit, cx)).collect();
    out.put_list("nhiem_vu_con", inner);
    out.node()
}

/// What the section says.
pub(super) fn write(section: &Node) -> Vec<Node> {
    let mut out = items(section.get("dan_nhap")).to_vec();
    out.extend(items(section.get("nhiem_vu")).iter().map(|one| write_result(one, "khoan")));
    out.extend_from_slice(items(section.get("noi_dung")));
    out
}

fn write_result(one: &Node, tag: &str) -> Node {
    let mut below = items(one.get("noi_dung")).to_vec();
    below.extend(items(one.get("so_lieu")).iter().map(|table| Node::tagged("bang", table.clone())));
    below.extend(items(one.get("nhiem_vu_con")).iter().map(|inner| write_result(inner, "tieu_khoan")));
    unit(tag, one.get("ten"), None, below)
}
