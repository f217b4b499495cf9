//! **Người ký**: the lines of the signature as the page has them: `TM. Ủy ban nhân dân / Chủ tịch / Lê Văn Bình`.
//!
//! Lines are parted by ` / ` or stand on lines of their own; the last is the name. Another post of the signatory stands
//! above it in brackets. One word alone is a name that the office's profile gives.

use std::ops::Range;

use super::super::cx::Cx;
use super::super::node::{Key, Node, Value};
use super::{field, fields};

const EXPECTED: &str = "các dòng như trên chữ ký, cách nhau bằng “ / ”: “KT. Chủ tịch / Phó Chủ tịch / Nguyễn Văn A”";

/// One signatory.
pub(super) fn read(node: Node, cx: &mut Cx<'_>) -> Node {
    match &node.value {
        Value::Text(text) => {
            let lines = lines(text);
            let text = text.trim();
            match (&lines[..], text.contains(char::is_whitespace)) {
                ([_], false) => node,
                ([_], true) => match folded(text, cx.text.get(node.span.clone()).unwrap_or_default()) {
                    Some(lines) => of_lines(&lines, node.span, cx),
                    None => told(cx, node.span, "chữ ký chỉ có một dòng"),
                },
                _ => of_lines(&lines, node.span, cx),
            }
        }
        Value::List(parts) => {
            let texts: Option<Vec<&str>> = parts.iter().map(Node::as_text).collect();
            match texts {
                Some(texts) if !texts.is_empty() => {
                    let all: Vec<&str> = texts.into_iter().flat_map(lines).filter(|line| !is_room(line)).collect();
                    of_lines(&all, node.span, cx)
                }
                _ => node,
            }
        }
        _ => node,
    }
}

/// The lines that YAML made one: a text of several lines without a sign that keeps them.
fn folded<'s>(text: &str, source: &'s str) -> Option<Vec<&'s str>> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    (lines.len() > 1 && lines.join(" ") == text).then_some(lines)
}

/// Several signatories, or one.
pub(super) fn read_all(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    let signers = match node.value {
        Value::List(signers) => signers.into_iter().map(|signer| read(signer, cx)).collect(),
        Value::Text(_) => vec![read(node, cx)],
        value => return Node::new(value, span),
    };
    Node::new(Value::List(signers), span)
}

fn told(cx: &mut Cx<'_>, span: Range<usize>, message: &str) -> Node {
    cx.fault_expected(span, message, EXPECTED);
    Node::told()
}

/// A slash with a blank at its side parts lines; where there is none, line breaks do, or any slash.
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('/') {
        let blank = |c: char| c.is_whitespace();
        if text[..at].ends_with(blank) || text[at + 1..].starts_with(blank) || at + 1 == text.len() {
            lines.push(text[start..at].trim());
            start = at + 1;
        }
    }
    lines.push(text[start..].trim());
    if lines.len() == 1 {
        let several = text.trim().contains('\n');
        let lines = text.trim().split(if several { '\n' } else { '/' }).map(str::trim);
        // Room for the signature is the page's.
        return lines.filter(|line| !several || !(line.is_empty() || is_room(line))).collect();
    }
    lines
}

