//! Drawn lines.

use super::Story;
use crate::layout::block::Rule;
use crate::layout::style::Style;
use crate::render::docx::element::drawing::write_line;
use crate::render::docx::element::ppr::{PPr, Spacing};
use crate::render::docx::element::spacer::MARK;
use crate::render::word::THIN;

impl Story<'_, '_> {
    /// Writes a strip of exact height with a line floating in it. `kept`: it stays with what follows, as where the
    /// paragraph above does.
    pub(super) fn rule(&mut self, rule: Rule, kept: bool) {
        self.xml.raw("<w:p>");
        PPr {
            style: Some(Style::DuongKe.id()),
            keep_next: kept.then_some(true),
            spacing: Spacing::exact(rule.height.max(THIN)),
            jc: Some("center"),
            mark: Some(MARK),
            ..PPr::default()
        }
        .write(&mut self.xml);
        write_line(rule, self.refs.drawing(), &mut self.xml);
        self.xml.raw("</w:p>");
    }
}
