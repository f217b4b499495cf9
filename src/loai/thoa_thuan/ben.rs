//! **Các bên**: the parties of an agreement.

use std::borrow::Cow;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::XungHo;
use crate::loai::khung::OKy;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::NguoiKy;
use crate::the_thuc::noi_dung::{BodySink, HinhAnh, LoiVan};

/// **Bên**: a party: who it is, how to reach it, who speaks for it.
///
/// A body is represented by somebody who signs for it (“ĐẠI DIỆN BÊN A”); a person without a representative signs
/// himself (“BÊN B”).
///
/// ```
/// use vanban::loai::thoa_thuan::Ben;
/// use vanban::the_thuc::{NguoiKy, QuyenHan};
/// let head = NguoiKy::new(QuyenHan::truc_tiep("Giám đốc"), "Trần Văn Bảo");
/// let mut company = Ben::new("Công ty TNHH Xây dựng Bình An").dai_dien(head);
/// company.ma_so_thue = Some("5900 000 111".into());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "bên")]
#[doc(alias = "party")]
pub struct Ben {
    /// **Nhãn**: how the text calls it, where not “Bên A”, “Bên B” by its place: “Bên thuê”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nhan: Option<Text>,
    /// **Tên**: name of the body or person.
    pub ten: Text,
    /// **Địa chỉ**: address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dia_chi: Option<Text>,
    /// **Số điện thoại**: telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dien_thoai: Option<Text>,
    /// **Mã số thuế**: tax number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ma_so_thue: Option<Text>,
    /// **Số tài khoản**: account, and where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tai_khoan: Option<Text>,
    /// Further lines, each with its label: “Số định danh cá nhân: …”.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub khac: Vec<LoiVan>,
    /// **Danh xưng** of the representative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub xung_ho: Option<XungHo>,
    /// **Đại diện**: who speaks and signs for it; in files also a name that the office's profile gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dai_dien: Option<NguoiKy>,
    /// **Dấu** (ô số 8): picture of its seal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dau: Option<HinhAnh>,
}

impl Ben {
    /// A party of which the name alone is known.
    #[must_use]
    pub fn new(ten: impl Into<Text>) -> Self {
        Self {
            nhan: None,
            ten: ten.into(),
            dia_chi: None,
            dien_thoai: None,
            ma_so_thue: None,
            tai_khoan: None,
            khac: Vec::new(),
            xung_ho: None,
            dai_dien: None,
            dau: None,
        }
    }

    /// Represented by somebody.
    #[must_use]
    pub fn dai_dien(mut self, nguoi_ky: NguoiKy) -> Self {
        self.dai_dien = Some(nguoi_ky);
        self
    }

    /// How the text calls it at its place: “Bên A”.
    fn goi(&self, place: usize) -> Cow<'_, str> {
        match &self.nhan {
            Some(own) => own.one_line(),
            None => match u8::try_from(place) {
                Ok(place @ 0..26) => Cow::Owned(format!("Bên {}", char::from(b'A' + place))),
                _ => Cow::Owned(format!("Bên {}", place + 1)),
            },
        }
    }

    fn duyet<'a>(&'a self, place: usize, sink: &mut dyn BodySink<'a>) {
        let title = format!("{}: {}", self.goi(place), self.ten.one_line()).to_uppercase();
        sink.dan_nhap(Cow::Owned(LoiVan::new().dam(title)));
        let line = |words: LoiVan| Cow::Owned(words.bo_dau_cuoi().va("."));
        for (label, words) in [
            ("Địa chỉ", &self.dia_chi),
            ("Điện thoại", &self.dien_thoai),
            ("Mã số thuế", &self.ma_so_thue),
            ("Số tài khoản", &self.tai_khoan),
        ] {
            if let Some(words) = words {
                sink.doan(line(LoiVan::from(format!("{label}: {words}"))));
            }
        }
        for words in &self.khac {
            sink.doan(line(words.clone()));
        }
        if let Some(signer) = &self.dai_dien {
            let address = self.xung_ho.map(|address| format!("{} ", address.dau_dong())).unwrap_or_default();
            let post = bo_dau_cuoi(signer.quyen_han.chuc_vu());
            sink.doan(line(LoiVan::from(format!("Đại diện: {address}{}; chức vụ: {post}", signer.ho_ten))));
        }
    }

    fn o_ky(&self, place: usize) -> OKy<'_> {
        let name = self.goi(place).to_uppercase();
        match &self.dai_dien {
            Some(signer) => {
                let mut place = OKy::from(signer);
                place.dong.insert(0, format!("ĐẠI DIỆN {name}"));
                OKy { dau: self.dau.as_ref(), ..place }
            }
            None => OKy { dau: self.dau.as_ref(), ..OKy::new(vec![name], &self.ten) },
        }
    }
}

