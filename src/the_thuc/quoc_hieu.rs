//! **Quốc hiệu và Tiêu ngữ** (ô số 1): the state's name and motto.

/// **Quốc hiệu**: the state's name, as every document prints it (`ND30-PL1-II.1.a`).
///
/// The decree itself writes both HÒA and HOÀ; the form of Mục II.1 is used (see `GLOSSARY.md`).
#[doc(alias = "quốc hiệu")]
pub const QUOC_HIEU: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// **Tiêu ngữ**: the motto, with hyphens and blanks on both sides of them (`ND30-PL1-II.1.b#1`, `#2`).
#[doc(alias = "tiêu ngữ")]
pub const TIEU_NGU: &str = "Độc lập - Tự do - Hạnh phúc";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn motto_has_plain_hyphens() {
        assert_eq!(TIEU_NGU.matches(" - ").count(), 2);
        assert!(QUOC_HIEU.chars().all(|c| c == ' ' || c.is_uppercase()));
    }
}
