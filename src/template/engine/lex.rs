//! A template's text, taken apart into text and tags.

use std::ops::Range;

use super::super::error::Fault;
use super::super::limits::{EXPRESSION_DEPTH, TAG_BYTES};

/// A part of a template.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token<'t> {
    /// Text as it is printed, and where it begins.
    Text(String, usize),
    Tag(Tag<'t>),
}

/// What stands between `{{` and `}}`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tag<'t> {
    pub sort: Sort,
    /// What is inside, without the sign of its sort and without `~`.
    pub inner: &'t str,
    /// Where `inner` begins.
    pub at: usize,
    /// The whole tag.
    pub span: Range<usize>,
    /// `{{~`
    pub trim_before: bool,
    /// `~}}`
    pub trim_after: bool,
}

/// What a tag is, by its first sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// `{{x}}`
    Print,
    /// `{{{x}}}`, `{{&x}}`
    Raw,
    /// `{{#x}}`
    Open,
    /// `{{/x}}`
    Close,
    /// `{{else}}`, `{{else if x}}`, `{{^}}`
    Else,
    /// `{{> x}}`
    Partial,
    /// `{{! x }}`
    Comment,
}

/// Takes a template apart; what cannot be read is noted and left out. Stops after `errors` faults.
pub(crate) fn tokens<'t>(text: &'t str, errors: usize, faults: &mut Vec<Fault>) -> Vec<Token<'t>> {
    let mut tokens = Vec::new();
    let (mut plain, mut plain_at) = (String::new(), 0);
    let mut at = 0;
    while let Some(found) = text[at..].find("{{") {
        if faults.len() >= errors {
            return tokens;
        }
        let open = at + found;
        let slashes = text[at..open].bytes().rev().take_while(|byte| *byte == b'\\').count();
        if plain.is_empty() {
            plain_at = at;
        }
        // `\{{` prints `{{`, `\\{{` prints `\` and begins a tag.
        plain += &text[at..open - usize::from(slashes > 0)];
        if slashes == 1 {
            plain += "{{";
            at = open + 2;
            continue;
        }
        if !plain.is_empty() {
            tokens.push(Token::Text(std::mem::take(&mut plain), plain_at));
        }
        match tag(text, open) {
            Ok(tag) => {
                at = tag.span.end;
                if let Some(too_deep) = depth_fault(&tag) {
                    faults.push(too_deep);
                } else {
                    tokens.push(Token::Tag(tag));
                }
            }
            Err((fault, resume)) => {
                faults.push(fault);
                at = resume;
            }
        }
    }
    if plain.is_empty() {
        plain_at = at;
    }
    plain += &text[at..];
    if !plain.is_empty() {
        tokens.push(Token::Text(plain, plain_at));
    }
    tokens
}

