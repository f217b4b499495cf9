//! **Mẫu DOCX**: an office's own forms, filled.
//!
//! A form is a `.docx` as Word or LibreOffice saves it, with tags of the template language in its text: in the body, in
//! tables, headers, footers, notes, text boxes and content controls.
//!
//! | Tag | Effect |
//! | --- | --- |
//! | `{{ten}}` | the value, in the look of the tag's first letters; line breaks and tabs as such |
//! | `{{#if x}}` … `{{else}}` … `{{/if}}` | one or the other |
//! | `{{#each ds}}` … `{{/each}}` | repeats what stands between |
//! | `{{anh logo rong=30}}` | a picture, here 30 mm wide; see [below](#pictures) |
//! | `{{! lời ghi}}` | nothing |
//! | `\{{x}}` | the letters `{{x}}` |
//!
//! Helpers are those of [`template`](crate::template), and so are the variables of loops: `{{@stt}}` counts the rows of a
//! table. Messages are in Vietnamese, for those who edit a form.
//!
//! Only text that is read on the page is filled. Tags in the targets of links, in comments, in document properties and in
//! the simple form of fields (`w:fldSimple`) are left as they stand; one in the code of a field between its marks is an
//! error.
//!
//! # What a block is about
//!
//! - **Letters**: it begins and ends in one paragraph.
//! - **Paragraphs**: it begins in one paragraph and ends in another. Its tags stand alone in their paragraphs, which go, or
//!   at the beginning or the end of paragraphs.
//! - **Rows**: it begins in one row and ends in another, likewise; or it begins and ends in two cells of one row, which it
//!   then repeats.
//!
//! Tables whose rows are all gone go; so does a paragraph in which nothing is left but what blocks have left out. Cells,
//! headers and text boxes keep a paragraph, as they must. A list that lies wholly in a loop begins anew with each round,
//! unless the rounds are its items. What may stand once only – bookmarks, comments – stays where it comes first; a note that
//! is repeated is a note of its own each time.
//!
//! # Pictures
//!
//! The value is base64, a `data:` address, or `{"du_lieu": …, "rong": 30, "mo_ta": "…"}`: a PNG or a JPEG. It keeps its
//! proportions; without a width it has 96 pixels to the inch, and never more than the page has room for.
//!
//! # Limits
//!
//! Those of [`Limits`]; its bytes of output hold for the parts that are written. The parts that are read may have 128 MiB
//! together, elements 512 levels, and a part above 4 MiB no more than 400 times its size in the file. Files with macros,
//! with signatures or with a password are refused.

mod attribute;
mod block;
mod compile;
mod error;
mod image;
mod list;
mod numbering;
mod office;
mod op;
mod page;
mod paragraph;
mod sink;
mod tag;
mod tree;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use serde_json::Value;

pub use error::{DocxTemplateError, DocxTemplateErrors, Place};

use crate::package::archive::{Archive, MOST};
use crate::template::engine::{Known, Program, Programs};
use crate::template::{Limits, TemplateError, TemplateErrors, Variables, unreadable};
use block::Plan;
use compile::{PartRole, Source, compile};
use image::Images;
use list::Lists;
use numbering::{ListStyles, Numbering};
use office::Office;
use op::Form;
use page::Page;
use sink::{Writer, Written};
use tree::Kind;

/// **Mẫu DOCX**: a form, read once and filled as often as is wanted.
///
/// ```
/// use vanban::docx_template::DocxTemplate;
/// let form = DocxTemplate::open(std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?)?;
/// // What is missing, all of it at once:
/// let errors = form.validate(&serde_json::json!({})).unwrap_err();
/// assert!(errors.as_slice().iter().any(|error| error.variable.as_deref() == Some("hoc_sinh")));
///
/// let data = std::fs::read("examples/data/mau_docx/phieu_lien_lac.json")?;
/// let data: serde_json::Value = serde_json::from_slice(&data)?;
/// let file: Vec<u8> = form.render(&data)?;
/// assert!(file.starts_with(b"PK"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct DocxTemplate {
    file: Vec<u8>,
    office: Office,
    form: Form,
    program: Program,
    numbering: Option<Numbering>,
    limits: Limits,
}

/// What the engine calls a form.
const NAME: &str = "docx";

