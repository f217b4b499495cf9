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

    pub fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_word)
    }

    pub fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::capital)
    }

    /// Whether the word at a place is an abbreviation.
    pub fn sign(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_sign)
    }

    /// Whether nothing, not even a blank, stands before a place.
    pub fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.after_blank())
    }

    /// The bytes from one place to another.
    pub fn bytes(&self, span: &Span) -> Range<usize> {
        match (self.tokens.get(span.start), span.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if span.start < span.end => first.range().start..last.range().end,
            (Some(first), _) => first.range().start..first.range().start,
            _ => self.text.len()..self.text.len(),
        }
    }

    /// The text from one place to another.
    pub fn slice(&self, span: &Span) -> &'a str {
        &self.text[self.bytes(span)]
    }

    /// The letters of one token.
    pub fn letters(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| &self.text[token.range()])
    }

    /// Whether the mark at a place opens a quotation, or may.
    pub fn quote(&self, at: usize) -> bool {
        is_quote(self.mark(at))
    }

    /// Whether a paragraph ends before a place: a line break after a line that was not full, or before what opens a
    /// paragraph (a bullet, a number, “Căn cứ”).
    pub fn paragraph_ends(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return true };
        if !token.after_line() {
            return false;
        }
        if token.after_empty_line() {
            return true;
        }
        if matches!(self.mark(at), '-' | '+' | '•' | '*') && !self.glued(at + 1) {
            return true;
        }
        if self.at(at, tu!["căn", "cứ"]) || self.at(at, tu!["theo", "đề", "nghị"]) {
            return self.capital(at);
        }
        let listed = self.number(at).is_some() || self.token(at).is_some_and(|t| t.range().len() <= 4 && t.is_word());
        if listed && matches!(self.mark(at + 1), '.' | ')') && self.glued(at + 1) {
            return true;
        }
        if self.at(at, tu!["điều"]) && self.capital(at) && self.number(at + 1).is_some() && self.mark(at + 2) == '.'
        {
            return true;
        }
        if !token.capital() {
            return false;
        }
        // A hard wrap stands at the end of a full line.
        let end = self.tokens[at - 1].range().end;
        let line = self.text[..end].rfind('\n').map_or(0, |newline| newline + 1);
        self.text[line..end].chars().take(WRAPPED_LINE).count() < WRAPPED_LINE
    }

    /// Whether the sentence ends before a place, at a mark that ends it.
    pub fn sentence_ends(&self, at: usize) -> bool {
        match self.mark(at) {
            '.' => !self.point_within(at),
            ':' | '?' | '!' => true,
            _ => at >= self.tokens.len() || self.paragraph_ends(at),
        }
    }

    /// Whether a point stands within a number or after an abbreviation (TP. Hồ Chí Minh) and ends nothing.
    fn point_within(&self, at: usize) -> bool {
        if at == 0 {
            return false;
        }
        let next = at + 1;
        if self.glued(next) && self.glued(at) && (self.token(next).is_some_and(|t| t.is_word() || t.is_number())) {
            return true;
        }
        self.one_of(at - 1, ABBREVIATED) && self.capital(next) && self.capital(at - 1)
    }
}

/// Words that a point cuts short.
const ABBREVIATED: &[u64] = tu!["tp", "tx", "tt", "p", "q", "h", "x", "ts", "ths", "pgs", "gs", "st", "tr"];

/// Letters of a line that is full, at least.
const WRAPPED_LINE: usize = 40;

/// A quotation mark of any shape.
pub(super) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '″')
}
