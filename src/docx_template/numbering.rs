//! Word's lists: `word/numbering.xml`, and the styles whose paragraphs are in one.

use std::collections::BTreeMap;
use std::ops::Range;

use super::attribute::prefix;
use crate::package::PackageError;
use crate::package::xml::{Ns, Scanner, Tag, Token};

/// Levels of a list.
const LEVELS: u8 = 9;
/// How far a style looks for the list of the styles that it is based on.
const MOST_STYLES: usize = 20;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// By number: the definition it follows, and what it says otherwise, as it stands.
    nums: BTreeMap<u32, Num>,
    /// By number: the levels.
    definitions: BTreeMap<u32, BTreeMap<u8, Level>>,
    /// Where new lists are put.
    insert: usize,
    prefix: String,
    /// The highest number in use.
    last: u32,
}

#[derive(Debug, Default)]
struct Num {
    definition: u32,
    /// By level: the first number, and a level of its own as it stands.
    overrides: BTreeMap<u8, (Option<u32>, String)>,
}

#[derive(Debug, Default)]
struct Level {
    start: Option<u32>,
    bullet: bool,
    /// The style that goes with it.
    style: Option<String>,
}

/// What is being read.
enum Open {
    Definition(u32),
    Num(u32),
}

impl Numbering {
    /// Reads the part.
    pub fn read(part: &str, bytes: &[u8]) -> Result<Self, PackageError> {
        let mut scanner = Scanner::new(part, bytes)?;
        let mut found = Self::default();
        let mut open = None;
        let mut level: Option<u8> = None;
        let mut own_level: Option<(usize, usize)> = None;
        while let Some(token) = scanner.next()? {
            match token {
                Token::Start(tag) if tag.ns == Ns::W => {
                    let depth = scanner.depth();
                    let number =
                        |name| scanner.attribute(&tag, Ns::W, name).and_then(|value| value.parse::<u32>().ok());
                    match (depth, tag.local()) {
                        (1, _) => found.prefix = prefix(&bytes[tag.range.clone()]),
                        (2, "abstractNum") => open = number("abstractNumId").map(Open::Definition),
                        (2, "num") => {
                            open = number("numId").map(Open::Num);
                            found.last = found.last.max(number("numId").unwrap_or(0));
                        }
                        (3, "lvl" | "lvlOverride") => level = number("ilvl").and_then(|level| u8::try_from(level).ok()),
                        _ => {}
                    }
                    if depth == 4 && tag.local() == "lvl" {
                        own_level = Some((tag.range.start, depth));
                    }
                    match open {
                        Some(Open::Definition(id)) => found.level(id, level, depth, &tag, &scanner),
                        Some(Open::Num(id)) => {
                            let num = found.nums.entry(id).or_default();
                            match (depth, tag.local(), level) {
                                (3, "abstractNumId", _) => num.definition = number("val").unwrap_or(u32::MAX),
                                (4, "startOverride", Some(level)) => {
                                    num.overrides.entry(level).or_default().0 = number("val");
                                }
                                _ => {}
                            }
                        }
                        None => {}
                    }
                }
                Token::End(range) => {
                    let depth = scanner.depth() + 1;
                    if let Some((start, _)) = own_level.take_if(|(_, at)| *at == depth)
                        && let (Some(Open::Num(id)), Some(level)) = (&open, level)
                    {
                        let own = String::from_utf8_lossy(&bytes[start..range.end]).into_owned();
                        found.nums.entry(*id).or_default().overrides.entry(level).or_default().1 = own;
                    }
                    if depth == 3 {
                        level = None;
                    } else if depth == 2 {
                        if open.take().is_some() {
                            found.insert = range.end;
                        }
                    } else if depth == 1 && found.insert == 0 {
                        found.insert = range.start;
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }

    fn level(&mut self, id: u32, level: Option<u8>, depth: usize, tag: &Tag<'_>, scanner: &Scanner<'_>) {
        let levels = self.definitions.entry(id).or_default();
        let (Some(level), 4) = (level, depth) else { return };
        let level = levels.entry(level).or_default();
        let value = scanner.attribute(tag, Ns::W, "val");
        match tag.local() {
            "start" => level.start = value.and_then(|value| value.parse().ok()),
            "numFmt" => level.bullet = matches!(value.as_deref(), Some("bullet" | "none")),
            "pStyle" => level.style = value,
            _ => {}
        }
    }

    /// Whether a list counts at a level; bullets need not begin anew.
    pub fn counts(&self, id: u32, level: u8) -> bool {
        let Some(num) = self.nums.get(&id) else { return false };
        let found = self.definitions.get(&num.definition).and_then(|levels| levels.get(&level));
        found.is_none_or(|level| !level.bullet)
    }

    /// The level of a list that goes with a style.
    pub fn level_of(&self, id: u32, style: &str) -> Option<u8> {
        let levels = self.definitions.get(&self.nums.get(&id)?.definition)?;
        levels.iter().find(|(_, level)| level.style.as_deref() == Some(style)).map(|(level, _)| *level)
    }

    /// The number for a list that is new.
    pub fn next(&self, count: usize) -> Option<u32> {
        u32::try_from(count).ok().and_then(|count| self.last.checked_add(count)?.checked_add(1))
    }

    /// The part with lists more, each as another one but begun anew.
    pub fn with(&self, bytes: &[u8], new: &[(u32, u32)]) -> Vec<u8> {
        let w = &self.prefix;
        let mut text = String::new();
        for (number, like) in new {
            let Some(num) = self.nums.get(like) else { continue };
            let definition = num.definition;
            text += &format!("<{w}num {w}numId=\"{number}\"><{w}abstractNumId {w}val=\"{definition}\"/>");
            for level in 0..LEVELS {
                let own = num.overrides.get(&level);
                let defined = self.definitions.get(&definition).and_then(|levels| levels.get(&level));
                let start = own.and_then(|own| own.0).or(defined.and_then(|level| level.start)).unwrap_or(1);
                text += &format!("<{w}lvlOverride {w}ilvl=\"{level}\"><{w}startOverride {w}val=\"{start}\"/>");
                text += own.map_or("", |own| &own.1);
                text += &format!("</{w}lvlOverride>");
            }
            text += &format!("</{w}num>");
        }
        let mut out = bytes.to_vec();
        let at = self.insert.min(out.len());
        out.splice(at..at, text.into_bytes());
        out
    }
}

/// Styles whose paragraphs are in a list: the list and the level.
#[derive(Debug, Default)]
pub(super) struct ListStyles {
    styles: BTreeMap<String, Style>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    list: Option<u32>,
    level: Option<u8>,
}

impl ListStyles {
    /// Reads `word/styles.xml`.
    pub fn read(part: &str, bytes: &[u8]) -> Result<Self, PackageError> {
        let mut scanner = Scanner::new(part, bytes)?;
        let mut found = Self::default();
        let mut open: Option<String> = None;
        while let Some(token) = scanner.next()? {
            match token {
                Token::Start(tag) if tag.ns == Ns::W => {
                    let depth = scanner.depth();
                    let value = |name| scanner.attribute(&tag, Ns::W, name);
                    if depth == 2 {
                        open = value("styleId").filter(|_| tag.local() == "style");
                    }
                    let Some(style) = &open else { continue };
                    match (depth, tag.local()) {
                        (3, "basedOn") => found.style(style).based_on = value("val"),
                        (5, "numId") => found.style(style).list = value("val").and_then(|id| id.parse().ok()),
                        (5, "ilvl") => found.style(style).level = value("val").and_then(|level| level.parse().ok()),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }

    fn style(&mut self, name: &str) -> &mut Style {
        self.styles.entry(name.to_owned()).or_default()
    }

    /// The list and level of a style.
    pub fn list(&self, name: &str, numbering: &Numbering) -> Option<(u32, u8)> {
        let mut style = self.styles.get(name)?;
        let mut level = style.level;
        for _ in 0..MOST_STYLES {
            if let Some(list) = style.list {
                return Some((list, level.or_else(|| numbering.level_of(list, name)).unwrap_or(0)));
            }
            style = self.styles.get(style.based_on.as_deref()?)?;
            level = level.or(style.level);
        }
        None
    }
}

/// Where a paragraph's properties, given by their children, have room for `w:numPr`.
pub(super) fn room(children: impl Iterator<Item = (String, Range<usize>)>, begin: usize) -> usize {
    const BEFORE: [&str; 6] = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
    children.take_while(|(name, _)| BEFORE.contains(&name.as_str())).last().map_or(begin, |(_, range)| range.end)
}
