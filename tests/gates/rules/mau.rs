//! The forms of Phụ lục III, line by line: what each puts where, in which letters. Written down from the decree, not from
//! the layout.

use vanban::the_thuc::QUOC_HIEU;

use super::Judge;
use crate::page::{Line, Page};

/// Where a line of a form stands.
#[derive(Clone, Copy)]
enum Cho {
    /// In the middle between the margins.
    Giua,
    /// At a paragraph's first-line indent.
    Lui,
    /// So many millimetres from the left margin, or further.
    Cach(f64),
    /// In the middle of the left half.
    NuaTrai,
}
use Cho::{Cach, Giua, Lui, NuaTrai};

/// A line: its place, its letters (`B` bold, `I` italic, `-` neither, `?` either), and its words, of which `*` at the
/// beginning or the end stands for any, and `|` parts words of which the form lets one choose.
type Dong = (Cho, char, &'static str);

/// The lines of a form that every document of it has, from above.
fn form(mau: &str) -> &'static [Dong] {
    match mau {
        "1.1" => &[(Giua, 'B', "NGHỊ QUYẾT"), (Lui, 'I', "Căn cứ *"), (Giua, 'B', "QUYẾT NGHỊ:")],
        "1.2" => &[
            (Giua, 'B', "QUYẾT ĐỊNH"),
            (Giua, 'B', "Về việc *"),
            (Lui, 'I', "Căn cứ *"),
            (Giua, 'B', "QUYẾT ĐỊNH:"),
            (Lui, '?', "Điều 1. *"),
        ],
        "1.3" => {
            &[(Giua, 'B', "QUYẾT ĐỊNH"), (Lui, 'I', "Căn cứ *"), (Giua, 'B', "QUYẾT ĐỊNH:"), (Lui, '?', "Điều 1. *")]
        }
        "1.5" => &[(Cach(35.0), '-', "Kính gửi:*")],
        "1.6" => &[(Giua, 'B', "CÔNG ĐIỆN"), (Giua, '-', "* điện:"), (Cach(45.0), '-', "- *")],
        "1.7" => &[
            (Giua, 'B', "GIẤY MỜI"),
            (Lui, '-', "*trân trọng kính mời:*"),
            (Lui, '-', "Tới dự *"),
            (Lui, '-', "Thời gian: *"),
            (Lui, '-', "Địa điểm: *"),
        ],
        "1.8" => &[
            (Giua, 'B', "GIẤY GIỚI THIỆU"),
            (Giua, '-', "* trân trọng giới thiệu:"),
            (Lui, '-', "Ông (bà)*|Ông: *|Bà: *"),
            (Lui, '-', "Chức vụ: *"),
            (Lui, '-', "Được cử đến: *"),
            (Lui, '-', "Về việc: *"),
            (Lui, '-', "Đề nghị Quý cơ quan tạo điều kiện *"),
            (Lui, '-', "Giấy này có giá trị đến hết ngày *./."),
        ],
        "1.9" => &[
            (Giua, 'B', "BIÊN BẢN"),
            (Lui, '-', "Thời gian bắt đầu: *"),
            (Lui, '-', "Địa điểm: *"),
            (Lui, '-', "Thành phần tham dự:*"),
            (Lui, '-', "Chủ trì (chủ tọa): *"),
            (Lui, '-', "Thư ký (người ghi biên bản): *"),
            (Lui, '-', "Nội dung (theo diễn biến *"),
            (Lui, '-', "* kết thúc vào *"),
        ],
        "1.10" => &[
            (Giua, 'B', "GIẤY NGHỈ PHÉP"),
            (Lui, '-', "Xét Đơn đề nghị nghỉ phép ngày *"),
            (Lui, '-', "* cấp cho:"),
            (Lui, '-', "Ông (bà): *|Ông: *|Bà: *"),
            (Lui, '-', "Chức vụ: *"),
            (Lui, '-', "Được nghỉ phép trong thời gian *"),
            (Lui, '-', "Số ngày nghỉ phép nêu trên được tính vào *"),
        ],
        _ => &[],
    }
}

