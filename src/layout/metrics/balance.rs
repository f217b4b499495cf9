//! Titles in even lines.
//!
//! A centred title of two lines or more looks best when its lines are about equally long. An editor breaks
//! greedily, so the lines are evened by indents: a narrower measure in which greedy breaking still needs no
//! more lines. Which of the possible measures is taken also depends on how safe the breaks are in it: a
//! program that measures a little differently must break at the same words.

use crate::unit::Twip;

use super::wrap::{Piece, Pieces};
use super::{Face, line_count, to_twips, to_units, width, wrap};

/// Even lines of a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Balanced {
    /// How many lines there are.
    pub lines: usize,
    /// Indent of the paragraph, the same on its left and on its right.
    pub indent: Twip,
    /// Width of the last line.
    pub last: Twip,
}

/// How much narrower or wider the measure may be without moving a break: about 1 mm.
const SAFE: i32 = 57;
/// More lines than this are not a title and keep the whole measure.
const MAX_LINES: usize = 12;
/// How many ways to break a title are compared.
const MAX_LAYOUTS: usize = 256;

/// Indents under which a title has even lines, as few as without indents.
///
/// The last line is no stub where that can be had, and the breaks stay where they are in a measure 1 mm
/// narrower or wider, as far as possible. Explicit `\n` are kept. A text of one line has no indent.
///
/// ```
/// use vanban::layout::metrics::{Face, balanced, wrap};
/// use vanban::unit::{Mm, Twip};
/// let title = "Tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025";
/// let max = Twip::from(Mm(130.0));
/// let even = balanced(title, Face::Bold, 28, max);
/// assert_eq!(even.lines, 2);
/// let lines = wrap(title, Face::Bold, 28, max - even.indent * 2);
/// assert_eq!(lines, ["Tăng cường công tác phòng, chống thiên", "tai và tìm kiếm cứu nạn năm 2025"]);
/// ```
#[must_use]
pub fn balanced(text: &str, face: Face, half_points: u16, max: Twip) -> Balanced {
    // Lines that fit as they were typed are left alone.
    let typed = || text.split('\n').map(|line| width(line.trim_end(), face, half_points));
    if typed().all(|line| line > Twip(0) && line <= max - Twip(SAFE)) {
        return Balanced { lines: typed().count(), indent: Twip(0), last: typed().next_back().unwrap_or_default() };
    }
    // The text is measured once; all ways to break it follow from its pieces.
    let pieces: Vec<Piece> = Pieces::new(text, face).collect();
    let layout = |max| Layout::new(&pieces, to_units(max, half_points), MAX_LINES);
    let Some(whole) = layout(max) else {
        let lines = line_count(text, face, half_points, max);
        return Balanced { lines, indent: Twip(0), last: last_width(text, face, half_points, max) };
    };
    let lines = whole.widths.len();
    let indent = if lines > 1 { best_indent(&pieces, half_points, max, lines) } else { Twip(0) };
    let even = if indent > Twip(0) { layout(max - indent * 2).unwrap_or(whole) } else { whole };
    Balanced { lines, indent, last: to_twips(even.widths.last().copied().unwrap_or(0), half_points) }
}

/// Width of the last line in a measure.
fn last_width(text: &str, face: Face, half_points: u16, max: Twip) -> Twip {
    wrap(text, face, half_points, max).last().map_or(Twip(0), |line| width(line, face, half_points))
}

/// The best indent for a text of `lines` lines.
///
/// From the widest measure to narrower ones: a way to break the text holds for all measures from its longest
/// line up to where some line could take the next word. The measure just below its longest line gives the
/// next way; once that needs more lines, all ways have been seen.
fn best_indent(pieces: &[Piece], half_points: u16, max: Twip, lines: usize) -> Twip {
    let mut best: Option<(u64, Twip)> = None;
    let mut measure = max;
    for _ in 0..MAX_LAYOUTS {
        let Some(layout) = Layout::new(pieces, to_units(measure, half_points), lines) else { break };
        let longest = to_twips(layout.longest, half_points);
        let (indent, slack) = place(max, longest, to_twips(layout.next, half_points));
        let cost = layout.cost() + risk(slack);
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, indent));
        }
        measure = longest - Twip(1);
    }
    best.map_or(Twip(0), |(_, indent)| indent)
}

/// The indent that puts the measure in the middle between the longest line and the measure in which some
/// line would take another word, and the smaller of the two distances.
fn place(max: Twip, longest: Twip, next: Twip) -> (Twip, i32) {
    let middle = longest + (next - longest) / 2;
    let indent = Twip((max - middle).0.max(0) / 2);
    let measure = max - indent * 2;
    (indent, (measure - longest).min(next - measure - Twip(1)).0)
}

/// Cost of breaks that move when the measure changes by less than [`SAFE`].
fn risk(slack: i32) -> u64 {
    u64::from((SAFE - slack.clamp(0, SAFE)).unsigned_abs()) * 400 / u64::from(SAFE.unsigned_abs())
}

/// One way to break a text greedily.
struct Layout {
    /// Width of each line, in units of the font.
    widths: Vec<u64>,
    /// The longest of them.
    longest: u64,
    /// The smallest measure that would move a break.
    next: u64,
}

