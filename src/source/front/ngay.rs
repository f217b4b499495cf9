//! Days as people write them: `05/3/2026`, `ngày 05 tháng 3 năm 2026`, `3/2026`; in files `2026-03-05`.

use super::super::cx::Cx;
use super::super::node::{Node, Value};
use super::{field, fields, late};

/// The day in the form of files; a text that is none stays as it is, for its type to refuse.
pub(super) fn read(node: Node, _: &mut Cx<'_>) -> Node {
    late(node, |text| Ok(Value::Text(in_file(text).unwrap_or_else(|| text.trim().to_owned()))))
}

/// From a day to a day.
pub(super) fn read_span(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    match node.value {
        Value::Text(text) => {
            let words = text.trim();
            let words = strip(words, "từ").unwrap_or(words);
            let Some((from, to)) = words.split_once("đến") else {
                cx.fault_expected(span, "không rõ từ ngày nào đến ngày nào", "“từ ngày … đến ngày …”");
                return Node::told();
            };
            let mut end = |words: &str| read(Node::text(words.trim(), span.clone()), cx);
            fields(vec![field("tu", end(from)), field("den", end(to))], span.clone())
        }
        Value::Map(ends) => {
            let ends = ends.into_iter().map(|(key, node)| (key, read(node, cx))).collect();
            Node::new(Value::Map(ends), span)
        }
        value => Node::new(value, span),
    }
}

/// What follows a word, in letters of either case.
pub(super) fn strip<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let (start, rest) = text.split_at(end);
    (start.to_lowercase() == word).then(|| rest.trim_start())
}

/// `2026-03-05`, `2026-03` or `2026` of a day in words or numbers.
pub(super) fn in_file(text: &str) -> Option<String> {
    let text = text.trim();
    let (day, month, year) = in_words(text).or_else(|| in_numbers_alone(text))?;
    let number = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !number(year, 4) {
        return None;
    }
    let mut out = year.to_owned();
    for part in [month, day].into_iter().flatten() {
        if !number(part, 2) {
            return None;
        }
        out += &format!("-{part:0>2}");
    }
    Some(out)
}

/// `05/3/2026`, `3/2026`, `2026`.
fn in_numbers_alone(text: &str) -> Option<Parts<'_>> {
    let text = strip(text, "ngày").unwrap_or(text);
    let text = strip(text, "tháng").unwrap_or(text);
    let mut parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let year = parts.pop()?;
    let month = parts.pop();
    (parts.len() < 2).then(|| (parts.pop(), month, year))
}

type Parts<'t> = (Option<&'t str>, Option<&'t str>, &'t str);

/// `ngày 05 tháng 3 năm 2026`; a blank or `…` is not known yet.
fn in_words(text: &str) -> Option<Parts<'_>> {
    let known = |part: &str| !part.is_empty() && !part.chars().all(|c| matches!(c, '…' | '.' | '_'));
    let (start, year) = split_word(text, "năm")?;
    let (day, month) = split_word(start, "tháng").unwrap_or((start, ""));
    let day = strip(day.trim(), "ngày").unwrap_or(day);
    let part = |part| Some(str::trim(part)).filter(|part| known(part));
    Some((part(day), part(month), year.trim()))
}

fn split_word<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    text.char_indices().find_map(|(at, _)| Some((&text[..at], strip(&text[at..], word)?)))
}

/// A whole day as `05/3/2026`.
pub(super) fn in_numbers(text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month: u32 = month.parse().ok()?;
    parts.next().is_none().then(|| format!("{day}/{}/{year}", crate::the_thuc::thang_in(month)))
}

pub(super) fn write(node: &Node) -> Option<Node> {
    in_numbers(node.as_text()?).map(|text| Node::text(text, 0..0))
}

pub(super) fn write_span(node: &Node) -> Option<Node> {
    let end = |name| in_numbers(node.get(name)?.as_text()?);
    Some(Node::text(format!("từ {} đến {}", end("tu")?, end("den")?), 0..0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_however_they_are_written() {
        for (text, file) in [
            ("05/3/2026", "2026-03-05"),
            (" 5-3-2026 ", "2026-03-05"),
            ("05.03.2026", "2026-03-05"),
            ("ngày 05/3/2026", "2026-03-05"),
            ("ngày 05 tháng 3 năm 2026", "2026-03-05"),
            ("Ngày 05 Tháng 3 Năm 2026", "2026-03-05"),
            ("ngày … tháng 3 năm 2026", "2026-03"),
            ("ngày     tháng     năm 2026", "2026"),
            ("tháng 3 năm 2026", "2026-03"),
            ("tháng 3/2026", "2026-03"),
            ("3/2026", "2026-03"),
            ("năm 2026", "2026"),
            ("2026", "2026"),
            ("31/02/2026", "2026-02-31"),
        ] {
            assert_eq!(in_file(text).as_deref(), Some(file), "{text}");
        }
        for text in
            ["2026-03-05", "", "hôm nay", "5/3", "5/3/26", "1/2/3/2026", "005/3/2026", "ngày 5 tháng ba năm 2026"]
        {
            assert_eq!(in_file(text), None, "{text}");
        }
    }

    #[test]
    fn whole_days_are_written_in_numbers() {
        assert_eq!(in_numbers("2026-03-05").as_deref(), Some("05/3/2026"));
        assert_eq!(in_numbers("2026-01-31").as_deref(), Some("31/01/2026"));
        assert_eq!(in_numbers("2026-03"), None);
    }
}
