//! **Lịch trình** of a programme: a table whose columns are “Thời gian”, “Nội dung”, and “Chủ trì”, “Thực hiện” where
//! there is need; a row with nothing but bold letters first names a part of the day.

use super::chu::letters;
use super::fields::{Fields, items, list, only, text};
use super::ten;
use crate::source::node::Node;

/// Columns that a table may lack: title and field.
const MORE: [(&str, &str); 2] = [("Chủ trì", "chu_tri"), ("Thực hiện", "thuc_hien")];

/// Reads a timetable from a table in exchange form; `None` if it is another table.
pub(super) fn read(table: &Node) -> Option<Node> {
    let [head] = items(table.get("dau")) else { return None };
    let titles = items(Some(head));
    let more = titles.get(2..)?;
    if !(ten::is(&titles[0], "Thời gian") && ten::is(&titles[1], "Nội dung")) {
        return None;
    }
    let mut left = MORE.iter();
    let mut fields = Vec::new();
    for title in more {
        fields.push(left.find(|(label, _)| ten::is(title, label))?.1);
    }
    let mut parts: Vec<(Option<Node>, Vec<Node>)> = Vec::new();
    for row in items(table.get("dong")) {
        let cells = items(Some(row));
        if let Some(name) = part_of_day(cells) {
            parts.push((Some(name), Vec::new()));
            continue;
        }
        if cells.len() > titles.len() {
            return None;
        }
        let item = item(cells, &fields, row)?;
        match parts.last_mut() {
            Some((_, all)) => all.push(item),
            None => parts.push((None, vec![item])),
        }
    }
    if parts.is_empty() || parts.iter().any(|(_, all)| all.is_empty()) {
        return None;
    }
    let mut out = Fields::new(table.span.clone());
    out.put_some("tieu_de", table.get("tieu_de").cloned());
    let parts = parts.into_iter().map(|(name, all)| {
        let mut part = Fields::new(table.span.clone());
        part.put_some("ten", name);
        part.put("muc", part.list(all));
        part.node()
    });
    out.put("buoi", out.list(parts.collect()));
    Some(out.node())
}

/// The name of a part of the day, where a row is nothing else.
fn part_of_day(cells: &[Node]) -> Option<Node> {
    let [first, rest @ ..] = cells else { return None };
    let [bold] = items(Some(first)) else { return None };
    let (_, name) = only(bold).filter(|(tag, _)| *tag == "dam")?;
    rest.iter().all(|cell| cell.as_text() == Some("")).then(|| name.clone())
}

fn item(cells: &[Node], fields: &[&str], row: &Node) -> Option<Node> {
    let [when, what, more @ ..] = cells else { return None };
    let mut out = Fields::new(row.span.clone());
    let plain = |cell: &Node| Some(Node::text(letters(cell)?, cell.span.clone()));
    out.put("thoi_gian", plain(when)?);
    // A cell with fields of its own is merged or aligned.
    letters(what).map(|_| ()).or_else(|| (!items(Some(what)).is_empty()).then_some(()))?;
    out.put("noi_dung", what.clone());
    for (cell, field) in more.iter().zip(fields) {
        let words = plain(cell)?;
        if words.as_text() != Some("") {
            out.put(field, words);
        }
    }
    Some(out.node())
}

/// Writes a timetable as a table in exchange form.
pub(super) fn write(timetable: &Node) -> Node {
    let parts = items(timetable.get("buoi"));
    let all = || parts.iter().flat_map(|part| items(part.get("muc")));
    let more: Vec<_> = MORE.iter().filter(|(_, field)| all().any(|item| item.get(field).is_some())).collect();
    let mut head = vec![text("Thời gian"), text("Nội dung")];
    head.extend(more.iter().map(|(title, _)| text(*title)));
    let mut rows = Vec::new();
    for part in parts {
        if let Some(name) = part.get("ten") {
            let mut cells = vec![list(vec![Node::tagged("dam", name.clone())])];
            cells.resize(head.len(), text(""));
            rows.push(list(cells));
        }
        for item in items(part.get("muc")) {
            let cell = |field| item.get(field).cloned().unwrap_or_else(|| text(""));
            let fields = ["thoi_gian", "noi_dung"].into_iter().chain(more.iter().map(|(_, field)| *field));
            rows.push(list(fields.map(cell).collect()));
        }
    }
    let mut out = Fields::new(0..0);
    out.put_some("tieu_de", timetable.get("tieu_de").cloned());
    out.put("dau", list(vec![list(head)]));
    out.put("dong", list(rows));
    out.node()
}
