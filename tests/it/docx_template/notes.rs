//! Notes that loops repeat.

use serde_json::json;

use super::form::{Form, inner, outline, p, r};

fn ids(xml: &str, element: &str) -> Vec<String> {
    let begin = format!("<w:{element} w:id=\"");
    xml.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn a_note_in_a_loop_is_a_note_of_its_own_each_time() {
    let reference = |id: u8| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let body = format!(
        "{}<w:p>{}{}</w:p>{}<w:p>{}{}</w:p>",
        p("{{#each ds}}"),
        r("{{ten}}"),
        reference(1),
        p("{{/each}}"),
        r("cuối"),
        reference(2)
    );
    let notes = format!(
        "<w:footnote w:id=\"1\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote>",
        p("theo {{nguon}}"),
        p("hết")
    );
    let form = Form::new(&body).footnotes(&notes);
    let file = form.fill(&json!({"ds": [{"ten": "A", "nguon": "x"}, {"ten": "B", "nguon": "y"}]}));
    let (document, notes) = (inner(&file, "word/document.xml"), inner(&file, "word/footnotes.xml"));
    assert_eq!(ids(&document, "footnoteReference"), ["1", "3", "2"]);
    assert_eq!(ids(&notes, "footnote"), ["1", "3", "2"]);
    assert!(outline(&notes).ends_with("theo x¶theo y¶hết¶"), "{}", outline(&notes));
    // A round less, a note less.
    let none = inner(&form.fill(&json!({"ds": []})), "word/footnotes.xml");
    assert_eq!(ids(&none, "footnote"), ["2"]);
    assert_eq!(none.matches("<w:footnote ").count(), 3, "the separators stay");
    let faults = form.faults(&json!({"ds": [{"ten": "A"}]}));
    assert!(faults.len() == 1 && faults[0].starts_with("word/footnotes.xml, đoạn 3: "), "{faults:?}");
}

#[test]
fn a_note_without_tags_is_repeated_too() {
    let body = format!(
        "<w:p>{}<w:r><w:footnoteReference w:id=\"1\"/></w:r>{}</w:p>",
        r("{{#each ds}}{{this}}"),
        r("; {{/each}}")
    );
    let file = Form::new(&body)
        .footnotes(&format!("<w:footnote w:id=\"1\">{}</w:footnote>", p("x")))
        .fill(&json!({"ds": [1, 2]}));
    assert_eq!(ids(&inner(&file, "word/footnotes.xml"), "footnote"), ["1", "2"]);
}
