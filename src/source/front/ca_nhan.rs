//! **Cá nhân** as the text names him: `Ông Lê Văn Bình, Chủ tịch Ủy ban nhân dân xã`, or with “-” before the post.

use super::super::cx::Cx;
use super::super::fold::fold;
use super::super::node::{Node, Value};
use super::ngay::strip;
use super::{field, fields, hole, late, loi_van};
use crate::loai::XungHo;

/// Forms of address, the longer before those that they begin with.
const XUNG_HO: [(XungHo, &str); 4] =
    [(XungHo::OngBa, "ong_ba"), (XungHo::Ong, "ong"), (XungHo::Ba, "ba"), (XungHo::DongChi, "dong_chi")];

/// What ends a line of a list, and is no part of a post.
const END: [char; 3] = [';', '.', ' '];

/// A person.
pub(super) fn read(node: Node, _: &mut Cx<'_>) -> Node {
    late(node, |text| Ok(person(text).value))
}

fn person(text: &str) -> Node {
    let text = text.trim();
    let text = text.strip_prefix("- ").unwrap_or(text).trim_end_matches(END);
    let words = |words: &str| Node::text(words.trim(), 0..0);
    let (address, rest) = addressed(text).map_or((None, text), |(code, rest)| (Some(code), rest));
    let (name, post) = match [" - ", " – ", ", "].iter().filter_map(|sign| rest.find(sign).map(|at| (at, sign))).min()
    {
        Some((at, sign)) => (&rest[..at], Some(&rest[at + sign.len()..])),
        None => (rest, None),
    };
    let mut all: Vec<_> = address.map(|code| field("xung_ho", words(code))).into_iter().collect();
    all.push(field("ho_ten", words(name)));
    all.extend(post.map(|post| field("chuc_vu", words(post))));
    fields(all, 0..0)
}

/// How a text addresses somebody, and the rest.
fn addressed(text: &str) -> Option<(&'static str, &str)> {
    XUNG_HO.iter().find_map(|(one, code)| {
        let rest = strip(text, one.chu())?;
        text[..text.len() - rest.len()].ends_with(' ').then_some((*code, rest))
    })
}

pub(super) fn write(node: &Node) -> Option<Node> {
    let of = |name: &str| node.get(name).map_or(Some(""), Node::as_text);
    let (code, name, post) = (of("xung_ho")?, of("ho_ten")?, of("chuc_vu")?);
    let address = XUNG_HO.iter().find(|(_, known)| *known == code).map_or("", |(one, _)| one.dau_dong());
    let named = [address, name].join(" ");
    let sign = if post.is_empty() { "" } else { ", " };
    Some(Node::text(format!("{}{sign}{post}", named.trim_start()), 0..0))
}

/// A person in words, or his particulars each by its name: `Họ tên: …`, `Chức vụ: …`.
pub(super) fn read_or_fields(node: Node, cx: &mut Cx<'_>) -> Node {
    match node.value {
        Value::Map(all) => {
            // The exchange form has “ho_ten” with no form of address in it.
            let in_words = all.iter().all(|(key, _)| !matches!(key.name.as_str(), "ho_ten" | "xung_ho"));
            let all = all.into_iter().map(|(mut key, node)| {
                key.name = named(&key.name);
                let node = if key.name == "xung_ho" { late(node, |text| Ok(Value::Text(fold(text)))) } else { node };
                (key, node)
            });
            let mut all: Vec<_> = all.collect();
            // “Họ tên: Ông Lê An” tells how he is addressed.
            if in_words
                && all.iter().all(|(key, _)| key.name != "xung_ho")
                && let Some((_, name)) = all.iter_mut().find(|(key, _)| key.name == "ho_ten")
                && let Some((code, rest)) = name.as_text().and_then(addressed)
            {
                let code = field("xung_ho", Node::text(code, name.span.clone()));
                *name = Node::text(rest.to_owned(), name.span.clone());
                all.insert(0, code);
            }
            Node::new(Value::Map(all), node.span)
        }
        _ => read(node, cx),
    }
}

/// A particular by its name in exchange form.
fn named(key: &str) -> String {
    let key = fold(key);
    match key.as_str() {
        "ho_va_ten" | "ten" => "ho_ten".to_owned(),
        "ong_ba" => "xung_ho".to_owned(),
        "co_quan" | "noi_cong_tac" | "don_vi_cong_tac" => "don_vi".to_owned(),
        "cccd" | "cmnd" | "can_cuoc" | "so_cccd" | "can_cuoc_cong_dan" => "so_dinh_danh".to_owned(),
        _ => key,
    }
}

