//! Faults in Vietnamese.

use super::super::super::nearest::nearest;
use super::fault::Kind;

/// Longest text of a document that a message repeats, in characters.
const SHOWN: usize = 60;

/// Fields that documents need: what they are, and how one writes them.
const FIELDS: [(&str, &str, &str); 15] = [
    ("co_quan", "cơ quan ban hành", "co_quan: Ủy ban nhân dân xã Bình An"),
    ("so_ky_hieu", "số, ký hiệu", "so: 12/KH-UBND"),
    ("dia_danh", "địa danh", "dia_danh: Bình An"),
    ("nguoi_ky", "người ký", "nguoi_ky: KT. Chủ tịch / Phó Chủ tịch / Nguyễn Văn A"),
    ("noi_nhan", "nơi nhận", "noi_nhan: [Như trên, \"Lưu: VT\"]"),
    ("trich_yeu", "trích yếu", "trich_yeu: Phòng, chống thiên tai năm 2026"),
    ("kinh_gui", "nơi mà văn bản gửi đến", "kinh_gui: Sở Nội vụ"),
    ("khach_moi", "người được mời", "kinh_moi: Ông Nguyễn Văn A"),
    ("thoi_gian", "thời gian", "thoi_gian: 8 giờ 00, ngày 05/6/2026"),
    ("dia_diem", "địa điểm", "dia_diem: Hội trường Ủy ban nhân dân xã"),
    ("nguoi", "người được cấp giấy", "nguoi: Ông Nguyễn Văn A, Chuyên viên"),
    ("ngay_don", "ngày viết đơn", "ngay_don: 01/3/2026"),
    ("tinh_vao", "thời gian nghỉ được tính vào", "tinh_vao: nghỉ phép năm 2026"),
    ("ben_uy_quyen", "người ủy quyền", "ben_uy_quyen: Ông Nguyễn Văn A, Chủ tịch"),
    ("ben_duoc_uy_quyen", "người được ủy quyền", "ben_duoc_uy_quyen: Bà Trần Thị B, Phó Chủ tịch"),
];

/// As much of a text as a message repeats.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

impl Kind {
    /// What is wrong, and what was expected.
    pub(super) fn words(&self) -> (String, Option<String>) {
        match self {
            Self::Unknown { name, known } => {
                let shown = shortened(name);
                let message = match nearest(name, known) {
                    Some(meant) => format!("không có “{shown}”; có phải là “{meant}”?"),
                    None => format!("không có “{shown}”"),
                };
                (message, (!known.is_empty()).then(|| format!("một trong: {}", known.join(", "))))
            }
            Self::Missing { name, why: None } => {
                let known = FIELDS.iter().find(|(known, ..)| known == name);
                let message = match known {
                    Some((_, words, _)) => format!("thiếu “{name}” ({words})"),
                    None => format!("thiếu “{name}”"),
                };
                (message, known.map(|(_, _, line)| format!("dòng như “{line}”")))
            }
            Self::Missing { name, why: Some(why) } => (format!("thiếu “{name}”: {why}"), None),
            Self::Extra => ("chỗ này chỉ có một trường, đây là trường thừa".to_owned(), None),
            Self::Shape { found, expected } => (format!("không nhận {found} ở đây"), Some(vietnamese(expected))),
            Self::Said(message) => (own_words(message), None),
        }
    }
}

/// What is expected, where the words are those of a library.
fn vietnamese(expected: &str) -> String {
    let words = match expected {
        "a string" | "a borrowed string" | "string" => "một chuỗi ký tự",
        "a sequence" => "một danh sách",
        "a map" => "các trường “tên: giá trị”",
        "a boolean" => "có hoặc không",
        "unit" => "chỗ trống",
        "a character" => "một ký tự",
        "f32" | "f64" => "một số",
        "i8" | "i16" | "i32" | "i64" | "isize" => "một số nguyên",
        "a formatted date string" => "một ngày như 31/3/2026",
        "newtype variant" | "struct variant" | "tuple variant" => "nội dung sau tên đó",
        _ if expected.starts_with('u') && expected[1..].parse::<u8>().is_ok() || expected == "usize" => {
            "một số nguyên không âm"
        }
        _ if expected.starts_with("a nonzero ") => "một số nguyên từ 1 trở lên",
        _ if expected.starts_with("struct ") => "các trường “tên: giá trị”",
        _ if expected.starts_with("enum ") || expected.starts_with("variant ") => "một trong các tên đã định",
        _ if expected.starts_with("tuple ") => "một danh sách",
        other => other,
    };
    words.to_owned()
}

/// A type's own words; those of the calendar library are English.
fn own_words(message: &str) -> String {
    match message {
        "input contains invalid characters"
        | "premature end of input"
        | "trailing input"
        | "input is out of range"
        | "input is not enough for unique date and time"
        | "no possible date and time matching input" => "không có ngày như vậy; cần ngày như 31/3/2026".to_owned(),
        _ => message.to_owned(),
    }
}
