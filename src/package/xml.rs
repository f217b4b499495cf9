//! XML as it stands in a part: elements with their namespaces and the bytes they take, so that all other bytes can stay.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::NsReader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::PackageError;

/// What a UTF-8 file may begin with.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A namespace that matters here; Word writes the first name, and the second in its “strict” form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ns {
    /// `WordprocessingML`.
    W,
    /// Custom properties.
    Properties,
    /// Values of custom properties.
    Types,
    /// Elements of the Dublin Core.
    Dc,
    /// Terms of the Dublin Core.
    DcTerms,
    /// Instances of schemas.
    Xsi,
    /// Markup compatibility.
    Mc,
    /// Places of drawings.
    Wp,
    /// Relationships between parts, as attributes name them.
    Rels,
    /// No namespace.
    None,
    /// Another one.
    Other,
}

impl Ns {
    const NAMES: [(Self, &'static str); 14] = [
        (Self::W, "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        (Self::W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (Self::Properties, "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
        (Self::Properties, "http://purl.oclc.org/ooxml/officeDocument/customProperties"),
        (Self::Types, "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
        (Self::Types, "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"),
        (Self::Dc, "http://purl.org/dc/elements/1.1/"),
        (Self::DcTerms, "http://purl.org/dc/terms/"),
        (Self::Xsi, "http://www.w3.org/2001/XMLSchema-instance"),
        (Self::Mc, "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        (Self::Wp, "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        (Self::Wp, "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"),
        (Self::Rels, "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        (Self::Rels, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ];

    /// The namespace of a name.
    pub fn of(name: &str) -> Self {
        Self::NAMES.iter().find(|(_, known)| *known == name).map_or(Self::Other, |(ns, _)| *ns)
    }

    /// Its name, for those that are declared anew.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(ns, _)| *ns == self).map_or("", |(_, name)| name)
    }

    fn resolved(result: &ResolveResult<'_>) -> Self {
        match result {
            ResolveResult::Bound(Namespace(name)) => Self::of(name),
            ResolveResult::Unbound => Self::None,
            ResolveResult::Unknown(_) => Self::Other,
        }
    }
}

/// A start tag; an empty element's, too.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    pub ns: Ns,
    /// The bytes of the tag.
    pub range: Range<usize>,
    /// `<a/>`.
    pub empty: bool,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    /// Name without prefix.
    pub fn local(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// It is a certain element.
    pub fn is(&self, ns: Ns, local: &str) -> bool {
        self.ns == ns && self.local() == local
    }

    /// Name with prefix.
    pub fn name(&self) -> &str {
        self.start.name().into_inner()
    }

    /// It declares namespaces, which elements within may need.
    pub fn declares(&self) -> bool {
        self.start.attributes_raw().contains("xmlns")
    }

    /// Prefixes and namespaces that it declares.
    pub fn declared(&self) -> Vec<(String, Ns)> {
        let mut declared = Vec::new();
        for attribute in self.start.attributes().with_checks(false).flatten() {
            let key = attribute.key.into_inner();
            let prefix = if key == "xmlns" { Some("") } else { key.strip_prefix("xmlns:") };
            declared.extend(prefix.map(|prefix| (prefix.to_owned(), Ns::of(&attribute.value))));
        }
        declared
    }
}

/// What stands next.
#[derive(Debug)]
pub(crate) enum Token<'a> {
    /// An element begins.
    Start(Tag<'a>),
    /// The innermost open element ends: the bytes of its end tag; none for an empty element.
    End(Range<usize>),
    /// Letters, references resolved.
    Text(Cow<'a, str>),
}

/// Reads a part from its beginning to its end.
#[derive(Debug)]
pub(crate) struct Scanner<'a> {
    /// Name of the part.
    part: &'a str,
    reader: NsReader<&'a [u8]>,
    /// Bytes before the text that the reader sees.
    base: usize,
    /// Elements that are open.
    depth: usize,
    /// An empty element was told, its end was not.
    ends: Option<usize>,
    /// The root has begun.
    rooted: bool,
    /// The bytes of the token that was told last.
    last: Range<usize>,
}

impl<'a> Scanner<'a> {
    /// Begins to read a part.
    pub fn new(part: &'a str, bytes: &'a [u8]) -> Result<Self, PackageError> {
        let rest = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let base = bytes.len() - rest.len();
        let text = std::str::from_utf8(rest);
        let text = text.map_err(|fault| PackageError::broken(part, base + fault.valid_up_to(), "không phải UTF-8"))?;
        Ok(Self { part, reader: NsReader::from_str(text), base, depth: 0, ends: None, rooted: false, last: 0..0 })
    }

    /// How many elements are open, the one that has just begun included.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// A fault at a byte of the part.
    pub fn broken(&self, byte: usize, reason: &str) -> PackageError {
        PackageError::broken(self.part, byte, reason)
    }

    /// The bytes of the token that was told last; for letters, with the marks of a CDATA section.
    #[cfg(feature = "templates")]
    pub fn range(&self) -> Range<usize> {
        self.last.clone()
    }

    /// Where the reader stands.
    fn position(&self) -> usize {
        self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// What stands next; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Token<'a>>, PackageError> {
        if let Some(at) = self.ends.take() {
            return Ok(Some(self.end(at..at)));
        }
        loop {
            let from = self.position();
            let event = self.reader.read_event().map_err(|fault| {
                let byte = self.base + usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
                PackageError::broken(self.part, byte, fault.to_string())
            })?;
            let range = from..self.position();
            self.last = range.clone();
            let fault = |reason| Err(PackageError::broken(self.part, from, reason));
            let token = match event {
                Event::Start(start) => self.start(start, range, false)?,
                Event::Empty(start) => self.start(start, range, true)?,
                Event::End(_) => self.end(range),
                Event::Text(text) if self.depth > 0 => Token::Text(text.into_inner()),
                Event::CData(text) if self.depth > 0 => Token::Text(text.into_inner()),
                Event::GeneralRef(name) if self.depth > 0 => {
                    let found = name.resolve_char_ref().ok().flatten().map(|c| Cow::Owned(c.to_string()));
                    match found.or_else(|| resolve_xml_entity(&name).map(Cow::Borrowed)) {
                        Some(text) => Token::Text(text),
                        None => return fault("tham chiếu lạ"),
                    }
                }
                Event::Text(text) if text.trim().is_empty() => continue,
                Event::Comment(_) | Event::PI(_) => continue,
                Event::Decl(declaration) => match declaration.encoding() {
                    Some(Ok(encoding)) if !encoding.eq_ignore_ascii_case("utf-8") => return fault("không phải UTF-8"),
                    _ => continue,
                },
                Event::DocType(_) => return fault("có DTD"),
                Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => return fault("chữ ngoài phần tử gốc"),
                Event::Eof if self.depth > 0 || !self.rooted => return fault("XML bị cắt cụt"),
                Event::Eof => return Ok(None),
            };
            return Ok(Some(token));
        }
    }

    fn start(&mut self, start: BytesStart<'a>, range: Range<usize>, empty: bool) -> Result<Token<'a>, PackageError> {
        if self.rooted && self.depth == 0 {
            return Err(self.broken(range.start, "có phần tử gốc thứ hai"));
        }
        self.rooted = true;
        self.depth += 1;
        self.ends = empty.then_some(range.end);
        let ns = Ns::resolved(&self.reader.resolver().resolve_element(start.name()).0);
        Ok(Token::Start(Tag { ns, range, empty, start }))
    }

    fn end(&mut self, range: Range<usize>) -> Token<'a> {
        self.depth = self.depth.saturating_sub(1);
        Token::End(range)
    }

    /// An attribute of the element that was told last.
    pub fn attribute(&self, tag: &Tag<'_>, ns: Ns, local: &str) -> Option<String> {
        let resolver = self.reader.resolver();
        let found = tag.start.attributes().with_checks(false).flatten().find(|attribute| {
            let (found, name) = resolver.resolve_attribute(attribute.key);
            Ns::resolved(&found) == ns && name.into_inner() == local
        })?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }
}

/// A text with pieces of it replaced; the pieces stand in order and do not overlap.
pub(crate) fn replaced(bytes: &[u8], edits: &[(Range<usize>, String)]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + edits.iter().map(|(_, text)| text.len()).sum::<usize>());
    let mut done = 0;
    for (range, text) in edits {
        out.extend_from_slice(bytes.get(done..range.start).unwrap_or_default());
        out.extend_from_slice(text.as_bytes());
        done = range.end;
    }
    out.extend_from_slice(bytes.get(done..).unwrap_or_default());
    out
}
