//! Elements → the exchange form of `LoiVan`.

use std::ops::Range;

use super::super::super::node::{Key, Node, Value};
use super::{El, Inline, Look, Run, cite};

impl Inline {
    /// The text in exchange form.
    pub(in super::super) fn into_node(self) -> Node {
        elements(self.els, self.span)
    }
}

/// A text where there is nothing but plain letters, else a list.
fn elements(els: Vec<El>, span: Range<usize>) -> Node {
    let mut nodes: Vec<Node> =
        els.into_iter().filter(|el| !matches!(el, El::Run(run) if run.text.is_empty())).map(element).collect();
    match &nodes[..] {
        [] => Node::text("", span),
        [only] if only.as_text().is_some() => nodes.remove(0),
        _ => Node::new(Value::List(nodes), span),
    }
}

fn element(el: El) -> Node {
    match el {
        El::Run(run) => self::run(run),
        El::Link(address, runs, span) => {
            let letters = match &runs[..] {
                [only] if only.look == Look::default() => Node::text(only.text.clone(), only.span.clone()),
                _ => Node::new(Value::List(runs.into_iter().map(fields).collect()), span.clone()),
            };
            let address = Node::text(address, span.clone());
            Node::tagged("lien_ket", map(vec![("dia_chi", address), ("chu", letters)], span))
        }
        El::Note(els, span) => Node::tagged("chu_thich", elements(els, span)),
        El::Cite(text, span) => Node::tagged("vien_dan", Node::new(Value::Late(text, cite::convert), span)),
        El::Data(node) => node,
    }
}

fn run(run: Run) -> Node {
    let tag = match (run.look.bold, run.look.italic, run.look.raised) {
        (false, false, false) => return Node::text(run.text, run.span),
        (true, false, false) => "dam",
        (false, true, false) => "nghieng",
        (true, true, false) => "dam_nghieng",
        (false, false, true) => "chi_so_tren",
        _ => return Node::tagged("chu", fields(run)),
    };
    Node::tagged(tag, Node::text(run.text, run.span))
}

fn fields(run: Run) -> Node {
    let span = run.span.clone();
    let looks = [("dam", run.look.bold), ("nghieng", run.look.italic), ("chi_so_tren", run.look.raised)];
    let mut out = vec![("chu", Node::text(run.text, run.span))];
    out.extend(looks.into_iter().filter(|(_, on)| *on).map(|(name, _)| (name, Node::text("true", span.clone()))));
    map(out, span)
}

fn map(fields: Vec<(&str, Node)>, span: Range<usize>) -> Node {
    let fields = fields.into_iter().map(|(name, node)| (Key { name: name.to_owned(), span: node.span.clone() }, node));
    Node::new(Value::Map(fields.collect()), span)
}
