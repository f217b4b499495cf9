//! Files in exchange form that say what no document can: refused with line and column.

use serde_json::Value;
use vanban::VanBan;
use vanban::the_thuc::noi_dung::Khoi;

use super::document;
use super::full::{full_plan, full_report};
use crate::common::example;

/// Puts text into every text of a file that a page shows or a program reads, one after the other.
fn each_spoilt(value: &Value, with: &str, tell: &mut dyn FnMut(&Value, &str)) {
    fn paths(value: &Value, path: &str, out: &mut Vec<String>) {
        match value {
            Value::String(_) => out.push(path.to_owned()),
            Value::Array(all) => {
                (0..).zip(all).for_each(|(at, inner): (usize, _)| paths(inner, &format!("{path}/{at}"), out));
            }
            Value::Object(all) => all.iter().for_each(|(key, inner)| paths(inner, &format!("{path}/{key}"), out)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    paths(value, "", &mut all);
    for path in all {
        let mut value = value.clone();
        let text = value.pointer_mut(&path).expect("the path is there");
        *text = Value::String(format!("{}{with}", text.as_str().expect("is text")));
        tell(&value, &path);
    }
}

#[test]
fn a_file_with_a_control_character_is_an_error_with_line_and_column() {
    for van_ban in [full_plan(&mut str::to_owned), full_report(&mut str::to_owned), example("ke_hoach.json").van_ban] {
        let value = serde_json::to_value(van_ban).expect("writes");
        each_spoilt(&value, "\u{1}", &mut |value, path| {
            let json = serde_json::to_string_pretty(value).expect("writes");
            let read = serde_json::from_str::<VanBan>(&json);
            if path.ends_with("/lien_ket/dia_chi") && read.is_ok() {
                return; // An address escapes what it cannot hold, but for its host.
            }
            let error = read.expect_err(path);
            let line = 1 + json.lines().position(|line| line.contains("\\u0001")).expect("is spoilt");
            // Addresses and pictures are looked at once they are read to the end.
            let late = if path.ends_with("/dia_chi") || path.ends_with("/du_lieu") { 3 } else { 0 };
            assert!((line..=line + late).contains(&error.line()) && error.column() > 0, "{path}, {line}: {error}");
        });
    }
}

#[test]
fn files_that_are_no_text_are_errors_with_line_and_column() {
    let json = example("ke_hoach.json").json;
    let place = json.find("Bình An").or_else(|| json.find("Phường Nguyễn")).expect("is there");
    let with = |bytes: &[u8]| [&json.as_bytes()[..place], bytes, &json.as_bytes()[place..]].concat();
    let line = 1 + json[..place].matches('\n').count();
    for (name, bytes) in [
        ("an unpaired first surrogate", &br"\ud83d"[..]),
        ("an unpaired second surrogate", br"\udc00"),
        ("a surrogate with a letter after it", br"\ud83dA"),
        ("two first surrogates", br"\ud83d\ud83d"),
        ("a bare control character", b"\x01"),
        ("a line break in a text", b"\n"),
        ("a null", br"\u0000"),
        ("U+FFFE", br"\ufffe"),
        ("U+FFFF", "\u{ffff}".as_bytes()),
        ("a byte of Latin-1", b"\xe1"),
        ("half a letter", b"\xe1\xbb"),
        ("an encoded surrogate", b"\xed\xa0\x80"),
        ("an overlong letter", b"\xc0\xaf"),
    ] {
        let error = serde_json::from_slice::<VanBan>(&with(bytes)).expect_err(name);
        assert!((line..=line + 1).contains(&error.line()), "{name}, line {line}: {error}");
        assert!(error.to_string().contains(" line ") && error.to_string().contains(" column "), "{name}: {error}");
    }
    assert!(serde_json::from_slice::<VanBan>(&with(br"\ud83d\ude00")).is_ok(), "a pair is a letter");
}

#[test]
fn unknown_fields_are_named_with_line_and_column_at_every_level() {
    fn paths(value: &Value, path: &str, out: &mut Vec<String>) {
        match value {
            Value::Object(all) => {
                out.push(path.to_owned());
                all.iter().for_each(|(key, inner)| paths(inner, &format!("{path}/{key}"), out));
            }
            Value::Array(all) => {
                (0..).zip(all).for_each(|(at, inner): (usize, _)| paths(inner, &format!("{path}/{at}"), out));
            }
            _ => {}
        }
    }
    for van_ban in [full_plan(&mut str::to_owned), full_report(&mut str::to_owned)] {
        let value = serde_json::to_value(van_ban).expect("writes");
        let mut all = Vec::new();
        paths(&value, "", &mut all);
        assert!(all.len() > 20);
        for path in all {
            let mut value = value.clone();
            let object = value.pointer_mut(&path).and_then(Value::as_object_mut).expect("is an object");
            let tag = object.len() == 1;
            object.insert("zzz_la".into(), Value::Null);
            let json = serde_json::to_string_pretty(&value).expect("writes");
            let error = serde_json::from_str::<VanBan>(&json).expect_err(&path);
            let line = 1 + json.lines().position(|line| line.contains("zzz_la")).expect("is there");
            // After a tag nothing is expected at all, so a reader need not look what stands there.
            let named = error.to_string().contains("zzz_la");
            assert!(
                (named || tag) && error.line().abs_diff(line) <= 1 && error.column() > 0,
                "{path}, {line}: {error}"
            );
        }
    }
}

#[test]
fn wrong_numbers_dates_and_measures_are_refused_with_their_line() {
    let value = serde_json::to_value(full_plan(&mut str::to_owned)).expect("writes");
    for (path, wrong, told) in [
        ("/ke_hoach/the_thuc/so_ky_hieu", "\"0/KH-UBND\"", "số từ 1 trở lên"),
        ("/ke_hoach/the_thuc/so_ky_hieu", "\"12/2026/KH-UBND\"", "không có năm"),
        ("/ke_hoach/the_thuc/so_ky_hieu", "5", "số, ký hiệu như"),
        ("/ke_hoach/the_thuc/ngay", "\"2026-02-31\"", "tháng 2 năm 2026 không có ngày 31"),
        ("/ke_hoach/the_thuc/ngay", "\"31/01/2026\"", "cần dạng"),
        ("/ke_hoach/the_thuc/noi_nhan/luu/nguoi_soan_thao/so_ban", "0", "nonzero"),
        ("/ke_hoach/the_thuc/noi_nhan/luu/nguoi_soan_thao/so_ban", "-1", "-1"),
        ("/ke_hoach/the_thuc/nguoi_ky/quyen_han", "{\"ky_nhay\": {}}", "ky_nhay"),
        ("/ke_hoach/the_thuc/co_quan", "null", "co_quan"),
        ("/ke_hoach/phan/2/nhiem_vu/nhiem_vu/0/phan_cong/0/thoi_han", "{\"truoc\": \"2026-02-31\"}", "input"),
    ] {
        let mut value = value.clone();
        *value.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = Value::String("@@".into());
        let json = serde_json::to_string_pretty(&value).expect("writes");
        let line = 1 + json.lines().position(|line| line.contains("@@")).expect("is there");
        let json = json.replace("\"@@\"", wrong);
        let error = serde_json::from_str::<VanBan>(&json).expect_err(wrong);
        assert!(error.to_string().contains(told), "{wrong}: {error}");
        assert!(error.line().abs_diff(line) <= 1, "{wrong}, line {line}: {error}");
    }
    let page = "{\"le\": {\"tren\": 19, \"duoi\": 20, \"trai\": 30, \"phai\": 20}}";
    let error = serde_json::from_str::<vanban::the_thuc::Trang>(page).expect_err("too narrow").to_string();
    assert!(error.contains("ND30-PL1-I.3#1") && error.contains("line 1"), "{error}");
}

#[test]
fn files_a_thousand_deep_are_an_error_with_line_and_column() {
    let shallow = serde_json::to_string(&document([Khoi::doan("đáy")])).expect("writes");
    for (open, close) in
        [("{\"gach\":{\"khoi\":[\n", "]}}"), ("{\"bieu_mau\":{\"ten\":\"x\",\"noi_dung\":[\n", "]}}"), ("[\n", "]")]
    {
        let inner = "{\"doan\":\"đáy\"}";
        assert!(shallow.contains(inner));
        let with = |depth| shallow.replace(inner, &format!("{}{inner}{}", open.repeat(depth), close.repeat(depth)));
        if open != "[\n" {
            assert!(serde_json::from_str::<VanBan>(&with(20)).is_ok());
        }
        let error = serde_json::from_str::<VanBan>(&with(1000)).expect_err("is too deep");
        assert!(error.line() > 0 && error.column() > 0 && error.to_string().contains(" line "), "{error}");
    }
}
