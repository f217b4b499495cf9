//! Checks what a document refers to: each reference with its status on a day, as a rule the day of signing.
//!
//! `cargo run --example check_bases -- FILE.json 2024-05-20`: one line for each document that is cited, at its first
//! mention: what it is, its status, how well that is vouched for, what the citation says wrongly; then one line for each
//! body that did not exist on that day. Exit status 0, whatever is found; 1 where the file is at fault; 2 for a wrong
//! call.

use std::borrow::Cow;
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;
use vanban::VanBan;
use vanban::legal::catalogue::CoQuanSai;
use vanban::legal::{BangCoQuan, CachViet, Catalogue, Citation, Mention, MentionKind, find};
use vanban::the_thuc::noi_dung::{Bang, BieuMau, BodySink, Cap, HinhAnh, LoiVan, PhanTu};
use vanban::the_thuc::{KinhGui, NgayBanHanh, NoiGui};

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
fn report(van_ban: &VanBan, day: NaiveDate) -> Vec<String> {
    let mut cited: Vec<Reference> = Vec::new();
    let mut bodies: Vec<String> = Vec::new();
    for text in texts(van_ban) {
        let mentions = find(&text);
        for mention in &mentions {
            note(mention, &mut cited);
        }
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
    }
    cited.iter().map(|reference| reference.line(day)).chain(bodies).collect()
}

/// A document that is cited, with every wording in which it is.
struct Reference(Vec<Citation>);

/// Adds a mention, and those within its subject, to the references: to the first that may be the same document.
fn note(mention: &Mention, cited: &mut Vec<Reference>) {
    if !matches!(mention.kind, MentionKind::SelfReference | MentionKind::Relative) {
        let citation = mention.citation.ca_van_ban();
        let same = |reference: &&mut Reference| reference.0.iter().all(|other| other.co_the_la(&citation));
        match cited.iter_mut().find(same) {
            Some(reference) if reference.0.contains(&citation) => {}
            Some(reference) => reference.0.push(citation),
            None => cited.push(Reference(vec![citation])),
        }
    }
    for inner in &mention.inner {
        note(inner, cited);
    }
}

impl Reference {
    /// What the wordings say together: later mentions have no date, and laws no number.
    fn together(&self) -> Citation {
        let mut whole = self.0[0].clone();
        for other in &self.0[1..] {
            if whole.ngay == NgayBanHanh::TRONG || other.ngay.day_du().is_some() {
                whole.ngay = other.ngay;
            }
            whole.so_hieu = whole.so_hieu.or_else(|| other.so_hieu.clone());
            whole.co_quan = whole.co_quan.or_else(|| other.co_quan.clone());
            whole.trich_yeu = whole.trich_yeu.or_else(|| other.trich_yeu.clone());
        }
        whole
    }

    fn line(&self, day: NaiveDate) -> String {
        let (catalogue, whole) = (Catalogue::san_co(), self.together());
        let answer = catalogue.status(&whole, day);
        let mut line = format!("{whole}: {}", answer.status);
        if let Some(vouched) = answer.do_chac {
            line += &format!(" [{vouched}]");
        }
        let mut notes: Vec<String> = Vec::new();
        for citation in self.0.iter().chain([&whole]) {
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

/// Every paragraph of a document, from the issuing body to the last appendix.
fn texts(van_ban: &VanBan) -> Vec<String> {
    let the_thuc = van_ban.the_thuc();
    let mut texts = Texts(vec![the_thuc.co_quan.ten_day_du().into_owned(), the_thuc.trich_yeu.to_string()]);
    texts.0.extend(van_ban.kinh_gui().into_iter().flat_map(KinhGui::cac_noi).map(ToString::to_string));
    van_ban.duyet(&mut texts);
    texts.0.extend(the_thuc.noi_nhan.noi.iter().map(NoiGui::loi_van));
    for appendix in van_ban.phu_luc() {
        texts.0.extend(appendix.tieu_de.iter().map(ToString::to_string));
        appendix.noi_dung.duyet(&mut texts);
    }
    texts.0
}

/// Gathers the paragraphs of the content; a footnote is one of its own.
struct Texts(Vec<String>);

impl Texts {
    fn add(&mut self, text: &LoiVan) {
        let mut line = String::new();
        let mut notes = Vec::new();
        for element in text.phan_tu() {
            match element {
                PhanTu::Chu(run) => line += &run.chu,
                // With all that is known of it, more than the page will show.
                PhanTu::VienDan(citation) => line += &citation.viet(CachViet::DuTruong).to_string(),
                PhanTu::LienKet(link) => line.extend(link.chu.iter().map(|run| run.chu.as_str())),
                PhanTu::ChuThich(note) => notes.push(note.to_string()),
                _ => {}
            }
        }
        self.0.push(line);
        self.0.extend(notes);
    }
}

impl<'a> BodySink<'a> for Texts {
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

    fn bang(&mut self, bang: &'a Bang) {
        let cells = bang.dau.iter().chain(&bang.dong).flat_map(|row| &row.0);
        for text in bang.tieu_de.iter().chain(cells.flat_map(|cell| &cell.noi_dung)) {
            self.add(text);
        }
    }

    fn hinh(&mut self, hinh: &'a HinhAnh) {
        self.0.push(hinh.mo_ta.to_string());
    }

    fn bieu_mau(&mut self, bieu_mau: &'a BieuMau) {
        self.0.push(bieu_mau.ten.to_string());
        self.0.extend(bieu_mau.trich_yeu.iter().map(ToString::to_string));
    }
}
