use std::num::NonZeroU32;

use proptest::prelude::ProptestConfig;

use super::*;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn values() -> Values {
    let so_ky_hieu = SoKyHieu::new(NonZeroU32::new(5).unwrap(), "KH-UBND".parse().unwrap());
    Values::new(&so_ky_hieu, "2026-02-09".parse().unwrap())
}

/// Fills a body, given without its root.
fn filled(body: &str) -> Result<String, PhatHanhError> {
    let (head, tail) = (format!("<w:document xmlns:w=\"{W}\">"), "</w:document>");
    let text = format!("{head}{body}{tail}");
    let bytes = dien("word/document.xml", text.as_bytes(), &values(), &mut Vec::new())?;
    let text = bytes.map_or(text, |bytes| String::from_utf8(bytes).expect("UTF-8 in, UTF-8 out"));
    Ok(text.strip_prefix(&head).and_then(|text| text.strip_suffix(tail)).expect("the root stays").to_owned())
}

fn control(properties: &str, content: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

fn so(content: &str) -> String {
    control("<w:alias w:val=\"Số văn bản\"/><w:tag w:val=\"vanban.so\"/><w:id w:val=\"7\"/><w:text/>", content)
}

#[test]
fn every_blank_gets_what_the_decree_prints() {
    for (tag, value) in [("so", "05"), ("ngay", "09"), ("thang", "02"), ("nam", "2026")] {
        let control = control(&format!("<w:tag w:val=\"vanban.{tag}\"/>"), "<w:r><w:t>\u{a0}</w:t></w:r>");
        assert_eq!(filled(&control).unwrap(), format!("<w:r><w:t>{value}</w:t></w:r>"));
    }
}

#[test]
fn the_look_of_the_blank_stays_and_its_other_runs_go() {
    let rpr = "<w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr>";
    for (content, expected) in [
        (format!("<w:r>{rpr}<w:t xml:space=\"preserve\">  </w:t></w:r>"), format!("<w:r>{rpr}<w:t>05</w:t></w:r>")),
        (
            format!(
                "<w:r w:rsidR=\"00A1\">{rpr}<w:t>\u{a0}</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:tab/></w:r>"
            ),
            format!("<w:r w:rsidR=\"00A1\">{rpr}<w:t>05</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"),
        ),
        ("<w:r/>".into(), "<w:r><w:t>05</w:t></w:r>".into()),
        ("<w:r><w:rPr/></w:r>".into(), "<w:r><w:rPr/><w:t>05</w:t></w:r>".into()),
        (String::new(), "<w:r><w:t>05</w:t></w:r>".into()),
        // Letters in pieces, as references, as dots.
        ("<w:r><w:t>&#160;</w:t></w:r><w:r><w:t>…</w:t><w:t>..</w:t></w:r>".into(), "<w:r><w:t>05</w:t></w:r>".into()),
        ("<w:r><w:t><![CDATA[ ]]></w:t></w:r>".into(), "<w:r><w:t>05</w:t></w:r>".into()),
    ] {
        assert_eq!(filled(&so(&content)).unwrap(), expected, "{content}");
    }
}

#[test]
fn what_is_no_letter_stays() {
    let (start, end) = ("<w:bookmarkStart w:id=\"1\" w:name=\"so\"/>", "<w:bookmarkEnd w:id=\"1\"/>");
    let comment = "<w:r><w:commentReference w:id=\"3\"/></w:r>";
    let content = format!("{start}{comment}<w:r><w:t>\u{a0}</w:t></w:r><w:r><w:t/></w:r>{end}");
    assert_eq!(filled(&so(&content)).unwrap(), format!("{start}{comment}<w:r><w:t>05</w:t></w:r>{end}"));

    let deleted = "<w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r></w:del>";
    let inserted = |text| format!("<w:ins w:id=\"2\"><w:r><w:t>{text}</w:t></w:r></w:ins>");
    assert_eq!(filled(&so(&format!("{deleted}{}", inserted(" ")))).unwrap(), format!("{deleted}{}", inserted("05")));
    assert_eq!(filled(&so(deleted)).unwrap(), format!("<w:r><w:t>05</w:t></w:r>{deleted}"));
}

#[test]
fn a_hint_what_to_write_is_no_look_and_no_text() {
    let rpr = "<w:rPr><w:i/></w:rPr>";
    let hint = "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Bấm để nhập</w:t></w:r>";
    let of = |switch: &str| control(&format!("{rpr}<w:tag w:val=\"vanban.so\"/>{switch}"), hint);
    assert_eq!(filled(&of("<w:showingPlcHdr/>")).unwrap(), format!("<w:r>{rpr}<w:t>05</w:t></w:r>"));
    assert!(filled(&of("<w:showingPlcHdr w:val=\"0\"/>")).is_err());
    // The look of the end is not that of the content.
    let end = "<w:sdt><w:sdtPr><w:tag w:val=\"vanban.so\"/></w:sdtPr><w:sdtEndPr><w:rPr><w:b/></w:rPr></w:sdtEndPr>\
               <w:sdtContent></w:sdtContent></w:sdt>";
    assert_eq!(filled(end).unwrap(), "<w:r><w:t>05</w:t></w:r>");
}

#[test]
fn what_somebody_wrote_must_agree() {
    for same in ["5", "05", " 005 ", "5.."] {
        assert_eq!(filled(&so(&format!("<w:r><w:t>{same}</w:t></w:r>"))).unwrap(), "<w:r><w:t>05</w:t></w:r>");
    }
    for (other, found) in [("6", "6"), ("<w:t>1</w:t></w:r><w:r><w:t>5</w:t>", "15"), ("5a", "5a"), ("-5", "-5")] {
        let text = if other.starts_with('<') { other.to_owned() } else { format!("<w:t>{other}</w:t>") };
        let error = filled(&so(&format!("<w:r>{text}</w:r>"))).unwrap_err().to_string();
        let expected = format!("chỗ “Số văn bản” trong “word/document.xml” đã ghi “{found}”, khác “05”");
        assert_eq!(error, expected);
    }
    let long = format!("<w:r><w:t>{}</w:t></w:r>", "chưa có ".repeat(9000));
    assert!(filled(&so(&long)).unwrap_err().to_string().len() < 200);
}

#[test]
fn a_title_stands_for_a_tag_that_is_gone() {
    let run = "<w:r><w:t>\u{a0}</w:t></w:r>";
    let title = control("<w:id w:val=\"1\"/><w:alias w:val=\"Tháng ban hành\"/><w:text/>", run);
    assert_eq!(filled(&title).unwrap(), "<w:r><w:t>02</w:t></w:r>");
    for others in [
        "<w:alias w:val=\"Số văn bản\"/><w:tag w:val=\"khac\"/>",
        "<w:tag w:val=\"vanban.So\"/>",
        "<w:alias w:val=\"Số\"/>",
        "",
    ] {
        let control = control(others, run);
        assert_eq!(filled(&control).unwrap(), control);
    }
}

#[test]
fn controls_stand_in_controls_of_others_and_around_paragraphs() {
    let inner = so("<w:r><w:t> </w:t></w:r>");
    let outer = |content: &str| control("<w:tag w:val=\"khac\"/>", &format!("<w:p>{content}</w:p>"));
    assert_eq!(filled(&outer(&inner)).unwrap(), outer("<w:r><w:t>05</w:t></w:r>"));
    let paragraph = |run: &str| format!("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>{run}</w:p>");
    let expected = paragraph("<w:r><w:t>05</w:t></w:r>");
    assert_eq!(filled(&so(&paragraph("<w:r><w:t> </w:t></w:r>"))).unwrap(), expected);
    assert_eq!(filled(&so(&paragraph(""))).unwrap(), expected);
    assert!(filled(&so("<w:p/>")).unwrap_err().to_string().contains("không có đoạn chữ"));
    assert!(filled(&so(&inner)).unwrap_err().to_string().contains("sai cấu trúc"));
}

#[test]
fn a_control_of_too_many_runs_is_refused() {
    assert!(filled(&so(&"<w:r/>".repeat(MOST_RUNS))).is_ok());
    let error = filled(&so(&"<w:r/>".repeat(MOST_RUNS + 1))).unwrap_err();
    assert!(error.to_string().contains("quá nhiều đoạn chữ"), "{error}");
    assert!(filled(&"<w:sdt>".repeat(70_000)).is_err());
}

#[test]
fn names_do_not_matter_but_namespaces_do() {
    for namespace in [W, "http://purl.oclc.org/ooxml/wordprocessingml/main"] {
        let of = |inner: &str| {
            format!("\u{feff}<?xml version='1.0'?><!-- a --><x xmlns='{namespace}' xmlns:v='{namespace}'>{inner}</x>\n")
        };
        let control = "<sdt ><sdtPr><tag v:val='vanban.so' /></sdtPr><sdtContent><r v:rsidR = \"1\" ><t> </t></r ></sdtContent></sdt >";
        let mut found = Vec::new();
        let bytes = dien("word/document.xml", of(control).as_bytes(), &values(), &mut found).unwrap().unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), of("<r v:rsidR = \"1\" ><t>05</t></r>"));
        assert_eq!(found, [Blank::So]);
    }
    let foreign = format!("<w:document xmlns:w='urn:x'>{}</w:document>", so("<w:r/>"));
    assert!(dien("a", foreign.as_bytes(), &values(), &mut Vec::new()).unwrap().is_none());
}

