//! The letters of a text in exchange form: what it begins with, whether it is plain.

use std::borrow::Cow;

use super::fields::only;
use crate::source::node::{Node, Value};

/// Tags of text that is letters with a look.
const LOOKS: [&str; 4] = ["dam", "nghieng", "dam_nghieng", "chi_so_tren"];

/// The letters of a text that is letters only, whatever they look like; `None` if it holds a link, a footnote, a
/// citation.
pub(super) fn letters(node: &Node) -> Option<Cow<'_, str>> {
    match &node.value {
        Value::Text(text) => Some(Cow::Borrowed(text)),
        Value::List(all) => {
            let mut out = String::new();
            for one in all {
                out += run(one)?;
            }
            Some(Cow::Owned(out))
        }
        _ => None,
    }
}

/// The letters of one run.
pub(super) fn run(node: &Node) -> Option<&str> {
    match only(node) {
        Some((tag, inner)) if LOOKS.contains(&tag) => inner.as_text(),
        _ => node.as_text(),
    }
}

/// The letters that a text begins with, up to the first thing that is none.
pub(super) fn beginning(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        Value::List(all) => all.iter().map_while(run).collect(),
        _ => String::new(),
    }
}

/// What follows words at the beginning of a text, whatever their case; they end where a word ends.
pub(super) fn after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut letters = text.chars();
    let same = words.chars().all(|word| letters.next().is_some_and(|letter| letter.to_lowercase().eq([word])));
    let rest = letters.as_str();
    (same && !rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// What follows a label and its colon.
pub(super) fn after_label<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    after(text.trim_start(), label)?.trim_start().strip_prefix(':').map(str::trim_start)
}

/// A text without the mark at its end.
pub(super) fn without_end(mut node: Node, marks: &[char]) -> Node {
    let cut = |text: &mut String| {
        let bare = text.trim_end();
        let bare = bare.strip_suffix(marks).unwrap_or(bare).trim_end();
        text.truncate(bare.len());
    };
    match &mut node.value {
        Value::Text(text) => cut(text),
        Value::List(all) => {
            if let Some(Node { value: Value::Text(text), .. }) = all.last_mut() {
                cut(text);
                if text.is_empty() {
                    all.pop();
                }
            }
        }
        _ => {}
    }
    simple(node)
}

/// A text of one plain run as that run, as the exchange form has it.
pub(super) fn simple(node: Node) -> Node {
    match node.value {
        Value::List(mut all) if all.len() == 1 && all[0].as_text().is_some_and(|text| !text.is_empty()) => {
            Node { span: node.span, value: all.remove(0).value }
        }
        Value::List(all) if all.is_empty() => Node::text("", node.span),
        value => Node { value, span: node.span },
    }
}

/// A text as its runs.
pub(super) fn runs(node: &Node) -> Vec<Node> {
    match &node.value {
        Value::List(all) => all.clone(),
        _ => vec![node.clone()],
    }
}

#[cfg(test)]
mod tests {
    use super::super::fields::{list, text};
    use super::*;

    #[test]
    fn words_are_found_in_any_case_and_end_where_words_end() {
        assert_eq!(after("CHỦ TRÌ Phòng Kinh tế", "chủ trì"), Some(" Phòng Kinh tế"));
        assert_eq!(after("chủ trình", "chủ trì"), None);
        assert_eq!(after_label("Thời hạn : trước", "thời hạn"), Some("trước"));
        assert_eq!(after_label("Thời hạn trước", "thời hạn"), None);
    }

    #[test]
    fn letters_of_any_look_are_letters() {
        let bold = list(vec![Node::tagged("dam", text("Phòng")), text(" Kinh tế;")]);
        assert_eq!(letters(&bold).as_deref(), Some("Phòng Kinh tế;"));
        let noted = list(vec![text("Phòng"), Node::tagged("chu_thich", text("x"))]);
        assert_eq!(letters(&noted), None);
        assert_eq!(beginning(&noted), "Phòng");
        assert_eq!(without_end(text("Căn cứ A ;"), &[';']), text("Căn cứ A"));
        assert_eq!(letters(&without_end(bold, &[';'])).as_deref(), Some("Phòng Kinh tế"));
    }
}
