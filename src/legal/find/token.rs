//! **Từ, số, dấu**: a text as words, numbers and marks, each known by its folded form.
//!
//! The grammar above reads tokens and never letters: how a word is composed, where its tone mark stands, its case and
//! the kind of a dash make no difference to it, and every token knows its place in the caller's text.

use std::ops::Range;
use std::str::Chars;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::reader::is_line_break;
use crate::legal::normalize::{fold_char, is_blank, is_invisible, moved_tone};

/// A word, number or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Bytes of the text.
    start: u32,
    end: u32,
    /// Hash of the folded word; the mark itself; the value of a number.
    hash: u64,
    look: u8,
}

const WORD: u8 = 1;
const NUMBER: u8 = 2;
/// The first letter is a capital.
const CAPITAL: u8 = 4;
/// Every letter is a capital.
const CAPITALS: u8 = 8;
/// A letter after the first is a capital.
const INNER: u8 = 16;
/// A blank stands before it.
const BLANK: u8 = 32;
/// A line break stands before it.
const LINE: u8 = 64;
/// An empty line stands before it.
const EMPTY_LINE: u8 = 128;

impl Token {
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
    pub fn is_word(&self) -> bool {
        self.look & WORD != 0
    }
    pub fn is_number(&self) -> bool {
        self.look & NUMBER != 0
    }
    /// The value of a number of up to nine digits.
    pub fn number(&self) -> Option<u32> {
        if self.is_number() { u32::try_from(self.hash).ok() } else { None }
    }
    /// How many digits a number has.
    pub fn digits(&self) -> usize {
        if self.is_number() { (self.end - self.start) as usize } else { 0 }
    }
    /// The mark, dashes as `-`; NUL for words and numbers.
    pub fn mark(&self) -> char {
        if self.look & (WORD | NUMBER) == 0 {
            u32::try_from(self.hash).ok().and_then(char::from_u32).unwrap_or('\0')
        } else {
            '\0'
        }
    }
    /// Whether both are the same word or number, however written.
    pub fn same_as(&self, other: &Self) -> bool {
        self.hash == other.hash && self.is_word() == other.is_word() && self.is_number() == other.is_number()
    }
    pub fn word_hash(&self) -> u64 {
        if self.is_word() { self.hash } else { 0 }
    }
    pub fn capital(&self) -> bool {
        self.look & CAPITAL != 0
    }
    pub fn capitals(&self) -> bool {
        self.look & CAPITALS != 0
    }
    /// Letters as an abbreviation has them: all capitals, or a capital after the first letter (TTr, QyĐ, SNgV).
    pub fn is_sign(&self) -> bool {
        self.look & (CAPITALS | INNER) != 0 && self.capital()
    }
    pub fn after_blank(&self) -> bool {
        self.look & (BLANK | LINE) != 0
    }
    pub fn after_empty_line(&self) -> bool {
        self.look & EMPTY_LINE != 0
    }
    pub fn after_line(&self) -> bool {
        self.look & LINE != 0
    }
}

/// Hash of a folded word, letter by letter.
#[derive(Clone, Copy)]
struct WordHash(u64);

impl WordHash {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
    const fn push(&mut self, letter: u32) {
        self.0 = (self.0 ^ letter as u64).wrapping_mul(0x0000_0100_0000_01b3);
        self.0 ^= self.0 >> 29;
    }
}

/// Hash of a word that is folded already.
pub(super) const fn hash_folded(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut hash = WordHash::new();
    let mut at = 0;
    while at < bytes.len() {
        let first = bytes[at] as u32;
        let more = match first {
            0..0x80 => 0,
            0x80..0xe0 => 1,
            0xe0..0xf0 => 2,
            _ => 3,
        };
        // The first byte keeps what its marker leaves, each further one six bits.
        let mut letter = if more == 0 { first } else { first & (0x3f >> more) };
        let mut next = 0;
        while next < more {
            next += 1;
            letter = letter << 6 | (bytes[at + next] & 0x3f) as u32;
        }
        hash.push(letter);
        at += 1 + more;
    }
    hash.0
}

