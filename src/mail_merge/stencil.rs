//! **Stencil**: a letter whose structure does not depend on the record, compiled.
//!
//! The compiled form is used only where a letter made with it is the letter that would be made by itself. Three things
//! see to that:
//!
//! - **places**: values stand only where texts are handed from the document to the page letter for letter
//!   (`place.rs`);
//! - **values**: those that trimming, joining or writing could touch are left to the ordinary way (`value.rs`), one by
//!   one;
//! - **trials**: before the first letter, letters with values of all lengths and looks are made both ways and compared
//!   part by part. Whoever measures, counts, compares or changes a value on its way is found out here, because the values
//!   are as unlike as can be: of one letter and of many lines, capitals and small ones, all alike and all different, each
//!   hole long while the others are short.

use std::borrow::Cow;

use super::place::all_passed_on;
use super::value::is_passed_through;
use crate::VanBan;
use crate::layout::layout;
use crate::render::docx::Options;
use crate::render::docx::compiled::{Compiled, escaped};
use crate::source::hole::{END, START};
use crate::text::is_tidy;

/// The most holes that are tried out.
const MOST_HOLES: usize = 32;

/// A compiled letter.
#[derive(Debug)]
pub(super) struct Stencil {
    compiled: Compiled,
    holes: usize,
}

/// The sign of a hole.
pub(super) fn sign(hole: usize) -> String {
    format!("{START}{hole}{END}")
}

impl Stencil {
    /// Compiles a letter with some holes, which `letter` makes with values in the ordinary way; `None` where it is not
    /// certain that the result would always be the same.
    pub(super) fn new(holes: usize, letter: &dyn Fn(&[String]) -> Option<VanBan>) -> Option<Self> {
        if holes > MOST_HOLES {
            return None;
        }
        let signs: Vec<String> = (0..holes).map(sign).collect();
        let document = letter(&signs)?;
        // Files beside the document have names of their own.
        let one_file = document.cac_tep().len() == 1;
        if !one_file || !all_passed_on(&serde_json::to_value(&document).ok()?) {
            return None;
        }
        let compiled = Compiled::new(&layout(&document), holes, Options::default()).ok()??;
        // A mark that stands after a hole would be composed with the last letter of a value.
        if !compiled.letters_after_holes().all(is_tidy) {
            return None;
        }
        let stencil = Self { compiled, holes };
        trials(holes).iter().all(|values| stencil.stands(values, letter)).then_some(stencil)
    }

    /// Whether a letter is the same either way.
    fn stands(&self, values: &[String], letter: &dyn Fn(&[String]) -> Option<VanBan>) -> bool {
        let Some(escaped) = escape(values) else { return false };
        letter(values).is_some_and(|document| self.compiled.equals(&escaped, &layout(&document), Options::default()))
    }

    /// A letter with its values; `None` where it has to be made the ordinary way.
    pub(super) fn letter(&self, values: &[String]) -> Option<Vec<u8>> {
        if values.len() != self.holes || !values.iter().all(|value| is_passed_through(value)) {
            return None;
        }
        let mut out = Vec::new();
        self.compiled.write(&escape(values)?, &mut out)?;
        Some(out)
    }
}

/// The values as XML.
fn escape(values: &[String]) -> Option<Vec<Cow<'_, str>>> {
    values.iter().map(|value| escaped(value)).collect()
}

/// Values to try a letter with; all are such that a stencil takes them.
fn trials(holes: usize) -> Vec<Vec<String>> {
    if holes == 0 {
        return vec![Vec::new()];
    }
    let all = |value: &dyn Fn(usize) -> String| (0..holes).map(value).collect::<Vec<_>>();
    let long =
        |hole: usize| format!("Ủy ban nhân dân xã {hole} {}", "huyện Hương Sơn tỉnh Bình An ".repeat(40).trim_end());
    let mut trials = vec![
        all(&|_| "i".to_owned()),
        all(&|_| "W".repeat(70)),
        all(&|hole| format!("ÔNG TRẦN VĂN {hole}")),
        all(&|hole| format!("bà nguyễn thị {hole}, TB&XH; <b> \"x\" ./. a.b: {hole} đ")),
        all(&|hole| format!("{}. a) - Điều {hole} Luật số 30/2020/NĐ-CP", hole + 1)),
        all(&|hole| format!("Như trên {}", "x".repeat(20 + 7 * hole))),
        all(&|hole| "Các thôn ".repeat(9 + hole).trim_end().to_owned()),
        all(&long),
    ];
    for one in 0..holes {
        trials.push(all(&|hole| if hole == one { long(hole) } else { "l".to_owned() }));
        trials.push(all(&|hole| if hole == one { "l".to_owned() } else { long(hole) }));
    }
    trials
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_values_of_the_trials_are_taken() {
        for values in [0, 1, 5].into_iter().flat_map(trials) {
            assert!(values.iter().all(|value| is_passed_through(value)), "{values:?}");
        }
    }
}
