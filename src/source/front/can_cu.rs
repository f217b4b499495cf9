//! **Căn cứ**: a line each, `Căn cứ` put before it where it is left out, or one opening clause.

use super::super::body::line;
use super::super::cx::Cx;
use super::super::fold::fold;
use super::super::node::{Node, Value};
use super::{field, fields, loi_van};

/// What a basis begins with.
const OPENINGS: [&str; 9] = ["can_cu", "theo", "thuc_hien", "xet", "tren_co_so", "thi_hanh", "de", "nham", "sau_khi"];

/// What makes a text a line of its own and no opening clause.
const LINES: [&str; 4] = ["can_cu", "xet", "theo_de_nghi", "[["];

/// What the name of a document begins with.
const DOCUMENTS: [&str; 8] =
    ["hien_phap", "bo_luat", "luat", "phap_lenh", "nghi_quyet", "nghi_dinh", "thong_tu", "quyet_dinh"];

/// Whether a text is a basis, not an opening clause: the name of a document alone is no clause.
fn is_line(text: &str) -> bool {
    let text = text.trim();
    opens(text, &LINES) || opens(text, &DOCUMENTS) && !text.ends_with([':', ','])
}

fn opens(text: &str, openings: &[&str]) -> bool {
    let folded = fold(text.get(..text.char_indices().nth(40).map_or(text.len(), |(at, _)| at)).unwrap_or(text));
    openings.iter().any(|opening| match folded.strip_prefix(opening) {
        Some(rest) => rest.is_empty() || rest.starts_with('_'),
        None => opening.starts_with('[') && text.starts_with(opening),
    })
}

/// Bases, and where the kind has one an opening clause.
pub(super) fn read(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    match node.value {
        Value::List(_) => fields(vec![field("danh_sach", read_list(node, cx))], span),
        Value::Text(ref text) if is_line(text) => fields(vec![field("danh_sach", read_list(node, cx))], span),
        Value::Text(ref text) => fields(vec![field("menh_de", line::read(cx, text, &span))], span),
        Value::Map(parts) => {
            let part = |(key, node): (super::Key, Node)| {
                let node = if key.name == "danh_sach" { read_list(node, cx) } else { loi_van::read(node, cx) };
                (key, node)
            };
            Node::new(Value::Map(parts.into_iter().map(part).collect()), span)
        }
        value => Node::new(value, span),
    }
}

/// Bases, a line each.
pub(super) fn read_list(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    let lines = match node.value {
        Value::List(lines) => lines,
        Value::Text(_) => vec![node],
        value => return Node::new(value, span),
    };
    let lines = lines.into_iter().map(|line| basis(line, cx)).collect();
    Node::new(Value::List(lines), span)
}

fn basis(node: Node, cx: &mut Cx<'_>) -> Node {
    let text = match &node.value {
        Value::Text(text) => text.clone(),
        // `- [[30/2020/NĐ-CP]]` without quotation marks is a list in a list.
        Value::List(items) if matches!(&items[..], [Node { value: Value::List(_), .. }]) => {
            cx.text.get(node.span.clone()).unwrap_or_default().to_owned()
        }
        _ => return node,
    };
    let words = text.trim();
    let words = words.strip_prefix("- ").unwrap_or(words).trim_end_matches([';', ' ']);
    if words.is_empty() || opens(words, &OPENINGS) {
        line::read(cx, words, &node.span)
    } else {
        line::read(cx, &format!("Căn cứ {words}"), &node.span)
    }
}

pub(super) fn write(node: &Node) -> Option<Node> {
    let list = match node.get("danh_sach") {
        Some(lines) => Some(write_list(lines)?),
        None => None,
    };
    let clause = node.get("menh_de").map(|clause| {
        let words = line::write(clause).filter(|words| !is_line(words) && !words.is_empty());
        (words.is_some(), words.map_or_else(|| loi_van::exchange(clause), |words| Node::text(words, 0..0)))
    });
    match (list, clause) {
        (Some(list), None) => Some(list),
        (None, Some((true, words))) => Some(words),
        (list, clause) => {
            let mut parts: Vec<_> = list.map(|list| field("danh_sach", list)).into_iter().collect();
            parts.extend(clause.map(|(_, clause)| field("menh_de", clause)));
            Some(fields(parts, 0..0))
        }
    }
}

