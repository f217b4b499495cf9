//! `w:bookmarkStart`, `w:bookmarkEnd`: a place that links within the document lead to.

use super::super::xml::Xml;

/// What the name of the bookmark of a cited document begins with; its number follows. Names begin with a letter, hold
/// letters, digits and `_`, and have at most 40 of them.
pub(in super::super) const CITED: &str = "VienDan_";

/// Writes the bookmark of a cited document (17.13.6.2, 17.13.6.1) around what `runs` writes. The document's number is
/// the bookmark's id too, as there are no other bookmarks.
pub(in super::super) fn write_bookmark(document: u32, xml: &mut Xml, runs: impl FnOnce(&mut Xml)) {
    xml.raw("<w:bookmarkStart w:id=\"").int(document).raw("\" w:name=\"").raw(CITED).int(document).raw("\"/>");
    runs(xml);
    xml.raw("<w:bookmarkEnd w:id=\"").int(document).raw("\"/>");
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn a_bookmark_stands_about_its_letters() {
        let run = |xml: &mut Xml| {
            xml.raw("<w:r/>");
        };
        assert_eq!(
            written(|xml| write_bookmark(7, xml, run)),
            "<w:bookmarkStart w:id=\"7\" w:name=\"VienDan_7\"/><w:r/><w:bookmarkEnd w:id=\"7\"/>"
        );
    }
}