/// The tag that begins at `open`, or why there is none and where to go on.
fn tag(text: &str, open: usize) -> Result<Tag<'_>, (Fault, usize)> {
    let rest = &text[open..];
    if let Some(comment) = rest.strip_prefix("{{!") {
        let end = if comment.starts_with("--") { "--}}" } else { "}}" };
        let length = comment.find(end).ok_or_else(|| (Fault::new(open, "lời ghi chú chưa đóng"), text.len()))?;
        let span = open..open + 3 + length + end.len();
        return Ok(Tag { sort: Sort::Comment, inner: "", at: span.end, span, trim_before: false, trim_after: false });
    }
    if rest.starts_with("{{{{") {
        let fault = Fault::new(open, "không dùng được “{{{{”").hint("hãy viết “\\{{” để in “{{”");
        return Err((fault, open + 4));
    }
    let mut start = open + 2;
    let trim_before = text[start..].starts_with('~');
    start += usize::from(trim_before);
    let (sort, sign, close) = match text[start..].bytes().next() {
        Some(b'{') => (Sort::Raw, 1, "}"),
        Some(b'&') => (Sort::Raw, 1, ""),
        Some(b'#') => (Sort::Open, 1, ""),
        Some(b'/') => (Sort::Close, 1, ""),
        Some(b'>') => (Sort::Partial, 1, ""),
        Some(b'*') => {
            let fault = Fault::new(open, "không dùng được “{{* …}}”");
            return Err((fault, start + 1));
        }
        Some(b'^') => (Sort::Else, 1, ""),
        _ => (Sort::Print, 0, ""),
    };
    start += sign;
    let end = end(text, open, start)?;
    let mut inner = &text[start..end];
    let mut span = open..end + 2;
    let mut trim_after = false;
    let unclosed = || (Fault::new(open, "“{{{” phải đóng bằng “}}}”"), end + 2);
    if close.is_empty() || !trim_before {
        // `{{{x~}}}` as well as `{{x~}}`.
        trim_after = inner.ends_with('~');
        inner = inner.strip_suffix('~').unwrap_or(inner);
        if !close.is_empty() {
            if text[span.end..].starts_with('}') {
                span.end += 1;
            } else if let Some(before) = inner.strip_suffix('}') {
                inner = before;
            } else {
                return Err(unclosed());
            }
        }
    } else if let Some(before) = inner.strip_suffix("}~") {
        (inner, trim_after) = (before, true);
    } else if text[span.end..].starts_with('}') {
        span.end += 1;
    } else {
        return Err(unclosed());
    }
    let mut sort = sort;
    let lead = inner.len() - inner.trim_start().len();
    let (mut at, mut inner) = (start + lead, inner.trim());
    if sort == Sort::Print {
        if let Some(rest) = inner.strip_prefix("else").filter(|rest| !rest.starts_with(is_name_char)) {
            sort = Sort::Else;
            at += inner.len() - rest.trim_start().len();
            inner = rest.trim_start();
        }
    } else if sort == Sort::Open && inner.starts_with(['>', '*']) {
        let what = if inner.starts_with('>') {
            "không dùng được “{{#> …}}”"
        } else {
            "không dùng được “{{#* …}}”"
        };
        let fault = Fault::new(open, what).hint("hãy để phần đó thành một mẫu riêng rồi viết {{> ten_mau}}");
        return Err((fault, span.end));
    }
    if inner.is_empty() && !matches!(sort, Sort::Else | Sort::Close) {
        return Err((Fault::new(open, "thẻ trống"), span.end));
    }
    Ok(Tag { sort, inner, at, span, trim_before, trim_after })
}

/// A letter of a name, as handlebars has it: any letter that is not ASCII is one.
pub(crate) fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '$' | ':') || !c.is_ascii()
}

/// Where the `}}` of a tag stands, outside of quotes and brackets.
fn end(text: &str, open: usize, start: usize) -> Result<usize, (Fault, usize)> {
    let bytes = text.as_bytes();
    let mut at = start;
    // Objects as literals: `{"a": {"b": 1}}`.
    let mut objects = 0_usize;
    while at < bytes.len() {
        if at - start > TAG_BYTES {
            let fault = Fault::new(open, format!("thẻ dài quá {TAG_BYTES} byte"));
            return Err((fault, at));
        }
        match bytes[at] {
            b'}' if objects > 0 => {
                objects -= 1;
                at += 1;
            }
            b'}' if bytes[at..].starts_with(b"}}") => return Ok(at),
            b'{' if bytes[at..].starts_with(b"{{") => break,
            b'{' => {
                objects += 1;
                at += 1;
            }
            quote @ (b'"' | b'\'') => {
                at = past_quote(bytes, at, quote).ok_or_else(|| {
                    let next = text[at..].find('\n').map_or(text.len(), |end| at + end);
                    (Fault::new(at, format!("dấu {} chưa đóng trên cùng một dòng", char::from(quote))), next)
                })?;
            }
            // `a.[x "y]`: any letters up to the bracket.
            b'[' if matches!(bytes[at - 1], b'.' | b'/') => {
                at = bytes[at..].iter().position(|byte| *byte == b']').map_or(bytes.len(), |end| at + end);
            }
            _ => at += 1,
        }
    }
    Err((Fault::new(open, "thẻ chưa đóng").hint("hãy viết “}}” ở cuối thẻ, hoặc “\\{{” để in “{{”"), at.max(start)))
}

