//! From nodes to types: what serde asks of a format.
//!
//! A text is a number or a truth where a type asks for one. What a template leaves open is filled in on the way.

mod fault;
mod repair;
mod words;

use std::borrow::Cow;

use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::super::hole::{self, Holes};
use super::{Key, MAX_DEPTH, Node, Value};
use fault::{Fault, Kind};

pub(crate) use repair::{known_fields, read, seed};

/// The value of a node that has no holes; `None` where it is faulty.
pub(crate) fn value<T: de::Deserialize<'static>>(node: &Node) -> Option<T> {
    T::deserialize(NodeDe::new(node, &[])).ok()
}

/// A node that is read.
#[derive(Clone, Copy)]
struct NodeDe<'a> {
    node: &'a Node,
    /// What the signs in its texts stand for; `None`: its texts are as they are.
    holes: Option<Holes<'a>>,
    depth: usize,
}

impl<'a> NodeDe<'a> {
    fn new(node: &'a Node, holes: Holes<'a>) -> Self {
        Self { node, holes: (!holes.is_empty()).then_some(holes), depth: 0 }
    }

    fn inner(self, node: &'a Node) -> Self {
        Self { node, depth: self.depth + 1, ..self }
    }

    fn filled(self, text: &'a str) -> Cow<'a, str> {
        self.holes.map_or(Cow::Borrowed(text), |holes| hole::filled(text, holes))
    }

    /// Reads; what is converted late is converted first, and its faults are faults of the text that it was made of.
    fn known<T>(self, read: impl FnOnce(NodeDe<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        if self.depth > MAX_DEPTH {
            return Err(Kind::Said(format!("lồng nhau quá {MAX_DEPTH} cấp")).fault());
        }
        let Value::Late(text, convert) = &self.node.value else { return read(self) };
        let value = convert(&self.filled(text)).map_err(|message| Kind::Said(message).fault())?;
        let node = Node::new(value, self.node.span.clone());
        let made = NodeDe { node: &node, holes: None, depth: self.depth };
        let result = match &node.value {
            Value::Late(..) => Err(Kind::Said("giá trị không xác định được".to_owned()).fault()),
            _ => read(made),
        };
        result.map_err(|fault| Fault { path: Vec::new(), key: false, ..fault })
    }

    fn text(self) -> Option<Cow<'a, str>> {
        match &self.node.value {
            Value::Text(text) => Some(self.filled(text)),
            _ => None,
        }
    }

    fn any<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Null | Value::Late(..) => visitor.visit_unit(),
            Value::Text(text) => visitor.visit_str(&self.filled(text)),
            Value::List(items) => {
                let mut list = List { items: items.iter().enumerate(), of: self };
                let value = visitor.visit_seq(&mut list)?;
                match list.items.next() {
                    None => Ok(value),
                    Some((at, _)) => Err(Kind::Said("thừa mục này".to_owned()).fault().at(at)),
                }
            }
            Value::Map(fields) => {
                let mut map = Map { fields: fields.iter().enumerate(), value: None, of: self };
                let value = visitor.visit_map(&mut map)?;
                match map.fields.next() {
                    None => Ok(value),
                    Some((at, _)) => Err(Kind::Extra.fault().at_key(at)),
                }
            }
        }
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $number:ty;)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.known(|this| match this.text().map(|text| text.trim().parse::<$number>()) {
                Some(Ok(number)) => visitor.$visit(number),
                _ => this.any(visitor),
            })
        }
    )* };
}

/// A number as offices write it: `12.5` and `12,5`.
fn float(text: &str) -> Option<f64> {
    let text = text.trim();
    let number = text.parse().or_else(|_| text.replacen(',', ".", 1).parse::<f64>()).ok()?;
    number.is_finite().then_some(number)
}

fn truth(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "có" | "co" => Some(true),
        "false" | "không" | "khong" => Some(false),
        _ => None,
    }
}

