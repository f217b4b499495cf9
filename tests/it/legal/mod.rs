//! Citations found in text: sentences of our own with their labels, the same sentences typed in other ways, what holds
//! for every text, and texts that would slow a careless reader.

#[path = "../../../examples/find_citations.rs"]
#[allow(dead_code)]
mod example;
mod hard;
mod lines;
mod properties;
mod sentences;
mod variants;
