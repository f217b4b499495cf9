//! Blocks: letters, paragraphs, rows.

use serde_json::{Value, json};

use super::form::{body, outline, p, r, table};

fn of(xml: &str, data: &Value) -> String {
    outline(&body(xml, data))
}

fn ps(texts: &[&str]) -> String {
    texts.iter().map(|text| p(text)).collect()
}

#[test]
fn a_block_in_a_paragraph_is_about_letters() {
    let list = json!({"ds": ["An", "Bình", "Chi"], "a": true, "b": false});
    assert_eq!(
        of(&p("Gồm: {{#each ds}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}."), &list),
        "Gồm: An, Bình, Chi.¶"
    );
    assert_eq!(of(&p("{{#if a}}có{{else}}không{{/if}} {{#if b}}có{{else}}không{{/if}}"), &list), "có không¶");
    assert_eq!(of(&p("x{{#if b}}một{{else if a}}hai{{else}}ba{{/if}}y"), &list), "xhaiy¶");
}

#[test]
fn a_repeated_piece_keeps_the_look_of_each_run() {
    let bold = |text: &str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let before = format!("<w:p>{}{}</w:p>", bold("Ông {{#each ds}}tên "), r("là {{this}}; {{/each}}hết"));
    let after = body(&before, &json!({"ds": ["A", "B"]}));
    let round = |name: &str| format!("{}{}", bold("tên "), r(&format!("là {name}; ")));
    assert_eq!(after, format!("<w:p>{}{}{}{}</w:p>", bold("Ông "), round("A"), round("B"), r("hết")));
}

#[test]
fn blocks_alone_in_their_paragraphs_go_with_them() {
    let body = ps(&[
        "đầu",
        "{{#each ds}}",
        "- {{ten}}",
        "{{#if ghi_chu}}",
        "({{ghi_chu}})",
        "{{else}}",
        "(không)",
        "{{/if}}",
        "{{/each}}",
        "cuối",
    ]);
    let data = json!({"ds": [{"ten": "A", "ghi_chu": "x"}, {"ten": "B", "ghi_chu": null}]});
    assert_eq!(of(&body, &data), "đầu¶- A¶(x)¶- B¶(không)¶cuối¶");
    assert_eq!(of(&body, &json!({"ds": []})), "đầu¶cuối¶");
}

#[test]
fn a_block_may_begin_and_end_with_text() {
    let body = ps(&["{{#if a}}Kính gửi: {{ten}}", "Địa chỉ{{/if}}", "Gồm:{{#each ds}}", "{{this}}", "{{/each}}Hết."]);
    let data = |a: bool| json!({"a": a, "ten": "X", "ds": [1, 2]});
    assert_eq!(of(&body, &data(true)), "Kính gửi: X¶Địa chỉ¶Gồm:¶1¶2¶Hết.¶");
    assert_eq!(of(&body, &data(false)), "Gồm:¶1¶2¶Hết.¶");
    let body = ps(&["{{#if a}}", "một", "{{else}}hai", "ba{{/if}}"]);
    assert_eq!(of(&body, &data(true)), "một¶");
    assert_eq!(of(&body, &data(false)), "hai¶ba¶");
}

#[test]
fn no_blank_paragraph_is_left() {
    let body = ps(&[
        "a",
        " {{#if x}}b{{/if}} ",
        "{{#each ds}}{{this}} {{/each}}",
        "{{! lời ghi}}",
        "{{#if x}}{{ten}}{{/if}}",
        "c",
    ]);
    assert_eq!(of(&body, &json!({"x": false, "ds": [], "ten": ""})), "a¶c¶");
    assert_eq!(of(&body, &json!({"x": true, "ds": [1], "ten": ""})), "a¶ b ¶1 ¶¶c¶");
}

#[test]
fn several_tags_in_one_paragraph() {
    let body = ps(&["{{#each ds}} {{#if a}}", "{{ten}}", "{{/if}}{{/each}}{{#if z}}", "z", "{{/if}}"]);
    let data = json!({"z": true, "ds": [{"a": true, "ten": "A"}, {"a": false, "ten": "B"}, {"a": 1, "ten": "C"}]});
    assert_eq!(of(&body, &data), "A¶C¶z¶");
}

#[test]
fn a_row_is_repeated_by_its_cells() {
    let body = table(&[
        &["TT", "Họ tên", "Lớp"],
        &["{{#each ds}}{{@index}}", "{{ten}}", "{{lop}}{{/each}}"],
        &["", "Cộng", "{{n}}"],
    ]);
    let data = json!({"ds": [{"ten": "A", "lop": "1"}, {"ten": "B", "lop": "2"}], "n": 2});
    assert_eq!(of(&body, &data), "[({TT¶}{Họ tên¶}{Lớp¶})({0¶}{A¶}{1¶})({1¶}{B¶}{2¶})({¶}{Cộng¶}{2¶})]");
    assert_eq!(of(&body, &json!({"ds": [], "n": 0})), "[({TT¶}{Họ tên¶}{Lớp¶})({¶}{Cộng¶}{0¶})]");
}

#[test]
fn rows_that_hold_only_tags_go() {
    let body = table(&[
        &["Nhóm", "Tên"],
        &["{{#each nhom}}", ""],
        &["{{ten}}", ""],
        &["{{#each ds}}", " "],
        &["", "{{this}}"],
        &["", "{{/each}}"],
        &["{{/each}}", ""],
    ]);
    let data = json!({"nhom": [{"ten": "I", "ds": ["a", "b"]}, {"ten": "II", "ds": []}]});
    assert_eq!(of(&body, &data), "[({Nhóm¶}{Tên¶})({I¶}{¶})({¶}{a¶})({¶}{b¶})({II¶}{¶})]");
}

