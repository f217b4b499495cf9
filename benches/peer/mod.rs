//! The peer: docx-rs, given pages that are laid out already.
//!
//! It writes the same paragraphs, tables, texts, styles and measures. What docx-rs cannot say is left out, in its
//! favour: drawn lines, alternative texts, repeated header rows, a header for every section, the language.

use std::io::{Cursor, Write};

use docx_rs::{
    AlignmentType, BreakType, Docx, Footnote, Header, Hyperlink, HyperlinkType, LineSpacing, LineSpacingType,
    PageMargin, PageNum, PageOrientationType, PageSize, Paragraph, Run, RunFonts, RunProperty, SectionProperty,
    SpecialIndentType, StructuredDataTag, Style as DocxStyle, StyleType, Table, TableAlignmentType, TableCell,
    TableLayoutType, TableRow, VAlignType, VMergeType, VertAlignType, WidthType, XMLDocx,
};
use vanban::layout::block::{Band, Block, Cell, Inline, Merge, PageSetup, Pages, Section, Span};
use vanban::layout::block::{Paragraph as Laid, Table as LaidTable};
use vanban::layout::style::{Looks, Style};
use vanban::the_thuc::mau_chu::CanhDong;
use vanban::unit::Twip;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What docx-rs is asked to write.
pub struct Peer<'p> {
    pages: &'p Pages<'p>,
    /// The styles in use, with their looks.
    styles: Vec<(Style, Looks)>,
}

impl<'p> Peer<'p> {
    pub fn new(pages: &'p Pages<'p>) -> Self {
        let mut used = vec![Style::LoiVan, Style::SoTrang];
        pages.sections.iter().for_each(|section| collect(&section.blocks, &mut used));
        used.sort_unstable();
        used.dedup();
        Self { pages, styles: used.into_iter().map(|style| (style, pages.styles.looks(style))).collect() }
    }

    /// A file, its parts compressed at `level`; `None` is the default of `zip`.
    pub fn file(&self, level: Option<i64>) -> Vec<u8> {
        pack(&self.parts(), level)
    }

    /// The parts, not compressed.
    pub fn parts(&self) -> XMLDocx {
        let page_number = Paragraph::new().style(Style::SoTrang.id()).add_page_num(PageNum::new());
        let mut docx = Docx::new()
            .default_fonts(RunFonts::new().ascii("Times New Roman").hi_ansi("Times New Roman").cs("Times New Roman"))
            .header(Header::new().add_paragraph(page_number))
            .title_pg();
        for (style, looks) in &self.styles {
            docx = docx.add_style(declared(*style, looks));
        }
        let last = self.pages.sections.len() - 1;
        for (i, section) in self.pages.sections.iter().enumerate() {
            docx = self.section(section, i == last, docx);
        }
        docx.build()
    }

    /// A section; all but the last end in a paragraph that says so.
    fn section(&self, section: &Section<'_>, last: bool, mut docx: Docx) -> Docx {
        for block in &section.blocks {
            docx = match block {
                Block::Paragraph(paragraph) => docx.add_paragraph(self.paragraph(paragraph)),
                Block::Rule(_) => docx.add_paragraph(strip()),
                Block::Band(band) => docx.add_table(self.band(band)),
                Block::Table(table) => docx.add_table(self.table(table)),
                other => panic!("the plans have none: {other:?}"),
            };
        }
        let page = &section.page;
        if !last {
            let properties = SectionProperty::new().page_size(size(page)).page_margin(margin(page)).title_pg();
            return docx.add_paragraph(Paragraph::new().section_property(properties));
        }
        let orient = if page.landscape { PageOrientationType::Landscape } else { PageOrientationType::Portrait };
        docx.page_size(number(page.width), number(page.height)).page_margin(margin(page)).page_orient(orient)
    }

