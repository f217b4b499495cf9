//! **Pattern** of names: a template over the record and its number.

use serde::Serialize;
use serde_json::Value;

use super::Failure;
use crate::template::engine::{Known, Piece, Program, Programs, Refusal, Sink};
use crate::template::{Limits, TemplateErrors};

/// The number of the record, for a pattern: `{{stt}}`.
const STT: &str = "stt";
/// Digits of a number, at least.
const DIGITS: usize = 6;

/// The number of a record as names have it: with six digits, so that names stand in the order of the records.
pub(super) fn number(of: u64) -> String {
    format!("{of:0DIGITS$}")
}

/// A pattern that was read.
#[derive(Debug)]
pub(super) struct Pattern {
    program: Program,
    limits: Limits,
    /// It has no variable but the number.
    pub number_only: bool,
    /// It begins with the number and goes on with a sign that is no digit, so that no two names are alike.
    pub unique: bool,
}

impl Pattern {
    pub(super) fn new(pattern: &str) -> Result<Self, TemplateErrors> {
        let limits = Limits::default().output_bytes(4096).steps(10_000);
        let program = Program::parse("tên tệp", pattern, &Known::standard(), &limits)?;
        let begin = ["{{stt}}", "{{ stt }}"].iter().find_map(|begin| pattern.strip_prefix(begin));
        // `{{~` takes away the blanks before it.
        let begin = begin.filter(|rest| !rest.trim_start().starts_with("{{~"));
        let next = begin.map(|rest| rest.chars().next());
        let unique = next.is_some_and(|next| next.is_none_or(|c| !c.is_ascii_digit() && c != '{' && c != '\\'));
        let number_only = begin.is_some_and(|rest| !rest.contains("{{"));
        Ok(Self { program, limits, number_only, unique })
    }

    /// The name of a record.
    pub(super) fn name<R: Serialize>(&self, of: u64, record: &R) -> Result<String, Failure> {
        let mut data = if self.number_only { Value::Null } else { serde_json::to_value(record)? };
        let stt = Value::from(number(of));
        match &mut data {
            Value::Object(fields) => {
                fields.insert(STT.to_owned(), stt);
            }
            // A record without fields has a number only.
            other => *other = serde_json::json!({ STT: stt }),
        }
        let mut name = Name(String::new());
        self.program.run(&data, &Programs::new(), &self.limits, &mut name)?;
        Ok(name.0)
    }
}

/// Takes a name as it is; it is made safe afterwards.
struct Name(String);

impl Sink for Name {
    fn raw(&mut self, text: &str) -> Result<(), Refusal> {
        self.0 += text;
        Ok(())
    }

    fn value(&mut self, text: &str) -> Result<(), Refusal> {
        self.raw(text)
    }

    fn unescaped(&mut self, text: &str) -> Result<(), Refusal> {
        self.raw(text)
    }

    fn piece(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        Err(piece.refused("tên tệp"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_made_of_number_and_fields() {
        let guest = json!({"ten": "Lê A & B", "stt": 5});
        for (pattern, name, unique) in [
            ("{{stt}}", "000012", true),
            ("{{stt}} - {{ten}}", "000012 - Lê A & B", true),
            ("{{stt}}{{ten}}", "000012Lê A & B", false),
            ("{{stt}}1", "0000121", false),
            ("{{stt}} {{~ten}}", "000012Lê A & B", false),
            ("{{ten}}", "Lê A & B", false),
            ("thư", "thư", false),
        ] {
            let read = Pattern::new(pattern).unwrap();
            assert_eq!(read.name(12, &guest).unwrap(), name);
            assert_eq!(read.unique, unique, "{pattern}");
        }
        assert_eq!(Pattern::new("{{stt}}").unwrap().name(1_234_567, &"no object").unwrap(), "1234567");
    }

    #[test]
    fn unknown_fields_and_broken_patterns_are_told() {
        assert!(Pattern::new("{{ten").is_err());
        let error = Pattern::new("{{tenn}}").unwrap().name(1, &json!({"ten": "A"})).unwrap_err().to_string();
        assert!(error.contains("tenn") && error.contains("ten"), "{error}");
    }
}
