//! Content: blocks of every kind, below each other to some depth.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, Strategy, prop_oneof};
use proptest::sample::select;
use vanban::Text;
use vanban::the_thuc::noi_dung::{
    Bang, BieuMau, CanhO, Cot, DeMuc, Dong, HinhAnh, Khoi, KyBieuMau, LoiVan, NoiDung, OBang,
};
use vanban::unit::Mm;

use super::chu::{chu, loi_van};
use super::the_thuc::{co_quan, ngay, so_ky_hieu};

/// A PNG of one pixel.
const PIXEL: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDAT\x78\xdacd\xf8\
    \xcf\x50\x0f\0\x03\x86\x01\x80Z4}k\0\0\0\0IEND\xaeB`\x82";

/// A picture, at its own size or another.
pub fn hinh_anh() -> BoxedStrategy<HinhAnh> {
    let picture = |(text, width): (Text, Option<u32>)| {
        let text = if text.trim().is_empty() { Text::from("Hình") } else { text };
        let picture = HinhAnh::new(PIXEL.to_vec(), text).expect("is a picture");
        width.map_or(picture.clone(), |width| picture.rong(Mm(f64::from(width))).expect("is a width"))
    };
    (chu(), of(1..=1000_u32)).prop_map(picture).boxed()
}

/// A table: uneven rows, merged cells, some of them absurd.
pub fn bang() -> BoxedStrategy<Bang> {
    let canh = || select(&[CanhO::Trai, CanhO::Giua, CanhO::Phai, CanhO::Deu][..]);
    let span = || prop_oneof![6 => Just(1_u16), 2 => 0..4_u16];
    let cell = (vec(loi_van(), 0..3), span(), prop_oneof![8 => span(), 1 => Just(u16::MAX)], of(canh()));
    let cell = cell.prop_map(|(paragraphs, columns, rows, align)| {
        let mut cell = OBang::default();
        (cell.noi_dung, cell.gop_cot, cell.gop_dong, cell.canh) = (paragraphs, columns, rows, align);
        cell
    });
    let rows = |most| vec(vec(cell.clone(), 0..5).prop_map(Dong), 0..most);
    let share = prop_oneof![(0..100_u32).prop_map(f64::from), Just(-1.0)];
    let column = (of(share), canh()).prop_map(|(share, align)| {
        let mut column = Cot::default();
        (column.rong, column.canh) = (share, align);
        column
    });
    let table = (of(loi_van()), vec(column, 0..4), rows(3), rows(5));
    table
        .prop_map(|(title, columns, head, body)| {
            let mut table = Bang::default();
            (table.tieu_de, table.cot, table.dau, table.dong) = (title, columns, head, body);
            table
        })
        .boxed()
}

/// One block, with blocks below it to some depth.
pub fn khoi() -> BoxedStrategy<Khoi> {
    let leaf = prop_oneof![
        4 => loi_van().prop_map(Khoi::Doan),
        4 => loi_van().prop_map(Khoi::gach),
        1 => bang().prop_map(|table| Khoi::Bang(Box::new(table))),
        1 => hinh_anh().prop_map(|picture| Khoi::Hinh(Box::new(picture))),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        let below = vec(inner, 0..4).prop_map(NoiDung::from);
        prop_oneof![
            6 => (of(loi_van()), of(loi_van()), below.clone(), 0..12_usize).prop_map(unit),
            1 => bieu_mau(below.boxed()).prop_map(|form| Khoi::BieuMau(Box::new(form))),
        ]
    })
    .boxed()
}

fn unit((title, text, below, level): (Option<LoiVan>, Option<LoiVan>, NoiDung, usize)) -> Khoi {
    const LEVELS: [fn(DeMuc) -> Khoi; 12] = [
        Khoi::Phan,
        Khoi::Chuong,
        Khoi::Muc,
        Khoi::TieuMuc,
        Khoi::Dieu,
        Khoi::MucChuCai,
        Khoi::MucLaMa,
        Khoi::Khoan,
        Khoi::TieuKhoan,
        Khoi::Diem,
        Khoi::Gach,
        Khoi::Cong,
    ];
    let mut unit = DeMuc::default();
    (unit.tieu_de, unit.loi_van, unit.khoi) = (title, text, below);
    LEVELS[level](unit)
}

fn bieu_mau(below: BoxedStrategy<NoiDung>) -> BoxedStrategy<BieuMau> {
    let place = (chu(), of(chu()), of(chu())).prop_map(|(capacity, note, name)| {
        let mut place = KyBieuMau::new(capacity);
        (place.ghi_chu, place.ho_ten) = (note, name);
        place
    });
    let head = (of(co_quan()), of(so_ky_hieu()), of(chu()), ngay());
    (head, chu(), of(chu()), below, vec(place, 0..4))
        .prop_map(|((body, number, town, date), name, subject, content, places)| {
            let mut form = BieuMau::new(name);
            (form.co_quan, form.so_ky_hieu, form.dia_danh, form.ngay) = (body, number, town, date);
            (form.trich_yeu, form.noi_dung, form.ky) = (subject, content, places);
            form
        })
        .boxed()
}

/// A content of a few blocks.
pub fn noi_dung() -> BoxedStrategy<NoiDung> {
    vec(khoi(), 0..4).prop_map(NoiDung::from).boxed()
}
