//! The documents that the gates look at: all examples, and cases chosen to be hard.

mod content;

use std::fs;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use serde::de::DeserializeSeed;
use vanban::layout::layout;
use vanban::loai::bao_cao::{BaoCao, MucBaoCao, PhanBaoCao};
use vanban::loai::ke_hoach::{CacNhiemVu, KeHoach, NhiemVu, PhanCong};
use vanban::render::docx::{Options, to_vec_with};
use vanban::template::Templates;
use vanban::the_thuc::mau_chu::BoCo;
use vanban::the_thuc::noi_dung::{Bang, CanCu, Cot, DeMuc, HinhAnh, Khoi, NoiDung, OBang};
use vanban::the_thuc::{
    CachDoan, CachDong, CoQuan, DiaChi, DoKhan, DoMat, KinhGui, Le, LuiDauDong, Luu, LuuHanh, NguoiKy, NoiGui, NoiNhan,
    PhuLuc, QuyenHan, TenCoQuan, TheThuc,
};
use vanban::unit::{Mm, Pt};
use vanban::{TaiLieu, VanBan};

/// A document under the name of its file.
pub type Case = (String, VanBan);

/// Examples and hard cases.
pub fn all() -> Vec<Case> {
    let mut cases = examples();
    cases.extend(hard());
    cases
}

/// Writes documents to a folder of their own; the files' paths in the same order.
pub fn write(cases: &[Case], folder: &Path) -> Vec<PathBuf> {
    let save = |van_ban: &VanBan, path: &Path| van_ban.save_docx(path).map_err(|error| error.to_string());
    write_by(save, cases, folder)
}

/// The same with bookmarks at first mentions and links to them.
pub fn write_linked(cases: &[Case], folder: &Path) -> Vec<PathBuf> {
    let save = |van_ban: &VanBan, path: &Path| {
        let options = Options::default().citation_links(true);
        let file = to_vec_with(&layout(van_ban), options).map_err(|error| error.to_string())?;
        fs::write(path, file).map_err(|error| error.to_string())
    };
    write_by(save, cases, folder)
}

/// The same as docx-rs writes it.
#[cfg(feature = "docx-rs")]
pub fn write_docx_rs(cases: &[Case], folder: &Path) -> Vec<PathBuf> {
    let save = |van_ban: &VanBan, path: &Path| {
        let file = fs::File::create(path).map_err(|error| error.to_string())?;
        van_ban.to_docx_rs().pack(file).map_err(|error| error.to_string())
    };
    write_by(save, cases, folder)
}

fn write_by(save: impl Fn(&VanBan, &Path) -> Result<(), String>, cases: &[Case], folder: &Path) -> Vec<PathBuf> {
    fs::create_dir_all(folder).expect("the target folder can be written");
    let write = |(name, van_ban): &Case| {
        let path = folder.join(format!("{name}.docx"));
        save(van_ban, &path).unwrap_or_else(|error| panic!("{name}: {error}"));
        path
    };
    cases.iter().map(write).collect()
}

/// Documents that are several files, and copies of documents, under the names of their files.
pub fn others() -> Vec<(String, TaiLieu)> {
    let several = |document: &TaiLieu| !matches!(document, TaiLieu::VanBan(_)) || document.cac_tep().len() > 1;
    files().into_iter().filter(|(_, document)| several(document)).collect()
}

/// Writes all files of such documents to a folder; the files' paths.
pub fn write_others(others: &[(String, TaiLieu)], folder: &Path) -> Vec<PathBuf> {
    fs::create_dir_all(folder).expect("the target folder can be written");
    let write = |(name, document): &(String, TaiLieu)| {
        document.save_all(folder.join(format!("{name}.docx"))).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    others.iter().flat_map(write).collect()
}

/// Every document that the repository has: examples, those that are read with an office's profile, templates with their
/// samples.
fn examples() -> Vec<Case> {
    let whole = |(name, document)| match document {
        TaiLieu::VanBan(van_ban) => Some((name, van_ban)),
        _ => None,
    };
    files().into_iter().filter_map(whole).chain(of_the_office()).chain(of_templates()).collect()
}

/// Documents that leave their head to their office's profile.
fn of_the_office() -> Vec<Case> {
    let (profile, documents): (Vec<_>, Vec<_>) =
        json_of("examples/data/co_quan").into_iter().partition(|(name, _)| name == "ho_so");
    let co_quan: CoQuan = serde_json::from_str(&profile[0].1).expect("a profile");
    let read = |json: &str| (&co_quan).deserialize(&mut serde_json::Deserializer::from_str(json));
    documents.iter().map(|(name, json)| (format!("co_quan-{name}"), read(json).expect("a document"))).collect()
}

/// Every file of the repository that is read as it stands.
fn files() -> Vec<(String, TaiLieu)> {
    let read = |(name, json): (String, String)| {
        let document = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, document)
    };
    json_of("examples/data").into_iter().map(read).collect()
}

