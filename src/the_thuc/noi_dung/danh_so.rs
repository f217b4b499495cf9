//! **Đánh số**: how units are numbered, by place alone.
//!
//! La Mã for phần, chương and mục La Mã; Ả Rập for mục, tiểu mục, điều, khoản; the letters of the Vietnamese
//! alphabet that the decree itself uses for điểm (`ND30-PL1-II.6.dd#1`–`#6`). Numbers begin anew under each
//! unit, those of điều alone run through the whole document.

use super::Cap;

/// Letters of điểm, in the order the decree itself uses them: with đ, without ă, â, ê, ô, ơ, ư.
const DIEM: [char; 23] =
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'];

/// Roman number from 1 to 3999; beyond, Arabic digits.
///
/// ```
/// use vanban::the_thuc::noi_dung::danh_so::la_ma;
/// assert_eq!([1, 4, 9, 14, 40, 1994].map(la_ma), ["I", "IV", "IX", "XIV", "XL", "MCMXCIV"]);
/// ```
#[must_use]
pub fn la_ma(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

/// Letter of the `number`-th điểm, from 1: a, b, c, d, đ, e, g …; after y come aa, ab ….
///
/// ```
/// use vanban::the_thuc::noi_dung::danh_so::chu_cai;
/// assert_eq!([1, 5, 7, 23, 24].map(chu_cai), ["a", "đ", "g", "y", "aa"]);
/// ```
#[must_use]
pub fn chu_cai(number: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = number;
    while rest > 0 {
        rest -= 1;
        letters.push(DIEM[rest % DIEM.len()]);
        rest /= DIEM.len();
    }
    letters.iter().rev().collect()
}

/// Counts units while a document is read in order.
#[derive(Clone, Debug, Default)]
pub struct DanhSo {
    /// The open units, outermost first.
    open: Vec<Frame>,
    /// Units counted at the outermost level.
    top: Counts,
    /// Articles so far.
    dieu: usize,
}

#[derive(Clone, Debug, Default)]
struct Frame {
    /// Number that units of “1.1.” below begin with: `2.` or `2.1.`.
    prefix: String,
    counts: Counts,
}

/// How many units of each level stand under one parent.
type Counts = [usize; Cap::Cong as usize + 1];

impl DanhSo {
    /// Opens a unit and gives its label as printed: `I.`, `2.1.`, `đ)`, `Điều 3.`, `Chương II`, `-`.
    ///
    /// ```
    /// use vanban::the_thuc::noi_dung::{Cap, danh_so::DanhSo};
    /// let mut numbers = DanhSo::default();
    /// assert_eq!(numbers.mo(Cap::MucLaMa), "I.");
    /// assert_eq!(numbers.mo(Cap::Khoan), "1.");
    /// assert_eq!(numbers.mo(Cap::TieuKhoan), "1.1.");
    /// ```
    pub fn mo(&mut self, cap: Cap) -> String {
        let mut label = String::new();
        self.mo_vao(cap, &mut label);
        label
    }

    /// Opens a unit and adds its label to a text.
    pub(crate) fn mo_vao(&mut self, cap: Cap, out: &mut String) {
        let (prefix, counts) = match self.open.last_mut() {
            Some(frame) => (frame.prefix.as_str(), &mut frame.counts),
            None => ("", &mut self.top),
        };
        let count = &mut counts[cap as usize];
        *count += 1;
        let number = *count;
        let start = out.len();
        match cap {
            Cap::Phan => *out += &format!("Phần {}", la_ma(number)),
            Cap::Chuong => *out += &format!("Chương {}", la_ma(number)),
            Cap::Muc => *out += &format!("Mục {number}"),
            Cap::TieuMuc => *out += &format!("Tiểu mục {number}"),
            Cap::Dieu => {
                self.dieu += 1;
                *out += &format!("Điều {}.", self.dieu);
            }
            Cap::MucChuCai => *out += &format!("{}.", chu_cai(number).to_uppercase()),
            Cap::MucLaMa => *out += &format!("{}.", la_ma(number)),
            Cap::Khoan => *out += &format!("{number}."),
            Cap::TieuKhoan => *out += &format!("{prefix}{number}."),
            Cap::Diem => *out += &format!("{})", chu_cai(number)),
            Cap::Gach => out.push('-'),
            Cap::Cong => out.push('+'),
        }
        let prefix = match cap {
            Cap::Khoan | Cap::TieuKhoan => out[start..].to_owned(),
            _ => String::new(),
        };
        self.open.push(Frame { prefix, counts: Counts::default() });
    }

    /// Closes the unit opened last.
    pub fn dong(&mut self) {
        self.open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_follow_the_decree_s_own_order() {
        let letters: String = (1..=23).map(chu_cai).collect();
        assert_eq!(letters, "abcdđeghiklmnopqrstuvxy");
        assert!(!letters.contains(['f', 'j', 'w', 'z', 'ă', 'ơ']));
    }

    #[test]
    fn numbers_begin_anew_under_each_unit_but_articles_run_on() {
        let mut numbers = DanhSo::default();
        assert_eq!(numbers.mo(Cap::Chuong), "Chương I");
        assert_eq!(numbers.mo(Cap::Dieu), "Điều 1.");
        assert_eq!(numbers.mo(Cap::Khoan), "1.");
        numbers.dong();
        assert_eq!(numbers.mo(Cap::Khoan), "2.");
        numbers.dong();
        numbers.dong();
        numbers.dong();
        assert_eq!(numbers.mo(Cap::Chuong), "Chương II");
        assert_eq!(numbers.mo(Cap::Dieu), "Điều 2.");
        assert_eq!(numbers.mo(Cap::Khoan), "1.");
    }

    #[test]
    fn small_units_carry_the_number_above() {
        let mut numbers = DanhSo::default();
        numbers.mo(Cap::Khoan);
        numbers.dong();
        numbers.mo(Cap::Khoan);
        assert_eq!(numbers.mo(Cap::TieuKhoan), "2.1.");
        assert_eq!(numbers.mo(Cap::TieuKhoan), "2.1.1.");
    }
}
