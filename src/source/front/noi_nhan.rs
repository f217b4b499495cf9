//! **Nơi nhận** as it stands on the page: `Như trên`, `UBND tỉnh (b/c)`, and last `Lưu: VT, KT (2). Duy.(20)`.

use std::ops::Range;

use super::super::cx::Cx;
use super::super::fold::fold;
use super::super::node::{Node, Value};
use super::{field, fields};

pub(super) fn read(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    let lines = match node.value {
        Value::List(lines) => match &lines[..] {
            [Node { value: Value::Text(line), span }] => on_one_line(line, span),
            _ => lines,
        },
        Value::Text(text) => {
            let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
            match lines[..] {
                [line] => on_one_line(line, &span),
                _ => lines.into_iter().map(|line| Node::text(line, span.clone())).collect(),
            }
        }
        value => return Node::new(value, span),
    };
    let mut places = Vec::new();
    let mut archive = None;
    for line in lines {
        if archive.is_some() {
            cx.fault(line.span, "sau dòng “Lưu: …” không còn nơi nhận nào");
            break;
        }
        match &line.value {
            Value::Text(text) => match entry(text, &line.span) {
                Entry::Place(node) => places.push(node),
                Entry::Archive(node) => archive = Some(node),
            },
            // `- Lưu: VT` without quotes is a field to YAML.
            Value::Map(only) if only.len() == 1 && fold(&only[0].0.name) == "luu" => {
                let (_, kept) = &only[0];
                archive = Some(kept.as_text().map_or_else(|| kept.clone(), |text| self::archive(text, &line.span)));
            }
            _ => places.push(line),
        }
    }
    if archive.is_none() {
        cx.fault_expected(span.clone(), "nơi nhận không có dòng “Lưu”", "dòng cuối như “Lưu: VT, VX”");
        archive = Some(Node::told());
    }
    let mut all = vec![field("noi", Node::new(Value::List(places), span.clone()))];
    all.extend(archive.map(|archive| field("luu", archive)));
    fields(all, span)
}

/// “Như trên; UBND tỉnh; Lưu: VT”.
fn on_one_line(line: &str, span: &Range<usize>) -> Vec<Node> {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some((place, more)) = rest.split_once("; ").filter(|(place, _)| is_place(place)) {
        out.push(Node::text(place, span.clone()));
        rest = more;
    }
    // Only where it ends as such lines end.
    if out.is_empty() || is_place(rest) {
        return vec![Node::text(line, span.clone())];
    }
    out.push(Node::text(rest, span.clone()));
    out
}

fn is_place(line: &str) -> bool {
    matches!(entry(line, &(0..0)), Entry::Place(_))
}

enum Entry {
    Place(Node),
    Archive(Node),
}

fn entry(text: &str, span: &Range<usize>) -> Entry {
    let line = text.trim().strip_prefix("- ").unwrap_or(text).trim();
    if let Some((word, rest)) = line.split_once(':')
        && fold(word) == "luu"
    {
        return Entry::Archive(archive(rest, span));
    }
    if let Some((word, rest)) = line.split_once(' ')
        && fold(word) == "luu"
        && rest.trim_start().starts_with("VT")
    {
        return Entry::Archive(archive(rest, span));
    }
    let line = line.trim_end_matches([';', '.', ',']).trim_end();
    let words = |words: &str| Node::text(words, span.clone());
    let folded = fold(line);
    if folded == "nhu_tren" {
        return Entry::Place(Node::tagged("nhu_tren", Node::new(Value::Null, span.clone())));
    }
    // “Như Điều ” has nine characters.
    if folded.starts_with("nhu_dieu_")
        && let Some((at, _)) = line.char_indices().nth(9)
    {
        return Entry::Place(Node::tagged("nhu_dieu", words(&line[at..])));
    }
    if let Some((name, note)) = line.strip_suffix(')').and_then(|line| line.rsplit_once(" (")) {
        let parts = vec![field("ten", words(name.trim_end())), field("ghi_chu", words(note))];
        return Entry::Place(Node::tagged("den", fields(parts, span.clone())));
    }
    Entry::Place(words(line))
}

