use serde_json::json;

use super::*;
use crate::template::engine::Known;

/// Writes values between ‹ and ›.
#[derive(Default)]
struct Page(String);

impl Sink for Page {
    fn raw(&mut self, text: &str) -> Result<(), Refusal> {
        self.0 += text;
        Ok(())
    }

    fn value(&mut self, text: &str) -> Result<(), Refusal> {
        self.0 += &format!("‹{text}›");
        Ok(())
    }

    fn unescaped(&mut self, text: &str) -> Result<(), Refusal> {
        self.raw(text)
    }

    fn piece(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        Err(Refusal::new(piece.helper))
    }
}

fn programs(texts: &[(&str, &str)]) -> Programs {
    let parse = |text| Program::parse("phần", text, &Known::standard(), &Limits::default()).unwrap();
    texts.iter().map(|(name, text)| ((*name).to_owned(), parse(*text))).collect()
}

fn run_with(text: &str, data: &Value, others: &Programs, limits: &Limits) -> Result<String, TemplateErrors> {
    let program = Program::parse("mẫu", text, &Known::standard(), limits)?;
    let mut page = Page::default();
    program.run(data, others, limits, &mut page)?;
    Ok(page.0)
}

fn page(text: &str, data: &Value) -> String {
    run_with(text, data, &Programs::new(), &Limits::default()).unwrap()
}

/// The messages, each with its column.
fn errors(text: &str, data: &Value) -> Vec<String> {
    let errors = run_with(text, data, &Programs::new(), &Limits::default()).unwrap_err();
    let told = |error: &TemplateError| match &error.hint {
        Some(hint) => format!("{} {}; {hint}", error.column, error.message),
        None => format!("{} {}", error.column, error.message),
    };
    errors.as_slice().iter().map(told).collect()
}

#[test]
fn values_come_out_as_they_are() {
    let data = json!({ "tên": "Phòng LĐ-TB&XH", "n": 1.5, "dung": true, "a": { "x y": { "b": 0 } }, "ds": ["m", "h"] });
    for (text, printed) in [
        ("{{tên}}", "‹Phòng LĐ-TB&XH›"),
        ("{{te\u{302}n}}", "‹Phòng LĐ-TB&XH›"),
        ("{{{tên}}}{{&tên}}", "Phòng LĐ-TB&XHPhòng LĐ-TB&XH"),
        ("{{n}} {{dung}}", "‹1.5› ‹true›"),
        ("{{a.[x y].b}} {{this.n}} {{./n}} {{@root.n}} {{ds.1}} {{ds.[0]}}", "‹0› ‹1.5› ‹1.5› ‹1.5› ‹h› ‹m›"),
        ("{{lookup a \"x y\"}}", ""),
        ("{{lookup ds 1}} {{len ds}} {{(lookup ds 0)}}", "‹h› ‹2› ‹m›"),
        (r"\{{n}} \\{{n}}", r"{{n}} \‹1.5›"),
    ] {
        if printed.is_empty() {
            assert_eq!(errors(text, &data).len(), 1, "{text}");
        } else {
            assert_eq!(page(text, &data), printed, "{text}");
        }
    }
}

