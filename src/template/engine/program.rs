//! What a template is, once it is read.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::error::{Fault, TemplateErrors};
use super::super::helpers::{self, Helper};
use super::super::limits::Limits;
use super::build;
use super::path::Path;

/// A template that can run.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Program {
    pub name: String,
    /// Its source, for errors.
    pub text: String,
    /// Its blocks, each a list of elements; the last is the whole.
    pub blocks: Vec<Vec<Element>>,
}

/// Programs that may include each other, by name.
pub(crate) type Programs = BTreeMap<String, Program>;

/// The number of a block in [`Program::blocks`].
pub(crate) type BlockId = usize;

/// A piece of a template, with its place in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    pub at: usize,
    pub kind: Kind,
}

/// What a piece of a template does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Text as it is.
    Text(String),
    /// `{{x}}`; `{{{x}}}` if not `escaped`.
    Print { expr: Expr, escaped: bool },
    /// `{{#if}}`, `{{#unless}}`
    If { condition: Expr, include_zero: bool, then: Option<BlockId>, otherwise: Option<BlockId> },
    /// `{{#each list as |item key|}}`
    Each { list: Expr, names: Vec<String>, body: BlockId, otherwise: Option<BlockId> },
    /// `{{#with x as |name|}}`
    With { value: Expr, names: Vec<String>, body: BlockId, otherwise: Option<BlockId> },
    /// `{{> name context key=value}}`; `indent` begins each of its lines.
    Partial { name: String, context: Option<Expr>, values: Vec<(String, Expr)>, indent: String },
}

/// Something that has a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expr {
    Path(Path),
    Literal(Value),
    Call(Call),
}

/// A helper at work.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Call {
    pub helper: &'static Helper,
    pub args: Vec<Expr>,
    /// By name, so that errors come in one order.
    pub options: Vec<(String, Expr)>,
    pub at: usize,
}

impl Call {
    /// The fault of a helper that stands where a value is wanted and makes none.
    pub(crate) fn no_value(&self) -> Fault {
        let name = self.helper.name;
        let message = format!("kết quả của hàm “{name}” không dùng làm giá trị được");
        Fault::new(self.at, message).hint(format!("hãy viết {{{{{name} …}}}} thành một thẻ riêng"))
    }
}

/// The helpers that templates know.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    helpers: Vec<&'static Helper>,
}

impl Known {
    /// The crate's helpers.
    pub(crate) fn standard() -> Self {
        Self { helpers: helpers::ALL.to_vec() }
    }

    /// One more.
    #[cfg(feature = "docx")]
    pub(crate) fn with(mut self, helper: &'static Helper) -> Self {
        self.helpers.push(helper);
        self
    }

    pub(crate) fn get(&self, name: &str) -> Option<&'static Helper> {
        self.helpers.iter().find(|helper| helper.name == name).copied()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.helpers.iter().map(|helper| helper.name)
    }
}

impl Program {
    /// Reads a template.
    ///
    /// # Errors
    /// All that is wrong with it by itself; partials are looked for when it runs.
    pub(crate) fn parse(name: &str, text: &str, known: &Known, limits: &Limits) -> Result<Self, TemplateErrors> {
        build::program(name, text, known, limits)
    }

    /// The block that is the whole template.
    pub(crate) fn root(&self) -> BlockId {
        self.blocks.len() - 1
    }
}
