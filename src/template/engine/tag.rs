//! What stands in one tag, read by handlebars' parser.

use std::collections::HashMap;

use handlebars::Template;
use handlebars::template::{BlockParam, HelperTemplate, Parameter, TemplateElement};

use super::super::error::Fault;
use super::lex::{Tag, is_name_char};
use super::path::Path;
use super::program::{Call, Expr, Known};

/// The words of a tag: a name and what follows it.
#[derive(Debug)]
pub(crate) struct Words {
    /// A name alone, or a sub-expression alone.
    pub name: Name,
    pub args: Vec<Expr>,
    /// `key=value`, by name.
    pub options: Vec<(String, Expr)>,
    /// `as |a b|`
    pub names: Vec<String>,
}

#[derive(Debug)]
pub(crate) enum Name {
    Word(String),
    Expr(Expr),
}

/// Reads the inside of a tag.
pub(crate) fn words(tag: &Tag<'_>, inner: &str, at: usize, known: &Known, faults: &mut Vec<Fault>) -> Option<Words> {
    let mut reader = Reader { inner, at, known, faults };
    if is_plain(inner) {
        let name = Name::Expr(reader.path(inner)?);
        return Some(Words { name, args: Vec::new(), options: Vec::new(), names: Vec::new() });
    }
    let Some(parsed) = parsed(inner) else {
        reader.faults.push(unreadable(tag, inner, at));
        return None;
    };
    reader.words(&parsed)
}

/// Names with dots between them, as most tags have them: no parser is needed.
fn is_plain(inner: &str) -> bool {
    inner.split('.').all(|name| !name.is_empty() && name.chars().all(is_name_char))
}

/// One tag as handlebars sees it.
fn parsed(inner: &str) -> Option<HelperTemplate> {
    // Only a block can have `as |x|`; as a block each tag with a plain name can be read.
    let block = inner.split_once('|').is_some_and(|(before, _)| before.trim_end().ends_with("as"));
    let template = if block {
        let name: String = inner.chars().take_while(|c| is_name_char(*c)).collect();
        Template::compile(&format!("{{{{#{inner}}}}}{{{{/{name}}}}}")).ok()?
    } else {
        Template::compile(&format!("{{{{{inner}}}}}")).ok()?
    };
    let mut elements = template.elements.into_iter();
    match (elements.next(), elements.next()) {
        (Some(TemplateElement::Expression(helper) | TemplateElement::HelperBlock(helper)), None) => Some(*helper),
        _ => None,
    }
}

fn unreadable(tag: &Tag<'_>, inner: &str, at: usize) -> Fault {
    let fault = Fault::new(at, format!("không hiểu “{inner}” trong thẻ"));
    match inner.chars().find(|c| matches!(c, '%' | ';' | ',' | '!' | '?' | '+' | '*' | '<' | '>')) {
        Some(sign) => {
            fault.hint(format!("dấu “{sign}” không dùng được ở đây; tên có dấu này phải đặt trong ngoặc vuông: [tên]"))
        }
        None if tag.inner.contains("..") => {
            fault.hint("giá trị ở tầng trên là “../this”, một trường của nó là “../ten”")
        }
        None => fault
            .hint("hãy viết {{ten_bien}}, {{ten_ham ten_bien \"chữ\" tuy_chon=…}} hoặc {{#each danh_sach as |muc|}}"),
    }
}

struct Reader<'r> {
    inner: &'r str,
    at: usize,
    known: &'r Known,
    faults: &'r mut Vec<Fault>,
}

