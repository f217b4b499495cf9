//! **Hiểu lần viện dẫn sau**: which document each mention of a text is of.

use std::collections::HashMap;

use super::normalize::fold;
use super::same::{Documents, Index, MOST};
use super::{Citation, Mention, MentionKind, SoHieu, TenLoai};

/// A mention by its place in the list that [`find`](super::find) gave; `inner` is its place among the citations within
/// the subject of that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct MentionRef {
    /// Index of the mention.
    pub index: usize,
    /// Index in its [`Mention::inner`]; `None` for the mention itself.
    pub inner: Option<usize>,
}

/// What a mention refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Referent {
    /// The document that speaks: `Nghị định này`, `khoản 1 Điều này`.
    Itself,
    /// The document that this mention names in full, or first where no mention is full.
    Document(MentionRef),
    /// Any of these documents, each by the mention that names it: the text does not tell which.
    Ambiguous(Vec<MentionRef>),
    /// A document that the text does not name: `Quyết định nêu trên` with no decision before it.
    Unknown,
}

/// Tells of each mention which document it is of, in the order of the list.
///
/// Mentions are of one document as [`Citation::co_the_la`] says: by kind and number, by the name of a law, or by kind and
/// date or issuer. They are compared with what the whole text names, so that a heading may come before the sentence that
/// tells all. `Nghị định 30` is any nghị định of number 30; `Luật Bầu cử` any law whose name begins so; `Quyết định nêu
/// trên` any quyết định named before. Where several fit, all are given (of more than sixteen the last ones) and none is
/// chosen. A citation names at least its own document.
///
/// ```
/// use vanban::legal::{Referent, find, resolve};
/// let text = "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, \
///     các cơ quan rà soát theo Nghị định 30 và Quyết định nêu trên.";
/// let mentions = find(text);
/// let all = resolve(&mentions);
/// assert_eq!(all[1], all[0]);
/// assert_eq!(all[2], Referent::Unknown);
/// ```
#[must_use]
pub fn resolve(mentions: &[Mention]) -> Vec<Referent> {
    let mut named = Named::default();
    let full = |mention: &Mention| mention.kind == MentionKind::Full || mention.kind == MentionKind::ListMember;
    // What is named in full comes first, within subjects too; then what is named in short only.
    for (at, citation) in each(mentions).filter(|(at, _)| full(&mentions[at.index])) {
        let same = named.documents.same(citation);
        named.note(at, citation, &same);
    }
    for (at, citation) in each(mentions).filter(|(at, _)| mentions[at.index].kind == MentionKind::Short) {
        let fitting = named.fitting(citation);
        named.note(at, citation, &fitting);
    }
    let by_kind = named.by_kind();
    let refer = |(index, mention): (usize, &Mention)| match mention.kind {
        MentionKind::SelfReference => Referent::Itself,
        MentionKind::Relative if mention.fields.loai.is_none() => Referent::Itself,
        MentionKind::Relative => named.answer(&before(&by_kind, &mention.citation.loai, index)),
        _ => named.of(index, &mention.citation),
    };
    mentions.iter().enumerate().map(refer).collect()
}

/// All citations with what is within them.
fn each(mentions: &[Mention]) -> impl Iterator<Item = (MentionRef, &Citation)> {
    mentions.iter().enumerate().flat_map(|(index, mention)| {
        let within = mention.inner.iter().enumerate();
        let within = within.map(move |(inner, found)| (MentionRef { index, inner: Some(inner) }, &found.citation));
        std::iter::once((MentionRef { index, inner: None }, &mention.citation)).chain(within)
    })
}

/// The documents that a text names.
#[derive(Default)]
struct Named {
    documents: Documents,
    /// How each of them is named.
    names: Vec<Name>,
    /// Documents by what a mention may say that tells less.
    loose: Index,
}

