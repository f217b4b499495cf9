//! **Phân công** as a line of its own: `Phân công: chủ trì A, B; phối hợp C; thực hiện D; thời hạn trước ngày
//! 31/3/2026; kinh phí …; lời văn: …`, its parts in any order.
//!
//! Names are parted by commas; a name that holds a comma or a semicolon stands in quotation marks. `lời văn:` comes last
//! and takes all that follows: words of one's own that the page shows in place of ours. `Phân công thực hiện:` with
//! other words is such words alone.

mod dong;
mod tu;

pub(super) use dong::{is_in, is_label, joined, part};
pub(super) use tu::is_part;
use tu::{NAMES, Part, closing_keyword, end_of_part, keyword, words_of};

use super::chu::{after, beginning, run, runs, simple};
use super::fields::{Fields, items, text};
use super::giong::same;
use super::thoi_han;
use crate::source::cx::Cx;
use crate::source::node::{Node, Value};

/// What a part may begin with, for messages.
const EXPECTED: &str = "“chủ trì …; phối hợp …; thực hiện …; thời hạn …; kinh phí …”, các phần cách nhau bằng “;”; việc khác sau “lời văn: …”";
/// Quotation marks, opening and closing.
const QUOTES: [(char, char); 2] = [('“', '”'), ('"', '"')];

