//! Fields that hold one of a few words: `do_khan: Hỏa tốc`, `hinh_thuc: điện tử`.

use super::super::cx::Cx;
use super::super::fold::fold;
use super::super::node::{Node, Value};
use super::late;

/// The words as people write them, and their names in files.
const WORDS: [(&str, &str); 14] = [
    ("Mật", "mat"),
    ("Tối mật", "toi_mat"),
    ("Tuyệt mật", "tuyet_mat"),
    ("Khẩn", "khan"),
    ("Thượng khẩn", "thuong_khan"),
    ("Hỏa tốc", "hoa_toc"),
    ("Xem xong trả lại", "xem_xong_tra_lai"),
    ("Lưu hành nội bộ", "noi_bo"),
    ("giấy", "giay"),
    ("điện tử", "dien_tu"),
    ("cuộc họp", "hop"),
    ("hội nghị", "hoi_nghi"),
    ("hội thảo", "hoi_thao"),
    ("buổi làm việc", "lam_viec"),
];

fn name(text: &str) -> String {
    let folded = fold(text);
    let known = WORDS.iter().find(|(words, _)| fold(words) == folded);
    known.map_or(folded, |(_, name)| (*name).to_owned())
}

/// One of a few words.
pub(super) fn read(node: Node, _: &mut Cx<'_>) -> Node {
    late(node, |text| Ok(Value::Text(name(text))))
}

/// One of a few words, or other words.
pub(super) fn read_or_other(node: Node, _: &mut Cx<'_>) -> Node {
    late(node, |text| {
        let name = name(text);
        if WORDS.iter().any(|(_, known)| *known == name) {
            Ok(Value::Text(name))
        } else {
            Ok(Node::tagged("khac", Node::text(text, 0..0)).value)
        }
    })
}

pub(super) fn write(node: &Node) -> Option<Node> {
    match (node.as_text(), node.get("khac")) {
        (Some(name), _) => {
            let words = WORDS.iter().find(|(_, known)| *known == name).map_or(name, |(words, _)| words);
            Some(Node::text(words, 0..0))
        }
        (None, other) => other.cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_with_their_marks_and_without() {
        for (words, known) in
            [("HỎA TỐC", "hoa_toc"), ("hoả tốc", "hoa_toc"), ("toi_mat", "toi_mat"), ("Điện tử", "dien_tu")]
        {
            assert_eq!(name(words), known);
        }
        assert!(WORDS.iter().all(|(words, known)| name(words) == *known && name(known) == *known));
    }
}
