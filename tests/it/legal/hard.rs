//! Texts that would slow a careless reader, or bring one that reads recursively to its end.
//!
//! Time cannot be held here without failing on a slow machine; what is held is that every text is read to its end.
//! `benches/find_citations.rs` measures.

use super::properties::sound;
use vanban::legal::find;

/// Bytes of each text: a quadratic reader would need hours.
const SIZE: usize = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };

#[test]
fn texts_made_of_one_thing_are_read_to_their_end() {
    for piece in [
        // places that never reach a document, or reach it at the very end
        "khoản 1 Điều 2 ",
        "điểm a, ",
        "khoản 1, khoản 2 và ",
        "Điều 1 đến ",
        "ban hành kèm theo ",
        // words that open something
        "Luật ",
        "số ",
        "Nghị định số ",
        "ngày ",
        "của ",
        "về việc ",
        "các ",
        "Nghị định ",
        "Bộ luật và ",
        "Luật sửa đổi, bổ sung một số điều của ",
        "sửa đổi, bổ sung bởi ",
        // signs without an end
        "(((",
        "“",
        "\"",
        ";",
        "…",
        "-/",
        // numbers without an end
        "1",
        "1/",
        "/2020",
        "30/2020/NĐ-CP",
        "30/2020/NĐ-CP, ",
        "NĐ-",
        "1.1",
        // citations, each in the subject of the one before
        "Nghị định số 1/2020/NĐ-CP sửa đổi, bổ sung một số điều của ",
        "Nghị định số 1/2020/NĐ-CP về ",
        "Luật Trẻ em, ",
        // prose, blanks, one word
        "Các cơ quan, đơn vị chủ động phối hợp, bảo đảm tiến độ và chất lượng công việc được giao, ",
        " ",
        "\u{a0}",
        "\n",
        "chữ",
        // marks that combine with nothing, or never end
        "\u{323}",
        "a\u{323}\u{302}",
        "Đi\u{323}",
        "\u{200b}",
    ] {
        let last = "Thực hiện Thông tri số 77/TT-MTTW-BTT.";
        let text = piece.repeat(SIZE / piece.len()) + "\n\n" + last;
        let found = find(&text);
        sound(&text, &found).unwrap_or_else(|fault| panic!("{piece:?}: {fault}"));
        let number = found.last().and_then(|found| found.citation.so_hieu.as_ref());
        assert!(number.is_some_and(|number| number.as_str() == "77/TT-MTTW-BTT"), "{piece:?} hides what is behind it");
    }
}

#[test]
fn a_list_of_many_members_is_read_whole() {
    let members: Vec<String> = (1..=2_000).map(|number| format!("số {number}/QĐ-UBND")).collect();
    let found = find(&format!("Thu hồi các Quyết định {}.", members.join(", ")));
    assert_eq!(found.len(), members.len());
    assert!(found.iter().all(|one| one.citation.loai.ten() == "Quyết định"));
}

#[test]
fn a_place_of_many_units_is_read_whole_or_left() {
    // more than a thousand units are no place that a reader could use: the document is cited without them
    for (units, kept) in [(1_000, 1_000), (20_000, 0)] {
        let articles: Vec<String> = (1..=units).map(|number| format!("Điều {number}")).collect();
        let text = format!("Bãi bỏ {} của Nghị định số 30/2020/NĐ-CP.", articles.join(", "));
        let found = find(&text);
        sound(&text, &found).unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].citation.to_string().matches("Điều").count(), kept);
    }
}
