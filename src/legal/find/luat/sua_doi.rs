//! **Luật sửa đổi các luật**: the name of a law that amends others, with those named in it.

use super::super::head::{self, Found};
use super::super::reader::Reader;
use super::super::token::tu;
use super::super::{kind, ngay, so, vi_tri};
use super::{TenLuat, is_law_word, numbered, ten};
use crate::legal::TenLoai;

/// Longest name, in tokens.
const LONGEST: usize = 160;

/// Words that end an unknown name within a list of laws.
const STOPS_IN_LIST: &[u64] =
    tu!["được", "đã", "có", "thì", "này", "là", "bị", "về", "tại", "số", "ngày", "năm", "hết"];

/// The name of a law that amends others: `sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C`.
pub(super) fn read(r: &Reader, start: usize, depth: u8) -> Option<TenLuat> {
    let mut inner = Vec::new();
    let mut at = start;
    let mut end = start;
    while at < start + LONGEST && at < r.tokens.len() {
        if at > start && r.paragraph_ends(at) {
            break;
        }
        if at > start && (r.at(at, tu!["số"]) && numbered(r, at) || ngay::read(r, at).is_some()) {
            break;
        }
        let law = kind::read(r, at).filter(|k| k.manner == kind::Manner::Law && is_law_word(r, at, k.words));
        let unit = vi_tri::read(r, at).filter(|_| law.is_none());
        if let Some(law) = law {
            if depth >= head::DEEPEST {
                let name = read_plain(r, at, at + law.words)?;
                at = name;
            } else if let Some(found) = named_within(r, at, at + law.words, law.ten) {
                at = found.span.end;
                inner.push(found);
            } else {
                // “của 10 luật có liên quan đến an ninh, trật tự”
                at += law.words;
                end = at;
                continue;
            }
            end = at;
            // A list of laws goes on with a comma or “và” and the next law; anything else ends the name.
            let next = at + usize::from(r.mark(at) == ',' || r.at(at, tu!["và"]));
            let next = next + usize::from(next > at && r.at(next, tu!["và"]));
            if next > at && kind::read(r, next).is_some_and(|k| k.manner == kind::Manner::Law) && !separate(r, next) {
                at = next;
                continue;
            }
            break;
        }
        if let Some(unit) = unit {
            at = unit.span.end;
            end = at;
            continue;
        }
        let token = r.token(at)?;
        match token.mark() {
            '\0' if r.any(at, &[tu!["được"], tu!["đã"], tu!["có", "hiệu"], tu!["này"], tu!["thì"]]).is_some() =>
            {
                break;
            }
            '\0' | ',' => at += 1,
            _ => break,
        }
        end = at;
    }
    while end > start && r.mark(end - 1) == ',' {
        end -= 1;
    }
    let dated = r.at(end, tu!["số"]) || ngay::read(r, end).is_some() || ngay::year(r, end, true).is_some();
    let whole = !inner.is_empty() || dated;
    whole.then_some(TenLuat { span: start..end, inner, sure: true })
}

/// Whether the law that follows in a list amends by itself: `; Luật sửa đổi, bổ sung …`.
fn separate(r: &Reader, law: usize) -> bool {
    let words = kind::read(r, law).map_or(1, |k| k.words);
    r.at(law + words, tu!["sửa"]) || r.at(law + words, tu!["số"])
}

fn read_plain(r: &Reader, kind_at: usize, start: usize) -> Option<usize> {
    super::read(r, kind_at, start, head::DEEPEST).map(|name| name.span.end)
}

/// A law within the name of another: its name, and its own number if the laws of the list bear theirs.
fn named_within(r: &Reader, kind_at: usize, start: usize, loai: TenLoai) -> Option<Found> {
    let end = match ten::longest(r, start) {
        Some(end) => end,
        None => unknown_within(r, start)?,
    };
    let mut found = Found::new(loai, kind_at..start);
    found.trich_yeu = Some(start..end);
    found.span = kind_at..end;
    let (number, any) = so::skip_so(r, end);
    if any && let Some(so) = so::read(r, number, true) {
        // A number with another law behind it belongs to this one; the last number belongs to the law that amends,
        // unless each law in the list has its own.
        let behind = so.span.end;
        let next = behind + usize::from(r.mark(behind) == ',' || r.at(behind, tu!["và"]));
        // “Bộ luật Hình sự số 100/2015/QH13 số 12/2017/QH14”: the second is the amending law's.
        let twice = so::skip_so(r, behind).1;
        let listed = next > behind && kind::read(r, next).is_some_and(|k| k.manner == kind::Manner::Law);
        let last_of_numbered = !listed && r.one_of(kind_at.wrapping_sub(1), tu!["và"]) && numbered_before(r, kind_at);
        if twice || (listed && !separate(r, next)) || last_of_numbered {
            found.span.end = behind;
            found.so = Some(so);
        }
    }
    Some(found)
}

/// Whether the law before this one in the list ends with its number.
fn numbered_before(r: &Reader, kind_at: usize) -> bool {
    // … số 2/2023/QH15 và Luật C
    kind_at >= 3 && r.number(kind_at - 2).is_some() && r.one_of(kind_at - 3, tu!["qh", "ubtvqh"])
}

/// The end of an unknown name within a list of laws.
fn unknown_within(r: &Reader, start: usize) -> Option<usize> {
    let mut end = start;
    while end < start + 20 {
        let Some(token) = r.token(end) else { break };
        if !token.is_word() && token.mark() != ',' || r.paragraph_ends(end) && end > start {
            break;
        }
        let next = end + 1;
        let law_follows = |at: usize| kind::read(r, at).is_some_and(|k| k.manner == kind::Manner::Law);
        if (token.mark() == ',' || r.at(end, tu!["và"])) && law_follows(next) || end > start && numbered(r, end) {
            break;
        }
        if r.one_of(end, STOPS_IN_LIST) {
            break;
        }
        end += 1;
    }
    while end > start && r.mark(end - 1) == ',' {
        end -= 1;
    }
    (end > start).then_some(end)
}
