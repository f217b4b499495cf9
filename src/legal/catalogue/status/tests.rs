use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The status of the crate's document of a number.
fn status(number: &str, at: &str) -> String {
    let number = number.parse().unwrap();
    let known = Catalogue::san_co();
    known.standing(known.theo_so(&number).next().unwrap(), day(at)).status.to_string()
}

#[test]
fn statuses_on_a_day() {
    for (number, at, expected) in [
        ("30/2020/NĐ-CP", "2024-05-20", "còn hiệu lực (từ 05/3/2020)"),
        ("30/2020/NĐ-CP", "2020-03-04", "chưa có hiệu lực (từ 05/3/2020)"),
        ("102/2016/QH13", "2017-05-31", "chưa có hiệu lực (từ 01/6/2017)"),
        // the last day, and the first without it
        ("77/2015/QH13", "2025-02-28", "còn hiệu lực (từ 01/01/2016), đã được sửa đổi, bổ sung bởi 47/2019/QH14"),
        ("77/2015/QH13", "2025-03-01", "hết hiệu lực từ 01/3/2025, thay bằng 65/2025/QH15"),
        ("77/2015/QH13", "2025-06-16", "hết hiệu lực từ 01/3/2025, thay bằng 65/2025/QH15, 72/2025/QH15"),
        // not amended yet
        ("77/2015/QH13", "2020-06-30", "còn hiệu lực (từ 01/01/2016)"),
        // amended from a day that is not known: told, but not before the amender was issued
        (
            "61/2018/NĐ-CP",
            "2025-06-30",
            "còn hiệu lực (từ 21/6/2018), đã được sửa đổi, bổ sung bởi 107/2021/NĐ-CP (không rõ từ ngày nào)",
        ),
        ("61/2018/NĐ-CP", "2021-12-05", "còn hiệu lực (từ 21/6/2018)"),
        // of some amenders the day is known, that of 59/2024/QH15 was still to come; the others have no row, and their
        // numbers tell but the year
        (
            "101/2015/QH13",
            "2025-01-01",
            "còn hiệu lực (từ 01/01/2018), đã được sửa đổi, bổ sung bởi 34/2024/QH15, 02/2021/QH15 \
             (không rõ từ ngày nào), 99/2025/QH15 (không rõ từ ngày nào)",
        ),
        ("101/2015/QH13", "2020-12-31", "còn hiệu lực (từ 01/01/2018)"),
        // the last day for which the table was checked, and the first after it
        ("30/2020/NĐ-CP", "2026-11-23", "còn hiệu lực (từ 05/3/2020)"),
        ("30/2020/NĐ-CP", "2026-11-24", "chưa rõ: danh mục chỉ được xét đến ngày 23/11/2026"),
        // beyond it an end that is proven stays
        ("77/2015/QH13", "2040-01-01", "hết hiệu lực từ 01/3/2025, thay bằng 65/2025/QH15, 72/2025/QH15"),
        ("25/2025/NĐ-CP", "2040-01-01", "chưa rõ: đã bị thay bằng 276/2026/NĐ-CP, không rõ ngày"),
        // its first day is not known, its end is
        ("110/2004/NĐ-CP", "2019-12-31", "chưa rõ: danh mục không ghi ngày có hiệu lực"),
        ("110/2004/NĐ-CP", "2024-05-20", "hết hiệu lực từ 05/3/2020, thay bằng 30/2020/NĐ-CP"),
        ("28-CT/TW", "2024-05-20", "chưa rõ: danh mục không ghi ngày có hiệu lực"),
        ("28-CT/TW", "2023-12-24", "chưa ban hành"),
        // replaced, its last day not known, but all that replaces it is in force
        ("43/2006/NĐ-CP", "2015-04-06", "hết hiệu lực, thay bằng 16/2015/NĐ-CP"),
        ("43/2006/NĐ-CP", "2015-03-01", "chưa rõ: đã bị thay bằng 16/2015/NĐ-CP, không rõ ngày"),
        ("25/2025/NĐ-CP", "2025-05-20", "còn hiệu lực (từ 01/3/2025)"),
        ("25/2025/NĐ-CP", "2026-11-23", "chưa rõ: đã bị thay bằng 276/2026/NĐ-CP, không rõ ngày"),
        // what replaces it has no row
        ("22-QĐ/TW", "2026-11-23", "chưa rõ: đã bị thay bằng 296-QĐ/TW, không rõ ngày"),
    ] {
        assert_eq!(status(number, at), expected, "{number} {at}");
    }
}

#[test]
fn an_amender_counts_from_its_own_first_day() {
    let known = Catalogue::san_co();
    let mut claimed = 0;
    for entry in known.entries() {
        for at in ["2015-01-01", "2020-01-01", "2025-07-01", "2026-11-23"].map(day) {
            let Status::Amended { since, by, .. } = known.standing(entry, at).status else { continue };
            assert!(since <= at && by.iter().all(|by| by.hieu_luc_tu.unwrap() <= at), "{}", entry.so_hieu);
            assert!(by.windows(2).all(|two| two[0].hieu_luc_tu <= two[1].hieu_luc_tu));
            claimed += 1;
        }
    }
    assert!(claimed > 100);
}