/// Who empowers or is empowered: a person, or a person with particulars.
pub(super) fn read_party(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    match node.value {
        Value::Map(all) if all.iter().all(|(key, _)| key.name != "ca_nhan") => {
            let (mut person, mut own) = (Vec::new(), Vec::new());
            let Value::Map(all) = read_or_fields(Node::new(Value::Map(all), span.clone()), cx).value else {
                return Node::told();
            };
            for (key, node) in all {
                let of_person = matches!(key.name.as_str(), "xung_ho" | "ho_ten" | "chuc_vu");
                if of_person { &mut person } else { &mut own }.push((key, node));
            }
            own.insert(0, field("ca_nhan", fields(person, span.clone())));
            fields(own, span)
        }
        Value::Map(all) => {
            let all = all.into_iter().map(|(key, node)| match key.name.as_str() {
                "ca_nhan" => (key, read_or_fields(node, cx)),
                _ => (key, node),
            });
            Node::new(Value::Map(all.collect()), span)
        }
        value => fields(vec![field("ca_nhan", read(Node::new(value, span.clone()), cx))], span),
    }
}

pub(super) fn write_party(node: &Node) -> Node {
    let natural = |node: &Node| super::natural(node, write, read);
    match node.tag() {
        Some(("ca_nhan", person)) => match natural(person) {
            words if words.as_text().is_some() => words,
            _ => node.clone(),
        },
        _ => match &node.value {
            Value::Map(all) => {
                let all = all.iter().map(|(key, node)| match key.name.as_str() {
                    "ca_nhan" => (key.clone(), natural(node)),
                    _ => (key.clone(), node.clone()),
                });
                Node::new(Value::Map(all.collect()), 0..0)
            }
            _ => node.clone(),
        },
    }
}

/// Who attended: persons, and words.
pub(super) fn read_all(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    let all = match node.value {
        Value::List(all) => all.into_iter().map(|one| attended(one, cx)).collect(),
        Value::Text(_) => vec![attended(node, cx)],
        value => return Node::new(value, span),
    };
    Node::new(Value::List(all), span)
}

fn attended(node: Node, cx: &mut Cx<'_>) -> Node {
    let span = node.span.clone();
    match &node.value {
        Value::Text(text) if is_person(text) => {
            let one = Node::new(person(text).value, span.clone());
            Node::new(Node::tagged("ca_nhan", one).value, span)
        }
        Value::Text(_) => Node::new(Node::tagged("loi_van", loi_van::read(node, cx)).value, span),
        Value::Map(_) => match node.tag() {
            // “Lãnh đạo xã:” and below it those of the group.
            Some((name, Node { value: Value::List(all), .. })) if !matches!(name, "ca_nhan" | "loi_van" | "nhom") => {
                let all = all.iter().map(|one| read(one.clone(), cx)).collect();
                let group = vec![
                    field("ten", Node::text(name.trim_end_matches(END), span.clone())),
                    field("ca_nhan", Node::new(Value::List(all), span.clone())),
                ];
                Node::tagged("nhom", fields(group, span))
            }
            _ => node,
        },
        _ => node,
    }
}

/// Whether a text names one person: it addresses him, and tells one post.
fn is_person(text: &str) -> bool {
    !text.contains(hole::START)
        && !text.trim_end_matches(END).contains([';', ':', '*', '['])
        && matches!(&person(text).value, Value::Map(parts) if parts.len() == 3)
}

pub(super) fn write_all(node: &Node) -> Node {
    let Value::List(all) = &node.value else { return node.clone() };
    let one = |node: &Node| match node.tag() {
        Some(("ca_nhan", one)) => write(one),
        Some(("loi_van", words)) => Some(loi_van::write(words)).filter(|words| words.as_text().is_some()),
        Some(("nhom", group)) => group.get("ten").and_then(Node::as_text).and_then(|name| {
            let Value::List(all) = &group.get("ca_nhan")?.value else { return None };
            let all = all.iter().map(|person| super::natural(person, write, read)).collect();
            Some(fields(vec![field(name, Node::new(Value::List(all), 0..0))], 0..0))
        }),
        _ => None,
    };
    let lines = all.iter().map(|node| {
        let mut cx = Cx::new("");
        let written = one(node).filter(|written| attended(written.clone(), &mut cx).means(node) && cx.is_sound());
        written.unwrap_or_else(|| node.clone())
    });
    Node::new(Value::List(lines.collect()), 0..0)
}

#[cfg(test)]
mod tests {
    use super::super::super::node::{de, ser};
    use super::super::natural;
    use super::*;
    use crate::NonEmpty;
    use crate::loai::BenUyQuyen;
    use crate::loai::CaNhan;
    use crate::loai::bien_ban::{NhomThamDu, ThamDu};

