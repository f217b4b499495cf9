//! Where the fields of a source end and its body begins.

use std::ops::Range;

use super::super::cx::Cx;

/// The text between the two lines `---`, and the byte at which the body begins.
pub(super) fn split(cx: &mut Cx<'_>) -> Option<(Range<usize>, usize)> {
    let mut at = if cx.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut start = None;
    for line in cx.text[at..].split_inclusive('\n') {
        let end = at + line.len();
        match (start, line.trim_end()) {
            (None, "") => {}
            (None, "---") => start = Some((at, end)),
            (None, _) => {
                let message = "văn bản phải mở đầu bằng các trường (loại, cơ quan, số, …) đặt giữa hai dòng “---”";
                cx.fault_expected(at..end, message, "dòng “---”");
                return None;
            }
            (Some((_, start)), "---") => return Some((start..at, end)),
            (Some(_), _) => {}
        }
        at = end;
    }
    let (message, place) = match start {
        Some((open, end)) => ("thiếu dòng “---” đóng các trường mở ở đây", open..end),
        None => ("văn bản trống", 0..0),
    };
    cx.fault_expected(place, message, "dòng “---”");
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_parts_are_found_in_every_kind_of_file() {
        for text in ["---\na: 1\n---\nx", "\u{feff}---\r\na: 1\n---  \r\nx", "\n\n---\na: 1\n---\nx"] {
            let mut cx = Cx::new(text);
            let (fields, body) = split(&mut cx).unwrap();
            assert_eq!((text[fields].trim_end(), &text[body..]), ("a: 1", "x"));
        }
        let mut cx = Cx::new("---\n---");
        assert_eq!(split(&mut cx), Some((4..4, 7)));
    }

    #[test]
    fn a_missing_line_is_told() {
        for (text, line, told) in [("", 1, "trống"), ("\na: 1\n", 2, "mở đầu"), ("\n---\na: 1\n", 2, "đóng")] {
            let mut cx = Cx::new(text);
            assert_eq!(split(&mut cx), None);
            let errors = cx.into_errors().unwrap();
            assert_eq!(errors.as_slice()[0].line, line);
            assert!(errors.to_string().contains(told));
        }
    }
}
