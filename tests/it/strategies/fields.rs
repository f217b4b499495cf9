//! Documents put together from their fields, as files have them.

use std::fmt::Debug;

use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, Strategy};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A field, or none where it is left out.
pub type Field = BoxedStrategy<Option<(&'static str, Value)>>;

/// Any value as files have it.
pub fn value<T: Serialize + Debug + 'static>(of: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Value> {
    of.prop_map(|value| serde_json::to_value(value).expect("writes")).boxed()
}

/// A field that every document has.
pub fn must<T: Serialize + Debug + 'static>(name: &'static str, of: impl Strategy<Value = T> + 'static) -> Field {
    value(of).prop_map(move |value| Some((name, value))).boxed()
}

/// A field that some documents leave out.
pub fn may<T: Serialize + Debug + 'static>(name: &'static str, content: impl Strategy<Value = T> + 'static) -> Field {
    of(value(content)).prop_map(move |value| value.map(|value| (name, value))).boxed()
}

/// An object of these fields.
pub fn object<const N: usize>(fields: [Field; N]) -> BoxedStrategy<Value> {
    Vec::from(fields)
        .prop_map(|fields| {
            let named = fields.into_iter().flatten().map(|(name, value)| (name.to_owned(), value));
            Value::Object(named.collect::<Map<_, _>>())
        })
        .boxed()
}

/// A value under a tag.
pub fn tagged(tag: &'static str, value: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    object([must(tag, value)])
}

/// What the values are in files.
pub fn read<T: DeserializeOwned + Debug + 'static>(values: BoxedStrategy<Value>) -> BoxedStrategy<T> {
    values
        .prop_map(|value| {
            let text = value.to_string();
            serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}: {text}"))
        })
        .boxed()
}

/// The name of a choice.
pub fn one_of<const N: usize>(names: [&'static str; N]) -> BoxedStrategy<&'static str> {
    (0..N).prop_flat_map(move |i| Just(names[i])).boxed()
}
