use std::io::{Cursor, Read, Write};

use zip::CompressionMethod::{self, Deflated, Stored};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const PARTS: [(&str, &[u8], CompressionMethod); 3] = [
    ("[Content_Types].xml", b"<Types/>", Stored),
    ("word/document.xml", b"<w:document>a a a a a a a a a a a a</w:document>", Deflated),
    ("docProps/custom.xml", b"<Properties/>", Deflated),
];

fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(method)
}

/// A file with sizes before the data, and a comment at its end.
fn sample() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part, method) in PARTS {
        zip.start_file(name, options(method)).expect("begins");
        zip.write_all(part).expect("is written");
    }
    zip.set_comment("PK\u{5}\u{6} lời ghi").expect("is short");
    zip.finish().expect("ends").into_inner()
}

/// The same with sizes behind the data.
fn streamed() -> Vec<u8> {
    let mut zip = ZipWriter::new_stream(Vec::new());
    for (name, part, method) in PARTS {
        zip.start_file(name, options(method)).expect("begins");
        zip.write_all(part).expect("is written");
    }
    zip.finish().expect("ends").into_inner()
}

/// Parts as another reader finds them.
fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("is a zip file");
    let part = |index| {
        let mut entry = archive.by_index(index).expect("has the entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("the check sum agrees");
        (entry.name().expect("is a name").to_string(), bytes)
    };
    (0..PARTS.len()).map(part).collect()
}

/// Signatures of an entry's own header, of its record in the directory, of the record at the end.
const OWN: [u8; 4] = *b"PK\x03\x04";
const LISTED: [u8; 4] = *b"PK\x01\x02";
const LAST: [u8; 4] = *b"PK\x05\x06";

/// Where a signature stands for the n-th time, from 0.
fn place(file: &[u8], signature: [u8; 4], number: usize) -> usize {
    let places = file.windows(4).enumerate().filter(|(_, four)| **four == signature);
    places.map(|(at, _)| at).nth(number).expect("stands there")
}

fn directory(file: &[u8], number: usize) -> usize {
    place(file, LISTED, number)
}

/// What reading all parts of a file says.
fn fault(file: &[u8]) -> String {
    let read = Archive::read(file)
        .and_then(|archive| (0..archive.entries.len()).try_for_each(|i| archive.part(i, MOST).map(drop)));
    read.expect_err("is at fault").to_string()
}

/// The sample with some bytes of it changed.
fn with(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut file = sample();
    change(&mut file);
    file
}

#[test]
fn parts_are_read_and_nothing_changed_is_the_same_file() {
    for file in [sample(), streamed()] {
        let archive = Archive::read(&file).expect("is read");
        for (index, (name, part, _)) in PARTS.iter().enumerate() {
            assert_eq!(archive.find(&name.to_uppercase()), Some(index));
            assert_eq!(&*archive.part(index, MOST).expect("is read"), *part);
        }
        assert_eq!(archive.find("word/styles.xml"), None);
        assert!(archive.with(&BTreeMap::new(), &[]).expect("is written") == file);
    }
}

#[test]
fn one_part_is_replaced_and_the_others_stay_as_they_stand() {
    for file in [sample(), streamed()] {
        let archive = Archive::read(&file).expect("is read");
        let other = "khác ".repeat(400).into_bytes();
        let changed = archive.with(&BTreeMap::from([(1, other.clone())]), &[]).expect("is written");
        let expected = PARTS.map(|(name, part, _)| (name.to_owned(), part.to_vec()));
        let found = parts(&changed);
        assert_eq!((&found[0], &found[2]), (&expected[0], &expected[2]));
        assert!(found[1] == ("word/document.xml".to_owned(), other));

        let again = Archive::read(&changed).expect("is read");
        // Readers that begin at the front must not look for sizes behind the data.
        assert_eq!(half(&changed, again.entries[1].at + 6) & DESCRIPTOR, 0);
        for index in [0, 2] {
            let bytes = |archive: &Archive<'_>| {
                let entry = &archive.entries[index];
                archive.file[entry.at..entry.next].to_vec()
            };
            assert!(bytes(&archive) == bytes(&again), "entry {index}");
        }
        let comment = |file: &[u8]| file[place(file, LAST, 0) + 20..].to_vec();
        assert_eq!(comment(&changed), comment(&file));
    }
}

