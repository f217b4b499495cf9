//! What the package says of its parts: their types, and the relationships between them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::attribute::prefix;
use super::compile::PartRole;
use super::error::DocxTemplateErrors;
use super::image::Images;
use super::op::Form;
use crate::package::archive::{Archive, FREE};
use crate::package::xml::{Ns, Scanner, Token};
use crate::package::{PackageError, TYPES};

/// Type of a part, without what all of them begin with.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
/// Type of the relationship to a picture.
const IMAGE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
/// What names of new files begin with, where nothing else begins so.
const STEM: &str = "anh";
/// How many parts with pages a file may have.
const MOST_PARTS: usize = 1024;

/// The parts that a form is about, by entry in the package.
#[derive(Debug, Default)]
pub(super) struct Office {
    /// Parts with pages, the text itself first.
    pub pages: Vec<(usize, PartRole)>,
    pub numbering: Option<usize>,
    pub styles: Option<usize>,
    /// A template (`.dotx`), whose copies are documents.
    pub dotx: bool,
    /// The entry of the types.
    pub types: usize,
    /// What names of new files and relationships begin with.
    pub stem: String,
}

impl Office {
    /// Reads the types of the parts; refuses what cannot be filled.
    pub fn read(archive: &Archive<'_>) -> Result<Self, DocxTemplateErrors> {
        let no_docx = |part: &str| DocxTemplateErrors::file(format!("không phải tệp DOCX: thiếu phần “{part}”"));
        let too_many = || PackageError::unsupported("quá nhiều phần").into();
        let types = archive.find(TYPES).ok_or_else(|| no_docx(TYPES))?;
        if archive.names().any(|name| name.to_ascii_lowercase().starts_with("_xmlsignatures/")) {
            return Err(DocxTemplateErrors::file("mẫu đã có chữ ký số; điền vào làm hỏng chữ ký"));
        }
        let bytes = archive.part(types, FREE)?;
        let mut office = Self { types, ..Self::default() };
        let mut scanner = Scanner::new(TYPES, &bytes)?;
        while let Some(token) = scanner.next()? {
            let Token::Start(tag) = token else { continue };
            if tag.local() != "Override" {
                continue;
            }
            let value = |name| scanner.attribute(&tag, Ns::None, name).unwrap_or_default();
            let (name, kind) = (value("PartName"), value("ContentType"));
            if kind.contains("macroEnabled") {
                return Err(DocxTemplateErrors::file("mẫu có macro (.docm, .dotm): hãy lưu lại ở dạng .docx"));
            }
            let Some(kind) = kind.strip_prefix(WORD).and_then(|kind| kind.strip_suffix("+xml")) else { continue };
            let Some(entry) = archive.find(name.trim_start_matches('/')) else { continue };
            let role = match kind {
                "document.main" => PartRole::Main,
                "template.main" => {
                    office.dotx = true;
                    PartRole::Main
                }
                "header" | "footer" => PartRole::Edge,
                "footnotes" => PartRole::Footnotes,
                "endnotes" => PartRole::Endnotes,
                "numbering" => {
                    office.numbering = Some(entry);
                    continue;
                }
                "styles" => {
                    office.styles = Some(entry);
                    continue;
                }
                _ => continue,
            };
            if !office.pages.iter().any(|(known, _)| *known == entry) {
                office.pages.push((entry, role));
            }
            if office.pages.len() > MOST_PARTS {
                return Err(too_many());
            }
        }
        office.pages.sort_by_key(|(entry, role)| (*role != PartRole::Main, *entry));
        let mains = office.pages.iter().filter(|(_, role)| *role == PartRole::Main).count();
        if mains == 0 {
            return Err(no_docx("word/document.xml"));
        }
        if mains > 1 {
            return Err(too_many());
        }
        office.stem = stem(archive)?;
        Ok(office)
    }

    /// The types of a filled form, where they change.
    pub fn types(&self, archive: &Archive<'_>, images: &Images) -> Result<Option<Vec<u8>>, DocxTemplateErrors> {
        if !self.dotx && images.files.is_empty() {
            return Ok(None);
        }
        let bytes = archive.part(self.types, FREE)?;
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        if self.dotx {
            text = text.replace(&format!("{WORD}template.main+xml"), &format!("{WORD}document.main+xml"));
        }
        let mut missing = String::new();
        for end in ["png", "jpeg"] {
            let used = images.files.iter().any(|(name, _)| name.ends_with(&format!(".{end}")));
            if used && !knows(&text, end)? {
                let prefix = root_prefix(&text)?;
                missing += &format!("<{prefix}Default Extension=\"{end}\" ContentType=\"image/{end}\"/>");
            }
        }
        Ok(Some(into_root(TYPES, text, &missing)?.into_bytes()))
    }