/// The byte after a quoted text, which ends on its line.
fn past_quote(bytes: &[u8], at: usize, quote: u8) -> Option<usize> {
    let mut at = at + 1;
    loop {
        match *bytes.get(at)? {
            byte if byte == quote => return Some(at + 1),
            b'\n' => return None,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// handlebars' parser recurses over what stands in each other in a tag.
fn depth_fault(tag: &Tag<'_>) -> Option<Fault> {
    let bytes = tag.inner.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            quote @ (b'"' | b'\'') => {
                at = past_quote(bytes, at, quote).unwrap_or(at + 1);
                continue;
            }
            _ => {}
        }
        if depth > EXPRESSION_DEPTH {
            let message = format!("các dấu ngoặc trong thẻ lồng nhau quá {EXPRESSION_DEPTH} tầng");
            return Some(Fault::new(tag.at + at, message));
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexed(text: &str) -> (Vec<Token<'_>>, Vec<Fault>) {
        let mut faults = Vec::new();
        let tokens = tokens(text, 100, &mut faults);
        (tokens, faults)
    }

    fn one(text: &str) -> Tag<'_> {
        match lexed(text).0.as_slice() {
            [Token::Tag(tag)] => tag.clone(),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn tags_are_told_by_their_first_sign() {
        for (text, sort, inner, before, after) in [
            ("{{ a }}", Sort::Print, "a", false, false),
            ("{{~a~}}", Sort::Print, "a", true, true),
            ("{{{a}}}", Sort::Raw, "a", false, false),
            ("{{~{a}~}}", Sort::Raw, "a", true, true),
            ("{{~{a}}}", Sort::Raw, "a", true, false),
            ("{{& a}}", Sort::Raw, "a", false, false),
            ("{{# if a}}", Sort::Open, "if a", false, false),
            ("{{/if}}", Sort::Close, "if", false, false),
            ("{{else}}", Sort::Else, "", false, false),
            ("{{^}}", Sort::Else, "", false, false),
            ("{{~ else if a ~}}", Sort::Else, "if a", true, true),
            ("{{elsewhere}}", Sort::Print, "elsewhere", false, false),
            ("{{> phan/dau}}", Sort::Partial, "phan/dau", false, false),
            ("{{!-- }} --}}", Sort::Comment, "", false, false),
            ("{{! a }}", Sort::Comment, "", false, false),
            (r#"{{f "}}" '{{' "\"}}"}}"#, Sort::Print, r#"f "}}" '{{' "\"}}""#, false, false),
            ("{{a.[x'}}]}}", Sort::Print, "a.[x'}}]", false, false),
            (r#"{{f {"a": {"b": 1}}}}"#, Sort::Print, r#"f {"a": {"b": 1}}"#, false, false),
        ] {
            let tag = one(text);
            assert_eq!((tag.sort, tag.inner, tag.trim_before, tag.trim_after), (sort, inner, before, after), "{text}");
            assert!(inner.is_empty() || text[tag.at..].starts_with(inner), "{text}");
        }
    }

    #[test]
    fn braces_can_be_printed() {
        let text = |text: &str| match lexed(text).0.into_iter().next() {
            Some(Token::Text(text, 0)) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(text(r"a \{{b}} c"), "a {{b}} c");
        assert_eq!(text(r"a \\{{b}} c"), r"a \");
        assert_eq!(text(r"a \\\{{b}} c"), r"a \\");
    }

    #[test]
    fn what_is_broken_does_not_hide_the_next() {
        let (tokens, faults) = lexed("a {{b {{c}} {{{{d}}}} {{'e}}\n{{f}} {{#>g}} {{}} {{{h}} {{*i}} {{j");
        let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(
            told,
            [
                "thẻ chưa đóng",
                "không dùng được “{{{{”",
                "dấu ' chưa đóng trên cùng một dòng",
                "không dùng được “{{#> …}}”",
                "thẻ trống",
                "“{{{” phải đóng bằng “}}}”",
                "không dùng được “{{* …}}”",
                "thẻ chưa đóng",
            ]
        );
        let tags = tokens.iter().filter(|token| matches!(token, Token::Tag(_))).count();
        assert_eq!(tags, 2);
    }

    #[test]
    fn deep_or_long_tags_are_refused() {
        for deep in ["(".repeat(100), "[".repeat(100), r#"{"a":"#.repeat(100)] {
            assert_eq!(lexed(&format!("{{{{a {deep}\n}}}}{}", "}".repeat(102))).1.len(), 1);
        }
        assert!(lexed(&format!("{{{{a {}}}}}", "b ".repeat(5000))).1[0].message.contains("thẻ dài quá"));
    }
}
