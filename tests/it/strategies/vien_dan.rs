//! Citations, and texts put together from pieces of citations.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::{select, subsequence};
use unicode_normalization::UnicodeNormalization;
use vanban::legal::{Citation, DaySo, DonVi, Locator, SoDonVi, SoHieu, TenLoai, ViTri};
use vanban::the_thuc::NgayBanHanh;

/// Pieces of citations, whole and broken, and what makes trouble.
const PIECES: [&str; 72] = [
    "Căn cứ",
    "Luật",
    "Luật Trẻ em",
    "Bộ luật",
    "Hiến pháp",
    "năm 2013",
    "Pháp lệnh",
    "Nghị định",
    "NGHỊ QUYẾT",
    "nghị quyết liên tịch",
    "Thông tư",
    "Thông tư liên tịch",
    "Kế hoạch",
    "Sắc lệnh",
    "Điều lệ Đảng",
    "Công văn",
    "văn bản",
    "các",
    "số",
    "Số:",
    "số hiệu",
    "30/2020/NĐ-CP",
    "28-CT/TW",
    "124/KH-UBND",
    "3637/UBND-VX",
    "/TTr-SNV",
    "qđ-ttg",
    "57",
    "2020",
    "999999999999999999999",
    "ngày 05 tháng 3 năm 2020",
    "ngày 05/3/2020",
    "ngày … tháng 6 năm 2026",
    "ngày 31 tháng 2 năm 2020",
    "ngày",
    "tháng",
    "năm",
    "của",
    "của Chính phủ",
    "của Ủy ban nhân dân tỉnh",
    "do Bộ Y tế ban hành",
    "giữa",
    "(khóa XII)",
    "về",
    "về việc",
    "v/v",
    "quy định chi tiết",
    "sửa đổi, bổ sung một số điều của",
    "được sửa đổi, bổ sung bởi",
    "ban hành kèm theo",
    "điểm a",
    "khoản 1",
    "khoản 2a",
    "Điều 3",
    "Điều 4 đến Điều 2",
    "Điều 1 đến Điều 4000000000",
    "Mục II",
    "Phụ lục",
    "Mẫu số 01",
    "này",
    "nêu trên",
    "và",
    ",",
    ";",
    ".",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "–",
    "…",
];

/// What stands between pieces.
const JOINTS: [&str; 10] = [" ", " ", " ", " ", "", "  ", "\u{a0}", "\n", "\r\n", "\u{200b}"];

/// Any text: letters of all scripts, control characters, and pieces of citations in any order, at times decomposed or
/// in capitals.
pub fn text() -> BoxedStrategy<String> {
    let pieces = vec((select(&PIECES[..]), select(&JOINTS[..])), 1..24)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, joint)| [piece, joint]).collect::<String>());
    let typed = (pieces, 0..4u8).prop_map(|(text, typing)| match typing {
        0 => text.nfd().collect(),
        1 => text.to_uppercase(),
        _ => text,
    });
    let strewn = (typed.clone(), any::<char>(), any::<proptest::sample::Index>()).prop_map(|(text, c, at)| {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let mut text = text;
        text.insert(places[at.index(places.len())], c);
        text
    });
    prop_oneof![8 => typed, 4 => strewn, 2 => any::<String>(), 1 => "\\PC{0,80}"].boxed()
}

/// A citation that says enough to be known for one.
pub fn vien_dan() -> BoxedStrategy<Citation> {
    prop_oneof![1 => luat(), 3 => duoi_luat()].boxed()
}

