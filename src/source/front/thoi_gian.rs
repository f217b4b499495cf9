//! Times as people write them: `8 giờ 00, ngày 05/6/2026`, `từ 08:00 đến 11:30 ngày 05/6/2026`; in files
//! `2026-06-05T08:00`.

use super::super::super::source::body::line;
use super::super::cx::Cx;
use super::super::hole;
use super::super::node::{Node, Value};
use super::ngay::{self, strip};
use super::{field, fields, late};

/// A time of a day, or a day, or nothing yet.
pub(super) fn read(node: Node, cx: &mut Cx<'_>) -> Node {
    let _ = cx;
    late(node, |text| {
        let time = moment(text).or_else(|| ngay::in_file(text)).unwrap_or_else(|| text.trim().to_owned());
        Ok(Value::Text(time))
    })
}

/// When a meeting is: a time, from a time to a time, or words.
pub(super) fn read_meeting(node: Node, cx: &mut Cx<'_>) -> Node {
    let Value::Text(text) = &node.value else { return node };
    if text.contains(hole::START) {
        return late(node, |text| Ok(meeting(text).unwrap_or_else(|| words(Node::text(text, 0..0))).value));
    }
    let span = node.span.clone();
    let value = meeting(text).unwrap_or_else(|| words(line::read(cx, text, &span))).value;
    Node::new(value, span)
}

fn words(text: Node) -> Node {
    Node::tagged("khac", text)
}

fn meeting(text: &str) -> Option<Node> {
    let text = text.trim();
    let text = text.strip_suffix('.').unwrap_or(text);
    let time = |text: &str| Node::text(text, 0..0);
    if let Some(moment) = moment(text) {
        return Some(Node::tagged("luc", time(&moment)));
    }
    let (from, to) = strip(text, "từ")?.split_once("đến")?;
    let to = moment(to)?;
    let from = match moment(from) {
        Some(from) => from,
        // Both are on one day.
        None => format!("{}T{}", to.split_once('T')?.0, clock(from.trim())?.0).trim_end().to_owned(),
    };
    Some(Node::tagged("tu_den", fields(vec![field("tu", time(&from)), field("den", time(&to))], 0..0)))
}

/// `2026-06-05T08:00` of a time of a day.
fn moment(text: &str) -> Option<String> {
    let text = text.trim();
    if is_in_file(text) {
        return Some(text.to_owned());
    }
    let text = match text.rsplit_once('(') {
        Some((before, day)) if strip(day, "thứ").is_some() || strip(day, "chủ nhật").is_some() => {
            before.trim_end()
        }
        _ => text,
    };
    let (clock, rest) = clock(text)?;
    let rest = rest.trim_start_matches([',', ' ']);
    let day = ngay::in_file(rest).filter(|day| day.len() == 10)?;
    Some(format!("{day}T{clock}"))
}

fn is_in_file(text: &str) -> bool {
    let form = |c: char| if c.is_ascii_digit() { '0' } else { c };
    text.chars().map(form).eq("0000-00-00T00:00".chars())
}

/// `08:00` of `8 giờ`, `8 giờ 00 phút`, `8h00`, `8g`, `08:00`, and what follows.
fn clock(text: &str) -> Option<(String, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (hour, rest) = text.split_at(digits(text));
    let rest = rest.trim_start();
    let after = [":", "giờ", "h", "g"].iter().find_map(|sign| strip(rest, sign))?;
    let (minute, after) = match after.split_at(digits(after)) {
        // The day already.
        (_, rest) if rest.starts_with(['/', '-', '.']) => ("", after),
        parts => parts,
    };
    if !(1..=2).contains(&hour.len()) || minute.len() > 2 || rest.starts_with(':') && minute.is_empty() {
        return None;
    }
    let after = if minute.is_empty() { after } else { strip(after.trim_start(), "phút").unwrap_or(after) };
    Some((format!("{hour:0>2}:{minute:0>2}"), after))
}

fn in_words(text: &str) -> Option<String> {
    let (day, clock) = text.split_once('T')?;
    Some(format!("{clock} ngày {}", ngay::in_numbers(day)?))
}

pub(super) fn write(node: &Node) -> Option<Node> {
    let text = node.as_text()?;
    let words = in_words(text).or_else(|| ngay::in_numbers(text))?;
    Some(Node::text(words, 0..0))
}

pub(super) fn write_meeting(node: &Node) -> Option<Node> {
    let end = |node: &Node, name| in_words(node.get(name)?.as_text()?);
    let words = match node.tag()? {
        ("luc", _) => end(node, "luc")?,
        ("tu_den", span) => {
            let (from, to) = (end(span, "tu")?, end(span, "den")?);
            match (from.split_once(' '), to.split_once(' ')) {
                (Some((clock, day)), Some((_, last))) if day == last => format!("từ {clock} đến {to}"),
                _ => format!("từ {from} đến {to}"),
            }
        }
        (_, words) => line::write(words).filter(|words| meeting(words).is_none())?,
    };
    Some(Node::text(words, 0..0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_however_they_are_written() {
        for text in [
            "2026-06-05T08:00",
            "08:00 ngày 05/6/2026",
            "8h00, ngày 5/6/2026",
            "8 giờ ngày 05 tháng 6 năm 2026",
            "08 giờ 00 phút, ngày 05 tháng 6 năm 2026 (thứ Sáu)",
            "8g 05/6/2026",
        ] {
            assert_eq!(moment(text).as_deref(), Some("2026-06-05T08:00"), "{text}");
        }
        for text in
            ["", "8 giờ", "ngày 05/6/2026", "8: ngày 05/6/2026", "888h ngày 05/6/2026", "8h sáng ngày 05/6/2026"]
        {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn a_meeting_lasts_from_a_time_to_a_time() {
        for text in ["từ 08:00 đến 11:30 ngày 05/6/2026", "Từ 8 giờ 00 ngày 05/6/2026 đến 11h30 ngày 05/6/2026."]
        {
            let meeting = meeting(text).unwrap();
            let span = meeting.get("tu_den").unwrap();
            let end = |name| span.get(name).and_then(Node::as_text);
            assert_eq!((end("tu"), end("den")), (Some("2026-06-05T08:00"), Some("2026-06-05T11:30")), "{text}");
        }
        assert_eq!(meeting("cả ngày 05/6/2026"), None);
    }
}