    /// The relationships of the parts that show pictures: those that change, and those that are new.
    pub fn relations(
        archive: &Archive<'_>,
        form: &Form,
        images: &Images,
        changed: &mut BTreeMap<usize, Vec<u8>>,
        new: &mut Vec<(String, Cow<'_, [u8]>)>,
    ) -> Result<(), DocxTemplateErrors> {
        let mut by_part: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &(part, image) in &images.relations {
            by_part.entry(part).or_default().push(image);
        }
        for (part, shown) in by_part {
            let Some(part) = form.parts.get(part) else { continue };
            let name = rels_of(&part.name);
            let entry = archive.find(&name);
            let text = match entry {
                Some(entry) => String::from_utf8_lossy(&archive.part(entry, FREE)?).into_owned(),
                None => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships \
                         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
                    .to_owned(),
            };
            let prefix = root_prefix(&text)?;
            let mut more = String::new();
            for image in shown {
                let (id, file) = (images.relation(image), &images.files[image].0);
                let target = format!("/word/media/{file}");
                more += &format!("<{prefix}Relationship Id=\"{id}\" Type=\"{IMAGE}\" Target=\"{target}\"/>");
            }
            let text = into_root(&name, text, &more)?.into_bytes();
            match entry {
                Some(entry) => {
                    changed.insert(entry, text);
                }
                None => new.push((name, Cow::Owned(text))),
            }
        }
        Ok(())
    }
}

/// The part with the relationships of another.
fn rels_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').map_or(("", part), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}_rels/{file}.rels")
}

/// Letters that no name of a part and no relationship begins with.
fn stem(archive: &Archive<'_>) -> Result<String, DocxTemplateErrors> {
    let mut taken: Vec<String> = archive.names().map(str::to_ascii_lowercase).collect();
    let rels: Vec<usize> =
        taken.iter().enumerate().filter(|(_, name)| name.contains("_rels/")).map(|(entry, _)| entry).collect();
    for entry in rels {
        taken.push(String::from_utf8_lossy(&archive.part(entry, FREE)?).to_ascii_lowercase());
    }
    let behind = |text: &str| text.bytes().take_while(|byte| *byte == b'x').count() + 1;
    let more = taken.iter().flat_map(|taken| taken.split(STEM).skip(1)).map(behind).max().unwrap_or(0);
    Ok(format!("{STEM}{}", "x".repeat(more)))
}

/// Whether the types know the files of an extension.
fn knows(types: &str, end: &str) -> Result<bool, DocxTemplateErrors> {
    let mut scanner = Scanner::new(TYPES, types.as_bytes())?;
    while let Some(token) = scanner.next()? {
        let Token::Start(tag) = token else { continue };
        let found = scanner.attribute(&tag, Ns::None, "Extension").filter(|_| tag.local() == "Default");
        if found.is_some_and(|found| found.eq_ignore_ascii_case(end)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The start tag of the root: its bytes, and whether it is its end, too.
fn root(part: &str, text: &str) -> Result<(std::ops::Range<usize>, bool), DocxTemplateErrors> {
    let mut scanner = Scanner::new(part, text.as_bytes())?;
    while let Some(token) = scanner.next()? {
        if let Token::Start(tag) = token {
            return Ok((tag.range.clone(), tag.empty));
        }
    }
    Err(PackageError::broken(part, 0, "không có phần tử gốc").into())
}

fn root_prefix(text: &str) -> Result<String, DocxTemplateErrors> {
    let (range, _) = root(TYPES, text)?;
    Ok(prefix(&text.as_bytes()[range]))
}

/// Puts elements first into the root.
fn into_root(part: &str, mut text: String, more: &str) -> Result<String, DocxTemplateErrors> {
    if more.is_empty() {
        return Ok(text);
    }
    let (range, empty) = root(part, &text)?;
    if empty {
        let head = &text[range.clone()];
        let name: String = head[1..].chars().take_while(|c| !c.is_whitespace() && !matches!(c, '/' | '>')).collect();
        let full = format!("{}>{more}</{name}>", head.trim_end_matches("/>"));
        text.replace_range(range, &full);
    } else {
        text.insert_str(range.end, more);
    }
    Ok(text)
}

/// Whether a part may hold tags: it has two braces, or a mark that stands for one.
pub(super) fn may_hold_tags(bytes: &[u8]) -> bool {
    let braces = bytes.iter().filter(|byte| **byte == b'{').take(2).count();
    braces == 2 || bytes.windows(2).any(|two| two == b"&#")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_put_into_any_root() {
        for (before, after) in [("<a/>", "<a><b/></a>"), ("<?x y?><p:a c='d'></p:a>", "<?x y?><p:a c='d'><b/></p:a>")] {
            assert_eq!(into_root("x", before.to_owned(), "<b/>").unwrap(), after);
        }
        assert!(into_root("x", String::new(), "<b/>").is_err());
    }

    #[test]
    fn relationships_stand_beside_their_part() {
        assert_eq!(rels_of("word/header1.xml"), "word/_rels/header1.xml.rels");
        assert_eq!(rels_of("document.xml"), "_rels/document.xml.rels");
    }
}
