//! What a document says stands in the DOCX, and what stands in the DOCX the document says.

use std::env;
use std::fs;
use std::path::PathBuf;

use vanban::layout::layout;
use vanban::loai::khung::TenVanBan;
use vanban::{Tep, VanBan};

use super::common::package::OBJECT;
use super::common::{Package, collapsed, example, examples, excerpt, folded, leaves, unended};

#[path = "../../examples/bao_cao.rs"]
#[allow(dead_code)]
mod bao_cao;
#[path = "../../examples/ke_hoach.rs"]
#[allow(dead_code)]
mod ke_hoach;

#[test]
fn every_text_of_an_example_stands_in_its_docx() {
    for example in examples() {
        let package = Package::of(&example.van_ban);
        let files = example.van_ban.cac_tep();
        let text = |file: &Tep<'_>| Package::read(&file.to_docx().expect("is written")).text();
        let found = folded(&files.iter().map(text).collect::<Vec<_>>().join("\n"));
        for text in leaves::printed(&example.value) {
            let wanted = folded(&text);
            assert!(found.contains(unended(&wanted)), "{}: {text:?} is missing", example.name);
        }
        let descriptions = package.descriptions();
        for text in leaves::described(&example.value) {
            assert!(descriptions.contains(&text), "{}: {text:?} is missing", example.name);
        }
    }
}

#[test]
fn every_paragraph_of_an_example_s_docx_stands_on_its_page() {
    for example in examples() {
        let page = example.van_ban.to_text();
        let flow = collapsed(&page);
        let paragraphs = Package::of(&example.van_ban).all_paragraphs();
        assert!(paragraphs.iter().any(|paragraph| !paragraph.in_cell));
        for paragraph in paragraphs {
            for piece in paragraph.text.split(OBJECT).map(collapsed) {
                // Columns stand side by side on the page: there a paragraph is found word by word.
                let mut words = piece.split_whitespace();
                let stands =
                    if paragraph.in_cell { words.all(|word| page.contains(word)) } else { flow.contains(&piece) };
                assert!(stands, "{}: {:?} is not on the page", example.name, excerpt(&piece));
            }
        }
    }
}

#[test]
fn every_example_ends_with_the_sign_of_the_end() {
    for example in examples() {
        // A thư công ends as letters do.
        if matches!(example.van_ban.khung().ten, TenVanBan::Khong) {
            continue;
        }
        let pages = layout(&example.van_ban).sections.len();
        let text = Package::of(&example.van_ban).text();
        assert!(text.matches("./.").count() >= pages, "{}", example.name);
    }
}

#[test]
fn the_plan_in_code_and_the_plan_in_the_file_are_one() {
    let code = VanBan::from(ke_hoach::ke_hoach().expect("is right"));
    assert_eq!(code, example("ke_hoach.json").van_ban);
}

#[test]
fn the_report_in_code_and_the_report_in_the_file_are_one() {
    let code = VanBan::from(bao_cao::bao_cao().expect("is right"));
    assert_eq!(code, example("bao_cao.json").van_ban);
}

/// What the plan's original says and what `examples/ke_hoach.rs` makes of it, as its table lists.
const MENDS: [(&str, &str); 11] = [
    ("Căn cứ kế hoạch số: 124", "Căn cứ Kế hoạch số 124"),
    ("“về việc", "về việc"),
    ("tuyên truyền kèm theo)", "tuyên truyền tại Phụ lục kèm theo)"),
    ("*", ""),
    ("<http://tongdai111.vn>", "http://tongdai111.vn"),
    ("2. Đề nghị", "3. Đề nghị"),
    ("hoàn cảnh .", "hoàn cảnh."),
    ("phường Nguyễn Trãi", "Phường Nguyễn Trãi"),
    ("năm 2024 .", "năm 2024./."),
    ("UB_(Hưng).", "UB. HƯNG"),
    ("Kế hoạch số:/KH", "Kế hoạch số /KH"),
];

#[test]
#[ignore = "needs the original text; run by .ci/run"]
fn every_line_of_the_plan_s_original_stands_in_its_docx() {
    let corpus = env::var_os("VANBAN_CORPUS").expect("VANBAN_CORPUS names no folder; run .ci/run");
    let path = PathBuf::from(corpus).join("documents-dev/ke-hoach-01.txt");
    let original = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut text = vanban::Text::from(original).into_string();
    for (from, to) in MENDS {
        assert!(text.contains(from), "the original does not say {from:?}");
        text = text.replace(from, to);
    }
    let found = folded(&Package::of(&example("ke_hoach.json").van_ban).text());
    let lines: Vec<String> = text.lines().map(folded).collect();
    assert!(lines.len() > 50);
    for line in lines {
        assert!(found.contains(unended(&line)), "{line:?} is missing");
    }
}
