//! Whole documents: sections with their paper, headers and footers, and what the file says of itself.

use ::docx_rs::{
    DocumentChild, Docx, Footer, FooterReference, Header, HeaderReference, PageMargin, PageNum, PageNumType,
    PageOrientationType, PageSize, Paragraph, SectionProperty, create_footer_rid, create_header_rid,
};

use super::flow::{Item, spacer};
use super::measure::length;
use super::{Converter, Loss, style};
use crate::layout::block::{PageSetup, Pages, Section};
use crate::layout::style::Style;
use crate::render::word::{TAB, THIN};

/// A header or footer, and with that its place among the last section's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The page number; there is no such footer.
    Page,
    /// What one section's first page has for itself.
    Own,
    /// Nothing, for the sections after it, which would inherit it.
    Empty,
}

impl Part {
    /// Relationship of the header; they are numbered from 1.
    pub fn header(self) -> String {
        create_header_rid(self as usize + 1)
    }

    /// Relationship of the footer; they are numbered from 1.
    pub fn footer(self) -> String {
        create_footer_rid(self as usize)
    }
}

/// The sections whose first page has a header and a footer of its own; docx-rs has room for one of each.
#[derive(Clone, Copy, Default)]
struct Own {
    header: Option<usize>,
    footer: Option<usize>,
}

impl Converter {
    /// A whole document.
    ///
    /// Sections end in their last paragraph. docx-rs has a type for sections too, but it drops the second header of one
    /// and gives its links no targets.
    pub(super) fn document(&mut self, pages: &Pages<'_>) -> Docx {
        self.lose(Loss::Language);
        self.lose(Loss::Properties);
        let own = self.own(&pages.sections);
        let mut docx = style::all(pages.styles).into_iter().fold(Docx::new(), Docx::add_style);
        docx = docx
            .default_fonts(style::fonts())
            .default_size(pages.styles.looks(Style::LoiVan).half_points.into())
            .default_tab_stop(TAB.into());
        // docx-rs writes it without escaping.
        let is_date = |date: &&str| !date.is_empty() && date.bytes().all(|b| b == b'-' || b.is_ascii_digit());
        if let Some(date) = pages.info.date.as_deref().filter(is_date) {
            let date = format!("{date}T00:00:00Z");
            docx = docx.created_at(&date).updated_at(&date);
        }
        let children = &mut docx.document.children;
        let mut last = SectionProperty::new();
        for (number, section) in pages.sections.iter().enumerate() {
            let mut items = self.blocks(&section.blocks, section.page.text_width());
            let properties = property(&section.page, number, own);
            if number + 1 == pages.sections.len() {
                last = properties;
            } else if let Some(Item::Paragraph(end)) = items.last_mut() {
                end.property.section_property = Some(properties);
            }
            children.extend(items.into_iter().map(Item::into_child));
        }
        // LibreOffice puts an empty line above a document that has footnotes and begins with a table.
        if self.footnotes && matches!(children.first(), Some(DocumentChild::Table(_))) {
            children.insert(0, DocumentChild::Paragraph(Box::new(spacer(THIN))));
        }
        docx.document.section_property = last;
        self.margins(pages, own, docx)
    }

    /// Which sections have a header and a footer of their own on the first page.
    fn own(&mut self, sections: &[Section<'_>]) -> Own {
        let mut own = Own::default();
        for (number, section) in sections.iter().enumerate() {
            let all = [(&section.first_header, &mut own.header), (&section.first_footer, &mut own.footer)];
            for (_, own) in all.into_iter().filter(|(blocks, _)| !blocks.is_empty()) {
                if own.is_some() {
                    self.lose(Loss::Margin);
                } else {
                    *own = Some(number);
                }
            }
        }
        own
    }

    /// Adds headers and footers to a document. docx-rs collects them from the last section, which has three places for
    /// each; which pages show them is said by references of the sections.
    fn margins(&mut self, pages: &Pages<'_>, own: Own, mut docx: Docx) -> Docx {
        let last = &mut docx.document.section_property;
        let number = Paragraph::new().style(Style::SoTrang.id()).add_page_num(PageNum::new());
        last.header = Some((Part::Page.header(), Header::new().add_paragraph(number)));
        docx.document_rels.header_count = 1;
        docx.content_type = docx.content_type.add_header();
        if let Some(section) = own.header.and_then(|number| pages.sections.get(number)) {
            let header = self.header(&section.first_header, section.page.text_width());
            last.first_header = Some((Part::Own.header(), header));
            last.even_header = Some((Part::Empty.header(), Header::new().add_paragraph(spacer(THIN))));
            docx.document_rels.header_count = 3;
            docx.content_type = docx.content_type.add_header().add_header();
        }
        if let Some(section) = own.footer.and_then(|number| pages.sections.get(number)) {
            let footer = self.footer(&section.first_footer, section.page.text_width());
            last.first_footer = Some((Part::Own.footer(), footer));
            last.even_footer = Some((Part::Empty.footer(), Footer::new().add_paragraph(spacer(THIN))));
            docx.document_rels.footer_count = 2;
            docx.content_type = docx.content_type.add_footer().add_footer();
        }
        docx
    }
}

/// A section: paper, margins, own page numbers, a first page of its own. What it does not name, it would inherit.
fn property(page: &PageSetup, number: usize, own: Own) -> SectionProperty {
    let orient = if page.landscape { PageOrientationType::Landscape } else { PageOrientationType::Portrait };
    let mut out = SectionProperty::new()
        .page_size(PageSize::new().size(length(page.width), length(page.height)).orient(orient))
        .page_margin(PageMargin {
            top: page.top.0,
            left: page.left.0,
            bottom: page.bottom.0,
            right: page.right.0,
            header: page.header.0,
            footer: page.footer.0,
            gutter: 0,
        })
        .page_num_type(PageNumType::new().start(1))
        .title_pg();
    out.header_reference = Some(HeaderReference::new("default", Part::Page.header()));
    out.first_header_reference = first(number, own.header).map(|part| HeaderReference::new("first", part.header()));
    out.first_footer_reference = first(number, own.footer).map(|part| FooterReference::new("first", part.footer()));
    out
}

/// What a section's first page shows: nothing before the section that has something of its own, nothing after it.
pub(super) fn first(number: usize, own: Option<usize>) -> Option<Part> {
    own.filter(|own| *own <= number).map(|own| if own == number { Part::Own } else { Part::Empty })
}
