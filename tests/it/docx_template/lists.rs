//! Lists of Word in loops.

use serde_json::json;

use super::form::{Form, inner, p};

const DOCUMENT: &str = "word/document.xml";

fn item(list: &str, level: u8, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}\
         </w:t></w:r></w:p>"
    )
}

/// Lists 1 and 2 count, 3 has bullets.
fn form(body: &str) -> Form {
    let level = |format: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        )
    };
    let definition = |id: u8, format: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{}</w:abstractNum>",
            level(format)
        )
    };
    let num =
        |id: u8, definition: u8| format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/></w:num>");
    let numbering = format!(
        "{}{}{}{}{}<w:numIdMacAtCleanup w:val=\"1\"/>",
        definition(0, "decimal"),
        definition(1, "bullet"),
        num(1, 0),
        num(2, 0),
        num(3, 1)
    );
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Goc\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>\
        </w:style><w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:basedOn w:val=\"Goc\"/></w:style>";
    Form::new(body).part("numbering.xml", "numbering", &numbering).part("styles.xml", "styles", styles)
}

/// The numbers of the lists of the paragraphs, in order.
fn numbers(document: &str) -> Vec<&str> {
    document.split("<w:numId w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_list_within_a_loop_begins_anew_with_each_round() {
    let body = [
        p("{{#each nhom}}"),
        p("{{ten}}"),
        p("{{#each viec}}"),
        item("1", 0, "{{this}}"),
        p("{{/each}}"),
        p("{{/each}}"),
    ];
    let data = json!({"nhom": [{"ten": "A", "viec": [1, 2]}, {"ten": "B", "viec": []}, {"ten": "C", "viec": [3, 4]}]});
    let file = form(&body.concat()).fill(&data);
    assert_eq!(numbers(&inner(&file, DOCUMENT)), ["1", "1", "4", "4"]);
    let numbering = inner(&file, "word/numbering.xml");
    let new = numbering.split("<w:num w:numId=\"4\">").nth(1).expect("is new");
    assert!(
        new.starts_with("<w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/>"),
        "{new}"
    );
    assert!(new.ends_with("</w:num><w:numIdMacAtCleanup w:val=\"1\"/>"), "{new}");
}

#[test]
fn items_that_a_loop_makes_count_through() {
    let once = [p("{{#each ds}}"), item("1", 0, "{{this}}"), p("chi tiết"), p("{{/each}}")].concat();
    assert_eq!(numbers(&inner(&form(&once).fill(&json!({"ds": [1, 2]})), DOCUMENT)), ["1", "1"]);
    // The list goes on behind the loop.
    let beyond = [p("{{#each ds}}"), p("tên"), item("1", 0, "{{this}}"), p("{{/each}}"), item("1", 0, "x")].concat();
    assert_eq!(numbers(&inner(&form(&beyond).fill(&json!({"ds": [1, 2]})), DOCUMENT)), ["1", "1", "1"]);
    // Bullets need no number.
    let bullets = [p("{{#each ds}}"), p("tên"), item("3", 0, "{{this}}"), p("{{/each}}")].concat();
    assert_eq!(numbers(&inner(&form(&bullets).fill(&json!({"ds": [1, 2]})), DOCUMENT)), ["3", "3"]);
    // Rows whose number is a list's.
    let row = format!(
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        p("{{#each ds}}x"),
        item("1", 0, "{{this}}{{/each}}")
    );
    assert_eq!(numbers(&inner(&form(&row).fill(&json!({"ds": [1, 2]})), DOCUMENT)), ["1", "1"]);
}

#[test]
fn lists_of_steps_begin_anew_too() {
    let body = [p("{{#each ds}}"), p("Bài {{this}}"), item("1", 0, "a"), item("1", 0, "b"), p("{{/each}}")].concat();
    assert_eq!(numbers(&inner(&form(&body).fill(&json!({"ds": [1, 2, 3]})), DOCUMENT)), ["1", "1", "4", "4", "5", "5"]);
    // A loop around a loop without a word between.
    let body =
        [p("{{#each ds}}"), p("{{#each this}}"), item("1", 0, "{{this}}"), p("{{/each}}"), p("{{/each}}")].concat();
    assert_eq!(numbers(&inner(&form(&body).fill(&json!({"ds": [[1, 2], [3]]})), DOCUMENT)), ["1", "1", "4"]);
}

#[test]
fn a_list_that_a_style_gives_begins_anew() {
    let styled =
        "<w:p><w:pPr><w:pStyle w:val=\"Muc\"/><w:keepNext/><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>";
    let body = format!("{}{}{styled}{}", p("{{#each ds}}"), p("tên"), p("{{/each}}"));
    let document = inner(&form(&body).fill(&json!({"ds": [1, 2]})), DOCUMENT);
    assert_eq!(numbers(&document), ["4"]);
    let anew =
        "<w:pStyle w:val=\"Muc\"/><w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr><w:jc";
    assert!(document.contains(anew), "{document}");
}
