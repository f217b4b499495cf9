//! Which known name was meant by one that is not known.

/// The known name that differs from a name by so few letters that it was meant.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let letters: Vec<char> = name.chars().take(LONGEST + 1).collect();
    if letters.len() > LONGEST {
        return None;
    }
    let measured = known.iter().map(|known| (distance(&letters, known), *known));
    let (steps, meant) = measured.min_by_key(|(steps, _)| *steps)?;
    (steps <= (letters.len() / 4).max(1) && steps < letters.len()).then_some(meant)
}

/// Names are not longer than this, in characters.
const LONGEST: usize = 64;

/// How many letters are added, left out, changed or swapped with the next.
fn distance(one: &[char], two: &str) -> usize {
    let two: Vec<char> = two.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=two.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in two.iter().enumerate() {
            let mut steps = (last[j + 1] + 1).min(row[j] + 1).min(last[j] + usize::from(a != b));
            if i > 0 && j > 0 && *a == two[j - 1] && one[i - 1] == *b {
                steps = steps.min(before_last[j - 1] + 1);
            }
            row.push(steps);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[two.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_understood() {
        let known = ["noi_nhan", "nguoi_ky", "ngay", "dia_danh"];
        for (name, meant) in [
            ("noi_nahn", Some("noi_nhan")),
            ("nguoiky", Some("nguoi_ky")),
            ("ngya", Some("ngay")),
            ("dia_danhh", Some("dia_danh")),
            ("mau_sac", None),
            ("noi_dung", None),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(nearest(name, &known), meant, "{name}");
        }
        assert_eq!(nearest(&"a".repeat(1_000_000), &known), None);
        assert_eq!(nearest("a", &[]), None);
    }
}