/// How a document is named.
struct Name {
    /// The mention that tells most of it.
    at: MentionRef,
    /// How much that one tells.
    told: usize,
    /// The first mention that may be of it.
    first_seen: usize,
}

impl Named {
    /// Notes a mention of the documents that it may be of: a new one if there is none.
    fn note(&mut self, at: MentionRef, citation: &Citation, of: &[usize]) {
        let told = citation.told();
        match *of {
            [] => {
                let known = self.documents.add(citation);
                self.names.push(Name { at, told, first_seen: at.index });
                self.index(known);
            }
            [known] if self.documents.all()[known].co_the_la(citation) => {
                self.documents.learn(known, citation);
                self.index(known);
                let name = &mut self.names[known];
                if told > name.told {
                    (name.at, name.told) = (at, told);
                }
            }
            _ => {}
        }
        for known in of {
            let first = &mut self.names[*known].first_seen;
            *first = at.index.min(*first);
        }
    }

    fn index(&mut self, document: usize) {
        for key in loose_keys(&self.documents.all()[document]) {
            self.loose.put(key, document);
        }
    }

    /// The documents that a mention may be of.
    fn fitting(&self, citation: &Citation) -> Vec<usize> {
        let sure = self.documents.same(citation);
        if !sure.is_empty() {
            return sure;
        }
        let Some(loose) = loose_key(citation) else { return Vec::new() };
        let agrees = |known: &usize| {
            let known = &self.documents.all()[*known];
            known.ngay.hop_voi(&citation.ngay) && known.issuer_agrees(citation)
        };
        self.loose.get(&loose).iter().copied().filter(agrees).collect()
    }

    /// What a mention refers to that is a citation.
    fn of(&self, index: usize, citation: &Citation) -> Referent {
        let own = MentionRef { index, inner: None };
        let fitting = self.fitting(citation);
        // The mention that names a document is of that one, whatever else it might be.
        if fitting.is_empty() || fitting.iter().any(|known| self.names[*known].at == own) {
            return Referent::Document(own);
        }
        self.answer(&fitting)
    }

    /// The documents of each kind, in the order in which they are seen first.
    fn by_kind(&self) -> HashMap<String, Vec<(usize, usize)>> {
        let mut kinds: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        let mut order: Vec<_> = self.names.iter().enumerate().map(|(known, name)| (name.first_seen, known)).collect();
        order.sort_unstable();
        for (first_seen, known) in order {
            kinds.entry(fold(self.documents.all()[known].loai.ten())).or_default().push((first_seen, known));
        }
        kinds
    }

    fn answer(&self, fitting: &[usize]) -> Referent {
        let mut all: Vec<MentionRef> = fitting.iter().map(|known| self.names[*known].at).collect();
        all.sort_unstable();
        match all[..] {
            [] => Referent::Unknown,
            [one] => Referent::Document(one),
            _ => Referent::Ambiguous(all),
        }
    }
}

/// The documents of a kind that are seen before a mention, the last [`MOST`] of them.
fn before(by_kind: &HashMap<String, Vec<(usize, usize)>>, kind: &TenLoai, index: usize) -> Vec<usize> {
    let all = by_kind.get(&fold(kind.ten())).map_or(&[][..], Vec::as_slice);
    let before = &all[..all.partition_point(|(first_seen, _)| *first_seen < index)];
    before[before.len().saturating_sub(MOST)..].iter().map(|(_, known)| *known).collect()
}

/// By what a mention that says less may find it: its serial number, the beginnings of its name.
fn loose_keys(citation: &Citation) -> Vec<String> {
    let kind = fold(citation.loai.ten());
    let serial = citation.so_hieu.as_ref().filter(|number| !number.ky_hieu().is_empty()).and_then(SoHieu::stt);
    let mut keys: Vec<String> = serial.map(|serial| format!("{kind} thứ {serial}")).into_iter().collect();
    if let Some(name) = citation.ten_luat().map(fold) {
        let starts = name.match_indices(' ').take(BEGINNINGS).map(|(at, _)| at);
        keys.extend(starts.map(|at| format!("{kind} đầu {}", &name[..at])));
    }
    keys
}

