//! The report on the plan of the Month of Action for Children 2024, made from the plan itself; written as DOCX.
//!
//! `cargo run --example bao_cao [OUT.docx]`: writes the file, prints its path and a preview as text.
//!
//! [`BaoCao::theo_ke_hoach`] gives the head, the addressees, the opening that cites the plan, and one place for
//! the result of each task. What is left to the author is here: date, recipients, results in words and figures,
//! assessment, what comes next, requests. The figures are invented.

use vanban::loai::bao_cao::{DanhGia, KetQuaNhiemVu, MucBaoCao, PhanBaoCao};
use vanban::the_thuc::noi_dung::{Bang, Cot, DeMuc, Khoi, OBang};
use vanban::the_thuc::{NguoiSoanThao, NoiGui};
use vanban::{BaoCao, KeHoach, VanBan};

/// Anything that goes wrong on the way.
type AnyError = Box<dyn std::error::Error>;

fn main() -> Result<(), AnyError> {
    let van_ban = VanBan::from(bao_cao()?);
    let out = std::env::args_os().nth(1).map_or_else(|| "bao_cao.docx".into(), std::path::PathBuf::from);
    van_ban.save_docx(&out)?;
    println!("{}\n", out.display());
    print!("{}", van_ban.to_text());
    Ok(())
}

/// The report.
///
/// # Errors
/// The plan's file cannot be read, or holds no plan.
pub fn bao_cao() -> Result<BaoCao, AnyError> {
    let mut report = BaoCao::theo_ke_hoach(&ke_hoach()?);
    the_thuc(&mut report)?;
    let fill: [fn(&mut KetQuaNhiemVu); 5] = [le_phat_dong, truyen_thong, moi_truong_mang, vui_choi, ho_tro];
    for (result, fill) in report.ket_qua_mut().zip(fill) {
        fill(result);
    }
    report.phan.extend([danh_gia(), phuong_huong(), kien_nghi()]);
    Ok(report)
}

/// The plan as issued: the file is its draft, which had no number yet.
fn ke_hoach() -> Result<KeHoach, AnyError> {
    let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/ke_hoach.json"));
    let VanBan::KeHoach(mut plan) = serde_json::from_str(json)? else { return Err("ke_hoach.json: no plan".into()) };
    plan.the_thuc.so_ky_hieu = "46/KH-UBND".parse()?;
    Ok(*plan)
}

/// Date and recipients; the number is given when the report is registered.
fn the_thuc(report: &mut BaoCao) -> Result<(), AnyError> {
    report.the_thuc.ngay = "2024-06-28".parse()?;
    let recipients = &mut report.the_thuc.noi_nhan;
    recipients.noi.extend([
        NoiGui::den("Thường trực Đảng ủy phường").ghi_chu("b/c"),
        NoiGui::den("Thường trực Hội đồng nhân dân phường").ghi_chu("b/c"),
        NoiGui::den("Chủ tịch, các Phó Chủ tịch UBND phường"),
        NoiGui::den("Ủy ban Mặt trận Tổ quốc Việt Nam phường"),
        NoiGui::den("Các tổ dân phố"),
    ]);
    recipients.luu.nguoi_soan_thao = Some(NguoiSoanThao::new("Hưng"));
    Ok(())
}

fn le_phat_dong(result: &mut KetQuaNhiemVu) {
    result.ten = "Tham gia Lễ phát động Tháng hành động".into();
    result.noi_dung.push(Khoi::doan(
        "Ủy ban nhân dân (UBND) phường cử đoàn gồm 45 người, trong đó có 30 trẻ em, dự Lễ phát động do Ủy ban nhân \
         dân thành phố tổ chức; trực tiếp truyền thanh nội dung buổi lễ trên hệ thống loa của phường để người dân \
         theo dõi.",
    ));
}

