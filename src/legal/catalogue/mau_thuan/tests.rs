use super::*;

fn cited(kind: &str, number: &str, date: &str, issuer: &str, subject: &str) -> Citation {
    Citation::of(&[kind, number, date, issuer, subject].join("|"))
}

#[test]
fn what_is_wrong_is_said_with_the_right_value() {
    for (kind, number, date, issuer, subject, expected) in [
        ("Nghị định", "30/2020/NĐ-CP", "2020-03-06", "", "", &[(Field::Ngay, "ngày 05 tháng 3 năm 2020")][..]),
        // a wrong year is not told again by the year in the number
        ("Nghị định", "30/2020/NĐ-CP", "2021-03-05", "", "", &[(Field::Ngay, "ngày 05 tháng 3 năm 2020")]),
        // but of a document that is not known it is all there is to tell
        ("Quyết định", "9/2024/QĐ-UBND", "2023-03-05", "", "", &[(Field::Nam, "2023")]),
        ("Kế hoạch", "12/BC-UBND", "", "", "", &[(Field::Loai, "Báo cáo")]),
        ("Thông tư", "30/2020/NĐ-CP", "", "", "", &[(Field::Loai, "Nghị định")]),
        ("Nghị định", "999/2016/QH13", "", "", "", &[(Field::Loai, "Luật hoặc Bộ luật hoặc Nghị quyết")]),
        ("Nghị quyết liên tịch", "101/2025/UBTVQH15", "", "", "", &[(Field::Loai, "Nghị quyết")]),
        ("Luật", "91/2015/QH13", "", "", "", &[(Field::Loai, "Bộ luật")]),
        ("Nghị định", "30/2020/NĐ-CP", "", "Thủ tướng Chính phủ", "", &[(Field::CoQuan, "Chính phủ")]),
        ("Nghị định", "30/2020/NĐ-CP", "", "Bộ Nội vụ", "", &[(Field::CoQuan, "Chính phủ")]),
        ("Chỉ thị", "28-CT/TW", "2023-12-25", "Ban Bí thư", "", &[(Field::CoQuan, "Bộ Chính trị")]),
        (
            "Nghị định",
            "30/2020/NĐ-CP",
            "",
            "Chính phủ",
            "quy định mức lương tối thiểu đối với người lao động",
            &[(Field::TrichYeu, "về công tác văn thư")],
        ),
        // a number of one law, the name of another: the number is wrong
        ("Luật", "103/2016/QH13", "2016-04-05", "", "Trẻ em", &[(Field::SoHieu, "102/2016/QH13")]),
        ("Luật", "103/2016/QH13", "2016", "", "Trẻ em", &[(Field::SoHieu, "102/2016/QH13")]),
        (
            "Luật",
            "103/2016/QH13",
            "",
            "",
            "Đất đai",
            &[(Field::SoHieu, "13/2003/QH11 hoặc 45/2013/QH13 hoặc 31/2024/QH15")],
        ),
        ("Luật", "201/2016/QH13", "2016-04-05", "", "Trẻ em", &[(Field::SoHieu, "102/2016/QH13")]),
        ("Luật", "", "2016-04-06", "", "Trẻ em", &[(Field::Ngay, "ngày 05 tháng 4 năm 2016")]),
        // day and month of the law, but not its year
        ("Luật", "", "2017-04-05", "", "Trẻ em", &[(Field::Ngay, "ngày 05 tháng 4 năm 2016")]),
        // the number in the wrong system; date and issuer agree, or one of them where the other is not told
        ("Chỉ thị", "28/CT-TW", "2023-12-25", "Bộ Chính trị", "", &[(Field::SoHieu, "28-CT/TW")]),
        ("Chỉ thị", "28/CT-TW", "2023-12-25", "", "", &[(Field::SoHieu, "28-CT/TW")]),
        ("Chỉ thị", "28/CT-TW", "", "Bộ Chính trị", "", &[(Field::SoHieu, "28-CT/TW")]),
        ("Chỉ thị", "28/CT-TW", "2023-12-25", "Bộ Chính trị Ban Chấp hành", "", &[(Field::SoHieu, "28-CT/TW")]),
        ("Nghị định", "30-2020-NĐ-CP", "2020-03-05", "", "", &[(Field::SoHieu, "30/2020/NĐ-CP")]),
        ("Luật", "102/2016-QH13", "2016-04-05", "", "", &[(Field::SoHieu, "102/2016/QH13")]),
        // the name leads to no law that is known
        ("Luật", "102/2016/QH13", "", "", "Hàng không", &[(Field::TrichYeu, "Trẻ em")]),
    ] {
        let citation = cited(kind, number, date, issuer, subject);
        let found = Catalogue::san_co().mau_thuan(&citation);
        let found: Vec<_> = found.iter().map(|wrong| (wrong.truong, wrong.dung.as_str())).collect();
        assert_eq!(found, expected, "{citation}");
    }
}

