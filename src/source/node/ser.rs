//! From types to nodes: what serde asks of a format.

mod key;

use std::fmt;

use serde::ser::{self, Serialize, Serializer};

use super::{Key, Node, Value};
use key::ToKey;

/// The exchange form of a value. `None` for what the exchange form cannot say: no type of a document is such.
pub(crate) fn to_node(value: &(impl Serialize + ?Sized)) -> Option<Node> {
    value.serialize(ToNode).ok()
}

fn node(value: Value) -> Node {
    Node::new(value, 0..0)
}

fn text(text: &(impl ToString + ?Sized)) -> Node {
    node(Value::Text(text.to_string()))
}

fn tagged(tag: &str, content: Node) -> Node {
    Node::tagged(tag, content)
}

/// What has no exchange form.
#[derive(Debug)]
struct NoForm(String);

impl fmt::Display for NoForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoForm {}

impl ser::Error for NoForm {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct ToNode;

macro_rules! texts {
    ($($method:ident $number:ty;)*) => { $(
        fn $method(self, value: $number) -> Result<Node, NoForm> {
            Ok(text(&value))
        }
    )* };
}

impl Serializer for ToNode {
    type Ok = Node;
    type Error = NoForm;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = List;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    texts! {
        serialize_bool bool;
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
        serialize_f32 f32;
        serialize_char char;
        serialize_str &str;
    }

    /// The shortest digits that read back equal.
    fn serialize_f64(self, value: f64) -> Result<Node, NoForm> {
        let (plain, short) = (value.to_string(), format!("{value:e}"));
        Ok(text(if plain.len() > 2 * short.len() { &short } else { &plain }))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Node, NoForm> {
        Ok(node(Value::List(bytes.iter().map(text).collect())))
    }

    fn serialize_none(self) -> Result<Node, NoForm> {
        Ok(node(Value::Null))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Node, NoForm> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Node, NoForm> {
        Ok(node(Value::Null))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Node, NoForm> {
        Ok(node(Value::Null))
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Node, NoForm> {
        Ok(text(name))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Node, NoForm> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Node, NoForm> {
        value.serialize(self).map(|content| tagged(name, content))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List, NoForm> {
        Ok(List { items: Vec::new(), tag: None })
    }

    fn serialize_tuple(self, len: usize) -> Result<List, NoForm> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<List, NoForm> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, tag: &'static str, _: usize) -> Result<List, NoForm> {
        Ok(List { items: Vec::new(), tag: Some(tag) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, NoForm> {
        Ok(Fields { all: Vec::new(), key: String::new(), tag: None })
    }

    fn serialize_struct(self, _: &'static str, len: usize) -> Result<Fields, NoForm> {
        self.serialize_map(Some(len))
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, tag: &'static str, _: usize) -> Result<Fields, NoForm> {
        Ok(Fields { all: Vec::new(), key: String::new(), tag: Some(tag) })
    }
}

struct List {
    items: Vec<Node>,
    tag: Option<&'static str>,
}

impl List {
    fn push<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), NoForm> {
        self.items.push(item.serialize(ToNode)?);
        Ok(())
    }

    fn done(self) -> Node {
        let list = node(Value::List(self.items));
        match self.tag {
            Some(tag) => tagged(tag, list),
            None => list,
        }
    }
}

macro_rules! list {
    ($($kind:ident $method:ident;)*) => { $(
        impl ser::$kind for List {
            type Ok = Node;
            type Error = NoForm;
            fn $method<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), NoForm> {
                self.push(item)
            }
            fn end(self) -> Result<Node, NoForm> {
                Ok(self.done())
            }
        }
    )* };
}

list! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

struct Fields {
    all: Vec<(Key, Node)>,
    key: String,
    tag: Option<&'static str>,
}

impl Fields {
    fn push<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), NoForm> {
        self.all.push((Key { name: name.to_owned(), span: 0..0 }, value.serialize(ToNode)?));
        Ok(())
    }

    fn done(self) -> Node {
        let map = node(Value::Map(self.all));
        match self.tag {
            Some(tag) => tagged(tag, map),
            None => map,
        }
    }
}

macro_rules! fields {
    ($($kind:ident;)*) => { $(
        impl ser::$kind for Fields {
            type Ok = Node;
            type Error = NoForm;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), NoForm> {
                self.push(name, value)
            }
            fn end(self) -> Result<Node, NoForm> {
                Ok(self.done())
            }
        }
    )* };
}

fields! {
    SerializeStruct;
    SerializeStructVariant;
}

impl ser::SerializeMap for Fields {
    type Ok = Node;
    type Error = NoForm;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NoForm> {
        self.key = key.serialize(ToKey)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
        let key = std::mem::take(&mut self.key);
        self.push(&key, value)
    }

    fn end(self) -> Result<Node, NoForm> {
        Ok(self.done())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VanBan;

    #[test]
    fn every_example_reads_back_equal() {
        let mut seen = 0;
        for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data")).unwrap() {
            let path = entry.unwrap().path();
            let Ok(json) = std::fs::read_to_string(&path) else { continue };
            let Ok(document) = serde_json::from_str::<VanBan>(&json) else { continue };
            let node = to_node(&document).unwrap();
            let mut cx = super::super::super::cx::Cx::new("");
            let back: Option<VanBan> = super::super::de::read(&node, &[], &mut cx);
            assert_eq!(back, Some(document), "{}: {:?}", path.display(), cx.into_errors());
            seen += 1;
        }
        assert!(seen > 40, "{seen}");
    }

    #[test]
    fn numbers_read_back_equal() {
        for number in [0.1_f64, 1e300, 5e-324, -0.0, 1.0 / 3.0, 123_456_789.123_456_78] {
            let node = to_node(&number).unwrap();
            let mut cx = super::super::super::cx::Cx::new("");
            let back: Option<f64> = super::super::de::read(&node, &[], &mut cx);
            assert_eq!(back.map(f64::to_bits), Some(number.to_bits()));
        }
    }

    #[test]
    fn a_map_with_names_that_are_no_texts_has_no_form() {
        assert_eq!(to_node(&std::collections::BTreeMap::from([(1, 2)])), None);
    }
}
