//! Nothing stands over anything, nor beside the paper.

use super::Judge;
use crate::page::{Laid, Line};

impl Judge<'_> {
    /// No letters over letters, no rule through letters.
    pub(super) fn overlaps(&mut self) {
        for (i, page) in self.laid.pages.iter().enumerate() {
            self.faults.extend(over(i + 1, &page.lines.iter().collect::<Vec<_>>()));
            for line in &page.lines {
                for rule in &page.rules {
                    let crossed = rule.x0 < line.x1 - 0.3 && rule.x1 > line.x0 + 0.3;
                    let through =
                        (line.baseline - 0.5 * line.size * 25.4 / 72.0..line.baseline - 0.05).contains(&rule.y);
                    self.claim(!(crossed && through), || format!("page {}: a rule through “{}”", i + 1, line.text));
                }
            }
        }
    }
}

/// Faults that no document may have, however absurd its text: letters beside the paper, letters over letters. Where some
/// letters run from the right, the pieces of one line are told in another order than they stand, so that only lines are
/// compared with each other.
pub fn readable(laid: &Laid, from_the_right: bool) -> Vec<String> {
    let mut out = Vec::new();
    for (i, page) in laid.pages.iter().enumerate() {
        let outside = |line: &&Line| {
            line.x0 < -0.3 || line.x1 > page.width + 0.3 || line.baseline < 0.0 || line.baseline > page.height
        };
        out.extend(page.lines.iter().filter(outside).map(|line| format!("page {}: “{}” outside", i + 1, line.text)));
        // Other scripts come from other fonts, in pieces that their marks place one over the other.
        let plain: Vec<&Line> = page.lines.iter().filter(|line| is_plain(&line.text)).collect();
        if from_the_right {
            let mut one_each = plain.clone();
            one_each.dedup_by(|a, b| (a.baseline - b.baseline).abs() < 0.05);
            out.extend(over(i + 1, &one_each));
        } else {
            out.extend(over(i + 1, &plain));
        }
    }
    out
}

/// All letters are of the renderer's own font, with an advance of their own, and known by their characters.
fn is_plain(text: &str) -> bool {
    let plain =
        |c: char| matches!(c, ' '..='~' | '\u{a0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2026}');
    !text.trim().is_empty() && text.chars().all(plain) && !text.contains("(cid:")
}

/// Pairs of lines that stand over each other.
fn over(number: usize, lines: &[&Line]) -> Vec<String> {
    let mut out = Vec::new();
    for (n, a) in lines.iter().enumerate() {
        for b in &lines[n + 1..] {
            let beside = a.x1 <= b.x0 + 0.3 || b.x1 <= a.x0 + 0.3;
            let (upper, lower) = if a.baseline <= b.baseline { (a, b) } else { (b, a) };
            // Descenders of one line and capitals of the next keep clear of each other.
            let apart = lower.baseline - upper.baseline >= 0.8 * upper.size.min(lower.size) * 25.4 / 72.0;
            if !beside && !apart {
                out.push(format!("page {number}: “{}” over “{}”", a.text, b.text));
            }
        }
    }
    out
}
