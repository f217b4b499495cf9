//! **Đọc vị trí**: points, clauses, articles … before the name of a document.
//!
//! ```text
//! vị-trí  = một-chỗ ((", " | "và" | "hoặc" | ";") "các"? một-chỗ)*
//! một-chỗ = đơn-vị số (","? "của"? đơn-vị số)*            từ trong ra ngoài
//! số      = giá-trị ((", " | "và" | "đến") đơn-vị? giá-trị)*
//! ```

use super::reader::{Reader, Span, is_roman};
use super::token::{WordBits, tu};
use crate::legal::{DaySo, DonVi, Locator, SoDonVi, ViTri};

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

/// Words that name a unit, and those that may stand between them and its number.
#[rustfmt::skip]
const UNITS: [(&[u64], DonVi, &[u64]); 12] = [
    (tu!["tiết"], DonVi::Tiet, &[]),
    (tu!["điểm"], DonVi::Diem, &[]),
    (tu!["khoản"], DonVi::Khoan, &[]),
    (tu!["khoan"], DonVi::Khoan, &[]), // as scanners read it
    (tu!["điều"], DonVi::Dieu, tu!["thứ"]),
    (tu!["tiểu", "mục"], DonVi::TieuMuc, &[]),
    (tu!["mục"], DonVi::Muc, &[]),
    (tu!["chương"], DonVi::Chuong, &[]),
    (tu!["phần"], DonVi::Phan, &[]),
    (tu!["phụ", "lục"], DonVi::PhuLuc, tu!["số"]),
    (tu!["biểu", "mẫu"], DonVi::Mau, tu!["số"]),
    (tu!["mẫu"], DonVi::Mau, tu!["số"]),
];

/// Most words open no unit: one bit each tells.
const UNIT_BITS: WordBits = {
    let mut bits = WordBits::new();
    let mut at = 0;
    while at < UNITS.len() {
        bits.add(UNITS[at].0[0]);
        at += 1;
    }
    bits
};

/// First words of units.
pub(super) fn openers() -> impl Iterator<Item = u64> {
    UNITS.iter().map(|(words, ..)| words[0])
}

/// A unit at a place, and the place after its name.
pub(super) fn unit(r: &Reader, at: usize) -> Option<(DonVi, usize)> {
    let first = r.word(at);
    if !UNIT_BITS.may_have(first) {
        return None;
    }
    let (words, unit, between) = UNITS.iter().find(|(words, ..)| words[0] == first && r.at(at, words))?;
    let named = at + words.len();
    // “khoan” is a drill too.
    if first == tu!["khoan"][0] && r.number(named).is_none() {
        return None;
    }
    Some((*unit, named + usize::from(!between.is_empty() && r.at(named, between))))
}

/// The number of a unit, and the place after it.
fn value(r: &Reader, unit: DonVi, at: usize) -> Option<(SoDonVi, usize)> {
    let end = if r.digits(at) > 0 { digits_end(r, unit, at)? } else { letters_end(r, unit, at)? };
    Some((r.slice(&(at..end)).into(), end))
}

/// The end of a number that opens with digits: `5`, `53a`, `1.2`, of forms `01/BCĐ-MT`.
fn digits_end(r: &Reader, unit: DonVi, at: usize) -> Option<usize> {
    let mut end = at + 1;
    end += usize::from(r.glued_letter(end));
    if unit == DonVi::Mau {
        while matches!(r.mark(end), '/' | '-') && r.glued(end) && r.glued(end + 1) && r.sign(end + 1) {
            end += 2;
            end += usize::from(r.glued_number(end));
        }
        return Some(end);
    }
    match r.mark(end) {
        // A date, a share: khoản 5/2020, 5%.
        '/' | '%' if r.glued(end) => None,
        // Khoản 1.2: numbered by parts.
        '.' if r.glued(end) && r.glued_number(end + 1) => Some(end + 2),
        _ => Some(end),
    }
}

