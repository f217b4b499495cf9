//! **Báo cáo theo kế hoạch**: the report that a plan itself demands.

use super::{BaoCao, KetQua, KetQuaNhiemVu, PhanBaoCao};
use crate::Text;
use crate::loai::LoaiVanBan;
use crate::loai::cau::{bo_dau_cuoi, viet_thuong_dau};
use crate::loai::ke_hoach::{KeHoach, NhiemVu};
use crate::the_thuc::noi_dung::{CanCu, LoiVan};
use crate::the_thuc::{KinhGui, Luu, NgayBanHanh, NoiGui, NoiNhan, SoKyHieu, TheThuc};

pub(super) fn lap(plan: &KeHoach) -> BaoCao {
    let source = &plan.the_thuc;
    let body = source.co_quan.ten_day_du();
    let subject = ket_qua(&source.trich_yeu.one_line());

    let kinh_gui = match &plan.yeu_cau_bao_cao {
        Some(demand) => Some(demand.gui.clone()),
        None => source.co_quan.chu_quan.last().map(|superior| KinhGui::new(superior.clone())),
    };
    let mut noi_nhan = NoiNhan::new(Luu { nguoi_soan_thao: None, ..source.noi_nhan.luu.clone() });
    if kinh_gui.is_some() {
        noi_nhan.noi.push(NoiGui::NhuTren);
    }
    let so_ky_hieu = SoKyHieu::du_thao(source.so_ky_hieu.ky_hieu.cua_loai(LoaiVanBan::BaoCao));
    let the_thuc = TheThuc {
        so_ky_hieu,
        ngay: NgayBanHanh::TRONG,
        trich_yeu: Text::from(subject.as_str()),
        noi_nhan,
        ..source.clone()
    };

    let mut report = BaoCao::new(the_thuc);
    report.kinh_gui = kinh_gui;
    report.can_cu = CanCu::menh_de(format!("Thực hiện {}", plan.vien_dan()));
    report.mo_dau = vec![LoiVan::from(format!("{body} báo cáo {} như sau:", viet_thuong_dau(&subject)))];
    let results = KetQua { nhiem_vu: results(plan.nhiem_vu()), ..KetQua::default() };
    report.phan.push(PhanBaoCao::KetQua(results));
    report.ket = Some(LoiVan::from(format!(
        "Trên đây là Báo cáo {} theo {} của {body}.",
        viet_thuong_dau(&subject),
        plan.vien_dan_rut_gon(),
    )));
    report
}

/// The report's subject from the plan's: `Kết quả …`, without a doubled “thực hiện” or “về việc”.
fn ket_qua(subject: &str) -> String {
    let subject = bo_dau_cuoi(subject);
    let bare = subject.strip_prefix("Về việc ").or_else(|| subject.strip_prefix("Về ")).unwrap_or(subject);
    let lowered = viet_thuong_dau(bare);
    if ["thực hiện", "triển khai", "tổ chức"].iter().any(|verb| lowered.starts_with(verb)) {
        format!("Kết quả {lowered}")
    } else {
        format!("Kết quả thực hiện kế hoạch {lowered}")
    }
}

/// One place for the result of each task; an untitled part belongs to the task it is part of.
fn results<'a>(tasks: impl Iterator<Item = &'a NhiemVu>) -> Vec<KetQuaNhiemVu> {
    let mut out = Vec::new();
    for task in tasks {
        let inner = results(task.nhiem_vu_con.iter());
        match task.tieu_de.as_ref().or(task.loi_van.as_ref()) {
            Some(name) => {
                let name = name.clone().bo_dau_cuoi();
                out.push(KetQuaNhiemVu { nhiem_vu_con: inner, ..KetQuaNhiemVu::new(name) });
            }
            None => out.extend(inner),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_of_reports_follow_those_of_plans() {
        assert_eq!(ket_qua("Thực hiện công tác bình đẳng giới"), "Kết quả thực hiện công tác bình đẳng giới");
        assert_eq!(ket_qua("Về việc tổ chức hội thi."), "Kết quả tổ chức hội thi");
        assert_eq!(
            ket_qua("Hoạt động Tháng hành động vì trẻ em"),
            "Kết quả thực hiện kế hoạch hoạt động Tháng hành động vì trẻ em"
        );
    }
}
