//! The crate's own table, and the looking up in it.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::*;
use crate::legal::{CachViet, Citation, He};
use crate::the_thuc::NgayBanHanh;

fn known() -> &'static Catalogue {
    Catalogue::san_co()
}

fn so(text: &str) -> SoHieu {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A citation of kind, number (or none) and date (or none).
fn cited(kind: &str, number: &str, date: &str) -> Citation {
    Citation::of(&[kind, number, date].join("|"))
}

fn found(look_up: &LookUp<'_>) -> String {
    match look_up {
        LookUp::Known(entry) => entry.so_hieu.to_string(),
        LookUp::Possible(entry) => format!("{}?", entry.so_hieu),
        LookUp::Ambiguous(all) => all.iter().map(|entry| entry.so_hieu.as_str()).collect::<Vec<_>>().join("|"),
        LookUp::Unknown => "-".to_owned(),
    }
}

/// Numbers in the columns of successors and amenders that have no row of their own. A number that is here by a slip of
/// the pen would be a link that leads nowhere: check it before adding it.
const NGOAI_DANH_MUC: [&str; 57] = [
    "02/2021/QH15",
    "99/2025/QH15",
    "32/2009/QH12",
    "36/2013/QH13",
    "56/2014/QH13",
    "54/2014/QH13",
    "09/2022/QH15",
    "98/2025/QH15",
    "03/2026/QH16",
    "01/2021/QH15",
    "138/2025/QH15",
    "44/2024/QH15",
    "141/2025/QH15",
    "132/2025/QH15",
    "21/2023/QH15",
    "38/2024/QH15",
    "52/2024/QH15",
    "03/2022/QH15",
    "06/2026/QH16",
    "95/2025/QH15",
    "140/2025/QH15",
    "20/2026/QH16",
    "93/2025/QH15",
    "130/2025/QH15",
    "144/2025/QH15",
    "149/2025/QH15",
    "09/2026/QH16",
    "147/2025/QH15",
    "145/2025/QH15",
    "24/2026/QH16",
    "32/2020/NĐ-CP",
    "27/2018/NĐ-CP",
    "280/2025/NĐ-CP",
    "56/2023/NĐ-CP",
    "48/2024/NĐ-CP",
    "82/2024/NĐ-CP",
    "63/2026/NĐ-CP",
    "60/2025/NĐ-CP",
    "70/2025/NĐ-CP",
    "50/2024/NĐ-CP",
    "35/2023/NĐ-CP",
    "14/2026/NĐ-CP",
    "67/2026/NĐ-CP",
    "291/2025/NĐ-CP",
    "50/2026/NĐ-CP",
    "238/2026/NĐ-CP",
    "166/2025/NĐ-CP",
    "275/2025/NĐ-CP",
    "347/2026/NĐ-CP",
    "300/2026/NĐ-CP",
    "193/2026/NĐ-CP",
    "141/2026/NĐ-CP",
    "03/2014/TT-BNV",
    "03/2021/TT-BTP",
    "10/2023/TT-BTP",
    "03/2023/TT-BTP",
    "296-QĐ/TW",
];

#[test]
fn the_table_is_sound() {
    let text = include_str!("danh_muc.tsv");
    let entries = entry::read(text, Cow::Borrowed).unwrap();
    assert_eq!(entries.len(), text.lines().count() - 1);
    assert_eq!(known().len(), entries.len());
    let mut numbers = HashSet::new();
    for entry in &entries {
        let number = &entry.so_hieu;
        assert!(numbers.insert(number.khoa_tra()), "{number} twice: the tests below take numbers to be unique");
        if let (He::QuyPham, Some(year)) = (number.he(), number.nam()) {
            let issued = entry.ngay_ban_hanh.to_string();
            assert!(issued.starts_with(&year.to_string()), "{number} of {issued}");
        }
        assert!(mau_thuan::co_the_mang(&entry.loai, number), "{} {number}", entry.loai);
        assert!(entry.hieu_luc_tu.is_none_or(|from| from >= entry.ngay_ban_hanh), "{number} in force before its date");
        assert!(entry.het_hieu_luc.is_none_or(|until| until > entry.ngay_ban_hanh), "{number} over before its date");
        assert!(entry.het_hieu_luc.is_none() || !entry.thay_the_boi.is_empty(), "{number} ended by nothing");
    }
}

#[test]
fn links_lead_to_later_documents_or_outside() {
    let mut outside: HashSet<&str> = NGOAI_DANH_MUC.into();
    let mut unused = outside.clone();
    for entry in known().entries() {
        for number in entry.thay_the_boi.iter().chain(&entry.sua_doi_boi) {
            let link = format!("{} → {number}", entry.so_hieu);
            assert_ne!(number, &entry.so_hieu, "{link}");
            let later = known().later(entry, number).is_some();
            assert_eq!(!later, outside.contains(number.as_str()), "{link}");
            unused.remove(number.as_str());
        }
        // Nothing replaces itself by way of others.
        let mut chain = vec![entry];
        while let Some(last) = chain.pop() {
            for next in last.thay_the_boi.iter().filter_map(|number| known().later(last, number)) {
                assert_ne!(next, entry, "{} comes back", entry.so_hieu);
                chain.push(next);
            }
        }
    }
    assert!(unused.is_empty(), "no link leads to {unused:?}");
    outside.retain(|number| known().theo_so(&so(number)).next().is_some());
    assert!(outside.is_empty(), "in the table by now: {outside:?}");
}

#[test]
fn a_replaced_document_ends_when_the_last_of_its_successors_begins() {
    for entry in known().entries() {
        let successors: Option<Vec<_>> =
            entry.thay_the_boi.iter().map(|number| known().later(entry, number)?.hieu_luc_tu).collect();
        if let (Some(until), Some(begins)) = (entry.het_hieu_luc, successors.and_then(|all| all.into_iter().max())) {
            assert_eq!(until, begins, "{}", entry.so_hieu);
        }
    }
}

#[test]
fn every_entry_is_found_by_its_own_citation() {
    for entry in known().entries() {
        let citation = entry.citation();
        assert_eq!(known().tra(&citation), LookUp::Known(entry), "{citation}");
        assert!(known().mau_thuan(&citation).is_empty(), "{citation}: {:?}", known().mau_thuan(&citation));
        let later = cited(entry.loai.ten(), entry.so_hieu.as_str(), "");
        assert_eq!(known().tra(&later).entry(), Some(entry), "{later}");
        if entry.loai.la_luat() {
            let named = Citation::new(entry.loai.clone()).ngay(citation.ngay).ve(&*entry.trich_yeu);
            assert_eq!(known().tra(&named), LookUp::Known(entry), "{named}");
        }
    }
}

#[test]
fn citations_in_full_read_back() {
    let read_back = |entry: &Entry| {
        let read = entry.citation().viet(CachViet::DuTruong).to_string().parse::<Citation>();
        read.is_ok_and(|read| read.loai == entry.loai && read.so_hieu.as_ref() == Some(&entry.so_hieu))
    };
    let lost: Vec<_> = known().entries().iter().filter(|entry| !read_back(entry)).map(|e| e.so_hieu.as_str()).collect();
    assert_eq!(lost, [""; 0]);
}

#[test]
fn numbers_with_kind_and_date() {
    for (kind, number, date, expected) in [
        ("Nghị định", "30/2020/NĐ-CP", "", "30/2020/NĐ-CP"),
        ("nghị định", "030/2020/nđ-cp", "", "30/2020/NĐ-CP"),
        // a wrong date is a mistake where number and kind tell the document
        ("Nghị định", "30/2020/NĐ-CP", "2019-03-05", "30/2020/NĐ-CP"),
        ("Văn bản", "30/2020/NĐ-CP", "", "30/2020/NĐ-CP"),
        // so is a kind that the number excludes
        ("Thông tư", "30/2020/NĐ-CP", "", "30/2020/NĐ-CP"),
        // what the document may be called by is none
        ("Nghị quyết", "19/2008/NQLT-CP-UBTUMTTQVN", "", "19/2008/NQLT-CP-UBTUMTTQVN"),
        ("Đề án", "06/QĐ-TTg", "2022-01-06", "06/QĐ-TTg"),
        // laws and resolutions share a notation, not a series
        ("Luật", "55/2010/QH12", "", "55/2010/QH12"),
        ("Nghị quyết", "55/2010/QH12", "", "-"),
        ("Luật", "91/2015/QH13", "", "91/2015/QH13"),
        // numbers that come back every year
        ("Quyết định", "90/QĐ-TTg", "", "90/QĐ-TTg?"),
        ("Quyết định", "90/QĐ-TTg", "2022", "90/QĐ-TTg"),
        ("Quyết định", "90/QĐ-TTg", "2022-01-18", "90/QĐ-TTg"),
        // within one year there is one; its day is wrong
        ("Quyết định", "90/QĐ-TTg", "2022-02-18", "90/QĐ-TTg"),
        ("Quyết định", "90/QĐ-TTg", "2016-01-12", "-"),
        ("Nghị quyết", "29-NQ/TW", "2013-11-04", "-"),
        ("Nghị quyết", "29-NQ/TW", "2022-11-17", "29-NQ/TW"),
        // quyết định and quy định of the Party have series of their own
        ("Quyết định", "37-QĐ/TW", "2021-10-25", "-"),
        ("Nghị định", "9999/2020/NĐ-CP", "", "-"),
        ("Quyết định", "/QĐ-TTg", "2022-01-18", "-"),
    ] {
        assert_eq!(found(&known().tra(&cited(kind, number, date))), expected, "{kind} {number} {date}");
    }
}

#[test]
fn a_subject_tells_a_number_that_comes_back() {
    let plain = cited("Quyết định", "06/QĐ-TTg", "");
    assert_eq!(found(&known().tra(&plain)), "06/QĐ-TTg?");
    let told = plain.clone().ve("phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử");
    assert_eq!(found(&known().tra(&told)), "06/QĐ-TTg");
    let other = plain.ve("phê duyệt quy hoạch cảng cá và khu neo đậu tránh trú bão");
    assert_eq!(found(&known().tra(&other)), "06/QĐ-TTg?");
}

#[test]
fn numbers_of_any_place_want_their_issuer() {
    let entry = |place: &'static str| {
        Entry::new("Kế hoạch", so("124/KH-UBND"), day("2024-05-17"), place, "về Tháng hành động vì trẻ em")
    };
    let mut ours = Catalogue::new();
    ours.them(entry("Ủy ban nhân dân thành phố Kon Tum"));
    let plan = cited("Kế hoạch", "124/KH-UBND", "2024-05-17");
    assert_eq!(found(&ours.tra(&plan)), "124/KH-UBND?");
    assert_eq!(found(&ours.tra(&plan.clone().cua("UBND thành phố Kon Tum"))), "124/KH-UBND");
    assert_eq!(found(&ours.tra(&plan.clone().cua("UBND huyện Đăk Hà"))), "-");
    assert_eq!(found(&ours.tra(&cited("Kế hoạch", "124/KH-UBND", "2023-05-17"))), "-");
    // one of the same kind, number and date takes the place of the other
    assert_eq!(ours.them(entry("Ủy ban nhân dân huyện Đăk Hà")).unwrap().co_quan, "Ủy ban nhân dân thành phố Kon Tum");
    assert_eq!(ours.len(), 1);
}

