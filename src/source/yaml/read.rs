//! From the parser's events to nodes.

use std::collections::BTreeSet;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::super::cx::Cx;
use super::super::node::{Key, MAX_DEPTH, Node, Value};
use super::faults;
use super::places::Places;

/// Reads a piece of the source. Faults are noted, and what is sound beside them is read all the same; `None` where
/// nothing is.
pub(crate) fn read(cx: &mut Cx<'_>, range: Range<usize>) -> Option<Node> {
    let text = cx.text.get(range.clone())?;
    if let Some(at) = text.find('\0') {
        let at = range.start + at;
        cx.fault(at..at + 1, "ký tự U+0000 không in được; hãy bỏ ký tự này");
        return None;
    }
    match Reader::new(text, range.start).document() {
        Ok((node, faults)) => {
            for fault in faults {
                fault.tell(cx);
            }
            Some(node)
        }
        Err(fault) => one_by_one(cx, range, fault),
    }
}

/// Reads fields each for itself, so that one that is wrong does not hide the others.
fn one_by_one(cx: &mut Cx<'_>, range: Range<usize>, whole: Fault) -> Option<Node> {
    let parts = parts(&cx.text[range.clone()], range.start);
    if parts.len() < 2 {
        whole.tell(cx);
        return None;
    }
    let mut fields = Vec::new();
    let mut sound = true;
    for part in parts {
        let text = &cx.text[part.clone()];
        match Reader::new(text, part.start).document() {
            Ok((Node { value: Value::Null, .. }, _)) => {}
            Ok((Node { value: Value::Map(more), .. }, faults)) => {
                fields.extend(more);
                for fault in faults {
                    fault.tell(cx);
                    sound = false;
                }
            }
            Ok((node, _)) => {
                Fault { span: node.span, info: "did not find expected key".to_owned() }.tell(cx);
                sound = false;
            }
            Err(fault) => {
                fault.tell(cx);
                sound = false;
                if let Some((name, _)) = text.split_once(':').filter(|(name, _)| !name.contains('\n')) {
                    let span = part.start..part.start + name.len();
                    fields.push((Key { name: name.trim().to_owned(), span }, Node::told()));
                }
            }
        }
    }
    if sound {
        whole.tell(cx);
    }
    let (fields, twice) = unique(fields);
    for fault in twice {
        fault.tell(cx);
    }
    Some(Node::new(Value::Map(fields), range))
}

/// The pieces that begin with a line that is not indented.
fn parts(text: &str, base: usize) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let inner = line.starts_with([' ', '\t', '#', '\r', '\n', ']', '}']) || line.trim_end() == "-";
        if at == 0 || !(inner || line.starts_with("- ")) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| base + start..base + end).collect()
}

struct Fault {
    span: Range<usize>,
    /// In the parser's words.
    info: String,
}

/// Begins what is told in words of ours.
const OURS: &str = "= ";

impl Fault {
    fn tell(self, cx: &mut Cx<'_>) {
        if let Some(message) = self.info.strip_prefix(OURS) {
            cx.fault(self.span, message);
            return;
        }
        match faults::words(&self.info) {
            (message, Some(expected)) => cx.fault_expected(self.span, message, expected),
            (message, None) => cx.fault(self.span, message),
        }
    }
}

/// Fields of which each stands once, and those that stand again.
fn unique(fields: Vec<(Key, Node)>) -> (Vec<(Key, Node)>, Vec<Fault>) {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    let mut once = Vec::with_capacity(fields.len());
    for (key, node) in fields {
        if seen.insert(key.name.clone()) {
            once.push((key, node));
        } else {
            faults.push(Fault { span: key.span, info: format!("{OURS}“{}” có hai lần", key.name) });
        }
    }
    (once, faults)
}

struct Reader<'t> {
    parser: Parser<'t, StrInput<'t>>,
    places: Places<'t>,
    base: usize,
    /// Events that may still come; a text has not more.
    left: usize,
    faults: Vec<Fault>,
}

type Next<'t> = (Event<'t>, Range<usize>);

impl<'t> Reader<'t> {
    fn new(text: &'t str, base: usize) -> Self {
        let left = 8 * text.len() + 64;
        Self { parser: Parser::new_from_str(text), places: Places::new(text), base, left, faults: Vec::new() }
    }

