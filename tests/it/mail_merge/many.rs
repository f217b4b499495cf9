//! Many letters, on one core and on all.

use std::sync::atomic::{AtomicUsize, Ordering};

use vanban::mail_merge::{Form, MailMerge, hole};

use super::{guests, invitation};

/// Records that are alive, and the most that were at a time.
static ALIVE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// A record that is counted.
struct Counted(String);

impl Counted {
    fn new(guest: String) -> Self {
        MOST.fetch_max(ALIVE.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
        Self(guest)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

#[test]
fn of_twenty_thousand_records_one_is_held_at_a_time() {
    let form = Form::new(&invitation(&hole(0)), |guest: &Counted| vec![guest.0.clone()]).expect("is a form");
    let (mut letters, mut bytes) = (0_u64, 0_u64);
    let summary = MailMerge::new(guests(20_000).map(Counted::new), form)
        .each(|letter| {
            letters += 1;
            bytes += letter.bytes.len() as u64;
            Ok(())
        })
        .expect("nothing is refused");
    assert_eq!((letters, summary.progress.done), (20_000, 20_000));
    assert!((5_000..20_000).contains(&(bytes / letters)), "{} bytes a letter", bytes / letters);
    assert_eq!((MOST.load(Ordering::Relaxed), ALIVE.load(Ordering::Relaxed)), (1, 0));
}

#[cfg(feature = "parallel")]
mod parallel {
    use std::ops::ControlFlow;

    use vanban::mail_merge::Summary;

    use super::super::Folder;
    use super::*;

    /// Bad ones among them, names that are alike, values that are compiled and that are not.
    fn merge(parallel: bool, most: u64) -> (Vec<u8>, Summary) {
        let records = guests(500).enumerate().map(|(i, guest)| match i % 7 {
            3 => Err("bad"),
            5 => Ok(format!("{guest}.")),
            6 => Ok("Bà B\u{1}".to_owned()),
            _ => Ok(guest),
        });
        let mut zip = Vec::new();
        let merge = MailMerge::from_results(records, super::super::form())
            .names_by(|number, _| format!("{}", number % 10))
            .progress(
                move |progress| if progress.seen() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) },
            );
        let merge = if parallel { merge.parallel() } else { merge };
        let summary = merge.to_zip(&mut zip).expect("writes");
        (zip, summary)
    }

    #[test]
    fn all_cores_make_the_same_file() {
        for most in [u64::MAX, 123] {
            let (one, of_one) = merge(false, most);
            let (all, of_all) = merge(true, most);
            assert!(one == all);
            assert_eq!((of_one.to_string(), of_one.stopped), (of_all.to_string(), of_all.stopped));
        }
    }

    #[test]
    fn all_cores_go_on_with_a_folder() {
        let folder = Folder::new("parallel");
        let form = Form::new(&invitation(&hole(0)), |guest: &String| vec![guest.clone()]).expect("is a form");
        MailMerge::new(guests(30), &form).to_folder(&folder.0).expect("writes");
        let summary = MailMerge::new(guests(90), &form).resume().parallel().to_folder(&folder.0).expect("writes");
        assert_eq!((summary.progress.done, summary.progress.skipped), (60, 30));
        assert_eq!(folder.names().len(), 90);
    }
}
