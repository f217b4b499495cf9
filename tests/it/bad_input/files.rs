//! Places that cannot be written, and files that stay whole.

use std::fs;
use std::path::PathBuf;

use vanban::Error;
use vanban::render::docx::RenderError;
use vanban::the_thuc::noi_dung::Khoi;

use super::document;

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("vanban_it_{}_{name}", std::process::id()));
        fs::create_dir_all(&path).expect("is made");
        Self(path)
    }

    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("is readable");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("is readable").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_is_written_whole_and_replaces_the_old_one() {
    let folder = Folder::new("whole");
    let van_ban = document([Khoi::doan("Một.")]);
    for path in [folder.0.join("Kế hoạch số 5.docx"), folder.0.join("không đuôi")] {
        fs::write(&path, "old").expect("is written");
        van_ban.save_docx(&path).expect("is written");
        assert!(fs::read(&path).expect("is there") == van_ban.to_docx().expect("renders"));
    }
    assert_eq!(folder.files().len(), 2, "{:?}", folder.files());
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_nothing_stays() {
    let folder = Folder::new("place");
    let van_ban = document([Khoi::doan("Một.")]);
    let taken = folder.0.join("taken");
    fs::create_dir(&taken).expect("is made");
    fs::write(taken.join("file"), "old").expect("is written");
    let long = folder.0.join("x".repeat(300));
    let paths = [folder.0.join("no/such/folder.docx"), taken.join("file/in_a_file.docx"), taken.clone(), long];
    for path in paths {
        let error = van_ban.save_docx(&path).expect_err("cannot be written");
        assert!(error.to_string().contains(&path.display().to_string()), "{error}");
        assert!(matches!(error, Error::Ghi { .. }));
    }
    assert!(van_ban.save_docx("").is_err() && van_ban.save_docx("/").is_err());
    assert_eq!(folder.files(), ["taken"]);
    assert_eq!(fs::read_to_string(taken.join("file")).expect("is there"), "old");
}

#[test]
fn a_file_stays_as_it_was_when_the_document_is_at_fault() {
    let folder = Folder::new("fault");
    let path = folder.0.join("a.docx");
    fs::write(&path, "old").expect("is written");
    let error = document([Khoi::doan("\u{1}")]).save_docx(&path).expect_err("U+0001 is not XML");
    assert!(matches!(error, Error::Docx(RenderError::IllegalCharacter { .. })), "{error}");
    assert_eq!(fs::read_to_string(&path).expect("is there"), "old");
    assert_eq!(folder.files(), ["a.docx"]);
}
