//! Random documents of any shape: every kind, component and block, text of all scripts.
//!
//! Stands alone, so that other test targets can include it with `#[path]`.

mod bao_cao;
mod chu;
mod ke_hoach;
mod noi_dung;
mod the_thuc;
pub mod vien_dan;

use proptest::prelude::{BoxedStrategy, Strategy, prop_oneof};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use vanban::VanBan;

use self::bao_cao::bao_cao;
use self::ke_hoach::ke_hoach;

/// A runner whose random numbers are the same every time.
pub fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[30; 32]))
}

/// `n` random documents, the same every time.
pub fn sample_documents(n: usize) -> Vec<VanBan> {
    let mut runner = runner(1);
    let strategy = van_ban();
    (0..n).map(|_| strategy.new_tree(&mut runner).expect("makes a document").current()).collect()
}

/// A document of any kind.
pub fn van_ban() -> BoxedStrategy<VanBan> {
    prop_oneof![ke_hoach().prop_map(VanBan::from), bao_cao().prop_map(VanBan::from)].boxed()
}
