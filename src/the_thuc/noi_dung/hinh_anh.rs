//! **Hình ảnh**: pictures, as bytes with an alternative text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::Text;
use crate::unit::Mm;

/// **Hình ảnh**: a PNG or JPEG with its alternative text.
///
/// The bytes are looked at when a picture is made, so that a page never meets a file it cannot show. In files
/// they are base64: `{"du_lieu": "iVBORw0…", "mo_ta": "Bản đồ phường", "rong": 120}`.
///
/// ```
/// use vanban::the_thuc::noi_dung::HinhAnh;
/// assert!(HinhAnh::new(b"not a picture".to_vec(), "Bản đồ").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Fields", into = "Fields")]
#[non_exhaustive]
#[doc(alias = "hình ảnh")]
#[doc(alias = "picture")]
pub struct HinhAnh {
    bytes: Vec<u8>,
    png: bool,
    pixels: (u32, u32),
    rong: Option<Mm>,
    /// **Mô tả**: what the picture shows, for those who cannot see it.
    pub mo_ta: Text,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    du_lieu: String,
    mo_ta: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rong: Option<Mm>,
}

/// Pixels to the inch where nothing else is said.
const DPI: f64 = 96.0;

impl HinhAnh {
    /// A picture at its own size, 96 pixels to the inch.
    ///
    /// # Errors
    /// The bytes are no PNG or JPEG, or one without width or height; or `mo_ta` is empty.
    pub fn new(bytes: Vec<u8>, mo_ta: impl Into<Text>) -> Result<Self, HinhAnhError> {
        let mo_ta = mo_ta.into();
        if mo_ta.is_blank() {
            return Err(HinhAnhError::ThieuMoTa);
        }
        let png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
        if !png && !bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            return Err(HinhAnhError::KhongPhaiAnh);
        }
        let size = imagesize::blob_size(&bytes).map_err(|_| HinhAnhError::Hong)?;
        let pixels = (u32::try_from(size.width), u32::try_from(size.height));
        match pixels {
            (Ok(width @ 1..), Ok(height @ 1..)) => Ok(Self { bytes, png, pixels: (width, height), rong: None, mo_ta }),
            _ => Err(HinhAnhError::Hong),
        }
    }

    /// The same at a width on paper; the height keeps the proportions.
    ///
    /// # Errors
    /// A width that is not between 1 and 1,000 mm.
    pub fn rong(mut self, rong: Mm) -> Result<Self, HinhAnhError> {
        if !(1.0..=1000.0).contains(&rong.0) {
            return Err(HinhAnhError::KhoRong(rong.0));
        }
        self.rong = Some(rong);
        Ok(self)
    }

    /// The file's bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A PNG; else a JPEG.
    #[must_use]
    pub fn is_png(&self) -> bool {
        self.png
    }

    /// Width and height on paper.
    #[must_use]
    pub fn kho(&self) -> (Mm, Mm) {
        let (width, height) = (f64::from(self.pixels.0), f64::from(self.pixels.1));
        let shown = self.rong.map_or(width * 25.4 / DPI, |mm| mm.0);
        (Mm(shown), Mm(shown * height / width))
    }
}

impl TryFrom<Fields> for HinhAnh {
    type Error = HinhAnhError;
    fn try_from(fields: Fields) -> Result<Self, HinhAnhError> {
        let bytes = STANDARD.decode(&fields.du_lieu).map_err(|_| HinhAnhError::Base64)?;
        let picture = Self::new(bytes, fields.mo_ta)?;
        match fields.rong {
            Some(rong) => picture.rong(rong),
            None => Ok(picture),
        }
    }
}

impl From<HinhAnh> for Fields {
    fn from(picture: HinhAnh) -> Self {
        Self { du_lieu: STANDARD.encode(&picture.bytes), mo_ta: picture.mo_ta, rong: picture.rong }
    }
}

/// Why bytes are no picture of a document.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum HinhAnhError {
    /// Neither PNG nor JPEG.
    #[error("hình ảnh phải là tệp PNG hoặc JPEG")]
    KhongPhaiAnh,
    /// A PNG or JPEG whose size cannot be read.
    #[error("tệp hình ảnh hỏng: không đọc được chiều rộng, chiều cao")]
    Hong,
    /// No alternative text.
    #[error("hình ảnh phải có mô tả cho người không nhìn thấy")]
    ThieuMoTa,
    /// `du_lieu` is no base64.
    #[error("dữ liệu hình ảnh phải ở dạng base64")]
    Base64,
    /// A width that no page has, in mm.
    #[error("hình ảnh rộng {0} mm, cần từ 1 đến 1000 mm")]
    KhoRong(f64),
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A PNG of one transparent pixel.
    pub(crate) const PIXEL: &str =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    #[test]
    fn size_follows_the_pixels_or_the_wish() {
        let bytes = STANDARD.decode(PIXEL).unwrap();
        let picture = HinhAnh::new(bytes, "Một điểm").unwrap();
        assert!((picture.kho().0.0 - 0.2646).abs() < 0.001);
        let wide = picture.clone().rong(Mm(40.0)).unwrap();
        assert_eq!(wide.kho(), (Mm(40.0), Mm(40.0)));
        assert!(picture.rong(Mm(f64::NAN)).is_err());
    }

    #[test]
    fn broken_files_are_refused() {
        assert_eq!(HinhAnh::new(b"GIF89a".to_vec(), "x"), Err(HinhAnhError::KhongPhaiAnh));
        assert_eq!(HinhAnh::new(b"\x89PNG\r\n\x1a\n".to_vec(), " x"), Err(HinhAnhError::Hong));
        let json = r#"{"du_lieu":"@@","mo_ta":"x"}"#;
        assert!(serde_json::from_str::<HinhAnh>(json).unwrap_err().to_string().contains("base64"));
    }

    #[test]
    fn pictures_read_back_as_written() {
        let json = format!(r#"{{"du_lieu":"{PIXEL}","mo_ta":"x","rong":20.0}}"#);
        let picture: HinhAnh = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&picture).unwrap(), json);
    }
}
