//! What is at hand at a place of a template.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::super::error::Fault;
use super::path::{Base, Path, Var};
use super::truth;

/// What a block or a partial brings.
#[derive(Clone, Debug)]
pub(crate) struct Scope<'a> {
    /// What is at hand; `None`: what was at hand before.
    pub this: Option<Cow<'a, Value>>,
    /// Names given to values.
    pub names: Vec<(&'a str, Cow<'a, Value>)>,
    /// The round of a loop.
    pub round: Option<Round<'a>>,
    /// A partial: names that others gave are not seen.
    pub closed: bool,
}

/// A round of a loop.
#[derive(Clone, Debug)]
pub(crate) struct Round<'a> {
    pub index: usize,
    pub last: bool,
    pub key: Option<Cow<'a, str>>,
}

/// What is at hand, innermost last.
#[derive(Clone, Debug)]
pub(crate) struct Scopes<'a> {
    root: &'a Value,
    open: Vec<Scope<'a>>,
    /// Paths that have led nowhere: what might help is looked for once, since loops come here by the million.
    missed: RefCell<BTreeSet<*const Path>>,
}

impl<'a> Scopes<'a> {
    pub(crate) fn new(root: &'a Value) -> Self {
        Self { root, open: Vec::new(), missed: RefCell::default() }
    }

    pub(crate) fn push(&mut self, scope: Scope<'a>) {
        self.open.push(scope);
    }

    pub(crate) fn pop(&mut self) {
        self.open.pop();
    }

    /// Where the innermost loop is, for messages.
    pub(crate) fn round(&self) -> Option<&Round<'a>> {
        self.open.iter().rev().find_map(|scope| scope.round.as_ref())
    }

    /// The value that a path leads to.
    pub(crate) fn get(&self, path: &Path) -> Result<Cow<'a, Value>, Fault> {
        let mut fields = path.fields.as_slice();
        let from = match path.base {
            Base::Loop(var) => return self.of_round(path, var),
            Base::Root => Cow::Borrowed(self.root),
            Base::This => self.above(path)?,
            Base::Name => match self.named(&path.fields[0]) {
                Some(value) => {
                    fields = &fields[1..];
                    value
                }
                None => self.above(path)?,
            },
        };
        match from {
            Cow::Borrowed(value) => self.field(path, value, fields).map(Cow::Borrowed),
            Cow::Owned(value) => self.field(path, &value, fields).cloned().map(Cow::Owned),
        }
    }

    fn named(&self, name: &str) -> Option<Cow<'a, Value>> {
        self.seen().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    /// Names that are seen here, innermost first.
    fn seen(&self) -> impl Iterator<Item = &(&'a str, Cow<'a, Value>)> {
        let closed = self.open.iter().rposition(|scope| scope.closed).unwrap_or(0);
        self.open[closed..].iter().rev().flat_map(|scope| &scope.names)
    }

    /// What is at hand, or above it.
    fn above(&self, path: &Path) -> Result<Cow<'a, Value>, Fault> {
        let root = Cow::Borrowed(self.root);
        let mut levels = self.open.iter().rev().filter_map(|scope| scope.this.as_ref()).chain([&root]);
        levels.nth(path.up).cloned().ok_or_else(|| {
            Fault::new(path.at, format!("“{}” đi lên quá tầng ngoài cùng", path.raw)).variable(&path.raw)
        })
    }

    fn of_round(&self, path: &Path, var: Var) -> Result<Cow<'a, Value>, Fault> {
        let round = self.open.iter().rev().filter_map(|scope| scope.round.as_ref()).nth(path.up).ok_or_else(|| {
            Fault::new(path.at, format!("“{}” đứng ngoài {{{{#each}}}}", path.raw)).variable(&path.raw)
        })?;
        Ok(Cow::Owned(match var {
            Var::Index => Value::from(round.index),
            Var::Stt => Value::from(round.index + 1),
            Var::First => Value::from(round.index == 0),
            Var::Last => Value::from(round.last),
            Var::Key => match &round.key {
                Some(key) => Value::from(&**key),
                None => Value::from(round.index),
            },
        }))
    }

    fn field<'v>(&self, path: &Path, from: &'v Value, fields: &[String]) -> Result<&'v Value, Fault> {
        let mut value = from;
        for (i, name) in fields.iter().enumerate() {
            let unknown =
                |why: &str| Fault::new(path.at, format!("không có biến “{}”{why}", path.raw)).variable(&path.raw);
            let so_far = || match i.checked_add(path.fields.len() - fields.len()) {
                None | Some(0) => "giá trị ở đây".to_owned(),
                Some(known) => format!("“{}”", path.fields[..known].join(".")),
            };
            value = match value {
                Value::Object(object) => {
                    let missed_before = || self.missed.borrow().contains(&std::ptr::from_ref(path));
                    let composed = || {
                        let mut keys = object.iter().filter(|(key, _)| !key.is_ascii());
                        keys.find(|(key, _)| key.nfc().eq(name.chars())).map(|(_, value)| value)
                    };
                    let found = object.get(name).or_else(|| if missed_before() { None } else { composed() });
                    found.ok_or_else(|| {
                        let fault = unknown("");
                        if !self.missed.borrow_mut().insert(path) {
                            return fault;
                        }
                        let names = self.seen().map(|(name, _)| *name).filter(|_| i == 0 && path.base == Base::Name);
                        fault.near(name, object.keys().map(String::as_str).chain(names))
                    })?
                }
                Value::Array(list) => {
                    let item = name.parse().ok().and_then(|number: usize| list.get(number));
                    item.ok_or_else(|| {
                        let fault = unknown(&format!(": {} là danh sách có {} mục", so_far(), list.len()));
                        fault.hint("hãy dùng {{#each}} để đi qua danh sách; các mục đánh số từ 0")
                    })?
                }
                other => {
                    let what = truth::name(other);
                    return Err(unknown(&format!(": {} là {what}", so_far())));
                }
            };
        }
        Ok(value)
    }
}
