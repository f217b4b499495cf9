//! `docProps/custom.xml`: what the file says of itself by names of its own (ISO/IEC 29500-1, 22.3).

use super::super::xml::{Place, Xml};
use crate::layout::block::Info;

/// Name of the part.
pub(crate) const NAME: &str = "docProps/custom.xml";
/// The format that all properties with names of their own have (22.3.2.2).
pub(crate) const FMTID: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/// Number of the first property; 0 and 1 have a meaning of their own.
pub(crate) const FIRST_PID: u32 = 2;

/// Writes the part; what is empty is left out.
pub(in super::super) fn write(info: &Info<'_>, xml: &mut Xml) {
    xml.head().raw(concat!(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"",
        " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">",
    ));
    let fields = info.fields.iter().filter(|(_, value)| !value.is_empty());
    for (pid, (field, value)) in (FIRST_PID..).zip(fields) {
        xml.place = Place { component: field.nhan(), ..Place::default() };
        xml.raw("<property fmtid=\"").raw(FMTID).raw("\" pid=\"").int(pid).raw("\"").attr("name", &field.ten());
        xml.raw("><vt:lpwstr>").text(value).raw("</vt:lpwstr></property>");
    }
    xml.raw("</Properties>");
}

#[cfg(test)]
mod tests {
    use super::super::super::element::written;
    use super::super::super::error::RenderError;
    use super::*;
    use crate::layout::thong_tin::Truong;

    #[test]
    fn properties_are_numbered_and_nothing_empty_stands() {
        let fields =
            vec![(Truong::TenLoai, "A & B".into()), (Truong::SoBan, "".into()), (Truong::HoTen(2), "Bình".into())];
        let info = Info { fields, ..Info::default() };
        let text = written(|xml| write(&info, xml));
        let property = |pid, name, value| {
            format!(
                "<property fmtid=\"{FMTID}\" pid=\"{pid}\" name=\"{name}\"><vt:lpwstr>{value}</vt:lpwstr></property>"
            )
        };
        let expected = property(2, "TypeName", "A &amp; B") + &property(3, "SignerInfo2.FullName", "Bình");
        assert!(text.ends_with(&format!("docPropsVTypes\">{expected}</Properties>")), "{text}");
    }

    #[test]
    fn what_xml_cannot_hold_is_told_with_its_field() {
        let info = Info { fields: vec![(Truong::HoTen(1), "B\u{1}".into())], ..Info::default() };
        let mut xml = Xml::default();
        write(&info, &mut xml);
        let Err(RenderError::IllegalCharacter { component, byte, .. }) = xml.check() else { panic!("no fault") };
        assert_eq!((component, byte), ("họ và tên người ký", 1));
    }
}
