//! **Đọc vị trí**: points, clauses, articles … before the name of a document.
//!
//! ```text
//! vị-trí  = một-chỗ ((", " | "và" | "hoặc" | ";") "các"? một-chỗ)*
//! một-chỗ = đơn-vị số (","? "của"? đơn-vị số)*            từ trong ra ngoài
//! số      = giá-trị ((", " | "và" | "đến") đơn-vị? giá-trị)*
//! ```

use super::reader::{Reader, Span};
use super::token::{Token, tu};
use crate::legal::{DonVi, Locator, SoDonVi, SoLieu, ViTri};

/// Places, read.
#[derive(Clone, Debug)]
pub(super) struct ChoDan {
    pub span: Span,
    pub locator: Locator,
    /// Every unit is in the locator; not so where there are more than [`MOST`].
    pub whole: bool,
}

/// More units than this before a document are not kept; it is cited without a place then.
const MOST: usize = 1000;

/// Words behind the last bare number of a list that let it be a unit's.
const AFTER_LIST: &[u64] = tu![
    "và", "hoặc", "của", "điều", "khoản", "điểm", "mục", "chương", "phần", "phụ", "luật", "bộ", "nghị", "thông",
    "quyết", "pháp", "ban", "kèm", "này", "tại", "trong", "quy", "mẫu", "chỉ", "hướng", "kế", "nêu", "nói", "thuộc",
    "hiến", "đến", "được", "ở"
];

/// A unit at a place, and the place after its name.
pub(super) fn unit(r: &Reader, at: usize) -> Option<(DonVi, usize)> {
    let word = r.word(at);
    let one = |unit, next: usize| Some((unit, next));
    match word {
        0 => None,
        _ if word == tu!["tiết"][0] => one(DonVi::Tiet, at + 1),
        _ if word == tu!["điểm"][0] => one(DonVi::Diem, at + 1),
        _ if word == tu!["khoản"][0] => one(DonVi::Khoan, at + 1),
        _ if word == tu!["khoan"][0] && r.number(at + 1).is_some() => one(DonVi::Khoan, at + 1), // as scanners read it
        _ if word == tu!["điều"][0] => one(DonVi::Dieu, at + 1 + usize::from(r.at(at + 1, tu!["thứ"]))),
        _ if word == tu!["tiểu"][0] && r.at(at + 1, tu!["mục"]) => one(DonVi::TieuMuc, at + 2),
        _ if word == tu!["mục"][0] => one(DonVi::Muc, at + 1),
        _ if word == tu!["chương"][0] => one(DonVi::Chuong, at + 1),
        _ if word == tu!["phần"][0] => one(DonVi::Phan, at + 1),
        _ if word == tu!["phụ"][0] && r.at(at + 1, tu!["lục"]) => {
            one(DonVi::PhuLuc, at + 2 + usize::from(r.at(at + 2, tu!["số"])))
        }
        _ if word == tu!["biểu"][0] && r.at(at + 1, tu!["mẫu"]) => {
            one(DonVi::Mau, at + 2 + usize::from(r.at(at + 2, tu!["số"])))
        }
        _ if word == tu!["mẫu"][0] => one(DonVi::Mau, at + 1 + usize::from(r.at(at + 1, tu!["số"]))),
        _ => None,
    }
}

/// The number of a unit, and the place after it.
fn value(r: &Reader, unit: DonVi, at: usize) -> Option<(SoDonVi, usize)> {
    let token = r.token(at)?;
    if token.is_number() {
        let mut end = at + 1;
        let letter = r.token(end).is_some_and(|t| t.is_word() && !t.after_blank() && !t.capital());
        if letter && r.letters(end).chars().count() == 1 {
            end += 1;
        }
        if unit == DonVi::Mau {
            while matches!(r.mark(end), '/' | '-') && r.glued(end) && r.glued(end + 1) && r.sign(end + 1) {
                end += 2;
                end += usize::from(r.token(end).is_some_and(|t| t.is_number() && !t.after_blank()));
            }
        } else if matches!(r.mark(end), '/' | '%') && r.glued(end) {
            return None;
        } else if matches!(r.mark(end), '.')
            && r.glued(end)
            && r.token(end + 1).is_some_and(|t| t.is_number() && !t.after_blank())
        {
            // Khoản 1.2: numbered by parts.
            end += 2;
        }
        return Some((r.slice(&(at..end)).into(), end));
    }
    if !token.is_word() {
        return None;
    }
    let letters = r.letters(at);
    let single = letters.chars().count() == 1;
    let fits = match unit {
        DonVi::Tiet | DonVi::Diem => single || roman(letters),
        DonVi::Khoan | DonVi::Dieu | DonVi::Mau => false,
        DonVi::TieuMuc | DonVi::Muc | DonVi::Chuong | DonVi::Phan | DonVi::PhuLuc => {
            token.capital() && (single || roman(letters))
        }
    };
    // “điểm a” is a letter; “điểm A.” may end a sentence, that does no harm.
    if !fits || r.token(at + 1).is_some_and(|t| t.is_word() && !t.after_blank()) {
        return None;
    }
    let mut end = at + 1;
    // Mục V.9, Phụ lục I-A, Phụ lục Ia.
    let part = matches!(r.mark(end), '.' | '-') && r.glued(end) && r.glued(end + 1);
    if part && r.token(end + 1).is_some_and(|t| t.is_number() || (t.capital() && r.letters(end + 1).len() == 1)) {
        end += 2;
    }
    Some((r.slice(&(at..end)).into(), end))
}

/// A Roman number in capitals or in small letters.
fn roman(letters: &str) -> bool {
    letters.len() <= 8 && !letters.is_empty() && letters.bytes().all(|b| b"IVXLivxl".contains(&b))
}

