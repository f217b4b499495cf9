//! The documents that are rendered.

use vanban::VanBan;
use vanban::loai::ThoiHan;
use vanban::loai::ke_hoach::{CacNhiemVu, KeHoach, NhiemVu, PhanCong, PhanKeHoach};
use vanban::the_thuc::noi_dung::{DeMuc, Khoi};

const ACTIONS: [&str; 7] = [
    "Tổ chức tuyên truyền",
    "Rà soát, lập danh sách",
    "Kiểm tra, giám sát việc thực hiện",
    "Phối hợp tổ chức tập huấn",
    "Vận động nguồn lực hỗ trợ",
    "Tổng hợp, báo cáo kết quả",
    "Đôn đốc, hướng dẫn triển khai",
];
const SUBJECTS: [&str; 11] = [
    "công tác bảo vệ, chăm sóc và giáo dục trẻ em",
    "phòng, chống đuối nước và tai nạn thương tích",
    "xây dựng môi trường sống an toàn, lành mạnh",
    "các hộ nghèo, hộ cận nghèo trên địa bàn",
    "phong trào toàn dân bảo vệ an ninh Tổ quốc",
    "vệ sinh môi trường và an toàn thực phẩm",
    "chuyển đổi số trong giải quyết thủ tục hành chính",
    "phòng cháy, chữa cháy trong mùa khô",
    "công tác dân số và kế hoạch hóa gia đình",
    "tiêm chủng mở rộng cho trẻ dưới 5 tuổi",
    "hoạt động văn hóa, thể thao dịp hè",
];
const UNITS: [&str; 5] = ["Công an phường", "Trạm Y tế", "Đoàn Thanh niên phường", "Hội Phụ nữ", "Ban chỉ đạo hè"];

/// The plan of the examples.
pub fn plan() -> VanBan {
    base().into()
}

/// The plan and, after its sections, numbered items of a sentence each.
pub fn with_items(items: usize) -> VanBan {
    extended(items).into()
}

/// The plan, 2,000 items, and an assignment table of 1,000 rows as a second appendix.
pub fn large() -> VanBan {
    let mut plan = extended(2_000);
    plan.phu_luc.push(assignments(1_000).phu_luc_phan_cong());
    plan.into()
}

fn base() -> KeHoach {
    let json = include_str!("../../examples/data/ke_hoach.json");
    match serde_json::from_str(json) {
        Ok(VanBan::KeHoach(plan)) => *plan,
        other => panic!("a plan was expected: {other:?}"),
    }
}

fn extended(items: usize) -> KeHoach {
    let mut plan = base();
    let items = (0..items).map(|i| DeMuc::loi_van(sentence(i)).khoan());
    let mut section = DeMuc::tieu_de("DANH MỤC CÔNG VIỆC");
    section.khoi.extend(items);
    plan.phan.push(PhanKeHoach::Khac(Khoi::MucLaMa(section)));
    plan
}

/// A plan that is nothing but tasks with those charged with them.
fn assignments(rows: usize) -> KeHoach {
    let task = |i: usize| {
        let charge = PhanCong::chu_tri(UNITS[i % UNITS.len()])
            .phoi_hop(UNITS[(i + 1) % UNITS.len()])
            .phoi_hop("các cán bộ, công chức có liên quan")
            .va_thuc_hien(format!("Tổ dân phố số {}", i % 14 + 1))
            .thoi_han(ThoiHan::Khac(format!("Tháng {} năm 2024", i % 12 + 1).into()));
        NhiemVu::loi_van(sentence(i)).giao(charge)
    };
    let mut tasks = CacNhiemVu::default();
    tasks.nhiem_vu = (0..rows).map(task).collect();
    let mut plan = base();
    plan.phan = vec![tasks.into()];
    plan
}

fn sentence(i: usize) -> String {
    let (action, subject) = (ACTIONS[i % ACTIONS.len()], SUBJECTS[i % SUBJECTS.len()]);
    let (unit, homes) = (UNITS[i / 7 % UNITS.len()], i * 37 % 1_000);
    format!("{action} {subject} tại {homes} hộ gia đình của tổ dân phố số {}; {unit} chịu trách nhiệm.", i % 14 + 1)
}