#[test]
fn numbers_alone() {
    for (number, expected) in [
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("01/2011/TT-BNV", "01/2011/TT-BNV"),
        // a resolution may bear it
        ("55/2010/QH12", "55/2010/QH12?"),
        ("28-CT/TW", "28-CT/TW?"),
        ("1/2099/NĐ-CP", "-"),
    ] {
        assert_eq!(found(&known().tra_so(&so(number))), expected, "{number}");
    }
}

#[test]
fn laws_by_name() {
    for (name, expected) in [
        ("Luật Trẻ em", "102/2016/QH13"),
        ("LUẬT TRẺ EM", "102/2016/QH13"),
        ("trẻ em", "102/2016/QH13"),
        ("Luật Luật sư", "65/2006/QH11"),
        ("Luật sư", "65/2006/QH11"),
        // the councils and committees “of all levels”, short forms
        ("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp", "85/2015/QH13"),
        ("Luật Bầu cử ĐBQH và đại biểu HĐND", "85/2015/QH13"),
        ("Luật Phổ biến giáo dục pháp luật", "14/2012/QH13"),
        ("Luật phòng cháy, chữa cháy", "27/2001/QH10"),
        ("Luật Hoà giải ở cơ sở", "35/2013/QH13"),
        ("Bộ luật Dân sự", "91/2015/QH13"),
        ("Luật Dân sự", "91/2015/QH13"),
        ("Bộ luật Trẻ em", "-"),
        ("Luật Đất đai", "13/2003/QH11|45/2013/QH13|31/2024/QH15"),
        ("Luật Đất đai năm 2013", "45/2013/QH13"),
        ("Luật Đất đai 2013", "45/2013/QH13"),
        ("Luật Đất đai 1993", "-"),
        // twice in one year
        ("Luật Tổ chức chính quyền địa phương năm 2025", "65/2025/QH15|72/2025/QH15"),
        // one name, two kinds
        ("Luật Dân số", "113/2025/QH15"),
        ("Pháp lệnh Dân số", "06/2003/PL-UBTVQH11"),
        ("Luật NSNN năm 2015", "83/2015/QH13"),
        ("Luật ATVSLĐ", "84/2015/QH13"),
        ("Luật nsnn", "-"),
        ("Luật sửa đổi, bổ sung một số điều của Luật Quảng cáo", "75/2025/QH15"),
        ("Luật", "-"),
        ("", "-"),
    ] {
        assert_eq!(found(&known().tra_ten(name)), expected, "{name}");
    }
}