#[test]
fn a_stored_part_stays_stored() {
    let file = sample();
    let archive = Archive::read(&file).expect("is read");
    let changed = archive.with(&BTreeMap::from([(0, b"<Types></Types>".to_vec())]), &[]).expect("is written");
    assert!(changed.windows(15).any(|bytes| bytes == b"<Types></Types>"));
    assert_eq!(parts(&changed)[0].1, b"<Types></Types>");
}

#[test]
fn what_is_no_zip_is_named() {
    for (what, file) in [
        ("không phải tệp DOCX", &b""[..]),
        ("không phải tệp DOCX", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        ("không có mục lục", b"PK\x03\x04"),
    ] {
        assert!(fault(file).contains(what), "{}", fault(file));
    }
}

/// Which record, its number, the byte in it, and the bits of it that change.
type Change = ([u8; 4], usize, usize, u8);

#[test]
fn what_is_not_read_is_named() {
    let cases: [(&str, &[Change]); 17] = [
        ("mã hóa", &[(LISTED, 1, 8, 1)]),
        ("khác mục lục", &[(OWN, 1, 6, 1)]),
        ("zip64", &[(LISTED, 0, 42, 0xFF), (LISTED, 0, 43, 0xFF), (LISTED, 0, 44, 0xFF), (LISTED, 0, 45, 0xFF)]),
        ("zip64", &[(LAST, 0, 10, 0xFC), (LAST, 0, 11, 0xFF)]),
        ("nhiều đĩa", &[(LAST, 0, 4, 1)]),
        ("nhiều đĩa", &[(LAST, 0, 8, 1)]),
        ("nhiều đĩa", &[(LISTED, 1, 34, 1)]),
        ("kiểu nén 12", &[(LISTED, 1, 10, 4), (OWN, 1, 8, 4)]),
        ("khác mục lục", &[(LISTED, 1, 10, 8)]),
        ("khác mục lục", &[(LISTED, 1, RECORD, 0x20)]),
        ("khác mục lục", &[(LISTED, 1, 16, 1)]),
        ("mục lục sai", &[(LISTED, 1, 0, 1)]),
        ("mục lục không ở chỗ", &[(LAST, 0, 16, 1)]),
        ("phần thừa", &[(LAST, 0, 8, 1), (LAST, 0, 10, 1)]),
        ("không có đầu mục", &[(LISTED, 1, 42, 1)]),
        ("nén hỏng", &[(OWN, 1, LOCAL + 17, 0xFF)]),
        ("CRC", &[(OWN, 0, LOCAL + 19, 1)]),
    ];
    for (what, changes) in cases {
        let file = with(|file| {
            let at = |(signature, number, byte, bits): &Change| (place(file, *signature, *number) + byte, *bits);
            for (at, bits) in changes.iter().map(at).collect::<Vec<_>>() {
                file[at] ^= bits;
            }
        });
        assert!(fault(&file).contains(what), "{what}: {}", fault(&file));
    }
}

#[test]
fn two_entries_of_one_name_are_refused() {
    let file = with(|file| {
        for signature in [OWN, LISTED] {
            let at = place(file, signature, 2) + if signature[2] == 3 { LOCAL } else { RECORD };
            // As long as the name it takes the place of, but for two letters, which the extra field takes.
            file[at..at + 17].copy_from_slice(b"WORD/document.xml");
            let lengths = if signature[2] == 3 { at - 4 } else { at - 18 };
            file[lengths] = 17;
            file[lengths + 2] += 2;
        }
    });
    assert!(fault(&file).contains("hai phần cùng tên “word/document.xml”"), "{}", fault(&file));
}

#[test]
fn entries_that_overlap_are_refused() {
    // The first entry's data reach into the second's header.
    let file = with(|file| {
        for at in [place(file, OWN, 0) + 18, directory(file, 0) + 20] {
            file[at] += 1;
        }
    });
    assert!(fault(&file).contains("dài hơn chỗ của nó"), "{}", fault(&file));
}

#[test]
fn a_size_that_is_told_wrong_is_found_out() {
    for change in [-1_i8, 1] {
        for number in 0..2 {
            let file = with(|file| {
                for at in [place(file, OWN, number) + 22, directory(file, number) + 24] {
                    file[at] = file[at].wrapping_add_signed(change);
                }
            });
            let fault = fault(&file);
            assert!(fault.contains("độ dài") || fault.contains("nén hỏng"), "{fault}");
        }
    }
}

#[test]
fn data_behind_the_compressed_data_are_refused() {
    let mut file = streamed();
    let at = directory(&file, 1) + 20;
    file[at] += 1;
    assert!(fault(&file).contains("nén hỏng"), "{}", fault(&file));
}

#[test]
fn bombs_are_refused_before_they_are_opened() {
    let bomb = |size: usize| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("word/document.xml", options(Deflated)).expect("begins");
        zip.write_all(&vec![b' '; size]).expect("is written");
        zip.finish().expect("ends").into_inner()
    };
    let part = |file: &[u8]| Archive::read(file).expect("is read").part(0, MOST).map(|part| part.len());
    assert_eq!(part(&bomb(FREE as usize)).expect("is small"), FREE as usize);
    let large = bomb(FREE as usize + RATIO as usize);
    assert!(matches!(part(&large), Err(PackageError::TooLarge { .. })));
    // However well it is packed, there is an end.
    let told = MOST + 1;
    let mut file = sample();
    for at in [place(&file, OWN, 1) + 22, directory(&file, 1) + 24] {
        file[at..at + 4].copy_from_slice(&told.to_le_bytes());
    }
    let archive = Archive::read(&file).expect("is read");
    assert!(matches!(archive.part(1, MOST), Err(PackageError::TooLarge { size, .. }) if size == told));
}