#[test]
fn a_table_without_rows_goes_and_a_cell_keeps_a_paragraph() {
    let list = table(&[&["{{#each ds}}{{this}}", "x{{/each}}"]]);
    let around = format!("{}{list}{}", p("a"), p("b"));
    assert_eq!(of(&around, &json!({"ds": []})), "a¶b¶");
    let cell = |inner: &str| table(&[&[inner, "y"]]);
    let jc = "<w:pPr><w:jc w:val=\"center\"/></w:pPr>";
    let inner = format!("<w:p>{jc}{}</w:p>", r("{{#if x}}có{{/if}}"));
    let filled = body(&cell(&inner), &json!({"x": false}));
    assert_eq!(outline(&filled), "[({¶}{y¶})]");
    assert!(filled.contains(&format!("<w:p>{jc}</w:p>")), "{filled}");
    let several = ps(&["{{#each ds}}", "{{this}}", "{{/each}}"]);
    assert_eq!(of(&cell(&several), &json!({"ds": []})), "[({¶}{y¶})]");
    assert_eq!(of(&cell(&several), &json!({"ds": [1, 2]})), "[({1¶2¶}{y¶})]");
    // A table within a cell.
    let nested = format!("{list}{}", p(""));
    assert_eq!(of(&cell(&nested), &json!({"ds": []})), "[({¶}{y¶})]");
}

#[test]
fn tables_that_a_tag_kept_apart_do_not_become_one() {
    let xml = format!("{}{}{}{}", p("{{#each ds}}"), table(&[&["{{this}}"]]), p("{{/each}}"), p("hết"));
    let filled = body(&xml, &json!({"ds": [1, 2]}));
    assert_eq!(outline(&filled), "[({1¶})]¶[({2¶})]hết¶");
    assert!(filled.contains("w:lineRule=\"exact\""));
}

#[test]
fn a_section_stays_where_a_tag_goes() {
    let section = "<w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr>";
    let xml = format!("{}{}<w:p>{section}{}</w:p>{}", p("{{#if x}}"), p("a"), r("{{/if}}"), p("b"));
    let filled = body(&xml, &json!({"x": false}));
    assert_eq!(filled.matches("<w:sectPr>").count(), 1, "{filled}");
    assert_eq!(outline(&body(&xml, &json!({"x": true}))), "a¶¶b¶");
}

#[test]
fn what_may_stand_once_stands_once() {
    let inner = "<w:p w14:paraId=\"0A\" w14:textId=\"0B\"><w:bookmarkStart w:id=\"4\" w:name=\"ten\"/>\
        <w:commentRangeStart w:id=\"0\"/><w:r><w:t>{{this}}</w:t></w:r><w:bookmarkEnd w:id=\"4\"/>\
        <w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:drawing><wp:inline>\
        <wp:docPr id=\"7\" name=\"x\"/></wp:inline></w:drawing></w:r></w:p>\
        <w:sdt><w:sdtPr><w:id w:val=\"55\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>";
    let xml = format!("{}{inner}{}", p("{{#each ds}}"), p("{{/each}}"));
    let filled = body(&xml, &json!({"ds": [1, 2, 3]}));
    for once in [
        "paraId",
        "textId",
        "w:bookmarkStart",
        "w:bookmarkEnd",
        "commentRangeStart",
        "commentReference",
        "w:id w:val=\"55\"",
    ] {
        assert_eq!(filled.matches(once).count(), 1, "{once}");
    }
    let mut ids: Vec<_> = filled.split("<wp:docPr id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.dedup();
    assert_eq!((ids.len(), ids[0]), (3, "7"), "{ids:?}");
    // Nothing is left of a pair of which one half is gone.
    let xml = format!(
        "<w:p><w:bookmarkStart w:id=\"4\" w:name=\"ten\"/>{}</w:p>{}{}<w:p><w:bookmarkEnd w:id=\"4\"/></w:p>{}",
        r("đầu"),
        p("{{#if x}}"),
        p("a"),
        p("{{/if}}")
    );
    let filled = body(&xml, &json!({"x": false}));
    assert!(!filled.contains("bookmark"), "{filled}");
    assert_eq!(body(&xml, &json!({"x": true})).matches("bookmark").count(), 2);
}

#[test]
fn a_cut_paragraph_leaves_the_ends_of_what_reaches_beyond_it() {
    let xml = format!(
        "<w:p><w:bookmarkStart w:id=\"4\" w:name=\"ten\"/>{}</w:p>{}<w:p>{}<w:bookmarkEnd w:id=\"4\"/></w:p>",
        r("{{#if x}}"),
        p("a"),
        r("{{/if}}")
    );
    let filled = body(&xml, &json!({"x": true}));
    assert_eq!(filled, format!("<w:bookmarkStart w:id=\"4\" w:name=\"ten\"/>{}<w:bookmarkEnd w:id=\"4\"/>", p("a")));
    // Nor does one that is left empty take them along.
    let xml = format!(
        "<w:p><w:bookmarkStart w:id=\"4\" w:name=\"ten\"/>{}</w:p><w:p>{}<w:bookmarkEnd w:id=\"4\"/></w:p>",
        r("đầu"),
        r("{{#if x}}a{{/if}}")
    );
    assert_eq!(body(&xml, &json!({"x": false})).matches("bookmark").count(), 2);
}
