//! Every file passes the validator: schema, and what Word enforces beyond it.

use crate::{cases, folder, program, run, strategies};

/// Random documents beside the examples and the hard cases.
const RANDOM: usize = 40;

#[test]
#[ignore = "needs a validator; run by .ci/run"]
fn every_file_is_valid_for_word() {
    let folder = folder().join("verify");
    let random = (0..).map(|i| format!("random-{i}")).zip(strategies::sample_documents(RANDOM));
    let cases: Vec<_> = cases::all().into_iter().chain(random).collect();
    let mut files = cases::write(&cases, &folder);
    files.extend(cases::write_linked(&cases, &folder.join("linked")));
    files.extend(cases::write_others(&cases::others(), &folder.join("others")));
    let said = run(program("VANBAN_VALIDATOR").args(["--strict", "--office", "Office2010", "--a11y"]).args(&files));
    assert!(said.contains(&format!("{} passed, 0 failed", files.len())), "{said}");
}
