use super::*;
use crate::legal::LuatTheo;

/// The mentions of a text that says all of these, in order.
fn mentions(laws: LuatTheo, all: &[(&str, Place)]) -> Vec<(String, Option<Mentioned>)> {
    let all: Vec<_> = all.iter().map(|(fields, place)| (Citation::of(fields), *place)).collect();
    let mut mentions = Mentions::knowing(|| Known::of(&all, laws));
    all.iter().map(|(citation, place)| mentions.write(citation, *place)).collect()
}

#[track_caller]
fn assert_written(laws: LuatTheo, all: &[(&str, Place, &str)]) {
    let cited: Vec<_> = all.iter().map(|(fields, place, _)| (*fields, *place)).collect();
    let written: Vec<_> = mentions(laws, &cited).into_iter().map(|(text, _)| text).collect();
    assert_eq!(written, all.iter().map(|(_, _, wanted)| *wanted).collect::<Vec<_>>());
}

#[track_caller]
fn assert_in_text(all: &[(&str, &str)]) {
    let all: Vec<_> = all.iter().map(|(fields, wanted)| (*fields, Place::Text, *wanted)).collect();
    assert_written(LuatTheo::Ngay, &all);
}

#[test]
fn the_first_mention_is_full_and_the_later_ones_short() {
    const FULL: &str = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư";
    assert_in_text(&[
        // It says nothing but the number; a later value knows the rest.
        ("Nghị định | 30/2020/NĐ-CP", FULL),
        ("Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ | về công tác văn thư", "Nghị định số 30/2020/NĐ-CP"),
        // How kind and number are typed does not matter.
        ("nghị định | 30/2020/NÐ–CP", "Nghị định số 30/2020/NĐ-CP"),
        ("Nghị định | 31/2020/NĐ-CP", "Nghị định số 31/2020/NĐ-CP"),
        ("Thông tư | 30/2020/NĐ-CP", "Thông tư số 30/2020/NĐ-CP"),
    ]);
    assert_in_text(&[
        ("Kế hoạch | 5/KH.UBND", "Kế hoạch số 05/KH-UBND của UBND xã Bình An về dạy bơi"),
        ("Văn bản | 5/KH-UBND", "Kế hoạch số 05/KH-UBND"),
        ("Kế hoạch | 05/KH-UBND | | UBND xã Bình An | về dạy bơi", "Kế hoạch số 05/KH-UBND"),
    ]);
}

#[test]
fn the_bases_are_always_in_full_and_count_as_mentions() {
    const FULL: &str = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ";
    assert_written(
        LuatTheo::Ngay,
        &[
            ("Nghị định | 30/2020/NĐ-CP", Place::Basis, FULL),
            ("Nghị định | 30/2020/NĐ-CP", Place::Basis, FULL),
            ("Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ", Place::Text, "Nghị định số 30/2020/NĐ-CP"),
            ("Nghị định | 30/2020/NĐ-CP", Place::Basis, FULL),
        ],
    );
}

#[test]
fn laws_among_the_bases_have_one_form() {
    // The number of one is told in the text only.
    let (children, prices) = ("Luật | | 2016-04-05 | | Trẻ em", "Luật | 16/2023/QH15 | 2023-06-19 | | Giá");
    let text = "Luật | 102/2016/QH13 | | | Trẻ em";
    assert_written(
        LuatTheo::So,
        &[
            ("Hiến pháp | | 2013", Place::Basis, "Hiến pháp năm 2013"),
            (children, Place::Basis, "Luật Trẻ em số 102/2016/QH13"),
            (prices, Place::Basis, "Luật Giá số 16/2023/QH15"),
            (text, Place::Text, "Luật Trẻ em"),
        ],
    );
    // Nowhere: all go by their dates.
    assert_written(
        LuatTheo::So,
        &[
            (children, Place::Basis, "Luật Trẻ em ngày 05 tháng 4 năm 2016"),
            (prices, Place::Basis, "Luật Giá ngày 19 tháng 6 năm 2023"),
        ],
    );
    // A law in the text is of no account, nor one that goes without its number there.
    assert_written(
        LuatTheo::So,
        &[(prices, Place::Basis, "Luật Giá số 16/2023/QH15"), (children, Place::Text, "Luật Trẻ em")],
    );
    assert_written(
        LuatTheo::Ngay,
        &[
            (children, Place::Basis, "Luật Trẻ em ngày 05 tháng 4 năm 2016"),
            (text, Place::Basis, "Luật Trẻ em ngày 05 tháng 4 năm 2016"),
        ],
    );
}

