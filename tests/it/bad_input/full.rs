//! Documents in which every position is said, and all of it shown.

use vanban::VanBan;
use vanban::legal::Citation;
use vanban::loai::bao_cao::{KetQua, KetQuaNhiemVu, MucBaoCao, PhanBaoCao};
use vanban::loai::ke_hoach::{
    CacNhiemVu, ChuDeThoiGian, KinhPhi, MucDichYeuCau, NhiemVu, PhanCong, ToChucThucHien, TrachNhiem,
};
use vanban::loai::{BaoCao, KeHoach, ThoiHan};
use vanban::the_thuc::noi_dung::{
    Bang, BieuMau, CanCu, DeMuc, HinhAnh, Khoi, KyBieuMau, LienKet, LoiVan, NoiDung, OBang,
};
use vanban::the_thuc::{
    DiaChi, KinhGui, Luu, LuuHanh, NguoiKy, NguoiSoanThao, NoiGui, NoiNhan, PhuLuc, QuyenHan, TenCoQuan, TheThuc,
};

use super::PIXEL;
use crate::common::{Package, folded, schema};

/// A text of the page; each call is one position.
pub type Said<'t> = &'t mut dyn FnMut(&str) -> String;

/// What stands around the content, every position said.
pub fn frame(t: Said<'_>) -> TheThuc {
    let body = TenCoQuan::new(t("Sở Y tế")).thuoc(t("Tỉnh Lào Cai"));
    let drafter = NguoiSoanThao::new(t("PL")).phat_hanh(3);
    let copies = NoiNhan::new(Luu::van_thu().don_vi(t("VX")).soan_thao(drafter))
        .gui(NoiGui::den(t("Sở Nội vụ")).ghi_chu(t("b/c")))
        .gui(NoiGui::NhuDieu(t("2").into()));
    let deputy = QuyenHan::ky_thay(t("Giám đốc"), t("Phó Giám đốc")).thay_mat(t("Ban Giám đốc"));
    let mut signer = NguoiKy::new(deputy, t("Lê Văn Bình"));
    signer.chuc_vu_khac = Some(t("Phó Trưởng ban").into());
    // A picture is never without a description, so this one keeps a letter of its own.
    let description = format!("Chữ ký {}", t("Chữ ký"));
    signer.chu_ky = Some(HinhAnh::new(PIXEL.to_vec(), description).expect("is a picture"));
    let office = QuyenHan::thua_lenh_ky_thay(t("Chủ tịch"), t("Chánh Văn phòng"), t("Phó Chánh Văn phòng"));
    let number = "05/KH-SYT".parse().expect("is a number");
    let mut out = TheThuc::new(body, number, t("Lào Cai"), signer, copies);
    out.dong_ky.push(NguoiKy::new(office, t("Trần Thị Long")));
    out.khac.luu_hanh = Some(LuuHanh::Khac(t("Tài liệu thu hồi").into()));
    let mut address = DiaChi::default();
    address.dia_chi = Some(t("Số 1, đường Hoa Lư").into());
    address.dien_thoai = Some(t("0260 000 111").into());
    address.fax = Some(t("0260 000 112").into());
    address.thu_dien_tu = Some(t("syt@laocai.vn").into());
    address.trang_tin = Some(t("syt.laocai.vn").into());
    out.khac.dia_chi = Some(address);
    out
}

/// Blocks of every kind, every position said.
fn blocks(t: Said<'_>) -> NoiDung {
    let link = LienKet::new("https://a.vn", t("tại đây")).expect("is an address");
    let rich = LoiVan::from(t("Diện tích ")).dam(t("đậm")).chi_so_tren(t("2")).lien_ket(link).chu_thich(t("Theo xã"));
    let decree = Citation::new("Nghị định").cua(t("Chính phủ")).ve(t("về công tác văn thư"));
    let rich = rich.vien_dan(decree).chu_thich(Citation::new("Luật").ve(t("Trẻ em")));
    let table = Bang::new([t("Nội dung")])
        .tieu_de(t("Bảng kinh phí"))
        .dong([OBang::from(t("Tập huấn")).gop_dong(2), t("03").into()])
        .dong([t("Cộng")]);
    let mut form = BieuMau::new(t("Phiếu đăng ký"));
    form.co_quan = Some(TenCoQuan::new(t("Tên đơn vị")));
    form.dia_danh = Some(t("Bình An").into());
    form.trich_yeu = Some(t("Lớp bơi").into());
    form.noi_dung.push(Khoi::doan(t("Họ và tên")));
    let mut place = KyBieuMau::new(t("Người lập"));
    place.ghi_chu = Some(t("Ký tên").into());
    place.ho_ten = Some(t("Nguyễn Thị An").into());
    form.ky.push(place);
    NoiDung::from([
        Khoi::Doan(rich),
        DeMuc::tieu_de(t("Quy định chung")).va_loi_van(t("Áp dụng")).gach(t("Một")).chuong(),
        DeMuc::tieu_de(t("Mục đích")).muc(),
        DeMuc::tieu_de(t("Phạm vi")).dieu(),
        DeMuc::tieu_de(t("Đối tượng")).khoan(),
        DeMuc::loi_van(t("Rà soát")).diem(),
        Khoi::Bang(Box::new(table)),
        Khoi::Hinh(Box::new(HinhAnh::new(PIXEL.to_vec(), format!("Hình {}", t("Bản đồ"))).expect("is a picture"))),
        Khoi::BieuMau(Box::new(form)),
    ])
}

