//! A whole document: fields of its head and blocks of its body ⇄ its exchange form.

use super::bo_cuc::{BoCuc, CanCuODau, Than};
use super::fields::{Field, Fields, items, list, only, text};
use super::giong::same_value;
use super::lai::{Again, again};
use super::mo_ket::{self, Ket, Parted};
use super::phan::CacPhan;
use super::{can_cu, cap_phan, kem, kinh_gui, noi_dung, ten};
use crate::loai::{LoaiVanBan, VanBan};
use crate::source::body::arrange::Arrangement;
use crate::source::body::ast::{Block, Unit};
use crate::source::body::dau::Dau;
use crate::source::body::khoi;
use crate::source::cx::Cx;
use crate::source::node::{Key, Node, Value};
use crate::the_thuc::noi_dung::Cap;

const CAP_PHAN: &str = "cap_phan";

/// How headings without a mark are numbered in documents of a kind.
pub(crate) const fn arrangement(loai: LoaiVanBan) -> Arrangement {
    match loai {
        LoaiVanBan::QuyetDinh | LoaiVanBan::NghiQuyet | LoaiVanBan::QuyChe | LoaiVanBan::QuyDinh => Arrangement::Dieu,
        _ => Arrangement::Muc,
    }
}

/// The exchange form of a document: fields as given, and those that its body tells. A field that is given is not taken
/// from the body.
pub(crate) fn read(loai: LoaiVanBan, fields: Vec<Field>, mut blocks: Vec<Block>, cx: &mut Cx<'_>) -> Node {
    let bo_cuc = BoCuc::cua(loai);
    let mut out = Reading { fields, told: Fields::new(0..cx.text.len()) };
    let first = blocks.iter().position(|block| matches!(block, Block::Kem(_))).unwrap_or(blocks.len());
    let kem = blocks.split_off(first);
    if matches!(loai, LoaiVanBan::CongVan | LoaiVanBan::ToTrinh)
        && let Some(places) = kinh_gui::take(&mut blocks)
    {
        if out.has("kinh_gui") {
            cx.fault_expected(places.span, "“Kính gửi” đã có ở phần đầu", "chỉ một chỗ: bỏ các dòng này");
        } else {
            out.told.put("kinh_gui", places);
        }
    }
    out.begin(&mut blocks, bo_cuc.can_cu, cx);
    out.content(bo_cuc, blocks, cx);
    out.with_it(bo_cuc, kem, cx);
    Node::tagged(loai.ma(), out.node())
}

/// A document while it is read.
struct Reading {
    /// Those given.
    fields: Vec<Field>,
    /// Those that the body tells.
    told: Fields,
}

