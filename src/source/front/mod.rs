//! The fields above the body: those of the kind and of its `the_thuc`, `khac`, `trinh_bay`, all on one level.
//!
//! A field's natural form has a file of its own; what it cannot say is said in exchange form.

mod ca_nhan;
mod can_cu;
mod co_quan;
mod forms;
mod ghep;
mod kinh_gui;
mod known;
mod loai;
mod loi_van;
mod ngay;
mod nguoi_ky;
mod noi_nhan;
mod so;
mod split;
mod thoi_gian;
mod trich_yeu;
mod tu;

use std::ops::Range;

use super::body::chan::Chan;
use super::cx::Cx;
use super::fold::fold;
use super::hole;
use super::nearest::nearest;
use super::node::{Key, Node, Value};
use super::yaml;
use crate::loai::LoaiVanBan;
use known::{Known, Level};

/// What stands above the body.
#[derive(Debug)]
pub(crate) struct Front {
    /// The kind.
    pub loai: LoaiVanBan,
    /// The kind's fields in exchange form, `the_thuc` among them.
    pub fields: Vec<(Key, Node)>,
}

impl Front {
    /// A field of the kind itself that is a text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key.name == name).and_then(|(_, node)| node.as_text())
    }

    /// Takes up what was typed below the body.
    pub(crate) fn foot(&mut self, foot: Chan, cx: &mut Cx<'_>) {
        if let Some(table) = foot.table {
            let expected = "các trường “nguoi_ky” và “noi_nhan” ở phần đầu";
            cx.fault_expected(table, "chữ ký và nơi nhận không viết thành bảng trong nội dung", expected);
        }
        let known = Known::of(self.loai);
        for (name, words, lines) in [("noi_nhan", "nơi nhận", foot.noi_nhan), ("nguoi_ky", "chữ ký", foot.nguoi_ky)]
        {
            let (Some((_, first)), Some((_, last))) = (lines.first(), lines.last()) else { continue };
            let span = first.start..last.end.max(first.start);
            if known.level(name) != Some(Level::TheThuc) {
                cx.fault(span, format!("loại văn bản này không có {words} như ở đây"));
                continue;
            }
            let holder = self.fields.iter_mut().find(|(key, _)| key.name == "the_thuc");
            let Some((_, Node { value: Value::Map(own), .. })) = holder else { continue };
            if own.iter().any(|(key, _)| key.name == name || name == "nguoi_ky" && key.name == "dong_ky") {
                cx.fault_expected(span, format!("{words} đã có ở phần đầu"), "chỉ một chỗ: bỏ các dòng này");
                continue;
            }
            let lines = lines.into_iter().map(|(line, span)| Node::text(line, span)).collect();
            own.push(field(name, forms::read(self.loai, name, Node::new(Value::List(lines), span), cx)));
        }
    }
}

fn field(name: &str, node: Node) -> (Key, Node) {
    (Key { name: name.to_owned(), span: node.span.clone() }, node)
}

fn fields(fields: Vec<(Key, Node)>, span: Range<usize>) -> Node {
    Node::new(Value::Map(fields), span)
}

/// A text that is converted: at once where that makes a text of it, else when what a template leaves open is known.
fn late(node: Node, convert: super::node::Convert) -> Node {
    match node.value {
        Value::Text(text) if !text.contains(hole::START) && matches!(convert(&text), Ok(Value::Text(_))) => {
            let value = convert(&text).unwrap_or(Value::Null);
            Node::new(value, node.span)
        }
        Value::Text(text) => Node::new(Value::Late(text, convert), node.span),
        value => Node::new(value, node.span),
    }
}

/// The natural form of a node, if there is one that reads back as the node; else the node.
fn natural(node: &Node, write: fn(&Node) -> Option<Node>, read: forms::Read) -> Node {
    let mut cx = Cx::new("");
    write(node)
        .filter(|written| read(written.clone(), &mut cx).means(node) && cx.is_sound())
        .unwrap_or_else(|| node.clone())
}

/// Reads the fields. Also the byte at which the body begins; `None` where the kind is not known.
pub(crate) fn read(cx: &mut Cx<'_>) -> Option<(Front, usize)> {
    let (span, body) = split::split(cx)?;
    let mut given = match yaml::read(cx, span.clone())?.value {
        Value::Map(fields) => fields,
        Value::Null => Vec::new(),
        _ => {
            cx.fault_expected(span, "các trường không ở dạng “tên: giá trị”", "dòng “tên: giá trị”");
            return None;
        }
    };
    for (key, _) in &mut given {
        key.name = fold(&key.name);
    }
    co_quan::join(&mut given);
    let kind = given
        .iter()
        .position(|(key, _)| key.name == "loai" || known::also(&key.name).any(|name| name == "loai"))
        .map(|at| given.remove(at));
    let Some((_, kind)) = kind else {
        cx.fault_expected(span, "thiếu “loai” (loại văn bản)", "“loai: kế hoạch”, “loai: quyết định”, …");
        return None;
    };
    let Some(loai) = kind.as_text().and_then(loai::read) else {
        if kind.span != super::node::NOWHERE {
            let name = kind.as_text().unwrap_or_default();
            let names: Vec<&str> = LoaiVanBan::ALL.iter().map(|loai| loai.ma()).collect();
            let meant = nearest(&fold(name), &names).and_then(loai::read);
            let meant = meant.map_or_else(String::new, |meant| format!("; có phải là “{}”?", loai::write(meant)));
            let names: Vec<String> = LoaiVanBan::ALL.iter().map(|loai| loai::write(*loai)).collect();
            let expected = format!("một trong: {}", names.join(", "));
            cx.fault_expected(
                kind.span.clone(),
                format!("“{name}” không phải loại văn bản hành chính{meant}"),
                expected,
            );
        }
        return None;
    };
    let places = Places::of(loai, span);
    ghep::join(&mut given, &places.known, cx);
    let fields = places.all(given, cx);
    Some((Front { loai, fields }, body))
}

