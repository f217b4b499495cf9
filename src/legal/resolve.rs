//! **Hiểu lần viện dẫn sau**: which document each mention of a text is of.

use std::collections::HashMap;

use super::normalize::fold;
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
/// A document is named by kind and number, by the name of a law, or by kind and date. Later mentions are compared with
/// what the whole text names, so that a heading may come before the sentence that tells all. `Nghị định 30` is any
/// nghị định of number 30; `Luật Bầu cử` any law whose name begins so; `Quyết định nêu trên` any quyết định named before.
/// Where several fit, all are given (of more than sixteen the last ones) and none is chosen.
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
        named.add(at, citation);
    }
    for (at, citation) in each(mentions).filter(|(at, _)| mentions[at.index].kind == MentionKind::Short) {
        if named.fitting(citation, None).is_empty() {
            named.add(at, citation);
        }
    }
    let refer = |(index, mention): (usize, &Mention)| match mention.kind {
        MentionKind::SelfReference => Referent::Itself,
        MentionKind::Relative if mention.fields.loai.is_none() => Referent::Itself,
        MentionKind::Relative => named.answer(named.of_kind_before(&mention.citation.loai, index)),
        _ => named.answer(named.fitting(&mention.citation, Some(index))),
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
struct Named<'m> {
    /// Each with the mention that names it.
    documents: Vec<(MentionRef, &'m Citation)>,
    /// Indexes of documents by what a later mention may say of them.
    by: HashMap<String, Vec<usize>>,
}

impl<'m> Named<'m> {
    /// Adds a document, unless it is one that is named already.
    fn add(&mut self, at: MentionRef, citation: &'m Citation) {
        match self.same(citation)[..] {
            // Told in more words here than before.
            [known] if told(citation) > told(self.documents[known].1) => {
                self.documents[known] = (at, citation);
                self.index(citation, known);
            }
            [] => {
                self.documents.push((at, citation));
                self.index(citation, self.documents.len() - 1);
            }
            _ => {}
        }
    }

    fn index(&mut self, citation: &Citation, document: usize) {
        for key in keys(citation).into_iter().chain(loose_keys(citation)) {
            let all = self.by.entry(key).or_default();
            if all.last() != Some(&document) && !(all.len() < MOST && all.contains(&document)) {
                all.push(document);
            }
        }
    }

    /// The documents with a key, the last [`MOST`] of them.
    fn keyed(&self, key: &str) -> &[usize] {
        let all = self.by.get(key).map_or(&[][..], Vec::as_slice);
        &all[all.len().saturating_sub(MOST)..]
    }

    /// The documents of which a citation may be, by number, name or date.
    fn same(&self, citation: &Citation) -> Vec<usize> {
        let mut all: Vec<usize> = keys(citation).iter().flat_map(|key| self.keyed(key)).copied().collect();
        all.sort_unstable();
        all.dedup();
        all.retain(|known| self.documents[*known].1.co_the_la(citation));
        all
    }

    /// The documents that a mention may be of.
    fn fitting(&self, citation: &Citation, index: Option<usize>) -> Vec<usize> {
        let sure = self.same(citation);
        // The mention that names a document is of that one, whatever else it might be.
        let own = sure.iter().copied().find(|known| Some(self.documents[*known].0) == index.map(whole));
        if let Some(own) = own {
            return vec![own];
        }
        if !sure.is_empty() {
            return sure;
        }
        let Some(loose) = loose_key(citation) else { return Vec::new() };
        let agrees = |known: &usize| self.documents[*known].1.ngay.hop_voi(&citation.ngay);
        self.keyed(&loose).iter().copied().filter(agrees).collect()
    }

    /// The documents of a kind that are named before a mention.
    fn of_kind_before(&self, kind: &TenLoai, index: usize) -> Vec<usize> {
        let all = self.by.get(&kind_key(kind)).map_or(&[][..], Vec::as_slice);
        let before = &all[..all.partition_point(|known| self.documents[*known].0.index < index)];
        before[before.len().saturating_sub(MOST)..].to_vec()
    }

    fn answer(&self, fitting: Vec<usize>) -> Referent {
        let mut all: Vec<MentionRef> = fitting.into_iter().map(|known| self.documents[known].0).collect();
        all.sort_unstable();
        match all[..] {
            [] => Referent::Unknown,
            [one] => Referent::Document(one),
            _ => Referent::Ambiguous(all),
        }
    }
}

fn whole(index: usize) -> MentionRef {
    MentionRef { index, inner: None }
}

/// How many fields a citation tells.
fn told(citation: &Citation) -> usize {
    let known = [citation.so_hieu.is_some(), citation.co_quan.is_some(), citation.trich_yeu.is_some()];
    known.iter().filter(|known| **known).count() + usize::from(citation.ngay.day_du().is_some())
}

fn kind_key(kind: &TenLoai) -> String {
    format!("loại {}", fold(kind.ten()))
}

/// By what a document is known again: its number, its name, or its date.
fn keys(citation: &Citation) -> Vec<String> {
    let kind = fold(citation.loai.ten());
    let mut keys = Vec::new();
    if let Some(number) = &citation.so_hieu {
        keys.push(format!("{kind} số {}", number.khoa_tra()));
    } else if let Some(date) = citation.ngay.day_du() {
        keys.push(format!("{kind} ngày {date}"));
    }
    if citation.loai.la_luat()
        && let Some(name) = &citation.trich_yeu
    {
        keys.push(format!("{kind} tên {}", fold(name)));
    }
    keys
}

/// By what a mention that says less may find it: its kind, its serial number, the beginnings of its name.
fn loose_keys(citation: &Citation) -> Vec<String> {
    let kind = fold(citation.loai.ten());
    let mut keys = vec![kind_key(&citation.loai)];
    let serial = citation.so_hieu.as_ref().filter(|number| !number.ky_hieu().is_empty()).and_then(SoHieu::stt);
    keys.extend(serial.map(|serial| format!("{kind} thứ {serial}")));
    if let (true, Some(name)) = (citation.loai.la_luat(), &citation.trich_yeu) {
        let name = fold(name);
        let starts = name.match_indices(' ').take(BEGINNINGS).map(|(at, _)| at);
        keys.extend(starts.map(|at| format!("{kind} đầu {}", &name[..at])));
    }
    keys
}

/// At most so many documents are given where several fit.
const MOST: usize = 16;

/// A name may be cut after so many words.
const BEGINNINGS: usize = 8;

/// What a mention says that tells less than number or name: a serial number alone, the beginning of a name.
fn loose_key(citation: &Citation) -> Option<String> {
    let kind = fold(citation.loai.ten());
    match (&citation.so_hieu, &citation.trich_yeu) {
        (Some(number), _) if number.ky_hieu().is_empty() => Some(format!("{kind} thứ {}", number.stt()?)),
        (None, Some(name)) if citation.loai.la_luat() => Some(format!("{kind} đầu {}", fold(name))),
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
    fn a_short_mention_alone_names_its_document() {
        assert_eq!(referents("Theo Nghị định số 30/2020/NĐ-CP."), ["Nghị định số 30/2020/NĐ-CP"]);
    }
}
