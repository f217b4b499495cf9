//! Goes through a template without data, and notes what it asks for.

use std::collections::BTreeMap;

use super::super::engine::path::{Base, Path};
use super::super::engine::program::{BlockId, Call, Element, Expr, Kind, Program, Programs};
use super::super::error::{Fault, TemplateErrors};
use super::super::helpers::Kind as Asked;
use super::super::limits::Limits;
use super::Variables;
use super::places::Places;
use super::tree::{NodeId, ROOT, Role, Tree};

/// Deepest field of a field that is told.
const DEEPEST: usize = 64;
/// The most variables and items of lists. A small template may name many: partials include each other with other data.
const MOST: usize = 50_000;

impl Variables {
    /// What a template needs, what it includes seen as part of it.
    pub(crate) fn of(program: &Program, others: &Programs, limits: &Limits) -> Result<Self, TemplateErrors> {
        let mut collector = Collector {
            others,
            limits,
            tree: Tree::new(),
            places: BTreeMap::new(),
            scopes: Vec::new(),
            conditions: Vec::new(),
            frames: Vec::new(),
            partials: 0,
            steps: 0,
        };
        collector.enter(program, program.root(), After::Nothing);
        match collector.work() {
            Ok(()) => Ok(Self(collector.tree.into_variables())),
            Err((program, fault)) => Err(TemplateErrors(vec![fault.located(&program.name, &program.text)])),
        }
    }
}

/// Values that are at hand; nothing where they are not variables.
struct Scope<'p> {
    this: Option<Seen>,
    names: Vec<(&'p str, Seen)>,
    /// It is a round of a loop.
    round: bool,
    closed: bool,
}

/// A variable, or something that is made of others.
type Seen = Option<NodeId>;

struct Frame<'p> {
    program: &'p Program,
    elements: &'p [Element],
    next: usize,
    after: After<'p>,
}

