//! Names of fields.

use serde::Serialize;
use serde::ser::{Impossible, Serializer};

use super::NoForm;

/// A field's name: a text, or one of several without content.
pub(super) struct ToKey;

fn no_key<T>() -> Result<T, NoForm> {
    Err(NoForm("a field's name is a text".to_owned()))
}

macro_rules! no_keys {
    ($($method:ident $number:ty;)*) => { $(
        fn $method(self, _: $number) -> Result<String, NoForm> {
            no_key()
        }
    )* };
}

impl Serializer for ToKey {
    type Ok = String;
    type Error = NoForm;
    type SerializeSeq = Impossible<String, NoForm>;
    type SerializeTuple = Impossible<String, NoForm>;
    type SerializeTupleStruct = Impossible<String, NoForm>;
    type SerializeTupleVariant = Impossible<String, NoForm>;
    type SerializeMap = Impossible<String, NoForm>;
    type SerializeStruct = Impossible<String, NoForm>;
    type SerializeStructVariant = Impossible<String, NoForm>;

    no_keys! {
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
        serialize_f64 f64;
        serialize_char char;
        serialize_bytes &[u8];
    }

    fn serialize_str(self, name: &str) -> Result<String, NoForm> {
        Ok(name.to_owned())
    }

    fn serialize_none(self) -> Result<String, NoForm> {
        no_key()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<String, NoForm> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<String, NoForm> {
        no_key()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<String, NoForm> {
        no_key()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<String, NoForm> {
        Ok(name.to_owned())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<String, NoForm> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, NoForm> {
        no_key()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, NoForm> {
        no_key()
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NoForm> {
        no_key()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, NoForm> {
        no_key()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NoForm> {
        no_key()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NoForm> {
        no_key()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, NoForm> {
        no_key()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NoForm> {
        no_key()
    }
}
