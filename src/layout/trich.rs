//! A part of a content: of all blocks, those of the numbered units that a trích sao is made of.
//!
//! The whole content is laid out first, so that units have their numbers; what is not wanted is taken out then.

use crate::ban_sao::Chon;

use super::block::Block;

/// Where the numbered units of a content stand.
pub(super) struct Units {
    /// What is wanted of each unit, in the order of their beginning.
    chosen: Vec<Chon>,
    /// The blocks of each unit so far: the first, and the one after the last.
    places: Vec<(usize, usize)>,
    /// The units that are open.
    open: Vec<usize>,
}

impl Units {
    pub(super) const fn new(chosen: Vec<Chon>) -> Self {
        Self { chosen, places: Vec::new(), open: Vec::new() }
    }

    /// A unit begins with the block to come.
    pub(super) fn begin(&mut self, at: usize) {
        self.open.push(self.places.len());
        self.places.push((at, at));
    }

    /// The unit that began last ends before the block to come.
    pub(super) fn end(&mut self, at: usize) {
        if let Some(unit) = self.open.pop() {
            self.places[unit].1 = at;
        }
    }

    /// Leaves what stands before the first unit, the units that are wanted, and of those around them what stands before
    /// their own first unit.
    pub(super) fn choose(&self, blocks: &mut Vec<Block<'_>>) {
        let begin = |unit: usize| self.places.get(unit).map_or(blocks.len(), |(begin, _)| *begin);
        let mut kept = Vec::with_capacity(self.places.len() + 1);
        kept.push(0..begin(0));
        for (unit, (&(from, to), chosen)) in self.places.iter().zip(&self.chosen).enumerate() {
            match chosen {
                Chon::Khong => {}
                Chon::Dau => kept.push(from..begin(unit + 1)),
                Chon::Ca => kept.push(from..to),
            }
        }
        let (mut at, mut range) = (0, 0);
        blocks.retain(|_| {
            // Ranges begin in order; those within others end before them.
            while kept.get(range).is_some_and(|kept| kept.end <= at) {
                range += 1;
            }
            let keep = kept.get(range).is_some_and(|kept| kept.contains(&at));
            at += 1;
            keep
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::block::{Inline, Paragraph};
    use super::super::style::Style;
    use super::*;

    #[test]
    fn units_are_kept_with_what_leads_to_them() {
        // 0: opening; units 1–6 (2–3, 4–5 within), 7–8; 8: close.
        let places = [(1, 7), (2, 4), (3, 4), (4, 6), (7, 8)];
        for (chosen, left) in [
            ([Chon::Ca, Chon::Ca, Chon::Ca, Chon::Ca, Chon::Khong], "0123456"),
            ([Chon::Dau, Chon::Khong, Chon::Khong, Chon::Ca, Chon::Khong], "0145"),
            ([Chon::Dau, Chon::Dau, Chon::Ca, Chon::Khong, Chon::Ca], "01237"),
            ([Chon::Khong; 5], "0"),
        ] {
            let mut units = Units::new(chosen.to_vec());
            units.places = places.to_vec();
            let mut blocks: Vec<_> =
                (0..9).map(|i| Block::Paragraph(Paragraph::text(Style::LoiVan, i.to_string()))).collect();
            units.choose(&mut blocks);
            let letters = blocks.iter().map(|block| match block {
                Block::Paragraph(Paragraph { content, .. }) => match &content[..] {
                    [Inline::Text(span)] => span.text.to_string(),
                    _ => unreachable!("one run"),
                },
                _ => unreachable!("paragraphs"),
            });
            assert_eq!(letters.collect::<String>(), left);
        }
    }

    #[test]
    fn a_content_without_units_stays() {
        let mut blocks = vec![Block::Paragraph(Paragraph::text(Style::LoiVan, "Một đoạn."))];
        Units::new(Vec::new()).choose(&mut blocks);
        assert_eq!(blocks.len(), 1);
    }
}
