//! Letters by the thousand: what they hold, what they are called, what happens when something goes wrong.

mod bad_records;
mod many;
mod names;
mod resume;
mod same;
mod template;
mod zip_file;

use std::path::PathBuf;

use vanban::mail_merge::{Form, hole};
use vanban::{NonEmpty, VanBan};

/// An invitation to one guest.
fn invitation(guest: &str) -> VanBan {
    let json = include_str!("../../../examples/data/giay_moi.json");
    let VanBan::GiayMoi(mut letter) = serde_json::from_str(json).expect("reads") else { panic!("an invitation") };
    letter.khach_moi = NonEmpty::new(guest);
    VanBan::from(*letter)
}

/// The values of a record that is one text.
#[allow(clippy::ptr_arg)] // what a form of such records calls
fn own(guest: &String) -> Vec<String> {
    vec![guest.clone()]
}

/// Invitations from a form.
fn form() -> Form<fn(&String) -> Vec<String>> {
    let values: fn(&String) -> Vec<String> = own;
    Form::new(&invitation(&hole(0)), values).expect("is a form")
}

/// So many guests.
fn guests(count: usize) -> impl ExactSizeIterator<Item = String> {
    (0..count).map(|number| format!("Ông Trần Văn {}", number + 1))
}

/// A folder that is empty, and gone when the test ends well.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("vanban-tron-thu-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        Self(path)
    }

    /// The names in it, in order.
    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).expect("is a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("is there").file_name().into_string().expect("is text")).collect();
        names.sort();
        names
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
