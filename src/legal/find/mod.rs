//! **Tìm viện dẫn**: every citation of a text.
//!
//! A text is read into words, numbers and marks ([`token`]), and these by a grammar that is written by hand, one file
//! for one part: the kind ([`kind`]), the number ([`so`]), the date ([`ngay`]), the issuer ([`co_quan`]), the subject
//! ([`trich_yeu`]), the name of a law ([`luat`]), the place in the document ([`vi_tri`]). [`head`] puts them together,
//! for documents by number ([`theo_so`], [`duoi`]) and by name ([`theo_ten`]); [`link`] joins what stands side by side:
//! lists, amendments, references back. The grammar goes by what documents of the State, the Party and the Front write;
//! it looks ahead a bounded number of words, so that the work grows with the text.
//!
//! In the grammars of these files `?` is once or not at all, `*` any number of times, `|` or.

mod co_quan;
mod dai_hoi;
mod duoi;
mod head;
mod kind;
mod link;
mod luat;
mod mention;
mod ngay;
mod parse;
mod pieces;
mod reader;
mod so;
mod theo_so;
mod theo_ten;
mod token;
mod trich_yeu;
mod vi_tri;

pub use mention::{AmendKind, Amends, CharIndex, FieldRanges, Mention, MentionKind};
pub use parse::CitationError;
pub(super) use trich_yeu::link_before;

use std::ops::Range;

use head::Found;
use reader::{Reader, Span};
use token::Token;

/// Finds the citations of a text, in order; they do not overlap.
///
/// Composed and decomposed letters, blanks of all kinds, line breaks within a line, dashes of all kinds and both places
/// of the tone mark are read alike; ranges are bytes of `text` as it was given. What is named without number, date or
/// name of its own (“các nghị định”, “Kế hoạch của Ủy ban nhân dân xã”) is no citation. References to the document
/// itself and to what stands near by are found too and say so ([`MentionKind`]).
///
/// Linear in the length of the text; no input makes it fail. A long text is read in pieces, so that a list of some
/// thousand numbers may lose its kind on the way.
///
/// ```
/// use vanban::legal::{MentionKind, find};
/// let text = "Căn cứ Luật Trẻ em số 102/2016/QH13; Nghị định số 56/2017/NĐ-CP của Chính phủ.";
/// let found = find(text);
/// assert_eq!(found.len(), 2);
/// assert_eq!(&text[found[0].range.clone()], "Luật Trẻ em số 102/2016/QH13");
/// assert_eq!(found[1].kind, MentionKind::Full);
/// assert_eq!(found[1].citation.co_quan.as_deref(), Some("Chính phủ"));
/// assert_eq!(&text[found[1].fields.so_hieu.clone().unwrap()], "56/2017/NĐ-CP");
/// ```
#[must_use]
pub fn find(text: &str) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut tokens = Vec::new();
    pieces::each(text, |piece, new| {
        tokens.clear();
        token::tokenize(&text[piece.clone()], &mut tokens);
        let reader = Reader { text: &text[piece.clone()], tokens: &tokens };
        piece.start + read_piece(&reader, new, piece.start, &mut mentions)
    });
    mentions
}

/// Reads the mentions that begin within `new` bytes of a piece. Where the last one ends.
///
/// `base` is where the piece begins in the text.
fn read_piece(r: &Reader, new: Range<usize>, base: usize, mentions: &mut Vec<Mention>) -> usize {
    let openers = kind::openers();
    let mut at = r.tokens.partition_point(|token| token.range().start < new.start);
    let mut end = 0;
    while let Some(token) = r.tokens.get(at) {
        if !openers.may_have(token.word_hash()) {
            at += 1;
            continue;
        }
        if token.range().start >= new.end {
            break;
        }
        match read_at(r, at) {
            Read::Cited(found) => {
                at = found.span.end.max(at + 1);
                end = r.bytes(&found.span).end;
                let first = mentions.len();
                push(r, base, &found, MentionKind::Full, mentions);
                let (members, behind) = link::members(r, &mut mentions[first], at);
                for member in members {
                    end = r.bytes(&member.span).end;
                    push(r, base, &member, MentionKind::ListMember, mentions);
                }
                at = behind;
            }
            Read::Back(mention, next) => {
                end = r.bytes(&(at..next)).end;
                mentions.push(mention.shifted(base));
                at = next;
            }
            Read::Nothing(next) => at = next.max(at + 1),
        }
    }
    end
}

/// What a word that may open a citation opens.
enum Read {
    /// A citation.
    Cited(Found),
    /// A reference to this document or to what stands near by, and the place behind it.
    Back(Mention, usize),
    /// None; where to go on.
    Nothing(usize),
}

/// Reads what opens at a word: places of a document, or its kind.
fn read_at(r: &Reader, at: usize) -> Read {
    if let Some(place) = vi_tri::read(r, at) {
        let behind = place.span.end;
        return match head::with_place(r, place, 0) {
            Ok(found) => Read::Cited(found),
            // Whatever part of the places is tried, the same document is missing behind them.
            Err(place) => match link::back(r, at, Some(place)) {
                Some((mention, next)) => Read::Back(mention, next),
                None => Read::Nothing(behind),
            },
        };
    }
    if let Some(found) = head::document(r, at, 0) {
        return Read::Cited(found);
    }
    if let Some((mention, next)) = link::back(r, at, None) {
        return Read::Back(mention, next);
    }
    Read::Nothing(at + 1)
}

/// Adds a citation to the mentions.
fn push(r: &Reader, base: usize, found: &Found, kind: MentionKind, mentions: &mut Vec<Mention>) {
    let mut mention = mention::from_found(r, found, kind).shifted(base);
    mention.amends = link::amends(r, base, found, mentions);
    mentions.push(mention);
}

/// Whether nothing but a citation is written here; it must fill the text.
fn whole(text: &str) -> Option<Mention> {
    let mut tokens: Vec<Token> = Vec::new();
    token::tokenize(text, &mut tokens);
    let r = Reader { text, tokens: &tokens };
    let Read::Cited(found) = read_at(&r, 0) else { return None };
    let rest: Span = found.span.end..tokens.len();
    let closed = rest.clone().all(|at| matches!(r.mark(at), '.' | ';' | ','));
    (closed && rest.len() <= 1).then(|| mention::from_found(&r, &found, MentionKind::Full))
}
