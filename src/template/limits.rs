//! What a template may cost.

/// **Limits** of templates that come from others: size, depth, time and output, none of which needs a clock.
///
/// The defaults let any document of an office through and stop what would fill memory or run for hours.
///
/// ```
/// use vanban::template::{Limits, Templates};
/// let mut templates = Templates::with_limits(Limits::default().steps(100));
/// templates.register("a", "{{#each ds}}{{#each ../ds}}{{/each}}{{/each}}")?;
/// let ds = vec![0; 1000];
/// let errors = templates.validate("a", &serde_json::json!({ "ds": ds })).unwrap_err();
/// assert_eq!(errors.as_slice()[0].message, "mẫu chạy quá 100 bước");
/// # Ok::<(), vanban::template::TemplateErrors>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    pub(crate) template_bytes: usize,
    pub(crate) nesting: usize,
    pub(crate) partial_depth: usize,
    pub(crate) steps: usize,
    pub(crate) output_bytes: usize,
    pub(crate) errors: usize,
}

/// Longest tag, in bytes.
pub(crate) const TAG_BYTES: usize = 4096;
/// How deep sub-expressions and literals may stand in each other.
pub(crate) const EXPRESSION_DEPTH: usize = 16;

impl Default for Limits {
    fn default() -> Self {
        Self {
            template_bytes: 1 << 20,
            nesting: 64,
            partial_depth: 16,
            steps: 10_000_000,
            output_bytes: 16 << 20,
            errors: 100,
        }
    }
}

impl Limits {
    /// Size of one template in bytes; 1 MiB by default.
    ///
    /// ```
    /// use vanban::template::{Limits, Templates};
    /// let mut templates = Templates::with_limits(Limits::default().template_bytes(10));
    /// let errors = templates.register("a", "Kính gửi: ông").unwrap_err();
    /// assert_eq!(errors.as_slice()[0].message, "mẫu dài 17 byte, quá giới hạn 10 byte");
    /// ```
    #[must_use]
    pub fn template_bytes(mut self, bytes: usize) -> Self {
        self.template_bytes = bytes;
        self
    }

    /// How many blocks (`{{#if}}`, `{{#each}}` …) may stand in each other in one template; 64 by default.
    ///
    /// ```
    /// use vanban::template::{Limits, Templates};
    /// let mut templates = Templates::with_limits(Limits::default().nesting(1));
    /// let errors = templates.register("a", "{{#if x}}{{#if y}}{{/if}}{{/if}}").unwrap_err();
    /// assert_eq!(errors.as_slice()[0].message, "các khối lồng nhau quá 1 tầng");
    /// ```
    #[must_use]
    pub fn nesting(mut self, blocks: usize) -> Self {
        self.nesting = blocks;
        self
    }

    /// How many partials (`{{> ten}}`) may include each other; 16 by default. None ever includes itself.
    ///
    /// ```
    /// use vanban::template::{Limits, Templates};
    /// let mut templates = Templates::with_limits(Limits::default().partial_depth(0));
    /// templates.register("a", "{{> b}}")?;
    /// templates.register("b", "x")?;
    /// assert!(templates.validate("a", &()).is_err());
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    #[must_use]
    pub fn partial_depth(mut self, partials: usize) -> Self {
        self.partial_depth = partials;
        self
    }

    /// How many steps a template may take: each tag and text that is reached, each round of a loop, each item and each
    /// 64 bytes that a helper is given count as one. 10 million by default, some seconds at worst.
    ///
    /// ```
    /// use vanban::template::{Limits, Templates};
    /// let mut templates = Templates::with_limits(Limits::default().steps(3));
    /// templates.register("a", "{{x}}{{x}}{{x}}{{x}}")?;
    /// assert!(templates.validate("a", &serde_json::json!({ "x": 1 })).is_err());
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    #[must_use]
    pub fn steps(mut self, steps: usize) -> Self {
        self.steps = steps;
        self
    }

    /// How much a template may write, in bytes; 16 MiB by default.
    ///
    /// ```
    /// use vanban::template::{Limits, Templates};
    /// let mut templates = Templates::with_limits(Limits::default().output_bytes(3));
    /// templates.register("a", "{{x}}")?;
    /// let errors = templates.validate("a", &serde_json::json!({ "x": "1234" })).unwrap_err();
    /// assert_eq!(errors.as_slice()[0].message, "mẫu viết ra quá 3 byte");
    /// # Ok::<(), vanban::template::TemplateErrors>(())
    /// ```
    #[must_use]
    pub fn output_bytes(mut self, bytes: usize) -> Self {
        self.output_bytes = bytes;
        self
    }

    /// After how many errors no more are looked for; 100 by default, at least 1.
    ///
    /// ```
    /// use vanban::template::{Limits, Templates};
    /// let mut templates = Templates::with_limits(Limits::default().errors(2));
    /// let errors = templates.register("a", "{{a b}}{{a b}}{{a b}}").unwrap_err();
    /// assert_eq!(errors.as_slice().len(), 2);
    /// ```
    #[must_use]
    pub fn errors(mut self, errors: usize) -> Self {
        self.errors = errors.max(1);
        self
    }
}

/// What is said where a limit is reached.
impl Limits {
    /// `what` has so many bytes.
    pub(crate) fn too_long(&self, what: &str, bytes: usize) -> String {
        format!("{what} dài {bytes} byte, quá giới hạn {} byte", self.template_bytes)
    }

    pub(crate) fn blocks_too_deep(&self) -> String {
        format!("các khối lồng nhau quá {} tầng", self.nesting)
    }

    pub(crate) fn partials_too_deep(&self) -> String {
        format!("các mẫu con lồng nhau quá {} tầng", self.partial_depth)
    }

    pub(crate) fn too_many_steps(&self) -> String {
        format!("mẫu chạy quá {} bước", self.steps)
    }

    pub(crate) fn too_much_output(&self) -> String {
        format!("mẫu viết ra quá {} byte", self.output_bytes)
    }
}
