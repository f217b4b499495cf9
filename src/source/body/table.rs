//! Tables of Markdown ⇄ the exchange form of `Bang`.
//!
//! The first row is the header; where all its cells are empty there is none. The paragraph before it may be its title:
//! `Bảng: Kết quả năm 2025`, with the widths of the columns against each other: `Bảng (rộng 1, 3, 2): …`.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::super::node::{Key, Node, Value};
use super::inline::write::{Book, Place, inline};
use super::read::Rows;

/// What a title begins with.
const TITLE: &str = "Bảng";

/// Reads a table whose rows come one by one.
pub(super) fn read(columns: &[Alignment], span: Range<usize>, rows: &mut Rows) -> Node {
    let mut all = Vec::new();
    while let Some((cells, row)) = rows.next_row() {
        if cell_count(rows.source(row.clone())) > columns.len() {
            rows.fault(row.clone(), "dòng của bảng thừa ô", &format!("{} ô, như dòng đầu", columns.len()));
        }
        all.push(Node::new(Value::List(cells), row));
    }
    let mut fields = Vec::new();
    if columns.iter().any(|column| *column != Alignment::None) {
        let columns = columns.iter().map(|column| {
            let canh = match column {
                Alignment::None | Alignment::Left => None,
                Alignment::Center => Some("giua"),
                Alignment::Right => Some("phai"),
            };
            let canh = canh.map(|canh| ("canh", Node::text(canh, span.clone())));
            map(canh.into_iter().collect(), &span)
        });
        fields.push(("cot", Node::new(Value::List(columns.collect()), span.clone())));
    }
    let head = all.remove(0);
    if !is_blank(&head) {
        fields.push(("dau", Node::new(Value::List(vec![head]), span.clone())));
    }
    if !all.is_empty() {
        fields.push(("dong", Node::new(Value::List(all), span.clone())));
    }
    Node::tagged("bang", map(fields, &span))
}

fn map(fields: Vec<(&str, Node)>, span: &Range<usize>) -> Node {
    let fields = fields.into_iter().map(|(name, node)| (Key { name: name.to_owned(), span: node.span.clone() }, node));
    Node::new(Value::Map(fields.collect()), span.clone())
}

/// Cells that a row of the source has.
fn cell_count(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').filter(|row| !row.ends_with('\\')).unwrap_or(row);
    let mut escaped = false;
    1 + row
        .bytes()
        .filter(|&byte| {
            byte == b'|' && !std::mem::replace(&mut escaped, false) || {
                escaped = byte == b'\\';
                false
            }
        })
        .count()
}

fn is_blank(row: &Node) -> bool {
    matches!(&row.value, Value::List(cells) if cells.iter().all(|cell| cell.as_text() == Some("")))
}

/// The letters with which a text begins.
fn lead(node: &Node) -> Option<&str> {
    match &node.value {
        Value::List(parts) => parts.first().and_then(Node::as_text),
        _ => node.as_text(),
    }
}

/// The widths and the rest of a title: `(rộng 1, 3, 2): …`.
fn split_title(text: &str) -> Option<(Vec<&str>, &str)> {
    let rest = text.strip_prefix(TITLE)?;
    if let Some(rest) = rest.strip_prefix(':') {
        return Some((Vec::new(), rest.trim_start()));
    }
    let (widths, rest) = rest.trim_start().strip_prefix("(rộng ")?.split_once("):")?;
    Some((widths.split(',').map(str::trim).collect(), rest.trim_start()))
}

/// Whether a paragraph is the title of the table that follows.
pub(super) fn is_title(node: &Node) -> bool {
    lead(node).is_some_and(|text| split_title(text).is_some())
}

/// The table with the title that stands before it.
pub(super) fn with_title(table: Node, title: Option<Node>, span: Range<usize>) -> Node {
    let Some(mut title) = title else { return table };
    let Some((widths, rest)) = lead(&title).and_then(split_title) else { return table };
    let widths: Vec<String> = widths.into_iter().map(str::to_owned).collect();
    let rest = rest.to_owned();
    match &mut title.value {
        Value::List(parts) if rest.is_empty() => drop(parts.remove(0)),
        Value::List(parts) => parts[0].value = Value::Text(rest),
        value => *value = Value::Text(rest),
    }
    let Node { value: Value::Map(mut tag), span: whole } = table else { return Node::new(Value::Null, span) };
    if let Some((_, Node { value: Value::Map(fields), .. })) = tag.first_mut() {
        if !widths.is_empty() {
            set_widths(fields, &widths, &title.span);
        }
        if title.as_text() != Some("") {
            fields.insert(0, (Key { name: "tieu_de".to_owned(), span: title.span.clone() }, title));
        }
    }
    Node::new(Value::Map(tag), whole)
}

