//! Random documents open, and nothing on their pages stands over anything else or beside the paper.

use vanban::layout::layout;

use crate::{cases, folder, page, program, rules, run, strategies};

/// How many.
const RANDOM: usize = 40;

#[test]
#[ignore = "needs LibreOffice; run by .ci/run"]
fn random_documents_have_pages_that_can_be_read() {
    let random: Vec<_> = (0..).map(|i| format!("random-{i}")).zip(strategies::sample_documents(RANDOM)).collect();
    let files = cases::write(&random, &folder().join("random"));
    let out = folder().join("random-pages");
    run(program("VANBAN_RENDERER").arg("--no-png").args(&files).arg(&out));
    let mut faults = Vec::new();
    for (name, van_ban) in &random {
        let laid = page::read(&out.join(name).join("layout.json"));
        let sections = layout(van_ban).sections.len();
        if laid.pages.len() < sections {
            faults.push(format!("{name}: {} pages, {sections} sections", laid.pages.len()));
        }
        let json = serde_json::to_string(van_ban).expect("has an exchange form");
        let from_the_right =
            json.contains(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{202e}'));
        faults.extend(rules::readable(&laid, from_the_right).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}
