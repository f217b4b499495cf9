//! Paths: `a.b`, `../ten`, `@stt`, `@root.x`, `a.[tên gọi]`.

use unicode_normalization::UnicodeNormalization;

/// Where a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path {
    /// As the template writes it.
    pub raw: String,
    pub base: Base,
    /// How many `../` it begins with.
    pub up: usize,
    /// Names of fields, numbers of items.
    pub fields: Vec<String>,
    /// Its place in the template, in bytes.
    pub at: usize,
}

/// What a path begins at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    /// A name: of a loop (`as |x|`), of a partial (`ten=x`), or a field of what is at hand.
    Name,
    /// `this.x`, `./x`, `../x`: a field of what is at hand only.
    This,
    /// `@root`
    Root,
    /// A variable of a loop.
    Loop(Var),
}

/// What a loop tells of its round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Var {
    /// From 0.
    Index,
    /// From 1.
    Stt,
    First,
    Last,
    Key,
}

impl Path {
    /// Reads a path that handlebars' grammar has let through.
    pub(crate) fn parse(raw: &str, at: usize) -> Result<Self, String> {
        let mut path = Self { raw: raw.to_owned(), base: Base::Name, up: 0, fields: Vec::new(), at };
        let mut rest = raw;
        if let Some(after) = ["this.", "this/", "./"].iter().find_map(|this| rest.strip_prefix(this)) {
            path.base = Base::This;
            rest = after;
        }
        let after_root = rest.strip_prefix("@root").filter(|after| after.is_empty() || after.starts_with(['.', '/']));
        if let Some(after) = after_root {
            path.base = Base::Root;
            rest = after.strip_prefix(['.', '/']).unwrap_or_default();
        }
        let local = rest.strip_prefix('@');
        rest = local.unwrap_or(rest);
        while let Some(after) = rest.strip_prefix("..").and_then(|after| after.strip_prefix(['.', '/'])) {
            path.up += 1;
            rest = after;
        }
        path.fields = fields(rest);
        if local.is_some() {
            let var = match path.fields.as_slice() {
                [name] => match name.as_str() {
                    "index" => Some(Var::Index),
                    "stt" => Some(Var::Stt),
                    "first" => Some(Var::First),
                    "last" => Some(Var::Last),
                    "key" => Some(Var::Key),
                    _ => None,
                },
                _ => None,
            };
            path.base = Base::Loop(var.ok_or("sau “@” chỉ có stt, index, first, last, key và root")?);
            path.fields.clear();
        } else if path.base == Base::Name && (path.up > 0 || path.fields.is_empty()) {
            path.base = Base::This;
        }
        if path.base == Base::Root && path.up > 0 {
            return Err("trên @root không còn gì".to_owned());
        }
        Ok(path)
    }
}

fn fields(text: &str) -> Vec<String> {
    let mut fields = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let field;
        if let Some(bracket) = rest.strip_prefix('[') {
            (field, rest) = bracket.split_once(']').unwrap_or((bracket, ""));
            fields.push(field.nfc().collect());
        } else {
            (field, rest) = rest.split_at(rest.find(['.', '/']).unwrap_or(rest.len()));
            if !matches!(field, "this" | "") {
                fields.push(field.nfc().collect());
            }
        }
        rest = rest.strip_prefix(['.', '/']).unwrap_or(rest);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_apart() {
        let a = ["a"].as_slice();
        for (raw, base, up, fields) in [
            ("a", Base::Name, 0, a),
            ("this", Base::This, 0, &[]),
            ("this.a", Base::This, 0, a),
            ("./a", Base::This, 0, a),
            ("../a", Base::This, 1, a),
            ("../../this", Base::This, 2, &[]),
            ("@root", Base::Root, 0, &[]),
            ("@root/a", Base::Root, 0, a),
            ("@index", Base::Loop(Var::Index), 0, &[]),
            ("@stt", Base::Loop(Var::Stt), 0, &[]),
            ("@../../key", Base::Loop(Var::Key), 2, &[]),
            ("a.[tên gọi].0/b", Base::Name, 0, &["a", "tên gọi", "0", "b"]),
            ("a.[].b", Base::Name, 0, &["a", "", "b"]),
            ("te\u{302}n", Base::Name, 0, &["tên"]),
        ] {
            let path = Path::parse(raw, 0).unwrap();
            assert_eq!((path.base, path.up), (base, up), "{raw}");
            assert_eq!(path.fields, fields, "{raw}");
        }
        for raw in ["@x", "@index.a", "@root/../a"] {
            assert!(Path::parse(raw, 0).is_err(), "{raw}");
        }
    }
}