impl Layout {
    /// Breaks the text in a measure of `limit`. `None` if a piece is wider or there are more than `lines`.
    fn new(pieces: &[Piece], limit: u64, lines: usize) -> Option<Self> {
        let mut layout = Self { widths: Vec::with_capacity(lines), longest: 0, next: u64::MAX };
        let (mut width, mut gap, mut open) = (0, 0, false);
        for piece in pieces {
            if piece.width > limit {
                return None;
            }
            let longer = width + gap + piece.width;
            if open && longer > limit {
                layout.next = layout.next.min(longer);
                layout.end_line(width);
                width = piece.width;
            } else {
                width = if open { longer } else { piece.width };
            }
            (gap, open) = (piece.gap, !piece.last);
            if piece.last {
                layout.end_line(width);
            }
            if layout.widths.len() > lines {
                return None;
            }
        }
        Some(layout)
    }

    /// Adds a line.
    fn end_line(&mut self, width: u64) {
        self.widths.push(width);
        self.longest = self.longest.max(width);
    }

    /// How uneven the lines are: for each the square of what it lacks of the longest, in thousandths; and
    /// much more if the last is a stub, shorter than a third of the longest.
    fn cost(&self) -> u64 {
        let longest = self.longest.max(1);
        let lacking = |width: u64| (longest - width.min(longest)) * 1000 / longest;
        let uneven: u64 = self.widths.iter().map(|&width| lacking(width).pow(2) / 1000).sum();
        let last = self.widths.last().copied().unwrap_or(0);
        let stub = if last * 3 < longest { 300 + (longest - last * 3) * 1000 / longest } else { 0 };
        uneven + stub
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Mm;

    const TITLES: [&str; 6] = [
        "Về công tác phòng, chống lụt bão",
        "Tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025",
        "Ban hành Quy chế làm việc của Ủy ban nhân dân Thành phố Hồ Chí Minh nhiệm kỳ 2021-2026",
        "Phê duyệt kết quả lựa chọn nhà thầu gói thầu số 05: Thi công xây dựng công trình thuộc dự án Cải tạo, \
         nâng cấp đường Nguyễn Trãi đoạn từ cầu Xáng đến ngã tư Bà Triệu",
        "Tổ chức các hoạt động kỷ niệm Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam trên địa bàn \
         phường, phát động phong trào thi đua và triển khai đợt cao điểm bảo đảm an ninh, trật tự, an toàn giao \
         thông, vệ sinh môi trường và mỹ quan đô thị trong thời gian diễn ra lễ kỷ niệm năm 2025",
        "Về việc thành lập\nTổ công tác triển khai Đề án 06 và chuyển đổi số trên địa bàn Phường Nguyễn Trãi",
    ];

    fn mm(mm: i32) -> Twip {
        Twip::from(Mm(f64::from(mm)))
    }

    /// Lines of a title at 14 pt bold in a measure, and the indent.
    fn even(title: &str, max: Twip) -> (Vec<&str>, Balanced) {
        let balanced = balanced(title, Face::Bold, 28, max);
        (wrap(title, Face::Bold, 28, max - balanced.indent * 2), balanced)
    }

    #[test]
    fn a_title_of_one_line_has_no_indent() {
        let (lines, balanced) = even(TITLES[0], mm(160));
        assert_eq!((lines.len(), balanced.lines, balanced.indent), (1, 1, Twip(0)));
        assert_eq!(balanced.last, width(TITLES[0], Face::Bold, 28));
    }

    #[test]
    fn lines_are_as_few_as_without_indents() {
        for title in TITLES {
            for max in (30..200).map(mm) {
                let (lines, balanced) = even(title, max);
                assert_eq!(lines.len(), balanced.lines, "{title} {max:?}");
                assert_eq!(lines.len(), line_count(title, Face::Bold, 28, max), "{title} {max:?}");
                assert_eq!(balanced.last, width(lines[lines.len() - 1], Face::Bold, 28));
                assert!(balanced.indent >= Twip(0));
            }
        }
    }

    #[test]
    fn lines_are_even() {
        for title in &TITLES[1..5] {
            for max in (120..=165).step_by(5).map(mm) {
                let (lines, _) = even(title, max);
                let widths: Vec<i32> = lines.iter().map(|line| width(line, Face::Bold, 28).0).collect();
                let (longest, last) = (widths.iter().max().copied().unwrap_or(0), widths[widths.len() - 1]);
                assert!(last * 3 >= longest, "{lines:?}");
                assert!(lines.len() != 2 || widths.iter().all(|width| width * 4 >= longest * 3), "{lines:?}");
            }
        }
    }

    #[test]
    fn breaks_stay_in_a_slightly_different_measure() {
        for title in TITLES {
            for max in (130..=165).step_by(5).map(mm) {
                let (lines, balanced) = even(title, max);
                // More lines leave too little choice to promise it.
                if lines.len() > 3 {
                    continue;
                }
                for other in [mm(-1), mm(1)] {
                    let measure = max - balanced.indent * 2 + other;
                    assert_eq!(wrap(title, Face::Bold, 28, measure), lines, "{max:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn explicit_breaks_alone_need_no_indent() {
        let (lines, balanced) = even("Về việc\nthành lập Tổ công tác", mm(160));
        assert_eq!((lines.len(), balanced.indent), (2, Twip(0)));
    }

    #[test]
    fn absurd_input_works() {
        for text in ["", "\n", " ", "một", &"nghiêng".repeat(30), &"a ".repeat(5000)] {
            for max in [Twip(i32::MIN), Twip(-1), Twip(0), Twip(300), Twip(i32::MAX)] {
                for half_points in [0, 1, 28, u16::MAX] {
                    let balanced = balanced(text, Face::Bold, half_points, max);
                    assert_eq!(balanced.lines, line_count(text, Face::Bold, half_points, max - balanced.indent * 2));
                }
            }
        }
    }
}