#[test]
fn all_parts_together_have_a_limit() {
    let file = sample();
    let archive = Archive::read(&file).expect("is read");
    assert!(matches!(archive.part(1, 8), Err(PackageError::TooLarge { .. })));
    archive.left.set(archive.entries[1].size + archive.entries[2].size);
    assert!(archive.part(1, MOST).is_ok());
    assert!(matches!(archive.part(1, MOST), Err(PackageError::TooLarge { .. })));
    assert!(archive.part(2, MOST).is_ok());
}

#[test]
fn no_broken_file_makes_it_panic() {
    for file in [sample(), streamed()] {
        let look = |file: &[u8]| {
            let archive = Archive::read(file)?;
            (0..archive.entries.len()).try_for_each(|index| archive.part(index, MOST).map(drop))?;
            archive.with(&BTreeMap::from([(0, vec![0; 9])]), &[])
        };
        for end in 0..file.len() {
            assert!(look(&file[..end]).is_err(), "cut at {end}");
        }
        for at in 0..file.len() {
            for change in [1, 0x80, 0xFF] {
                let mut broken = file.clone();
                broken[at] ^= change;
                if let Ok(changed) = look(&broken) {
                    assert!(changed.len() > END);
                }
            }
        }
    }
}

#[test]
fn new_parts_come_last_and_are_read_by_others() {
    let file = sample();
    let archive = Archive::read(&file).expect("is read");
    let more =
        [("word/media/a.png".to_owned(), b"\x89PNG".as_slice().into()), ("b".to_owned(), vec![b'b'; 999].into())];
    let changed = archive.with(&BTreeMap::from([(0, b"<Types/>".to_vec())]), &more).expect("is written");
    let mut zip = zip::ZipArchive::new(Cursor::new(&changed)).expect("is read");
    assert_eq!(zip.len(), archive.names().count() + 2);
    for (name, part) in &more {
        let mut found = Vec::new();
        zip.by_name(name).expect("is there").read_to_end(&mut found).expect("is read");
        assert!(found == **part, "{name}");
    }
    let again = Archive::read(&changed).expect("is read by us");
    assert_eq!(again.names().last(), Some("b"));
    assert!(again.with(&BTreeMap::new(), &[]).expect("is written") == changed);
}
