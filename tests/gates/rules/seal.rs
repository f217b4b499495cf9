//! Ô 7c, 8: pictures of signature and seal.

use super::Judge;
use crate::page::Image;

impl Judge<'_> {
    /// Signature and seal at their true size, the seal over a third of the signature from the left
    /// (`ND30-PL1-II.8.a`), both at one height.
    pub(super) fn seal(&mut self) {
        let Some(signer) = self.khung.chan.ky.last() else { return };
        let (Some(seal), Some(signed)) = (self.khung.chan.dau, signer.chu_ky) else { return };
        let (seal, signed) = (seal.kho(), signed.kho());
        let of = |image: &Image, size: (vanban::unit::Mm, vanban::unit::Mm)| {
            (image.x1 - image.x0 - size.0.0).abs() < 0.2 && (image.y1 - image.y0 - size.1.0).abs() < 0.2
        };
        let images: Vec<Image> = self.laid.pages.iter().flat_map(|page| page.images.clone()).collect();
        let found = |size| images.iter().find(|image| of(image, size)).cloned();
        let (Some(seal), Some(signed)) = (found(seal), found(signed)) else {
            return self.claim(false, || format!("signature and seal are not at their true size: {images:?}"));
        };
        let share = (seal.x1 - signed.x0) / (signed.x1 - signed.x0);
        self.near("share of the signature under the seal", share, 1.0 / 3.0, 0.03);
        let middle = |image: &Image| f64::midpoint(image.y0, image.y1);
        self.near("height of seal and signature", middle(&seal), middle(&signed), 1.0);
    }
}
