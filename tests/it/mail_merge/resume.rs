//! A merge that was stopped goes on where it was.

use std::fs;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};

use vanban::mail_merge::{MailMerge, MailMergeError, Source, from_fn};

use super::{Folder, form, guests, invitation};

/// Invitations, counted.
fn counted(made: &AtomicU64) -> impl Source<String> {
    from_fn(move |guest: &String| {
        made.fetch_add(1, Ordering::Relaxed);
        Ok::<_, std::fmt::Error>(invitation(guest))
    })
}

#[test]
fn what_is_finished_is_not_made_again_and_nothing_half_written_stays() {
    let folder = Folder::new("resume");
    let made = AtomicU64::new(0);
    let merge = |made| MailMerge::new(guests(8), counted(made)).names_by(|_, guest| guest.replace('8', "1"));
    let stop = |progress: &vanban::mail_merge::Progress| {
        if progress.done < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    merge(&made).progress(stop).to_folder(&folder.0).expect("writes");
    assert_eq!(made.load(Ordering::Relaxed), 3);
    // What a program leaves that is ended while it writes; files of others stay.
    for name in [".Ông Trần Văn 4.docx.123-4.tam", ".a.tam", "b.tam", ".x.docx.1-.tam", "ghi chu.txt"] {
        fs::write(folder.0.join(name), b"half").expect("writes");
    }
    let first = folder.read("Ông Trần Văn 1.docx");
    // What a machine may leave that lost its power.
    fs::write(folder.0.join("Ông Trần Văn 5.docx"), b"").expect("writes");
    let summary = merge(&made).resume().to_folder(&folder.0).expect("writes");
    assert_eq!((summary.progress.done, summary.progress.skipped), (5, 3));
    assert_eq!(made.load(Ordering::Relaxed), 8);
    let letters = ["1", "1 (2)", "2", "3", "4", "5", "6", "7"].map(|number| format!("Ông Trần Văn {number}.docx"));
    let others = [".a.tam", ".x.docx.1-.tam", "b.tam", "ghi chu.txt"].map(str::to_owned);
    let mut expected = [&letters[..], &others[..]].concat();
    expected.sort();
    assert_eq!(folder.names(), expected);
    assert_eq!(folder.read("Ông Trần Văn 1.docx"), first);
    // As if it had never been stopped.
    let whole = Folder::new("whole");
    merge(&made).to_folder(&whole.0).expect("writes");
    assert!(letters.iter().all(|name| whole.read(name) == folder.read(name)));
    let again = merge(&made).resume().to_folder(&folder.0).expect("writes");
    assert_eq!((again.progress.done, again.progress.skipped), (0, 8));
}

#[test]
fn without_resuming_files_are_replaced() {
    let folder = Folder::new("replaced");
    fs::create_dir_all(&folder.0).expect("makes it");
    fs::write(folder.0.join("000001.docx"), b"old").expect("writes");
    MailMerge::new(guests(1), form()).to_folder(&folder.0).expect("writes");
    assert!(folder.read("000001.docx").starts_with(b"PK"));
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let folder = Folder::new("occupied");
    fs::create_dir_all(folder.0.join("000002.docx")).expect("makes it");
    let error = MailMerge::new(guests(3), form()).to_folder(&folder.0).expect_err("is a folder");
    let MailMergeError::Write { path, .. } = error else { panic!("{error}") };
    assert!(path.ends_with("000002.docx"));
    assert_eq!(folder.names(), ["000001.docx", "000002.docx"]);
}
