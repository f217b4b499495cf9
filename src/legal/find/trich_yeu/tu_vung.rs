//! **Từ vựng của trích yếu**: with what subjects open, and what is no part of one. Written folded.

use super::super::token::{Phrases, tu};

/// Verbs with which a subject opens.
#[rustfmt::skip]
pub(super) const VERBS: Phrases = Phrases::new(&[
    tu!["quy", "định"], tu!["hướng", "dẫn"], tu!["ban", "hành"], tu!["phê", "duyệt"], tu!["phê", "chuẩn"],
    tu!["sửa", "đổi"], tu!["sửa", "bổ"], tu!["sửa", "bồ"], tu!["bổ", "sung"], tu!["bồ", "sung"], tu!["bãi", "bỏ"],
    tu!["công", "bố"], tu!["công", "nhận"], tu!["thành", "lập"], tu!["điều", "chỉnh"], tu!["đính", "chính"],
    tu!["hỏi", "về"], tu!["kỳ", "họp"], tu!["chuẩn", "y"], tu!["quy", "hoạch"], tu!["hủy", "bỏ"], tu!["ủy", "quyền"],
    tu!["tặng", "thưởng"],
]);

/// Verbs with which a document is written, but that elsewhere open other clauses as often.
pub(super) const WRITTEN_VERBS: Phrases =
    Phrases::new(&[tu!["thay", "thế"], tu!["quyết", "định"], tu!["giao"], tu!["thu", "hồi"]]);

/// Verbs that open a subject when written with a capital, as the titles in registers are.
#[rustfmt::skip]
pub(super) const CAPITAL_VERBS: Phrases = Phrases::new(&[
    tu!["thông", "báo"], tu!["triển", "khai"], tu!["tăng", "cường"], tu!["giao"], tu!["đẩy", "mạnh"],
    tu!["thực", "hiện"], tu!["tổ", "chức"], tu!["thu", "hồi"], tu!["phân", "công"], tu!["phân", "cấp"],
    tu!["nâng", "cao"], tu!["xử", "phạt"], tu!["cho", "phép"], tu!["tiếp", "tục"], tu!["kiện", "toàn"],
]);

/// Verbs of the decrees of 1945 and after.
#[rustfmt::skip]
pub(super) const OLD_VERBS: Phrases = Phrases::new(&[
    tu!["thiết", "lập"], tu!["tổ", "chức"], tu!["định", "rõ"], tu!["đặt"], tu!["ấn", "định"], tu!["lập"], tu!["mở"],
    tu!["cho"], tu!["tuyên", "bố"], tu!["giữ"], tu!["cấm"], tu!["trưng"], tu!["truy"], tu!["hợp", "nhất"], tu!["tăng"],
    tu!["miễn"], tu!["chuyển"], tu!["giải", "tán"], tu!["bổ", "nhiệm"], tu!["quyết", "định"], tu!["định"],
    tu!["bắt", "buộc"],
]);

/// Verbs with which the subject of a plan opens.
#[rustfmt::skip]
pub(super) const PLAN_VERBS: Phrases = Phrases::new(&[
    tu!["thực", "hiện"], tu!["triển", "khai"], tu!["tổ", "chức"], tu!["kiểm", "tra"], tu!["hành", "động"],
    tu!["phát", "động"], tu!["tuyên", "truyền"],
]);

