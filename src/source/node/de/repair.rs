//! All faults of a node at once.
//!
//! A type stops at its first fault. So what it does not take is put right, in a copy that nobody sees: taken out where
//! it may be left out, else replaced by something that reads; and it is read again, until nothing is left to say. What
//! is wrong with a repair is never told.

use std::marker::PhantomData;
use std::ops::Range;

use serde::Deserialize;
use serde::de::DeserializeSeed;

use super::super::super::cx::Cx;
use super::super::super::hole::{Holes, filled};
use super::super::super::nearest::nearest;
use super::super::{Key, NOWHERE, Node, Value};
use super::NodeDe;
use super::fault::{Fault, Kind};

/// Reads a value; faults are noted, all of them.
pub(crate) fn read<T: Deserialize<'static>>(node: &Node, holes: Holes<'_>, cx: &mut Cx<'_>) -> Option<T> {
    seed(node, holes, cx, PhantomData)
}

/// Reads a value with something at hand, such as the profile of an office.
pub(crate) fn seed<S: DeserializeSeed<'static> + Copy>(
    node: &Node,
    holes: Holes<'_>,
    cx: &mut Cx<'_>,
    seed: S,
) -> Option<S::Value> {
    match seed.deserialize(NodeDe::new(node, holes)) {
        Ok(value) => Some(value),
        Err(fault) => {
            let attempt = |node: &Node| seed.deserialize(NodeDe::new(node, holes)).err();
            let reads = (WORK / (1 + size(node))).clamp(LEAST, MOST);
            Repair { node: node.clone(), attempt: &attempt, reads, mended: Vec::new() }.all(fault, holes, cx);
            None
        }
    }
}

/// The fields that a type has at a place: names from field to field.
pub(crate) fn known_fields<T: Deserialize<'static>>(way: &[&str]) -> &'static [&'static str] {
    let field =
        |name: &str, node| Node::new(Value::Map(vec![(Key { name: name.to_owned(), span: NOWHERE }, node)]), NOWHERE);
    let nothing = field("", Node::new(Value::Null, NOWHERE));
    let node = way.iter().rev().fold(nothing, |inner, name| field(name, inner));
    T::deserialize(NodeDe::new(&node, &[])).err().map_or(&[], |fault| fault.kind.known())
}

/// Nodes that are read at most in search of further faults, as long as it is not [`LEAST`] readings or [`MOST`].
const WORK: usize = 4_000_000;
const LEAST: usize = 24;
const MOST: usize = 4_000;

fn size(node: &Node) -> usize {
    1 + match &node.value {
        Value::List(items) => items.iter().map(size).sum(),
        Value::Map(fields) => fields.iter().map(|(_, node)| size(node)).sum(),
        Value::Null | Value::Text(_) | Value::Late(..) => 0,
    }
}

struct Repair<'f> {
    node: Node,
    /// The first fault of a node.
    attempt: &'f dyn Fn(&Node) -> Option<Fault>,
    /// How often it may still be read.
    reads: usize,
    /// Where something was put right: the places of what holds it, and the names of fields taken out.
    mended: Vec<(Range<usize>, Option<String>)>,
}

