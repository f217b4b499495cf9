//! What every part must keep to: the order of elements, grids that add up, ids and references that agree.

use std::collections::BTreeSet;

use super::Package;
use super::xml::Element;

/// Children in the order of ISO/IEC 29500-1 (Transitional); one line is one parent.
const ORDERS: &[(&str, &str)] = &[
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
         snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid \
         vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em \
         lang eastAsianLayout specVanish oMath",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
         tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    ("w:tblBorders", "top left bottom right insideH insideV"),
    ("w:tblCellMar", "top left bottom right"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "trPr tc"),
    (
        "w:trPr",
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
    ),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    ),
    (
        "w:sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType \
         cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    ),
    (
        "w:style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked \
         personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    (
        "w:sdtPr",
        "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date \
         docPartObj docPartList dropDownList picture richText text citation group bibliography",
    ),
    ("w:sdt", "sdtPr sdtEndPr sdtContent"),
    (
        "wp:anchor",
        "wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapNone wp:docPr wp:cNvGraphicFramePr \
         a:graphic",
    ),
    ("wp:inline", "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic"),
];

/// Children that may stand only once are all but these.
const MANY: [&str; 4] = ["w:tr", "w:tc", "w:headerReference", "w:footerReference"];

/// What is wrong with a package; nothing, one hopes.
pub fn faults(package: &Package) -> Vec<String> {
    let mut out = Vec::new();
    let mut ids = Ids::default();
    let names: BTreeSet<&str> = package.parts.iter().map(|(name, _)| name.as_str()).collect();
    if names.len() != package.parts.len() {
        out.push("a part stands twice".into());
    }
    let styles = declared_styles(package);
    for (name, root) in &package.xml_parts() {
        let mut found = references(package, name, root);
        for element in root.all() {
            found.extend(order(element));
            found.extend(place(element));
            found.extend(ids.take(element));
            found.extend(grid(element));
            found.extend(style(element, &styles));
        }
        let last = root.child("w:body").and_then(|body| body.elements().last());
        if root.name == "w:document" && last.is_none_or(|last| last.name != "w:sectPr") {
            found.push("the body does not end with its section".into());
        }
        out.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    out.extend(footnotes(package));
    out.extend(bookmarks(&package.document()));
    out.extend(types(package));
    out
}

/// A style that is not declared.
fn style(element: &Element, declared: &BTreeSet<String>) -> Option<String> {
    if !matches!(&*element.name, "w:pStyle" | "w:rStyle" | "w:tblStyle" | "w:basedOn" | "w:next" | "w:link") {
        return None;
    }
    let style = element.attribute("w:val").unwrap_or_default();
    (!declared.contains(style)).then(|| format!("style {style:?} is not declared"))
}

/// Children in wrong order, unknown or too many.
fn order(element: &Element) -> Vec<String> {
    let Some((_, order)) = ORDERS.iter().find(|(parent, _)| *parent == element.name) else { return Vec::new() };
    let rank = |child: &Element| {
        // Both references stand in any order among themselves.
        let name = if child.name == "w:footerReference" { "w:headerReference" } else { child.name.as_str() };
        order.split_whitespace().position(|known| known == name || Some(known) == name.strip_prefix("w:"))
    };
    let mut out = Vec::new();
    let mut last = 0;
    for child in element.elements() {
        match rank(child) {
            None => out.push(format!("{} in {}", child.name, element.name)),
            Some(rank) if rank + 1 < last => out.push(format!("{} stands too late in {}", child.name, element.name)),
            Some(rank) if rank + 1 == last && !MANY.contains(&child.name.as_str()) => {
                out.push(format!("{} stands twice in {}", child.name, element.name));
            }
            Some(rank) => last = rank + 1,
        }
    }
    out
}

/// Properties that do not stand first, cells that do not end in a paragraph, empty rows and notes.
fn place(element: &Element) -> Vec<String> {
    let mut out = Vec::new();
    for (at, child) in element.elements().enumerate() {
        let first = matches!(child.name.as_str(), "w:pPr" | "w:rPr" | "w:tcPr" | "w:trPr" | "w:tblPr");
        if first && at > 0 && matches!(element.name.as_str(), "w:p" | "w:r" | "w:tc" | "w:tr" | "w:tbl") {
            out.push(format!("{} is not the first in {}", child.name, element.name));
        }
    }
    let last = element.elements().last().map(|child| child.name.as_str());
    let wanted = match element.name.as_str() {
        "w:tc" | "w:hdr" | "w:ftr" => "w:p",
        "w:footnote" if !element.children.is_empty() => "w:p",
        "w:tr" => "w:tc",
        "w:tbl" => "w:tr",
        _ => return out,
    };
    if last != Some(wanted) {
        out.push(format!("{} ends in {last:?}", element.name));
    }
    out
}

/// Rows that do not fill the grid, and merged cells without a beginning.
fn grid(table: &Element) -> Vec<String> {
    let mut out = Vec::new();
    if table.name != "w:tbl" {
        return out;
    }
    let columns = table.child("w:tblGrid").map_or(0, |grid| grid.elements().count());
    let mut above: Vec<(usize, usize)> = Vec::new();
    for (number, row) in (1..).zip(table.elements().filter(|child| child.name == "w:tr")) {
        let mut column = 0;
        let mut merged = Vec::new();
        for cell in row.elements().filter(|child| child.name == "w:tc") {
            let properties = cell.child("w:tcPr");
            let span = properties.and_then(|properties| properties.val("w:gridSpan")).unwrap_or("1");
            let span: usize = span.parse().unwrap_or(0);
            if span == 0 {
                out.push(format!("row {number}: a cell of no column"));
            }
            if let Some(merge) = properties.and_then(|properties| properties.child("w:vMerge")) {
                let begins = merge.attribute("w:val") == Some("restart");
                if !begins && !above.contains(&(column, span)) {
                    out.push(format!("row {number}: a merged cell goes on at column {column} that never began"));
                }
                merged.push((column, span));
            }
            column += span;
        }
        if column != columns {
            out.push(format!("row {number}: {column} columns of {columns}"));
        }
        above = merged;
    }
    out
}

/// Numbers given so far.
#[derive(Default)]
struct Ids {
    drawings: BTreeSet<String>,
    blanks: BTreeSet<String>,
}

impl Ids {
    /// Numbers that an element takes a second time.
    fn take(&mut self, element: &Element) -> Option<String> {
        let (taken, id) = match element.name.as_str() {
            "wp:docPr" => (&mut self.drawings, element.attribute("id")),
            "w:sdtPr" => (&mut self.blanks, element.val("w:id")),
            _ => return None,
        };
        let id = id.unwrap_or_default().to_owned();
        let number = id.parse::<i32>().is_ok_and(|id| id > 0);
        (!taken.insert(id.clone()) || !number)
            .then(|| format!("{} has the id {id:?}, taken or no number", element.name))
    }
}

fn declared_styles(package: &Package) -> BTreeSet<String> {
    let styles = package.xml("word/styles.xml").expect("there are styles");
    styles.elements().filter_map(|style| style.attribute("w:styleId")).map(str::to_owned).collect()
}

/// Relationships that lead nowhere.
fn references(package: &Package, name: &str, root: &Element) -> Vec<String> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let rels = package.xml(&format!("{folder}/_rels/{file}.rels"));
    let rels: Vec<_> = rels.iter().flat_map(Element::elements).collect();
    let mut out = Vec::new();
    let mut ids = BTreeSet::new();
    for rel in &rels {
        let id = rel.attribute("Id").unwrap_or_default();
        if !ids.insert(id) {
            out.push(format!("relationship {id} stands twice"));
        }
        let target = format!("{folder}/{}", rel.attribute("Target").unwrap_or_default());
        if rel.attribute("TargetMode") != Some("External") && package.part(&target).is_none() {
            out.push(format!("relationship {id} leads to {target}"));
        }
    }
    for element in root.all() {
        for (key, id) in &element.attributes {
            if key.starts_with("r:") && !ids.contains(id.as_str()) {
                out.push(format!("{} refers to {id}", element.name));
            }
        }
    }
    out
}

