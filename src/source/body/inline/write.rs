//! The exchange form of `LoiVan` → Markdown on one line.
//!
//! What is written is read again at once: emphasis as `**…**`, where its borders allow; else as `<b>…</b>`; else each
//! element in exchange form within backticks, which holds anything.

use super::super::super::cx::Cx;
use super::super::super::node::{Key, Node, Value};
use super::super::read;
use super::escape::{self, escape};
use super::{El, Inline, Look, Run, cite};

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A paragraph.
    Para,
    /// The line of an item: a bold beginning would be its title.
    Item,
    /// A heading.
    Heading,
    /// A cell of a table.
    Cell,
}

/// The footnotes of a source, as they are written.
#[derive(Debug, Default)]
pub(crate) struct Book {
    notes: Vec<String>,
}

impl Book {
    /// The lines that tell the footnotes, for the end of the source.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> {
        self.from(0)
    }

    fn from(&self, start: usize) -> impl Iterator<Item = String> {
        self.notes[start..].iter().zip(start + 1..).map(|(text, number)| format!("[^{number}]: {text}"))
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.notes.len()
    }

    /// Forgets those after the first few.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.notes.truncate(len);
    }
}

/// How what is not plain is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Style {
    Marks,
    Tags,
    Data,
}

impl Style {
    pub(in super::super) const ALL: [Self; 3] = [Self::Marks, Self::Tags, Self::Data];
}

/// The text on one line; empty where the text has no element at all.
pub(crate) fn inline(node: &Node, place: Place, book: &mut Book) -> String {
    let els = elements(node);
    let before = book.len();
    for style in [Style::Marks, Style::Tags] {
        let line = styled(&els, style, place, book);
        if reads_as(&line, &els, place, &book.from(before).collect::<Vec<_>>()) {
            return line;
        }
        book.truncate(before);
    }
    data(node)
}

/// The text in a style, not read again.
pub(in super::super) fn in_style(node: &Node, style: Style, place: Place, book: &mut Book) -> String {
    if style == Style::Data { data(node) } else { styled(&elements(node), style, place, book) }
}

/// Whether two texts in exchange form say the same, element by element.
pub(in super::super) fn same_text(read: &Inline, node: &Node) -> bool {
    same(&read.els, &elements(node))
}

fn styled(els: &[El], style: Style, place: Place, book: &mut Book) -> String {
    let mut line = String::new();
    for el in els {
        match el {
            El::Run(run) => look(run, style, place, &mut line),
            El::Link(address, runs, _) => {
                line.push('[');
                for run in runs {
                    look(run, style, place, &mut line);
                }
                line += &if address.contains(['(', ')']) { format!("](<{address}>)") } else { format!("]({address})") };
            }
            El::Note(els, _) => {
                let text = styled(els, style, Place::Para, book);
                book.notes.push(text);
                line += &format!("[^{}]", book.len());
            }
            El::Cite(text, _) => line += &format!("[[{text}]]"),
            El::Data(node) => escape::data(node, &mut line),
        }
    }
    escape::beginning(&mut line);
    line
}

fn look(run: &Run, style: Style, place: Place, line: &mut String) {
    let text = escape(&run.text, place);
    let Look { bold, italic, raised } = run.look;
    let (open, close) = match style {
        Style::Marks => (["**", "*"], ["**", "*"]),
        _ => (["<b>", "<i>"], ["</b>", "</i>"]),
    };
    let marks = [bold, italic].into_iter().zip(open.into_iter().zip(close)).filter(|(on, _)| *on).map(|(_, mark)| mark);
    let marks: Vec<_> = marks.chain(raised.then_some(("<sup>", "</sup>"))).collect();
    for (open, _) in &marks {
        *line += open;
    }
    *line += &text;
    for (_, close) in marks.iter().rev() {
        *line += close;
    }
}

