//! What is written is read as it was; what offices type is understood.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value as Json;

use super::super::cx::Cx;
use super::super::node::{Node, de, ser};
use super::arrange::Arrangement;
use super::{khoi, read, write};
use crate::the_thuc::noi_dung::{ChuThich, CumChu, DeMuc, Khoi, LienKet, LoiVan, NoiDung, PhanTu};

/// The exchange form of what a source says.
fn read_body(source: &str, arrangement: Arrangement) -> Result<Node, String> {
    let mut cx = Cx::new(source);
    let (blocks, _) = read::whole(&mut cx, 0, arrangement, None);
    let node = khoi::to_node(blocks, &mut cx);
    match cx.into_errors() {
        None => Ok(node),
        Some(errors) => Err(errors.to_string()),
    }
}

fn json(node: &Node) -> Json {
    use super::super::node::Value;
    match &node.value {
        Value::Null => Json::Null,
        Value::Text(text) | Value::Late(text, _) => Json::String(text.clone()),
        Value::List(nodes) => nodes.iter().map(json).collect(),
        Value::Map(fields) => Json::Object(fields.iter().map(|(key, node)| (key.name.clone(), json(node))).collect()),
    }
}

fn read_json(source: &str) -> Json {
    json(&read_body(source, Arrangement::Muc).unwrap_or_else(|errors| panic!("{errors}\n{source}")))
}

fn written(content: &impl serde::Serialize, arrangement: Arrangement) -> String {
    let mut source = String::new();
    let blocks = khoi::from_node(&ser::to_node(content).unwrap()).unwrap();
    write::body(&blocks, arrangement, &mut source);
    source
}

fn read_typed(source: &str, arrangement: Arrangement) -> NoiDung {
    let node = read_body(source, arrangement).unwrap_or_else(|errors| panic!("{errors}\n{source}"));
    let mut cx = Cx::new(source);
    de::read(&node, &[], &mut cx).unwrap_or_else(|| panic!("{:?}\n{source}", cx.into_errors()))
}

fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with("```") && !line.trim().ends_with('`')
}

/// Every list of blocks in a file.
fn contents(value: &Json, out: &mut Vec<Json>) {
    match value {
        Json::Array(items) => {
            let is_block = |item: &Json| {
                item.as_object().is_some_and(|fields| {
                    fields.len() == 1
                        && fields.keys().all(|tag| {
                            ["khoan", "doan", "gach", "muc_la_ma", "dieu", "bang", "chuong", "diem"].contains(&&**tag)
                        })
                })
            };
            if !items.is_empty() && items.iter().all(is_block) {
                out.push(value.clone());
            } else {
                for item in items {
                    contents(item, out);
                }
            }
        }
        Json::Object(fields) => fields.values().for_each(|field| contents(field, out)),
        _ => {}
    }
}

#[test]
fn contents_of_the_examples_are_read_as_they_were_written() {
    let mut fenced = Vec::new();
    let mut seen = 0;
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|end| end != "json") {
            continue;
        }
        let value: Json = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let mut all = Vec::new();
        contents(&value, &mut all);
        for content in all {
            seen += 1;
            let source = written(&content, Arrangement::Muc);
            let content: NoiDung = serde_json::from_value(content).unwrap();
            assert_eq!(read_typed(&source, Arrangement::Muc), content, "{}\n{source}", path.display());
            fenced
                .extend(source.lines().filter(|line| is_fence(line)).map(|line| format!("{line} {}", path.display())));
        }
    }
    assert!(seen > 50, "{seen}");
    // Merged cells have no Markdown; all else has.
    assert!(fenced.len() < 10 && fenced.iter().all(|line| line.contains("```bang")), "{fenced:#?}");
}

#[test]
fn headings_nest_by_marks_and_by_depth() {
    let typed = read_json("## I. MỤC ĐÍCH\n### 1. A\nMột.\n### 2. B\n## II. C\n");
    let plain = read_json("## MỤC ĐÍCH\n### A\nMột.\n### B\n## C\n");
    assert_eq!(typed, plain);
    assert_eq!(
        typed,
        serde_json::json!([
            {"muc_la_ma": {"tieu_de": "MỤC ĐÍCH", "khoi": [
                {"khoan": {"tieu_de": "A", "khoi": [{"doan": "Một."}]}},
                {"khoan": {"tieu_de": "B"}}]}},
            {"muc_la_ma": {"tieu_de": "C"}}])
    );
}

