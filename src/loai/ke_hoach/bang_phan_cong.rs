//! **Bảng phân công nhiệm vụ**: the table of tasks and those charged with them.

use super::{KeHoach, NhiemVu, PhanCong, PhanKeHoach};
use crate::Text;
use crate::loai::CapPhan;
use crate::loai::cau::viet_hoa_dau;
use crate::the_thuc::noi_dung::danh_so::DanhSo;
use crate::the_thuc::noi_dung::{Bang, Cap, Cot, Dong, LoiVan, OBang};

/// A column of the table: its title, its width against the others, and what it says of an assignment.
struct Column {
    title: &'static str,
    share: f64,
    paragraphs: fn(&PhanCong) -> Vec<LoiVan>,
}

const COLUMNS: [Column; 5] = [
    Column { title: "Chủ trì", share: 20.0, paragraphs: |p| each(&p.chu_tri) },
    Column { title: "Phối hợp", share: 22.0, paragraphs: |p| each(&p.phoi_hop) },
    Column { title: "Thực hiện", share: 20.0, paragraphs: |p| each(&p.thuc_hien) },
    Column {
        title: "Thời hạn",
        share: 20.0,
        paragraphs: |p| p.thoi_han.iter().map(|when| LoiVan::from(viet_hoa_dau(&when.to_string()))).collect(),
    },
    Column { title: "Kinh phí", share: 16.0, paragraphs: |p| p.kinh_phi.iter().cloned().map(LoiVan::from).collect() },
];

fn each(units: &[Text]) -> Vec<LoiVan> {
    units.iter().map(|unit| LoiVan::from(viet_hoa_dau(unit))).collect()
}

/// An assignment and the task it belongs to.
struct Row<'a> {
    number: String,
    task: &'a NhiemVu,
    assignment: &'a PhanCong,
}

pub(super) fn lap(plan: &KeHoach) -> Bang {
    let mut rows = Vec::new();
    sections(&plan.phan, plan.cap_phan, &mut DanhSo::default(), &mut rows);
    let used: Vec<&Column> = COLUMNS
        .iter()
        .filter(|column| rows.iter().any(|row| !(column.paragraphs)(row.assignment).is_empty()))
        .collect();

    let titles = ["TT", "Nhiệm vụ"].into_iter().chain(used.iter().map(|column| column.title));
    let columns = [Cot::giua().rong(6.0), Cot::trai().rong(34.0)];
    let mut table =
        Bang::new(titles).cot(columns.into_iter().chain(used.iter().map(|column| Cot::trai().rong(column.share))));

    let mut at = 0;
    while at < rows.len() {
        let same = rows[at..].iter().take_while(|row| std::ptr::eq(row.task, rows[at].task)).count();
        let height = u16::try_from(same).unwrap_or(u16::MAX);
        for (i, row) in rows[at..at + usize::from(height)].iter().enumerate() {
            let mut cells = Vec::with_capacity(used.len() + 2);
            if i == 0 {
                cells.push(OBang::from(row.number.trim_end_matches('.')).gop_dong(height));
                cells.push(OBang::from(name(row.task)).gop_dong(height));
            }
            cells.extend(
                used.iter().map(|column| OBang { noi_dung: (column.paragraphs)(row.assignment), ..OBang::default() }),
            );
            table.dong.push(Dong(cells));
        }
        at += usize::from(height);
    }
    table
}

/// Assignments of sections, numbered as they are in the text: anew in each section, or below its number.
fn sections<'a>(all: &'a [PhanKeHoach], cap_phan: CapPhan, numbers: &mut DanhSo, rows: &mut Vec<Row<'a>>) {
    let (own, below) = cap_phan.cap();
    for section in all {
        match section {
            PhanKeHoach::Phan(part) | PhanKeHoach::MucChuCai(part) => {
                numbers.mo(Cap::Phan);
                sections(&part.phan, cap_phan, numbers, rows);
                numbers.dong();
            }
            PhanKeHoach::Khac(block) => {
                if let Some((cap, _)) = block.de_muc() {
                    let cap = if cap == Cap::MucLaMa { own } else { cap };
                    numbers.mo(cap);
                    numbers.dong();
                }
            }
            typed => {
                numbers.mo(own);
                if let PhanKeHoach::NhiemVu(tasks) = typed {
                    for task in &tasks.nhiem_vu {
                        gather(task, None, below, numbers, rows);
                    }
                }
                numbers.dong();
            }
        }
    }
}

