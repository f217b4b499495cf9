//! What helps after a wrong name.

use crate::source::nearest::nearest;

/// How many names are looked at.
const LOOKED_AT: usize = 1000;
/// Names longer than this, in bytes, are not told.
const LONGEST: usize = 200;
/// How many names a hint lists.
const LISTED: usize = 8;

/// What helps after a wrong name: the nearest known one, or all if they are few.
pub(crate) fn hint<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().take(LOOKED_AT).filter(|name| name.len() <= LONGEST).collect();
    if let Some(near) = nearest(wrong, &known) {
        return Some(format!("có phải là “{near}”?"));
    }
    let listed: Vec<String> = known.iter().take(LISTED).map(|name| format!("“{name}”")).collect();
    let more = if known.len() > LISTED { " …" } else { "" };
    (!listed.is_empty()).then(|| format!("ở đây có: {}{more}", listed.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_told_else_those_there_are() {
        for (wrong, known, told) in [
            ("ten_xa", &["ten", "ten_sa", "ngay"][..], Some("có phải là “ten_sa”?")),
            ("họ tên", &["ngày"], Some("ở đây có: “ngày”")),
            ("tenn", &["ten"], Some("có phải là “ten”?")),
            ("x", &[], None),
        ] {
            assert_eq!(hint(wrong, known.iter().copied()).as_deref(), told);
        }
    }
}