#[test]
fn items_at_the_margin_nest_by_their_marks() {
    let source = "1. Một\na) Ý a\n- x\n- y\nb) Ý b\n2. Hai\n1.1. Khác\n";
    let errors = read_body(source, Arrangement::Muc).unwrap_err();
    assert!(errors.contains("“1.1.” không khớp") && errors.contains("“2.1.”"), "{errors}");
    let source = source.replace("1.1.", "2.1.");
    assert_eq!(
        read_json(&source),
        serde_json::json!([
            {"khoan": {"loi_van": "Một", "khoi": [
                {"diem": {"loi_van": "Ý a", "khoi": [{"gach": "x"}, {"gach": "y"}]}},
                {"diem": "Ý b"}]}},
            {"khoan": {"loi_van": "Hai", "khoi": [{"tieu_khoan": "Khác"}]}}])
    );
}

#[test]
fn what_a_model_writes_is_understood() {
    let source =
        "**Điều 1.** Ban hành kèm theo.\n\n**Điều 2. Hiệu lực**\n\nTừ ngày ký.\n\n1. Một\n   - x\n     - y\n2. Hai\n";
    assert_eq!(
        read_json(source),
        serde_json::json!([
            {"dieu": "Ban hành kèm theo."},
            {"dieu": {"tieu_de": "Hiệu lực", "khoi": [{"doan": "Từ ngày ký."},
                {"khoan": {"loi_van": "Một", "khoi": [{"gach": {"loi_van": "x", "khoi": [{"cong": "y"}]}}]}},
                {"khoan": "Hai"}]}}])
    );
    let source = "I. MỤC ĐÍCH\n\n- **Chủ trì:** Phòng A\n\n**II. YÊU CẦU**\n\nĐoạn.";
    assert_eq!(
        read_json(source),
        serde_json::json!([
            {"muc_la_ma": {"tieu_de": "MỤC ĐÍCH", "khoi": [{"gach": {"tieu_de": "Chủ trì", "loi_van": "Phòng A"}}]}},
            {"muc_la_ma": {"tieu_de": "YÊU CẦU", "khoi": [{"doan": "Đoạn."}]}}])
    );
}

#[test]
fn texts_keep_their_looks_notes_links_and_citations() {
    let source = "Hoàn thành **trước 30/6** và *sớm*[^a], xem [cổng](https://a.vn), theo [[30/2020/NĐ-CP]]; 5 m<sup>2</sup>.\n\n[^a]: Ghi **chú**.\n";
    assert_eq!(
        read_json(source),
        serde_json::json!([{"doan": ["Hoàn thành ", {"dam": "trước 30/6"}, " và ", {"nghieng": "sớm"},
            {"chu_thich": ["Ghi ", {"dam": "chú"}, "."]}, ", xem ",
            {"lien_ket": {"dia_chi": "https://a.vn", "chu": "cổng"}}, ", theo ", {"vien_dan": "30/2020/NĐ-CP"},
            "; 5 m", {"chi_so_tren": "2"}, "."]}])
    );
}

#[test]
fn tables_have_titles_widths_and_alignments() {
    let source = "Bảng (rộng 1, 3): Kết quả\n\n| STT | Tên |\n| :-: | --- |\n| 1 | A \\| B |\n";
    assert_eq!(
        read_json(source),
        serde_json::json!([{"bang": {"tieu_de": "Kết quả",
            "cot": [{"rong": "1", "canh": "giua"}, {"rong": "3"}],
            "dau": [["STT", "Tên"]], "dong": [["1", "A | B"]]}}])
    );
}

#[test]
fn faults_are_told_all_at_once() {
    let source =
        "1. Một\n3. Ba\n\nXem [^x] và <u>gạch</u>.\n\n> Trích\n\n| A | B |\n|---|---|\n| 1 | 2 | 3 |\n\n[^y]: Thừa.\n";
    let errors = read_body(source, Arrangement::Muc).unwrap_err();
    for told in
        ["“3.” không khớp", "[^x] không có nội dung", "thẻ “<u>”", "trích dẫn “>”", "thừa ô", "[^y] không được nhắc"]
    {
        assert!(errors.contains(told), "{told}: {errors}");
    }
}

#[test]
fn deep_and_odd_bodies_end() {
    for source in [
        "- ".repeat(50_000),
        "> ".repeat(50_000),
        "1. ".repeat(50_000),
        "[^a]: ".repeat(20_000),
        "*a ".repeat(50_000),
        "[[".repeat(50_000),
        "`".repeat(50_000),
        "#".repeat(50_000),
        "<b>".repeat(50_000),
        "|".repeat(50_000),
        format!("|{}\n|{}\n", "a|".repeat(10_000), "-|".repeat(10_000)),
        "\u{0}\u{1}a) \u{feff}".to_owned(),
    ] {
        let _ = read_body(&source, Arrangement::Muc);
    }
}