/// What goes on about the document after its subject has ended.
#[rustfmt::skip]
pub(super) const NARRATIVE: Phrases = Phrases::new(&[
    tu!["được", "áp", "dụng"], tu!["đều"], tu!["có", "căn", "cứ"], tu!["được", "phê"], tu!["đã", "được"],
    tu!["đã", "bị"], tu!["đã", "ban", "hành"], tu!["có", "hiệu", "lực"], tu!["hết", "hiệu", "lực"],
    tu!["còn", "hiệu", "lực"], tu!["như", "sau"], tu!["nêu", "trên"], tu!["nói", "trên"], tu!["sau", "đây"], tu!["thì"],
    tu!["cho", "đến", "khi"], tu!["kể", "từ", "ngày"], tu!["không", "áp", "dụng"], tu!["không", "còn"], tu!["mà"],
    tu!["đến", "toàn", "thể"], tu!["tới", "toàn", "thể"], tu!["đến", "từng"], tu!["tới", "từng"], tu!["nay", "sửa"],
    tu!["nay", "bãi"], tu!["để", "thực", "hiện"], tu!["để", "áp", "dụng"], tu!["để", "triển", "khai"],
    tu!["để", "làm", "cơ", "sở"], tu!["để", "làm", "căn", "cứ"], tu!["nay", "được"], tu!["là", "căn", "cứ"], tu!["làm", "căn", "cứ"],
    tu!["được", "công", "bố"], tu!["được", "thực", "hiện"], tu!["đã", "có"], tu!["đã", "quy", "định"],
    tu!["đang", "có"], tu!["và", "các", "văn"], tu!["và", "các", "quy", "định"], tu!["và", "các", "hướng"],
    tu!["và", "văn", "bản"], tu!["và", "ý", "kiến"], tu!["và", "đề", "nghị"], tu!["và", "những", "quy"],
    tu!["và", "quy", "định", "của"], tu!["và", "quy", "định", "tại"], tu!["và", "các", "nội", "dung"],
    tu!["và", "các", "chỉ"], tu!["và", "thay", "thế"], tu!["và", "pháp", "luật"], tu!["và", "các", "nghị"],
    tu!["và", "các", "thông"], tu!["và", "các", "quyết"], tu!["và", "hướng", "dẫn", "của"], tu!["và", "tình", "hình"],
    tu!["và", "chức", "năng"], tu!["và", "theo"], tu!["và", "căn", "cứ"], tu!["và", "thực", "tế"],
    tu!["và", "có", "hiệu"], tu!["và", "được"], tu!["và", "đã"], tu!["và", "gửi"], tu!["và", "để"],
]);

/// What a comma parts from the subject.
#[rustfmt::skip]
pub(super) const AFTER_COMMA: Phrases = Phrases::new(&[
    tu!["đồng", "thời"], tu!["có", "hiệu"], tu!["hết", "hiệu"], tu!["được"], tu!["đã"], tu!["trừ"], tu!["trong", "đó"],
    tu!["cụ", "thể"], tu!["nhưng"], tu!["sau", "đây"], tu!["khi"], tu!["nếu"], tu!["thì"], tu!["căn", "cứ"], tu!["nay"],
    tu!["bảo", "đảm", "đúng"], tu!["trước", "khi"], tu!["sau", "khi"], tu!["theo", "đó"], tu!["nhằm"],
    tu!["các", "quy", "định"], tu!["các", "văn", "bản"], tu!["kể", "từ"], tu!["bao", "gồm"], tu!["gồm"],
    tu!["tuy", "nhiên"], tu!["do", "đó"], tu!["vì", "vậy"], tu!["kế", "hoạch", "của"], tu!["tôi"], tu!["chúng", "tôi"],
    tu!["ý", "kiến"], tu!["trên", "cơ", "sở"], tu!["xét"], tu!["theo", "đề", "nghị"], tu!["nhà", "trường"],
    tu!["cơ", "quan", "tôi"], tu!["có", "ý", "kiến"], tu!["quy", "định", "về"],
    tu!["quy", "định", "việc"], tu!["quy", "định", "tại"], tu!["lý", "do"],
    tu!["sửa", "đổi", "bổ", "sung", "năm"],
]);

/// What a semicolon parts from the subject, though written small.
#[rustfmt::skip]
pub(super) const AFTER_SEMICOLON: &[u64] = tu![
    "những", "các", "và", "đồng", "trong", "theo", "tại", "khi", "nếu", "trường", "được", "có", "đã", "ưu", "rà", "tập",
    "chỉ", "đề", "thực", "báo", "tiếp", "không", "căn", "văn", "xét", "thay", "riêng", "từ", "nghị", "thông",
    "luật", "kế", "công", "ý", "hoặc", "sau", "đối", "kết", "quyết", "bảo", "khoản", "điểm", "điều", "tuyệt", "tờ", "biên",
    "hướng", "chủ", "kịp", "thường",
];

/// Words with which a subject goes on behind a document named in it.
#[rustfmt::skip]
pub(super) const GOES_ON: &[u64] = tu![
    "về", "quy", "hướng", "đến", "trên", "giai", "trong", "tại", "năm", "và", "cho", "đối", "theo", "sửa", "bổ", "của",
    "ban", "phê", "do", "khóa", "nhiệm", "thuộc", "với", "từ", "thời", "lần", "tới", "ở", "kèm", "hoặc", "vào", "giữa",
    "bằng", "ngày", "bãi", "tỉnh", "cấp", "thành",
];

