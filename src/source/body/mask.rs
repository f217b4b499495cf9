//! What CommonMark does not know made into what it does, each as long as it was: places stay what they are.
//!
//! An item of a list begins with `1.` or `1)` for a reader of CommonMark, and only `1` may follow a paragraph without an
//! empty line. Offices number `a)`, `đ)`, `1.1.` too and leave no empty lines: `a)` becomes `1)`, `1.1.` becomes `001.`,
//! `12.` becomes `01.`. What was typed is read from the source.
//!
//! Word processors end a paragraph with one line end, text files fill lines up to a width. A line that begins like a unit
//! (`I. MỤC ĐÍCH`, `Điều 2. …`) ends what stands before it: its mark becomes empty lines. A line that ends although the
//! next word had room, or that is longer than anybody fills lines, ends its paragraph.

use super::mark::{Mark, Number};

/// A text that a reader of CommonMark understands.
#[derive(Debug, Default)]
pub(super) struct Masked {
    pub text: String,
    /// Where paragraphs begin whose marks became empty lines, and where their lines began.
    marked: Vec<(usize, usize)>,
    /// Ends of lines that end a paragraph.
    ended: Vec<usize>,
}

impl Masked {
    /// Where the line of a paragraph began whose mark is gone.
    pub(super) fn line_of(&self, paragraph: usize) -> Option<usize> {
        let found = self.marked.binary_search_by_key(&paragraph, |(at, _)| *at).ok()?;
        Some(self.marked[found].1)
    }

    /// Whether a paragraph ends with the line that ends here.
    pub(super) fn ends(&self, line_end: usize) -> bool {
        self.ended.binary_search(&line_end).is_ok()
    }
}

/// Nobody fills lines up to less than this, nor beyond that, in characters.
const FILLED: std::ops::RangeInclusive<usize> = 60..=120;

/// The text with such marks at the beginning of its lines replaced; fenced blocks are left alone.
pub(super) fn mask(text: &str) -> Masked {
    let mut masked = Masked { text: String::with_capacity(text.len()), ..Masked::default() };
    let mut fence: Option<(u8, usize)> = None;
    // Lines beside each other without an empty one: their widths, and where they end.
    let mut block: Vec<(usize, usize)> = Vec::new();
    let mut words: Vec<Option<usize>> = Vec::new();
    let mut before = "";
    for line in text.split_inclusive('\n') {
        let rest = line.trim_start_matches([' ', '\t']);
        let (indent, rest) = line.split_at(line.len() - rest.len());
        let run = fence_of(rest);
        let start = masked.text.len();
        let bare = line.trim_end();
        if bare.is_empty() || fence.is_some() || run.is_some() {
            masked.end(&mut block, &mut words);
        } else {
            block.push((bare.chars().count(), start + line.trim_end_matches(['\n', '\r']).len()));
            let word = bare.split_whitespace().next().unwrap_or_default().chars().count();
            words.push(indent.is_empty().then_some(word));
        }
        match (fence, run) {
            (None, Some(opening)) => fence = Some(opening),
            (Some((sign, width)), Some((other, long)))
                if sign == other && long >= width && rest.trim_end().bytes().all(|byte| byte == sign) =>
            {
                fence = None;
            }
            (None, None) => {
                if let Some(width) = item_width(rest) {
                    masked.text += indent;
                    masked.text.extend(std::iter::repeat_n('0', width - 2));
                    masked.text.push('1');
                    masked.text += &rest[width - 1..];
                    before = line;
                    continue;
                }
                let in_table = before.contains('|') && line.contains('|');
                if indent.is_empty() && !before.trim().is_empty() && !in_table && masked.unit(line) {
                    before = line;
                    continue;
                }
            }
            _ => {}
        }
        masked.text += line;
        before = line;
    }
    masked.end(&mut block, &mut words);
    masked
}

impl Masked {
    /// Notes which of the lines beside each other end a paragraph.
    fn end(&mut self, block: &mut Vec<(usize, usize)>, words: &mut Vec<Option<usize>>) {
        let widest = block.iter().map(|(width, _)| *width).max().unwrap_or_default().max(*FILLED.start());
        for (i, (width, end)) in block.iter().enumerate() {
            if let Some(Some(word)) = words.get(i + 1)
                && (width + 1 + word <= widest || width > FILLED.end())
            {
                self.ended.push(*end);
            }
        }
        block.clear();
        words.clear();
    }

