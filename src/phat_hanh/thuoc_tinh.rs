//! Properties of the file: read from `docProps/custom.xml`, set there and in `docProps/core.xml`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::error::PhatHanhError;
use crate::layout::thong_tin::Truong;
use crate::package::xml::{Ns, Scanner, Token, replaced};
use crate::render::docx::part::custom::{FIRST_PID, FMTID};

/// The largest number of a property.
const LAST_PID: u32 = i32::MAX as u32;

/// A part whose root holds one element for each property.
#[derive(Debug)]
struct List<'a> {
    part: &'a str,
    bytes: &'a [u8],
    root: Element,
    /// Prefixes that the root declares.
    declared: Vec<(String, Ns)>,
    /// Elements within the root, in order.
    children: Vec<Child>,
}

/// An element: what must be known to set its content.
#[derive(Debug)]
struct Element {
    /// Name with prefix.
    name: String,
    /// Its start tag.
    head: Range<usize>,
    /// `<a/>`.
    empty: bool,
    /// Where its end tag begins and ends.
    tail: Range<usize>,
}

/// A property.
#[derive(Debug)]
struct Child {
    element: Element,
    ns: Ns,
    local: String,
    /// Attributes `name` and `pid`.
    name: Option<String>,
    pid: Option<u32>,
    /// All letters within.
    text: String,
}

impl<'a> List<'a> {
    fn read(part: &'a str, bytes: &'a [u8]) -> Result<Self, PhatHanhError> {
        let mut scanner = Scanner::new(part, bytes)?;
        let mut root = Element { name: String::new(), head: 0..0, empty: false, tail: 0..0 };
        let (mut declared, mut children) = (Vec::new(), Vec::<Child>::new());
        while let Some(token) = scanner.next()? {
            match token {
                Token::Start(tag) if scanner.depth() <= 2 => {
                    let (name, head) = (tag.name().to_owned(), tag.range.clone());
                    let element = Element { name, head, empty: tag.empty, tail: 0..0 };
                    if scanner.depth() == 1 {
                        (root, declared) = (element, tag.declared());
                    } else {
                        let attribute = |name| scanner.attribute(&tag, Ns::None, name);
                        children.push(Child {
                            element,
                            ns: tag.ns,
                            local: tag.local().to_owned(),
                            name: attribute("name"),
                            pid: attribute("pid").and_then(|pid| pid.trim().parse().ok()),
                            text: String::new(),
                        });
                    }
                }
                Token::End(tail) if scanner.depth() == 0 => root.tail = tail,
                Token::End(tail) if scanner.depth() == 1 => {
                    if let Some(child) = children.last_mut() {
                        child.element.tail = tail;
                    }
                }
                Token::Text(text) if scanner.depth() >= 2 => {
                    if let Some(child) = children.last_mut() {
                        child.text.push_str(&text);
                    }
                }
                Token::Start(_) | Token::End(_) | Token::Text(_) => {}
            }
        }
        Ok(Self { part, bytes, root, declared, children })
    }

    /// The name of an element or attribute in a namespace, and the declaration it needs where the root has none.
    fn name(&self, ns: Ns, usual: &str, local: &str) -> (String, String) {
        // An attribute without a prefix has no namespace.
        let declared =
            self.declared.iter().rev().find(|(prefix, found)| *found == ns && (ns != Ns::Xsi || !prefix.is_empty()));
        match declared {
            Some((prefix, _)) if prefix.is_empty() => (local.to_owned(), String::new()),
            Some((prefix, _)) => (format!("{prefix}:{local}"), String::new()),
            None => (format!("{usual}:{local}"), format!(" xmlns:{usual}=\"{}\"", ns.name())),
        }
    }

