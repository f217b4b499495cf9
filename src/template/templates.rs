//! A set of templates.

use serde::Serialize;
use serde_json::Value;

use super::engine::{Known, Program, Programs};
use super::error::{Fault, TemplateError, TemplateErrors};
use super::graph;
use super::limits::Limits;
use super::skeleton::Skeleton;
use super::source_sink::{SourceSink, has_signs, is_sign};
use super::variables::Variables;
use crate::the_thuc::CoQuan;

/// **Mẫu văn bản**: templates in source text, by name; each may include the others as `{{> name}}`.
///
/// A template is what an office writes, with variables in it. Values never become source text: `Phòng LĐ-TB&XH`, `# 1`,
/// `*a*`, `---` come out as they are; `{{{x}}}` puts a value in as source text, if that is wanted. What is not known is
/// an error, wherever it stands, and all errors come at once. Nothing is read from files, and [`Limits`] bound what a
/// template may cost, so that templates of others can be rendered.
///
/// ```
/// use vanban::template::Templates;
/// let mut templates = Templates::new();
/// templates.register("thu", "Kính gửi: {{ten}}{{#if chuc_vu}}, {{chuc_vu}}{{/if}}.")?;
///
/// let variables = templates.variables("thu")?;
/// let needed: Vec<&str> = variables.iter().map(|variable| variable.name.as_str()).collect();
/// assert_eq!(needed, ["ten", "chuc_vu"]);
///
/// let errors = templates.validate("thu", &serde_json::json!({ "ten": ["a"] })).unwrap_err();
/// let told: Vec<&str> = errors.as_slice().iter().map(|error| error.message.as_str()).collect();
/// assert_eq!(told, ["“ten” là danh sách, không in thẳng ra được", "không có biến “chuc_vu”"]);
/// # Ok::<(), vanban::template::TemplateErrors>(())
/// ```
#[derive(Clone, Debug)]
#[doc(alias = "mẫu")]
pub struct Templates {
    pub(super) programs: Programs,
    pub(super) limits: Limits,
    known: Known,
    pub(crate) profile: Option<CoQuan>,
}

impl Default for Templates {
    fn default() -> Self {
        Self::with_limits(Limits::default())
    }
}

impl Templates {
    /// No templates yet.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// assert_eq!(Templates::new().names().count(), 0);
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No templates yet, with limits of the caller's.
    ///
    /// ```
    /// use vanban::template::{Limits, Templates};
    /// let mut templates = Templates::with_limits(Limits::default().template_bytes(10));
    /// assert!(templates.register("thu", "Kính gửi: {{ten}}").is_err());
    /// ```
    #[must_use]
    pub fn with_limits(limits: Limits) -> Self {
        Self { programs: Programs::new(), limits, known: Known::standard(), profile: None }
    }

