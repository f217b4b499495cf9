//! What people and programs get wrong: refused with its place, or shown whole; never lost, never a panic.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use vanban::loai::bao_cao::{KetQua, KetQuaNhiemVu, MucBaoCao, PhanBaoCao};
use vanban::loai::ke_hoach::{
    CacNhiemVu, ChuDeThoiGian, KinhPhi, MucDichYeuCau, NhiemVu, PhanCong, ToChucThucHien, TrachNhiem,
};
use vanban::loai::{BaoCao, KeHoach, ThoiHan};
use vanban::render::docx::RenderError;
use vanban::the_thuc::noi_dung::{
    Bang, BieuMau, CanCu, DeMuc, Dong, HinhAnh, HinhAnhError, Khoi, KyBieuMau, LienKet, LoiVan, NoiDung, OBang,
};
use vanban::the_thuc::{
    CoQuan, DiaChi, KinhGui, Luu, LuuHanh, NguoiKy, NguoiSoanThao, NoiGui, NoiNhan, PhuLuc, QuyenHan, TheThuc,
};
use vanban::{Error, VanBan};

use super::common::{Package, collapsed, example, folded, schema, unended};

/// A plan that says one thing.
fn plan(noi_dung: impl Into<NoiDung>) -> KeHoach {
    let the_thuc = TheThuc::new(
        CoQuan::new("Ủy ban nhân dân\nXã Bình An"),
        "/KH-UBND".parse().expect("is a number"),
        "Bình An",
        "Phòng, chống đuối nước",
        NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình"),
        NoiNhan::new(Luu::van_thu()),
    );
    let mut plan = KeHoach::new(the_thuc);
    plan.phan.extend(noi_dung.into().into_vec().into_iter().map(Into::into));
    plan
}

/// A document that says one thing.
fn document(noi_dung: impl Into<NoiDung>) -> VanBan {
    plan(noi_dung).into()
}

/// Renders, finds no fault, gives the text.
fn text_of(van_ban: &VanBan) -> String {
    let package = Package::of(van_ban);
    assert_eq!(schema::faults(&package), [""; 0]);
    package.text()
}

/// A text of the page; each call is one position.
type Said<'t> = &'t mut dyn FnMut(&str) -> String;

/// What stands around the content, every position said.
fn frame(t: Said<'_>) -> TheThuc {
    let body = CoQuan::new(t("Sở Y tế")).thuoc(t("Tỉnh Lào Cai"));
    let drafter = NguoiSoanThao::new(t("PL")).phat_hanh(3);
    let copies = NoiNhan::new(Luu::van_thu().don_vi(t("VX")).soan_thao(drafter))
        .gui(NoiGui::den(t("Sở Nội vụ")).ghi_chu(t("b/c")))
        .gui(NoiGui::NhuDieu(t("2").into()));
    let deputy = QuyenHan::ky_thay(t("Giám đốc"), t("Phó Giám đốc")).thay_mat(t("Ban Giám đốc"));
    let mut signer = NguoiKy::new(deputy, t("Lê Văn Bình"));
    signer.chuc_vu_khac = Some(t("Phó Trưởng ban").into());
    signer.chu_ky = Some(HinhAnh::new(PIXEL.to_vec(), t("Chữ ký")).expect("is a picture"));
    let office = QuyenHan::thua_lenh_ky_thay(t("Chủ tịch"), t("Chánh Văn phòng"), t("Phó Chánh Văn phòng"));
    let number = "05/KH-SYT".parse().expect("is a number");
    let mut out = TheThuc::new(body, number, t("Lào Cai"), t("Phòng, chống dịch"), signer, copies);
    out.dong_ky.push(NguoiKy::new(office, t("Trần Thị Long")));
    out.luu_hanh = Some(LuuHanh::Khac(t("Tài liệu thu hồi").into()));
    let mut address = DiaChi::default();
    address.dia_chi = Some(t("Số 1, đường Hoa Lư").into());
    address.dien_thoai = Some(t("0260 000 111").into());
    address.fax = Some(t("0260 000 112").into());
    address.thu_dien_tu = Some(t("syt@laocai.vn").into());
    address.trang_tin = Some(t("syt.laocai.vn").into());
    out.dia_chi = Some(address);
    out
}

