//! Appendices: label, title, “(Kèm theo …)”.

use vanban::the_thuc::HuongTrang;
use vanban::the_thuc::mau_chu::ChuThanhPhan;

use super::{Judge, joined, squeezed};

impl Judge<'_> {
    /// “Phụ lục”, title, “(Kèm theo …)”, orientation; each begins a page of its own.
    pub(super) fn appendices(&mut self) {
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
                    let title = &page.lines[1..from];
                    let wanted = appendix.tieu_de.as_ref().map_or(String::new(), |title| title.to_uppercase());
                    let found = joined(title);
                    self.claim(found == squeezed(&wanted), || format!("{}: the title reads “{found}”", label.text));
                    for line in title {
                        self.look(line, ChuThanhPhan::TieuDePhuLuc);
                    }
                    // Blanks of a draft at a line's end are no letters; such a line seems to stand further left.
                    let drawn = page.lines[1..=to].iter().filter(|line| !line.text.ends_with("năm"));
                    for line in drawn {
                        self.near(&format!("centre of “{}”", line.text), line.centre(), self.middle(page), 0.5);
                    }
                    for line in &page.lines[from..=to] {
                        self.look(line, ChuThanhPhan::KemTheo);
                    }
                    self.short_rule("(Kèm theo …)", page, &page.lines[to]);
                }
                _ => self.claim(false, || format!("{}: no “(Kèm theo …)”", label.text)),
            }
        }
    }
}
