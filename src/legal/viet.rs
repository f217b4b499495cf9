//! **Cách viết viện dẫn**: citations as the decree wants them written.

use std::fmt;

use super::find::stands_alone;
use super::{Citation, DonVi, SoHieu};
use crate::Text;
use crate::the_thuc::NgayBanHanh;

/// **Cách viết**: the manner in which a citation is written.
///
/// ```
/// use vanban::legal::{CachViet, Citation, LuatTheo};
/// let law: Citation = "Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016 của Quốc hội".parse()?;
/// assert_eq!(law.viet(CachViet::LanDau).to_string(), "Luật Trẻ em");
/// assert_eq!(law.viet(CachViet::CanCu(LuatTheo::Ngay)).to_string(), "Luật Trẻ em ngày 05 tháng 4 năm 2016");
/// assert_eq!(law.viet(CachViet::CanCu(LuatTheo::So)).to_string(), "Luật Trẻ em số 102/2016/QH13");
/// # Ok::<(), vanban::legal::CitationError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CachViet {
    /// **Trong căn cứ**: among the legal bases, in full (`ND30-PL1-II.6.a#2`, `#3`).
    CanCu(LuatTheo),
    /// **Lần đầu**: at first mention, in full; luật and pháp lệnh by name (`ND30-PL1-II.6.b#1`, `#2`).
    LanDau,
    /// **Các lần sau**: kind and number; luật and pháp lệnh by name (`ND30-PL1-II.6.b#2`, `#3`).
    LanSau,
    /// **Đủ mọi trường**: everything that is known, laws with number and issuer too; reads back as it was.
    DuTruong,
}

/// How luật and pháp lệnh stand among the legal bases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LuatTheo {
    /// By name and date, as the decree has it (`ND30-PL1-II.6.a#3`): `Luật Trẻ em ngày 05 tháng 4 năm 2016`.
    #[default]
    Ngay,
    /// By name and number, as the central bodies write since 2025: `Luật Tổ chức Chính phủ số 63/2025/QH15`.
    So,
}

/// A citation, written in one manner; made by [`Citation::viet`].
#[derive(Clone, Copy, Debug)]
pub struct VietRa<'a> {
    citation: &'a Citation,
    cach: CachViet,
}

impl Citation {
    /// The citation in a manner of writing.
    #[must_use]
    pub const fn viet(&self, cach: CachViet) -> VietRa<'_> {
        VietRa { citation: self, cach }
    }
}

/// The subject as it follows the issuer: with “về”, unless it opens with what is done (`quy định …`).
fn subject(f: &mut fmt::Formatter<'_>, subject: &str) -> fmt::Result {
    let link = if stands_alone(subject) { "" } else { "về " };
    write!(f, " {link}{subject}")
}

/// A field that says something.
fn told(field: Option<&Text>) -> Option<&Text> {
    field.filter(|text| !text.is_blank())
}

/// A date in running text; the year alone where nothing else is known.
fn date(f: &mut fmt::Formatter<'_>, ngay: NgayBanHanh) -> fmt::Result {
    match (ngay.ngay_in(), ngay.thang_in(), ngay.nam_in()) {
        (None, None, None) => Ok(()),
        (None, None, Some(year)) => write!(f, " năm {year}"),
        _ => write!(f, " {ngay}"),
    }
}

impl fmt::Display for VietRa<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Citation { vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu } = self.citation;
        if !vi_tri.is_empty() {
            let within = vi_tri.vi_tri().last().and_then(|place| place.don_vi().last());
            let attached = matches!(within, Some((DonVi::PhuLuc | DonVi::Mau, _)));
            write!(f, "{vi_tri} {}", if attached { "ban hành kèm theo " } else { "" })?;
        }
        write!(f, "{loai}")?;
        let number = |f: &mut fmt::Formatter<'_>| match so_hieu {
            Some(number) if number.la_trong() && self.cach != CachViet::DuTruong => write!(f, " số …{number}"),
            Some(number) => write!(f, " số {number}"),
            None => Ok(()),
        };
        if loai.la_luat() {
            let Some(name) = told(trich_yeu.as_ref()) else {
                // A law without a name is known by its number alone.
                number(f)?;
                return date(f, *ngay);
            };
            write!(f, " {name}")?;
            let only_year = ngay.thang_in().is_none();
            return match self.cach {
                CachViet::LanDau | CachViet::LanSau if only_year => date(f, *ngay),
                CachViet::LanDau | CachViet::LanSau => Ok(()),
                CachViet::CanCu(LuatTheo::So) if so_hieu.is_some() => number(f),
                CachViet::CanCu(_) => date(f, *ngay),
                CachViet::DuTruong => {
                    number(f)?;
                    date(f, *ngay)?;
                    told(co_quan.as_ref()).map_or(Ok(()), |body| write!(f, " của {body}"))
                }
            };
        }
        number(f)?;
        let short = self.cach == CachViet::LanSau;
        if short && so_hieu.as_ref().is_some_and(|number| !number.la_trong()) {
            return Ok(());
        }
        if so_hieu.as_ref().is_some_and(SoHieu::la_trong) {
            // A draft: what is still blank is shown as blank.
            write!(f, " {ngay}")?;
            if short {
                return Ok(());
            }
        } else {
            date(f, *ngay)?;
        }
        if short && ngay.thang_in().is_some() {
            return Ok(());
        }
        if let Some(body) = told(co_quan.as_ref()) {
            write!(f, " của {body}")?;
        }
        told(trich_yeu.as_ref()).map_or(Ok(()), |text| subject(f, text))
    }
}

/// `{:#}` the first mention ([`CachViet::LanDau`]), `{}` a later one ([`CachViet::LanSau`]).
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cach = if f.alternate() { CachViet::LanDau } else { CachViet::LanSau };
        fmt::Display::fmt(&self.viet(cach), f)
    }
}
