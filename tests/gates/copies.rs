//! Copies (mẫu 3.1, 3.2) and appendices that are files of their own (mẫu 2.2) stand on their pages as the decree draws them.

use std::path::Path;

use vanban::TaiLieu;

use crate::page::{Laid, Line, Page};
use crate::{cases, folder, page, program, run};

/// Margins of the examples: left and right.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 190.0;

/// What is found wrong.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn claim(&mut self, name: &str, right: bool, fault: &str) {
        if !right {
            self.0.push(format!("{name}: {fault}"));
        }
    }

    fn near(&mut self, name: &str, what: &str, found: f64, wanted: f64, by: f64) {
        self.claim(name, (found - wanted).abs() <= by, &format!("{what}: {found:.2}, not {wanted:.2} ± {by}"));
    }
}

#[test]
#[ignore = "needs LibreOffice; run by .ci/run"]
fn copies_and_separate_files_stand_as_the_decree_draws_them() {
    let others = cases::others();
    let files = cases::write_others(&others, &folder().join("copies"));
    let out = folder().join("copies-pages");
    run(program("VANBAN_RENDERER").args(["--dpi", "60"]).args(&files).arg(&out));
    let laid = |file: &Path| page::read(&out.join(file.file_stem().expect("a name")).join("layout.json"));
    let mut faults = Faults::default();
    let mut rest = files.as_slice();
    for (name, document) in &others {
        let (own, after) = rest.split_at(document.cac_tep().len());
        rest = after;
        match document {
            TaiLieu::BanSao(_) => paper(name, document, &laid(&own[0]), &mut faults),
            TaiLieu::BanSaoDienTu(_) => {
                corner(name, &["SAO Y; ", "SAO LỤC; ", "TRÍCH SAO; "], &laid(&own[0]), &mut faults);
            }
            _ => {
                faults.claim(name, own.len() > 1, "no file beside the document");
                for file in &own[1..] {
                    separate(&file.display().to_string(), &laid(file), &mut faults);
                }
            }
        }
    }
    assert!(faults.0.is_empty(), "{}", faults.0.join("\n"));
}

/// Mẫu 3.1: under a rule over the whole width, at the left the body, its short rule and the number, at the right the form
/// of the copy and the date; nothing of a head.
fn paper(name: &str, document: &TaiLieu, laid: &Laid, faults: &mut Faults) {
    let form = ["SAO Y", "SAO LỤC", "TRÍCH SAO"];
    let found: Vec<(&Page, &Line)> = laid
        .pages
        .iter()
        .flat_map(|page| page.lines.iter().map(move |line| (page, line)))
        .filter(|(_, line)| form.contains(&line.text.as_str()))
        .collect();
    let wanted = if document.to_text().contains("SAO LỤC") { 2 } else { 1 };
    faults.claim(name, found.len() == wanted, &format!("{} forms of a copy, not {wanted}", found.len()));
    for (page, line) in found {
        let what = &line.text;
        faults.claim(
            name,
            line.bold && (line.size - 14.0).abs() < 1.1,
            &format!("{what}: {} pt, bold {}", line.size, line.bold),
        );
        faults.claim(name, line.centre() > f64::midpoint(LEFT, RIGHT), &format!("{what} stands at the left"));
        let above = page.rules.iter().filter(|rule| rule.y < line.baseline && rule.length() > 150.0);
        let Some(rule) = above.max_by(|one, two| one.y.total_cmp(&two.y)) else {
            faults.claim(name, false, &format!("{what}: no rule over the whole width above it"));
            continue;
        };
        faults.near(name, "left end of the rule", rule.x0, LEFT, 0.7);
        faults.near(name, "right end of the rule", rule.x1, RIGHT, 0.7);
        faults.claim(name, line.baseline - rule.y < 12.0, &format!("{what} stands far below its rule"));
        let between = page.lines.iter().any(|l| l.baseline > rule.y + 0.5 && l.text.contains("CỘNG HÒA"));
        faults.claim(name, !between, &format!("{what}: a copy has no Quốc hiệu"));
        let beside: Vec<&Line> = page
            .lines
            .iter()
            .filter(|l| {
                l.baseline > rule.y && l.baseline < line.baseline + 14.0 && l.x1 < line.x0 && l.bold && !l.italic
            })
            .collect();
        let Some(body) = beside.last() else {
            faults.claim(name, false, &format!("{what}: no body at the left"));
            continue;
        };
        let short = page.rules.iter().find(|r| r.y > body.baseline && r.y < body.baseline + 4.0 && r.length() < 60.0);
        faults.claim(name, short.is_some(), "no short rule under the body");
        if let Some(short) = short {
            let share = short.length() / body.width();
            faults.claim(name, (0.32..0.51).contains(&share), &format!("short rule: {share:.2} of the body"));
            faults.near(name, "centre of the short rule", short.centre(), body.centre(), 1.0);
        }
        let number = page.lines.iter().find(|l| l.baseline > body.baseline && l.text.starts_with("Số: "));
        let date = page.lines.iter().find(|l| l.baseline > line.baseline && l.italic && l.text.contains(", ngày "));
        match (number, date) {
            (Some(number), Some(date)) => {
                let sign = ["/SY-", "/SL-", "/TrS-"][form.iter().position(|f| f == what).unwrap_or_default()];
                faults.claim(name, number.text.contains(sign), &format!("{what}: {}", number.text));
                faults.near(name, "height of number and date", number.baseline, date.baseline, 0.3);
                faults.near(name, "size of the number", number.size, 13.0, 0.1);
            }
            _ => faults.claim(name, false, &format!("{what}: no number or no date")),
        }
        let signed = page.lines.iter().any(|l| l.baseline > line.baseline && l.bold && l.x0 > line.x0 - 40.0);
        faults.claim(name, signed, &format!("{what}: nobody signs"));
        let list = page.lines.iter().any(|l| l.baseline > line.baseline && l.text == "- Lưu: VT.");
        faults.claim(name, list, &format!("{what}: no “- Lưu: VT.”"));
    }
}

