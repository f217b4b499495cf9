//! Tags in a paragraph's text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::paragraph::OBJECT;

/// What a tag does to what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Writes something in its place.
    Value,
    /// Begins a block of this name.
    Open(String),
    /// Begins the other side of a block.
    Else,
    /// Ends a block of this name.
    Close(String),
    /// Nothing: `{{! … }}`.
    Comment,
}

/// A tag as it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its place in the paragraph's text.
    pub range: Range<usize>,
    /// Its letters for the engine: straight quotation marks, plain blanks.
    pub text: String,
    pub role: Role,
}

/// What is found in a paragraph.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tags {
    pub found: Vec<Found>,
    /// Backslashes that only say that no tag follows.
    pub escapes: Vec<Range<usize>>,
    /// What is wrong: the place, and why.
    pub faults: Vec<(Range<usize>, &'static str)>,
}

pub(super) const UNCLOSED: &str = "thẻ chưa đóng bằng “}}” trong cùng đoạn";
pub(super) const STRAY: &str = "“}}” không đóng thẻ nào";
pub(super) const OBJECT_WITHIN: &str = "trong thẻ có hình, chú thích, trường hoặc dấu ngắt";
pub(super) const RAW: &str = "mẫu DOCX không dùng được “{{{…}}}”, “{{&…}}”; hãy dùng “{{…}}”";
pub(super) const PARTIAL: &str = "mẫu DOCX không dùng được mẫu con “{{> …}}”";
pub(super) const TILDE: &str = "mẫu DOCX không dùng được “~” trong thẻ; hãy bỏ đi";

/// How far the end of a tag is looked for with its quotation marks in mind, in letters.
const LONGEST: usize = 4096;
/// After how many letters of a paragraph that were looked at in vain quotation marks are letters like others.
const MOST_IN_VAIN: usize = 64 * LONGEST;

/// Finds the tags of a text.
pub(super) fn find(text: &str) -> Tags {
    let mut found = Tags::default();
    let mut search = Search::default();
    let mut at = 0;
    while let Some(next) = text[at..].find(['{', '}']).map(|next| at + next) {
        let rest = &text[next..];
        if rest.starts_with("}}") {
            found.faults.push((next..next + 2, STRAY));
            at = next + 2;
        } else if !rest.starts_with("{{") {
            at = next + 1;
        } else if text[at..next].ends_with('\\') {
            found.escapes.push(next - 1..next);
            at = close(text, next, &mut search).unwrap_or(next + 2);
        } else if let Some(end) = close(text, next, &mut search) {
            tag(text, next..end, &mut found);
            at = end;
        } else {
            found.faults.push((next..text.len(), UNCLOSED));
            break;
        }
    }
    found
}

/// What was looked for in vain, so that it is not looked for again and again.
#[derive(Default)]
struct Search {
    /// Marks that do not stand in the rest of the text.
    missing: Vec<&'static str>,
    /// Letters behind quotation marks that stand alone.
    letters: usize,
}

/// Where the tag that begins at `start` ends.
fn close(text: &str, start: usize, search: &mut Search) -> Option<usize> {
    let rest = &text[start..];
    let mut until = |mark: &'static str, from: usize| {
        let found = rest.get(from..).filter(|_| !search.missing.contains(&mark)).and_then(|rest| rest.find(mark));
        if found.is_none() {
            search.missing.push(mark);
        }
        found.map(|at| start + from + at + mark.len())
    };
    if rest.starts_with("{{!--") {
        return until("--}}", 5);
    }
    if rest.starts_with("{{!") {
        return until("}}", 3);
    }
    if rest.starts_with("{{{{") {
        return until("}}}}", 4);
    }
    let raw = rest.starts_with("{{{");
    let plain = until("}}", 2)?;
    let plain = if raw && text[plain..].starts_with('}') { plain + 1 } else { plain };
    // Braces within quotation marks are letters; a quotation mark that stands alone is one, too.
    let mut quote = None;
    if search.letters > MOST_IN_VAIN {
        return Some(plain);
    }
    for (at, c) in rest.char_indices().take(LONGEST).skip(2) {
        if let Some(open) = quote {
            if closes(open, c) {
                quote = None;
            }
        } else if matches!(c, '"' | '\'' | '“' | '‘') {
            quote = Some(c);
        } else if rest[at..].starts_with("}}") {
            let braces = if raw && rest[at..].starts_with("}}}") { 3 } else { 2 };
            return Some(start + at + braces);
        }
    }
    search.letters += LONGEST;
    Some(plain)
}

fn closes(open: char, c: char) -> bool {
    match open {
        '“' => matches!(c, '”' | '"'),
        '‘' => matches!(c, '’' | '\''),
        other => c == other,
    }
}

