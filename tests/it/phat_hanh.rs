//! Drafts that are issued: what changes, what stays, what is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};
use std::num::NonZeroU32;

use chrono::NaiveDate;
use proptest::strategy::Strategy;
use proptest::test_runner::TestCaseError;
use serde_json::Value;
use vanban::the_thuc::NgayBanHanh;
use vanban::{PhatHanhError, TaiLieu, VanBan, phat_hanh, phat_hanh_tep};

use super::common::{Package, collapsed, example, examples, root, schema};
use super::strategies::{runner, van_ban};

const DOCUMENT: &str = "word/document.xml";
const CORE: &str = "docProps/core.xml";
const CUSTOM: &str = "docProps/custom.xml";

fn so(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).expect("is no zero")
}

fn ngay(text: &str) -> NaiveDate {
    text.parse().expect("is a date")
}

/// The same document with another number and date; no number is a blank. Minutes have their date in their content.
fn with(van_ban: &VanBan, number: u32, date: &str) -> VanBan {
    let dated = !matches!(van_ban, VanBan::BienBan(_));
    edited_json(van_ban, |the_thuc| {
        let so_ky_hieu = the_thuc["so_ky_hieu"].as_str().expect("has a number").to_owned();
        let (_, ky_hieu) = so_ky_hieu.split_once('/').expect("has a notation");
        let so = if number == 0 { String::new() } else { number.to_string() };
        the_thuc["so_ky_hieu"] = format!("{so}/{ky_hieu}").into();
        if dated {
            the_thuc["ngay"] = date.into();
        }
    })
}

/// A document with other components.
fn edited_json(van_ban: &VanBan, edit: impl FnOnce(&mut Value)) -> VanBan {
    let mut value = serde_json::to_value(van_ban).expect("writes");
    let (_, than) = value.as_object_mut().and_then(|kinds| kinds.iter_mut().next()).expect("has a kind");
    edit(&mut than["the_thuc"]);
    serde_json::from_value(value).expect("reads")
}

fn docx(van_ban: &VanBan) -> Vec<u8> {
    van_ban.to_docx().expect("renders")
}

/// Names and values of the properties, those of `docProps/core.xml` by their elements.
fn properties(package: &Package) -> BTreeMap<String, String> {
    let own = package.xml(CUSTOM).expect("has properties");
    let own = own.elements().map(|property| {
        let value = property.elements().next().expect("has a value");
        (property.attribute("name").expect("has a name").to_owned(), value.letters())
    });
    let core = package.xml(CORE).expect("has properties");
    let core = core.elements().map(|property| (property.name.clone(), property.letters()));
    own.chain(core).collect()
}

/// Text of the pages; where a line breaks, and into how many runs it is cut, is of no matter.
fn text(package: &Package) -> String {
    collapsed(&package.text())
}

/// A file with other parts, made by another packer.
fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("begins");
        zip.write_all(bytes).expect("is written");
    }
    zip.finish().expect("ends").into_inner()
}

/// The parts of a file, one of them changed.
fn edited(file: &[u8], part: &str, edit: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut parts = Package::read(file).parts;
    let (_, bytes) = parts.iter_mut().find(|(name, _)| name == part).expect("has the part");
    *bytes = edit(String::from_utf8(std::mem::take(bytes)).expect("is UTF-8")).into_bytes();
    packed(&parts)
}

/// A report of one page, as small as it gets.
fn small() -> VanBan {
    let mut report = example("bao_cao.json").van_ban;
    if let VanBan::BaoCao(report) = &mut report {
        report.phan.clear();
    }
    with(&report, 0, "")
}

