//! What a whole document says of the documents that it cites.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::Place;
use crate::Text;
use crate::legal::{CachViet, Citation, Documents, LuatTheo, SoHieu, TenLoai, fold};
use crate::the_thuc::NgayBanHanh;

/// What a citation says, apart from the place in its document.
#[derive(PartialEq, Eq, Hash)]
struct Said(TenLoai, Option<SoHieu>, NgayBanHanh, Option<Text>, Option<Text>);

impl From<&Citation> for Said {
    fn from(citation: &Citation) -> Self {
        let Citation { loai, so_hieu, ngay, co_quan, trich_yeu, .. } = citation;
        Self(loai.clone(), so_hieu.clone(), *ngay, co_quan.clone(), trich_yeu.clone())
    }
}

/// The documents that are cited.
pub(super) struct Known {
    documents: Vec<Document>,
    /// Of what is said, the document that it is said of; looked up only, never walked.
    of: HashMap<Said, usize>,
    laws: LuatTheo,
}

/// One document.
pub(super) struct Document {
    /// All that is said of it.
    pub(super) citation: Citation,
    /// How each mention is written where the short form is of another document too.
    pub(super) manner: Option<CachViet>,
}

impl Known {
    /// What citations say together, where laws among the legal bases are to be written by `laws`.
    pub(super) fn of(citations: &[(Citation, Place)], laws: LuatTheo) -> Self {
        let mut each = HashSet::new();
        let mut told: Vec<&Citation> = citations.iter().map(|(citation, _)| citation).collect();
        told.retain(|citation| each.insert(Said::from(*citation)));
        // Those that tell most come first, so that what tells less is compared with all that is known.
        told.sort_by_cached_key(|citation| Reverse((citation.keys().len(), citation.told())));
        let mut documents = Documents::default();
        let mut of = HashMap::with_capacity(told.len());
        for citation in told {
            let document = match documents.same(citation)[..] {
                [] if citation.keys().is_empty() => continue,
                [] => documents.add(citation),
                [known] => {
                    documents.learn(known, citation);
                    known
                }
                // The text does not tell of which.
                _ => continue,
            };
            of.insert(Said::from(citation), document);
        }
        let document = |citation: &Citation| Document { citation: citation.clone(), manner: None };
        let documents = documents.all().iter().map(document).collect();
        let mut known = Self { documents, of, laws };
        known.agree(citations);
        known.tell_apart();
        known
    }

    /// The form of laws among the legal bases.
    pub(super) fn laws(&self) -> LuatTheo {
        self.laws
    }

    /// The document that a citation is of, and its index; `None` where it may be of several, or of none that could be
    /// known again.
    pub(super) fn document(&self, citation: &Citation) -> Option<(usize, &Document)> {
        let at = *self.of.get(&Said::from(citation))?;
        Some((at, self.documents.get(at)?))
    }

    /// Lets the laws among the legal bases stand in one form: if one has no number, all are written by their dates. The
    /// Hiến pháp, which has none, is of no account.
    fn agree(&mut self, citations: &[(Citation, Place)]) {
        let no_number = |(citation, place): &(Citation, Place)| {
            let whole = self.document(citation).map_or(citation, |(_, document)| &document.citation);
            let law = whole.loai.la_luat() && whole.loai != TenLoai::HienPhap;
            *place == Place::Basis && law && whole.so_hieu.is_none()
        };
        if self.laws == LuatTheo::So && citations.iter().any(no_number) {
            self.laws = LuatTheo::Ngay;
        }
    }

    /// Finds, for documents of one short form, the manner in which no two are written alike.
    fn tell_apart(&mut self) {
        let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, document) in self.documents.iter().enumerate() {
            alike.entry(short_form(&document.citation)).or_default().push(at);
        }
        for all in alike.into_values().filter(|all| all.len() > 1) {
            let manner = self.manner_apart(&all);
            for at in all {
                self.documents[at].manner = Some(manner);
            }
        }
    }

    /// The first manner in which documents are not written alike: as among the legal bases, where laws have their date or
    /// their number too, else with all that is known.
    fn manner_apart(&self, documents: &[usize]) -> CachViet {
        let other = if self.laws == LuatTheo::Ngay { LuatTheo::So } else { LuatTheo::Ngay };
        let apart = |manner: &CachViet| {
            let mut written = HashSet::new();
            documents.iter().all(|at| written.insert(self.documents[*at].citation.viet(*manner).to_string()))
        };
        let manners = [CachViet::CanCu(self.laws), CachViet::CanCu(other)];
        manners.into_iter().find(apart).unwrap_or(CachViet::DuTruong)
    }
}

/// What the short form of a document says, whatever the spelling of its number: the name of a law; kind and number, of a
/// draft with the date; what is written where there is neither.
fn short_form(citation: &Citation) -> String {
    let short = match (&citation.so_hieu, citation.ten_luat()) {
        (_, Some(name)) => fold(name),
        (Some(number), None) if number.la_trong() => {
            format!("{} {}", number.khoa_tra(), String::from(citation.ngay))
        }
        (Some(number), None) => number.khoa_tra(),
        (None, None) => fold(&citation.to_string()),
    };
    format!("{}\n{short}", fold(citation.loai.ten()))
}