/// `VT, KT (2). Duy.(20)`
fn archive(text: &str, span: &Range<usize>) -> Node {
    let words = |words: &str| Node::text(words, span.clone());
    let text = text.trim();
    let (kept, drafter) = match text.split_once(". ") {
        Some((kept, drafter)) => (kept, Some(drafter.trim())),
        None => (text, None),
    };
    let kept = kept.trim_end_matches(['.', ';', ' ']);
    let (kept, copies) = count(kept);
    let places = kept.split(',').map(str::trim).filter(|place| !place.is_empty()).map(words).collect();
    let mut all = vec![field("noi", Node::new(Value::List(places), span.clone()))];
    all.extend(copies.map(|copies| field("so_ban", words(copies))));
    if let Some(drafter) = drafter.filter(|drafter| !drafter.is_empty()) {
        let (sign, copies) = count(drafter.trim_end_matches(';').strip_suffix('.').unwrap_or(drafter));
        let mut parts = vec![field("ky_hieu", words(sign.trim_end_matches('.')))];
        parts.extend(copies.map(|copies| field("so_ban", words(copies))));
        all.push(field("nguoi_soan_thao", fields(parts, span.clone())));
    }
    fields(all, span.clone())
}

/// What stands before a number in brackets at the end, and the number.
fn count(text: &str) -> (&str, Option<&str>) {
    match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((before, number)) => (before.trim_end(), Some(number)),
        None => (text, None),
    }
}

pub(super) fn write(node: &Node) -> Option<Node> {
    let luu = node.get("luu")?;
    let places = match node.get("noi").map(|places| &places.value) {
        None => &[][..],
        Some(Value::List(places)) => places,
        Some(_) => return None,
    };
    let mut lines: Vec<Node> = places.iter().map(line).collect();
    let words =
        archive_line(luu).filter(|words| matches!(entry(words, &(0..0)), Entry::Archive(back) if back.means(luu)));
    lines.push(words.map_or_else(|| fields(vec![field("luu", luu.clone())], 0..0), |words| Node::text(words, 0..0)));
    Some(Node::new(Value::List(lines), 0..0))
}

fn line(place: &Node) -> Node {
    let of = |name: &str| place.get("den").and_then(|den| den.get(name)).and_then(Node::as_text);
    let words = match (place.as_text(), place.get("nhu_dieu").and_then(Node::as_text)) {
        (Some(name), _) => name.to_owned(),
        (None, Some(article)) => format!("Như Điều {article}"),
        (None, None) => match (of("ten"), of("ghi_chu")) {
            (Some(name), Some(note)) => format!("{name} ({note})"),
            _ => "Như trên".to_owned(),
        },
    };
    if matches!(entry(&words, &(0..0)), Entry::Place(back) if back.means(place)) {
        return Node::text(words, 0..0);
    }
    match place.as_text() {
        Some(_) => Node::tagged("den", fields(vec![field("ten", place.clone())], 0..0)),
        None => place.clone(),
    }
}

