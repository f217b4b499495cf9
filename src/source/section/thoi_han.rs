//! **Thời hạn** as it is written: `trước ngày 31/3/2026`, `từ ngày 01/6/2026 đến ngày 30/6/2026`, words of one's own.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::fields::{Fields, only, text};
use super::giong::same;
use crate::source::node::{Node, Value};
use crate::the_thuc::thang_in;

/// A deadline in exchange form, once what a template leaves open in it is known.
pub(crate) fn late(text: &str, span: Range<usize>) -> Node {
    Node::new(Value::Late(text.to_owned(), read), span)
}

/// Reads a deadline.
pub(crate) fn read(text: &str) -> Result<Value, String> {
    let words = text.trim().strip_suffix('.').unwrap_or(text.trim()).trim_end();
    let low = words.to_lowercase();
    let tagged = |tag, day: NaiveDate| Ok(Node::tagged(tag, in_file(day)).value);
    for (opening, tag) in [("trước", "truoc"), ("chậm nhất", "cham_nhat"), ("trong", "ngay"), ("vào", "ngay")] {
        if let Some(rest) = low.strip_prefix(opening).and_then(|rest| rest.strip_prefix(' '))
            && let Some(day) = day(rest)
        {
            return tagged(tag, day?);
        }
    }
    if let Some(day) = day(&low) {
        return tagged("ngay", day?);
    }
    if let Some((from, to)) = low.strip_prefix("từ ").and_then(|rest| rest.split_once(" đến "))
        && let (Some(from), Some(to)) = (day(from), day(to))
    {
        let mut ends = Fields::new(0..0);
        ends.put("tu", in_file(from?));
        ends.put("den", in_file(to?));
        return Ok(Node::tagged("tu_den", ends.node()).value);
    }
    Ok(Node::tagged("khac", self::text(text.trim())).value)
}

/// Writes a deadline in exchange form; `None` if the words would be read otherwise.
pub(crate) fn write(node: &Node) -> Option<String> {
    let (tag, inner) = only(node)?;
    let words = match tag {
        "truoc" => format!("trước ngày {}", in_words(inner)?),
        "cham_nhat" => format!("chậm nhất ngày {}", in_words(inner)?),
        "ngay" => format!("ngày {}", in_words(inner)?),
        "tu_den" => {
            let end = |name| inner.get(name).and_then(in_words);
            format!("từ ngày {} đến ngày {}", end("tu")?, end("den")?)
        }
        _ => inner.as_text()?.to_owned(),
    };
    let back = read(&words).ok()?;
    same(&Node::new(back, 0..0), node).then_some(words)
}

fn in_file(day: NaiveDate) -> Node {
    text(day.format("%Y-%m-%d").to_string())
}

fn in_words(node: &Node) -> Option<String> {
    let day: NaiveDate = node.as_text()?.parse().ok()?;
    (1..=9999).contains(&day.year()).then(|| format!("{:02}/{}/{:04}", day.day(), thang_in(day.month()), day.year()))
}

/// A day: `31/3/2026`, `2026-03-31`, `31 tháng 3 năm 2026`, “ngày” before it or not. `None` if the words are none;
/// an error if there is no such day.
fn day(words: &str) -> Option<Result<NaiveDate, String>> {
    let words = words.trim();
    let words = words.strip_prefix("ngày ").unwrap_or(words).trim_start();
    let parts: Vec<&str> = match words.split_once(" tháng ") {
        Some((day, rest)) => {
            let (month, year) = rest.split_once(" năm ")?;
            vec![day, month, year]
        }
        None => words.split(['/', '-']).collect(),
    };
    let number = |part: &str, digits: std::ops::RangeInclusive<usize>| {
        let part = part.trim();
        let all = digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| all)
    };
    let [first, month, last] = parts[..] else { return None };
    let (day, year) = if first.trim().len() == 4 { (last, first) } else { (first, last) };
    let (day, month, year) = (number(day, 1..=2)?, number(month, 1..=2)?, number(year, 4..=4)?);
    let date =
        i32::try_from(year).ok().filter(|year| *year > 0).and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    Some(date.ok_or_else(|| format!("không có ngày {day}/{month}/{year}; cần một ngày có thật, như 31/3/2026")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_words_and_figures() {
        for (words, tag, day) in [
            ("trước ngày 31/3/2026", "truoc", "2026-03-31"),
            ("Trước 31/03/2026.", "truoc", "2026-03-31"),
            ("chậm nhất ngày 05 tháng 02 năm 2026", "cham_nhat", "2026-02-05"),
            ("ngày 2026-03-31", "ngay", "2026-03-31"),
            ("trong ngày 1/4/2026", "ngay", "2026-04-01"),
            ("01-4-2026", "ngay", "2026-04-01"),
        ] {
            assert_eq!(read(words), Ok(Node::tagged(tag, text(day)).value), "{words}");
        }
        let span = late("từ ngày 01/6/2026 đến ngày 30 tháng 6 năm 2026", 0..0);
        assert_eq!(write(&span), None, "written only when known");
        let Ok(value) = read("từ ngày 01/6/2026 đến ngày 30 tháng 6 năm 2026") else { panic!() };
        let node = Node::new(value, 0..0);
        assert!(same(&span, &node));
        assert_eq!(write(&node).as_deref(), Some("từ ngày 01/6/2026 đến ngày 30/6/2026"));
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for words in ["trong tháng 6", "quý II hằng năm", "đến hết ngày 30/6/2026", "trước khi họp", "ngày 5", ""]
        {
            assert_eq!(read(words), Ok(Node::tagged("khac", text(words)).value), "{words}");
            assert_eq!(write(&Node::tagged("khac", text(words))).as_deref(), Some(words));
        }
        assert_eq!(write(&Node::tagged("khac", text("ngày 01/6/2026"))), None);
        assert_eq!(write(&Node::tagged("khac", text(" trước"))), None);
        assert_eq!(write(&Node::tagged("ngay", text("+12026-01-01"))), None);
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for words in ["trước ngày 31/2/2026", "từ ngày 01/6/2026 đến ngày 31/6/2026", "ngày 00/5/2026"] {
            assert!(read(words).unwrap_err().starts_with("không có ngày"), "{words}");
        }
    }
}