#[test]
fn nothing_without_a_first_day_is_ever_in_force() {
    let known = Catalogue::san_co();
    for entry in known.entries().iter().filter(|entry| entry.hieu_luc_tu.is_none()) {
        for at in ["2010-01-01", "2019-07-01", "2026-11-23"] {
            let status = known.standing(entry, day(at)).status;
            assert!(!matches!(status, Status::InForce { .. } | Status::Amended { .. }), "{} {at}", entry.so_hieu);
        }
    }
}

#[test]
fn rings_of_successors_end() {
    let so = |number: &str| number.parse::<SoHieu>().unwrap();
    let mut ring = Catalogue::new();
    for (number, next) in
        [("1/2020/NĐ-CP", "2/2020/NĐ-CP"), ("2/2020/NĐ-CP", "3/2020/NĐ-CP"), ("3/2020/NĐ-CP", "1/2020/NĐ-CP")]
    {
        let entry = Entry::new("Nghị định", so(number), day("2020-01-01"), "Chính phủ", "về x");
        let entry = entry.hieu_luc_tu(day("2020-01-01")).het_hieu_luc(day("2021-01-01")).thay_the_boi(so(next));
        ring.them(entry);
    }
    let status = ring.standing(&ring.entries()[0], day("2022-01-01")).status;
    assert_eq!(status.to_string(), "hết hiệu lực từ 01/01/2021, thay bằng 2/2020/NĐ-CP, 3/2020/NĐ-CP");
}

/// A decree that is well vouched for and in force from its date on.
fn decree(number: &str, date: &str) -> Entry {
    let entry = Entry::new("Nghị định", number.parse().unwrap(), day(date), "Chính phủ", "về x");
    Entry { do_chac: DoChac::HaiNguon, ..entry.hieu_luc_tu(day(date)) }
}

/// A catalogue that was checked up to 2030.
fn checked(entries: impl IntoIterator<Item = Entry>) -> Catalogue {
    let mut ours = Catalogue::new();
    ours.dat_xet_den(day("2030-12-31"));
    for entry in entries {
        ours.them(entry);
    }
    ours
}

#[test]
fn the_weakest_row_vouches_for_an_answer() {
    let so = |number: &str| number.parse::<SoHieu>().unwrap();
    let first = || decree("1/2020/NĐ-CP", "2020-01-01");
    let weak = || Entry { do_chac: DoChac::Nho, ..decree("2/2021/NĐ-CP", "2021-01-01") };
    let undated = || Entry { hieu_luc_tu: None, ..weak() };
    let (amended, replaced) = (first().sua_doi_boi(so("2/2021/NĐ-CP")), first().thay_the_boi(so("2/2021/NĐ-CP")));
    for (entry, other, at, expected) in [
        // an amender counts once it is named
        (amended.clone(), weak(), "2020-06-01", DoChac::HaiNguon),
        (amended.clone(), weak(), "2021-06-01", DoChac::Nho),
        (amended, undated(), "2021-06-01", DoChac::Nho),
        // a successor, by which alone the end is known, counts before it too
        (replaced.clone(), weak(), "2021-06-01", DoChac::Nho),
        (replaced.clone(), weak(), "2020-06-01", DoChac::Nho),
        (replaced.clone(), undated(), "2021-06-01", DoChac::Nho),
        // while the end is told by the row, the successor counts once it is named
        (replaced.clone().het_hieu_luc(day("2021-01-01")), weak(), "2020-06-01", DoChac::HaiNguon),
        (replaced.clone().het_hieu_luc(day("2021-01-01")), weak(), "2021-06-01", DoChac::Nho),
        // not in force yet: nothing of the successor is said
        (replaced, weak(), "2019-06-01", DoChac::HaiNguon),
    ] {
        let ours = checked([entry, other]);
        let answer = ours.standing(&ours.entries()[0], day(at));
        assert_eq!(answer.do_chac, Some(expected), "{at} {}", answer.status);
    }
}

