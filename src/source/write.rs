//! Document → source.

use super::node::{Key, Node, Value, ser};
use super::{body, front, section};
use crate::VanBan;

impl VanBan {
    /// Writes the document as [source text](crate::source), which reads back equal.
    ///
    /// ```
    /// # let json = include_str!("../../examples/data/ke_hoach.json");
    /// # let plan: vanban::VanBan = serde_json::from_str(json)?;
    /// let source = plan.to_source();
    /// assert!(source.starts_with("---\nloai: kế hoạch\n"));
    /// assert_eq!(vanban::VanBan::from_source(&source)?, plan);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_source(&self) -> String {
        let node = ser::to_node(self).unwrap_or_else(Node::told);
        let (fields, blocks) = section::van_ban::write(&node).unwrap_or_else(|| (only_fields(node), Vec::new()));
        let mut out = String::new();
        front::write(self.loai(), &fields, &mut out);
        body::write::body(&blocks, section::van_ban::arrangement(self.loai()), &mut out);
        out
    }
}

/// The fields of the kind, below its tag.
fn only_fields(node: Node) -> Vec<(Key, Node)> {
    match node.value {
        Value::Map(mut tagged) => match tagged.pop() {
            Some((_, Node { value: Value::Map(fields), .. })) => fields,
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_reads_back_equal() {
        let mut seen = 0;
        for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data")).unwrap() {
            let path = entry.unwrap().path();
            let Ok(json) = std::fs::read_to_string(&path) else { continue };
            let Ok(document) = serde_json::from_str::<VanBan>(&json) else { continue };
            let source = document.to_source();
            match VanBan::from_source(&source) {
                Ok(read) => assert_eq!(read, document, "{}\n{source}", path.display()),
                Err(errors) => panic!("{}: {errors}\n{source}", path.display()),
            }
            seen += 1;
        }
        assert!(seen > 40, "{seen}");
    }
}
