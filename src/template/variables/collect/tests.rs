use serde_json::{Value, json};

use crate::template::Templates;

fn schema(text: &str) -> Value {
    let mut templates = Templates::new();
    templates.register("ten", "{{ho}} {{ten}}").unwrap();
    templates.register("a", text).unwrap();
    let mut schema = templates.json_schema("a").unwrap();
    let fields = schema.as_object_mut().unwrap();
    assert!(fields.remove("$schema").is_some() && fields.remove("title") == Some(json!("a")));
    schema
}

fn all(variables: &[crate::template::Variable], above: &str, told: &mut Vec<String>) {
    for variable in variables {
        let name = format!("{above}{}", variable.name);
        let optional = if variable.required { "" } else { "?" };
        let null = if variable.nullable { "|null" } else { "" };
        told.push(format!("{name}{optional}: {:?}{null}", variable.kind));
        all(&variable.fields, &format!("{name}."), told);
    }
}

/// Each variable as `name: kind`, `?` where it need not be there, `|null` where it may be null.
fn told(text: &str) -> Vec<String> {
    let mut templates = Templates::new();
    templates.register("ten", "{{ho}} {{ten}}").unwrap();
    templates.register("a", text).unwrap();
    let mut list = Vec::new();
    all(templates.variables("a").unwrap().as_slice(), "", &mut list);
    list
}

