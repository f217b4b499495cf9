//! Variables while they are found.

use std::collections::BTreeMap;

use super::super::helpers::Kind as Asked;
use super::{Variable, VariableKind, VariableUse};

/// The number of a variable.
pub(super) type NodeId = usize;
/// The data as a whole.
pub(super) const ROOT: NodeId = 0;

/// How many places of use are told.
const USES: usize = 20;

/// What a place does with a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Asks whether there is anything.
    Tested,
    /// Wants something of a type.
    Asked(Asked),
    /// Goes through it.
    Gone,
    /// Goes through it, with the names of its fields.
    Keyed,
    /// Gives it to a partial.
    Passed,
}

#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is noted by itself")]
struct Node {
    name: String,
    parent: Option<NodeId>,
    depth: usize,
    fields: Vec<NodeId>,
    item: Option<NodeId>,
    required: bool,
    tested: bool,
    /// It is used without being asked for.
    needed: bool,
    keyed: bool,
    gone: bool,
    asked: Option<Asked>,
    uses: Vec<VariableUse>,
}

#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Fields by what they are of and by name.
    fields: BTreeMap<(NodeId, String), NodeId>,
}

impl Tree {
    pub(super) fn new() -> Self {
        Self { nodes: vec![Node::default()], fields: BTreeMap::new() }
    }

    /// What a variable is a field or an item of.
    pub(super) fn above(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node].parent
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn depth(&self, node: NodeId) -> usize {
        self.nodes[node].depth
    }

    fn add(&mut self, parent: NodeId, name: &str) -> NodeId {
        let depth = self.nodes[parent].depth + 1;
        self.nodes.push(Node { name: name.to_owned(), parent: Some(parent), depth, ..Node::default() });
        self.nodes.len() - 1
    }

    /// The field of a variable.
    pub(super) fn field(&mut self, node: NodeId, name: &str) -> NodeId {
        let key = (node, name.to_owned());
        if let Some(known) = self.fields.get(&key) {
            return *known;
        }
        let field = self.add(node, name);
        self.fields.insert(key, field);
        self.nodes[node].fields.push(field);
        field
    }

    /// What the items of a variable are.
    pub(super) fn item(&mut self, node: NodeId) -> NodeId {
        if let Some(item) = self.nodes[node].item {
            return item;
        }
        let item = self.add(node, "");
        self.nodes[node].item = Some(item);
        item
    }

    /// Whether a use under these conditions is one whatever the other data are; notes it if so.
    pub(super) fn require(&mut self, node: NodeId, conditions: &[Option<NodeId>]) -> bool {
        let own = |condition: &Option<NodeId>| {
            let mut above = Some(node);
            while let Some(at) = above {
                if Some(at) == *condition {
                    return true;
                }
                above = self.nodes[at].parent;
            }
            false
        };
        let free = conditions.iter().all(own);
        self.nodes[node].required |= free;
        // A use that is asked for by this very condition says nothing against null.
        free && conditions.iter().all(|condition| *condition != Some(node))
    }

    pub(super) fn note(&mut self, node: NodeId, role: Role) {
        let node = &mut self.nodes[node];
        match role {
            Role::Tested => node.tested = true,
            Role::Gone => node.gone = true,
            Role::Keyed => node.keyed = true,
            Role::Passed => {}
            Role::Asked(asked) => node.asked = Some(node.asked.map_or(asked, |known| stricter(known, asked))),
        }
    }

    pub(super) fn needed(&mut self, node: NodeId) {
        self.nodes[node].needed = true;
    }

    pub(super) fn wants_uses(&self, node: NodeId) -> bool {
        self.nodes[node].uses.len() < USES
    }

    pub(super) fn used(&mut self, node: NodeId, place: VariableUse) {
        let uses = &mut self.nodes[node].uses;
        if !uses.contains(&place) {
            uses.push(place);
        }
    }

    fn kind(&self, node: NodeId) -> VariableKind {
        let node = &self.nodes[node];
        if node.keyed {
            return VariableKind::Map;
        }
        if node.gone || node.item.is_some() {
            return VariableKind::List;
        }
        if !node.fields.is_empty() {
            return VariableKind::Object;
        }
        match node.asked {
            None | Some(Asked::Any) => VariableKind::Any,
            Some(Asked::Scalar | Asked::Text | Asked::OneOf(_)) => VariableKind::Text,
            Some(Asked::Number | Asked::Integer) => VariableKind::Number,
            Some(Asked::Date) => VariableKind::Date,
            Some(Asked::Bool) => VariableKind::Bool,
            Some(Asked::Texts | Asked::Records) => VariableKind::List,
            Some(Asked::Container) => VariableKind::Map,
        }
    }

    /// What the items of a list are, where anything is known of them.
    fn items(&self, node: NodeId) -> Option<VariableKind> {
        match (self.nodes[node].item, self.nodes[node].asked) {
            (Some(item), _) => Some(self.kind(item)).filter(|kind| *kind != VariableKind::Any),
            (None, Some(Asked::Texts)) => Some(VariableKind::Text),
            (None, Some(Asked::Records)) => Some(VariableKind::Object),
            _ => None,
        }
    }

    // The depth of fields is bounded while they are found.
    fn variable(&self, id: NodeId) -> Variable {
        let node = &self.nodes[id];
        let holder = if node.fields.is_empty() { node.item.map_or(node, |item| &self.nodes[item]) } else { node };
        Variable {
            name: node.name.clone(),
            kind: self.kind(id),
            required: node.required,
            nullable: node.tested && !node.needed,
            uses: node.uses.clone(),
            fields: holder.fields.iter().map(|field| self.variable(*field)).collect(),
            items: self.items(id),
        }
    }

    pub(super) fn into_variables(self) -> Vec<Variable> {
        self.nodes[ROOT].fields.iter().map(|field| self.variable(*field)).collect()
    }
}

/// Of two wants the one that fewer values fulfil.
fn stricter(one: Asked, other: Asked) -> Asked {
    let weak = |asked: Asked| matches!(asked, Asked::Any | Asked::Scalar | Asked::Text | Asked::Container);
    if weak(one) { other } else { one }
}
