//! Characters that XML lacks, and those that are merely strange.

use vanban::VanBan;
use vanban::render::docx::RenderError;
use vanban::the_thuc::noi_dung::{Bang, DeMuc, Khoi, LoiVan, OBang};

use super::full::{Said, full_plan, full_report};
use super::{document, text_of};
use crate::common::{Package, folded};

/// How many positions a document has.
pub fn positions(document: fn(Said<'_>) -> VanBan) -> usize {
    let mut count = 0;
    document(&mut |text| {
        count += 1;
        text.to_owned()
    });
    count
}

/// The document with something in front of the last letter of one position, and what that position said.
pub fn spoilt(document: fn(Said<'_>) -> VanBan, position: usize, with: char) -> (VanBan, String) {
    let mut at = 0;
    let mut said = String::new();
    let van_ban = document(&mut |text| {
        at += 1;
        let mut text = text.to_owned();
        if at == position + 1 {
            said.clone_from(&text);
            text.insert(text.char_indices().next_back().map_or(0, |(at, _)| at), with);
        }
        text
    });
    (van_ban, said)
}

#[test]
fn a_character_that_xml_lacks_is_an_error_that_names_component_and_place() {
    for (document, least) in [(full_plan as fn(Said<'_>) -> VanBan, 90), (full_report, 30)] {
        let count = positions(document);
        assert!(count > least, "{count}");
        for position in 0..count {
            for bad in ['\0', '\u{1}', '\u{1b}', '\u{fffe}', '\u{ffff}'] {
                let (van_ban, said) = spoilt(document, position, bad);
                let error = van_ban.to_docx().expect_err(&said);
                let told = error.to_string();
                let RenderError::IllegalCharacter { ch, section, component, near, .. } = error else {
                    panic!("{told}")
                };
                assert_eq!(ch, bad, "{said}");
                assert!(section > 0 && !component.is_empty(), "{said}: {told}");
                let last = said.chars().next_back().expect("is said").to_string();
                assert!(folded(&near).contains(&format!("\u{fffd}{}", folded(&last))), "{said}: {told}");
                assert!(told.contains(&format!("U+{:04X}", u32::from(bad))) && told.contains(component), "{told}");
            }
        }
    }
}

#[test]
fn other_strange_characters_are_kept_in_every_position() {
    for document in [full_plan, full_report] {
        for position in 0..positions(document) {
            let (van_ban, said) = spoilt(document, position, '\u{fffd}');
            let package = Package::of(&van_ban);
            let found = package.text() + &package.descriptions().concat();
            assert!(found.contains('\u{fffd}'), "{said}");
        }
    }
}

#[test]
fn decomposed_text_gives_the_bytes_of_composed_text() {
    use unicode_normalization::UnicodeNormalization;
    for document in [full_plan, full_report] {
        let composed = document(&mut |text| text.nfc().collect());
        let decomposed = document(&mut |text| text.nfd().collect());
        assert_ne!("Sở".nfd().count(), "Sở".nfc().count());
        assert_eq!(decomposed, composed);
        assert!(decomposed.to_docx().expect("renders") == composed.to_docx().expect("renders"));
        let json = serde_json::to_string(&composed).expect("writes");
        let read: VanBan = serde_json::from_str(&json.nfd().collect::<String>()).expect("reads");
        assert_eq!(read, composed);
    }
}

#[test]
fn letters_of_all_scripts_read_back_exactly() {
    for text in [
        "السلام عليكم",
        "שלום עולם",
        "Tiếng Việt و العربية 123",
        "\u{200f}\u{202e}ngược\u{202c}",
        "👩‍👩‍👧‍👦 🇻🇳 👍🏽",
        "漢字喃 𡨸喃",
        "a\u{a0}b\u{202f}c",
        "\u{200b}\u{feff}\u{fffd}\u{e000}\u{10ffff}",
        "&<>\"' &amp; &#1; ]]> <!-- --> <?x?> <![CDATA[ </w:t>",
        "  hai  dấu  cách  ",
        "\ttab\t\tđôi\t",
        "một\nhai\n\nbốn\n",
        "Ǆ ß İ ŉ ﬁ Σς",
    ] {
        for block in [Khoi::doan(text), DeMuc::tieu_de(text).khoan(), DeMuc::tieu_de("x").va_loi_van(text).diem()] {
            let van_ban = document([block, Khoi::doan("Hết.")]);
            assert!(text_of(&van_ban).contains(text), "{text:?}");
        }
        let table = Bang::new([text]).dong([OBang::from(LoiVan::new().dam(text).chu_thich(text))]).tieu_de("Bảng");
        let van_ban = document([Khoi::Bang(Box::new(table))]);
        assert_eq!(text_of(&van_ban).matches(text).count(), 3, "{text:?}");
    }
}