/// `(Ký tên, đóng dấu)`, `(Đã ký)`: what stands on a form in place of the signature.
pub(super) fn is_room(line: &str) -> bool {
    const WORDS: [&str; 11] = ["ký", "tên", "đã", "đóng", "dấu", "và", "ghi", "rõ", "họ", "chữ", "số"];
    let Some(inner) = line.strip_prefix('(').and_then(|line| line.strip_suffix(')')) else { return false };
    let low = inner.to_lowercase();
    let mut words = low.split([' ', ',', ';']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && low.contains("ký") && words.all(|word| WORDS.contains(&word))
}

/// The sign that a line begins with, and what follows it.
fn sign(line: &str) -> (&'static str, &str) {
    for sign in ["TM", "KT", "TL", "TUQ", "Q"] {
        let Some((start, rest)) = line.split_at_checked(sign.len()) else { continue };
        let rest = rest.strip_prefix('.').or_else(|| rest.starts_with(' ').then_some(rest));
        if let Some(rest) = rest.filter(|_| start.eq_ignore_ascii_case(sign)) {
            return (sign, rest.trim_start());
        }
    }
    ("", line)
}

fn of_lines(lines: &[&str], span: Range<usize>, cx: &mut Cx<'_>) -> Node {
    let text = |words: &str| Node::text(words, span.clone());
    let Some((name, posts)) = lines.split_last() else { return told(cx, span, "chữ ký trống") };
    let (other, posts) = match posts.split_last() {
        Some((last, before)) if last.len() > 1 && last.starts_with('(') && last.ends_with(')') => {
            (Some(&last[1..last.len() - 1]), before)
        }
        _ => (None, posts),
    };
    let signed: Vec<_> = posts.iter().map(|line| sign(line)).collect();
    let (tm, rest) = match &signed[..] {
        [("TM", body), rest @ ..] => (Some(*body), rest),
        all => (None, all),
    };
    let (tag, parts) = match rest {
        [("", post)] => ("truc_tiep", vec![("chuc_vu", *post)]),
        [("Q", post)] => ("quyen", vec![("chuc_vu", *post)]),
        [("KT", head), ("", post)] => ("ky_thay", vec![("cap_truong", *head), ("chuc_vu", *post)]),
        [("TL", head), ("", post)] => ("thua_lenh", vec![("cap_truong", *head), ("chuc_vu", *post)]),
        [("TL", head), ("KT", unit), ("", post)] => {
            ("thua_lenh_ky_thay", vec![("cap_truong", *head), ("truong_don_vi", *unit), ("chuc_vu", *post)])
        }
        [("TUQ", head), ("", post)] => ("thua_uy_quyen", vec![("cap_truong", *head), ("chuc_vu", *post)]),
        [] => return told(cx, span, "chữ ký không có chức vụ"),
        [("KT" | "TL" | "TUQ", _)] => {
            return told(cx, span, "ký thay, thừa lệnh hoặc thừa ủy quyền mà thiếu chức vụ người ký");
        }
        _ => return told(cx, span, "các dòng chữ ký không theo thứ tự nào của Nghị định 30/2020/NĐ-CP"),
    };
    if tm.is_some() && tag.starts_with("thua") {
        return told(cx, span, "ký thừa lệnh, thừa ủy quyền thì không ký thay mặt (TM.)");
    }
    let parts = tm.map(|body| ("tm", body)).into_iter().chain(parts);
    let capacity = fields(parts.map(|(name, words)| field(name, text(words))).collect(), span.clone());
    let mut all = vec![field("quyen_han", Node::tagged(tag, capacity)), field("ho_ten", text(name))];
    if let Some(other) = other {
        all.push(field("chuc_vu_khac", text(other)));
    }
    fields(all, span.clone())
}

pub(super) fn write(node: &Node) -> Option<Node> {
    if node.as_text().is_some() {
        return Some(node.clone());
    }
    if node.get("chu_ky").is_some() {
        return None;
    }
    let Value::Map(capacity) = &node.get("quyen_han")?.value else { return None };
    let [(Key { name: tag, .. }, capacity)] = &capacity[..] else { return None };
    let of = |name: &str| capacity.get(name).and_then(Node::as_text);
    let own = if tag == "quyen" { "Q. " } else { "" };
    let head = match tag.as_str() {
        "ky_thay" => "KT. ",
        "thua_uy_quyen" => "TUQ. ",
        _ => "TL. ",
    };
    let mut lines = Vec::new();
    for (sign, name) in [("TM. ", "tm"), (head, "cap_truong"), ("KT. ", "truong_don_vi"), (own, "chuc_vu")] {
        lines.extend(of(name).map(|words| format!("{sign}{words}")));
    }
    lines.extend(node.get("chuc_vu_khac").and_then(Node::as_text).map(|words| format!("({words})")));
    let name = node.get("ho_ten")?.as_text()?;
    Some(Node::text(format!("{} / {name}", lines.join(" / ")).trim_end().to_owned(), 0..0))
}

pub(super) fn write_all(node: &Node) -> Option<Node> {
    let Value::List(signers) = &node.value else { return None };
    let mut signers: Vec<Node> = signers.iter().map(|signer| super::natural(signer, write, read)).collect();
    match &signers[..] {
        [Node { value: Value::Text(_), .. }] => signers.pop(),
        _ => Some(Node::new(Value::List(signers), 0..0)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::node::{de, ser};
    use super::*;
    use crate::the_thuc::{NguoiKy, QuyenHan};

    fn signer(text: &str) -> Result<NguoiKy, String> {
        let mut cx = Cx::new(text);
        let node = read(Node::text(text, 0..text.len()), &mut cx);
        let signer = de::read(&node, &[], &mut cx);
        match cx.into_errors() {
            None => Ok(signer.unwrap()),
            Some(errors) => Err(errors.to_string()),
        }
    }

    #[test]
    fn every_capacity_reads_back_from_its_lines() {
        let all = [
            QuyenHan::truc_tiep("Giám đốc"),
            QuyenHan::truc_tiep("Chủ tịch").thay_mat("Ủy ban nhân dân"),
            QuyenHan::quyen("Chủ tịch").thay_mat("Ủy ban nhân dân"),
            QuyenHan::quyen("Giám đốc"),
            QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch").thay_mat("Ủy ban nhân dân"),
            QuyenHan::ky_thay("Giám đốc", "Phó Giám đốc"),
            QuyenHan::thua_lenh("Chủ tịch", "Chánh Văn phòng"),
            QuyenHan::thua_lenh_ky_thay("Giám đốc\nSở Xây dựng", "Trưởng phòng", "Phó Trưởng phòng\nQuản lý nhà"),
            QuyenHan::thua_uy_quyen("Chủ tịch", "Trưởng phòng Nội vụ"),
        ];
        for capacity in all {
            for name in ["Lê Văn Bình", ""] {
                let mut person = NguoiKy::new(capacity.clone(), name);
                for other in [None, Some("Phó Giám đốc".into())] {
                    person.chuc_vu_khac = other;
                    let text = write(&ser::to_node(&person).unwrap()).unwrap();
                    assert_eq!(signer(text.as_text().unwrap()), Ok(person.clone()));
                }
            }
        }
    }

    #[test]
    fn lines_are_understood_as_people_write_them() {
        let expected = NguoiKy::new(QuyenHan::ky_thay("CHỦ TỊCH", "PHÓ CHỦ TỊCH").thay_mat("UBND"), "Trần Thị Mai");
        for text in [
            "TM. UBND / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Thị Mai",
            "TM. UBND\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\u{20}\u{20}Trần Thị Mai\n",
            "TM. UBND\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Ký tên, đóng dấu)\n\nTrần Thị Mai",
            "tm UBND/kt. CHỦ TỊCH/PHÓ CHỦ TỊCH/Trần Thị Mai",
        ] {
            assert_eq!(signer(text).as_ref(), Ok(&expected), "{text}");
        }
        let both = signer("Chủ tịch HĐND/UBND / Trần Thị Mai").unwrap();
        assert_eq!(both.quyen_han.chuc_vu(), &"Chủ tịch HĐND/UBND");
    }

    #[test]
    fn lines_may_be_a_list_or_stand_below_each_other() {
        let expected = NguoiKy::new(QuyenHan::ky_thay("Giám đốc", "Phó Giám đốc"), "Trần Thị Mai");
        for source in ["[KT. Giám đốc, Phó Giám đốc, Trần Thị Mai]", "\n  KT. Giám đốc\n  Phó Giám đốc\n  Trần Thị Mai"]
        {
            let mut cx = Cx::new(source);
            let node = super::super::super::yaml::read(&mut cx, 0..source.len()).unwrap();
            let node = read(node, &mut cx);
            assert_eq!(de::read(&node, &[], &mut cx).as_ref(), Some(&expected), "{:?}", cx.into_errors());
        }
    }

    #[test]
    fn what_nobody_signs_is_refused() {
        for (text, told) in [
            ("Nguyễn Văn A", "một dòng"),
            ("KT. Chủ tịch / Nguyễn Văn A", "thiếu chức vụ"),
            ("TM. UBND / TL. Chủ tịch / Chánh Văn phòng / A", "TM."),
            ("TL. Chủ tịch / TUQ. B / C / A", "thứ tự"),
            ("TM. UBND / Nguyễn Văn A", "không có chức vụ"),
            ("chu_tich", "hồ sơ cơ quan"),
        ] {
            let error = signer(text).unwrap_err();
            assert!(error.contains(told), "{error}");
        }
    }
}