    fn paragraph(&self, laid: &Laid<'_>) -> Paragraph {
        let looks = self.pages.styles.looks(laid.style);
        let mut out = Paragraph::new().style(laid.style.id());
        if laid.keep_next && !looks.keep_next {
            out = out.keep_next(true);
        }
        if laid.before.is_some() || laid.after.is_some() {
            let mut spacing = LineSpacing::new();
            if let Some(before) = laid.before {
                spacing = spacing.before(number(before));
            }
            if let Some(after) = laid.after {
                spacing = spacing.after(number(after));
            }
            out = out.line_spacing(spacing);
        }
        if let Some(indent) = laid.indent {
            out = out.indent(Some(indent.left.0), Some(first_line(indent.first_line)), Some(indent.right.0), None);
        }
        if let Some(align) = laid.align {
            out = out.align(alignment(align));
        }
        for inline in &laid.content {
            out = match inline {
                Inline::Text(span) => out.add_run(run(span, &looks)),
                Inline::Link { url, text } => {
                    let link = Hyperlink::new(url.as_ref(), HyperlinkType::External);
                    out.add_hyperlink(text.iter().fold(link, |link, span| link.add_run(run(span, &looks))))
                }
                Inline::Footnote(spans) => {
                    let looks = self.pages.styles.looks(Style::ChuThich);
                    let text = spans.iter().fold(Paragraph::new(), |text, span| text.add_run(run(span, &looks)));
                    let mut note = Footnote::new();
                    note.add_content(text);
                    out.add_run(Run::new().add_footnote_reference(note))
                }
                Inline::Blank(blank) => {
                    let shown = Run::new().add_text(blank.shown());
                    out.add_structured_data_tag(StructuredDataTag::new().alias(blank.title()).add_run(shown))
                }
                other => panic!("the plans have none: {other:?}"),
            };
        }
        out
    }

    fn band(&self, band: &Band<'_>) -> Table {
        let rows = band.rows.iter().map(|row| {
            let cells = row.iter().zip(&band.widths).map(|(blocks, width)| {
                let cell = TableCell::new().width(usize_of(*width), WidthType::Dxa);
                blocks.iter().fold(cell, |cell, block| match block {
                    Block::Paragraph(paragraph) => cell.add_paragraph(self.paragraph(paragraph)),
                    Block::Rule(_) => cell.add_paragraph(strip()),
                    other => panic!("the plans have none: {other:?}"),
                })
            });
            TableRow::new(cells.collect()).cant_split()
        });
        fixed(Table::without_borders(rows.collect()), &band.widths)
    }

    fn table(&self, table: &LaidTable<'_>) -> Table {
        let rows = table.rows.iter().map(|row| {
            let mut column = 0;
            let cells = row.iter().map(|cell| {
                let width = table.widths[column..column + cell.span].iter().map(|width| width.0).sum();
                column += cell.span;
                self.cell(cell, Twip(width))
            });
            TableRow::new(cells.collect()).cant_split()
        });
        fixed(Table::new(rows.collect()), &table.widths).align(TableAlignmentType::Center)
    }

    fn cell(&self, cell: &Cell<'_>, width: Twip) -> TableCell {
        let mut out = TableCell::new().width(usize_of(width), WidthType::Dxa);
        if cell.span > 1 {
            out = out.grid_span(cell.span);
        }
        out = match cell.merge {
            Merge::Start => out.vertical_merge(VMergeType::Restart),
            Merge::Continue => out.vertical_merge(VMergeType::Continue),
            _ => out,
        };
        if cell.middle {
            out = out.vertical_align(VAlignType::Center);
        }
        cell.paragraphs.iter().fold(out, |out, paragraph| out.add_paragraph(self.paragraph(paragraph)))
    }
}

/// The styles of the paragraphs in `blocks`.
fn collect(blocks: &[Block<'_>], used: &mut Vec<Style>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => used.push(paragraph.style),
            Block::Rule(_) => used.push(Style::DuongKe),
            Block::Band(band) => band.rows.iter().flatten().for_each(|cell| collect(cell, used)),
            Block::Table(table) => {
                used.extend(table.rows.iter().flatten().flat_map(|cell| &cell.paragraphs).map(|p| p.style));
            }
            _ => {}
        }
    }
}

/// Style as docx-rs declares it.
fn declared(style: Style, looks: &Looks) -> DocxStyle {
    let spacing = LineSpacing::new().before(number(looks.before)).after(number(looks.after)).line(looks.line);
    let mut out = DocxStyle::new(style.id(), StyleType::Paragraph)
        .name(style.name())
        .size(looks.half_points.into())
        .align(alignment(looks.align))
        .line_spacing(spacing.line_rule(LineSpacingType::Auto));
    if looks.left != Twip(0) || looks.first_line != Twip(0) {
        out = out.indent(Some(looks.left.0), Some(first_line(looks.first_line)), None, None);
    }
    if looks.bold {
        out = out.bold();
    }
    if looks.italic {
        out = out.italic();
    }
    if looks.keep_next {
        out.paragraph_property = out.paragraph_property.keep_next(true);
    }
    if let Some(level) = looks.outline {
        out = out.outline_lvl(level.into());
    }
    out
}

