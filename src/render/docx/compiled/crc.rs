//! Check sums of bytes of which most are known beforehand.

/// What a known run of bytes does to a check sum (CRC-32): whatever stood before, eight look-ups say what it is after
/// them, however many they are.
#[derive(Debug)]
pub(super) struct Known {
    /// For each half byte of the check sum before, what it adds to the one after.
    tables: Box<[[u32; 16]; 8]>,
    /// Check sum of the run itself.
    own: u32,
}

impl Known {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let length = bytes.len() as u64;
        // The sum after zeros is linear in the bits of the sum before; the run's own sum comes on top.
        let after = |before: u32| {
            let mut sum = crc32fast::Hasher::new_with_initial_len(before, 0);
            sum.combine(&crc32fast::Hasher::new_with_initial_len(0, length));
            sum.finalize()
        };
        let mut tables = Box::new([[0; 16]; 8]);
        for (at, table) in (0_u32..).zip(tables.iter_mut()) {
            let bits = [0, 1, 2, 3].map(|bit| after(1 << (4 * at + bit)));
            for (value, sum) in (0_u32..).zip(table.iter_mut()) {
                let set = bits.iter().enumerate().filter(|(bit, _)| value >> bit & 1 == 1);
                *sum = set.fold(0, |sum, (_, part)| sum ^ part);
            }
        }
        Self { tables, own: crc32fast::hash(bytes) }
    }

    /// The check sum after the run, by the one before it.
    pub(super) fn after(&self, before: u32) -> u32 {
        let halves = (0..8).map(|at| before >> (4 * at) & 15);
        let shifted = self.tables.iter().zip(halves).fold(0, |sum, (table, half)| sum ^ table[half as usize]);
        shifted ^ self.own
    }
}

/// The check sum after bytes that were not known.
pub(super) fn after(before: u32, bytes: &[u8]) -> u32 {
    let mut sum = crc32fast::Hasher::new_with_initial(before);
    sum.update(bytes);
    sum.finalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_pieces_are_those_of_the_whole() {
        let letters: Vec<u8> = (0..70_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1]).collect();
        for (first, second) in [(0, 0), (0, 1), (1, 2), (7, 300), (4096, 70_000), (69_999, 70_000)] {
            let (a, rest) = letters.split_at(first);
            let (b, c) = rest.split_at(second - first);
            let sum = Known::new(c).after(after(Known::new(a).after(0), b));
            assert_eq!(sum, crc32fast::hash(&letters), "{first} {second}");
        }
    }
}
