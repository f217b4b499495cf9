//! Values of expressions.

use std::borrow::Cow;

use serde_json::Value;

use super::super::error::Fault;
use super::super::helpers::{Args, Outcome, wrong_kind};
use super::program::{Call, Expr};
use super::scope::Scopes;

/// What an expression comes to.
pub(crate) enum Made<'a> {
    Value(Cow<'a, Value>),
    /// What a helper makes of this that is no value.
    Piece(&'a Call, Args<'a>, Cow<'a, Value>),
}

/// Finds values; notes all faults on the way.
pub(crate) struct Eval<'e, 'a> {
    pub scopes: &'e Scopes<'a>,
    pub faults: Vec<Fault>,
    /// Steps beyond the one of the element.
    pub cost: usize,
}

impl<'e, 'a> Eval<'e, 'a> {
    pub(crate) fn new(scopes: &'e Scopes<'a>) -> Self {
        Self { scopes, faults: Vec::new(), cost: 0 }
    }

    /// A value, or nothing if a fault was noted.
    pub(crate) fn value(&mut self, expr: &'a Expr) -> Option<Cow<'a, Value>> {
        match self.made(expr)? {
            Made::Value(value) => Some(value),
            Made::Piece(call, ..) => {
                self.faults.push(call.no_value());
                None
            }
        }
    }

    // Recursion is as deep as a tag nests expressions, which is bounded when it is read.
    pub(crate) fn made(&mut self, expr: &'a Expr) -> Option<Made<'a>> {
        match expr {
            Expr::Literal(value) => Some(Made::Value(Cow::Borrowed(value))),
            Expr::Path(path) => {
                self.cost += path.fields.len() + path.up;
                match self.scopes.get(path) {
                    Ok(value) => Some(Made::Value(value)),
                    Err(fault) => {
                        self.faults.push(fault);
                        None
                    }
                }
            }
            Expr::Call(call) => self.call(call),
        }
    }

    fn call(&mut self, call: &'a Call) -> Option<Made<'a>> {
        let values: Vec<_> = call.args.iter().map(|arg| self.value(arg)).collect();
        let options: Vec<_> =
            call.options.iter().map(|(name, value)| self.value(value).map(|value| (name.as_str(), value))).collect();
        let values: Vec<_> = values.into_iter().collect::<Option<_>>()?;
        let options: Vec<_> = options.into_iter().collect::<Option<_>>()?;
        self.cost +=
            values.iter().chain(options.iter().map(|(_, value)| value)).map(|value| weight(value)).sum::<usize>();
        let before = self.faults.len();
        let args = call.args.iter().zip(&values).enumerate();
        let args = args.map(|(i, (expr, value))| (call.helper.param(i), expr, value));
        let named = call.options.iter().zip(&options);
        let named = named.map(|((name, expr), (_, value))| (call.helper.option(name), expr, value));
        for (param, expr, value) in args.chain(named) {
            if let Some(param) = param
                && let Err(expected) = param.kind.check(value)
            {
                self.faults.push(mistyped(call, expr, value, &expected));
            }
        }
        if self.faults.len() > before {
            return None;
        }
        let args = Args { values, options };
        match (call.helper.run)(&args) {
            Ok(Outcome::Value(value)) => Some(Made::Value(value)),
            Ok(Outcome::Piece(value)) => Some(Made::Piece(call, args, value)),
            Err(message) => {
                let first = call.args.first().map(raw).unwrap_or_default();
                let fault = Fault::new(call.at, format!("{}: {message}", call.helper.name));
                self.faults.push(if first.is_empty() { fault } else { fault.variable(first) });
                None
            }
        }
    }
}

fn mistyped(call: &Call, expr: &Expr, value: &Value, expected: &str) -> Fault {
    let (at, raw) = match expr {
        Expr::Path(path) => (path.at, path.raw.as_str()),
        Expr::Call(inner) => (inner.at, inner.helper.name),
        Expr::Literal(_) => (call.at, "this"),
    };
    let fault = Fault::new(at, wrong_kind(call.helper.name, raw, expected, value)).variable(raw);
    if value.is_null() {
        fault.hint(format!("nếu có thể trống thì dùng {{{{#if {raw}}}}} hoặc {{{{mac_dinh {raw} \"…\"}}}}"))
    } else {
        fault
    }
}

fn raw(expr: &Expr) -> &str {
    match expr {
        Expr::Path(path) => &path.raw,
        _ => "",
    }
}

/// How much work a value may be to a helper.
fn weight(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() / 64,
        Value::Array(list) => list.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    }
}

/// A value as it is printed, or why it cannot be, with what may help.
pub(crate) fn printed<'v>(value: &'v Value, expr: &Expr) -> Result<Cow<'v, str>, (String, String)> {
    let name = match raw(expr) {
        "" => "giá trị này".to_owned(),
        raw => format!("“{raw}”"),
    };
    let x = match raw(expr) {
        "" => "x",
        raw => raw,
    };
    match value {
        Value::String(text) => Ok(Cow::Borrowed(text)),
        Value::Number(number) => Ok(Cow::Owned(number.to_string())),
        Value::Bool(truth) => Ok(Cow::Borrowed(if *truth { "true" } else { "false" })),
        Value::Null => {
            let hint = format!("hãy viết {{{{mac_dinh {x} \"…\"}}}} hoặc đặt trong {{{{#if {x}}}}}…{{{{/if}}}}");
            Err((format!("{name} trống (null), không in ra được"), hint))
        }
        Value::Array(_) => {
            let hint = format!("hãy viết {{{{noi {x}}}}}, {{{{danh_sach {x}}}}} hoặc {{{{#each {x}}}}}");
            Err((format!("{name} là danh sách, không in thẳng ra được"), hint))
        }
        Value::Object(_) => {
            let hint = format!("hãy viết {{{{{x}.ten_truong}}}} để lấy một trường");
            Err((format!("{name} là đối tượng, không in thẳng ra được"), hint))
        }
    }
}
