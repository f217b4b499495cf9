//! A text that stands in a field: Markdown of one paragraph.

use std::ops::Range;

use super::super::cx::Cx;
use super::super::error::SourceErrors;
use super::super::node::{Node, Value};
use super::inline::write::{Book, Place, inline};
use super::read::one;

/// Reads a field's text, whose place in the source is known as a whole. What is no paragraph is text as it stands.
pub(crate) fn read(cx: &mut Cx<'_>, text: &str, span: &Range<usize>) -> Node {
    let text = text.trim();
    let mut own = Cx::new(text);
    let Some(read) = one(&mut own, Place::Para) else { return Node::text(text, span.clone()) };
    for error in own.into_errors().iter().flat_map(SourceErrors::as_slice) {
        match &error.expected {
            Some(expected) => cx.fault_expected(span.clone(), &error.message, expected),
            None => cx.fault(span.clone(), &error.message),
        }
    }
    let mut node = read.into_node();
    place(&mut node, span);
    node
}

/// Gives a node and all in it one place.
fn place(node: &mut Node, span: &Range<usize>) {
    node.span = span.clone();
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| place(item, span)),
        Value::Map(fields) => fields.iter_mut().for_each(|(key, node)| {
            key.span = span.clone();
            place(node, span);
        }),
        Value::Null | Value::Text(_) | Value::Late(..) => {}
    }
}

/// Writes a text in exchange form for a field; `None` if it takes more than a line, such as footnotes.
pub(crate) fn write(node: &Node) -> Option<String> {
    let mut book = Book::default();
    let line = inline(node, Place::Para, &mut book);
    (book.len() == 0 && !line.contains('`') && line.trim() == line).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::super::super::node::{de, ser};
    use super::*;
    use crate::the_thuc::noi_dung::LoiVan;

    fn loi_van(text: &str) -> Result<LoiVan, String> {
        let mut cx = Cx::new(text);
        let node = read(&mut cx, text, &(0..text.len()));
        let read = de::read(&node, &[], &mut cx);
        cx.into_errors().map_or_else(|| Ok(read.unwrap()), |errors| Err(errors.to_string()))
    }

    #[test]
    fn marks_are_understood_and_written() {
        assert_eq!(loi_van("gồm **65 người**"), Ok(LoiVan::from("gồm ").dam("65 người")));
        for text in [LoiVan::from("a*b*"), LoiVan::from("[[a]] 1. b"), LoiVan::from("a").nghieng("b"), LoiVan::new()] {
            let line = write(&ser::to_node(&text).unwrap()).unwrap();
            assert_eq!(loi_van(&line), Ok(text));
        }
        assert_eq!(write(&ser::to_node(&LoiVan::from("a").chu_thich("b")).unwrap()), None);
    }

    #[test]
    fn faults_are_told_at_the_field() {
        let error = loi_van("Theo [[văn bản của cấp trên]]").unwrap_err();
        assert!(error.starts_with("dòng 1, cột 1") && error.contains("văn bản của cấp trên"), "{error}");
    }
}