    /// Adds a line that begins like a unit, with its mark as what ends a paragraph; false if it is none.
    fn unit(&mut self, line: &str) -> bool {
        let bold = line.starts_with("**");
        let stars = if bold { 2 } else { 0 };
        let Some(mark) = Mark::of_paragraph(line[stars..].trim_end(), bold) else { return false };
        let after = &line[stars + mark.sign..];
        if !bold && after.trim().is_empty() {
            // “Chương I” alone: a heading of nothing else.
            self.text.push('#');
            self.text.extend(std::iter::repeat_n(' ', mark.sign - 1));
            self.text += after;
            return true;
        }
        // “**Điều 1.** …”: the stars go with the mark.
        let closed = bold && after.starts_with("**");
        let gone = if closed { stars + mark.sign + 2 } else { stars + mark.len };
        let text = line[gone..].trim_start_matches(' ');
        let begins = text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '“' | '"' | '('));
        if !begins || Mark::of_item(text).is_some() || bold && !closed && !text.contains("**") {
            return false;
        }
        let start = self.text.len();
        let signs = if bold && !closed { "**" } else { "" };
        self.text.extend(std::iter::repeat_n('\n', line.len() - text.len() - signs.len()));
        self.marked.push((self.text.len(), start));
        self.text += signs;
        self.text += text;
        true
    }
}

fn fence_of(rest: &str) -> Option<(u8, usize)> {
    let sign = *rest.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let width = rest.bytes().take_while(|&byte| byte == sign).count();
    (width >= 3).then_some((sign, width))
}

/// Bytes of the mark of an item, its sign included.
fn item_width(rest: &str) -> Option<usize> {
    let mark = Mark::of_item(rest)?;
    let width = mark.sign;
    // More digits are no mark to CommonMark; a number of a year is a word that came to stand there.
    let short = match &mark.number {
        Number::Value(number) => *number < 100 || !rest.starts_with(|c: char| c.is_ascii_digit()),
        Number::Label(_) => true,
    };
    (short && (2..=10).contains(&width)).then_some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_keep_their_length() {
        for (text, masked) in [
            ("a) A\n  đ) B\n", "1) A\n  01) B\n"),
            ("1. A\n12. B\n2024. C\n", "1. A\n01. B\n2024. C\n"),
            ("1.1. A\n10.12. B\n", "001. A\n00001. B\n"),
            ("```\na) A\n```\nb) B", "```\na) A\n```\n1) B"),
            ("a)x\n1.5 triệu\nab) C\nabc) D", "a)x\n1.5 triệu\n01) C\nabc) D"),
            ("~~~ bang\n1. A\n```\n~~~\n2. B", "~~~ bang\n1. A\n```\n~~~\n1. B"),
        ] {
            assert_eq!(mask(text).text, masked);
            assert_eq!(masked.len(), text.len());
        }
    }

    #[test]
    fn units_end_what_stands_before_them() {
        for (text, masked) in [
            ("A\nI. MỤC\nB", "A\n\n\n\nMỤC\nB"),
            ("A\n\nI. MỤC\nB", "A\n\nI. MỤC\nB"),
            ("A\n**1. Mục** b", "A\n\n\n\n**Mục** b"),
            ("A\n**1.** b", "A\n\n\n\n\n\n\n\nb"),
            ("A\nChương I\nB", "A\n#         \nB"),
            ("A\nI. - B\nI. Mục\nĐiều 2 Luật A", "A\nI. - B\nI. Mục\nĐiều 2 Luật A"),
            ("A | 1\n- | -\nI. THU | 2", "A | 1\n- | -\nI. THU | 2"),
        ] {
            let got = mask(text);
            assert_eq!(got.text, masked);
            assert_eq!(got.text.len(), text.len());
        }
        assert_eq!(mask("A\nI. MỤC").line_of(5), Some(2));
    }

    #[test]
    fn lines_that_are_not_full_end_a_paragraph() {
        let long = "chữ ".repeat(40);
        for (text, ends) in [
            ("Mục đích\nNâng cao ý thức.", true),
            ("a\r\nb", true),
            ("a\n  b", false),
            (&*format!("{}\nchữ", &long[..5 * 18]), false),
            (&*format!("{}\n{}", &long[..5 * 10], &long[..5 * 18]), true),
            (&*format!("{long}\nchữ"), true),
        ] {
            let end = text.find(['\r', '\n']).unwrap();
            assert_eq!(mask(text).ends(end), ends, "{text}");
        }
    }
}
