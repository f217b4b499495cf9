use std::fs;

use serde_json::Value as Json;

use super::*;
use crate::source::body;

/// A file of the exchange form as it is between source and type.
fn node(json: &Json) -> Node {
    let value = match json {
        Json::Null => Value::Null,
        Json::Array(all) => Value::List(all.iter().map(node).collect()),
        Json::Object(all) => {
            let field = |(name, json): (&String, &Json)| (Key { name: name.clone(), span: 0..0 }, node(json));
            Value::Map(all.iter().map(field).collect())
        }
        Json::String(text) => Value::Text(text.clone()),
        other => Value::Text(other.to_string()),
    };
    Node::new(value, 0..0)
}

fn examples() -> Vec<(String, Node)> {
    let mut out = Vec::new();
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "json") {
            let json: Json = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let document = node(&json);
            if only(&document).is_some_and(|(code, _)| LoaiVanBan::tu_ma(code).is_some()) {
                out.push((name, document));
            }
        }
    }
    out.sort_by(|(one, _), (two, _)| one.cmp(two));
    out
}

/// Blocks that are data in a fence, but tables, pictures and forms.
fn fences(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Unit(unit) => fences(&unit.blocks),
            Block::Kem(kem) => fences(&kem.blocks),
            Block::Data(tag, _) if tag != "tep_rieng" => vec![tag.clone()],
            Block::Khoi(node) => match only(node) {
                Some(("bang" | "hinh" | "bieu_mau", _)) => Vec::new(),
                Some((tag, _)) => vec![tag.to_owned()],
                None => vec![String::new()],
            },
            _ => Vec::new(),
        })
        .collect()
}

/// A document written as text and read again, with its text.
fn round(document: &Node) -> (Node, Vec<Field>, String) {
    let (fields, blocks) = write(document).unwrap();
    let loai = LoaiVanBan::tu_ma(only(document).unwrap().0).unwrap();
    let mut text = String::new();
    body::write::body(&blocks, arrangement(loai), &mut text);
    let mut cx = Cx::new(&text);
    let (blocks, _) = body::read::whole(&mut cx, 0, arrangement(loai), None);
    let back = read(loai, fields.clone(), blocks, &mut cx);
    let faults = cx.into_errors();
    assert!(faults.is_none(), "{faults:?}\n{text}");
    (back, fields, text)
}

