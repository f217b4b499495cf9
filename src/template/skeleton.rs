//! A template whose text is the same for every record: it is read once, and a record costs its values only.

use serde_json::Value;

use super::engine::scope::Scopes;
use super::engine::slot::Slot;
use super::engine::{Program, Programs};
use super::error::{Fault, TemplateError, TemplateErrors};
use super::limits::Limits;
use super::source_sink::SourceSink;

/// A template without blocks over data.
#[derive(Clone, Debug)]
pub(crate) struct Skeleton<'t> {
    /// Its source text, with a sign for each value.
    pub source: String,
    slots: Vec<Slot<'t>>,
    /// Steps that all but the values take.
    steps: usize,
    limits: Limits,
    name: &'t str,
}

impl<'t> Skeleton<'t> {
    pub(super) fn of(program: &'t Program, others: &'t Programs, limits: &Limits) -> Option<Self> {
        let mut sink = SourceSink::default();
        let (slots, steps) = program.slots(others, limits, &mut sink)?;
        let (source, ..) = sink.into_parts();
        Some(Self { source, slots, steps, limits: limits.clone(), name: &program.name })
    }

    /// How many values it has.
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    /// The values of a record, by the numbers of their signs: what rendering the template would put there.
    ///
    /// # Errors
    /// All that is wrong with the record; those of rendering.
    pub(crate) fn values(&self, record: &Value) -> Result<Vec<String>, TemplateErrors> {
        let scopes = Scopes::new(record);
        let mut values = Vec::with_capacity(self.slots.len());
        let mut errors: Vec<TemplateError> = Vec::new();
        let (mut bytes, mut steps) = (self.source.len(), self.steps);
        for slot in &self.slots {
            match slot.value(&scopes, &mut steps) {
                Ok(value) => {
                    bytes = bytes.saturating_add(value.len());
                    values.push(value);
                }
                Err(faults) => {
                    let faults = faults.into_iter().map(|fault| fault.located(&slot.program.name, &slot.program.text));
                    errors.extend(faults);
                }
            }
        }
        errors.dedup();
        let limits = &self.limits;
        let output = (bytes > limits.output_bytes).then(|| limits.too_much_output());
        let time = (steps > limits.steps).then(|| limits.too_many_steps());
        errors.extend(output.into_iter().chain(time).map(|what| Fault::new(0, what).located(self.name, "")));
        if errors.is_empty() { Ok(values) } else { Err(TemplateErrors(errors)) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::template::{Limits, Templates};

    #[test]
    fn a_skeleton_gives_what_the_template_gives() {
        let mut templates = Templates::new();
        templates.register("so", "{{so n}}/{{ky_hieu}}\n").unwrap();
        templates
            .register("thu", "so: x\n  {{> so}}\nten: {{viet_hoa ten}} {{mac_dinh cv \"ông\"}} {{@root.ten}}")
            .unwrap();
        let skeleton = templates.skeleton("thu").unwrap().unwrap();
        assert_eq!(skeleton.len(), 5);
        for data in [
            json!({ "n": 5, "ky_hieu": "GM", "ten": "An\n# 1", "cv": null }),
            json!({ "n": "7", "ky_hieu": "\u{F0000}", "ten": "", "cv": "bà" }),
        ] {
            let (source, holes, _) = templates.filled("thu", &data).unwrap().into_parts();
            assert_eq!(skeleton.source, source);
            assert_eq!(skeleton.values(&data).unwrap(), holes);
        }
        let wrong = json!({ "n": "x", "ky_hieu": [], "ten": "a" });
        assert_eq!(skeleton.values(&wrong).unwrap_err(), templates.validate("thu", &wrong).unwrap_err());
    }

    #[test]
    fn limits_hold_for_values_too() {
        let limits = Limits::default().steps(50).output_bytes(10_000);
        let mut templates = Templates::with_limits(limits);
        templates.register("a", "{{viet_hoa x}}").unwrap();
        for (letters, fine) in [(640, true), (6_400, false), (12_000, false)] {
            let data = json!({ "x": "a".repeat(letters) });
            assert_eq!(templates.skeleton("a").unwrap().unwrap().values(&data).is_ok(), fine);
            assert_eq!(templates.validate("a", &data).is_ok(), fine);
        }
    }

    #[test]
    fn what_depends_on_a_record_has_no_skeleton() {
        let mut templates = Templates::new();
        templates.register("p", "{{x}}").unwrap();
        for text in [
            "{{#if x}}a{{/if}}",
            "{{#each x}}{{/each}}",
            "{{#with x}}{{/with}}",
            "{{> p x}}",
            "{{> p x=y}}",
            "{{{x}}}",
            "{{danh_sach x}}",
            "[[{{vien_dan x}}]]",
        ] {
            templates.register("a", text).unwrap();
            assert!(templates.skeleton("a").unwrap().is_none(), "{text}");
        }
    }
}
