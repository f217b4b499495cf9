//! **Quét tên cơ quan**: bodies that a text names on a day on which they did not exist.

mod cap_huyen;

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::{BangCoQuan, TonTai};
use crate::legal::Citation;
use crate::legal::normalize::{fold, is_blank};

/// **Tên cơ quan sai thời gian**: a body that is named, but had ceased to exist or did not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoQuanSai {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// As the text names it.
    pub ten: String,
    /// [`TonTai::DaKetThuc`] or [`TonTai::ChuaCo`].
    pub ton_tai: TonTai,
}

/// One word of a text.
struct Word<'t> {
    range: Range<usize>,
    text: &'t str,
    folded: String,
    /// Whether a name may go on from the word before to this one.
    joined: Joined,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// Something stands between that ends a name.
    No,
    /// Only commas, dashes and blanks.
    Signs,
    /// Only blanks.
    Blanks,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    // Marks of decomposed letters belong to their word.
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}');
    let mut end = 0;
    while let Some(at) = text[end..].find(inside) {
        let start = end + at;
        let len = text[start..].find(|c| !inside(c)).unwrap_or(text.len() - start);
        let between = &text[end..start];
        // A point ends a sentence, but not in “TP. Kon Tum”.
        let point = words.last().is_none_or(|word| word.folded != "tp") && between.contains(". ");
        let sign = |c: char| is_blank(c) || matches!(c, ',' | '-' | '&' | '.' | '\u{2010}'..='\u{2015}');
        let joined = match () {
            () if words.is_empty() || point || !between.chars().all(sign) => Joined::No,
            () if between.chars().all(is_blank) => Joined::Blanks,
            () => Joined::Signs,
        };
        let word = &text[start..start + len];
        words.push(Word { folded: fold(word), text: word, joined, range: start..start + len });
        end = start + len;
    }
    words
}

impl Word<'_> {
    /// Whether it is written in capitals: an abbreviation, if its text is not.
    fn capitals(&self) -> bool {
        self.text.chars().count() > 1 && !self.text.chars().any(char::is_lowercase)
    }

    /// Whether it may be of a proper name.
    fn named(&self) -> bool {
        self.text.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    }
}

