//! What a template leaves open in a source: a value stands as a sign until the source is read, so that no value can
//! change how it is read.

/// Begins a sign; its number follows in digits, then [`END`]. Source text cannot hold it.
pub(crate) const START: char = '\u{F0000}';
/// Ends a sign.
pub(crate) const END: char = '\u{F0001}';

/// The values, by number.
pub(crate) type Holes<'a> = &'a [String];

/// A text with the values in place of their signs.
pub(crate) fn filled<'t>(text: &'t str, holes: Holes<'_>) -> std::borrow::Cow<'t, str> {
    if !text.contains(START) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        out += before;
        let (number, after) = after.split_once(END).unwrap_or((after, ""));
        out += number.parse().ok().and_then(|number: usize| holes.get(number)).map_or("", String::as_str);
        rest = after;
    }
    out += rest;
    out.into()
}