    fn read_text(text: &str) -> CaNhan {
        let mut cx = Cx::new("");
        de::read(&read(Node::text(text, 0..0), &mut cx), &[], &mut cx).unwrap()
    }

    #[test]
    fn persons_are_read_as_they_are_named() {
        let chair = CaNhan::ong("Lê Văn Bình").chuc_vu("Chủ tịch UBND xã, Trưởng ban");
        for text in
            ["Ông Lê Văn Bình, Chủ tịch UBND xã, Trưởng ban", "- ông Lê Văn Bình - Chủ tịch UBND xã, Trưởng ban;"]
        {
            assert_eq!(read_text(text), chair);
        }
        assert_eq!(read_text("Bàng Văn An"), CaNhan::new("Bàng Văn An"));
        for person in
            [chair, CaNhan::ba("A"), CaNhan::new(""), CaNhan::new("Ông A, B"), CaNhan::new("A - B").chuc_vu("")]
        {
            let node = natural(&ser::to_node(&person).unwrap(), write, read);
            let mut cx = Cx::new("");
            assert_eq!(de::read(&read(node, &mut cx), &[], &mut cx), Some(person));
        }
    }

    fn party(source: &str) -> Result<Node, String> {
        let mut cx = Cx::new(source);
        let node = super::super::super::yaml::read(&mut cx, 0..source.len()).unwrap();
        let node = read_party(node, &mut cx);
        let party: Option<BenUyQuyen> = de::read(&node, &[], &mut cx);
        match cx.into_errors() {
            None => Ok(ser::to_node(&party.unwrap()).unwrap()),
            Some(errors) => Err(errors.to_string()),
        }
    }

    #[test]
    fn a_party_is_a_person_with_or_without_particulars() {
        let short = party("Bà Hoàng Thị Bích, Trưởng phòng").unwrap();
        assert_eq!(write_party(&short).as_text(), Some("Bà Hoàng Thị Bích, Trưởng phòng"));
        let full = "Họ và tên: Hoàng Thị Bích\nXưng hô: Bà\nChức vụ: Trưởng phòng\nCCCD: \"062\"\n";
        let exchange = "ca_nhan: Bà Hoàng Thị Bích, Trưởng phòng\nso_dinh_danh: \"062\"\n";
        assert!(party(full).unwrap().says(&party(exchange).unwrap()));
        let back = write_party(&party(full).unwrap());
        assert_eq!(back.get("ca_nhan").and_then(Node::as_text), Some("Bà Hoàng Thị Bích, Trưởng phòng"));
        assert!(party("Họ tên: A\nChức vụ: B\nMã: 1\n").unwrap_err().contains("“ma”"));
    }

    #[test]
    fn a_group_of_those_who_attended_is_a_name_and_a_list() {
        let group = NhomThamDu::new("Lãnh đạo xã: A/B", NonEmpty::new(CaNhan::ong("Lê An").chuc_vu("Chủ tịch")));
        let all = vec![ThamDu::Nhom(group), ThamDu::Nhom(NhomThamDu::new("nhom", NonEmpty::new(CaNhan::new("X"))))];
        let written = write_all(&ser::to_node(&all).unwrap());
        let mut text = String::new();
        super::super::super::yaml::write(&written, &mut text, 0);
        assert!(text.contains("Ông Lê An, Chủ tịch"), "{text}");
        let mut cx = Cx::new(&text);
        let node = super::super::super::yaml::read(&mut cx, 0..text.len()).unwrap();
        assert_eq!(de::read(&read_all(node, &mut cx), &[], &mut cx), Some(all), "{text}");
    }

    #[test]
    fn those_who_attended_are_persons_or_words() {
        let all = vec![
            ThamDu::CaNhan(CaNhan::ong("Lê An").chuc_vu("Trưởng thôn 3")),
            ThamDu::CaNhan(CaNhan::new("Lê An")),
            ThamDu::LoiVan("Toàn thể cán bộ xã".into()),
            ThamDu::LoiVan("Ông Lê An, Trưởng thôn".into()),
        ];
        let written = write_all(&ser::to_node(&all).unwrap());
        let mut cx = Cx::new("");
        assert_eq!(de::read(&read_all(written.clone(), &mut cx), &[], &mut cx), Some(all));
        let Value::List(lines) = written.value else { panic!() };
        assert_eq!(lines[0].as_text(), Some("Ông Lê An, Trưởng thôn 3"));
        assert_eq!(lines[2].as_text(), Some("Toàn thể cán bộ xã"));
    }
}
