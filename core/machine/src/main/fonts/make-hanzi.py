#!/usr/bin/env python3
"""Makes IdlemintHanzi.otf from Noto Sans CJK (OFL 1.1): the characters of GB 2312, one weight, no features, no hints.

Needs fontTools and the collection of Debian's fonts-noto-cjk (NotoSansCJK-Regular.ttc, version 2.004):

    make-hanzi.py NotoSansCJK-Regular.ttc OUT.otf
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

FAMILY = "Idlemint Hanzi"


def gb2312():
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def rename(font):
    names = font["name"]
    kept = {i: names.getDebugName(i) for i in (0, 5, 13, 14)}
    names.names = []
    for i, text in {**kept, 1: FAMILY, 2: "Regular", 3: FAMILY, 4: FAMILY, 6: "IdlemintHanzi-Regular"}.items():
        names.setName(text, i, 3, 1, 0x409)
    inner = font["CFF "].cff
    inner.fontNames[0] = "IdlemintHanzi-Regular"
    inner.topDictIndex[0].FullName = inner.topDictIndex[0].FamilyName = FAMILY


def main():
    source, target = sys.argv[1:3]
    font = next(f for f in TTCollection(source).fonts if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    chooser = subset.Subsetter(subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"]))
    chooser.populate(unicodes=[code for code in gb2312() if code > 0x7F])
    chooser.subset(font)
    rename(font)
    font.save(target)


if __name__ == "__main__":
    main()
