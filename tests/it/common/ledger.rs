//! The ledger of rules, `COVERAGE.md`, as rows.

use std::fs;
use std::path::Path;

use vanban::loai::LoaiVanBan;
use vanban::the_thuc::noi_dung::danh_so::la_ma;

/// **Cách**: who sees to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cach {
    Type,
    Layout,
    Rule,
    Doc,
    NotOurs,
}

/// A row of the ledger.
#[derive(Clone, Debug)]
pub struct Row {
    pub line: usize,
    /// How the ids of its table begin, as the heading above says.
    pub group: String,
    pub ma: String,
    pub cach: Cach,
    /// Files, in order.
    pub noi: Vec<String>,
    pub noi_dung: String,
}

/// Text between backticks, where a text is nothing else.
fn code(text: &str) -> Option<&str> {
    text.strip_prefix('`')?.strip_suffix('`').filter(|inner| !inner.is_empty() && !inner.contains('`'))
}

/// **Nơi**: `–` for none; else paths; a check that is not written yet has `–`, and what it will read in brackets.
fn noi(cach: Cach, cell: &str) -> Option<Vec<String>> {
    let paths = |list: &str| list.split(", ").map(|path| code(path).map(str::to_owned)).collect::<Option<Vec<_>>>();
    match (cach, cell) {
        (Cach::NotOurs | Cach::Rule, "–") => Some(Vec::new()),
        (Cach::NotOurs, _) => None,
        (Cach::Rule, cell) if cell.starts_with("– (") => paths(cell.strip_prefix("– (")?.strip_suffix(')')?),
        (_, cell) => paths(cell),
    }
}

/// A row by its cells; `None` where one is not of its form.
fn row(line: usize, group: &str, cells: &[&str]) -> Option<Row> {
    let [ma, cach, place, noi_dung] = cells else { return None };
    let cach = match code(cach)? {
        "type" => Cach::Type,
        "layout" => Cach::Layout,
        "rule" => Cach::Rule,
        "doc" => Cach::Doc,
        "n/a" => Cach::NotOurs,
        _ => return None,
    };
    let noi = noi(cach, place)?;
    let (group, ma) = (group.to_owned(), code(ma)?.to_owned());
    (!noi_dung.is_empty()).then(|| Row { line, group, ma, cach, noi, noi_dung: (*noi_dung).to_owned() })
}

/// All rows. A heading whose last word is the beginning of ids, `` (`ND30-PL3-I.`) ``, opens a table of them; below it
/// every line of a table is a row.
pub fn rows() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("COVERAGE.md");
    let text = fs::read_to_string(path).expect("there is a ledger");
    let mut group = None;
    let mut out = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        if text.starts_with('#') {
            group = text.rsplit_once(" (").and_then(|(_, end)| code(end.strip_suffix(')')?));
        }
        let (Some(group), Some(cells)) = (group, text.strip_prefix("| ")) else { continue };
        let cells: Vec<&str> = cells.strip_suffix('|').unwrap_or(cells).split('|').map(str::trim).collect();
        if cells[0] == "Mã" || cells[0] == "---" {
            continue;
        }
        out.push(row(line, group, &cells).unwrap_or_else(|| panic!("COVERAGE.md:{line}: no row of a ledger: {text}")));
    }
    out
}

/// Beginnings of ids, in the order of the decree, then what is not the decree's.
const KINDS: [&str; 9] =
    ["ND30-D", "ND30-PL1-", "ND30-PL1P2-", "ND30-PL2-", "ND30-PL3-I.", "ND30-PL3-M", "ND30-PL6-P2-", "SD-", "TL-"];
/// Letters of điểm, as ids write them.
const DIEM: [&str; 9] = ["a", "b", "c", "d", "dd", "e", "g", "h", "i"];
/// Matters of practice, in the order of the page.
const THONG_LE: [&str; 7] = ["DD", "CQ", "SK", "VD", "KY", "NN", "BC"];

/// The place of an id in the decree; places are ordered as the decree is.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    kind: usize,
    steps: Vec<usize>,
    /// Numbers, then names.
    demand: Option<(usize, String)>,
}

/// The place of an id; `None` for what is no id.
///
/// An id is the number of a clause (`ND30-PL1-II.6.dd`), and `#` with the number or name of one of several demands of it
/// (`#2`, `#nn`).
pub fn place(ma: &str) -> Option<Place> {
    let (clause, demand) = ma.split_once('#').map_or((ma, None), |(clause, demand)| (clause, Some(demand)));
    let kind = KINDS.iter().position(|kind| clause.starts_with(kind))?;
    let rest = &clause[KINDS[kind].len()..];
    let number = |text: &str| text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    let number = |text: &str| number(text).or_else(|| (1..20).find(|&n| la_ma(n) == text));
    let steps = match KINDS[kind] {
        "ND30-PL3-I." => {
            let own = LoaiVanBan::ALL.iter().filter_map(|loai| loai.viet_tat()).map(|sign| sign.replace('Đ', "DD"));
            let others = ["SY", "TrS", "SL", "khong-cong-van", "khong-thu-cong"].map(str::to_owned);
            vec![own.chain(others).position(|sign| sign == rest)?]
        }
        "TL-" => {
            let (matter, at) = rest.split_at_checked(2)?;
            vec![THONG_LE.iter().position(|known| *known == matter)?, number(at)?]
        }
        _ => {
            let step = |step: &str| number(step).or_else(|| DIEM.iter().position(|diem| *diem == step));
            rest.split('.').map(step).collect::<Option<_>>()?
        }
    };
    let demand = match demand {
        Some("") => return None,
        Some(demand) => Some(number(demand).map_or((usize::MAX, demand.to_owned()), |n| (n, String::new()))),
        None => None,
    };
    Some(Place { kind, steps, demand })
}