#[test]
fn namespaces_that_would_be_lost_are_refused() {
    for name in ["sdt", "sdtPr", "sdtContent"] {
        let declared = so("<w:r/>").replacen(&format!("<w:{name}>"), &format!("<w:{name} xmlns:x=\"urn:x\">"), 1);
        assert!(filled(&declared).unwrap_err().to_string().contains("không gian tên"), "{name}");
    }
}

#[test]
fn a_control_holds_its_properties_and_one_content_if_any() {
    let properties = "<w:sdtPr><w:tag w:val=\"vanban.so\"/></w:sdtPr>";
    assert_eq!(filled(&format!("<w:sdt>{properties}</w:sdt>")).unwrap(), "<w:r><w:t>05</w:t></w:r>");
    let (run, content) = ("<w:r/>", "<w:sdtContent><w:r/></w:sdtContent>");
    for inner in [
        format!("{properties}{content}{run}"),
        format!("{properties}{content}{content}"),
        format!("{properties}{run}{content}"),
        format!("{properties}{}", so(run)),
        format!("<w:sdtPr>{}<w:tag w:val=\"vanban.so\"/></w:sdtPr>{content}", so(run)),
    ] {
        let error = filled(&format!("<w:sdt>{inner}</w:sdt>")).unwrap_err();
        assert!(matches!(error, PhatHanhError::Broken { .. }), "{inner}: {error}");
    }
}

