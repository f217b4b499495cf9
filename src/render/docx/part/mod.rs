//! Parts of the package, one file each.

pub(super) mod app;
pub(super) mod content_types;
pub(crate) mod core;
pub(crate) mod custom;
pub(crate) mod document;
pub(super) mod document_rels;
pub(super) mod font_table;
pub(super) mod footnotes;
pub(super) mod margin;
pub(super) mod package_rels;
pub(super) mod settings;
pub(super) mod styles;
pub(super) mod theme;
pub(super) mod web_settings;

use super::setup::Setup;
use super::xml::Xml;

/// The one language of all text.
pub(super) const LANGUAGE: &str = "vi-VN";

/// A part that depends on the [`Setup`] alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Constant {
    /// Types of all parts.
    ContentTypes,
    /// Relationships of the package.
    PackageRels,
    /// Relationships of a document without links and pictures.
    DocumentRels,
    /// Styles.
    Styles,
    /// Settings.
    Settings,
    /// Font table.
    FontTable,
    /// Web settings.
    WebSettings,
    /// Theme.
    Theme,
    /// Header with the page number.
    PageHeader,
    /// Empty header of first pages.
    EmptyHeader,
    /// Empty footer of first pages.
    EmptyFooter,
    /// Properties of the program.
    App,
}

impl Constant {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::ContentTypes,
        Self::PackageRels,
        Self::DocumentRels,
        Self::Styles,
        Self::Settings,
        Self::FontTable,
        Self::WebSettings,
        Self::Theme,
        Self::PageHeader,
        Self::EmptyHeader,
        Self::EmptyFooter,
        Self::App,
    ];

    /// Those that stand after the document, in the order of the package.
    pub const AFTER_DOCUMENT: &[Self] = &[
        Self::Styles,
        Self::Settings,
        Self::FontTable,
        Self::WebSettings,
        Self::Theme,
        Self::PageHeader,
        Self::EmptyHeader,
    ];

    /// Name of the part in the package.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ContentTypes => "[Content_Types].xml",
            Self::PackageRels => "_rels/.rels",
            Self::DocumentRels => document_rels::NAME,
            Self::Styles => "word/styles.xml",
            Self::Settings => "word/settings.xml",
            Self::FontTable => "word/fontTable.xml",
            Self::WebSettings => "word/webSettings.xml",
            Self::Theme => "word/theme/theme1.xml",
            Self::PageHeader => "word/header1.xml",
            Self::EmptyHeader => "word/header2.xml",
            Self::EmptyFooter => "word/footer1.xml",
            Self::App => "docProps/app.xml",
        }
    }

    /// The part's bytes. It holds no text from outside, so it cannot be at fault.
    pub fn render(self, setup: &Setup) -> Vec<u8> {
        let mut xml = Xml::default();
        xml.head();
        match self {
            Self::ContentTypes => content_types::write(setup, &mut xml),
            Self::PackageRels => package_rels::write(&mut xml),
            Self::DocumentRels => document_rels::write(setup, None, &mut xml),
            Self::Styles => styles::write(setup.key, &mut xml),
            Self::Settings => settings::write(setup, &mut xml),
            Self::FontTable => font_table::write(&mut xml),
            Self::WebSettings => web_settings::write(&mut xml),
            Self::Theme => theme::write(&mut xml),
            Self::PageHeader => margin::write_page_header(&mut xml),
            Self::EmptyHeader => margin::write_empty(margin::Kind::Header, &mut xml),
            Self::EmptyFooter => margin::write_empty(margin::Kind::Footer, &mut xml),
            Self::App => app::write(&mut xml),
        }
        xml.into_bytes()
    }
}