    /// With an office's profile: documents leave out what it says.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// # let office = include_str!("../../examples/data/co_quan/ho_so.json");
    /// let templates = Templates::new().profile(serde_json::from_str(office)?);
    /// assert_eq!(templates.names().count(), 0);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn profile(mut self, profile: CoQuan) -> Self {
        self.profile = Some(profile);
        self
    }

    /// Takes a template, in place of the one of its name if there is one. Partials are templates like any other and may
    /// come later.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let mut templates = Templates::new();
    /// templates.register("ten", "{{ho}} {{ten}}")?;
    /// templates.register("thu", "Kính gửi: {{> ten}}")?;
    /// assert!(templates.register("sai", "{{#if ten}}").is_err());
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    ///
    /// # Errors
    /// All that is wrong with it, as far as that is known without data: tags that cannot be read, blocks that are not
    /// closed, unknown helpers, arguments of a wrong type; that it includes itself; that it is larger or deeper than the
    /// limits allow.
    pub fn register(&mut self, name: &str, text: &str) -> Result<(), TemplateErrors> {
        if let Some(at) = text.find(is_sign) {
            let fault = Fault::new(at, has_signs("mẫu"));
            return Err(TemplateErrors(vec![fault.located(name, text)]));
        }
        let program = Program::parse(name, text, &self.known, &self.limits)?;
        if let Some(cycle) = graph::cycle(&program, &self.programs) {
            return Err(TemplateErrors(vec![cycle]));
        }
        self.programs.insert(name.to_owned(), program);
        Ok(())
    }

    /// The names of the templates.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let mut templates = Templates::new();
    /// templates.register("thu", "Kính gửi: {{ten}}")?;
    /// assert_eq!(templates.names().collect::<Vec<_>>(), ["thu"]);
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.programs.keys().map(String::as_str)
    }

    /// Checks that all partials of all templates are there. Using a template checks those that it needs.
    ///
    /// # Errors
    /// All that are missing.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let mut templates = Templates::new();
    /// templates.register("thu", "{{> dau_thu}}")?;
    /// assert_eq!(templates.check().unwrap_err().as_slice()[0].message, "không có mẫu “dau_thu”");
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    pub fn check(&self) -> Result<(), TemplateErrors> {
        none_of(graph::missing(&self.programs, self.names()))
    }

    /// What a template needs: names, types, where each is used.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let mut templates = Templates::new();
    /// templates.register("thu", "Kính gửi: {{ten}}")?;
    /// assert_eq!(templates.variables("thu")?.as_slice()[0].name, "ten");
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    ///
    /// # Errors
    /// There is no template of this name, or a partial is missing.
    pub fn variables(&self, name: &str) -> Result<Variables, TemplateErrors> {
        Variables::of(self.program(name)?, &self.programs, &self.limits)
    }

    /// What a template needs as a JSON Schema (draft 2020-12), for forms and for checks by other programs.
    ///
    /// # Errors
    /// As [`Self::variables`].
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let mut templates = Templates::new();
    /// templates.register("thu", "{{ten}} {{ngay sinh}}")?;
    /// let schema = templates.json_schema("thu")?;
    /// assert_eq!(schema["required"], serde_json::json!(["ten", "sinh"]));
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    pub fn json_schema(&self, name: &str) -> Result<Value, TemplateErrors> {
        Ok(self.variables(name)?.json_schema(name))
    }

    /// Says all that is missing in the data or of a wrong type, before anything is rendered.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let mut templates = Templates::new();
    /// templates.register("thu", "{{ten}}, ngày {{so ngay}}")?;
    /// let errors = templates.validate("thu", &serde_json::json!({ "ngay": "mai" })).unwrap_err();
    /// assert_eq!(errors.as_slice()[0].message, "không có biến “ten”");
    /// assert_eq!(errors.as_slice()[1].message, "so: “ngay” phải là số nguyên, không phải “mai”");
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    ///
    /// # Errors
    /// All that rendering with this data would find, except what is wrong with the document itself.
    pub fn validate(&self, name: &str, data: &impl Serialize) -> Result<(), TemplateErrors> {
        self.filled(name, &value(name, data)?).map(drop)
    }

    /// The template of a name, with all that it includes.
    fn program(&self, name: &str) -> Result<&Program, TemplateErrors> {
        let Some(program) = self.programs.get(name) else {
            let fault = Fault::no_template(0, name).near(name, self.names());
            return Err(TemplateErrors(vec![fault.located(name, "")]));
        };
        none_of(graph::missing(&self.programs, [name].into_iter()))?;
        Ok(program)
    }

    /// The source text with signs, filled with data.
    pub(super) fn filled(&self, name: &str, data: &Value) -> Result<SourceSink, TemplateErrors> {
        let mut sink = SourceSink::default();
        self.program(name)?.run(data, &self.programs, &self.limits, &mut sink)?;
        Ok(sink)
    }

    /// The source text that a template gives for every record, with a sign for each value: only if nothing but the values
    /// depends on the record.
    ///
    /// # Errors
    /// As [`Self::variables`].
    #[cfg_attr(not(feature = "docx"), allow(dead_code, reason = "only letters in DOCX are compiled"))]
    pub(crate) fn skeleton(&self, name: &str) -> Result<Option<Skeleton<'_>>, TemplateErrors> {
        Ok(Skeleton::of(self.program(name)?, &self.programs, &self.limits))
    }
}

fn none_of(errors: Vec<TemplateError>) -> Result<(), TemplateErrors> {
    if errors.is_empty() { Ok(()) } else { Err(TemplateErrors(errors)) }
}

/// Data as a value.
pub(super) fn value(name: &str, data: &impl Serialize) -> Result<Value, TemplateErrors> {
    serde_json::to_value(data)
        .map_err(|error| TemplateErrors(vec![Fault::new(0, unreadable(&error)).located(name, "")]))
}

