//! **Chân văn bản** typed below the body, as on the page: `Nơi nhận:` with its lines, the lines of the signature.
//!
//! They are fields. What stands there is taken off the body, so that it is not on the page twice.

use std::ops::Range;

use super::super::fold::fold;
use super::arrange::{Arrangement, opens_kem};
use super::inline::El;
use super::read::Flat;

/// A line of the foot.
pub(crate) type Line = (String, Range<usize>);

/// What was typed below the body.
#[derive(Debug, Default)]
pub(crate) struct Chan {
    pub noi_nhan: Vec<Line>,
    pub nguoi_ky: Vec<Line>,
    /// A table in which the foot was set: its place.
    pub table: Option<Range<usize>>,
}

impl Chan {
    pub(crate) fn is_empty(&self) -> bool {
        self.noi_nhan.is_empty() && self.nguoi_ky.is_empty() && self.table.is_none()
    }
}

/// Most lines that a signature has.
const LINES: usize = 8;

/// Takes the foot off what stands above the first appendix.
pub(super) fn take(flats: &mut Vec<Flat>, text: &str, arrangement: Arrangement) -> Chan {
    let mut numbered = flats.iter().enumerate();
    let end = numbered.position(|(i, flat)| is_kem(flat, i > 0, arrangement)).unwrap_or(flats.len());
    let Some(start) = start(&flats[..end], text) else { return Chan::default() };
    let mut out = Chan::default();
    let mut foot: Vec<Flat> = flats.drain(start..end).collect();
    if let Some(Flat::Table(_, span)) = foot.first() {
        out.table = Some(span.clone());
        return out;
    }
    // A line drawn above it.
    if start > 0 && matches!(flats[start - 1], Flat::Break(_)) {
        flats.remove(start - 1);
    }
    let labelled = foot.iter().position(|flat| para(flat).is_some_and(|words| label(&words).is_some()));
    let below = labelled.map_or_else(Vec::new, |at| foot.split_off(at));
    lines(foot, &mut out.nguoi_ky);
    let mut all = Vec::new();
    let items = below.iter().filter(|flat| matches!(flat, Flat::Item { .. })).count();
    let mut listed = 0;
    for (i, flat) in below.into_iter().enumerate() {
        let is_item = matches!(flat, Flat::Item { .. });
        let before = all.len();
        lines(vec![flat], &mut all);
        if i == 0
            && let Some((line, _)) = all.first_mut()
        {
            // “Nơi nhận: Như trên; Lưu: VT” on one line.
            *line = label(line).unwrap_or_default().to_owned();
        }
        listed = if is_item { before + 1 } else { listed };
    }
    let archive = all.iter().rposition(|(line, _)| is_archive(line)).map(|at| at + 1);
    let until = archive.unwrap_or(if items > 0 { listed } else { all.len() });
    out.nguoi_ky.extend(all.split_off(until));
    all.retain(|(line, _)| !line.is_empty());
    out.noi_nhan = all;
    out
}

fn is_kem(flat: &Flat, below: bool, arrangement: Arrangement) -> bool {
    matches!(flat, Flat::Heading { level: 1, mark: None, inline, classes, .. }
        if opens_kem(inline, classes, below && arrangement == Arrangement::Dieu))
}

/// Where the foot begins.
fn start(flats: &[Flat], text: &str) -> Option<usize> {
    let is_label = |flat: &Flat| match flat {
        Flat::Table(_, span) => {
            let row = text.get(span.clone()).unwrap_or_default().lines().next().unwrap_or_default();
            row.split('|').any(|cell| fold(cell) == "noi_nhan")
        }
        flat => para(flat).is_some_and(|words| label(&words).is_some()),
    };
    let label = flats.iter().rposition(is_label);
    let end = label.unwrap_or(flats.len());
    // Above the label, or at the very end: lines down from “TM.”, “KT.” …
    let plain = flats[..end].iter().rev().take(LINES).take_while(|flat| is_line(flat)).count();
    let signed = (end - plain..end).find(|at| para(&flats[*at]).is_some_and(|words| is_signed(&words)));
    let from = signed.or(label)?;
    // What stands below the label is its list and the signature, nothing else.
    let rest = flats[from..].iter().filter(|flat| !is_foot(flat)).count();
    (rest == 0 || matches!(flats[from], Flat::Table(..))).then_some(from)
}

