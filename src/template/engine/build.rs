//! From tokens to a program: blocks found, names of blocks and helpers checked.

use serde_json::Value;

use super::super::error::{Fault, TemplateErrors};
use super::super::helpers::no_option;
use super::super::limits::Limits;
use super::lex::{self, Sort, Tag, Token, is_name_char};
use super::program::{BlockId, Element, Expr, Kind, Known, Program};
use super::space;
use super::tag::{self, Name, Words};

/// Names of blocks.
const BLOCKS: [&str; 4] = ["if", "unless", "each", "with"];

pub(super) fn program(name: &str, text: &str, known: &Known, limits: &Limits) -> Result<Program, TemplateErrors> {
    let located = |fault: Fault| fault.located(name, text);
    if text.len() > limits.template_bytes {
        let message = limits.too_long("mẫu", text.len());
        return Err(TemplateErrors(vec![Fault::new(0, message).located(name, "")]));
    }
    let mut faults = Vec::new();
    let mut tokens = lex::tokens(text, limits.errors, &mut faults);
    let indents = space::trim(text, &mut tokens);
    let mut builder =
        Builder { known, too_deep: false, faults, blocks: Vec::new(), open: Vec::new(), elements: Vec::new() };
    let mut indents = indents.into_iter().peekable();
    for (i, token) in tokens.into_iter().enumerate() {
        if builder.too_deep || builder.faults.len() >= limits.errors {
            break;
        }
        match token {
            Token::Text(text, at) if !text.is_empty() => builder.add(at, Kind::Text(text)),
            Token::Text(..) => {}
            Token::Tag(tag) => {
                let indent = indents.next_if(|(token, _)| *token == i).map(|(_, indent)| indent);
                builder.tag(&tag, indent.unwrap_or_default(), limits);
            }
        }
    }
    let (blocks, mut faults) = builder.finish();
    if faults.is_empty() {
        return Ok(Program { name: name.to_owned(), text: text.to_owned(), blocks });
    }
    faults.sort_by_key(|fault| fault.at);
    faults.truncate(limits.errors);
    Err(TemplateErrors(faults.into_iter().map(located).collect()))
}

/// The opening tag of a block.
#[derive(Debug)]
enum Head {
    If { condition: Expr, include_zero: bool, negated: bool },
    Each { list: Expr, names: Vec<String> },
    With { value: Expr, names: Vec<String> },
}

/// A block that is not closed yet.
struct Open {
    name: String,
    at: usize,
    /// Nothing if it could not be read.
    head: Option<Head>,
    /// The elements before it, in the block around it.
    before: Vec<Element>,
    /// Its first branch, once `{{else}}` has come.
    first: Option<Vec<Element>>,
    /// Opened by `{{else if x}}`: the block around it closes it.
    chained: bool,
}

struct Builder<'k> {
    known: &'k Known,
    /// Nothing more is read.
    too_deep: bool,
    faults: Vec<Fault>,
    blocks: Vec<Vec<Element>>,
    open: Vec<Open>,
    /// Those of the innermost open branch.
    elements: Vec<Element>,
}