/// What is said of data that are no value.
pub(crate) fn unreadable(error: &serde_json::Error) -> String {
    format!("không đọc được dữ liệu: {error}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(result: Result<(), TemplateErrors>) -> Vec<String> {
        result.unwrap_err().as_slice().iter().map(|error| error.message.clone()).collect()
    }

    #[test]
    fn no_template_includes_itself_by_any_way() {
        let mut templates = Templates::new();
        assert_eq!(told(templates.register("a", "{{> a}}")), ["mẫu “a” gọi lại chính nó: a → a"]);
        templates.register("a", "{{> b}}").unwrap();
        templates.register("b", "{{#if x}}{{> c}}{{/if}}").unwrap();
        templates.register("c", "{{> d}}{{> d}}").unwrap();
        assert_eq!(told(templates.register("d", "\n{{> a}}")), ["mẫu “d” gọi lại chính nó: d → a → b → c → d"]);
        templates.register("d", "x").unwrap();
        templates.check().unwrap();
        let mut long = Templates::new();
        for i in 0..500 {
            long.register(&format!("t{i}"), &format!("{{{{> t{}}}}}", i + 1)).unwrap();
        }
        assert!(long.register("t500", "{{> t0}}").is_err());
        long.register("t500", "x").unwrap();
        let errors = told(long.validate("t0", &json!({})));
        assert_eq!(errors, ["các mẫu con lồng nhau quá 16 tầng"]);
    }

    #[test]
    fn what_is_missing_is_told_at_first_use() {
        let mut templates = Templates::new();
        templates.register("thu", "{{> dau}}{{> cuoi}}").unwrap();
        templates.register("dau", "{{> so}}").unwrap();
        assert_eq!(told(templates.validate("thu", &json!({}))), ["không có mẫu “so”", "không có mẫu “cuoi”"]);
        assert_eq!(told(templates.validate("thuu", &json!({}))), ["không có mẫu “thuu”"]);
        assert!(templates.variables("thu").is_err());
    }

    #[test]
    fn signs_for_values_cannot_be_written_by_hand() {
        let mut templates = Templates::new();
        assert!(templates.register("a", "x\u{F0000}0\u{F0001}").is_err());
        templates.register("a", "{{{x}}}").unwrap();
        let data = json!({ "x": "\u{F0000}0\u{F0001}" });
        assert!(templates.filled("a", &data).is_err());
        templates.register("a", "{{x}}").unwrap();
        assert_eq!(templates.filled("a", &data).unwrap().out, "\u{F0000}0\u{F0001}");
    }

    #[test]
    fn lists_and_tables_become_source_text() {
        let mut templates = Templates::new();
        let text = "a:\n  {{danh_sach ds}}\nb\n{{bang bs tieu_de=\"Tên|Số\" cot=\"t,s\"}}\nc {{vien_dan v}}\n";
        templates.register("a", text).unwrap();
        let data = json!({ "ds": ["# 1", "x."], "bs": [{ "t": "|", "s": 2 }], "v": "30/2020/NĐ-CP" });
        let (text, holes, _) = templates.filled("a", &data).unwrap().into_parts();
        let shown = text.replace('\u{F0000}', "‹").replace('\u{F0001}', "›");
        assert_eq!(shown, "a:\n  - ‹0›;\n  - ‹1›.\n\nb\n\n| ‹2› | ‹3› |\n| --- | --- |\n| ‹4› | ‹5› |\n\nc [[‹6›]]\n");
        assert_eq!(holes, ["# 1", "x", "Tên", "Số", "|", "2", "30/2020/NĐ-CP"]);
        templates.register("a", "x {{danh_sach ds}}").unwrap();
        assert!(told(templates.filled("a", &data).map(drop))[0].contains("đứng giữa dòng"));
    }

    #[test]
    fn what_a_table_lacks_is_told_before_anything_is_rendered() {
        let mut templates = Templates::new();
        templates.register("a", "{{bang bs cot=\"t,s\"}}").unwrap();
        let data = json!({ "bs": [{ "t": "|", "s": 2 }, { "t": 1 }] });
        assert_eq!(told(templates.validate("a", &data)), ["bang: mục thứ 2 không có “s”"]);
    }

    #[test]
    fn a_list_far_from_the_edge_does_not_fill_the_memory() {
        let mut templates = Templates::new();
        let blanks = " ".repeat(1 << 19);
        let data = json!({ "ds": vec!["a"; 100_000], "e": vec![0; 100_000] });
        for text in [
            format!("{blanks}{{{{danh_sach ds}}}}"),
            format!("x{blanks}{{{{#each e}}}}{{{{danh_sach ../ds}}}}{{{{/each}}}}"),
        ] {
            templates.register("a", &text).unwrap();
            assert!(told(templates.filled("a", &data).map(drop))[0].contains("đứng giữa dòng"));
        }
        templates.register("a", &format!("a:\n{}{{{{danh_sach ds}}}}", " ".repeat(100))).unwrap();
        templates.validate("a", &data).unwrap();
    }

    #[test]
    fn pieces_are_bounded() {
        let mut templates = Templates::new();
        templates.register("a", "{{#each e}}{{#each ../e}}{{x}}{{/each}}{{/each}}").unwrap();
        let data = json!({ "e": vec![json!({ "x": "" }); 1100] });
        assert!(told(templates.validate("a", &data))[0].starts_with("mẫu viết ra quá 1000000 "));
    }
}