/// Whether a line is read as just these elements.
fn reads_as(line: &str, els: &[El], place: Place, notes: &[String]) -> bool {
    let mut source = match place {
        Place::Para | Place::Item => line.to_owned(),
        Place::Heading => format!("## {line}"),
        Place::Cell => format!("| {line} |\n| --- |\n"),
    };
    for note in notes {
        source += &format!("\n\n{note}");
    }
    let mut cx = Cx::new(&source);
    let Some(read) = read::one(&mut cx, place) else { return false };
    cx.is_sound() && same(&read.els, els) && (place != Place::Item || matches!(read.split_title(), (None, Some(_))))
}

fn same(read: &[El], els: &[El]) -> bool {
    read.len() == els.len()
        && read.iter().zip(els).all(|pair| match pair {
            (El::Run(read), El::Run(run)) => same_run(read, run),
            (El::Link(read, letters, _), El::Link(address, runs, _)) => {
                read == address
                    && letters.len() == runs.len()
                    && letters.iter().zip(runs).all(|(read, run)| same_run(read, run))
            }
            (El::Note(read, _), El::Note(els, _)) => same(read, els),
            (El::Cite(read, _), El::Cite(text, _)) => read == text,
            (El::Data(read), El::Data(node)) => read.says(node),
            _ => false,
        })
}

fn same_run(read: &Run, run: &Run) -> bool {
    read.text == run.text && read.look == run.look
}

/// The elements of a text in exchange form; what is not known stays in it.
fn elements(node: &Node) -> Vec<El> {
    match &node.value {
        Value::List(parts) => parts.iter().map(element).collect(),
        Value::Text(text) if text.is_empty() => Vec::new(),
        _ => vec![element(node)],
    }
}

fn element(node: &Node) -> El {
    let span = node.span.clone();
    if let Some(text) = node.as_text() {
        return El::Run(Run { text: text.to_owned(), look: Look::default(), span });
    }
    let known = match &node.value {
        Value::Map(fields) => match &fields[..] {
            [(tag, inner)] => tagged(&tag.name, inner),
            _ => None,
        },
        _ => None,
    };
    known.unwrap_or_else(|| El::Data(node.clone()))
}

fn tagged(tag: &str, inner: &Node) -> Option<El> {
    let span = inner.span.clone();
    let look = match tag {
        "dam" => Look { bold: true, ..Look::default() },
        "nghieng" => Look { italic: true, ..Look::default() },
        "dam_nghieng" => Look { bold: true, italic: true, raised: false },
        "chi_so_tren" => Look { raised: true, ..Look::default() },
        "chu" => return run(inner).map(El::Run),
        "lien_ket" => {
            let letters = inner.get("chu")?;
            let runs = match &letters.value {
                Value::List(runs) => runs.iter().map(run).collect::<Option<Vec<_>>>()?,
                Value::Text(text) => vec![Run { text: text.clone(), look: Look::default(), span: span.clone() }],
                _ => return None,
            };
            return Some(El::Link(inner.get("dia_chi")?.as_text()?.to_owned(), runs, span));
        }
        "chu_thich" => return Some(El::Note(elements(inner), span)),
        "vien_dan" => return cite::write(inner).map(|text| El::Cite(text, span)),
        _ => return None,
    };
    Some(El::Run(Run { text: inner.as_text()?.to_owned(), look, span }))
}

fn run(node: &Node) -> Option<Run> {
    let on = |name| node.get(name).and_then(Node::as_text) == Some("true");
    let look = Look { bold: on("dam"), italic: on("nghieng"), raised: on("chi_so_tren") };
    Some(Run { text: node.get("chu")?.as_text()?.to_owned(), look, span: node.span.clone() })
}

/// Each element in exchange form, within backticks; empty where there is none.
fn data(node: &Node) -> String {
    let mut line = String::new();
    let parts = match &node.value {
        Value::List(parts) => &parts[..],
        Value::Text(text) if text.is_empty() => &[],
        _ => std::slice::from_ref(node),
    };
    for part in parts {
        match part.as_text() {
            // Backticks hold no bare text: it gets its full form.
            Some(_) => {
                let key = Key { name: "chu".to_owned(), span: part.span.clone() };
                let fields = Node::new(Value::Map(vec![(key, part.clone())]), part.span.clone());
                escape::data(&Node::tagged("chu", fields), &mut line);
            }
            None => escape::data(part, &mut line),
        }
    }
    line
}