#[test]
fn a_law_by_its_number_and_by_its_name_is_one() {
    assert_in_text(&[
        ("Luật | 102/2016/QH13", "Luật Trẻ em"),
        ("Luật | | | | Trẻ em", "Luật Trẻ em"),
        ("Luật | 102/2016/QH13 | | | Luật Trẻ em", "Luật Trẻ em"),
    ]);
    let of = |all: &[&str]| {
        let all: Vec<_> = all.iter().map(|law| (*law, Place::Text)).collect();
        mentions(LuatTheo::Ngay, &all).into_iter().map(|(_, of)| of.map(|of| of.document)).collect::<Vec<_>>()
    };
    let (number, name, both) = ("Luật | 102/2016/QH13", "Luật | | | | Trẻ em", "Luật | 102/2016/QH13 | | | Trẻ em");
    assert_eq!(of(&[number, name, both]), [Some(1), Some(1), Some(1)]);
    // Nothing says that they are.
    assert_eq!(of(&[number, name]), [Some(1), Some(2)]);
}

#[test]
fn two_laws_of_one_name_have_date_or_number_from_the_first_on() {
    let (old, new) = ("Luật | 45/2013/QH13 | 2013-11-29 | | Đất đai", "Luật | 31/2024/QH15 | 2024-01-18 | | Đất đai");
    assert_in_text(&[
        (old, "Luật Đất đai ngày 29 tháng 11 năm 2013"),
        ("Luật | 45/2013/QH13", "Luật Đất đai ngày 29 tháng 11 năm 2013"),
        (new, "Luật Đất đai ngày 18 tháng 01 năm 2024"),
        (old, "Luật Đất đai ngày 29 tháng 11 năm 2013"),
        // Of which, it does not say.
        ("Luật | | | | Đất đai", "Luật Đất đai"),
        ("Luật | | | | Nhà ở", "Luật Nhà ở"),
    ]);
    // A date that is not told: the number.
    assert_in_text(&[
        ("Luật | 45/2013/QH13 | | | Đất đai", "Luật Đất đai số 45/2013/QH13"),
        ("Luật | | 2024 | | Đất đai", "Luật Đất đai năm 2024"),
    ]);
    // Dates that are alike: the numbers.
    assert_in_text(&[
        ("Luật | 45/2013/QH13 | 2013 | | Đất đai", "Luật Đất đai số 45/2013/QH13"),
        ("Luật | 46/2013/QH13 | 2013 | | Đất đai", "Luật Đất đai số 46/2013/QH13"),
    ]);
}

#[test]
fn a_short_form_of_two_documents_is_never_written() {
    let (old, new) = ("Quyết định | 90/QĐ-TTg | 2016-01-12", "Quyết định | 90/QĐ-TTg | 2022-01-18");
    assert_in_text(&[
        (new, "Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022"),
        (new, "Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022"),
        (old, "Quyết định số 90/QĐ-TTg ngày 12 tháng 01 năm 2016"),
        // Part of the date is enough; no date is not.
        ("Quyết định | 90/QĐ-TTg | 2022", "Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022"),
        ("Quyết định | 90/QĐ-TTg", "Quyết định số 90/QĐ-TTg"),
    ]);
    // Neither says a date; the bodies differ, but not by the way in which one is written.
    assert_in_text(&[
        ("Kế hoạch | 124/KH-UBND | | Ủy ban nhân dân xã A", "Kế hoạch số 124/KH-UBND của Ủy ban nhân dân xã A"),
        ("Kế hoạch | 124/KH-UBND | | UBND xã A", "Kế hoạch số 124/KH-UBND của Ủy ban nhân dân xã A"),
        ("Kế hoạch | 124/KH-UBND | | UBND xã B", "Kế hoạch số 124/KH-UBND của UBND xã B"),
    ]);
}

