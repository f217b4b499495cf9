//! **Templates**: documents in [source text](crate::source) with variables, filled from data.
//!
//! The language is that of handlebars: `{{ten}}`, `{{#if x}}…{{else}}…{{/if}}`, `{{#unless x}}`,
//! `{{#each list as |item i|}}`, `{{#with x}}`, `{{> partial}}`, `{{! comment }}`, `(helper x)` within a tag. It differs
//! where templates of offices want it:
//!
//! - **Values stay values.** They are put in once the source is read, so that `# 1`, `*a*`, `---` or a line break change
//!   nothing of a document's frame. `{{{x}}}` puts a value in as source text.
//! - **Nothing is guessed.** A variable that the data do not have is an error, in `{{#if}}`, `{{#each}}` and arguments of
//!   helpers too. Null is known and counts as false; printing it is an error (`{{mac_dinh x "…"}}`).
//! - **All errors at once**, each with template, line, column and what may help: of a template when it is
//!   [registered](Templates::register), of data before anything is rendered ([`Templates::validate`]), of the document in
//!   the end.
//! - **Limits** on size, depth, steps and output ([`Limits`]); nothing is read from files, none includes itself.
//! - A name alone is always a variable: `{{ngay}}` is the field, `{{ngay x}}` the helper.
//! - `{{@stt}}` counts the rounds of `{{#each}}` from 1.
//!
//! Messages are in Vietnamese, for those who edit a template.
//!
//! | In `{{#each}}` | Is |
//! | --- | --- |
//! | `@stt`, `@index` | the number of the round, from 1; from 0 |
//! | `@first`, `@last` | whether it is the first, the last |
//! | `@key` | the name of the field, where the rounds go through an object |
//!
//! | Helper | Gives |
//! | --- | --- |
//! | `ngay x` | “ngày 05 tháng 3 năm 2026”; `dang="so"`, `"thang"`, `"khong_chu_ngay"` |
//! | `so x`, `la_ma x` | “05”, “V” |
//! | `so_dep x`, `tien x` | “1.234.567,5”, “12.500.000 đồng” |
//! | `so_thanh_chu x`, `tien_chu x` | “mười hai”, “Mười hai triệu năm trăm nghìn đồng” |
//! | `viet_hoa x`, `viet_thuong x`, `hoa_dau x` | capital, small letters, a capital at the beginning |
//! | `noi list` | “Lan, Minh và Hòa”; `dau=", "`, `cuoi=" và "` |
//! | `danh_sach list` | a list of lines that end with `;` and `.` |
//! | `bang list` | a table; `cot="ten,chuc_vu"`, `tieu_de="Họ và tên\|Chức vụ"`, `stt=true` |
//! | `vien_dan x` | the citation of a number: “Nghị định số 30/2020/NĐ-CP ngày …” |
//! | `mac_dinh x y` | `y` where `x` is null or empty |
//! | `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `and`, `or`, `not`, `lookup`, `len` | as in handlebars |

mod embedded;
pub(crate) mod engine;
mod error;
mod graph;
pub mod helpers;
mod limits;
mod render;
#[cfg_attr(not(feature = "docx"), allow(dead_code, reason = "only letters in DOCX are compiled"))]
pub(crate) mod skeleton;
mod source_sink;
mod templates;
mod variables;

pub use error::{TemplateError, TemplateErrors};
pub use limits::Limits;
pub use templates::Templates;
#[cfg(feature = "docx")]
pub(crate) use templates::unreadable;
pub use variables::{Variable, VariableKind, VariableUse, Variables};