    /// The edit that gives an element another content.
    fn set(&self, element: &Element, content: &str) -> (Range<usize>, String) {
        if !element.empty {
            return (element.head.end..element.tail.start, content.to_owned());
        }
        let head = self.bytes.get(element.head.clone()).unwrap_or_default();
        let head = String::from_utf8_lossy(head.strip_suffix(b"/>").unwrap_or(head));
        (element.head.clone(), format!("{head}>{content}</{}>", element.name))
    }

    /// The edit that adds elements behind all others.
    fn add(&self, elements: String) -> (Range<usize>, String) {
        if self.root.empty {
            self.set(&self.root, &elements)
        } else {
            (self.root.tail.start..self.root.tail.start, elements)
        }
    }
}

/// Properties of a file by name.
#[derive(Debug)]
pub(super) struct Custom<'a>(List<'a>);

impl<'a> Custom<'a> {
    /// Reads `docProps/custom.xml`.
    pub fn read(part: &'a str, bytes: &'a [u8]) -> Result<Self, PhatHanhError> {
        Ok(Self(List::read(part, bytes)?))
    }

    fn find(&self, field: Truong) -> Result<Option<&Child>, PhatHanhError> {
        let name = field.ten();
        let known = |child: &&Child| {
            let named = child.name.as_deref().is_some_and(|found| found.eq_ignore_ascii_case(&name));
            named && child.ns == Ns::Properties && child.local == "property"
        };
        let mut found = self.0.children.iter().filter(known);
        match (found.next(), found.next()) {
            (_, Some(second)) => Err(self.broken(second.element.head.start, format!("thuộc tính {name} ghi hai lần"))),
            (first, None) => Ok(first),
        }
    }

    /// The value of a field, if it is there and says something.
    pub fn get(&self, field: Truong) -> Result<Option<&str>, PhatHanhError> {
        Ok(self.find(field)?.map(|child| child.text.trim()).filter(|text| !text.is_empty()))
    }

    /// The error for a field that says something impossible.
    pub fn wrong(&self, field: Truong) -> PhatHanhError {
        let at = self.find(field).ok().flatten().map_or(0, |child| child.element.head.start);
        self.broken(at, format!("thuộc tính {} thiếu hoặc sai", field.ten()))
    }

    fn broken(&self, byte: usize, reason: String) -> PhatHanhError {
        PhatHanhError::broken(self.0.part, byte, reason)
    }

    /// The part with other values of fields; a field without a value is taken away.
    pub fn with(&self, fields: &[(Truong, &str)]) -> Result<Vec<u8>, PhatHanhError> {
        let list = &self.0;
        let (value, declaration) = list.name(Ns::Types, "vt", "lpwstr");
        let typed = |text: &str| format!("<{value}{declaration}>{}</{value}>", escaped(text));
        let (property, declaration) = list.name(Ns::Properties, "op", "property");
        let mut taken: BTreeSet<u32> = list.children.iter().filter_map(|child| child.pid).collect();
        let (mut edits, mut added) = (Vec::new(), String::new());
        for (field, text) in fields {
            match self.find(*field)? {
                Some(child) if text.is_empty() => {
                    taken.retain(|pid| Some(*pid) != child.pid);
                    edits.push((child.element.head.start..child.element.tail.end, String::new()));
                }
                Some(child) => edits.push(list.set(&child.element, &typed(text))),
                None if text.is_empty() => {}
                None => {
                    let pid = (FIRST_PID..=LAST_PID).find(|pid| !taken.contains(pid)).unwrap_or(FIRST_PID);
                    taken.insert(pid);
                    added += &format!(
                        "<{property}{declaration} fmtid=\"{FMTID}\" pid=\"{pid}\" name=\"{}\">{}</{property}>",
                        field.ten(),
                        typed(text)
                    );
                }
            }
        }
        if !added.is_empty() {
            edits.push(list.add(added));
        }
        edits.sort_by_key(|(range, _)| range.start);
        Ok(replaced(list.bytes, &edits))
    }
}