impl Builder<'_> {
    fn add(&mut self, at: usize, kind: Kind) {
        self.elements.push(Element { at, kind });
    }

    fn fault(&mut self, at: usize, message: impl Into<String>, hint: &str) {
        self.faults.push(Fault::new(at, message).hint(hint));
    }

    fn words(&mut self, tag: &Tag<'_>, inner: &str, at: usize) -> Option<Words> {
        tag::words(tag, inner, at, self.known, &mut self.faults)
    }

    fn tag(&mut self, tag: &Tag<'_>, indent: String, limits: &Limits) {
        match tag.sort {
            Sort::Comment => {}
            Sort::Print => self.print(tag, true),
            Sort::Raw => self.print(tag, false),
            Sort::Partial => self.partial(tag, indent),
            Sort::Open => self.open(tag, false, limits),
            Sort::Else => self.otherwise(tag, limits),
            Sort::Close => self.close(tag),
        }
    }

    fn print(&mut self, tag: &Tag<'_>, escaped: bool) {
        let Some(words) = self.words(tag, tag.inner, tag.at) else { return };
        if !words.names.is_empty() {
            self.fault(tag.at, "“as |…|” chỉ dùng trong {{#each}} và {{#with}}", LEAVE_OUT);
            return;
        }
        let expr = match words.name {
            Name::Expr(expr) => expr,
            Name::Word(name) => {
                if BLOCKS.contains(&name.as_str()) {
                    self.fault(tag.at, format!("“{name}” là khối"), &format!("hãy viết {{{{#{name} …}}}}"));
                    return;
                }
                match tag::call(&name, tag.at, words.args, words.options, self.known, &mut self.faults) {
                    Some(call) => Expr::Call(call),
                    None => return,
                }
            }
        };
        self.add(tag.span.start, Kind::Print { expr, escaped });
    }

    fn partial(&mut self, tag: &Tag<'_>, indent: String) {
        let quoted = |sign: char, end: char| {
            let rest = tag.inner.strip_prefix(sign)?;
            rest.split_once(end)
        };
        let plain = |c: char| is_name_char(c) && !matches!(c, '$' | ':') || matches!(c, '@' | '/' | '.');
        let (name, rest) = quoted('[', ']')
            .or_else(|| quoted('\'', '\''))
            .or_else(|| quoted('"', '"'))
            .unwrap_or_else(|| tag.inner.split_at(tag.inner.find(|c| !plain(c)).unwrap_or(tag.inner.len())));
        if name.is_empty() || !(rest.is_empty() || rest.starts_with(char::is_whitespace)) {
            self.fault(tag.at, "tên mẫu con phải viết sẵn, không lấy từ biến", "hãy viết {{> ten_mau}}");
            return;
        }
        let rest_at = tag.at + tag.inner.len() - rest.trim_start().len();
        let (mut context, mut values) = (None, Vec::new());
        if !rest.trim().is_empty() {
            // As if it were a helper, of which the grammar is the same.
            let as_helper = format!("p {}", rest.trim());
            let Some(words) = self.words(tag, &as_helper, rest_at.saturating_sub(2)) else { return };
            if words.args.len() > 1 || !words.names.is_empty() {
                let hint = "hãy viết {{> ten_mau gia_tri tuy_chon=…}}";
                self.fault(rest_at, "mẫu con chỉ nhận một giá trị và các tùy chọn", hint);
                return;
            }
            context = words.args.into_iter().next();
            values = words.options;
        }
        if let Some(fault) = context.iter().chain(values.iter().map(|(_, value)| value)).find_map(piece) {
            self.faults.push(fault);
            return;
        }
        self.add(tag.span.start, Kind::Partial { name: name.to_owned(), context, values, indent });
    }

    /// `{{#if x}}`, or `if x` of `{{else if x}}`.
    fn open(&mut self, tag: &Tag<'_>, chained: bool, limits: &Limits) {
        if self.open.len() == limits.nesting {
            self.faults.push(Fault::new(tag.span.start, limits.blocks_too_deep()));
            self.too_deep = true;
        }
        if self.too_deep {
            return;
        }
        let name: String = tag.inner.chars().take_while(|c| is_name_char(*c)).collect();
        let head = if BLOCKS.contains(&name.as_str()) {
            self.words(tag, tag.inner, tag.at).and_then(|words| self.head(tag, &name, words))
        } else {
            let hint = format!("hãy viết {{{{#if {name}}}}}, {{{{#each {name}}}}} hoặc {{{{#with {name}}}}}");
            self.fault(tag.at, format!("không có khối “{name}”"), &hint);
            None
        };
        let before = std::mem::take(&mut self.elements);
        self.open.push(Open { name, at: tag.span.start, head, before, first: None, chained });
    }

    fn head(&mut self, tag: &Tag<'_>, name: &str, words: Words) -> Option<Head> {
        let mut args = words.args.into_iter();
        let (Some(value), None) = (args.next(), args.next()) else {
            self.fault(tag.at, format!("“{name}” cần đúng một giá trị"), &format!("hãy viết {{{{#{name} x}}}}"));
            return None;
        };
        if let Some(fault) = piece(&value) {
            self.faults.push(fault);
            return None;
        }
        let mut include_zero = false;
        for (option, value) in words.options {
            if let ("if" | "unless", "includeZero", Expr::Literal(Value::Bool(truth))) = (name, option.as_str(), value)
            {
                include_zero = truth;
            } else {
                self.fault(tag.at, no_option(name, &option), LEAVE_OUT);
                return None;
            }
        }
        let names = words.names;
        let allowed = match name {
            "each" => 2,
            "with" => 1,
            _ => 0,
        };
        if names.len() > allowed {
            let message = match allowed {
                0 => format!("“{name}” không có phần “as |…|”"),
                most => format!("“{name}” đặt nhiều nhất {most} tên trong “as |…|”"),
            };
            self.fault(tag.at, message, LEAVE_OUT);
            return None;
        }
        Some(match name {
            "each" => Head::Each { list: value, names },
            "with" => Head::With { value, names },
            _ => Head::If { condition: value, include_zero, negated: name == "unless" },
        })
    }

    fn otherwise(&mut self, tag: &Tag<'_>, limits: &Limits) {
        let at = tag.span.start;
        let Some(block) = self.open.last_mut() else {
            return self.fault(at, "{{else}} đứng ngoài khối", LEAVE_OUT);
        };
        if block.first.is_some() {
            return self.fault(at, "khối này đã có {{else}}", LEAVE_OUT);
        }
        block.first = Some(std::mem::take(&mut self.elements));
        if !tag.inner.is_empty() {
            self.open(tag, true, limits);
        }
    }

    fn close(&mut self, tag: &Tag<'_>) {
        let at = tag.span.start;
        let name = tag.inner;
        let Some(block) = self.open.iter().rev().find(|block| !block.chained) else {
            return self.fault(at, format!("{{{{/{name}}}}} không đóng khối nào"), LEAVE_OUT);
        };
        if block.name != name {
            let message = format!("gặp {{{{/{name}}}}} khi {{{{#{}}}}} chưa đóng", block.name);
            let hint = format!("hãy viết {{{{/{}}}}}", block.name);
            self.fault(at, message, &hint);
        }
        // A name that nothing has is a slip: it closes the innermost.
        let known = self.open.iter().any(|block| !block.chained && block.name == name);
        while let Some(block) = self.open.pop() {
            let found = !block.chained && (!known || block.name == name);
            self.shut(block);
            if found {
                return;
            }
        }
    }

    /// Puts a block that ends here into the block around it.
    fn shut(&mut self, open: Open) {
        let last = std::mem::replace(&mut self.elements, open.before);
        let (body, otherwise) = match open.first {
            Some(first) => (first, Some(last)),
            None => (last, None),
        };
        let body = self.block(body);
        let otherwise = otherwise.map(|elements| self.block(elements));
        let kind = match open.head {
            None => return,
            Some(Head::If { condition, include_zero, negated: false }) => {
                Kind::If { condition, include_zero, then: Some(body), otherwise }
            }
            Some(Head::If { condition, include_zero, negated: true }) => {
                Kind::If { condition, include_zero, then: otherwise, otherwise: Some(body) }
            }
            Some(Head::Each { list, names }) => Kind::Each { list, names, body, otherwise },
            Some(Head::With { value, names }) => Kind::With { value, names, body, otherwise },
        };
        self.add(open.at, kind);
    }

    fn block(&mut self, elements: Vec<Element>) -> BlockId {
        self.blocks.push(elements);
        self.blocks.len() - 1
    }

    fn finish(mut self) -> (Vec<Vec<Element>>, Vec<Fault>) {
        while let Some(block) = self.open.pop() {
            if !block.chained && !self.too_deep {
                let (at, name) = (block.at, block.name.clone());
                self.fault(at, format!("{{{{#{name}}}}} chưa đóng"), &format!("hãy viết {{{{/{name}}}}} ở cuối khối"));
            }
            self.shut(block);
        }
        let root = std::mem::take(&mut self.elements);
        self.block(root);
        (self.blocks, self.faults)
    }
}

const LEAVE_OUT: &str = "hãy bỏ phần thừa";

/// The fault of an expression that makes something that only a tag of its own can print.
fn piece(expr: &Expr) -> Option<Fault> {
    match expr {
        Expr::Call(call) if call.helper.piece => Some(call.no_value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
