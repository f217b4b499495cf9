//! A program at work.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::Value;

use super::super::error::{Fault, TemplateError, TemplateErrors};
use super::super::limits::Limits;
use super::each::{Items, items, round};
use super::eval::{Eval, Made, printed};
use super::program::{BlockId, Element, Expr, Kind, Program, Programs};
use super::scope::{Scope, Scopes};
use super::sink::{Piece, Refusal, Sink};
use super::slot::Slot;
use super::truth;

impl Program {
    /// Writes a template filled with data into a sink. `others` are the templates that it may include.
    ///
    /// # Errors
    /// All that is wrong with the data, each fault once, up to the limit of errors; what was written is then of no use.
    pub(crate) fn run<'a>(
        &'a self,
        data: &'a Value,
        others: &'a Programs,
        limits: &Limits,
        sink: &mut dyn Sink,
    ) -> Result<(), TemplateErrors> {
        let mut machine = Machine::new(data, others, limits, sink);
        machine.enter(self, self.root(), End::Block);
        // A stop is a fault that has been noted.
        let _ = machine.work();
        if machine.errors.is_empty() { Ok(()) } else { Err(TemplateErrors(machine.errors)) }
    }

    /// Writes a template without its values: an empty value for each, in order; gives the values and the steps so far.
    /// Nothing if what is written depends on the data otherwise.
    pub(crate) fn slots<'a>(
        &'a self,
        others: &'a Programs,
        limits: &Limits,
        sink: &mut dyn Sink,
    ) -> Option<(Vec<Slot<'a>>, usize)> {
        let mut machine = Machine::new(&Value::Null, others, limits, sink);
        machine.slots = Some(Vec::new());
        machine.enter(self, self.root(), End::Block);
        machine.work().ok()?;
        let slots = machine.slots.filter(|_| machine.errors.is_empty())?;
        Some((slots, machine.steps))
    }
}

/// Nothing more can be done.
struct Stop;

/// A block at work.
struct Frame<'a> {
    program: &'a Program,
    elements: &'a [Element],
    next: usize,
    end: End<'a>,
}

/// What to do where a block ends.
enum End<'a> {
    Block,
    Scope,
    /// The rounds to come; names for item and key.
    Each(Items<'a>, &'a [String]),
    /// Back to the indent of this length.
    Partial(usize),
}

struct Machine<'a, 's> {
    others: &'a Programs,
    limits: &'s Limits,
    sink: &'s mut dyn Sink,
    scopes: Scopes<'a>,
    frames: Vec<Frame<'a>>,
    /// Begins each line of a partial that stands alone on its line.
    indent: String,
    line_start: bool,
    steps: usize,
    written: usize,
    partials: usize,
    errors: Vec<TemplateError>,
    told: BTreeSet<(String, usize, String)>,
    /// The values are left open and listed here.
    slots: Option<Vec<Slot<'a>>>,
}

impl<'a, 's> Machine<'a, 's> {
    fn new(data: &'a Value, others: &'a Programs, limits: &'s Limits, sink: &'s mut dyn Sink) -> Self {
        Self {
            others,
            limits,
            sink,
            scopes: Scopes::new(data),
            frames: Vec::new(),
            indent: String::new(),
            line_start: true,
            steps: 0,
            written: 0,
            partials: 0,
            errors: Vec::new(),
            told: BTreeSet::new(),
            slots: None,
        }
    }

    fn enter(&mut self, program: &'a Program, block: BlockId, end: End<'a>) {
        self.frames.push(Frame { program, elements: &program.blocks[block], next: 0, end });
    }

    fn work(&mut self) -> Result<(), Stop> {
        while let Some(frame) = self.frames.last_mut() {
            let program = frame.program;
            if let Some(element) = frame.elements.get(frame.next) {
                frame.next += 1;
                self.step(program, element.at, 1)?;
                self.element(program, element)?;
            } else {
                self.end(program)?;
            }
        }
        Ok(())
    }

    /// The innermost block has come to its end.
    fn end(&mut self, program: &'a Program) -> Result<(), Stop> {
        let Some(frame) = self.frames.last_mut() else { return Ok(()) };
        match &mut frame.end {
            End::Block => {}
            End::Scope => self.scopes.pop(),
            End::Each(items, names) => {
                let names = *names;
                let last = items.len() == 1;
                let next = items.next();
                let at = frame.elements.first().map_or(0, |element| element.at);
                let index = self.scopes.round().map_or(0, |round| round.index + 1);
                self.scopes.pop();
                if let Some((key, item)) = next {
                    frame.next = 0;
                    self.scopes.push(round(index, last, key, item, names));
                    return self.step(program, at, 1);
                }
            }
            End::Partial(indent) => {
                self.indent.truncate(*indent);
                self.partials -= 1;
                self.scopes.pop();
            }
        }
        self.frames.pop();
        Ok(())
    }

