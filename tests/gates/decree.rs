//! Sizes and looks, kinds and the ledger of rules against the decree's own tables, as files outside the repository have
//! them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use vanban::loai::LoaiVanBan;
use vanban::the_thuc::mau_chu::{BoCo, CanhDong, ChuThanhPhan, MauChu};

use super::ledger;

/// Rows under whose rule our table has none, and the one of ours that stands for them.
const SAME: [(&str, ChuThanhPhan, &str); 6] = [
    ("ND30-PL1P2-II.2.b", ChuThanhPhan::TenLoai, "the form of a copy stands in the place of a tên loại"),
    ("ND30-PL1-II.3.c#3", ChuThanhPhan::SoKyHieu, "the notation stands on the number's line, in capitals as typed"),
    ("ND30-PL1-II.9.d#2", ChuThanhPhan::KinhGui, "one addressee"),
    ("ND30-PL1-II.9.d#3", ChuThanhPhan::KinhGui, "several addressees"),
    ("ND30-PL1-III.1.d#2", ChuThanhPhan::ThongTinKySo, "the same line on an appendix"),
    ("ND30-PL1P2-I.3", ChuThanhPhan::ThongTinKySo, "the same line on a copy"),
];
/// Rows of ours whose looks are no row of the decree's: why, and whether it sets their size nevertheless.
const FREE: [(ChuThanhPhan, &str, bool); 8] = [
    (ChuThanhPhan::ThamQuyen, "drawn by mẫu 1.1, 1.2; no sentence says it", false),
    (ChuThanhPhan::MenhLenh, "likewise", false),
    (ChuThanhPhan::LoiGiua, "drawn by mẫu 1.6, 1.8; no sentence says it", false),
    (ChuThanhPhan::XacNhan, "drawn by mẫu 1.10; no sentence says it", false),
    (ChuThanhPhan::ChucVuKhac, "prescribed by a sentence that the table does not sum up", false),
    (ChuThanhPhan::OTieuDeBang, "the decree says nothing of tables: their letters have the size of the text", true),
    (ChuThanhPhan::OBang, "likewise", true),
    (ChuThanhPhan::ChuThich, "the decree says nothing of footnotes", false),
];
/// Rules whose capitals are those of the words themselves, so that no style sets them.
const AS_TYPED: [&str; 2] = ["ND30-PL1-II.3.c#3", "ND30-PL1-III.3"];

/// A row of one of the decree's tables: field by column.
type Row = BTreeMap<String, String>;

/// Rows of the table of sizes and looks.
fn rows() -> Vec<Row> {
    table("the-thuc.tsv")
}

fn table(file: &str) -> Vec<Row> {
    let folder = std::env::var_os("VANBAN_ND30").expect("VANBAN_ND30 names no folder; run .ci/run");
    let path = PathBuf::from(folder).join(file);
    let table = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = table.lines().map(|line| line.split('\t').map(str::to_owned));
    let columns: Vec<String> = lines.next().expect("a header").collect();
    let rows: Vec<Row> = lines.map(|fields| columns.iter().cloned().zip(fields).collect()).collect();
    assert!(rows.len() > 30, "{}: {} rows", path.display(), rows.len());
    rows
}

/// What of a row differs from ours.
fn differences(row: &Row, ours: &MauChu) -> Vec<String> {
    let mut out = Vec::new();
    let mut same = |what: &str, found: String, wanted: String| {
        if found != wanted {
            out.push(format!("{what} {found}, not {wanted}"));
        }
    };
    if !row["co_min"].is_empty() {
        same("least size", ours.co_nho_nhat.to_string(), row["co_min"].clone());
        same("greatest size", ours.co_lon_nhat.to_string(), row["co_max"].clone());
    }
    if !row["kieu"].is_empty() {
        same("bold", ours.dam.to_string(), row["kieu"].contains("đậm").to_string());
        same("italic", ours.nghieng.to_string(), row["kieu"].contains("nghiêng").to_string());
    }
    if !AS_TYPED.contains(&row["ma"].as_str()) {
        same("capitals", ours.hoa.to_string(), (row["loai_chu"] == "in hoa").to_string());
    }
    let places = [("giữa", CanhDong::Giua), ("đều", CanhDong::Deu), ("sát lề trái", CanhDong::Trai)];
    let places = places.into_iter().chain([("góc trên phải", CanhDong::Phai)]);
    for (_, place) in places.filter(|(words, _)| row["canh"].starts_with(words)) {
        same("place", format!("{:?}", ours.canh), format!("{place:?}"));
    }
    out
}