    fn span(&self, span: Span) -> Range<usize> {
        let byte = |character| self.base + self.places.byte(character);
        byte(span.start.index())..byte(span.end.index())
    }

    fn scan(&self, error: &ScanError) -> Fault {
        let at = self.base + self.places.byte(error.marker().index());
        Fault { span: at..at, info: error.info().to_owned() }
    }

    fn next(&mut self) -> Result<Next<'t>, Fault> {
        self.left = self.left.saturating_sub(1);
        match self.parser.next_event() {
            Some(Ok((event, span))) if self.left > 0 => Ok((event, self.span(span))),
            Some(Err(error)) => Err(self.scan(&error)),
            Some(Ok(_)) | None => {
                let end = self.base + self.places.byte(usize::MAX);
                Err(Fault { span: end..end, info: String::new() })
            }
        }
    }

    /// All there is: one value, or none.
    fn document(mut self) -> Result<(Node, Vec<Fault>), Fault> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::Nothing | Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd => {}
                event if root.is_none() => root = Some(self.node(event, span, 0)?),
                _ => {
                    let info = format!("{OURS}chỉ có một khối trường; dấu “---” ở đây mở khối thứ hai");
                    return Err(Fault { span, info });
                }
            }
        }
        let end = self.base;
        Ok((root.unwrap_or_else(|| Node::new(Value::Null, end..end)), self.faults))
    }

    fn node(&mut self, event: Event<'t>, span: Range<usize>, depth: usize) -> Result<Node, Fault> {
        if depth > MAX_DEPTH {
            return Err(Fault { span, info: "recursion limit".to_owned() });
        }
        let (marked, what) = match &event {
            Event::Scalar(_, _, anchor, tag) | Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                (*anchor > 0, tag)
            }
            Event::Alias(_) => (true, &None),
            _ => (false, &None),
        };
        if marked || what.is_some() {
            self.faults.push(Fault { span: span.clone(), info: "anchor".to_owned() });
        }
        match event {
            Event::Scalar(text, style, ..) => Ok(Node::new(scalar(text.into_owned(), style), span)),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, inner) = self.next()?;
                    if event == Event::SequenceEnd {
                        return Ok(Node::new(Value::List(items), span.start..inner.end.max(span.end)));
                    }
                    items.push(self.node(event, inner, depth + 1)?);
                }
            }
            Event::MappingStart(..) => {
                let mut fields = Vec::new();
                loop {
                    let (event, inner) = self.next()?;
                    if event == Event::MappingEnd {
                        let (fields, twice) = unique(fields);
                        self.faults.extend(twice);
                        return Ok(Node::new(Value::Map(fields), span.start..inner.end.max(span.end)));
                    }
                    let key = self.key(event, inner, depth + 1)?;
                    let (event, inner) = self.next()?;
                    fields.push((key, self.node(event, inner, depth + 1)?));
                }
            }
            _ => Ok(Node::told()),
        }
    }

    fn key(&mut self, event: Event<'t>, span: Range<usize>, depth: usize) -> Result<Key, Fault> {
        let node = self.node(event, span, depth)?;
        match node.value {
            Value::Text(name) => Ok(Key { name, span: node.span }),
            Value::Null => Ok(Key { name: String::new(), span: node.span }),
            _ => Err(Fault { span: node.span, info: format!("{OURS}tên trường phải là một từ") }),
        }
    }
}

fn scalar(text: String, style: ScalarStyle) -> Value {
    if style == ScalarStyle::Plain && is_nothing(&text) { Value::Null } else { Value::Text(text) }
}

