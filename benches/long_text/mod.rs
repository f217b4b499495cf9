//! A long text of law, as decrees are: mostly prose, with places, references to itself, and citations.

/// Sentences without a citation, as clauses and points hold them.
const PROSE: [&str; 21] = [
    "Cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm về tính chính xác, trung thực của hồ sơ và tài liệu đã nộp.",
    "Người đứng đầu cơ quan chỉ đạo công tác lưu giữ, bảo quản hồ sơ; bố trí kho và thiết bị cần thiết cho việc này.",
    "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, cơ quan tiếp nhận phải trả lời bằng văn bản.",
    "Trường hợp từ chối, cơ quan giải quyết phải nêu rõ lý do và hướng dẫn người nộp hoàn thiện hồ sơ theo yêu cầu.",
    "Kinh phí thực hiện được bảo đảm từ ngân sách nhà nước theo phân cấp hiện hành và các nguồn hợp pháp khác.",
    "Bản sao có chứng thực hoặc bản sao từ sổ gốc được nộp kèm bản chính để đối chiếu khi người tiếp nhận yêu cầu.",
    "Hằng năm, đơn vị tổ chức kiểm tra, đánh giá kết quả, kịp thời biểu dương tập thể và cá nhân làm tốt.",
    "Người có thẩm quyền ký phải là người được giao nhiệm vụ và chịu trách nhiệm trước pháp luật về nội dung đã ký.",
    "Dữ liệu được cập nhật thường xuyên, kết nối và chia sẻ giữa các hệ thống thông tin ở trung ương và địa phương.",
    "Trẻ em được bảo vệ trước mọi hình thức xâm hại; gia đình, nhà trường và xã hội cùng phối hợp chăm lo.",
    "Chủ đầu tư lựa chọn nhà thầu có đủ năng lực, kinh nghiệm, bảo đảm tiến độ, chất lượng và an toàn lao động.",
    "Diện tích, vị trí, ranh giới khu đất được xác định trên bản đồ tỷ lệ 1/2000 và mốc giới ngoài thực địa.",
    "Mức hỗ trợ không quá 70% tổng chi phí hợp lý và không vượt quá 250.000.000 đồng cho một dự án.",
    "Thành viên hội đồng làm việc theo chế độ kiêm nhiệm, thảo luận tập thể và quyết định theo đa số.",
    "Việc bàn giao được lập thành biên bản có chữ ký của hai bên và người chứng kiến, mỗi bên giữ một bản.",
    "Mẫu dấu, chữ ký số và tài khoản truy cập phải được quản lý chặt chẽ, không cho người khác mượn hoặc sử dụng.",
    "Người lao động được nghỉ giữa giờ, được trang bị phương tiện bảo hộ và khám sức khỏe định kỳ theo luật định.",
    "Nước thải, khí thải phải được thu gom và xử lý đạt quy chuẩn kỹ thuật trước khi xả ra môi trường.",
    "Ủy ban nhân dân cấp xã niêm yết công khai danh sách tại trụ sở và nơi sinh hoạt cộng đồng trong 15 ngày.",
    "Hết thời hạn niêm yết, nếu không có ý kiến thì hồ sơ được trình người có thẩm quyền xem xét, quyết định.",
    "Sản phẩm xuất khẩu được kiểm tra, giám sát theo nguyên tắc quản lý rủi ro, tạo thuận lợi cho người khai.",
];

/// Sentences that point to places near by or to the document itself.
const NEAR: [&str; 5] = [
    "Trừ trường hợp quy định tại điểm b khoản 2 Điều này, hồ sơ được nộp trực tiếp hoặc qua môi trường mạng.",
    "Nội dung nêu tại các khoản 1, 3 và 4 Điều này áp dụng cho cả đơn vị sự nghiệp công lập.",
    "Biểu mẫu thực hiện theo Phụ lục II ban hành kèm theo Nghị định này.",
    "Trình tự kiểm tra tương tự như khoản 2 Điều 14 Nghị định này, thời gian tính theo ngày làm việc.",
    "Nghị định này không điều chỉnh hồ sơ mật, hồ sơ của lực lượng vũ trang.",
];

/// Sentences with citations; `@` is a number that grows.
const CITING: [&str; 7] = [
    "Hồ sơ, trình tự thực hiện theo khoản 2 Điều 7 Nghị định số @/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về \
     công tác văn thư và pháp luật có liên quan.",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Bãi bỏ các Quyết định số @/QĐ-UBND ngày 04/01/2021, số 35/QĐ-UBND ngày 20/02/2021 và Thông tư số @/2018/TT-BTC.",
    "Đối tượng được hưởng gồm người quy định tại điểm a, điểm b khoản 1 Điều 3 Luật Người cao tuổi và Bộ luật Lao động \
     số 45/2019/QH14.",
    "Theo đề nghị của Bộ trưởng Bộ Nội vụ tại Tờ trình số @/TTr-BNV ngày 20 tháng 5 năm 2026;",
    "Tiếp tục thực hiện Chỉ thị số 28-CT/TW ngày 25 tháng 12 năm 2023 của Bộ Chính trị và Kế hoạch số @/KH-UBND.",
    "Nghị định số @/2021/NĐ-CP ngày 06 tháng 12 năm 2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số \
     61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
];

/// Text of at least so many bytes. Of ten clauses seven are prose, one points near by and two cite.
pub fn of(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 4096);
    let (mut prose, mut near, mut citing) = (PROSE.iter().cycle(), NEAR.iter().cycle(), CITING.iter().cycle());
    for article in 1.. {
        if text.len() >= bytes {
            break;
        }
        text += &format!("Điều {article}. Trách nhiệm của cơ quan, tổ chức, cá nhân\n");
        for clause in 1..=10 {
            let kind = match clause {
                4 => near.next(),
                6 | 9 => citing.next(),
                _ => prose.next(),
            };
            let sentence = kind.copied().unwrap_or_default();
            text += &format!("{clause}. {}\n", sentence.replace('@', &(article % 900 + 1).to_string()));
        }
    }
    text
}

/// Prose alone, of at least so many bytes.
pub fn prose(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 4096);
    for sentence in PROSE.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text += sentence;
        text.push('\n');
    }
    text
}
