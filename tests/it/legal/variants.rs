//! The sentences typed in other ways say the same.

use unicode_normalization::UnicodeNormalization;
use vanban::legal::{Mention, find, fold};

use super::sentences::{self, hold};

/// Letters may differ in how they are typed.
fn alike(found: &str, wanted: &str) -> bool {
    fold(found) == fold(wanted)
}

#[test]
fn decomposed_letters() {
    hold(|text| text.nfd().collect(), alike);
}

#[test]
fn blanks_that_do_not_break() {
    hold(|text| text.replace(' ', "\u{a0}"), alike);
}

#[test]
fn two_blanks_for_one() {
    hold(|text| text.replace(' ', "  "), alike);
}

#[test]
fn dashes_of_other_kinds() {
    for dash in ["–", "−", "\u{2010}", "\u{2011}"] {
        hold(|text| text.replace('-', dash), alike);
    }
}

#[test]
fn another_letter_for_d_with_a_stroke() {
    hold(|text| text.replace('Đ', "Ð"), alike);
}

#[test]
fn tone_marks_at_their_old_places() {
    hold(|text| text.replace("òa", "oà").replace("ủy", "uỷ").replace("Ủy", "Uỷ").replace("ủy", "uỷ"), alike);
}

/// A page breaks lines where it must; between a word and its number no sentence ends.
#[test]
fn lines_broken_before_numbers() {
    let words = ["số", "ngày", "tháng", "năm", "khoản", "Điều"];
    hold(
        |text| words.iter().fold(text.to_owned(), |text, word| text.replace(&format!("{word} "), &format!("{word}\n"))),
        alike,
    );
}

/// What stands in one paragraph changes nothing in the next.
#[test]
fn paragraphs_do_not_touch_each_other() {
    let texts: Vec<String> = sentences::all().iter().map(|one| one.labelled(str::to_owned).text).collect();
    for pair in texts.windows(2) {
        let whole = pair.join("\n\n");
        let second = whole.len() - pair[1].len();
        let apart = [(&pair[0], 0), (&pair[1], second)].into_iter().flat_map(|(text, at)| {
            find(text).into_iter().map(move |one| (one.range.start + at..one.range.end + at, one.citation))
        });
        let together = find(&whole).into_iter().map(|one| (one.range, one.citation));
        assert_eq!(together.collect::<Vec<_>>(), apart.collect::<Vec<_>>(), "{whole}");
    }
}

/// Registers write small letters throughout: kinds and numbers are the same.
#[test]
fn small_letters_throughout() {
    let mut faults = Vec::new();
    let sentences = sentences::all();
    for sentence in &sentences {
        let text = sentence.labelled(str::to_owned).text;
        let found = find(&text);
        // A small word with a bare number is no document (“phương án 2”), and with blanks or points a number of small
        // letters is not told from the words about it.
        let plain = |text: &str| {
            let mut signs = text.chars().filter(|c| !c.is_alphanumeric());
            text.starts_with(|c: char| c.is_ascii_digit())
                && text.contains(['/', '-'])
                && signs.all(|c| "/-&".contains(c))
        };
        let numbers = || found.iter().filter_map(|one| one.fields.so_hieu.clone());
        if !numbers().all(|range| plain(&text[range])) {
            continue;
        }
        let keys = |found: Vec<Mention>| -> Vec<_> {
            let citations = found.into_iter().map(|one| one.citation);
            citations.filter_map(|one| one.so_hieu.map(|number| (one.loai, number.khoa_tra()))).collect()
        };
        let (small, usual) = (keys(find(&text.to_lowercase())), keys(found.clone()));
        if small != usual {
            faults.push(format!("{}: {small:?}, not {usual:?}", sentence.place));
        }
    }
    assert!(faults.is_empty(), "{}\n{} of {} sentences", faults.join("\n"), faults.len(), sentences.len());
}
