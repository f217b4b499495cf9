use serde::Deserialize;

use super::*;
use crate::VanBan;
use crate::source::cx::Cx;
use crate::the_thuc::CoQuan;

/// A node of JSON; each name and each text has its place in the JSON.
pub(crate) fn node(json: &str) -> Node {
    fn place(text: &str, json: &str, from: &mut usize) -> std::ops::Range<usize> {
        let at = json[*from..].find(text).map_or(*from, |at| *from + at);
        *from = at.max(*from) + if json[at..].starts_with(text) { text.len() } else { 0 };
        at..*from
    }
    fn of(value: &serde_json::Value, json: &str, from: &mut usize) -> Node {
        let start = *from;
        match value {
            serde_json::Value::Null => Node::new(Value::Null, start..start),
            serde_json::Value::String(text) => Node::text(text.clone(), place(text, json, from)),
            serde_json::Value::Array(items) => {
                let items = items.iter().map(|item| of(item, json, from)).collect();
                Node::new(Value::List(items), start..*from)
            }
            serde_json::Value::Object(fields) => {
                let mut all = Vec::new();
                // serde_json keeps fields in the order of their names.
                let mut sorted: Vec<_> = fields.iter().collect();
                sorted.sort_by_key(|(name, _)| json[start..].find(&format!("\"{name}\":")));
                for (name, value) in sorted {
                    let mut span = place(&format!("\"{name}\":"), json, from);
                    span = span.start + 1..span.start + 1 + name.len();
                    all.push((Key { name: name.clone(), span }, of(value, json, from)));
                }
                Node::new(Value::Map(all), start..*from)
            }
            other => Node::text(other.to_string(), place(&other.to_string(), json, from)),
        }
    }
    of(&serde_json::from_str(json).unwrap(), json, &mut 0)
}

fn faults<T: Deserialize<'static> + std::fmt::Debug>(json: &str) -> Vec<(String, String)> {
    let mut cx = Cx::new(json);
    let value: Option<T> = read(&node(json), &[], &mut cx);
    let Some(errors) = cx.into_errors() else { panic!("{value:?}") };
    assert!(value.is_none());
    errors.as_slice().iter().map(|error| (json[error.span.clone()].to_owned(), error.message.clone())).collect()
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    so: u32,
    #[serde(default)]
    co: Option<bool>,
    #[serde(default)]
    do_dai: Option<f64>,
    #[serde(default)]
    chon: Vec<Choice>,
    ten: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Choice {
    Mot,
    Hai(String),
    Ba { chu: String },
}

fn sample(json: &str) -> Sample {
    let mut cx = Cx::new("");
    let read = read(&node(json), &[], &mut cx);
    read.unwrap_or_else(|| panic!("{:?}", cx.into_errors()))
}

#[test]
fn texts_become_what_a_type_asks_for() {
    let read = sample(
        r#"{"so": " 12 ", "co": "có", "do_dai": "1,5", "ten": null,
            "chon": ["mot", {"mot": null}, {"hai": "x"}, {"ba": {"chu": "y"}}]}"#,
    );
    let chon = vec![Choice::Mot, Choice::Mot, Choice::Hai("x".into()), Choice::Ba { chu: "y".into() }];
    assert_eq!(read, Sample { so: 12, co: Some(true), do_dai: Some(1.5), ten: String::new(), chon });
    assert_eq!(sample(r#"{"so": 1, "co": null, "do_dai": 2, "ten": "1"}"#).do_dai, Some(2.0));
}

#[test]
fn every_fault_is_told_once_and_in_order() {
    let found = faults::<Sample>(
        r#"{"so": "-1", "co": "may be", "do_dai": "NaN", "mau": "xanh",
            "chon": ["bon", "hai", {"mot": null, "hai": "x"}, {"ba": {"chu": ["y"]}}, {"nam": "1"}]}"#,
    );
    let places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(places[1..], ["-1", "may be", "NaN", "mau", "bon", "hai", "hai", r#" ["y"#, "nam"], "{found:#?}");
    assert!(found[0].1.contains("thiếu “ten”"), "{found:#?}");
}

#[test]
fn six_faults_of_a_document_are_six() {
    let json = r#"{"ke_hoach": {
        "the_thuc": {
            "co_quan": {"ban_hanh": "Ủy ban nhân dân xã", "chu_quam": ["A"]},
            "so_ky_hieu": "12/2026/KH-UBND",
            "dia_danh": "Bình An",
            "ngay": "2026-02-31",
            "nguoi_ky": {"quyen_han": {"truc_tep": {"chuc_vu": "Chủ tịch"}}, "ho_ten": "A"},
            "noi_nhan": {"noi": ["B"]}
        },
        "phan": [{"kinh_phi": {"khong_co": "x"}}]
    }}"#;
    let found = faults::<VanBan>(json);
    let places: Vec<&str> = found.iter().map(|(place, _)| place.lines().next().unwrap()).collect();
    assert_eq!(found.len(), 7, "{found:#?}");
    assert_eq!(places[1..4], ["chu_quam", "12/2026/KH-UBND", "2026-02-31"], "{found:#?}");
    assert_eq!((places[4], places[6]), ("truc_tep", "khong_co"), "{found:#?}");
    assert!(found[0].1.contains("thiếu “trich_yeu”") && found[5].1.contains("thiếu “luu”"), "{found:#?}");
    assert!(found[1].1.contains("có phải là “chu_quan”"), "{found:#?}");
}

