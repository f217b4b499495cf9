//! Reading with a profile: what a file leaves out is taken from the office's data.
//!
//! serde hands no context down to the fields of a derived struct. So the profile is kept aside for the time of one
//! reading, on this thread: a field whose type can come from it asks here when the file has none.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use serde::Deserializer;
use serde::de::{Error, Visitor};

use super::CoQuan;
use crate::loai::LoaiVanBan;

/// What is known while a document is read.
#[derive(Clone)]
pub(crate) struct BoiCanh {
    /// The office.
    pub co_quan: Rc<CoQuan>,
    /// The document's kind, once its tag was read.
    pub loai: Option<LoaiVanBan>,
}

thread_local! {
    static BOI_CANH: RefCell<Option<BoiCanh>> = const { RefCell::new(None) };
}

/// Puts back what was known before, even where reading ends in a panic of the caller's.
struct Truoc(Option<BoiCanh>);

impl Drop for Truoc {
    fn drop(&mut self) {
        let before = self.0.take();
        let _ = BOI_CANH.try_with(|cell| *cell.borrow_mut() = before);
    }
}

fn trong<T>(cx: Option<BoiCanh>, read: impl FnOnce() -> T) -> T {
    let _truoc = Truoc(BOI_CANH.with(|cell| std::mem::replace(&mut *cell.borrow_mut(), cx)));
    read()
}

/// Reads with a profile at hand.
pub(crate) fn voi<T>(co_quan: &CoQuan, read: impl FnOnce() -> T) -> T {
    trong(Some(BoiCanh { co_quan: Rc::new(co_quan.clone()), loai: None }), read)
}

/// Reads what the profile has no part in, such as the document that is copied.
pub(crate) fn khong_ho_so<T>(read: impl FnOnce() -> T) -> T {
    trong(None, read)
}

/// Reads a document of a kind; without a profile this changes nothing.
pub(crate) fn cua_loai<T>(loai: LoaiVanBan, read: impl FnOnce() -> T) -> T {
    match BOI_CANH.with(|cell| cell.borrow().clone()) {
        Some(cx) => trong(Some(BoiCanh { loai: Some(loai), ..cx }), read),
        None => read(),
    }
}

/// What the profile says, where there is one.
pub(crate) fn ho_so<T>(value: impl FnOnce(&CoQuan) -> T) -> Option<T> {
    BOI_CANH.with(|cell| cell.borrow().clone()).map(|cx| value(&cx.co_quan))
}

/// A component that a file may leave to the profile.
pub(crate) trait TuHoSo<'de>: Sized {
    /// The field's name in files.
    const TRUONG: &'static str;

    /// Reads it where the file has it.
    fn doc<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// What the profile says; else why it cannot.
    fn tu(cx: &BoiCanh) -> Result<Self, String>;
}

/// What the profile says; an error where there is none.
fn tu_ho_so<'de, T: TuHoSo<'de>, E: Error>() -> Result<T, E> {
    match BOI_CANH.with(|cell| cell.borrow().clone()) {
        Some(cx) => T::tu(&cx).map_err(|why| E::custom(format_args!("`{}`: {why}", T::TRUONG))),
        None => Err(E::missing_field(T::TRUONG)),
    }
}

/// Makes a component of what the file says and what the profile does; an error where there is no profile.
pub(crate) fn lap<T, E: Error>(make: impl FnOnce(&BoiCanh) -> Result<T, String>) -> Result<T, E> {
    match BOI_CANH.with(|cell| cell.borrow().clone()) {
        Some(cx) => make(&cx).map_err(E::custom),
        None => Err(E::custom("chỉ đọc được cùng hồ sơ cơ quan")),
    }
}

/// Reads a component from a file, or else takes it from the profile.
pub(crate) fn gia_tri<'de, D: Deserializer<'de>, T: TuHoSo<'de>>(deserializer: D) -> Result<T, D::Error> {
    // A format without names cannot leave a field out.
    if deserializer.is_human_readable() {
        deserializer.deserialize_option(Optional(PhantomData))
    } else {
        T::doc(deserializer)
    }
}

struct Optional<T>(PhantomData<T>);

impl<'de, T: TuHoSo<'de>> Visitor<'de> for Optional<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", T::TRUONG)
    }

    fn visit_none<E: Error>(self) -> Result<T, E> {
        tu_ho_so()
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        tu_ho_so()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::doc(deserializer)
    }
}
