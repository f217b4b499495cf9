//! **Luật sửa đổi các luật**: the name of a law that amends others, with those named in it.

use super::super::head::Found;
use super::super::reader::Reader;
use super::super::token::tu;
use super::super::{kind, ngay, so, vi_tri};
use super::{TenLuat, is_law_word, law_opens, numbered, ten};
use crate::legal::TenLoai;

/// Longest name, in tokens; and one within it.
const LONGEST: usize = 160;
const LONGEST_UNKNOWN: usize = 20;

/// Words that end an unknown name within a list of laws.
const STOPS_IN_LIST: &[u64] =
    tu!["được", "đã", "có", "thì", "này", "là", "bị", "về", "tại", "số", "ngày", "năm", "hết"];

/// The name of a law that amends others: `sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C`.
pub(super) fn read(r: &Reader, start: usize) -> Option<TenLuat> {
    let mut inner = Vec::new();
    let mut at = start;
    let mut end = start;
    while at < (start + LONGEST).min(r.tokens.len()) {
        if at > start && (r.paragraph_ends(at) || number_or_date(r, at)) {
            break;
        }
        if let Some(law) = kind::read(r, at).filter(|kind| is_law(kind) && is_law_word(r, at, kind.words)) {
            let named = at + law.words;
            let Some(found) = named_within(r, at, named, law.ten) else {
                // “của 10 luật có liên quan đến an ninh, trật tự”
                (at, end) = (named, named);
                continue;
            };
            end = found.span.end;
            inner.push(found);
            // A list of laws goes on with a comma or “và” and the next law; anything else ends the name.
            match next_law(r, end).filter(|next| !separate(r, *next)) {
                Some(next) => at = next,
                None => break,
            }
        } else if let Some(places) = vi_tri::read(r, at) {
            // “bãi bỏ khoản 2 Điều 5 của Luật …”
            (at, end) = (places.span.end, places.span.end);
        } else if r.any(at, STOPS).is_none() && (r.is_word(at) || r.number(at).is_some() || r.mark(at) == ',') {
            at += 1;
            end = at;
        } else {
            break;
        }
    }
    let end = without_commas(r, start, end);
    let told = r.at(end, tu!["số"]) || ngay::read(r, end).is_some() || ngay::year(r, end, true).is_some();
    (!inner.is_empty() || told).then_some(TenLuat { span: start..end, inner, sure: true })
}

/// What is said of the law.
const STOPS: &[&[u64]] = &[tu!["được"], tu!["đã"], tu!["có", "hiệu"], tu!["này"], tu!["thì"]];

fn is_law(kind: &kind::Loai) -> bool {
    kind.manner == kind::Manner::Law
}

/// The law's own number or date.
fn number_or_date(r: &Reader, at: usize) -> bool {
    r.at(at, tu!["số"]) && numbered(r, at) || ngay::read(r, at).is_some()
}

/// The next law of a list: behind a comma, “và” or both; “và và” is a slip of the pen.
fn next_law(r: &Reader, at: usize) -> Option<usize> {
    let joint = |at: usize| r.at(at, tu!["và"]);
    let behind = at + usize::from(r.mark(at) == ',' || joint(at));
    let next = behind + usize::from(behind > at && joint(behind));
    (next > at && law_opens(r, next)).then_some(next)
}

/// Whether the law that follows in a list stands beside the amending one: `, Luật sửa đổi, bổ sung …`, `, Luật số …`.
fn separate(r: &Reader, law: usize) -> bool {
    let words = kind::read(r, law).map_or(1, |kind| kind.words);
    r.one_of(law + words, tu!["sửa", "số"])
}