/// Ô 14: a line of 10 pt in the upper right corner of the first page, upright and in no capitals but its form's.
fn corner(name: &str, openings: &[&str], laid: &Laid, faults: &mut Faults) {
    let small = |line: &&Line| (line.size - 10.0).abs() < 0.1;
    let page = &laid.pages[0];
    let lines: Vec<&Line> = page.lines.iter().filter(small).collect();
    let Some(first) = lines.first() else {
        return faults.claim(name, false, "no line of 10 pt on the first page");
    };
    let opens = openings.iter().any(|opening| first.text.starts_with(opening.trim_end()));
    faults.claim(name, opens, &format!("ô 14 reads “{}”", first.text));
    let last = lines.last().map_or("", |line| line.text.as_str());
    faults.claim(name, last.ends_with("+07:00"), &format!("ô 14 ends “{last}”"));
    let right = page.width - (210.0 - RIGHT);
    for line in &lines {
        faults.near(name, "right end of ô 14", line.x1, right, 0.5);
        faults.claim(name, line.y1 < 20.5, "ô 14 does not stand in the top margin");
        faults.claim(name, !line.bold && !line.italic, "ô 14 is bold or italic");
    }
    let again = laid.pages[1..].iter().any(|page| page.lines.iter().any(|line| small(&line)));
    faults.claim(name, !again, "ô 14 stands on a later page");
}

/// Mẫu 2.2, and mẫu 1.3 of an issued document: the line of the signature, “Phụ lục …” or a head without number, title, “(Kèm theo …)” with number and date blank.
fn separate(name: &str, laid: &Laid, faults: &mut Faults) {
    corner(name, &["Số: "], laid, faults);
    let page = &laid.pages[0];
    let middle = f64::midpoint(LEFT, page.width - (210.0 - RIGHT));
    let find = |opening: &str| page.lines.iter().find(|line| line.text.starts_with(opening));
    let label = find("Phụ lục ").filter(|line| line.bold);
    if name.contains("kem-theo") {
        faults.claim(name, find("CỘNG HÒA XÃ HỘI").is_some(), "no Quốc hiệu");
        faults.claim(name, !page.lines.iter().any(|line| line.text.contains(", ngày ")), "a date in the head");
    } else {
        faults.claim(name, label.is_some(), "no “Phụ lục”");
    }
    if let Some(label) = label {
        faults.near(name, "centre of “Phụ lục”", label.centre(), middle, 0.5);
        faults.near(name, "size of “Phụ lục”", label.size, 14.0, 0.1);
    }
    let with = find("(Kèm theo ");
    faults.claim(name, with.is_some_and(|line| line.italic), "no “(Kèm theo …)” in italics");
    if let Some(with) = with {
        let blank =
            !with.text.split_once(" số ").is_some_and(|(_, rest)| rest.trim_start().starts_with(char::is_numeric));
        faults.claim(
            name,
            blank && !with.text.contains("năm 20"),
            &format!("number or date is filled in: {}", with.text),
        );
    }
    let ends = laid.pages.iter().any(|page| page.lines.iter().any(|line| line.text.ends_with("./.")));
    faults.claim(name, ends, "no “./.”");
    let numbered = page.lines.iter().any(|line| line.y1 < 20.0 && line.text.chars().all(|c| c.is_ascii_digit()));
    faults.claim(name, !numbered, "a page number on the first page");
}