#[test]
fn broken_xml_is_told_with_its_byte() {
    for (text, byte, reason) in [
        ("", 0, "cắt cụt"),
        ("<a>", 3, "cắt cụt"),
        ("<a></b>", 3, ""),
        ("<a/><b/>", 4, "gốc thứ hai"),
        ("<a/>x", 4, "ngoài phần tử gốc"),
        ("<!DOCTYPE a><a/>", 0, "DTD"),
        ("<a>&x;</a>", 3, "tham chiếu"),
        ("<?xml version='1.0' encoding='utf-16'?><a/>", 0, "UTF-8"),
    ] {
        let error = dien("word/a.xml", text.as_bytes(), &values(), &mut Vec::new()).unwrap_err();
        let PhatHanhError::Broken { part, byte: at, reason: found } = error else { panic!("{error}") };
        assert!(part == "word/a.xml" && at == byte && found.contains(reason), "{text}: {at}: {found}");
    }
    let error = dien("a", b"<a>\xFF</a>", &values(), &mut Vec::new()).unwrap_err();
    assert!(matches!(error, PhatHanhError::Broken { byte: 3, .. }));
}

#[test]
fn text_that_is_cut_anywhere_is_refused() {
    let text = format!(
        "<?xml version=\"1.0\"?>\n<w:document xmlns:w=\"{W}\">{}</w:document>",
        so("<w:r><w:t>&#160;…</w:t></w:r>")
    );
    assert!(dien("a", text.as_bytes(), &values(), &mut Vec::new()).is_ok());
    for end in 0..text.len() {
        let error = dien("a", &text.as_bytes()[..end], &values(), &mut Vec::new()).unwrap_err();
        assert!(matches!(error, PhatHanhError::Broken { byte, .. } if byte <= end), "{end}: {error}");
    }
}

/// Start tags of what may stand in and around controls; the last four are whole elements.
const PIECES: [&str; 15] = [
    "<w:sdt>",
    "<w:sdtPr>",
    "<w:sdtContent>",
    "<w:r>",
    "<w:rPr>",
    "<w:t>",
    "<w:p>",
    "<w:del>",
    "<w:sdt><w:sdtPr><w:tag w:val=\"vanban.so\"/></w:sdtPr><w:sdtContent>",
    "<w:sdt><w:sdtPr><w:tag w:val=\"khac\"/></w:sdtPr><w:sdtContent>",
    "<w:sdtContent/>",
    "<w:tag w:val=\"vanban.so\"/>",
    "<w:r/>",
    "<w:drawing/>",
    "5",
];

/// Elements in each other and beside each other: a piece is opened, or, past them, the innermost closed.
fn tree(steps: &[usize]) -> String {
    let (mut text, mut open) = (String::new(), Vec::<String>::new());
    for step in steps {
        let Some(piece) = PIECES.get(*step) else {
            text += &open.pop().unwrap_or_default();
            continue;
        };
        text += piece;
        let names = piece.split('<').skip(1).filter(|tag| !tag.starts_with('/') && !tag.ends_with("/>"));
        let mut names: Vec<_> = names.map(|tag| tag.split(['>', ' ']).next().unwrap_or_default()).collect();
        // Properties are closed within their piece.
        names.retain(|name| *name != "w:sdtPr" || *piece == "<w:sdtPr>");
        if !names.is_empty() {
            open.push(names.iter().rev().fold(String::new(), |ends, name| ends + "</" + name + ">"));
        }
    }
    text + &open.into_iter().rev().collect::<String>()
}

proptest::proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands around and in a control: no panic, well-formed text comes out, and no blank is left.
    #[test]
    fn markup_in_any_order_is_no_danger(steps in proptest::collection::vec(0..PIECES.len() + 6, 0..24)) {
        let text = tree(&steps);
        match filled(&text) {
            Ok(done) => proptest::prop_assert_eq!(filled(&done).expect("is well-formed"), done, "{}", text),
            Err(PhatHanhError::Broken { reason, .. }) => proptest::prop_assert!(
                ["chỗ trống", "ô nội dung"].iter().any(|what| reason.starts_with(what)),
                "{}: {}", text, reason
            ),
            Err(PhatHanhError::BlankDiffers { .. }) => proptest::prop_assert!(text.contains('5')),
            Err(other) => proptest::prop_assert!(false, "{}", other),
        }
    }
}
