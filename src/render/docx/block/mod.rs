//! Blocks of the layout as `WordprocessingML`.

mod band;
mod paragraph;
mod rule;
mod stamp;
mod table;

pub(super) use paragraph::write_note_text;

use super::element::sectpr::SectPr;
use super::element::spacer::write_spacer;
use super::error::RenderError;
use super::refs::Refs;
use super::sink::Sink;
use super::xml::Xml;
use crate::layout::block::Block;
use crate::layout::style::{Style, StyleSheet};
use crate::render::word::{MOST_COLUMNS, THIN};
use crate::unit::Twip;

/// When the buffer is handed on, in bytes.
const FULL: usize = 64 * 1024;

/// A flow of blocks that is being written: the body, a header or a footer.
pub(super) struct Story<'p, 's> {
    /// What is written and not handed on yet.
    pub xml: Xml,
    /// Where it is handed to.
    pub sink: &'s mut dyn Sink,
    /// What the text refers to.
    pub refs: &'s mut Refs<'p>,
    /// Looks of styles.
    pub styles: StyleSheet,
    /// Stands in the top or bottom margin, where no links, pictures and footnotes are.
    pub margin: bool,
    /// Citations lead to the first mention of their document.
    pub citation_links: bool,
}

/// What a block left behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Nothing: the flow begins.
    Nothing,
    /// A paragraph; it carries the end of the section already.
    Closed,
    /// A paragraph.
    Paragraph,
    /// A table, which would run into a following one and may not end a flow.
    Table,
}

impl<'p> Story<'p, '_> {
    /// Writes blocks. What stands last is a paragraph, and it ends the section, if one is given.
    pub fn blocks(&mut self, blocks: &'p [Block<'p>], section: Option<&SectPr>) {
        let mut last = Last::Nothing;
        let mut kept = false;
        for (rest, block) in (0..blocks.len()).rev().zip(blocks) {
            match block {
                Block::Paragraph(paragraph) => {
                    let section = section.filter(|_| rest == 0);
                    self.paragraph(paragraph, section);
                    kept = paragraph.keep_next || self.styles.looks(paragraph.style).keep_next;
                    last = if section.is_some() { Last::Closed } else { Last::Paragraph };
                }
                Block::Rule(rule) => {
                    self.rule(*rule, kept || rule.keep_next);
                    last = Last::Paragraph;
                }
                Block::Stamp(stamp) => {
                    if last == Last::Table || stamp.before > Twip(0) {
                        write_spacer(stamp.before, None, &mut self.xml);
                    }
                    self.stamp(stamp);
                    kept = false;
                    last = Last::Table;
                }
                Block::Band(band) if band.rows.iter().any(|row| !row.is_empty()) => {
                    self.part_tables(last);
                    self.band(band);
                    kept = false;
                    last = Last::Table;
                }
                Block::Table(table) if table.rows.iter().any(|row| !row.is_empty()) => {
                    self.part_tables(last);
                    self.table(table);
                    kept = false;
                    last = Last::Table;
                }
                Block::Band(_) | Block::Table(_) => {}
            }
            if self.relieve().is_err() {
                return;
            }
        }
        match last {
            Last::Closed => {}
            Last::Paragraph if section.is_none() => {}
            Last::Paragraph | Last::Table | Last::Nothing => write_spacer(THIN, section, &mut self.xml),
        }
    }

    /// Keeps two tables apart.
    fn part_tables(&mut self, last: Last) {
        if last == Last::Table {
            write_spacer(THIN, None, &mut self.xml);
        }
    }

    /// Refuses tables that Word does not open.
    fn check_columns(&mut self, columns: usize) {
        if columns > MOST_COLUMNS {
            let section = self.xml.place.section;
            self.xml.fail(RenderError::TooManyColumns { columns, max: MOST_COLUMNS, section });
        }
    }

    /// A new paragraph begins.
    fn enter(&mut self, style: Style) {
        let place = &mut self.xml.place;
        place.paragraph += 1;
        place.component = style.name();
        place.byte = 0;
    }

    /// Hands the buffer on where it is full; an error says that the rest is not needed.
    fn relieve(&mut self) -> Result<(), Faulty> {
        if self.xml.bytes().len() >= FULL {
            if let Err(fault) = self.sink.feed(self.xml.bytes()) {
                self.xml.fail(fault);
            }
            self.xml.clear();
        }
        if self.xml.is_faulty() { Err(Faulty) } else { Ok(()) }
    }
}

/// The buffer holds a fault, which [`Xml::check`] tells.
struct Faulty;
