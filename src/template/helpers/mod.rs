//! **Helpers** of templates, one file each: what `{{ten_ham x}}` does.
//!
//! Each is a function of this module too, which needs no template.

use std::borrow::Cow;
use std::fmt;

use serde_json::Value;

use super::engine::near;
use super::engine::program::Expr;
use super::engine::truth::told;

pub(crate) mod bang;
pub(crate) mod danh_sach;
mod hoa_dau;
mod la_ma;
mod len;
mod logic;
mod lookup;
mod mac_dinh;
mod ngay;
mod noi;
mod param;
mod so;
mod so_thanh_chu;
mod so_viet;
mod tien;
mod tien_chu;
pub(crate) mod vien_dan;
mod viet_hoa;
mod viet_thuong;

pub use danh_sach::danh_sach;
pub use hoa_dau::hoa_dau;
pub use ngay::{DangNgay, ngay};
pub use noi::noi;
pub use so::so;
pub use so_thanh_chu::so_thanh_chu;
pub use so_viet::so_dep;
pub use tien::tien;
pub use tien_chu::tien_chu;
#[cfg(feature = "docx")]
pub(crate) use vien_dan::Mentions;

pub(crate) use param::{Args, DATE, Kind, Outcome, Param};

/// A helper: its arguments with their types, and what it does.
pub(crate) struct Helper {
    pub name: &'static str,
    /// Arguments in order.
    pub params: &'static [Param],
    /// What further arguments are, if it takes any number of them.
    pub more: Option<Param>,
    /// `key=value`
    pub options: &'static [Param],
    /// It makes something that only a tag of its own can print.
    pub piece: bool,
    pub run: for<'a> fn(&Args<'a>) -> Result<Outcome<'a>, String>,
}

/// The crate's helpers.
pub(crate) const ALL: &[&Helper] = &[
    &logic::EQ,
    &logic::NE,
    &logic::GT,
    &logic::GTE,
    &logic::LT,
    &logic::LTE,
    &logic::AND,
    &logic::OR,
    &logic::NOT,
    &lookup::LOOKUP,
    &len::LEN,
    &ngay::NGAY,
    &so::SO,
    &la_ma::LA_MA,
    &so_viet::SO_DEP,
    &so_thanh_chu::SO_THANH_CHU,
    &tien::TIEN,
    &tien_chu::TIEN_CHU,
    &viet_hoa::VIET_HOA,
    &viet_thuong::VIET_THUONG,
    &hoa_dau::HOA_DAU,
    &noi::NOI,
    &danh_sach::DANH_SACH,
    &bang::BANG,
    &vien_dan::VIEN_DAN,
    &mac_dinh::MAC_DINH,
];

impl Helper {
    /// The argument at a place.
    pub(crate) fn param(&self, at: usize) -> Option<&Param> {
        self.params.get(at).or(self.more.as_ref())
    }

    /// The option of a name.
    pub(crate) fn option(&self, name: &str) -> Option<&Param> {
        self.options.iter().find(|option| option.name == name)
    }

    /// All that is wrong with its arguments, as far as that is known without data.
    pub(crate) fn misuse(&self, args: &[Expr], options: &[(String, Expr)]) -> Vec<String> {
        let mut faults = Vec::new();
        let needed = self.params.iter().filter(|param| !param.optional).count();
        if args.len() < needed || (self.more.is_none() && args.len() > self.params.len()) {
            let count = match (self.more.is_some(), self.params.len()) {
                (true, _) => format!("ít nhất {needed}"),
                (false, most) if most > needed => format!("từ {needed} đến {most}"),
                (false, most) => most.to_string(),
            };
            faults.push(format!("hàm “{}” cần {count} tham số, ở đây có {}", self.name, args.len()));
        }
        let check = |param: &Param, expr: &Expr| match expr {
            Expr::Literal(value) => param.kind.check(value).err().map(|expected| (param.name, expected, value.clone())),
            _ => None,
        };
        let mut wrong: Vec<_> = args.iter().enumerate().filter_map(|(i, arg)| check(self.param(i)?, arg)).collect();
        for (name, value) in options {
            if let Some(param) = self.option(name) {
                wrong.extend(check(param, value));
            } else {
                let hint = near::hint(name, self.options.iter().map(|option| option.name));
                let hint = hint.map(|hint| format!(" ({hint})")).unwrap_or_default();
                faults.push(no_option(self.name, name) + &hint);
            }
        }
        for (name, expected, value) in wrong {
            faults.push(wrong_kind(self.name, name, &expected, &value));
        }
        faults
    }

    /// `{{ten_ham a b key=…}}`
    pub(crate) fn usage(&self) -> String {
        let mut usage = format!("{{{{{}", self.name);
        for param in self.params {
            usage += &if param.optional { format!(" [{}]", param.name) } else { format!(" {}", param.name) };
        }
        if let Some(more) = &self.more {
            usage += &format!(" [{} …]", more.name);
        }
        for option in self.options {
            usage += &format!(" [{}=…]", option.name);
        }
        usage + "}}"
    }
}

/// What is said of a value that is none of those wanted.
pub(crate) fn wrong_kind(helper: &str, name: &str, expected: &str, found: &Value) -> String {
    format!("{helper}: “{name}” phải là {expected}, không phải {}", told(found))
}

/// What is said of an option that a helper or a block does not have.
pub(crate) fn no_option(of: &str, option: &str) -> String {
    format!("“{of}” không có tùy chọn “{option}”")
}

impl fmt::Debug for Helper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// A name is one helper.
impl PartialEq for Helper {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// What a helper says that makes a text.
pub(crate) fn text<'a>(text: impl Into<String>) -> Outcome<'a> {
    Outcome::Value(Cow::Owned(Value::String(text.into())))
}

/// What a helper says whose first argument the sink makes something of.
pub(crate) fn piece<'a>(args: &Args<'a>) -> Result<Outcome<'a>, String> {
    args.values.first().cloned().map(Outcome::Piece).ok_or_else(missing)
}

/// What is said where there is no argument at all.
fn missing() -> String {
    "thiếu tham số".to_owned()
}

/// What a helper says that makes a truth.
pub(crate) fn truth<'a>(truth: bool) -> Outcome<'a> {
    Outcome::Value(Cow::Owned(Value::Bool(truth)))
}
