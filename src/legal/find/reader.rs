//! **Người đọc**: tokens by place, with the small questions that every part of the grammar asks.

use std::ops::Range;

use super::token::{Phrases, Token, tu};

/// A piece of text, read into tokens. Places are indices of tokens; a place past the end is the end.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
}

/// From one token to another, the second not with it.
pub(super) type Span = Range<usize>;

/// What stands at a place.
impl<'a> Reader<'a> {
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// Hash of the word at a place; 0 for anything else.
    pub fn word(&self, at: usize) -> u64 {
        self.token(at).map_or(0, Token::word_hash)
    }

    /// The mark at a place; NUL for anything else.
    pub fn mark(&self, at: usize) -> char {
        self.token(at).map_or('\0', Token::mark)
    }

    pub fn number(&self, at: usize) -> Option<u32> {
        self.token(at).and_then(Token::number)
    }

    /// How many digits the number at a place has; 0 for anything else.
    pub fn digits(&self, at: usize) -> usize {
        self.token(at).map_or(0, Token::digits)
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_word)
    }

    pub fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::capital)
    }

    /// Whether the word at a place is written in capitals throughout.
    pub fn capitals(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::capitals)
    }

    /// Whether the word at a place is an abbreviation.
    pub fn sign(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_sign)
    }

    /// Whether nothing, not even a blank, stands before a place.
    pub fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.after_blank())
    }

    /// Whether a word clings to what stands before it.
    pub fn glued_word(&self, at: usize) -> bool {
        self.glued(at) && self.is_word(at)
    }

    /// Whether a number clings to what stands before it.
    pub fn glued_number(&self, at: usize) -> bool {
        self.glued(at) && self.digits(at) > 0
    }

    /// Whether one small letter clings to what stands before it: the `c` of `30c`, the `a` of `Điều 53a`.
    pub fn glued_letter(&self, at: usize) -> bool {
        self.glued_word(at) && !self.capital(at) && self.length(at) == 1
    }

    /// Whether a number in Arabic or Roman digits stands at a place: `12`, `XII`.
    pub fn numeral(&self, at: usize) -> bool {
        self.number(at).is_some() || is_roman(self.letters(at))
    }

    /// Whether a year in four digits stands at a place.
    pub fn four_digits(&self, at: usize) -> bool {
        self.digits(at) == 4
    }

    /// Whether the mark at a place opens a quotation, or may.
    pub fn quote(&self, at: usize) -> bool {
        is_quote(self.mark(at))
    }

    /// The letters of one token.
    pub fn letters(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| &self.text[token.range()])
    }

    /// How many characters the token at a place has.
    pub fn length(&self, at: usize) -> usize {
        self.letters(at).chars().count()
    }

    /// The bytes from one place to another.
    pub fn bytes(&self, span: &Span) -> Range<usize> {
        let start = self.token(span.start).map_or(self.text.len(), |token| token.range().start);
        let last = span.end.checked_sub(1).filter(|last| *last >= span.start);
        start..last.and_then(|last| self.token(last)).map_or(start, |token| token.range().end)
    }

    /// The text from one place to another.
    pub fn slice(&self, span: &Span) -> &'a str {
        &self.text[self.bytes(span)]
    }
}

/// Words and phrases of the grammar.
impl Reader<'_> {
    /// Whether these words stand at a place.
    pub fn at(&self, at: usize, words: &[u64]) -> bool {
        words.iter().enumerate().all(|(n, word)| self.word(at + n) == *word)
    }

    /// How many words of the first phrase of a list that stands at a place.
    pub fn phrase(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        if phrases.may_open(self.word(at)) { self.any(at, phrases.all) } else { None }
    }

    /// As [`Self::phrase`], for a few phrases.
    pub fn any(&self, at: usize, phrases: &[&[u64]]) -> Option<usize> {
        phrases.iter().find(|phrase| self.at(at, phrase)).map(|phrase| phrase.len())
    }

    /// Whether one of these words stands at a place.
    pub fn one_of(&self, at: usize, words: &[u64]) -> bool {
        let word = self.word(at);
        word != 0 && words.contains(&word)
    }

    /// Whether one of these words stands right before a place.
    pub fn after_one_of(&self, at: usize, words: &[u64]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.one_of(before, words))
    }
}

/// Ends of paragraphs and sentences.
impl Reader<'_> {
    /// Whether a paragraph ends before a place: at a line break after a line that was not full, or before what opens a
    /// paragraph (a bullet, a number, “Căn cứ”). Other line breaks are hard wraps of the source.
    pub fn paragraph_ends(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return true };
        if !token.after_line() {
            return false;
        }
        token.after_empty_line() || self.opens_paragraph(at) || token.capital() && !self.full_line_before(at)
    }

    /// Whether what stands at the start of a line can only open a paragraph.
    fn opens_paragraph(&self, at: usize) -> bool {
        let bullet = matches!(self.mark(at), '-' | '+' | '•' | '*') && !self.glued(at + 1);
        let basis = self.capital(at) && (self.at(at, tu!["căn", "cứ"]) || self.at(at, tu!["theo", "đề", "nghị"]));
        // `1.`, `a)`, `II.`
        let short = self.number(at).is_some() || self.is_word(at) && self.letters(at).len() <= 4;
        let numbered = short && matches!(self.mark(at + 1), '.' | ')') && self.glued(at + 1);
        // `Điều 5. Hiệu lực thi hành`
        let article =
            self.at(at, tu!["điều"]) && self.capital(at) && self.number(at + 1).is_some() && self.mark(at + 2) == '.';
        bullet || basis || numbered || article
    }

    /// Whether the line before a place is full, so that its end is a hard wrap.
    fn full_line_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        let end = before.map_or(0, |token| token.range().end);
        let mut line = self.text[..end].chars().rev().take_while(|c| !is_line_break(*c));
        line.nth(FULL_LINE - 1).is_some()
    }

    /// Whether the sentence ends before a place, at a mark that ends it.
    pub fn sentence_ends(&self, at: usize) -> bool {
        match self.mark(at) {
            '.' => !self.point_within(at),
            ':' | '?' | '!' => true,
            _ => self.paragraph_ends(at),
        }
    }

    /// Whether a point stands within a number or after an abbreviation (TP. Hồ Chí Minh) and ends nothing.
    fn point_within(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let next = at + 1;
        let within_word = self.glued(at) && (self.glued_word(next) || self.glued_number(next));
        within_word || self.one_of(before, ABBREVIATED) && self.capital(before) && self.capital(next)
    }
}