fn run(span: &Span<'_>, looks: &Looks) -> Run {
    let mut out = Run::new();
    for (i, line) in span.text.split('\n').enumerate() {
        if i > 0 {
            out = out.add_break(BreakType::TextWrapping);
        }
        if !line.is_empty() {
            out = out.add_text(line);
        }
    }
    out = match (span.look.bold, looks.bold) {
        (true, true) => out.disable_bold(),
        (true, false) => out.bold(),
        (false, _) => out,
    };
    out = match (span.look.italic, looks.italic) {
        (true, true) => out.disable_italic(),
        (true, false) => out.italic(),
        (false, _) => out,
    };
    if span.look.superscript {
        out.run_property = RunProperty::new().vert_align(VertAlignType::SuperScript);
    }
    out
}

/// The strip that holds a drawn line, without the line.
fn strip() -> Paragraph {
    Paragraph::new().style(Style::DuongKe.id()).align(AlignmentType::Center)
}

fn fixed(table: Table, widths: &[Twip]) -> Table {
    let widths: Vec<usize> = widths.iter().map(|width| usize_of(*width)).collect();
    table.width(widths.iter().sum(), WidthType::Dxa).set_grid(widths).layout(TableLayoutType::Fixed)
}

fn size(page: &PageSetup) -> PageSize {
    PageSize::new().size(number(page.width), number(page.height))
}

fn margin(page: &PageSetup) -> PageMargin {
    PageMargin {
        top: page.top.0,
        left: page.left.0,
        bottom: page.bottom.0,
        right: page.right.0,
        header: page.header.0,
        footer: page.footer.0,
        gutter: 0,
    }
}

fn first_line(Twip(indent): Twip) -> SpecialIndentType {
    if indent < 0 { SpecialIndentType::Hanging(-indent) } else { SpecialIndentType::FirstLine(indent) }
}

fn alignment(align: CanhDong) -> AlignmentType {
    match align {
        CanhDong::Giua => AlignmentType::Center,
        CanhDong::Deu => AlignmentType::Both,
        CanhDong::Trai => AlignmentType::Left,
        CanhDong::Phai => AlignmentType::Right,
    }
}

fn number(Twip(length): Twip) -> u32 {
    u32::try_from(length).unwrap_or(0)
}

fn usize_of(Twip(length): Twip) -> usize {
    usize::try_from(length).unwrap_or(0)
}

/// The zip file, with the entries of docx-rs's own `pack`, which does not compress.
fn pack(parts: &XMLDocx, level: Option<i64>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(level);
    let mut add = |name: &str, bytes: &[u8]| {
        zip.start_file(name, options).expect("a new entry");
        zip.write_all(bytes).expect("memory takes everything");
    };
    add("[Content_Types].xml", &parts.content_type);
    add("_rels/.rels", &parts.rels);
    add("docProps/app.xml", &parts.doc_props.app);
    add("docProps/core.xml", &parts.doc_props.core);
    add("docProps/custom.xml", &parts.doc_props.custom);
    add("word/_rels/document.xml.rels", &parts.document_rels);
    add("word/document.xml", &parts.document);
    add("word/styles.xml", &parts.styles);
    add("word/settings.xml", &parts.settings);
    add("word/fontTable.xml", &parts.font_table);
    add("word/comments.xml", &parts.comments);
    add("word/numbering.xml", &parts.numberings);
    add("word/commentsExtended.xml", &parts.comments_extended);
    add("word/footnotes.xml", &parts.footnotes);
    for (i, (header, rels)) in parts.headers.iter().zip(&parts.header_rels).enumerate() {
        add(&format!("word/header{}.xml", i + 1), header);
        add(&format!("word/_rels/header{}.xml.rels", i + 1), rels);
    }
    zip.finish().expect("a whole file").into_inner()
}
