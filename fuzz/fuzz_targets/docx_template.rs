//! Any bytes as a form, and any XML as the body of one: opened, filled or refused, and never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::docx_template::DocxTemplate;
use vanban::template::Limits;

/// A zip file of two parts that are not compressed; its sums are right, so that the fuzzer gets behind them.
fn form(body: &[u8]) -> Vec<u8> {
    const TYPES: &[u8] = b"<Types><Override PartName=\"/d.xml\" ContentType=\"application/\
        vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    const HEAD: &[u8] = b"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    let document = [HEAD, body, b"</w:body></w:document>"].concat();
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, part) in [(&b"[Content_Types].xml"[..], TYPES), (b"d.xml", &document)] {
        let at = u32::try_from(file.len()).unwrap_or(0);
        let size = u32::try_from(part.len()).unwrap_or(0).to_le_bytes();
        let length = u16::try_from(name.len()).unwrap_or(0).to_le_bytes();
        let common = [&[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0][..], &crc(part).to_le_bytes(), &size, &size, &length, &[0; 2]].concat();
        file.extend([b"PK\x03\x04", &common[..], name, part].concat());
        directory.extend([b"PK\x01\x02\x14\0", &common[..], &[0; 10], &at.to_le_bytes(), name].concat());
    }
    let (at, length) = (u32::try_from(file.len()).unwrap_or(0), u32::try_from(directory.len()).unwrap_or(0));
    let end = [b"PK\x05\x06\0\0\0\0\x02\0\x02\0", &length.to_le_bytes()[..], &at.to_le_bytes(), &[0; 2]].concat();
    file.extend(directory);
    file.extend(end);
    file
}

/// CRC-32, bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 0 { sum >> 1 } else { sum >> 1 ^ 0xedb8_8320 })
    })
}

fuzz_target!(|bytes: &[u8]| {
    let limits = || Limits::default().steps(20_000).output_bytes(1 << 20);
    for file in [bytes.to_vec(), form(bytes)] {
        if let Ok(form) = DocxTemplate::open_with(file, limits()) {
            let data = serde_json::json!({"a": "x", "b": [1, {"a": "y"}], "c": null, "d": {"a": true}});
            let _ = form.render(&data);
            let _ = form.variables();
        }
    }
});
