//! **Căn cứ ban hành** at the beginning of a body: “Căn cứ …;” as paragraphs or items, “Theo đề nghị của …”.

use super::chu::{after, beginning, letters, runs, simple, without_end};
use super::fields::list;
use super::ten;
use crate::source::body::ast::{Block, Unit};
use crate::source::node::{Node, Value};

/// What a body says before its content.
#[derive(Default)]
pub(super) struct DauVanBan {
    /// Bases, without the marks at their ends.
    pub can_cu: Vec<Node>,
    /// Who proposed.
    pub theo_de_nghi: Option<Node>,
    /// Whose document it is: a line in capitals.
    pub tham_quyen: Option<Node>,
}

/// Takes them off a body. A decision or resolution has nothing else there: all lines “Căn cứ …” are bases, and its
/// `lenh` (“QUYẾT ĐỊNH:”) is understood. In other kinds they end with a semicolon, the last one perhaps with a full stop.
pub(super) fn take(blocks: &mut Vec<Block>, lenh: Option<&str>) -> DauVanBan {
    let mut out = DauVanBan::default();
    let mut taken = 0;
    // Before the order nothing else stands: “Xét Tờ trình …”, “Sau khi thảo luận” are bases too.
    let order = lenh.and_then(|lenh| blocks.iter().map_while(line).position(|words| ten::is(words, lenh)));
    for (i, block) in blocks.iter().enumerate() {
        let Some(words) = line(block) else { break };
        let lines = parted(words);
        let is_basis = |line: &Node| {
            is_basis(line) || order.is_some_and(|order| i < order) && proposal(line).is_none() && !is_capitals(line)
        };
        if let Some(lenh) = lenh {
            if ten::is(words, lenh) {
                taken = i + 1;
                break;
            }
            if i == taken && out.can_cu.is_empty() && is_capitals(words) && (i == 0 || order.is_some()) {
                let above = out.tham_quyen.as_ref().and_then(Node::as_text).map(|above| format!("{above}\n"));
                let own = letters(words).unwrap_or_default();
                let whole = above.unwrap_or_default() + own.trim();
                out.tham_quyen = Some(Node::text(whole, words.span.clone()));
                taken = i + 1;
                continue;
            }
        }
        let bases = lines.iter().take_while(|line| is_basis(line)).count();
        let proposed =
            lines.get(bases).filter(|line| lenh.is_some() && bases + 1 == lines.len() && proposal(line).is_some());
        let ended = |line: &Node| ends(line, &[';']);
        let last = lines.get(bases.wrapping_sub(1)).is_some_and(|line| ends(line, &[';', '.', ',']));
        let whole = bases == lines.len() && (lenh.is_some() || lines[..bases - 1].iter().all(ended) && last);
        if !(whole || proposed.is_some()) || lines.is_empty() {
            break;
        }
        out.theo_de_nghi = proposed.and_then(proposal).or(out.theo_de_nghi);
        // The end of another kind's bases: a full stop.
        let closed = lenh.is_none() && !lines.last().is_some_and(ended);
        out.can_cu.extend(lines.into_iter().take(bases).map(|line| without_end(line, &[';', '.', ','])));
        taken = i + 1;
        if closed {
            break;
        }
    }
    blocks.drain(..taken);
    out
}

/// A paragraph, or an item with nothing but its text.
fn line(block: &Block) -> Option<&Node> {
    match block {
        Block::Doan(words) => Some(words),
        Block::Unit(Unit { title: None, text: Some(words), blocks, .. }) if blocks.is_empty() => Some(words),
        _ => None,
    }
}

/// Lines that stand in one paragraph: each begins with “Căn cứ” or “Theo đề nghị” after a semicolon.
fn parted(words: &Node) -> Vec<Node> {
    let mut lines: Vec<Vec<Node>> = vec![Vec::new()];
    for element in runs(words) {
        let Some(text) = element.as_text() else {
            lines.last_mut().into_iter().for_each(|line| line.push(element.clone()));
            continue;
        };
        let mut rest = text;
        while let Some(at) = next_line(rest) {
            let (head, tail) = rest.split_at(at);
            lines.last_mut().into_iter().for_each(|line| line.push(Node::text(head.trim_end(), element.span.clone())));
            lines.push(Vec::new());
            rest = tail;
        }
        if !rest.is_empty() {
            lines.last_mut().into_iter().for_each(|line| line.push(Node::text(rest, element.span.clone())));
        }
    }
    lines.into_iter().map(|line| simple(Node::new(Value::List(line), words.span.clone()))).collect()
}