#[test]
fn laws_by_name_on_a_day() {
    for (name, date, expected) in [
        ("Luật Đất đai", "2014-06-30", "13/2003/QH11"),
        ("Luật Đất đai", "2014-07-01", "45/2013/QH13"),
        ("Luật Đất đai", "2024-08-01", "31/2024/QH15"),
        // after the last check: a newer one may be meant
        ("Luật Đất đai", "2026-11-24", "31/2024/QH15?"),
        // none was passed yet
        ("Luật Trẻ em", "2015-12-31", "-"),
        // passed, but not in force: an older one may be meant
        ("Luật Trẻ em", "2016-12-31", "102/2016/QH13?"),
        // the only one that is known, though its end is near
        ("Luật Công nghệ thông tin", "2026-11-23", "67/2006/QH11"),
        // the first day of Luật Đấu thầu 2013 is not known; the one before it was over
        ("Luật Đấu thầu", "2016-01-01", "43/2013/QH13?"),
        ("Luật Đấu thầu", "2014-06-30", "61/2005/QH11|43/2013/QH13"),
        // passed, while the one before it was in force
        ("Luật Lưu trữ", "2024-12-31", "01/2011/QH13"),
    ] {
        assert_eq!(found(&known().tra_ten_tai(name, day(date))), expected, "{name} {date}");
    }
}

