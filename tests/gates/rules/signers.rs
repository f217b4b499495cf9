//! Several signatures: in rows of at most three, each in a column of its own.

use vanban::loai::khung::{ChoNoiNhan, OKy};
use vanban::the_thuc::mau_chu::ChuThanhPhan;

use super::{Judge, squeezed};
use crate::page::Line;

/// Most signatures side by side.
const ABREAST: usize = 3;

impl Judge<'_> {
    /// Names of a row share a baseline; each stands centred in its column, under its capacity; nothing leaves its
    /// column.
    pub(super) fn signers(&mut self) {
        let all = self.khung.chan.ky.clone();
        if all.len() < 2 {
            return;
        }
        // Rows are as full as each other; Nơi nhận of minutes stands under the secretary, in one of two columns.
        let most = if self.khung.chan.cho_noi_nhan == ChoNoiNhan::DuoiBenTrai { 2 } else { ABREAST };
        let columns = all.len().div_ceil(all.len().div_ceil(most));
        let mut after = (0, 0.0);
        for row in all.rchunks(columns).rev() {
            match self.signer_row(row, columns, after) {
                Some(end) => after = end,
                None => return,
            }
        }
    }

    /// Checks one row below a place; the place of its names.
    fn signer_row(&mut self, row: &[OKy<'_>], columns: usize, after: (usize, f64)) -> Option<(usize, f64)> {
        let capacities: Vec<Vec<String>> =
            row.iter().map(|signer| signer.dong.iter().map(|line| squeezed(line)).collect()).collect();
        let main = self.section(0);
        let begins = |line: &Line, capacity: &str| line.bold && capacity.starts_with(&squeezed(&line.text));
        let first = main.filter(|&page| page >= after.0).find_map(|at| {
            let below = if at == after.0 { after.1 } else { 0.0 };
            let line = self.laid.pages[at].line(|line| line.baseline > below + 0.5 && begins(line, &capacities[0][0]));
            line.map(|line| (at, line.baseline))
        });
        let Some((at, top)) = first else {
            self.claim(false, || format!("no signature of {}", row[0].ho_ten));
            return None;
        };
        let page = &self.laid.pages[at];
        let (left, right) = self.sides(page);
        #[allow(clippy::cast_precision_loss)] // three at most
        let side = |column: usize| left + (right - left) * column as f64 / columns as f64;
        let mut names: Vec<Line> = Vec::new();
        for (i, signer) in row.iter().enumerate() {
            let column = columns - row.len() + i;
            let (from, to) = (side(column), side(column + 1));
            let middle = f64::midpoint(from, to);
            let mine = |line: &&Line| line.baseline > top - 0.5 && (from..to).contains(&line.centre());
            let lines: Vec<&Line> = page.lines.iter().filter(mine).collect();
            let end = lines.iter().position(|line| line.text == **signer.ho_ten);
            let Some(end) = end else {
                self.claim(signer.ho_ten.is_blank(), || format!("no name {} in column {column}", signer.ho_ten));
                continue;
            };
            for line in &lines[..=end] {
                let inside = line.x0 >= from - 0.3 && line.x1 <= to + 0.3;
                self.claim(inside, || format!("“{}” leaves column {column}", line.text));
                self.near(&format!("centre of “{}” in column {column}", line.text), line.centre(), middle, 0.5);
            }
            let above: String = lines[..end].iter().map(|line| squeezed(&line.text)).collect();
            let capacity = capacities[i].concat();
            self.claim(above.starts_with(&capacity), || format!("{}: “{above}” above the name", signer.ho_ten));
            self.near(&format!("first line of {}", signer.ho_ten), lines[0].baseline, top, 0.3);
            self.look(lines[0], ChuThanhPhan::QuyenHanChucVu);
            self.look(lines[end], ChuThanhPhan::HoTen);
            names.push(lines[end].clone());
        }
        let (first, rest) = names.split_first()?;
        for name in rest {
            self.near(&format!("baseline of {} and {}", first.text, name.text), name.baseline, first.baseline, 0.3);
        }
        Some((at, first.baseline))
    }
}