/// Issues `known` with a number and date, and compares with the same document rendered with them.
fn compare(name: &str, known: &VanBan, number: u32, date: &str) {
    let draft = docx(known);
    let issued = phat_hanh(&draft, so(number), ngay(date)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let (draft, issued) = (Package::read(&draft), Package::read(&issued));
    let expected = Package::of(&with(known, number, date));
    // An agreement's opening has the day in words of its own, which stay as they are.
    let day = collapsed(&NgayBanHanh::try_from(ngay(date)).expect("is a date").to_string());
    let stays = format!("Hôm nay, {}", known.khung().ngay);
    let wanted = text(&expected).replace(&format!("Hôm nay, {day}"), &stays);
    assert_eq!(text(&issued), wanted, "{name}");
    assert_eq!(properties(&issued), properties(&expected), "{name}");
    assert_eq!(schema::faults(&issued), [""; 0], "{name}");
    assert!(issued.document().all().iter().all(|element| element.name != "w:sdt"), "{name}");
    let names = |package: &Package| package.parts.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&issued), names(&draft), "{name}");
    for ((part, before), (_, after)) in draft.parts.iter().zip(&issued.parts) {
        assert!(before == after || [DOCUMENT, CORE, CUSTOM].contains(&part.as_str()), "{name}: {part}");
    }
}

#[test]
fn an_issued_draft_is_the_document_with_number_and_date() {
    for mut example in examples() {
        let date = match &example.van_ban {
            VanBan::BienBan(minutes) => minutes.ket_thuc.ngay().day_du().expect("says when it ended").to_string(),
            VanBan::ThuCong(_) => {
                let numbered = |the_thuc: &mut Value| the_thuc["so_ky_hieu"] = "/UBND-VX".into();
                example.van_ban = edited_json(&example.van_ban, numbered);
                "2026-05-20".to_owned()
            }
            _ => "2026-05-20".to_owned(),
        };
        compare(&example.name, &with(&example.van_ban, 0, ""), 124, &date);
    }
}

#[test]
fn a_document_without_a_notation_gets_no_number() {
    let letter = example("thu_cong.json").van_ban;
    let error = phat_hanh(&docx(&letter), so(7), ngay("2026-06-09")).unwrap_err().to_string();
    assert_eq!(error, "văn bản đã ban hành, ngày 18 tháng 11 năm 2026");
    let draft = edited_json(&letter, |the_thuc| the_thuc["ngay"] = "2026".into());
    let error = phat_hanh(&docx(&draft), so(7), ngay("2026-06-09")).unwrap_err();
    assert!(matches!(error, PhatHanhError::NoNotation), "{error}");
}

/// A copy of `examples/data` with another number and date of its own, and another number of what is copied.
fn copy(name: &str, number: Option<u32>, date: &str, original: Option<&str>) -> TaiLieu {
    let text = std::fs::read_to_string(root(&format!("examples/data/{name}.json"))).expect("is there");
    let mut value: Value = serde_json::from_str(&text).expect("is JSON");
    let copy = &mut value["ban_sao"][name];
    let so_ky_hieu = copy["the_thuc"]["so_ky_hieu"].as_object_mut().expect("has a number");
    match number {
        Some(number) => so_ky_hieu.insert("so".into(), number.into()),
        None => so_ky_hieu.remove("so"),
    };
    copy["the_thuc"]["ngay"] = date.into();
    if let Some(so_ky_hieu) = original {
        let (_, copied) = copy["nguon"].as_object_mut().and_then(|kinds| kinds.iter_mut().next()).expect("has a kind");
        copied["the_thuc"]["so_ky_hieu"] = so_ky_hieu.into();
    }
    serde_json::from_value(value).expect("is a copy")
}

