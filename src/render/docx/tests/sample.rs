//! A document that holds every kind of block, put together by hand.

use crate::layout::block::{
    Band, Blank, Block, Cell, Indent, Info, Inline, Look, Merge, PageSetup, Pages, Paragraph, Parts, Picture, Rule,
    Section, Span, Stamp, Table,
};
use crate::layout::style::{Style, StyleKey, StyleSheet};
use crate::layout::thong_tin::Truong;
use crate::the_thuc::mau_chu::{BoCo, CanhDong};
use crate::unit::Twip;

/// The key of all samples.
pub(super) const KEY: StyleKey = StyleKey::new(BoCo::Lon, Twip(720), Twip(120), 240);

/// A PNG of 8 × 8 dark red dots.
pub(super) const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0, 75, 109, 41,
    220, 0, 0, 0, 17, 73, 68, 65, 84, 120, 156, 99, 56, 32, 32, 128, 21, 49, 12, 45, 9, 0, 14, 18, 56, 1, 64, 104, 129,
    176, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

/// A4 upright or across.
pub(super) fn paper(landscape: bool) -> PageSetup {
    let (width, height) = if landscape { (Twip(16838), Twip(11906)) } else { (Twip(11906), Twip(16838)) };
    let (top, bottom, left, right) = (Twip(1134), Twip(1134), Twip(1701), Twip(850));
    PageSetup { width, height, landscape, top, bottom, left, right, header: Twip(567), footer: Twip(567) }
}

/// A document of sections.
pub(super) fn pages(sections: Vec<Section<'_>>) -> Pages<'_> {
    let info = Info {
        title: "Kế hoạch “A & B”".into(),
        subject: "Chuyển đổi số".into(),
        author: "Ủy ban nhân dân".into(),
        category: "Kế hoạch".into(),
        identifier: None,
        date: Some("2024-05-20".into()),
        fields: vec![(Truong::TenLoai, "Kế hoạch".into()), (Truong::TrichYeu, "Chuyển đổi số".into())],
    };
    Pages { info, styles: StyleSheet::new(KEY), sections, parts: Parts::default() }
}

/// A section of blocks on A4.
pub(super) fn section(blocks: Vec<Block<'_>>) -> Section<'_> {
    Section { page: paper(false), first_header: Vec::new(), first_footer: Vec::new(), blocks }
}

/// A paragraph of plain text.
pub(super) fn line(style: Style, text: &str) -> Block<'_> {
    Block::Paragraph(Paragraph::text(style, text))
}

/// A centred paragraph that stays with the next.
fn centred(style: Style, text: &str) -> Block<'_> {
    let mut paragraph = Paragraph::text(style, text);
    paragraph.keep_next = true;
    paragraph.align = Some(CanhDong::Giua);
    Block::Paragraph(paragraph)
}

/// A paragraph of several pieces.
pub(super) fn mixed(style: Style, content: Vec<Inline<'_>>) -> Block<'_> {
    Block::Paragraph(Paragraph::new(style, content))
}

/// A frame around an urgency.
pub(super) fn stamp(align: CanhDong, left: Option<Twip>, before: Twip, red: bool) -> Block<'static> {
    let (width, height) = (Twip(1701), Twip(454));
    Block::Stamp(Stamp { style: Style::DoKhan, text: "HỎA TỐC".into(), width, height, align, left, before, red })
}

fn rule(length: i32) -> Block<'static> {
    Block::Rule(Rule::new(Twip(length), Twip(40), Twip(120)))
}