pub(super) fn write_list(node: &Node) -> Option<Node> {
    let Value::List(lines) = &node.value else { return None };
    let line = |node: &Node| {
        let words = line::write(node)
            .filter(|words| opens(words, &OPENINGS) && !words.ends_with(';') && !words.starts_with("- "));
        words.map_or_else(|| loi_van::exchange(node), |words| Node::text(words, 0..0))
    };
    Some(Node::new(Value::List(lines.iter().map(line).collect()), 0..0))
}

#[cfg(test)]
mod tests {
    use super::super::super::node::{de, ser};
    use super::*;
    use crate::legal::Citation;
    use crate::the_thuc::noi_dung::{CanCu, LoiVan};

    fn back(node: Node) -> CanCu {
        let mut cx = Cx::new("");
        let node = read(node, &mut cx);
        let read = de::read(&node, &[], &mut cx);
        assert_eq!(cx.into_errors(), None);
        read.unwrap()
    }

    fn texts(lines: &[&str]) -> Node {
        Node::new(Value::List(lines.iter().map(|line| Node::text(*line, 0..0)).collect()), 0..0)
    }

    #[test]
    fn the_name_of_a_document_alone_is_a_basis() {
        let read = |text: &str| super::read(Node::text(text, 0..0), &mut Cx::new(""));
        let Some(list) = read("Nghị định số 30/2020/NĐ-CP của Chính phủ").get("danh_sach").cloned() else {
            panic!()
        };
        let Value::List(lines) = &list.value else { panic!() };
        assert_eq!(lines[0].as_text(), Some("Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ"));
        for clause in ["Nghị quyết của Đảng ủy giao nhiệm vụ,", "Thực hiện Kế hoạch của tỉnh"]
        {
            assert!(read(clause).get("menh_de").is_some(), "{clause}");
        }
    }

    #[test]
    fn the_opening_word_may_be_left_out() {
        let lines = ["Luật Trẻ em năm 2016;", "- Căn cứ Luật Dân quân tự vệ", "Theo đề nghị của A", "Xét Tờ trình B"];
        let read = back(texts(&lines));
        let words: Vec<String> = read.danh_sach.iter().map(ToString::to_string).collect();
        let expected =
            ["Căn cứ Luật Trẻ em năm 2016", "Căn cứ Luật Dân quân tự vệ", "Theo đề nghị của A", "Xét Tờ trình B"];
        assert_eq!(words, expected);
        assert_eq!(back(Node::text("Thực hiện Kế hoạch A", 0..0)), CanCu::menh_de("Thực hiện Kế hoạch A"));
        assert_eq!(back(Node::text("Căn cứ Luật A", 0..0)), CanCu::danh_sach(["Căn cứ Luật A"]));
        let cited = back(texts(&["[[30/2020/NĐ-CP]]"]));
        assert!(cited.danh_sach[0].to_string().starts_with("Căn cứ Nghị định số 30/2020/NĐ-CP"), "{cited:?}");
    }

    #[test]
    fn whatever_is_written_reads_back_equal() {
        let citation = Citation::new("Luật").ve("Trẻ em").ngay("2016-04-05".parse().unwrap());
        let lines = [
            LoiVan::from("Căn cứ ").vien_dan(citation),
            LoiVan::from("Luật A"),
            LoiVan::from("Căn cứ A;"),
            LoiVan::from("- Căn cứ A"),
            LoiVan::from(""),
            LoiVan::from("Theo ").chu_thich("B"),
        ];
        let list = CanCu::danh_sach(lines.clone());
        for clause in [None, Some(LoiVan::from("Thực hiện A")), Some(LoiVan::from("Căn cứ A")), Some(LoiVan::new())]
        {
            for lines in [Vec::new(), lines.to_vec()] {
                let mut all = list.clone();
                (all.danh_sach, all.menh_de) = (lines, clause.clone());
                if !all.is_empty() {
                    assert_eq!(back(write(&ser::to_node(&all).unwrap()).unwrap()), all);
                }
            }
        }
    }
}
