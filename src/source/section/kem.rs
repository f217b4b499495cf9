//! **Phụ lục, văn bản kèm theo** in a source: `# Phụ lục I: Bảng phân công {.ngang}`, `# Quy chế: Làm việc của …`.
//!
//! Appendices before the first issued document are the document's own, those after one are its. A file of its own is
//! the class `tep_rieng`, or a fence of that name which says when it was signed.

use super::fields::{Fields, items, list, only, text};
use super::giong::same_value;
use super::lai::Again;
use super::{noi_dung, ten};
use crate::loai::{LoaiVanBan, VanBanKemTheo};
use crate::source::body::ast::{Block, Kem};
use crate::source::cx::Cx;
use crate::source::node::{Key, Node, Value};
use crate::the_thuc::PhuLuc;
use crate::the_thuc::noi_dung::danh_so::la_ma;

/// Kinds that a decision may issue, by their names in the exchange form.
const LOAI: [LoaiVanBan; 8] = [
    LoaiVanBan::QuyChe,
    LoaiVanBan::QuyDinh,
    LoaiVanBan::HuongDan,
    LoaiVanBan::ChuongTrinh,
    LoaiVanBan::KeHoach,
    LoaiVanBan::PhuongAn,
    LoaiVanBan::DeAn,
    LoaiVanBan::DuAn,
];
const NGANG: &str = "ngang";
const TEP_RIENG: &str = "tep_rieng";
const PHU_LUC: &str = "Phụ lục";

/// What goes with a document.
#[derive(Default)]
pub(super) struct CacKem {
    pub phu_luc: Vec<Node>,
    pub kem_theo: Vec<Node>,
}

/// Reads all that goes with a document.
pub(super) fn read(blocks: Vec<Block>, issues: bool, so: Option<&str>, cx: &mut Cx<'_>) -> CacKem {
    let mut out = CacKem::default();
    // The issued document that appendices belong to: its fields, and they.
    let mut open: Option<(Fields, Vec<Node>)> = None;
    let close = |open: Option<(Fields, Vec<Node>)>, out: &mut CacKem| {
        if let Some((mut fields, appendices)) = open {
            fields.put_list("phu_luc", appendices);
            out.kem_theo.push(fields.node());
        }
    };
    for block in blocks {
        let kem = match block {
            Block::Kem(kem) => kem,
            Block::Break(_) => continue,
            other => {
                cx.fault_expected(place(&other), "sau phụ lục không còn nội dung văn bản", "một đề mục “# Phụ lục: …”");
                continue;
            }
        };
        let Some(title) = ten::plain(&kem.title) else {
            cx.fault(kem.title.span, "đề mục này không được có liên kết, viện dẫn hoặc chú thích");
            continue;
        };
        if let Some((number, name)) = appendix(&title) {
            let all = open.as_mut().map_or(&mut out.phu_luc, |(_, all)| all);
            let place = all.len() + 1;
            if let Some(typed) = number.filter(|typed| *typed != place) {
                let (typed, place) = (la_ma(typed), la_ma(place));
                cx.fault_expected(
                    kem.span.clone(),
                    format!("số phụ lục {typed} không đúng chỗ"),
                    format!("Phụ lục {place}"),
                );
            }
            let mut fields = Fields::new(kem.span.clone());
            if !name.is_empty() {
                fields.put("tieu_de", Node::text(name, kem.title.span.clone()));
            }
            rest(kem, so, &mut fields, cx);
            all.push(fields.node());
        } else if !issues {
            cx.fault_expected(kem.span, "loại văn bản này không ban hành văn bản kèm theo", "“# Phụ lục: …”");
        } else {
            close(open.take(), &mut out);
            let mut fields = Fields::new(kem.span.clone());
            let (name, subject) = title.split_once(':').unwrap_or((&title, ""));
            let span = kem.title.span.clone();
            let known = LOAI.iter().find(|loai| ten::same(loai.ten(), name.trim()));
            fields.put(
                "loai",
                match known {
                    Some(loai) => Node::text(loai.ma(), span.clone()),
                    None => Node::tagged("khac", Node::text(name.trim(), span.clone())),
                },
            );
            fields.put("trich_yeu", Node::text(subject.trim(), span));
            rest(kem, so, &mut fields, cx);
            open = Some((fields, Vec::new()));
        }
    }
    close(open, &mut out);
    out
}