/// What stands for nothing where it stands without quotation marks.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> (Option<Node>, Vec<(usize, usize, String)>) {
        let mut cx = Cx::new(text);
        let node = read(&mut cx, 0..text.len());
        let errors = cx.into_errors();
        let all = errors.iter().flat_map(crate::source::SourceErrors::as_slice);
        (node, all.map(|error| (error.line, error.column, error.to_string())).collect())
    }

    fn fields(text: &str) -> Vec<(String, Node)> {
        let (node, errors) = both(text);
        assert!(errors.is_empty(), "{errors:?}");
        let Some(Node { value: Value::Map(fields), .. }) = node else { panic!("{node:?}") };
        fields.into_iter().map(|(key, node)| (key.name, node)).collect()
    }

    #[test]
    fn values_are_texts_with_their_places() {
        let text = "# ghi chú\r\nsố: 05\r\nngày: 2026-03-05 # nháp\r\ntên: \"a \\\"b\\\"\"\r\nđủ: no\r\n";
        for (name, node) in fields(text) {
            let (value, place) = match name.as_str() {
                "số" => ("05", "05"),
                "ngày" => ("2026-03-05", "2026-03-05"),
                "tên" => ("a \"b\"", "\"a \\\"b\\\"\""),
                _ => ("no", "no"),
            };
            assert_eq!(node.as_text(), Some(value));
            assert_eq!(&text[node.span.clone()], place, "{name}");
        }
    }

    #[test]
    fn nothing_is_nothing_only_without_quotation_marks() {
        let found = fields("a:\nb: ~\nc: null\nd: ''\ne: \"null\"\nf: nothing");
        let nothing: Vec<bool> = found.iter().map(|(_, node)| node.value == Value::Null).collect();
        assert_eq!(nothing, [true, true, true, false, false, false]);
    }

    #[test]
    fn every_way_of_writing_is_understood() {
        let found = fields(
            "a: [x, {y: z}]\nb:\n- một\n- hai\nc: |\n  dòng một\n  dòng hai\nd: >-\n  nối\n  lại\ne: dài\n  thêm\n",
        );
        let texts: Vec<_> = found.iter().map(|(_, node)| node.as_text()).collect();
        assert_eq!(texts[2..], [Some("dòng một\ndòng hai\n"), Some("nối lại"), Some("dài thêm")]);
        assert!(matches!(&found[1].1.value, Value::List(items) if items.len() == 2));
    }

    #[test]
    fn what_people_get_wrong_is_told_with_its_place() {
        for (text, line, column, told) in [
            ("a: 1\nb: c: d\n", 2, 5, "ngoặc kép"),
            ("a: \"x\nb: 1\n", 1, 4, "ngoặc đóng"),
            ("a: 'x' y\n", 1, 8, "sau dấu ngoặc đóng"),
            ("a:\n\tb: 1\n", 2, 2, "Tab"),
            ("a: @x\n", 1, 4, "không được bắt đầu"),
            ("a: [x, y\nb: 1\n", 2, 1, "“[ ]”"),
            ("a: 1\na: 2\n", 2, 1, "“a” có hai lần"),
            ("a: &x 1\n", 1, 7, "“&”"),
            ("a: !t 1\n", 1, 7, "“!”"),
            ("a: 1\nb\n", 2, 1, "tên: giá trị"),
            ("a: \"\\q\"\n", 1, 4, "“\\”"),
            ("[a]: 1\n", 1, 1, "tên trường"),
            ("a: 1\n---\nb: 1\n", 3, 1, "khối thứ hai"),
            ("a: \0\n", 1, 4, "U+0000"),
        ] {
            let (_, errors) = both(text);
            assert!(!errors.is_empty(), "{text:?}");
            assert!(errors.iter().any(|(_, _, message)| message.contains(told)), "{text:?}: {errors:?}");
            assert_eq!((errors[0].0, errors[0].1), (line, column), "{text:?}: {errors:?}");
        }
    }

    #[test]
    fn one_wrong_field_does_not_hide_the_others() {
        let (node, errors) = both("a: b: c\nd: \"e\nf: [1, 2]\ng: h\n\ti: 1\nj: k\n");
        assert_eq!(errors.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [1, 2, 4], "{errors:?}");
        let node = node.unwrap();
        assert_eq!(node.get("j").and_then(Node::as_text), Some("k"));
        assert!(node.get("a").is_some_and(|node| node.span == super::super::super::node::NOWHERE));
    }

    #[test]
    fn hostile_texts_end_soon() {
        for text in
            ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(10_000), "? ".repeat(50_000), "&a ".repeat(9)]
        {
            assert!(!both(&text).1.is_empty());
        }
        let deep: String = (0..3_000).map(|depth| " ".repeat(depth) + "a:\n").collect();
        assert!(!both(&deep).1.is_empty());
    }
}
