//! Fills the blanks of a part: content controls that bear the mark of a [`Blank`].
//!
//! A control gives way to what stood in it: its first run, with the look it has and the new letters. Everything outside
//! stays byte for byte, and within a control what is no letter (bookmarks, marks of comments).

use std::ops::Range;

use super::error::PhatHanhError;
use crate::layout::block::Blank;
use crate::package::xml::{Ns, Scanner, Tag, Token, replaced};
use crate::the_thuc::{NgayBanHanh, SoKyHieu};

/// How much of what somebody wrote into a blank an error tells, in letters.
const TOLD: usize = 40;

/// How many runs a control may have: nobody's has.
const MOST_RUNS: usize = 1000;

/// What is to stand in the blanks.
#[derive(Debug)]
pub(super) struct Values {
    so: String,
    ngay: String,
    thang: String,
    nam: String,
}

impl Values {
    /// Number and date as the decree prints them.
    pub fn new(so_ky_hieu: &SoKyHieu, ngay: NgayBanHanh) -> Self {
        let part = Option::unwrap_or_default;
        Self {
            so: so_ky_hieu.so_in(),
            ngay: part(ngay.ngay_in()),
            thang: part(ngay.thang_in()),
            nam: part(ngay.nam_in()),
        }
    }

    fn of(&self, blank: Blank) -> &str {
        match blank {
            Blank::So => &self.so,
            Blank::Ngay => &self.ngay,
            Blank::Thang => &self.thang,
            Blank::Nam => &self.nam,
        }
    }
}

/// Fills the blanks of a part, and adds to `found` which there were. `None` where there are none.
pub(super) fn dien(
    part: &str,
    bytes: &[u8],
    values: &Values,
    found: &mut Vec<Blank>,
) -> Result<Option<Vec<u8>>, PhatHanhError> {
    let mut scanner = Scanner::new(part, bytes)?;
    let mut filler = Filler { part, bytes, values, found, controls: Vec::new(), filling: None, edits: Vec::new() };
    while let Some(token) = scanner.next()? {
        match token {
            Token::Start(tag) => filler.start(&tag, &scanner)?,
            Token::End(range) => filler.end(&range, scanner.depth() + 1)?,
            Token::Text(text) => filler.text(&text),
        }
    }
    let edits = filler.edits;
    Ok(if edits.is_empty() { None } else { Some(replaced(bytes, &edits)) })
}

/// A content control that is open.
#[derive(Debug)]
struct Control {
    /// Where it begins, and at which depth.
    at: usize,
    depth: usize,
    /// The prefix of its name, with the colon.
    prefix: String,
    /// The mark by which programs find it.
    tag: Option<String>,
    /// What editors call it.
    title: Option<String>,
    /// What stands in it is only a hint what to write.
    hint: bool,
    /// The look of what is written into it.
    look: Range<usize>,
    /// It declares namespaces, which what stands in it may need.
    declares: bool,
    /// Its properties are being read.
    in_properties: bool,
}

/// A control whose content is being read.
#[derive(Debug)]
struct Filling {
    blank: Blank,
    /// Depth of the content's element, and the bytes between its tags.
    depth: usize,
    content: Range<usize>,
    /// The content has ended.
    closed: bool,
    /// The control stands around paragraphs or cells.
    block: bool,
    /// Runs within, in order; those that were deleted under track changes are left out.
    runs: Vec<Run>,
    /// The last run is open.
    in_run: bool,
    /// Depth of a deletion under track changes that is open.
    deleted: Option<usize>,
    /// Letters are read at this depth.
    letters: Option<usize>,
    /// Where the first paragraph within ends, for a control around paragraphs.
    paragraph: Option<usize>,
    /// Depth of the first paragraph while it is open.
    open_paragraph: Option<usize>,
    /// What is written there now.
    text: String,
}

/// A run within a control.
#[derive(Debug)]
struct Run {
    range: Range<usize>,
    depth: usize,
    /// Its start tag.
    head: Range<usize>,
    /// Its name with prefix.
    name: String,
    /// Its properties.
    look: Range<usize>,
    /// It holds nothing but letters, tabs and breaks.
    plain: bool,
}

struct Filler<'a> {
    part: &'a str,
    bytes: &'a [u8],
    values: &'a Values,
    found: &'a mut Vec<Blank>,
    /// Controls that are open, the outermost first.
    controls: Vec<Control>,
    filling: Option<Filling>,
    edits: Vec<(Range<usize>, String)>,
}