impl Judge<'_> {
    /// Every line of the form is there, in its order, place and letters.
    pub(super) fn mau(&mut self) {
        let Some(mau) = self.van_ban.mau() else { return };
        let lines: Vec<(usize, Line)> = self
            .section(0)
            .flat_map(|at| self.laid.pages[at].lines.iter().map(move |line| (at, line.clone())))
            .collect();
        let mut from = lines.iter().position(|(_, line)| line.text == QUOC_HIEU).unwrap_or_default();
        for &(cho, letters, words) in form(mau) {
            let Some(at) = lines[from..].iter().position(|(_, line)| fits(words, &line.text)) else {
                self.claim(false, || format!("mẫu {mau}: no “{words}”"));
                continue;
            };
            let (page, line) = &lines[from + at];
            from += at + 1;
            let what = format!("mẫu {mau}, “{}”", line.text);
            self.place(&what, cho, line, &self.laid.pages[*page]);
            let right = match letters {
                'B' => line.bold && !line.italic,
                'I' => line.italic && !line.bold,
                '-' => !line.bold && !line.italic,
                _ => true,
            };
            self.claim(right, || format!("{what}: bold {}, italic {}", line.bold, line.italic));
            self.claim((12.9..=14.1).contains(&line.size), || format!("{what}: {} pt", line.size));
        }
        if let Some(issuer) = self.khung.tham_quyen.as_deref() {
            let wanted = issuer.to_uppercase();
            let found = lines.iter().find(|(_, line)| {
                line.bold
                    && wanted.starts_with(&line.text)
                    && line.text.len() > 12
                    && (line.centre() - self.middle(&self.laid.pages[0])).abs() < 0.5
            });
            self.claim(found.is_some(), || format!("mẫu {mau}: no line “{wanted}”"));
        }
        if mau == "1.9" {
            self.two_signatures(&lines);
        }
        let ends = lines.iter().any(|(_, line)| line.text.ends_with("./."));
        self.claim(ends, || "nothing ends with “./.”".into());
    }

    fn place(&mut self, what: &str, cho: Cho, line: &Line, page: &Page) {
        let (left, right) = self.sides(page);
        let quarter = (right - left) / 4.0;
        match cho {
            Giua => self.near(&format!("{what}: centre"), line.centre(), f64::midpoint(left, right), 0.5),
            Lui => {
                let indent = line.x0 - left;
                self.claim((indent - 12.7).abs() < 0.3 || (indent - 10.0).abs() < 0.3, || {
                    format!("{what}: {indent:.2} mm from the margin")
                });
            }
            Cach(least) => self.claim(line.x0 - left >= least - 0.3, || {
                format!("{what}: {:.2} mm from the margin, not {least}", line.x0 - left)
            }),
            NuaTrai => self.near(&format!("{what}: centre"), line.centre(), left + quarter, 2.0),
        }
    }

    /// Secretary at the left, chair at the right, on one height; Nơi nhận below the secretary.
    fn two_signatures(&mut self, lines: &[(usize, Line)]) {
        let find = |words: &str| lines.iter().rfind(|(_, line)| line.bold && line.text == words).cloned();
        let (Some((on, secretary)), Some((at, chair))) = (find("THƯ KÝ"), find("CHỦ TỌA")) else {
            return self.claim(false, || "mẫu 1.9: no signatures of THƯ KÝ and CHỦ TỌA".into());
        };
        self.claim(on == at, || "mẫu 1.9: the signatures stand on two pages".into());
        self.near("heights of the two signatures", secretary.baseline, chair.baseline, 0.3);
        self.place("mẫu 1.9, THƯ KÝ", NuaTrai, &secretary, &self.laid.pages[on]);
        self.claim(chair.x0 > secretary.x1, || "mẫu 1.9: CHỦ TỌA stands left of THƯ KÝ".into());
        let list = lines.iter().rfind(|(_, line)| line.text == "Nơi nhận:");
        let below = list.is_some_and(|(page, line)| *page == on && line.baseline > secretary.baseline + 15.0);
        self.claim(below, || "mẫu 1.9: Nơi nhận does not stand below the secretary".into());
    }
}

/// Words with `*` at an end fit a line; so do one of several that `|` parts.
fn fits(words: &str, line: &str) -> bool {
    words.split('|').any(|words| fits_one(words, line))
}

fn fits_one(words: &str, line: &str) -> bool {
    match (words.strip_prefix('*'), words.strip_suffix('*')) {
        (Some(_), Some(_)) if words.len() > 1 => line.contains(&words[1..words.len() - 1]),
        (Some(_), Some(_)) => true,
        (Some(end), None) => line.ends_with(end),
        (None, Some(opening)) => line.starts_with(opening),
        (None, None) => match words.split_once('*') {
            Some((opening, end)) => line.starts_with(opening) && line.ends_with(end),
            None => line == words,
        },
    }
}