/// Texts that look like marks.
const ODD: [&str; 44] = [
    "a",
    "Trẻ em",
    " ",
    "  hai  ",
    "# 1",
    "*a*",
    "**",
    "_x_",
    "---",
    "- x",
    "+ y",
    "1. a",
    "2) b",
    "12.",
    "a) c",
    "đ) d",
    "1.1. e",
    "I. ABC",
    "Điều 5. f",
    "Chương II QUY",
    "PHẦN I",
    "TB&XH",
    "&amp;",
    "&#35;",
    "<b>",
    "<tên>",
    "a < b",
    "[[x]]",
    "[^1]",
    "[a](b)",
    "`c`",
    "{d}",
    "{.e}",
    "| f |",
    "\\",
    "\n",
    "a\nb",
    "\t",
    "\u{a0}g",
    "“h”",
    "😀",
    "Bảng: i",
    ":",
    "!",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&ODD[..]), 1..4).prop_map(|parts| parts.concat())
}

fn run() -> impl Strategy<Value = CumChu> {
    (text(), 0..8_u8).prop_map(|(chu, look)| {
        let mut run = CumChu::from(chu);
        (run.dam, run.nghieng, run.chi_so_tren) = (look & 3 == 1, look & 2 == 2, look == 7);
        run
    })
}

fn loi_van() -> impl Strategy<Value = LoiVan> {
    let element = prop_oneof![
        6 => run().prop_map(PhanTu::Chu),
        1 => text().prop_map(|text| PhanTu::ChuThich(ChuThich::from(text))),
        1 => (text(), prop::sample::select(&["https://a.vn/(b)", "mailto:a@b.vn"][..]))
            .prop_map(|(text, address)| PhanTu::LienKet(LienKet::new(address, text.as_str()).unwrap())),
        1 => prop::sample::select(&["Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            "khoản 1 Điều 8 Luật Trẻ em", "Kế hoạch số 5/KH-UBND"][..])
            .prop_map(|text| PhanTu::VienDan(Box::new(text.parse().unwrap()))),
    ];
    prop_oneof![
        4 => text().prop_map(LoiVan::from),
        3 => prop::collection::vec(element, 0..4).prop_map(|all| all.into_iter().fold(LoiVan::new(), LoiVan::them)),
    ]
}

fn khoi() -> impl Strategy<Value = Khoi> {
    let leaf = prop_oneof![
        3 => loi_van().prop_map(Khoi::Doan),
        2 => loi_van().prop_map(Khoi::gach),
        1 => prop::collection::vec(prop::collection::vec(loi_van(), 2..=2), 1..3).prop_map(|rows| {
            let bang = rows.into_iter().fold(crate::the_thuc::noi_dung::Bang::default(), crate::the_thuc::noi_dung::Bang::dong);
            Khoi::Bang(Box::new(bang))
        }),
    ];
    leaf.prop_recursive(4, 40, 4, |inner| {
        (prop::option::of(loi_van()), prop::option::of(loi_van()), prop::collection::vec(inner, 0..4), 0..12_usize)
            .prop_map(|(tieu_de, loi_van, khoi, level)| {
                let mut unit = DeMuc::default();
                (unit.tieu_de, unit.loi_van, unit.khoi) = (tieu_de, loi_van, NoiDung::from(khoi));
                let levels = [
                    DeMuc::phan,
                    DeMuc::chuong,
                    DeMuc::muc,
                    DeMuc::tieu_muc,
                    DeMuc::muc_chu_cai,
                    DeMuc::muc_la_ma,
                    DeMuc::dieu,
                    DeMuc::khoan,
                    DeMuc::tieu_khoan,
                    DeMuc::diem,
                    Khoi::Gach,
                    DeMuc::cong,
                ];
                levels[level](unit)
            })
    })
}

#[test]
fn any_content_is_read_as_it_was_written() {
    let config = Config { cases: 400, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[5; 32]));
    for arrangement in [Arrangement::Muc, Arrangement::Dieu] {
        let tried = runner.run(&prop::collection::vec(khoi(), 0..5), |blocks| {
            let content = NoiDung::from(blocks);
            let source = written(&content, arrangement);
            let again = std::panic::catch_unwind(|| read_typed(&source, arrangement));
            prop_assert!(again.as_ref().is_ok_and(|again| *again == content), "{source}\n{again:#?}");
            Ok(())
        });
        tried.unwrap_or_else(|error| panic!("{error}"));
    }
}
