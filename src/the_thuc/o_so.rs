//! **Ô số**: the boxes of the decree's page diagram.

/// A box of the diagram in Mục IV Phần I Phụ lục I (`ND30-PL1-I.6`): the decree's own name for a place on the page.
///
/// ```
/// use vanban::the_thuc::OSo;
/// assert_eq!(OSo::O9b.to_string(), "ô số 9b");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[doc(alias = "ô số")]
pub enum OSo {
    /// Quốc hiệu và Tiêu ngữ.
    O1,
    /// Tên cơ quan, tổ chức ban hành văn bản.
    O2,
    /// Số, ký hiệu của văn bản.
    O3,
    /// Địa danh và thời gian ban hành văn bản.
    O4,
    /// Tên loại và trích yếu nội dung văn bản.
    O5a,
    /// Trích yếu nội dung công văn.
    O5b,
    /// Nội dung văn bản.
    O6,
    /// Chức vụ của người có thẩm quyền.
    O7a,
    /// Họ và tên của người có thẩm quyền.
    O7b,
    /// Chữ ký của người có thẩm quyền.
    O7c,
    /// Dấu, chữ ký số của cơ quan, tổ chức.
    O8,
    /// Nơi nhận: the “Kính gửi” part.
    O9a,
    /// Nơi nhận: the distribution list.
    O9b,
    /// Dấu chỉ độ mật.
    O10a,
    /// Dấu chỉ mức độ khẩn.
    O10b,
    /// Chỉ dẫn về phạm vi lưu hành.
    O11,
    /// Ký hiệu người soạn thảo văn bản và số lượng bản phát hành.
    O12,
    /// Địa chỉ, thư điện tử, trang thông tin điện tử, số điện thoại, số Fax.
    O13,
    /// Chữ ký số của cơ quan, tổ chức cho bản sao văn bản sang định dạng điện tử.
    O14,
}

impl OSo {
    /// All boxes, in the decree's order.
    pub const ALL: [Self; 19] = [
        Self::O1,
        Self::O2,
        Self::O3,
        Self::O4,
        Self::O5a,
        Self::O5b,
        Self::O6,
        Self::O7a,
        Self::O7b,
        Self::O7c,
        Self::O8,
        Self::O9a,
        Self::O9b,
        Self::O10a,
        Self::O10b,
        Self::O11,
        Self::O12,
        Self::O13,
        Self::O14,
    ];

    /// The number as the decree prints it: `9b`.
    #[must_use]
    pub const fn so(self) -> &'static str {
        match self {
            Self::O1 => "1",
            Self::O2 => "2",
            Self::O3 => "3",
            Self::O4 => "4",
            Self::O5a => "5a",
            Self::O5b => "5b",
            Self::O6 => "6",
            Self::O7a => "7a",
            Self::O7b => "7b",
            Self::O7c => "7c",
            Self::O8 => "8",
            Self::O9a => "9a",
            Self::O9b => "9b",
            Self::O10a => "10a",
            Self::O10b => "10b",
            Self::O11 => "11",
            Self::O12 => "12",
            Self::O13 => "13",
            Self::O14 => "14",
        }
    }
}

impl std::fmt::Display for OSo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ô số {}", self.so())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_listed_once_and_in_order() {
        assert!(OSo::ALL.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(OSo::ALL[15].to_string(), "ô số 11");
    }
}