/// A name may be cut after so many words.
const BEGINNINGS: usize = 8;

/// What a mention says that tells less than number or name: a serial number alone, the beginning of a name.
fn loose_key(citation: &Citation) -> Option<String> {
    let kind = fold(citation.loai.ten());
    match (&citation.so_hieu, citation.ten_luat()) {
        (Some(number), _) if number.ky_hieu().is_empty() => Some(format!("{kind} thứ {}", number.stt()?)),
        (None, Some(name)) => Some(format!("{kind} đầu {}", fold(name))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legal::find;

    /// What each mention is of, by the text of the mention that names it.
    fn referents(text: &str) -> Vec<String> {
        let mentions = find(text);
        let name = |at: &MentionRef| {
            let mention = &mentions[at.index];
            let range = at.inner.map_or(&mention.range, |inner| &mention.inner[inner].range).clone();
            text[range].split(" ngày").next().unwrap_or_default().to_owned()
        };
        resolve(&mentions)
            .iter()
            .map(|referent| match referent {
                Referent::Itself => "chính nó".to_owned(),
                Referent::Document(at) => name(at),
                Referent::Ambiguous(all) => all.iter().map(name).collect::<Vec<_>>().join(" | "),
                Referent::Unknown => "?".to_owned(),
            })
            .collect()
    }

    #[test]
    fn later_mentions_go_to_the_one_that_tells_all() {
        for (text, expected) in [
            // by number
            (
                "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ. Theo Nghị định số 30/2020/NĐ-CP;",
                &["Nghị định số 30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP"][..],
            ),
            // the heading comes first
            (
                "Về Nghị định 30/2020/NĐ-CP. Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;",
                &["Nghị định số 30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP"],
            ),
            // by the serial number alone
            (
                "Chỉ thị số 28-CT/TW ngày 25 tháng 12 năm 2023 của Bộ Chính trị. Quán triệt Chỉ thị 28.",
                &["Chỉ thị số 28-CT/TW", "Chỉ thị số 28-CT/TW"],
            ),
            // by the name of a law, and by its beginning
            ("Luật Trẻ em ngày 05 tháng 4 năm 2016. Quyền theo Luật Trẻ em.", &["Luật Trẻ em", "Luật Trẻ em"]),
            // within a subject
            (
                "Nghị định số 107/2021/NĐ-CP của Chính phủ sửa đổi Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính \
                 phủ; Điều 5 Nghị định số 61/2018/NĐ-CP.",
                &[
                    "Nghị định số 107/2021/NĐ-CP của Chính phủ sửa đổi Nghị định số 61/2018/NĐ-CP",
                    "Nghị định số 61/2018/NĐ-CP",
                ],
            ),
            // itself
            ("khoản 2 Điều 5 Nghị định này và khoản 1 Điều này", &["chính nó", "chính nó"]),
            // the one named before
            (
                "Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân xã. Thực hiện Quyết định nêu trên.",
                &["Quyết định số 12/QĐ-UBND", "Quyết định số 12/QĐ-UBND"],
            ),
        ] {
            assert_eq!(referents(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_ambiguous_stays_so() {
        for (text, expected) in [
            // one number, two years
            (
                "Quyết định số 90/QĐ-TTg ngày 12/01/2016; Quyết định số 90/QĐ-TTg ngày 18/01/2022. Theo Quyết định số 90/QĐ-TTg.",
                "Quyết định số 90/QĐ-TTg | Quyết định số 90/QĐ-TTg",
            ),
            // one serial number, two documents
            (
                "Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18/NQ-HĐND ngày 05/7/2024. Theo Nghị quyết 18.",
                "Nghị quyết số 18-NQ/TW | Nghị quyết số 18/NQ-HĐND",
            ),
            // two decisions before
            (
                "Quyết định số 12/QĐ-UBND ngày 05/01/2026, Quyết định số 13/QĐ-UBND ngày 06/01/2026. Quyết định nêu trên",
                "Quyết định số 12/QĐ-UBND | Quyết định số 13/QĐ-UBND",
            ),
        ] {
            assert_eq!(referents(text).last().map(String::as_str), Some(expected), "{text}");
        }
        assert_eq!(referents("Theo Thông tư nêu trên"), ["?"]);
    }

    #[test]
    fn a_citation_names_at_least_its_own_document() {
        for (text, expected) in [
            // short, and the only one
            ("Theo Nghị định số 30/2020/NĐ-CP.", &["Nghị định số 30/2020/NĐ-CP"][..]),
            // neither number nor day
            ("Hiến pháp năm 2013. Theo Hiến pháp năm 2013.", &["Hiến pháp năm 2013", "Hiến pháp năm 2013"]),
            ("Hiến pháp năm 1992. Theo Hiến pháp năm 2013.", &["Hiến pháp năm 1992", "Hiến pháp năm 2013"]),
            // the issuer alone
            (
                "Quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.",
                &["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng"],
            ),
        ] {
            assert_eq!(referents(text), expected, "{text}");
        }
        let twice = "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng. ".repeat(2);
        let first = Referent::Document(MentionRef { index: 0, inner: None });
        assert_eq!(resolve(&find(&twice)), [first.clone(), first]);
    }

    #[test]
    fn the_one_named_before_is_named_before() {
        for (text, expected) in [
            // the first alone: what comes behind, though told in full, is not before
            (
                "Quyết định số 5/QĐ-UBND. Quyết định nêu trên. Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã A.",
                &[0][..],
            ),
            // seen before in short, told in full behind
            (
                "Quyết định số 12/QĐ-UBND. Quyết định nêu trên. Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã A.",
                &[2],
            ),
            // both
            ("Quyết định số 12/QĐ-UBND ngày 05/01/2026 và Quyết định số 5/QĐ-UBND. Quyết định nêu trên.", &[0, 1]),
        ] {
            let mentions = find(text);
            let at = mentions.iter().position(|mention| mention.kind == MentionKind::Relative).expect(text);
            let named = match &resolve(&mentions)[at] {
                Referent::Document(one) => vec![one.index],
                Referent::Ambiguous(all) => all.iter().map(|one| one.index).collect(),
                Referent::Itself | Referent::Unknown => Vec::new(),
            };
            assert_eq!(named, expected, "{text}");
        }
    }

    #[test]
    fn one_number_of_two_bodies_is_of_two_documents() {
        let first = |index| Referent::Document(MentionRef { index, inner: None });
        let plans = "Kế hoạch số 12/KH-UBND của UBND xã An Bình. Kế hoạch số 12/KH-UBND của UBND xã Mai Thượng.";
        assert_eq!(resolve(&find(plans)), [first(0), first(1)]);
        let spelled = "Kế hoạch số 12/KH-UBND của UBND xã An Bình. Kế hoạch 12/KH-UBND của Ủy ban nhân dân xã An Bình.";
        assert_eq!(resolve(&find(spelled)), [first(0), first(0)]);
        let called = "Công văn số 12/UBND-VX ngày 05/01/2026 của UBND xã An Bình. Theo Văn bản số 12/UBND-VX.";
        assert_eq!(resolve(&find(called)), [first(0), first(0)]);
    }

    #[test]
    fn the_mention_that_tells_more_of_the_date_names_the_document() {
        let text = "Quyết định số 12/QĐ-UBND năm 2026. Quyết định số 12/QĐ-UBND ngày 05/01/2026.";
        let second = Referent::Document(MentionRef { index: 1, inner: None });
        assert_eq!(resolve(&find(text)), [second.clone(), second]);
    }
}