#[test]
fn what_was_issued_later_is_not_offered() {
    let later = |number: &str, at: &str| found(&known().tra_tai(&cited("Quyết định", number, ""), day(at)));
    // perhaps the one of 2022, but not in a document of 2021
    assert_eq!(later("90/QĐ-TTg", "2022-01-18"), "90/QĐ-TTg?");
    assert_eq!(later("90/QĐ-TTg", "2022-01-17"), "-");
    let law = |date: &str, at: &str| {
        let law = cited("Luật", "", date).ve("Tổ chức chính quyền địa phương");
        found(&known().tra_tai(&law, day(at)))
    };
    // two of one year, of which only the first had been passed
    assert_eq!(law("2025", "2025-06-16"), "65/2025/QH15|72/2025/QH15");
    assert_eq!(law("2025", "2025-06-15"), "65/2025/QH15");
    assert_eq!(law("2025", "2025-01-01"), "-");
    // told by number or date, it is known all the same
    assert_eq!(law("2025-06-16", "2025-01-01"), "72/2025/QH15");
    let decree = cited("Nghị định", "30/2020/NĐ-CP", "");
    assert_eq!(found(&known().tra_tai(&decree, day("2019-01-01"))), "30/2020/NĐ-CP");
    // number and name lead to different laws; that one of them came later does not make the other sure
    let torn = cited("Luật", "13/2003/QH11", "").ve("Trẻ em");
    assert_eq!(found(&known().tra_tai(&torn, day("2016-12-31"))), "13/2003/QH11|102/2016/QH13");
    assert_eq!(found(&known().tra_tai(&torn, day("2015-12-31"))), "13/2003/QH11?");
}

#[test]
fn a_name_that_an_entry_no_longer_bears_is_forgotten() {
    let law = |name: &'static str| Entry::new("Luật", so("1/2099/QH30"), day("2099-01-02"), "Quốc hội", name);
    let mut ours = Catalogue::new();
    ours.them(law("Hoa"));
    ours.them(Entry::new("Luật", so("2/2099/QH30"), day("2099-01-02"), "Quốc hội", "Hoa"));
    // one of the two that bear a name gets another
    ours.them(law("Cây"));
    assert_eq!(ours.ten_luat().collect::<Vec<_>>(), ["cây", "hoa"]);
    assert_eq!(found(&ours.tra_ten("Luật Hoa")), "2/2099/QH30");
    ours.them(law("Lá"));
    assert_eq!(ours.ten_luat().collect::<Vec<_>>(), ["hoa", "lá"]);
    assert_eq!((found(&ours.tra_ten("Luật Cây")), found(&ours.tra_ten("Luật Lá"))), ("-".into(), "1/2099/QH30".into()));
    // entered again as it is
    assert_eq!(ours.them(law("Lá")), Some(law("Lá")));
    assert_eq!((ours.len(), found(&ours.tra_ten("lá"))), (2, "1/2099/QH30".into()));
}

