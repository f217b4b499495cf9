//! Tables that are too wide or uneven.

use vanban::render::docx::RenderError;
use vanban::the_thuc::noi_dung::{Bang, Dong, Khoi, OBang};

use super::{document, text_of};

#[test]
fn tables_have_at_most_63_columns() {
    let row = |n: usize| Dong::new((0..n).map(|i| format!("c{i}")));
    let table = |rows: Vec<Dong>| {
        let mut table = Bang::default();
        table.dong = rows;
        document([Khoi::Bang(Box::new(table))])
    };
    let text = text_of(&table(vec![row(63)]));
    assert!((0..63).all(|i| text.contains(&format!("c{i}"))));
    let wide = |columns| Dong(vec![OBang::from("a").gop_cot(columns)]);
    for (rows, columns) in [
        (vec![row(64)], 64),
        (vec![row(1), row(500)], 500),
        (vec![wide(64)], 64),
        (vec![Dong(vec![OBang::from("a").gop_dong(2), OBang::from("b")]), row(63)], 64),
    ] {
        let error = table(rows).to_docx().expect_err("is too wide");
        let told = error.to_string();
        assert!(matches!(error, RenderError::TooManyColumns { columns: n, max: 63, .. } if n == columns), "{told}");
        assert!(told.contains(&columns.to_string()) && told.contains("63"), "{told}");
    }
    for absurd in [vec![wide(u16::MAX)], vec![wide(u16::MAX), row(3), wide(u16::MAX)]] {
        let van_ban = table(absurd);
        assert!(matches!(van_ban.to_docx(), Err(RenderError::TooManyColumns { .. })));
        assert!(van_ban.to_text().contains('a'));
    }
    text_of(&table(vec![wide(63), row(63), wide(1), wide(0)]));
}

#[test]
fn uneven_tables_lose_no_text() {
    let cell = |text: &str, columns, rows| OBang::from(text).gop_cot(columns).gop_dong(rows);
    for rows in [
        vec![vec![cell("a1", 1, 1)], vec![], vec![cell("a2", 1, 1), cell("a3", 1, 1), cell("a4", 1, 1)]],
        vec![vec![cell("a1", 1, u16::MAX), cell("a2", 2, 2)], vec![cell("a3", 1, 1), cell("a4", 3, 1)], vec![]],
        vec![
            vec![cell("a1", 2, 2), cell("a2", 1, 1), cell("a3", 1, 3)],
            vec![cell("a4", 9, 1)],
            vec![cell("a5", 9, 9)],
        ],
        vec![vec![cell("a1", 0, 0)], vec![cell("a2", 5, 0)], vec![cell("a3", 1, 2), cell("a4", 1, u16::MAX)]],
        vec![vec![], vec![], vec![cell("a1", 3, 1)]],
    ] {
        let texts: Vec<String> = rows
            .iter()
            .flatten()
            .map(|cell| cell.noi_dung.iter().map(ToString::to_string).collect::<String>())
            .collect();
        for headers in 0..=rows.len() {
            let mut table = Bang::default();
            table.dau = rows[..headers].iter().cloned().map(Dong).collect();
            table.dong = rows[headers..].iter().cloned().map(Dong).collect();
            let van_ban = document([Khoi::Bang(Box::new(table.clone())), Khoi::Bang(Box::new(table))]);
            let (file, page) = (text_of(&van_ban), van_ban.to_text());
            for text in &texts {
                assert_eq!(file.matches(text.as_str()).count(), 2, "{text} of {rows:?}");
                assert_eq!(page.matches(text.as_str()).count(), 2, "{text} of {rows:?}");
            }
        }
    }
}