/// Marks without a note, notes without a mark.
fn footnotes(package: &Package) -> Vec<String> {
    let document = package.document();
    let ids = |root: &Element, name: &str| -> Vec<String> {
        let found =
            root.all().into_iter().filter(|element| element.name == name && element.attribute("w:type").is_none());
        found.map(|element| element.attribute("w:id").unwrap_or_default().to_owned()).collect()
    };
    let marks = ids(&document, "w:footnoteReference");
    let notes = package.xml("word/footnotes.xml").map_or_else(Vec::new, |root| ids(&root, "w:footnote"));
    if marks == notes { Vec::new() } else { vec![format!("marks {marks:?}, notes {notes:?}")] }
}

/// Bookmarks that begin or end alone or twice, names that Word does not take, links to no bookmark.
fn bookmarks(document: &Element) -> Vec<String> {
    let values = |name: &str, attribute: &str| -> Vec<String> {
        let found = document.all().into_iter().filter(|element| element.name == name);
        found.filter_map(|element| element.attribute(attribute)).map(str::to_owned).collect()
    };
    let (begun, ended) = (values("w:bookmarkStart", "w:id"), values("w:bookmarkEnd", "w:id"));
    let names = values("w:bookmarkStart", "w:name");
    let mut out = Vec::new();
    if begun != ended || names.len() != begun.len() {
        out.push(format!("bookmarks {names:?} begin {begun:?}, end {ended:?}"));
    }
    for all in [&begun, &names] {
        if all.iter().collect::<BTreeSet<_>>().len() != all.len() {
            out.push(format!("{all:?} of bookmarks stand twice"));
        }
    }
    let good = |name: &str| {
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
        begins && name.len() <= 40 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    out.extend(names.iter().filter(|name| !good(name)).map(|name| format!("bookmark {name:?}")));
    let anchors = values("w:hyperlink", "w:anchor");
    out.extend(anchors.iter().filter(|name| !names.contains(name)).map(|name| format!("link to {name}, no bookmark")));
    out
}

/// Parts without a type.
fn types(package: &Package) -> Vec<String> {
    let types = package.xml("[Content_Types].xml").expect("there are types");
    let known = |name: &str| {
        types.elements().any(|known| match known.name.as_str() {
            "Override" => known.attribute("PartName") == Some(&format!("/{name}")),
            "Default" => known.attribute("Extension").is_some_and(|end| name.ends_with(&format!(".{end}"))),
            _ => false,
        })
    };
    let mut out: Vec<_> = package.parts.iter().map(|(name, _)| name).filter(|name| !known(name)).cloned().collect();
    let named = types.elements().filter_map(|known| known.attribute("PartName")).map(|name| &name[1..]);
    out.extend(named.filter(|name| package.part(name).is_none()).map(|name| format!("{name} is no part")));
    out
}