#[test]
fn names_as_keys_merge_nothing() {
    let mut keys: HashMap<String, &str> = HashMap::new();
    for name in known().ten_luat() {
        if let Some(other) = keys.insert(ten::khoa(name), name) {
            panic!("{name} and {other}");
        }
    }
    assert!(keys.len() > 150);
}

#[test]
fn laws_cited_by_name_and_date() {
    let law = |name: &str, date: &str| found(&known().tra(&cited("Luật", "", date).ve(name)));
    assert_eq!(law("Tổ chức chính quyền địa phương", "2025-06-16"), "72/2025/QH15");
    assert_eq!(law("Trẻ em", "2016"), "102/2016/QH13");
    // its year tells the law, its day is wrong
    assert_eq!(law("Trẻ em", "2016-04-06"), "102/2016/QH13");
    // a law of that name that the table does not have
    assert_eq!(law("Dược", "2005-06-14"), "-");
    // number and name lead to different laws
    let torn = cited("Luật", "103/2016/QH13", "2016-04-05").ve("Trẻ em");
    assert_eq!(found(&known().tra(&torn)), "103/2016/QH13|102/2016/QH13");
    let nameless = Citation { ngay: NgayBanHanh::TRONG, ..Citation::new(TenLoai::Luat) };
    assert_eq!(known().tra(&nameless), LookUp::Unknown);
}

#[test]
fn files_are_read_strictly_and_all_errors_come_at_once() {
    let head = include_str!("danh_muc.tsv").lines().next().unwrap();
    let good = "Nghị định\t1/2099/NĐ-CP\t2099-01-02\tChính phủ\tvề x\t\t\t\t\tmemory";
    let mut ours = Catalogue::new();
    assert_eq!(ours.doc_tsv(&format!("\u{feff}{head}\r\n{good}\r\n\r\n")), Ok(1));
    assert_eq!(ours.entries()[0].do_chac, DoChac::Nho);
    for (change, with, column) in [
        ("Nghị định", "Nghi định", "kind"),
        ("Nghị định", "nghị định", "kind"),
        ("1/2099/NĐ-CP", "/2099/NĐ-CP", "number"),
        ("1/2099/NĐ-CP", "1/2099/NĐ–CP", "number"),
        ("2099-01-02", "2099-02-30", "issued"),
        ("2099-01-02", "2099-1-2", "issued"),
        ("Chính phủ", "", "issuer"),
        ("về x", " về x", "subject"),
        // decomposed
        ("về x", "ve\u{302}\u{300} x", "subject"),
        ("\t\t\t\t\tmemory", "\t2099\t\t\t\tmemory", "effective_from"),
        ("\t\t\t\t\tmemory", "\t2099-02-01\t2099-01-31\t\t\tmemory", "expired_on"),
        ("\t\t\t\t\tmemory", "\t\t\tx\t\tmemory", "replaced_by"),
        ("\t\t\t\t\tmemory", "\t\t\t\t1/NĐ-CP; 2/NĐ-CP\tmemory", "amended_by"),
        ("memory", "sure", "verification"),
        ("memory", "memory\tmore", "verification"),
    ] {
        let wrong = good.replacen(change, with, 1);
        let errors = ours.doc_tsv(&format!("{head}\n{wrong}\n{wrong}x\n")).unwrap_err();
        assert_eq!((errors.cac_loi()[0].dong, errors.cac_loi()[0].cot), (2, column), "{errors}");
        assert!(errors.cac_loi().iter().any(|error| error.dong == 3), "{errors}");
    }
    let twice = ours.doc_tsv(&format!("{head}\n{good}\n{good}")).unwrap_err();
    assert_eq!((twice.cac_loi()[0].dong, twice.cac_loi()[0].cot), (3, "number"));
    assert_eq!(ours.len(), 1, "a wrong file adds nothing");
}