impl Reading {
    fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(key, _)| key.name == name)
    }

    fn node(self) -> Node {
        let Self { mut fields, told } = self;
        fields.retain(|(key, node)| !(key.name == CAP_PHAN && node.as_text() == Some("la_ma")));
        let whole = told.node();
        if let Value::Map(told) = whole.value {
            fields.extend(told);
        }
        Node::new(Value::Map(fields), whole.span)
    }

    /// Bases, who proposed, whose document it is.
    fn begin(&mut self, blocks: &mut Vec<Block>, where_: CanCuODau, cx: &mut Cx<'_>) {
        let lenh = match where_ {
            CanCuODau::Khong => return,
            CanCuODau::CanCu if self.has("can_cu") => return,
            CanCuODau::CanCu => None,
            CanCuODau::Lenh(lenh) => Some(lenh),
        };
        let found = can_cu::take(blocks, lenh);
        if let Some(basis) = found.can_cu.first()
            && self.has("can_cu")
        {
            cx.fault(basis.span.clone(), "căn cứ đã có ở phần đầu, không viết lại trong nội dung");
        } else if !found.can_cu.is_empty() {
            let bases = if lenh.is_some() { list(found.can_cu) } else { can_cu::as_field(found.can_cu) };
            self.told.put("can_cu", bases);
        }
        for (name, node) in [("theo_de_nghi", found.theo_de_nghi), ("tham_quyen", found.tham_quyen)] {
            if !self.has(name) {
                self.told.put_some(name, node);
            }
        }
    }

    /// Opening, content, close.
    fn content(&mut self, bo_cuc: BoCuc, blocks: Vec<Block>, cx: &mut Cx<'_>) {
        let (closes, close) = bo_cuc.ket;
        let closes = if self.has(close) { Ket::Khong } else { closes };
        let opens = bo_cuc.mo_dau && !self.has("mo_dau");
        let all_open = matches!(bo_cuc.than, Than::Phan(_)) || self.has("noi_dung");
        let parted = mo_ket::part(blocks, opens, all_open, closes);
        self.told.put_list("mo_dau", parted.mo_dau);
        self.told.put_some(close, parted.ket);
        let mut blocks = parted.noi_dung;
        let field = bo_cuc.truong();
        blocks.retain(|block| matches!(bo_cuc.than, Than::NoiDung(_)) || !matches!(block, Block::Break(_)));
        if self.has(field) || field.is_empty() {
            if let Some(block) = blocks.iter().find(|block| !matches!(block, Block::Break(_))) {
                let message = match field {
                    "" => "loại văn bản này không có nội dung ngoài các trường ở phần đầu".to_owned(),
                    _ => format!("“{field}” đã có ở phần đầu, không viết lại trong nội dung"),
                };
                cx.fault(kem::place(block), message);
            }
            return;
        }
        match bo_cuc.than {
            Than::Phan(muc) => {
                let given = self.fields.iter().find(|(key, _)| key.name == CAP_PHAN).map(|(_, node)| node.as_text());
                let thap = given.map_or_else(|| cap_phan::is_low(&blocks), |level| level == Some("chu_so"));
                if thap && given.is_none() {
                    self.told.put(CAP_PHAN, text("chu_so"));
                }
                let sections = CacPhan { muc, thap }.read(&blocks, cx);
                self.told.put_list(field, sections);
            }
            Than::NoiDung(_) => {
                let content = noi_dung::read(&blocks, cx);
                self.told.put(field, self.told.list(content));
            }
            Than::Dieu => {
                let articles = blocks.into_iter().filter_map(|block| article(block, cx)).collect();
                self.told.put_list(field, articles);
            }
            Than::LoiVan(_) => {
                // The page has these words above it.
                if matches!(blocks.first(), Some(Block::Doan(words)) if ten::is(words, "Nội dung ủy quyền")) {
                    blocks.remove(0);
                }
                let lines = blocks.into_iter().filter_map(|block| line(block, cx)).collect();
                self.told.put_list(field, lines);
            }
            Than::Khong => {}
        }
    }

    /// Appendices and issued documents.
    fn with_it(&mut self, bo_cuc: BoCuc, kem: Vec<Block>, cx: &mut Cx<'_>) {
        let Some(first) = kem.first().map(kem::place) else { return };
        if !bo_cuc.phu_luc {
            return cx.fault(first, "loại văn bản này không có phụ lục");
        }
        let number = self.fields.iter().find(|(key, _)| key.name == "the_thuc");
        let number = number.and_then(|(_, node)| node.get("so_ky_hieu")).and_then(Node::as_text).map(str::to_owned);
        let found = kem::read(kem, bo_cuc.kem_theo, number.as_deref(), cx);
        for (name, all) in [("phu_luc", found.phu_luc), ("kem_theo", found.kem_theo)] {
            if !all.is_empty() && self.has(name) {
                cx.fault(first.clone(), format!("“{name}” đã có ở phần đầu, không viết lại trong nội dung"));
            } else {
                self.told.put_list(name, all);
            }
        }
    }
}

/// An article of a decision.
fn article(block: Block, cx: &mut Cx<'_>) -> Option<Node> {
    let span = kem::place(&block);
    match &block {
        Block::Unit(Unit { cap: Cap::Dieu, .. }) => {}
        Block::Khoi(node) if only(node).is_some_and(|(tag, _)| tag == "dieu") => {}
        _ => {
            cx.fault_expected(span, "trong quyết định, sau các căn cứ chỉ có các điều", "“## Điều 1. …”");
            return None;
        }
    }
    let read = noi_dung::read(&[block], cx).pop()?;
    only(&read).map(|(_, article)| article.clone())
}

/// A paragraph or an item of a power of attorney.
fn line(block: Block, cx: &mut Cx<'_>) -> Option<Node> {
    match block {
        Block::Doan(words) => Some(words),
        Block::Unit(Unit { title: None, text: Some(words), blocks, .. }) if blocks.is_empty() => Some(words),
        other => {
            cx.fault_expected(
                kem::place(&other),
                "nội dung này chỉ gồm các dòng chữ",
                "các đoạn hoặc các gạch đầu dòng",
            );
            None
        }
    }
}

/// Fields of the head and blocks of the body that are read as a document; `None` if it is none.
pub(crate) fn write(van_ban: &Node) -> Option<(Vec<Field>, Vec<Block>)> {
    let (code, inner) = only(van_ban)?;
    let loai = LoaiVanBan::tu_ma(code)?;
    let Value::Map(fields) = &inner.value else { return None };
    let again = |blocks: &[Block]| again(blocks, arrangement(loai));
    let bo_cuc = BoCuc::cua(loai);
    let kem = kem::write(inner.get("phu_luc"), inner.get("kem_theo"), bo_cuc.kem_theo, &again);
    let content = content(bo_cuc, inner, &again);
    let writing = Writing { loai, van_ban, inner, fields, bo_cuc, content, kem, again: &again };
    let levels: &[Option<&str>] = if matches!(bo_cuc.than, Than::Phan(_)) { &[None, Some("la_ma")] } else { &[None] };
    let tries = FORMS.into_iter().flat_map(|form| levels.iter().map(move |level| (form, *level)));
    let found = tries.map(|(form, level)| writing.whole(form, level)).find(|whole| writing.reads_back(whole));
    // Fields alone say all.
    Some(found.unwrap_or_else(|| (fields.clone(), Vec::new())))
}