/// Notes in parentheses that are no part of a subject.
#[rustfmt::skip]
pub(super) const NOTES: Phrases = Phrases::new(&[
    tu!["sau", "đây"], tu!["được"], tu!["đã"], tu!["gọi"], tu!["viết", "tắt"], tu!["phụ", "lục"], tu!["kèm"],
    tu!["ban", "hành"], tu!["có"], tu!["trừ"], tu!["theo"], tu!["gói"], tu!["nay"], tu!["dưới", "đây"],
    tu!["bao", "gồm"], tu!["thay", "thế"], tu!["đính", "kèm"], tu!["áp", "dụng"], tu!["chi", "tiết"], tu!["từ", "ngày"],
    tu!["hết"], tu!["chương"], tu!["mục"], tu!["khoản"], tu!["hợp", "nhất"], tu!["văn", "bản"], tu!["lần"],
    tu!["gửi"],
]);

/// Words with which a subject goes on behind its closing quote.
#[rustfmt::skip]
pub(super) const BEHIND_QUOTE: &[u64] = tu![
    "giai", "năm", "của", "trên", "tại", "trong", "và", "đến", "về", "theo", "nhiệm", "lần", "cho", "thời", "đối",
    "thuộc",
];

/// What is done to a document.
#[rustfmt::skip]
pub(super) const DONE: Phrases = Phrases::new(&[
    tu!["sửa"], tu!["bổ"], tu!["thay"], tu!["ban", "hành"], tu!["bãi"], tu!["đính"],
]);

/// “các …”: those who are to act, where a sentence goes on behind a basis.
#[rustfmt::skip]
pub(super) const MANY: &[u64] = tu![
    "bộ", "sở", "ban", "ngành", "đơn", "cơ", "xã", "phường", "trường", "tổ", "chi", "cấp", "địa", "phòng", "doanh",
    "hộ", "đồng", "nhà",
];

/// What opens a sentence that tells on what it rests.
#[rustfmt::skip]
pub(super) const BASIS: Phrases = Phrases::new(&[
    tu!["thực", "hiện"], tu!["căn", "cứ"], tu!["theo"], tu!["triển", "khai"], tu!["tiếp", "tục"], tu!["để"],
    tu!["nhằm"], tu!["sau", "khi"], tu!["trên", "cơ", "sở"], tu!["xét"], tu!["chấp", "hành"], tu!["nghiên", "cứu"],
    tu!["phúc", "đáp"], tu!["trả", "lời"], tu!["hưởng", "ứng"],
]);

/// What those who are named behind a comma do, where they are the sentence's own subject.
#[rustfmt::skip]
pub(super) const PREDICATES: Phrases = Phrases::new(&[
    tu!["ban", "hành"], tu!["xây", "dựng"], tu!["đề", "nghị"], tu!["yêu", "cầu"], tu!["báo", "cáo"], tu!["hướng", "dẫn"],
    tu!["chỉ", "đạo"], tu!["tổ", "chức"], tu!["triển", "khai"], tu!["có"], tu!["đã"], tu!["giao"], tu!["thông", "báo"],
    tu!["kính"], tu!["trân", "trọng"], tu!["quyết", "định"], tu!["nhận"], tu!["trình"], tu!["phối", "hợp"],
    tu!["thực", "hiện"], tu!["quán", "triệt"], tu!["phát", "động"], tu!["kiến", "nghị"], tu!["xin"], tu!["trả", "lời"],
    tu!["tiếp", "tục"], tu!["thống", "nhất"], tu!["phân", "công"], tu!["tham", "mưu"], tu!["cung", "cấp"], tu!["lập"],
    tu!["đăng", "ký"], tu!["gửi"], tu!["rà"], tu!["công", "bố"], tu!["đang"], tu!["sẽ"], tu!["phải"], tu!["chịu"],
    tu!["quy", "định"], tu!["chủ", "trì"], tu!["tiến", "hành"], tu!["tuyên", "truyền"], tu!["lấy"], tu!["mời"],
    tu!["thành", "lập"],
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_met_with() {
        for phrases in [
            VERBS,
            WRITTEN_VERBS,
            CAPITAL_VERBS,
            OLD_VERBS,
            PLAN_VERBS,
            NARRATIVE,
            AFTER_COMMA,
            NOTES,
            DONE,
            BASIS,
            PREDICATES,
        ] {
            assert_eq!(phrases.shadowed(), [0; 0]);
        }
    }
}