/// Blocks of every kind, every position said.
fn blocks(t: Said<'_>) -> NoiDung {
    let link = LienKet::new("https://a.vn", t("tại đây")).expect("is an address");
    let rich = LoiVan::from(t("Diện tích ")).dam(t("đậm")).chi_so_tren(t("2")).lien_ket(link).chu_thich(t("Theo xã"));
    let table = Bang::new([t("Nội dung")])
        .tieu_de(t("Bảng kinh phí"))
        .dong([OBang::from(t("Tập huấn")).gop_dong(2), t("03").into()])
        .dong([t("Cộng")]);
    let mut form = BieuMau::new(t("Phiếu đăng ký"));
    form.co_quan = Some(CoQuan::new(t("Tên đơn vị")));
    form.dia_danh = Some(t("Bình An").into());
    form.trich_yeu = Some(t("Lớp bơi").into());
    form.noi_dung.push(Khoi::doan(t("Họ và tên")));
    let mut place = KyBieuMau::new(t("Người lập"));
    place.ghi_chu = Some(t("Ký tên").into());
    place.ho_ten = Some(t("Nguyễn Thị An").into());
    form.ky.push(place);
    NoiDung::from([
        Khoi::Doan(rich),
        DeMuc::tieu_de(t("Quy định chung")).va_loi_van(t("Áp dụng")).gach(t("Một")).chuong(),
        DeMuc::tieu_de(t("Mục đích")).muc(),
        DeMuc::tieu_de(t("Phạm vi")).dieu(),
        DeMuc::tieu_de(t("Đối tượng")).khoan(),
        DeMuc::loi_van(t("Rà soát")).diem(),
        Khoi::Bang(Box::new(table)),
        Khoi::Hinh(Box::new(HinhAnh::new(PIXEL.to_vec(), t("Bản đồ")).expect("is a picture"))),
        Khoi::BieuMau(Box::new(form)),
    ])
}

/// A plan in which every position is said.
fn full_plan(t: Said<'_>) -> VanBan {
    let mut out = KeHoach::new(frame(t));
    out.can_cu = CanCu::danh_sach([t("Căn cứ Luật Trẻ em"), t("Căn cứ Luật Khám bệnh")]);
    out.can_cu.menh_de = Some(t("Thực hiện Kế hoạch của tỉnh").into());
    out.mo_dau = vec![t("Sở Y tế ban hành kế hoạch").into(), t("Cụ thể như sau").into()];
    let mut purpose = MucDichYeuCau::default();
    purpose.tieu_de = Some(t("Mục đích").into());
    purpose.muc_dich.push(Khoi::doan(t("Nâng cao nhận thức")));
    purpose.yeu_cau.extend([Khoi::gach(t("Thiết thực")), Khoi::gach(t("Hiệu quả"))]);
    out.phan.push(purpose.into());
    let mut theme = ChuDeThoiGian::default();
    theme.tieu_de = Some(t("Chủ đề").into());
    theme.chu_de = Some(t("Vì trẻ em").into());
    theme.thong_diep = Some(t("Hãy hành động").into());
    theme.doi_tuong = Some(t("Học sinh").into());
    theme.thoi_gian = Some(ThoiHan::Khac(t("quý I").into()));
    theme.dia_diem = Some(t("Nhà văn hóa").into());
    theme.noi_dung.push(Khoi::doan(t("Khác")));
    out.phan.push(theme.into());
    let by = ThoiHan::Khac(t("hằng quý").into());
    let assigned = PhanCong::chu_tri(t("Phòng A")).phoi_hop(t("Phòng B")).va_thuc_hien(t("các thôn"));
    let inner = NhiemVu::loi_van(t("Dạy bơi")).giao(PhanCong::default().loi_van(t("Như năm trước")));
    let task = NhiemVu::tieu_de(t("Tuyên truyền")).gach(t("Phát thanh")).con(inner);
    let task = task.giao(assigned.thoi_han(by).kinh_phi(t("5 triệu đồng")));
    let mut tasks = CacNhiemVu::from([task]).tieu_de(t("Nội dung"));
    tasks.dan_nhap.push(Khoi::doan(t("Gồm")));
    out.phan.push(tasks.into());
    let mut money = KinhPhi::default();
    money.tieu_de = Some(t("Kinh phí").into());
    money.noi_dung.push(Khoi::doan(t("Ngân sách")));
    out.phan.push(money.into());
    let by = ThoiHan::Khac(t("tháng 6").into());
    let unit = TrachNhiem::new(t("Công an")).mo(t("Đề nghị")).viec(t("phối hợp")).loi_van(t("bảo đảm an ninh"));
    let mut units = ToChucThucHien::from([unit.doan(t("Báo cáo")).thoi_han(by)]);
    units.tieu_de = Some(t("Tổ chức").into());
    units.dan_nhap.push(Khoi::doan(t("Giao")));
    units.noi_dung.push(Khoi::doan(t("Sau cùng")));
    out.phan.push(units.into());
    out.phan.extend(blocks(t).into_vec().into_iter().map(Into::into));
    out.ket = Some(t("Trên đây là Kế hoạch").into());
    out.phu_luc.push(PhuLuc::new(t("Danh sách")).noi_dung([Khoi::gach(t("Một lớp"))]));
    out.phu_luc.push(PhuLuc::new(t("Bảng phân công")).ngang());
    out.into()
}