/// The number typed in a heading of an appendix, and its title; `None` if it is none.
fn appendix(title: &str) -> Option<(Option<usize>, &str)> {
    let rest = super::chu::after(title, "phụ lục")?.trim_start();
    let signs = [':', '.', '-', '–', '—'];
    let (head, tail) =
        rest.split_once(|letter: char| signs.contains(&letter) || letter.is_whitespace()).unwrap_or((rest, ""));
    if head.is_empty() {
        return Some((None, rest.trim_start_matches(signs).trim_start()));
    }
    let sign = rest[head.len()..].trim_start().chars().next();
    match number(head).filter(|_| sign.is_none_or(|sign| signs.contains(&sign))) {
        Some(number) => {
            let tail = rest[head.len()..].trim_start().trim_start_matches(signs);
            Some((Some(number), tail.trim_start()))
        }
        None => Some((None, if tail.is_empty() && head.is_empty() { "" } else { rest })),
    }
}

/// `III` or `3`.
fn number(word: &str) -> Option<usize> {
    match word.parse() {
        Ok(number) => Some(number),
        Err(_) => (1..=100).find(|number| la_ma(*number) == word),
    }
}

/// Classes, separate file and content.
fn rest(kem: Kem, so: Option<&str>, fields: &mut Fields, cx: &mut Cx<'_>) {
    for class in &kem.classes {
        match class.as_str() {
            NGANG => fields.put("huong", Node::text(NGANG, kem.span.clone())),
            TEP_RIENG => fields.put(TEP_RIENG, Node::new(Value::Map(Vec::new()), kem.span.clone())),
            other => cx.fault_expected(
                kem.span.clone(),
                format!("không rõ “{{.{other}}}” ở đề mục này"),
                format!("{{.{NGANG}}} hoặc {{.{TEP_RIENG}}}"),
            ),
        }
    }
    let mut blocks = kem.blocks;
    goes_with(&mut blocks, so, cx);
    if let Some(Block::Data(tag, _)) = blocks.first()
        && tag == TEP_RIENG
        && let Block::Data(_, node) = blocks.remove(0)
    {
        fields.put(TEP_RIENG, node);
    }
    let content = noi_dung::read(&blocks, cx);
    fields.put("noi_dung", fields.list(content));
}

/// Takes off “(Kèm theo Quyết định số 40/QĐ-UBND …)”, which the page has of itself; another number is a fault.
fn goes_with(blocks: &mut Vec<Block>, so: Option<&str>, cx: &mut Cx<'_>) {
    let Some(Block::Doan(words)) = blocks.first() else { return };
    let Some(line) = ten::plain(words) else { return };
    let Some(inner) = line.strip_prefix('(').and_then(|line| line.strip_suffix(')')) else { return };
    let inner = super::chu::after(inner, "ban hành").map_or(inner, str::trim_start);
    if super::chu::after(inner, "kèm theo").is_none() {
        return;
    }
    let typed = inner.split([' ', ',', ':', '\u{a0}', '…', '.']).find(|word| word.contains('/') && word.contains('-'));
    if let (Some(typed), Some(so)) = (typed, so)
        && ten::key(typed) != ten::key(so)
    {
        let span = words.span.clone();
        cx.fault_expected(span, format!("số “{typed}” khác với số của văn bản"), format!("“{so}”, hoặc bỏ dòng này"));
    }
    blocks.remove(0);
}

/// Where a block stands.
pub(super) fn place(block: &Block) -> std::ops::Range<usize> {
    match block {
        Block::Unit(unit) => unit.span.clone(),
        Block::Doan(node) | Block::Khoi(node) | Block::Data(_, node) => node.span.clone(),
        Block::Kem(kem) => kem.span.clone(),
        Block::Break(span) => span.clone(),
    }
}

