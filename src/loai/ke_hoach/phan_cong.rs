//! **Phân công**: who is charged with a task.

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::ThoiHan;
use crate::loai::cau::{liet_ke, viet_hoa_dau};
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::LoiVan;

/// **Phân công**: who leads, who helps, who carries out, by when, with what money.
///
/// Units are written as within a sentence (“các thôn”, “Công an xã”); sentence and table put the capitals where
/// they begin a line. Prints as “*Phân công thực hiện:* … chủ trì, phối hợp với …; … triển khai thực hiện.”, and makes the rows of
/// the assignment table.
///
/// ```
/// use vanban::loai::ke_hoach::PhanCong;
/// let phan_cong = PhanCong::chu_tri("Phòng Văn hóa - Xã hội").phoi_hop("Công an xã").phoi_hop("các thôn");
/// assert_eq!(
///     phan_cong.cau().to_string(),
///     "Phân công thực hiện: Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an xã và các thôn triển khai thực hiện."
/// );
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "phân công")]
#[doc(alias = "assignment")]
pub struct PhanCong {
    /// **Chủ trì**: who leads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chu_tri: Vec<Text>,
    /// **Phối hợp**: who helps.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phoi_hop: Vec<Text>,
    /// **Thực hiện**: who carries it out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub thuc_hien: Vec<Text>,
    /// **Thời hạn**: by when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thoi_han: Option<ThoiHan>,
    /// **Kinh phí**: with what money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kinh_phi: Option<Text>,
    /// **Lời văn**: who does it, in the office's own words, after “Phân công thực hiện:”, where the sentence made
    /// from the fields will not do; deadline and money follow it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loi_van: Option<LoiVan>,
}

impl PhanCong {
    /// Led by somebody.
    #[must_use]
    pub fn chu_tri(don_vi: impl Into<Text>) -> Self {
        Self { chu_tri: vec![don_vi.into()], ..Self::default() }
    }

    /// Carried out by somebody, without a leader.
    #[must_use]
    pub fn thuc_hien(don_vi: impl Into<Text>) -> Self {
        Self::default().va_thuc_hien(don_vi)
    }

    /// Adds a helper.
    #[must_use]
    pub fn phoi_hop(mut self, don_vi: impl Into<Text>) -> Self {
        self.phoi_hop.push(don_vi.into());
        self
    }

    /// Adds somebody who carries it out.
    #[must_use]
    pub fn va_thuc_hien(mut self, don_vi: impl Into<Text>) -> Self {
        self.thuc_hien.push(don_vi.into());
        self
    }

    /// With a deadline.
    #[must_use]
    pub fn thoi_han(mut self, thoi_han: ThoiHan) -> Self {
        self.thoi_han = Some(thoi_han);
        self
    }

    /// With its money.
    #[must_use]
    pub fn kinh_phi(mut self, kinh_phi: impl Into<Text>) -> Self {
        self.kinh_phi = Some(kinh_phi.into());
        self
    }

    /// The same in words of its own.
    #[must_use]
    pub fn loi_van(mut self, loi_van: impl Into<LoiVan>) -> Self {
        self.loi_van = Some(loi_van.into());
        self
    }

    /// The sentence as printed, its label in italics.
    #[must_use]
    pub fn cau(&self) -> LoiVan {
        let label = LoiVan::new().nghieng("Phân công thực hiện:").va(" ");
        let mut after = String::new();
        if let Some(thoi_han) = &self.thoi_han {
            after += &format!(" Thời hạn: {}.", bo_dau_cuoi(&thoi_han.to_string()));
        }
        if let Some(kinh_phi) = &self.kinh_phi {
            after += &format!(" Kinh phí: {}.", bo_dau_cuoi(kinh_phi));
        }
        if let Some(words) = &self.loi_van {
            let whole = label.noi(words);
            return if after.is_empty() { whole } else { whole.va(after) };
        }
        let sentence = self.menh_de() + &after;
        label.va(viet_hoa_dau(sentence.trim_start()))
    }

    /// Who does it, as a sentence; empty where nobody is named.
    fn menh_de(&self) -> String {
        let mut sentence = liet_ke(&self.chu_tri);
        if !sentence.is_empty() {
            sentence += " chủ trì";
        }
        for (units, words, comma) in [(&self.phoi_hop, "phối hợp với ", ", "), (&self.thuc_hien, "", "; ")] {
            if !units.is_empty() {
                let comma = if sentence.is_empty() { "" } else { comma };
                sentence += &format!("{comma}{words}{}", liet_ke(units));
            }
        }
        if !sentence.is_empty() {
            let comma = if self.phoi_hop.is_empty() && self.thuc_hien.is_empty() { "," } else { "" };
            sentence += &format!("{comma} triển khai thực hiện.");
        }
        sentence
    }

    /// Nothing is said of anybody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_say_what_the_fields_hold() {
        let plain = |phan_cong: &PhanCong| phan_cong.cau().to_string().replacen("Phân công thực hiện: ", "", 1);
        let both = PhanCong::chu_tri("công an xã").phoi_hop("xã đội").va_thuc_hien("các thôn");
        assert_eq!(plain(&both), "Công an xã chủ trì, phối hợp với xã đội; các thôn triển khai thực hiện.");
        let money = PhanCong::thuc_hien("Các thôn").kinh_phi("5.000.000 đồng.").thoi_han(ThoiHan::Khac("quý I".into()));
        assert_eq!(plain(&money), "Các thôn triển khai thực hiện. Thời hạn: quý I. Kinh phí: 5.000.000 đồng.");
        assert_eq!(plain(&PhanCong::chu_tri("công an xã")), "Công an xã chủ trì, triển khai thực hiện.");
        assert_eq!(plain(&PhanCong::default().loi_van("Như năm trước.")), "Như năm trước.");
        assert_eq!(plain(&PhanCong::default()), "");
    }
}