impl DocxTemplate {
    /// Reads a form.
    ///
    /// ```
    /// use vanban::docx_template::DocxTemplate;
    /// let form = DocxTemplate::open(std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?)?;
    /// assert!(form.variables()?.get("mon").is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// All that is wrong with it: the file is no DOCX or cannot be read; tags that are not closed or not known; blocks that
    /// do not end where they begin.
    pub fn open(file: impl Into<Vec<u8>>) -> Result<Self, DocxTemplateErrors> {
        Self::open_with(file, Limits::default())
    }

    /// Reads a form from somebody who is not trusted, within limits.
    ///
    /// ```
    /// use vanban::docx_template::DocxTemplate;
    /// use vanban::template::Limits;
    /// let file = std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?;
    /// assert!(DocxTemplate::open_with(file, Limits::default().template_bytes(10)).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_with(file: impl Into<Vec<u8>>, limits: Limits) -> Result<Self, DocxTemplateErrors> {
        let file = file.into();
        let archive = Archive::read(&file)?;
        let office = Office::read(&archive)?;
        let mut parts = Vec::with_capacity(office.pages.len());
        for &(entry, role) in &office.pages {
            parts.push((entry, role, archive.part(entry, MOST)?));
        }
        let (sources, faults) = sources(&archive, &parts, &limits)?;
        let (numbering, lists) = lists(&archive, &office, &sources)?;
        let form = compile(&sources, &lists, &limits)?;
        let known = Known::standard().with(&image::ANH);
        let program = Program::parse(NAME, &form.text, &known, &limits);
        let mut errors = faults;
        if let Err(found) = &program {
            // One fault at a place is enough: what is wrong with blocks was told already.
            let mut found: Vec<_> = found.as_slice().iter().map(|error| at_tag(&sources, &form, error)).collect();
            found
                .retain(|error| !errors.iter().any(|known| (&known.part, &known.place) == (&error.part, &error.place)));
            errors.append(&mut found);
        }
        let numbering = numbering.filter(|_| !form.lists.is_empty());
        drop(sources);
        drop(parts);
        match program {
            Ok(program) if errors.is_empty() => Ok(Self { file, office, form, program, numbering, limits }),
            _ => Err(DocxTemplateErrors::all(errors, limits.errors)),
        }
    }

    /// Fills the form. The data is an object: what `{{ten}}` names is its field `ten`.
    ///
    /// Parts without tags stay byte for byte; same form, same data: same bytes.
    ///
    /// ```
    /// use vanban::docx_template::DocxTemplate;
    /// let form = DocxTemplate::open(std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?)?;
    /// let data = std::fs::read("examples/data/mau_docx/phieu_lien_lac.json")?;
    /// let data: serde_json::Value = serde_json::from_slice(&data)?;
    /// assert!(form.render(&data)?.starts_with(b"PK"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// All that is wrong with the data, each fault with its place in the form.
    pub fn render(&self, data: &(impl Serialize + ?Sized)) -> Result<Vec<u8>, DocxTemplateErrors> {
        self.fill(&value(data)?)
    }

    /// Fills the form and writes it to a file: whole or not at all.
    ///
    /// ```
    /// # use vanban::docx_template::DocxTemplate;
    /// let form = DocxTemplate::open(std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?)?;
    /// let data = std::fs::read("examples/data/mau_docx/phieu_lien_lac.json")?;
    /// let data: serde_json::Value = serde_json::from_slice(&data)?;
    /// let path = std::env::temp_dir().join(format!("vanban-phieu-{}.docx", std::process::id()));
    /// form.save(&path, &data)?;
    /// assert_eq!(std::fs::read(&path)?, form.render(&data)?);
    /// # std::fs::remove_file(path)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::render`], and where the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>, data: &(impl Serialize + ?Sized)) -> Result<(), crate::Error> {
        let path = path.as_ref();
        let file = self.render(data)?;
        crate::tep::write_whole(path, &file).map_err(|source| crate::Error::Ghi { path: path.to_owned(), source })
    }

    /// What the form needs: names, types, where each is used: the part, the number of the paragraph as the line, and the
    /// column in that.
    ///
    /// ```
    /// # use vanban::docx_template::DocxTemplate;
    /// let form = DocxTemplate::open(std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?)?;
    /// assert!(form.variables()?.get("hoc_sinh").is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The form uses more variables than can be told apart.
    pub fn variables(&self) -> Result<Variables, DocxTemplateErrors> {
        let found = Variables::of(&self.program, &Programs::new(), &self.limits);
        let found = found.map_err(|errors| self.located(&errors))?;
        // Places are columns of the one line that the engine reads.
        let mut columns = Vec::with_capacity(self.form.tags.len());
        let (mut column, mut at) = (1, 0);
        for tag in &self.form.tags {
            column += self.form.text.get(at..tag.at).map_or(0, |text| text.chars().count());
            at = tag.at;
            columns.push(column);
        }
        Ok(found.placed(&mut |place| {
            let index = columns.partition_point(|column| *column <= place.column).saturating_sub(1);
            let Some(tag) = self.form.tags.get(index) else { return };
            place.template = self.form.parts.get(tag.part).map(|part| part.name.clone()).unwrap_or_default();
            (place.line, place.column) = (tag.paragraph + 1, tag.column);
        }))
    }

    /// What the form needs as a JSON Schema (draft 2020-12), for other programs.
    ///
    /// ```
    /// # use vanban::docx_template::DocxTemplate;
    /// let form = DocxTemplate::open(std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?)?;
    /// let schema = form.json_schema()?;
    /// assert_eq!(schema["properties"]["mon"]["type"], "array");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::variables`].
    pub fn json_schema(&self) -> Result<Value, DocxTemplateErrors> {
        Ok(self.variables()?.json_schema(NAME))
    }

    /// Says all that is missing in the data or of a wrong type.
    ///
    /// ```
    /// use vanban::docx_template::DocxTemplate;
    /// let form = DocxTemplate::open(std::fs::read("examples/data/mau_docx/phieu_lien_lac.docx")?)?;
    /// let errors = form.validate(&serde_json::json!({ "ngay": "mai" })).unwrap_err();
    /// assert!(errors.to_string().contains("ngay: “ngay” phải là ngày dạng 2026-03-05 hoặc 05/3/2026"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn validate(&self, data: &(impl Serialize + ?Sized)) -> Result<(), DocxTemplateErrors> {
        self.write(&value(data)?).map(drop)
    }

    /// Writes the parts.
    fn write(&self, data: &Value) -> Result<Written, DocxTemplateErrors> {
        let images = Images::new(&self.office.stem);
        let mut writer = Writer::new(&self.form, self.numbering.as_ref(), images, &self.limits);
        match self.program.run(data, &Programs::new(), &self.limits, &mut writer) {
            Ok(()) => Ok(writer.finish()),
            Err(errors) => Err(self.located(&errors)),
        }
    }

    fn fill(&self, data: &Value) -> Result<Vec<u8>, DocxTemplateErrors> {
        let written = self.write(data)?;
        let archive = Archive::read(&self.file)?;
        let mut changed = BTreeMap::new();
        for (part, bytes) in self.form.parts.iter().zip(written.parts) {
            changed.insert(part.entry, bytes);
        }
        if let (Some(entry), Some(numbering)) = (self.office.numbering, &self.numbering)
            && !written.lists.is_empty()
        {
            let bytes = archive.part(entry, MOST)?;
            changed.insert(entry, numbering.with(&bytes, &written.lists));
        }
        changed.extend(self.office.types(&archive, &written.images)?.map(|bytes| (self.office.types, bytes)));
        let mut new: Vec<(String, Cow<'_, [u8]>)> = Vec::new();
        Office::relations(&archive, &self.form, &written.images, &mut changed, &mut new)?;
        for (name, bytes) in &written.images.files {
            new.push((format!("word/media/{name}"), Cow::Borrowed(bytes)));
        }
        Ok(archive.with(&changed, &new)?)
    }

    /// What the engine says of data, with its places in the form. The form is read once more: faults are rare.
    fn located(&self, errors: &TemplateErrors) -> DocxTemplateErrors {
        let read = || {
            let archive = Archive::read(&self.file)?;
            let mut parts = Vec::with_capacity(self.office.pages.len());
            for &(entry, role) in &self.office.pages {
                parts.push((entry, role, archive.part(entry, MOST)?));
            }
            let (sources, _) = sources(&archive, &parts, &self.limits)?;
            Ok::<_, DocxTemplateErrors>(
                errors.as_slice().iter().map(|error| at_tag(&sources, &self.form, error)).collect(),
            )
        };
        match read() {
            Ok(errors) => DocxTemplateErrors::all(errors, self.limits.errors),
            Err(error) => error,
        }
    }
}

