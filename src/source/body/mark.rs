//! Typed marks of units: `Chương I.`, `Điều 1.`, `A.`, `I.`, `1.`, `1.1.`, `a)`.

use crate::the_thuc::noi_dung::Cap;
use crate::the_thuc::noi_dung::danh_so::{chu_cai, la_ma};

/// A mark as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its level. A single letter such as `C.` or `I.` may be either of two; see [`Mark::letter`].
    pub cap: Cap,
    /// Its number.
    pub number: Number,
    /// Bytes of the mark without the blanks after it.
    pub sign: usize,
    /// Bytes of the mark with the blanks after it.
    pub len: usize,
    /// The number of the letter, where a Roman number is also a letter: `C.` is 100, or the third.
    pub letter: Option<usize>,
    /// `1.` or `1)`: the level follows from the place.
    pub digits: bool,
}

/// The number in a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// First, second …
    Value(usize),
    /// `1.2.`, as typed, with its last full stop.
    Label(String),
}

/// Words of units that are named, with their levels.
const WORDS: [(&str, Cap); 5] =
    [("phần", Cap::Phan), ("chương", Cap::Chuong), ("tiểu mục", Cap::TieuMuc), ("mục", Cap::Muc), ("điều", Cap::Dieu)];

/// “Phần thứ nhất”.
const ORDINALS: [&str; 10] =
    ["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười"];

impl Mark {
    /// The mark at the beginning of a heading.
    pub(super) fn of_heading(text: &str) -> Option<Self> {
        Self::of_word(text).or_else(|| Self::of_letter(text)).or_else(|| Self::of_item(text))
    }

    /// The mark of an item of a list: `1.`, `1)`, `1.1.`, `a)`.
    pub(super) fn of_item(text: &str) -> Option<Self> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            return if digits <= 4 { Self::of_digits(text, digits) } else { None };
        }
        let (word, rest) = text.split_once(')')?;
        if word.chars().count() > 2 || !word.chars().all(|c| c.is_ascii_lowercase() || c == 'đ') {
            return None;
        }
        let number = (1..=600).find(|&number| chu_cai(number) == word)?;
        Self {
            cap: Cap::Diem,
            number: Number::Value(number),
            sign: word.len() + 1,
            len: 0,
            letter: None,
            digits: false,
        }
        .before_blank(rest)
    }

    /// The mark of a unit that is written as a paragraph: `Điều 1. …`, `I. MỤC ĐÍCH`, `Chương I` alone; of a line in
    /// bold any: `**1. Mục đích**`, without its first two stars here.
    pub(super) fn of_paragraph(line: &str, bold: bool) -> Option<Self> {
        if bold {
            return Self::of_heading(line);
        }
        if let Some(mark) = Self::of_word(line) {
            let alone = line.trim_end().len() == mark.sign;
            if alone || mark.cap == Cap::Dieu && mark.len > mark.sign {
                return Some(mark);
            }
        }
        // In capitals on a line of its own: a heading as it is typed in a word processor.
        let mark = Self::of_heading(line).filter(|mark| !mark.digits)?;
        let title = &line[mark.len..];
        let capitals = title.chars().any(char::is_uppercase) && !title.chars().any(char::is_lowercase);
        (capitals && !title.contains('\n')).then_some(mark)
    }

    fn of_digits(text: &str, digits: usize) -> Option<Self> {
        let groups: usize = text[digits..]
            .split_inclusive('.')
            .skip(1)
            .map_while(|group| {
                let number = group.strip_suffix('.')?;
                let fits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
                fits.then_some(group.len())
            })
            .sum();
        if groups > 0 && text[digits..].starts_with('.') {
            let sign = digits + 1 + groups;
            let number = Number::Label(text[..sign].to_owned());
            let mark = Self { cap: Cap::TieuKhoan, number, sign, len: 0, letter: None, digits: false };
            return mark.before_blank(&text[sign..]);
        }
        let rest = text[digits..].strip_prefix(['.', ')'])?;
        let number = Number::Value(text[..digits].parse().ok()?);
        Self { cap: Cap::Khoan, number, sign: digits + 1, len: 0, letter: None, digits: true }.before_blank(rest)
    }

    /// `A.`, `I.`, `IV.`
    fn of_letter(text: &str) -> Option<Self> {
        let (word, rest) = text.split_once('.')?;
        let roman = (!word.is_empty() && word.len() <= 12).then(|| roman(word)).flatten();
        let mut letters = word.chars();
        let letter = match (letters.next(), letters.next()) {
            (Some(c), None) if c.is_uppercase() => (1..=23).find(|&number| chu_cai(number).to_uppercase() == word),
            _ => None,
        };
        let (cap, number) = match (roman, letter) {
            (Some(number), _) => (Cap::MucLaMa, number),
            (None, Some(number)) => (Cap::MucChuCai, number),
            (None, None) => return None,
        };
        let letter = letter.filter(|_| roman.is_some());
        Self { cap, number: Number::Value(number), sign: word.len() + 1, len: 0, letter, digits: false }
            .before_blank(rest)
    }

    /// `Phần I`, `Chương 2:`, `Điều 3.`
    pub(super) fn of_word(text: &str) -> Option<Self> {
        let (word, cap) = WORDS.into_iter().find(|(word, _)| begins(text, word))?;
        let after = &text[word_len(text, word)..];
        let number = after.trim_start_matches([' ', '\u{a0}']);
        if number.len() == after.len() {
            return None;
        }
        let ordinal = ORDINALS.iter().position(|ordinal| begins(number, ordinal));
        let (value, width) = if let Some(at) = ordinal.filter(|_| cap == Cap::Phan) {
            (at + 1, word_len(number, ORDINALS[at]))
        } else {
            let end = number.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(number.len());
            let word = &number[..end];
            let value = if word.len() <= 4 { word.parse().ok() } else { None };
            (value.or_else(|| if word.len() <= 12 { roman(word) } else { None })?, end)
        };
        let rest = &number[width..];
        let named = text.len() - rest.len();
        let stop = usize::from(rest.starts_with(['.', ':']));
        let mark = Self { cap, number: Number::Value(value), sign: named + stop, len: 0, letter: None, digits: false };
        // “Điều 5 Luật Trẻ em” names an article and is none.
        let mark = mark.before_blank(&rest[stop..])?;
        (stop == 1 || cap != Cap::Dieu || rest.is_empty()).then_some(mark)
    }

    /// The mark with the blanks that must follow it, unless nothing does.
    fn before_blank(mut self, rest: &str) -> Option<Self> {
        // Word processors put a blank there that does not break; after an ordinary one it is the text's.
        let blank: &[char] = if rest.starts_with('\u{a0}') { &['\u{a0}'] } else { &[' ', '\t'] };
        let text = rest.trim_start_matches(blank);
        let blanks = rest.len() - text.len();
        self.len = self.sign + blanks;
        (blanks > 0 || rest.is_empty() || rest.starts_with(['\n', '*'])).then_some(self)
    }
}