    fn element(&mut self, program: &'a Program, element: &'a Element) -> Result<(), Stop> {
        if let Some(slots) = &mut self.slots {
            match &element.kind {
                Kind::Print { expr, escaped: true } if !matches!(expr, Expr::Call(call) if call.helper.piece) => {
                    slots.push(Slot { program, at: element.at, expr });
                    self.indent_line(&program.name, element.at)?;
                    let written = self.sink.value("");
                    return self.taken(program, element.at, written);
                }
                Kind::Text(_) => {}
                Kind::Partial { context: None, values, .. } if values.is_empty() => {}
                _ => return Err(Stop),
            }
        }
        match &element.kind {
            Kind::Text(text) => self.text(program, element.at, text),
            Kind::Print { expr, escaped } => self.print(program, element.at, expr, *escaped),
            Kind::If { condition, include_zero, then, otherwise } => {
                if let Some(value) = self.value(program, condition)? {
                    let branch = if truth::is_true(&value, *include_zero) { then } else { otherwise };
                    if let Some(block) = branch {
                        self.enter(program, *block, End::Block);
                    }
                }
                Ok(())
            }
            Kind::Each { list, names, body, otherwise } => {
                let Some(value) = self.value(program, list)? else { return Ok(()) };
                let Some(mut items) = items(&value) else {
                    let what = truth::name(&value);
                    let message = format!("{{{{#each}}}} cần danh sách hoặc đối tượng, ở đây là {what}");
                    return self.fault(program, named(Fault::new(place(list).unwrap_or(element.at), message), list));
                };
                if let Some((key, item)) = items.next() {
                    let last = items.len() == 0;
                    self.scopes.push(round(0, last, key, item, names));
                    self.enter(program, *body, End::Each(items, names));
                    self.step(program, element.at, 1)?;
                } else if let Some(block) = otherwise {
                    self.enter(program, *block, End::Block);
                }
                Ok(())
            }
            Kind::With { value, names, body, otherwise } => {
                let Some(value) = self.value(program, value)? else { return Ok(()) };
                if truth::is_true(&value, true) {
                    let names = names.iter().map(|name| (name.as_str(), value.clone())).collect();
                    self.scopes.push(Scope { this: Some(value), names, round: None, closed: false });
                    self.enter(program, *body, End::Scope);
                } else if let Some(block) = otherwise {
                    self.enter(program, *block, End::Block);
                }
                Ok(())
            }
            Kind::Partial { name, context, values, indent } => {
                let Some(partial) = self.others.get(name) else {
                    return self.fault(program, Fault::no_template(element.at, name));
                };
                if self.partials >= self.limits.partial_depth {
                    self.fault(program, Fault::new(element.at, self.limits.partials_too_deep()))?;
                    return Err(Stop);
                }
                let mut sound = true;
                let mut this = None;
                if let Some(context) = context {
                    this = self.value(program, context)?;
                    sound = this.is_some();
                }
                let mut names = Vec::new();
                for (name, value) in values {
                    match self.value(program, value)? {
                        Some(value) => names.push((name.as_str(), value)),
                        None => sound = false,
                    }
                }
                if sound {
                    let before = self.indent.len();
                    self.indent += indent;
                    self.partials += 1;
                    self.scopes.push(Scope { this, names, round: None, closed: true });
                    self.enter(partial, partial.root(), End::Partial(before));
                }
                Ok(())
            }
        }
    }

    fn print(&mut self, program: &'a Program, at: usize, expr: &'a Expr, escaped: bool) -> Result<(), Stop> {
        let mut eval = Eval::new(&self.scopes);
        let made = eval.made(expr);
        let (faults, cost) = (eval.faults, eval.cost);
        self.noted(program, at, faults, cost)?;
        let Some(made) = made else { return Ok(()) };
        self.indent_line(&program.name, at)?;
        let written = match &made {
            Made::Value(value) => match shown(value, expr, at) {
                Ok(text) => {
                    self.count(program, at, text.len())?;
                    if escaped { self.sink.value(&text) } else { self.sink.unescaped(&text) }
                }
                Err(fault) => return self.fault(program, fault),
            },
            Made::Piece(call, args, value) => {
                self.count(program, at, bytes(value))?;
                let options = args.options.clone();
                self.sink.piece(&Piece { helper: call.helper.name, value: value.clone(), options })
            }
        };
        self.taken(program, at, written)
    }