/// Data as the engine reads it.
fn value(data: &(impl Serialize + ?Sized)) -> Result<Value, DocxTemplateErrors> {
    serde_json::to_value(data).map_err(|error| DocxTemplateErrors::file(unreadable(&error)))
}

/// A part as it is read: its entry, what it is, its bytes.
type Part<'a> = (usize, PartRole, Cow<'a, [u8]>);

/// The parts that change, and what is wrong with their tags.
fn sources<'b>(
    archive: &Archive<'_>,
    parts: &'b [Part<'_>],
    limits: &Limits,
) -> Result<(Vec<Source<'b>>, Vec<DocxTemplateError>), DocxTemplateErrors> {
    let names: Vec<&str> = archive.names().collect();
    let mut sources: Vec<Source<'b>> = Vec::new();
    let mut errors = Vec::new();
    for (entry, role, bytes) in parts {
        // A note that a loop repeats is repeated, too.
        let noted = matches!(role, PartRole::Footnotes | PartRole::Endnotes)
            && sources.first().is_some_and(|main| main.role == PartRole::Main && repeats_notes(main));
        if !noted && !office::may_hold_tags(bytes) {
            continue;
        }
        let name = names.get(*entry).copied().unwrap_or_default();
        let page = Page::read(name, bytes)?;
        let mut faults = Vec::new();
        let plan = Plan::new(&page, limits, &mut faults);
        let of_page = page.faults.iter().chain(&faults).take(limits.errors);
        errors.extend(of_page.map(|fault| {
            let place = |(paragraph, range): &(usize, std::ops::Range<usize>)| page.place(*paragraph, range);
            DocxTemplateError {
                part: Some(page.name.clone()),
                place: Some(page.place(fault.paragraph, &fault.range)),
                other: fault.other.as_ref().map(place),
                message: fault.message.clone(),
                hint: None,
                variable: None,
            }
        }));
        if noted || !page.tags.is_empty() || !page.escapes.is_empty() {
            sources.push(Source { page, plan, entry: *entry, role: *role });
        }
    }
    Ok((sources, errors))
}

