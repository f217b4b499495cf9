//! Where lines of assignment stand: as a paragraph, or after the last sentence of one.

use std::ops::Range;

use super::super::chu::{after, run, runs, simple};
use super::keyword;
use crate::source::node::{Node, Value};

/// What a line of assignment begins with, the longer words first.
const LABELS: [&str; 2] = ["phân công thực hiện", "phân công"];

/// A paragraph parted into what stands before its lines of assignment, and these, without their labels.
pub(in super::super) struct Parted {
    /// What stands before; `None` if nothing does.
    pub before: Option<Node>,
    /// The lines, each with whether it has the long label.
    pub lines: Vec<(bool, Node)>,
}

/// Parts a paragraph or the text of an item; `None` if it has no line of assignment.
///
/// A line begins the paragraph, or follows a line break or the end of a sentence and goes on with a known part.
pub(in super::super) fn part(node: &Node) -> Option<Parted> {
    let mut before: Vec<Node> = Vec::new();
    let mut lines: Vec<(bool, Vec<Node>)> = Vec::new();
    for element in runs(node) {
        // A label in italics or bold is a label.
        let plain = match run(&element) {
            Some(words) if element.as_text().is_some() || label(words, true).is_some() => words.to_owned(),
            _ => {
                lines.last_mut().map_or(&mut before, |(_, line)| line).push(element);
                continue;
            }
        };
        let mut rest = plain.as_str();
        loop {
            let here = lines.last().map_or(before.is_empty(), |(_, line)| line.is_empty());
            let Some((at, long, after)) = first_label(rest, lines.is_empty() && here) else { break };
            let head = rest[..at].trim_end();
            let target = lines.last_mut().map_or(&mut before, |(_, line)| line);
            if !head.is_empty() {
                target.push(Node::text(head, element.span.clone()));
            }
            lines.push((long, Vec::new()));
            rest = after;
        }
        if !rest.is_empty() {
            let target = lines.last_mut().map_or(&mut before, |(_, line)| line);
            target.push(Node::text(rest, element.span.clone()));
        }
    }
    if lines.is_empty() {
        return None;
    }
    let whole = |all| simple(joined(all, node.span.clone()));
    Some(Parted {
        before: (!before.is_empty()).then(|| whole(before)),
        lines: lines.into_iter().map(|(long, line)| (long, whole(line))).collect(),
    })
}

/// Runs as one text: plain ones beside each other become one, as a reader of text has them.
pub(in super::super) fn joined(all: Vec<Node>, span: Range<usize>) -> Node {
    let mut out: Vec<Node> = Vec::new();
    for one in all {
        match (out.last_mut().map(|node| &mut node.value), one.value) {
            (Some(Value::Text(before)), Value::Text(more)) => *before += &more,
            (_, value) => out.push(Node { value, span: one.span }),
        }
    }
    Node::new(Value::List(out), span)
}

/// The label that a text begins with: whether it is the long one, and what follows.
fn label(text: &str, alone: bool) -> Option<(bool, &str)> {
    LABELS.iter().enumerate().find_map(|(i, words)| {
        let rest = after(text, words)?.trim_start().strip_prefix(':')?;
        (alone || keyword(rest.trim_start()).is_some()).then_some((i == 0, rest))
    })
}

/// The first label in a text: its place, whether it is the long one, what follows. At the beginning of a paragraph it
/// needs nothing after it; elsewhere a line break or the end of a sentence before it and a known part after it.
fn first_label(text: &str, beginning: bool) -> Option<(usize, bool, &str)> {
    if beginning && let Some((long, rest)) = label(text.trim_start(), true) {
        return Some((0, long, rest));
    }
    text.char_indices().filter(|(_, letter)| matches!(letter, 'P' | 'p')).find_map(|(at, _)| {
        let before = &text[..at];
        let ended =
            before.trim_end().ends_with(['.', ';', ':', '!', '?', '…']) && before.ends_with(char::is_whitespace);
        let broken = before.trim_end_matches(' ').ends_with('\n');
        if !(ended || broken) {
            return None;
        }
        label(&text[at..], broken).map(|(long, rest)| (at, long, rest))
    })
}

/// Whether a text has a line of assignment.
pub(in super::super) fn is_in(node: &Node) -> bool {
    part(node).is_some()
}

/// Whether a paragraph is the label alone.
pub(in super::super) fn is_label(node: &Node) -> bool {
    super::super::chu::letters(node).is_some_and(|words| matches!(label(words.trim(), true), Some((_, ""))))
}