    fn text(&mut self, program: &'a Program, at: usize, text: &str) -> Result<(), Stop> {
        self.count(program, at, text.len())?;
        if self.indent.is_empty() {
            self.sink.place(&program.name, at);
            let written = self.sink.raw(text);
            self.line_start = text.ends_with('\n');
            return self.taken(program, at, written);
        }
        let mut line_at = at;
        for line in text.split_inclusive('\n') {
            if !matches!(line, "\n" | "\r\n") {
                self.indent_line(&program.name, line_at)?;
            }
            self.sink.place(&program.name, line_at);
            let written = self.sink.raw(line);
            self.taken(program, line_at, written)?;
            self.line_start = line.ends_with('\n');
            line_at += line.len();
        }
        Ok(())
    }

    /// Begins a line of a partial.
    fn indent_line(&mut self, template: &str, at: usize) -> Result<(), Stop> {
        self.sink.place(template, at);
        if std::mem::take(&mut self.line_start) && !self.indent.is_empty() {
            self.written += self.indent.len();
            // What was taken in the template's own text is taken here.
            self.sink.raw(&self.indent).map_err(|_| Stop)?;
            self.sink.place(template, at);
        }
        Ok(())
    }

    fn value(&mut self, program: &'a Program, expr: &'a Expr) -> Result<Option<Cow<'a, Value>>, Stop> {
        let mut eval = Eval::new(&self.scopes);
        let value = eval.value(expr);
        let (faults, cost) = (eval.faults, eval.cost);
        self.noted(program, place(expr).unwrap_or(0), faults, cost)?;
        Ok(value)
    }

    fn noted(&mut self, program: &'a Program, at: usize, faults: Vec<Fault>, cost: usize) -> Result<(), Stop> {
        faults.into_iter().try_for_each(|fault| self.fault(program, fault))?;
        self.step(program, at, cost)
    }

    fn taken(&mut self, program: &'a Program, at: usize, written: Result<(), Refusal>) -> Result<(), Stop> {
        match written {
            Ok(()) => Ok(()),
            Err(Refusal { message, hint }) => self.fault(program, Fault { at, message, hint, variable: None }),
        }
    }

    fn step(&mut self, program: &'a Program, at: usize, steps: usize) -> Result<(), Stop> {
        self.steps = self.steps.saturating_add(steps);
        if self.steps <= self.limits.steps {
            return Ok(());
        }
        self.errors.push(Fault::new(at, self.limits.too_many_steps()).located(&program.name, &program.text));
        Err(Stop)
    }

    fn count(&mut self, program: &'a Program, at: usize, bytes: usize) -> Result<(), Stop> {
        self.written = self.written.saturating_add(bytes);
        if self.written <= self.limits.output_bytes {
            return Ok(());
        }
        self.errors.push(Fault::new(at, self.limits.too_much_output()).located(&program.name, &program.text));
        Err(Stop)
    }

    /// Notes a fault; the same one in each round of a loop is told once.
    fn fault(&mut self, program: &'a Program, mut fault: Fault) -> Result<(), Stop> {
        if !self.told.insert((program.name.clone(), fault.at, fault.message.clone())) {
            return self.step(program, fault.at, 1);
        }
        if let Some(round) = self.scopes.round() {
            fault.message += &format!(" (mục thứ {})", round.index + 1);
        }
        self.errors.push(fault.located(&program.name, &program.text));
        if self.errors.len() >= self.limits.errors { Err(Stop) } else { Ok(()) }
    }
}

/// About how much a list of texts or records takes to write.
fn bytes(value: &Value) -> usize {
    let one = |value: &Value| value.as_str().map_or(8, str::len);
    let item = |value: &Value| match value {
        Value::Object(fields) => fields.values().map(one).sum(),
        value => one(value),
    };
    value.as_array().map_or_else(|| one(value), |list| list.iter().map(item).sum())
}

/// A value as it is printed.
pub(super) fn shown<'v>(value: &'v Value, expr: &Expr, at: usize) -> Result<Cow<'v, str>, Fault> {
    printed(value, expr)
        .map_err(|(message, hint)| named(Fault::new(place(expr).unwrap_or(at), message).hint(hint), expr))
}

fn named(fault: Fault, expr: &Expr) -> Fault {
    match expr {
        Expr::Path(path) => fault.variable(&path.raw),
        _ => fault,
    }
}

fn place(expr: &Expr) -> Option<usize> {
    match expr {
        Expr::Path(path) => Some(path.at),
        Expr::Call(call) => Some(call.at),
        Expr::Literal(_) => None,
    }
}

#[cfg(test)]
mod tests;
