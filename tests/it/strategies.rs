//! Random documents of any shape: every kind, component and block, text of all scripts.
//!
//! Stands alone, so that other test targets can include it with `#[path]`.

use std::fmt::Debug;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use vanban::loai::bao_cao::{DanhGia, KetQua, KetQuaNhiemVu, MucBaoCao, PhanBaoCao};
use vanban::loai::ke_hoach::{
    CacNhiemVu, ChuDeThoiGian, KinhPhi, MucDichYeuCau, NhiemVu, PhanCong, PhanKeHoach, ToChucThucHien, TrachNhiem,
    YeuCauBaoCao,
};
use vanban::loai::{BaoCao, KeHoach, PhanLon, ThoiHan};
use vanban::the_thuc::mau_chu::BoCo;
use vanban::the_thuc::noi_dung::{
    Bang, BieuMau, CanCu, CanhO, Cot, CumChu, DeMuc, Dong, HinhAnh, Khoi, KyBieuMau, LienKet, LoiVan, NoiDung, OBang,
    PhanTu,
};
use vanban::the_thuc::{
    CachDoan, CachDong, CheDoLamViec, CoQuan, DiaChi, DoKhan, DoMat, HinhThuc, KinhGui, Le, LuiDauDong, Luu, LuuHanh,
    NgayBanHanh, NguoiKy, NguoiSoanThao, NoiGui, NoiNhan, PhuLuc, QuyenHan, SoKyHieu, TheThuc, Trang,
};
use vanban::unit::{Mm, Pt};
use vanban::{Text, VanBan};

/// A runner whose random numbers are the same every time.
pub fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[30; 32]))
}

/// `n` random documents, the same every time.
pub fn sample_documents(n: usize) -> Vec<VanBan> {
    let mut runner = runner(1);
    let strategy = van_ban();
    (0..n).map(|_| strategy.new_tree(&mut runner).expect("makes a document").current()).collect()
}

/// A document of any kind.
pub fn van_ban() -> BoxedStrategy<VanBan> {
    prop_oneof![ke_hoach().prop_map(VanBan::from), bao_cao().prop_map(VanBan::from)].boxed()
}

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