#[test]
fn ways_of_writing_are_no_mistakes() {
    for (kind, number, date, issuer, subject) in [
        ("Nghị định", "30/2020/NĐ-CP", "2020", "Chính Phủ", "công tác văn thư"),
        ("Nghị định", "30/2020/NĐ-CP", "", "Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam", "V/v công tác văn thư"),
        ("Luật", "102/2016/QH13", "2016-04-05", "Quốc hội khóa XIII", "trẻ em"),
        ("Bộ luật", "91/2015/QH13", "", "Quốc hội", "Dân sự năm 2015"),
        // the minister for the ministry, and the other way round
        ("Thông tư", "01/2011/TT-BNV", "", "Bộ Nội vụ", ""),
        ("Thông tư", "05/2021/TT-TTCP", "", "Thanh tra Chính phủ", ""),
        ("Thông tư", "40/2017/TT-BTC", "", "Bộ trưởng Bộ Tài chính", ""),
        ("Nghị quyết", "29-NQ/TW", "2022-11-17", "BCH Trung ương Đảng (khóa XIII)", ""),
        ("Nghị quyết", "29-NQ/TW", "2022-11-17", "Ban Chấp hành Trung ương", ""),
        // one of several issuers
        ("Nghị quyết liên tịch", "19/2008/NQLT-CP-UBTUMTTQVN", "", "Chính phủ", ""),
        // cut short, abbreviated, told in other words
        ("Nghị định", "63/2010/NĐ-CP", "", "", "kiểm soát TTHC"),
        ("Luật", "83/2015/QH13", "", "", "NSNN"),
        ("Luật", "39/2013/QH13", "", "", "Thi đua, khen thưởng"),
        ("Quyết định", "06/QĐ-TTg", "2022-01-06", "Thủ tướng", "phê duyệt Đề án phát triển ứng dụng dữ liệu"),
        // the plain kind for the joint one; what a decision brings with it
        ("Nghị quyết", "19/2008/NQLT-CP-UBTUMTTQVN", "2008-08-22", "", ""),
        ("Đề án", "06/QĐ-TTg", "", "", ""),
        // the letters of the kind, in place of TTr
        ("Tờ trình", "11/TT-LĐCL", "", "", ""),
        ("Công văn", "12/CT-TTHT", "", "", ""),
        ("Văn bản", "30/2020/NĐ-CP", "", "", ""),
        // quy định of the Party
        ("Quy định", "37-QĐ/TW", "2021-10-25", "Ban Chấp hành Trung ương Đảng", ""),
        // another document of the number
        ("Quyết định", "90/QĐ-TTg", "2016-01-12", "Thủ tướng Chính phủ", "phê duyệt quy hoạch mạng lưới quan trắc"),
        // in another system, but of another day, issuer or kind, or nothing tells
        ("Chỉ thị", "28/CT-TW", "2013-12-25", "Bộ Chính trị", ""),
        ("Chỉ thị", "28/CT-TW", "2023-12-25", "Ban Bí thư", ""),
        ("Chỉ thị", "28/CT-TW", "2023", "", ""),
        ("Chương trình", "28/CT-TW", "2023-12-25", "", ""),
        // another law of the name is of that year, or of another day
        ("Luật", "", "2025-06-19", "", "Tổ chức chính quyền địa phương"),
        ("Luật", "", "2017-04-06", "", "Trẻ em"),
        // of any place, unknown here
        ("Kế hoạch", "124/KH-UBND", "2024-05-17", "UBND thành phố Kon Tum", "tổ chức Tháng hành động"),
    ] {
        let citation = cited(kind, number, date, issuer, subject);
        let found = Catalogue::san_co().mau_thuan(&citation);
        assert!(found.is_empty(), "{citation}: {}", found[0]);
    }
}

#[test]
fn issuers_are_compared_as_bodies() {
    for (one, other, same) in [
        ("UBND thành phố Kon Tum", "Uỷ ban nhân dân TP. Kon Tum", true),
        ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh", true),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Văn phòng Chính phủ", true),
        ("Thống đốc Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam", true),
        ("Tổng Thanh tra Chính phủ", "Thanh tra Chính phủ", true),
        ("UBND xã A", "UBND xã B", false),
    ] {
        assert_eq!(cung_co_quan(one, other), same, "{one} {other}");
    }
}
