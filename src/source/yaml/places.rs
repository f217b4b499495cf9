//! From places in characters, as the parser counts, to places in bytes.

/// A place is kept for every so many characters.
const STEP: usize = 256;

/// The bytes at which characters of a text begin.
pub(super) struct Places<'t> {
    text: &'t str,
    every: Vec<usize>,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let every = text.char_indices().step_by(STEP).map(|(at, _)| at).collect();
        Self { text, every }
    }

    /// The byte at which a character begins; the end of the text for what is behind it.
    pub(super) fn byte(&self, character: usize) -> usize {
        let Some(near) = self.every.get(character / STEP) else { return self.text.len() };
        let rest = self.text[*near..].char_indices().nth(character % STEP);
        rest.map_or(self.text.len(), |(at, _)| near + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_its_byte() {
        for text in ["", "a", &"đ😀a\r\n".repeat(200)] {
            let places = Places::new(text);
            let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            bytes.extend([text.len(); 3]);
            for (character, byte) in bytes.into_iter().enumerate() {
                assert_eq!(places.byte(character), byte);
            }
        }
    }
}
