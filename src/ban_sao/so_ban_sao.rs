//! **Số, ký hiệu bản sao** (điểm c khoản 1 Mục II Phần II Phụ lục I).

use std::num::NonZeroU32;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::HinhThucSao;
use crate::the_thuc::co_quan::boi_canh::{self, BoiCanh, TuHoSo};
use crate::the_thuc::{KyHieu, SoKyHieu, SoKyHieuError};

/// **Số, ký hiệu bản sao**: the serial number of a copy and the abbreviation of the body that makes it.
///
/// Copies of all forms share one row of numbers within the year (`ND30-PL1P2-II.1.c`). SY, SL or TrS before the body's
/// abbreviation follows from the copy's form and is never typed. In files `{"so": 5, "viet_tat": "UBND"}`, a draft
/// without `so`; read with an office's profile it may lack `viet_tat`, or be absent.
///
/// ```
/// use vanban::ban_sao::{HinhThucSao, SoBanSao};
/// let so = SoBanSao::new("UBND")?.so(5);
/// assert_eq!(so.so_ky_hieu(HinhThucSao::SaoY).to_string(), "05/SY-UBND");
/// assert!(SoBanSao::new("ubnd").is_err());
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
#[doc(alias = "số bản sao")]
pub struct SoBanSao {
    /// **Số**: the serial number; `None` in a draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub so: Option<NonZeroU32>,
    viet_tat: String,
}

impl SoBanSao {
    /// A copy that has no number yet, by a body of this abbreviation: `UBND`, `SCT`, `MTTQ-BTT`.
    ///
    /// # Errors
    /// The abbreviation holds something else than letters, digits, `&`, `.` and hyphens, or no capital.
    pub fn new(viet_tat: &str) -> Result<Self, SoKyHieuError> {
        let ky_hieu = KyHieu::ban_sao(HinhThucSao::SaoY, viet_tat)?;
        let viet_tat = ky_hieu.as_str().split_once('-').map_or("", |(_, body)| body).to_owned();
        Ok(Self { so: None, viet_tat })
    }

    /// With its number; 0 is none.
    #[must_use]
    pub fn so(mut self, so: u32) -> Self {
        self.so = NonZeroU32::new(so);
        self
    }

    /// The abbreviation of the body.
    #[must_use]
    pub fn viet_tat(&self) -> &str {
        &self.viet_tat
    }

    /// Number and notation as a copy of this form prints them.
    #[must_use]
    pub fn so_ky_hieu(&self, hinh_thuc: HinhThucSao) -> SoKyHieu {
        let ky_hieu = KyHieu::ghep(hinh_thuc.viet_tat(), &self.viet_tat);
        match self.so {
            Some(so) => SoKyHieu::new(so, ky_hieu),
            None => SoKyHieu::du_thao(ky_hieu),
        }
    }
}

impl<'de> Deserialize<'de> for SoBanSao {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        boi_canh::gia_tri(deserializer)
    }
}

/// The form of files.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[serde(expecting = "số bản sao như {\"so\": 5, \"viet_tat\": \"UBND\"}; SY, SL, TrS là của hình thức sao")]
struct Fields {
    so: Option<NonZeroU32>,
    viet_tat: Option<String>,
}

/// The abbreviation that the profile has.
fn cua_ho_so(cx: &BoiCanh) -> Result<SoBanSao, String> {
    cx.co_quan.so_ban_sao().map_err(|why| why.to_string())
}

impl<'de> TuHoSo<'de> for SoBanSao {
    const TRUONG: &'static str = "so_ky_hieu";

    fn doc<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Fields { so, viet_tat } = Fields::deserialize(deserializer)?;
        let made = match viet_tat {
            Some(viet_tat) => Self::new(&viet_tat).map_err(D::Error::custom)?,
            None if boi_canh::ho_so(|_| ()).is_none() => return Err(D::Error::missing_field("viet_tat")),
            None => boi_canh::lap(cua_ho_so)?,
        };
        Ok(Self { so, ..made })
    }

    fn tu(cx: &BoiCanh) -> Result<Self, String> {
        cua_ho_so(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_decides_the_abbreviation() {
        for (form, printed) in [
            (HinhThucSao::SaoY, "07/SY-MTTQ-BTT"),
            (HinhThucSao::SaoLuc, "07/SL-MTTQ-BTT"),
            (HinhThucSao::TrichSao, "07/TrS-MTTQ-BTT"),
        ] {
            let number = SoBanSao::new("MTTQ-BTT").unwrap().so(7).so_ky_hieu(form);
            assert_eq!(number.to_string(), printed);
            assert_eq!(printed.parse(), Ok(number));
        }
    }

    #[test]
    fn files_tell_the_body_s_abbreviation_and_perhaps_the_number() {
        for (json, printed) in [(r#"{"so":5,"viet_tat":"UBND"}"#, "05/SY-UBND"), (r#"{"viet_tat":"SNV"}"#, "/SY-SNV")] {
            let so: SoBanSao = serde_json::from_str(json).unwrap();
            assert_eq!(so.so_ky_hieu(HinhThucSao::SaoY).to_string(), printed);
            assert_eq!(serde_json::to_string(&so).unwrap(), json);
        }
        for (json, why) in [
            (r#"{"so":5}"#, "viet_tat"),
            (r#"{"so":0,"viet_tat":"UBND"}"#, "nonzero"),
            (r#"{"viet_tat":"SY/UBND"}"#, "dấu “/”"),
            (r#"{"viet_tat":""}"#, "chữ viết tắt"),
            (r#""05/SY-UBND""#, "hình thức sao"),
        ] {
            let error = serde_json::from_str::<SoBanSao>(json).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
    }
}
