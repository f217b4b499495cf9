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
            let Status::Amended { since, by } = known.standing(entry, at).status else { continue };
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

#[test]
fn the_weakest_row_vouches_for_an_amendment() {
    let so = |number: &str| number.parse::<SoHieu>().unwrap();
    let mut ours = Catalogue::new();
    let decree =
        |number: &str, date| Entry::new("Nghị định", so(number), day(date), "Chính phủ", "về x").hieu_luc_tu(day(date));
    let mut amended = decree("1/2020/NĐ-CP", "2020-01-01").sua_doi_boi(so("2/2021/NĐ-CP"));
    amended.do_chac = DoChac::HaiNguon;
    let mut amender = decree("2/2021/NĐ-CP", "2021-01-01");
    amender.do_chac = DoChac::Nho;
    ours.them(amended);
    ours.them(amender);
    let vouched = |at| ours.standing(&ours.entries()[0], day(at)).do_chac;
    assert_eq!(vouched("2020-06-01"), Some(DoChac::HaiNguon));
    assert_eq!(vouched("2021-06-01"), Some(DoChac::Nho));
}

#[test]
fn citations_that_mean_several_or_none() {
    let known = Catalogue::san_co();
    let number = |text: &str| Citation::new("Quyết định").so(text.parse().unwrap());
    let at = day("2024-05-20");
    let unknown = known.status(&number("90/QĐ-TTg"), at);
    assert!(matches!(unknown.status, Status::Unknown(Why::Possible(_))) && unknown.do_chac.is_none());
    assert_eq!(known.status(&number("1/QĐ-XYZ"), at).status, Status::Unknown(Why::NotInCatalogue));
    // a law without date is the one of that day
    let law = Citation::new("Luật").ve("Đất đai");
    assert_eq!(known.status(&law, at).entry.unwrap().so_hieu.as_str(), "45/2013/QH13");
    let dated = law.ngay("2003".parse().unwrap());
    assert!(matches!(known.status(&dated, at).status, Status::Expired { .. }));
}