/// What each template makes of its sample.
fn of_templates() -> Vec<Case> {
    let templates = Templates::embedded();
    let render = |name: &str| {
        let sample: serde_json::Value = serde_json::from_str(Templates::sample(name)?).expect("a sample");
        let document = templates.render(name, &sample).unwrap_or_else(|errors| panic!("{errors}"));
        Some((format!("mau-{name}"), document))
    };
    templates.names().filter_map(render).collect()
}

/// The JSON files of a folder, by name.
fn json_of(folder: &str) -> Vec<(String, String)> {
    let mut paths: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .expect("a folder")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let name = path.file_stem().expect("a file").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("readable"))
        })
        .collect()
}

/// Text of about `letters` letters, in words of usual length.
fn words(letters: usize) -> String {
    let mut text = "Tổ chức".to_owned();
    for word in
        ["các hoạt động", "hưởng ứng", "tuần lễ", "đọc sách", "trên địa bàn", "toàn xã", "năm học"].iter().cycle()
    {
        if text.chars().count() >= letters {
            return text;
        }
        text.push(' ');
        text += word;
    }
    text
}

fn the_thuc(co_quan: TenCoQuan) -> TheThuc {
    let mut the_thuc = TheThuc::new(
        co_quan,
        "124/KH-UBND".parse().expect("a number"),
        "Bình An",
        NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch").thay_mat("Ủy ban nhân dân"), "Lê Văn Bình"),
        NoiNhan::new(Luu::van_thu().don_vi("VX")).gui("Các thôn").gui(NoiGui::den("Đảng ủy xã").ghi_chu("b/c")),
    );
    the_thuc.ngay = "2026-10-09".parse().expect("a date");
    the_thuc
}

fn xa() -> TenCoQuan {
    TenCoQuan::new("Ủy ban nhân dân\nXã Bình An")
}

/// A plan of `lines` one-line paragraphs.
fn plan(the_thuc: TheThuc, lines: usize) -> KeHoach {
    let mut plan = KeHoach::new(the_thuc, "Tuần lễ đọc sách năm 2026");
    plan.can_cu = CanCu::danh_sach(["Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019"]);
    plan.mo_dau = vec!["Ủy ban nhân dân xã Bình An ban hành Kế hoạch như sau:".into()];
    let items = (1..lines).map(|i| Khoi::gach(format!("Thôn {i} mở phòng đọc.")));
    plan.phan.push(CacNhiemVu::from([NhiemVu::tieu_de("Mở phòng đọc tại thôn")]).into());
    plan.phan.push(items.fold(DeMuc::tieu_de("Địa điểm"), DeMuc::them).muc_la_ma().into());
    plan.ket = Some("Trên đây là Kế hoạch tổ chức Tuần lễ đọc sách năm 2026.".into());
    plan
}

