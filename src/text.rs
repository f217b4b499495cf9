//! Plain text as it enters the crate: composed letters, one kind of line break.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Plain text in composed letters (NFC, as TCVN 6909:2001 asks; `ND30-PL1-I.4#2`).
///
/// Decomposed letters are composed when a value is made; `\r\n`, `\r`, vertical tab (the line break of
/// word processors), U+0085, U+2028 and U+2029 become `\n`. A line break is a line break on the page.
/// Nothing else is touched: where a tone mark stands (hòa, hoà) is left as written.
///
/// Characters that no XML file can hold (U+0001 …) are kept, so that nothing is lost in silence; reading
/// refuses them with line and column, rendering with the place.
///
/// ```
/// use vanban::Text;
/// let decomposed = "Phươ\u{300}ng Nguyê\u{303}n Tra\u{303}i";
/// assert_eq!(Text::from(decomposed), Text::from("Phường Nguyễn Trãi"));
/// assert_eq!(&*Text::from("một\r\nhai"), "một\nhai");
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Text(String);

/// Line breaks of other systems.
const BREAKS: [char; 5] = ['\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Letters of which any text is composed and free of foreign line breaks: those of Vietnamese among them.
pub(crate) const fn is_tidy(c: char) -> bool {
    matches!(c, '\n' | ' '..='\u{7e}' | '\u{a0}'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}')
}

fn tidy(text: &str) -> Cow<'_, str> {
    // Nearly all text; the tables of Unicode are asked about the rest only.
    if text.chars().all(is_tidy) {
        return Cow::Borrowed(text);
    }
    let composed = if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    };
    if composed.contains(BREAKS) { Cow::Owned(composed.replace("\r\n", "\n").replace(BREAKS, "\n")) } else { composed }
}

/// Whether XML 1.0, and so a DOCX, can hold a character.
#[must_use]
pub const fn is_writable(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

impl Text {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, as a string of its own.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// Whether it is empty or holds blanks only.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The text on one line: line breaks become blanks.
    #[must_use]
    pub fn one_line(&self) -> Cow<'_, str> {
        if self.0.contains('\n') { Cow::Owned(self.0.replace('\n', " ")) } else { Cow::Borrowed(&self.0) }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(tidy(text).into_owned())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        match tidy(&text) {
            Cow::Owned(tidied) => Self(tidied),
            Cow::Borrowed(_) => Self(text),
        }
    }
}

impl From<&Self> for Text {
    fn from(text: &Self) -> Self {
        text.clone()
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// A text without the blanks and the signs `.`, `;`, `:`, `,` at its end, which sentences and lists of ours have
/// themselves.
pub(crate) fn bo_dau_cuoi(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | ':' | ','))
}

/// Makes text of what a file holds; refuses what no page can show.
pub(crate) fn read<E: de::Error>(text: &str) -> Result<Text, E> {
    let text = Text::from(text);
    match text.char_indices().find(|&(_, c)| !is_writable(c)) {
        None => Ok(text),
        Some((at, c)) => Err(E::custom(format_args!(
            "ký tự U+{:04X} ở byte {at} không in được; hãy bỏ ký tự này khỏi dữ liệu",
            u32::from(c)
        ))),
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl Visitor<'_> for TextVisitor {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("một chuỗi ký tự")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                read(text)
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
}

/// Names as the lines of a list, each closed by `;` and the last by `.`, whatever was typed at its end.
pub(crate) fn cac_muc(names: &[Text]) -> impl Iterator<Item = String> {
    let last = names.len().saturating_sub(1);
    names.iter().enumerate().map(move |(i, name)| format!("{}{}", bo_dau_cuoi(name), if i == last { '.' } else { ';' }))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::canonical_combining_class;

    use super::*;

    #[test]
    fn tidy_letters_stay_as_they_are() {
        for c in ('\0'..=char::MAX).filter(|c| is_tidy(*c)) {
            assert!(is_nfc_quick([c].into_iter()) == IsNormalized::Yes && !BREAKS.contains(&c), "{c:?}");
            assert_eq!(canonical_combining_class(c), 0, "{c:?}");
        }
        assert!("Cộng hòa xã hội chủ nghĩa Việt Nam – “Độc lập”…".chars().all(is_tidy));
    }

    #[test]
    fn composed_text_is_taken_as_it_is() {
        let text = "Ủy ban nhân dân Phường Nguyễn Trãi – hoà/hòa\t“ngoặc”";
        assert_eq!(Text::from(text).as_str(), text);
    }

    #[test]
    fn reading_refuses_control_characters_with_their_place() {
        let error = serde_json::from_str::<Text>("\"ab\\u0001\"").unwrap_err().to_string();
        assert!(error.contains("U+0001 ở byte 2") && error.contains("line 1"), "{error}");
    }

    #[test]
    fn unpaired_surrogates_are_an_error_with_line_and_column() {
        let error = serde_json::from_str::<Text>("\"\\ud800\"").unwrap_err();
        assert_eq!(error.line(), 1);
    }
}
