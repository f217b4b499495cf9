//! What the decree says of a page, asked of laid-out millimetres: whole pages here, their parts in the files below.

mod appendices;
mod body;
mod foot;
mod head;
mod mau;
mod overlaps;
mod seal;
mod signers;
mod stamps;
mod title;

pub use overlaps::readable;

use vanban::VanBan;
use vanban::layout::block::Pages;
use vanban::layout::layout;
use vanban::layout::style::{Style, StyleSheet};
use vanban::loai::Khung;
use vanban::the_thuc::QUOC_HIEU;
use vanban::the_thuc::mau_chu::ChuThanhPhan;

use crate::page::{Laid, Line, Page, Rule};

/// A page that is right has no fault; every fault is told.
pub fn check(van_ban: &VanBan, laid: &Laid) -> Vec<String> {
    let pages = layout(van_ban);
    let khung = van_ban.khung();
    let mut judge =
        Judge { van_ban, khung, laid, styles: pages.styles, starts: starts(laid), pages, faults: Vec::new() };
    judge.fonts();
    judge.margins();
    judge.page_numbers();
    judge.head();
    judge.title();
    judge.mau();
    judge.body();
    judge.kinh_gui();
    judge.foot();
    judge.signers();
    judge.address();
    judge.stamps();
    judge.seal();
    judge.appendices();
    judge.overlaps();
    judge.faults
}

/// Pages on which a section begins: the first, each that opens with “Phụ lục”, and each on which another document has
/// its head.
fn starts(laid: &Laid) -> Vec<usize> {
    let headed = |page: &Page| page.line(|line| line.text == QUOC_HIEU && line.baseline < 30.0).is_some();
    let label = |page: &Page| {
        page.lines.first().is_some_and(|line| {
            let rest = line.text.strip_prefix("Phụ lục");
            line.bold && rest.is_some_and(|rest| rest.trim().chars().all(|c| "IVXLC".contains(c)))
        })
    };
    (0..laid.pages.len()).filter(|&i| i == 0 || label(&laid.pages[i]) || headed(&laid.pages[i])).collect()
}

struct Judge<'a> {
    van_ban: &'a VanBan,
    khung: Khung<'a>,
    laid: &'a Laid,
    styles: StyleSheet,
    pages: Pages<'a>,
    starts: Vec<usize>,
    faults: Vec<String>,
}