/// A set of words that tells at once of most others that they are none of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordBits([u64; 8]);

impl WordBits {
    pub const fn new() -> Self {
        Self([0; 8])
    }
    pub const fn add(&mut self, hash: u64) {
        self.0[(hash >> 6) as usize % 8] |= 1 << (hash % 64);
    }
    pub const fn may_have(&self, hash: u64) -> bool {
        self.0[(hash >> 6) as usize % 8] & (1 << (hash % 64)) != 0
    }
}

/// A list of phrases, each a list of words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrases {
    openers: WordBits,
    pub all: &'static [&'static [u64]],
}

impl Phrases {
    pub const fn new(all: &'static [&'static [u64]]) -> Self {
        let mut openers = WordBits::new();
        let mut at = 0;
        while at < all.len() {
            openers.add(all[at][0]);
            at += 1;
        }
        Self { openers, all }
    }
    pub const fn may_open(&self, word: u64) -> bool {
        self.openers.may_have(word)
    }

    /// Places of phrases that are never met with, because one before them has their first words.
    #[cfg(test)]
    pub fn shadowed(&self) -> Vec<usize> {
        let shadows = |at: &usize| self.all[..*at].iter().any(|before| self.all[*at].starts_with(before));
        (0..self.all.len()).filter(shadows).collect()
    }
}

/// Words of the grammar, by hash: `tu!["sửa", "đổi"]`. They are written folded.
macro_rules! tu {
    [$($word:literal),+ $(,)?] => { const { &[$($crate::legal::find::token::hash_folded($word)),+] } };
}
pub(super) use tu;

/// Words of the grammar as scanners spoil them, none of them a word of its own, and what they stand for.
const SPOILED: [(u64, u64); 13] = {
    const fn pair(spoiled: &str, word: &str) -> (u64, u64) {
        (hash_folded(spoiled), hash_folded(word))
    }
    [
        pair("luât", "luật"),
        pair("luột", "luật"),
        pair("quyêt", "quyết"),
        pair("cùa", "của"),
        pair("vê", "về"),
        pair("vể", "về"),
        pair("thảng", "tháng"),
        pair("nãm", "năm"),
        pair("điêm", "điểm"),
        pair("điêu", "điều"),
        pair("sô", "số"),
        pair("bồ", "bổ"),
        pair("chinh", "chính"),
    ]
};

/// Most words are none of [`SPOILED`]: one bit each tells.
const SPOILED_BITS: WordBits = {
    let mut bits = WordBits::new();
    let mut at = 0;
    while at < SPOILED.len() {
        bits.add(SPOILED[at].0);
        at += 1;
    }
    bits
};

/// The word that a spoiled one stands for.
fn unspoil(hash: u64) -> u64 {
    if !SPOILED_BITS.may_have(hash) {
        return hash;
    }
    SPOILED.iter().find(|(spoiled, _)| *spoiled == hash).map_or(hash, |(_, word)| *word)
}

/// Letters of Latin text by code point: U+0000–U+024F, then U+1E00–U+1EFF; the folded letter, 0 for what is none.
static LETTERS: LazyLock<Box<[u32; (LATIN + EXTENDED_END - EXTENDED) as usize]>> = LazyLock::new(|| {
    let mut letters = Box::new([0; (LATIN + EXTENDED_END - EXTENDED) as usize]);
    let codes = (0..LATIN).chain(EXTENDED..EXTENDED_END);
    for (letter, code) in letters.iter_mut().zip(codes) {
        *letter = char::from_u32(code).filter(|c| c.is_alphabetic()).map_or(0, |c| u32::from(fold_char(c)));
    }
    letters
});

