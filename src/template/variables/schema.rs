//! What a template needs, as a JSON Schema.

use serde_json::{Map, Value, json};

use super::super::helpers::DATE;
use super::{Variable, VariableKind, Variables};

impl Variables {
    /// A JSON Schema (draft 2020-12) that data of the template must fit.
    pub(crate) fn json_schema(&self, title: &str) -> Value {
        let mut schema = object(&self.0);
        schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        schema.insert("title".to_owned(), json!(title));
        Value::Object(schema)
    }
}

// The depth of fields is that of paths and blocks, which is bounded.
fn object(fields: &[Variable]) -> Map<String, Value> {
    let properties: Map<String, Value> = fields.iter().map(|field| (field.name.clone(), of(field))).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name.as_str()).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema
}

fn of(variable: &Variable) -> Value {
    let mut schema = kind(variable.kind);
    let items = || match variable.items {
        Some(VariableKind::Object) => Value::Object(object(&variable.fields)),
        Some(item) => Value::Object(kind(item)),
        None => json!({}),
    };
    match variable.kind {
        VariableKind::Object => schema = object(&variable.fields),
        VariableKind::List => {
            schema.insert("items".to_owned(), items());
        }
        VariableKind::Map => {
            schema.insert("items".to_owned(), items());
            schema.insert("additionalProperties".to_owned(), items());
        }
        _ => {}
    }
    if variable.nullable
        && let Some(types) = schema.get_mut("type")
    {
        *types = match types.take() {
            Value::Array(mut all) => {
                all.push(json!("null"));
                Value::Array(all)
            }
            one => json!([one, "null"]),
        };
    }
    Value::Object(schema)
}

fn kind(kind: VariableKind) -> Map<String, Value> {
    let types = match kind {
        VariableKind::Any => return Map::new(),
        VariableKind::Text => json!(["string", "number", "boolean"]),
        VariableKind::Number => json!(["number", "string"]),
        VariableKind::Date => json!("string"),
        VariableKind::Bool => json!("boolean"),
        VariableKind::List => json!("array"),
        VariableKind::Object => json!("object"),
        VariableKind::Map => json!(["array", "object"]),
    };
    let mut schema = Map::new();
    schema.insert("type".to_owned(), types);
    if kind == VariableKind::Date {
        schema.insert("description".to_owned(), json!(DATE));
    }
    schema
}
