//! Pictures that data brings: `{{anh logo}}`, `{{anh logo rong=30 mo_ta="…"}}`.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::template::engine::{Piece, Refusal};
use crate::template::helpers::{Helper, Kind, Param, piece};
use crate::the_thuc::noi_dung::{HinhAnh, HinhAnhError};
use crate::unit::{Emu, Mm};

/// Widest and highest that a picture gets whose size nobody has said, in mm: what a page of the decree has room for.
const ROOM: (f64, f64) = (160.0, 240.0);

/// A picture to be written.
#[derive(Debug)]
pub(super) struct Picture {
    image: HinhAnh,
    alt: String,
}

impl Picture {
    /// Reads a picture: base64, a `data:` address, or `{du_lieu, rong?, mo_ta?}`.
    pub fn read(piece: &Piece<'_>) -> Result<Self, Refusal> {
        let field = |name: &str| match &*piece.value {
            Value::Object(fields) => fields.get(name).filter(|value| !value.is_null()),
            _ => None,
        };
        let data = match &*piece.value {
            Value::String(text) => text,
            Value::Object(_) => match field("du_lieu") {
                Some(Value::String(text)) => text,
                _ => return Err(Refusal::new("hình ảnh thiếu trường “du_lieu” (base64)")),
            },
            _ => return Err(Refusal::new("hình ảnh phải là base64, địa chỉ “data:” hoặc {du_lieu, rong, mo_ta}")),
        };
        let text = match data.strip_prefix("data:") {
            Some(address) => address.split_once(";base64,").map_or("", |(_, text)| text),
            None => data,
        };
        let text: String = text.split_ascii_whitespace().collect();
        let bytes = STANDARD.decode(text).map_err(|_| Refusal::new(HinhAnhError::Base64.to_string()))?;
        let alt = piece.option("mo_ta").or(field("mo_ta")).and_then(Value::as_str).map(str::trim);
        let alt = alt.filter(|alt| !alt.is_empty()).unwrap_or("Hình ảnh").to_owned();
        if alt.chars().any(|c| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')) {
            return Err(Refusal::new("“mo_ta” của hình ảnh có ký tự điều khiển"));
        }
        let refuse = |error: HinhAnhError| Refusal::new(error.to_string());
        let mut image = HinhAnh::new(bytes, alt.as_str()).map_err(refuse)?;
        if let Some(width) = piece.option("rong").or(field("rong")) {
            let width = width.as_f64().or_else(|| width.as_str()?.trim().replace(',', ".").parse().ok());
            let width = width.ok_or_else(|| Refusal::new("“rong” của hình ảnh phải là số milimét"))?;
            image = image.rong(Mm(width)).map_err(refuse)?;
        } else {
            let (width, height) = image.kho();
            let factor = (ROOM.0 / width.0).min(ROOM.1 / height.0).min(1.0);
            if factor < 1.0 {
                image = image.rong(Mm((width.0 * factor).max(1.0))).map_err(refuse)?;
            }
        }
        Ok(Self { image, alt })
    }

    /// The elements between two pieces of letters.
    pub fn drawing(&self, prefix: &str, id: u64, relation: &str) -> String {
        const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
        let emu = |mm: Mm| Emu::from(mm).0.max(1);
        let (width, height) = self.image.kho();
        let (cx, cy) = (emu(width), emu(height));
        let alt = self.alt.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        format!(
            "</{prefix}t><{prefix}drawing><wp:inline xmlns:wp=\"{DRAWING}/wordprocessingDrawing\" distT=\"0\" distB=\"0\" \
             distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>\
             <wp:docPr id=\"{id}\" name=\"Hình {id}\" descr=\"{alt}\"/><wp:cNvGraphicFramePr>\
             <a:graphicFrameLocks xmlns:a=\"{DRAWING}/main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic xmlns:a=\"{DRAWING}/main\"><a:graphicData uri=\"{DRAWING}/picture\">\
             <pic:pic xmlns:pic=\"{DRAWING}/picture\"><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"Hình {id}\"/>\
             <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"{relation}\"/>\
             <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
             <a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
             </pic:pic></a:graphicData></a:graphic></wp:inline></{prefix}drawing><{prefix}t xml:space=\"preserve\">"
        )
    }
}

