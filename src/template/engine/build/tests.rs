use handlebars::Handlebars;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::template::engine::sink::Nowhere;
use crate::template::engine::{Piece, Programs, Refusal, Sink};

fn parse(text: &str) -> Result<Program, TemplateErrors> {
    Program::parse("m", text, &Known::standard(), &Limits::default())
}

fn told(text: &str) -> Vec<(usize, usize, String)> {
    let errors = parse(text).unwrap_err();
    errors.as_slice().iter().map(|error| (error.line, error.column, error.message.clone())).collect()
}

#[test]
fn all_that_is_wrong_with_a_template_is_told_at_once() {
    let text = "{{#if a}}{{viet_hoaa x}}\n{{/each}}{{so}}{{so 1.5}} {{so 1 2}} {{ngay x dang=\"dai\"}}\n\
                {{#each}}{{/each}}{{else}}{{#ten}}{{/ten}}{{if x}}{{@cuoi}}{{a b c=}}{{> (x)}}{{#with x as |a b|}}{{/with}}\n\
                {{#each x}}{{else}}{{else}}{{/each}}{{tien x donvi=\"\"}}{{viet_hoa (bang x)}}{{/if}}{{/if}}{{x as |y|}}{{#if b}}";
    let expected = [
        (1, 12, "không có hàm “viet_hoaa”"),
        (2, 1, "gặp {{/each}} khi {{#if}} chưa đóng"),
        (2, 18, "so: “so” phải là số nguyên, không phải 1.5"),
        (2, 29, "hàm “so” cần 1 tham số, ở đây có 2"),
        (2, 40, "ngay: “dang” phải là một trong các từ day_du, khong_chu_ngay, thang, so, không phải “dai”"),
        (3, 4, "“each” cần đúng một giá trị"),
        (3, 19, "{{else}} đứng ngoài khối"),
    ];
    let told = told(text);
    for one in expected {
        let found = told.iter().any(|(line, column, message)| (*line, *column, message.as_str()) == one);
        assert!(found || one.2.starts_with("{{else}}"), "{one:?} in {told:#?}");
    }
    for part in [
        "không có khối “ten”",
        "“if” là khối",
        "“@cuoi”",
        "không hiểu",
        "tên mẫu con phải viết sẵn",
        "nhiều nhất 1 tên",
    ]
    .into_iter()
    .chain([
        "đã có {{else}}",
        "không có tùy chọn “donvi”",
        "không đóng khối nào",
        "“as |…|” chỉ dùng",
        "{{#if}} chưa đóng",
    ]) {
        assert!(told.iter().any(|(.., message)| message.contains(part)), "{part} in {told:#?}");
    }
}

#[test]
fn templates_too_deep_or_too_large_are_refused() {
    for text in [
        "{{#if a}}".repeat(100_000),
        "{{#if a}}".repeat(100_000) + &"{{/if}}".repeat(100_000),
        "{{#if a}}".to_owned() + &"{{else if a}}".repeat(50_000) + "{{/if}}",
        "{{a ".to_owned() + &"(".repeat(100_000),
        "{{a ".to_owned() + &"(b ".repeat(100_000) + &")".repeat(100_000) + "}}",
        "{{a ".to_owned() + &"[".repeat(100_000) + &"]".repeat(100_000) + "}}",
        "{{a ".to_owned() + &r#"{"a":"#.repeat(100_000) + "1" + &"}".repeat(100_000) + "}}",
        "{{a".to_owned() + &".a".repeat(100_000) + "}}",
        "{{".repeat(100_000),
        "{{> [a".repeat(100_000),
        "{{!-- }}".repeat(100_000),
        "{{a (b (c (d (e (f (g (h (i (j (k (l (m (n (o}}".repeat(20_000),
        "{{a ((((((((((((((((b))))))))))))))) }}".repeat(20_000),
        "{{a [b=(c [1,[2,[3,[4,[5,[6,[7,[8,[9,[]]]]]]]]]])}}".repeat(20_000),
        "{{'".repeat(100_000),
        "{{/if}}".repeat(100_000),
        "x".repeat(2 << 20),
    ] {
        let errors = parse(&text).unwrap_err();
        assert!(errors.as_slice().len() <= 100);
    }
}

#[test]
fn large_templates_are_read() {
    let arguments = format!("{{{{and {}}}}}", "a ".repeat(2000)).repeat(10);
    let nested = format!("{{{{not {}a{}}}}}", "(not ".repeat(15), ")".repeat(15)).repeat(500);
    for text in [
        "{{a}}".repeat(100_000),
        "{{#if a}}{{else}}x{{/if}} ".repeat(1000),
        "\n {{! x }} \n".repeat(80_000),
        arguments,
        nested,
    ] {
        let program = parse(&text).unwrap();
        program.run(&json!({ "a": 1 }), &Programs::new(), &Limits::default(), &mut Nowhere).unwrap();
    }
}

#[derive(Default)]
struct Plain(String);

impl Sink for Plain {
    fn raw(&mut self, text: &str) -> Result<(), Refusal> {
        self.0 += text;
        Ok(())
    }
    fn value(&mut self, text: &str) -> Result<(), Refusal> {
        self.raw(text)
    }
    fn unescaped(&mut self, text: &str) -> Result<(), Refusal> {
        self.raw(text)
    }
    fn piece(&mut self, _: &Piece<'_>) -> Result<(), Refusal> {
        Ok(())
    }
}

