//! Words that agencies' names are made of: levels, connectors, kinds of agency, words of several syllables.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// A syllable for comparison: small letters, no comma at its end, its tone behind its letters, so that `ỦY`
/// and `UỶ` are the same.
pub(super) fn key(word: &str) -> String {
    let is_tone = |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let letters: String = word.trim_end_matches([',', ';', ':', '.', ')']).to_lowercase();
    let (tones, mut key): (String, String) = letters.nfd().partition(is_tone);
    key.push_str(&tones);
    key
}

/// The lists below, by [`key`].
pub(super) struct Lists {
    pub compounds: HashSet<String>,
    /// Syllables of the longest compound.
    pub longest: usize,
    pub levels: HashSet<String>,
    pub leaning: HashSet<String>,
    pub heads: HashSet<String>,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let phrase = |phrase: &&str| phrase.split(' ').map(key).collect::<Vec<_>>().join(" ");
    Lists {
        compounds: COMPOUNDS.iter().map(phrase).collect(),
        longest: COMPOUNDS.iter().map(|phrase| phrase.split(' ').count()).max().unwrap_or(1),
        levels: LEVELS.iter().map(phrase).collect(),
        leaning: LEANING_WORDS.iter().map(phrase).collect(),
        heads: HEADS.iter().map(phrase).collect(),
    }
});

/// Levels of government and areas; a proper name follows. Those of two syllables are in [`COMPOUNDS`] too.
const LEVELS: &[&str] = &[
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "thị trấn",
    "xã",
    "phường",
    "đặc khu",
    "khu vực",
    "thôn",
    "khu phố",
    "tổ dân phố",
];

/// Words that do not end a line.
const LEANING_WORDS: &[&str] = &[
    "-", "–", "—", "&", "và", "của", "về", "các", "những", "cho", "tại", "thuộc", "trong", "với", "hoặc", "theo", "số",
];

/// Kinds of agency of one syllable.
const HEADS: &[&str] = &[
    "ban",
    "bộ",
    "cục",
    "đài",
    "đoàn",
    "đội",
    "hội",
    "khoa",
    "phòng",
    "quỹ",
    "sở",
    "tổ",
    "tòa",
    "trại",
    "trạm",
    "trường",
    "viện",
    "vụ",
];