/// A law within the name of another: its name, and its own number if the laws of the list bear theirs.
fn named_within(r: &Reader, kind_at: usize, start: usize, loai: TenLoai) -> Option<Found> {
    let end = ten::longest(r, start).or_else(|| unknown_within(r, start))?;
    let mut found = Found::new(loai, kind_at..start);
    found.trich_yeu = Some(start..end);
    found.span.end = end;
    let (number, after_so) = so::skip_so(r, end);
    if after_so && let Some(so) = so::read(r, number, true) {
        // A number with another law behind it belongs to this one; the last number belongs to the law that amends,
        // unless each law in the list has its own.
        let next = next_law(r, so.span.end);
        let listed = next.is_some_and(|next| !separate(r, next));
        let last_of_numbered = next.is_none() && r.after_one_of(kind_at, tu!["và"]) && numbered_before(r, kind_at);
        // “Bộ luật Hình sự số 100/2015/QH13 số 12/2017/QH14”: the second is the amending law's.
        let twice = so::skip_so(r, so.span.end).1;
        if twice || listed || last_of_numbered {
            return Some(found.numbered(so));
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
    let ends = |at: &usize| {
        let at = *at;
        let joint = r.mark(at) == ',' || r.at(at, tu!["và"]);
        !(r.is_word(at) || r.mark(at) == ',')
            || at > start && (r.paragraph_ends(at) || numbered(r, at))
            || joint && law_opens(r, at + 1)
            || r.one_of(at, STOPS_IN_LIST)
    };
    let limit = start + LONGEST_UNKNOWN;
    let end = without_commas(r, start, (start..limit).find(ends).unwrap_or(limit));
    (end > start).then_some(end)
}

fn without_commas(r: &Reader, start: usize, mut end: usize) -> usize {
    while end > start && r.mark(end - 1) == ',' {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::legal::{Mention, find};

    /// The citations of a text: `text [inner] …`.
    fn laws(text: &str) -> Vec<String> {
        let of = |m: &Mention| text[m.range.clone()].to_owned();
        let all = find(text);
        let one = |m: &Mention| m.inner.iter().fold(of(m), |told, inner| told + &format!(" [{}]", of(inner)));
        all.iter().map(one).collect()
    }

    #[test]
    fn an_amending_law_names_those_that_it_amends() {
        for (text, expected) in [
            (
                "Luật sửa đổi, bổ sung một số điều của Luật Trẻ em;",
                &["Luật sửa đổi, bổ sung một số điều của Luật Trẻ em [Luật Trẻ em]"] as &[_],
            ),
            // the number behind the list is its own
            (
                "Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Đèn lồng và Luật Trẻ em số 5/2031/QH16",
                &["Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Đèn lồng và Luật Trẻ em số 5/2031/QH16 \
                   [Luật Đất đai] [Luật Đèn lồng] [Luật Trẻ em]"],
            ),
            // each law of the list has its number: none is left for the amending one
            (
                "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 5/2031/QH16 và Luật Trẻ em số 6/2031/QH16",
                &["Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 5/2031/QH16 và Luật Trẻ em số 6/2031/QH16 \
                   [Luật Đất đai số 5/2031/QH16] [Luật Trẻ em số 6/2031/QH16]"],
            ),
            // a place in the law
            (
                "Luật bãi bỏ khoản 2 Điều 5 của Luật Trẻ em ngày 5/8/2031",
                &["Luật bãi bỏ khoản 2 Điều 5 của Luật Trẻ em ngày 5/8/2031 [Luật Trẻ em]"],
            ),
            // laws that are not named
            (
                "Luật sửa đổi, bổ sung một số điều của 10 luật về an ninh số 5/2031/QH16",
                &["Luật sửa đổi, bổ sung một số điều của 10 luật về an ninh số 5/2031/QH16"],
            ),
            // the next law stands beside it
            (
                "Luật sửa đổi, bổ sung một số điều của Luật Trẻ em, Luật số 5/2031/QH16",
                &["Luật sửa đổi, bổ sung một số điều của Luật Trẻ em [Luật Trẻ em]", "Luật số 5/2031/QH16"],
            ),
            // neither law nor number: no name
            ("Luật sửa đổi đã có hiệu lực", &[]),
        ] {
            assert_eq!(laws(text), expected, "{text}");
        }
    }
}
