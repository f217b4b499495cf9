use super::*;

fn found(text: &str, day: &str) -> Vec<String> {
    BangCoQuan::san_co().quet(text, day.parse().unwrap()).into_iter().map(|body| body.ten).collect()
}

#[test]
fn bodies_that_are_no_more() {
    for (text, expected) in [
        ("Giao Bộ Kế hoạch và Đầu tư chủ trì, Bộ Tài chính phối hợp", &["Bộ Kế hoạch và Đầu tư"][..]),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", &["BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"]),
        ("gửi Bộ LĐ-TB&XH, Bộ GTVT; Bộ TN&MT", &["Bộ LĐ-TB&XH", "Bộ GTVT", "Bộ TN&MT"]),
        ("Bộ Lao động, Thương binh, Xã hội", &["Bộ Lao động, Thương binh, Xã hội"]),
        // decomposed letters, and a hard blank
        ("Bô\u{323}\u{a0}Giao thông vận tải", &["Bô\u{323}\u{a0}Giao thông vận tải"]),
        ("UBND huyện Đăk Hà và UBND xã Đăk Hà", &["UBND huyện Đăk Hà"]),
        ("Uỷ ban nhân dân thành phố Kon Tum, tỉnh Kon Tum", &["Uỷ ban nhân dân thành phố Kon Tum"]),
        ("UBND TP. Kon Tum", &["UBND TP. Kon Tum"]),
        ("HĐND quận 1 và UBND cấp huyện", &["HĐND quận 1", "UBND cấp huyện"]),
        ("Phòng Giáo dục và Đào tạo thị xã Hương Trà", &["Phòng Giáo dục và Đào tạo thị xã Hương Trà"]),
        ("Phòng Lao động-TB&XH Thành phố", &["Phòng Lao động-TB&XH"]),
        ("Huyện uỷ, Quận ủy", &["Huyện uỷ", "Quận ủy"]),
        // cities directly under the centre, bodies that live on, names that only begin alike
        ("UBND Thành phố Hà Nội, UBND TP. Hồ Chí Minh, UBND thành phố Huế", &[]),
        ("UBND các tỉnh, thành phố trực thuộc trung ương; Thành ủy Hà Nội", &[]),
        ("Bộ Công Thương; Bộ Khoa học và Công nghệ; Bộ Công an; Sở Nội vụ", &[]),
        ("Phòng Văn hóa - Xã hội phường Đăk Bla; phòng, chống tham nhũng", &[]),
        ("Ban Tuyên giáo Trung ương Đoàn", &[]),
        // units without a name, alone and in a list
        (
            "Chủ tịch UBND huyện. Trưởng phòng; HĐND cấp huyện, công an huyện",
            &["UBND huyện", "HĐND cấp huyện", "công an huyện"],
        ),
        ("UBND các huyện, thị xã, thành phố; UBND các xã", &["UBND các huyện, thị xã, thành phố"]),
        ("Ủy ban nhân dân các thành phố, quận và huyện của Tỉnh", &["Ủy ban nhân dân các thành phố, quận và huyện"]),
        ("UBND các huyện Đăk Hà, Đăk Tô", &["UBND các huyện"]),
        // the city alone may be directly under the centre
        ("UBND thành phố, Phòng Nội vụ; UBND các thành phố; UBND thành phố và quận", &[]),
        ("UBND các tỉnh, thành phố; UBND các xã, phường", &[]),
        // cities within provinces; committees of cities directly under the centre, and persons, follow the same words
        ("Thành ủy Kon Tum; Bí thư Thành uỷ TP. Hội An", &["Thành ủy Kon Tum", "Thành uỷ TP. Hội An"]),
        ("THÀNH ỦY PHAN RANG - THÁP CHÀM", &["THÀNH ỦY PHAN RANG - THÁP CHÀM"]),
        ("Bí thư Thành ủy Nguyễn Văn An; Thành ủy Hải Phòng; Thành ủy, Kon Tum; Thành ủy viên", &[]),
        // of these the day is not told: a hint
        ("Trung tâm Y tế huyện Đăk Hà", &["Trung tâm Y tế huyện Đăk Hà"]),
        ("Ban Chỉ huy quân sự các huyện; Ban Chỉ huy Quân sự xã", &["Ban Chỉ huy quân sự các huyện"]),
        // of these nothing is told
        ("Tòa án nhân dân huyện Đăk Hà, Viện kiểm sát nhân dân huyện Đăk Hà", &[]),
        // places and adjectives are no bodies
        ("xã Ngọc Réo, huyện Đăk Hà (cũ); bộ giao thông. Vận tải", &[]),
        ("", &[]),
    ] {
        assert_eq!(found(text, "2026-05-20"), expected, "{text}");
    }
}

