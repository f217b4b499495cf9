use super::*;
use crate::VanBan;
use crate::the_thuc::QuyenHan;

fn read(change: impl FnOnce(&mut serde_json::Value)) -> Result<VanBan, serde_json::Error> {
    let mut value: serde_json::Value = serde_json::from_str(include_str!("../../../examples/data/quyet_dinh.json"))?;
    change(&mut value["quyet_dinh"]);
    VanBan::deserialize(value)
}

fn sample() -> QuyetDinh {
    let Ok(VanBan::QuyetDinh(decision)) = read(|_| {}) else { panic!() };
    *decision
}

#[test]
fn whose_it_is_agrees_with_the_signature() {
    const BODY: &str = "Ủy ban nhân dân xã Bình An";
    let head = format!("Chủ tịch {BODY}");
    let mut decision = sample();
    for (signature, whose) in [
        (QuyenHan::truc_tiep("Chủ tịch"), &*head),
        (QuyenHan::quyen("Chủ tịch"), &head),
        (QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch"), &head),
        (QuyenHan::thua_lenh("Chủ tịch", "Chánh Văn phòng"), &head),
        (QuyenHan::thua_lenh_ky_thay("Chủ tịch", "Chánh Văn phòng", "Phó Chánh Văn phòng"), &head),
        (QuyenHan::thua_uy_quyen("Chủ tịch", "Trưởng phòng Kinh tế"), &head),
        (QuyenHan::truc_tiep("Chủ tịch").thay_mat("Ủy ban nhân dân"), BODY),
        (QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch").thay_mat("Ủy ban nhân dân"), BODY),
    ] {
        decision.the_thuc.nguoi_ky.quyen_han = signature;
        assert_eq!(decision.tham_quyen(), whose);
        let document = VanBan::from(decision.clone());
        assert!(document.to_text().contains(&format!("  {}\n", whose.to_uppercase())), "{whose}");
        // A citation names the same.
        assert_eq!(document.vien_dan().co_quan.as_deref(), Some(whose));
    }
    decision.tham_quyen = Some("Ban Thường trực\nỦy ban MTTQ Việt Nam xã Bình An".into());
    assert_eq!(decision.tham_quyen(), "Ban Thường trực Ủy ban MTTQ Việt Nam xã Bình An");
}

/// Notes what it receives.
#[derive(Default)]
struct Notes(Vec<String>);

impl<'a> BodySink<'a> for Notes {
    fn can_cu(&mut self, danh_sach: &'a [LoiVan]) {
        self.0.extend(danh_sach.iter().map(|basis| format!("can_cu: {basis}")));
    }

    fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.0.push(loi_van.to_string());
    }

    fn mo(&mut self, cap: Cap, _: Option<Cow<'a, LoiVan>>, _: Option<Cow<'a, LoiVan>>) {
        self.0.push(format!("{cap:?}"));
    }
}

#[test]
fn the_content_is_told_in_the_order_of_the_form() {
    let mut decision = sample();
    decision.can_cu = NonEmpty::new("Căn cứ A");
    decision.dieu = NonEmpty::new(DeMuc::loi_van("Một."));
    let mut notes = Notes::default();
    decision.duyet(LoaiVanBan::QuyetDinh, &mut notes);
    let proposed = "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội xã";
    let whose = "Chủ tịch Ủy ban nhân dân xã Bình An";
    assert_eq!(notes.0, [whose, "can_cu: Căn cứ A", proposed, "QUYẾT ĐỊNH:", "Dieu"]);
}

#[test]
fn who_proposed_it_is_the_last_basis() {
    for (typed, printed) in [
        ("Trưởng phòng Kinh tế", "Theo đề nghị của Trưởng phòng Kinh tế."),
        ("Trưởng phòng Kinh tế,", "Theo đề nghị của Trưởng phòng Kinh tế."),
        ("theo đề nghị của Trưởng phòng Kinh tế", "theo đề nghị của Trưởng phòng Kinh tế."),
        ("Theo đề nghị tại Tờ trình số 5/TTr-KT", "Theo đề nghị tại Tờ trình số 5/TTr-KT."),
    ] {
        let mut decision = sample();
        decision.can_cu = NonEmpty::new("Căn cứ A.");
        decision.theo_de_nghi = Some(typed.into());
        let page = VanBan::from(decision.clone()).to_text();
        assert!(page.contains("Căn cứ A;") && page.contains(printed), "{page}");
        decision.theo_de_nghi = Some(" ".into());
        let page = VanBan::from(decision).to_text();
        assert!(page.contains("Căn cứ A.") && !page.contains("Theo đề nghị"), "{page}");
    }
}

#[test]
fn as_the_article_heads_the_list_once() {
    for (list, line, count) in [
        (serde_json::json!(["Sở Nội vụ"]), "Nơi nhận:\n- Như Điều 3;", 1),
        (serde_json::json!([{"nhu_dieu": "2"}, "Sở Nội vụ"]), "Nơi nhận:\n- Như Điều 2;", 1),
        (serde_json::json!(["Sở Nội vụ", {"nhu_dieu": "2"}]), "Nơi nhận:\n- Sở Nội vụ;\n- Như Điều 2;", 1),
    ] {
        let page = read(|decision| decision["the_thuc"]["noi_nhan"]["noi"] = list).unwrap().to_text();
        // The list stands at the left of the signature.
        let left: String = page.lines().map(|line| line.split("    ").next().unwrap().to_owned() + "\n").collect();
        assert!(left.contains(line), "{left}");
        assert_eq!(page.matches("Như Điều").count(), count);
    }
}

#[test]
fn what_the_form_demands_cannot_be_left_out_or_empty() {
    for field in ["trich_yeu", "can_cu", "dieu"] {
        let error = read(|decision| drop(decision.as_object_mut().unwrap().remove(field))).unwrap_err();
        assert!(error.to_string().contains(field), "{error}");
    }
    for (field, wrong) in [("can_cu", "[]"), ("dieu", "[]"), ("trich_yeu", "\"Về việc A\""), ("kinh_gui", "[\"A\"]")]
    {
        assert!(read(|decision| decision[field] = serde_json::from_str(wrong).unwrap()).is_err(), "{field}");
    }
}
