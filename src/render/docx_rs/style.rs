//! Our styles as docx-rs declares them: each says everything itself, so that it looks the same in any document.

use ::docx_rs::{LineSpacing, LineSpacingType, RunFonts, Style as Declared, StyleType, VertAlignType};

use super::measure::{alignment, first_line, length};
use super::paragraph::{LINK, NOTE};
use crate::layout::style::{Looks, Style, StyleSheet};
use crate::render::word::{BLACK, FONT};
use crate::unit::Twip;

/// The style that editors look for by this name; docx-rs writes it by itself.
const NORMAL: &str = "Normal";

/// All styles, those of links and of marks of footnotes at the end.
pub(super) fn all(sheet: StyleSheet) -> Vec<Declared> {
    let mut out: Vec<Declared> = Style::ALL.iter().map(|style| declared(*style, &sheet.looks(*style))).collect();
    out.push(Declared::new(LINK, StyleType::Character).name("Hyperlink").color(BLACK).underline("single"));
    let mut note = Declared::new(NOTE, StyleType::Character).name("footnote reference");
    note.run_property = note.run_property.vert_align(VertAlignType::SuperScript);
    out.push(note);
    out
}

/// The one font, for letters of all scripts.
pub(super) fn fonts() -> RunFonts {
    RunFonts::new().ascii(FONT).hi_ansi(FONT).east_asia(FONT).cs(FONT)
}

/// The style of a component. A heading is followed by text.
fn declared(style: Style, looks: &Looks) -> Declared {
    let spacing = LineSpacing::new().before(length(looks.before)).after(length(looks.after));
    let mut out = Declared::new(style.id(), StyleType::Paragraph)
        .name(style.name())
        .based_on(NORMAL)
        .fonts(fonts())
        .size(looks.half_points.into())
        .align(alignment(looks.align))
        .line_spacing(spacing.line(looks.line).line_rule(LineSpacingType::Auto));
    out.paragraph_property = out.paragraph_property.widow_control(true);
    if looks.left != Twip(0) || looks.first_line != Twip(0) {
        out = out.indent(Some(looks.left.0), Some(first_line(looks.first_line)), Some(0), None);
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
    match looks.outline {
        Some(level) => out.next(Style::LoiVan.id()).outline_lvl(level.into()),
        None => out,
    }
}
