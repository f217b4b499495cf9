"""Prints the paragraphs of DOCX files, part by part, as JSON lines: python-docx opens them, every run and break is read."""

import json
import sys

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml import parse_xml
from docx.oxml.ns import qn

BREAKS = {qn("w:br"): "\n", qn("w:tab"): "\t"}
# Parts beside the body that hold text.
ASIDE = {REL.HEADER: "headers", REL.FOOTER: "footers", REL.FOOTNOTES: "footnotes"}
# The separators are no notes.
SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def text(paragraph):
    """Letters of a paragraph, those of content controls and links included; nested paragraphs left out."""
    out = []
    for element in paragraph.iter():
        if element.tag == qn("w:t"):
            out.append(element.text or "")
        elif element.tag in BREAKS and element.getparent().tag == qn("w:r"):
            out.append(BREAKS[element.tag])
    return "".join(out)


def paragraphs(root):
    """The paragraphs with letters; a page number is a field and no text."""
    found = [p for p in root.iter(qn("w:p")) if not any(True for _ in p.iter(qn("w:fldSimple"), qn("w:fldChar")))]
    return [said for said in map(text, found) if said.strip()]


def notes(root):
    """The footnotes in order, each one text."""
    own = [n for n in root.iter(qn("w:footnote")) if n.get(qn("w:type")) not in SEPARATORS]
    return ["".join(text(p) for p in note.iter(qn("w:p"))) for note in own]


for path in sys.argv[1:]:
    document = docx.Document(path)
    said = {"body": paragraphs(document.element.body), "headers": [], "footers": [], "footnotes": []}
    related = document.part.rels.values()
    for rel in sorted((r for r in related if r.reltype in ASIDE), key=lambda r: str(r.target_part.partname)):
        kind = ASIDE[rel.reltype]
        root = parse_xml(rel.target_part.blob)
        said[kind] += notes(root) if kind == "footnotes" else paragraphs(root)
    json.dump(said, sys.stdout, ensure_ascii=False)
    print()
