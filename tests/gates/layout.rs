//! Pages as LibreOffice lays them out stand where the decree puts them.

use crate::page::Line;
use crate::{cases, folder, page, program, rules, run};

#[test]
#[ignore = "needs LibreOffice; run by .ci/run"]
fn every_page_stands_as_the_decree_says() {
    let cases = cases::all();
    let folder = folder();
    let files = cases::write(&cases, &folder.join("layout"));
    let out = folder.join("pages");
    // Pictures of the pages are kept for eyes; the checks read millimetres.
    run(program("VANBAN_RENDERER").args(["--dpi", "60"]).args(&files).arg(&out));
    let mut faults = Vec::new();
    for (name, van_ban) in &cases {
        let laid = page::read(&out.join(name).join("layout.json"));
        faults.extend(rules::check(van_ban, &laid).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
#[ignore = "needs LibreOffice; run by .ci/run"]
fn links_of_citations_are_not_seen_on_paper() {
    let folder = folder().join("links");
    let (_, cited) = cases::all().into_iter().find(|(name, _)| name == "vien-dan").expect("a case");
    let mut files = cases::write(&[("plain".to_owned(), cited.clone())], &folder);
    files.extend(cases::write_linked(&[("linked".to_owned(), cited)], &folder));
    let out = folder.join("pages");
    run(program("VANBAN_RENDERER").arg("--no-png").args(&files).arg(&out));
    let [plain, linked] = ["plain", "linked"].map(|name| page::read(&out.join(name).join("layout.json")));
    assert!(plain.pages[0].line(|line| line.text.contains("Nghị định số 30/2020/NĐ-CP")).is_some());
    assert_eq!(linked.pages.len(), plain.pages.len());
    for (linked, plain) in linked.pages.iter().zip(&plain.pages) {
        assert_eq!(
            (linked.lines.len(), linked.rules.len()),
            (plain.lines.len(), plain.rules.len()),
            "nothing is added"
        );
        for (linked, plain) in linked.lines.iter().zip(&plain.lines) {
            let look = |line: &Line| (line.text.clone(), line.size.to_bits(), line.bold, line.italic);
            assert_eq!(look(linked), look(plain));
            // A line in more pieces is rounded more often.
            let moved = [linked.x0 - plain.x0, linked.x1 - plain.x1, linked.baseline - plain.baseline];
            assert!(moved.iter().all(|mm| mm.abs() < 0.05), "{}: {moved:?} mm", plain.text);
        }
    }
}

#[test]
#[ignore = "needs LibreOffice; run by .ci/run"]
fn hard_cases_come_out_as_designed() {
    let folder = folder();
    let wanted = ["ten-bon-dong", "dia-danh-lon", "dia-danh-nho", "hai-phu-luc"];
    let cases: Vec<_> = cases::all().into_iter().filter(|(name, _)| wanted.contains(&name.as_str())).collect();
    let files = cases::write(&cases, &folder.join("hard"));
    let out = folder.join("hard-pages");
    run(program("VANBAN_RENDERER").arg("--no-png").args(&files).arg(&out));
    let laid = |name: &str| page::read(&out.join(name).join("layout.json"));

    let head = laid("ten-bon-dong");
    let motto = head.pages[0].line(|line| line.text.starts_with("CỘNG HÒA")).expect("a head").baseline;
    let body = head.pages[0].line(|line| line.text == "KẾ HOẠCH").expect("a title").baseline;
    let names = head.pages[0].lines.iter().filter(|l| l.bold && l.x1 < 95.0 && (motto..body).contains(&l.baseline));
    assert!(names.count() >= 4, "a long name takes four lines or more");

    for (name, size) in [("dia-danh-lon", 14.0), ("dia-danh-nho", 13.0)] {
        let laid = laid(name);
        let place = laid.pages[0].line(|l| l.text.starts_with("Thành phố Hồ Chí Minh, ")).expect("a place").clone();
        assert_eq!(place.text, "Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2025", "{name}: one line");
        assert!((place.size - size).abs() < 0.1, "{name}: {} pt", place.size);
    }

    let appendices = laid("hai-phu-luc");
    let landscape = appendices.pages.iter().filter(|page| page.width > page.height).count();
    assert!(landscape >= 2, "the wide table runs over several landscape pages");
    let repeated = appendices.pages.iter().filter(|page| page.line(|line| line.text == "Phụ trách").is_some()).count();
    assert_eq!(repeated, landscape, "the header row stands on each of them");
}
