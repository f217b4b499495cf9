//! Where in a document a value may stand without being looked at.

use serde_json::Value;

use crate::source::hole::START;

/// Names in the exchange form under which texts are handed on from the document to the page letter for letter: content
/// of paragraphs, items and khoản, guests, addressees, and the names around them. What is not here – the head, subjects,
/// titles, tables, signatures, citations, links – is measured, put in capitals, compared or read on its way; a name that
/// is new is not here, so that a document with a value below it is simply made the ordinary way.
const PASSED_ON: [&[&str]; 4] = [CONTENT, RECIPIENTS, INVITATION, PERSONAL];

/// Content (ô 6).
const CONTENT: &[&str] = &[
    "noi_dung",
    "khoi",
    "phan",
    "khac",
    "mo_dau",
    "ket",
    "doan",
    "loi_van",
    "dieu",
    "muc_la_ma",
    "muc_chu_cai",
    "khoan",
    "tieu_khoan",
    "diem",
    "gach",
    "cong",
    "phu_luc",
    "dam",
    "nghieng",
    "dam_nghieng",
    "chi_so_tren",
    "chu",
    "chu_thich",
];
/// Kính gửi (ô 9a).
const RECIPIENTS: &[&str] = &["kinh_gui"];
/// Giấy mời.
const INVITATION: &[&str] = &["khach_moi", "toi_du", "chu_tri", "thoi_gian", "dia_diem", "luu_y"];
/// Other papers for one person.
const PERSONAL: &[&str] = &[
    "nguoi",
    "ho_ten",
    "chuc_vu",
    "don_vi",
    "cu_den",
    "ve_viec",
    "ben_uy_quyen",
    "ben_duoc_uy_quyen",
    "ca_nhan",
    "dia_chi",
    "so_dinh_danh",
    "dien_thoai",
    "cam_ket",
    "loi_chao",
];

fn is_passed_on(name: &str) -> bool {
    PASSED_ON.iter().any(|names| names.contains(&name))
}

/// Whether every sign of a document in exchange form stands where its letters are handed on.
pub(super) fn all_passed_on(document: &Value) -> bool {
    // The outermost name is that of the kind.
    let Value::Object(kinds) = document else { return false };
    kinds.values().all(|fields| no_sign_elsewhere(fields, true))
}

/// Whether no sign stands below a name that is not known; `known` says whether this place is under known names only.
fn no_sign_elsewhere(value: &Value, known: bool) -> bool {
    match value {
        Value::String(text) => known || !text.contains(START),
        Value::Array(all) => all.iter().all(|one| no_sign_elsewhere(one, known)),
        Value::Object(fields) => fields
            .iter()
            .all(|(name, value)| !name.contains(START) && no_sign_elsewhere(value, known && is_passed_on(name))),
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_sign_below_an_unknown_name_is_found() {
        let sign = "Ông \u{f0000}0\u{f0001}";
        for (document, expected) in [
            (json!({"giay_moi": {"khach_moi": [sign], "trich_yeu": "Họp"}}), true),
            (json!({"giay_moi": {"khach_moi": ["A"], "trich_yeu": sign}}), false),
            (
                json!({"cong_van": {"kinh_gui": [sign], "noi_dung": [{"khoan": {"tieu_de": "A", "khoi": [{"gach": sign}]}}]}}),
                true,
            ),
            (json!({"cong_van": {"noi_dung": [{"khoan": {"tieu_de": sign}}]}}), false),
            (json!({"cong_van": {"noi_dung": [{"doan": ["Theo ", {"vien_dan": {"trich_yeu": sign}}]}]}}), false),
            (json!({"cong_van": {"the_thuc": {"nguoi_ky": {"ho_ten": sign}}}}), false),
            (json!({"cong_van": {sign: 1}}), false),
            (json!([sign]), false),
        ] {
            assert_eq!(all_passed_on(&document), expected, "{document}");
        }
    }
}