#[test]
fn copies_on_paper_get_numbers_of_their_own() {
    for name in ["sao_y", "sao_luc", "trich_sao"] {
        let draft = copy(name, None, "", None).to_docx().expect("renders");
        let issued = phat_hanh(&draft, so(7), ngay("2026-06-09")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let expected = copy(name, Some(7), "2026-06-09", None).to_docx().expect("renders");
        let (issued, expected) = (Package::read(&issued), Package::read(&expected));
        assert_eq!(text(&issued), text(&expected), "{name}");
        assert_eq!(properties(&issued), properties(&expected), "{name}");
        let number = &properties(&issued)["dc:identifier"];
        assert!(number.starts_with("07/S") || number.starts_with("07/TrS"), "{number}");
    }
}

#[test]
fn what_is_copied_is_not_filled_with_the_number_of_the_copy() {
    let file = copy("sao_y", None, "", Some("/CT-UBND")).to_docx().expect("renders");
    assert!(matches!(phat_hanh(&file, so(7), ngay("2026-06-09")), Err(PhatHanhError::NotOurs)));
    let electronic = std::fs::read_to_string(root("examples/data/ban_sao_dien_tu.json")).expect("is there");
    let electronic: TaiLieu = serde_json::from_str(&electronic).expect("is a copy");
    let file = electronic.to_docx().expect("renders");
    assert!(matches!(phat_hanh(&file, so(7), ngay("2026-06-09")), Err(PhatHanhError::NotOurs)));
}

#[test]
fn files_beside_an_electronic_document_say_its_number() {
    let plan = with(&example("phu_luc_khac_tep.json").van_ban, 0, "");
    let expected = with(&plan, 7, "2026-06-09");
    for (file, expected) in plan.cac_tep().iter().zip(expected.cac_tep()) {
        let draft = file.to_docx().expect("renders");
        let issued = phat_hanh(&draft, so(7), ngay("2026-06-09")).expect("is a draft");
        let draft = Package::read(&draft);
        let (issued, expected) = (Package::read(&issued), Package::read(&expected.to_docx().expect("renders")));
        assert_eq!(properties(&issued), properties(&expected), "{:?}", file.ten);
        assert_eq!(issued.part(DOCUMENT) != draft.part(DOCUMENT), file.ten.is_none(), "{:?}", file.ten);
    }
}

#[test]
fn a_draft_may_know_its_number_or_a_part_of_its_date() {
    let plan = example("ke_hoach.json").van_ban;
    for (number, date) in [(0, "2026"), (0, "2026-02"), (0, "2026-02-01"), (7, ""), (7, "2026"), (7, "2026-02")] {
        compare(&format!("{number} {date}"), &with(&plan, number, date), 7, "2026-02-01");
    }
}

#[test]
fn every_byte_outside_of_the_blanks_stays() {
    let draft = docx(&with(&example("ke_hoach_tinh.json").van_ban, 0, "2026"));
    let issued = phat_hanh(&draft, so(7), ngay("2026-02-05")).expect("is a draft");
    let part = |file: &[u8]| String::from_utf8(Package::read(file).part(DOCUMENT).expect("is there").to_vec());
    let (before, after) = (part(&draft).expect("UTF-8"), part(&issued).expect("UTF-8"));
    let mut expected = String::new();
    let mut controls = 0;
    for (number, piece) in before.split("<w:sdt>").enumerate() {
        let Some((control, rest)) = piece.split_once("</w:sdt>").filter(|_| number > 0) else {
            expected += piece;
            continue;
        };
        let value = if control.contains("vanban.so") {
            "07"
        } else if control.contains("vanban.ngay") {
            "05"
        } else {
            "02"
        };
        expected += &format!("<w:r><w:t>{value}</w:t></w:r>{rest}");
        controls += 1;
    }
    // The head and two appendices have each number, day and month.
    assert_eq!(controls, 9);
    assert!(after == expected);
}

#[test]
fn entries_that_do_not_change_are_copied_with_their_headers() {
    let draft = docx(&example("ke_hoach.json").van_ban);
    let issued = phat_hanh(&draft, so(124), ngay("2024-05-20")).expect("is a draft");
    let entries = |file: &[u8]| -> Vec<(String, Vec<u8>)> {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("is a zip file");
        let places: Vec<_> = (0..archive.len())
            .map(|index| {
                let entry = archive.by_index_raw(index).expect("has the entry");
                (entry.name().expect("is a name").to_string(), usize::try_from(entry.header_start()).expect("fits"))
            })
            .collect();
        let ends = places[1..]
            .iter()
            .map(|(_, at)| *at)
            .chain([usize::try_from(archive.central_directory_start()).expect("fits")]);
        places.iter().zip(ends).map(|((name, at), end)| (name.clone(), file[*at..end].to_vec())).collect()
    };
    let (before, after) = (entries(&draft), entries(&issued));
    let changed: BTreeSet<_> = before.iter().zip(&after).filter(|(a, b)| a != b).map(|(a, _)| a.0.as_str()).collect();
    assert_eq!(changed, BTreeSet::from([CORE, CUSTOM, DOCUMENT]));
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    let draft = docx(&example("ke_hoach.json").van_ban);
    let issue = || phat_hanh(&draft, so(124), ngay("2024-05-20")).expect("is a draft");
    assert!(issue() == issue());
}

#[test]
fn an_issued_document_is_not_issued_again() {
    let day = ngay("2024-05-20");
    let issued = phat_hanh(&docx(&example("ke_hoach.json").van_ban), so(124), day).expect("is a draft");
    for file in [issued, docx(&with(&example("ke_hoach.json").van_ban, 124, "2024-05-20"))] {
        let error = phat_hanh(&file, so(124), day).unwrap_err();
        assert!(matches!(error, PhatHanhError::Issued { .. }), "{error}");
        assert_eq!(error.to_string(), "văn bản đã ban hành: số 124/KH-UBND, ngày 20 tháng 5 năm 2024");
    }
}

#[test]
fn what_the_draft_says_already_must_agree() {
    let plan = |number, date| docx(&with(&example("ke_hoach.json").van_ban, number, date));
    for (draft, expected) in [
        (plan(0, "2025"), "bản dự thảo đã ghi ngày … tháng … năm 2025, khác ngày 09 tháng 6 năm 2026"),
        (plan(0, "2026-05"), "bản dự thảo đã ghi ngày … tháng 5 năm 2026, khác ngày 09 tháng 6 năm 2026"),
        (plan(0, "2026-06-08"), "bản dự thảo đã ghi ngày 08 tháng 6 năm 2026, khác ngày 09 tháng 6 năm 2026"),
        (plan(8, ""), "bản dự thảo đã ghi số 08, khác số 07 được cấp"),
    ] {
        assert_eq!(phat_hanh(&draft, so(7), ngay("2026-06-09")).unwrap_err().to_string(), expected);
    }
}

#[test]
fn years_that_cannot_be_printed_are_refused() {
    let draft = docx(&small());
    for (year, fits) in [(0, false), (1, true), (9999, true), (10000, false)] {
        let issued = phat_hanh(&draft, so(1), NaiveDate::from_ymd_opt(year, 1, 1).expect("is a date"));
        assert_eq!(issued.is_ok(), fits, "{year}");
        if let Err(error) = issued {
            assert_eq!(error.to_string(), format!("năm {year} ngoài khoảng 1 đến 9999"));
        }
    }
}

#[test]
fn files_of_others_are_refused() {
    let day = ngay("2026-06-09");
    let refused = |file: &[u8]| phat_hanh(file, so(7), day).unwrap_err();
    let mut parts = Package::read(&docx(&small())).parts;
    assert!(matches!(
        refused(&edited(&packed(&parts), CUSTOM, |text| text.replace("vanban.", "khac."))),
        PhatHanhError::NotOurs
    ));
    parts.push(("_xmlsignatures/sig1.xml".into(), b"<Signature/>".to_vec()));
    assert!(matches!(refused(&packed(&parts)), PhatHanhError::Signed));
    parts.retain(|(name, _)| name != CUSTOM);
    assert!(matches!(refused(&packed(&parts)), PhatHanhError::NotOurs));
    parts.retain(|(name, _)| name != DOCUMENT);
    assert!(matches!(refused(&packed(&parts)), PhatHanhError::NotDocx { part: DOCUMENT }));
    assert!(matches!(refused(b"%PDF-1.7"), PhatHanhError::NotZip));
}

#[test]
fn properties_that_somebody_spoilt_are_refused() {
    for (from, to, expected) in [
        (">du_thao<", ">gì đó<", "vanban.trang_thai"),
        (">BC-UBND<", ">BC UBND<", "CodeNotation"),
        (">vanban.so ", ">vanban.sau ", "vanban.cho_trong"),
        ("vanban.cho_trong\"><vt:lpwstr>", "IssuedDate\"><vt:lpwstr>", "IssuedDate"),
        ("</Properties>", "", "cắt cụt"),
    ] {
        let file = edited(&docx(&small()), CUSTOM, |text| {
            assert!(text.contains(from), "{text}");
            text.replace(from, to)
        });
        let error = phat_hanh(&file, so(7), ngay("2026-06-09")).unwrap_err();
        assert!(matches!(error, PhatHanhError::Broken { .. }), "{error}");
        assert!(error.to_string().contains(expected) && error.to_string().contains(CUSTOM), "{error}");
    }
}

#[test]
fn a_blank_that_is_gone_is_missed() {
    let draft = edited(&docx(&small()), DOCUMENT, |text| {
        let at = text.find("<w:sdt>").expect("has a blank");
        let end = text.find("</w:sdt>").expect("has a blank") + "</w:sdt>".len();
        text[..at].to_owned() + &text[end..]
    });
    let error = phat_hanh(&draft, so(7), ngay("2026-06-09")).unwrap_err();
    assert_eq!(error.to_string(), "bản dự thảo không còn chỗ “Số văn bản” để điền");
}

/// A document that has no line for its date is issued all the same: the file itself knows which blanks it had.
#[test]
fn a_draft_without_a_line_for_its_date_has_it_in_its_properties() {
    let no_line = |text: String| {
        let mut out = String::new();
        for piece in text.split_inclusive("</w:sdt>") {
            let blank = ["vanban.ngay", "vanban.thang", "vanban.nam"].iter().any(|tag| piece.contains(tag));
            out += if blank { piece.split_once("<w:sdt>").expect("is a blank").0 } else { piece };
        }
        out
    };
    let draft = edited(&docx(&small()), DOCUMENT, no_line);
    assert!(matches!(
        phat_hanh(&draft, so(7), ngay("2026-06-09")),
        Err(PhatHanhError::NoBlank { blank: "Ngày ban hành" })
    ));
    let draft = edited(&draft, CUSTOM, |text| text.replace(" vanban.ngay vanban.thang vanban.nam<", "<"));
    let issued = Package::read(&phat_hanh(&draft, so(7), ngay("2026-06-09")).expect("is a draft"));
    assert_eq!(properties(&issued)["IssuedDate"], "2026-06-09");
    assert!(issued.text().contains("Số: 07/BC-UBND") && !issued.text().contains("09"));
}

#[test]
fn appendices_of_electronic_documents_keep_their_blanks() {
    let plan = edited_json(&with(&example("ke_hoach_xa.json").van_ban, 0, ""), |the_thuc| {
        the_thuc["trinh_bay"] = serde_json::json!({"hinh_thuc": "dien_tu"});
    });
    let issued = phat_hanh(&docx(&plan), so(7), ngay("2026-06-09")).expect("is a draft");
    let text = text(&Package::read(&issued));
    assert!(
        text.contains("Số: 07/KH-UBND") && text.contains("(Kèm theo Kế hoạch số /KH-UBND ngày tháng năm của"),
        "{text}"
    );
}

/// Blanks in the form in which LibreOffice saves them: other numbers, no tags, runs with empty properties.
fn as_libreoffice(text: &str) -> String {
    let mut out = text.to_owned();
    for tag in ["so", "ngay", "thang", "nam"] {
        out = out.replace(&format!("<w:tag w:val=\"vanban.{tag}\"/>"), "");
    }
    out.replace("<w:r><w:t", "<w:r><w:rPr></w:rPr><w:t").replace("<w:id w:val=\"30202", "<w:id w:val=\"10395")
}

/// Blanks in the form in which Word saves them: marks of the session, another namespace, letters in pieces.
fn as_word(text: &str) -> String {
    text.replace(
        "<w:sdtContent><w:r>",
        "<w:sdtContent><w:proofErr w:type=\"gramStart\"/><w:r w:rsidR=\"00D14A2B\" w:rsidRPr=\"00A\">",
    )
    .replace(
        "</w:r></w:sdtContent>",
        "</w:r><w:r w:rsidR=\"00D14A2C\"><w:t>\u{a0}</w:t></w:r><w:proofErr w:type=\"gramEnd\"/></w:sdtContent>",
    )
    .replace(
        "<w:text/></w:sdtPr>",
        "<w15:appearance xmlns:w15=\"urn:w15\" w15:val=\"hidden\"/><w:text/></w:sdtPr><w:sdtEndPr/>",
    )
}

#[test]
fn drafts_that_other_programs_saved_are_issued() {
    let plan = example("ke_hoach_tinh.json").van_ban;
    let expected = Package::of(&with(&plan, 7, "2026-02-05"));
    let draft = docx(&with(&plan, 0, "2026"));
    for (program, edit) in [("LibreOffice", as_libreoffice as fn(&str) -> String), ("Word", as_word)] {
        let mut parts = Package::read(&edited(&draft, DOCUMENT, |text| edit(&text))).parts;
        // Other programs have their own order of parts, and more of them.
        parts.rotate_left(3);
        parts.push(("customXml/item1.xml".into(), b"<a/>".to_vec()));
        let core = parts.iter_mut().find(|(name, _)| name == CORE).expect("has properties");
        let before = String::from_utf8(std::mem::take(&mut core.1)).expect("is UTF-8");
        let written = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-31T08:15:00Z</dcterms:created>";
        core.1 = before.replace("</cp:coreProperties>", &format!("{written}</cp:coreProperties>")).into_bytes();

        let issued = phat_hanh(&packed(&parts), so(7), ngay("2026-02-05"));
        let issued = Package::read(&issued.unwrap_or_else(|error| panic!("{program}: {error}")));
        assert_eq!(text(&issued), text(&expected), "{program}");
        let names = |parts: &[(String, Vec<u8>)]| parts.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&issued.parts), names(&parts), "{program}");
        let mut found = properties(&issued);
        assert_eq!(found.remove("dcterms:created").as_deref(), Some("2026-01-31T08:15:00Z"), "{program}");
        let mut wanted = properties(&expected);
        wanted.remove("dcterms:created");
        assert_eq!(found, wanted, "{program}");
        assert!(issued.document().all().iter().all(|element| element.name != "w:sdt"), "{program}");
    }
}