#[test]
fn what_the_profile_gives_is_not_missed() {
    let ho_so: CoQuan =
        serde_json::from_str(r#"{"ten": {"ban_hanh": "Sở Nội vụ"}, "dia_danh": "Bình An", "viet_tat": "SNV"}"#)
            .unwrap();
    let signer = r#"{"quyen_han": {"truc_tiep": {"chuc_vu": "Giám đốc"}}, "ho_ten": "A"}"#;
    let json = format!(
        r#"{{"ke_hoach": {{"the_thuc": {{"nguoi_ky": {signer}, "noi_nhan": {{"luu": {{"noi": ["VT"]}}}}}}, "trich_yeu": "X"}}}}"#
    );
    let mut cx = Cx::new(&json);
    let plan = seed(&node(&json), &[], &mut cx, &ho_so);
    assert!(plan.is_some_and(|plan| plan.to_text().contains("/KH-SNV")), "{:?}", cx.into_errors());

    let wrong = json.replace("ke_hoach", "cong_van").replace("Giám đốc", "\\u0001");
    let mut cx = Cx::new(&wrong);
    assert!(seed(&node(&wrong), &[], &mut cx, &ho_so).is_none());
    let told = cx.into_errors().unwrap().to_string();
    assert!(told.contains("thiếu “so_ky_hieu”: ký hiệu của Công văn cần"), "{told}");
    assert!(told.contains("U+0001") && told.contains("thiếu “kinh_gui”"), "{told}");
}

#[test]
fn values_are_filled_in_and_converted_late() {
    let sign = |number: usize| format!("{}{number}{}", hole::START, hole::END);
    let year: super::super::Convert = |text| match text {
        "năm nay" => Ok(Value::Text("2026".into())),
        other => Err(format!("không rõ “{other}”")),
    };
    let late = |text: String| Node::new(Value::Late(text, year), 3..5);
    let whole = |node| Node::new(Value::List(vec![node]), 0..9);
    let holes = ["nay".to_owned(), "# 1\n".to_owned()];
    let mut cx = Cx::new("abc de fg");
    assert_eq!(read(&whole(late(format!("năm {}", sign(0)))), &holes, &mut cx), Some(vec![2026]));
    assert_eq!(read(&whole(Node::text(sign(1), 0..1)), &holes, &mut cx), Some(vec!["# 1\n".to_owned()]));
    assert_eq!(read::<Vec<u32>>(&whole(late(sign(1))), &holes, &mut cx), None);
    let errors = cx.into_errors().unwrap();
    assert_eq!(errors.as_slice().len(), 1);
    assert_eq!((errors.as_slice()[0].column, errors.as_slice()[0].message.as_str()), (4, "không rõ “# 1\n”"));
}

#[test]
fn a_node_may_not_be_nested_without_end() {
    let mut node = Node::text("a", 0..1);
    for _ in 0..2 * MAX_DEPTH {
        node = Node::new(Value::List(vec![node]), 0..1);
    }
    let mut cx = Cx::new("a");
    assert_eq!(read::<serde_json::Value>(&node, &[], &mut cx), None);
    let told = cx.into_errors().unwrap().to_string();
    assert!(told.contains("lồng nhau quá 128 cấp"), "{told}");
}

#[test]
fn many_faults_take_bounded_work() {
    let items = vec!["\"bon\""; 20_000].join(",");
    let found = faults::<Vec<Choice>>(&format!("[{items}]"));
    assert!(found.len() > 20 && found.len() < 20_000);
}