fn is_foot(flat: &Flat) -> bool {
    match flat {
        Flat::Pop | Flat::Break(_) => true,
        Flat::Item { flats, .. } => flats.iter().all(|flat| para(flat).is_some()),
        flat => para(flat).is_some(),
    }
}

fn is_line(flat: &Flat) -> bool {
    matches!(flat, Flat::Break(_)) || para(flat).is_some_and(|words| words.chars().count() <= 80)
}

/// The letters of a paragraph without a mark.
fn para(flat: &Flat) -> Option<String> {
    match flat {
        Flat::Para { inline, mark: None, .. } => {
            inline.els.iter().all(|el| matches!(el, El::Run(_))).then(|| inline.plain())
        }
        _ => None,
    }
}

/// What follows “Nơi nhận:”.
fn label(line: &str) -> Option<&str> {
    let (word, rest) = line.split_once(':')?;
    (fold(word) == "noi_nhan").then(|| rest.trim())
}

/// `TM. ỦY BAN NHÂN DÂN`, in capitals.
fn is_signed(line: &str) -> bool {
    ["TM.", "KT.", "TL.", "TUQ."].iter().any(|sign| {
        line.strip_prefix(sign).is_some_and(|rest| {
            let rest = rest.lines().next().unwrap_or_default();
            rest.chars().any(char::is_uppercase) && !rest.chars().any(char::is_lowercase)
        })
    })
}

fn is_archive(line: &str) -> bool {
    let line = line.trim_start_matches(['-', ' ']);
    line.split_once([':', ' ']).is_some_and(|(word, _)| fold(word) == "luu")
        || line.split_once(';').is_some_and(|(_, rest)| is_archive(rest))
}

/// The lines of paragraphs and items.
fn lines(flats: Vec<Flat>, out: &mut Vec<Line>) {
    for flat in flats {
        match flat {
            Flat::Para { inline, span, .. } => {
                let letters = inline.plain();
                let lines = letters.lines().map(str::trim).filter(|line| !line.is_empty());
                out.extend(lines.map(|line| (line.to_owned(), span.clone())));
            }
            Flat::Item { flats, .. } => lines(flats, out),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::cx::Cx;
    use super::super::read;
    use super::*;

    fn foot(source: &str) -> (usize, Vec<String>, Vec<String>) {
        let mut cx = Cx::new(source);
        let (blocks, foot) = read::whole(&mut cx, 0, Arrangement::Muc, None);
        assert!(cx.is_sound(), "{:?}", cx.into_errors());
        let words = |lines: Vec<Line>| lines.into_iter().map(|(line, _)| line).collect();
        (blocks.len(), words(foot.noi_nhan), words(foot.nguoi_ky))
    }

    #[test]
    fn the_foot_is_taken_off_in_any_order() {
        let places = ["Các thôn;", "Lưu: VT."];
        let signed = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Ký tên, đóng dấu)", "Nguyễn Văn An"];
        let signature = "**TM. ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**\n\n*(Ký tên, đóng dấu)*\n\n**Nguyễn Văn An**\n\n";
        let list = "**Nơi nhận:**\n- Các thôn;\n- Lưu: VT.\n\n";
        for below in [format!("{list}{signature}"), format!("---\n\n{signature}{list}")] {
            let found = foot(&format!("Đoạn.\n\n{below}# Phụ lục: A\n\nB.\n"));
            assert_eq!(found, (2, places.map(String::from).into(), signed.map(String::from).into()), "{below}");
        }
        let (_, places, signed) = foot("Đoạn.\n\nNơi nhận: Như trên; Lưu: VT\n\nGIÁM ĐỐC\n\nLê An\n");
        assert_eq!((places, signed), (vec!["Như trên; Lưu: VT".into()], vec!["GIÁM ĐỐC".into(), "Lê An".into()]));
        let (_, places, signed) = foot("Đoạn.\n\nKT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n\nLê An\n");
        assert_eq!((places.len(), signed.len()), (0, 3));
    }

    #[test]
    fn what_is_no_foot_stays() {
        for source in
            ["Nơi nhận: xem phụ lục.\n\n## I. KHÁC\n", "Ký TM. Ủy ban.\n\nĐoạn.\n", "TM. Ủy ban nhân dân ký.\n"]
        {
            let (_, places, signed) = foot(source);
            assert!(places.is_empty() && signed.is_empty(), "{source}");
        }
    }
}
