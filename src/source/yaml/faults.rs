//! What the parser has against a text, in words for those who wrote it.

/// What is wrong, and what was expected.
pub(super) fn words(info: &str) -> (String, Option<&'static str>) {
    let has = |words: &str| info.contains(words);
    let (message, expected) = if has("tab") && !has("expected ',' or") {
        ("thụt đầu dòng bằng phím Tab", Some("dấu cách"))
    } else if has("mapping values are not allowed") || has("illegal placement of ':'") {
        ("dấu “: ” trong một giá trị", Some("đặt cả giá trị trong ngoặc kép: \"…\""))
    } else if has("quoted scalar, found unexpected") {
        ("thiếu dấu ngoặc đóng của giá trị mở ở đây", Some("dấu ngoặc cùng loại ở cuối giá trị"))
    } else if has("trailing content after") {
        ("còn chữ sau dấu ngoặc đóng", Some("một cặp ngoặc cho cả giá trị; dấu ngoặc kép ở bên trong viết là \\\""))
    } else if has("invalid indentation in quoted") {
        ("các dòng sau của giá trị trong ngoặc phải thụt vào", None)
    } else if has("unknown escape") || has("hexadecimal") || has("escape code") {
        ("sau dấu “\\” trong ngoặc kép không phải ký hiệu đã biết", Some("“\\\\” cho chính dấu “\\”"))
    } else if has("simple key") || has("did not find expected key") {
        ("dòng này không ở dạng “tên: giá trị”, hoặc thụt vào không thẳng với các dòng cùng cấp", None)
    } else if has("flow sequence") {
        ("danh sách trong “[ ]” chưa đóng hoặc thiếu dấu phẩy", Some("dấu “,” hoặc “]”"))
    } else if has("flow mapping") {
        ("các trường trong “{ }” chưa đóng hoặc thiếu dấu phẩy", Some("dấu “,” hoặc “}”"))
    } else if has("expected '-'") || has("block sequence entries") || has("'-' must be followed") {
        ("mục của danh sách phải bắt đầu bằng “- ” và thẳng cột với các mục khác", None)
    } else if has("unexpected character") {
        ("giá trị không được bắt đầu bằng ký tự này", Some("đặt cả giá trị trong ngoặc kép: \"…\""))
    } else if has("misplaced bracket") || has("plain scalar cannot start") || has("unexpected end of plain") {
        ("dấu ngoặc không đúng chỗ", Some("đặt cả giá trị trong ngoặc kép: \"…\""))
    } else if has("anchor") || has("alias") || has("tag") || has("handle") {
        ("giá trị không được bắt đầu bằng “&”, “*” hoặc “!”", Some("đặt cả giá trị trong ngoặc kép: \"…\""))
    } else if has("block scalar") {
        ("đoạn nhiều dòng sau “|” hoặc “>” phải thụt vào đều nhau", None)
    } else if has("recursion limit") {
        ("lồng nhau quá nhiều cấp", None)
    } else {
        ("không đọc được từ đây", Some("“tên: giá trị”, hoặc mục danh sách “- …”"))
    };
    (message.to_owned(), expected)
}
