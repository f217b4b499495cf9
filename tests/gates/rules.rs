//! What the decree says of a page, asked of laid-out millimetres.

use vanban::VanBan;
use vanban::layout::layout;
use vanban::layout::style::{Style, StyleSheet};
use vanban::the_thuc::mau_chu::ChuThanhPhan;
use vanban::the_thuc::{HuongTrang, QUOC_HIEU, TIEU_NGU};

use crate::page::{Laid, Line, Page, Rule};

/// A page that is right has no fault; every fault is told.
pub fn check(van_ban: &VanBan, laid: &Laid) -> Vec<String> {
    let mut judge = Judge { van_ban, laid, styles: layout(van_ban).styles, starts: starts(laid), faults: Vec::new() };
    judge.fonts();
    judge.margins();
    judge.page_numbers();
    judge.head();
    judge.title();
    judge.body();
    judge.foot();
    judge.appendices();
    judge.overlaps();
    judge.faults
}

/// Pages on which a section begins: the first, and each that opens with “Phụ lục”.
fn starts(laid: &Laid) -> Vec<usize> {
    let label = |page: &Page| {
        page.lines.first().is_some_and(|line| {
            let rest = line.text.strip_prefix("Phụ lục");
            line.bold && rest.is_some_and(|rest| rest.trim().chars().all(|c| "IVXLC".contains(c)))
        })
    };
    (0..laid.pages.len()).filter(|&i| i == 0 || label(&laid.pages[i])).collect()
}