#[test]
fn what_somebody_wrote_into_a_blank_by_hand_must_agree() {
    let written = |number: &str| {
        edited(&docx(&small()), DOCUMENT, |text| {
            text.replacen(
                "preserve\">\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}<",
                &format!("preserve\">{number}<"),
                1,
            )
        })
    };
    assert!(phat_hanh(&written("7"), so(7), ngay("2026-06-09")).is_ok());
    let error = phat_hanh(&written("8"), so(7), ngay("2026-06-09")).unwrap_err();
    assert_eq!(error.to_string(), "chỗ “Số văn bản” trong “word/document.xml” đã ghi “8”, khác “07”");
}

/// A draft of the parts that are looked at, with one line.
fn tiny() -> Vec<u8> {
    let mut parts = Package::read(&docx(&small())).parts;
    parts.retain(|(name, _)| ["[Content_Types].xml", DOCUMENT, CORE, CUSTOM].contains(&name.as_str()));
    for (name, bytes) in &mut parts {
        let text = String::from_utf8(std::mem::take(bytes)).expect("is UTF-8");
        let kept = match name.as_str() {
            DOCUMENT => {
                let (head, rest) = text.split_once("<w:body>").expect("has a body");
                let blanks = rest.split("<w:sdt>").skip(1).map(|piece| piece.split("</w:sdt>").next().expect("ends"));
                let line = blanks.fold(String::new(), |line, control| line + "<w:sdt>" + control + "</w:sdt>");
                format!("{head}<w:body><w:p>{line}</w:p></w:body></w:document>")
            }
            "[Content_Types].xml" => "<Types/>".to_owned(),
            _ => text,
        };
        *bytes = kept.into_bytes();
    }
    packed(&parts)
}

