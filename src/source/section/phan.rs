//! **Các phần** of a plan, a report, a programme: headings of the body and the list in exchange form.

use super::fields::{items, list, only, text};
use super::lai::Again;
use super::loai_muc::{CacMuc, LoaiMuc};
use super::noi_dung::{self, push, unit};
use super::{cap_phan, lich_trinh, ten};
use crate::source::body::ast::{Block, Unit};
use crate::source::body::khoi;
use crate::source::cx::Cx;
use crate::source::node::{Node, Value};
use crate::the_thuc::noi_dung::Cap;

/// Units above sections, and their names in the exchange form.
const LON: [(&str, Cap); 2] = [("phan", Cap::Phan), ("muc_chu_cai", Cap::MucChuCai)];

/// Sections of one kind, at the level where its documents number them.
#[derive(Clone, Copy)]
pub(super) struct CacPhan {
    pub muc: CacMuc,
    /// Numbered “1.”, not “I.”.
    pub thap: bool,
}

impl CacPhan {
    /// Reads sections.
    pub(super) fn read(self, blocks: &[Block], cx: &mut Cx<'_>) -> Vec<Node> {
        blocks.iter().filter_map(|block| self.read_one(block, cx)).collect()
    }

    fn read_one(self, block: &Block, cx: &mut Cx<'_>) -> Option<Node> {
        let raised = if self.thap { cap_phan::raised(block.clone()) } else { block.clone() };
        match raised {
            Block::Break(_) => None,
            Block::Unit(unit) => self.read_unit(&unit, cx),
            Block::Khoi(node) => match only(&node)? {
                ("phan" | "muc_chu_cai", inner) if inner.get("phan").is_some() => Some(node),
                ("bang", table) if self.muc.lich_trinh => match lich_trinh::read(table) {
                    Some(timetable) => Some(Node::tagged("lich_trinh", timetable)),
                    None => Some(Node::tagged("khac", node)),
                },
                _ => Some(Node::tagged("khac", node)),
            },
            Block::Data(tag, node) if self.muc.co(&tag) => Some(Node::tagged(&tag, node)),
            Block::Data(tag, node) => {
                cx.fault_expected(node.span, format!("loại văn bản này không có khối “{tag}”"), self.muc.cac_ten());
                None
            }
            other => generic(other, cx),
        }
    }

    fn read_unit(self, unit: &Unit, cx: &mut Cx<'_>) -> Option<Node> {
        let bare = || Block::Unit(Unit { class: None, ..unit.clone() });
        if let Some(class) = &unit.class {
            if class == "khac" {
                return generic(bare(), cx);
            }
            let Some(section) = self.muc.ten(class) else {
                let message = format!("loại văn bản này không có mục “{class}”");
                cx.fault_expected(unit.span.clone(), message, self.muc.cac_ten());
                return None;
            };
            let read = typed(section, unit, cx);
            if read.is_none() {
                let message = format!("mục này không có dạng của “{}”", section.thuong);
                cx.fault_expected(unit.span.clone(), message, "các khoản như trong mẫu, hoặc {.khac}");
            }
            return read;
        }
        if let (Some((tag, _)), Some(title), None) =
            (LON.iter().find(|(_, cap)| *cap == unit.cap), &unit.title, &unit.text)
        {
            let mut out = super::fields::Fields::new(unit.span.clone());
            out.put("tieu_de", title.clone());
            let inner = self.inner().read(&unit.blocks, cx);
            out.put("phan", out.list(inner));
            return Some(Node::tagged(tag, out.node()));
        }
        let title = unit.title.as_ref().filter(|_| unit.cap == Cap::MucLaMa).and_then(ten::plain);
        let section = title.and_then(|title| self.muc.doan(&title, unit));
        section.and_then(|section| typed(section, unit, cx)).or_else(|| generic(bare(), cx))
    }

    /// Sections below a greater unit: their levels are those of the exchange form already.
    fn inner(self) -> Self {
        Self { thap: false, ..self }
    }

