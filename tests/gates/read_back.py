"""Prints the paragraphs of DOCX files as JSON lines: python-docx opens them, every run and break is read."""

import json
import sys

import docx
from docx.oxml.ns import qn

BREAKS = {qn("w:br"): "\n", qn("w:tab"): "\t"}


def text(paragraph):
    """Letters of a paragraph, those of content controls and links included; nested paragraphs left out."""
    out = []
    for element in paragraph.iter():
        if element.tag == qn("w:t"):
            out.append(element.text or "")
        elif element.tag in BREAKS and element.getparent().tag == qn("w:r"):
            out.append(BREAKS[element.tag])
    return "".join(out)


for path in sys.argv[1:]:
    document = docx.Document(path)
    paragraphs = [text(p) for p in document.element.body.iter(qn("w:p"))]
    json.dump([p for p in paragraphs if p], sys.stdout, ensure_ascii=False)
    print()