/// A law, code or ordinance by name.
fn luat() -> impl Strategy<Value = Citation> {
    let names = [
        "Trẻ em",
        "Luật sư",
        "Thủ đô",
        "Tổ chức chính quyền địa phương",
        "Phòng, chống bạo lực gia đình",
        "Hôn nhân và gia đình",
        "Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
        "Đầu tư theo phương thức đối tác công tư",
    ];
    let numbers = ["102/2016/QH13", "01/2026/QH16", "26/2005/PL-UBTVQH11", "21-LCT/HĐNN8"];
    let kinds = prop_oneof![4 => Just((TenLoai::Luat, None)), 1 => codes()];
    let date = prop_oneof![Just(NgayBanHanh::TRONG), ngay()];
    (kinds, select(names.to_vec()), proptest::option::of(so(&numbers)), date, vi_tri()).prop_map(
        |((kind, own), name, number, date, place)| {
            let mut law = Citation::new(kind).ve(own.unwrap_or(name)).ngay(date).tai(place);
            law.so_hieu = number;
            law
        },
    )
}

/// Kinds whose names are few.
fn codes() -> impl Strategy<Value = (TenLoai, Option<&'static str>)> {
    select(vec![
        (TenLoai::BoLuat, Some("Dân sự")),
        (TenLoai::BoLuat, Some("Tố tụng hình sự")),
        (TenLoai::PhapLenh, Some("Ưu đãi người có công với cách mạng")),
    ])
}

/// Everything below the laws: with a number of any system.
fn duoi_luat() -> impl Strategy<Value = Citation> {
    let known = [
        ("Nghị định", "30/2020/NĐ-CP"),
        ("Nghị định", "25-CP"),
        ("Nghị quyết", "66.16/2026/NQ-CP"),
        ("Nghị quyết", "202/2025/QH15"),
        ("Nghị quyết", "57-NQ/TW"),
        ("Nghị quyết", "12/NQ-HĐND"),
        ("Nghị quyết liên tịch", "72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"),
        ("Thông tư", "36/2025/TT-BNNMT"),
        ("Thông tư", "61/TT-LB"),
        ("Thông tư liên tịch", "92/2008/TTLT-BTC-BTP"),
        ("Quyết định", "18a/2013/QĐ-TTg"),
        ("Quyết định", "205/QĐ-BNN-TCCB"),
        ("Quyết định", "/2026/QĐ-UBND"),
        ("Quy định", "37-QĐ/TW"),
        ("Chỉ thị", "28-CT/TW"),
        ("Kết luận", "79-KL/TW"),
        ("Thông tri", "05/TT-MTTW-BTT"),
        ("Kế hoạch", "124/KH-UBND"),
        ("Kế hoạch", "-KH/TU"),
        ("Kế hoạch", "130/KH-BCĐTKNQ18"),
        ("Chương trình", "08-CTr/TU"),
        ("Hướng dẫn", "13/HD-MTTQ-BTT"),
        ("Tờ trình", "519/TTr-CAT-PC06"),
        ("Tờ trình", "/TTr-SNV"),
        ("Báo cáo", "24/BC-UBKTTC16"),
        ("Thông báo", "369/TB-VPCP"),
        ("Công văn", "3637/UBND-VX"),
        ("Công văn", "4410-CV/VPTW/nb"),
        ("Công điện", "05/CĐ-TTg"),
        ("Biên bản", "07/BB-HĐNT"),
        ("Văn bản hợp nhất", "30/VBHN-VPQH"),
        ("Sắc lệnh", "51"),
        ("Sắc lệnh", "53/SL"),
        ("Đề án", "06"),
    ];
    let issuers = [
        "Chính phủ",
        "Thủ tướng Chính phủ",
        "Bộ Chính trị",
        "Ban Chấp hành Trung ương Đảng",
        "Bộ trưởng Bộ Nội vụ",
        "Bộ Lao động - Thương binh và Xã hội",
        "Ủy ban nhân dân tỉnh Đắk Lắk",
        "Chủ tịch Ủy ban nhân dân xã Bình An",
        "Hội đồng nhân dân thành phố Huế",
    ];
    let subjects = [
        "về công tác văn thư",
        "về việc tổ chức Tháng hành động vì trẻ em năm 2026",
        "quy định về quản lý, sử dụng nhà văn hóa",
        "hướng dẫn lập dự toán ngân sách",
        "ban hành Điều lệ hội thi",
        "phê duyệt kết quả thi tuyển",
    ];
    let fields = (
        select(known.to_vec()),
        prop_oneof![1 => Just(NgayBanHanh::TRONG), 3 => ngay()],
        proptest::option::of(select(issuers.to_vec())),
        proptest::option::of(select(subjects.to_vec())),
        vi_tri(),
    );
    fields.prop_map(|((kind, number), date, issuer, subject, place)| {
        let number: SoHieu = number.parse().expect("is a number");
        // A year alone behind a number that has another is a word of the sentence, no date.
        let only_year = date.nam_in().is_some() && date.thang_in().is_none();
        let date = match number.nam().filter(|_| only_year) {
            Some(year) => year.to_string().parse().expect("is a year"),
            None => date,
        };
        let mut citation = Citation::new(kind).so(number).ngay(date).tai(place);
        citation.co_quan = issuer.map(Into::into);
        citation.trich_yeu = subject.map(Into::into);
        citation
    })
}