#[test]
fn blocks_choose_and_repeat() {
    let data = json!({
        "co": true, "khong": null, "so": 0, "rong": [], "ten": "T",
        "ds": [{ "t": "a", "con": [1, 2] }, { "t": "b", "con": [] }],
        "o": { "x": 1, "y": 2 }
    });
    for (text, printed) in [
        ("{{#if co}}1{{else}}2{{/if}}{{#if khong}}1{{else}}2{{/if}}{{#unless so}}3{{/unless}}", "123"),
        ("{{#if khong}}1{{else if co}}2{{else}}3{{/if}}", "2"),
        ("{{#if khong}}1{{else if so}}2{{else}}3{{/if}}", "3"),
        ("{{#if so includeZero=true}}1{{/if}}", "1"),
        ("{{#each ds}}{{@index}}{{t}}{{#if @last}}.{{/if}}{{/each}}", "‹0›‹a›‹1›‹b›."),
        ("{{#each ds}}{{@stt}}{{t}}{{#each con}}{{@../stt}}.{{@stt}}{{/each}}{{/each}}", "‹1›‹a›‹1›.‹1›‹1›.‹2›‹2›‹b›"),
        ("{{#each o}}{{@stt}}{{@key}}{{/each}}", "‹1›‹x›‹2›‹y›"),
        (
            "{{#each ds as |d i|}}{{i}}{{d.t}}{{#each d.con as |c|}}{{c}}{{d.t}}{{@../index}}{{/each}}{{/each}}",
            "‹0›‹a›‹1›‹a›‹0›‹2›‹a›‹0›‹1›‹b›",
        ),
        ("{{#each ds}}{{#each con}}{{this}}{{../t}}{{../../ten}}{{/each}}{{/each}}", "‹1›‹a›‹T›‹2›‹a›‹T›"),
        ("{{#each o}}{{@key}}={{this}}{{#if @first}};{{/if}}{{/each}}", "‹x›=‹1›;‹y›=‹2›"),
        ("{{#each o as |v k|}}{{k}}{{v}}{{/each}}", "‹x›‹1›‹y›‹2›"),
        ("{{#each rong}}1{{else}}2{{/each}}{{#each khong}}1{{else}}2{{/each}}", "22"),
        ("{{#with o}}{{x}}{{../ten}}{{/with}}{{#with khong}}1{{else}}2{{/with}}", "‹1›‹T›2"),
        ("{{#with o as |p|}}{{p.y}}{{/with}}", "‹2›"),
        (
            "{{#if (and co (not khong) (or so ten))}}1{{/if}}{{#if (eq ten \"T\")}}2{{/if}}{{#if (gt 3 so)}}3{{/if}}",
            "123",
        ),
    ] {
        assert_eq!(page(text, &data), printed, "{text}");
    }
}

#[test]
fn partials_take_a_value_names_and_the_blanks_before_them() {
    let others =
        programs(&[("ten", "{{ho}} {{t}}"), ("dong", "- {{t}}\n\n- b\n"), ("hai", "{{> ten}}"), ("muc", "{{t}}{{n}}")]);
    let data = json!({ "ho": "Lê", "t": "An", "x": { "ho": "Vũ", "t": "Bình" } });
    for (text, printed) in [
        ("{{> ten}}, {{> ten x}}, {{> ten x t=\"Chi\"}}", "‹Lê› ‹An›, ‹Vũ› ‹Bình›, ‹Vũ› ‹Chi›"),
        ("{{#with x as |t|}}{{> hai}}{{/with}}", "‹Vũ› ‹Bình›"),
        ("a:\n  {{> dong}}\nb", "a:\n  - ‹An›\n\n  - b\nb"),
        ("{{> [muc] n=(len x)}} {{>'muc' x n=1}}", "‹An›‹2› ‹Bình›‹1›"),
    ] {
        assert_eq!(run_with(text, &data, &others, &Limits::default()).unwrap(), printed, "{text}");
    }
    let error = run_with("{{> khong}}", &data, &others, &Limits::default()).unwrap_err();
    assert_eq!(error.as_slice()[0].message, "không có mẫu “khong”");
}

#[test]
fn unknown_variables_are_refused_wherever_they_stand() {
    let data = json!({ "ten": "T", "ds": [{ "t": 1 }, {}], "o": { "x": null } });
    let others = programs(&[("p", "")]);
    for (text, column) in [
        ("{{tenn}}", 3),
        ("{{#if tenn}}x{{/if}}", 7),
        ("{{#unless tenn}}x{{/unless}}", 11),
        ("{{#each tenn}}x{{/each}}", 9),
        ("{{#with tenn}}x{{/with}}", 9),
        ("{{#if (eq ten tenn)}}x{{/if}}", 15),
        ("{{#if (or ten tenn)}}x{{/if}}", 15),
        ("{{> p tenn}}", 7),
        ("{{> p a=tenn}}", 9),
        ("{{#if o.tenn}}x{{/if}}", 7),
        ("{{#if o.x.tenn}}x{{/if}}", 7),
        ("{{#if false}}{{else if tenn}}x{{/if}}", 24),
    ] {
        let errors = run_with(text, &data, &others, &Limits::default()).unwrap_err();
        assert_eq!(errors.as_slice().len(), 1, "{text}");
        assert!(errors.as_slice()[0].variable.as_deref().unwrap().contains("tenn"), "{text}");
        assert_eq!(errors.as_slice()[0].column, column, "{text}");
    }
}

