//! **Câu**: sentences that kinds put together from their fields.

use crate::Text;
use crate::text::bo_dau_cuoi;

/// Lists as running text does: `A`, `A và B`, `A, B và C`; with `;` where an item has a comma of its own and
/// there are more than two.
pub(super) fn liet_ke(items: &[Text]) -> String {
    let items: Vec<&str> = items.iter().map(|item| bo_dau_cuoi(item)).filter(|item| !item.is_empty()).collect();
    match &items[..] {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [rest @ .., last] => {
            let comma = if rest.len() > 1 && items.iter().any(|item| item.contains(',')) { "; " } else { ", " };
            format!("{} và {last}", rest.join(comma))
        }
    }
}

/// The text with its first letter in capital.
pub(super) fn viet_hoa_dau(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out + letters.as_str()
}

/// The text as it continues a sentence: its first letter small, unless it seems to open a name (the next
/// word has a capital too) or an abbreviation.
pub(super) fn viet_thuong_dau(text: &str) -> String {
    let mut words = text.split(' ');
    let capital = |word: &str, n: usize| word.chars().nth(n).is_some_and(char::is_uppercase);
    let first = words.next().unwrap_or_default();
    let name = capital(first, 1) || words.next().is_some_and(|second| capital(second, 0));
    let mut letters = text.chars();
    match letters.next() {
        Some(letter) if !name => letter.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_with_va() {
        let list = |items: &[&str]| liet_ke(&items.iter().map(|&item| item.into()).collect::<Vec<_>>());
        assert_eq!(list(&["A"]), "A");
        assert_eq!(list(&["A", "B"]), "A và B");
        assert_eq!(list(&["A", "B", "C"]), "A, B và C");
        assert_eq!(list(&["các cán bộ, công chức", "B", "C"]), "các cán bộ, công chức; B và C");
    }

    #[test]
    fn first_letters_follow_the_sentence() {
        assert_eq!(viet_hoa_dau("đoàn phường"), "Đoàn phường");
        assert_eq!(
            viet_thuong_dau("Hoạt động Tháng hành động"),
            "Hoạt động Tháng hành động".to_lowercase().replace("tháng", "Tháng")
        );
        assert_eq!(viet_thuong_dau("UBND phường"), "UBND phường");
        assert_eq!(viet_thuong_dau("Nguyễn Trãi"), "Nguyễn Trãi");
        assert_eq!(viet_thuong_dau(""), "");
    }
}
