//! The crate's error: one variant for each module's.

/// Anything that can go wrong, for programs that want one type.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A number and notation.
    #[error(transparent)]
    SoKyHieu(#[from] crate::the_thuc::SoKyHieuError),
    /// A date of issue.
    #[error(transparent)]
    NgayBanHanh(#[from] crate::the_thuc::NgayBanHanhError),
    /// An hour of a day.
    #[error(transparent)]
    ThoiDiem(#[from] crate::loai::bien_ban::GioHopError),
    /// A number and notation of a cited document.
    #[error(transparent)]
    SoHieu(#[from] crate::legal::SoHieuError),
    /// A citation.
    #[error(transparent)]
    Citation(#[from] crate::legal::CitationError),
    /// A measure outside the decree.
    #[error(transparent)]
    NgoaiQuyDinh(#[from] crate::the_thuc::NgoaiQuyDinh),
    /// A picture.
    #[error(transparent)]
    HinhAnh(#[from] crate::the_thuc::noi_dung::HinhAnhError),
    /// A link.
    #[error(transparent)]
    LienKet(#[from] crate::the_thuc::noi_dung::LienKetError),
    /// A document that DOCX cannot hold.
    #[cfg(feature = "docx")]
    #[error(transparent)]
    Docx(#[from] crate::render::docx::RenderError),
    /// A draft that cannot be issued.
    #[cfg(feature = "docx")]
    #[error(transparent)]
    PhatHanh(#[from] crate::PhatHanhError),
    /// A form that cannot be filled.
    #[cfg(all(feature = "docx", feature = "templates"))]
    #[error(transparent)]
    DocxTemplate(#[from] crate::docx_template::DocxTemplateErrors),
    /// A file that cannot be read.
    #[error("không đọc được tệp {}: {source}", path.display())]
    Doc {
        /// Where it is.
        path: std::path::PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A file that cannot be written.
    #[error("không ghi được tệp {}: {source}", path.display())]
    Ghi {
        /// Where it was to be.
        path: std::path::PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

/// Writes all that is wrong, a line each.
pub(crate) fn lines(f: &mut std::fmt::Formatter<'_>, errors: &[impl std::fmt::Display]) -> std::fmt::Result {
    for (i, error) in errors.iter().enumerate() {
        if i > 0 {
            f.write_str("\n")?;
        }
        error.fmt(f)?;
    }
    Ok(())
}