#[test]
fn all_errors_are_told_at_once_and_each_once() {
    let data = json!({ "ten": "T", "ds": [{ "t": 1 }, {}, {}], "o": { "x": null } });
    assert_eq!(
        errors("{{tem}} {{o.x}} {{ds}} {{o}} {{#each ds}}{{t}}{{/each}} {{#each ten}}{{/each}} {{ngay ten}}", &data),
        [
            "3 không có biến “tem”; có phải là “ten”?",
            "11 “o.x” trống (null), không in ra được; hãy viết {{mac_dinh o.x \"…\"}} hoặc đặt trong {{#if o.x}}…{{/if}}",
            "19 “ds” là danh sách, không in thẳng ra được; hãy viết {{noi ds}}, {{danh_sach ds}} hoặc {{#each ds}}",
            "26 “o” là đối tượng, không in thẳng ra được; hãy viết {{o.ten_truong}} để lấy một trường",
            "44 không có biến “t” (mục thứ 2)",
            "65 {{#each}} cần danh sách hoặc đối tượng, ở đây là chuỗi ký tự",
            "87 ngay: “ten” phải là ngày dạng 2026-03-05 hoặc 05/3/2026, không phải “T”",
        ]
    );
    assert_eq!(errors("{{@index}} {{../x}}", &data).len(), 2);
    let many = "{{x}}".repeat(1000);
    assert_eq!(errors(&many, &data).len(), 100);
}

#[test]
fn what_takes_too_long_or_writes_too_much_is_stopped() {
    let ds: Vec<u32> = (0..2000).collect();
    let data = json!({ "ds": ds, "dai": "x".repeat(100_000) });
    let limits = Limits::default().steps(100_000).output_bytes(1_000_000);
    for (text, why) in [
        ("{{#each ds}}{{#each ../ds}}{{/each}}{{/each}}", "quá 100000 bước"),
        (
            "{{#each ds}}{{#each ../ds}}{{#each ../../ds}}{{#each ../../../ds}}{{/each}}{{/each}}{{/each}}{{/each}}",
            "quá 100000 bước",
        ),
        ("{{#each ds}}{{dai}}{{../dai}}{{/each}}", "không có biến"),
        ("{{#each ds}}{{../dai}}{{/each}}", "quá 1000000 byte"),
        ("{{#each ds}}{{#if (and ../ds ../ds)}}{{/if}}{{/each}}", "quá 100000 bước"),
        ("{{#each ds}}{{> tu}}{{/each}}", "mẫu con lồng nhau"),
    ] {
        let others = programs(&[("tu", "{{> tu}}")]);
        let errors = run_with(text, &data, &others, &limits).unwrap_err();
        assert!(errors.as_slice()[0].message.contains(why), "{text}: {errors}");
    }
}

#[test]
fn a_refusal_is_an_error_at_its_place() {
    struct Deaf;
    impl Sink for Deaf {
        fn raw(&mut self, _: &str) -> Result<(), Refusal> {
            Ok(())
        }
        fn value(&mut self, text: &str) -> Result<(), Refusal> {
            Err(Refusal::new(format!("no {text}")).hint("leave it out"))
        }
        fn unescaped(&mut self, _: &str) -> Result<(), Refusal> {
            Err(Refusal::new("no raw"))
        }
        fn piece(&mut self, _: &Piece<'_>) -> Result<(), Refusal> {
            Ok(())
        }
    }
    let program = Program::parse("m", "a {{x}} {{{x}}}", &Known::standard(), &Limits::default()).unwrap();
    let errors = program.run(&json!({ "x": 1 }), &Programs::new(), &Limits::default(), &mut Deaf).unwrap_err();
    let told: Vec<_> = errors.as_slice().iter().map(|error| (error.column, error.message.as_str())).collect();
    assert_eq!(told, [(3, "no 1"), (9, "no raw")]);
}

#[test]
fn faults_in_long_loops_are_found_once() {
    let mut data = json!({ "ds": (0..1500).collect::<Vec<u32>>() });
    for field in 0..1000 {
        data[format!("trường_{field}")] = json!(1);
    }
    let errors = errors("{{#each ds}}{{#each ../ds}}{{../../trường_x}}{{/each}}{{/each}}", &data);
    assert!(errors[0].contains("không có biến") && errors[0].contains("có phải là"), "{errors:?}");
    assert!(errors.len() == 2 && errors[1].ends_with("mẫu chạy quá 10000000 bước"), "{errors:?}");
}

#[test]
fn names_of_fields_are_composed() {
    let data = json!({ "ds": [{ "te\u{302}n": 1 }, { "tên": 2 }, { "te\u{302}n": 3 }], "T\u{302}": 4 });
    assert_eq!(
        page("{{#each ds}}{{tên}}{{/each}}{{te\u{302}n}}", &json!({ "ds": data["ds"], "tên": 5 })),
        "‹1›‹2›‹3›‹5›"
    );
}
