//! The report of `examples/check_bases.rs`: which documents are told apart, which are joined, what is taken from values.

use serde_json::{Value, json};

use super::common::root;

#[path = "../../examples/check_bases.rs"]
#[allow(dead_code)]
mod example;

/// The report on 20/5/2026 on a plan of these paragraphs.
fn report(paragraphs: &[Value]) -> Vec<String> {
    let text = std::fs::read_to_string(root("examples/data/ke_hoach_xa.json")).unwrap();
    let mut plan: Value = serde_json::from_str(&text).unwrap();
    plan["ke_hoach"] =
        json!({ "the_thuc": plan["ke_hoach"]["the_thuc"], "trich_yeu": "Dạy bơi", "mo_dau": paragraphs });
    let plan = serde_json::from_value(plan).unwrap();
    example::report(&plan, "2026-05-20".parse().unwrap())
}

#[test]
fn documents_of_one_number_are_told_apart() {
    let (old, new) =
        ("Quyết định số 90/QĐ-TTg ngày 12/01/2016", "Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ");
    let found = report(&[json!(format!("Theo {old}; {new}.")), json!("Thực hiện Quyết định số 90/QĐ-TTg.")]);
    let [first, second, unclear] = &found[..] else { panic!("{found:#?}") };
    assert!(first.starts_with("Quyết định số 90/QĐ-TTg ngày 12 tháng 01 năm 2016: chưa rõ"), "{first}");
    assert!(
        second.starts_with("Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ: "),
        "{second}"
    );
    assert_eq!(
        unclear,
        "Quyết định số 90/QĐ-TTg: chưa rõ là văn bản nào trong số: Quyết định số 90/QĐ-TTg ngày 12 tháng 01 năm 2016; \
         Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ"
    );
}

#[test]
fn later_mentions_are_joined_and_tell_more() {
    for (paragraphs, expected) in [
        // the heading first, and the short form
        (
            &[json!("Theo Nghị định 30/2020/NĐ-CP."), json!("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Nghị định 30")]
                [..],
            &["Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020: còn hiệu lực (từ 05/3/2020) [hai nguồn]"][..],
        ),
        // what one of them says wrongly
        (
            &[json!("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"), json!("Nghị định số 30/2020/NĐ-CP của Bộ Nội vụ")],
            &[
                "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Bộ Nội vụ: còn hiệu lực (từ 05/3/2020) [hai nguồn]; \
               cơ quan ban hành ghi “Bộ Nội vụ”, đúng là “Chính phủ”",
            ],
        ),
        // a document that is not named
        (&[json!("Thực hiện Thông tư nêu trên.")], &["Thông tư nêu trên: chưa rõ là văn bản nào"]),
        // two names of one law, and a name that may be either
        (
            &[json!(
                "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Luật Bầu cử đại biểu Quốc hội và đại biểu \
                 Hội đồng nhân dân các cấp; theo Luật Bầu cử."
            )],
            &[
                "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân: ",
                "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp: ",
            ],
        ),
        // itself
        (&[json!("theo khoản 1 Điều 2 Kế hoạch này")], &[]),
    ] {
        let found = report(paragraphs);
        let same =
            found.len() == expected.len() && found.iter().zip(expected).all(|(line, start)| line.starts_with(start));
        assert!(same, "{found:#?}");
    }
}

#[test]
fn values_are_taken_as_they_are() {
    // A subject that no reader of text could end, an issuer that none could know.
    let value = json!({ "vien_dan": {
        "loai": "Quyết định",
        "so_hieu": "7/QĐ-HĐQT",
        "ngay": "2026-02-03",
        "co_quan": "Hội đồng quản trị; Ban Giám đốc, Công ty",
        "trich_yeu": "về công tác văn thư; nội quy lao động, ban hành",
    }});
    let expected = "Quyết định số 7/QĐ-HĐQT ngày 03 tháng 02 năm 2026 của Hội đồng quản trị; Ban Giám đốc, Công ty: \
                    chưa rõ: không có trong danh mục";
    let decree = "Nghị định số 30/2020/NĐ-CP: còn hiệu lực (từ 05/3/2020) [hai nguồn]";
    for paragraphs in [
        // in the text, between letters, and joined with a later mention
        &[json!(["Theo Nghị định số 30/2020/NĐ-CP, ", value, ";"]), json!("thực hiện Quyết định số 7/QĐ-HĐQT.")][..],
        // in a footnote, which comes after its paragraph
        &[json!([{ "chu_thich": ["Xem ", value, "."] }, "Theo Nghị định số 30/2020/NĐ-CP."])],
    ] {
        assert_eq!(report(paragraphs), [decree, expected]);
    }
}
