//! Checks what a document refers to: each reference with its status on a day, as a rule the day of signing.
//!
//! `cargo run --example check_bases -- FILE.json 2024-05-20`: one line for each document that is cited, at its first
//! mention: what it is, its status, how well that is vouched for, what any of its mentions says wrongly; for a mention
//! that may be of several documents, which; then one line for each body that did not exist on that day. Citations that
//! the file has as values are taken as they are. Exit status 0, whatever is found; 1 where the file is at fault; 2 for a
//! wrong call.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;
use vanban::VanBan;
use vanban::legal::catalogue::CoQuanSai;
use vanban::legal::{BangCoQuan, CachViet, Catalogue, Citation, LookUp, Mention, MentionRef, Referent, find, resolve};
use vanban::the_thuc::noi_dung::{Bang, BieuMau, BodySink, Cap, HinhAnh, LoiVan, PhanChuThich, PhanTu};
use vanban::the_thuc::{KinhGui, NgayBanHanh};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let day = |text: &std::ffi::OsString| text.to_str()?.parse::<NaiveDate>().ok();
    let (Some(input), Some(day), 2) = (args.first(), args.get(1).and_then(day), args.len()) else {
        eprintln!("cách dùng: check_bases FILE.json NGÀY, ngày viết như 2024-05-20");
        return ExitCode::from(2);
    };
    match read(Path::new(input)) {
        Ok(van_ban) => {
            for line in report(&van_ban, day) {
                println!("{line}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(input: &Path) -> Result<VanBan, String> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", input.display());
    let json = std::fs::read(input).map_err(|error| named(&error))?;
    serde_json::from_slice(&json).map_err(|error| named(&error))
}

/// One line for each reference, then one for each body out of its time.
pub(crate) fn report(van_ban: &VanBan, day: NaiveDate) -> Vec<String> {
    let mut cited = Cited::default();
    let mut bodies: Vec<String> = Vec::new();
    for said in all_said(van_ban) {
        let text = match said {
            Said::Citation(citation) => {
                cited.add_value(citation);
                continue;
            }
            Said::Text(text) => text,
        };
        let mentions = find(&text);
        // Within a citation a body is judged on that document's day; outside, on this one's.
        let outside = |body: &CoQuanSai| {
            !mentions.iter().any(|mention| mention.range.start < body.range.end && body.range.start < mention.range.end)
        };
        for body in BangCoQuan::san_co().quet(&text, day).into_iter().filter(outside) {
            let line = format!("{}: {}", body.ten, body.ton_tai);
            if !bodies.contains(&line) {
                bodies.push(line);
            }
        }
        for mention in mentions {
            cited.add_found(&text, mention);
        }
    }
    cited.lines(day).into_iter().chain(bodies).collect()
}

/// All mentions of a document, in reading order; those within a subject follow the one that encloses them.
#[derive(Default)]
struct Cited {
    mentions: Vec<Mention>,
    /// Each as it is written.
    written: Vec<String>,
}

impl Cited {
    fn add(&mut self, written: String, mention: Mention) {
        self.written.push(written);
        self.mentions.push(mention);
    }

    fn add_value(&mut self, citation: Citation) {
        let subject = citation.trich_yeu.clone().unwrap_or_default();
        self.add(citation.to_string(), citation.into());
        for mention in find(&subject) {
            self.add_found(&subject, mention);
        }
    }

    fn add_found(&mut self, text: &str, mut mention: Mention) {
        let inner = std::mem::take(&mut mention.inner);
        self.add(text[mention.range.clone()].to_owned(), mention);
        for mention in inner {
            self.add_found(text, mention);
        }
    }

    /// One line for each document, at its first mention, and for each mention that may be of several or of none.
    fn lines(&self, day: NaiveDate) -> Vec<String> {
        let mut lines: Vec<Line<'_>> = Vec::new();
        // The line of a document, by the mention that names it.
        let mut line_of: HashMap<usize, usize> = HashMap::new();
        for (at, referent) in resolve(&self.mentions).into_iter().enumerate() {
            let unclear = match referent {
                Referent::Document(named) => {
                    let line = *line_of.entry(named.index).or_insert_with(|| {
                        lines.push(Line::Document(vec![&self.mentions[named.index].citation]));
                        lines.len() - 1
                    });
                    if let Line::Document(wordings) = &mut lines[line] {
                        wordings.push(&self.mentions[at].citation);
                    }
                    continue;
                }
                // Where these are names of one law, the line of each says all.
                Referent::Ambiguous(all) if !self.one_entry(&all, day) => {
                    let names: Vec<_> = all.iter().map(|at| named(&self.mentions[at.index].citation)).collect();
                    format!("{}: chưa rõ là văn bản nào trong số: {}", self.written[at], names.join("; "))
                }
                Referent::Unknown => format!("{}: chưa rõ là văn bản nào", self.written[at]),
                _ => continue,
            };
            let unclear = Line::Unclear(unclear);
            if !lines.contains(&unclear) {
                lines.push(unclear);
            }
        }
        lines.iter().map(|line| line.text(day)).collect()
    }

    /// Whether the catalogue knows the documents of all these mentions as one.
    fn one_entry(&self, all: &[MentionRef], day: NaiveDate) -> bool {
        let known = |at: &MentionRef| match Catalogue::san_co().tra_tai(&self.mentions[at.index].citation, day) {
            LookUp::Known(entry) => Some(entry),
            _ => None,
        };
        let entries: Vec<_> = all.iter().map(known).collect();
        entries.iter().all(|entry| entry.is_some() && *entry == entries[0])
    }
}

/// What is told of a mention.
#[derive(PartialEq)]
enum Line<'m> {
    /// A document: how the mention that names it tells it, then how all others do.
    Document(Vec<&'m Citation>),
    /// A mention of which the document is not known.
    Unclear(String),
}

impl Line<'_> {
    fn text(&self, day: NaiveDate) -> String {
        let wordings = match self {
            Self::Document(wordings) => wordings,
            Self::Unclear(text) => return text.clone(),
        };
        let (catalogue, whole) = (Catalogue::san_co(), together(wordings));
        let answer = catalogue.status(&whole, day);
        let mut line = format!("{}: {}", named(&whole), answer.status);
        if let Some(vouched) = answer.do_chac {
            line += &format!(" [{vouched}]");
        }
        let mut notes: Vec<String> = Vec::new();
        for citation in wordings.iter().copied().chain([&whole]) {
            let wrong = catalogue.mau_thuan(citation).into_iter().map(|wrong| wrong.to_string());
            let ceased = BangCoQuan::san_co().xet(citation).into_iter();
            let ceased =
                ceased.map(|body| format!("{} {} (xét tại ngày của văn bản được dẫn)", body.ten, body.ton_tai));
            for note in wrong.chain(ceased) {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        for note in notes {
            line += &format!("; {note}");
        }
        line
    }
}

/// What the wordings of one document say together: later mentions have no date, and laws no number.
fn together(wordings: &[&Citation]) -> Citation {
    let mut whole = wordings[0].ca_van_ban();
    for other in &wordings[1..] {
        if whole.ngay == NgayBanHanh::TRONG || (whole.ngay.day_du().is_none() && other.ngay.day_du().is_some()) {
            whole.ngay = other.ngay;
        }
        whole.so_hieu = whole.so_hieu.or_else(|| other.so_hieu.clone());
        whole.co_quan = whole.co_quan.or_else(|| other.co_quan.clone());
        whole.trich_yeu = whole.trich_yeu.or_else(|| other.trich_yeu.clone());
    }
    whole
}

/// Enough to tell a document from others: without the subject where there is a number, which comes with date and issuer.
fn named(citation: &Citation) -> String {
    let mut named = citation.ca_van_ban();
    if named.so_hieu.is_some() && !named.loai.la_luat() {
        named.trich_yeu = None;
    }
    named.viet(CachViet::DuTruong).to_string()
}

/// A piece of a document.
enum Said {
    Text(String),
    /// A citation that stands in it as a value.
    Citation(Citation),
}

/// All that a document says, from the issuing body to the last appendix.
fn all_said(van_ban: &VanBan) -> Vec<Said> {
    let khung = van_ban.khung();
    let mut all = Reading::default();
    all.text(khung.co_quan.ten_day_du());
    all.text(khung.trich_yeu().unwrap_or_default().to_owned());
    for addressee in khung.kinh_gui.into_iter().flat_map(KinhGui::cac_noi) {
        all.text(addressee.to_string());
    }
    van_ban.duyet(&mut all);
    for recipient in khung.chan.noi_nhan.into_iter().flat_map(|list| &list.noi) {
        all.text(recipient.loi_van());
    }
    for issued in van_ban.kem_theo() {
        all.text(issued.trich_yeu.to_string());
        issued.noi_dung.duyet(&mut all);
    }
    let of_issued = van_ban.kem_theo().iter().flat_map(|issued| &issued.phu_luc);
    for appendix in of_issued.chain(van_ban.phu_luc()) {
        if let Some(title) = &appendix.tieu_de {
            all.text(title.to_string());
        }
        appendix.noi_dung.duyet(&mut all);
    }
    all.0
}

/// Gathers what is said in reading order; a footnote follows its paragraph.
#[derive(Default)]
struct Reading(Vec<Said>);

impl Reading {
    fn text(&mut self, text: impl Into<String>) {
        self.0.push(Said::Text(text.into()));
    }

    /// Takes pieces of one paragraph: letters that nothing parts stay together.
    fn paragraph<'p>(&mut self, pieces: impl Iterator<Item = Part<'p>>) {
        let mut letters = String::new();
        for piece in pieces {
            match piece {
                Part::Letters(more) => letters += more,
                Part::Citation(citation) => {
                    self.text(std::mem::take(&mut letters));
                    self.0.push(Said::Citation(citation.clone()));
                }
            }
        }
        self.text(letters);
    }

    fn add(&mut self, text: &LoiVan) {
        self.paragraph(text.phan_tu().iter().flat_map(|element| match element {
            PhanTu::Chu(run) => vec![Part::Letters(&run.chu)],
            PhanTu::VienDan(citation) => vec![Part::Citation(citation)],
            PhanTu::LienKet(link) => link.chu.iter().map(|run| Part::Letters(&run.chu)).collect(),
            _ => Vec::new(),
        }));
        for element in text.phan_tu() {
            if let PhanTu::ChuThich(note) = element {
                self.paragraph(note.phan().iter().filter_map(|part| match part {
                    PhanChuThich::Chu(run) => Some(Part::Letters(&run.chu)),
                    PhanChuThich::VienDan(citation) => Some(Part::Citation(citation)),
                    _ => None,
                }));
            }
        }
    }
}

/// A piece of a paragraph.
enum Part<'p> {
    Letters(&'p str),
    Citation(&'p Citation),
}

impl<'a> BodySink<'a> for Reading {
    fn can_cu(&mut self, danh_sach: &'a [LoiVan]) {
        for basis in danh_sach {
            self.add(basis);
        }
    }

    fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
        self.add(&loi_van);
    }

    fn mo(&mut self, _: Cap, tieu_de: Option<Cow<'a, LoiVan>>, loi_van: Option<Cow<'a, LoiVan>>) {
        for text in tieu_de.iter().chain(&loi_van) {
            self.add(text);
        }
    }

    fn bang(&mut self, bang: Cow<'a, Bang>) {
        let cells = bang.dau.iter().chain(&bang.dong).flat_map(|row| &row.0);
        for text in bang.tieu_de.iter().chain(cells.flat_map(|cell| &cell.noi_dung)) {
            self.add(text);
        }
    }

    fn hinh(&mut self, hinh: &'a HinhAnh) {
        self.text(hinh.mo_ta.to_string());
    }

    fn bieu_mau(&mut self, bieu_mau: &'a BieuMau) {
        self.text(bieu_mau.ten.to_string());
        if let Some(subject) = &bieu_mau.trich_yeu {
            self.text(subject.to_string());
        }
    }
}
