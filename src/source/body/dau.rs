//! **Tên loại, trích yếu** typed above the body, as on the page: `# KẾ HOẠCH`, below it `## Phòng chống đuối nước`.
//!
//! The page has them from the fields, so they are taken off the body; what differs from the fields is a fault.

use super::super::cx::Cx;
use super::super::fold::fold;
use super::inline::Inline;
use super::read::Flat;

/// What the page has above the body.
#[derive(Clone, Copy)]
pub(crate) struct Dau<'a> {
    /// The name of the kind.
    pub ten: &'a str,
    pub trich_yeu: Option<&'a str>,
}

impl Dau<'_> {
    /// Whether words are the kind's name, or that and the subject.
    pub(crate) fn is(&self, words: &str) -> bool {
        let words = words.trim();
        if words.contains(':') {
            return false;
        }
        let (words, name) = (fold(words), fold(self.ten));
        words.strip_prefix(&name).is_some_and(|rest| {
            rest.is_empty() || self.trich_yeu.is_some_and(|subject| rest.starts_with('_') && same(rest, subject))
        })
    }
}

/// Whether two subjects are one, with “Về việc” or without.
fn same(one: &str, two: &str) -> bool {
    let bare = |text: &str| {
        let text = fold(text);
        let text = ["ve_viec_", "v_v_", "ve_"].iter().find_map(|begin| text.strip_prefix(begin)).unwrap_or(&text);
        text.trim_matches('_').to_owned()
    };
    bare(one) == bare(two)
}

/// Takes the title off.
pub(super) fn take(flats: &mut Vec<Flat>, head: Dau<'_>, cx: &mut Cx<'_>) {
    let Some((words, _)) = flats.first().and_then(title).filter(|(words, _)| head.is(words)) else { return };
    flats.remove(0);
    let whole = fold(&words) != fold(head.ten);
    if let (false, Some((words, heading))) = (whole, flats.first().and_then(title_or_line)) {
        let is_subject = head.trich_yeu.is_some_and(|subject| same(&words, subject));
        if is_subject {
            flats.remove(0);
        } else if heading {
            let Flat::Heading { span, .. } = flats.remove(0) else { return };
            let expected = "trích yếu như ở phần đầu, hoặc bỏ tên loại và trích yếu ở đây";
            cx.fault_expected(span, "tiêu đề dưới tên loại văn bản khác với trích yếu ở phần đầu", expected);
        }
    }
    if matches!(flats.first(), Some(Flat::Break(_))) {
        flats.remove(0);
    }
}

/// The letters of a heading without a mark, or of a paragraph that looks like one; whether it is a heading.
fn title(flat: &Flat) -> Option<(String, bool)> {
    let (words, heading) = title_or_line(flat)?;
    let looks = |inline: &Inline| inline.is_title();
    (heading || matches!(flat, Flat::Para { inline, .. } if looks(inline))).then_some((words, heading))
}

fn title_or_line(flat: &Flat) -> Option<(String, bool)> {
    match flat {
        Flat::Heading { inline, mark: None, classes, .. } if classes.is_empty() => Some((inline.plain(), true)),
        Flat::Para { inline, mark: None, .. } => Some((inline.plain(), false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::arrange::Arrangement;
    use super::super::read;
    use super::*;

    fn rest(source: &str) -> Result<usize, String> {
        let head = Dau { ten: "Kế hoạch", trich_yeu: Some("Về việc dạy bơi năm 2026") };
        let mut cx = Cx::new(source);
        let (blocks, _) = read::whole(&mut cx, 0, Arrangement::Muc, Some(head));
        cx.into_errors().map_or(Ok(blocks.len()), |errors| Err(errors.to_string()))
    }

    #[test]
    fn the_title_of_the_page_is_no_part_of_the_body() {
        for source in [
            "# KẾ HOẠCH\n## Dạy bơi năm 2026\n\nĐoạn.\n",
            "**KẾ HOẠCH**\n\n**Về việc dạy bơi năm 2026**\n\n---\n\n## I. MỤC ĐÍCH\n",
            "# Kế hoạch dạy bơi năm 2026\n\nĐoạn.\n",
            "# Kế hoạch\n\nĐoạn.\n",
        ] {
            assert_eq!(rest(source), Ok(1), "{source}");
        }
        assert!(rest("# KẾ HOẠCH\n## Dạy múa\n\nĐoạn.\n").unwrap_err().contains("khác với trích yếu"));
        assert_eq!(rest("Kế hoạch dạy bơi năm 2026\n\nĐoạn.\n"), Ok(2));
    }
}
