//! **Thành phần tham dự**: who attended.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::loai::CaNhan;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, Cap, LoiVan};
use crate::{NonEmpty, Text};

/// **Tham dự**: one of those who attended: a person, the people of one body, or words.
///
/// Each is a dash item, with `;` and at the end `.`; words that stand alone run in after “Thành phần tham dự:”.
///
/// ```
/// use vanban::loai::CaNhan;
/// use vanban::loai::bien_ban::{NhomThamDu, ThamDu};
/// use vanban::NonEmpty;
/// let people = NonEmpty::new(CaNhan::ong("Vũ Văn Lân").chuc_vu("Phó Giám đốc"));
/// let body = ThamDu::Nhom(NhomThamDu::new("Sở Nội vụ tỉnh Bình An", people));
/// assert_eq!(serde_json::to_value(ThamDu::CaNhan(CaNhan::new("Hà Vy")))?["ca_nhan"]["ho_ten"], "Hà Vy");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "thành phần tham dự")]
pub enum ThamDu {
    /// A person.
    CaNhan(CaNhan),
    /// **Nhóm**: people of one body.
    Nhom(NhomThamDu),
    /// In words: “Toàn thể cán bộ, công chức của xã”, “Vắng mặt: 02 người, có lý do”.
    LoiVan(LoiVan),
}

/// **Nhóm tham dự**: the people of one body, or of one group of guests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NhomThamDu {
    /// The body or group.
    pub ten: Text,
    /// Its people.
    pub ca_nhan: NonEmpty<CaNhan>,
}

impl NhomThamDu {
    /// People of a body.
    #[must_use]
    pub fn new(ten: impl Into<Text>, ca_nhan: NonEmpty<CaNhan>) -> Self {
        Self { ten: ten.into(), ca_nhan }
    }
}

/// Tells all as dash items.
pub(super) fn duyet<'a>(all: &'a [ThamDu], sink: &mut dyn BodySink<'a>) {
    let sign = |last: bool| if last { "." } else { ";" };
    for (i, one) in all.iter().enumerate() {
        let last = i + 1 == all.len();
        let words = match one {
            ThamDu::CaNhan(person) => LoiVan::from(format!("{person}{}", sign(last))),
            ThamDu::Nhom(group) => LoiVan::from(format!("{}:", bo_dau_cuoi(&group.ten))),
            ThamDu::LoiVan(words) => words.clone().bo_dau_cuoi().va(sign(last)),
        };
        sink.mo(Cap::Gach, None, Some(Cow::Owned(words)));
        if let ThamDu::Nhom(group) = one {
            for (j, person) in group.ca_nhan.iter().enumerate() {
                let last = last && j + 1 == group.ca_nhan.len();
                let words = LoiVan::from(format!("{person}{}", sign(last)));
                sink.mo(Cap::Cong, None, Some(Cow::Owned(words)));
                sink.dong();
            }
        }
        sink.dong();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes the items down.
    #[derive(Default)]
    struct Items(Vec<String>);

    impl<'a> BodySink<'a> for Items {
        fn mo(&mut self, cap: Cap, _: Option<Cow<'a, LoiVan>>, words: Option<Cow<'a, LoiVan>>) {
            let sign = if cap == Cap::Gach { '-' } else { '+' };
            self.0.push(format!("{sign} {}", words.unwrap_or_default()));
        }
    }

    #[test]
    fn items_end_as_a_list_does() {
        let people = NonEmpty::new(CaNhan::ong("Vũ Lân")).and(CaNhan::ba("Hà Vy"));
        let all = [
            ThamDu::CaNhan(CaNhan::new("Lê An")),
            ThamDu::LoiVan("Các trưởng thôn.".into()),
            ThamDu::Nhom(NhomThamDu::new("Sở Nội vụ:", people)),
        ];
        let mut items = Items::default();
        duyet(&all, &mut items);
        assert_eq!(items.0, ["- Lê An;", "- Các trưởng thôn;", "- Sở Nội vụ:", "+ Ông Vũ Lân;", "+ Bà Hà Vy."]);
    }
}