impl Repair<'_> {
    fn all(mut self, first: Fault, holes: Holes<'_>, cx: &mut Cx<'_>) {
        let mut next = Some(first);
        while let Some(fault) = next {
            if let Some(span) = self.place(&fault) {
                let (message, expected) = fault.kind.words();
                let message = filled(&message, holes);
                match expected {
                    Some(expected) => cx.fault_expected(span, message, expected),
                    None => cx.fault(span, message),
                }
            }
            next = self.repair(&fault);
        }
    }

    /// Where a fault is, unless it is one of a repair.
    fn place(&self, fault: &Fault) -> Option<Range<usize>> {
        let mut node = &self.node;
        let mut key = None;
        for step in fault.path.iter().rev() {
            if node.span == NOWHERE {
                return None;
            }
            match &node.value {
                Value::List(items) => (node, key) = (items.get(*step)?, None),
                Value::Map(fields) => {
                    let (name, value) = fields.get(*step)?;
                    (node, key) = (value, Some(name));
                }
                Value::Null | Value::Text(_) | Value::Late(..) => break,
            }
        }
        let span = match key {
            Some(key) if fault.key => &key.span,
            _ => &node.span,
        };
        (*span != NOWHERE && !self.is_caused(&fault.kind, span)).then(|| span.clone())
    }

    /// Whether a fault may come of what was put right.
    fn is_caused(&self, kind: &Kind, span: &Range<usize>) -> bool {
        self.mended.iter().any(|(holder, removed)| match kind {
            Kind::Missing { name, .. } => holder == span && removed.as_ref() == Some(name),
            Kind::Said(_) => span.start <= holder.start && holder.end <= span.end,
            _ => false,
        })
    }

    fn mend(&mut self, holder: &[usize], removed: Option<String>) {
        if let Some(Node { span, .. }) = find(&mut self.node, holder) {
            let span = span.clone();
            self.mended.push((span, removed));
        }
    }

    /// Reads what there is now.
    fn next(&mut self) -> Option<Fault> {
        self.reads = self.reads.checked_sub(1)?;
        (self.attempt)(&self.node)
    }

    /// Puts right what a fault is about. The next fault, if there is one and it can be put right.
    fn repair(&mut self, fault: &Fault) -> Option<Fault> {
        let way: Vec<usize> = fault.path.iter().rev().copied().collect();
        match &fault.kind {
            Kind::Unknown { name, known } if fault.key => self.rename(&way, name, known),
            Kind::Extra if fault.key => {
                let (last, map) = way.split_last()?;
                if let Value::Map(fields) = &mut find(&mut self.node, map)?.value {
                    fields.remove(*last);
                }
                self.next()
            }
            Kind::Missing { name, .. } if matches!(find(&mut self.node, &way)?.value, Value::Map(_)) => {
                self.supply(&way, name)
            }
            kind => self.replace(way, kind.known()),
        }
    }

    /// A name that is not known: the name that was meant, else none.
    fn rename(&mut self, way: &[usize], name: &str, known: &'static [&'static str]) -> Option<Fault> {
        let (last, map) = way.split_last()?;
        let Value::Map(fields) = &mut find(&mut self.node, map)?.value else { return None };
        let meant = nearest(name, known).filter(|meant| fields.iter().all(|(key, _)| key.name != **meant));
        let only = fields.len() == 1;
        match meant {
            Some(meant) => {
                if let Some((key, _)) = fields.get_mut(*last) {
                    meant.clone_into(&mut key.name);
                }
                self.next()
            }
            // It may be one of several, which cannot be left out.
            None if only => self.replace(map.to_vec(), known),
            None => {
                fields.remove(*last);
                self.mend(map, None);
                self.next()
            }
        }
    }

    /// A field that is wanted: something that reads.
    fn supply(&mut self, map: &[usize], name: &str) -> Option<Fault> {
        let Value::Map(fields) = &mut find(&mut self.node, map)?.value else { return None };
        fields.push((Key { name: name.to_owned(), span: NOWHERE }, Node::new(Value::Null, NOWHERE)));
        let mut way = map.to_vec();
        way.push(fields.len() - 1);
        self.mend(map, None);
        self.specimen(&way, &[]).unwrap_or(None)
    }

    /// A node that is not taken: nothing, or something that reads, or the same for what holds it.
    fn replace(&mut self, mut way: Vec<usize>, mut known: &'static [&'static str]) -> Option<Fault> {
        // Of what is wrong as a whole there is nothing more to find.
        while !way.is_empty() {
            if let Some(next) = self.remove(&way) {
                return next;
            }
            if let Some(next) = self.specimen(&way, known) {
                way.pop();
                self.mend(&way, None);
                return next;
            }
            way.pop();
            known = &[];
        }
        None
    }

    /// Takes a node out; `None` if it cannot be left out.
    #[allow(clippy::option_option)] // whether it was done, and what comes next
    fn remove(&mut self, way: &[usize]) -> Option<Option<Fault>> {
        let (last, above) = way.split_last()?;
        let holder = find(&mut self.node, above)?;
        let removed = match &mut holder.value {
            Value::List(items) if *last < items.len() => Ok(items.remove(*last)),
            Value::Map(fields) if *last < fields.len() => Err(fields.remove(*last)),
            _ => return None,
        };
        let name = removed.as_ref().err().map(|(key, _)| key.name.clone());
        let next = self.next();
        let caused = next.as_ref().is_some_and(|fault| {
            let at: Vec<usize> = fault.path.iter().rev().copied().collect();
            match &fault.kind {
                Kind::Missing { name: missing, .. } => at == above && Some(missing) == name.as_ref(),
                _ => !fault.key && above.starts_with(&at),
            }
        });
        if !caused {
            self.mend(above, name);
            return Some(next);
        }
        match (removed, &mut find(&mut self.node, above)?.value) {
            (Ok(item), Value::List(items)) => items.insert(*last, item),
            (Err(field), Value::Map(fields)) => fields.insert(*last, field),
            _ => {}
        }
        None
    }

    /// Puts something in a node's place that reads; `None` if nothing does.
    #[allow(clippy::option_option)] // whether it was done, and what comes next
    fn specimen(&mut self, way: &[usize], known: &'static [&'static str]) -> Option<Option<Fault>> {
        let mut known = known;
        let mut shapes: Vec<Value> = SHAPES.iter().map(|make| make()).collect();
        let own = find(&mut self.node, way)?.clone();
        let mut tried = 0;
        while let Some(shape) = shapes.get(tried).cloned() {
            tried += 1;
            let is_map = matches!(shape, Value::Map(_));
            *find(&mut self.node, way)? = Node::new(shape, NOWHERE);
            if self.reads == 0 {
                return Some(None);
            }
            let Some(fault) = self.next() else { return Some(None) };
            let at: Vec<usize> = fault.path.iter().rev().copied().collect();
            let taken = match &fault.kind {
                Kind::Missing { .. } => is_map || at != way,
                _ if fault.key && at.len() == way.len() => true,
                _ => !way.starts_with(&at),
            };
            if taken {
                return Some(Some(fault));
            }
            // One of several: it says itself which there are.
            if known.is_empty() && at == way && !fault.kind.known().is_empty() {
                known = fault.kind.known();
                for name in known.iter().take(VARIANTS) {
                    shapes.push(Value::Text((*name).to_owned()));
                    let key = Key { name: (*name).to_owned(), span: NOWHERE };
                    shapes.push(Value::Map(vec![(key, Node::new(Value::Map(Vec::new()), NOWHERE))]));
                }
            }
        }
        *find(&mut self.node, way)? = own;
        None
    }
}