fn head<'a>() -> Block<'a> {
    let date = vec![
        Inline::text("Hà Nội, ngày "),
        Inline::Blank(Blank::Ngay),
        Inline::text(" tháng "),
        Inline::Blank(Blank::Thang),
        Inline::text(" năm 2024"),
    ];
    let left = vec![
        centred(Style::ChuQuan, "ỦY BAN NHÂN DÂN TỈNH A"),
        centred(Style::BanHanh, "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
        rule(1134),
        mixed(Style::SoKyHieu, vec![Inline::text("Số: "), Inline::Blank(Blank::So), Inline::text("/KH-STTTT")]),
        stamp(CanhDong::Giua, None, Twip(120), true),
    ];
    let right = vec![
        centred(Style::QuocHieu, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        centred(Style::TieuNgu, "Độc lập - Tự do - Hạnh phúc"),
        rule(3430),
        mixed(Style::DiaDanhNgay, date),
    ];
    Block::Band(Band {
        alt: "Cơ quan ban hành, Quốc hiệu, số và ngày",
        indent: Twip(-283),
        widths: vec![Twip(3969), Twip(5669)],
        rows: vec![vec![left, right]],
        may_split: false,
    })
}

fn table<'a>() -> Block<'a> {
    let cell = |style, text| Cell::new(vec![Paragraph::text(style, text)]);
    let wide = |style, text, span| Cell { span, ..cell(style, text) };
    let part = |merge, paragraphs| Cell { merge, middle: true, ..Cell::new(paragraphs) };
    let start = part(Merge::Start, vec![Paragraph::text(Style::OBang, "Sở")]);
    Block::Table(Table {
        alt: "Phân công".into(),
        widths: vec![Twip(1000), Twip(5000), Twip(3000)],
        header_rows: 1,
        rows: vec![
            vec![cell(Style::OTieuDe, "TT"), wide(Style::OTieuDe, "Nội dung", 2)],
            vec![start, cell(Style::OBang, "Một"), Cell::new(Vec::new())],
            vec![part(Merge::Continue, Vec::new()), cell(Style::OBang, "Hai"), cell(Style::OBang, "31/12")],
        ],
    })
}

fn signature<'a>() -> Block<'a> {
    let left = vec![
        line(Style::TuNoiNhan, "Nơi nhận:"),
        line(Style::NoiNhan, "- Như trên;"),
        line(Style::NoiNhan, "- Lưu: VT."),
    ];
    let right = vec![
        centred(Style::QuyenHanChucVu, "GIÁM ĐỐC"),
        mixed(Style::ChuKy, vec![Inline::text("")]),
        centred(Style::HoTen, "Nguyễn Văn A"),
    ];
    let (widths, rows) = (vec![Twip(4677), Twip(4677)], vec![vec![left, right]]);
    Block::Band(Band { alt: "Nơi nhận và chữ ký", indent: Twip(0), widths, rows, may_split: false })
}

fn body<'a>() -> Vec<Block<'a>> {
    let picture =
        Picture { bytes: PNG, png: true, alt: "Ô vuông đỏ", width: Twip(1134), height: Twip(1134), float: None };
    let note = vec![Span::new("Theo ", Look::PLAIN), Span::new("báo cáo", Look::ITALIC)];
    let raised = Look { superscript: true, ..Look::PLAIN };
    let link =
        |text| Inline::Link { url: "https://chinhphu.vn/?a=1&b=2".into(), text: vec![Span::new(text, Look::PLAIN)] };
    let mut hanging = Paragraph::text(Style::Khoan, "1. Thụt dòng treo,\tsau dấu tab\nvà dòng mới  hai dấu cách");
    hanging.indent = Some(Indent::new(Twip(1134), Twip(0), Twip(-414)));
    hanging.before = Some(Twip(240));
    vec![
        head(),
        line(Style::TenLoai, "KẾ HOẠCH"),
        centred(Style::TrichYeu, "Chuyển đổi số năm 2024"),
        rule(1701),
        line(Style::CanCu, "Căn cứ Luật Giao dịch điện tử <2023> & các văn bản liên quan;"),
        line(Style::PhanChuong, "Chương I\nQUY ĐỊNH CHUNG"),
        line(Style::MucTieuMuc, "Mục 1\nPHẠM VI"),
        line(Style::MucLaMa, "I. MỤC TIÊU"),
        line(Style::Dieu, "Điều 1. Phạm vi"),
        mixed(
            Style::LoiVan,
            vec![
                Inline::text("Đạt "),
                Inline::styled("100%", Look::BOLD),
                Inline::text(" trên 5 km"),
                Inline::styled("2", raised),
                Inline::Footnote(note),
                Inline::text(", xem "),
                link("trang này"),
                Inline::text(" hoặc "),
                link("trang này nữa"),
                Inline::text("."),
            ],
        ),
        Block::Paragraph(hanging),
        mixed(Style::Hinh, vec![Inline::Picture(picture), Inline::text("  "), Inline::Picture(picture)]),
        line(Style::TenBang, "Bảng 1. Phân công"),
        table(),
        table(),
        signature(),
    ]
}

/// The document: a plan, an appendix across with stamps in the margins, a third section after it.
pub(super) fn everything<'a>() -> Pages<'a> {
    let mut plan = section(body());
    plan.first_header = vec![line(Style::LuuHanh, "LƯU HÀNH NỘI BỘ"), stamp(CanhDong::Phai, None, Twip(60), true)];
    let mut across = section(vec![
        line(Style::TuPhuLuc, "Phụ lục I"),
        line(Style::TieuDePhuLuc, "DANH MỤC NHIỆM VỤ"),
        rule(2000),
        stamp(CanhDong::Trai, Some(Twip(2835)), Twip(120), false),
        table(),
    ]);
    across.page = paper(true);
    across.first_footer = vec![rule(2000), line(Style::DiaChi, "Số 1, phố A, Hà Nội")];
    let last = section(vec![line(Style::TuPhuLuc, "Phụ lục II"), line(Style::LoiVan, "Hết."), rule(1134)]);
    pages(vec![plan, across, last])
}