#[test]
fn the_day_decides() {
    for (text, day, wrong) in [
        ("UBND thành phố Kon Tum", "2025-06-30", false),
        ("UBND thành phố Kon Tum", "2025-07-01", true),
        ("Bộ Thông tin và Truyền thông", "2025-02-28", false),
        ("Bộ Thông tin và Truyền thông", "2025-03-01", true),
        // the police of districts went before the districts
        ("Công an huyện Đăk Hà", "2025-02-28", false),
        ("Công an huyện Đăk Hà", "2025-03-01", true),
        ("UBND các huyện", "2025-06-30", false),
        ("UBND các huyện", "2025-07-01", true),
        // before its first day
        ("Bộ Dân tộc và Tôn giáo", "2025-02-28", true),
        ("Bộ Dân tộc và Tôn giáo", "2025-03-01", false),
    ] {
        assert_eq!(!found(text, day).is_empty(), wrong, "{text} {day}");
    }
}

#[test]
fn a_day_near_the_truth_makes_a_hint() {
    for (text, day, den, near) in [
        ("UBND huyện Đăk Hà", "2026-05-20", "2025-06-30", false),
        ("UBND các huyện", "2026-05-20", "2025-06-30", false),
        ("Thành ủy Kon Tum", "2026-05-20", "2025-06-30", false),
        // by one source, until the level itself has ended
        ("Công an huyện", "2025-06-30", "2025-02-28", true),
        ("Công an huyện", "2025-07-01", "2025-02-28", false),
        // the level has ended, what became of these is not told
        ("Trung tâm Y tế huyện", "2026-05-20", "2025-06-30", true),
        ("Ban Chỉ huy quân sự huyện", "2026-05-20", "2025-06-30", true),
        ("Phòng Lao động - Thương binh và Xã hội", "2026-05-20", "2025-06-30", true),
    ] {
        let found = BangCoQuan::san_co().quet(text, day.parse().unwrap());
        let expected = TonTai::DaKetThuc { den: den.parse().unwrap(), gan_dung: near };
        assert_eq!(found.iter().map(|body| body.ton_tai).collect::<Vec<_>>(), [expected], "{text} {day}");
    }
}

#[test]
fn issuers_are_judged_on_their_own_day() {
    let table = BangCoQuan::san_co();
    for (issuer, date, wrong) in [
        ("Bộ Kế hoạch và Đầu tư", "2010-01-15", false),
        ("Bộ Kế hoạch và Đầu tư", "2026-01-15", true),
        ("Bộ Kế hoạch và Đầu tư", "2026", true),
        // the year in which it ended, and the months of that year
        ("Bộ Kế hoạch và Đầu tư", "2025", false),
        ("Bộ Kế hoạch và Đầu tư", "2025-02", false),
        ("Bộ Kế hoạch và Đầu tư", "2025-03", true),
        ("Bộ Nông nghiệp và Môi trường", "2024-12", true),
        ("Bộ Nông nghiệp và Môi trường", "2025", false),
        ("UBND huyện Đăk Hà", "2025-12-01", true),
        ("UBND huyện Đăk Hà", "", false),
        ("Chính phủ", "2026", false),
    ] {
        let citation = Citation::new("Quyết định").ngay(date.parse().unwrap()).cua(issuer);
        assert_eq!(!table.xet(&citation).is_empty(), wrong, "{issuer} {date}");
    }
    assert!(table.xet(&Citation::new("Luật").ngay("2026".parse().unwrap())).is_empty());
}

#[test]
fn words_that_might_begin_a_name_are_read_over() {
    // Every word might begin a name, none does.
    let text = "Phòng Bộ Sở Ủy ban ".repeat(5_000);
    assert!(found(&text, "2026-05-20").is_empty());
}

#[test]
fn any_piece_of_a_text_is_read() {
    let text = "Bộ LĐ-TB&XH, UBND TP. Kon Tum; Phòng Tư pháp huyện Đa\u{306}k Hà… cấp huyện UBND quận";
    for (at, _) in text.char_indices() {
        for piece in [&text[..at], &text[at..]] {
            for body in BangCoQuan::san_co().quet(piece, "2026-05-20".parse().unwrap()) {
                assert_eq!(piece[body.range], body.ten);
            }
        }
    }
}
