//! Typed numbers against the place where they stand: the page has numbers of its own.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::super::cx::Cx;
use super::ast::{Block, Unit};
use super::mark::Number;
use crate::the_thuc::noi_dung::Cap;
use crate::the_thuc::noi_dung::danh_so::{DanhSo, chu_cai, la_ma};

/// Typed numbers by where their units begin.
#[derive(Debug, Default)]
pub(super) struct Typed(HashMap<usize, (Number, bool)>);

impl Typed {
    pub(super) fn note(&mut self, unit: &Unit, number: Number, digits: bool) {
        self.0.insert(unit.span.start, (number, digits));
    }
}

/// Notes a fault for each number that is not the one of its place.
pub(super) fn check(cx: &mut Cx<'_>, blocks: &[Block], typed: &Typed) {
    siblings(cx, blocks, typed, &mut DanhSo::default());
    for block in blocks {
        if let Block::Kem(kem) = block {
            siblings(cx, &kem.blocks, typed, &mut DanhSo::default());
        }
    }
}

fn siblings(cx: &mut Cx<'_>, blocks: &[Block], typed: &Typed, numbers: &mut DanhSo) {
    let units = || blocks.iter().filter_map(|block| if let Block::Unit(unit) = block { Some(unit) } else { None });
    // “1.” before every item leaves the counting to the reader.
    let mut all_one: BTreeMap<Cap, bool> = BTreeMap::new();
    for unit in units() {
        let one = matches!(typed.0.get(&unit.span.start), Some((Number::Value(1), true)));
        *all_one.entry(unit.cap).or_insert(true) &= one;
    }
    for unit in units() {
        let label = numbers.mo(unit.cap);
        if let Some((number, digits)) = typed.0.get(&unit.span.start)
            && !(*digits && all_one[&unit.cap])
        {
            let was = written(unit.cap, number, &label);
            if !same(unit.cap, number, &label) {
                let place = place(unit, cx);
                cx.fault_expected(place, format!("số “{was}” không khớp vị trí"), format!("“{label}”"));
            }
        }
        siblings(cx, &unit.blocks, typed, numbers);
        numbers.dong();
    }
}

/// Where the unit's own line begins, past `#` and blanks.
fn place(unit: &Unit, cx: &Cx<'_>) -> Range<usize> {
    let text = &cx.text[unit.span.clone()];
    let blanks = text.len() - text.trim_start_matches(['#', ' ', '\t', '*']).len();
    unit.span.start + blanks..unit.span.end
}

fn same(cap: Cap, number: &Number, label: &str) -> bool {
    written(cap, number, label) == label
}

/// The label as the page would write the typed number.
fn written(cap: Cap, number: &Number, label: &str) -> String {
    let value = match number {
        Number::Label(label) => return label.clone(),
        Number::Value(value) => *value,
    };
    match cap {
        Cap::Phan | Cap::Chuong => format!("{} {}", word(label), la_ma(value)),
        Cap::Muc | Cap::TieuMuc => format!("{} {value}", word(label)),
        Cap::Dieu => format!("{} {value}.", word(label)),
        Cap::MucChuCai => format!("{}.", chu_cai(value).to_uppercase()),
        Cap::MucLaMa => format!("{}.", la_ma(value)),
        Cap::Khoan | Cap::TieuKhoan => format!("{value}."),
        Cap::Diem => format!("{})", chu_cai(value)),
        Cap::Gach | Cap::Cong => label.to_owned(),
    }
}

/// “Tiểu mục” of “Tiểu mục 3”.
fn word(label: &str) -> &str {
    label.rsplit_once(' ').map_or(label, |(word, _)| word)
}
