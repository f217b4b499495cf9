//! The plan of a phường for the Month of Action for Children 2024, built in code, whole; written as DOCX.
//!
//! `cargo run --example ke_hoach [OUT.docx]`: writes the file, prints its path and a preview as text.
//!
//! The plan is a real one. Where it departs from the decree beyond doubt, the value below is right:
//!
//! | In the original | Here | Rule |
//! | --- | --- | --- |
//! | no head at all | made from what the text says; the number stays blank | Điều 8 |
//! | “I. MỤC ĐÍCH, YÊU CẦU.”, “1. Mục đích:” | titles without final signs | SD-17 |
//! | “Căn cứ kế hoạch số: 124/KH-UBND” | “Căn cứ Kế hoạch số 124/KH-UBND” | ND30-PL2-V.6, TL-SK5 |
//! | the only basis ends with “;” | “.” | ND30-PL1-II.6.a#5 |
//! | “về việc …” in quotation marks that are never closed | no quotation marks | – |
//! | “Phường”, “phường Nguyễn Trãi” | “Phường Nguyễn Trãi” | ND30-PL2-III.1.b |
//! | two khoản 2 in part IV | 2 and 3 | ND30-PL1-II.6.dd#5 |
//! | stray “*”, “**” before “Phân công thực hiện” | italics, as was meant | – |
//! | “hoàn cảnh .”, “năm 2024 .”, no “./.” | no blank before the sign, “./.” | ND30-PL3-M1.4#ket |
//! | “- Lưu: VT, UB_(Hưng).” | “- Lưu: VT, UB. HƯNG” | ND30-PL1-II.9.d#7, III.3 |
//! | appendix without “Phụ lục”, and not named in the text | label and reference | ND30-PL1-III.1.a#1, b#1 |
//! | “(Kèm theo Kế hoạch số:/KH-UBND …)” | made from the plan itself | ND30-PL1-III.1.c#1 |
//! | a dash after the last slogan | none | – |
//!
//! Words that the decree does not decide (“sút môi”, “tháng hành động”, VHXXH and VHXH) stand as they were.

use chrono::NaiveDate;
use vanban::legal::Citation;
use vanban::loai::ke_hoach::{
    CacNhiemVu, ChuDeThoiGian, KeHoach, MucDichYeuCau, NhiemVu, PhanCong, ToChucThucHien, TrachNhiem, YeuCauBaoCao,
};
use vanban::loai::{LoaiVanBan, ThoiHan};
use vanban::the_thuc::noi_dung::{CanCu, DeMuc, Khoi, LienKet, LoiVan, NoiDung};
use vanban::the_thuc::{KinhGui, Luu, NguoiKy, NguoiSoanThao, NoiGui, NoiNhan, PhuLuc, QuyenHan, TenCoQuan, TheThuc};
use vanban::{Error, VanBan};

fn main() -> Result<(), Error> {
    let van_ban = VanBan::from(ke_hoach()?);
    let out = std::env::args_os().nth(1).map_or_else(|| "ke_hoach.docx".into(), std::path::PathBuf::from);
    van_ban.save_docx(&out)?;
    println!("{}\n", out.display());
    print!("{}", van_ban.to_text());
    Ok(())
}

/// The plan.
///
/// # Errors
/// None: what is typed below is right; the types of number and link cannot know it.
pub fn ke_hoach() -> Result<KeHoach, Error> {
    let mut plan = KeHoach::new(the_thuc()?, "Hoạt động tháng hành động vì trẻ em Phường Nguyễn Trãi năm 2024");
    let city = Citation::new(LoaiVanBan::KeHoach)
        .so("124/KH-UBND".parse()?)
        .ngay("2024-05-17".parse()?)
        .cua("Ủy ban nhân dân thành phố Kon Tum")
        .ve("về việc tổ chức các hoạt động hưởng ứng Tháng hành động vì trẻ em thành phố Kon Tum năm 2024");
    plan.can_cu = CanCu::cac_van_ban([city]);
    plan.mo_dau = vec![
        "UBND Phường Nguyễn Trãi xây dựng kế hoạch tổ chức các hoạt động hưởng ứng tháng hành động vì trẻ em năm 2024 \
         như sau:"
            .into(),
    ];
    plan.phan = vec![muc_dich_yeu_cau().into(), chu_de().into(), noi_dung()?.into(), to_chuc_thuc_hien().into()];
    plan.ket = Some(
        "Trên đây là kế hoạch tổ chức các hoạt động hưởng ứng tháng hành động vì trẻ em Phường Nguyễn Trãi năm 2024."
            .into(),
    );
    plan.phu_luc = vec![thong_diep()];
    let superior = KinhGui::new("Ủy ban nhân dân thành phố Kon Tum")
        .va("Phòng Lao động - Thương binh và Xã hội thành phố Kon Tum");
    let mut report = YeuCauBaoCao::new(superior);
    report.thoi_han = Some(ThoiHan::Truoc(ngay(2024, 6, 30)));
    plan.yeu_cau_bao_cao = Some(report);
    Ok(plan)
}