/// A report in which every position is said.
fn full_report(t: Said<'_>) -> VanBan {
    let mut out = BaoCao::new(frame(t));
    out.kinh_gui = Some(KinhGui::new(t("Bộ Y tế")).va(t("Ủy ban nhân dân tỉnh")));
    let table = Bang::new([t("Hoạt động")]);
    let mut result = KetQuaNhiemVu::new(t("Tuyên truyền")).doan(t("Đã phát thanh")).so_lieu(table);
    result.nhiem_vu_con.push(KetQuaNhiemVu::new(t("Tờ rơi")));
    let mut results = KetQua::default();
    results.tieu_de = Some(t("Kết quả").into());
    results.dan_nhap.push(Khoi::doan(t("Như sau")));
    results.nhiem_vu.push(result);
    out.phan.push(PhanBaoCao::KetQua(results));
    let mut requests = MucBaoCao::from(&*t("Không có"));
    requests.tieu_de = Some(t("Kiến nghị").into());
    out.phan.push(PhanBaoCao::KienNghi(requests));
    out.into()
}

/// How many positions a document has.
fn positions(document: fn(Said<'_>) -> VanBan) -> usize {
    let mut count = 0;
    document(&mut |text| {
        count += 1;
        text.to_owned()
    });
    count
}

/// The document with something in front of the last letter of one position, and what that position said.
fn spoilt(document: fn(Said<'_>) -> VanBan, position: usize, with: char) -> (VanBan, String) {
    let mut at = 0;
    let mut said = String::new();
    let van_ban = document(&mut |text| {
        at += 1;
        let mut text = text.to_owned();
        if at == position + 1 {
            said.clone_from(&text);
            text.insert(text.char_indices().next_back().map_or(0, |(at, _)| at), with);
        }
        text
    });
    (van_ban, said)
}

#[test]
fn every_position_of_a_full_document_is_shown() {
    for document in [full_plan, full_report] {
        let mut said = Vec::new();
        let van_ban = document(&mut |text| {
            said.push(format!("{text} k{}", said.len()));
            said[said.len() - 1].clone()
        });
        let package = Package::of(&van_ban);
        assert_eq!(schema::faults(&package), [""; 0]);
        let found = folded(&(package.text() + "\n" + &package.descriptions().join("\n")));
        let page = folded(&van_ban.to_text());
        for text in &said {
            assert!(found.contains(&folded(text)), "{text} is not in the file");
            let last = text.split(' ').next_back().expect("has words");
            assert!(page.contains(last), "{text} is not on the page");
        }
    }
}

#[test]
fn a_character_that_xml_lacks_is_an_error_that_names_component_and_place() {
    for (document, least) in [(full_plan as fn(Said<'_>) -> VanBan, 90), (full_report, 30)] {
        let count = positions(document);
        assert!(count > least, "{count}");
        for position in 0..count {
            for bad in ['\0', '\u{1}', '\u{1b}', '\u{fffe}', '\u{ffff}'] {
                let (van_ban, said) = spoilt(document, position, bad);
                let error = van_ban.to_docx().expect_err(&said);
                let told = error.to_string();
                let RenderError::IllegalCharacter { ch, section, component, near, .. } = error else {
                    panic!("{told}")
                };
                assert_eq!(ch, bad, "{said}");
                assert!(section > 0 && !component.is_empty(), "{said}: {told}");
                let last = said.chars().next_back().expect("is said").to_string();
                assert!(folded(&near).contains(&format!("\u{fffd}{}", folded(&last))), "{said}: {told}");
                assert!(told.contains(&format!("U+{:04X}", u32::from(bad))) && told.contains(component), "{told}");
            }
        }
    }
}

#[test]
fn other_strange_characters_are_kept_in_every_position() {
    for document in [full_plan, full_report] {
        for position in 0..positions(document) {
            let (van_ban, said) = spoilt(document, position, '\u{fffd}');
            let package = Package::of(&van_ban);
            let found = package.text() + &package.descriptions().concat();
            assert!(found.contains('\u{fffd}'), "{said}");
        }
    }
}

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
fn decomposed_text_gives_the_bytes_of_composed_text() {
    use unicode_normalization::UnicodeNormalization;
    for document in [full_plan, full_report] {
        let composed = document(&mut |text| text.nfc().collect());
        let decomposed = document(&mut |text| text.nfd().collect());
        assert_ne!("Sở".nfd().count(), "Sở".nfc().count());
        assert_eq!(decomposed, composed);
        assert!(decomposed.to_docx().expect("renders") == composed.to_docx().expect("renders"));
        let json = serde_json::to_string(&composed).expect("writes");
        let read: VanBan = serde_json::from_str(&json.nfd().collect::<String>()).expect("reads");
        assert_eq!(read, composed);
    }
}

#[test]
fn letters_of_all_scripts_read_back_exactly() {
    for text in [
        "السلام عليكم",
        "שלום עולם",
        "Tiếng Việt و العربية 123",
        "\u{200f}\u{202e}ngược\u{202c}",
        "👩‍👩‍👧‍👦 🇻🇳 👍🏽",
        "漢字喃 𡨸喃",
        "a\u{a0}b\u{202f}c",
        "\u{200b}\u{feff}\u{fffd}\u{e000}\u{10ffff}",
        "&<>\"' &amp; &#1; ]]> <!-- --> <?x?> <![CDATA[ </w:t>",
        "  hai  dấu  cách  ",
        "\ttab\t\tđôi\t",
        "một\nhai\n\nbốn\n",
        "Ǆ ß İ ŉ ﬁ Σς",
    ] {
        for block in [Khoi::doan(text), DeMuc::tieu_de(text).khoan(), DeMuc::tieu_de("x").va_loi_van(text).diem()] {
            let van_ban = document([block, Khoi::doan("Hết.")]);
            assert!(text_of(&van_ban).contains(text), "{text:?}");
        }
        let table = Bang::new([text]).dong([OBang::from(LoiVan::new().dam(text).chu_thich(text))]).tieu_de("Bảng");
        let van_ban = document([Khoi::Bang(Box::new(table))]);
        assert_eq!(text_of(&van_ban).matches(text).count(), 3, "{text:?}");
    }
}

#[test]
fn a_megabyte_in_one_position_is_rendered() {
    let words = "chăm sóc trẻ em ".repeat(60_000);
    let word = "ệ".repeat(350_000);
    for long in [words.trim_end(), &word] {
        assert!(long.len() > 1_000_000);
        for block in [
            Khoi::doan(long),
            DeMuc::tieu_de(long).khoan(),
            DeMuc::tieu_de(long).chuong(),
            Khoi::Bang(Box::new(Bang::new(["TT", long]).dong([long, "x"]))),
        ] {
            let van_ban = document([block]);
            let found = collapsed(&text_of(&van_ban));
            let found = if found.contains(long) { true } else { folded(&found).contains(&folded(long)) };
            assert!(found);
            assert!(van_ban.to_text().len() > long.len());
        }
    }
}

#[test]
fn long_text_in_all_positions_of_the_frame_is_rendered() {
    let mut count = 0;
    frame(&mut |text| {
        count += 1;
        text.to_owned()
    });
    for long in ["chăm sóc trẻ em ".repeat(1000), "ệ".repeat(66_000)] {
        let mut at = 0;
        let van_ban = full_plan(&mut |text| {
            at += 1;
            if at <= count { format!("{text} {long}") } else { text.to_owned() }
        });
        let package = Package::of(&van_ban);
        let text = package.text() + &package.descriptions().concat();
        assert!(text.len() > count * long.len());
        assert!(van_ban.to_text().len() > count * long.trim().len());
    }
}

/// Units in units, `depth` of them, the innermost says “đáy”.
fn nested(depth: usize, unit: fn(DeMuc) -> Khoi) -> NoiDung {
    let mut block = Khoi::doan("đáy");
    for _ in 0..depth {
        block = unit(DeMuc::loi_van("x").them(block));
    }
    NoiDung::from([block])
}

#[test]
fn units_a_thousand_deep_read_back() {
    for unit in [DeMuc::khoan, DeMuc::tieu_khoan, DeMuc::diem, DeMuc::cong, DeMuc::phan, DeMuc::dieu] {
        let van_ban = document(nested(1000, unit));
        assert!(text_of(&van_ban).contains("đáy"));
        assert!(van_ban.to_text().contains("đáy"));
    }
    let mut task = NhiemVu::loi_van("đáy");
    let mut result = KetQuaNhiemVu::new("đáy");
    for _ in 0..1000 {
        task = NhiemVu::loi_van("x").con(task);
        let mut outer = KetQuaNhiemVu::new("x");
        outer.nhiem_vu_con.push(result);
        result = outer;
    }
    let mut plan = plan(NoiDung::new());
    plan.phan.push(CacNhiemVu::from([task]).into());
    let mut report = BaoCao::theo_ke_hoach(&plan);
    let mut results = KetQua::default();
    results.nhiem_vu.push(result);
    report.phan.push(PhanBaoCao::KetQua(results));
    assert_eq!(plan.bang_phan_cong().dong.len(), 0);
    for van_ban in [VanBan::from(plan), report.into()] {
        assert!(text_of(&van_ban).contains("đáy"));
    }
}

#[test]
fn forms_in_forms_a_thousand_deep_read_back() {
    let mut form = BieuMau::new("đáy");
    for _ in 0..1000 {
        let mut outer = BieuMau::new("x");
        outer.noi_dung.push(Khoi::BieuMau(Box::new(form)));
        form = outer;
    }
    assert!(text_of(&document([Khoi::BieuMau(Box::new(form))])).contains("ĐÁY"));
}

#[test]
fn units_a_hundred_thousand_deep_do_not_overflow() {
    let van_ban = document(nested(100_000, DeMuc::cong));
    assert!(van_ban.to_docx().expect("renders").len() > 100_000);
    assert!(van_ban.to_text().contains("đáy"));
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

#[test]
fn empty_everything_is_a_document_too() {
    for document in [full_plan, full_report] {
        let van_ban = document(&mut |_| String::new());
        assert!(text_of(&van_ban).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        let blank = document(&mut |_| " \n\t\u{a0} ".to_owned());
        assert!(text_of(&blank).contains("Nơi nhận:"));
        assert!(blank.to_text().contains("Nơi nhận:"));
    }
    let mut empty = plan(NoiDung::new());
    empty.the_thuc.noi_nhan.luu.noi.clear();
    empty.phu_luc.resize(3, PhuLuc::default());
    let report = BaoCao::theo_ke_hoach(&empty);
    assert!(text_of(&report.into()).contains("Như trên") || empty.the_thuc.co_quan.chu_quan.is_empty());
    assert!(text_of(&empty.into()).contains("Phụ lục III"));
    for block in [
        Khoi::Bang(Box::default()),
        Khoi::Bang(Box::new(Bang::new(Vec::<&str>::new()))),
        Khoi::Bang(Box::new(Bang::new([""]).dong(Vec::<&str>::new()))),
        Khoi::BieuMau(Box::default()),
        Khoi::Gach(DeMuc::default()),
        Khoi::Dieu(DeMuc::default()),
        Khoi::Phan(DeMuc::default()),
        Khoi::Doan(LoiVan::new()),
    ] {
        assert!(text_of(&document([block])).contains("KẾ HOẠCH"));
    }
}

#[test]
fn wrong_numbers_dates_and_measures_are_refused_with_their_line() {
    let value = serde_json::to_value(full_plan(&mut str::to_owned)).expect("writes");
    for (path, wrong, told) in [
        ("/ke_hoach/the_thuc/so_ky_hieu", "\"0/KH-UBND\"", "số từ 1 trở lên"),
        ("/ke_hoach/the_thuc/so_ky_hieu", "\"12/2026/KH-UBND\"", "không có năm"),
        ("/ke_hoach/the_thuc/so_ky_hieu", "5", "string"),
        ("/ke_hoach/the_thuc/ngay", "\"2026-02-31\"", "tháng 2 năm 2026 không có ngày 31"),
        ("/ke_hoach/the_thuc/ngay", "\"31/01/2026\"", "cần dạng"),
        ("/ke_hoach/the_thuc/noi_nhan/luu/nguoi_soan_thao/so_ban", "0", "nonzero"),
        ("/ke_hoach/the_thuc/noi_nhan/luu/nguoi_soan_thao/so_ban", "-1", "-1"),
        ("/ke_hoach/the_thuc/nguoi_ky/quyen_han", "{\"ky_nhay\": {}}", "ky_nhay"),
        ("/ke_hoach/the_thuc/co_quan", "null", "null"),
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

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("vanban_it_{}_{name}", std::process::id()));
        fs::create_dir_all(&path).expect("is made");
        Self(path)
    }

    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("is readable");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("is readable").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_is_written_whole_and_replaces_the_old_one() {
    let folder = Folder::new("whole");
    let van_ban = document([Khoi::doan("Một.")]);
    for path in [folder.0.join("Kế hoạch số 5.docx"), folder.0.join("không đuôi")] {
        fs::write(&path, "old").expect("is written");
        van_ban.save_docx(&path).expect("is written");
        assert!(fs::read(&path).expect("is there") == van_ban.to_docx().expect("renders"));
    }
    assert_eq!(folder.files().len(), 2, "{:?}", folder.files());
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_nothing_stays() {
    let folder = Folder::new("place");
    let van_ban = document([Khoi::doan("Một.")]);
    let taken = folder.0.join("taken");
    fs::create_dir(&taken).expect("is made");
    fs::write(taken.join("file"), "old").expect("is written");
    let long = folder.0.join("x".repeat(300));
    let paths = [folder.0.join("no/such/folder.docx"), taken.join("file/in_a_file.docx"), taken.clone(), long];
    for path in paths {
        let error = van_ban.save_docx(&path).expect_err("cannot be written");
        assert!(error.to_string().contains(&path.display().to_string()), "{error}");
        assert!(matches!(error, Error::Ghi { .. }));
    }
    assert!(van_ban.save_docx("").is_err() && van_ban.save_docx("/").is_err());
    assert_eq!(folder.files(), ["taken"]);
    assert_eq!(fs::read_to_string(taken.join("file")).expect("is there"), "old");
}

#[test]
fn a_file_stays_as_it_was_when_the_document_is_at_fault() {
    let folder = Folder::new("fault");
    let path = folder.0.join("a.docx");
    fs::write(&path, "old").expect("is written");
    let error = document([Khoi::doan("\u{1}")]).save_docx(&path).expect_err("U+0001 is not XML");
    assert!(matches!(error, Error::Docx(RenderError::IllegalCharacter { .. })), "{error}");
    assert_eq!(fs::read_to_string(&path).expect("is there"), "old");
    assert_eq!(folder.files(), ["a.docx"]);
}

#[test]
fn tables_have_at_most_63_columns() {
    let row = |n: usize| Dong::new((0..n).map(|i| format!("c{i}")));
    let table = |rows: Vec<Dong>| {
        let mut table = Bang::default();
        table.dong = rows;
        document([Khoi::Bang(Box::new(table))])
    };
    let text = text_of(&table(vec![row(63)]));
    assert!((0..63).all(|i| text.contains(&format!("c{i}"))));
    let wide = |columns| Dong(vec![OBang::from("a").gop_cot(columns)]);
    for (rows, columns) in [
        (vec![row(64)], 64),
        (vec![row(1), row(500)], 500),
        (vec![wide(64)], 64),
        (vec![Dong(vec![OBang::from("a").gop_dong(2), OBang::from("b")]), row(63)], 64),
    ] {
        let error = table(rows).to_docx().expect_err("is too wide");
        let told = error.to_string();
        assert!(matches!(error, RenderError::TooManyColumns { columns: n, max: 63, .. } if n == columns), "{told}");
        assert!(told.contains(&columns.to_string()) && told.contains("63"), "{told}");
    }
    for absurd in [vec![wide(u16::MAX)], vec![wide(u16::MAX), row(3), wide(u16::MAX)]] {
        let van_ban = table(absurd);
        assert!(matches!(van_ban.to_docx(), Err(RenderError::TooManyColumns { .. })));
        assert!(van_ban.to_text().contains('a'));
    }
    text_of(&table(vec![wide(63), row(63), wide(1), wide(0)]));
}

#[test]
fn uneven_tables_lose_no_text() {
    let cell = |text: &str, columns, rows| OBang::from(text).gop_cot(columns).gop_dong(rows);
    for rows in [
        vec![vec![cell("a1", 1, 1)], vec![], vec![cell("a2", 1, 1), cell("a3", 1, 1), cell("a4", 1, 1)]],
        vec![vec![cell("a1", 1, u16::MAX), cell("a2", 2, 2)], vec![cell("a3", 1, 1), cell("a4", 3, 1)], vec![]],
        vec![
            vec![cell("a1", 2, 2), cell("a2", 1, 1), cell("a3", 1, 3)],
            vec![cell("a4", 9, 1)],
            vec![cell("a5", 9, 9)],
        ],
        vec![vec![cell("a1", 0, 0)], vec![cell("a2", 5, 0)], vec![cell("a3", 1, 2), cell("a4", 1, u16::MAX)]],
        vec![vec![], vec![], vec![cell("a1", 3, 1)]],
    ] {
        let texts: Vec<String> = rows
            .iter()
            .flatten()
            .map(|cell| cell.noi_dung.iter().map(ToString::to_string).collect::<String>())
            .collect();
        for headers in 0..=rows.len() {
            let mut table = Bang::default();
            table.dau = rows[..headers].iter().cloned().map(Dong).collect();
            table.dong = rows[headers..].iter().cloned().map(Dong).collect();
            let van_ban = document([Khoi::Bang(Box::new(table.clone())), Khoi::Bang(Box::new(table))]);
            let (file, page) = (text_of(&van_ban), van_ban.to_text());
            for text in &texts {
                assert_eq!(file.matches(text.as_str()).count(), 2, "{text} of {rows:?}");
                assert_eq!(page.matches(text.as_str()).count(), 2, "{text} of {rows:?}");
            }
        }
    }
}

#[test]
fn a_name_that_fits_nowhere_is_shown_whole() {
    for name in ["ỦYBANNHÂNDÂN".repeat(40), "Ủy ban nhân dân ".repeat(40), "A".to_owned(), "\n\n".to_owned()] {
        let mut plan = plan([Khoi::doan("Một.")]);
        plan.the_thuc.co_quan = CoQuan::new(name.as_str()).thuoc(name.as_str());
        plan.the_thuc.nguoi_ky.quyen_han = QuyenHan::truc_tiep(name.as_str()).thay_mat(name.as_str());
        plan.the_thuc.trich_yeu = name.as_str().into();
        plan.phu_luc.push(PhuLuc::new(name.as_str()));
        let found = folded(&text_of(&plan.into()));
        assert!(found.matches(&folded(&name)).count() >= 6, "{name:?}");
    }
}

#[test]
fn ten_thousand_recipients_and_three_hundred_appendices_are_all_there() {
    let mut plan = plan([Khoi::doan("Một.")]);
    plan.the_thuc.noi_nhan.noi = (0..10_000).map(|i| NoiGui::den(format!("Nơi số {i}"))).collect();
    plan.phu_luc = (0..300).map(|i| PhuLuc::new(format!("Danh sách {i}")).noi_dung("Một dòng.")).collect();
    plan.phu_luc.iter_mut().step_by(2).for_each(|appendix| appendix.huong = vanban::the_thuc::HuongTrang::Ngang);
    let text = text_of(&plan.into());
    let lines: HashSet<&str> = text.lines().collect();
    assert!((0..10_000).all(|i| lines.contains(&*format!("- Nơi số {i};"))));
    assert!((0..300).all(|i| lines.contains(&*format!("DANH SÁCH {i}"))));
    assert!(text.contains("Phụ lục CCC") && text.matches("Một dòng./.").count() == 300);
}

/// A PNG of one pixel.
const PIXEL: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDAT\x78\xdacd\xf8\
    \xcf\x50\x0f\0\x03\x86\x01\x80Z4}k\0\0\0\0IEND\xaeB`\x82";

/// A JPEG of one pixel: its frame is all that is looked at.
const JPEG: &[u8] =
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xd9";

#[test]
fn pictures_are_kept_byte_for_byte_and_once() {
    let picture =
        |bytes: &[u8], alt: &str| Khoi::Hinh(Box::new(HinhAnh::new(bytes.to_vec(), alt).expect("is a picture")));
    let van_ban = document([picture(PIXEL, "A & \"B\""), picture(JPEG, "Ảnh"), picture(PIXEL, "")]);
    let package = Package::of(&van_ban);
    assert_eq!(schema::faults(&package), [""; 0]);
    let media: Vec<&[u8]> =
        package.parts.iter().filter(|(name, _)| name.contains("media")).map(|(_, bytes)| bytes.as_slice()).collect();
    assert_eq!(media, [PIXEL, JPEG]);
    let descriptions = package.descriptions();
    assert!(descriptions.contains(&"A & \"B\"".to_owned()) && descriptions.contains(&"Ảnh".to_owned()));
}

#[test]
fn broken_pictures_are_refused() {
    let no_width: Vec<u8> =
        PIXEL.iter().enumerate().map(|(at, b)| if (16..20).contains(&at) { 0 } else { *b }).collect();
    for (bytes, error) in [
        (&b""[..], HinhAnhError::KhongPhaiAnh),
        (b"GIF89a\x01\0\x01\0", HinhAnhError::KhongPhaiAnh),
        (b"<svg/>", HinhAnhError::KhongPhaiAnh),
        (&PIXEL[..12], HinhAnhError::Hong),
        (&JPEG[..8], HinhAnhError::Hong),
        (&no_width, HinhAnhError::Hong),
    ] {
        assert_eq!(HinhAnh::new(bytes.to_vec(), "Ảnh").expect_err("is broken"), error);
    }
    // Every beginning of a file is a picture or an error.
    for end in 0..PIXEL.len() {
        let _ = HinhAnh::new(PIXEL[..end].to_vec(), "Ảnh");
    }
    for end in 0..JPEG.len() {
        let _ = HinhAnh::new(JPEG[..end].to_vec(), "Ảnh");
    }
    let value = serde_json::to_value(document([Khoi::doan("x")])).expect("writes");
    for data in ["@@", "AAAA", ""] {
        let json = serde_json::to_string_pretty(&value).expect("writes");
        let picture = format!("{{\"hinh\": {{\"du_lieu\": \"{data}\", \"mo_ta\": \"x\"}}}}");
        let json = json.replace("\"doan\": \"x\"", &picture[1..picture.len() - 1]);
        let error = serde_json::from_str::<VanBan>(&json).expect_err("is broken");
        assert!(error.line() > 1, "{error}");
    }
}

#[test]
fn typed_ends_are_not_doubled_and_words_before_them_stay() {
    for (typed, shown) in [("Hết.", "Hết./."), ("Hết ./.", "Hết./."), ("Hết", "Hết./."), ("Hết...", "Hết..../.")]
    {
        let mut plan = plan(NoiDung::new());
        plan.ket = Some(typed.into());
        let text = text_of(&plan.into());
        assert!(text.lines().any(|line| line == shown), "{typed}");
        assert_eq!(unended(shown), "Hết");
    }
}
