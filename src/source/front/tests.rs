use super::super::node::{de, ser};
use super::*;
use crate::VanBan;

/// The kind's fields of a document in exchange form.
fn own(document: &VanBan) -> Vec<(Key, Node)> {
    let Value::Map(mut whole) = ser::to_node(document).unwrap().value else { panic!() };
    let Value::Map(own) = whole.remove(0).1.value else { panic!() };
    own
}

fn back(source: &str) -> Result<VanBan, String> {
    let mut cx = Cx::new(source);
    let front = read(&mut cx);
    let document = front.and_then(|(front, _)| {
        let node = Node::tagged(front.loai.ma(), fields(front.fields, 0..source.len()));
        de::read(&node, &[], &mut cx)
    });
    cx.into_errors().map_or_else(|| Ok(document.unwrap()), |errors| Err(errors.to_string()))
}

fn examples() -> Vec<(String, VanBan)> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data")).unwrap();
    let mut all: Vec<_> = folder
        .filter_map(|entry| {
            let path = entry.unwrap().path();
            let json = std::fs::read_to_string(&path).ok()?;
            Some((path.file_name()?.to_str()?.to_owned(), serde_json::from_str(&json).ok()?))
        })
        .collect();
    all.sort_by(|(one, _), (two, _)| one.cmp(two));
    all
}

#[test]
fn every_example_reads_back_from_its_fields() {
    let examples = examples();
    assert!(examples.len() > 40);
    for (name, document) in examples {
        let mut source = String::new();
        write(document.loai(), &own(&document), &mut source);
        assert_eq!(back(&source).as_ref(), Ok(&document), "{name}:\n{source}");
    }
}

#[test]
fn fields_stand_as_people_write_them() {
    let (_, document) = examples().into_iter().find(|(name, _)| name == "bao_cao_lien_nganh.json").unwrap();
    let head = own(&document).into_iter().filter(|(key, _)| key.name != "phan" && key.name != "phu_luc");
    let mut source = String::new();
    write(document.loai(), &head.collect::<Vec<_>>(), &mut source);
    insta::assert_snapshot!(source);
}

const PLAN: &str = "---
Loại: KH
Cơ quan: [UBND tỉnh Bình An, \"Sở Nội vụ\"]
Số: 32/KH-SNV
Địa danh: Bình An
Ngày: 05/3/2026
Trích yếu: Dạy bơi
Căn cứ:
  - Luật Trẻ em ngày 05 tháng 4 năm 2016
  - [[30/2020/NĐ-CP]]
Độ khẩn: Hỏa tốc
Hình thức: điện tử
Nơi nhận:
  - Như trên
  - \"Lưu: VT, KT. Duy.(20)\"
Người ký: KT. Giám đốc / Phó Giám đốc / Lê Văn Bình
---
";

#[test]
fn what_people_write_is_understood() {
    let page = back(PLAN).unwrap().to_text();
    for words in ["32/KH-SNV", "ngày 05 tháng 3 năm 2026", "HỎA TỐC", "KT. GIÁM ĐỐC", "DUY.(20)", "- Như trên;"]
    {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert_eq!(back(&format!("\u{feff}{}", PLAN.replace('\n', "\r\n"))), back(PLAN));
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let wrong = PLAN
        .replace("Địa danh", "Dia dan")
        .replace("05/3/2026", "31/02/2026")
        .replace("Hỏa tốc", "vội")
        .replace("Nơi nhận:", "Màu sắc: xanh\nNơi nhận:")
        .replace("KT. Giám đốc / ", "")
        .replace("32/KH-SNV", "32/2026/KH-SNV")
        .replace("/ Lê Văn Bình", "")
        .replace("  - \"Lưu: VT, KT. Duy.(20)\"\n", "  - B: \"C: d\n");
    let told = back(&wrong).unwrap_err();
    let expected = [
        ("dòng 4, cột 5", "số, ký hiệu"),
        ("dòng 5, cột 1", "có phải là “dia_danh”"),
        ("dòng 6, cột 7", "không có ngày 31"),
        ("dòng 11, cột 10", "không có “voi”"),
        ("dòng 13, cột 1", "không có trường “Màu sắc”"),
        ("dòng 16, cột", "ngoặc"),
        ("dòng 17, cột 11", "chữ ký chỉ có một dòng"),
    ];
    for (place, words) in expected {
        assert!(told.lines().any(|line| line.starts_with(place) && line.contains(words)), "{place} {words}\n{told}");
    }
    assert_eq!(told.lines().filter(|line| line.starts_with("dòng")).count(), expected.len(), "{told}");
}

#[test]
fn a_kind_is_wanted() {
    for (source, told) in [
        ("---\nso: 1\n---\n", "thiếu “loai”"),
        ("---\n---\n", "thiếu “loai”"),
        ("---\nloai: ke hoac\n---\n", "có phải là “kế hoạch”"),
        ("---\nloai: luật\n---\n", "không phải loại"),
        ("---\n- a\n---\n", "“tên: giá trị”"),
        ("---\nloai: KH\nSố: 1\nso: 2\n---\n", "có hai lần"),
    ] {
        let error = back(source).unwrap_err();
        assert!(error.contains(told), "{error}");
    }
}

#[test]
fn values_of_templates_stay_what_they_are() {
    use super::super::hole::{END, START};
    let sign = |number: usize| format!("{START}{number}{END}");
    let source = PLAN
        .replace("05/3/2026", &sign(0))
        .replace("Giám đốc / Phó Giám đốc / Lê Văn Bình", &format!("{} / Phó {} / {}", sign(1), sign(1), sign(2)))
        .replace("- Như trên", &format!("- {} ({})", sign(3), sign(4)))
        .replace("Dạy bơi", &sign(5));
    let holes = ["ngày 06 tháng 3 năm 2026", "TB&XH / KT. A", "- B: \"c\"\n---", "Lưu: D", "b/c) (", "# 1 *a*"]
        .map(String::from);
    let mut cx = Cx::new(&source);
    let (front, _) = read(&mut cx).unwrap();
    let node = Node::tagged(front.loai.ma(), fields(front.fields, 0..source.len()));
    let plan: Option<VanBan> = de::read(&node, &holes, &mut cx);
    assert_eq!(cx.into_errors(), None);
    let Some(VanBan::KeHoach(plan)) = plan else { panic!() };
    let the_thuc = &plan.the_thuc;
    assert_eq!(String::from(the_thuc.ngay), "2026-03-06");
    assert_eq!(the_thuc.nguoi_ky.quyen_han, crate::the_thuc::QuyenHan::ky_thay("TB&XH / KT. A", "Phó TB&XH / KT. A"));
    assert_eq!(the_thuc.nguoi_ky.ho_ten, "- B: \"c\"\n---");
    assert_eq!(the_thuc.noi_nhan.noi[0], crate::the_thuc::NoiGui::den("Lưu: D").ghi_chu("b/c) ("));
    assert_eq!(plan.trich_yeu, "# 1 *a*");
}

proptest::proptest! {
    #[test]
    fn any_fields_are_read_or_refused(
        lines in proptest::collection::vec(("[a-zđ_ ]{0,9}|so|ngay|noi_nhan|nguoi_ky|can_cu|kinh_gui|thoi_gian", ".{0,24}"), 0..6)
    ) {
        let fields: String = lines.iter().map(|(name, value)| [name, ": ", value, "\n"].concat()).collect();
        for kind in ["giấy mời", "quyết định"] {
            let _ = back(&format!("---\nloai: {kind}\n{fields}---\n"));
        }
    }
}
