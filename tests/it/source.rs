//! Source text: what is written is read as it was; what clerks and models write is understood; all faults come at once.

use std::fmt::Write as _;

use proptest::test_runner::{TestCaseError, TestError};
use serde::de::DeserializeSeed;
use vanban::VanBan;
use vanban::loai::LoaiVanBan;
use vanban::the_thuc::CoQuan;

use super::common;
use super::strategies::{moi_loai, runner_of};

/// How many documents of each kind are tried.
const CASES: u32 = 6;

/// Reads what was written; says where it differs.
fn again(van_ban: &VanBan) -> Result<(), String> {
    let source = van_ban.to_source();
    let read = VanBan::from_source(&source).map_err(|errors| format!("{errors}\n{source}"))?;
    if read != *van_ban {
        return Err(format!("{}\n{source}", serde_json::to_string(&read).expect("writes")));
    }
    // What is written in the same way again is the same text.
    if read.to_source() == source { Ok(()) } else { Err(source) }
}

#[test]
fn any_document_is_read_as_it_was_written() {
    for (seed, kind) in (0..).zip(moi_loai()) {
        let tried = runner_of(seed, CASES).run(&kind, |van_ban| again(&van_ban).map_err(TestCaseError::fail));
        match tried {
            Ok(()) => {}
            Err(TestError::Fail(reason, van_ban)) => {
                panic!("{reason}\n{}", serde_json::to_string(&van_ban).expect("writes"));
            }
            Err(TestError::Abort(reason)) => panic!("{reason}"),
        }
    }
}

/// Blocks that no natural form can say: pictures, forms, tables with merged or many-paragraph cells, times of files.
const FENCES: [&str; 4] = ["bang", "bieu_mau", "hinh", "tep_rieng"];

