//! `[Content_Types].xml`: types of all parts (ISO/IEC 29500-2, 7.2.3).

use super::super::setup::{Setup, footer_name, header_name};
use super::super::xml::Xml;

/// Parts that every package has: name, and what its type ends with.
const ALWAYS: [(&str, &str); 11] = [
    ("/word/document.xml", "wordprocessingml.document.main+xml"),
    ("/word/styles.xml", "wordprocessingml.styles+xml"),
    ("/word/settings.xml", "wordprocessingml.settings+xml"),
    ("/word/fontTable.xml", "wordprocessingml.fontTable+xml"),
    ("/word/webSettings.xml", "wordprocessingml.webSettings+xml"),
    ("/word/theme/theme1.xml", "theme+xml"),
    ("/word/header1.xml", "wordprocessingml.header+xml"),
    ("/word/header2.xml", "wordprocessingml.header+xml"),
    ("/docProps/core.xml", ""),
    ("/docProps/custom.xml", "custom-properties+xml"),
    ("/docProps/app.xml", "extended-properties+xml"),
];

/// Writes the part.
pub(super) fn write(setup: &Setup, xml: &mut Xml) {
    xml.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    default("rels", "application/vnd.openxmlformats-package.relationships+xml", xml);
    default("xml", "application/xml", xml);
    if setup.pictures {
        default("png", "image/png", xml);
        default("jpeg", "image/jpeg", xml);
    }
    for (name, kind) in ALWAYS {
        part(name, kind, xml);
    }
    if setup.footnotes {
        part("/word/footnotes.xml", "wordprocessingml.footnotes+xml", xml);
    }
    for number in 0..setup.first_headers {
        part(&format!("/word/{}", header_name(number)), "wordprocessingml.header+xml", xml);
    }
    if setup.empty_footer {
        part("/word/footer1.xml", "wordprocessingml.footer+xml", xml);
    }
    for number in 0..setup.first_footers {
        part(&format!("/word/{}", footer_name(number)), "wordprocessingml.footer+xml", xml);
    }
    xml.raw("</Types>");
}

/// The type of all parts with an extension.
fn default(extension: &str, kind: &str, xml: &mut Xml) {
    xml.raw("<Default").attr("Extension", extension).attr("ContentType", kind).raw("/>");
}

/// The type of one part; an empty end is that of the core properties.
fn part(name: &str, kind: &'static str, xml: &mut Xml) {
    xml.raw("<Override").attr("PartName", name).raw(" ContentType=\"application/vnd.openxmlformats-");
    if kind.is_empty() {
        xml.raw("package.core-properties+xml\"/>");
    } else {
        xml.raw("officedocument.").raw(kind).raw("\"/>");
    }
}