/// How the task is called, its emphasis kept, its final signs left out.
fn name(task: &NhiemVu) -> LoiVan {
    task.loi_goi().cloned().unwrap_or_default().bo_dau_cuoi()
}

/// Assignments of a task and of those within it; an untitled part counts as its parent.
fn gather<'a>(
    task: &'a NhiemVu,
    parent: Option<(&str, &'a NhiemVu)>,
    cap: Cap,
    numbers: &mut DanhSo,
    rows: &mut Vec<Row<'a>>,
) {
    let own = task.co_so().then(|| numbers.mo(cap));
    let (number, named, below) = match (&own, parent) {
        (Some(label), _) => (label.as_str(), task, Cap::TieuKhoan),
        (None, Some((label, parent))) => (label, parent, cap),
        (None, None) => ("", task, cap),
    };
    rows.extend(task.phan_cong.iter().map(|assignment| Row { number: number.to_owned(), task: named, assignment }));
    for inner in &task.nhiem_vu_con {
        gather(inner, Some((number, named)), below, numbers, rows);
    }
    if own.is_some() {
        numbers.dong();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loai::ke_hoach::CacNhiemVu;
    use crate::the_thuc::{Luu, NguoiKy, NoiNhan, QuyenHan, TenCoQuan, TheThuc};

    fn plan(sections: impl IntoIterator<Item = CacNhiemVu>) -> KeHoach {
        let signer = NguoiKy::new(QuyenHan::truc_tiep("Giám đốc"), "Lê Văn Bình");
        let noi_nhan = NoiNhan::new(Luu::van_thu());
        let so = "/KH-SNV".parse().expect("a number");
        let mut plan =
            KeHoach::new(TheThuc::new(TenCoQuan::new("Sở Nội vụ"), so, "Bình An", signer, noi_nhan), "Tập huấn");
        plan.phan = sections.into_iter().map(Into::into).collect();
        plan
    }

    fn letters(table: &Bang) -> Vec<Vec<String>> {
        let cell = |cell: &OBang| cell.noi_dung.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
        table.dong.iter().map(|row| row.0.iter().map(cell).collect()).collect()
    }

    #[test]
    fn rows_follow_the_numbers_of_the_text() {
        let inner = NhiemVu::loi_van("In tài liệu.").giao(PhanCong::chu_tri("văn phòng"));
        let first = NhiemVu::tieu_de("Chuẩn bị").con(inner).con(NhiemVu::nhom([]).giao(PhanCong::chu_tri("phòng A")));
        let second = NhiemVu::tieu_de("Khai mạc").giao(PhanCong::chu_tri("phòng B"));
        let table = plan([CacNhiemVu::from([first]), CacNhiemVu::from([second])]).bang_phan_cong();
        assert_eq!(
            letters(&table),
            [["1.1", "In tài liệu", "Văn phòng"], ["1", "Chuẩn bị", "Phòng A"], ["1", "Khai mạc", "Phòng B"]]
        );
    }

    #[test]
    fn tasks_below_numbered_sections_carry_the_section_s_number() {
        let task = |name: &str| CacNhiemVu::from([NhiemVu::tieu_de(name).giao(PhanCong::chu_tri("phòng A"))]);
        let mut plan = plan([task("Một"), task("Hai")]);
        plan.cap_phan = CapPhan::ChuSo;
        let numbers: Vec<_> = letters(&plan.bang_phan_cong()).into_iter().map(|row| row[0].clone()).collect();
        assert_eq!(numbers, ["1.1", "2.1"]);
    }

    #[test]
    fn several_assignments_share_their_task_and_empty_columns_are_left_out() {
        let both = NhiemVu::tieu_de("Tập huấn")
            .giao(PhanCong::chu_tri("phòng A").phoi_hop("phòng C").phoi_hop("phòng D"))
            .giao(PhanCong::chu_tri("phòng B"));
        let table = plan([CacNhiemVu::from([both])]).bang_phan_cong();
        assert_eq!(table.dau[0].0.len(), 4, "TT, Nhiệm vụ, Chủ trì, Phối hợp");
        assert_eq!(table.dong[0].0[0].gop_dong, 2);
        assert_eq!(letters(&table), [vec!["1", "Tập huấn", "Phòng A", "Phòng C|Phòng D"], vec!["Phòng B", ""]]);
    }
}
