//! Text of all scripts, plain and with emphasis, links, footnotes and citations.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use vanban::Text;
use vanban::legal::{Citation, DonVi, ViTri};
use vanban::the_thuc::noi_dung::{CumChu, LienKet, LoiVan, PhanChuThich, PhanTu};

/// What texts are made of: words, and what makes trouble.
const PIECES: [&str; 40] = [
    "Ủy ban nhân dân",
    "phường",
    "Nguyễn Trãi",
    "kế hoạch",
    "hòa",
    "hoà",
    "Đoàn Thanh niên",
    "quy định;",
    "năm 2026.",
    "(kèm theo)",
    "Phu\u{31b}o\u{31b}\u{300}ng",
    "Tra\u{303}i",
    "e\u{302}\u{323}",
    "e\u{323}\u{302}",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "]]>",
    "&amp;",
    "<w:p/>",
    "“ngoặc”",
    "–",
    "…",
    "...",
    "./.",
    "1.",
    "a)",
    "- ",
    "👩‍👩‍👧",
    "🇻🇳",
    "العربية",
    "עברית",
    "漢字喃",
    "\u{200f}",
    "\u{feff}",
    "\u{fffd}",
    "\u{10ffff}",
    "sát-nhập/chia&tách",
];

/// What stands between pieces.
const JOINTS: [&str; 10] = [" ", " ", " ", " ", "", "  ", "\u{a0}", "\n", "\t", "\r\n"];

/// Text of a few pieces, sometimes none.
pub fn chu() -> BoxedStrategy<Text> {
    let pieces = vec((select(&PIECES[..]), select(&JOINTS[..])), 1..6);
    let joined = pieces.prop_map(|pieces| pieces.into_iter().flat_map(|(piece, joint)| [piece, joint]).collect());
    let plain = select(&["Tổ chức thực hiện", "Các thôn, tổ dân phố", "Lê Văn Bình", "Công an xã"][..]);
    prop_oneof![
        6 => joined,
        4 => plain.prop_map(str::to_owned),
        1 => Just(String::new()),
        1 => "\\PC{1,12}",
        1 => "[a-zđêộ]{60,120}",
    ]
    // The tests' reader marks objects with this letter.
    .prop_map(|text| Text::from(text.replace('\u{fffc}', "")))
    .boxed()
}

/// A document that is cited; a few numbers and names, so that many are cited again.
fn citation() -> BoxedStrategy<Citation> {
    let kind = select(&["Luật", "Pháp lệnh", "Nghị định", "Kế hoạch", "Bản án"][..]);
    let number = select(&["30/2020/NĐ-CP", "124/KH-UBND", "/KH-UBND", "28-CT/TW", "102/2016/QH13"][..]);
    let date = select(&["2020-03-05", "2021-01-31", "2021", ""][..]);
    let place = select(&[DonVi::Dieu, DonVi::PhuLuc, DonVi::Mau][..]);
    (kind, of(number), date, of(chu()), of(chu()), of(place))
        .prop_map(|(kind, number, date, body, subject, place)| {
            let mut out = Citation::new(kind).ngay(date.parse().expect("is a date"));
            out.so_hieu = number.map(|number| number.parse().expect("is a number"));
            (out.co_quan, out.trich_yeu) = (body, subject);
            match place {
                Some(unit) => out.tai(ViTri::new().trong(unit, "1")),
                None => out,
            }
        })
        .boxed()
}

/// Text with emphasis, links, footnotes and citations.
pub fn loi_van() -> BoxedStrategy<LoiVan> {
    let run = (chu(), any::<[bool; 3]>()).prop_map(|(letters, [bold, italic, raised])| {
        let mut run = CumChu::from(letters);
        (run.dam, run.nghieng, run.chi_so_tren) = (bold, italic, raised);
        run
    });
    let address = select(&["https://a.vn/b?c=1&d=2#e", "mailto:vp@xa.vn", "http://tongdai111.vn", "tel:111"][..]);
    let link = (address, chu()).prop_map(|(url, text)| PhanTu::LienKet(LienKet::new(url, text).expect("is a URL")));
    let noted = prop_oneof![
        3 => run.clone().prop_map(PhanChuThich::Chu),
        1 => citation().prop_map(|citation| PhanChuThich::VienDan(Box::new(citation))),
    ];
    let element = prop_oneof![
        6 => run.clone().prop_map(PhanTu::Chu),
        1 => link,
        1 => vec(noted, 0..3).prop_map(|all| PhanTu::ChuThich(all.into_iter().collect())),
        1 => citation().prop_map(|citation| PhanTu::VienDan(Box::new(citation))),
    ];
    prop_oneof![
        4 => chu().prop_map(LoiVan::from),
        1 => vec(element, 0..5).prop_map(|all| all.into_iter().fold(LoiVan::new(), LoiVan::them)),
    ]
    .boxed()
}