/// Our rows that may stand for a row of the decree.
fn candidates(row: &Row) -> Vec<&'static MauChu> {
    let alias = SAME.iter().filter(|(ma, ..)| *ma == row["ma"]).map(|(_, ours, _)| ours.mau());
    ChuThanhPhan::ALL.iter().map(|ours| ours.mau()).filter(|ours| ours.ma == row["ma"]).chain(alias).collect()
}

#[test]
#[ignore = "needs the decree's table; run by .ci/run"]
fn every_row_of_the_decree_is_one_of_ours() {
    let mut faults = Vec::new();
    for row in rows() {
        let (name, ma) = (&row["chi_tiet"], &row["ma"]);
        let ours = candidates(&row);
        if ours.is_empty() {
            faults.push(format!("{ma} ({name}): no row of ours"));
        }
        let differences: Vec<_> = ours.iter().map(|ours| differences(&row, ours)).collect();
        if !ours.is_empty() && !differences.iter().any(Vec::is_empty) {
            faults.push(format!("{ma} ({name}): {differences:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
#[ignore = "needs the decree's table; run by .ci/run"]
fn every_row_of_ours_is_one_of_the_decree() {
    let rows = rows();
    let mut faults = Vec::new();
    let mut known = 0;
    for &chu in ChuThanhPhan::ALL {
        let ours = chu.mau();
        let aliases = SAME.iter().filter(|(_, same, _)| *same == chu).map(|(ma, ..)| *ma);
        let rules: Vec<&str> = aliases.chain([ours.ma]).collect();
        let theirs: Vec<&Row> = rows.iter().filter(|row| rules.contains(&row["ma"].as_str())).collect();
        if theirs.is_empty() {
            if !FREE.iter().any(|(free, _, sized)| *free == chu && !sized) {
                faults.push(format!("{}: {} is not in the table", ours.ten, ours.ma));
            }
            continue;
        }
        known += 1;
        let differences: Vec<_> = theirs.iter().map(|row| differences(row, ours)).collect();
        let free = FREE.iter().any(|(free, ..)| *free == chu);
        if !free && !differences.iter().any(Vec::is_empty) {
            faults.push(format!("{}: {differences:?}", ours.ten));
        }
        for row in theirs.iter().filter(|row| !row["co_min"].is_empty()) {
            let points = |column: &str| row[column].parse::<u8>().expect("a size in points");
            for set in [BoCo::Lon, BoCo::Nho] {
                let size = ours.co(set);
                if !(points("co_min")..=points("co_max")).contains(&size) {
                    faults.push(format!("{}: {size} pt in {set:?}", ours.ten));
                }
            }
        }
    }
    assert!(known > 30, "{known} rows of ours are in the table");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
#[ignore = "needs the decree's table; run by .ci/run"]
fn the_ledger_has_every_rule_of_the_decree_and_no_other() {
    let rules: Vec<String> = table("quy-tac.tsv").iter().map(|row| row["ma"].clone()).collect();
    let theirs: BTreeSet<&str> = rules.iter().map(String::as_str).collect();
    assert_eq!(theirs.len(), rules.len(), "a rule stands twice in the decree's table");
    let rows = ledger::rows();
    let ours: BTreeSet<&str> = rows.iter().map(|row| row.ma.as_str()).collect();
    let missing: Vec<_> = theirs.difference(&ours).collect();
    let foreign: Vec<_> = ours.difference(&theirs).collect();
    assert!(missing.is_empty() && foreign.is_empty(), "missing in COVERAGE.md: {missing:?}; of no rule: {foreign:?}");
    assert_eq!(rows.len(), rules.len(), "a rule stands twice in COVERAGE.md");
}

#[test]
#[ignore = "needs the decree's table; run by .ci/run"]
fn kinds_and_abbreviations_are_those_of_the_decree() {
    let table = table("loai-van-ban.tsv");
    let kinds = table.iter().filter(|row| row["nhom"] == "văn bản hành chính");
    let theirs: Vec<_> =
        kinds.map(|row| (row["ten"].trim_end_matches(" (cá biệt)"), row["viet_tat"].as_str())).collect();
    let ours: Vec<_> = LoaiVanBan::ALL.iter().map(|loai| (loai.ten(), loai.viet_tat().unwrap_or_default())).collect();
    assert_eq!(ours, theirs);
}