impl<'de> Deserializer<'de> for NodeDe<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.known(|this| this.any(visitor))
    }

    numbers! {
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.known(|this| match this.text().and_then(|text| float(&text)) {
            Some(number) => visitor.visit_f64(number),
            None => this.any(visitor),
        })
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.known(|this| match this.text().and_then(|text| truth(&text)) {
            Some(truth) => visitor.visit_bool(truth),
            None => this.any(visitor),
        })
    }

    /// Nothing is a text without letters.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.known(|this| match this.node.value {
            Value::Null => visitor.visit_str(""),
            _ => this.any(visitor),
        })
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.known(|this| match this.node.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(this),
        })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.known(|this| match &this.node.value {
            Value::Text(text) => visitor.visit_enum(OneOf { name: this.filled(text), content: None, of: this }),
            Value::Map(fields) => match &fields[..] {
                [(Key { name, .. }, content)] => {
                    visitor.visit_enum(OneOf { name: Cow::Borrowed(name), content: Some(content), of: this })
                }
                [_, ..] => Err(Kind::Extra.fault().at_key(1)),
                [] => Err(shape("chỗ trống", known)),
            },
            Value::List(_) => Err(shape("một danh sách", known)),
            Value::Null | Value::Late(..) => Err(shape("chỗ trống", known)),
        })
    }

    serde::forward_to_deserialize_any! {
        char bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier
    }
}

fn shape(found: &str, known: &[&str]) -> Fault {
    Kind::Shape { found: found.to_owned(), expected: format!("một trong: {}", known.join(", ")) }.fault()
}

struct List<'a, I> {
    items: I,
    of: NodeDe<'a>,
}

impl<'de, 'a, I: ExactSizeIterator<Item = (usize, &'a Node)>> SeqAccess<'de> for &mut List<'a, I> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((at, item)) = self.items.next() else { return Ok(None) };
        seed.deserialize(self.of.inner(item)).map(Some).map_err(|fault| fault.at(at))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Map<'a, I> {
    fields: I,
    value: Option<(usize, &'a Node)>,
    of: NodeDe<'a>,
}

impl<'de, 'a, I: Iterator<Item = (usize, &'a (Key, Node))>> MapAccess<'de> for &mut Map<'a, I> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some((at, (key, value))) = self.fields.next() else { return Ok(None) };
        self.value = Some((at, value));
        seed.deserialize(Name(&key.name)).map(Some).map_err(|fault| fault.at_key(at))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some((at, value)) = self.value.take() else {
            return Err(de::Error::custom("giá trị không có tên"));
        };
        seed.deserialize(self.of.inner(value)).map_err(|fault| fault.at(at))
    }
}

/// A name of a field or of one of several.
struct Name<'a>(&'a str);

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(self.0)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(de::value::StrDeserializer::new(self.0))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// One of several: by its name alone, or with its content.
struct OneOf<'a> {
    name: Cow<'a, str>,
    content: Option<&'a Node>,
    of: NodeDe<'a>,
}

impl<'de, 'a> EnumAccess<'de> for OneOf<'a> {
    type Error = Fault;
    type Variant = Content<'a>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content<'a>), Fault> {
        let place = |fault: Fault| if self.content.is_some() { fault.at_key(0) } else { fault };
        let name = seed.deserialize(Name(&self.name)).map_err(place)?;
        Ok((name, Content { content: self.content, of: self.of }))
    }
}

struct Content<'a> {
    content: Option<&'a Node>,
    of: NodeDe<'a>,
}

impl<'a> Content<'a> {
    fn inner(&self, expected: &'static str) -> Result<NodeDe<'a>, Fault> {
        match self.content {
            Some(content) => Ok(self.of.inner(content)),
            None => Err(de::Error::invalid_type(de::Unexpected::UnitVariant, &expected)),
        }
    }
}

impl<'de> VariantAccess<'de> for Content<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content {
            None => Ok(()),
            Some(content) => {
                let read: Result<(), Fault> = de::Deserialize::deserialize(self.of.inner(content));
                read.map_err(|fault| fault.at(0))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.inner("newtype variant")?).map_err(|fault| fault.at(0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.inner("tuple variant")?.deserialize_any(visitor).map_err(|fault| fault.at(0))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.inner("struct variant")?.deserialize_any(visitor).map_err(|fault| fault.at(0))
    }
}

#[cfg(test)]
mod tests;
