//! Laid-out pages as LibreOffice made them: lines of text and rules in millimetres from the page's upper left.

use std::path::Path;

use serde_json::Value;

/// A laid-out document.
pub struct Laid {
    pub pages: Vec<Page>,
    pub fonts: Vec<String>,
}

/// A page.
pub struct Page {
    pub width: f64,
    pub height: f64,
    /// By baseline, then from the left.
    pub lines: Vec<Line>,
    pub rules: Vec<Rule>,
    pub bars: Vec<Bar>,
    pub images: Vec<Image>,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Image {
    pub x0: f64,
    pub x1: f64,
    pub y0: f64,
    pub y1: f64,
}

/// A line of text within one column.
#[derive(Clone, Debug)]
pub struct Line {
    pub text: String,
    pub x0: f64,
    pub x1: f64,
    pub y0: f64,
    pub y1: f64,
    pub baseline: f64,
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
}

/// A horizontal stroke.
#[derive(Clone, Debug)]
pub struct Rule {
    pub x0: f64,
    pub x1: f64,
    pub y: f64,
}

/// A vertical stroke.
#[derive(Clone, Debug)]
pub struct Bar {
    pub x: f64,
    pub y0: f64,
    pub y1: f64,
}

impl Line {
    pub fn centre(&self) -> f64 {
        f64::midpoint(self.x0, self.x1)
    }

    pub fn width(&self) -> f64 {
        self.x1 - self.x0
    }
}

impl Rule {
    pub fn centre(&self) -> f64 {
        f64::midpoint(self.x0, self.x1)
    }

    pub fn length(&self) -> f64 {
        self.x1 - self.x0
    }
}

impl Page {
    /// The first line that a test picks.
    pub fn line(&self, what: impl Fn(&Line) -> bool) -> Option<&Line> {
        self.lines.iter().find(|line| what(line))
    }
}

/// Reads a layout file.
pub fn read(path: &Path) -> Laid {
    let json = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let json: Value = serde_json::from_str(&json).expect("a layout file");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let page = |page: &Value| Page {
        width: number(page, "width"),
        height: number(page, "height"),
        lines: list(&page["lines"]).iter().map(line).collect(),
        rules: list(&page["rules"])
            .iter()
            .map(|rule| Rule { x0: number(rule, "x0"), x1: number(rule, "x1"), y: number(rule, "y") })
            .collect(),
        bars: list(&page["bars"])
            .iter()
            .map(|bar| Bar { x: number(bar, "x"), y0: number(bar, "y0"), y1: number(bar, "y1") })
            .collect(),
        images: list(&page["images"])
            .iter()
            .map(|image| Image {
                x0: number(image, "x0"),
                x1: number(image, "x1"),
                y0: number(image, "y0"),
                y1: number(image, "y1"),
            })
            .collect(),
    };
    Laid {
        pages: list(&json["pages"]).iter().map(page).collect(),
        fonts: list(&json["fonts"]).iter().filter_map(|font| font.as_str().map(str::to_owned)).collect(),
    }
}

fn line(line: &Value) -> Line {
    let flag = |key: &str| line[key].as_bool().unwrap_or_else(|| panic!("no {key} in {line}"));
    Line {
        text: line["text"].as_str().unwrap_or_default().to_owned(),
        x0: number(line, "x0"),
        x1: number(line, "x1"),
        y0: number(line, "y0"),
        y1: number(line, "y1"),
        baseline: number(line, "baseline"),
        size: number(line, "size_pt"),
        bold: flag("bold"),
        italic: flag("italic"),
    }
}

fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().unwrap_or_else(|| panic!("no {key} in {value}"))
}
