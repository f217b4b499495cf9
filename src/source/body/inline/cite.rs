//! Citations in source text: `[[30/2020/NĐ-CP]]`, `[[khoản 1 Điều 8, 30/2020/NĐ-CP]]`, or in words.

use super::super::super::cx::Cx;
use super::super::super::node::{Node, Value, de};
use crate::legal::{CachViet, Catalogue, Citation, LookUp, SoHieu};

/// Makes a citation of what stands in the brackets: a number alone is completed from the catalogue.
pub(super) fn convert(text: &str) -> Result<Value, String> {
    let (place, number) = text.rsplit_once(',').map_or((None, text), |(place, number)| (Some(place), number));
    let number = number.trim();
    let alone = number.starts_with(|c: char| c.is_ascii_digit()) && !number.contains(char::is_whitespace);
    if let Some(number) = number.parse::<SoHieu>().ok().filter(|_| alone) {
        let citation = of_number(&number)?;
        let full = citation.viet(CachViet::DuTruong);
        return in_words(place.map_or_else(|| full.to_string(), |place| format!("{} {full}", place.trim())));
    }
    in_words(text.to_owned())
}

/// The citation that stands in the brackets.
#[cfg(all(feature = "docx", feature = "templates"))]
pub(crate) fn citation(text: &str) -> Result<Citation, String> {
    match convert(text)? {
        Value::Text(whole) => whole.parse().map_err(|error: crate::legal::CitationError| error.to_string()),
        _ => Err(format!("“{text}” không phải viện dẫn")),
    }
}

fn in_words(text: String) -> Result<Value, String> {
    match text.parse::<Citation>() {
        Ok(_) => Ok(Value::Text(text)),
        Err(error) => Err(error.to_string()),
    }
}

fn of_number(number: &SoHieu) -> Result<Citation, String> {
    match Catalogue::san_co().tra_so(number) {
        LookUp::Known(entry) => Ok(entry.citation()),
        // A number with a year comes back in no other year.
        LookUp::Possible(entry) if number.nam().is_some() => Ok(entry.citation()),
        LookUp::Possible(entry) => Err(format!(
            "số {number} mỗi năm một khác, danh mục chỉ có {}: hãy ghi đủ loại, số, ngày, cơ quan",
            entry.citation().viet(CachViet::DuTruong)
        )),
        LookUp::Ambiguous(_) => Err(format!("nhiều văn bản có thể là số {number}: hãy ghi đủ loại, số, ngày, cơ quan")),
        LookUp::Unknown => {
            Err(format!("danh mục không có văn bản số {number}: hãy ghi đủ loại, số, ngày, cơ quan, trích yếu"))
        }
    }
}

/// What stands in the brackets for a citation in exchange form; none where no words read back as it is.
pub(super) fn write(node: &Node) -> Option<String> {
    let mut cx = Cx::new("");
    let citation: Citation = de::read(node, &[], &mut cx)?;
    let whole = citation.ca_van_ban();
    let short = whole.so_hieu.as_ref().and_then(|number| {
        let known = of_number(number).is_ok_and(|entry| entry == whole);
        let place = if citation.vi_tri.is_empty() { String::new() } else { format!("{}, ", citation.vi_tri) };
        known.then(|| format!("{place}{number}"))
    });
    let full = citation.viet(CachViet::DuTruong).to_string();
    short.into_iter().chain([full]).find(|text| {
        let Ok(Value::Text(read)) = convert(text) else { return false };
        read.parse::<Citation>().is_ok_and(|read| read == citation)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_year_is_completed_and_one_without_is_not_guessed() {
        let Ok(Value::Text(law)) = convert("33/2024/QH15") else { panic!("{:?}", convert("33/2024/QH15")) };
        assert!(law.contains("33/2024/QH15") && law.contains("Lưu trữ"), "{law}");
        let error = convert("90/QĐ-TTg").unwrap_err();
        assert!(error.contains("mỗi năm") && error.contains("2022"), "{error}");
    }
}
