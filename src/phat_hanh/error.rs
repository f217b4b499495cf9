//! What can keep a draft from being issued.

use std::num::NonZeroU32;

use chrono::NaiveDate;

use crate::package::PackageError;
use crate::render::docx::RenderError;
use crate::the_thuc::{NgayBanHanh, viet_ngay};

/// Why a file cannot be issued. The file that was given stays as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PhatHanhError {
    /// No zip file: no DOCX, an old `.doc`, or a DOCX with a password.
    #[error("không phải tệp DOCX (tệp .doc đời cũ hoặc tệp có mật khẩu cũng không dùng được)")]
    NotZip,
    /// A zip file without a part that every DOCX has.
    #[error("không phải tệp DOCX: thiếu phần “{part}”")]
    NotDocx {
        /// The part that is missing.
        part: &'static str,
    },
    /// A DOCX that does not say that it is a document of this crate.
    #[error("tệp DOCX này không phải bản dự thảo do vanban tạo ra")]
    NotOurs,
    /// A document that has its number and date already.
    #[error("văn bản đã ban hành{}, {ngay}", numbered(so_ky_hieu))]
    Issued {
        /// Its number and notation, as the file says; empty where it has none.
        so_ky_hieu: String,
        /// Its date.
        ngay: NgayBanHanh,
    },
    /// A document that has no notation and so gets no number, as a thư công may.
    #[error("văn bản không có ký hiệu nên không cấp số được")]
    NoNotation,
    /// A draft with a digital signature, which any change would break.
    #[error("bản dự thảo đã có chữ ký số; điền số và ngày làm hỏng chữ ký")]
    Signed,
    /// The draft has a number already, and it is another one.
    #[error("bản dự thảo đã ghi số {du_thao}, khác số {so:02} được cấp")]
    NumberDiffers {
        /// What the draft says.
        du_thao: String,
        /// The number given.
        so: NonZeroU32,
    },
    /// The draft has a part of the date already, and it is another one.
    #[error("bản dự thảo đã ghi {du_thao}, khác {}", viet_ngay(*ngay))]
    DateDiffers {
        /// What the draft says.
        du_thao: NgayBanHanh,
        /// The date given.
        ngay: NaiveDate,
    },
    /// Somebody wrote something else into a blank.
    #[error("chỗ “{blank}” trong “{part}” đã ghi “{found}”, khác “{given}”")]
    BlankDiffers {
        /// What the blank is called.
        blank: &'static str,
        /// The part of the file.
        part: String,
        /// The beginning of what stands there.
        found: String,
        /// What is to stand there.
        given: String,
    },
    /// A blank that the draft had is gone, so that the pages would lack it.
    #[error("bản dự thảo không còn chỗ “{blank}” để điền")]
    NoBlank {
        /// What the blank is called.
        blank: &'static str,
    },
    /// A year outside 1 to 9999.
    #[error("năm {nam} ngoài khoảng 1 đến 9999")]
    Year {
        /// The year given.
        nam: i32,
    },
    /// Something a DOCX may have in principle and this crate does not read: encryption, zip64, a method of compression
    /// other than DEFLATE, names that stand twice.
    #[error("không đọc được tệp DOCX có {what}")]
    Unsupported {
        /// What it is, in Vietnamese.
        what: String,
    },
    /// The file is broken.
    #[error("tệp DOCX hỏng: “{part}”, byte {byte}: {reason}")]
    Broken {
        /// The part; `zip` for the container, whose bytes are those of the file.
        part: String,
        /// Where, in bytes of the part before it was compressed.
        byte: usize,
        /// Why.
        reason: String,
    },
    /// A part that grows too much when it is decompressed.
    #[error("phần “{part}” quá lớn: {size} byte nén còn {packed} byte")]
    TooLarge {
        /// The part.
        part: String,
        /// Its size in bytes.
        size: u32,
        /// Its size in the file in bytes.
        packed: u32,
    },
    /// The issued file cannot be packed.
    #[error(transparent)]
    Write(#[from] RenderError),
}

fn numbered(so_ky_hieu: &str) -> String {
    if so_ky_hieu.is_empty() { String::new() } else { format!(": số {so_ky_hieu}") }
}

impl PhatHanhError {
    /// A fault of a part.
    pub(super) fn broken(part: &str, byte: usize, reason: impl Into<String>) -> Self {
        PackageError::broken(part, byte, reason).into()
    }
}

impl From<PackageError> for PhatHanhError {
    fn from(error: PackageError) -> Self {
        match error {
            PackageError::NotZip => Self::NotZip,
            PackageError::Unsupported(what) => Self::Unsupported { what },
            PackageError::Broken { part, byte, reason } => Self::Broken { part, byte, reason },
            PackageError::TooLarge { part, size, packed } => Self::TooLarge { part, size, packed },
            PackageError::Write(error) => Self::Write(error),
        }
    }
}
