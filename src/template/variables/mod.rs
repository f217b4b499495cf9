//! What a template needs.

mod collect;
mod places;
mod schema;
mod tree;

use serde::Serialize;

/// **Biến của mẫu**: what a template needs, found by reading it, partials included, in the order of first use.
///
/// ```
/// use vanban::template::{Templates, VariableKind};
/// let mut templates = Templates::new();
/// templates.register("thu", "{{#each khach as |k|}}{{k.ten}}{{/each}}{{#if ngay}}{{ngay ngay}}{{/if}}")?;
/// let variables = templates.variables("thu")?;
/// let guests = &variables.as_slice()[0];
/// assert_eq!((guests.name.as_str(), guests.kind, guests.required), ("khach", VariableKind::List, true));
/// assert_eq!(guests.fields[0].name, "ten");
/// let day = variables.get("ngay").unwrap();
/// assert_eq!((day.kind, day.nullable), (VariableKind::Date, true));
/// assert_eq!((day.uses[0].line, day.uses[0].column), (1, 47));
/// # Ok::<(), vanban::template::TemplateErrors>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
#[doc(alias = "biến")]
pub struct Variables(Vec<Variable>);

/// **Biến**: something that a template needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// What it must be, by how it is used.
    pub kind: VariableKind,
    /// It must be there, whatever the other data are; of a field: where that of which it is a field is there.
    pub required: bool,
    /// It may be null: whether it is there is asked before it is used.
    pub nullable: bool,
    /// Where it is used; the first few places.
    pub uses: Vec<VariableUse>,
    /// Fields of an object, or of each item of a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Variable>,
    /// What the items of a list are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<VariableKind>,
}

/// What a variable must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum VariableKind {
    /// Anything: the template only asks whether it is there, or compares it.
    Any,
    /// What can be printed: a text, a number, true or false.
    Text,
    /// A number, or a text that reads as one.
    Number,
    /// A date as text: `2026-03-05` or `05/3/2026`.
    Date,
    /// True or false.
    Bool,
    /// A list.
    List,
    /// An object: fields with values.
    Object,
    /// A list, or an object of which each field is an item.
    Map,
}

/// A place where a variable is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct VariableUse {
    /// The template.
    pub template: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Variables {
    /// The variables.
    #[must_use]
    pub fn as_slice(&self) -> &[Variable] {
        &self.0
    }

    /// The variables, one after another.
    pub fn iter(&self) -> std::slice::Iter<'_, Variable> {
        self.0.iter()
    }

    /// The same with other places of use, for templates that are no text of their own.
    #[cfg(feature = "docx")]
    pub(crate) fn placed(mut self, place: &mut dyn FnMut(&mut VariableUse)) -> Self {
        fn all(variables: &mut [Variable], place: &mut dyn FnMut(&mut VariableUse)) {
            for variable in variables {
                variable.uses.iter_mut().for_each(&mut *place);
                // The depth of fields is that of paths and blocks, which is bounded.
                all(&mut variable.fields, place);
            }
        }
        all(&mut self.0, place);
        self
    }

    /// The variable of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Variable> {
        self.0.iter().find(|variable| variable.name == name)
    }
}

impl<'v> IntoIterator for &'v Variables {
    type Item = &'v Variable;
    type IntoIter = std::slice::Iter<'v, Variable>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