/// How many of several are tried.
const VARIANTS: usize = 3;

/// What reads as something: as most texts, lists and fields, as a number, a date, a time, a number of a document.
const SHAPES: [fn() -> Value; 9] = [
    || Value::Text("a".to_owned()),
    || Value::List(Vec::new()),
    || Value::Map(Vec::new()),
    || Value::Text("1".to_owned()),
    || Value::Text("2026-01-01".to_owned()),
    || Value::Text("2026-01-01T08:00".to_owned()),
    || Value::Text("1/KH-A".to_owned()),
    || Value::List(vec![Node::new(Value::Text("a".to_owned()), NOWHERE)]),
    || Value::Text("có".to_owned()),
];

impl Kind {
    /// The names that may stand in the place.
    fn known(&self) -> &'static [&'static str] {
        match self {
            Self::Unknown { known, .. } => known,
            _ => &[],
        }
    }
}

fn find<'n>(node: &'n mut Node, way: &[usize]) -> Option<&'n mut Node> {
    let mut node = node;
    for step in way {
        node = match &mut node.value {
            Value::List(items) => items.get_mut(*step)?,
            Value::Map(fields) => fields.get_mut(*step).map(|(_, node)| node)?,
            Value::Null | Value::Text(_) | Value::Late(..) => return None,
        };
    }
    Some(node)
}