#[test]
fn examples_are_read_as_they_were_written_and_stand_in_natural_form() {
    let mut tried = 0;
    for common::Example { name, van_ban, .. } in common::examples() {
        again(&van_ban).unwrap_or_else(|reason| panic!("{name}: {reason}"));
        let source = van_ban.to_source();
        for line in source.lines().filter_map(|line| line.trim_start().strip_prefix("```")) {
            assert!(line.is_empty() || FENCES.contains(&line), "{name}: {line}");
        }
        assert!(!source.contains("`{"), "{name}\n{source}");
        tried += 1;
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn sources_become_pages() {
    insta::glob!("../../examples/data/nguon", "*.vb.md", |path| {
        let van_ban = VanBan::from_source(&std::fs::read_to_string(path).expect("reads")).expect("is a document");
        again(&van_ban).unwrap_or_else(|reason| panic!("{reason}"));
        insta::assert_snapshot!(van_ban.to_text());
    });
}

/// The least that a plan needs, and a body.
fn plan(body: &str) -> String {
    format!(
        "---\nloai: kế hoạch\nco_quan: Ủy ban nhân dân xã Bình An\nso: /KH-UBND\ndia_danh: Bình An\n\
         trich_yeu: Phòng, chống đuối nước\nnguoi_ky: TM. Ủy ban nhân dân / Chủ tịch / Lê Văn Bình\n\
         noi_nhan: [Các thôn, \"Lưu: VT\"]\n---\n{body}"
    )
}

fn read(source: &str) -> VanBan {
    VanBan::from_source(source).unwrap_or_else(|errors| panic!("{errors}\n{source}"))
}

fn errors(source: &str) -> Vec<(usize, String)> {
    let errors = VanBan::from_source(source).expect_err("has faults");
    errors.as_slice().iter().map(|error| (error.line, error.message.clone())).collect()
}

#[test]
fn typed_numbers_depth_and_bold_say_the_same() {
    let typed = "## I. MỤC ĐÍCH, YÊU CẦU\n### 1. Mục đích\nA.\n### 2. Yêu cầu\nB.\n## II. TỔ CHỨC THỰC HIỆN\n### 1. Các thôn\nC.\n";
    let plain = "# Mục đích, yêu cầu\n## Mục đích\nA.\n## Yêu cầu\nB.\n# Tổ chức thực hiện\n## Các thôn\nC.\n";
    let bold = "**I. MỤC ĐÍCH, YÊU CẦU**\n\n**1. Mục đích**\n\nA.\n\n**2. Yêu cầu**\n\nB.\n\n\
                **II. TỔ CHỨC THỰC HIỆN**\n\n**1. Các thôn**\n\nC.\n";
    let one = read(&plan(typed));
    assert!(one.to_text().contains("MỤC ĐÍCH, YÊU CẦU"));
    assert_eq!(one.to_text(), read(&plan(plain)).to_text());
    assert_eq!(one.to_text(), read(&plan(bold)).to_text());
}

#[test]
fn line_ends_and_decomposed_letters_change_nothing() {
    let source = plan("Mở đầu.\n\n## Mục đích, yêu cầu\n\n- Một\n- Hai\n\n[[30/2020/NĐ-CP]] nói rõ.\n");
    let expected = read(&source);
    assert_eq!(read(&source.replace('\n', "\r\n")), expected);
    assert_eq!(read(&format!("\u{feff}{source}")), expected);
    let decomposed: String = unicode(&source);
    assert_eq!(read(&decomposed), expected);
}

/// The text in decomposed letters, as macOS writes them.
fn unicode(text: &str) -> String {
    text.replace('ụ', "u\u{323}").replace('ế', "e\u{302}\u{301}").replace('ở', "o\u{31b}\u{309}")
}

#[test]
fn all_faults_come_at_once_with_their_lines() {
    let source = plan("## I. MỤC ĐÍCH\n\n1. Một\n3. Hai\n\nXem [^a].\n\n> Trích\n")
        .replace("so: /KH-UBND", "so: KH")
        .replace("dia_danh: Bình An\n", "diadanh: Bình An\n")
        .replace("- KH", "");
    let found = errors(&source);
    let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
    assert!(lines.is_sorted(), "{found:?}");
    for (line, told) in [(4, "KH"), (5, "diadanh"), (13, "“3.”"), (15, "[^a]"), (17, "“>”")] {
        assert!(found.iter().any(|(at, message)| *at == line && message.contains(told)), "{line} {told}: {found:#?}");
    }
    let shown = VanBan::from_source(&source).expect_err("has faults").to_string();
    assert!(shown.contains("dòng 13") && shown.contains("3. Hai") && shown.contains('^'), "{shown}");
}

#[test]
fn a_source_without_anything_says_what_is_missing() {
    for loai in LoaiVanBan::ALL {
        let found = errors(&format!("---\nloai: {}\n---\n", loai.ten()));
        assert!(found.iter().any(|(_, message)| message.contains("co_quan")), "{loai}: {found:?}");
        assert!(found.len() > 2, "{loai}: {found:?}");
    }
}

#[test]
fn with_a_profile_the_head_may_be_left_out() {
    let profile = include_str!("../../examples/data/co_quan/ho_so.json");
    let profile: CoQuan = serde_json::from_str(profile).expect("is a profile");
    for name in ["ke_hoach", "quyet_dinh", "cong_van"] {
        let path = format!("{}/examples/data/co_quan/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let json = std::fs::read_to_string(path).expect("reads");
        let whole = profile.deserialize(&mut serde_json::Deserializer::from_str(&json)).expect("reads");
        let source = whole.to_source();
        // A field goes with the indented lines below its own.
        let mut left_out = false;
        let short: String = source.lines().fold(String::new(), |mut out, line| {
            left_out =
                ["co_quan:", "dia_danh:"].iter().any(|key| line.starts_with(key)) || left_out && line.starts_with(' ');
            if !left_out {
                let _ = writeln!(out, "{line}");
            }
            out
        });
        assert!(short.len() < source.len());
        let read = VanBan::from_source_with(&short, &profile).unwrap_or_else(|errors| panic!("{errors}\n{short}"));
        assert_eq!(read, whole, "{short}");
    }
}

#[test]
fn what_is_pasted_from_a_word_processor_comes_out_as_it_was() {
    let pasted = "Thực hiện chỉ đạo của huyện, xã xây dựng kế hoạch như sau:\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n\
                  Nâng cao ý thức.\n2. Yêu cầu\nKịp thời.\nII. NHIỆM VỤ\n1. Tuyên truyền\n- Phát thanh.\n- Tờ rơi.\n\
                  2. Tuần tra\na) Lập tổ;\nb) Phân ca.\nTrên đây là Kế hoạch.\n";
    let marked = "Thực hiện chỉ đạo của huyện, xã xây dựng kế hoạch như sau:\n\n## I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n   \
                  Nâng cao ý thức.\n\n2. Yêu cầu\n\n   Kịp thời.\n\n## II. NHIỆM VỤ\n\n1. Tuyên truyền\n   - Phát thanh.\n   \
                  - Tờ rơi.\n2. Tuần tra\n   a) Lập tổ;\n   b) Phân ca.\n\n***\n\nTrên đây là Kế hoạch.\n";
    assert_eq!(read(&plan(pasted)).to_text(), read(&plan(marked)).to_text());
    // Lines filled up to a width are one paragraph.
    let filled = "Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2026 của Ủy ban nhân\ndân tỉnh về dạy bơi.\n";
    assert_eq!(read(&plan(filled)), read(&plan(&filled.replacen('\n', " ", 1))));
}

#[test]
fn articles_and_chapters_stand_below_each_other_without_empty_lines() {
    let head =
        plan("").replace("kế hoạch", "quyết định").replace("KH-", "QĐ-").replace("trich_yeu: ", "trich_yeu: Về ");
    let body = "Căn cứ Luật Trẻ em;\nXét đề nghị của Văn phòng.\nQUYẾT ĐỊNH:\n**Điều 1.** Ban hành Quy chế.\n\
                Điều 2. Văn phòng thi hành.\n# Quy chế: Làm việc\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một;\n\
                2. Hai.\n## Chương II\n## TỔ CHỨC\n**Điều 2. Hiệu lực**\nTừ ngày ký.\n";
    let text = read(&format!("{head}{body}")).to_text();
    let parted = body.replace("**Điều 1.** ", "Điều 1.\n").replace("Điều 2. V", "Điều 2.\nV");
    assert!(read(&format!("{head}{parted}")).to_text().contains("Điều 2.\n       Văn phòng thi hành./."));
    for line in
        ["Xét đề nghị của Văn phòng.", "Điều 2. Văn phòng thi hành./.", "QUY ĐỊNH CHUNG", "TỔ CHỨC", "Điều 2. Hiệu lực"]
    {
        assert!(text.lines().any(|own| own.trim() == line), "{line}\n{text}");
    }
}

#[test]
fn a_proposal_closes_with_its_last_paragraph_also_below_a_list() {
    let source = plan("Kính trình:\n\n1. Một.\n2. Hai.\n\nKính đề nghị xem xét.\n").replace("kế hoạch", "tờ trình");
    let read = read(&source.replace("KH-", "TTr-").replace("noi_nhan:", "kinh_gui: UBND tỉnh\nnoi_nhan:"));
    assert!(read.to_text().contains("Kính đề nghị xem xét./."));
}

#[test]
fn minutes_and_bodies_are_named_as_people_name_them() {
    let source = "---\nLoại: biên bản\nCơ quan chủ quản: UBND tỉnh Bình An\nCơ quan: Sở Nội vụ\nSố: 03/BB-SNV\n\
                  Trích yếu: Họp giao ban\nCuộc họp: cuộc họp\nBắt đầu: 8 giờ 00 ngày 05/3/2026\n\
                  Kết thúc: 10h30 ngày 05/3/2026\nĐịa điểm: Phòng họp\nThành phần tham dự:\n  - Ông Lê An - Giám đốc;\n  \
                  - Các trưởng phòng.\nChủ trì: Ông Lê An, Giám đốc\nThư ký: Hà Vy\n---\n1. Ông An khai mạc.\n";
    let minutes = read(source);
    again(&minutes).unwrap_or_else(|reason| panic!("{reason}"));
    let text = minutes.to_text();
    for part in ["UBND TỈNH BÌNH AN", "- Ông Lê An, Giám đốc;", "- Các trưởng phòng.", "Ông Lê An, Giám đốc.", "Hà Vy"]
    {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn head_and_foot_typed_in_the_body_are_on_the_page_once() {
    let head = "---\nLoại: công văn\nCơ quan: UBND xã Bình An\nSố: 12/UBND-VP\nTrích yếu: V/v mời họp\n\
                Địa danh, ngày tháng: Bình An, ngày 05 tháng 3 năm 2026\n";
    let body = "Kính gửi:\n- Sở Nội vụ;\n- Sở Tài chính.\n\nĐề nghị các sở cử người dự họp.\n";
    let foot = "\n**Nơi nhận:**\n- Như trên;\n- Lưu: VT.\n\n**TM. ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**\n\n\
                *(Ký tên, đóng dấu)*\n\n**Lê Văn Bình**\n";
    let letter = read(&format!("{head}---\n{body}{foot}"));
    let in_fields = "Kính gửi: Sở Nội vụ; Sở Tài chính\nNơi nhận: [Như trên, \"Lưu: VT\"]\nChức vụ: |\n  \
                     TM. ỦY BAN NHÂN DÂN\n  CHỦ TỊCH\nNgười ký: Lê Văn Bình\n";
    assert_eq!(letter, read(&format!("{head}{in_fields}---\nĐề nghị các sở cử người dự họp.\n")));
    again(&letter).unwrap_or_else(|reason| panic!("{reason}"));
    let twice = errors(&format!("{head}{in_fields}---\n{body}{foot}"));
    let told = |words: &str| twice.iter().any(|(_, message)| message.contains(words));
    assert!(told("nơi nhận đã có") && told("chữ ký đã có") && told("“Kính gửi” đã có"), "{twice:?}");
}

#[test]
fn a_power_of_attorney_is_written_as_it_is_said() {
    let paper = read(
        "---\nLoại: giấy ủy quyền\nCơ quan: Sở Nội vụ\nSố: 9/GUQ-SNV\nĐịa danh: Bình An\nNgày: 5/3/2026\n\
         Trích yếu: Về việc ký văn bản\nCăn cứ: Nghị định số 30/2020/NĐ-CP của Chính phủ\n\
         Người ủy quyền: Ông Lê An - Giám đốc\nNgười được ủy quyền:\n  Họ và tên: Bà Hà Vy\n  Chức vụ: Trưởng phòng\n  \
         CCCD: \"062\"\nThời hạn: từ ngày 06/3/2026 đến ngày 31/12/2026\nNgười ký: GIÁM ĐỐC / Lê An\n\
         Nơi nhận: [Bà Hà Vy, \"Lưu: VT\"]\n---\nNội dung ủy quyền:\n\n- Ký văn bản.\n",
    );
    again(&paper).unwrap_or_else(|reason| panic!("{reason}"));
    let text = paper.to_text();
    for part in ["Căn cứ Nghị định số 30", "Ông: Lê An", "Bà: Hà Vy", "062", "31 tháng 12 năm 2026", "Ký văn bản"]
    {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(text.matches("Nội dung ủy quyền").count(), 1, "{text}");
}

#[test]
fn an_issued_document_and_appendices_are_titled_as_on_the_page() {
    let source = plan(
        "# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nA.\n\n# PHỤ LỤC I\n## DANH SÁCH\n(Kèm theo Kế hoạch)\n\nB.\n\n\
         # PHỤ LỤC II\nDỰ TOÁN\n\nC.\n",
    );
    let natural = plan("## I. MỤC ĐÍCH\n\nA.\n\n# Phụ lục I: DANH SÁCH\n\nB.\n\n# Phụ lục II: DỰ TOÁN\n\nC.\n");
    assert_eq!(read(&source), read(&natural));
    let wrong = errors(&plan("## I. A\n\nA.\n\n# Phụ lục\n(Kèm theo Kế hoạch số 99/KH-XYZ)\n\nB.\n"));
    assert!(wrong[0].1.contains("khác với số của văn bản"), "{wrong:?}");
}

#[test]
fn a_footnote_named_again_and_again_is_refused() {
    let found = errors(&plan(&format!("{}\n\n[^1]: {}\n", "a[^1] ".repeat(20_000), "b".repeat(20_000))));
    assert!(found[0].1.contains("nhắc lại quá nhiều lần"), "{}", found[0].1);
}

#[test]
fn hostile_sources_end_with_an_answer() {
    let deep = format!("{}a{}", "[".repeat(50_000), "]".repeat(50_000));
    for source in [
        String::new(),
        "---".to_owned(),
        "---\n---".to_owned(),
        format!("---\nloai: {deep}\n---\n"),
        format!("---\nloai: kế hoạch\n{}: 1\n---\n", "a".repeat(1_000_000)),
        plan(&"- ".repeat(100_000)),
        plan(&"# x\n".repeat(20_000)),
        plan(&format!("```khoan\n{deep}\n```\n")),
        plan("```khoan\n&a [*a]\n```\n"),
        plan(&"[^1]".repeat(20_000)),
        plan(&format!("`{{{}`", "{".repeat(50_000))),
        "\0\u{1}\u{fffe}".repeat(1000),
        plan(&"1. x\n".repeat(10_000)),
        plan(&"## C. X\n".repeat(20_000)),
        plan(&(0..20_000).fold(String::new(), |all, i| all + &format!("[^{i}]: y\n\n"))),
    ] {
        let _ = VanBan::from_source(&source);
    }
}