#[test]
fn drafts_without_a_number_are_told_apart_by_what_they_say() {
    const FULL: &str = "Kế hoạch số …/KH-UBND ngày 01 tháng 6 năm 2026 của UBND xã A";
    let swim = "Kế hoạch | /KH-UBND | 2026-06-01 | UBND xã A | về dạy bơi";
    let later = "Kế hoạch | /KH-UBND | 2026-06-02 | UBND xã A | về dạy bơi";
    assert_in_text(&[
        (swim, &format!("{FULL} về dạy bơi")),
        (swim, "Kế hoạch số …/KH-UBND ngày 01 tháng 6 năm 2026"),
        // Another day is another draft.
        (later, "Kế hoạch số …/KH-UBND ngày 02 tháng 6 năm 2026 của UBND xã A về dạy bơi"),
        (later, "Kế hoạch số …/KH-UBND ngày 02 tháng 6 năm 2026"),
    ]);
    assert_in_text(&[
        (swim, &format!("{FULL} về dạy bơi")),
        (swim, &format!("{FULL} về dạy bơi")),
        ("Kế hoạch | /KH-UBND | 2026-06-01 | UBND xã A | về đọc sách", &format!("{FULL} về đọc sách")),
    ]);
}

#[test]
fn documents_without_a_number_go_by_date_or_issuer() {
    assert_in_text(&[
        ("Thông báo | | 2026-06-01", "Thông báo ngày 01 tháng 6 năm 2026 của UBND xã A"),
        ("Thông báo | | 2026-06-01 | UBND xã A", "Thông báo ngày 01 tháng 6 năm 2026"),
        // Part of a date tells nothing.
        ("Tờ trình | | 2026-06 | | về dạy bơi", "Tờ trình ngày … tháng 6 năm 2026 về dạy bơi"),
        ("Tờ trình | | 2026-06 | | về dạy bơi", "Tờ trình ngày … tháng 6 năm 2026 về dạy bơi"),
        ("Hiến pháp", "Hiến pháp năm 2013"),
        ("Hiến pháp | | 2013", "Hiến pháp năm 2013"),
    ]);
}

#[test]
fn a_footnote_is_a_mention_to_which_nothing_leads() {
    let (one, other) = ("Nghị định | 30/2020/NĐ-CP | | Chính phủ", "Nghị định | 31/2020/NĐ-CP");
    let places =
        [(one, Place::Footnote), (other, Place::Text), (one, Place::Text), (one, Place::Text), (one, Place::Footnote)];
    let (full, short) = ("Nghị định số 30/2020/NĐ-CP của Chính phủ", "Nghị định số 30/2020/NĐ-CP");
    let mentioned = |document, first| Some(Mentioned { document, first });
    let all = mentions(LuatTheo::Ngay, &places);
    let all: Vec<_> = all.iter().map(|(text, mentioned)| (text.as_str(), *mentioned)).collect();
    assert_eq!(
        all,
        [
            (full, None),
            ("Nghị định số 31/2020/NĐ-CP", mentioned(1, true)),
            (short, mentioned(2, true)),
            (short, mentioned(2, false)),
            (short, None),
        ]
    );
}

#[test]
fn many_documents_of_one_number_stay_apart() {
    // Decisions of one number, and as many values that may be of any of them.
    let all: Vec<_> = (0..2_000)
        .flat_map(|n| {
            let date = format!("{:04}-{:02}-{:02}", 1990 + n / 336, 1 + n / 28 % 12, 1 + n % 28);
            [format!("Quyết định | 1/QĐ-UBND | {date}"), format!("Quyết định | 1/QĐ-UBND | | | về {n}")]
        })
        .map(|fields| (Citation::of(&fields), Place::Text))
        .collect();
    let mut mentions = Mentions::knowing(|| Known::of(&all, LuatTheo::Ngay));
    let of: Vec<_> = all.iter().map(|(citation, place)| mentions.write(citation, *place).1).collect();
    let first = |of: &&Option<Mentioned>| of.is_some_and(|of| of.first);
    assert_eq!((of.iter().filter(first).count(), of.iter().flatten().count()), (2_000, 2_000));
}
