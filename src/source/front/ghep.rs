//! What one writes in one field and the exchange form has in two, or the reverse: `Địa danh, ngày tháng`; `Chức vụ` beside
//! `Người ký`; `Họ tên`, `Chức vụ`, `Đơn vị` of the one whom a paper is for.

use super::super::cx::Cx;
use super::super::node::{Key, Node};
use super::known::Known;
use super::ngay::strip;
use super::{field, fields};

/// Puts fields as the kind has them.
pub(super) fn join(given: &mut Vec<(Key, Node)>, known: &Known, cx: &mut Cx<'_>) {
    place_and_day(given);
    if known.level("nguoi").is_some() {
        person(given);
    } else {
        post(given, known, cx);
    }
}

fn at(given: &[(Key, Node)], names: &[&str]) -> Option<usize> {
    given.iter().position(|(key, _)| names.contains(&&*key.name))
}

/// `Địa danh, ngày tháng: Bình An, ngày 05 tháng 3 năm 2026`.
fn place_and_day(given: &mut Vec<(Key, Node)>) {
    const NAMES: [&str; 6] = [
        "dia_danh",
        "dia_danh_ngay",
        "dia_danh_ngay_thang",
        "dia_danh_va_ngay_thang",
        "dia_danh_ngay_thang_nam",
        "dia_danh_thoi_gian",
    ];
    let Some(both) = at(given, &NAMES) else { return };
    if at(given, &["ngay", "ngay_ban_hanh"]).is_some() {
        return;
    }
    let (key, node) = &given[both];
    let Some((place, day)) = node.as_text().and_then(|text| text.rsplit_once(',')) else { return };
    if strip(day.trim_start(), "ngày").is_none() {
        return;
    }
    let named = |name: &str, words: &str| {
        let key = Key { name: name.to_owned(), span: key.span.clone() };
        (key, Node::text(words.trim(), node.span.clone()))
    };
    let parted = [named("dia_danh", place), named("ngay", day)];
    given.splice(both..=both, parted);
}

/// `Họ tên`, `Chức vụ`, `Đơn vị`: the one whom a paper is for.
fn person(given: &mut Vec<(Key, Node)>) {
    const PARTS: [&str; 7] = ["xung_ho", "ho_ten", "ho_va_ten", "chuc_vu", "don_vi", "don_vi_cong_tac", "noi_cong_tac"];
    let Some(first) = at(given, &["ho_ten", "ho_va_ten"]) else { return };
    let key = Key { name: "nguoi".to_owned(), span: given[first].0.span.clone() };
    let span = given[first].1.span.clone();
    let (mut parts, mut rest): (Vec<_>, Vec<_>) =
        std::mem::take(given).into_iter().partition(|(key, _)| PARTS.contains(&&*key.name));
    for (key, _) in parts.iter_mut().filter(|(key, _)| key.name == "ho_ten") {
        // As people write it, who may address him in it.
        "ho_va_ten".clone_into(&mut key.name);
    }
    rest.push((key, fields(parts, span)));
    *given = rest;
}

/// `Chức vụ: KT. Giám đốc / Phó Giám đốc` beside `Người ký: Trần Văn Bình`.
fn post(given: &mut Vec<(Key, Node)>, known: &Known, cx: &mut Cx<'_>) {
    let Some(post) = at(given, &["chuc_vu", "chuc_vu_nguoi_ky", "chuc_danh", "chuc_vu_ky"]) else { return };
    if known.level(&given[post].0.name).is_some() {
        return;
    }
    let Some(name) = at(given, &["nguoi_ky", "ho_ten", "ho_ten_nguoi_ky", "ten_nguoi_ky"]) else { return };
    let (Some(posts), Some(person)) = (given[post].1.as_text(), given[name].1.as_text()) else { return };
    let person = person.trim();
    if person.contains(['/', '\n']) || !person.contains(' ') {
        let span = given[post].0.span.clone();
        cx.fault_expected(span, "chức vụ người ký đã có trong “người ký”", "một trong hai chỗ");
        given.remove(post);
        return;
    }
    let lines = posts.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ");
    let whole = Node::text(format!("{lines} / {person}"), given[name].1.span.clone());
    given[name] = field("nguoi_ky", whole);
    given.remove(post);
}

#[cfg(test)]
mod tests {
    use super::super::super::node::Value;
    use super::*;
    use crate::loai::LoaiVanBan;

    fn joined(loai: LoaiVanBan, all: &[(&str, &str)]) -> (Vec<(String, Node)>, bool) {
        let mut given = all.iter().map(|(name, words)| field(name, Node::text(*words, 0..0))).collect();
        let mut cx = Cx::new("");
        join(&mut given, &Known::of(loai), &mut cx);
        (given.into_iter().map(|(key, node)| (key.name, node)).collect(), cx.is_sound())
    }

    #[test]
    fn place_and_day_may_stand_in_one_field() {
        let (fields, _) = joined(LoaiVanBan::CongVan, &[("dia_danh_ngay_thang", "Bình An, ngày 5 tháng 3 năm 2026")]);
        let words: Vec<_> = fields.iter().map(|(name, node)| (name.as_str(), node.as_text().unwrap())).collect();
        assert_eq!(words, [("dia_danh", "Bình An"), ("ngay", "ngày 5 tháng 3 năm 2026")]);
        let (fields, _) = joined(LoaiVanBan::CongVan, &[("dia_danh", "Bình An, Lộc Hà")]);
        assert_eq!(fields[0].1.as_text(), Some("Bình An, Lộc Hà"));
    }

    #[test]
    fn a_post_beside_the_signatory_is_his() {
        let (fields, _) =
            joined(LoaiVanBan::CongVan, &[("nguoi_ky", "Lê An"), ("chuc_vu", "KT. Chủ tịch\nPhó Chủ tịch")]);
        assert_eq!(fields[0].1.as_text(), Some("KT. Chủ tịch / Phó Chủ tịch / Lê An"));
        let (fields, sound) = joined(LoaiVanBan::CongVan, &[("nguoi_ky", "Chủ tịch / Lê An"), ("chuc_vu", "Chủ tịch")]);
        assert!(!sound && fields.len() == 1);
    }

    #[test]
    fn particulars_are_those_of_the_one_whom_a_paper_is_for() {
        let given = [("ho_ten", "Ông Lê An"), ("chuc_vu", "Công chức"), ("nguoi_ky", "Chủ tịch / B")];
        let (fields, sound) = joined(LoaiVanBan::GiayNghiPhep, &given);
        assert!(sound);
        let (_, person) = fields.iter().find(|(name, _)| name == "nguoi").unwrap();
        assert_eq!(person.get("chuc_vu").and_then(Node::as_text), Some("Công chức"));
        assert!(matches!(&person.value, Value::Map(parts) if parts.len() == 2));
    }
}