    /// Writes sections, each with its own fallback.
    pub(super) fn write(self, sections: Option<&Node>, again: Again<'_>) -> Vec<Block> {
        let mut out = Vec::new();
        for section in items(sections) {
            self.write_one(section, again).into_iter().for_each(|block| push(&mut out, block));
        }
        out
    }

    fn write_one(self, section: &Node, again: Again<'_>) -> Vec<Block> {
        let Some((tag, inner)) = only(section) else { return vec![Block::Data("khac".to_owned(), section.clone())] };
        let reads_back = |blocks: &Vec<Block>| {
            let mut cx = Cx::new("");
            let Some(blocks) = again(blocks) else { return false };
            let [back] = &self.read(&blocks, &mut cx)[..] else { return false };
            self.muc.giong(back, section) && cx.is_sound()
        };
        if let Some(blocks) = self.forms(tag, inner, again).into_iter().find(reads_back) {
            return blocks;
        }
        match tag {
            "phan" | "muc_chu_cai" => vec![Block::Khoi(section.clone())],
            _ => vec![Block::Data(tag.to_owned(), inner.clone())],
        }
    }

    /// The forms that a section may have, the most natural first.
    fn forms(self, tag: &str, inner: &Node, again: Again<'_>) -> Vec<Vec<Block>> {
        if let Some((_, cap)) = LON.iter().find(|(name, _)| *name == tag) {
            let Some(mut heading) = one_unit(unit(tag, inner.get("tieu_de"), None, Vec::new())) else {
                return Vec::new();
            };
            heading.cap = *cap;
            heading.blocks = self.write(inner.get("phan"), again);
            return vec![vec![Block::Unit(heading)]];
        }
        let mut plain = match tag {
            "khac" => {
                let natural = khoi::from_node(&list(vec![inner.clone()]));
                natural.into_iter().chain([vec![Block::Khoi(inner.clone())]]).collect()
            }
            "lich_trinh" => vec![vec![Block::Khoi(Node::tagged("bang", lich_trinh::write(inner)))]],
            _ => self.muc.ten(tag).and_then(|section| written(section, inner)).into_iter().collect::<Vec<_>>(),
        };
        if self.thap {
            plain = plain.into_iter().map(|blocks| blocks.into_iter().map(cap_phan::lowered).collect()).collect();
        }
        let mut out = Vec::new();
        for blocks in plain {
            out.push(blocks.clone());
            if let [Block::Unit(unit)] = &blocks[..] {
                out.push(vec![Block::Unit(Unit { class: Some(tag.to_owned()), ..unit.clone() })]);
            }
        }
        out
    }
}

/// A section like any unit of content.
fn generic(block: Block, cx: &mut Cx<'_>) -> Option<Node> {
    noi_dung::read(&[block], cx).pop().map(|node| Node::tagged("khac", node))
}

/// A section with its title; `None` if it has another shape. The usual title is none of its own, but where a class says
/// which section it is.
fn typed(section: &LoaiMuc, unit: &Unit, cx: &mut Cx<'_>) -> Option<Node> {
    if unit.text.is_some() || unit.cap != Cap::MucLaMa {
        return None;
    }
    let title = unit.title.as_ref()?;
    let words = ten::plain(title)?;
    let mut fields = section.read(unit, cx)?;
    if unit.class.is_some() || !ten::same(&words, section.thuong) {
        fields.put("tieu_de", Node::text(words, title.span.clone()));
    }
    Some(Node::tagged(section.ten, fields.node()))
}

/// A section as a unit of content.
fn written(section: &LoaiMuc, inner: &Node) -> Option<Vec<Block>> {
    let title = inner.get("tieu_de").cloned().unwrap_or_else(|| text(section.thuong));
    let below = section.write(inner)?;
    one_unit(unit("muc_la_ma", Some(&title), None, below)).map(|unit| vec![Block::Unit(unit)])
}

/// A unit of content as a unit of the body.
fn one_unit(node: Node) -> Option<Unit> {
    let blocks = khoi::from_node(&Node::new(Value::List(vec![node]), 0..0))?;
    match <[Block; 1]>::try_from(blocks) {
        Ok([Block::Unit(unit)]) => Some(unit),
        _ => None,
    }
}
