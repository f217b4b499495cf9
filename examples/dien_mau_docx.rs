//! Fills an office's own form with data.
//!
//! `cargo run --example dien_mau_docx -- FORM.docx DATA.json OUT.docx`, for example with
//! `examples/data/mau_docx/phieu_lien_lac.docx` and the `.json` beside it. Without `DATA.json` and `OUT.docx` it prints what
//! the form needs, as a JSON Schema. Exit status 0; 1 where form or data are at fault – all faults are told – or a file
//! cannot be read or written; 2 for a wrong call. `OUT.docx` is written whole or not at all.

use std::path::Path;
use std::process::ExitCode;

use vanban::docx_template::DocxTemplate;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let done = match args.as_slice() {
        [form] => needs(Path::new(form)),
        [form, data, output] => fill(Path::new(form), Path::new(data), Path::new(output)),
        _ => {
            eprintln!("cách dùng: dien_mau_docx FORM.docx [DATA.json OUT.docx]");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

type Done = Result<(), Box<dyn std::error::Error>>;

fn needs(form: &Path) -> Done {
    println!("{:#}", open(form)?.json_schema()?);
    Ok(())
}

fn fill(form: &Path, data: &Path, output: &Path) -> Done {
    let form = open(form)?;
    let data: serde_json::Value = serde_json::from_slice(&read(data)?)?;
    form.save(output, &data)?;
    println!("{}", output.display());
    Ok(())
}

fn open(form: &Path) -> Result<DocxTemplate, Box<dyn std::error::Error>> {
    Ok(DocxTemplate::open(read(form)?)?)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
