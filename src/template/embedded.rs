//! The templates that come with the crate: `templates/*.hbs`, each with data that show it.

use super::engine::{Known, Program};
use super::limits::Limits;
use super::templates::Templates;

/// Name, text and sample data of each.
macro_rules! table {
    ($($name:literal),* $(,)?) => {
        const TABLE: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../templates/", $name, ".hbs")),
            include_str!(concat!("../../templates/", $name, ".json")),
        )),*];
    };
}

table![
    "ban_ghi_nho",
    "ban_thoa_thuan",
    "hop_dong",
    "mau_1_10_giay_nghi_phep",
    "mau_1_1_nghi_quyet",
    "mau_1_2_quyet_dinh",
    "mau_1_3_quyet_dinh_ban_hanh",
    "mau_1_3_quyet_dinh_phe_duyet",
    "mau_1_4_bao_cao",
    "mau_1_4_chi_thi",
    "mau_1_4_chuong_trinh",
    "mau_1_4_de_an",
    "mau_1_4_du_an",
    "mau_1_4_giay_uy_quyen",
    "mau_1_4_huong_dan",
    "mau_1_4_ke_hoach",
    "mau_1_4_phieu_bao",
    "mau_1_4_phieu_chuyen",
    "mau_1_4_phieu_gui",
    "mau_1_4_phuong_an",
    "mau_1_4_quy_che",
    "mau_1_4_quy_dinh",
    "mau_1_4_thong_bao",
    "mau_1_4_thong_cao",
    "mau_1_4_to_trinh",
    "mau_1_5_cong_van",
    "mau_1_6_cong_dien",
    "mau_1_7_giay_moi",
    "mau_1_8_giay_gioi_thieu",
    "mau_1_9_bien_ban",
    "mau_2_1_ke_hoach_phu_luc",
    "thu_cong",
];

impl Templates {
    /// The templates that come with the crate, by the names of the decree's forms.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// let templates = Templates::embedded();
    /// let data: serde_json::Value = serde_json::from_str(Templates::sample("mau_1_4_ke_hoach").unwrap())?;
    /// let plan = templates.render("mau_1_4_ke_hoach", &data)?;
    /// assert!(plan.to_text().contains("KẾ HOẠCH"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn embedded() -> Self {
        let mut templates = Self::new();
        let (known, limits) = (Known::standard(), Limits::default());
        // All of them are sound: a test reads each.
        let programs = TABLE.iter().filter_map(|(name, text, _)| Program::parse(name, text, &known, &limits).ok());
        templates.programs = programs.map(|program| (program.name.clone(), program)).collect();
        templates
    }

    /// Data that show a template of the crate: JSON.
    ///
    /// ```
    /// use vanban::template::Templates;
    /// assert!(Templates::sample("thu_cong").unwrap().starts_with('{'));
    /// assert_eq!(Templates::sample("thu"), None);
    /// ```
    #[must_use]
    pub fn sample(name: &str) -> Option<&'static str> {
        TABLE.iter().find(|(known, ..)| *known == name).map(|(.., data)| *data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VanBan;

    #[test]
    fn each_makes_a_document_that_reads_back() {
        let templates = Templates::embedded();
        templates.check().unwrap();
        assert_eq!(templates.names().count(), TABLE.len());
        for (name, _, data) in TABLE {
            let data: serde_json::Value = serde_json::from_str(data).unwrap();
            templates.validate(name, &data).unwrap();
            let document = templates.render(name, &data).unwrap();
            let source = templates.render_source(name, &data).unwrap();
            assert_eq!(VanBan::from_source(&source).unwrap(), document, "{name}");
        }
    }

    #[test]
    fn each_file_is_in_the_table() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = files.filter_map(|file| Some(file.strip_suffix(".hbs")?.to_owned())).collect();
        names.sort();
        let known: Vec<&str> = TABLE.iter().map(|(name, ..)| *name).collect();
        assert_eq!(names, known);
    }
}