/// The end of a number in letters: `a`, `đ`, `XIII`, `V.9`, `I-A`.
fn letters_end(r: &Reader, unit: DonVi, at: usize) -> Option<usize> {
    let letter = r.is_word(at) && (r.length(at) == 1 || is_roman(r.letters(at)));
    let fits = match unit {
        DonVi::Tiet | DonVi::Diem => letter,
        DonVi::Khoan | DonVi::Dieu | DonVi::Mau => false,
        DonVi::TieuMuc | DonVi::Muc | DonVi::Chuong | DonVi::Phan | DonVi::PhuLuc => letter && r.capital(at),
    };
    let end = at + 1;
    if !fits || r.glued_word(end) {
        return None;
    }
    // Mục V.9, Phụ lục I-A; but “Mục V. Tổ chức thực hiện”.
    let joined = matches!(r.mark(end), '.' | '-') && r.glued(end) && r.glued(end + 1);
    let part = r.digits(end + 1) > 0 || r.capital(end + 1) && r.letters(end + 1).len() == 1;
    Some(if joined && part { end + 2 } else { end })
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
    numbers: DaySo,
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
        whole &= items.len() < MOST && !matches!(&numbers, DaySo::CacSo(all) if all.len() > MOST);
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
fn numbers(r: &Reader, kind: DonVi, at: usize) -> Option<(DaySo, usize)> {
    let (first, mut end) = value(r, kind, at)?;
    if r.at(end, tu!["đến"]) {
        let named = unit(r, end + 1).filter(|(unit, _)| *unit == kind).map_or(end + 1, |(_, next)| next);
        if let Some((last, next)) = value(r, kind, named) {
            return Some((DaySo::Khoang { tu: first, den: last }, next));
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
    Some((DaySo::CacSo(all), end))
}

/// Whether what follows a bare number of a list lets it be a unit's.
fn goes_on(r: &Reader, kind: DonVi, after: usize) -> bool {
    let Some(next) = r.token(after) else { return true };
    if next.mark() != '\0' {
        return !matches!(next.mark(), '/' | '%' | '-');
    }
    kind == DonVi::Diem || next.is_word() && AFTER_LIST.contains(&next.word_hash())
}

impl Item {
    /// Whether it encloses the unit before it; a form or an appendix behind a comma stands beside an article.
    fn encloses(&self, inner: DonVi) -> bool {
        let apart = self.sep == Sep::Comma && matches!(self.unit, DonVi::Mau | DonVi::PhuLuc) && inner <= DonVi::Phan;
        inner < self.unit && self.sep != Sep::And && !apart
    }
}

/// A place that is being put together.
struct Place {
    /// From the innermost out.
    units: Vec<(DonVi, DaySo)>,
    /// A comma or “và” stands before it.
    joined: bool,
}

impl Place {
    fn outermost(&self) -> Option<DonVi> {
        self.units.last().map(|(unit, _)| *unit)
    }

    /// Adds an item that goes with the units before it; gives back one that does not.
    fn take(&mut self, item: Item) -> Option<Item> {
        // A unit that encloses the one before: điểm a khoản 1; “Mục 5, Phần VI”.
        if self.outermost().is_some_and(|outermost| item.encloses(outermost)) {
            self.units.push((item.unit, item.numbers));
            return None;
        }
        // The same unit again: khoản 2, khoản 4.
        match (&mut self.units[..], item) {
            ([(unit, DaySo::CacSo(all))], Item { unit: same, numbers: DaySo::CacSo(more), .. }) if *unit == same => {
                all.extend(more);
                None
            }
            (_, item) => Some(item),
        }
    }
}

/// Puts the units together: a unit that encloses the one before goes with it; the same unit again is one more of it; a
/// smaller one opens the next place. A place that lacks the outer units takes those of the next, up to the article:
/// “điểm a khoản 1 và khoản 2 Điều 5”.
fn group(items: Vec<Item>) -> Locator {
    let mut places: Vec<Place> = Vec::new();
    for item in items {
        let rest = match places.last_mut() {
            Some(place) => place.take(item),
            None => Some(item),
        };
        if let Some(Item { sep, unit, numbers }) = rest {
            places.push(Place { units: vec![(unit, numbers)], joined: sep != Sep::None });
        }
    }
    for at in (1..places.len()).rev() {
        let (before, after) = places.split_at_mut(at);
        let (Some(before), Some(after)) = (before.last_mut(), after.first()) else { continue };
        let Some(outermost) = before.outermost() else { continue };
        if after.joined && after.units.iter().any(|(unit, _)| *unit <= outermost) {
            let inherits = |unit: DonVi| unit > outermost && unit <= DonVi::Dieu;
            before.units.extend(after.units.iter().filter(|(unit, _)| inherits(*unit)).cloned());
        }
    }
    places
        .into_iter()
        .map(|place| {
            let mut whole = ViTri::new();
            place.units.into_iter().for_each(|(unit, numbers)| whole.them(unit, numbers));
            whole
        })
        .collect()
}

/// Whether a unit of the same text, “này”, stands here: Điều này, khoản này.
pub(super) fn this_unit(r: &Reader, at: usize) -> Option<(DonVi, usize)> {
    let (unit, next) = unit(r, at)?;
    (r.at(next, tu!["này"]) && !r.glued(next)).then_some((unit, next + 1))
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    /// The places that open a text, `diem=a khoan=1 dieu=3; dieu=5..9`, and what of the text is left; `–` for none.
    fn places(text: &str) -> String {
        reading(text, |r| {
            let Some(found) = read(r, 0) else { return "–".to_owned() };
            let numbers = |numbers: &DaySo| match numbers {
                DaySo::CacSo(all) => all.iter().map(SoDonVi::as_str).collect::<Vec<_>>().join(","),
                DaySo::Khoang { tu, den } => format!("{tu}..{den}"),
            };
            let unit = |unit: &DonVi| serde_json::to_value(unit).unwrap().as_str().unwrap().to_owned();
            let place = |place: &ViTri| {
                let units = place.don_vi().iter().map(|(kind, all)| format!("{}={}", unit(kind), numbers(all)));
                units.collect::<Vec<_>>().join(" ")
            };
            let all = found.locator.vi_tri().iter().map(place).collect::<Vec<_>>().join("; ");
            format!("{all}|{}", &text[r.bytes(&found.span).end..])
        })
    }

    #[test]
    fn one_place() {
        for (text, expected) in [
            ("điểm b khoản 3 Điều 7", "diem=b khoan=3 dieu=7|"),
            ("Điều 7 của Luật", "dieu=7| của Luật"),
            ("tiết a điểm 1 khoản 2", "tiet=a diem=1 khoan=2|"),
            // words and marks between the units
            ("điểm b, khoản 3, Điều 7", "diem=b khoan=3 dieu=7|"),
            ("điểm b của khoản 3 của Điều 7", "diem=b khoan=3 dieu=7|"),
            ("Mục 2, Phần IV", "muc=2 phan=IV|"),
            ("Tiểu mục 1 Mục 2 Chương III Phần thứ", "tieu_muc=1 muc=2 chuong=III| Phần thứ"),
            // letters and parts of numbers
            ("khoản 2a Điều 53b", "khoan=2a dieu=53b|"),
            ("khoản 1.2 Điều 5", "khoan=1.2 dieu=5|"),
            ("điểm đ khoản 1", "diem=đ khoan=1|"),
            ("điểm iv khoản 1", "diem=iv khoan=1|"),
            ("Mục V.9", "muc=V.9|"),
            ("Phụ lục I-A", "phu_luc=I-A|"),
            ("Phụ lục số 3", "phu_luc=3|"),
            ("Điều thứ 5", "dieu=5|"),
            ("Mẫu số 02/KH-TĐ", "mau=02/KH-TĐ|"),
            ("Biểu mẫu số 4", "mau=4|"),
            // as scanners read it
            ("khoan 2 Điều 5", "khoan=2 dieu=5|"),
        ] {
            assert_eq!(places(text), expected, "{text}");
        }
    }

    #[test]
    fn several_places() {
        for (text, expected) in [
            // the same unit again, named or not
            ("khoản 3, khoản 6 Điều 40", "khoan=3,6 dieu=40|"),
            ("khoản 1, 2 và 3 Điều 40", "khoan=1,2,3 dieu=40|"),
            ("điểm a, b, đ khoản 2", "diem=a,b,đ khoan=2|"),
            // a range, its unit named again or not
            ("Điều 5 đến Điều 9", "dieu=5..9|"),
            ("từ Điều 5", "–"),
            ("khoản 1 đến 4 Điều 5", "khoan=1..4 dieu=5|"),
            // whole places in a row
            ("khoản 3 Điều 8 và khoản 4 Điều 11", "khoan=3 dieu=8; khoan=4 dieu=11|"),
            ("khoản 3 Điều 8; khoản 4 Điều 11", "khoan=3 dieu=8; khoan=4 dieu=11|"),
            // the first takes the article of the second, and both its clauses
            ("điểm c khoản 1 và khoản 2 Điều 9", "diem=c khoan=1 dieu=9; khoan=2 dieu=9|"),
            ("điểm a, c khoản 4 và các điểm b, d khoản 6 Điều 9", "diem=a,c khoan=4 dieu=9; diem=b,d khoan=6 dieu=9|"),
            // but no appendix
            ("khoản 3, khoản 4 Điều 2 và Phụ lục V, Phụ lục VI", "khoan=3,4 dieu=2; phu_luc=V,VI|"),
            ("Điều 1 hoặc các Điều 3, 5", "dieu=1,3,5|"),
        ] {
            assert_eq!(places(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_place() {
        for (text, expected) in [
            // a unit without a number
            ("khoản vay", "–"),
            ("mục tiêu", "–"),
            ("điểm trường", "–"),
            ("Điều này", "–"),
            // a share, a date
            ("khoản 5% Điều 2", "–"),
            ("mục 5/2020", "–"),
            // a quantity behind a comma is none of the list
            ("khoản 1, 20 triệu đồng", "khoan=1|, 20 triệu đồng"),
            ("khoản 1, 2/9", "khoan=1|, 2/9"),
            // a small letter is no section
            ("mục a", "–"),
            ("khoan sâu 5", "–"),
            // a heading
            ("Mục V. Tổ chức", "muc=V|. Tổ chức"),
        ] {
            assert_eq!(places(text), expected, "{text}");
        }
    }

    #[test]
    fn this_unit_is_known_by_its_word() {
        for (text, unit) in [
            ("Điều này", Some(DonVi::Dieu)),
            ("khoản này", Some(DonVi::Khoan)),
            ("tiểu mục này", Some(DonVi::TieuMuc)),
            ("Điều 5", None),
            ("Luật này", None),
        ] {
            assert_eq!(reading(text, |r| this_unit(r, 0)).map(|(unit, _)| unit), unit, "{text}");
        }
    }
}
