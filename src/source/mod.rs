//! **Source text**: documents as offices write them: Markdown under a block of fields.
//!
//! The fields stand between two lines `---`, in YAML: those of the kind, of what stands around it and of its page
//! options, all on one level. Names may be Vietnamese words: `Kính gửi`, `kinh_gui`. Each has a natural form:
//!
//! | Field | As one writes it |
//! | --- | --- |
//! | `loai` | `kế hoạch`, `KH` |
//! | `co_quan` | `Sở Nội vụ`; with those above it `[UBND tỉnh Bình An, Sở Nội vụ]`, or in a field `Cơ quan chủ quản` |
//! | `so` | `32/KH-UBND`; in a draft `/KH-UBND`; with a profile `32` |
//! | `ngay` | `05/3/2026`, `ngày 05 tháng 3 năm 2026`, `3/2026`; left out in a draft |
//! | `can_cu` | a list, “Căn cứ” put before what lacks it; or one opening clause |
//! | `nguoi_ky`, `dong_ky` | the lines of the page: `TM. Ủy ban nhân dân / KT. Chủ tịch / Phó Chủ tịch / Lê Văn Bình`, or a list |
//! | `dia_danh` | `Bình An`; with the day `Bình An, ngày 05 tháng 3 năm 2026` |
//! | `kinh_gui`, `khach_moi`, `gui` | one place; several as a list or with “; ” between them |
//! | `chu_toa`, `thu_ky`, `tham_du` | `Ông Lê Văn Bình, Chủ tịch`; who attended also in other words, or as a group: `Lãnh đạo xã: [Ông …, Bà …]` |
//! | `nguoi`, `ben_uy_quyen`, `ben_duoc_uy_quyen` | `Bà Lê Thị Hoa, Văn thư`; or `Họ tên`, `Chức vụ`, `Đơn vị`, `CCCD` below it |
//! | `thoi_han` | `từ ngày 01/7/2026 đến ngày 31/12/2026`, `trước ngày 31/3/2026`, other words |
//! | `noi_nhan` | the lines of the page: `Như trên`, `UBND tỉnh (b/c)`, last `Lưu: VT, KT (2). Duy.(20)` |
//! | `do_mat`, `do_khan`, `luu_hanh`, `hinh_thuc` | `Mật`, `Hỏa tốc`, `Lưu hành nội bộ`, `điện tử` |
//!
//! Below the fields stands the content, in Markdown:
//!
//! | Written | Read |
//! | --- | --- |
//! | `## I. MỤC ĐÍCH`, `### 1. Nội dung`, `## Chương II. …`, `### Điều 5. …`, `**II. YÊU CẦU**` | a unit with a title; its level is that of its mark |
//! | `## Mục đích`, `### Nội dung` | the same: without a mark, depth tells the level |
//! | `1. …`, `1.1. …`, `a) …`, `- …`, `+ …` | khoản, “1.1.”, điểm, dash, plus, below each other by indentation or by their marks alone |
//! | `1. **Yêu cầu:** thiết thực` | a unit whose title runs into its text |
//! | `**Điều 1.** …`, `Điều 1. …` | an article |
//! | `**đậm**`, `*nghiêng*`, `<sup>2</sup>`, `<br>`, `[chữ](https://…)` | emphasis, raised letters, a line break, a link |
//! | `[^1]`, and on a line of its own `[^1]: …` | a footnote |
//! | `[[30/2020/NĐ-CP]]`, `[[khoản 1 Điều 8, 30/2020/NĐ-CP]]`, `[[Luật Trẻ em ngày 05/4/2016]]` | a citation: in full where it comes first, short afterwards |
//! | a table; before it `Bảng: tên bảng`, `Bảng (rộng 1, 3, 2): tên bảng` | a table, its title, widths of its columns |
//! | `Phân công: chủ trì A; phối hợp B, C; thời hạn trước ngày 31/3/2026` | an assignment of a task |
//! | `# Phụ lục: tên phụ lục`, `# Quy chế: làm việc của …` | an appendix; a document that this one issues |
//! | `# Phụ lục I`, below it `## TÊN PHỤ LỤC` | the same; “(Kèm theo Kế hoạch số …)” below it is the page's own |
//! | `# KẾ HOẠCH`, below it the trích yếu, above all | what the page has of itself: left out, a fault where it differs |
//! | `Kính gửi: …` above all; `Nơi nhận:`, `TM. ỦY BAN NHÂN DÂN` … below all | the fields of these names, where they are not given |
//! | `***` | the end of the opening, or what stands before the closing paragraph |
//! | `<!-- -->` | the end of the numbered items above |
//!
//! Numbers are the page's: typed ones are checked against the place where they stand. Sections that a kind knows are
//! told by their usual titles (“Mục đích, yêu cầu”, “Tổ chức thực hiện” …), or by a class: `## Mục tiêu
//! {.muc_dich_yeu_cau}`; `{.khac}` makes a section one like any other.
//!
//! ```
//! use vanban::VanBan;
//!
//! let plan = VanBan::from_source("\
//! ---
//! loai: kế hoạch
//! co_quan: Ủy ban nhân dân xã Bình An
//! so: /KH-UBND
//! dia_danh: Bình An
//! trich_yeu: Phòng, chống đuối nước trẻ em năm 2026
//! nguoi_ky: TM. Ủy ban nhân dân / Chủ tịch / Lê Văn Bình
//! noi_nhan:
//!   - Các thôn
//!   - Lưu: VT, VX
//! ---
//! ## I. MỤC ĐÍCH, YÊU CẦU
//!
//! 1. **Mục đích:** Giảm tai nạn đuối nước, theo [[Luật Trẻ em]].
//! 2. **Yêu cầu:** Thiết thực, an toàn.
//!
//! ## II. NHIỆM VỤ
//!
//! ### 1. Dạy bơi
//!
//! Phân công: chủ trì Đoàn Thanh niên xã; phối hợp Trạm Y tế xã; thời hạn trước ngày 31/7/2026.
//! ")?;
//! assert!(plan.to_text().contains("KẾ HOẠCH"));
//! assert_eq!(VanBan::from_source(&plan.to_source())?, plan);
//! # Ok::<(), vanban::source::SourceErrors>(())
//! ```
//!
//! What is pasted from a word processor is understood too: a line that
//! begins like a unit (`I. MỤC ĐÍCH`, `Điều 2. …`) begins one, and a line that ends although the next word had room ends
//! its paragraph; lines filled up to a width are one paragraph.
//!
//! Whatever the natural forms cannot say is said in exchange form, the form of JSON files: in YAML among the fields, in
//! the body as a fenced block (```` ```bang ````) or as `` `{"chu": …}` ``. All faults of a source are told at once, each
//! with its line: [`SourceErrors`].

mod body;
mod cx;
mod error;
mod fold;
mod front;
pub(crate) mod hole;
pub(crate) mod nearest;
mod node;
mod read;
mod section;
pub(crate) mod shown;
mod write;
mod yaml;

#[cfg(all(feature = "docx", feature = "templates"))]
pub(crate) use body::inline::citation;
pub use error::{SourceError, SourceErrors};
#[cfg(feature = "templates")]
pub(crate) use read::read_filled;