const LATIN: u32 = 0x250;
const EXTENDED: u32 = 0x1e00;
const EXTENDED_END: u32 = 0x1f00;

/// Reads a piece of text into tokens, which are added to `tokens`.
pub(super) fn tokenize(text: &str, tokens: &mut Vec<Token>) {
    let mut letters = Letters { table: &LETTERS, text, rest: text.chars() };
    let mut before = 0;
    loop {
        let here = letters.rest.clone();
        let Some(c) = letters.rest.next() else { break };
        if c == ' ' {
            before |= BLANK;
            continue;
        }
        let start = letters.text.len() - here.as_str().len();
        let small = letters.fold(c);
        let mut token = if small != 0 {
            letters.word(&here, c, small)
        } else if c.is_ascii_digit() {
            letters.number(c)
        } else if is_invisible(c) {
            continue;
        } else if is_blank(c) {
            before |= match c {
                // One line break, written by two characters.
                '\n' if letters.follows_return(&here) => LINE,
                _ if is_line_break(c) && before & LINE != 0 => LINE | EMPTY_LINE,
                _ if is_line_break(c) => LINE,
                _ => BLANK,
            };
            continue;
        } else {
            // A mark of its own (a stray combining mark among them).
            Token { start: 0, end: 0, hash: u64::from(u32::from(fold_char(c))), look: 0 }
        };
        token.start = offset(start);
        token.end = offset(letters.text.len() - letters.rest.as_str().len());
        token.look |= before;
        before = 0;
        tokens.push(token);
    }
}

/// Pieces are far below 4 GB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

struct Letters<'t> {
    table: &'static [u32; (LATIN + EXTENDED_END - EXTENDED) as usize],
    text: &'t str,
    rest: Chars<'t>,
}

impl<'t> Letters<'t> {
    /// Whether `\r` stands right before a place.
    fn follows_return(&self, place: &Chars) -> bool {
        let at = self.text.len() - place.as_str().len();
        self.text.as_bytes()[..at].ends_with(b"\r")
    }

    /// A letter, folded; 0 for all else.
    fn fold(&self, c: char) -> u32 {
        let code = u32::from(c);
        let index = match code {
            0..LATIN => code,
            EXTENDED..EXTENDED_END => code - EXTENDED + LATIN,
            // Dashes and quotes, the commonest of all else.
            0x2000..0x2070 => return 0,
            _ if c.is_alphabetic() => return u32::from(fold_char(c)),
            _ => return 0,
        };
        self.table[index as usize]
    }

    /// The number that a digit opens.
    fn number(&mut self, first: char) -> Token {
        let digit = |c: char| c.to_digit(10).map(u64::from);
        let mut value = digit(first).unwrap_or(0);
        loop {
            let here = self.rest.clone();
            let Some(digit) = self.rest.next().and_then(digit) else {
                self.rest = here;
                return Token { start: 0, end: 0, hash: value, look: NUMBER };
            };
            value = (value * 10 + digit).min(u64::from(u32::MAX) + 1);
        }
    }

    /// The word that a letter opens; `from` stands before that letter.
    fn word(&mut self, from: &Chars<'t>, first: char, small: u32) -> Token {
        const Q: u32 = 'q' as u32;
        let mut look = WORD;
        let mut letters: u32 = 0;
        let mut capitals = 0;
        let mut hash = WordHash::new();
        // The last three letters, the last one first; those before them are in the hash.
        let mut last = [0; 3];
        let (mut c, mut small) = (first, small);
        loop {
            if small != u32::from(c) && c != 'ð' {
                capitals += 1;
                look |= if letters == 0 { CAPITAL } else { INNER };
            }
            if letters > 2 {
                hash.push(last[2]);
            }
            last = [small, last[0], last[1]];
            letters += 1;
            let here = self.rest.clone();
            let Some(next) = self.rest.next() else { break };
            let folded = self.fold(next);
            if folded != 0 {
                (c, small) = (next, folded);
            } else if is_invisible(next)
                && let Some((letter, folded)) = self.behind_invisible()
            {
                (c, small) = (letter, folded);
            } else if !next.is_ascii() && is_combining_mark(next) {
                return self.composed_word(from);
            } else {
                self.rest = here;
                break;
            }
        }
        // The tone mark at its new place: hoà → hòa, but not after q.
        if last[0] > 0x7f
            && last[2] != Q
            && let (Some(first), Some(second)) = (char::from_u32(last[1]), char::from_u32(last[0]))
            && let Some((first, second)) = moved_tone(first, second)
        {
            (last[1], last[0]) = (u32::from(first), u32::from(second));
        }
        for letter in (0..last.len()).rev() {
            if last[letter] != 0 {
                hash.push(last[letter]);
            }
        }
        if capitals == letters {
            look |= CAPITALS;
        }
        Token { start: 0, end: 0, hash: unspoil(hash.0), look }
    }