/// The pictures of a filled form.
#[derive(Debug, Default)]
pub(super) struct Images {
    /// What names of files and of relationships begin with, so that none stands twice.
    stem: String,
    /// Each picture once: its name and its bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// Pictures by check sum and length.
    known: BTreeMap<(u32, usize), Vec<usize>>,
    /// Which part shows which picture.
    pub relations: BTreeSet<(usize, usize)>,
}

impl Images {
    /// None yet.
    pub fn new(stem: &str) -> Self {
        Self { stem: stem.to_owned(), ..Self::default() }
    }

    /// Takes a picture for a part; gives the name of the relationship, and how many bytes are new.
    pub fn put(&mut self, part: usize, picture: &Picture) -> (String, usize) {
        let bytes = picture.image.bytes();
        let same = self.known.entry((crc32fast::hash(bytes), bytes.len())).or_default();
        let found =
            same.iter().copied().find(|number| self.files.get(*number).is_some_and(|(_, known)| known == bytes));
        let (number, new) = if let Some(number) = found {
            (number, 0)
        } else {
            let number = self.files.len();
            let end = if picture.image.is_png() { "png" } else { "jpeg" };
            self.files.push((format!("{}{}.{end}", self.stem, number + 1), bytes.to_vec()));
            same.push(number);
            (number, bytes.len())
        };
        self.relations.insert((part, number));
        (self.relation(number), new)
    }

    /// The name of the relationship to a picture.
    pub fn relation(&self, number: usize) -> String {
        format!("{}{}", self.stem, number + 1)
    }
}

/// `{{anh x rong=30 mo_ta="…"}}`
pub(super) const ANH: Helper = Helper {
    name: "anh",
    params: &[Param::new("x", Kind::Any)],
    more: None,
    options: &[Param::optional("rong", Kind::Number), Param::optional("mo_ta", Kind::Text)],
    piece: true,
    run: piece,
};

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use serde_json::json;

    use super::*;
    use crate::the_thuc::noi_dung::PIXEL;

    fn read(value: Value, options: &[(&str, Value)]) -> Result<Picture, Refusal> {
        let options = options.iter().map(|(name, value)| (*name, Cow::Owned(value.clone()))).collect();
        Picture::read(&Piece { helper: "anh", value: Cow::Owned(value), options })
    }

    #[test]
    fn pictures_come_in_three_ways() {
        let plain = read(json!(PIXEL), &[("rong", json!(30)), ("mo_ta", json!("Dấu \"đỏ\" & tròn"))]).unwrap();
        assert_eq!(plain.image.kho(), (Mm(30.0), Mm(30.0)));
        assert!(plain.drawing("w:", 7, "r1").contains("descr=\"Dấu &quot;đỏ&quot; &amp; tròn\""));
        let address = read(json!(format!("data:image/png;base64,{PIXEL}")), &[]).unwrap();
        assert_eq!(address.alt, "Hình ảnh");
        let object = read(json!({"du_lieu": PIXEL, "rong": "12,5", "mo_ta": "Logo"}), &[]).unwrap();
        assert_eq!((object.image.kho().0, object.alt.as_str()), (Mm(12.5), "Logo"));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for value in [json!(7), json!("@@"), json!("QUJD"), json!({}), json!({"du_lieu": PIXEL, "rong": "x"})] {
            assert!(read(value.clone(), &[]).is_err(), "{value}");
        }
        assert!(read(json!(PIXEL), &[("rong", json!(0))]).is_err());
        assert!(read(json!(PIXEL), &[("mo_ta", json!("a\u{1}"))]).is_err());
    }

    #[test]
    fn one_picture_is_kept_once() {
        let picture = read(json!(PIXEL), &[]).unwrap();
        let mut images = Images::new("anh");
        assert_eq!(images.put(0, &picture).0, "anh1");
        assert_eq!(images.put(1, &picture), ("anh1".to_owned(), 0));
        assert_eq!((images.files.len(), images.relations.len()), (1, 2));
    }
}
