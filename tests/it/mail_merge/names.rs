//! Names of letters.

use vanban::mail_merge::MailMerge;

use super::{Folder, form, guests, invitation};

fn names(wishes: &[&str]) -> Vec<String> {
    let mut names = Vec::new();
    let records = wishes.iter().map(|wish| (*wish).to_owned());
    let merge = MailMerge::new(records, form()).names_by(|_, wish| wish.clone());
    let summary = merge.each(|letter| {
        names.push(letter.name);
        Ok(())
    });
    assert!(summary.expect("nothing is refused").is_complete());
    names
}

#[test]
fn names_are_safe_and_unique() {
    let names =
        names(&["Ông A", "ông a", "../../x", "..", "CON", "a/b", "a\\b", "Phu\u{31b}o\u{31b}\u{300}ng", "Phường"]);
    assert_eq!(
        names,
        [
            "Ông A.docx",
            "ông a (2).docx",
            "_.._x.docx",
            "000004.docx",
            "CON_.docx",
            "a_b.docx",
            "a_b (2).docx",
            "Phường.docx",
            "Phường (2).docx"
        ]
    );
}

#[test]
fn any_text_is_a_name_that_a_folder_takes() {
    let folder = Folder::new("names");
    let long = "ễ".repeat(300);
    let wishes = ["a\0b", "nul.txt", &long, &long, "\u{202e}x", "aux ", "~", "-", "%", "$(x)", "`", "&"];
    let records: Vec<_> = wishes.iter().map(|wish| (*wish).to_owned()).collect();
    let expected = records.len() as u64;
    // What no DOCX can hold is in the name only.
    let form = vanban::mail_merge::from_fn(|_: &String| Ok::<_, std::convert::Infallible>(invitation("A")));
    let summary = MailMerge::new(records, form).names_by(|_, wish| wish.clone()).to_folder(&folder.0).expect("writes");
    assert_eq!(summary.progress.done, expected, "{summary}");
    let names = folder.names();
    assert_eq!(names.len() as u64, expected);
    assert!(names.iter().all(|name| name.len() <= 200 && name.strip_suffix(".docx").is_some()), "{names:?}");
}

#[test]
fn without_a_wish_letters_have_numbers() {
    let mut names = Vec::new();
    let merge = MailMerge::new(guests(3), form());
    merge
        .each(|letter| {
            names.push(letter.name);
            Ok(())
        })
        .expect("nothing is refused");
    assert_eq!(names, ["000001.docx", "000002.docx", "000003.docx"]);
}

#[test]
fn files_beside_a_letter_are_named_after_it() {
    let json = include_str!("../../../examples/data/phu_luc_khac_tep.json");
    let plan: vanban::VanBan = serde_json::from_str(json).expect("reads");
    let source = vanban::mail_merge::from_fn(|_: &&str| Ok::<_, std::convert::Infallible>(plan.clone()));
    let folder = Folder::new("beside");
    // The second asks for the name of a file beside the first.
    let merge = MailMerge::new(["a", "a-phu-luc-2"], source).names_by(|_, name| *name);
    assert!(merge.to_folder(&folder.0).expect("writes").is_complete());
    assert_eq!(
        folder.names(),
        [
            "a-phu-luc-2.docx",
            "a-phu-luc-2_-phu-luc-2.docx",
            "a-phu-luc-2_-phu-luc-3.docx",
            "a-phu-luc-2_.docx",
            "a-phu-luc-3.docx",
            "a.docx"
        ]
    );
}

#[test]
fn names_follow_a_pattern_over_the_record() {
    let record = |ten: &str, khu: &str| serde_json::json!({"ten": ten, "dia_chi": {"khu": khu}});
    let records = [record("Lê A", "1/2"), record("Lê A", "1:2"), record("Vũ B", "")];
    let source = || vanban::mail_merge::from_fn(|_: &serde_json::Value| Ok::<Vec<u8>, std::fmt::Error>(vec![]));
    let mut names = Vec::new();
    let merge = MailMerge::new(records.clone(), source()).names("{{ten}} khu {{dia_chi.khu}}").expect("is a pattern");
    merge
        .each(|letter| {
            names.push(letter.name);
            Ok(())
        })
        .expect("nothing is refused");
    assert_eq!(names, ["Lê A khu 1_2.docx", "Lê A khu 1_2 (2).docx", "Vũ B khu.docx"]);
    let merge = MailMerge::new(records, source()).names("{{stt}} {{tenn}}").expect("is a pattern");
    let summary = merge.each(|_| Ok(())).expect("runs");
    assert_eq!((summary.progress.failed, summary.progress.done), (3, 0));
    assert!(summary.bad_records[2].failure.to_string().contains("tenn"), "{summary}");
    let errors =
        MailMerge::new(vec![0_u8], vanban::mail_merge::from_fn(|_: &u8| Ok::<Vec<u8>, std::fmt::Error>(vec![])));
    assert!(errors.names("{{#if a}}").is_err());
}