/// Whether a block of the text holds references to notes.
fn repeats_notes(main: &Source<'_>) -> bool {
    let regions = main.plan.regions();
    let notes = main.page.tree.elements.iter().filter(|element| element.kind == Kind::Note);
    let mut starts = notes.map(|note| note.range.start);
    starts.any(|at| regions.iter().any(|region| region.contains(&at)))
}

/// The lists that begin anew in loops.
fn lists(
    archive: &Archive<'_>,
    office: &Office,
    sources: &[Source<'_>],
) -> Result<(Option<Numbering>, Lists), DocxTemplateErrors> {
    let loops = sources.iter().any(|source| source.plan.blocks.iter().any(|block| block.repeats));
    let Some(entry) = office.numbering.filter(|_| loops) else { return Ok((None, Lists::default())) };
    let name = |entry: usize| archive.names().nth(entry).unwrap_or_default();
    let numbering = Numbering::read(name(entry), &archive.part(entry, MOST)?)?;
    let styles = match office.styles {
        Some(entry) => ListStyles::read(name(entry), &archive.part(entry, MOST)?)?,
        None => ListStyles::default(),
    };
    let lists = Lists::new(sources, &numbering, &styles);
    Ok((Some(numbering), lists))
}

/// What the engine says, at the place of the tag that it is about.
fn at_tag(sources: &[Source<'_>], form: &Form, error: &TemplateError) -> DocxTemplateError {
    let index = form.tags.partition_point(|tag| tag.at <= error.offset);
    let tag = index.checked_sub(1).and_then(|index| form.tags.get(index)).or(form.tags.first());
    let found = tag.and_then(|tag| Some((tag, sources.get(tag.part)?)));
    DocxTemplateError {
        part: found.map(|(_, source)| source.page.name.clone()),
        place: found.map(|(tag, source)| source.page.place(tag.paragraph, &tag.range)),
        other: None,
        message: error.message.clone(),
        hint: error.hint.clone(),
        variable: error.variable.clone(),
    }
}
