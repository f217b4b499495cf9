//! Text of all scripts, plain and with emphasis, links and footnotes.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use vanban::Text;
use vanban::the_thuc::noi_dung::{CumChu, LienKet, LoiVan, PhanTu};

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
    .prop_map(Text::from)
    .boxed()
}

/// Text with emphasis, links and footnotes.
pub fn loi_van() -> BoxedStrategy<LoiVan> {
    let run = (chu(), any::<[bool; 3]>()).prop_map(|(letters, [bold, italic, raised])| {
        let mut run = CumChu::from(letters);
        (run.dam, run.nghieng, run.chi_so_tren) = (bold, italic, raised);
        run
    });
    let address = select(&["https://a.vn/b?c=1&d=2#e", "mailto:vp@xa.vn", "http://tongdai111.vn", "tel:111"][..]);
    let link = (address, chu()).prop_map(|(url, text)| PhanTu::LienKet(LienKet::new(url, text).expect("is a URL")));
    let element = prop_oneof![
        6 => run.clone().prop_map(PhanTu::Chu),
        1 => link,
        1 => vec(run, 0..3).prop_map(PhanTu::ChuThich),
    ];
    prop_oneof![
        4 => chu().prop_map(LoiVan::from),
        1 => vec(element, 0..5).prop_map(|all| all.into_iter().fold(LoiVan::new(), LoiVan::them)),
    ]
    .boxed()
}