/// Where the next line begins.
fn next_line(text: &str) -> Option<usize> {
    text.match_indices(';').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        let next = rest.trim_start();
        (next.len() < rest.len() && (next.starts_with("Căn cứ ") || next.starts_with("Theo đề nghị ")))
            .then(|| text.len() - next.len())
    })
}

fn is_basis(line: &Node) -> bool {
    after(beginning(line).trim_start(), "căn cứ").is_some()
}

fn ends(line: &Node, marks: &[char]) -> bool {
    let last = match &line.value {
        Value::List(all) => all.last(),
        _ => Some(line),
    };
    last.and_then(Node::as_text).is_some_and(|text| text.trim_end().ends_with(marks))
}

/// Who proposed: “Theo đề nghị của” is the page's.
fn proposal(line: &Node) -> Option<Node> {
    let start = beginning(line);
    after(start.trim_start(), "theo đề nghị")?;
    let mut all = runs(&without_end(line.clone(), &['.', ';', ',']));
    if let Some(Node { value: Value::Text(text), .. }) = all.first_mut()
        && let Some(rest) = after(text.trim_start(), "theo đề nghị của")
    {
        *text = rest.trim_start().to_owned();
        if text.is_empty() {
            all.remove(0);
        }
    }
    Some(simple(Node::new(Value::List(all), line.span.clone())))
}

fn is_capitals(words: &Node) -> bool {
    letters(words).is_some_and(|all| all.chars().any(char::is_uppercase) && !all.chars().any(char::is_lowercase))
}

/// Bases as the field of kinds that may have a clause instead.
pub(super) fn as_field(can_cu: Vec<Node>) -> Node {
    Node::tagged("danh_sach", list(can_cu))
}

#[cfg(test)]
mod tests {
    use super::super::fields::text;
    use super::*;

    fn paragraphs(all: &[&str]) -> Vec<Block> {
        all.iter().map(|words| Block::Doan(text(*words))).collect()
    }

    #[test]
    fn a_decision_begins_with_its_bases() {
        let mut blocks = paragraphs(&[
            "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH AN",
            "Căn cứ Luật A; Căn cứ Nghị định B;",
            "Căn cứ C",
            "Theo đề nghị của Trưởng phòng Kinh tế.",
            "QUYẾT ĐỊNH:",
            "Căn cứ không phải căn cứ.",
        ]);
        let found = take(&mut blocks, Some("Quyết định"));
        assert_eq!(found.can_cu, ["Căn cứ Luật A", "Căn cứ Nghị định B", "Căn cứ C"].map(text));
        assert_eq!(found.theo_de_nghi, Some(text("Trưởng phòng Kinh tế")));
        assert_eq!(found.tham_quyen, Some(text("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH AN")));
        assert_eq!(blocks.len(), 1);
    }

    #[test]
    fn all_that_stands_before_the_order_is_a_basis() {
        let mut blocks = paragraphs(&[
            "HỘI ĐỒNG NHÂN DÂN XÃ BÌNH AN",
            "KHÓA II, KỲ HỌP THỨ 10",
            "Căn cứ Luật A;",
            "Xét Tờ trình số 45/TTr-UBND của Ủy ban nhân dân xã;",
            "QUYẾT NGHỊ:",
            "Điều gì đó.",
        ]);
        let found = take(&mut blocks, Some("Quyết nghị"));
        let expected = ["Căn cứ Luật A", "Xét Tờ trình số 45/TTr-UBND của Ủy ban nhân dân xã"].map(text);
        assert_eq!((found.can_cu, blocks.len()), (expected.to_vec(), 1));
        assert_eq!(found.tham_quyen, Some(text("HỘI ĐỒNG NHÂN DÂN XÃ BÌNH AN\nKHÓA II, KỲ HỌP THỨ 10")));
        let mut blocks = paragraphs(&["Căn cứ Luật A;", "Xét Tờ trình B;"]);
        assert_eq!(take(&mut blocks, Some("Quyết nghị")).can_cu.len(), 1);
    }

    #[test]
    fn other_kinds_have_sentences_that_begin_alike() {
        let mut blocks = paragraphs(&["Căn cứ Luật A;", "Căn cứ B.", "Căn cứ C, UBND xã xây dựng Kế hoạch như sau:"]);
        let found = take(&mut blocks, None);
        assert_eq!((found.can_cu.len(), blocks.len()), (2, 1));
        let mut blocks = paragraphs(&["Căn cứ C; Căn cứ D, UBND xã xây dựng Kế hoạch như sau:"]);
        assert!(take(&mut blocks, None).can_cu.is_empty() && blocks.len() == 1);
        let mut none = Vec::new();
        assert!(take(&mut none, None).can_cu.is_empty());
    }
}