fn ngay(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn the_thuc() -> Result<TheThuc, Error> {
    let signer =
        NguoiKy::new(QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch").thay_mat("Ủy ban nhân dân"), "Trần Thị Long");
    let noi_nhan = NoiNhan::new(Luu::van_thu().don_vi("UB").soan_thao(NguoiSoanThao::new("Hưng")))
        .gui("Phòng Lao động-TB&XH Thành phố")
        .gui(NoiGui::den("Thường trực đảng ủy").ghi_chu("b/c"))
        .gui(NoiGui::den("Thường trực HĐND phường").ghi_chu("b/c"))
        .gui("Đ/c Chủ tịch UBND TP")
        .gui("Đ/c Trần Thị Long - PCT UBND phường")
        .gui("TT Ủy ban MTTQ Việt Nam phường")
        .gui("Các đoàn thể chính trị - xã hội phường")
        .gui("Các cán bộ, công chức, đơn vị liên quan")
        .gui("Các tổ dân phố")
        .gui("Trang thông tin điện tử phường");
    let mut the_thuc = TheThuc::new(
        TenCoQuan::new("Ủy ban nhân dân\nPhường Nguyễn Trãi"),
        "/KH-UBND".parse()?,
        "Phường Nguyễn Trãi",
        signer,
        noi_nhan,
    );
    // The date is known from the appendix of the original.
    the_thuc.ngay = "2024-05-20".parse()?;
    Ok(the_thuc)
}

fn muc_dich_yeu_cau() -> MucDichYeuCau {
    MucDichYeuCau::new(
        [
            Khoi::gach(
                "Đẩy mạnh công tác truyền thông triển khai Chỉ thị số 28-CT/TW ngày 25 tháng 12 năm 2023 của Bộ \
                 Chính trị đến các ngành, các cấp, các tổ chức chính trị - xã hội. Tập trung nội dung chỉ đạo ưu tiên \
                 nguồn lực để bảo đảm thực hiện quyền trẻ em và giải quyết các vấn đề về trẻ em.",
            ),
            Khoi::gach(
                "Vận động xã hội tổ chức thực hiện thiết thực, hiệu quả phong trào \"Toàn dân chăm sóc, giáo dục và \
                 bảo vệ trẻ em\", hỗ trợ mỗi xã có một công trình dành cho trẻ em được xây dựng hoặc nâng cấp; mỗi \
                 đoàn viên, hội viên của tổ chức chính trị - xã hội và tổ chức xã hội có một hành động thiết thực vì \
                 trẻ em tại địa phương.",
            ),
            Khoi::gach(
                "Nâng cao nhận thức và trách nhiệm của các cơ quan, tổ chức, cá nhân trong việc bảo đảm thực hiện \
                 quyền trẻ em, phòng, chống xâm hại, bạo lực trẻ em.",
            ),
            Khoi::gach(
                "Thực hiện “Mùa hè an toàn cho trẻ em”, tổ chức tốt việc phối hợp giữa nhà trường, gia đình, chính \
                 quyền và đoàn thể cấp cơ sở trong việc quản lý, giám sát, hướng dẫn trẻ em vui chơi an toàn, lành \
                 mạnh, bổ ích; tăng cường phòng, chống tai nạn, thương tích; đặc biệt phòng, chống đuối nước trẻ em \
                 trong dịp hè.",
            ),
        ],
        "Việc tổ chức các hoạt động tại địa phương, cơ quan, đơn vị phải đảm bảo thiết thực và hiệu quả. Các hoạt \
         động tập trung hướng về cơ sở, đảm bảo cho trẻ em có hoàn cảnh đặc biệt và có nguy cơ rơi vào hoàn cảnh đặc \
         biệt được quan tâm giúp đỡ bằng nhiều hình thức kể cả vật chất lẫn tinh thần; vận động nguồn lực hỗ trợ để \
         tất cả trẻ em có một mùa hè an toàn, lành mạnh.",
    )
}

fn chu_de() -> ChuDeThoiGian {
    let mut section = ChuDeThoiGian::default();
    section.tieu_de = Some("Chủ đề, thời gian Tháng hành động".into());
    section.chu_de = Some("“Hành động thiết thực, ưu tiên nguồn lực cho trẻ em”.".into());
    section.thong_diep = Some("(Có thông điệp, khẩu hiệu tuyên truyền tại Phụ lục kèm theo).".into());
    section.thoi_gian = Some(ThoiHan::TuDen { tu: ngay(2024, 6, 1), den: ngay(2024, 6, 30) });
    section
}

fn noi_dung() -> Result<CacNhiemVu, Error> {
    let tasks = [
        NhiemVu::tieu_de("Tham gia Lễ phát động Tháng hành động do thành phố tổ chức (Nếu có)"),
        truyen_thong()?,
        NhiemVu::loi_van(
            "Triển khai các giải pháp, hoạt động tuyên truyền về xây dựng môi trường sống an toàn, thân thiện, lành \
             mạnh cho trẻ em để phòng, chống xâm hại trẻ em, bảo vệ trẻ em trên môi trường mạng.",
        )
        .giao(
            PhanCong::chu_tri("Công chức VHXXH phụ trách Văn hóa thông tin")
                .phoi_hop("các cán bộ, công chức, các đơn vị liên quan")
                .va_thuc_hien("các tổ dân phố"),
        ),
        NhiemVu::loi_van(
            "Triển khai các giải pháp, mô hình hoạt động về xây dựng môi trường sống an toàn, thân thiện, lành mạnh \
             cho trẻ em để phòng, chống xâm hại trẻ em, bảo vệ trẻ em trên môi trường mạng; bàn giao quản lý trẻ em \
             trong dịp hè; triển khai các hoạt động vui chơi, giải trí lành mạnh, thúc đẩy quyền tham gia của trẻ em, \
             tổ chức Diễn đàn trẻ em các cấp để trẻ em thảo luận, đề xuất kiến nghị, sáng kiến bảo đảm thực hiện tốt \
             hơn các quyền của trẻ em...",
        )
        .giao(
            PhanCong::thuc_hien("Trường TH -THCS Nguyễn Du")
                .va_thuc_hien("Ban chỉ đạo hè")
                .va_thuc_hien("công chức VHXH phụ trách VH TT")
                .va_thuc_hien("Công chức VHXH phụ trách LĐTBXH")
                .va_thuc_hien("Đoàn phường")
                .loi_van(
                    "Trường TH -THCS Nguyễn Du và Ban chỉ đạo hè, công chức VHXH phụ trách VH TT, Công chức VHXH phụ \
                     trách LĐTBXH, Đoàn phường căn cứ chức năng, nhiệm vụ được giao triển khai thực hiện.",
                ),
        ),
        ho_tro(),
    ];
    Ok(CacNhiemVu::from(tasks).tieu_de("Nội dung hoạt động"))
}

fn truyen_thong() -> Result<NhiemVu, Error> {
    let campaign = LoiVan::from("Tuyên truyền trực quan (")
        .nghieng(
            "treo băng rôn, khẩu hiệu chuyển tải thông điệp của Tháng hành động; phát hành tờ rơi, tờ gấp tuyên \
             truyền về công tác bảo vệ trẻ em theo chủ đề Tháng hành động",
        )
        .va("); tổ chức chiến dịch truyền thông để tăng cường nhận thức, kỹ năng của trẻ em, gia đình, cộng đồng \
             chung tay xây dựng môi trường sống an toàn, thân thiện, lành mạnh để thực hiện đầy đủ quyền trẻ em, bảo \
             đảm giảm thiểu tổn hại trẻ em; đăng tải các thông điệp và khẩu hiệu truyền thông của Tháng hành động; \
             truyền thông về Tổng đài điện thoại quốc gia bảo vệ trẻ em (số 111), các địa chỉ tiếp nhận thông tin, \
             thông báo, tố giác hành vi xâm hại trẻ em và các địa chỉ cung cấp dịch vụ bảo vệ trẻ em, an sinh xã hội \
             tại địa phương; sử dụng các sản phẩm, tài liệu truyền thông mẫu được đăng tải trên website của Tổng đài \
             điện thoại quốc gia bảo vệ trẻ em (")
        .lien_ket(LienKet::new("http://tongdai111.vn", "http://tongdai111.vn")?)
        .va(") và Fanpage Truyền hình Vì Trẻ em VTV1.");
    let first = NhiemVu::tieu_de("Đẩy mạnh công tác truyền thông trong Tháng hành động")
        .gach(
            "Tổ chức các hoạt động tuyên truyền phù hợp trên các phương tiện thông tin đại chúng, báo chí, mạng xã \
             hội; phát hành tài liệu truyền thông tư vấn tại cộng đồng về chung tay bảo vệ trẻ em, thông báo, tố giác \
             các hành vi xâm hại, bạo lực trẻ em, bóc lột sức lao động trẻ em.",
        )
        .gach(campaign)
        .giao(
            PhanCong::chu_tri("Công chức VHXXH phụ trách Lao động - Thương binh và Xã hội")
                .phoi_hop("công chức VHXXH phụ trách Văn hóa thông tin")
                .phoi_hop("các cán bộ, công chức, các đơn vị liên quan")
                .va_thuc_hien("các tổ dân phố"),
        );
    let second = NhiemVu::loi_van(
        "Tổ chức các hoạt động truyền thông nhằm nâng cao nhận thức, ý thức trách nhiệm của các cơ quan, tổ chức, \
         doanh nghiệp; cán bộ, công chức, viên chức và người lao động trong việc chung tay chăm lo cho trẻ em tại địa \
         phương nhằm vận động toàn dân chăm sóc, giáo dục và bảo vệ trẻ em với phương thức mỗi người một hành động vì \
         trẻ em để hưởng ứng Tháng hành động.",
    )
    .giao(
        PhanCong::chu_tri("Công chức VHXXH Lao động - Thương binh và Xã hội")
            .phoi_hop("các cán bộ, công chức và các đơn vị liên quan"),
    );
    Ok(NhiemVu::tieu_de("Tổ chức các hoạt động truyền thông, vận động xã hội").con(first).con(second))
}

fn ho_tro() -> NhiemVu {
    let first = NhiemVu::nhom([
        Khoi::gach(
            "Vận động nguồn lực từ các tổ chức, cá nhân ủng hộ nguồn tài chính để xây dựng và phát triển Quỹ Bảo trợ \
             trẻ em cấp phường năm 2024; thăm hỏi tặng quà động viên giúp đỡ trẻ em nghèo, trẻ em có hoàn cảnh đặc \
             biệt. Thực hiện quyền trẻ em, bảo vệ trẻ em trong thiên tai, dịch bệnh; đỡ đầu, trợ giúp trẻ em nghèo, \
             trẻ em bị bạo lực, xâm hại.",
        ),
        Khoi::gach(
            "Tiếp nhận các hỗ trợ cho trẻ em tại cộng đồng, kết nối, tiếp nhận quà tặng từ Quỹ Bảo trợ các cấp để tổ \
             chức tặng quà, trao học bổng, sổ tiết kiệm, xe đạp, bảo hiểm cho trẻ em nghèo, trẻ em có hoàn cảnh đặc \
             biệt (nếu có).",
        ),
        Khoi::gach(
            "Phối hợp tổ chức thông báo, triệu tập trẻ em bị bệnh tim bẩm sinh, tật vận động, sút môi hở hàm ếch được \
             khám sàng lọc và phẫu thuật miễn phí theo quy định của Quỹ bảo trợ trẻ em tỉnh.",
        ),
        Khoi::gach("Tổ chức tiếp nhận và thăm tặng quà cho trẻ em có hoàn cảnh đặc biệt do thành phố cấp."),
    ])
    .giao(
        PhanCong::chu_tri("Công chức VHXH phụ trách Lao động - Thương binh và Xã hội")
            .phoi_hop("cán bộ, công chức và các đơn vị liên quan")
            .va_thuc_hien("các tổ dân phố")
            .loi_van(
                "Công chức VHXH phụ trách Lao động - Thương binh và Xã hội chủ trì, phối hợp cán bộ, công chức và các \
                 đơn vị liên quan; Các tổ dân phố triển khai thực hiện.",
            ),
    );
    let second = NhiemVu::nhom([Khoi::gach(
        "Tổ chức giúp đỡ, giải quyết hỗ trợ trẻ em lang thang cơ nhỡ, trẻ em lao động kiếm sống về gia đình để được \
         hưởng các quyền cơ bản của trẻ em, giúp đỡ trẻ em trong gia đình hộ nghèo, trẻ em bị thiên tai, dịch bệnh; \
         tổ chức các hoạt động vui chơi, đặc biệt quan tâm đến trẻ em có hoàn cảnh.",
    )])
    .giao(
        PhanCong::chu_tri("VHXH phụ trách Lao động - Thương binh và Xã hội")
            .phoi_hop("Đoàn Thanh niên")
            .phoi_hop("Ban chỉ đạo hè")
            .loi_van(
                "VHXH phụ trách Lao động - Thương binh và Xã hội chủ trì, phối hợp với Đoàn Thanh niên và Ban chỉ đạo \
                 hè căn cứ tình hình thực tế của địa phương triển khai thực hiện.",
            ),
    );
    NhiemVu::tieu_de("Hỗ trợ, chăm sóc trẻ em có hoàn cảnh đặc biệt").con(first).con(second)
}

fn to_chuc_thuc_hien() -> ToChucThucHien {
    let officer = TrachNhiem::new("Công chức VHXH phụ trách LĐTBXH phường")
        .viec("thực hiện một số nội dung sau đây")
        .gach(
            "Chủ trì phối hợp với các cán bộ, công chức và các đơn vị có liên quan triển khai các hoạt động của Kế \
             hoạch này; hướng dẫn, theo dõi, đôn đốc cán bộ, công chức và các đơn vị có liên quan thực hiện các hoạt \
             động hưởng ứng Tháng hành động.",
        )
        .gach(
            LoiVan::from(
                "Tổng hợp, báo cáo kết quả thực hiện Tháng hành động trên địa bàn thành phố gửi Ủy ban nhân dân thành \
                 phố, Phòng Lao động - Thương binh và Xã hội ",
            )
            .dam("trước ngày 30 tháng 6 năm 2024."),
        );
    let staff = TrachNhiem::new("Các Cán bộ, công chức, các tổ dân phố, Ban chỉ đạo hè của phường")
        .gach(
            "Theo chức năng, nhiệm vụ chủ động triển khai thực hiện; phối hợp với Công chức VHXXH phụ trách Lao động - \
             Thương binh và Xã hội triển khai thực hiện hiệu quả các hoạt động tại Kế hoạch này.",
        )
        .gach(
            "Quan tâm tổ chức các hoạt động phù hợp dành cho trẻ em nhân Tháng hành động và Ngày Quốc tế thiếu nhi \
             (01/6); trao thưởng, học bổng cho trẻ em vượt khó là con, em cán bộ, công chức và người lao động tại cơ \
             quan, đơn vị mình.",
        );
    let front = TrachNhiem::new("Ủy ban MTTQ Việt Nam và các tổ chức chính trị-xã hội của phường").mo("Đề nghị").doan(
        LoiVan::from(
            "Theo chức năng, nhiệm vụ tăng cường công tác tuyên truyền, vận động các đoàn viên, hội viên và các tầng \
             lớp Nhân dân trên địa bàn thành phố tích cực tham gia các hoạt động bảo vệ, chăm sóc, giáo dục trẻ em; \
             quan tâm vận động nguồn lực hỗ trợ trẻ em có hoàn cảnh khó khăn (",
        )
        .nghieng(
            "trẻ em thuộc hộ nghèo, cận nghèo; trẻ em mắc bệnh hiểm nghèo; trẻ em mồ côi; trẻ bị xâm hại, tai nạn \
             thương tích...",
        )
        .va(") tại cộng đồng nhân Tháng hành động và Ngày Quốc tế Thiếu nhi (01/6)."),
    );
    ToChucThucHien::from([officer, staff, front])
}

fn thong_diep() -> PhuLuc {
    let slogans: NoiDung = [
        "Hành động thiết thực, ưu tiên nguồn lực cho trẻ em.",
        "Ưu tiên nguồn lực cho trẻ em để đáp ứng yêu cầu phát triển đất nước phồn vinh, hạnh phúc.",
        "Bảo đảm vai trò chủ đạo của ngân sách nhà nước để thực hiện chính sách đối với trẻ em.",
        "Bảo đảm quyền trẻ em phải là trung tâm của chính sách, chiến lược phát triển đất nước.",
        "Toàn dân chăm sóc, giáo dục và bảo vệ trẻ em.",
        "Tăng cường chăm sóc, giáo dục và bảo vệ trẻ em vì sự phát triển đất nước phồn vinh, hạnh phúc.",
        "Tổng đài 111 - tiếp nhận thông tin mọi lúc, bảo vệ trẻ em mọi nơi.",
        "Phòng ngừa và chấm dứt lao động trẻ em vì sự phát triển bền vững.",
        "Chăm sóc sức khỏe tâm thần để trẻ em phát triển toàn diện.",
        "Phòng, chống tai nạn, thương tích để bảo đảm quyền được sống của trẻ em.",
        "Gia đình, cộng đồng giám sát, trông giữ trẻ em để phòng, chống đuối nước.",
        "Lắng nghe trẻ em để chăm sóc, giáo dục và bảo vệ trẻ em.",
    ]
    .into_iter()
    .map(|slogan| DeMuc::loi_van(slogan).khoan())
    .collect();
    PhuLuc::new("Thông điệp và khẩu hiệu truyền thông\nTháng hành động vì trẻ em năm 2024").noi_dung(slogans)
}
