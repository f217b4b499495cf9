//! The words that the parts of an assignment begin or end with.

use super::super::chu::{after, after_label, beginning};
use crate::source::body::ast::{Block, Unit};
use crate::the_thuc::noi_dung::Cap;

/// Parts that name units: their words and their fields.
pub(super) const NAMES: [(&str, &str); 4] =
    [("chủ trì", "chu_tri"), ("phối hợp với", "phoi_hop"), ("phối hợp", "phoi_hop"), ("thực hiện", "thuc_hien")];
/// Parts of one text.
const SINGLE: [(&str, &str); 2] = [("thời hạn", "thoi_han"), ("kinh phí", "kinh_phi")];
/// Labels that say the same before a colon.
const LABELS: [(&str, &str); 10] = [
    ("đơn vị chủ trì", "chủ trì"),
    ("cơ quan chủ trì", "chủ trì"),
    ("đơn vị phối hợp", "phối hợp"),
    ("cơ quan phối hợp", "phối hợp"),
    ("đơn vị thực hiện", "thực hiện"),
    ("cơ quan thực hiện", "thực hiện"),
    ("thời gian", "thời hạn"),
    ("thời hạn hoàn thành", "thời hạn"),
    ("thời gian hoàn thành", "thời hạn"),
    ("thời gian thực hiện", "thời hạn"),
];
/// The part that takes the rest.
const OWN_WORDS: &str = "lời văn";
/// What a part begins with.
pub(super) enum Part {
    /// Names of units.
    Names(&'static str),
    /// One text.
    Single(&'static str),
    /// All that follows.
    OwnWords,
}

/// The part that a text begins with, and what follows its words.
pub(super) fn keyword(text: &str) -> Option<(Part, &str)> {
    let labelled = LABELS.iter().find_map(|(label, words)| Some((*words, after_label(text, label)?)));
    let rest = |words: &str| match labelled {
        Some((label, rest)) => (label == words).then_some(rest),
        None => after(text, words).map(|rest| rest.trim_start().strip_prefix(':').unwrap_or(rest).trim_start()),
    };
    NAMES
        .iter()
        .find_map(|(words, field)| Some((Part::Names(field), rest(words)?)))
        .or_else(|| SINGLE.iter().find_map(|(words, field)| Some((Part::Single(field), rest(words)?))))
        .or_else(|| {
            after(text, OWN_WORDS)?.trim_start().strip_prefix(':').map(|rest| (Part::OwnWords, rest.trim_start()))
        })
}

/// Where a part ends: at a semicolon, or at a comma before the words of another part.
pub(super) fn end_of_part(text: &str) -> usize {
    let ends = |(at, sign): (usize, &str)| sign == ";" || keyword(text[at + 1..].trim_start()).is_some();
    text.match_indices([',', ';']).find(|found| ends(*found)).map_or(text.len(), |(at, _)| at)
}

pub(super) fn words_of(field: &str) -> &'static str {
    NAMES.iter().chain(&SINGLE).rev().find(|(_, other)| *other == field).map_or("", |(words, _)| words)
}

/// “Phòng Kinh tế chủ trì”: the part that a text ends with, and what stands before it.
pub(super) fn closing_keyword(text: &str) -> Option<(&'static str, &str)> {
    NAMES.iter().find_map(|(words, field)| {
        let at = text.len().checked_sub(words.len()).filter(|at| text.is_char_boundary(*at))?;
        let before = &text[..at];
        let name = before.trim_end();
        (text[at..].to_lowercase() == **words && before.len() > name.len() && !name.is_empty())
            .then_some((*field, name))
    })
}

/// Whether an item below the label alone is a part of the assignment.
pub(in super::super) fn is_part(block: &Block) -> bool {
    matches!(block, Block::Unit(Unit { cap: Cap::Gach | Cap::Cong, title: None, text: Some(text), blocks, .. })
        if blocks.is_empty() && keyword(beginning(text).trim_start()).is_some())
}