/// The content of a document in its body.
fn content(bo_cuc: BoCuc, inner: &Node, again: Again<'_>) -> Vec<Block> {
    let content = inner.get(bo_cuc.truong());
    match bo_cuc.than {
        Than::Phan(muc) => {
            let thap = inner.get(CAP_PHAN).and_then(Node::as_text) == Some("chu_so");
            CacPhan { muc, thap }.write(content, again)
        }
        Than::NoiDung(_) => noi_dung::write(content, again),
        Than::Dieu => {
            let articles = items(content).iter().map(|one| Node::tagged("dieu", one.clone())).collect();
            noi_dung::write(Some(&list(articles)), again)
        }
        Than::LoiVan(_) => match items(content) {
            [only] => vec![Block::Doan(only.clone())],
            several => {
                let points = several.iter().map(|one| Node::tagged("diem", one.clone())).collect();
                khoi::from_node(&list(points)).unwrap_or_default()
            }
        },
        Than::Khong => Vec::new(),
    }
}

/// How opening, content and close are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As one writes.
    Natural,
    /// `***` before the close.
    CloseParted,
    /// `***` after the opening.
    OpenParted,
    /// Both.
    Parted,
    /// Opening and close among the fields.
    OpenInFields,
    /// All among the fields.
    InFields,
}

/// The most natural first.
const FORMS: [Form; 6] =
    [Form::Natural, Form::CloseParted, Form::OpenParted, Form::Parted, Form::OpenInFields, Form::InFields];

/// A document while it is written.
struct Writing<'a> {
    loai: LoaiVanBan,
    van_ban: &'a Node,
    inner: &'a Node,
    fields: &'a [Field],
    bo_cuc: BoCuc,
    /// What the content is in the body.
    content: Vec<Block>,
    /// What goes with it, where that may stand in the body.
    kem: Option<Vec<Block>>,
    again: Again<'a>,
}

impl Writing<'_> {
    fn whole(&self, form: Form, level: Option<&str>) -> (Vec<Field>, Vec<Block>) {
        let (closes, close) = self.bo_cuc.ket;
        let content = self.bo_cuc.truong();
        let in_order = !matches!(form, Form::OpenInFields | Form::InFields);
        let opens = self.bo_cuc.mo_dau && in_order;
        let closes = if in_order { closes } else { Ket::Khong };
        let in_body = |key: &Key| match key.name.as_str() {
            "mo_dau" => opens,
            name if name == close => closes != Ket::Khong,
            name if name == content => form != Form::InFields,
            _ => self.kem.is_some() && kem::is_field(key),
        };
        let mut fields: Vec<Field> = self.fields.iter().filter(|(key, _)| !in_body(key)).cloned().collect();
        if let Some(level) = level.filter(|_| self.inner.get(CAP_PHAN).is_none()) {
            fields.push((Key { name: CAP_PHAN.to_owned(), span: 0..0 }, text(level)));
        }
        let parted = Parted {
            mo_dau: if opens { items(self.inner.get("mo_dau")).to_vec() } else { Vec::new() },
            noi_dung: if form == Form::InFields { Vec::new() } else { self.content.clone() },
            ket: self.inner.get(close).filter(|_| closes != Ket::Khong).cloned(),
        };
        let after_opening = opens && matches!(form, Form::OpenParted | Form::Parted);
        let before_close = matches!(form, Form::CloseParted | Form::Parted);
        let mut blocks = mo_ket::joined(parted, closes, after_opening, before_close);
        blocks.extend(self.kem.iter().flatten().cloned());
        (fields, blocks)
    }

    fn reads_back(&self, (fields, blocks): &(Vec<Field>, Vec<Block>)) -> bool {
        let mut cx = Cx::new("");
        let Some(blocks) = (self.again)(blocks) else { return false };
        let is_title = |words: &Node| {
            let subject = self.inner.get("trich_yeu").and_then(Node::as_text);
            let head = Dau { ten: self.loai.ten(), trich_yeu: subject };
            super::chu::letters(words).is_some_and(|words| head.is(&words))
        };
        if matches!(blocks.first(), Some(Block::Doan(words)) if is_title(words)) {
            return false;
        }
        let back = read(self.loai, fields.clone(), blocks, &mut cx);
        same_value::<VanBan>(&back, self.van_ban) && cx.is_sound()
    }
}

#[cfg(test)]
mod tests;
