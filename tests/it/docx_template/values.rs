//! Values in the place of tags.

use serde_json::json;

use super::super::common::Package;
use super::form::{Form, body, inner, outline, p, r};

#[test]
fn a_tag_that_word_split_keeps_the_look_of_its_first_letters() {
    let before = "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t>Kính gửi: </w:t></w:r>\
        <w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/>\
        <w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/><w:r><w:t>{t</w:t></w:r><w:bookmarkEnd w:id=\"1\"/>\
        <w:smartTag w:uri=\"x\" w:element=\"y\"><w:r><w:rPr><w:i/></w:rPr><w:t>en}</w:t></w:r></w:smartTag>\
        <w:r><w:t>}.</w:t></w:r></w:p>";
    let after = "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t>Kính gửi: </w:t></w:r>\
        <w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Phòng LĐ-TB&amp;XH</w:t></w:r>\
        <w:proofErr w:type=\"spellStart\"/>\
        <w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"1\"/>\
        <w:smartTag w:uri=\"x\" w:element=\"y\"></w:smartTag>\
        <w:r><w:t xml:space=\"preserve\">.</w:t></w:r></w:p>";
    assert_eq!(body(before, &json!({"ten": "Phòng LĐ-TB&XH"})), after);
}

#[test]
fn values_come_out_as_typed() {
    for value in ["# 1", "*a*", "---", "{{x}}", "<w:p/>", "a & b", "]]>", "\"'", " hai  đầu ", "{{/each}}"] {
        let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert_eq!(body(&p("Số {{x}}."), &json!({ "x": value })), p(&format!("Số {escaped}.")), "{value}");
    }
    assert_eq!(outline(&body(&p("{{x}}"), &json!({"x": "một\nhai\r\nba\tbốn\rnăm"}))), "một⏎hai⏎ba⇥bốn⏎năm¶");
    assert_eq!(body(&p("{{x}} {{y}} {{z}}"), &json!({"x": 5, "y": true, "z": 1.5})), p("5 true 1.5"));
    assert_eq!(body(&p("{{x}}"), &json!({"x": ""})), p(""), "a value that is empty leaves its paragraph");
}

#[test]
fn helpers_work_as_in_source_text() {
    let data = json!({"ngay": "2026-03-05", "so": 1_234_567});
    assert_eq!(body(&p("{{ngay ngay}}"), &data), p("ngày 05 tháng 3 năm 2026"));
    // Word writes its own quotation marks and blanks.
    assert_eq!(body(&p("{{#if (eq so\u{a0}1234567)}}“{{so_dep so}}”{{/if}}"), &data), p("“1.234.567”"));
}

#[test]
fn letters_that_are_no_tags_stay() {
    assert_eq!(body(&p("\\{{x}} { } {{x}}"), &json!({"x": 1})), p("{{x}} { } 1"));
    // What was deleted under track changes is no text.
    let deleted = "<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>{{y}}</w:delText></w:r></w:del><w:r>\
        <w:t>{{x}}</w:t></w:r></w:p>";
    assert!(body(deleted, &json!({"x": 1})).contains("<w:delText>{{y}}</w:delText>"));
}

#[test]
fn tags_that_are_not_read_on_the_page_stay() {
    let link = |text: &str| {
        format!(
            "<w:p><w:hyperlink w:anchor=\"{{{{y}}}}\"><w:fldSimple w:instr=\"DOCPROPERTY {{{{y}}}}\">{}</w:fldSimple>\
             </w:hyperlink></w:p>",
            r(text)
        )
    };
    assert_eq!(body(&link("{{x}}"), &json!({"x": 1})), link("1"));
    let form = Form::new(&p("{{x}}")).part("comments.xml", "comments", &p("{{y}}"));
    let file = form.fill(&json!({"x": 1}));
    assert!(Package::read(&file).part("word/comments.xml") == Package::read(&form.file()).part("word/comments.xml"));
}

#[test]
fn every_part_with_pages_is_filled_and_all_others_stay() {
    let box_of = |text: &str| format!("<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>", p(text));
    let shape = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{}</w:drawing></mc:Choice><mc:Fallback>\
         <w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r></w:p>",
        box_of("hộp {{ten}}"),
        p("hộp {{ten}}")
    );
    let control =
        format!("<w:sdt><w:sdtPr><w:id w:val=\"9\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p("ô {{ten}}"));
    let form = Form::new(&format!("{shape}{control}{}", p("không có thẻ")))
        .header(&p("đầu {{ten}}"))
        .part("footer1.xml", "ftr", &p("chân {{ten}}"))
        .part("header2.xml", "hdr", &p("đầu không có thẻ"))
        .footnotes(&format!("<w:footnote w:id=\"1\">{}</w:footnote>", p("chú thích {{ten}}")))
        .part("endnotes.xml", "endnotes", &format!("<w:endnote w:id=\"1\">{}</w:endnote>", p("cuối {{ten}}")))
        .part("settings.xml", "settings", "");
    let (before, after) = (form.file(), form.fill(&json!({"ten": "Hoa"})));
    for (part, text) in [
        ("word/document.xml", "hộp Hoa¶¶hộp Hoa¶¶ô Hoa¶không có thẻ¶"),
        ("word/header1.xml", "đầu Hoa¶"),
        ("word/footer1.xml", "chân Hoa¶"),
        ("word/footnotes.xml", "chú thích Hoa¶"),
        ("word/endnotes.xml", "cuối Hoa¶"),
    ] {
        let found = outline(&inner(&after, part)).replace("¶¶", "¶");
        assert!(found.ends_with(&text.replace("¶¶", "¶")), "{part}: {found}");
    }
    let (before, after) = (Package::read(&before), Package::read(&after));
    for part in
        ["[Content_Types].xml", "_rels/.rels", "word/header2.xml", "word/settings.xml", "word/_rels/document.xml.rels"]
    {
        assert!(before.part(part) == after.part(part), "{part}");
    }
}