impl Reader<'_> {
    fn words(&mut self, parsed: &HelperTemplate) -> Option<Words> {
        let name = match &parsed.name {
            Parameter::Name(name) => Name::Word(name.clone()),
            name => Name::Expr(self.expr(name)?),
        };
        let args = self.all(&parsed.params);
        let options = self.options(&parsed.hash);
        let names = match &parsed.block_param {
            Some(BlockParam::Single(one)) => vec![one],
            Some(BlockParam::Pair((one, two))) => vec![one, two],
            _ => Vec::new(),
        };
        let names = names.into_iter().filter_map(Parameter::as_name).map(str::to_owned).collect();
        Some(Words { name, args: args?, options: options?, names })
    }

    /// All of them, or none if one is wrong; the faults of all are noted.
    fn all(&mut self, params: &[Parameter]) -> Option<Vec<Expr>> {
        let read: Vec<Option<Expr>> = params.iter().map(|param| self.expr(param)).collect();
        read.into_iter().collect()
    }

    fn options(&mut self, hash: &HashMap<String, Parameter>) -> Option<Vec<(String, Expr)>> {
        let mut named: Vec<(&String, &Parameter)> = hash.iter().collect();
        named.sort_by_key(|(name, _)| *name);
        let read: Vec<Option<(String, Expr)>> =
            named.into_iter().map(|(name, value)| Some((name.clone(), self.expr(value)?))).collect();
        read.into_iter().collect()
    }

    // The depth of sub-expressions was bounded before the parser saw them.
    fn expr(&mut self, parameter: &Parameter) -> Option<Expr> {
        match parameter {
            Parameter::Literal(value) => Some(Expr::Literal(value.clone())),
            Parameter::Name(raw) => self.path(raw),
            Parameter::Path(path) => match path {
                handlebars::Path::Relative((_, raw)) | handlebars::Path::Local((_, _, raw)) => self.path(raw),
            },
            Parameter::Subexpression(inner) => match inner.as_element() {
                TemplateElement::Expression(call) => match &call.name {
                    Parameter::Name(name) => self.call(name, &call.params, &call.hash),
                    name => self.expr(name),
                },
                _ => None,
            },
            _ => None,
        }
    }

    fn path(&mut self, raw: &str) -> Option<Expr> {
        let at = self.place(raw);
        match Path::parse(raw, at) {
            Ok(path) => Some(Expr::Path(path)),
            Err(message) => {
                self.faults.push(Fault::new(at, format!("“{raw}”: {message}")).variable(raw));
                None
            }
        }
    }

    fn call(&mut self, name: &str, params: &[Parameter], hash: &HashMap<String, Parameter>) -> Option<Expr> {
        let args = self.all(params);
        let options = self.options(hash);
        let at = self.place(name);
        call(name, at, args?, options?, self.known, self.faults).map(Expr::Call)
    }

    /// Where a word of the tag stands.
    fn place(&self, word: &str) -> usize {
        let found = self.inner.match_indices(word).find(|(at, _)| {
            let before = self.inner[..*at].chars().next_back();
            let after = self.inner[at + word.len()..].chars().next();
            let parts = |c: Option<char>| !c.is_some_and(|c| is_name_char(c) || matches!(c, '.' | '/' | '@'));
            parts(before) && parts(after)
        });
        self.at + found.map_or(0, |(at, _)| at)
    }
}

/// A helper with its arguments, checked as far as that goes before they are known.
pub(crate) fn call(
    name: &str,
    at: usize,
    args: Vec<Expr>,
    options: Vec<(String, Expr)>,
    known: &Known,
    faults: &mut Vec<Fault>,
) -> Option<Call> {
    let Some(helper) = known.get(name) else {
        faults.push(Fault::new(at, format!("không có hàm “{name}”")).near(name, known.names()));
        return None;
    };
    let before = faults.len();
    for message in helper.misuse(&args, &options) {
        faults.push(Fault::new(at, message).hint(format!("hãy viết {}", helper.usage())));
    }
    (faults.len() == before).then_some(Call { helper, args, options, at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_are_what_the_parser_says() {
        for inner in ["a", "tên.gọi", "this", "this.a", "5", "true", "null", "as", "a-b.c_d.0", "$x:y"] {
            assert!(is_plain(inner));
            let parsed = parsed(inner).unwrap();
            assert!(parsed.params.is_empty() && parsed.hash.is_empty());
            let Parameter::Path(handlebars::Path::Relative((_, raw))) = parsed.name else { panic!("{inner}") };
            assert_eq!(raw, inner);
        }
        for inner in ["a.", ".a", "a..b", "../a", "a b", "@x", "", "a\tb", "a.[b]"] {
            assert!(!is_plain(inner), "{inner}");
        }
    }
}
