#!/usr/bin/env python3
"""Checks src/layout/metrics/table.rs against the fonts it was taken from.

    do_rong.py             compare; exit 1 and show the first difference if there is one
    do_rong.py --write     write the table anew

The fonts are Liberation Serif 2.1.5, which has the advance widths of Times New Roman
(Debian: fonts-liberation). Needs fontTools (pip install fonttools).
"""

import argparse
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

TABLE = Path(__file__).resolve().parent.parent / "src/layout/metrics/table.rs"
FONTS = Path("/usr/share/fonts/truetype/liberation2")
VERSION = "2.1.5"
EM = 2048
# In the order of `Face`.
FACES = ["Regular", "Bold", "Italic", "BoldItalic"]

# Ranges stored whole: name, first and last character, what they are.
DENSE = [
    ("LATIN", 0x0020, 0x04FF, "Latin with its accents, combining marks, Greek, Cyrillic"),
    ("LATIN_ADDITIONAL", 0x1E00, 0x1EFF, "letters of Vietnamese with two marks"),
    ("PUNCTUATION", 0x2000, 0x206F, "blanks, dashes, quotation marks, the ellipsis"),
    ("CURRENCY", 0x20A0, 0x20BF, "signs of currency: ₫, €"),
]
# Where the font has only some characters: those are listed one by one.
SPARSE = [(0x2070, 0x209F), (0x2100, 0x2BFF), (0xFB00, 0xFB06), (0xFFFC, 0xFFFD)]

# Characters that take no room whatever the font says: controls, the soft hyphen, combining marks,
# signs of direction and joining.
ZERO = [(0x007F, 0x009F), (0x00AD, 0x00AD), (0x0300, 0x036F), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F)]
# Characters that the font lacks and the one whose width they have: hyphen and blank that do not break.
ALIAS = {0x2011: 0x2010, 0x202F: 0x2009}
# Other characters that the font lacks; as `fallback` in mod.rs.
DEFAULT = EM // 2


class Font:
    """Advance widths of one face."""

    def __init__(self, folder, face):
        font = TTFont(folder / f"LiberationSerif-{face}.ttf")
        version = font["name"].getDebugName(5)
        if VERSION not in version or font["head"].unitsPerEm != EM:
            sys.exit(f"LiberationSerif-{face}: {VERSION} with {EM} units is wanted, this is {version}")
        self.metrics = {
            "ASCENT": font["hhea"].ascent,
            "DESCENT": -font["hhea"].descent,
            "GAP": font["hhea"].lineGap,
        }
        glyphs = font["hmtx"]
        self.widths = {code: glyphs[name][0] for code, name in font.getBestCmap().items()}

    def width(self, code):
        """The width of a character, None if the font lacks it."""
        if any(first <= code <= last for first, last in ZERO):
            return 0
        return self.widths.get(ALIAS.get(code, code))


def table(fonts):
    """The text of table.rs."""
    out = [
        "//! Advance widths of Times New Roman, in 2048ths of an em.",
        "//!",
        f"//! The numbers are those of Liberation Serif {VERSION}, a font made to have the same widths; they are facts",
        "//! of the font, not a part of it. Generated: `.ci/do_rong.py` checks them against the font, and with",
        "//! `--write` writes this file anew.",
        "",
    ]
    for name, doc in [
        ("ASCENT", "Height of a line above its base line."),
        ("DESCENT", "Depth of a line below its base line."),
        ("GAP", "Room between two lines of single spacing."),
    ]:
        values = {font.metrics[name] for font in fonts}
        if len(values) != 1:
            sys.exit(f"{name} differs between faces: {values}")
        out += [f"/// {doc}", f"pub(super) const {name}: u32 = {values.pop()};"]
    for name, first, last, doc in DENSE:
        out += [
            "",
            f"/// First character of [`{name}`].",
            f"pub(super) const {name}_FIRST: u32 = 0x{first:04X};",
            f"/// U+{first:04X}–U+{last:04X}: {doc}; for each face.",
            f"pub(super) static {name}: [[u16; {last - first + 1}]; {len(FACES)}] = [",
        ]
        for face, font in zip(FACES, fonts):
            out += [f"    // {face}", "    ["]
            for start in range(first, last + 1, 16):
                row = [font.width(code) for code in range(start, min(start + 16, last + 1))]
                cells = ", ".join(f"{DEFAULT if width is None else width:4}" for width in row)
                out.append(f"        /* {start:04X} */ {cells},")
            out.append("    ],")
        out.append("];")
    rows = []
    for first, last in SPARSE:
        for code in range(first, last + 1):
            widths = [font.width(code) for font in fonts]
            if None not in widths:
                rows.append(f"    (0x{code:04X}, [{', '.join(map(str, widths))}]), // {chr(code)}")
    out += [
        "",
        "/// Symbols by their number, in order: each with its width in the four faces.",
        f"pub(super) static SYMBOLS: [(u16, [u16; {len(FACES)}]); {len(rows)}] = [",
        *rows,
        "];",
    ]
    return "\n".join(out) + "\n"


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--write", action="store_true", help="write the table anew")
    args.add_argument("--fonts", type=Path, default=FONTS, help="folder of LiberationSerif-*.ttf")
    args = args.parse_args()
    text = table([Font(args.fonts, face) for face in FACES])
    if args.write:
        TABLE.write_text(text, encoding="utf-8")
        return
    found = TABLE.read_text(encoding="utf-8") if TABLE.exists() else ""
    if found == text:
        return
    pairs = enumerate(zip(found.splitlines() + [""], text.splitlines() + [""]), 1)
    line, (was, wanted) = next((pair for pair in pairs if pair[1][0] != pair[1][1]), (0, ("", "")))
    sys.exit(f"{TABLE}:{line}: differs from the fonts\n  is:     {was}\n  wanted: {wanted}")


if __name__ == "__main__":
    main()