/// A plan in which every position is said.
pub fn full_plan(t: Said<'_>) -> VanBan {
    let mut out = KeHoach::new(frame(t), t("Phòng, chống dịch"));
    out.can_cu = CanCu::danh_sach([t("Căn cứ Luật Trẻ em"), t("Căn cứ Luật Khám bệnh")]);
    out.can_cu.menh_de = Some(t("Thực hiện Kế hoạch của tỉnh").into());
    out.mo_dau = vec![t("Sở Y tế ban hành kế hoạch").into(), t("Cụ thể như sau").into()];
    let mut purpose = MucDichYeuCau::default();
    purpose.tieu_de = Some(t("Mục đích").into());
    purpose.muc_dich.push(Khoi::doan(t("Nâng cao nhận thức")));
    purpose.yeu_cau.extend([Khoi::gach(t("Thiết thực")), Khoi::gach(t("Hiệu quả"))]);
    out.phan.push(purpose.into());
    let mut theme = ChuDeThoiGian::default();
    theme.tieu_de = Some(t("Chủ đề").into());
    theme.chu_de = Some(t("Vì trẻ em").into());
    theme.thong_diep = Some(t("Hãy hành động").into());
    theme.doi_tuong = Some(t("Học sinh").into());
    theme.thoi_gian = Some(ThoiHan::Khac(t("quý I").into()));
    theme.dia_diem = Some(t("Nhà văn hóa").into());
    theme.noi_dung.push(Khoi::doan(t("Khác")));
    out.phan.push(theme.into());
    let by = ThoiHan::Khac(t("hằng quý").into());
    let assigned = PhanCong::chu_tri(t("Phòng A")).phoi_hop(t("Phòng B")).va_thuc_hien(t("các thôn"));
    let inner = NhiemVu::loi_van(t("Dạy bơi")).giao(PhanCong::default().loi_van(t("Như năm trước")));
    let task = NhiemVu::tieu_de(t("Tuyên truyền")).gach(t("Phát thanh")).con(inner);
    let task = task.giao(assigned.thoi_han(by).kinh_phi(t("5 triệu đồng")));
    let mut tasks = CacNhiemVu::from([task]).tieu_de(t("Nội dung"));
    tasks.dan_nhap.push(Khoi::doan(t("Gồm")));
    out.phan.push(tasks.into());
    let mut money = KinhPhi::default();
    money.tieu_de = Some(t("Kinh phí").into());
    money.noi_dung.push(Khoi::doan(t("Ngân sách")));
    out.phan.push(money.into());
    let by = ThoiHan::Khac(t("tháng 6").into());
    let unit = TrachNhiem::new(t("Công an")).mo(t("Đề nghị")).viec(t("phối hợp")).loi_van(t("bảo đảm an ninh"));
    let mut units = ToChucThucHien::from([unit.doan(t("Báo cáo")).thoi_han(by)]);
    units.tieu_de = Some(t("Tổ chức").into());
    units.dan_nhap.push(Khoi::doan(t("Giao")));
    units.noi_dung.push(Khoi::doan(t("Sau cùng")));
    out.phan.push(units.into());
    out.phan.extend(blocks(t).into_vec().into_iter().map(Into::into));
    out.ket = Some(t("Trên đây là Kế hoạch").into());
    out.phu_luc.push(PhuLuc::new(t("Danh sách")).noi_dung([Khoi::gach(t("Một lớp"))]));
    out.phu_luc.push(PhuLuc::new(t("Bảng phân công")).ngang());
    out.into()
}

/// A report in which every position is said.
pub fn full_report(t: Said<'_>) -> VanBan {
    let mut out = BaoCao::new(frame(t), t("Phòng, chống dịch"));
    out.kinh_gui = Some(KinhGui::new(t("Bộ Y tế")).va(t("Ủy ban nhân dân tỉnh")));
    let table = Bang::new([t("Hoạt động")]);
    let mut result = KetQuaNhiemVu::new(t("Tuyên truyền")).doan(t("Đã phát thanh")).so_lieu(table);
    result.nhiem_vu_con.push(KetQuaNhiemVu::new(t("Tờ rơi")));
    let mut results = KetQua::default();
    results.tieu_de = Some(t("Kết quả").into());
    results.dan_nhap.push(Khoi::doan(t("Như sau")));
    results.nhiem_vu.push(result);
    out.phan.push(PhanBaoCao::KetQua(results));
    let mut requests = MucBaoCao::from(&*t("Không có"));
    requests.tieu_de = Some(t("Kiến nghị").into());
    out.phan.push(PhanBaoCao::KienNghi(requests));
    out.into()
}

#[test]
fn every_position_of_a_full_document_is_shown() {
    for document in [full_plan, full_report] {
        let mut said = Vec::new();
        let van_ban = document(&mut |text| {
            said.push(format!("{text} k{}", said.len()));
            said[said.len() - 1].clone()
        });
        let package = Package::of(&van_ban);
        assert_eq!(schema::faults(&package), [""; 0]);
        let found = folded(&(package.text() + "\n" + &package.descriptions().join("\n")));
        let page = folded(&van_ban.to_text());
        for text in &said {
            assert!(found.contains(&folded(text)), "{text} is not in the file");
            let last = text.split(' ').next_back().expect("has words");
            assert!(page.contains(last), "{text} is not on the page");
        }
    }
}