/// How many words from the first on spell the syllables of a name; abbreviations stand for as many as they have letters
/// (`Bộ LĐ-TB&XH`), and “và” may be missing.
fn spelled(words: &[Word<'_>], syllables: &[String]) -> Option<usize> {
    let mut left = syllables;
    for (at, word) in words.iter().enumerate() {
        if at > 0 && word.joined == Joined::No {
            return None;
        }
        if word.folded == "và" && at > 0 {
            continue;
        }
        let initials = || {
            let letters: Vec<char> = word.folded.chars().collect();
            let fits = letters.len() <= left.len() && letters.iter().zip(left).all(|(c, s)| s.starts_with(*c));
            (word.capitals() && at > 0 && fits).then_some(letters.len())
        };
        let taken = if left.first() == Some(&word.folded) { 1 } else { initials()? };
        left = &left[taken..];
        if left.is_empty() {
            return Some(at + 1);
        }
    }
    None
}

impl BangCoQuan {
    /// **Quét một đoạn**: the bodies that a text names and that did not exist on a day, as a rule the date of the
    /// document; in order, not overlapping.
    ///
    /// Whole names are looked for, in full or abbreviated (`Bộ LĐ-TB&XH`). From 01/7/2025 that includes the bodies of
    /// huyện, quận, thị xã, thị trấn and of cities within provinces, named (`UBND huyện Đăk Hà`, `Thành ủy Kon Tum`) or not
    /// (`UBND huyện`, `UBND các huyện, thị xã, thành phố`); their police from 01/3/2025. A citation is right in naming a
    /// body of its own time: take out what stands within one, and ask [`Self::xet`] instead.
    ///
    /// ```
    /// use vanban::legal::catalogue::BangCoQuan;
    /// let text = "Phòng Tư pháp huyện Đăk Hà và Bộ Xây dựng; gửi Bộ KH&ĐT";
    /// let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let found = |day| BangCoQuan::san_co().quet(text, day).into_iter().map(|body| body.ten).collect::<Vec<_>>();
    /// assert!(found(day(2024, 5, 20)).is_empty());
    /// assert_eq!(found(day(2026, 5, 20)), ["Phòng Tư pháp huyện Đăk Hà", "Bộ KH&ĐT"]);
    /// ```
    #[must_use]
    pub fn quet(&self, text: &str, ngay: NaiveDate) -> Vec<CoQuanSai> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let here = &words[at..];
            let hit = self.ten_sai(here, ngay).or_else(|| self.cap_huyen_sai(here, ngay));
            let Some((count, ton_tai)) = hit else {
                at += 1;
                continue;
            };
            let range = here[0].range.start..here[count - 1].range.end;
            found.push(CoQuanSai { ten: text[range.clone()].to_owned(), range, ton_tai });
            at += count;
        }
        found
    }

    /// **Xét cơ quan của một viện dẫn**: bodies in its issuer that did not exist on the cited document's own date; nothing
    /// where that date is not told. A decree of 2010 by a ministry that ended in 2025 is cited rightly.
    ///
    /// ```
    /// use vanban::legal::catalogue::BangCoQuan;
    /// let bodies = BangCoQuan::san_co();
    /// let right = "Quyết định số 1052/QĐ-BKHĐT ngày 06/7/2023 của Bộ Kế hoạch và Đầu tư".parse()?;
    /// let wrong = "Quyết định số 1052/QĐ-BKHĐT ngày 06/7/2026 của Bộ Kế hoạch và Đầu tư".parse()?;
    /// assert!(bodies.xet(&right).is_empty());
    /// assert_eq!(bodies.xet(&wrong).len(), 1);
    /// # Ok::<(), vanban::legal::CitationError>(())
    /// ```
    #[must_use]
    pub fn xet(&self, citation: &Citation) -> Vec<CoQuanSai> {
        let (Some(issuer), Some(first)) = (&citation.co_quan, citation.ngay.som_nhat()) else { return Vec::new() };
        // A date in part is a span of days; the body must be wrong on both ends of it.
        let last = match (citation.ngay.day_du(), citation.ngay.thang_in()) {
            (Some(day), _) => Some(day),
            (None, Some(_)) => first.checked_add_days(Days::new(31)).and_then(|day| day.with_day(1)?.pred_opt()),
            (None, None) => NaiveDate::from_ymd_opt(first.year(), 12, 31),
        };
        let Some(last) = last else { return Vec::new() };
        let mut found = self.quet(issuer, first);
        if last != first {
            let at_end = self.quet(issuer, last);
            found.retain(|body| at_end.contains(body));
        }
        found
    }

    /// The longest name of the table that begins the words, if the body did not exist.
    fn ten_sai(&self, words: &[Word<'_>], ngay: NaiveDate) -> Option<(usize, TonTai)> {
        let names = self.co_han.get(&words[0].folded)?;
        let spelled = names.iter().filter_map(|name| Some((spelled(words, name)?, name)));
        let (count, name) = spelled.max_by_key(|found| found.0)?;
        // “Ban Tuyên giáo Trung ương Đoàn” is another body.
        let goes_on =
            words.get(count).is_some_and(|next| next.joined != Joined::No && matches!(&*next.folded, "đoàn" | "hội"));
        let ton_tai = self.tai_ngay_theo_khoa(&name.join(" "), ngay);
        let wrong = matches!(ton_tai, TonTai::DaKetThuc { .. } | TonTai::ChuaCo { .. });
        (wrong && !goes_on).then_some((count, ton_tai))
    }
}

#[cfg(test)]
mod tests;
