//! From a template and data to a document.

use serde::Serialize;

use super::error::TemplateErrors;
use super::templates::{Templates, value};
use crate::VanBan;
use crate::source;

impl Templates {
    /// Makes a document of a template and data: any value of serde.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let mut templates = Templates::new();
    /// templates.register("ke_hoach", "---
    /// loai: kế hoạch
    /// co_quan: [Ủy ban nhân dân tỉnh Bình An, Sở Nội vụ]
    /// so: /KH-SNV
    /// dia_danh: Bình An
    /// trich_yeu: {{viec}}
    /// nguoi_ky: Giám đốc / {{giam_doc}}
    /// noi_nhan:
    /// {{#each noi_nhan}}
    ///   - {{this}}
    /// {{/each}}
    ///   - \"Lưu: VT\"
    /// ---
    /// ## Mục đích, yêu cầu
    /// ### Mục đích
    /// {{muc_dich}}
    /// ### Yêu cầu
    /// Thiết thực, an toàn.
    /// ")?;
    /// let plan = templates.render("ke_hoach", &serde_json::json!({
    ///     "viec": "Dạy bơi cho trẻ em",
    ///     "giam_doc": "Trần Minh Đức",
    ///     "noi_nhan": ["Phòng LĐ-TB&XH", "# 1"],
    ///     "muc_dich": "*Giảm* tai nạn: --- 1. đuối nước.",
    /// }))?;
    /// assert!(plan.to_text().contains("*Giảm* tai nạn: --- 1. đuối nước."));
    /// assert!(plan.to_text().contains("- Phòng LĐ-TB&XH;"));
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    ///
    /// # Errors
    /// All that is wrong with the data; if nothing is, all that is wrong with the document, in Vietnamese, each at the
    /// place of the template that it comes from.
    pub fn render(&self, name: &str, data: &impl Serialize) -> Result<VanBan, TemplateErrors> {
        let (text, holes, places) = self.filled(name, &value(name, data)?)?.into_parts();
        source::read_filled(&text, &holes, self.profile.as_ref()).map_err(|errors| {
            let errors = errors.as_slice().iter().take(self.limits.errors);
            TemplateErrors(errors.map(|error| places.error(error, &self.programs)).collect())
        })
    }

    /// Makes the source text of a document of a template and data: values are written so that they read back as they
    /// are.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let data: serde_json::Value = serde_json::from_str(Templates::sample("thu_cong").unwrap())?;
    /// let source = Templates::embedded().render_source("thu_cong", &data)?;
    /// assert!(source.starts_with("---\nloai: thư công"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn render_source(&self, name: &str, data: &impl Serialize) -> Result<String, TemplateErrors> {
        Ok(self.render(name, data)?.to_source())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const PLAN: &str = "---
loai: kế hoạch
co_quan: [Ủy ban nhân dân tỉnh Bình An, Sở Nội vụ]
so: {{so n}}/KH-SNV
dia_danh: Bình An
ngay: {{ngay}}
trich_yeu: {{viec}}
{{> cuoi}}---
## Mục đích, yêu cầu
### Mục đích
{{muc_dich}}
### Yêu cầu
Theo {{vien_dan so_hieu}} và [[{{so_hieu}}]].
";

    fn templates() -> Templates {
        let mut templates = Templates::new();
        let end = "nguoi_ky: Giám đốc / {{giam_doc}}\nnoi_nhan:\n  {{danh_sach noi_nhan}}\n  - \"Lưu: VT\"\n";
        templates.register("cuoi", end).unwrap();
        templates.register("ke_hoach", PLAN).unwrap();
        templates
    }

    fn data() -> serde_json::Value {
        json!({
            "n": 5, "ngay": "2026-03-05", "viec": "Dạy bơi", "so_hieu": "30/2020/NĐ-CP", "muc_dich": "An toàn.",
            "giam_doc": "Trần Minh Đức", "noi_nhan": ["Phòng LĐ-TB&XH", "UBND tỉnh"],
        })
    }

    #[test]
    fn no_value_breaks_out() {
        for value in [
            "TB&XH",
            "# 1",
            "*a*",
            "---",
            "- a",
            "a: b",
            "\"",
            "'",
            "[[x]]",
            "[a](http://b.vn)",
            "`c`",
            "| d |",
            "1. e",
            "{{ten}}",
            "<b>",
            "\\",
            "a # b",
            "~",
            "null",
            "Phân công: chủ trì x",
            "f\n# 1\n---\ng",
            "## I. A",
            "[^1]",
        ] {
            let mut data = data();
            for field in ["viec", "muc_dich", "giam_doc"] {
                data[field] = value.into();
            }
            data["noi_nhan"] = json!([value]);
            let plan = templates().render("ke_hoach", &data).unwrap();
            let page = plan.to_text();
            for line in value.lines() {
                assert!(page.contains(line), "{value}: {page}");
            }
            let source = templates().render_source("ke_hoach", &data).unwrap();
            assert_eq!(VanBan::from_source(&source).unwrap(), plan, "{value}");
        }
    }

    #[test]
    fn faults_of_the_document_are_told_at_their_place_in_the_template() {
        let mut data = data();
        data["ngay"] = "hôm nay".into();
        data["so_hieu"] = "1/2".into();
        data["giam_doc"] = "".into();
        let errors = templates().render("ke_hoach", &data).unwrap_err();
        let told: Vec<_> = errors.as_slice().iter().map(|error| (error.template.as_str(), error.line)).collect();
        assert!(told.contains(&("ke_hoach", 6)) && told.contains(&("ke_hoach", 13)), "{errors}");
    }
}
