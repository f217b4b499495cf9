//! Finding the units that places name, in one reading of a document.

use std::borrow::Cow;
use std::collections::HashMap;

use super::KhongTrichDuoc;
use crate::legal::{DaySo, DonVi, SoDonVi, ViTri};
use crate::loai::VanBan;
use crate::the_thuc::noi_dung::danh_so::{DanhSo, la_ma};
use crate::the_thuc::noi_dung::{BieuMau, BodySink, Cap, LoiVan};

/// What is printed of a numbered unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chon {
    /// Nothing.
    Khong,
    /// Its own line: a unit below it is wanted.
    Dau,
    /// All.
    Ca,
}

/// What is printed of an appendix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ChonPhuLuc {
    /// Nothing.
    Khong,
    /// All.
    Ca,
    /// Of its numbered units, in the order of their beginning.
    Phan(Vec<Chon>),
}

/// What is printed of a document: of the numbered units of its content, in the order of their beginning, those of forms
/// not counted; and of its appendices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DuocChon {
    pub than: Vec<Chon>,
    pub phu_luc: Vec<ChonPhuLuc>,
}

/// A unit and its number, as they are compared.
type Key = (DonVi, String);

/// Places as a tree, from the outermost unit in.
#[derive(Default)]
struct Node {
    children: HashMap<Key, usize>,
    /// The place that ends here: its words, and whether a unit was found.
    place: Option<(String, bool)>,
}

struct Places(Vec<Node>);

impl Places {
    fn of(places: &[ViTri]) -> Result<Self, KhongTrichDuoc> {
        let mut all = Self(vec![Node::default()]);
        for place in places {
            let several = || KhongTrichDuoc::NhieuDonVi(place.to_string());
            if place.is_empty() {
                return Err(KhongTrichDuoc::Trong);
            }
            let mut at = 0;
            for (i, (unit, numbers)) in place.don_vi().iter().enumerate().rev() {
                let numbers = numbers_of(numbers).ok_or_else(several)?;
                match (&numbers[..], i) {
                    ([number], 1..) => at = all.child(at, (*unit, number.key())),
                    (_, 0) => {
                        for number in numbers {
                            let words = place_words(place, *unit, number.as_str());
                            let end = all.child(at, (*unit, number.key()));
                            all.0[end].place.get_or_insert((words, false));
                        }
                    }
                    _ => return Err(several()),
                }
            }
        }
        Ok(all)
    }

    /// The node of a unit below another, made where there is none.
    fn child(&mut self, at: usize, key: Key) -> usize {
        let next = self.0.len();
        let child = *self.0[at].children.entry(key).or_insert(next);
        if child == next {
            self.0.push(Node::default());
        }
        child
    }

    /// Goes on from a node to a unit; a place that ends there is found.
    fn step(&mut self, at: usize, key: &Key) -> Option<usize> {
        let child = *self.0[at].children.get(key)?;
        if let Some((_, found)) = &mut self.0[child].place {
            *found = true;
        }
        Some(child)
    }
}

/// Units one by one; `None` where a range cannot be counted.
fn numbers_of(numbers: &DaySo) -> Option<Vec<SoDonVi>> {
    match numbers {
        DaySo::Khoang { tu, den } => {
            let (from, to) = (tu.so()?, den.so()?);
            (from <= to && to - from < DaySo::TRAI_TOI_DA).then(|| numbers.trai())
        }
        DaySo::CacSo(all) => Some(all.clone()),
    }
}

/// The words of one of the places that a [`ViTri`] names.
fn place_words(place: &ViTri, unit: DonVi, number: &str) -> String {
    let mut one = ViTri::new().trong(unit, number);
    for (outer, numbers) in &place.don_vi()[1..] {
        one.them(*outer, numbers.clone());
    }
    one.to_string()
}

/// A unit that is open while a content is read.
struct Open {
    /// Its place among the units.
    at: usize,
    /// Nodes of the tree that it has reached.
    reached: Vec<usize>,
}

/// Reads a content.
struct Tim<'p> {
    places: &'p mut Places,
    /// The nodes that places begin at.
    from: usize,
    numbers: DanhSo,
    /// Forms that are open; their units are no units of the document.
    forms: usize,
    open: Vec<Open>,
    units: Vec<Chon>,
}