#[test]
fn where_word_broke_a_page_or_a_word_a_tag_goes_on() {
    let xml = "<w:p><w:r><w:t>{{te</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>n}} và {{t</w:t><w:softHyphen/>\
        <w:t>en}}</w:t></w:r></w:p>";
    assert_eq!(outline(&body(xml, &json!({"ten": "Hoa"}))), "Hoa và Hoa¶");
}

#[test]
fn word_puts_nothing_in_the_place_of_what_was_filled_in() {
    let control = |text: &str| {
        let bound = "<w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/>";
        format!("<w:sdt><w:sdtPr><w:id w:val=\"9\"/>{bound}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p(text))
    };
    let filled = body(&format!("{}{}", control("{{ten}}"), control("chữ")), &json!({"ten": "Hoa"}));
    assert_eq!(filled.matches("dataBinding").count(), 1, "{filled}");
    assert_eq!(filled.matches("showingPlcHdr").count(), 1, "{filled}");
    assert!(filled.find("Hoa") < filled.find("dataBinding"), "{filled}");
}

#[test]
fn the_same_data_makes_the_same_bytes_and_no_tag_no_change() {
    let form = Form::new(&p("{{x}}"));
    assert!(form.fill(&json!({"x": 1})) == form.fill(&json!({"x": 1})));
    let plain = Form::new(&p("không có thẻ {"));
    assert!(plain.fill(&json!({})) == plain.file());
}

#[test]
fn a_template_of_word_becomes_a_document() {
    let mut form = Form::new(&p("{{x}}"));
    form.main_type = "template.main";
    let types = Package::read(&form.fill(&json!({"x": 1})));
    let types = String::from_utf8_lossy(types.part("[Content_Types].xml").expect("is there")).into_owned();
    assert!(types.contains("document.main+xml") && !types.contains("template.main+xml"));
}

#[test]
fn a_run_with_tabs_and_breaks_keeps_them() {
    let before =
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a{{x}}</w:t><w:tab/><w:t>{{y}}</w:t><w:br/><w:t>b</w:t></w:r></w:p>";
    assert_eq!(outline(&body(before, &json!({"x": 1, "y": 2}))), "a1⇥2⏎b¶");
    assert_eq!(body(&format!("<w:p>{}</w:p>", r("{{x}}")), &json!({"x": 1})), p("1"));
}

#[test]
fn a_form_says_what_it_needs() {
    let form = Form::new(&format!("{}{}", p("Ông {{ten}}, {{ngay sinh}}"), p("{{#each ds}}{{diem}}{{/each}}")))
        .header(&p("{{so}}"));
    let form = form.open().expect("opens");
    let variables = form.variables().expect("are few");
    let places: Vec<_> = variables
        .iter()
        .map(|variable| (variable.name.as_str(), &variable.uses[0]))
        .map(|(name, place)| (name, place.template.as_str(), place.line, place.column))
        .collect();
    let (text, header) = ("word/document.xml", "word/header1.xml");
    assert_eq!(places, [("ten", text, 1, 5), ("sinh", text, 1, 14), ("ds", text, 2, 1), ("so", header, 1, 1)]);
    let schema = form.json_schema().expect("are few");
    assert_eq!(schema["required"], json!(["ten", "sinh", "ds", "so"]));
    let errors = form.validate(&json!({"ten": "A", "ds": [{}]})).expect_err("lacks some").to_string();
    assert!(errors.contains("sinh") && errors.contains("diem") && errors.contains("so"), "{errors}");
    assert!(form.validate(&json!({"ten": "A", "sinh": "2000-01-02", "ds": [], "so": 1})).is_ok());
}

#[test]
fn a_document_is_cited_in_full_where_it_comes_first() {
    let text =
        outline(&body(&format!("{}{}", p("{{vien_dan so}}"), p("{{vien_dan so}}")), &json!({"so": "30/2020/NĐ-CP"})));
    assert!(text.contains("ngày 05 tháng 3 năm 2020") && text.ends_with("¶Nghị định số 30/2020/NĐ-CP¶"), "{text}");
}
