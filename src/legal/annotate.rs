//! **Đánh dấu viện dẫn**: a text with links or marks at its citations.

use super::{Mention, find};

/// A stretch of a text: one citation, or what stands between two.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Piece<'t> {
    /// Between citations.
    Text(&'t str),
    /// A citation, as written and as understood.
    Cited(&'t str, Box<Mention>),
}

/// Parts a text at its citations; put together, the pieces are the text.
///
/// ```
/// use vanban::legal::{Piece, pieces};
/// let all = pieces("Theo Luật Trẻ em.");
/// assert!(matches!(&all[..], [Piece::Text("Theo "), Piece::Cited("Luật Trẻ em", _), Piece::Text(".")]));
/// ```
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut at = 0;
    for mention in find(text) {
        let range = mention.range.clone();
        if at < range.start {
            all.push(Piece::Text(&text[at..range.start]));
        }
        all.push(Piece::Cited(&text[range.clone()], Box::new(mention)));
        at = range.end;
    }
    if at < text.len() {
        all.push(Piece::Text(&text[at..]));
    }
    all
}

/// Writes a text with what `mark` makes of its citations: it is given each citation as written and as understood, and
/// gives what to write in its place, or `None` to leave it. All else stays letter for letter; a format with letters of
/// its own (HTML) is written from [`pieces`].
///
/// This is for texts. A DOCX has links for citations told as values only (`render::docx::Options::citation_links`), not
/// for what its letters cite.
///
/// ```
/// use vanban::legal::annotate;
/// let text = "Căn cứ Nghị định số 30/2020/NĐ-CP và Điều 5 Quy chế này.";
/// let linked = annotate(text, |written, mention| {
///     let number = mention.citation.so_hieu.as_ref()?;
///     Some(format!("[{written}](vb:{number})"))
/// });
/// assert_eq!(linked, "Căn cứ [Nghị định số 30/2020/NĐ-CP](vb:30/2020/NĐ-CP) và Điều 5 Quy chế này.");
/// ```
#[must_use]
pub fn annotate(text: &str, mut mark: impl FnMut(&str, &Mention) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Cited(written, mention) => match mark(written, &mention) {
                Some(marked) => out.push_str(&marked),
                None => out.push_str(written),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_put_together_are_the_text() {
        for text in [
            "",
            "Không có gì.",
            "Luật Trẻ em",
            "Luật Trẻ em và Luật Giá; khoản 1 Điều này\u{301}",
            "Nghi\u{323} định số 5/2020/NĐ-CP",
        ] {
            let whole: String = pieces(text)
                .iter()
                .map(|piece| match piece {
                    Piece::Text(text) | Piece::Cited(text, _) => *text,
                })
                .collect();
            assert_eq!(whole, text);
        }
    }

    #[test]
    fn nothing_marked_is_the_text_itself() {
        let text = "Căn cứ Luật Trẻ em “chưa đóng";
        assert_eq!(annotate(text, |_, _| None), text);
    }
}