#[test]
fn amenders_are_dated_named_apart_or_not_due() {
    let so = |number: &str| number.parse::<SoHieu>().unwrap();
    let undated = |number: &str, date: &str| Entry { hieu_luc_tu: None, ..decree(number, date) };
    let ours = checked([
        decree("1/2020/NĐ-CP", "2020-01-01")
            .sua_doi_boi(so("2/2021/NĐ-CP"))
            .sua_doi_boi(so("3/2021/NĐ-CP"))
            .sua_doi_boi(so("4/2021/NĐ-CP"))
            .sua_doi_boi(so("5-QĐ/TW")),
        decree("2/2021/NĐ-CP", "2021-03-01"),
        undated("3/2021/NĐ-CP", "2021-02-01"),
    ]);
    for (at, expected) in [
        // a number without a year may be of any
        ("2020-12-31", "5-QĐ/TW (không rõ từ ngày nào)"),
        // from the first day of the year in a number on
        ("2021-01-01", "4/2021/NĐ-CP (không rõ từ ngày nào), 5-QĐ/TW (không rõ từ ngày nào)"),
        // from the date of issue on
        (
            "2021-02-01",
            "3/2021/NĐ-CP (không rõ từ ngày nào), 4/2021/NĐ-CP (không rõ từ ngày nào), 5-QĐ/TW (không rõ từ ngày nào)",
        ),
        // what is proven comes first
        (
            "2021-03-01",
            "2/2021/NĐ-CP, 3/2021/NĐ-CP (không rõ từ ngày nào), 4/2021/NĐ-CP (không rõ từ ngày nào), \
             5-QĐ/TW (không rõ từ ngày nào)",
        ),
    ] {
        let status = ours.standing(&ours.entries()[0], day(at)).status.to_string();
        assert_eq!(status, format!("còn hiệu lực (từ 01/01/2020), đã được sửa đổi, bổ sung bởi {expected}"), "{at}");
    }
}

#[test]
fn no_amender_of_the_table_is_dropped() {
    let known = Catalogue::san_co();
    let at = known.xet_den().unwrap();
    let mut told = 0;
    for entry in known.entries() {
        let (by, undated) = match known.standing(entry, at).status {
            Status::InForce { undated, .. } => (Vec::new(), undated),
            Status::Amended { by, undated, .. } => (by, undated),
            _ => continue,
        };
        for number in &entry.sua_doi_boi {
            let due = by.iter().any(|by| by.so_hieu == *number) || undated.iter().any(|by| by.so_hieu() == number);
            let later = known.later(entry, number).is_some_and(|by| by.hieu_luc_tu.is_some_and(|from| from > at));
            assert_ne!(due, later, "{} ← {number}", entry.so_hieu);
            told += 1;
        }
    }
    assert!(told > 100, "{told}");
}

#[test]
fn the_year_of_a_successor_without_a_row_tells_when_it_was_not_there_yet() {
    let ours = checked([decree("1/2020/NĐ-CP", "2020-01-01").thay_the_boi("9/2022/NĐ-CP".parse().unwrap())]);
    for (at, expected) in [
        ("2021-12-31", "còn hiệu lực (từ 01/01/2020)"),
        ("2022-01-01", "chưa rõ: đã bị thay bằng 9/2022/NĐ-CP, không rõ ngày"),
        ("2029-01-01", "chưa rõ: đã bị thay bằng 9/2022/NĐ-CP, không rõ ngày"),
    ] {
        assert_eq!(ours.standing(&ours.entries()[0], day(at)).status.to_string(), expected, "{at}");
    }
}

#[test]
fn a_catalogue_that_was_never_checked_says_of_nothing_that_it_is_in_force() {
    let mut ours = Catalogue::new();
    ours.them(decree("1/2020/NĐ-CP", "2020-01-01"));
    let status = |ours: &Catalogue, at| ours.standing(&ours.entries()[0], day(at)).status.to_string();
    assert_eq!(status(&ours, "2020-06-01"), "chưa rõ: danh mục không ghi đã được xét đến ngày nào");
    assert_eq!(status(&ours, "2019-06-01"), "chưa có hiệu lực (từ 01/01/2020)");
    ours.dat_xet_den(day("2020-06-01"));
    assert_eq!(status(&ours, "2020-06-01"), "còn hiệu lực (từ 01/01/2020)");
}

#[test]
fn citations_that_mean_several_or_none() {
    let known = Catalogue::san_co();
    let number = |text: &str| Citation::new("Quyết định").so(text.parse().unwrap());
    let at = day("2024-05-20");
    let unknown = known.status(&number("90/QĐ-TTg"), at);
    let Status::Unknown(Why::Possible(perhaps)) = unknown.status else { panic!("{}", unknown.status) };
    assert_eq!((unknown.entry, unknown.do_chac), (None, Some(perhaps.do_chac)));
    let none = known.status(&number("1/QĐ-XYZ"), at);
    assert_eq!((none.status, none.do_chac), (Status::Unknown(Why::NotInCatalogue), None));
    // of several that may be meant, the weakest
    let several = known.status(&Citation::new("Luật").ve("Đất đai").ngay("2024".parse().unwrap()), day("2025-01-01"));
    assert!(several.entry.is_some());
    let laws = known.status(&Citation::new("Luật").ve("Đấu thầu"), day("2014-06-30"));
    let Status::Unknown(Why::Ambiguous(all)) = laws.status else { panic!("{}", laws.status) };
    assert_eq!(laws.do_chac, all.iter().map(|law| law.do_chac).min());
    // a law without date is the one of that day
    let law = Citation::new("Luật").ve("Đất đai");
    assert_eq!(known.status(&law, at).entry.unwrap().so_hieu.as_str(), "45/2013/QH13");
    let dated = law.ngay("2003".parse().unwrap());
    assert!(matches!(known.status(&dated, at).status, Status::Expired { .. }));
}