impl Filler<'_> {
    fn start(&mut self, tag: &Tag<'_>, scanner: &Scanner<'_>) -> Result<(), PhatHanhError> {
        let depth = scanner.depth();
        let fault = |reason| Err(scanner.broken(tag.range.start, reason).into());
        let of_control = tag.ns == Ns::W && tag.local().starts_with("sdt");
        if let Some(filling) = &mut self.filling {
            if of_control || filling.closed {
                return fault("chỗ trống sai cấu trúc");
            }
            filling.start(tag, depth);
            return if filling.runs.len() > MOST_RUNS {
                fault("chỗ trống có quá nhiều đoạn chữ")
            } else {
                Ok(())
            };
        }
        if let Some(control) = self.controls.last_mut() {
            if control.in_properties && tag.is(Ns::W, "sdt") {
                return fault("ô nội dung sai cấu trúc");
            }
            match depth - control.depth {
                1 if !of_control && control.blank().is_some() => return fault("chỗ trống sai cấu trúc"),
                1 if of_control => {
                    control.declares |= tag.declares();
                    control.in_properties = tag.local() == "sdtPr";
                    let blank = control.blank().filter(|_| tag.local() == "sdtContent");
                    self.filling = blank.map(|blank| Filling::new(blank, depth, tag.range.end));
                }
                2 if control.in_properties && tag.ns == Ns::W => control.property(tag, scanner),
                _ => {}
            }
        }
        if tag.is(Ns::W, "sdt") {
            self.controls.push(Control {
                at: tag.range.start,
                depth,
                prefix: prefix(tag.name()),
                tag: None,
                title: None,
                hint: false,
                look: 0..0,
                declares: tag.declares(),
                in_properties: false,
            });
        }
        Ok(())
    }

    /// The element at `depth` ends.
    fn end(&mut self, range: &Range<usize>, depth: usize) -> Result<(), PhatHanhError> {
        if let Some(filling) = &mut self.filling {
            filling.end(range, depth);
        } else if let Some(control) = self.controls.last_mut() {
            if depth == control.depth + 1 {
                control.in_properties = false;
            } else if depth == control.depth + 2 && control.look.end == OPEN {
                control.look.end = range.end;
            }
        }
        if let Some(control) = self.controls.pop_if(|control| control.depth == depth)
            && let Some(blank) = control.blank()
        {
            // A control may have no content at all.
            let filling = self.filling.take().unwrap_or_else(|| Filling::new(blank, depth + 1, range.start));
            self.fill(&control, &filling, range.end)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(filling) = self.filling.as_mut().filter(|filling| filling.letters.is_some()) {
            filling.text.push_str(text);
        }
    }

    /// Puts the value in the place of a control that ends at `end`.
    fn fill(&mut self, control: &Control, filling: &Filling, end: usize) -> Result<(), PhatHanhError> {
        let blank = filling.blank;
        let value = self.values.of(blank);
        if control.declares {
            return Err(self.broken(control.at, "chỗ trống khai báo không gian tên"));
        }
        if self.edits.last().is_some_and(|(range, _)| range.end > control.at) {
            return Err(self.broken(control.at, "chỗ trống nằm trong chỗ trống"));
        }
        if !control.hint {
            self.check(blank, &filling.text)?;
        }
        let mut edits = vec![(control.at..filling.content.start, String::new())];
        let mut runs = filling.runs.iter().filter(|run| run.plain);
        if let Some(run) = runs.next() {
            let head = self.letters(&run.head);
            let head = head.strip_suffix("/>").or_else(|| head.strip_suffix('>')).unwrap_or(head);
            let look = self.letters(if control.hint { &control.look } else { &run.look });
            let (name, prefix) = (&run.name, prefix(&run.name));
            let text = format!("{head}>{look}<{prefix}t>{value}</{prefix}t></{name}>");
            edits.push((run.range.clone(), text));
            edits.extend(runs.map(|run| (run.range.clone(), String::new())));
        } else {
            let at = match filling.paragraph {
                Some(at) => at,
                None if filling.block => return Err(self.broken(control.at, "chỗ trống không có đoạn chữ")),
                None => filling.content.start,
            };
            let (prefix, look) = (&control.prefix, self.letters(&control.look));
            let text = format!("<{prefix}r>{look}<{prefix}t>{value}</{prefix}t></{prefix}r>");
            edits.push((at..at, text));
        }
        edits.push((filling.content.end..end, String::new()));
        self.edits.append(&mut edits);
        if !self.found.contains(&blank) {
            self.found.push(blank);
        }
        Ok(())
    }

    /// What somebody wrote into the blank already must be what is to stand there.
    fn check(&self, blank: Blank, text: &str) -> Result<(), PhatHanhError> {
        let written = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '_' | '\u{200b}'));
        let given = self.values.of(blank);
        let same = written.is_empty() || written.parse::<u32>().is_ok_and(|number| Ok(number) == given.parse());
        if same {
            return Ok(());
        }
        Err(PhatHanhError::BlankDiffers {
            blank: blank.title(),
            part: self.part.to_owned(),
            found: written.chars().take(TOLD).collect(),
            given: given.to_owned(),
        })
    }

    fn broken(&self, byte: usize, reason: &str) -> PhatHanhError {
        PhatHanhError::broken(self.part, byte, reason)
    }

    /// Bytes of the part, whose edges are those of markup.
    fn letters(&self, range: &Range<usize>) -> &str {
        self.bytes.get(range.clone()).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The end of what has begun and not ended yet.
const OPEN: usize = usize::MAX;

impl Control {
    /// The blank that it is. LibreOffice keeps titles and drops tags.
    fn blank(&self) -> Option<Blank> {
        let same = |blank: &Blank| match (&self.tag, &self.title) {
            (Some(tag), _) => tag == blank.tag(),
            (None, title) => title.as_deref() == Some(blank.title()),
        };
        Blank::ALL.into_iter().find(same)
    }

    /// Reads a property of the control.
    fn property(&mut self, tag: &Tag<'_>, scanner: &Scanner<'_>) {
        let value = || scanner.attribute(tag, Ns::W, "val").unwrap_or_default();
        match tag.local() {
            "tag" => self.tag = Some(value()),
            "alias" => self.title = Some(value()),
            "showingPlcHdr" => self.hint = !matches!(&*value(), "0" | "false" | "off"),
            "rPr" => self.look = tag.range.start..OPEN,
            _ => {}
        }
    }
}

impl Filling {
    fn new(blank: Blank, depth: usize, start: usize) -> Self {
        Self {
            blank,
            depth,
            content: start..start,
            closed: false,
            block: false,
            runs: Vec::new(),
            in_run: false,
            deleted: None,
            letters: None,
            paragraph: None,
            open_paragraph: None,
            text: String::new(),
        }
    }

    /// An element begins within.
    fn start(&mut self, tag: &Tag<'_>, depth: usize) {
        let known = |names: &[&str]| tag.ns == Ns::W && names.contains(&tag.local());
        if self.deleted.is_some() {
            return;
        }
        self.block |= depth == self.depth + 1 && known(&["p", "tbl", "tr", "tc"]);
        if let Some(run) = self.runs.last_mut().filter(|_| self.in_run) {
            if depth == run.depth + 1 {
                if known(&["rPr"]) {
                    run.look = tag.range.start..OPEN;
                } else if known(&["t"]) {
                    self.letters = Some(depth);
                } else if !known(&LETTERS) {
                    run.plain = false;
                }
            }
        } else if known(&["del", "moveFrom"]) {
            self.deleted = Some(depth);
        } else if known(&["p"]) && self.paragraph.is_none() && !tag.empty {
            self.open_paragraph.get_or_insert(depth);
        } else if known(&["r"]) {
            let range = tag.range.start..OPEN;
            let name = tag.name().to_owned();
            self.runs.push(Run { range, depth, head: tag.range.clone(), name, look: 0..0, plain: true });
            self.in_run = true;
        }
    }

    /// The element at `depth` ends.
    fn end(&mut self, range: &Range<usize>, depth: usize) {
        if depth == self.depth && !self.closed {
            self.content.end = range.start;
            self.closed = true;
        }
        self.letters.take_if(|at| *at == depth);
        self.deleted.take_if(|at| *at == depth);
        if self.open_paragraph.take_if(|at| *at == depth).is_some() {
            self.paragraph = Some(range.start);
        }
        if let Some(run) = self.runs.last_mut().filter(|_| self.in_run) {
            if depth == run.depth {
                run.range.end = range.end;
                self.in_run = false;
            } else if depth == run.depth + 1 && run.look.end == OPEN {
                run.look.end = range.end;
            }
        }
    }
}

/// What a run may hold that the value takes the place of, letters left out.
const LETTERS: [&str; 8] = ["tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak", "sym", "ptab"];

/// The prefix of a name, with the colon: none for a name without it.
fn prefix(name: &str) -> String {
    name.split_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default()
}

#[cfg(test)]
mod tests;