struct Judge<'a> {
    van_ban: &'a VanBan,
    laid: &'a Laid,
    styles: StyleSheet,
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

    /// Left and right margin of a page, in mm from its left side.
    fn sides(&self, page: &Page) -> (f64, f64) {
        let le = &self.van_ban.the_thuc().trang.le;
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
        let le = self.van_ban.the_thuc().trang.le;
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

    /// Centred in the top margin from the second page of each section on, from 2 (`ND30-PL1-I.7`).
    fn page_numbers(&mut self) {
        let top = self.van_ban.the_thuc().trang.le.tren().0;
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

    /// Ô 1–4: one line each, rules as long as the decree says, number and date on one baseline.
    fn head(&mut self) {
        let page = &self.laid.pages[0];
        let Some(state) = page.line(|line| line.text == QUOC_HIEU) else {
            return self.claim(false, || "Quốc hiệu is not on one line".into());
        };
        self.look(state, ChuThanhPhan::QuocHieu);
        let first = page.lines.iter().find(|line| line.x0 < state.x0 && line.baseline > state.baseline - 8.0);
        let top = first.map_or(state, |line| if line.baseline < state.baseline { line } else { state }).baseline;
        self.near("first baseline under the top margin", top - self.van_ban.the_thuc().trang.le.tren().0, 4.4, 0.9);
        let Some(motto) = page.line(|line| line.text == TIEU_NGU) else {
            return self.claim(false, || "Tiêu ngữ is not on one line".into());
        };
        self.look(motto, ChuThanhPhan::TieuNgu);
        self.near("Tiêu ngữ's centre", motto.centre(), state.centre(), 0.5);
        if let Some(rule) = self.rule_under(page, motto) {
            self.near("rule under the motto", rule.length(), motto.width(), 1.0);
            self.near("its centre", rule.centre(), motto.centre(), 1.0);
        }

        let Some(date) = page.line(|line| line.italic && line.x0 > state.x0 - 40.0 && line.text.contains(", ngày "))
        else {
            return self.claim(false, || "no place and date".into());
        };
        self.look(date, ChuThanhPhan::DiaDanhNgay);
        // The blank of a year at the line's end is no letter, so such a line seems to stand further left.
        if self.van_ban.the_thuc().ngay.nam_in().is_some() {
            self.near("date's centre", date.centre(), state.centre(), 0.5);
        }
        let Some(number) = page.line(|line| line.text.starts_with("Số:")) else {
            return self.claim(false, || "no number".into());
        };
        self.look(number, ChuThanhPhan::SoKyHieu);
        self.near("baseline of number and date", number.baseline, date.baseline, 0.3);

        let names: Vec<&Line> = page
            .lines
            .iter()
            .filter(|line| line.x1 <= state.x0 && line.baseline < number.baseline && !is_number(line))
            .collect();
        let Some(last) = names.last() else { return self.claim(false, || "no issuing body".into()) };
        let superior = self.van_ban.the_thuc().co_quan.chu_quan.len();
        for name in names.iter().filter(|name| name.bold) {
            self.look(name, ChuThanhPhan::BanHanh);
        }
        for name in names.iter().filter(|name| !name.bold && name.baseline > state.baseline - 0.5) {
            self.claim(superior > 0, || format!("“{}” is not bold", name.text));
            self.look(name, ChuThanhPhan::ChuQuan);
        }
        self.short_rule("issuing body", page, last);
        self.near("number's centre", number.centre(), last.centre(), 0.5);
    }

    /// Ô 5a: kind and subject, the rule under its last line.
    fn title(&mut self) {
        let page = &self.laid.pages[0];
        let kind = self.van_ban.loai().ten().to_uppercase();
        let Some(at) = page.lines.iter().position(|line| line.text == kind) else {
            return self.claim(false, || "no kind".into());
        };
        self.look(&page.lines[at], ChuThanhPhan::TenLoai);
        let (left, right) = self.sides(page);
        let middle = f64::midpoint(left, right);
        self.near("kind's centre", page.lines[at].centre(), middle, 0.5);
        let subject: Vec<&Line> =
            page.lines[at + 1..].iter().take_while(|line| line.bold && (line.centre() - middle).abs() < 0.5).collect();
        for line in &subject {
            self.look(line, ChuThanhPhan::TrichYeu);
        }
        let text = subject.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let wanted = self.van_ban.the_thuc().trich_yeu.one_line().into_owned();
        self.claim(text == wanted, || format!("trích yếu reads “{text}”"));
        if let Some(last) = subject.last() {
            self.short_rule("trích yếu", page, last);
            let widest = subject.iter().map(|line| line.width()).fold(0.0, f64::max);
            self.claim(last.width() > widest / 4.0, || format!("trích yếu ends in a stub: “{}”", last.text));
        }
    }

    /// Ô 6: first lines indented by one measure, letters of Mục V.
    fn body(&mut self) {
        let indent = match self.styles.key().first_line.0 {
            567 => 10.0,
            _ => 12.7,
        };
        for (i, page) in self.laid.pages.iter().enumerate() {
            let (left, _) = self.sides(page);
            for line in &page.lines {
                let roman = line.text.split_once(". ").filter(|(label, _)| is_roman(label));
                if let Some((_, title)) = roman
                    && line.bold
                    && title.chars().any(char::is_alphabetic)
                    && title == title.to_uppercase()
                    && line.centre() < page.width - 20.0
                {
                    self.look(line, ChuThanhPhan::MucLaMa);
                    self.near(&format!("page {}: indent of “{}”", i + 1, line.text), line.x0, left + indent, 0.3);
                }
            }
        }
        // Lines that begin further in than the margin, and stand in no column, begin at the indent.
        let page = &self.laid.pages[0];
        let (left, _) = self.sides(page);
        let basis = page.line(|line| line.text.starts_with("Căn cứ ") && line.italic);
        if let Some(line) = basis {
            self.look(line, ChuThanhPhan::CanCu);
            self.near("indent of a basis", line.x0, left + indent, 0.3);
        }
    }

    /// Ô 7, 9b: the block is whole, has two lines of text with it, and its columns stand as they should.
    fn foot(&mut self) {
        let the_thuc = self.van_ban.the_thuc();
        let end = self.starts.get(1).copied().unwrap_or(self.laid.pages.len());
        let main = &self.laid.pages[..end];
        let Some((at, page)) =
            main.iter().enumerate().rev().find(|(_, page)| page.line(|l| l.text == "Nơi nhận:").is_some())
        else {
            return self.claim(false, || "no Nơi nhận".into());
        };
        let Some(label) = page.line(|line| line.text == "Nơi nhận:") else { return };
        let (left, right) = self.sides(page);
        self.look(label, ChuThanhPhan::TuNoiNhan);
        self.near("Nơi nhận's left side", label.x0, left, 0.3);
        let entries: Vec<&Line> = page
            .lines
            .iter()
            .filter(|l| l.baseline > label.baseline && (l.x0 - left).abs() < 0.3 && l.text.starts_with("- "))
            .collect();
        for entry in &entries {
            self.look(entry, ChuThanhPhan::DanhSachNoiNhan);
        }
        let fits = the_thuc.noi_nhan.noi.len() < 100;
        if fits {
            let wanted = the_thuc.noi_nhan.noi.len() + 1;
            self.claim(entries.len() == wanted, || {
                format!("{} of {wanted} recipients beside the label", entries.len())
            });
            self.claim(at + 1 == end, || "the foot is not on the document's last page".into());
        }

        let lines = the_thuc.nguoi_ky.quyen_han.cac_dong();
        let Some(first) = page.line(|line| lines[0].starts_with(&line.text) && line.x0 > left + 40.0) else {
            return self.claim(false, || format!("no line “{}”", lines[0]));
        };
        self.look(first, ChuThanhPhan::QuyenHanChucVu);
        if the_thuc.dong_ky.is_empty() {
            self.near("baseline of Nơi nhận and the capacity", label.baseline, first.baseline, 0.3);
            self.claim(first.centre() > f64::midpoint(left, right), || "the signature stands at the left".into());
        }
        if let Some(name) = page.line(|line| line.text == *the_thuc.nguoi_ky.ho_ten && line.baseline > first.baseline) {
            self.look(name, ChuThanhPhan::HoTen);
            self.near("the name's centre", name.centre(), first.centre(), 0.5);
            self.claim(name.baseline - first.baseline > 15.0, || "no room to sign".into());
        } else {
            self.claim(the_thuc.nguoi_ky.ho_ten.is_blank(), || "the name is on another page".into());
        }

        let top = the_thuc.trang.le.tren().0;
        let block = label.baseline.min(first.baseline) - 1.0;
        let mut above: Vec<f64> =
            page.lines.iter().filter(|l| l.baseline < block && l.baseline > top).map(|l| l.baseline).collect();
        above.dedup_by(|a, b| (*a - *b).abs() < 1.0);
        self.claim(above.len() >= 2, || format!("{} line(s) of text with the foot on page {}", above.len(), at + 1));
    }

    /// “Phụ lục”, title, “(Kèm theo …)”, orientation; each begins a page of its own.
    fn appendices(&mut self) {
        let appendices = self.van_ban.phu_luc();
        let starts = self.starts.clone();
        let (found, wanted) = (starts.len() - 1, appendices.len());
        self.claim(found == wanted, || format!("{wanted} appendices, {found} found"));
        for (&start, appendix) in starts[1..].iter().zip(appendices) {
            let page = &self.laid.pages[start];
            let (left, right) = self.sides(page);
            let label = &page.lines[0];
            self.look(label, ChuThanhPhan::TuPhuLuc);
            self.near("centre of “Phụ lục”", label.centre(), f64::midpoint(left, right), 0.5);
            self.claim((page.width > page.height) == (appendix.huong == HuongTrang::Ngang), || {
                format!("{}: wrong orientation", label.text)
            });
            let from = page.lines.iter().position(|line| line.text.starts_with("(Kèm theo "));
            let to = page.lines.iter().position(|line| line.italic && line.text.ends_with(')'));
            match (from, to) {
                (Some(from), Some(to)) => {
                    for line in &page.lines[from..=to] {
                        self.look(line, ChuThanhPhan::KemTheo);
                    }
                    self.short_rule("(Kèm theo …)", page, &page.lines[to]);
                }
                _ => self.claim(false, || format!("{}: no “(Kèm theo …)”", label.text)),
            }
        }
    }

    /// No letters over letters, no rule through letters.
    fn overlaps(&mut self) {
        for (i, page) in self.laid.pages.iter().enumerate() {
            for (n, a) in page.lines.iter().enumerate() {
                for b in &page.lines[n + 1..] {
                    let beside = a.x1 <= b.x0 + 0.3 || b.x1 <= a.x0 + 0.3;
                    let (upper, lower) = if a.baseline <= b.baseline { (a, b) } else { (b, a) };
                    // Descenders of one line and capitals of the next keep clear of each other.
                    let apart = lower.baseline - upper.baseline >= 0.8 * upper.size.min(lower.size) * 25.4 / 72.0;
                    self.claim(beside || apart, || format!("page {}: “{}” over “{}”", i + 1, a.text, b.text));
                }
                for rule in &page.rules {
                    let crossed = rule.x0 < line_end(a) && rule.x1 > a.x0 + 0.3;
                    let through = (a.baseline - 0.5 * a.size * 25.4 / 72.0..a.baseline - 0.05).contains(&rule.y);
                    self.claim(!(crossed && through), || format!("page {}: a rule through “{}”", i + 1, a.text));
                }
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

    /// A rule of 1/3 to 1/2 of its line, centred under it (`ND30-PL1-II.2.b#2`, `II.5.b#3`).
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

fn line_end(line: &Line) -> f64 {
    line.x1 - 0.3
}

fn is_number(line: &Line) -> bool {
    !line.text.is_empty() && line.text.chars().all(|c| c.is_ascii_digit())
}

fn is_roman(label: &str) -> bool {
    !label.is_empty() && label.chars().all(|c| "IVXLC".contains(c))
}

/// Every style of the sheet has its letters from Mục V, except those of tables, which the decree leaves free.
#[test]
fn styles_have_the_sizes_of_the_decree() {
    use vanban::layout::style::StyleKey;
    use vanban::the_thuc::mau_chu::BoCo;
    use vanban::unit::Twip;
    let sheet = StyleSheet::new(StyleKey::new(BoCo::Lon, Twip(720), Twip(120), 240));
    for &style in Style::ALL {
        let size = sheet.looks(style).half_points;
        let free = matches!(style, Style::OBang | Style::OTieuDe);
        assert!(free || size == sheet.half_points(style.chu()), "{style:?}");
    }
}