impl Judge<'_> {
    fn claim(&mut self, right: bool, fault: impl FnOnce() -> String) {
        if !right {
            self.faults.push(fault());
        }
    }

    fn near(&mut self, what: &str, found: f64, wanted: f64, by: f64) {
        self.claim((found - wanted).abs() <= by, || format!("{what}: {found:.2}, not {wanted:.2} ± {by}"));
    }

    /// Pages of a section, by their numbers from 0.
    fn section(&self, index: usize) -> std::ops::Range<usize> {
        let end = self.starts.get(index + 1).copied().unwrap_or(self.laid.pages.len());
        self.starts.get(index).copied().unwrap_or(end)..end
    }

    /// The middle between the margins.
    fn middle(&self, page: &Page) -> f64 {
        let (left, right) = self.sides(page);
        f64::midpoint(left, right)
    }

    /// Left and right margin of a page, in mm from its left side.
    fn sides(&self, page: &Page) -> (f64, f64) {
        let le = self.khung.trinh_bay.trang.le;
        (le.trai().0, page.width - le.phai().0)
    }

    fn is_first(&self, page: usize) -> bool {
        self.starts.contains(&page)
    }

    /// Letters look as the row of Mục V says.
    fn look(&mut self, line: &Line, chu: ChuThanhPhan) {
        let row = chu.mau();
        let size = f64::from(self.styles.half_points(chu)) / 2.0;
        let range = f64::from(row.co_nho_nhat) - 0.1..=f64::from(row.co_lon_nhat) + 0.1;
        let right = (line.size - size).abs() < 0.1
            && range.contains(&line.size)
            && line.bold == row.dam
            && line.italic == row.nghieng;
        self.claim(right, || {
            format!("{}: {} pt, bold {}, italic {} ({})", row.ten, line.size, line.bold, line.italic, line.text)
        });
    }

    fn fonts(&mut self) {
        // The renderer's font with the measures of Times New Roman.
        let fonts = self.laid.fonts.clone();
        self.claim(fonts == ["Liberation Serif"], || format!("fonts {fonts:?}"));
    }

    /// Nothing stands in the margins but page numbers and what ô 11 and ô 13 put there.
    fn margins(&mut self) {
        let le = self.khung.trinh_bay.trang.le;
        let mut leftmost = f64::MAX;
        for (i, page) in self.laid.pages.iter().enumerate() {
            let (left, right) = self.sides(page);
            for line in &page.lines {
                let inside = line.x0 >= left - 0.3 && line.x1 <= right + 0.3;
                self.claim(inside, || format!("page {}: “{}” leaves the margins", i + 1, line.text));
                let above = line.baseline < le.tren().0;
                let below = line.baseline > page.height - le.duoi().0 + 0.3;
                let marks = self.is_first(i) && i == 0;
                self.claim(!above || is_number(line) || marks, || {
                    format!("page {}: “{}” in the top margin", i + 1, line.text)
                });
                self.claim(!below || marks, || format!("page {}: “{}” in the bottom margin", i + 1, line.text));
                if page.width < page.height && !above && !below {
                    leftmost = leftmost.min(line.x0);
                }
            }
            for rule in &page.rules {
                let inside = rule.x0 >= left - 0.5 && rule.x1 <= right + 0.5;
                self.claim(inside, || format!("page {}: a rule leaves the margins", i + 1));
            }
        }
        self.near("left margin", leftmost, le.trai().0, 0.3);
    }

    /// Centred in the top margin from the second page of each section on, from 2 (`ND30-PL1-I.7#1`–`#4`).
    fn page_numbers(&mut self) {
        let top = self.khung.trinh_bay.trang.le.tren().0;
        let mut number = 0;
        for (i, page) in self.laid.pages.iter().enumerate() {
            number = if self.is_first(i) { 1 } else { number + 1 };
            let (left, right) = self.sides(page);
            let shown: Vec<Line> = page.lines.iter().filter(|line| line.y1 < top && is_number(line)).cloned().collect();
            match &shown[..] {
                [] => self.claim(number == 1, || format!("page {}: no page number", i + 1)),
                [line] => {
                    self.claim(number > 1, || format!("page {}: a number on a first page", i + 1));
                    let text = line.text.clone();
                    self.claim(text == number.to_string(), || format!("page {}: number {text}, not {number}", i + 1));
                    self.near("page number's centre", line.centre(), f64::midpoint(left, right), 0.5);
                    self.look(line, ChuThanhPhan::SoTrang);
                }
                _ => self.claim(false, || format!("page {}: several page numbers", i + 1)),
            }
        }
    }

    /// The drawn line close under a line of text.
    fn rule_under(&mut self, page: &Page, line: &Line) -> Option<Rule> {
        let under = |rule: &&Rule| {
            rule.y > line.baseline && rule.y < line.baseline + 4.0 && rule.x0 < line.x1 && rule.x1 > line.x0
        };
        let found = page.rules.iter().find(under).cloned();
        self.claim(found.is_some(), || format!("no rule under “{}”", line.text));
        found
    }

    /// A rule of 1/3 to 1/2 of its line, centred under it (`ND30-PL1-II.2.b#2`, `ND30-PL1-II.5.b#3`).
    fn short_rule(&mut self, what: &str, page: &Page, line: &Line) {
        if let Some(rule) = self.rule_under(page, line) {
            let share = rule.length() / line.width();
            self.claim((1.0 / 3.0 - 0.005..=0.505).contains(&share), || {
                format!("rule under {what}: {share:.2} of “{}”", line.text)
            });
            self.near(&format!("centre of the rule under {what}"), rule.centre(), line.centre(), 1.0);
        }
    }
}

fn is_number(line: &Line) -> bool {
    !line.text.is_empty() && line.text.chars().all(|c| c.is_ascii_digit())
}

/// The line of ô 3; ô 14 begins alike, above Quốc hiệu.
fn is_number_line(line: &Line, state: &Line) -> bool {
    line.text.starts_with("Số:") && line.baseline > state.baseline
}

/// Letters without blanks: what two readers of one text agree on.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Lines of text in one string.
fn joined<'l>(lines: impl IntoIterator<Item = &'l Line>) -> String {
    lines.into_iter().map(|line| squeezed(&line.text)).collect()
}

/// Every style of the sheet has its letters from Mục V.
#[test]
fn styles_have_the_sizes_of_the_decree() {
    use vanban::layout::style::StyleKey;
    use vanban::the_thuc::mau_chu::BoCo;
    use vanban::unit::Twip;
    let sheet = StyleSheet::new(StyleKey::new(BoCo::Lon, Twip(720), Twip(120), 240));
    for &style in Style::ALL {
        let size = sheet.looks(style).half_points;
        assert!(size == sheet.half_points(style.chu()), "{style:?}");
    }
}
