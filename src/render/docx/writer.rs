//! Writes whole documents, one after another, with buffers that are kept.

use super::Options;
use super::block::Story;
use super::deflate::Deflater;
use super::error::RenderError;
use super::package::Package;
use super::part::margin::{self, Kind};
use super::part::{Constant, core, custom, document, document_rels, footnotes};
use super::refs::{Refs, Target};
use super::setup::{Setup, footer_name, header_name};
use super::sink::{Method, Parts, Sink};
use super::xml::{Place, Xml};
use crate::layout::block::{Block, Pages};

/// Room of the XML buffer that is kept between documents, in bytes.
const KEPT: usize = 256 * 1024;

/// Makes DOCX files, keeping buffers and compressor between them.
///
/// One writer per thread serves any number of documents; [`to_vec`](super::to_vec) keeps one by itself.
/// The bytes depend on the document and the options only.
#[derive(Debug)]
pub struct Writer {
    /// Compresses parts.
    deflater: Deflater,
    /// Citations lead to the first mention of their document.
    citation_links: bool,
    /// Room for XML.
    buffer: Vec<u8>,
    /// Size of the last file: a guess at the next one's.
    last: usize,
}

impl Default for Writer {
    fn default() -> Self {
        Self::new(Options::default())
    }
}

impl Writer {
    /// A writer with options.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let Options { level, citation_links } = options;
        Self { deflater: Deflater::new(level), citation_links, buffer: Vec::new(), last: 16 * 1024 }
    }

    /// Made with these options, or with what they come down to.
    pub(super) fn is_for(&self, options: Options) -> bool {
        self.deflater.level() == Deflater::effective(options.level) && self.citation_links == options.citation_links
    }

    /// A document as a DOCX file.
    ///
    /// # Errors
    ///
    /// [`RenderError`] says what cannot be written, and where it stands.
    pub fn to_vec(&mut self, pages: &Pages<'_>) -> Result<Vec<u8>, RenderError> {
        let mut package = Package::new(&mut self.deflater, self.last.min(1024 * 1024));
        render(pages, self.citation_links, &mut package, &mut self.buffer)?;
        let file = package.finish()?;
        self.last = file.len() + file.len() / 8;
        if self.buffer.capacity() > KEPT {
            self.buffer = Vec::new();
        }
        Ok(file)
    }

    /// Writes a document as a DOCX file to a destination; nothing where the document is at fault.
    ///
    /// # Errors
    ///
    /// As [`Self::to_vec`], and [`RenderError::Io`] where the destination fails.
    pub fn write(&mut self, pages: &Pages<'_>, mut out: impl std::io::Write) -> Result<(), RenderError> {
        let file = self.to_vec(pages)?;
        Ok(out.write_all(&file)?)
    }
}

/// The parts of a document by default options, not compressed, in the order of the package.
pub(super) fn parts(pages: &Pages<'_>) -> Result<Vec<(String, Vec<u8>)>, RenderError> {
    let mut parts = Parts::default();
    render(pages, false, &mut parts, &mut Vec::new())?;
    Ok(parts.list)
}

/// Hands all parts of a document to `sink`. `buffer` is only room.
pub(super) fn render<'p>(
    pages: &'p Pages<'p>,
    citation_links: bool,
    sink: &mut dyn Sink,
    buffer: &mut Vec<u8>,
) -> Result<(), RenderError> {
    let setup = Setup::of(pages);
    let mut refs = Refs::new(setup.free());
    let mut maker = Maker { pages, setup, citation_links, buffer };
    sink.constant(Constant::ContentTypes, &setup)?;
    sink.constant(Constant::PackageRels, &setup)?;
    maker.story(document::NAME, sink, &mut refs, |story| document::write(&pages.sections, &setup, story))?;
    if refs.targets.is_empty() {
        sink.constant(Constant::DocumentRels, &setup)?;
    } else {
        let write = |xml: &mut Xml| document_rels::write(&setup, Some(&refs), xml.head());
        maker.part(document_rels::NAME, sink, write)?;
    }
    for part in Constant::AFTER_DOCUMENT {
        sink.constant(*part, &setup)?;
    }
    maker.margins(sink, &mut refs)?;
    if setup.footnotes {
        let write = |xml: &mut Xml| footnotes::write(&refs.notes, pages.styles, xml);
        maker.part(footnotes::NAME, sink, write)?;
    }
    for target in &refs.targets {
        if let Target::Picture { number, bytes, png } = target {
            let name = format!("word/{}", document_rels::media_name(*number, *png));
            sink.whole(&name, Method::Stored, bytes)?;
        }
    }
    maker.part(core::NAME, sink, |xml| core::write(&pages.info, xml))?;
    maker.part(custom::NAME, sink, |xml| custom::write(&pages.info, xml))?;
    sink.constant(Constant::App, &setup)
}