/// Whether a text begins with a word, in capitals or not.
fn begins(text: &str, word: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    word.chars().all(|c| letters.next() == Some(c))
}

/// Bytes that a word, compared without case, takes in a text that begins with it.
fn word_len(text: &str, word: &str) -> usize {
    text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at)
}

/// The value of a Roman number in capitals, written in the one right way.
fn roman(word: &str) -> Option<usize> {
    let value = |c| {
        Some(match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            'D' => 500,
            'M' => 1000,
            _ => return None,
        })
    };
    let mut total = 0;
    let mut letters = word.chars().peekable();
    while let Some(c) = letters.next() {
        let own: usize = value(c)?;
        let next = letters.peek().map_or(Some(0), |&c| value(c))?;
        if own < next {
            total += next - own;
            letters.next();
        } else {
            total += own;
        }
    }
    (total > 0 && la_ma(total) == word).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_known_by_their_form() {
        for (text, cap, number, len) in [
            ("I. MỤC ĐÍCH", Cap::MucLaMa, 1, 3),
            ("XIV.  A", Cap::MucLaMa, 14, 6),
            ("A. PHẦN CHUNG", Cap::MucChuCai, 1, 3),
            ("Đ. KHÁC", Cap::MucChuCai, 5, 4),
            ("1. Mục đích", Cap::Khoan, 1, 3),
            ("2) Yêu cầu", Cap::Khoan, 2, 3),
            ("đ) Rà soát", Cap::Diem, 5, 4),
            ("Phần I", Cap::Phan, 1, "Phần I".len()),
            ("PHẦN THỨ HAI. A", Cap::Phan, 2, "PHẦN THỨ HAI. ".len()),
            ("Chương II QUY ĐỊNH", Cap::Chuong, 2, "Chương II ".len()),
            ("Tiểu mục 3: A", Cap::TieuMuc, 3, "Tiểu mục 3: ".len()),
            ("Điều 12. Hiệu lực", Cap::Dieu, 12, "Điều 12. ".len()),
        ] {
            let mark = Mark::of_heading(text).unwrap();
            assert_eq!((mark.cap, mark.number, mark.len), (cap, Number::Value(number), len), "{text}");
        }
        let sub = Mark::of_heading("1.2.3. A").unwrap();
        assert_eq!((sub.cap, sub.number, sub.len), (Cap::TieuKhoan, Number::Label("1.2.3.".into()), 7));
    }

    #[test]
    fn words_that_only_look_like_marks_are_words() {
        for text in [
            "Mục tiêu",
            "Phần mềm",
            "Điều 5 Luật Trẻ em",
            "1.5 triệu",
            "IIII. A",
            "AB. A",
            "abc) d",
            "f) x",
            "12345. A",
            "i.e. x",
            "Điều kiện",
        ] {
            assert_eq!(Mark::of_heading(text), None, "{text}");
        }
    }

    #[test]
    fn a_letter_may_be_a_number() {
        let mark = Mark::of_heading("C. Ba").unwrap();
        assert_eq!((mark.cap, mark.number, mark.letter), (Cap::MucLaMa, Number::Value(100), Some(3)));
    }
}