/// Words that a point cuts short.
const ABBREVIATED: &[u64] = tu!["tp", "tx", "tt", "p", "q", "h", "x", "ts", "ths", "pgs", "gs", "st", "tr"];

/// Letters of a line that is full, at least.
const FULL_LINE: usize = 40;

/// A character that ends a line.
pub(super) const fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\u{b}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A quotation mark of any shape.
pub(super) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '″')
}

/// A Roman number in capitals or in small letters. Letters are all that is asked for: `IIII` and `VX` are met with.
pub(super) fn is_roman(letters: &str) -> bool {
    (1..=8).contains(&letters.len()) && letters.bytes().all(|b| b"IVXLCivxlc".contains(&b))
}

/// Reads a text for a test.
#[cfg(test)]
pub(super) fn reading<T>(text: &str, ask: impl FnOnce(&Reader) -> T) -> T {
    let mut tokens = Vec::new();
    super::token::tokenize(text, &mut tokens);
    ask(&Reader { text, tokens: &tokens })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks about the place behind the `|` of a text; the text is read without it.
    fn at_bar(text: &str, ask: impl FnOnce(&Reader, usize)) {
        let bar = text.find('|').expect(text);
        reading(&text.replacen('|', "", 1), |r| {
            let at = r.tokens.iter().position(|token| token.range().start >= bar).unwrap_or(r.tokens.len());
            ask(r, at);
        });
    }

    #[test]
    fn paragraphs_end_at_line_breaks_that_are_no_hard_wraps() {
        for (text, ends) in [
            // a capital after a short line
            ("Kính gửi:\n|Sở Nội vụ", true),
            // a small letter goes on
            ("về việc trồng\n|cây xanh", false),
            // a capital after a full line: wrapped within a name
            ("Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 của\n|Ủy ban nhân dân xã", false),
            // the same full line, an empty one behind it
            ("Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 của\n\n|Ủy ban nhân dân xã", true),
            // what opens a paragraph does so after a full line too: a bullet
            ("Các đơn vị thực hiện nghiêm túc những nội dung sau đây\n|- báo cáo", true),
            // a number with a point
            ("Các đơn vị thực hiện nghiêm túc những nội dung sau đây\n|2. báo cáo", true),
            // a letter with a bracket
            ("Các đơn vị thực hiện nghiêm túc những nội dung sau đây\n|b) báo cáo", true),
            // the next basis
            ("Căn cứ Luật Trẻ em và những văn bản hướng dẫn thi hành;\n|Căn cứ nhu cầu", true),
            // the body that asks for the document
            ("Căn cứ Luật Trẻ em và những văn bản hướng dẫn thi hành;\n|Theo đề nghị của", true),
            // an article's heading
            ("Quyết định này có hiệu lực kể từ ngày ký ban hành văn bản\n|Điều 2. Thi hành", true),
            // an article that is cited
            ("theo quy định của cơ quan nhà nước có thẩm quyền ban hành tại\n|Điều 2 Nghị định", false),
            // the separators of other systems
            ("Kính gửi:\r|Sở Nội vụ", true),
            ("Kính gửi:\r\n|Sở Nội vụ", true),
            ("Kính gửi:\u{2028}|Sở Nội vụ", true),
            // no line break
            ("Kính gửi: |Sở Nội vụ", false),
            // the end of the text
            ("Kính gửi|", true),
        ] {
            at_bar(text, |r, at| assert_eq!(r.paragraph_ends(at), ends, "{text}"));
        }
    }

    #[test]
    fn sentences_end_at_their_marks() {
        for (text, ends) in [
            ("trồng cây|. Các xã", true),
            ("như sau|: các xã", true),
            ("trồng cây|; các xã", false),
            // a point within a number, and in an abbreviation
            ("số 66|.16", false),
            ("UBND TP|. Cần Thơ", false),
            // the same letters with a small word behind: a sentence's end
            ("ở tp|. cần", true),
        ] {
            at_bar(text, |r, at| assert_eq!(r.sentence_ends(at), ends, "{text}"));
        }
    }

    #[test]
    fn spans_give_their_bytes() {
        reading("Luật Trẻ em;", |r| {
            assert_eq!(r.slice(&(1..3)), "Trẻ em");
            // nothing, in the text and behind it
            assert_eq!(r.bytes(&(1..1)), 7..7);
            assert_eq!(r.bytes(&(9..12)), r.text.len()..r.text.len());
            // more than there is of the text
            assert_eq!(r.bytes(&(4..9)), r.text.len()..r.text.len());
        });
    }

    #[test]
    fn numerals_are_arabic_or_roman() {
        for (text, told) in
            [("12", true), ("XIV", true), ("iv", true), ("XIVa", false), ("", false), ("IIIIIIIII", false)]
        {
            assert_eq!(reading(text, |r| r.numeral(0)), told, "{text}");
        }
    }
}
