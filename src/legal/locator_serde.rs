//! Places of citations in files: maps of units, in order.

use std::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use serde::{Deserialize, Serialize};

use super::{DaySo, DonVi, Locator, SoDonVi, ViTri};
use crate::Text;

impl<'de> Deserialize<'de> for SoDonVi {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::deserialize(deserializer).and_then(number)
    }
}

/// The number of a unit; a blank is none.
fn number<E: de::Error>(text: Text) -> Result<SoDonVi, E> {
    if text.is_blank() {
        Err(E::custom("số thứ tự của đơn vị bố cục trống"))
    } else {
        Ok(text.into())
    }
}

impl Serialize for DaySo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::CacSo(all) => match &all[..] {
                [only] => only.serialize(serializer),
                all => all.serialize(serializer),
            },
            Self::Khoang { tu, den } => Range { tu: tu.clone(), den: den.clone() }.serialize(serializer),
        }
    }
}

/// The form of [`DaySo::Khoang`] in files.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Range {
    tu: SoDonVi,
    den: SoDonVi,
}

impl<'de> Deserialize<'de> for DaySo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumbersVisitor;
        impl<'de> Visitor<'de> for NumbersVisitor {
            type Value = DaySo;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("số thứ tự: chuỗi ký tự, danh sách chuỗi, hoặc `tu` và `den`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<DaySo, E> {
                crate::text::read(text).and_then(number).map(|number| DaySo::CacSo(vec![number]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<DaySo, A::Error> {
                let all = Vec::deserialize(de::value::SeqAccessDeserializer::new(seq))?;
                if all.is_empty() { Err(de::Error::invalid_length(0, &self)) } else { Ok(DaySo::CacSo(all)) }
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DaySo, A::Error> {
                let Range { tu, den } = Range::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(DaySo::Khoang { tu, den })
            }
        }
        deserializer.deserialize_any(NumbersVisitor)
    }
}

/// No unit stands twice, so that a map can hold the place.
fn is_map(place: &ViTri) -> bool {
    let units = place.don_vi();
    (0..units.len()).all(|at| units[..at].iter().all(|(before, _)| *before != units[at].0))
}

impl Serialize for ViTri {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if is_map(self) {
            let mut map = serializer.serialize_map(Some(self.don_vi().len()))?;
            for (unit, numbers) in self.don_vi() {
                map.serialize_entry(unit, numbers)?;
            }
            return map.end();
        }
        let mut seq = serializer.serialize_seq(Some(self.don_vi().len()))?;
        for (unit, numbers) in self.don_vi() {
            let mut part = Self::new();
            part.them(*unit, numbers.clone());
            seq.serialize_element(&part)?;
        }
        seq.end()
    }
}

impl<'de> Deserialize<'de> for ViTri {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PlaceVisitor;
        impl<'de> Visitor<'de> for PlaceVisitor {
            type Value = ViTri;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("vị trí: các đơn vị bố cục (`diem`, `khoan`, `dieu`, …) với số thứ tự")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ViTri, A::Error> {
                let mut place = ViTri::new();
                while let Some((unit, numbers)) = map.next_entry::<DonVi, DaySo>()? {
                    if place.don_vi().iter().any(|(before, _)| *before == unit) {
                        return Err(de::Error::custom(format_args!("{} có hai lần trong một vị trí", unit.ten())));
                    }
                    place.them(unit, numbers);
                }
                some(place)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ViTri, A::Error> {
                let mut place = ViTri::new();
                while let Some(Part(part)) = seq.next_element()? {
                    for (unit, numbers) in part.don_vi() {
                        place.them(*unit, numbers.clone());
                    }
                }
                some(place)
            }
        }
        /// A place that names a unit.
        fn some<E: de::Error>(place: ViTri) -> Result<ViTri, E> {
            if place.is_empty() {
                Err(E::custom("vị trí cần ít nhất một đơn vị bố cục"))
            } else {
                Ok(place)
            }
        }
        /// A part of a place; not a list again.
        struct Part(ViTri);
        impl<'de> Deserialize<'de> for Part {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_map(PlaceVisitor).map(Self)
            }
        }
        deserializer.deserialize_any(PlaceVisitor)
    }
}

impl Serialize for Locator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.vi_tri() {
            [only] if is_map(only) => only.serialize(serializer),
            all => all.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Locator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LocatorVisitor;
        impl<'de> Visitor<'de> for LocatorVisitor {
            type Value = Locator;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("vị trí, hoặc danh sách vị trí")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Locator, A::Error> {
                ViTri::deserialize(de::value::MapAccessDeserializer::new(map)).map(Locator::from)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Locator, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(seq))
                    .map(|places: Vec<ViTri>| places.into_iter().collect())
            }
        }
        deserializer.deserialize_any(LocatorVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_read_back_from_files() {
        let range = || DaySo::Khoang { tu: "21".into(), den: "28".into() };
        let point = ViTri::new().trong(DonVi::Diem, "a").trong(DonVi::Khoan, "1").trong(DonVi::Dieu, "3");
        let twice = ViTri::new().trong(DonVi::Muc, "2").trong(DonVi::Muc, "III").trong(DonVi::PhuLuc, "I");
        let mut articles = ViTri::new();
        articles.them(DonVi::Dieu, range());
        let mut points = ViTri::new();
        points.them(DonVi::Diem, DaySo::CacSo(vec!["a".into(), "đ".into()]));
        for (places, json) in [
            (vec![], "[]"),
            (vec![point.clone()], r#"{"diem":"a","khoan":"1","dieu":"3"}"#),
            (vec![articles.clone()], r#"{"dieu":{"tu":"21","den":"28"}}"#),
            (vec![points], r#"{"diem":["a","đ"]}"#),
            (vec![point, articles], r#"[{"diem":"a","khoan":"1","dieu":"3"},{"dieu":{"tu":"21","den":"28"}}]"#),
            // A unit within one of its own kind.
            (vec![twice], r#"[[{"muc":"2"},{"muc":"III"},{"phu_luc":"I"}]]"#),
        ] {
            let locator: Locator = places.into_iter().collect();
            assert_eq!(serde_json::to_string(&locator).unwrap(), json);
            assert_eq!(serde_json::from_str::<Locator>(json).unwrap(), locator, "{json}");
        }
    }

    #[test]
    fn wrong_places_are_refused_with_their_place() {
        for (json, told) in [
            ("{\n\"dong\": \"1\"}", "dong"),
            ("{\"khoan\": \"1\",\n\"khoan\": \"2\"}", "khoản có hai lần"),
            ("{\"dieu\":\n{\"tu\": \"1\", \"toi\": \"2\"}}", "toi"),
            ("{\"dieu\":\n5}", "số thứ tự"),
            // Nothing said, at any depth.
            ("[\n{}]", "ít nhất một đơn vị"),
            ("[\n[]]", "ít nhất một đơn vị"),
            ("{\"khoan\":\n[]}", "số thứ tự"),
            ("{\"khoan\": [\n\"\"]}", "số thứ tự"),
            ("{\"dieu\":\n\" \"}", "số thứ tự"),
            ("{\"dieu\": {\"tu\": \"1\",\n\"den\": \"\"}}", "số thứ tự"),
            ("[[\n[{\"dieu\": \"1\"}]]]", "vị trí"),
        ] {
            let error = serde_json::from_str::<Locator>(json).unwrap_err();
            assert!(error.to_string().contains(told) && error.line() == 2, "{json}: {error}");
        }
    }
}