/// What parts two units or two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sep {
    None,
    Comma,
    And,
}

fn separator(r: &Reader, at: usize) -> (Sep, usize) {
    let (sep, next) = match r.mark(at) {
        ',' if r.one_of(at + 1, tu!["và", "hoặc"]) => (Sep::And, at + 2),
        ',' => (Sep::Comma, at + 1),
        ';' => (Sep::And, at + 1 + usize::from(r.at(at + 1, tu!["và"]))),
        _ if r.one_of(at, tu!["và", "hoặc"]) => (Sep::And, at + 1),
        _ if r.at(at, tu!["của"]) => (Sep::None, at + 1),
        _ => (Sep::None, at),
    };
    (sep, next + usize::from(sep != Sep::None && r.at(next, tu!["các"])))
}

/// A unit with its numbers, as it stands.
struct Item {
    sep: Sep,
    unit: DonVi,
    numbers: SoLieu,
}

/// Reads the places that open here; none where no unit has a number.
pub(super) fn read(r: &Reader, start: usize) -> Option<ChoDan> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = start;
    let mut end = start;
    let mut sep = Sep::None;
    let mut whole = true;
    while let Some((unit, next)) = unit(r, at) {
        let Some((numbers, next)) = numbers(r, unit, next) else { break };
        whole &= items.len() < MOST && !matches!(&numbers, SoLieu::CacSo(all) if all.len() > MOST);
        if whole {
            items.push(Item { sep, unit, numbers });
        }
        end = next;
        (sep, at) = separator(r, end);
        if r.at(at, tu!["từ"]) && sep != Sep::None {
            at += 1;
        }
    }
    if items.is_empty() { None } else { Some(ChoDan { span: start..end, locator: group(items), whole }) }
}

/// `1`, `a, b`, `53, 54 và 58`, `21 đến Điều 28`.
fn numbers(r: &Reader, kind: DonVi, at: usize) -> Option<(SoLieu, usize)> {
    let (first, mut end) = value(r, kind, at)?;
    if r.at(end, tu!["đến"]) {
        let named = unit(r, end + 1).filter(|(unit, _)| *unit == kind).map_or(end + 1, |(_, next)| next);
        if let Some((last, next)) = value(r, kind, named) {
            return Some((SoLieu::Khoang { tu: first, den: last }, next));
        }
    }
    let mut all = vec![first];
    loop {
        let (sep, next) = separator(r, end);
        if sep == Sep::None || r.mark(end) == ';' {
            break;
        }
        // “khoản 1, 2 và 3”: a number alone goes on with the unit before; a date or a quantity does not.
        let Some((number, after)) = value(r, kind, next) else { break };
        if !goes_on(r, kind, after) {
            break;
        }
        if all.len() <= MOST {
            all.push(number);
        }
        end = after;
    }
    Some((SoLieu::CacSo(all), end))
}

/// Whether what follows a bare number of a list lets it be a unit's.
fn goes_on(r: &Reader, kind: DonVi, after: usize) -> bool {
    let Some(next) = r.token(after) else { return true };
    if next.mark() != '\0' {
        return !matches!(next.mark(), '/' | '%' | '-');
    }
    kind == DonVi::Diem || next.is_word() && AFTER_LIST.contains(&next.word_hash())
}

/// Whether a unit encloses the one before it: a form or an appendix behind a comma stands beside an article.
fn encloses(unit: DonVi, inner: DonVi, sep: Sep) -> bool {
    let beside = sep == Sep::Comma && matches!(unit, DonVi::Mau | DonVi::PhuLuc) && inner <= DonVi::Phan;
    inner < unit && sep != Sep::And && !beside
}

/// Puts the units together: a unit that encloses the one before goes with it; the same unit again is one more of it; a
/// smaller one opens the next place. A place that lacks the outer units takes those of the next.
fn group(items: Vec<Item>) -> Locator {
    let mut places: Vec<Vec<(DonVi, SoLieu)>> = Vec::new();
    let mut joined: Vec<bool> = Vec::new();
    for Item { sep, unit, numbers } in items {
        let place = places.last_mut();
        match place {
            Some(place) if place.last().is_some_and(|(last, _)| encloses(unit, *last, sep)) => {
                place.push((unit, numbers));
            }
            Some(place) if place.len() == 1 && place[0].0 == unit => match (&mut place[0].1, numbers) {
                (SoLieu::CacSo(all), SoLieu::CacSo(more)) => all.extend(more),
                (_, numbers) => {
                    places.push(vec![(unit, numbers)]);
                    joined.push(false);
                }
            },
            _ => {
                joined.push(sep != Sep::None);
                places.push(vec![(unit, numbers)]);
            }
        }
    }
    for at in (1..places.len()).rev() {
        let (before, after) = places.split_at_mut(at);
        let (Some(before), Some(after)) = (before.last_mut(), after.first()) else { continue };
        let Some(outermost) = before.last().map(|(unit, _)| *unit) else { continue };
        let inherits = |unit: DonVi| unit > outermost && unit <= DonVi::Dieu;
        if joined[at] && after.iter().any(|(unit, _)| *unit <= outermost) {
            before.extend(after.iter().filter(|(unit, _)| inherits(*unit)).cloned());
        }
    }
    places
        .into_iter()
        .map(|units| {
            let mut place = ViTri::new();
            for (unit, numbers) in units {
                place.them(unit, numbers);
            }
            place
        })
        .collect()
}

/// Whether a unit of the same text, “này”, stands here: Điều này, khoản này.
pub(super) fn this_unit(r: &Reader, at: usize) -> Option<(DonVi, usize)> {
    let (unit, next) = unit(r, at)?;
    (r.at(next, tu!["này"]) && r.token(next).is_some_and(Token::after_blank)).then_some((unit, next + 1))
}
