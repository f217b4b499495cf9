//! Letters in one zip file.

use std::io::{self, Cursor, Read, Write};

use vanban::mail_merge::{MailMerge, MailMergeError};

use super::super::common::Package;
use super::{form, guests, invitation};

#[test]
fn a_zip_file_holds_the_letters_in_their_order() {
    let mut file = Vec::new();
    let merge = MailMerge::new(guests(40), form()).names_by(|_, guest| format!("Giấy mời {guest}"));
    assert!(merge.to_zip(&mut file).expect("writes").is_complete());
    let mut zip = zip::ZipArchive::new(Cursor::new(&file)).expect("is a zip file");
    assert_eq!(zip.len(), 40);
    for (at, guest) in guests(40).enumerate() {
        let mut entry = zip.by_index(at).expect("has the entry");
        assert_eq!(entry.name().expect("is a name"), format!("Giấy mời {guest}.docx"));
        let mut letter = Vec::new();
        entry.read_to_end(&mut letter).expect("the check sum agrees");
        assert!(Package::read(&letter) == Package::of(&invitation(&guest)), "{guest}");
    }
    let mut again = Vec::new();
    let merge = MailMerge::new(guests(40), form()).names_by(|_, guest| format!("Giấy mời {guest}"));
    merge.to_zip(&mut again).expect("writes");
    assert!(again == file);
}

/// Takes some bytes and no more.
struct Small(usize);

impl Write for Small {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_destination_that_is_full_ends_the_merge() {
    for room in [0, 10, 20_000, 60_000] {
        let error = MailMerge::new(guests(100), form()).to_zip(Small(room)).expect_err("is full");
        assert!(matches!(error, MailMergeError::Zip(_)), "{error}");
    }
}