#[test]
fn no_broken_file_makes_it_panic() {
    let draft = tiny();
    let (number, day) = (so(7), ngay("2026-06-09"));
    assert!(phat_hanh(&draft, number, day).is_ok());
    for end in 0..draft.len() {
        assert!(phat_hanh(&draft[..end], number, day).is_err(), "cut at {end}");
    }
    // A flipped bit: refused, or of no matter to the parts that are read.
    for at in 0..draft.len() {
        for bit in [1, 1 << (at % 8)] {
            let mut broken = draft.clone();
            broken[at] ^= bit;
            if let Ok(issued) = phat_hanh(&broken, number, day) {
                assert!(issued.starts_with(b"PK\x03\x04"), "byte {at}");
            }
        }
    }
}

#[test]
fn parts_cut_anywhere_are_refused_with_their_place() {
    for part in [CUSTOM, CORE, DOCUMENT] {
        let parts = Package::read(&tiny()).parts;
        let length = parts.iter().find(|(name, _)| name == part).expect("has the part").1.len();
        for end in (0..length).step_by(13) {
            let mut parts = parts.clone();
            parts.iter_mut().find(|(name, _)| name == part).expect("has the part").1.truncate(end);
            match phat_hanh(&packed(&parts), so(7), ngay("2026-06-09")).unwrap_err() {
                PhatHanhError::Broken { part: found, byte, .. } => {
                    assert!(found == part && byte <= end, "{part} cut at {end}");
                }
                other => panic!("{part} cut at {end}: {other}"),
            }
        }
    }
}

