//! Source → document.

use super::body::dau::Dau;
use super::body::read::whole;
use super::cx::Cx;
use super::error::SourceErrors;
use super::hole::Holes;
use super::node::de;
use super::{front, section};
use crate::VanBan;
use crate::the_thuc::CoQuan;

/// Largest source, in bytes.
pub(crate) const MOST: usize = 16 << 20;

impl VanBan {
    /// Reads a document from its [source text](crate::source), of 16 MiB at most.
    ///
    /// ```
    /// use vanban::VanBan;
    /// let plan = VanBan::from_source("---
    /// loai: kế hoạch
    /// co_quan: [UBND tỉnh Bình An, Sở Nội vụ]
    /// so: /KH-SNV
    /// dia_danh: Bình An
    /// trich_yeu: Dạy bơi cho trẻ em năm 2026
    /// nguoi_ky: Giám đốc / Trần Minh Đức
    /// noi_nhan:
    ///   - UBND tỉnh (b/c)
    ///   - \"Lưu: VT\"
    /// ---
    /// ## Mục đích, yêu cầu
    /// ### Mục đích
    /// Giảm tai nạn đuối nước.
    /// ### Yêu cầu
    /// Thiết thực, an toàn.
    /// ")?;
    /// assert!(plan.to_text().contains("I. MỤC ĐÍCH, YÊU CẦU"));
    /// assert_eq!(VanBan::from_source(&plan.to_source())?, plan);
    /// # Ok::<(), vanban::source::SourceErrors>(())
    /// ```
    ///
    /// # Errors
    /// All that is wrong with the source, each with line and column.
    pub fn from_source(text: &str) -> Result<Self, SourceErrors> {
        read_filled(text, &[], None)
    }

    /// Reads a document of an office from its [source text](crate::source): what the source leaves out is taken from the
    /// office's profile.
    ///
    /// ```
    /// use vanban::VanBan;
    /// use vanban::the_thuc::{CoQuan, NguoiKy, QuyenHan, TenCoQuan};
    /// let head = NguoiKy::new(QuyenHan::truc_tiep("Giám đốc"), "Trần Minh Đức");
    /// let so = CoQuan::new(TenCoQuan::new("Sở Nội vụ"), "Bình An").viet_tat("SNV").nguoi_ky("gd", head);
    /// let plan = VanBan::from_source_with("---
    /// loai: kế hoạch
    /// so: 12
    /// trich_yeu: Dạy bơi
    /// nguoi_ky: gd
    /// noi_nhan: [\"Lưu: VT\"]
    /// ---
    /// ", &so)?;
    /// assert!(plan.to_text().contains("12/KH-SNV"));
    /// # Ok::<(), vanban::source::SourceErrors>(())
    /// ```
    ///
    /// # Errors
    /// All that is wrong with the source or that the profile cannot say, each with line and column.
    pub fn from_source_with(text: &str, co_quan: &CoQuan) -> Result<Self, SourceErrors> {
        read_filled(text, &[], Some(co_quan))
    }
}

/// Reads a source with values in place of the signs that stand for them.
pub(crate) fn read_filled(text: &str, holes: Holes<'_>, co_quan: Option<&CoQuan>) -> Result<VanBan, SourceErrors> {
    let mut cx = Cx::new(text);
    let read = read_into(&mut cx, holes, co_quan);
    match (cx.into_errors(), read) {
        (Some(errors), _) => Err(errors),
        (None, Some(document)) => Ok(document),
        (None, None) => {
            // Nothing was read and nothing was told: say so rather than nothing.
            let mut cx = Cx::new(text);
            cx.fault(0..0, "không đọc được văn bản");
            Err(cx.into_errors().unwrap_or_else(|| SourceErrors(Vec::new())))
        }
    }
}

fn read_into(cx: &mut Cx<'_>, holes: Holes<'_>, co_quan: Option<&CoQuan>) -> Option<VanBan> {
    if cx.text.len() > MOST {
        cx.fault(0..0, format!("văn bản nguồn dài {} byte; tối đa {MOST} byte", cx.text.len()));
        return None;
    }
    let (mut front, start) = front::read(cx)?;
    let subject = front.text("trich_yeu").map(str::to_owned);
    let head = Dau { ten: front.loai.ten(), trich_yeu: subject.as_deref() };
    let (blocks, foot) = whole(cx, start, section::van_ban::arrangement(front.loai), Some(head));
    front.foot(foot, cx);
    let node = section::van_ban::read(front.loai, front.fields, blocks, cx);
    match co_quan {
        None => de::read(&node, holes, cx),
        Some(co_quan) => de::seed(&node, holes, cx, co_quan),
    }
}
