//! **Liên kết**: links to elsewhere.

use serde::{Deserialize, Serialize};

use super::CumChu;
use super::loi_van::Runs;

/// **Liên kết**: letters that lead to an address.
///
/// The address is checked when a link is made, so that no file can hold one that Word refuses: `http`,
/// `https`, `ftp`, `mailto` or `tel`, letters outside ASCII percent-encoded.
///
/// ```
/// use vanban::the_thuc::noi_dung::LienKet;
/// let link = LienKet::new("http://tongdai111.vn/trẻ em", "Tổng đài 111")?;
/// assert_eq!(link.dia_chi(), "http://tongdai111.vn/tr%E1%BA%BB%20em");
/// assert!(LienKet::new("javascript:alert(1)", "x").is_err());
/// # Ok::<(), vanban::the_thuc::noi_dung::LienKetError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Fields", into = "Fields")]
#[non_exhaustive]
#[doc(alias = "liên kết")]
#[doc(alias = "hyperlink")]
pub struct LienKet {
    dia_chi: String,
    /// The letters shown.
    pub chu: Vec<CumChu>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    dia_chi: String,
    chu: Runs,
}

const SCHEMES: [&str; 5] = ["http", "https", "ftp", "mailto", "tel"];

impl LienKet {
    /// A link.
    ///
    /// # Errors
    /// The address has none of the schemes above, no host, or a host with other signs than letters, digits,
    /// `-`, `.` and a port.
    pub fn new(dia_chi: &str, chu: impl Into<CumChu>) -> Result<Self, LienKetError> {
        Ok(Self { dia_chi: encode(dia_chi)?, chu: vec![chu.into()] })
    }

    /// The address, a valid URI.
    #[must_use]
    pub fn dia_chi(&self) -> &str {
        &self.dia_chi
    }
}

fn encode(address: &str) -> Result<String, LienKetError> {
    let error = |can| LienKetError { dia_chi: address.to_owned(), can };
    let (scheme, rest) = address.split_once(':').ok_or_else(|| error("địa chỉ mở đầu bằng http://, https://, …"))?;
    let scheme = scheme.to_ascii_lowercase();
    if !SCHEMES.contains(&scheme.as_str()) {
        return Err(error("một trong http, https, ftp, mailto, tel"));
    }
    let mut out = format!("{scheme}:");
    let path = if matches!(scheme.as_str(), "mailto" | "tel") {
        if rest.is_empty() {
            return Err(error("địa chỉ sau dấu “:”"));
        }
        rest
    } else {
        let rest = rest.strip_prefix("//").ok_or_else(|| error("“//” sau dấu “:”"))?;
        let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        check_host(host).map_err(error)?;
        out += "//";
        out += host;
        path
    };
    let bytes = path.as_bytes();
    let mut fragment = false;
    for (i, &byte) in bytes.iter().enumerate() {
        let plain = match byte {
            b'#' => !std::mem::replace(&mut fragment, true),
            // `%41` typed by the caller is an escape already and stays one.
            b'%' => bytes.get(i + 1..i + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        if plain {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    Ok(out)
}

fn check_host(host: &str) -> Result<(), &'static str> {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    if name.is_empty() || name.split('.').any(str::is_empty) {
        return Err("tên miền");
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.')) {
        return Err("tên miền gồm chữ cái không dấu, chữ số, dấu “-” và “.”");
    }
    if port.parse::<u16>().is_err() {
        return Err("cổng từ 0 đến 65535");
    }
    Ok(())
}

impl TryFrom<Fields> for LienKet {
    type Error = LienKetError;
    fn try_from(fields: Fields) -> Result<Self, LienKetError> {
        Ok(Self { dia_chi: encode(&fields.dia_chi)?, chu: fields.chu.0 })
    }
}

impl From<LienKet> for Fields {
    fn from(link: LienKet) -> Self {
        Self { dia_chi: link.dia_chi, chu: Runs(link.chu) }
    }
}

/// Why a text is no address of a link.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("địa chỉ liên kết “{dia_chi}” sai: cần {can}")]
pub struct LienKetError {
    dia_chi: String,
    can: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_valid_uris() {
        for (typed, uri) in [
            ("HTTP://a.vn", "http://a.vn"),
            ("https://a.vn:8080/b c?d=é#e#f", "https://a.vn:8080/b%20c?d=%C3%A9#e%23f"),
            ("https://a.vn/%41%zz100%", "https://a.vn/%41%25zz100%25"),
            ("mailto:vp@xa.vn", "mailto:vp@xa.vn"),
            ("https://a.vn/<\"[x]\\>", "https://a.vn/%3C%22%5Bx%5D%5C%3E"),
        ] {
            let link = LienKet::new(typed, "x").unwrap();
            assert_eq!(link.dia_chi(), uri);
            assert_eq!(LienKet::new(uri, "x").unwrap().dia_chi(), uri, "encoding is stable");
        }
    }

    #[test]
    fn addresses_that_lead_nowhere_are_refused() {
        for typed in [
            "",
            "tongdai111.vn",
            "http:/a",
            "http://",
            "http://a..b",
            "http://[::1",
            "file:///etc/passwd",
            "tel:",
            "http://a:99999",
        ] {
            assert!(LienKet::new(typed, "x").is_err(), "{typed}");
        }
    }
}