/// The same with the end of minutes on that day too, of which they have their date.
fn with_end(van_ban: &VanBan, number: u32, date: &str) -> VanBan {
    let mut value = serde_json::to_value(with(van_ban, number, date)).expect("writes");
    if let Some(minutes) = value.get_mut("bien_ban") {
        minutes["ket_thuc"] = date.into();
    }
    serde_json::from_value(value).expect("reads")
}

#[test]
fn every_draft_is_issued() {
    // A letter of courtesy may have no number; then there is nothing to fill.
    let numbered = van_ban().prop_filter("has a number", |van_ban| van_ban.khung().so_ky_hieu.is_some());
    let tried = runner(48).run(&(numbered, 1..999_u32, 0..36_500_i32), |(van_ban, number, days)| {
        let day = NaiveDate::from_num_days_from_ce_opt(700_000 + days).expect("is a date");
        let draft = docx(&with_end(&van_ban, 0, ""));
        let issued = phat_hanh(&draft, so(number), day).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let issued = Package::read(&issued);
        let expected = Package::of(&with_end(&van_ban, number, &day.to_string()));
        proptest::prop_assert_eq!(properties(&issued), properties(&expected));
        proptest::prop_assert_eq!(schema::faults(&issued), Vec::<String>::new());
        Ok(())
    });
    tried.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn from_file_to_file_it_is_whole_or_not_at_all() {
    let folder = std::env::temp_dir().join(format!("vanban-phat-hanh-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("is made");
    let file = folder.join("du_thao.docx");
    let draft = docx(&small());
    std::fs::write(&file, &draft).expect("is written");
    let day = ngay("2026-06-09");

    let missing = phat_hanh_tep(folder.join("khong_co.docx"), so(7), day, &file).unwrap_err();
    assert!(matches!(missing, vanban::Error::Doc { .. }), "{missing}");
    let nowhere = phat_hanh_tep(&file, so(7), day, folder.join("khong/co.docx")).unwrap_err();
    assert!(matches!(nowhere, vanban::Error::Ghi { .. }), "{nowhere}");
    assert!(std::fs::read(&file).expect("is there") == draft);
    // Onto itself, then once more.
    phat_hanh_tep(&file, so(7), day, &file).expect("is a draft");
    let issued = std::fs::read(&file).expect("is there");
    assert!(issued == phat_hanh(&draft, so(7), day).expect("is a draft"));
    let again = phat_hanh_tep(&file, so(7), day, &file).unwrap_err();
    assert!(matches!(again, vanban::Error::PhatHanh(PhatHanhError::Issued { .. })), "{again}");
    assert!(std::fs::read(&file).expect("is there") == issued);
    let names: Vec<_> =
        std::fs::read_dir(&folder).expect("is there").map(|entry| entry.expect("is read").file_name()).collect();
    assert_eq!(names, ["du_thao.docx"]);
    std::fs::remove_dir_all(&folder).expect("is removed");
}
