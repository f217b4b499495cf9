//! Documents that leave their head to their office's profile.

use vanban::VanBan;
use vanban::the_thuc::CoQuan;

use super::common::root;

#[path = "../../examples/co_quan.rs"]
#[allow(dead_code)]
mod example;

fn profile() -> CoQuan {
    let json = std::fs::read_to_string(root("examples/data/co_quan/ho_so.json")).unwrap();
    serde_json::from_str(&json).unwrap()
}

#[test]
fn every_document_of_the_office_has_the_office_s_head() {
    let co_quan = profile();
    insta::glob!("../..", "examples/data/co_quan/*.json", |path| {
        let json = std::fs::read_to_string(path).unwrap();
        if path.ends_with("ho_so.json") {
            // A profile is written as it was read.
            assert_eq!(serde_json::to_string_pretty(&co_quan).unwrap().trim(), json.trim());
            return;
        }
        for part in ["co_quan", "dia_danh", "dia_chi", "viet_tat"] {
            assert!(!json.contains(&format!("\"{part}\"")), "{}: {part}", path.display());
        }
        let van_ban = example::read(&co_quan, &json).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        insta::assert_snapshot!(van_ban.to_text());
        // What was read with a profile stands without it.
        let whole = serde_json::to_string(&van_ban).unwrap();
        assert_eq!(serde_json::from_str::<VanBan>(&whole).unwrap(), van_ban);
    });
}

#[test]
fn errors_keep_their_place() {
    let json = "{\"ke_hoach\": {\n\"trich_yeu\": \"A\",\n\"the_thuc\": {\n\"nguoi_ky\": \"ai\",\n\"noi_nhan\": {}}}}";
    let error = example::read(&profile(), json).unwrap_err();
    assert_eq!(error.line(), 4, "{error}");
    assert!(error.to_string().contains("chu_tich"), "{error}");
}

#[test]
fn what_follows_a_document_is_refused() {
    let json = std::fs::read_to_string(root("examples/data/co_quan/ke_hoach.json")).unwrap();
    assert!(example::read(&profile(), &json).is_ok());
    assert!(example::read(&profile(), &format!("{json}{{}}")).is_err());
}
