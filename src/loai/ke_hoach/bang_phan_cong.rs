//! **Bảng phân công nhiệm vụ**: the table of tasks and those charged with them.

use super::{KeHoach, NhiemVu, PhanCong};
use crate::Text;
use crate::loai::cau::{bo_dau_cuoi, viet_hoa_dau};
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
    Column { title: "Phối hợp", share: 24.0, paragraphs: |p| each(&p.phoi_hop) },
    Column { title: "Thực hiện", share: 20.0, paragraphs: |p| each(&p.thuc_hien) },
    Column {
        title: "Thời hạn",
        share: 16.0,
        paragraphs: |p| p.thoi_han.iter().map(|when| LoiVan::from(viet_hoa_dau(&when.to_string()))).collect(),
    },
    Column { title: "Kinh phí", share: 14.0, paragraphs: |p| p.kinh_phi.iter().cloned().map(LoiVan::from).collect() },
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
    let mut numbers = DanhSo::default();
    for task in plan.nhiem_vu() {
        gather(task, None, Cap::Khoan, &mut numbers, &mut rows);
    }
    let used: Vec<&Column> = COLUMNS
        .iter()
        .filter(|column| rows.iter().any(|row| !(column.paragraphs)(row.assignment).is_empty()))
        .collect();

    let titles = ["TT", "Nhiệm vụ"].into_iter().chain(used.iter().map(|column| column.title));
    let columns = [Cot::giua().rong(7.0), Cot::trai().rong(40.0)];
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
                cells.push(OBang::from(bo_dau_cuoi(&row.task.ten())).gop_dong(height));
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