/// What to do where a block ends.
#[derive(Clone, Copy)]
enum After<'p> {
    Nothing,
    Partial,
    /// The other branch, under a condition of its own.
    Condition(Option<(&'p Program, BlockId)>),
    /// The other branch of a block with a scope.
    ScopeThen(Option<(&'p Program, BlockId)>),
}

struct Collector<'p> {
    others: &'p Programs,
    limits: &'p Limits,
    tree: Tree,
    places: BTreeMap<&'p str, Places<'p>>,
    scopes: Vec<Scope<'p>>,
    /// What is known to be true here; nothing for what says nothing of one variable.
    conditions: Vec<Option<NodeId>>,
    frames: Vec<Frame<'p>>,
    partials: usize,
    steps: usize,
}

type Step<'p, T> = Result<T, (&'p Program, Fault)>;

impl<'p> Collector<'p> {
    fn enter(&mut self, program: &'p Program, block: BlockId, after: After<'p>) {
        self.frames.push(Frame { program, elements: &program.blocks[block], next: 0, after });
    }

    fn work(&mut self) -> Step<'p, ()> {
        while let Some(frame) = self.frames.last_mut() {
            let program = frame.program;
            if let Some(element) = frame.elements.get(frame.next) {
                frame.next += 1;
                self.step(program, element.at, 1)?;
                self.element(program, element)?;
            } else if let Some(frame) = self.frames.pop() {
                self.leave(frame.after);
            }
        }
        Ok(())
    }

    fn step(&mut self, program: &'p Program, at: usize, steps: usize) -> Step<'p, ()> {
        self.steps = self.steps.saturating_add(steps);
        let message = if self.steps > self.limits.steps {
            self.limits.too_many_steps()
        } else if self.tree.len() > MOST {
            format!("mẫu có quá {MOST} biến")
        } else {
            return Ok(());
        };
        Err((program, Fault::new(at, message)))
    }

    fn leave(&mut self, after: After<'p>) {
        let then = match after {
            After::Nothing => return,
            After::Partial => {
                self.scopes.pop();
                self.partials -= 1;
                return;
            }
            After::Condition(then) => then,
            After::ScopeThen(then) => {
                self.scopes.pop();
                then
            }
        };
        self.conditions.pop();
        if let Some((program, block)) = then {
            self.conditions.push(None);
            self.enter(program, block, After::Condition(None));
        }
    }

    fn element(&mut self, program: &'p Program, element: &'p Element) -> Step<'p, ()> {
        match &element.kind {
            Kind::Text(_) => {}
            Kind::Print { expr, .. } => {
                self.uses(program, expr, Role::Asked(Asked::Scalar))?;
            }
            Kind::If { condition, then, otherwise, .. } => {
                let tested = self.uses(program, condition, Role::Tested)?;
                // “Unless” has its text in the other branch, where nothing is known to be there.
                self.conditions.push(tested);
                let other = otherwise.map(|block| (program, block));
                match then {
                    Some(block) => self.enter(program, *block, After::Condition(other)),
                    None => self.leave(After::Condition(other)),
                }
            }
            Kind::Each { list, names, body, otherwise } => {
                let role = if otherwise.is_some() { Role::Tested } else { Role::Gone };
                let list = self.uses(program, list, role)?;
                if let Some(list) = list {
                    self.tree.note(list, Role::Gone);
                }
                let item = list.map(|list| self.tree.item(list));
                let named = names.iter().zip([item, None]).map(|(name, seen)| (name.as_str(), seen)).collect();
                self.scopes.push(Scope { this: Some(item), names: named, round: true, closed: false });
                self.conditions.push(list);
                self.enter(program, *body, After::ScopeThen(otherwise.map(|block| (program, block))));
            }
            Kind::With { value, names, body, otherwise } => {
                let value = self.uses(program, value, Role::Tested)?;
                let named = names.iter().map(|name| (name.as_str(), value)).collect();
                self.scopes.push(Scope { this: Some(value), names: named, round: false, closed: false });
                self.conditions.push(value);
                self.enter(program, *body, After::ScopeThen(otherwise.map(|block| (program, block))));
            }
            Kind::Partial { name, context, values, .. } => {
                let this = match context {
                    Some(context) => Some(self.uses(program, context, Role::Passed)?),
                    None => None,
                };
                let mut names = Vec::new();
                for (name, value) in values {
                    names.push((name.as_str(), self.uses(program, value, Role::Passed)?));
                }
                if let Some(partial) = self.others.get(name) {
                    if self.partials >= self.limits.partial_depth {
                        return Err((program, Fault::new(element.at, self.limits.partials_too_deep())));
                    }
                    self.partials += 1;
                    self.scopes.push(Scope { this, names, round: false, closed: true });
                    self.enter(partial, partial.root(), After::Partial);
                }
            }
        }
        Ok(())
    }

    /// Notes what an expression asks for, and gives the variable that it is.
    fn uses(&mut self, program: &'p Program, expr: &'p Expr, role: Role) -> Step<'p, Seen> {
        match expr {
            Expr::Literal(_) => Ok(None),
            Expr::Path(path) => {
                let seen = self.path(program, path)?;
                if let Some(node) = seen {
                    self.noted(program, path, node, role);
                }
                Ok(seen)
            }
            Expr::Call(call) => self.call(program, call),
        }
    }

    fn call(&mut self, program: &'p Program, call: &'p Call) -> Step<'p, Seen> {
        let mut first = None;
        for (i, arg) in call.args.iter().enumerate() {
            let seen = self.uses(program, arg, role(call.helper.param(i).map(|param| param.kind)))?;
            first = if i == 0 { seen } else { first };
        }
        for (name, value) in &call.options {
            self.uses(program, value, role(call.helper.option(name).map(|param| param.kind)))?;
        }
        // `lookup x "ten"` is `x.ten`.
        match (call.helper.name, first, call.args.get(1)) {
            ("lookup", Some(node), Some(Expr::Literal(name))) => {
                let name = name.as_str().map_or_else(|| name.to_string(), str::to_owned);
                self.below(program, call.at, &name, node, &name).map(Some)
            }
            _ => Ok(None),
        }
    }

    fn noted(&mut self, program: &'p Program, path: &Path, node: NodeId, role: Role) {
        let places = self.places.entry(&program.name).or_insert_with(|| Places::new(program));
        if self.tree.wants_uses(node) {
            self.tree.used(node, places.of(path.at));
        }
        let free = self.tree.require(node, &self.conditions);
        self.tree.note(node, role);
        if free && role != Role::Tested {
            self.tree.needed(node);
        }
    }

    /// The variable that a path leads to; those on its way become objects.
    fn path(&mut self, program: &'p Program, path: &'p Path) -> Step<'p, Seen> {
        let mut fields = path.fields.as_slice();
        let from = match path.base {
            Base::Loop(var) => {
                if var == super::super::engine::path::Var::Key {
                    let item = self.scopes.iter().rev().filter(|scope| scope.round).nth(path.up);
                    if let Some(list) = item.and_then(|scope| self.tree.above(scope.this??)) {
                        self.tree.note(list, Role::Keyed);
                    }
                }
                return Ok(None);
            }
            Base::Root => Some(ROOT),
            Base::This => self.above(path.up),
            Base::Name => {
                let closed = self.scopes.iter().rposition(|scope| scope.closed).unwrap_or(0);
                let mut names = self.scopes[closed..].iter().rev().flat_map(|scope| &scope.names);
                match names.find(|(name, _)| *name == fields[0]) {
                    Some((_, seen)) => {
                        fields = &fields[1..];
                        *seen
                    }
                    None => self.above(0),
                }
            }
        };
        let Some(mut node) = from else { return Ok(None) };
        for name in fields {
            node = self.below(program, path.at, &path.raw, node, name)?;
        }
        Ok(Some(node))
    }

    /// The field of a variable, or its items if the name is a number; `raw` is what the template writes at `at`.
    fn below(&mut self, program: &'p Program, at: usize, raw: &str, node: NodeId, name: &str) -> Step<'p, NodeId> {
        // It is held against each condition.
        self.step(program, at, 1 + self.conditions.len())?;
        let node = match name.parse::<usize>() {
            Ok(_) => self.tree.item(node),
            Err(_) => self.tree.field(node, name),
        };
        if self.tree.depth(node) > DEEPEST {
            let message = format!("“{raw}”: các trường lồng nhau quá {DEEPEST} tầng");
            return Err((program, Fault::new(at, message)));
        }
        self.tree.require(node, &self.conditions);
        Ok(node)
    }

    fn above(&self, up: usize) -> Seen {
        let mut levels = self.scopes.iter().rev().filter_map(|scope| scope.this);
        match levels.nth(up) {
            Some(seen) => seen,
            None => (self.scopes.iter().filter(|scope| scope.this.is_some()).count() == up).then_some(ROOT),
        }
    }
}

fn role(asked: Option<Asked>) -> Role {
    match asked {
        None | Some(Asked::Any) => Role::Tested,
        Some(asked) => Role::Asked(asked),
    }
}

#[cfg(test)]
mod tests;
