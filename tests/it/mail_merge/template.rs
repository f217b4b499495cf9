//! Letters from a template.

use serde_json::{Value, json};
use vanban::docx_template::DocxTemplate;
use vanban::mail_merge::{FromTemplate, MailMerge, from_template};
use vanban::template::Templates;

use super::super::common::Package;
use super::invitation;
use super::same::values;

const LETTER: &str = "\
---
loai: giấy mời
co_quan: Ủy ban nhân dân xã Bình An
so: 61/GM-UBND
dia_danh: Bình An
ngay: 01/6/2026
trich_yeu: Họp giao ban
nguoi_ky: CHỦ TỊCH / Lê Văn Bình
noi_nhan: [Như trên, \"Lưu: VT\"]
khach_moi: [\"{{ten}}\"]
toi_du: cuộc họp giao ban tháng 6 năm 2026.
thoi_gian: 08 giờ 00 phút, ngày 05 tháng 6 năm 2026.
dia_diem: Phòng họp số {{so phong}}, trụ sở Ủy ban nhân dân xã Bình An.
---
Đề nghị {{ten}} chuẩn bị ý kiến.

Đề nghị Ông/Bà đến dự đúng thời gian, địa điểm nêu trên; nếu vắng mặt, đề nghị báo trước cho Văn phòng Ủy ban.
";

fn templates(text: &str) -> Templates {
    let mut templates = Templates::new();
    templates.register("thu", text).unwrap_or_else(|errors| panic!("{errors}"));
    templates
}

fn source(templates: &Templates) -> FromTemplate<'_> {
    from_template(templates, "thu").unwrap_or_else(|errors| panic!("{errors}"))
}

/// Compares the letters of a merge with the documents that the template renders; gives the number of letters.
fn compare(templates: &Templates, records: &[Value]) -> u64 {
    let summary = MailMerge::new(records.to_vec(), source(templates))
        .each(|letter| {
            let record = &records[usize::try_from(letter.number)? - 1];
            let own = templates.render("thu", record)?.to_docx()?;
            assert!(Package::read(&own) == Package::read(&letter.bytes), "{record}");
            Ok(())
        })
        .expect("nothing is refused");
    for bad in &summary.bad_records {
        let record = &records[usize::try_from(bad.number).expect("is small") - 1];
        let own = templates.render("thu", record).map_err(|errors| errors.to_string());
        let own = own.and_then(|document| document.to_docx().map_err(|error| error.to_string()));
        assert_eq!(own.expect_err("is bad too"), bad.failure.to_string(), "{record}");
    }
    assert_eq!(summary.progress.seen(), records.len() as u64);
    summary.progress.done
}

#[test]
fn letters_are_what_the_template_renders() {
    let templates = templates(LETTER);
    assert!(source(&templates).is_compiled());
    let mut records: Vec<_> = values().map(|value| json!({"ten": value, "phong": 1})).collect();
    records.extend([
        json!({"ten": null, "phong": 2}),
        json!({"phong": 2}),
        json!([]),
        json!({"ten": "A", "phong": "?"}),
    ]);
    let done = compare(&templates, &records);
    assert!(done >= 30, "{done} letters");
}

#[test]
fn a_template_with_blocks_is_made_the_ordinary_way() {
    let text = LETTER.replace("Đề nghị {{ten}} chuẩn bị", "{{#if phong}}Đề nghị {{ten}} chuẩn bị{{/if}}");
    let templates = templates(&text);
    assert!(!source(&templates).is_compiled());
    let records = [json!({"ten": "Ông A", "phong": 0}), json!({"ten": "Bà B", "phong": 12})];
    assert_eq!(compare(&templates, &records), 2);
}

#[test]
fn a_value_in_the_title_is_made_the_ordinary_way() {
    let templates = templates(&LETTER.replace("Họp giao ban", "Họp giao ban {{ten}}"));
    assert!(!source(&templates).is_compiled());
    let records = [json!({"ten": "quý I", "phong": 1}), json!({"ten": "quý II ".repeat(20), "phong": 12})];
    assert_eq!(compare(&templates, &records), 2);
}

#[test]
fn the_example_is_compiled_and_is_the_letter_of_the_other_example() {
    let templates = templates(include_str!("../../../examples/data/giay_moi.hbs"));
    assert!(source(&templates).is_compiled());
    let guest = |name: &str| json!({"danh_xung": "Ông", "ho_ten": name, "chuc_vu": "Chủ tịch", "don_vi": "TB&XH"});
    assert_eq!(compare(&templates, &[guest("Vũ Đình Khải"), guest(""), guest("*a*\n# 1"), guest("Lê A.")]), 4);
    let own = templates.render("thu", &guest("A")).expect("renders");
    assert_eq!(own, invitation("Ông A, Chủ tịch, TB&XH"));
}

#[test]
fn letters_of_an_office_s_form_are_what_the_form_gives() {
    let form = include_bytes!("../../../examples/data/mau_docx/phieu_lien_lac.docx");
    let pupil = include_str!("../../../examples/data/mau_docx/phieu_lien_lac.json");
    let form = DocxTemplate::open(form).expect("is a form");
    let pupil: Value = serde_json::from_str(pupil).expect("reads");
    let mut letters = Vec::new();
    let summary = MailMerge::new([pupil.clone(), json!({}), pupil.clone()], &form)
        .names("{{stt}}")
        .expect("is a pattern")
        .each(|letter| {
            letters.push((letter.name, letter.bytes));
            Ok(())
        })
        .expect("nothing is refused");
    let own = form.render(&pupil).expect("fills");
    assert_eq!(letters, [("000001.docx".to_owned(), own.clone()), ("000003.docx".to_owned(), own)]);
    let [bad] = &summary.bad_records[..] else { panic!("{summary}") };
    assert_eq!((bad.number, bad.failure.to_string()), (2, form.render(&json!({})).expect_err("lacks all").to_string()));
}

#[test]
fn an_unknown_template_is_told_at_once() {
    assert!(from_template(&Templates::new(), "thu").is_err());
}
