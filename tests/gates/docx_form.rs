//! Filled forms pass the validator, and LibreOffice shows what was filled in.

use serde_json::{Value, json};
use vanban::docx_template::DocxTemplate;

use crate::{folder, page, program, run};

/// A form of another program with everything that a form can have: header, picture, rows, lists, conditions.
const FORM: &[u8] = include_bytes!("../../examples/data/mau_docx/phieu_lien_lac.docx");
const DATA: &str = include_str!("../../examples/data/mau_docx/phieu_lien_lac.json");

/// Data that fill the form in other ways: with nothing, with much, with letters that mean something elsewhere.
fn variants() -> Vec<(&'static str, Value)> {
    let data: Value = serde_json::from_str(DATA).expect("is JSON");
    let with = |edit: &dyn Fn(&mut Value)| {
        let mut data = data.clone();
        edit(&mut data);
        data
    };
    let empty = with(&|data| {
        data["mon"] = json!([]);
        data["de_nghi"] = json!([]);
        data["khen_thuong"] = Value::Null;
    });
    let much = with(&|data| {
        let mon: Vec<Value> =
            (1..=120).map(|tt| json!({"tt": tt, "ten": "Môn & <lạ>", "diem": 7.25, "nhan_xet": "a\tb\nc"})).collect();
        data["mon"] = mon.into();
        let groups: Vec<Value> = (0..30).map(|_| json!({"doi_tuong": "“ai”", "viec": ["một", "hai", "]]>"]})).collect();
        data["de_nghi"] = groups.into();
    });
    vec![("day_du", data.clone()), ("rong", empty), ("nhieu", much)]
}

#[test]
#[ignore = "needs a validator; run by .ci/run"]
fn filled_forms_are_valid_for_word_and_shown() {
    let folder = folder().join("docx_form");
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    let form = DocxTemplate::open(FORM).unwrap_or_else(|errors| panic!("{errors}"));
    let mut files = vec![folder.join("mau.docx")];
    std::fs::write(&files[0], FORM).expect("is written");
    for (name, data) in variants() {
        let path = folder.join(format!("{name}.docx"));
        form.save(&path, &data).unwrap_or_else(|error| panic!("{name}: {error}"));
        files.push(path);
    }
    let said = run(program("VANBAN_VALIDATOR").args(["--strict", "--office", "Office2010"]).args(&files));
    assert!(said.contains(&format!("{} passed, 0 failed", files.len())), "{said}");

    let out = folder.join("trang");
    run(program("VANBAN_RENDERER").args(["--dpi", "60"]).args(&files[1..]).arg(&out));
    for (name, data) in variants() {
        let laid = page::read(&out.join(name).join("layout.json"));
        let shown: Vec<&str> = laid.pages.iter().flat_map(|page| &page.lines).map(|line| line.text.as_str()).collect();
        let shown = shown.join("\n");
        assert!(!shown.contains("{{"), "{name}: {shown}");
        let items = data["de_nghi"].as_array().expect("a list").iter().map(|group| &group["viec"]);
        let firsts = items.filter(|items| items.as_array().is_some_and(|items| !items.is_empty())).count();
        let begun = shown.lines().filter(|line| line.starts_with("1.")).count();
        assert_eq!(begun, firsts, "{name}: each list begins with 1\n{shown}");
        for text in ["PHIẾU LIÊN LẠC", "Lương Gia Hân", "TRƯỜNG THCS TÂN PHÚ", "Phạm Thu Trang"] {
            assert!(shown.contains(text), "{name}: {text}\n{shown}");
        }
    }
}