/// Words of two and three syllables that names of agencies are made of, and well-known proper names. A line
/// does not end within one; between two of them, as in `TRUNG HỌC CƠ SỞ`, it may.
#[rustfmt::skip] // by subject
const COMPOUNDS: &[&str] = &[
    // Bodies
    "ủy ban", "nhân dân", "hội đồng", "quốc hội", "chính phủ", "đại biểu", "văn phòng", "thường trực", "thường vụ",
    "ban chỉ đạo", "chỉ đạo", "ban chỉ huy", "chỉ huy", "ban quản lý", "quản lý", "ban chấp hành", "chấp hành",
    "mặt trận", "tổ quốc", "việt nam", "đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "chi bộ", "đảng bộ",
    "đảng cộng sản", "cộng sản", "liên đoàn", "công đoàn", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn",
    "đoàn thanh niên", "thanh niên", "thiếu niên", "nhi đồng", "phụ nữ", "nông dân", "cựu chiến binh", "người cao tuổi",
    "hội chữ thập đỏ", "chữ thập đỏ", "hiệp hội", "liên hiệp", "liên minh", "hợp tác xã", "hợp tác", "câu lạc bộ",
    "tổng cục", "chi cục", "tổng công ty", "công ty", "tập đoàn", "doanh nghiệp", "xí nghiệp", "chi nhánh", "ngân hàng",
    "kho bạc", "nhà nước", "cơ quan", "đơn vị", "tổ chức", "cán bộ", "công chức", "viên chức", "người lao động",
    "tổ công tác", "công tác", "lực lượng", "trung ương", "địa phương", "chính quyền", "chủ tịch", "thủ tướng",
    // Justice, order, defence
    "tòa án", "viện kiểm sát", "kiểm sát", "thi hành án", "thi hành", "tư pháp", "pháp chế", "pháp luật", "trợ giúp",
    "pháp lý", "công chứng", "đấu giá", "thanh tra", "kiểm tra", "kiểm toán", "giám sát", "công an", "cảnh sát",
    "an ninh", "trật tự", "an toàn", "quân sự", "quân đội", "bộ đội", "biên phòng", "bộ chỉ huy", "quốc phòng",
    "bộ tư lệnh", "tư lệnh", "hải quan", "thuế vụ", "thị trường", "kiểm lâm", "phòng chống", "chữa cháy", "phòng cháy",
    "cứu nạn", "cứu hộ", "tìm kiếm", "tội phạm", "ma túy", "tệ nạn", "tham nhũng", "lãng phí", "tiêu cực",
    // Home affairs, money, planning
    "nội vụ", "ngoại vụ", "ngoại giao", "đối ngoại", "thi đua", "khen thưởng", "tôn giáo", "dân tộc", "lao động",
    "thương binh", "xã hội", "bảo hiểm", "bảo trợ", "việc làm", "tài chính", "kế hoạch", "đầu tư", "thống kê",
    "kinh tế", "kế toán", "ngân sách", "đấu thầu", "phát triển", "quốc tế", "hội nhập", "xúc tiến", "chiến lược",
    "chính sách", "cải cách", "hành chính", "hành chính công", "phục vụ", "một cửa", "tiếp công dân", "công dân",
    "tổng hợp", "quản trị", "văn thư", "lưu trữ", "cơ yếu", "nhân sự", "dân vận", "tuyên giáo", "tuyên truyền",
    "dân chủ", "cơ sở", "đào tạo", "bồi dưỡng", "chính trị", "lý luận",
    // Industry, building, land
    "công thương", "công nghiệp", "thương mại", "xuất khẩu", "khuyến công", "năng lượng", "điện lực", "khu công nghiệp",
    "khu chế xuất", "khu kinh tế", "cụm công nghiệp", "khu công nghệ cao", "công nghệ cao", "xây dựng", "công trình",
    "dự án", "giao thông", "vận tải", "đường bộ", "đường sắt", "hàng hải", "hàng không", "đường thủy", "nội địa",
    "đăng kiểm", "đô thị", "hạ tầng", "kỹ thuật", "quy hoạch", "kiến trúc", "nhà ở", "bất động sản", "giải phóng",
    "mặt bằng", "bồi thường", "hỗ trợ", "tái định cư", "đất đai", "đăng ký", "quỹ đất", "công ích", "cấp nước",
    "thoát nước", "cây xanh", "chiếu sáng", "chất lượng", "giám định",
    // Farming, environment
    "nông nghiệp", "nông thôn", "thủy lợi", "thủy sản", "lâm nghiệp", "chăn nuôi", "thú y", "trồng trọt", "bảo vệ",
    "thực vật", "khuyến nông", "giống cây trồng", "kiểm dịch", "đê điều", "thiên tai", "tài nguyên", "môi trường",
    "khoáng sản", "địa chất", "khí tượng", "thủy văn", "biến đổi", "khí hậu", "biển đảo", "quan trắc", "vườn quốc gia",
    "quốc gia", "bảo tồn", "thiên nhiên", "rừng phòng hộ", "phòng hộ", "đặc dụng", "vệ sinh",
    // Science, information
    "khoa học", "công nghệ", "thông tin", "truyền thông", "chuyển đổi số", "chuyển đổi", "viễn thông", "bưu điện",
    "bưu chính", "phát thanh", "truyền hình", "báo chí", "xuất bản", "sở hữu", "trí tuệ", "tiêu chuẩn", "đo lường",
    "thử nghiệm", "ứng dụng", "nghiên cứu", "đổi mới", "sáng tạo", "khởi nghiệp", "dữ liệu",
    // Culture, sport
    "văn hóa", "thể thao", "thể dục", "du lịch", "gia đình", "nghệ thuật", "văn học", "biểu diễn", "điện ảnh",
    "bảo tàng", "thư viện", "nhà hát", "nhà văn hóa", "nhà thiếu nhi", "thiếu nhi", "di tích", "di sản", "lịch sử",
    "danh lam", "thắng cảnh", "mỹ thuật", "âm nhạc", "cung văn hóa",
    // Health
    "y tế", "sức khỏe", "bệnh viện", "đa khoa", "chuyên khoa", "y học", "cổ truyền", "y dược", "dược phẩm", "thực phẩm",
    "kiểm soát", "bệnh tật", "dự phòng", "dân số", "trẻ em", "sản nhi", "phục hồi", "chức năng", "tâm thần", "da liễu",
    "cấp cứu", "trung tâm", "dịch vụ", "sự nghiệp", "sự nghiệp công", "điều dưỡng", "y khoa", "pháp y", "hiến máu",
    "truyền máu", "ung bướu", "chấn thương", "chỉnh hình", "tai mũi họng",
    // Schools
    "giáo dục", "mầm non", "mẫu giáo", "tiểu học", "trung học", "phổ thông", "nội trú", "bán trú", "đại học",
    "cao đẳng", "trung cấp", "dạy nghề", "nghề nghiệp", "thường xuyên", "sư phạm", "bách khoa", "học viện",
    "chuyên biệt", "năng khiếu", "học sinh", "sinh viên", "khuyến học", "ngoại ngữ", "tin học", "quốc dân", "học tập",
    "cộng đồng", "hướng nghiệp", "tự nhiên", "nhân văn",
    // Areas
    "thành phố", "thị xã", "thị trấn", "đặc khu", "khu vực", "khu phố", "tổ dân phố", "địa bàn", "trực thuộc",
    "miền bắc", "miền trung", "miền nam", "tây nguyên", "đồng bằng", "sông cửu long",
    // Proper names
    "hồ chí minh", "hà nội", "đà nẵng", "hải phòng", "cần thơ", "bà rịa", "vũng tàu", "thủ đức", "võ nguyên giáp",
    "nguyễn tất thành", "nguyễn trãi", "nguyễn du", "nguyễn huệ", "trần hưng đạo", "trần phú", "lê lợi", "lê quý đôn",
    "lê hồng phong", "lý thường kiệt", "lý tự trọng", "võ thị sáu", "phan bội châu", "phan châu trinh", "chu văn an",
    "quang trung", "hai bà trưng", "điện biên phủ", "tôn đức thắng", "phạm văn đồng", "nguyễn thị minh khai",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_written_as_they_are_compared() {
        for list in [COMPOUNDS, LEVELS, LEANING_WORDS, HEADS] {
            let unique: HashSet<&&str> = list.iter().collect();
            assert_eq!(
                unique.len(),
                list.len(),
                "{:?}",
                list.iter().find(|a| list.iter().filter(|b| b == a).count() > 1)
            );
            assert!(list.iter().all(|word| word.nfc().eq(word.chars()) && *word == word.to_lowercase()));
        }
        assert!(COMPOUNDS.iter().all(|word| word.contains(' ')));
        let (longer, _): (Vec<&str>, Vec<&str>) = LEVELS.iter().partition(|word| word.contains(' '));
        assert!(longer.iter().all(|level| COMPOUNDS.contains(level)));
    }
}
