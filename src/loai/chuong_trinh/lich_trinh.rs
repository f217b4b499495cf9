//! **Lịch trình**: the timetable of a conference.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::the_thuc::noi_dung::{Bang, BodySink, Cot, Dong, LoiVan, OBang};
use crate::{NonEmpty, Text};

/// **Lịch trình**: the timetable of a conference, a visit or a course, as a table.
///
/// Columns “Thời gian”, “Nội dung”, and those of “Chủ trì” and “Thực hiện” that any row fills.
///
/// ```
/// use vanban::NonEmpty;
/// use vanban::loai::chuong_trinh::{LichTrinh, MucLichTrinh};
/// let hours = NonEmpty::new(MucLichTrinh::new("07 giờ 30 - 08 giờ 00", "Đón tiếp đại biểu"));
/// let table = LichTrinh::from(hours).bang();
/// assert_eq!(table.dau[0].0.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "lịch trình")]
#[doc(alias = "timetable")]
pub struct LichTrinh {
    /// **Tên bảng**: title above the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<LoiVan>,
    /// **Buổi**: half days or days, in order.
    pub buoi: NonEmpty<BuoiLichTrinh>,
}

/// **Buổi**: the rows of a half day or day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BuoiLichTrinh {
    /// **Tên**: “Buổi sáng, ngày 12 tháng 6 năm 2026”; a row over all columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ten: Option<Text>,
    /// Its rows.
    pub muc: NonEmpty<MucLichTrinh>,
}

impl BuoiLichTrinh {
    /// Rows under a name.
    #[must_use]
    pub fn new(ten: impl Into<Text>, muc: NonEmpty<MucLichTrinh>) -> Self {
        Self { ten: Some(ten.into()), muc }
    }
}

/// **Mục lịch trình**: what happens at an hour.
///
/// ```
/// use vanban::loai::chuong_trinh::MucLichTrinh;
/// let item = MucLichTrinh::new("08 giờ 00", "Khai mạc").thuc_hien("Giám đốc Sở Nội vụ");
/// assert!(item.chu_tri.is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MucLichTrinh {
    /// **Thời gian**: at what hour, or from when to when.
    pub thoi_gian: Text,
    /// **Nội dung**: what happens; a `\n` is a line break.
    pub noi_dung: LoiVan,
    /// **Chủ trì**: who leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chu_tri: Option<Text>,
    /// **Thực hiện**: who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thuc_hien: Option<Text>,
}

impl MucLichTrinh {
    /// What happens at an hour.
    #[must_use]
    pub fn new(thoi_gian: impl Into<Text>, noi_dung: impl Into<LoiVan>) -> Self {
        Self { thoi_gian: thoi_gian.into(), noi_dung: noi_dung.into(), chu_tri: None, thuc_hien: None }
    }

    /// Led by somebody.
    #[must_use]
    pub fn chu_tri(mut self, chu_tri: impl Into<Text>) -> Self {
        self.chu_tri = Some(chu_tri.into());
        self
    }

    /// Done by somebody.
    #[must_use]
    pub fn thuc_hien(mut self, thuc_hien: impl Into<Text>) -> Self {
        self.thuc_hien = Some(thuc_hien.into());
        self
    }
}

/// One half day without a name.
impl From<NonEmpty<MucLichTrinh>> for LichTrinh {
    fn from(muc: NonEmpty<MucLichTrinh>) -> Self {
        Self { tieu_de: None, buoi: NonEmpty::new(BuoiLichTrinh { ten: None, muc }) }
    }
}

/// A column that a timetable has where any row fills it.
type Column = (&'static str, fn(&MucLichTrinh) -> Option<&Text>);

const COLUMNS: [Column; 2] = [("Chủ trì", |item| item.chu_tri.as_ref()), ("Thực hiện", |item| item.thuc_hien.as_ref())];

impl LichTrinh {
    /// The timetable as a table.
    #[must_use]
    pub fn bang(&self) -> Bang {
        let filled = |(_, of): &&Column| self.buoi.iter().flat_map(|part| &part.muc).any(|item| of(item).is_some());
        let more: Vec<&Column> = COLUMNS.iter().filter(filled).collect();
        let titles = ["Thời gian", "Nội dung"].into_iter().chain(more.iter().map(|(title, _)| *title));
        // “07 giờ 30 - 08 giờ 00” stands on one line.
        let each = if more.len() > 1 { 19.0 } else { 26.0 };
        let content = more.iter().fold(72.0, |left, _| left - each);
        let columns = [Cot::giua().rong(28.0), Cot::trai().rong(content)];
        let columns = columns.into_iter().chain(more.iter().map(|_| Cot::trai().rong(each)));
        let mut table = Bang { tieu_de: self.tieu_de.clone(), ..Bang::new(titles).cot(columns) };
        let all = u16::try_from(more.len() + 2).unwrap_or(u16::MAX);
        for part in &self.buoi {
            if let Some(name) = &part.ten {
                let name = OBang::from(LoiVan::new().dam(name)).gop_cot(all);
                table.dong.push(Dong(vec![name]));
            }
            for item in &part.muc {
                let mut cells =
                    vec![OBang::from(item.thoi_gian.clone()), OBang::from(item.noi_dung.clone().bo_dau_cuoi())];
                cells.extend(more.iter().map(|(_, of)| OBang::from(of(item).map_or("", Text::as_str))));
                table.dong.push(Dong(cells));
            }
        }
        table
    }

    pub(super) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        sink.bang(Cow::Owned(self.bang()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_day_s_name_stands_over_all_columns_that_are_filled() {
        let morning = NonEmpty::new(MucLichTrinh::new("08 giờ 00", "Khai mạc").chu_tri("Giám đốc"))
            .and(MucLichTrinh::new("08 giờ 30", "Tham luận;"));
        let mut timetable = LichTrinh::from(morning.clone());
        timetable.buoi.push(BuoiLichTrinh::new("Buổi chiều", morning));
        let table = timetable.bang();
        let row =
            |row: &Dong| row.0.iter().map(|cell| cell.noi_dung.first().map(LoiVan::to_string)).collect::<Vec<_>>();
        let text = |words: &str| Some(words.to_owned());
        assert_eq!(row(&table.dau[0]), [text("Thời gian"), text("Nội dung"), text("Chủ trì")]);
        assert_eq!(row(&table.dong[1]), [text("08 giờ 30"), text("Tham luận"), None]);
        assert_eq!((table.dong.len(), table.dong[2].0[0].gop_cot), (5, 3));
    }

    #[test]
    fn an_empty_timetable_is_none() {
        assert!(serde_json::from_str::<LichTrinh>(r#"{"buoi": []}"#).is_err());
        assert!(serde_json::from_str::<LichTrinh>(r#"{"buoi": [{"ten": "Sáng", "muc": []}]}"#).is_err());
    }
}