/// **Các bên**: the parties, two at least; the first stands and signs at the left.
///
/// ```
/// use vanban::loai::thoa_thuan::{Ben, CacBen};
/// let parties = CacBen::hai(Ben::new("Trường A"), Ben::new("Công ty B")).va(Ben::new("Ngân hàng C"));
/// assert_eq!(parties.len(), 3);
/// assert!(CacBen::try_from(vec![Ben::new("Trường A")]).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Ben>", into = "Vec<Ben>")]
#[doc(alias = "các bên")]
pub struct CacBen(Vec<Ben>);

impl CacBen {
    /// Two parties.
    #[must_use]
    pub fn hai(ben_a: Ben, ben_b: Ben) -> Self {
        Self(vec![ben_a, ben_b])
    }

    /// One party more.
    #[must_use]
    pub fn va(mut self, ben: Ben) -> Self {
        self.0.push(ben);
        self
    }

    /// All together at the beginning of a sentence: “Hai bên”.
    pub(super) fn tat_ca(&self) -> &'static str {
        match self.len() {
            2 => "Hai bên",
            3 => "Ba bên",
            4 => "Bốn bên",
            5 => "Năm bên",
            _ => "Các bên",
        }
    }

    pub(super) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        self.iter().enumerate().for_each(|(place, party)| party.duyet(place, sink));
    }

    pub(super) fn cac_o_ky(&self) -> Vec<OKy<'_>> {
        self.iter().enumerate().map(|(place, party)| party.o_ky(place)).collect()
    }
}

impl Deref for CacBen {
    type Target = [Ben];
    fn deref(&self) -> &[Ben] {
        &self.0
    }
}

impl TryFrom<Vec<Ben>> for CacBen {
    type Error = ThieuBen;
    fn try_from(all: Vec<Ben>) -> Result<Self, ThieuBen> {
        if all.len() < 2 { Err(ThieuBen) } else { Ok(Self(all)) }
    }
}

impl From<CacBen> for Vec<Ben> {
    fn from(all: CacBen) -> Self {
        all.0
    }
}

/// Fewer than two parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("thỏa thuận phải có ít nhất hai bên")]
#[non_exhaustive]
pub struct ThieuBen;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_beyond_the_alphabet_have_numbers() {
        for (place, called) in [(0, "Bên A"), (25, "Bên Z"), (26, "Bên 27"), (300, "Bên 301")] {
            assert_eq!(Ben::new("X").goi(place), called);
        }
    }

    #[test]
    fn a_body_s_lines_end_once() {
        struct Lines(Vec<String>);
        impl<'a> BodySink<'a> for Lines {
            fn doan(&mut self, words: Cow<'a, LoiVan>) {
                self.0.push(words.to_string());
            }
        }
        let mut party = Ben::new("Công ty\nB");
        party.dia_chi = Some("Số 1.".into());
        party.khac = vec!["Fax: 02;".into()];
        let mut lines = Lines(Vec::new());
        party.duyet(1, &mut lines);
        assert_eq!(lines.0, ["BÊN B: CÔNG TY B", "Địa chỉ: Số 1.", "Fax: 02."]);
    }
}
