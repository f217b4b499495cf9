//! Pictures: kept as they are, or refused when broken.

use vanban::VanBan;
use vanban::the_thuc::noi_dung::{HinhAnh, HinhAnhError, Khoi};

use super::{PIXEL, document};
use crate::common::{Package, schema};

/// A JPEG of one pixel: its frame is all that is looked at.
pub const JPEG: &[u8] =
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xd9";

#[test]
fn pictures_are_kept_byte_for_byte_and_once() {
    let picture =
        |bytes: &[u8], alt: &str| Khoi::Hinh(Box::new(HinhAnh::new(bytes.to_vec(), alt).expect("is a picture")));
    let van_ban = document([picture(PIXEL, "A & \"B\""), picture(JPEG, "Ảnh"), picture(PIXEL, "B")]);
    let package = Package::of(&van_ban);
    assert_eq!(schema::faults(&package), [""; 0]);
    let media: Vec<&[u8]> =
        package.parts.iter().filter(|(name, _)| name.contains("media")).map(|(_, bytes)| bytes.as_slice()).collect();
    assert_eq!(media, [PIXEL, JPEG]);
    let descriptions = package.descriptions();
    assert!(descriptions.contains(&"A & \"B\"".to_owned()) && descriptions.contains(&"Ảnh".to_owned()));
}

#[test]
fn broken_pictures_are_refused() {
    assert!(HinhAnh::new(PIXEL.to_vec(), " \n").is_err(), "a picture that nobody describes");
    let no_width: Vec<u8> =
        PIXEL.iter().enumerate().map(|(at, b)| if (16..20).contains(&at) { 0 } else { *b }).collect();
    for (bytes, error) in [
        (&b""[..], HinhAnhError::KhongPhaiAnh),
        (b"GIF89a\x01\0\x01\0", HinhAnhError::KhongPhaiAnh),
        (b"<svg/>", HinhAnhError::KhongPhaiAnh),
        (&PIXEL[..12], HinhAnhError::Hong),
        (&JPEG[..8], HinhAnhError::Hong),
        (&no_width, HinhAnhError::Hong),
    ] {
        assert_eq!(HinhAnh::new(bytes.to_vec(), "Ảnh").expect_err("is broken"), error);
    }
    // Every beginning of a file is a picture or an error.
    for end in 0..PIXEL.len() {
        let _ = HinhAnh::new(PIXEL[..end].to_vec(), "Ảnh");
    }
    for end in 0..JPEG.len() {
        let _ = HinhAnh::new(JPEG[..end].to_vec(), "Ảnh");
    }
    let value = serde_json::to_value(document([Khoi::doan("x")])).expect("writes");
    for data in ["@@", "AAAA", ""] {
        let json = serde_json::to_string_pretty(&value).expect("writes");
        let picture = format!("{{\"hinh\": {{\"du_lieu\": \"{data}\", \"mo_ta\": \"x\"}}}}");
        let json = json.replace("\"doan\": \"x\"", &picture[1..picture.len() - 1]);
        let error = serde_json::from_str::<VanBan>(&json).expect_err("is broken");
        assert!(error.line() > 1, "{error}");
    }
}