/// A PNG of one pixel.
const PIXEL: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDAT\x78\xdacd\xf8\
    \xcf\x50\x0f\0\x03\x86\x01\x80Z4}k\0\0\0\0IEND\xaeB`\x82";

/// A picture, at its own size or another.
pub fn hinh_anh() -> BoxedStrategy<HinhAnh> {
    let picture = |(text, width): (Text, Option<u32>)| {
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

fn co_quan() -> BoxedStrategy<CoQuan> {
    let regime = select(&[CheDoLamViec::TapThe, CheDoLamViec::ThuTruong][..]);
    (vec(chu(), 0..3), chu(), of(regime))
        .prop_map(|(above, name, regime)| {
            let body = above.into_iter().fold(CoQuan::new(name), CoQuan::thuoc);
            regime.map_or(body.clone(), |regime| body.lam_viec(regime))
        })
        .boxed()
}

fn so_ky_hieu() -> BoxedStrategy<SoKyHieu> {
    let texts = ["/KH-UBND", "05/BC-SCT", "4294967295/KH-MTTQ-BTT", "124/UBND-LĐTB&XH", "/KH-HĐND"];
    select(texts.to_vec()).prop_map(|text| text.parse().expect("is a number")).boxed()
}

fn ngay() -> BoxedStrategy<NgayBanHanh> {
    let texts = ["", "2026", "2026-06", "2024-02-29", "0001-01-01", "9999-12-31"];
    select(texts.to_vec()).prop_map(|text| text.parse().expect("is a date")).boxed()
}

/// Who gets copies.
pub fn noi_nhan() -> BoxedStrategy<NoiNhan> {
    let entry = prop_oneof![
        Just(NoiGui::NhuTren),
        chu().prop_map(NoiGui::NhuDieu),
        (chu(), of(chu())).prop_map(|(name, note)| NoiGui::Den { ten: name, ghi_chu: note }),
    ];
    let drafter = (chu(), any::<u32>()).prop_map(|(sign, copies)| NguoiSoanThao::new(sign).phat_hanh(copies));
    let archive = (vec(chu(), 0..3), any::<u32>(), of(drafter)).prop_map(|(places, copies, drafter)| {
        let archive = places.into_iter().fold(Luu::van_thu(), Luu::don_vi).so_ban(copies);
        drafter.map_or(archive.clone(), |drafter| archive.soan_thao(drafter))
    });
    (vec(entry, 0..6), archive)
        .prop_map(|(all, archive)| all.into_iter().fold(NoiNhan::new(archive), NoiNhan::gui))
        .boxed()
}

/// Who signs, in any capacity.
pub fn nguoi_ky() -> BoxedStrategy<NguoiKy> {
    let capacity = (0..6, chu(), chu(), chu(), of(chu())).prop_map(|(kind, head, unit, own, collective)| {
        let capacity = match kind {
            0 => QuyenHan::truc_tiep(own),
            1 => QuyenHan::quyen(own),
            2 => QuyenHan::ky_thay(head, own),
            3 => QuyenHan::thua_lenh(head, own),
            4 => QuyenHan::thua_lenh_ky_thay(head, unit, own),
            _ => QuyenHan::thua_uy_quyen(head, own),
        };
        collective.map_or(capacity.clone(), |collective| capacity.thay_mat(collective))
    });
    (capacity, chu(), of(chu()), of(hinh_anh()))
        .prop_map(|(capacity, name, other, picture)| {
            let mut signer = NguoiKy::new(capacity, name);
            (signer.chuc_vu_khac, signer.chu_ky) = (other, picture);
            signer
        })
        .boxed()
}

fn dia_chi() -> BoxedStrategy<DiaChi> {
    (of(chu()), of(chu()), of(chu()), of(chu()), of(chu()))
        .prop_map(|(address, telephone, fax, mail, site)| {
            let mut out = DiaChi::default();
            (out.dia_chi, out.dien_thoai) = (address, telephone);
            (out.fax, out.thu_dien_tu, out.trang_tin) = (fax, mail, site);
            out
        })
        .boxed()
}

fn trang() -> BoxedStrategy<Trang> {
    // Quarters: numbers that a file holds exactly.
    let within = |from: u32, to: u32| (from * 4..=to * 4).prop_map(|quarters| f64::from(quarters) / 4.0);
    let margins = (within(20, 25), within(20, 25), within(30, 35), within(15, 20));
    let sizes = of(select(&[BoCo::Lon, BoCo::Nho][..]));
    let indent = select(&[LuiDauDong::MotCm, LuiDauDong::MotPhay27Cm][..]);
    let custom =
        (margins, sizes, indent, within(6, 36), 4..=6_u32).prop_map(|(margins, sizes, indent, space, lines)| {
            let (top, bottom, left, right) = margins;
            let mut page = Trang::default();
            page.le = Le::new(Mm(top), Mm(bottom), Mm(left), Mm(right)).expect("are margins");
            (page.bo_co, page.lui_dau_dong) = (sizes, indent);
            page.cach_doan = CachDoan::new(Pt(space)).expect("is a space");
            page.cach_dong = CachDong::new(f64::from(lines) / 4.0).expect("is a spacing");
            page
        });
    prop_oneof![Just(Trang::default()), custom].boxed()
}

/// What stands around the content.
pub fn the_thuc() -> BoxedStrategy<TheThuc> {
    let secrecy = of(select(&[DoMat::Mat, DoMat::ToiMat, DoMat::TuyetMat][..]));
    let urgency = of(select(&[DoKhan::Khan, DoKhan::ThuongKhan, DoKhan::HoaToc][..]));
    let circulation = prop_oneof![Just(LuuHanh::XemXongTraLai), Just(LuuHanh::NoiBo), chu().prop_map(LuuHanh::Khac),];
    let form = select(&[HinhThuc::Giay, HinhThuc::DienTu][..]);
    let core = (co_quan(), so_ky_hieu(), chu(), ngay(), chu(), nguoi_ky(), noi_nhan());
    let more = (vec(nguoi_ky(), 0..3), secrecy, urgency, of(circulation), of(dia_chi()), form, trang());
    (core, more)
        .prop_map(|((body, number, town, date, subject, signer, copies), more)| {
            let mut out = TheThuc::new(body, number, town, subject, signer, copies);
            out.ngay = date;
            (out.dong_ky, out.do_mat, out.do_khan, out.luu_hanh, out.dia_chi, out.hinh_thuc, out.trang) = more;
            out
        })
        .boxed()
}

fn thoi_han() -> BoxedStrategy<ThoiHan> {
    let days = ["2024-02-29", "2026-12-01", "0001-01-01", "9999-12-31"];
    let day = select(days.map(|day| day.parse().expect("is a day")).to_vec());
    prop_oneof![
        day.clone().prop_map(ThoiHan::Truoc),
        day.clone().prop_map(ThoiHan::ChamNhat),
        day.clone().prop_map(ThoiHan::Ngay),
        (day.clone(), day).prop_map(|(from, to)| ThoiHan::TuDen(from, to)),
        chu().prop_map(ThoiHan::Khac),
    ]
    .boxed()
}

/// Who is charged with a task.
pub fn phan_cong() -> BoxedStrategy<PhanCong> {
    let units = || vec(chu(), 0..4);
    (units(), units(), units(), of(thoi_han()), of(chu()), of(loi_van()))
        .prop_map(|(lead, help, execute, by, money, words)| {
            let mut out = PhanCong::default();
            (out.chu_tri, out.phoi_hop, out.thuc_hien) = (lead, help, execute);
            (out.thoi_han, out.kinh_phi, out.loi_van) = (by, money, words);
            out
        })
        .boxed()
}

/// A task, with tasks within it.
pub fn nhiem_vu() -> BoxedStrategy<NhiemVu> {
    let task = |inner: BoxedStrategy<Vec<NhiemVu>>| {
        (of(loi_van()), of(loi_van()), noi_dung(), vec(phan_cong(), 0..3), inner).prop_map(|task| {
            let mut out = NhiemVu::default();
            (out.tieu_de, out.loi_van, out.noi_dung, out.phan_cong, out.nhiem_vu_con) = task;
            out
        })
    };
    let leaf = task(Just(Vec::new()).boxed());
    leaf.prop_recursive(3, 6, 2, move |inner| task(vec(inner, 0..3).boxed())).boxed()
}

fn trach_nhiem() -> BoxedStrategy<TrachNhiem> {
    (chu(), of(chu()), of(chu()), of(thoi_han()), of(loi_van()), noi_dung())
        .prop_map(|(unit, after, before, by, text, content)| {
            let mut out = TrachNhiem::new(unit);
            (out.viec, out.mo) = (after, before);
            (out.thoi_han, out.loi_van, out.noi_dung) = (by, text, content);
            out
        })
        .boxed()
}

/// Sections, some of them under a common title.
fn parts<T>(section: BoxedStrategy<T>, part: fn(PhanLon<T>) -> T, letter: fn(PhanLon<T>) -> T) -> BoxedStrategy<T>
where
    T: Clone + Debug + 'static,
{
    let under = move |inner| {
        (loi_van(), vec(inner, 0..3), any::<bool>()).prop_map(move |(title, sections, lettered)| {
            let group = PhanLon::new(title, sections);
            if lettered { letter(group) } else { part(group) }
        })
    };
    prop_oneof![5 => section.clone(), 1 => under(prop_oneof![3 => section.clone(), 1 => under(section)].boxed())]
        .boxed()
}

fn phan_ke_hoach() -> BoxedStrategy<PhanKeHoach> {
    let title = || of(chu());
    let purpose = (title(), noi_dung(), noi_dung()).prop_map(|section| {
        let mut out = MucDichYeuCau::default();
        (out.tieu_de, out.muc_dich, out.yeu_cau) = section;
        PhanKeHoach::from(out)
    });
    let theme = (title(), of(loi_van()), of(loi_van()), of(loi_van()), of(thoi_han()), of(loi_van()), noi_dung());
    let theme = theme.prop_map(|section| {
        let mut out = ChuDeThoiGian::default();
        (out.tieu_de, out.chu_de, out.thong_diep, out.doi_tuong, out.thoi_gian, out.dia_diem, out.noi_dung) = section;
        PhanKeHoach::from(out)
    });
    let tasks = (title(), noi_dung(), vec(nhiem_vu(), 0..4)).prop_map(|section| {
        let mut out = CacNhiemVu::default();
        (out.tieu_de, out.dan_nhap, out.nhiem_vu) = section;
        PhanKeHoach::from(out)
    });
    let money = (title(), noi_dung()).prop_map(|section| {
        let mut out = KinhPhi::default();
        (out.tieu_de, out.noi_dung) = section;
        PhanKeHoach::from(out)
    });
    let units = (title(), noi_dung(), vec(trach_nhiem(), 0..3), noi_dung()).prop_map(|section| {
        let mut out = ToChucThucHien::default();
        (out.tieu_de, out.dan_nhap, out.trach_nhiem, out.noi_dung) = section;
        PhanKeHoach::from(out)
    });
    let section = prop_oneof![purpose, theme, tasks, money, units, khoi().prop_map(PhanKeHoach::from)];
    parts(section.boxed(), PhanKeHoach::Phan, PhanKeHoach::MucChuCai)
}

fn can_cu() -> BoxedStrategy<CanCu> {
    (vec(loi_van(), 0..4), of(loi_van()))
        .prop_map(|bases| {
            let mut out = CanCu::default();
            (out.danh_sach, out.menh_de) = bases;
            out
        })
        .boxed()
}

fn kinh_gui() -> BoxedStrategy<KinhGui> {
    (chu(), vec(chu(), 0..3)).prop_map(|(first, more)| more.into_iter().fold(KinhGui::new(first), KinhGui::va)).boxed()
}

/// An appendix, upright or landscape.
pub fn phu_luc() -> BoxedStrategy<PhuLuc> {
    (of(chu()), any::<bool>(), noi_dung())
        .prop_map(|(title, landscape, content)| {
            let mut out = PhuLuc::default().noi_dung(content);
            out.tieu_de = title;
            if landscape { out.ngang() } else { out }
        })
        .boxed()
}

/// A plan.
pub fn ke_hoach() -> BoxedStrategy<KeHoach> {
    let demand = (kinh_gui(), of(thoi_han())).prop_map(|(to, by)| {
        let mut demand = YeuCauBaoCao::new(to);
        demand.thoi_han = by;
        demand
    });
    let opening = (can_cu(), vec(loi_van(), 0..3));
    (the_thuc(), opening, vec(phan_ke_hoach(), 0..5), of(loi_van()), vec(phu_luc(), 0..3), of(demand), any::<bool>())
        .prop_map(|(frame, opening, sections, end, appendices, demand, table)| {
            let mut out = KeHoach::new(frame);
            (out.can_cu, out.mo_dau) = opening;
            (out.phan, out.ket, out.phu_luc, out.yeu_cau_bao_cao) = (sections, end, appendices, demand);
            if table {
                out.phu_luc.push(out.phu_luc_phan_cong());
            }
            out
        })
        .boxed()
}

fn ket_qua_nhiem_vu() -> BoxedStrategy<KetQuaNhiemVu> {
    let result = |inner: BoxedStrategy<Vec<KetQuaNhiemVu>>| {
        (chu(), noi_dung(), vec(bang(), 0..2), inner).prop_map(|(task, content, figures, inner)| {
            let mut out = KetQuaNhiemVu::new(task);
            (out.noi_dung, out.so_lieu, out.nhiem_vu_con) = (content, figures, inner);
            out
        })
    };
    let leaf = result(Just(Vec::new()).boxed());
    leaf.prop_recursive(3, 6, 2, move |inner| result(vec(inner, 0..3).boxed())).boxed()
}

fn phan_bao_cao() -> BoxedStrategy<PhanBaoCao> {
    let title = || of(chu());
    let results = (title(), noi_dung(), vec(ket_qua_nhiem_vu(), 0..3), noi_dung()).prop_map(|section| {
        let mut out = KetQua::default();
        (out.tieu_de, out.dan_nhap, out.nhiem_vu, out.noi_dung) = section;
        PhanBaoCao::KetQua(out)
    });
    let review = (title(), noi_dung(), noi_dung(), noi_dung(), noi_dung()).prop_map(|section| {
        let mut out = DanhGia::default();
        (out.tieu_de, out.uu_diem, out.ton_tai_han_che, out.nguyen_nhan, out.bai_hoc) = section;
        PhanBaoCao::DanhGia(out)
    });
    let kinds: [fn(MucBaoCao) -> PhanBaoCao; 5] = [
        PhanBaoCao::TonTaiHanChe,
        PhanBaoCao::NguyenNhan,
        PhanBaoCao::BaiHoc,
        PhanBaoCao::PhuongHuong,
        PhanBaoCao::KienNghi,
    ];
    let plain = (title(), noi_dung(), 0..5_usize).prop_map(move |(title, content, kind)| {
        let mut section = MucBaoCao::from(content);
        section.tieu_de = title;
        kinds[kind](section)
    });
    let section = prop_oneof![results, review, plain, khoi().prop_map(PhanBaoCao::Khac)];
    parts(section.boxed(), PhanBaoCao::Phan, PhanBaoCao::MucChuCai)
}

/// A report, some made from a plan.
pub fn bao_cao() -> BoxedStrategy<BaoCao> {
    let opening = (can_cu(), vec(loi_van(), 0..3));
    let own = (the_thuc(), of(kinh_gui()), opening, vec(phan_bao_cao(), 0..5), of(loi_van()), vec(phu_luc(), 0..3))
        .prop_map(|(frame, to, opening, sections, end, appendices)| {
            let mut out = BaoCao::new(frame);
            (out.can_cu, out.mo_dau) = opening;
            (out.kinh_gui, out.phan, out.ket, out.phu_luc) = (to, sections, end, appendices);
            out
        });
    prop_oneof![3 => own, 1 => ke_hoach().prop_map(|plan| BaoCao::theo_ke_hoach(&plan))].boxed()
}