    /// The letter behind characters that are not seen, taken with them; nothing is taken where there is none.
    fn behind_invisible(&mut self) -> Option<(char, u32)> {
        let mut ahead = self.rest.clone();
        loop {
            let next = ahead.next()?;
            let folded = self.fold(next);
            if folded != 0 {
                self.rest = ahead;
                return Some((next, folded));
            }
            if !is_invisible(next) {
                return None;
            }
        }
    }

    /// A word with combining marks: composed first.
    fn composed_word(&mut self, from: &Chars<'t>) -> Token {
        let rest = from.as_str();
        let end = rest.find(|c: char| !c.is_alphabetic() && !is_combining_mark(c)).unwrap_or(rest.len());
        let composed: String = rest[..end].nfc().filter(|c| c.is_alphabetic()).collect();
        self.rest = rest[end..].chars();
        let mut letters = Letters { table: self.table, text: &composed, rest: composed.chars() };
        let here = letters.rest.clone();
        match letters.rest.next() {
            Some(c) => letters.word(&here, c, letters.fold(c)),
            None => Token { start: 0, end: 0, hash: 0, look: WORD },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legal::fold;

    fn tokens(text: &str) -> Vec<Token> {
        let mut all = Vec::new();
        tokenize(text, &mut all);
        all
    }

    #[test]
    fn words_hash_as_their_folded_form() {
        for text in ["Nghị", "NGHỊ", "nghi\u{323}", "Hoà", "hòa", "uỷ", "quỷ", "Ðịnh", "khuynh", "dàidàidàidài", "TTg"]
        {
            let all = tokens(text);
            assert_eq!(all.len(), 1, "{text}");
            assert_eq!(all[0].word_hash(), hash_folded(&fold(text)), "{text}");
            assert_eq!(all[0].range(), 0..text.len());
        }
    }

    #[test]
    fn tokens_know_their_place_and_look() {
        let all = tokens("số 30/2020/NÐ–CP\nTTr ngày");
        let looks: Vec<_> = all.iter().map(|t| (t.range(), t.mark(), t.number())).collect();
        assert_eq!(looks[1], (5..7, '\0', Some(30)));
        assert_eq!(looks[2].1, '/');
        assert!(all[5].capitals() && all[5].is_sign());
        assert_eq!(all[6].mark(), '-');
        assert!(all[8].after_line() && all[8].is_sign() && !all[8].capitals());
        assert!(!all[9].is_sign() && all[9].after_blank() && !all[9].after_line());
    }

    #[test]
    fn anything_can_be_read() {
        for text in ["", "\u{301}", "a\u{301}\u{302}\u{303}", "12345678901234567890", "\u{0}\u{feff}🙂", "ﬁ İ ß"]
        {
            let all = tokens(text);
            assert!(all.windows(2).all(|pair| pair[0].range().end <= pair[1].range().start), "{text:?}");
        }
        assert_eq!(tokens("12345678901234567890")[0].number(), None);
    }
}