/// Reads a line without its label.
pub(super) fn read(long: bool, line: &Node, cx: &mut Cx<'_>) -> Node {
    let span = line.span.clone();
    let mut out = Fields::new(span.clone());
    let start = beginning(line);
    if long && keyword(start.trim_start()).is_none() {
        out.put("loi_van", trimmed(line));
        return out.node();
    }
    let (data, words) = own_words(line);
    let whole = words.is_none();
    out.put_some("loi_van", words);
    let Some(data) = data else {
        cx.fault_expected(span, "phân công có liên kết, viện dẫn hoặc chú thích giữa các phần", EXPECTED);
        return out.node();
    };
    let mut rest = data.trim();
    if whole {
        rest = rest.strip_suffix('.').unwrap_or(rest).trim_end();
    }
    if whole && rest.is_empty() {
        cx.fault_expected(span.clone(), "phân công chưa có nội dung", EXPECTED);
    }
    let mut found: Vec<(&'static str, Vec<String>)> = Vec::new();
    while !rest.is_empty() {
        rest = match one_part(rest, &mut found) {
            Ok(rest) => rest,
            Err((message, rest)) => {
                cx.fault_expected(span.clone(), message, EXPECTED);
                rest
            }
        };
    }
    for (field, values) in found {
        let mut values = values.into_iter().map(|value| Node::text(value, span.clone()));
        match field {
            "thoi_han" => {
                let value = values.next();
                out.put_some(field, value.map(|node| thoi_han::late(node.as_text().unwrap_or_default(), span.clone())));
            }
            "kinh_phi" => out.put_some(field, values.next()),
            _ => out.put_list(field, values.collect()),
        }
    }
    out.node()
}

/// Parts a line into its parts and the words of one's own that end it; no parts where something stands between them
/// that is no letter.
fn own_words(line: &Node) -> (Option<String>, Option<Node>) {
    let mut data = String::new();
    let all = runs(line);
    for (i, element) in all.iter().enumerate() {
        let Some(words) = run(element) else { return (None, None) };
        let start = data.len();
        data += words;
        let mut places = data[start..].match_indices(';').map(|(at, _)| start + at + 1).chain([0]);
        let own = |at: &usize| matches!(keyword(data[*at..].trim_start()), Some((Part::OwnWords, _)));
        let found = places.find(own);
        if let Some(at) = found {
            let Some((_, rest)) = keyword(data[at..].trim_start()) else { continue };
            let mut words = vec![Node::text(rest, line.span.clone())];
            words.extend_from_slice(&all[i + 1..]);
            words.retain(|node| node.as_text() != Some(""));
            let words = simple(Node::new(Value::List(words), line.span.clone()));
            data.truncate(at);
            let bare = data.trim_end();
            let bare = bare.strip_suffix(';').unwrap_or(bare).len();
            data.truncate(bare);
            return (Some(data), Some(words));
        }
    }
    (Some(data), None)
}

/// Takes one part off a line; an error says what is wrong and where reading goes on.
fn one_part<'t>(text: &'t str, found: &mut Vec<(&'static str, Vec<String>)>) -> Result<&'t str, (String, &'t str)> {
    let text = text.trim_start();
    let after_next = |rest: &'t str| rest.split_once(';').map_or("", |(_, rest)| rest).trim_start();
    let Some((part, rest)) = keyword(text) else {
        // “Phòng Kinh tế chủ trì” says the same.
        let (whole, rest) = text.split_at(end_of_part(text));
        let rest = rest.strip_prefix([';', ',']).unwrap_or(rest);
        let Some((field, names)) = closing_keyword(whole.trim()) else {
            let begin: String = whole.trim().chars().take(40).collect();
            return Err((format!("không rõ phần phân công “{begin}”"), rest.trim_start()));
        };
        let mut left = names;
        let list = names_of(&mut left).map_err(|message| (message, rest.trim_start()))?;
        add(found, field, list);
        return Ok(rest.trim_start());
    };
    let mut left = rest;
    match part {
        Part::Names(field) => {
            let list = names_of(&mut left).map_err(|message| (message, after_next(rest)))?;
            if list.is_empty() {
                return Err((format!("phần “{}” chưa có tên cơ quan, đơn vị", words_of(field)), after_next(rest)));
            }
            add(found, field, list);
        }
        Part::Single(field) => {
            let value = value_of(&mut left, &[';']).map_err(|message| (message, after_next(rest)))?;
            if found.iter().any(|(other, _)| *other == field) {
                return Err((format!("phần “{}” đã có trong phân công này", words_of(field)), after_next(rest)));
            }
            add(found, field, vec![value]);
        }
        Part::OwnWords => return Ok(""),
    }
    Ok(left.trim_start().strip_prefix([';', ',']).unwrap_or(left).trim_start())
}

fn add(found: &mut Vec<(&'static str, Vec<String>)>, field: &'static str, mut values: Vec<String>) {
    match found.iter_mut().find(|(other, _)| *other == field) {
        Some((_, all)) => all.append(&mut values),
        None => found.push((field, values)),
    }
}

/// The names at the beginning of a text, up to a semicolon.
fn names_of(rest: &mut &str) -> Result<Vec<String>, String> {
    let mut out = Vec::new();
    loop {
        let name = value_of(rest, &[',', ';'])?;
        let quoted = name.is_empty() && out.is_empty();
        if !name.is_empty() {
            out.push(name);
        } else if !quoted {
            return Err("thiếu tên cơ quan, đơn vị giữa hai dấu phẩy".to_owned());
        }
        match rest.strip_prefix(',').filter(|more| keyword(more.trim_start()).is_none()) {
            Some(more) => *rest = more,
            None => return Ok(out),
        }
    }
}

/// A value at the beginning of a text: quoted, or up to one of the signs.
fn value_of(rest: &mut &str, until: &[char]) -> Result<String, String> {
    let text = rest.trim_start();
    for (open, close) in QUOTES {
        if let Some(inner) = text.strip_prefix(open)
            && let Some((value, after)) = inner.split_once(close)
        {
            let after = after.trim_start();
            if after.is_empty() || after.starts_with(until) {
                *rest = after;
                return Ok(value.to_owned());
            }
            if value.contains(until) {
                return Err(format!("sau “{value}” trong ngoặc kép phải là dấu phẩy, dấu chấm phẩy hoặc hết dòng"));
            }
        }
    }
    let end = text.find(until).unwrap_or(text.len());
    *rest = &text[end..];
    Ok(text[..end].trim_end().to_owned())
}

/// A line without the blanks that it begins with.
fn trimmed(line: &Node) -> Node {
    let mut all = runs(line);
    if let Some(Node { value: Value::Text(text), .. }) = all.first_mut() {
        *text = text.trim_start().to_owned();
    }
    all.retain(|node| node.as_text() != Some(""));
    simple(Node::new(Value::List(all), line.span.clone()))
}

/// Writes an assignment as a paragraph; `None` if it has no such form.
pub(super) fn write(node: &Node) -> Option<Node> {
    let mut parts = Vec::new();
    for (words, field) in NAMES.iter().filter(|(words, _)| *words != "phối hợp với") {
        let names = items(node.get(field));
        if !names.is_empty() {
            let names: Option<Vec<String>> = names.iter().map(|name| quoted(name.as_text()?, &[',', ';'])).collect();
            parts.push(format!("{words} {}", names?.join(", ")));
        }
    }
    if let Some(by) = node.get("thoi_han") {
        parts.push(format!("thời hạn {}", quoted(&thoi_han::write(by)?, &[';'])?));
    }
    if let Some(money) = node.get("kinh_phi") {
        parts.push(format!("kinh phí {}", quoted(money.as_text()?, &[';'])?));
    }
    let data = parts.join("; ");
    let forms = match node.get("loi_van") {
        None => vec![text(format!("Phân công: {data}."))],
        Some(words) if data.is_empty() => {
            ["Phân công thực hiện: ", "Phân công: lời văn: "].map(|opening| opened(opening, words)).into()
        }
        Some(words) => vec![opened(&format!("Phân công: {data}; lời văn: "), words)],
    };
    forms.into_iter().find(|form| {
        let mut cx = Cx::new("");
        let Some(parted) = part(form) else { return false };
        let [(long, line)] = &parted.lines[..] else { return false };
        parted.before.is_none() && same(&read(*long, line, &mut cx), node) && cx.is_sound()
    })
}

/// Words with an opening before them.
fn opened(opening: &str, words: &Node) -> Node {
    let mut all = vec![text(opening)];
    all.extend(runs(words));
    simple(dong::joined(all, 0..0))
}

/// A value as it stands among others; in quotation marks if it holds what ends it.
fn quoted(value: &str, until: &[char]) -> Option<String> {
    let risky = value.contains(until) || value.trim() != value || value.starts_with(QUOTES.map(|(open, _)| open));
    // Words that open a part are no name without quotation marks.
    let risky = risky
        || value.is_empty()
        || keyword(value).is_some()
        || after(value, "với").is_some()
        || value.starts_with(':')
        || value.ends_with('.');
    if !risky {
        return Some(value.to_owned());
    }
    let (open, close) = QUOTES.into_iter().find(|(_, close)| !value.contains(*close))?;
    Some(format!("{open}{value}{close}"))
}

/// Lines of assignment as paragraphs, all or none.
pub(super) fn write_all(all: &[Node]) -> Option<Vec<Node>> {
    all.iter().map(|one| write(one).map(|line| Node::tagged("doan", line))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fields::list;
    use super::*;

    fn read_line(line: &str) -> (Vec<Node>, Option<String>, String) {
        let mut cx = Cx::new(line);
        let Some(parted) = part(&text(line)) else { return (Vec::new(), None, String::new()) };
        let all = parted.lines.iter().map(|(long, line)| read(*long, line, &mut cx)).collect();
        let before = parted.before.and_then(|node| node.as_text().map(str::to_owned));
        (all, before, cx.into_errors().map(|errors| errors.to_string()).unwrap_or_default())
    }

    fn assignment(fields: &[(&str, Node)]) -> Node {
        let mut out = Fields::new(0..0);
        for (name, node) in fields {
            out.put(name, node.clone());
        }
        out.node()
    }

    fn names(all: &[&str]) -> Node {
        list(all.iter().map(|name| text(*name)).collect())
    }

    #[test]
    fn parts_in_any_order_and_case() {
        let line = "Phân công: Thời hạn trước ngày 31/3/2026; CHỦ TRÌ Phòng Kinh tế, “Các cơ quan, đơn vị”; phối hợp với Công an xã; kinh phí 4.500 triệu đồng.";
        let expected = assignment(&[
            ("chu_tri", names(&["Phòng Kinh tế", "Các cơ quan, đơn vị"])),
            ("phoi_hop", names(&["Công an xã"])),
            ("thoi_han", Node::tagged("truoc", text("2026-03-31"))),
            ("kinh_phi", text("4.500 triệu đồng")),
        ]);
        let (all, before, faults) = read_line(line);
        assert!(same(&all[0], &expected), "{all:?}");
        assert_eq!((before, faults.as_str()), (None, ""));
        let back = write(&expected).unwrap();
        let line = "Phân công: chủ trì Phòng Kinh tế, “Các cơ quan, đơn vị”; phối hợp Công an xã; thời hạn trước ngày 31/3/2026; kinh phí 4.500 triệu đồng.";
        assert_eq!(back.as_text(), Some(line));
        let (all, ..) = read_line("Phân công: Phòng Kinh tế, Công an xã chủ trì; các thôn thực hiện");
        let expected =
            assignment(&[("chu_tri", names(&["Phòng Kinh tế", "Công an xã"])), ("thuc_hien", names(&["các thôn"]))]);
        assert!(same(&all[0], &expected), "{all:?}");
    }

    #[test]
    fn a_comma_before_the_words_of_a_part_ends_the_one_before() {
        let expected = assignment(&[
            ("chu_tri", names(&["Trạm Y tế", "Văn phòng"])),
            ("phoi_hop", names(&["Công an", "các thôn"])),
            ("thoi_han", Node::tagged("khac", text("quý II"))),
        ]);
        for line in [
            "Phân công: Trạm Y tế, Văn phòng chủ trì, phối hợp với Công an, các thôn; thời hạn: quý II.",
            "Phân công: chủ trì Trạm Y tế, Văn phòng, phối hợp Công an, các thôn, thời hạn hoàn thành: quý II.",
            "Phân công: Đơn vị chủ trì: Trạm Y tế, Văn phòng; cơ quan phối hợp: Công an, các thôn; thời gian hoàn thành: quý II.",
        ] {
            let (all, _, faults) = read_line(line);
            assert_eq!(faults, "", "{line}");
            assert!(same(&all[0], &expected), "{line} {all:?}");
        }
        let odd = assignment(&[("chu_tri", names(&["A", "phối hợp B", "Thời hạn hoàn thành: C"]))]);
        let line = write(&odd).unwrap();
        assert!(same(&read_line(line.as_text().unwrap()).0[0], &odd), "{line:?}");
    }

    #[test]
    fn a_line_is_found_after_a_sentence_and_several_are_several() {
        let (all, before, faults) =
            read_line("Củng cố lực lượng. Phân công: chủ trì A; thời hạn quý II.\nPhân công: chủ trì B.");
        assert_eq!((all.len(), before.as_deref(), faults.as_str()), (2, Some("Củng cố lực lượng."), ""));
        assert!(same(all[0].get("thoi_han").unwrap(), &Node::tagged("khac", text("quý II"))), "{all:?}");
        for plain in
            ["Việc phân công: chủ trì A.", "Đã xong. Phân công: theo quy định.", "Phân công nhiệm vụ: chủ trì A"]
        {
            assert!(!is_in(&text(plain)), "{plain}");
        }
        let italic = list(vec![Node::tagged("nghieng", text("Phân công:")), text(" chủ trì A")]);
        assert!(is_in(&italic));
    }

    #[test]
    fn words_of_one_s_own_take_the_rest() {
        let cited = list(vec![text("A; B theo "), Node::tagged("vien_dan", text("x")), text("; hết.")]);
        for node in [
            assignment(&[("thuc_hien", names(&["A", "B"])), ("loi_van", text("A và B; chủ trì cùng C."))]),
            assignment(&[("loi_van", text("A và B cùng làm."))]),
            assignment(&[("loi_van", text("chủ trì là A."))]),
            assignment(&[("chu_tri", names(&["A"])), ("loi_van", cited)]),
        ] {
            let line = write(&node).unwrap_or_else(|| panic!("{node:?}"));
            let parted = part(&line).unwrap();
            let mut cx = Cx::new("");
            let back = read(parted.lines[0].0, &parted.lines[0].1, &mut cx);
            assert!(same(&back, &node) && cx.is_sound(), "{line:?}\n{back:?}");
        }
        assert_eq!(
            write(&assignment(&[("loi_van", text("A cùng làm."))])),
            Some(text("Phân công thực hiện: A cùng làm."))
        );
    }

    #[test]
    fn faults_say_what_was_expected() {
        for (line, fault) in [
            ("Phân công: giám sát Thanh tra xã; chủ trì A", "không rõ phần phân công “giám sát Thanh tra xã”"),
            ("Phân công: chủ trì; phối hợp B", "phần “chủ trì” chưa có tên"),
            ("Phân công: thời hạn quý I; thời hạn quý II", "phần “thời hạn” đã có"),
            ("Phân công:", "phân công chưa có nội dung"),
            ("Phân công: chủ trì A,, B", "thiếu tên"),
            ("Phân công: chủ trì “A, B” C", "trong ngoặc kép"),
        ] {
            let (_, _, faults) = read_line(line);
            assert!(faults.contains(fault) && faults.contains("; cần “chủ trì"), "{line}: {faults}");
        }
    }

    #[test]
    fn names_of_all_kinds_come_back() {
        for name in
            ["A, B", "A; B", "“A” và B", "với A", "\"A\", “B", "chủ trì", "Phòng TC-KH.", " A", "A:", "thời hạn"]
        {
            let node = assignment(&[("chu_tri", names(&[name, "C"])), ("kinh_phi", text(name))]);
            assert!(write(&node).is_some(), "{name}");
        }
        for name in ["", "“A”, \"B\""] {
            assert_eq!(write(&assignment(&[("chu_tri", names(&[name]))])), None, "{name}");
        }
        assert_eq!(write(&assignment(&[])), None);
    }
}
