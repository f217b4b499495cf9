//! `vien_dan`: a document cited by its number, in full where it is mentioned first (`ND30-PL1-II.6.b#1`–`#3`).

use super::{Helper, Kind, Param, piece};
#[cfg(feature = "docx")]
use crate::legal::{CachViet, Citation};
#[cfg(feature = "docx")]
use crate::source;

pub(super) const VIEN_DAN: Helper = Helper {
    name: "vien_dan",
    params: &[Param::new("van_ban", Kind::Text)],
    more: None,
    options: &[],
    piece: true,
    run: piece,
};

/// Citations of a page that has no model of its own: a form in DOCX.
#[cfg(feature = "docx")]
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    seen: Vec<Citation>,
}

#[cfg(feature = "docx")]
impl Mentions {
    /// A citation as it is written at the next place in reading order; the error is in Vietnamese.
    pub(crate) fn write(&mut self, text: &str) -> Result<String, String> {
        let citation = source::citation(text)?;
        let document = citation.ca_van_ban();
        let again = self.seen.contains(&document);
        if !again {
            self.seen.push(document);
        }
        Ok(citation.viet(if again { CachViet::LanSau } else { CachViet::LanDau }).to_string())
    }
}

#[cfg(all(test, feature = "docx"))]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_cited_in_full_once() {
        let mut mentions = Mentions::default();
        let first = mentions.write("30/2020/NĐ-CP").unwrap();
        assert!(first.contains("ngày 05 tháng 3 năm 2020") && first.contains("về công tác văn thư"), "{first}");
        assert_eq!(
            mentions.write("khoản 1 Điều 8, 30/2020/NĐ-CP").unwrap(),
            "khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP"
        );
        assert!(mentions.write("999/2099/NĐ-CP").is_err());
    }
}