/// Where fields belong.
struct Places {
    loai: LoaiVanBan,
    known: Known,
    span: Range<usize>,
    levels: [Vec<(Key, Node)>; 5],
}

impl Places {
    fn of(loai: LoaiVanBan, span: Range<usize>) -> Self {
        Self { loai, known: Known::of(loai), span, levels: Default::default() }
    }

    fn all(mut self, given: Vec<(Key, Node)>, cx: &mut Cx<'_>) -> Vec<(Key, Node)> {
        for (key, node) in given {
            self.put(key, node, cx);
        }
        let [mut own, mut the_thuc, khac, mut trinh_bay, trang] = self.levels;
        let whole = |name: &str, level: Vec<(Key, Node)>| {
            (Key { name: name.to_owned(), span: self.span.clone() }, fields(level, self.span.clone()))
        };
        for (name, level, above) in [("trang", trang, &mut trinh_bay), ("khac", khac, &mut the_thuc)] {
            if !level.is_empty() {
                above.push(whole(name, level));
            }
        }
        if !trinh_bay.is_empty() {
            the_thuc.push(whole("trinh_bay", trinh_bay));
        }
        own.insert(0, whole("the_thuc", the_thuc));
        own
    }

    fn put(&mut self, mut key: Key, node: Node, cx: &mut Cx<'_>) {
        let mut level = self.known.level(&key.name);
        if level.is_none() {
            let other = known::also(&key.name).find(|other| self.known.level(other).is_some());
            if let Some(other) = other {
                other.clone_into(&mut key.name);
                level = self.known.level(other);
            }
        }
        if level.is_none() {
            if cx.is_full() {
                return;
            }
            let meant = self.known.nearest(&key.name);
            let message = match meant {
                Some(meant) => format!("không có trường “{}”; có phải là “{meant}”?", cx.text[key.span.clone()].trim()),
                None => format!("không có trường “{}”", cx.text[key.span.clone()].trim()),
            };
            cx.fault_expected(key.span.clone(), message, self.known.list(self.loai));
            let Some(meant) = meant.filter(|meant| !self.has(meant)) else { return };
            meant.clone_into(&mut key.name);
            level = self.known.level(meant);
        }
        let Some(level) = level else { return };
        if let (true, Value::Map(_)) = (Known::is_group(&key.name), &node.value) {
            let Value::Map(inner) = node.value else { return };
            for (mut key, node) in inner {
                key.name = fold(&key.name);
                self.put(key, node, cx);
            }
            return;
        }
        if self.has(&key.name) {
            cx.fault(key.span, format!("“{}” có hai lần", key.name));
            return;
        }
        let node = match node.value {
            Value::Null if node.span != super::node::NOWHERE => match key.name.as_str() {
                // What a draft leaves blank.
                "bat_dau" | "ket_thuc" => Node::text("", node.span),
                _ => return,
            },
            _ => forms::read(self.loai, &key.name, node, cx),
        };
        self.levels[level as usize].push((key, node));
    }

    fn has(&self, name: &str) -> bool {
        self.levels.iter().flatten().any(|(key, _)| key.name == name)
    }
}

/// Writes the fields of a kind, `the_thuc` among them, between their two lines `---`.
pub(crate) fn write(loai: LoaiVanBan, own: &[(Key, Node)], out: &mut String) {
    let mut head = vec![("loai", Node::text(loai::write(loai), 0..0))];
    let (mut middle, mut foot) = (Vec::new(), Vec::new());
    for (key, node) in own {
        if key.name == "the_thuc" {
            flatten(node, Level::TheThuc, &mut head, &mut foot);
        } else {
            middle.push((key.name.as_str(), node.clone()));
        }
    }
    out.push_str("---\n");
    let all = head.into_iter().chain(middle).chain(foot).filter(|(name, node)| {
        // A blank date is none.
        *name != "ngay" || node.as_text() != Some("")
    });
    for (name, node) in all {
        let natural = forms::write(loai, name, &node);
        let name = if name == "so_ky_hieu" { "so" } else { name };
        yaml::write(&fields(vec![field(name, natural)], 0..0), out, 0);
    }
    out.push_str("---\n");
}

fn flatten<'n>(node: &'n Node, level: Level, head: &mut Vec<(&'n str, Node)>, foot: &mut Vec<(&'n str, Node)>) {
    let Value::Map(all) = &node.value else { return };
    for (key, node) in all {
        match key.name.as_str() {
            "khac" => flatten(node, Level::Khac, head, foot),
            "trinh_bay" => flatten(node, Level::TrinhBay, head, foot),
            name @ ("co_quan" | "so_ky_hieu" | "dia_danh" | "ngay") => head.push((name, node.clone())),
            name if level == Level::Khac => head.push((name, node.clone())),
            name => foot.push((name, node.clone())),
        }
    }
}

#[cfg(test)]
mod tests;
