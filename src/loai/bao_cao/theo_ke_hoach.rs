//! **Báo cáo theo kế hoạch**: the report that a plan itself demands.

use super::{BaoCao, KetQua, KetQuaNhiemVu, PhanBaoCao};
use crate::legal::LuatTheo;
use crate::loai::LoaiVanBan;
use crate::loai::cau::viet_thuong_dau;
use crate::loai::ke_hoach::{KeHoach, NhiemVu};
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{CanCu, LoiVan};
use crate::the_thuc::{KinhGui, Luu, NguoiKy, NoiGui, NoiNhan, SoKyHieu, TheThuc, TrinhBay};

pub(super) fn lap(plan: &KeHoach) -> BaoCao {
    let source = &plan.the_thuc;
    let body = source.co_quan.ten_day_du();
    let subject = ket_qua(&plan.trich_yeu.one_line());

    let kinh_gui = match &plan.yeu_cau_bao_cao {
        Some(demand) => Some(demand.gui.clone()),
        None => source.co_quan.chu_quan.last().map(|superior| KinhGui::new(superior.one_line().as_ref())),
    };
    let mut noi_nhan = NoiNhan::new(Luu { nguoi_soan_thao: None, ..source.noi_nhan.luu.clone() });
    if kinh_gui.is_some() {
        noi_nhan.noi.push(NoiGui::NhuTren);
    }
    let so_ky_hieu = SoKyHieu::du_thao(source.so_ky_hieu.ky_hieu.cua_loai(LoaiVanBan::BaoCao));
    let (co_quan, dia_danh) = (source.co_quan.clone(), source.dia_danh.clone());
    // Who signs is the same; that he has signed is the plan's alone, and so are its marks.
    let unsigned = |signer: &NguoiKy| NguoiKy { chu_ky: None, ..signer.clone() };
    let mut the_thuc = TheThuc::new(co_quan, so_ky_hieu, dia_danh, unsigned(&source.nguoi_ky), noi_nhan);
    the_thuc.dong_ky = source.dong_ky.iter().map(unsigned).collect();
    the_thuc.khac.dia_chi.clone_from(&source.khac.dia_chi);
    // How laws stand among the bases is each document's own choice.
    the_thuc.trinh_bay = TrinhBay { luat_can_cu: LuatTheo::default(), ..source.trinh_bay };

    let mut report = BaoCao::new(the_thuc, subject.as_str());
    report.kinh_gui = kinh_gui;
    report.cap_phan = plan.cap_phan;
    report.can_cu = CanCu::menh_de(LoiVan::from("Thực hiện ").vien_dan(plan.vien_dan()));
    report.mo_dau = vec![LoiVan::from(format!("{body} báo cáo {} như sau:", viet_thuong_dau(&subject)))];
    let results = KetQua { nhiem_vu: results(plan.nhiem_vu()), ..KetQua::default() };
    report.phan.push(PhanBaoCao::KetQua(results));
    let end = format!("Trên đây là Báo cáo {} của {body} theo ", viet_thuong_dau(&subject));
    report.ket = Some(LoiVan::from(end).vien_dan(plan.vien_dan()).va("."));
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
        match task.loi_goi() {
            Some(name) => out.push(KetQuaNhiemVu { nhiem_vu_con: inner, ..KetQuaNhiemVu::new(heading(name)) }),
            None => out.extend(inner),
        }
    }
    out
}

/// A task as the heading of its result: its words, or, of a task in sentences, the first clause.
fn heading(name: &LoiVan) -> LoiVan {
    let letters = name.chu();
    match letters.split_once(['.', ';']) {
        Some((first, rest)) if rest.starts_with(' ') => LoiVan::from(bo_dau_cuoi(first)),
        _ => name.clone().bo_dau_cuoi(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::the_thuc::noi_dung::{HinhAnh, PIXEL};
    use crate::the_thuc::{DoKhan, DoMat, QuyenHan, TenCoQuan};

    #[test]
    fn subjects_of_reports_follow_those_of_plans() {
        assert_eq!(ket_qua("Thực hiện công tác bình đẳng giới"), "Kết quả thực hiện công tác bình đẳng giới");
        assert_eq!(ket_qua("Về việc tổ chức hội thi."), "Kết quả tổ chức hội thi");
        assert_eq!(
            ket_qua("Hoạt động Tháng hành động vì trẻ em"),
            "Kết quả thực hiện kế hoạch hoạt động Tháng hành động vì trẻ em"
        );
    }

    #[test]
    fn a_report_is_unsigned_and_unmarked_whatever_its_plan_was() {
        let picture: HinhAnh =
            serde_json::from_value(serde_json::json!({ "du_lieu": PIXEL, "mo_ta": "Chữ ký" })).expect("a picture");
        let mut signer = NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình");
        signer.chu_ky = Some(picture.clone());
        let noi_nhan = NoiNhan::new(Luu::van_thu());
        let so = "12/KH-UBND".parse().expect("a number");
        let mut the_thuc = TheThuc::new(TenCoQuan::new("UBND xã"), so, "Bình An", signer.clone(), noi_nhan);
        (the_thuc.dong_ky, the_thuc.dau) = (vec![signer], Some(picture));
        (the_thuc.khac.do_mat, the_thuc.khac.do_khan) = (Some(DoMat::Mat), Some(DoKhan::Khan));
        let report = lap(&KeHoach::new(the_thuc, "Mở lớp")).the_thuc;
        assert!(report.nguoi_ky.chu_ky.is_none() && report.dong_ky[0].chu_ky.is_none() && report.dau.is_none());
        assert!(report.khac.do_mat.is_none() && report.khac.do_khan.is_none() && report.so_ky_hieu.so.is_none());
        assert_eq!(report.nguoi_ky.ho_ten, "Lê Văn Bình");
    }

    #[test]
    fn a_task_in_sentences_gives_its_first_clause() {
        let text = "Rà soát hộ nghèo; lập danh sách. Báo cáo hằng tháng.";
        assert_eq!(heading(&text.into()).to_string(), "Rà soát hộ nghèo");
        assert_eq!(heading(&"Hoàn thành 3.5 km đường.".into()).to_string(), "Hoàn thành 3.5 km đường");
    }
}