fn hard() -> Vec<Case> {
    let mut cases: Vec<(String, VanBan)> = Vec::new();
    let mut add = |name: &str, van_ban: VanBan| cases.push((name.to_owned(), van_ban));

    add("ten-bon-dong", {
        let name = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp khu vực Bình An";
        plan(the_thuc(TenCoQuan::new(name).thuoc("Ủy ban nhân dân tỉnh Bình An")), 12).into()
    });
    for (name, set) in [("dia-danh-lon", Some(BoCo::Lon)), ("dia-danh-nho", Some(BoCo::Nho)), ("dia-danh", None)] {
        let mut the_thuc = the_thuc(TenCoQuan::new("Ủy ban nhân dân\nThành phố Hồ Chí Minh"));
        the_thuc.dia_danh = "Thành phố Hồ Chí Minh".into();
        the_thuc.ngay = "2025-10-29".parse().expect("a date");
        the_thuc.trinh_bay.trang.bo_co = set;
        add(name, plan(the_thuc, 12).into());
    }
    add("nam-muoi-noi-nhan", {
        let mut the_thuc = the_thuc(xa());
        the_thuc.noi_nhan.noi = (1..=50).map(|i| NoiGui::den(format!("Trường Tiểu học số {i} xã Bình An"))).collect();
        plan(the_thuc, 30).into()
    });
    add("hai-tram-noi-nhan", {
        let mut the_thuc = the_thuc(xa());
        the_thuc.noi_nhan.noi.extend((1..200).map(|i| NoiGui::den(format!("Hợp tác xã số {i}"))));
        plan(the_thuc, 8).into()
    });
    for letters in [60, 75, 90, 130, 160, 220, 300] {
        let mut plan = plan(the_thuc(xa()), 12);
        plan.trich_yeu = words(letters).into();
        add(&format!("trich-yeu-{letters}"), plan.into());
    }
    // The foot meets the end of the page at one of these lengths, whatever the exact measures are.
    for lines in 16..32 {
        add(&format!("chu-ky-{lines}"), plan(the_thuc(xa()), lines).into());
    }
    add("hai-phu-luc", two_appendices());
    add("dau-day", crowded());
    add("ba-nguoi-ky", three_signers());
    add("bay-nguoi-ky", seven_signers());
    add("lua-chon", {
        let mut the_thuc = the_thuc(xa());
        the_thuc.trinh_bay.trang.le = Le::new(Mm(25.0), Mm(25.0), Mm(35.0), Mm(15.0)).expect("allowed");
        the_thuc.trinh_bay.trang.bo_co = Some(BoCo::Nho);
        the_thuc.trinh_bay.trang.lui_dau_dong = LuiDauDong::MotCm;
        the_thuc.trinh_bay.trang.cach_doan = CachDoan::new(Pt(12.0)).expect("allowed");
        the_thuc.trinh_bay.trang.cach_dong = CachDong::new(1.5).expect("allowed");
        plan(the_thuc, 40).into()
    });
    add("chu-ky-anh", {
        let mut the_thuc = the_thuc(xa());
        let image = HinhAnh::new(include_bytes!("chu_ky.png").to_vec(), "Chữ ký").expect("a picture");
        the_thuc.nguoi_ky.chu_ky = Some(image.rong(Mm(40.0)).expect("a width"));
        let seal = HinhAnh::new(include_bytes!("dau.png").to_vec(), "Dấu của cơ quan").expect("a picture");
        the_thuc.dau = Some(seal.rong(Mm(36.0)).expect("a width"));
        plan(the_thuc, 12).into()
    });
    add("nhieu-bang", tables());
    cases.extend(content::all());
    cases
}

fn two_appendices() -> VanBan {
    let mut plan = plan(the_thuc(xa()), 12);
    let wide = (1..=60).fold(
        Bang::new(["TT", "Thôn", "Phòng đọc", "Sách thiếu nhi", "Sách nông nghiệp", "Báo", "Máy tính", "Phụ trách"]),
        |table, i| {
            table.dong([
                i.to_string(),
                format!("Thôn {i}"),
                "Nhà văn hóa thôn".to_owned(),
                (i * 10).to_string(),
                (i * 3).to_string(),
                "02".to_owned(),
                "01".to_owned(),
                "Trưởng thôn".to_owned(),
            ])
        },
    );
    let wide = NoiDung::from([Khoi::Bang(Box::new(wide.cot([Cot::giua()])))]);
    let text: NoiDung = (1..70).map(|i| DeMuc::loi_van(format!("Đầu sách số {i}.")).khoan()).collect();
    plan.phu_luc = vec![
        PhuLuc::new("Danh mục phòng đọc").ngang().noi_dung(wide),
        PhuLuc::new("Danh mục sách giới thiệu").noi_dung(text),
    ];
    plan.into()
}

