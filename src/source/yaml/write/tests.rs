use proptest::prelude::*;

use super::super::super::cx::Cx;
use super::super::super::node::Key;
use super::super::read;
use super::*;

fn text(words: &str) -> Node {
    Node::text(words, 0..0)
}

fn map(fields: Vec<(String, Node)>) -> Node {
    let mut all: Vec<(Key, Node)> = Vec::new();
    for (name, node) in fields {
        if all.iter().all(|(key, _)| key.name != name) {
            all.push((Key { name, span: 0..0 }, node));
        }
    }
    Node::new(Value::Map(all), 0..0)
}

fn list(items: Vec<Node>) -> Node {
    Node::new(Value::List(items), 0..0)
}

/// The same without places.
fn bare(node: Node) -> Node {
    match node.value {
        Value::List(items) => list(items.into_iter().map(bare).collect()),
        Value::Map(fields) => map(fields.into_iter().map(|(key, node)| (key.name, bare(node))).collect()),
        value => Node::new(value, 0..0),
    }
}

fn written(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out, 0);
    out
}

fn back(yaml: &str) -> Node {
    let mut cx = Cx::new(yaml);
    let node = read(&mut cx, 0..yaml.len());
    match cx.into_errors() {
        None => bare(node.unwrap()),
        Some(errors) => panic!("{errors}\n{yaml}"),
    }
}

const NASTY: [&str; 60] = [
    "",
    " ",
    "# x",
    "- a",
    "-",
    "--",
    "---",
    "--- a",
    "...",
    "a: b",
    "a:",
    ":a",
    ": a",
    "a :b",
    "\"",
    "'",
    "\\",
    " a",
    "a ",
    "null",
    "~",
    "Null",
    "yes",
    "no",
    "true",
    "05",
    "1e3",
    "0x1F",
    ".5",
    "@a",
    "`a",
    "%a",
    "[a",
    "a]",
    "{a",
    "a}",
    "[[a]]",
    "a, b",
    "? a",
    "?a",
    "! a",
    "&a",
    "*a*",
    "| a",
    "> a",
    "a # b",
    "a#b",
    "a\nb",
    "a\n\nb\n",
    "a\n b",
    "\na",
    "a\n\n",
    "a\tb",
    "\ta",
    "\u{a0}a",
    "\u{85}",
    "a\u{2028}b",
    "\u{feff}",
    "😀",
    "a\r\nb",
];

#[test]
fn nasty_texts_read_back_equal_everywhere() {
    for words in NASTY {
        let node = text(words);
        let fields = map(vec![("k".into(), node.clone()), ("l".into(), text("z"))]);
        for whole in [
            fields.clone(),
            map(vec![("k".into(), fields.clone())]),
            map(vec![("k".into(), list(vec![node.clone(), node.clone()]))]),
            list(vec![list(vec![node.clone()]), fields, node.clone()]),
            list(vec![text(&"x".repeat(80)), list(vec![node.clone(), text(&"y".repeat(80))])]),
            map(vec![(words.to_owned(), node)]),
        ] {
            let yaml = written(&whole);
            assert_eq!(back(&yaml), whole, "{yaml}");
        }
    }
}

#[test]
fn what_people_write_stays_as_it_is() {
    let whole = map(vec![
        ("so".into(), text("/KH-UBND")),
        ("trich_yeu".into(), text("Về việc “a”, b; c (d) - 50%")),
        ("kinh_gui".into(), list(vec![text("Bộ Y tế"), text("Sở Nội vụ")])),
        ("ten".into(), text("Ủy ban nhân dân\nxã Bình An")),
        ("can_cu".into(), list(vec![text(&"x".repeat(70)), text("[[30/2020/NĐ-CP]]")])),
        ("nguoi".into(), map(vec![("ten".into(), text("A, B")), ("tuoi".into(), text("1"))])),
    ]);
    let lines = [
        "so: /KH-UBND",
        "trich_yeu: Về việc “a”, b; c (d) - 50%",
        "kinh_gui: [Bộ Y tế, Sở Nội vụ]",
        "ten: |-",
        "  Ủy ban nhân dân",
        "  xã Bình An",
        "can_cu:",
        &format!("  - {}", "x".repeat(70)),
        "  - \"[[30/2020/NĐ-CP]]\"",
        "nguoi: {ten: \"A, B\", tuoi: 1}",
        "",
    ];
    assert_eq!(written(&whole), lines.join("\n"));
}

fn words() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(
        &[
            "a",
            "b",
            "ộ",
            " ",
            " ",
            "\n",
            ":",
            "#",
            "-",
            "\"",
            "'",
            "\\",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\t",
            "|",
            ">",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "~",
            "?",
            "\u{a0}",
            "\u{85}",
            "\u{1}",
            "\r",
            "\u{F0000}1\u{F0001}",
            ".",
        ][..],
    );
    prop::collection::vec(signs, 0..9).prop_map(|signs| signs.concat())
}

fn nodes() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![words().prop_map(|words| text(&words)), Just(Node::new(Value::Null, 0..0))];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(list),
            prop::collection::vec((words(), inner), 0..5).prop_map(map),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_is_written_reads_back_equal(node in nodes()) {
        let yaml = written(&node);
        prop_assert_eq!(back(&yaml), node, "{}", yaml);
    }

    #[test]
    fn any_text_is_read_or_refused(yaml in "[ab: \n\t\"'#\\[\\]{},&*!|>%@?~-]{0,60}") {
        let mut cx = Cx::new(&yaml);
        let node = read(&mut cx, 0..yaml.len());
        prop_assert!(node.is_some() || !cx.is_sound());
    }
}
