//! Attributes as they stand in a start tag that a reader has let through.

use std::ops::Range;

/// Where an attribute stands in a start tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// With the white space before it.
    pub whole: Range<usize>,
    /// Between its quotation marks.
    pub value: Range<usize>,
}

/// Finds an attribute by its name as it is written; a name that begins with a colon stands for any prefix.
pub(super) fn attribute(tag: &[u8], name: &str) -> Option<Found> {
    let space = |byte: &u8| byte.is_ascii_whitespace();
    let mut at = tag.iter().position(space)?;
    loop {
        let start = at;
        at += tag[at..].iter().position(|byte| !space(byte))?;
        let length = tag[at..].iter().position(|byte| space(byte) || *byte == b'=')?;
        let key = &tag[at..at + length];
        at += length;
        at += tag[at..].iter().position(|byte| matches!(byte, b'"' | b'\''))?;
        let quote = tag[at];
        let value = at + 1..at + 1 + tag[at + 1..].iter().position(|byte| *byte == quote)?;
        at = value.end + 1;
        let same = if name.starts_with(':') { key.ends_with(name.as_bytes()) } else { key == name.as_bytes() };
        if same {
            return Some(Found { whole: start..at, value });
        }
    }
}

/// The prefix of an element's name, with the colon; none for a name without it.
pub(super) fn prefix(tag: &[u8]) -> String {
    let name = name(tag);
    name.split_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default()
}

/// The name in a start tag, without its prefix.
pub(super) fn local(tag: &[u8]) -> &str {
    let name = name(tag);
    name.split_once(':').map_or(name, |(_, local)| local)
}

fn name(tag: &[u8]) -> &str {
    let name = tag.strip_prefix(b"<").unwrap_or(tag);
    let end = name.iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
    std::str::from_utf8(&name[..end.unwrap_or(name.len())]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_whole_name() {
        let tag = b"<w:p a='w:id=\"1\"' w:id = \"25\" w14:paraId=\"A\"/>";
        let value = |name| attribute(tag, name).map(|found| std::str::from_utf8(&tag[found.value]).unwrap());
        assert_eq!(
            (value("w:id"), value("w14:paraId"), value("id"), value(":id")),
            (Some("25"), Some("A"), None, Some("25"))
        );
        let whole = attribute(tag, "w14:paraId").unwrap().whole;
        assert_eq!(&tag[whole], b" w14:paraId=\"A\"");
        assert_eq!((prefix(tag), local(tag), prefix(b"<p>")), ("w:".to_owned(), "p", String::new()));
        for broken in ["<a", "<a b", "<a b=", "<a b=\"", "<a b=\"x"] {
            assert_eq!(attribute(broken.as_bytes(), "c"), None);
        }
    }
}