fn crowded() -> VanBan {
    let mut the_thuc = the_thuc(TenCoQuan::new("Trung tâm Phục vụ hành chính công").thuoc("UBND xã Bình An"));
    the_thuc.khac.do_mat = Some(DoMat::TuyetMat);
    the_thuc.khac.do_khan = Some(DoKhan::ThuongKhan);
    the_thuc.khac.luu_hanh = Some(LuuHanh::XemXongTraLai);
    let mut dia_chi = DiaChi::default();
    dia_chi.dia_chi = Some("Số 1, đường Trung tâm, xã Bình An".into());
    dia_chi.dien_thoai = Some("0260 111 222".into());
    dia_chi.thu_dien_tu = Some("hcc@binhan.example".into());
    the_thuc.khac.dia_chi = Some(dia_chi);
    let mut report = BaoCao::new(the_thuc, "Tuần lễ đọc sách năm 2026");
    report.kinh_gui = Some(KinhGui::new("Ủy ban nhân dân xã Bình An").va("Công an xã Bình An"));
    let text: NoiDung = (1..45).map(|i| Khoi::doan(format!("Ngày thứ {i}: không có việc phát sinh."))).collect();
    report.phan.push(PhanBaoCao::TonTaiHanChe(MucBaoCao::from(text)));
    report.ket = Some("Trên đây là Báo cáo của Trung tâm.".into());
    report.into()
}

fn three_signers() -> VanBan {
    let mut the_thuc = the_thuc(TenCoQuan::new("Đoàn kiểm tra liên ngành").thuoc("UBND xã Bình An"));
    the_thuc.nguoi_ky = NguoiKy::new(QuyenHan::truc_tiep("Trưởng đoàn"), "Lê Văn Bình");
    the_thuc.nguoi_ky.chuc_vu_khac = Some("Phó Chủ tịch UBND xã".into());
    the_thuc.dong_ky = vec![
        NguoiKy::new(QuyenHan::truc_tiep("Thư ký"), "Trần Thị Cúc"),
        NguoiKy::new(QuyenHan::truc_tiep("Phó Trưởng đoàn"), "Phạm Văn Dũng"),
    ];
    plan(the_thuc, 12).into()
}

fn seven_signers() -> VanBan {
    let mut the_thuc = the_thuc(TenCoQuan::new("Hội đồng thẩm định giá").thuoc("UBND xã Bình An"));
    the_thuc.nguoi_ky = NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch Hội đồng"), "Lê Văn Bình");
    let member =
        |i: usize| NguoiKy::new(QuyenHan::truc_tiep("Ủy viên"), format!("Trần Văn {}", ["An", "Ba", "Cảnh"][i % 3]));
    the_thuc.dong_ky = (0..6).map(member).collect();
    plan(the_thuc, 20).into()
}

fn tables() -> VanBan {
    let mut plan = plan(the_thuc(xa()), 6);
    let merged = Bang::new([OBang::from("Thôn").gop_dong(2), OBang::from("Số sách").gop_cot(3)]);
    let mut merged = merged.tieu_de("Bảng 1. Sách theo thôn");
    merged.dau.push(vanban::the_thuc::noi_dung::Dong::new(["Thiếu nhi", "Nông nghiệp", "Khác"]));
    let merged =
        (1..=50).fold(merged, |table, i| table.dong([format!("Thôn {i}"), i.to_string(), "5".into(), "7".into()]));
    plan.phan.push(Khoi::Bang(Box::new(merged.cot([Cot::trai(), Cot::phai(), Cot::phai(), Cot::phai()]))).into());
    let narrow =
        Bang::new(["A", "B"]).dong(["Một ô có lời văn dài hơn hẳn các ô khác trong cùng một bảng hai cột", "x"]);
    plan.phan.push(Khoi::Bang(Box::new(narrow)).into());
    let tasks = NhiemVu::tieu_de("Kiểm kê sách")
        .giao(PhanCong::chu_tri("Văn phòng HĐND và UBND xã").phoi_hop("Các thôn"))
        .giao(PhanCong::chu_tri("Phòng Văn hóa - Xã hội").phoi_hop("Các trường").kinh_phi("5.000.000 đồng"));
    plan.phan.push(CacNhiemVu::from([tasks]).into());
    plan.ket = None;
    plan.phu_luc = vec![plan.phu_luc_phan_cong()];
    plan.the_thuc.noi_nhan.luu.so_ban = NonZeroU32::new(2);
    plan.into()
}