impl Tim<'_> {
    fn in_a_form(&self) -> bool {
        self.forms > 0
    }
}

impl<'a> BodySink<'a> for Tim<'_> {
    fn mo(&mut self, cap: Cap, _: Option<Cow<'a, LoiVan>>, _: Option<Cow<'a, LoiVan>>) {
        if self.in_a_form() {
            return;
        }
        let label = self.numbers.mo(cap);
        let mut reached = Vec::new();
        if let Some(key) = key(cap, &label) {
            let nodes =
                std::iter::once(self.from).chain(self.open.iter().flat_map(|unit| unit.reached.iter().copied()));
            reached = nodes.filter_map(|at| self.places.step(at, &key)).collect();
        }
        let above = self.open.last().map_or(Chon::Khong, |unit| self.units[unit.at]);
        let wanted = above == Chon::Ca || reached.iter().any(|at| self.places.0[*at].place.is_some());
        self.open.push(Open { at: self.units.len(), reached });
        self.units.push(if wanted { Chon::Ca } else { Chon::Khong });
    }

    fn dong(&mut self) {
        if self.in_a_form() {
            return;
        }
        self.numbers.dong();
        let Some(unit) = self.open.pop() else { return };
        if let Some(above) = self.open.last()
            && self.units[unit.at] != Chon::Khong
            && self.units[above.at] == Chon::Khong
        {
            self.units[above.at] = Chon::Dau;
        }
    }

    fn bieu_mau(&mut self, _: &'a BieuMau) {
        self.forms += 1;
    }

    fn het_bieu_mau(&mut self, _: &'a BieuMau) {
        self.forms = self.forms.saturating_sub(1);
    }
}

/// How a unit is named in a place: Mục II for “II.”, Mục A for “A.”, khoản 2.1 for “2.1.”. Dash items have no names.
fn key(cap: Cap, label: &str) -> Option<Key> {
    let unit = match cap {
        Cap::Phan => DonVi::Phan,
        Cap::Chuong => DonVi::Chuong,
        Cap::Muc | Cap::MucChuCai | Cap::MucLaMa => DonVi::Muc,
        Cap::TieuMuc => DonVi::TieuMuc,
        Cap::Dieu => DonVi::Dieu,
        Cap::Khoan | Cap::TieuKhoan => DonVi::Khoan,
        Cap::Diem => DonVi::Diem,
        Cap::Gach | Cap::Cong => return None,
    };
    let number = label.rsplit(' ').next().unwrap_or(label).trim_end_matches(['.', ')']);
    Some((unit, SoDonVi::from(number).key()))
}

/// What is printed of a document for places to be extracted.
pub(super) fn tim(van_ban: &VanBan, places: &[ViTri]) -> Result<DuocChon, KhongTrichDuoc> {
    let mut places = Places::of(places)?;
    let than = read(&mut places, 0, |sink| van_ban.duyet(sink));
    let appendices = van_ban.phu_luc().iter().enumerate().map(|(i, appendix)| {
        let key = (DonVi::PhuLuc, SoDonVi::from(la_ma(i + 1)).key());
        match places.step(0, &key) {
            None => ChonPhuLuc::Khong,
            Some(node) if places.0[node].place.is_some() => {
                // Places within are found too.
                read(&mut places, node, |sink| appendix.noi_dung.duyet(sink));
                ChonPhuLuc::Ca
            }
            Some(node) => ChonPhuLuc::Phan(read(&mut places, node, |sink| appendix.noi_dung.duyet(sink))),
        }
    });
    let phu_luc = appendices.collect();
    match places.0.into_iter().filter_map(|node| node.place).find(|(_, found)| !found) {
        Some((vi_tri, _)) => Err(KhongTrichDuoc::KhongCo { loai: van_ban.loai().ten(), vi_tri }),
        None => Ok(DuocChon { than, phu_luc }),
    }
}