#[test]
fn types_follow_from_use() {
    for (text, expected) in [
        ("{{x}}", &["x: Text"][..]),
        ("{{x}} {{ngay x}}", &["x: Date"]),
        ("{{so x}} {{x}}", &["x: Number"]),
        ("{{#if x}}{{x}}{{/if}}", &["x: Text|null"]),
        ("{{#if x}}{{x}}{{/if}} {{x}}", &["x: Text"]),
        ("{{#if x}}{{y}}{{/if}}", &["x: Any|null", "y?: Text"]),
        ("{{#unless x}}{{y}}{{else}}{{x}}{{/unless}}", &["x: Text|null", "y?: Text"]),
        (
            "{{#if x}}{{x.a}}{{#if x.b}}{{z}}{{/if}}{{/if}}",
            &["x: Object|null", "x.a: Text", "x.b: Any|null", "z?: Text"],
        ),
        ("{{#each ds}}{{ten}}{{../x}}{{/each}}", &["ds: List", "ds.ten: Text", "x?: Text"]),
        ("{{#each ds as |d|}}{{d.ten}}{{x}}{{/each}}", &["ds: List", "ds.ten: Text", "ds.x: Text"]),
        ("{{#each ds}}{{#if c}}{{d}}{{/if}}{{/each}}", &["ds: List", "ds.c: Any|null", "ds.d?: Text"]),
        ("{{#each ds}}{{this}}{{/each}}", &["ds: List"]),
        ("{{#each o}}{{@key}}{{a}}{{/each}}", &["o: Map", "o.a: Text"]),
        ("{{#with o}}{{a}}{{@root.b}}{{else}}{{c}}{{/with}}", &["o: Object|null", "o.a: Text", "b?: Text", "c?: Text"]),
        (
            "{{> ten}}{{> ten o}}{{> ten o ho=x}}",
            &["ho: Text", "ten: Text", "o: Object", "o.ho: Text", "o.ten: Text", "x: Text"],
        ),
        (
            "{{lookup o \"a\"}}{{noi ds}}{{mac_dinh x y}}",
            &["o: Object", "o.a: Any", "ds: List", "x: Any|null", "y: Any|null"],
        ),
        ("{{ds.0.ten}}", &["ds: List", "ds.ten: Text"]),
        ("{{bang ds cot=\"a\"}}", &["ds: List"]),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn the_schema_says_the_same() {
    assert_eq!(
        schema("{{ten}}{{#each ds}}{{so n}}{{/each}}{{#if d}}{{ngay d}}{{/if}}{{noi tens}}"),
        json!({
            "type": "object",
            "required": ["ten", "ds", "d", "tens"],
            "properties": {
                "ten": { "type": ["string", "number", "boolean"] },
                "ds": {
                    "type": "array",
                    "items": {
                        "type": "object", "required": ["n"], "properties": { "n": { "type": ["number", "string"] } }
                    }
                },
                "d": { "type": ["string", "null"], "description": "ngày dạng 2026-03-05 hoặc 05/3/2026" },
                "tens": { "type": "array", "items": { "type": ["string", "number", "boolean"] } }
            }
        })
    );
}

#[test]
fn places_are_told_with_their_template() {
    let mut templates = Templates::new();
    templates.register("ten", "{{ho}}\n").unwrap();
    templates.register("a", "à {{ho}}{{ho}}\n {{> ten}}{{noi ho dau=ho}}").unwrap();
    let variables = templates.variables("a").unwrap();
    let uses = &variables.get("ho").unwrap().uses;
    let places: Vec<_> = uses.iter().map(|place| (place.template.as_str(), place.line, place.column)).collect();
    assert_eq!(places, [("a", 1, 5), ("a", 1, 11), ("ten", 1, 3), ("a", 2, 17)]);
    let written = serde_json::to_value(&variables).unwrap();
    assert_eq!(written[0]["uses"][2], json!({ "template": "ten", "line": 1, "column": 3 }));
}

#[test]
fn many_inclusions_are_stopped() {
    let mut templates = Templates::with_limits(crate::template::Limits::default().steps(10_000));
    templates.register("t0", "{{x}}").unwrap();
    for i in 1..=14 {
        templates.register(&format!("t{i}"), &format!("{{{{> t{0}}}}}{{{{> t{0}}}}}", i - 1)).unwrap();
    }
    assert!(templates.variables("t10").is_ok());
    let errors = templates.variables("t14").unwrap_err();
    assert_eq!(errors.as_slice()[0].message, "mẫu chạy quá 10000 bước");
    let deep = format!("{{{{{}x}}}}", "a.".repeat(100));
    templates.register("deep", &deep).unwrap();
    assert!(templates.variables("deep").unwrap_err().as_slice()[0].message.contains("quá 64 tầng"));
}

#[test]
fn small_templates_that_name_much_are_stopped() {
    let mut templates = Templates::with_limits(crate::template::Limits::default().steps(1_000_000));
    templates.register("t0", &"{{a}}{{b}}{{c}}{{d}}".repeat(5)).unwrap();
    for i in 1..=12 {
        let each = (0..10).map(|field| format!("{{{{> t{} f{field}}}}}", i - 1)).collect::<Vec<_>>().concat();
        templates.register(&format!("t{i}"), &each).unwrap();
    }
    let errors = templates.variables("t12").unwrap_err();
    assert_eq!(errors.as_slice()[0].message, "mẫu có quá 50000 biến");
    // Fields of fields by way of a helper.
    let deep = |inner: &str| "{{#with (lookup this \"a\")}}".repeat(60) + inner + &"{{/with}}".repeat(60);
    templates.register("d0", &deep("{{a}}")).unwrap();
    for i in 1..=15 {
        templates.register(&format!("d{i}"), &deep(&format!("{{{{> d{}}}}}", i - 1))).unwrap();
    }
    assert!(templates.variables("d0").is_ok());
    assert!(templates.variables("d15").unwrap_err().as_slice()[0].message.contains("quá 64 tầng"));
    // Many conditions, each of which is held against each field.
    let path = "a.".repeat(60) + "a";
    let ifs = |inner: &str| "{{#if a}}".repeat(60) + inner + &"{{/if}}".repeat(60);
    templates.register("c0", &ifs(&format!("{{{{{path}}}}}").repeat(1000))).unwrap();
    for i in 1..=15 {
        let twice = format!("{{{{> c{0}}}}}{{{{> c{0}}}}}", i - 1);
        templates.register(&format!("c{i}"), &ifs(&twice)).unwrap();
    }
    assert!(templates.variables("c15").is_err());
}