/// Writes appendices and issued documents; `None` if one of them has no such form.
pub(super) fn write(
    phu_luc: Option<&Node>,
    kem_theo: Option<&Node>,
    issues: bool,
    again: Again<'_>,
) -> Option<Vec<Block>> {
    let mut out = appendices(items(phu_luc), again);
    for one in items(kem_theo) {
        let loai = one.get("loai")?;
        let name = match loai.as_text() {
            Some(code) => LOAI.iter().find(|loai| loai.ma() == code)?.ten(),
            None => only(loai)?.1.as_text()?,
        };
        let subject = one.get("trich_yeu")?.as_text()?;
        out.push(heading(format!("{name}: {subject}"), one, again));
        out.extend(appendices(items(one.get("phu_luc")), again));
    }
    let mut cx = Cx::new("");
    let back = read(again(&out)?, issues, None, &mut cx);
    let told = |node: Option<&Node>| list(items(node).to_vec());
    let equal = same_value::<Vec<PhuLuc>>(&list(back.phu_luc), &told(phu_luc))
        && same_value::<Vec<VanBanKemTheo>>(&list(back.kem_theo), &told(kem_theo));
    (equal && cx.is_sound()).then_some(out)
}

fn appendices(all: &[Node], again: Again<'_>) -> Vec<Block> {
    let title = |(i, one): (usize, &Node)| {
        let number = if all.len() > 1 { format!(" {}", la_ma(i + 1)) } else { String::new() };
        let name = one.get("tieu_de").and_then(Node::as_text).map(|name| format!(": {name}")).unwrap_or_default();
        heading(format!("{PHU_LUC}{number}{name}"), one, again)
    };
    all.iter().enumerate().map(title).collect()
}

fn heading(title: String, one: &Node, again: Again<'_>) -> Block {
    let mut classes = Vec::new();
    if one.get("huong").and_then(Node::as_text) == Some(NGANG) {
        classes.push(NGANG.to_owned());
    }
    let mut blocks = noi_dung::write(one.get("noi_dung"), again);
    match one.get(TEP_RIENG) {
        Some(Node { value: Value::Map(fields), .. }) if fields.is_empty() => classes.push(TEP_RIENG.to_owned()),
        Some(node) => blocks.insert(0, Block::Data(TEP_RIENG.to_owned(), node.clone())),
        None => {}
    }
    Block::Kem(Kem { title: text(title), classes, blocks, span: 0..0 })
}

/// The names of the fields that are written here.
pub(super) fn is_field(key: &Key) -> bool {
    matches!(key.name.as_str(), "phu_luc" | "kem_theo")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_titles_of_appendices() {
        for (title, number, name) in [
            ("Phụ lục", None, ""),
            ("PHỤ LỤC II", Some(2), ""),
            ("Phụ lục I: Bảng phân công", Some(1), "Bảng phân công"),
            ("Phụ lục 3 - Danh sách", Some(3), "Danh sách"),
            ("Phụ lục: I. Mở đầu", None, "I. Mở đầu"),
            ("Phụ lục Danh sách", None, "Danh sách"),
            ("Phụ lục I Danh sách", None, "I Danh sách"),
        ] {
            assert_eq!(appendix(title), Some((number, name)), "{title}");
        }
        assert_eq!(appendix("Quy chế: Làm việc"), None);
        assert_eq!(appendix("Phụ lụcx"), None);
    }

    #[test]
    fn a_number_out_of_place_and_an_unknown_class_are_faults() {
        let kem = |title: &str, class: &str| {
            let classes = if class.is_empty() { Vec::new() } else { vec![class.to_owned()] };
            Block::Kem(Kem { title: text(title), classes, blocks: Vec::new(), span: 0..0 })
        };
        let mut cx = Cx::new("");
        let all = vec![kem("Phụ lục II: A", ""), kem("Quy chế: B", "x"), kem("Phụ lục I: C", NGANG)];
        let found = read(all, true, None, &mut cx);
        assert_eq!((found.phu_luc.len(), found.kem_theo.len()), (1, 1));
        let inner = items(found.kem_theo[0].get("phu_luc"));
        assert_eq!(inner[0].get("huong"), Some(&text(NGANG)));
        let faults = cx.into_errors().unwrap().to_string();
        assert!(
            faults.contains("số phụ lục II không đúng chỗ; cần Phụ lục I") && faults.contains("“{.x}”"),
            "{faults}"
        );
        let mut cx = Cx::new("");
        read(vec![kem("Quy chế: B", "")], false, None, &mut cx);
        assert!(!cx.is_sound());
    }
}
