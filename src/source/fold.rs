//! Names as people write them: `Kính gửi`, `kính-gửi`, `kinh_gui` are one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The name in small letters without marks, its words joined by `_`.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'đ' | 'ð' => folded.push('d'),
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.is_empty() || folded.ends_with('_') => {}
            _ => folded.push('_'),
        }
    }
    folded.truncate(folded.trim_end_matches('_').len());
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_are_one_however_they_are_written() {
        for name in ["Kính gửi", "KÍNH GỬI", "kinh_gui", "Kính-gửi", "Ki\u{301}nh  gư\u{309}i:", "_kinh_gui"]
        {
            assert_eq!(fold(name), "kinh_gui");
        }
        assert_eq!(fold("Địa danh"), "dia_danh");
        assert_eq!(fold("V/v"), "v_v");
        assert_eq!(fold(" - "), "");
    }
}
