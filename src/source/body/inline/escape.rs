//! Letters that Markdown would take for marks, kept as letters.

use super::super::super::node::{Node, Value};
use super::super::mark::Mark;
use super::write::Place;

/// The letters of a run.
pub(super) fn escape(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        match c {
            '\n' => out += "<br>",
            '\t' => out += "&#9;",
            '\\' | '`' | '*' | '_' | '[' | ']' => out.extend(['\\', c]),
            '<' if rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) => out += "\\<",
            '&' if is_entity(rest) => out += "\\&",
            '|' if place == Place::Cell => out += "\\|",
            '#' | '{' | '}' if place == Place::Heading => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

fn is_entity(rest: &str) -> bool {
    rest.split_once(';').is_some_and(|(name, _)| {
        let name = name.strip_prefix('#').unwrap_or(name);
        !name.is_empty() && name.len() <= 40 && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// The beginning of a line, where marks of blocks stand.
pub(super) fn beginning(line: &mut String) {
    if line.starts_with(['-', '+', '#', '>', '=', '~', '|', ':']) {
        line.insert(0, '\\');
        return;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line[digits..].strip_prefix(['.', ')']);
    if digits > 0 && after.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])) {
        line.insert(digits, '\\');
        return;
    }
    if let Some(mark) = Mark::of_heading(line) {
        let last = line[..mark.sign].chars().next_back().unwrap_or_default();
        if last.is_ascii_punctuation() {
            line.insert(mark.sign - 1, '\\');
        } else if let Some(blank) = line.find(' ') {
            line.replace_range(blank..=blank, "&#32;");
        }
    }
}

/// Adds an element in exchange form within backticks.
pub(super) fn data(node: &Node, line: &mut String) {
    // Backticks side by side would be one mark.
    if line.ends_with('`') {
        *line += "<!-- -->";
    }
    line.push('`');
    json(node, line);
    line.push('`');
}

/// JSON, which is YAML too, without letters that end code or a cell.
fn json(node: &Node, out: &mut String) {
    match &node.value {
        Value::Null => *out += "null",
        Value::Text(text) | Value::Late(text, _) => string(text, out),
        Value::List(nodes) => {
            out.push('[');
            for (i, node) in nodes.iter().enumerate() {
                if i > 0 {
                    *out += ", ";
                }
                json(node, out);
            }
            out.push(']');
        }
        Value::Map(fields) => {
            out.push('{');
            for (i, (key, node)) in fields.iter().enumerate() {
                if i > 0 {
                    *out += ", ";
                }
                string(&key.name, out);
                *out += ": ";
                json(node, out);
            }
            out.push('}');
        }
    }
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '`' | '|' | '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                *out += &format!("\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