/// Parts below this size are not compressed: beginning a stream costs more time than they save room.
const SMALL: usize = 4096;

/// A document in the making.
struct Maker<'p, 'b> {
    /// The document.
    pages: &'p Pages<'p>,
    /// What the package consists of.
    setup: Setup,
    /// Citations lead to the first mention of their document.
    citation_links: bool,
    /// Room for XML.
    buffer: &'b mut Vec<u8>,
}

impl<'p> Maker<'p, '_> {
    /// Writes a part that fits into memory; a small one as it is.
    fn part(&mut self, name: &str, sink: &mut dyn Sink, write: impl FnOnce(&mut Xml)) -> Result<(), RenderError> {
        let mut xml = Xml::reuse(std::mem::take(self.buffer));
        write(&mut xml);
        xml.check()?;
        let method = if xml.bytes().len() < SMALL { Method::Stored } else { Method::Deflated };
        sink.whole(name, method, xml.bytes())?;
        *self.buffer = xml.into_bytes();
        Ok(())
    }

    /// Writes a part that is a flow of blocks, handed on while it grows.
    fn story(
        &mut self,
        name: &str,
        sink: &mut dyn Sink,
        refs: &mut Refs<'p>,
        write: impl FnOnce(&mut Story<'p, '_>),
    ) -> Result<(), RenderError> {
        sink.open(name, Method::Deflated)?;
        let xml = Xml::reuse(std::mem::take(self.buffer));
        let margin = name != document::NAME;
        let mut story =
            Story { xml, sink, refs, styles: self.pages.styles, margin, citation_links: self.citation_links };
        write(&mut story);
        let Story { mut xml, sink, .. } = story;
        xml.check()?;
        sink.feed(xml.bytes())?;
        *self.buffer = xml.into_bytes();
        sink.close()
    }

    /// Writes headers and footers of first pages.
    fn margins(&mut self, sink: &mut dyn Sink, refs: &mut Refs<'p>) -> Result<(), RenderError> {
        let pages = self.pages;
        let headers = pages.sections.iter().map(|section| &*section.first_header);
        self.margin(Kind::Header, headers, sink, refs)?;
        if self.setup.empty_footer {
            sink.constant(Constant::EmptyFooter, &self.setup)?;
        }
        let footers = pages.sections.iter().map(|section| &*section.first_footer);
        self.margin(Kind::Footer, footers, sink, refs)
    }

    /// Writes headers or footers, where there are any; given for all sections.
    fn margin(
        &mut self,
        kind: Kind,
        all: impl Iterator<Item = &'p [Block<'p>]>,
        sink: &mut dyn Sink,
        refs: &mut Refs<'p>,
    ) -> Result<(), RenderError> {
        let filled = (1..).zip(all).filter(|(_, blocks)| !blocks.is_empty());
        for (number, (section, blocks)) in (0..).zip(filled) {
            let file = if kind == Kind::Header { header_name(number) } else { footer_name(number) };
            self.story(&format!("word/{file}"), sink, refs, |story| {
                story.xml.place = Place { section, ..Place::default() };
                margin::write(kind, blocks, story);
            })?;
        }
        Ok(())
    }
}
