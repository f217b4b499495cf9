//! What a file says of the look of its paragraphs, tables and sections, however it says it.

use std::collections::{BTreeMap, HashMap};

use crate::common::Package;
use crate::common::package::OBJECT;
use crate::common::xml::Element;

/// Properties by name; what says nothing but the usual is left out.
pub type Look = BTreeMap<String, String>;

/// A paragraph: its style, its look, its runs with theirs.
#[derive(Debug, PartialEq)]
pub struct Paragraph {
    pub style: String,
    pub look: Look,
    pub runs: Vec<(String, Look)>,
}

impl Paragraph {
    /// Its letters.
    pub fn text(&self) -> String {
        self.runs.iter().map(|(text, _)| text.as_str()).collect()
    }
}

/// A table: its look, its columns, its rows with their cells.
#[derive(Debug, PartialEq)]
pub struct Table {
    pub look: Look,
    pub grid: Vec<String>,
    pub rows: Vec<(Look, Vec<Look>)>,
}

/// A section: paper and margins, and what stands on its first page's and further pages' margins.
#[derive(Debug, PartialEq)]
pub struct Section {
    pub look: Look,
    pub margins: BTreeMap<&'static str, Vec<Paragraph>>,
}

/// Styles of a file, with what they rest on worked in.
pub struct Reader<'p> {
    package: &'p Package,
    styles: HashMap<String, (Look, Look)>,
    /// Targets of the document's relationships.
    targets: HashMap<String, String>,
}

impl<'p> Reader<'p> {
    pub fn new(package: &'p Package) -> Self {
        let sheet = package.xml("word/styles.xml").expect("there are styles");
        let declared: BTreeMap<&str, &Element> =
            sheet.elements().filter_map(|style| Some((style.attribute("w:styleId")?, style))).collect();
        let mut styles = HashMap::new();
        for id in declared.keys() {
            let mut chain = vec![declared[id]];
            while let Some(base) = chain[chain.len() - 1].val("w:basedOn") {
                chain.push(declared[base]);
            }
            let (mut paragraph, mut letters) = (Look::new(), Look::new());
            for style in chain.into_iter().rev() {
                style.child("w:pPr").into_iter().for_each(|ppr| paragraph_look(ppr, &mut paragraph));
                style.child("w:rPr").into_iter().for_each(|rpr| letters_look(rpr, &mut letters));
            }
            styles.insert((*id).to_owned(), (paragraph, letters));
        }
        let rels = package.xml("word/_rels/document.xml.rels").expect("there are relationships");
        let target = |rel: &Element| Some((rel.attribute("Id")?.to_owned(), rel.attribute("Target")?.to_owned()));
        Self { package, styles, targets: rels.elements().filter_map(target).collect() }
    }

    /// Paragraphs with letters in an element, those of cells included.
    pub fn paragraphs(&self, root: &Element) -> Vec<Paragraph> {
        let all = root.all().into_iter().filter(|element| element.name == "w:p");
        all.map(|paragraph| self.paragraph(paragraph)).filter(|paragraph| paragraph.style != "DuongKe").collect()
    }

    fn paragraph(&self, element: &Element) -> Paragraph {
        let ppr = element.child("w:pPr").expect("has properties");
        let style = ppr.val("w:pStyle").expect("has a style").to_owned();
        let (look, letters) = self.styles.get(&style).unwrap_or_else(|| panic!("{style} is not declared"));
        let mut look = look.clone();
        paragraph_look(ppr, &mut look);
        let mut runs: Vec<(String, Look)> = Vec::new();
        self.runs(element, letters, &mut runs);
        Paragraph { style, look: told(look), runs }
    }

    fn runs(&self, element: &Element, letters: &Look, out: &mut Vec<(String, Look)>) {
        for child in element.elements() {
            match child.name.as_str() {
                "w:r" => {
                    let mut look = letters.clone();
                    if let Some(rpr) = child.child("w:rPr") {
                        if let Some((_, style)) = rpr.val("w:rStyle").and_then(|style| self.styles.get(style)) {
                            look.extend(style.clone());
                        }
                        letters_look(rpr, &mut look);
                    }
                    let text = text(child);
                    if text.is_empty() {
                        continue;
                    }
                    let look = told(look);
                    match out.last_mut() {
                        Some((before, same)) if *same == look => before.push_str(&text),
                        _ => out.push((text, look)),
                    }
                }
                "w:hyperlink" => {
                    let target = child.attribute("r:id").and_then(|id| self.targets.get(id)).expect("has a target");
                    self.runs(child, letters, out);
                    out.push((String::new(), Look::from([("target".to_owned(), target.clone())])));
                }
                "w:pPr" | "w:sdtPr" => {}
                _ => self.runs(child, letters, out),
            }
        }
    }