fn truyen_thong(result: &mut KetQuaNhiemVu) {
    let [campaign, society] = &mut result.nhiem_vu_con[..] else { return };
    campaign.noi_dung.push(Khoi::doan(
        "Nội dung tuyên truyền tập trung vào chủ đề của Tháng hành động, kỹ năng phòng, chống đuối nước và số điện \
         thoại 111 của Tổng đài điện thoại quốc gia bảo vệ trẻ em. Kết quả cụ thể như sau:",
    ));
    campaign.so_lieu.push(
        Bang::new(["TT", "Hình thức", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"])
            .tieu_de("Kết quả truyền thông trong Tháng hành động")
            .cot([
                Cot::giua().rong(7.0),
                Cot::trai().rong(41.0),
                Cot::giua().rong(14.0),
                Cot::phai().rong(12.0),
                Cot::phai().rong(13.0),
                Cot::phai().rong(13.0),
            ])
            .dong(["1", "Phát thanh trên hệ thống truyền thanh phường", "buổi", "24", "26", "108,3"])
            .dong(["2", "Băng rôn, khẩu hiệu", "chiếc", "12", "12", "100,0"])
            .dong(["3", "Tờ rơi, tờ gấp", "tờ", "800", "760", "95,0"])
            .dong(["4", "Bài đăng trên Trang thông tin điện tử phường", "bài", "6", "8", "133,3"]),
    );
    society.ten = "Tổ chức truyền thông nâng cao nhận thức, vận động mỗi người một hành động vì trẻ em".into();
    society.noi_dung.extend([
        Khoi::gach(
            "Tổ chức 05 buổi nói chuyện chuyên đề tại nhà sinh hoạt cộng đồng, có 312 lượt cha, mẹ, người chăm sóc \
             trẻ em tham dự.",
        ),
        Khoi::gach("Vận động 04 doanh nghiệp, hộ kinh doanh cam kết không sử dụng lao động trẻ em trái quy định."),
    ]);
}

fn moi_truong_mang(result: &mut KetQuaNhiemVu) {
    result.ten = "Tuyên truyền xây dựng môi trường sống an toàn, bảo vệ trẻ em trên môi trường mạng".into();
    result.noi_dung.push(Khoi::doan(
        "Tổ chức 02 buổi hướng dẫn kỹ năng sử dụng mạng an toàn cho 118 học sinh; phát 118 cẩm nang nhận biết, phòng \
         tránh nguy cơ trên không gian mạng. Trong Tháng hành động, trên địa bàn phường không ghi nhận trường hợp \
         trẻ em bị xâm hại.",
    ));
}

fn vui_choi(result: &mut KetQuaNhiemVu) {
    result.ten = "Tổ chức hoạt động vui chơi, giải trí; bàn giao, quản lý trẻ em trong dịp hè".into();
    result.noi_dung.extend([
        Khoi::gach("Nhà trường bàn giao 486 học sinh về sinh hoạt hè tại các tổ dân phố, đạt 100% số phải bàn giao."),
        Khoi::gach(
            "Tổ chức Diễn đàn trẻ em phường với 60 trẻ em tham dự; có 14 ý kiến, UBND phường đã trả lời trực tiếp 11 \
             ý kiến, tiếp thu để nghiên cứu, giải quyết 03 ý kiến.",
        ),
        Khoi::gach("Mở 02 lớp dạy bơi miễn phí cho 52 trẻ em; 47 em biết bơi khi kết thúc lớp học."),
    ]);
}

fn ho_tro(result: &mut KetQuaNhiemVu) {
    result.noi_dung.extend([
        Khoi::gach(
            "Lập danh sách 03 trẻ em khuyết tật vận động, 01 trẻ em mắc bệnh tim bẩm sinh gửi Quỹ Bảo trợ trẻ em \
             tỉnh để được khám sàng lọc.",
        ),
        Khoi::gach(
            "Quỹ Bảo trợ trẻ em phường tiếp nhận 38.500.000 đồng từ 21 tổ chức, cá nhân; đã chi 31.200.000 đồng, số \
             dư 7.300.000 đồng chuyển sang hỗ trợ trẻ em vào đầu năm học 2024 - 2025. Kết quả hỗ trợ như sau:",
        ),
    ]);
    result.so_lieu.push(
        Bang::new(["TT", "Nội dung hỗ trợ", "Số trẻ em", "Số tiền (đồng)"])
            .tieu_de("Kết quả hỗ trợ trẻ em có hoàn cảnh đặc biệt")
            .cot([Cot::giua().rong(8.0), Cot::trai().rong(50.0), Cot::phai().rong(17.0), Cot::phai().rong(25.0)])
            .dong(["1", "Quà nhân ngày Quốc tế Thiếu nhi 1-6", "40", "12.000.000"])
            .dong(["2", "Học bổng cho trẻ em vượt khó học tốt", "12", "12.000.000"])
            .dong(["3", "Xe đạp", "4", "7.200.000"])
            .dong([OBang::from("Cộng").gop_cot(2), "56".into(), "31.200.000".into()]),
    );
}

fn danh_gia() -> PhanBaoCao {
    let mut section = DanhGia::default();
    section.uu_diem = "Các nhiệm vụ của Kế hoạch được triển khai đủ, đúng thời gian; nguồn lực xã hội huy động được \
                       nhiều hơn năm 2023; trẻ em được tham gia và nêu ý kiến."
        .into();
    section.ton_tai_han_che = [
        Khoi::gach("Việc phát tờ rơi đạt 95% kế hoạch; nội dung chưa phù hợp với trẻ em dưới 10 tuổi."),
        Khoi::gach("Điểm vui chơi tại 02 tổ dân phố xuống cấp, chưa được sửa chữa trước hè."),
    ]
    .into();
    section.nguyen_nhan = [
        DeMuc::tieu_de("Nguyên nhân khách quan")
            .va_loi_van("Kinh phí bố trí cho công tác trẻ em cấp phường còn thấp; mưa nhiều trong nửa đầu tháng 6.")
            .diem(),
        DeMuc::tieu_de("Nguyên nhân chủ quan")
            .va_loi_van("Một số tổ dân phố chậm rà soát số lượng trẻ em, đăng ký tài liệu chưa sát thực tế.")
            .diem(),
    ]
    .into();
    section.bai_hoc = "Cần rà soát đối tượng, cơ sở vật chất ngay từ tháng 4; giao rõ người, rõ việc cho từng tổ dân \
                       phố và công khai việc sử dụng nguồn lực vận động được."
        .into();
    PhanBaoCao::DanhGia(section)
}

fn phuong_huong() -> PhanBaoCao {
    PhanBaoCao::PhuongHuong(MucBaoCao::from([
        DeMuc::loi_van(
            "Tiếp tục quản lý, tổ chức sinh hoạt hè cho trẻ em đến hết tháng 8 năm 2024; mở thêm 01 lớp dạy bơi \
             trong tháng 7.",
        )
        .khoan(),
        DeMuc::loi_van("Rà soát, cắm biển cảnh báo tại các khu vực nước sâu có nguy cơ đuối nước trên địa bàn.")
            .khoan(),
        DeMuc::loi_van("Duy trì việc theo dõi, hỗ trợ 56 trẻ em đã được giúp đỡ trong Tháng hành động.").khoan(),
    ]))
}

fn kien_nghi() -> PhanBaoCao {
    PhanBaoCao::KienNghi(MucBaoCao::from([
        DeMuc::tieu_de("Đối với Ủy ban nhân dân thành phố Kon Tum")
            .va_loi_van("Quan tâm hỗ trợ kinh phí sửa chữa điểm vui chơi của trẻ em tại 02 tổ dân phố.")
            .khoan(),
        DeMuc::tieu_de("Đối với Phòng Lao động - Thương binh và Xã hội thành phố Kon Tum")
            .va_loi_van(
                "Cấp thêm tài liệu truyền thông dành cho trẻ em nhỏ tuổi; tập huấn kỹ năng tham vấn cho người làm \
                 công tác trẻ em ở cơ sở.",
            )
            .khoan(),
    ]))
}
