//! Blanks around tags: `~` takes them away, and a line that holds nothing but a tag of a block, a partial or a comment
//! leaves no line behind.

use super::lex::{Sort, Tag, Token};

/// Takes the blanks away; gives each partial that stands alone on its line the blanks before it, by the number of its
/// token, since they begin each line of what is included.
pub(crate) fn trim(text: &str, tokens: &mut [Token<'_>]) -> Vec<(usize, String)> {
    let mut indents = Vec::new();
    for i in 0..tokens.len() {
        let Token::Tag(tag) = tokens[i].clone() else { continue };
        let alone = stands_alone(text, &tag);
        if let Some(Token::Text(before, _)) = i.checked_sub(1).and_then(|before| tokens.get_mut(before)) {
            if tag.trim_before {
                before.truncate(before.trim_end().len());
            } else if alone {
                let kept = before.trim_end_matches(is_blank).len();
                if tag.sort == Sort::Partial && kept < before.len() {
                    indents.push((i, before[kept..].to_owned()));
                }
                before.truncate(kept);
            }
        }
        if let Some(Token::Text(after, at)) = tokens.get_mut(i + 1) {
            let cut = if tag.trim_after {
                after.trim_start()
            } else if alone {
                let rest = after.trim_start_matches(is_blank);
                rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest)
            } else {
                continue;
            };
            *at += after.len() - cut.len();
            *after = cut.to_owned();
        }
    }
    indents
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t')
}

fn stands_alone(text: &str, tag: &Tag<'_>) -> bool {
    if matches!(tag.sort, Sort::Print | Sort::Raw) {
        return false;
    }
    let after = &text[tag.span.end..];
    let before = text[..tag.span.start].trim_end_matches(is_blank);
    (after.is_empty() || after.trim_start_matches(is_blank).starts_with(['\n', '\r']))
        && (before.is_empty() || before.ends_with(['\n', '\r']))
}