#[test]
fn every_example_is_written_as_one_writes_and_reads_back() {
    let all = examples();
    assert!(all.len() > 40);
    let mut faults = Vec::new();
    for (name, document) in all {
        let (back, fields, text) = round(&document);
        assert!(same_value::<VanBan>(&back, &document), "{name}\n{text}");
        let (_, blocks) = write(&document).unwrap();
        let found = fences(&blocks);
        if !found.is_empty() {
            faults.push(format!("{name}: fences {found:?}"));
        }
        let body = ["phan", "noi_dung", "dieu", "mo_dau", "ket", "kien_nghi", "phu_luc", "kem_theo", "luu_y"];
        let moved: Vec<&str> =
            fields.iter().map(|(key, _)| key.name.as_str()).filter(|name| body.contains(name)).collect();
        let expected: &[&str] = if name.starts_with("bien_ban_lam_viec") { &["mo_dau"] } else { &[] };
        if moved != expected {
            faults.push(format!("{name}: among the fields {moved:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a body says, with nothing given among the fields.
fn told(loai: LoaiVanBan, text: &str) -> (Node, String) {
    let mut cx = Cx::new(text);
    let (blocks, _) = body::read::whole(&mut cx, 0, arrangement(loai), None);
    let document = read(loai, Vec::new(), blocks, &mut cx);
    let inner = document.get(loai.ma()).unwrap().clone();
    (inner, cx.into_errors().map(|errors| errors.to_string()).unwrap_or_default())
}

fn tags(list: Option<&Node>) -> Vec<&str> {
    items(list).iter().filter_map(only).map(|(tag, _)| tag).collect()
}

#[test]
fn a_plan_as_a_clerk_writes_it() {
    let source = "\
Ủy ban nhân dân xã xây dựng Kế hoạch phòng, chống thiên tai năm 2026 như sau:

## I. MỤC ĐÍCH, YÊU CẦU
### 1. Mục đích
Chủ động phòng ngừa.
### 2. Yêu cầu
- Phân công rõ người.
- Thông tin kịp thời.

## II. NHIỆM VỤ, GIẢI PHÁP
### 1. Kiện toàn lực lượng
Củng cố đội xung kích **65 người**.

- Rà soát phương án.

Phân công: chủ trì Ban Chỉ huy Quân sự xã; phối hợp Công an xã, các thôn; thời hạn trước ngày 31/3/2026.

### 2. Tuyên truyền
Phát thanh mỗi tuần. Phân công: thực hiện các thôn.

## III. TỔ CHỨC THỰC HIỆN
### 1. Đề nghị Ủy ban MTTQ Việt Nam xã
Vận động Nhân dân.

Thời hạn: ngày 05/4/2026.

Trên đây là Kế hoạch phòng, chống thiên tai năm 2026.

# Phụ lục: Bảng phân công {.ngang}
Đính kèm.
";
    let (plan, faults) = told(LoaiVanBan::KeHoach, source);
    assert_eq!(faults, "");
    assert_eq!(tags(plan.get("phan")), ["muc_dich_yeu_cau", "nhiem_vu", "to_chuc_thuc_hien"]);
    assert_eq!(items(plan.get("mo_dau")).len(), 1);
    assert!(plan.get("ket").and_then(Node::as_text).is_some_and(|text| text.starts_with("Trên đây là")));
    let appendix = &items(plan.get("phu_luc"))[0];
    assert_eq!(appendix.get("huong").and_then(Node::as_text), Some("ngang"));
    let section = |at: usize| only(&items(plan.get("phan"))[at]).unwrap().1;
    assert!(section(0).get("tieu_de").is_none(), "the usual title is the page's");
    assert_eq!(section(1).get("tieu_de").and_then(Node::as_text), Some("NHIỆM VỤ, GIẢI PHÁP"));
    let tasks = items(section(1).get("nhiem_vu"));
    assert_eq!(items(tasks[0].get("noi_dung")).len(), 2);
    let assignment = &items(tasks[0].get("phan_cong"))[0];
    assert!(same_value::<crate::loai::ThoiHan>(
        assignment.get("thoi_han").unwrap(),
        &Node::tagged("truoc", text("2026-03-31"))
    ));
    assert_eq!(items(assignment.get("phoi_hop")).len(), 2);
    assert_eq!(items(tasks[1].get("phan_cong")).len(), 1);
    let duty = &items(section(2).get("trach_nhiem"))[0];
    assert_eq!(duty.get("mo").and_then(Node::as_text), Some("Đề nghị"));
    assert!(duty.get("thoi_han").is_some() && items(duty.get("noi_dung")).len() == 1);
}

#[test]
fn a_decision_as_a_clerk_writes_it() {
    let source = "\
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;
Căn cứ Nghị định số 30/2020/NĐ-CP;

Theo đề nghị của Trưởng phòng Kinh tế.

**QUYẾT ĐỊNH:**

## Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
## Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

# Quy chế: Làm việc của Ủy ban nhân dân xã
## Điều 1. Phạm vi
Quy chế này quy định việc làm việc.

# Phụ lục: Mẫu phiếu
Phiếu.
";
    let (decision, faults) = told(LoaiVanBan::QuyetDinh, source);
    assert_eq!(faults, "");
    assert_eq!(items(decision.get("can_cu")).len(), 2);
    assert_eq!(decision.get("theo_de_nghi").and_then(Node::as_text), Some("Trưởng phòng Kinh tế"));
    assert_eq!(items(decision.get("dieu")).len(), 2);
    let issued = &items(decision.get("kem_theo"))[0];
    assert_eq!(issued.get("loai").and_then(Node::as_text), Some("quy_che"));
    assert_eq!(items(issued.get("phu_luc")).len(), 1);
    assert!(decision.get("phu_luc").is_none());
}

#[test]
fn sections_numbered_in_figures_set_their_level() {
    let (plan, faults) =
        told(LoaiVanBan::KeHoach, "## 1. Mục đích, yêu cầu\n\n### 1.1. Mục đích\n\nA.\n\n### 1.2. Yêu cầu\n\nB.\n");
    assert_eq!(faults, "");
    assert_eq!(plan.get(CAP_PHAN).and_then(Node::as_text), Some("chu_so"));
    assert_eq!(tags(plan.get("phan")), ["muc_dich_yeu_cau"]);
}

#[test]
fn what_has_no_place_is_a_fault() {
    for (loai, source, fault) in [
        (LoaiVanBan::QuyetDinh, "Một đoạn.\n\n## Điều 1. A\n", "chỉ có các điều"),
        (LoaiVanBan::KeHoach, "## Nội dung {.ket_qua}\n", "không có mục “ket_qua”"),
        (
            LoaiVanBan::KeHoach,
            "## Nội dung {.muc_dich_yeu_cau}\n\nMột đoạn.\n",
            "không có dạng của “Mục đích, yêu cầu”",
        ),
        (LoaiVanBan::ThongBao, "```nhiem_vu\nnhiem_vu: []\n```\n", "không có khối “nhiem_vu”"),
        (LoaiVanBan::GiayNghiPhep, "Một đoạn.\n", "không có nội dung ngoài các trường"),
        (LoaiVanBan::ThuCong, "A.\n\n# Phụ lục: B\n\nC.\n", "không có phụ lục"),
        (LoaiVanBan::KeHoach, "A.\n\n# Quy chế: B\n\nC.\n", "không ban hành văn bản kèm theo"),
        (
            LoaiVanBan::KeHoach,
            "## Nhiệm vụ\n\n### A\n\nPhân công: giám sát B.\n",
            "không rõ phần phân công “giám sát B”",
        ),
    ] {
        let (_, faults) = told(loai, source);
        assert!(faults.contains(fault), "{source}: {faults}");
    }
}
