//! **Tên luật** in the forms under which it is looked up.

use crate::legal::TenLoai;
use crate::legal::normalize::fold;

/// A folded name without what people leave out: signs, and the word “và”: `cán bộ công chức`.
pub(super) fn khoa(folded: &str) -> String {
    let mut key = String::with_capacity(folded.len());
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "và") {
        if !key.is_empty() {
            key.push(' ');
        }
        key += word;
    }
    key
}

/// The first letters of a name of three words or more, apart from all names by a dot in front: `.nsnn`.
pub(super) fn viet_tat(key: &str) -> Option<String> {
    let letters: String = key.split(' ').filter_map(|word| word.chars().next()).collect();
    let enough = (3..=8).contains(&letters.chars().count());
    enough.then(|| format!(".{letters}"))
}

/// The keys under which a law of a folded name is found.
pub(super) fn cac_khoa(folded: &str) -> impl Iterator<Item = String> {
    let key = khoa(folded);
    [viet_tat(&key), Some(key)].into_iter().flatten()
}

/// Short forms in names of laws.
const VIET_TAT: [(&str, &str); 3] =
    [("đbqh", "đại biểu quốc hội"), ("hđnd", "hội đồng nhân dân"), ("ubnd", "ủy ban nhân dân")];

/// A key with its short forms written out, and without “các cấp” at its end, which people add to councils and committees;
/// `None` where that changes nothing.
fn day_du(key: &str) -> Option<String> {
    let word = |word| VIET_TAT.iter().find(|short| short.0 == word).map_or(word, |short| short.1);
    let full = key.split(' ').map(word).collect::<Vec<_>>().join(" ");
    let full = full.strip_suffix(" các cấp").unwrap_or(&full);
    (full != key).then(|| full.to_owned())
}

/// A name of a law as it was asked for, taken apart.
pub(super) struct Ten {
    /// The kind that it names.
    pub(super) loai: Option<TenLoai>,
    /// The year at its end.
    pub(super) nam: Option<i32>,
    /// What is left, as a key to the names; the likeliest reading first.
    pub(super) khoa: Vec<String>,
}

impl Ten {
    /// `Luật Đất đai năm 2013` is the kind, the name and the year.
    pub(super) fn new(name: &str) -> Self {
        let folded = fold(name);
        let whole = khoa(&folded);
        let (loai, rest) = [("bộ luật ", TenLoai::BoLuat), ("luật ", TenLoai::Luat), ("pháp lệnh ", TenLoai::PhapLenh)]
            .into_iter()
            .find_map(|(word, kind)| Some((Some(kind), whole.strip_prefix(word)?)))
            .unwrap_or((None, &whole));
        let (bare, nam) = match rest.rsplit_once(' ') {
            Some((front, year)) if year.len() == 4 => {
                let nam = year.parse().ok().filter(|year| (1900..2100).contains(year));
                let front = front.strip_suffix(" năm").unwrap_or(front);
                (if nam.is_some() { front } else { rest }, nam)
            }
            _ => (rest, None),
        };
        // “Luật sư” alone is the name of a law too; after it comes what the words say.
        let mut keys = vec![bare.to_owned()];
        if loai.is_some() && nam.is_none() {
            keys.push(whole.clone());
        }
        // Initials count where the name is written as such: `Luật NSNN`.
        let last = name.split_whitespace().rfind(|word| word.parse::<i32>().is_err() && fold(word) != "năm");
        if let Some(word) = last.filter(|word| !bare.contains(' ') && word.chars().all(char::is_uppercase)) {
            keys.push(format!(".{}", fold(word)));
        }
        keys.extend(day_du(bare));
        Self { loai, nam, khoa: keys }
    }

    /// Whether a law of this kind may be meant: whoever says “Luật” may mean a bộ luật.
    pub(super) fn co_the_la(&self, loai: &TenLoai) -> bool {
        match &self.loai {
            None => true,
            Some(TenLoai::Luat) => matches!(loai, TenLoai::Luat | TenLoai::BoLuat),
            Some(named) => named == loai,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (name, keys, year) in [
            ("Luật Trẻ em", &["trẻ em", "luật trẻ em"][..], None),
            ("LUẬT CÁN BỘ, CÔNG CHỨC", &["cán bộ công chức", "luật cán bộ công chức"], None),
            ("Luật Đất đai năm 2013", &["đất đai"], Some(2013)),
            ("Đất đai 2013", &["đất đai"], Some(2013)),
            // no year: the law of 11 laws
            ("11 luật", &["11 luật"], None),
            ("Luật NSNN 2015", &["nsnn", ".nsnn"], Some(2015)),
            // short forms in full, and “các cấp”, which is not of the name
            (
                "Luật Bầu cử ĐBQH và đại biểu HĐND các cấp",
                &[
                    "bầu cử đbqh đại biểu hđnd các cấp",
                    "luật bầu cử đbqh đại biểu hđnd các cấp",
                    "bầu cử đại biểu quốc hội đại biểu hội đồng nhân dân",
                ],
                None,
            ),
            ("", &[""], None),
        ] {
            let found = Ten::new(name);
            let found_keys: Vec<_> = found.khoa.iter().map(String::as_str).collect();
            assert_eq!((&found_keys[..], found.nam), (keys, year), "{name}");
        }
    }
}
