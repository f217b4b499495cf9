//! The engine: a template's text becomes a program, a program writes into a [`Sink`].
//!
//! Tags are told apart by us ([`lex`]), so that each has its place and a broken one does not hide the others; what stands
//! in a tag is read by handlebars' own parser, one tag at a time ([`tag`]): its work grows with the square of its input.
//! Neither reading nor running a program recurses over what a template nests.

pub(crate) mod build;
mod each;
pub(crate) mod eval;
pub(crate) mod lex;
pub(crate) mod near;
pub(crate) mod path;
pub(crate) mod program;
pub(crate) mod run;
pub(crate) mod scope;
pub(crate) mod sink;
#[cfg_attr(not(feature = "docx"), allow(dead_code, reason = "only letters in DOCX are compiled"))]
pub(crate) mod slot;
pub(crate) mod space;
pub(crate) mod tag;
pub(crate) mod truth;

pub(crate) use program::{Known, Program, Programs};
pub(crate) use sink::{Piece, Refusal, Sink};
