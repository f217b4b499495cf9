//! Which templates include which.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::engine::program::Kind;
use super::engine::{Program, Programs};
use super::error::{Fault, TemplateError};

/// The partials of a template, with their places.
fn partials(program: &Program) -> impl Iterator<Item = (&str, usize)> {
    program.blocks.iter().flatten().filter_map(|element| match &element.kind {
        Kind::Partial { name, .. } => Some((name.as_str(), element.at)),
        _ => None,
    })
}

/// The error of a template that would include itself, by whatever way.
pub(super) fn cycle(program: &Program, others: &Programs) -> Option<TemplateError> {
    // By which template each is included.
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut next: VecDeque<(&str, &Program, usize)> = partials(program).map(|(name, at)| (name, program, at)).collect();
    while let Some((name, includer, at)) = next.pop_front() {
        if name == program.name {
            let mut way = vec![name, &includer.name];
            while let Some(before) = way.last().and_then(|name| from.get(name)) {
                way.push(before);
            }
            way.reverse();
            let fault = Fault::new(at, format!("mẫu “{name}” gọi lại chính nó: {}", way.join(" → ")));
            return Some(fault.located(&program.name, &program.text));
        }
        if from.contains_key(name) {
            continue;
        }
        from.insert(name, &includer.name);
        if let Some(other) = others.get(name) {
            next.extend(partials(other).map(|(partial, _)| (partial, other, at)));
        }
    }
    None
}

/// The errors of all partials that are not there, of the named templates and of what they include.
pub(super) fn missing<'p>(programs: &'p Programs, roots: impl Iterator<Item = &'p str>) -> Vec<TemplateError> {
    let mut errors = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = roots.collect();
    while let Some(name) = next.pop() {
        let Some(program) = programs.get(name).filter(|_| seen.insert(name)) else { continue };
        for (partial, at) in partials(program) {
            if programs.contains_key(partial) {
                next.push(partial);
                continue;
            }
            let others = programs.keys().map(String::as_str).filter(|known| *known != name);
            let fault = Fault::no_template(at, partial).near(partial, others);
            errors.push(fault.located(&program.name, &program.text));
        }
    }
    errors.sort_by(|a, b| (&a.template, a.offset).cmp(&(&b.template, b.offset)));
    errors
}