fn tag(text: &str, range: Range<usize>, found: &mut Tags) {
    let raw = &text[range.clone()];
    let inner = raw.trim_start_matches('{').trim_end_matches('}');
    let first = inner.trim_start();
    let fault = if first.starts_with('!') {
        None
    } else if raw.contains(OBJECT) {
        Some(OBJECT_WITHIN)
    } else if raw.starts_with("{{{") || first.starts_with('&') {
        Some(RAW)
    } else if first.starts_with('~') || inner.ends_with('~') {
        Some(TILDE)
    } else if first.starts_with('>') || first.starts_with("#>") {
        Some(PARTIAL)
    } else {
        None
    };
    if let Some(fault) = fault {
        found.faults.push((range, fault));
        return;
    }
    let role = role(first);
    let text = match role {
        // What a comment says is of no matter, and may hold anything.
        Role::Comment => "{{!}}".to_owned(),
        _ => plain(raw),
    };
    found.found.push(Found { range, text, role });
}

/// What a tag does, by what stands in it.
fn role(inner: &str) -> Role {
    let name = |text: &str| {
        let text = text.trim_start();
        text.split(|c: char| c.is_whitespace()).next().unwrap_or_default().to_owned()
    };
    match inner.chars().next() {
        Some('!') => Role::Comment,
        Some('/') => Role::Close(name(&inner[1..])),
        Some('^') if inner[1..].trim().is_empty() => Role::Else,
        Some('#' | '^') => Role::Open(name(&inner[1..])),
        _ if name(inner) == "else" => Role::Else,
        _ => Role::Value,
    }
}

/// The letters of a tag without what an editor makes of them: curly quotation marks, wide and hard blanks, letters with
/// marks apart.
fn plain(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut quote = None;
    for c in raw.nfc() {
        match quote {
            Some(open) if closes(open, c) => {
                quote = None;
                text.push(straight(c));
            }
            Some(_) => text.push(if c.is_control() { ' ' } else { c }),
            None if matches!(c, '"' | '\'' | '“' | '‘') => {
                quote = Some(c);
                text.push(straight(c));
            }
            None if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') => text.push(' '),
            None => text.push(c),
        }
    }
    text
}

fn straight(quote: char) -> char {
    match quote {
        '“' | '”' | '"' => '"',
        _ => '\'',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        find(text).found.into_iter().map(|tag| tag.text).collect()
    }

    #[test]
    fn tags_are_found_between_letters() {
        let found = find("Kính gửi {{ ten }}, {{#if a}}x{{else}}y{{/if}}{{!-- }} --}}.");
        let roles: Vec<_> = found.found.iter().map(|tag| tag.role.clone()).collect();
        let name = |name: &str| name.to_owned();
        assert_eq!(roles, [Role::Value, Role::Open(name("if")), Role::Else, Role::Close(name("if")), Role::Comment]);
        assert!(found.faults.is_empty() && found.escapes.is_empty());
        assert_eq!(find("{ a } {").found, []);
    }

    #[test]
    fn what_word_makes_of_quotation_marks_and_blanks_is_undone() {
        assert_eq!(texts("{{noi\u{a0}ds “, ” ‘x’}}"), ["{{noi ds \", \" 'x'}}"]);
        assert_eq!(texts("{{x \"}}“\"}} {{y}}"), ["{{x \"}}“\"}}", "{{y}}"]);
        assert_eq!(texts("{{te\u{302}n}}"), ["{{tên}}"]);
        // A mark that stands alone does not eat the text.
        assert_eq!(texts("{{a' }} và {{b}}"), ["{{a' }}", "{{b}}"]);
    }

    #[test]
    fn what_a_form_has_no_place_for_is_refused() {
        for (text, fault) in [
            ("{{a", UNCLOSED),
            ("a}}", STRAY),
            ("{{{a}}}", RAW),
            ("{{&a}}", RAW),
            ("{{{{a}}}}", RAW),
            ("{{> a}}", PARTIAL),
            ("{{~a}}", TILDE),
            ("{{a~}}", TILDE),
            ("{{a\u{fffc}}}", OBJECT_WITHIN),
        ] {
            let found = find(text);
            assert_eq!(found.faults.iter().map(|(_, fault)| *fault).collect::<Vec<_>>(), [fault], "{text}");
            assert!(found.found.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_backslash_makes_letters_of_a_tag() {
        let found = find("\\{{a}} {{b}}");
        assert_eq!((found.found.len(), found.faults.len()), (1, 0));
        assert_eq!(found.escapes.iter().map(|escape| (escape.start, escape.end)).collect::<Vec<_>>(), [(0, 1)]);
    }
}