/// What is printed of the units of a content, whose places begin at a node.
fn read(places: &mut Places, from: usize, tell: impl FnOnce(&mut Tim<'_>)) -> Vec<Chon> {
    let mut sink = Tim { places, from, numbers: DanhSo::default(), forms: 0, open: Vec::new(), units: Vec::new() };
    tell(&mut sink);
    sink.units
}

#[cfg(test)]
mod tests {
    use super::Chon::{Ca, Dau, Khong};
    use super::*;
    use crate::loai::CoTenLoai;
    use crate::the_thuc::noi_dung::{DeMuc, Khoi, NoiDung};
    use crate::the_thuc::{Luu, NguoiKy, NoiNhan, PhuLuc, QuyenHan, TenCoQuan, TheThuc};

    /// Điều 1 with khoản 1 and 2, khoản 2 with điểm a and b; Điều 2; an appendix with Mục I and II.
    fn van_ban() -> VanBan {
        let signer = NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình");
        let number = "5/QC-UBND".parse().unwrap();
        let body = TenCoQuan::new("Ủy ban nhân dân\nxã Bình An");
        let mut quy_che =
            CoTenLoai::new(TheThuc::new(body, number, "Bình An", signer, NoiNhan::new(Luu::van_thu())), "Làm việc");
        let khoan = || DeMuc::loi_van("Nội dung.");
        let points = khoan().them(khoan().diem()).them(khoan().diem());
        let first = DeMuc::tieu_de("Một").them(khoan().khoan()).them(points.khoan()).dieu();
        quy_che.noi_dung = NoiDung::from([first, DeMuc::tieu_de("Hai").dieu()]);
        let sections = [DeMuc::tieu_de("Một").muc_la_ma(), DeMuc::tieu_de("Hai").muc_la_ma()];
        quy_che.phu_luc.push(PhuLuc::new("Danh mục").noi_dung(NoiDung::from(sections)));
        quy_che.phu_luc.push(PhuLuc::new("Danh sách").noi_dung(NoiDung::from([Khoi::doan("Không có.")])));
        quy_che.quy_che()
    }

    fn found(json: &str) -> Result<DuocChon, String> {
        let places: Vec<ViTri> = serde_json::from_str(json).unwrap();
        tim(&van_ban(), &places).map_err(|error| error.to_string())
    }

    #[test]
    fn units_are_found_by_the_innermost_that_a_place_names() {
        for (places, than) in [
            (r#"[{"dieu": "1"}]"#, [Ca, Ca, Ca, Ca, Ca, Khong]),
            (r#"[{"khoan": "2"}]"#, [Dau, Khong, Ca, Ca, Ca, Khong]),
            (r#"[{"diem": "b", "dieu": "1"}]"#, [Dau, Khong, Dau, Khong, Ca, Khong]),
            (r#"[{"diem": ["a", "b"], "khoan": "2", "dieu": "1"}, {"dieu": "02"}]"#, [Dau, Khong, Dau, Ca, Ca, Ca]),
            (r#"[{"dieu": {"tu": "1", "den": "2"}}]"#, [Ca; 6]),
        ] {
            assert_eq!(found(places).unwrap().than, than, "{places}");
        }
    }

    #[test]
    fn appendices_are_found_as_a_whole_or_by_their_units() {
        let both = found(r#"[{"phu_luc": "II"}, {"muc": "II", "phu_luc": "I"}]"#).unwrap();
        assert_eq!(both.phu_luc, [ChonPhuLuc::Phan(vec![Khong, Ca]), ChonPhuLuc::Ca]);
        assert_eq!(both.than, [Khong; 6]);
        // Without a Phụ lục a place is one of the document itself.
        assert_eq!(found(r#"[{"dieu": "2"}]"#).unwrap().phu_luc, [ChonPhuLuc::Khong, ChonPhuLuc::Khong]);
    }

    #[test]
    fn what_is_not_there_is_named() {
        for (places, why) in [
            (r#"[{"dieu": "1"}, {"diem": ["a", "c"], "khoan": "2", "dieu": "1"}]"#, "không có điểm c khoản 2 Điều 1"),
            (r#"[{"khoan": "1", "dieu": "2"}]"#, "không có khoản 1 Điều 2"),
            (r#"[{"muc": "I"}]"#, "không có Mục I"),
            (r#"[{"phu_luc": "III"}]"#, "không có Phụ lục III"),
            (r#"[{"khoan": "1", "dieu": ["1", "2"]}]"#, "từng đơn vị"),
            (r#"[{"diem": {"tu": "a", "den": "b"}}]"#, "từng đơn vị"),
        ] {
            let error = found(places).unwrap_err();
            assert!(error.contains(why), "{error}");
        }
    }
}
