//! From nodes to YAML that people like to read.

use super::super::node::{Node, Value};
use super::read::is_nothing;

/// Longest list or row of fields on one line, in characters.
const SHORT: usize = 60;

/// Writes a value at a depth: fields and items on lines of their own, a text on one. The text ends with a line break.
pub(crate) fn write(node: &Node, out: &mut String, indent: usize) {
    match &node.value {
        Value::Map(fields) if !fields.is_empty() => self::fields(node, out, indent),
        Value::List(items) if !items.is_empty() => self::items(items, out, indent),
        _ => {
            out.push_str(&" ".repeat(indent));
            one_line(node, out);
            out.push('\n');
        }
    }
}

fn fields(node: &Node, out: &mut String, indent: usize) {
    let Value::Map(fields) = &node.value else { return };
    for (i, (key, value)) in fields.iter().enumerate() {
        if i > 0 || !out.ends_with("- ") {
            out.push_str(&" ".repeat(indent));
        }
        field(&key.name, value, out, indent);
    }
}

/// Writes one field, behind its indentation.
fn field(name: &str, value: &Node, out: &mut String, indent: usize) {
    text(name, false, out);
    out.push(':');
    if let Some(short) = short(value) {
        out.push(' ');
        out.push_str(&short);
        out.push('\n');
        return;
    }
    match &value.value {
        Value::Map(_) | Value::List(_) => {
            out.push('\n');
            write(value, out, indent + 2);
        }
        Value::Text(lines) | Value::Late(lines, _) if in_lines(lines) => {
            out.push(' ');
            block(lines, out, indent + 2);
        }
        _ => {
            out.push(' ');
            one_line(value, out);
            out.push('\n');
        }
    }
}

fn items(items: &[Node], out: &mut String, indent: usize) {
    for (i, item) in items.iter().enumerate() {
        if i > 0 || !out.ends_with("- ") {
            out.push_str(&" ".repeat(indent));
        }
        out.push_str("- ");
        if let Some(short) = short(item) {
            out.push_str(&short);
            out.push('\n');
            continue;
        }
        match &item.value {
            Value::Map(_) => fields(item, out, indent + 2),
            Value::List(inner) => self::items(inner, out, indent + 2),
            Value::Text(lines) | Value::Late(lines, _) if in_lines(lines) => block(lines, out, indent + 2),
            _ => {
                one_line(item, out);
                out.push('\n');
            }
        }
    }
}

/// A list or fields on one line, where that is short; what holds nothing always is.
fn short(node: &Node) -> Option<String> {
    match &node.value {
        Value::Map(fields) if fields.is_empty() => Some("{}".to_owned()),
        Value::List(items) if items.is_empty() => Some("[]".to_owned()),
        Value::Map(_) | Value::List(_) => {
            let mut out = String::new();
            flow(node, &mut out).then_some(out)
        }
        _ => None,
    }
}

/// Writes on one line; `false` if it gets long or a text needs lines of its own.
fn flow(node: &Node, out: &mut String) -> bool {
    match &node.value {
        Value::Map(fields) => {
            out.push('{');
            for (i, (key, value)) in fields.iter().enumerate() {
                out.push_str(if i > 0 { ", " } else { "" });
                text(&key.name, true, out);
                out.push_str(": ");
                if !flow(value, out) {
                    return false;
                }
            }
            out.push('}');
        }
        Value::List(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                out.push_str(if i > 0 { ", " } else { "" });
                if !flow(item, out) {
                    return false;
                }
            }
            out.push(']');
        }
        Value::Text(words) | Value::Late(words, _) => {
            if words.contains('\n') {
                return false;
            }
            text(words, true, out);
        }
        Value::Null => out.push_str("null"),
    }
    // Bytes first: counting the characters of a long line each time would be slow.
    out.len() <= SHORT || (out.len() <= 4 * SHORT && out.chars().count() <= SHORT)
}

fn one_line(node: &Node, out: &mut String) {
    match &node.value {
        Value::Text(words) | Value::Late(words, _) => text(words, false, out),
        Value::Null => out.push_str("null"),
        Value::List(_) => out.push_str("[]"),
        Value::Map(_) => out.push_str("{}"),
    }
}

/// Lines as they stand.
fn block(lines: &str, out: &mut String, indent: usize) {
    out.push_str(if lines.ends_with('\n') { "|\n" } else { "|-\n" });
    for line in lines.lines() {
        if !line.is_empty() {
            out.push_str(&" ".repeat(indent));
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// Several lines that read back equal as they stand.
fn in_lines(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    body.contains('\n')
        && !body.ends_with('\n')
        && !body.starts_with(['\n', ' ', '\t'])
        && !text.chars().any(|c| c != '\n' && must_escape(c))
        && body.lines().all(|line| line.is_empty() || !line.trim_matches([' ', '\t']).is_empty())
        && !body.lines().any(|line| line.starts_with('\t'))
}

/// Writes a text on one line, in quotation marks where it would be read as something else.
fn text(words: &str, in_flow: bool, out: &mut String) {
    if is_plain(words, in_flow) {
        out.push_str(words);
        return;
    }
    out.push('"');
    for c in words.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if must_escape(c) => out.push_str(&format!("\\U{:08X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// What cannot stand in a file as it is.
fn must_escape(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A text that reads back equal without quotation marks.
fn is_plain(words: &str, in_flow: bool) -> bool {
    let Some(first) = words.chars().next() else { return false };
    let second = words.chars().nth(1);
    let starts = match first {
        '-' | '?' | ':' => second.is_some_and(char::is_alphanumeric),
        ',' | '[' | ']' | '{' | '}' | '#' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`' => false,
        c => !c.is_whitespace(),
    };
    // “-]” is no end of a text for the reader.
    if in_flow && words.ends_with('-') {
        return false;
    }
    starts
        && !words.ends_with(char::is_whitespace)
        && !words.ends_with(':')
        && !words.starts_with("...")
        && !is_nothing(words)
        && is_plain_inside(words, in_flow)
        && !words.chars().any(must_escape)
}

/// Signs that only mean something beside a blank, or within brackets.
fn is_plain_inside(words: &str, in_flow: bool) -> bool {
    !(words.contains(": ") || words.contains(" #") || in_flow && words.contains([',', '[', ']', '{', '}']))
}

#[cfg(test)]
mod tests;