fn set_widths(fields: &mut Vec<(Key, Node)>, widths: &[String], span: &Range<usize>) {
    if fields.iter().all(|(key, _)| key.name != "cot") {
        let columns = widths.iter().map(|_| map(Vec::new(), span)).collect();
        fields.insert(
            0,
            (Key { name: "cot".to_owned(), span: span.clone() }, Node::new(Value::List(columns), span.clone())),
        );
    }
    let Some((_, Node { value: Value::List(columns), .. })) = fields.iter_mut().find(|(key, _)| key.name == "cot")
    else {
        return;
    };
    for (column, width) in columns.iter_mut().zip(widths) {
        if let Value::Map(column) = &mut column.value
            && width != "-"
        {
            let key = Key { name: "rong".to_owned(), span: span.clone() };
            column.insert(0, (key, Node::text(width.clone(), span.clone())));
        }
    }
}

/// The lines of a table in exchange form, its title before it; none where Markdown cannot say it.
pub(super) fn write(table: &Node, book: &mut Book) -> Option<Vec<String>> {
    let Value::Map(fields) = &table.value else { return None };
    if fields.iter().any(|(key, _)| !matches!(&*key.name, "tieu_de" | "cot" | "dau" | "dong")) {
        return None;
    }
    let heads = table.get("dau").map_or(Some(&[][..]), rows)?;
    let body = table.get("dong").map_or(Some(&[][..]), rows)?;
    let first = heads.iter().chain(body).next().and_then(rows)?;
    let width = first.len();
    let fits = |row: &Node| rows(row).is_some_and(|cells| cells.len() == width);
    if width == 0 || heads.len() > 1 || heads.iter().any(is_blank) || !heads.iter().chain(body).all(fits) {
        return None;
    }
    let columns = table.get("cot").map_or(Some(&[][..]), rows)?;
    if !(columns.is_empty() || columns.len() == width) {
        return None;
    }
    let mut rule = String::from("|");
    let mut widths = Vec::new();
    for column in columns {
        let Value::Map(fields) = &column.value else { return None };
        if fields.iter().any(|(key, _)| !matches!(&*key.name, "canh" | "rong")) {
            return None;
        }
        rule += match column.get("canh").map(Node::as_text) {
            None => " :-- |",
            Some(Some("giua")) => " :-: |",
            Some(Some("phai")) => " --: |",
            Some(_) => return None,
        };
        widths.push(match column.get("rong") {
            Some(node) => node.as_text()?,
            None => "-",
        });
    }
    if columns.is_empty() {
        rule += &" --- |".repeat(width);
    }
    let mut lines = Vec::new();
    if let Some(title) = title(table.get("tieu_de"), &widths, book)? {
        lines.extend([title, String::new()]);
    }
    let empty = format!("|{}", "  |".repeat(width));
    lines.push(match heads {
        [] => empty,
        heads => row(&heads[0], book)?,
    });
    lines.push(rule);
    for cells in body {
        lines.push(row(cells, book)?);
    }
    Some(lines)
}

fn rows(node: &Node) -> Option<&[Node]> {
    match &node.value {
        Value::List(rows) => Some(rows),
        _ => None,
    }
}

#[allow(clippy::option_option)] // whether there is a form, and whether there is a title
fn title(title: Option<&Node>, widths: &[&str], book: &mut Book) -> Option<Option<String>> {
    let widths =
        if widths.iter().all(|width| *width == "-") { "" } else { &*format!(" (rộng {})", widths.join(", ")) };
    let text = match title {
        None if widths.is_empty() => return Some(None),
        None => String::new(),
        Some(title) => match lead(title) {
            // What follows the colon must be told from it.
            Some(text) if text.starts_with(char::is_whitespace) => return None,
            Some(text) if !text.is_empty() => inline(title, Place::Para, book),
            _ => return None,
        },
    };
    Some(Some(format!("{TITLE}{widths}: {text}").trim_end().to_owned()))
}

fn row(cells: &Node, book: &mut Book) -> Option<String> {
    let mut line = String::from("|");
    for cell in rows(cells)? {
        // A cell with fields: merged, of several paragraphs, with an alignment of its own.
        if matches!(cell.value, Value::Map(_) | Value::Null) {
            return None;
        }
        line += " ";
        line += &inline(cell, Place::Cell, book);
        line += " |";
    }
    Some(line)
}
