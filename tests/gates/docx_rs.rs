//! Pages that docx-rs writes, as LibreOffice lays them out.

use vanban::layout::layout;
use vanban::render::docx_rs::{Loss, losses};

use crate::page::{Laid, Line};
use crate::{cases, folder, page, program, rules, run};

/// Lays files out.
fn laid(files: &[std::path::PathBuf], out: &std::path::Path) {
    run(program("VANBAN_RENDERER").arg("--no-png").args(files).arg(out));
}

#[test]
#[ignore = "needs LibreOffice; run by .ci/run"]
fn pages_of_docx_rs_stand_as_the_decree_says() {
    // A seal that begins at the edge of its line does not stand as it must.
    let mut cases = cases::all();
    let all = cases.len();
    cases.retain(|(_, van_ban)| !losses(&layout(van_ban)).contains(&Loss::PictureOffset));
    assert!(all - cases.len() < 3, "few have a seal");
    let out = folder().join("docx-rs-pages");
    laid(&cases::write_docx_rs(&cases, &folder().join("docx-rs")), &out);
    let mut faults = Vec::new();
    for (name, van_ban) in &cases {
        let laid = page::read(&out.join(name).join("layout.json"));
        faults.extend(rules::check(van_ban, &laid).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
#[ignore = "needs LibreOffice; run by .ci/run"]
fn pages_of_docx_rs_are_those_of_our_own_files() {
    // What is repeated, and what parts notes from the text, takes room.
    let room = [Loss::HeaderRows, Loss::Footnote];
    let mut cases = cases::all();
    cases.retain(|(_, van_ban)| losses(&layout(van_ban)).iter().all(|loss| !room.contains(loss)));
    assert!(cases.len() > 20, "{}", cases.len());
    let folder = folder().join("docx-rs-same");
    laid(&cases::write_docx_rs(&cases, &folder.join("theirs")), &folder.join("their-pages"));
    laid(&cases::write(&cases, &folder.join("own")), &folder.join("own-pages"));
    for (name, _) in &cases {
        let [theirs, own] =
            ["their-pages", "own-pages"].map(|pages| page::read(&folder.join(pages).join(name).join("layout.json")));
        same(name, &theirs, &own);
    }
}

/// Lines and rules stand in the same places.
fn same(name: &str, theirs: &Laid, own: &Laid) {
    assert_eq!((theirs.pages.len(), &theirs.fonts), (own.pages.len(), &own.fonts), "{name}");
    for (theirs, own) in theirs.pages.iter().zip(&own.pages) {
        assert_eq!((theirs.lines.len(), theirs.rules.len()), (own.lines.len(), own.rules.len()), "{name}");
        for (theirs, own) in theirs.lines.iter().zip(&own.lines) {
            let look = |line: &Line| (line.text.clone(), line.size.to_bits(), line.bold, line.italic);
            assert_eq!(look(theirs), look(own), "{name}");
            let moved = [theirs.x0 - own.x0, theirs.x1 - own.x1, theirs.baseline - own.baseline];
            assert!(moved.iter().all(|mm| mm.abs() < 0.1), "{name}, {}: {moved:?} mm", own.text);
        }
        for (theirs, own) in theirs.rules.iter().zip(&own.rules) {
            let moved = [theirs.x0 - own.x0, theirs.x1 - own.x1, theirs.y - own.y];
            assert!(moved.iter().all(|mm| mm.abs() < 0.1), "{name}: {moved:?} mm");
        }
    }
}