fn so(numbers: &[&'static str]) -> impl Strategy<Value = SoHieu> + use<> {
    select(numbers.to_vec()).prop_map(|number| number.parse().expect("is a number"))
}

/// A date, whole or in part.
fn ngay() -> impl Strategy<Value = NgayBanHanh> {
    let whole = (1945..2027i32, 1..=12u32, 1..=28u32).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"));
    let month = (1945..2027i32, 1..=12u32).prop_map(|(y, m)| format!("{y}-{m:02}"));
    let year = (1945..2027i32).prop_map(|y| y.to_string());
    prop_oneof![6 => whole, 1 => month, 1 => year].prop_map(|date| date.parse().expect("is a date"))
}

/// Places in a document, at times none.
fn vi_tri() -> impl Strategy<Value = Locator> {
    let letters = subsequence(vec!["a", "b", "c", "d", "đ", "e"], 1..4);
    let letters = letters.prop_map(|all| DaySo::CacSo(all.into_iter().map(SoDonVi::from).collect()));
    let points = (letters, 1..20u32, 1..300u32).prop_map(|(points, clause, article)| {
        let mut place = ViTri::new();
        place.them(DonVi::Diem, points);
        place.trong(DonVi::Khoan, clause.to_string()).trong(DonVi::Dieu, article.to_string())
    });
    let numbers = |unit: DonVi| {
        proptest::collection::btree_set(1..300u32, 1..4).prop_map(move |all| {
            let mut place = ViTri::new();
            place.them(unit, DaySo::CacSo(all.into_iter().map(|number| number.to_string().into()).collect()));
            place
        })
    };
    let range = (1..100u32, 1..40u32).prop_map(|(from, more)| {
        let mut place = ViTri::new();
        place.them(DonVi::Dieu, DaySo::Khoang { tu: from.to_string().into(), den: (from + more).to_string().into() });
        place
    });
    let clauses = (numbers(DonVi::Khoan), 1..300u32).prop_map(|(place, at)| place.trong(DonVi::Dieu, at.to_string()));
    let roman = select(&["I", "II", "IV", "IX", "XIII"][..]);
    let outer = (select(&[DonVi::Muc, DonVi::Chuong, DonVi::Phan, DonVi::PhuLuc][..]), roman.clone())
        .prop_map(|(unit, number)| ViTri::new().trong(unit, number));
    let form = (1..30u32, roman).prop_map(|(form, appendix)| {
        ViTri::new().trong(DonVi::Mau, format!("{form:02}")).trong(DonVi::PhuLuc, appendix)
    });
    let one = prop_oneof![3 => points, 2 => clauses, 2 => numbers(DonVi::Dieu), 1 => range, 2 => outer, 1 => form];
    prop_oneof![2 => Just(Locator::new()), 3 => one.prop_map(Locator::from)]
}
