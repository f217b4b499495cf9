//! Records that are no letters.

use std::ops::ControlFlow;

use vanban::mail_merge::{MailMerge, MailMergeError, Stopped, from_fn};

use super::{form, guests, invitation};

/// Every third record is bad.
fn records() -> impl Iterator<Item = Result<String, String>> {
    guests(10).enumerate().map(|(i, guest)| if i % 3 == 2 { Err(format!("dòng {}", i + 1)) } else { Ok(guest) })
}

#[test]
fn bad_records_are_told_with_their_numbers_and_hold_nothing_up() {
    let mut done = Vec::new();
    let summary = MailMerge::from_results(records(), form())
        .each(|letter| {
            done.push(letter.number);
            Ok(())
        })
        .expect("nothing is refused");
    assert_eq!(done, [1, 2, 4, 5, 7, 8, 10]);
    let told: Vec<_> = summary.bad_records.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["bản ghi 3: dòng 3", "bản ghi 6: dòng 6", "bản ghi 9: dòng 9"]);
    assert_eq!((summary.progress.done, summary.progress.failed, summary.stopped), (7, 3, None));
    assert!(!summary.is_complete());
}

#[test]
fn the_first_bad_record_ends_the_merge_where_that_is_wished() {
    let mut done = 0;
    let summary = MailMerge::from_results(records(), form())
        .stop_at_bad_record()
        .each(|_| {
            done += 1;
            Ok(())
        })
        .expect("nothing is refused");
    assert_eq!((done, summary.progress.seen(), summary.stopped), (2, 3, Some(Stopped::BadRecord)));
}

#[test]
fn a_letter_that_cannot_be_written_has_a_name_and_a_place() {
    let source = from_fn(|guest: &&str| Ok::<_, std::fmt::Error>(invitation(guest)));
    let merge = MailMerge::new(["A", "B\u{1}", "C"], source).names_by(|number, _| format!("moi-{number}"));
    let summary = merge.each(|_| Ok(())).expect("nothing is refused");
    let [bad] = &summary.bad_records[..] else { panic!("{summary}") };
    assert_eq!((bad.number, bad.name.as_deref()), (2, Some("moi-2.docx")));
    assert!(bad.failure.to_string().contains("U+0001"), "{bad}");
}

#[test]
fn bad_records_are_all_counted_and_some_are_kept() {
    let all = (0..1_000).map(|number| Err::<String, _>(format!("line {number}")));
    let summary = MailMerge::from_results(all, form()).keep_bad_records(7).each(|_| Ok(())).expect("runs");
    assert_eq!((summary.progress.failed, summary.bad_records.len()), (1_000, 7));
}

#[test]
fn what_the_caller_refuses_ends_the_merge() {
    let error = MailMerge::new(guests(5), form())
        .each(|letter| if letter.number < 3 { Ok(()) } else { Err("full".into()) })
        .expect_err("is refused");
    assert!(matches!(error, MailMergeError::Refused { number: 3, .. }), "{error}");
}

#[test]
fn progress_is_told_after_each_record_and_can_end_the_merge() {
    let mut told = Vec::new();
    let merge = MailMerge::new(guests(9), form()).progress(|progress| {
        told.push((progress.seen(), progress.total));
        if progress.done < 4 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let summary = merge.each(|_| Ok(())).expect("runs");
    assert_eq!((summary.progress.done, summary.stopped), (4, Some(Stopped::Asked)));
    assert_eq!(told, [(1, Some(9)), (2, Some(9)), (3, Some(9)), (4, Some(9))]);
}