/// Sets number and date in `docProps/core.xml`. Times that other programs wrote of the file stay.
pub(super) fn core(part: &str, bytes: &[u8], so_ky_hieu: &str, ngay: &str) -> Result<Vec<u8>, PhatHanhError> {
    let list = List::read(part, bytes)?;
    let find = |ns, local: &str| list.children.iter().find(|child| child.ns == ns && child.local == local);
    let (mut edits, mut added) = (Vec::new(), String::new());
    let number = escaped(so_ky_hieu);
    if let Some(child) = find(Ns::Dc, "identifier") {
        edits.push(list.set(&child.element, &number));
    } else {
        let (name, declaration) = list.name(Ns::Dc, "dc", "identifier");
        added += &format!("<{name}{declaration}>{number}</{name}>");
    }
    for local in ["created", "modified"] {
        if find(Ns::DcTerms, local).is_none() {
            let (name, declaration) = list.name(Ns::DcTerms, "dcterms", local);
            let (kind, declaration_of_kind) = list.name(Ns::Xsi, "xsi", "type");
            let (value, _) = list.name(Ns::DcTerms, "dcterms", "W3CDTF");
            added += &format!("<{name}{declaration}{declaration_of_kind} {kind}=\"{value}\">{ngay}T00:00:00Z</{name}>");
        }
    }
    if !added.is_empty() {
        edits.push(list.add(added));
    }
    edits.sort_by_key(|(range, _)| range.start);
    Ok(replaced(bytes, &edits))
}

