//! XML as a tree, read by `quick-xml` and checked for what it lets pass.

use std::fmt::Write as _;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug)]
pub struct Element {
    /// Name with its prefix.
    pub name: String,
    /// Attributes in order.
    pub attributes: Vec<(String, String)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Letters, references resolved.
    Text(String),
}

impl Element {
    /// The root of a part; an error says what is not well-formed.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
        if let Some(c) = text.chars().find(|&c| !is_xml_char(c)) {
            return Err(format!("U+{:04X}", u32::from(c)));
        }
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        let mut open: Vec<Self> = Vec::new();
        let mut root = None;
        loop {
            let closed = match reader.read_event().map_err(|error| error.to_string())? {
                Event::Start(start) => {
                    open.push(Self::new(&start)?);
                    None
                }
                Event::Empty(start) => Some(Self::new(&start)?),
                Event::End(_) => open.pop(),
                Event::Text(piece) => {
                    if piece.contains("]]>") {
                        return Err("]]> in text".into());
                    }
                    push_text(&mut open, &piece)?;
                    None
                }
                Event::GeneralRef(reference) => {
                    push_text(&mut open, resolve(&reference)?)?;
                    None
                }
                Event::Decl(_) if open.is_empty() && root.is_none() => None,
                Event::Eof => break,
                other => return Err(format!("{other:?}")),
            };
            let Some(element) = closed else { continue };
            match open.last_mut() {
                Some(parent) => parent.children.push(Node::Element(element)),
                None if root.is_none() => root = Some(element),
                None => return Err("a second root".into()),
            }
        }
        if open.is_empty() { root.ok_or_else(|| "no root".into()) } else { Err("an element is not closed".into()) }
    }

    fn new(start: &BytesStart<'_>) -> Result<Self, String> {
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            if attribute.value.contains('<') {
                return Err("< in an attribute".into());
            }
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            let value = value.map_err(|error| error.to_string())?.into_owned();
            attributes.push((attribute.key.as_ref().to_owned(), value));
        }
        Ok(Self { name: start.name().as_ref().to_owned(), attributes, children: Vec::new() })
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child of a name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|child| child.name == name)
    }

    /// `w:val` of the first child of a name.
    pub fn val(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("w:val")
    }

    /// The element and all within it, in order.
    pub fn all(&self) -> Vec<&Self> {
        let mut out = Vec::new();
        let mut pending = vec![self];
        while let Some(element) = pending.pop() {
            out.push(element);
            let inner: Vec<_> = element.elements().collect();
            pending.extend(inner.into_iter().rev());
        }
        out
    }

    /// Letters directly in the element.
    pub fn letters(&self) -> String {
        let letters = self.children.iter().filter_map(|child| match child {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        letters.collect()
    }

    /// The element with one element on each line.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.print(0, &mut out);
        out
    }

    fn print(&self, depth: usize, out: &mut String) {
        let indent = " ".repeat(depth);
        let mut tag = self.name.clone();
        for (key, value) in &self.attributes {
            let _ = write!(tag, " {key}={value:?}");
        }
        let letters = self.letters();
        if self.elements().next().is_some() {
            let _ = writeln!(out, "{indent}<{tag}>");
            self.elements().for_each(|child| child.print(depth + 1, out));
            let _ = writeln!(out, "{indent}</{}>", self.name);
        } else if letters.is_empty() {
            let _ = writeln!(out, "{indent}<{tag}/>");
        } else {
            let letters = letters.replace('\u{a0}', "·");
            let _ = writeln!(out, "{indent}<{tag}>{letters}</{}>", self.name);
        }
    }
}

fn is_xml_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

fn push_text(open: &mut [Element], text: &str) -> Result<(), String> {
    let Some(element) = open.last_mut() else {
        return if text.trim().is_empty() { Ok(()) } else { Err("text outside the root".into()) };
    };
    if let Some(Node::Text(before)) = element.children.last_mut() {
        before.push_str(text);
    } else {
        element.children.push(Node::Text(text.to_owned()));
    }
    Ok(())
}

fn resolve(reference: &str) -> Result<&'static str, String> {
    match reference {
        "amp" => Ok("&"),
        "lt" => Ok("<"),
        "gt" => Ok(">"),
        "quot" => Ok("\""),
        "apos" => Ok("'"),
        other => Err(format!("&{other};")),
    }
}
