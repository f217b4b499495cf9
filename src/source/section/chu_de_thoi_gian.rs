//! **Chủ đề, thời gian** of a plan: khoản “Chủ đề”, “Thông điệp tuyên truyền”, “Đối tượng”, “Thời gian”, “Địa điểm”,
//! then anything else.

use super::chu::letters;
use super::fields::{Fields, items, text};
use super::noi_dung::{self, unit};
use super::{ten, thoi_han};
use crate::source::body::ast::{Block, Unit};
use crate::source::cx::Cx;
use crate::source::node::Node;
use crate::the_thuc::noi_dung::Cap;

/// Titles, others that say the same, fields.
const LABELS: [(&str, &[&str], &str); 5] = [
    ("Chủ đề", &[], "chu_de"),
    ("Thông điệp tuyên truyền", &["Thông điệp"], "thong_diep"),
    ("Đối tượng", &[], "doi_tuong"),
    ("Thời gian", &[], "thoi_gian"),
    ("Địa điểm", &[], "dia_diem"),
];

/// The one paragraph of a khoản.
fn paragraph(unit: &Unit) -> Option<&Node> {
    match (&unit.text, &unit.blocks[..]) {
        (Some(text), []) | (None, [Block::Doan(text)]) => Some(text),
        _ => None,
    }
}

/// Reads a section: one khoản at least with one of these titles, first of all and in order.
pub(super) fn read(section: &Unit, cx: &mut Cx<'_>) -> Option<Fields> {
    let mut out = Fields::new(section.span.clone());
    let mut left = LABELS.iter();
    let mut known = 0;
    for block in &section.blocks {
        let Block::Unit(unit) = block else { break };
        let Some(title) = unit.title.as_ref().filter(|_| unit.cap == Cap::Khoan && unit.class.is_none()) else { break };
        let mut ahead = left.clone();
        let named = |(label, others, _): &&(&str, &[&str], &str)| {
            ten::is(title, label) || others.iter().any(|other| ten::is(title, other))
        };
        let Some((_, _, field)) = ahead.find(named) else { break };
        let Some(words) = paragraph(unit) else { break };
        let words = match *field {
            "thoi_gian" => {
                let Some(letters) = letters(words) else { break };
                thoi_han::late(letters.strip_suffix('.').unwrap_or(&letters), words.span.clone())
            }
            _ => words.clone(),
        };
        out.put(field, words);
        left = ahead;
        known += 1;
    }
    if known == 0 {
        return None;
    }
    let rest = noi_dung::read(&section.blocks[known..], cx);
    out.put_list("noi_dung", rest);
    Some(out)
}

/// What the section says, as khoản; `None` if its time has no form in words.
pub(super) fn write(section: &Node) -> Option<Vec<Node>> {
    let mut out = Vec::new();
    for (label, _, field) in LABELS {
        let Some(value) = section.get(field) else { continue };
        let words = if field == "thoi_gian" {
            let words = thoi_han::write(value)?;
            let mut letters = words.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            // Dates are read in any case; own words stay as they are.
            let words = if value.get("khac").is_some() { words } else { first.chain(letters).collect() };
            text(format!("{words}."))
        } else {
            value.clone()
        };
        out.push(unit("khoan", Some(&text(label)), Some(&words), Vec::new()));
    }
    out.extend_from_slice(items(section.get("noi_dung")));
    Some(out)
}