/// Text as XML holds it.
fn escaped(text: &str) -> std::borrow::Cow<'_, str> {
    quick_xml::escape::partial_escape(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const P: &str = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    const V: &str = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    fn custom(bytes: &str) -> Custom<'_> {
        Custom::read("docProps/custom.xml", bytes.as_bytes()).expect("is well-formed")
    }

    fn set(bytes: &str, fields: &[(Truong, &str)]) -> String {
        String::from_utf8(custom(bytes).with(fields).expect("is set")).expect("UTF-8")
    }

    fn core_of(bytes: &str) -> String {
        let bytes = core("docProps/core.xml", bytes.as_bytes(), "05/A&B-C", "2026-02-09").expect("is set");
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn values_are_set_taken_away_and_added() {
        let property = |pid: u32, name: &str, value: &str| {
            format!("<property fmtid=\"{FMTID}\" pid=\"{pid}\" name=\"{name}\">{value}</property>")
        };
        let text = |text: &str| format!("<vt:lpwstr>{text}</vt:lpwstr>");
        let of = |all: &[String]| {
            format!("<?xml version=\"1.0\"?>\n<Properties xmlns=\"{P}\" xmlns:vt=\"{V}\">{}</Properties>", all.concat())
        };
        let foreign = property(7, "Ngày họp", "<vt:i4>3</vt:i4>");
        let before = of(&[
            property(2, "vanban.cho_trong", &text("vanban.so")),
            foreign.clone(),
            property(3, "VANBAN.trang_thai", &text(" du_thao ")),
            property(4, "IssuedDate", "<vt:filetime>2026</vt:filetime>"),
        ]);
        assert_eq!(custom(&before).get(Truong::TrangThai).unwrap(), Some("du_thao"));
        assert_eq!(custom(&before).get(Truong::So).unwrap(), None);
        let fields = [
            (Truong::ChoTrong, ""),
            (Truong::SoBan, ""),
            (Truong::So, "05"),
            (Truong::KyHieu, "A&B"),
            (Truong::Ngay, "2026-02-09"),
            (Truong::TrangThai, "da_ban_hanh"),
        ];
        let after = of(&[
            foreign,
            property(3, "VANBAN.trang_thai", &text("da_ban_hanh")),
            property(4, "IssuedDate", &text("2026-02-09")),
            property(2, "CodeNumber", &text("05")),
            property(5, "CodeNotation", &text("A&amp;B")),
        ]);
        assert_eq!(set(&before, &fields), after);
    }

    #[test]
    fn other_prefixes_are_followed() {
        let before = format!(
            "<p:Properties xmlns:p='{P}'><p:property name='vanban.trang_thai' pid='2'>\
             <lpwstr xmlns='{V}'>du<!-- --> </lpwstr></p:property><p:property pid='3' name='CodeNumber' /></p:Properties>"
        );
        assert_eq!(custom(&before).get(Truong::TrangThai).unwrap(), Some("du"));
        let value = |text: &str| format!("<vt:lpwstr xmlns:vt=\"{V}\">{text}</vt:lpwstr>");
        assert_eq!(
            set(&before, &[(Truong::So, "05"), (Truong::TrangThai, "x"), (Truong::Ngay, "2026")]),
            format!(
                "<p:Properties xmlns:p='{P}'><p:property name='vanban.trang_thai' pid='2'>{}</p:property>\
                 <p:property pid='3' name='CodeNumber' >{}</p:property><p:property fmtid=\"{FMTID}\" pid=\"4\" \
                 name=\"IssuedDate\">{}</p:property></p:Properties>",
                value("x"),
                value("05"),
                value("2026"),
            )
        );
    }

    #[test]
    fn what_stands_twice_or_elsewhere_does_not_count() {
        let property = "<property name='CodeNumber'><vt:lpwstr>1</vt:lpwstr></property>";
        let of = |inner: &str| format!("<Properties xmlns='{P}' xmlns:vt='{V}'>{inner}</Properties>");
        let twice = of(&property.repeat(2));
        let fault = custom(&twice).get(Truong::So).unwrap_err().to_string();
        assert!(fault.contains("CodeNumber ghi hai lần"), "{fault}");
        let inside = of(&format!("<other>{property}</other><property xmlns='urn:x' name='CodeNumber'>1</property>"));
        assert_eq!(custom(&inside).get(Truong::So).unwrap(), None);
    }

    #[test]
    fn core_properties_get_number_and_times_that_are_missing() {
        let namespaces = "xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
                          xmlns:dcterms=\"http://purl.org/dc/terms/\" \
                          xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        let of = |inner: &str| format!("<cp:coreProperties {namespaces}>{inner}</cp:coreProperties>");
        let time = |name| format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">2026-02-09T00:00:00Z</dcterms:{name}>");
        let number = "<dc:identifier>05/A&amp;B-C</dc:identifier>";
        let all = format!("{number}{}{}", time("created"), time("modified"));
        assert_eq!(core_of(&of("")), of(&all));
        assert_eq!(core_of(&format!("<cp:coreProperties {namespaces}/>")), of(&all));
        // What another program wrote of the file stays.
        let word = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-02T03:04:05Z</dcterms:created>";
        let before = of(&format!("<dc:title>A</dc:title><dc:identifier/>{word}"));
        assert_eq!(core_of(&before), of(&format!("<dc:title>A</dc:title>{number}{word}{}", time("modified"))));
    }

    #[test]
    fn namespaces_that_the_root_lacks_are_declared() {
        let text = core_of("<coreProperties xmlns='urn:cp'/>");
        let list = List::read("docProps/core.xml", text.as_bytes()).expect("is well-formed");
        let found: Vec<_> = list.children.iter().map(|child| (child.ns, &*child.local, &*child.text)).collect();
        let time = "2026-02-09T00:00:00Z";
        assert_eq!(
            found,
            [(Ns::Dc, "identifier", "05/A&B-C"), (Ns::DcTerms, "created", time), (Ns::DcTerms, "modified", time)]
        );
        // An attribute without a prefix would have no namespace.
        let text = core_of("<cp:coreProperties xmlns:cp='urn:cp' xmlns='http://www.w3.org/2001/XMLSchema-instance'/>");
        assert_eq!(text.matches(" xsi:type=").count(), 2, "{text}");
    }
}