    /// Sections, with what they inherit.
    pub fn sections(&self) -> Vec<Section> {
        let document = self.package.document();
        let mut margins: BTreeMap<&'static str, Vec<Paragraph>> = BTreeMap::new();
        let sections = document.all().into_iter().filter(|element| element.name == "w:sectPr");
        sections
            .map(|section| {
                for reference in section.elements() {
                    let kind = match (reference.name.as_str(), reference.attribute("w:type")) {
                        ("w:headerReference", Some("default")) => "header",
                        ("w:headerReference", Some("first")) => "first header",
                        ("w:footerReference", Some("first")) => "first footer",
                        _ => continue,
                    };
                    let part = &self.targets[reference.attribute("r:id").expect("has a target")];
                    let part = self.package.xml(&format!("word/{part}")).expect("is a part");
                    margins.insert(kind, self.paragraphs(&part));
                }
                let mut look = Look::new();
                for name in ["w:pgSz", "w:pgMar", "w:pgNumType"] {
                    attributes(section.child(name).expect("is told"), &mut look);
                }
                if look.get("w:orient").is_some_and(|orient| orient == "portrait") {
                    look.remove("w:orient");
                }
                assert!(section.child("w:titlePg").is_some());
                let filled = margins.iter().filter(|(_, text)| !text.is_empty());
                Section {
                    look,
                    margins: filled.map(|(kind, text)| (*kind, text.iter().map(Paragraph::copy).collect())).collect(),
                }
            })
            .collect()
    }
}

impl Paragraph {
    fn copy(&self) -> Self {
        Self { style: self.style.clone(), look: self.look.clone(), runs: self.runs.clone() }
    }
}

/// Tables in an element, those in cells included.
pub fn tables(root: &Element) -> Vec<Table> {
    root.all().into_iter().filter(|element| element.name == "w:tbl").map(table).collect()
}

fn table(element: &Element) -> Table {
    let properties = element.child("w:tblPr").expect("has properties");
    let mut look = Look::new();
    for name in ["w:tblW", "w:tblInd", "w:tblLayout"] {
        properties.child(name).into_iter().for_each(|child| named(child, &mut look));
    }
    look.insert("w:jc".into(), properties.val("w:jc").expect("stands somewhere").into());
    for group in ["w:tblBorders", "w:tblCellMar"] {
        for side in properties.child(group).into_iter().flat_map(Element::elements) {
            named(side, &mut look);
        }
    }
    let grid = element.child("w:tblGrid").expect("has columns");
    let grid = grid.elements().map(|column| column.attribute("w:w").expect("has a width").to_owned()).collect();
    let rows = element.elements().filter(|child| child.name == "w:tr").map(|row| {
        let mut look = Look::new();
        if let Some(properties) = row.child("w:trPr") {
            // Repeated rows are among the losses.
            properties.elements().filter(|child| child.name != "w:tblHeader").for_each(|child| named(child, &mut look));
        }
        let cells = row.elements().filter(|child| child.name == "w:tc").map(|cell| {
            let mut look = Look::new();
            cell.child("w:tcPr").expect("has properties").elements().for_each(|child| named(child, &mut look));
            if look.contains_key("w:vMerge") {
                look.entry("w:vMerge.w:val".into()).or_insert("continue".into());
            }
            told(look)
        });
        (look, cells.collect())
    });
    Table { look: told(look), grid, rows: rows.collect() }
}

/// What a run says: `\n` a line break, `\t` a tab, an object what is no text.
fn text(run: &Element) -> String {
    let pieces = run.elements().map(|child| match child.name.as_str() {
        "w:t" => child.letters(),
        "w:br" => "\n".into(),
        "w:tab" => "\t".into(),
        "w:footnoteReference" | "w:drawing" => OBJECT.into(),
        _ => String::new(),
    });
    pieces.collect()
}

/// Adds what `w:pPr` says.
fn paragraph_look(ppr: &Element, look: &mut Look) {
    for child in ppr.elements() {
        match child.name.as_str() {
            "w:spacing" => attributes(child, look),
            // An indent says all of its sides.
            "w:ind" => {
                for side in ["w:left", "w:right", "w:firstLine", "w:hanging"] {
                    look.remove(side);
                }
                attributes(child, look);
            }
            "w:jc" | "w:outlineLvl" => {
                look.insert(child.name.clone(), child.attribute("w:val").expect("has a value").to_owned());
            }
            "w:keepNext" | "w:widowControl" => {
                look.insert(child.name.clone(), on(child));
            }
            _ => {}
        }
    }
}

/// Adds what `w:rPr` says.
fn letters_look(rpr: &Element, look: &mut Look) {
    for child in rpr.elements() {
        match child.name.as_str() {
            "w:b" | "w:i" => {
                look.insert(child.name.clone(), on(child));
            }
            "w:sz" | "w:vertAlign" | "w:color" | "w:u" => {
                look.insert(child.name.clone(), child.attribute("w:val").expect("has a value").to_owned());
            }
            "w:rFonts" => attributes(child, look),
            _ => {}
        }
    }
}

fn on(switch: &Element) -> String {
    switch.attribute("w:val").is_none_or(|value| !["0", "false"].contains(&value)).to_string()
}

fn attributes(element: &Element, look: &mut Look) {
    look.extend(element.attributes.iter().cloned());
}

/// Adds the attributes of an element under its name.
fn named(element: &Element, look: &mut Look) {
    look.insert(element.name.clone(), String::new());
    for (key, value) in &element.attributes {
        look.insert(format!("{}.{key}", element.name), value.clone());
    }
}

/// A look without what says the usual: nothing, no distance, black.
fn told(mut look: Look) -> Look {
    look.retain(|_, value| !["", "0", "false", "000000"].contains(&value.as_str()));
    look
}
