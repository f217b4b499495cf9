//! A value that is found for each record, where the template around it is the same for all.

use std::borrow::Cow;

use super::super::error::Fault;
use super::eval::{Eval, Made};
use super::program::{Expr, Program};
use super::run::shown;
use super::scope::Scopes;

/// A value of a template, still to be found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot<'a> {
    pub program: &'a Program,
    pub(super) at: usize,
    pub(super) expr: &'a Expr,
}

impl<'a> Slot<'a> {
    /// The value in a record, as it is printed; adds the steps that this took.
    pub(crate) fn value(&self, scopes: &Scopes<'a>, steps: &mut usize) -> Result<String, Vec<Fault>> {
        let mut eval = Eval::new(scopes);
        let made = eval.made(self.expr);
        *steps = steps.saturating_add(eval.cost);
        match made {
            Some(Made::Value(value)) => {
                shown(&value, self.expr, self.at).map(Cow::into_owned).map_err(|fault| vec![fault])
            }
            _ => Err(eval.faults),
        }
    }
}
