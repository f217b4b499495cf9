//! The document part of two examples, one element on each line; `·` is a no-break blank.

use super::common::{self, Package};

fn document(name: &str) -> String {
    Package::of(&common::example(name).van_ban).document().pretty()
}

#[test]
fn a_plan_is_written_as_reviewed() {
    insta::assert_snapshot!("ke_hoach", document("ke_hoach.json"));
}

#[test]
fn a_report_is_written_as_reviewed() {
    insta::assert_snapshot!("bao_cao", document("bao_cao.json"));
}
