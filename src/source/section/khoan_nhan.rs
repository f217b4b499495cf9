//! Sections of khoản with fixed titles: “1. Mục đích”, “2. Yêu cầu”.

use super::fields::Fields;
use super::noi_dung::{read_with_text, unit};
use super::ten;
use crate::source::body::ast::{Block, Unit};
use crate::source::cx::Cx;
use crate::source::node::Node;
use crate::the_thuc::noi_dung::Cap;

use super::fields::{items, text};

/// Titles and fields, in their order.
type Labels = [(&'static str, &'static str)];

/// **Mục đích, yêu cầu**.
pub(super) const MUC_DICH_YEU_CAU: &Labels = &[("Mục đích", "muc_dich"), ("Yêu cầu", "yeu_cau")];
/// **Phạm vi, đối tượng áp dụng** of guidance.
pub(super) const PHAM_VI_DOI_TUONG: &Labels = &[("Phạm vi", "pham_vi"), ("Đối tượng", "doi_tuong")];
/// **Đánh giá** of a report.
pub(super) const DANH_GIA: &Labels = &[
    ("Ưu điểm", "uu_diem"),
    ("Tồn tại, hạn chế", "ton_tai_han_che"),
    ("Nguyên nhân", "nguyen_nhan"),
    ("Bài học kinh nghiệm", "bai_hoc"),
];

/// Reads a section: nothing but khoản with these titles, each once, in order.
pub(super) fn read(labels: &Labels, section: &Unit, cx: &mut Cx<'_>) -> Option<Fields> {
    let mut left = labels.iter();
    let mut found = Vec::new();
    for block in &section.blocks {
        let Block::Unit(unit) = block else { return None };
        let title = unit.title.as_ref().filter(|_| unit.cap == Cap::Khoan && unit.class.is_none())?;
        let (_, field) = left.find(|(label, _)| ten::is(title, label))?;
        found.push((field, unit));
    }
    let mut out = Fields::new(section.span.clone());
    for (field, unit) in found {
        let content = read_with_text(unit, cx);
        out.put_list(field, content);
    }
    Some(out)
}

/// What the section says, as khoản.
pub(super) fn write(labels: &Labels, section: &Node) -> Vec<Node> {
    let filled = labels.iter().map(|(label, field)| (label, items(section.get(field))));
    let filled = filled.filter(|(_, content)| !content.is_empty());
    filled.map(|(label, content)| unit("khoan", Some(&text(*label)), None, content.to_vec())).collect()
}