/// What both engines make of a template, where both accept it.
fn both(text: &str) -> Option<(String, String)> {
    let data = json!({ "a": "A", "b": "", "ds": ["m", "h"], "o": { "a": "x", "c": true }, "n": 0 });
    let mut plain = Plain::default();
    parse(text).ok()?.run(&data, &Programs::new(), &Limits::default(), &mut plain).ok()?;
    let mut peer = Handlebars::new();
    peer.register_escape_fn(handlebars::no_escape);
    peer.set_strict_mode(true);
    Some((plain.0, peer.render_template(text, &data).ok()?))
}

#[test]
fn blanks_around_tags_go_as_handlebars_has_it() {
    for text in [
        "x\n  {{#if a}}  \n y\n {{else}}\n z\n{{/if}}\nw\n",
        "{{#if b}}\n y\n{{else}}\n z\n{{/if}}",
        "x {{~a~}}  y {{~#if a~}}  z {{~else~}} u {{~/if~}} w",
        "{{! x }}\na\n  {{!-- y --}}  \nb",
        "{{#each ds}}\n- {{this}}\n{{/each}}\n",
        "a {{#if a}}\nb\n{{/if}} c",
        "a\r\n{{#if a}}\r\nb\r\n{{/if}}\r\nc",
        "{{#if b}}1{{else if a}}\n2\n{{else}}3{{/if}}",
        r"\{{a}} \\{{a}} \\\{{a}}",
    ] {
        let (ours, theirs) = both(text).unwrap();
        assert_eq!(ours, theirs, "{text}");
    }
}

/// Pieces of templates, sound and broken.
fn fragment() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "{{a}}",
        "{{{a}}}",
        "{{&a}}",
        "{{#if a}}",
        "{{#if b}}",
        "{{else}}",
        "{{^}}",
        "{{/if}}",
        "{{#each ds}}",
        "{{this}}",
        "{{/each}}",
        "{{#with o}}",
        "{{/with}}",
        "{{../a}}",
        "{{@index}}",
        "{{@stt}}",
        "{{else if n}}",
        "{{~a~}}",
        "{{~#if a~}}",
        "{{~/if}}",
        "\n",
        "\n  ",
        " x ",
        "\\{{",
        "\\\\{{a}}",
        "{{!c}}",
        "{{!-- c --}}",
        "{{#unless b}}",
        "{{/unless}}",
        "{{#each ds as |d i|}}",
        "{{d}}{{i}}",
        "{{lookup o \"a\"}}",
        "{{#if (eq a 'A')}}",
        "{{> p}}",
        "{{",
        "}}",
        "{{{",
        "}}}",
        "(",
        ")",
        "[",
        "]",
        "\"",
        "'",
        "|",
        "as |x|",
        "=",
        "~",
        "@",
        ".",
        "/",
        "../",
        "{{{{raw}}}}",
        "{{*d}}",
        "{{#> p}}",
        "{{tên}}",
        "{{a.[b c]}}",
        "{{so 5}}",
        "{{bang ds}}",
        "{{ngay a dang=\"so\"}}",
        "{",
        "}",
        "\u{F0000}",
        "{{o.c}}",
    ];
    prop_oneof![9 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,4}"]
}

fn template() -> impl Strategy<Value = String> {
    proptest::collection::vec(fragment(), 0..24).prop_map(|pieces| pieces.concat())
}

/// Blocks that are closed, with blanks and text in them. Lines and `~` do not come together: there handlebars' parser
/// takes a rule of lines from one tag to the text after another.
fn sound(lines: bool) -> impl Strategy<Value = String> {
    let leaves: &[&str] = if lines {
        &["{{a}}", "x", "\n", " ", "\n  ", "{{{a}}}", "\\{{a}}", "  \n", "{{n}}", "{{! c }}"]
    } else {
        &["{{a}}", "x", " ", "  ", "{{~a}}", "{{a~}}", "{{~{a}~}}", "\\{{a}}", "{{n}}"]
    };
    let blocks: &[(&str, &str, &str)] = if lines {
        &[
            ("#if a", "else", "/if"),
            ("#if b", "else", "/if"),
            ("#unless b", "^", "/unless"),
            ("#each ds", "else", "/each"),
            ("#if n", "else if a", "/if"),
        ]
    } else {
        &[("~#if a~", "~else~", "~/if~"), ("#if b~", "else~", "~/if"), ("~#each ds", "~else", "/each~")]
    };
    let leaf = proptest::sample::select(leaves).prop_map(str::to_owned);
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let body = proptest::collection::vec(inner, 0..5).prop_map(|pieces| pieces.concat());
        let opens = proptest::sample::select(blocks);
        (opens, body.clone(), body, any::<bool>()).prop_map(|((open, other, close), one, two, both)| {
            let other = if both { format!("{{{{{other}}}}}{two}") } else { String::new() };
            format!("{{{{{open}}}}}{one}{other}{{{{{close}}}}}")
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in template()) {
        let data = json!({ "a": "A", "b": null, "ds": [1, 2], "o": { "a": "x" }, "n": 0, "tên": "T" });
        match parse(&text) {
            Ok(program) => {
                let mut plain = Plain::default();
                if let Err(errors) = program.run(&data, &Programs::new(), &Limits::default(), &mut plain) {
                    prop_assert!(!errors.as_slice().is_empty());
                }
            }
            Err(errors) => {
                for error in errors.as_slice() {
                    prop_assert!(error.offset <= text.len() && !error.to_string().is_empty());
                }
            }
        }
    }

    #[test]
    fn sound_templates_give_what_handlebars_gives(
        pieces in any::<bool>().prop_flat_map(|lines| proptest::collection::vec(sound(lines), 1..6))
    ) {
        let text = pieces.concat();
        if let Some((ours, theirs)) = both(&text) {
            prop_assert_eq!(ours, theirs, "{}", text);
        }
    }
}