fn archive_line(luu: &Node) -> Option<String> {
    let Value::List(places) = &luu.get("noi")?.value else { return None };
    let places: Vec<&str> = places.iter().map(Node::as_text).collect::<Option<_>>()?;
    let of = |node: &Node, name: &str| node.get(name).and_then(Node::as_text).map(|number| format!("({number})"));
    let mut line = format!("Lưu: {}", places.join(", "));
    if let Some(copies) = of(luu, "so_ban") {
        line += &format!(" {copies}");
    }
    if let Some(drafter) = luu.get("nguoi_soan_thao") {
        line += &format!(". {}", drafter.get("ky_hieu")?.as_text()?);
        line += &of(drafter, "so_ban").map_or_else(String::new, |copies| format!(".{copies}"));
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::super::super::node::{de, ser};
    use super::*;
    use crate::the_thuc::{Luu, NguoiSoanThao, NoiGui, NoiNhan};

    fn list(lines: &[&str]) -> Result<NoiNhan, String> {
        let lines = lines.iter().map(|line| Node::text(*line, 0..0)).collect();
        back(Node::new(Value::List(lines), 0..0))
    }

    fn back(node: Node) -> Result<NoiNhan, String> {
        let mut cx = Cx::new("");
        let node = read(node, &mut cx);
        let read = de::read(&node, &[], &mut cx);
        cx.into_errors().map_or_else(|| Ok(read.unwrap()), |errors| Err(errors.to_string()))
    }

    #[test]
    fn lines_are_read_as_the_page_has_them() {
        let lines = ["- Như trên;", "Như Điều 2, 3;", "- UBND tỉnh (b/c);", "Các thôn", "- Lưu: VT, KT (2). Duy.(20)"];
        let expected =
            NoiNhan::new(Luu::van_thu().don_vi("KT").so_ban(2).soan_thao(NguoiSoanThao::new("Duy").phat_hanh(20)))
                .gui(NoiGui::NhuTren)
                .gui(NoiGui::NhuDieu("2, 3".into()))
                .gui(NoiGui::den("UBND tỉnh").ghi_chu("b/c"))
                .gui("Các thôn");
        assert_eq!(list(&lines).as_ref(), Ok(&expected));
        assert_eq!(back(Node::text(lines.join("\n"), 0..0)).as_ref(), Ok(&expected));
        let written = write(&ser::to_node(&expected).unwrap()).unwrap();
        let Value::List(written) = written.value else { panic!() };
        let plain = ["Như trên", "Như Điều 2, 3", "UBND tỉnh (b/c)", "Các thôn", "Lưu: VT, KT (2). Duy.(20)"];
        assert_eq!(written.iter().filter_map(Node::as_text).collect::<Vec<_>>(), plain);
    }

    #[test]
    fn archive_lines_are_read() {
        for (line, archive) in [
            ("Lưu: VT.", Luu::van_thu()),
            ("Lưu VT, VX.", Luu::van_thu().don_vi("VX")),
            ("LƯU:VT, UB. Hưng", Luu::van_thu().don_vi("UB").soan_thao(NguoiSoanThao::new("Hưng"))),
            ("Lưu: VT, UB. PL.(300).", Luu::van_thu().don_vi("UB").soan_thao(NguoiSoanThao::new("PL").phat_hanh(300))),
        ] {
            assert_eq!(list(&[line]), Ok(NoiNhan::new(archive)));
        }
    }

    #[test]
    fn what_the_page_cannot_say_is_written_in_exchange_form() {
        let names = ["Các xã (phường)", "A;", "- B", "Lưu: C", "Như trên", "", " ", "như điều 2"];
        let mut luu = Luu::van_thu().don_vi("a, b");
        for archive in [Luu::van_thu(), luu.clone(), Luu::van_thu().soan_thao(NguoiSoanThao::new("x.")), {
            luu.noi.clear();
            luu
        }] {
            let mut all = NoiNhan::new(archive);
            all.noi = names.into_iter().map(NoiGui::from).collect();
            all.noi.push(NoiGui::den("X").ghi_chu("a (b)"));
            all.noi.push(NoiGui::NhuDieu(" 2;".into()));
            assert_eq!(back(write(&ser::to_node(&all).unwrap()).unwrap()), Ok(all));
        }
    }

    #[test]
    fn the_archive_line_is_last_and_there_is_one() {
        assert!(list(&["Lưu: VT", "A"]).unwrap_err().contains("không còn nơi nhận"));
        assert!(list(&["A"]).unwrap_err().contains("không có dòng “Lưu”"));
    }
}
