#!/usr/bin/env python3
"""Makes the fonts in src/main/resources/io/idlemint/ui/fonts from the published ones (OFL 1.1).

Needs fontTools and brotli, and the unpacked npm packages inter-ui 4.1.1 and jetbrains-mono 1.0.6:

    make-fonts.py INTER_FOLDER JETBRAINS_FOLDER OUT_FOLDER

JavaFX reads TrueType but no woff2, has no switch for OpenType features and tells apart only regular and bold. So the
copies are plain TrueType; in "Idlemint Inter" the ten digits are the font's own tabular forms (tnum), so that live
numbers do not jump; its bold is Inter SemiBold (600); Inter Medium (500) is a family of its own.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x24F), (0x250, 0x2AF), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF),
          (0x2300, 0x23FF), (0x2500, 0x257F), (0x2580, 0x259F), (0x25A0, 0x25FF)]


def tabular_digits(font):
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            forms = {}
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    forms.update(table.mapping)
            for table in font["cmap"].tables:
                for digit in range(0x30, 0x3A):
                    if digit in table.cmap:
                        table.cmap[digit] = forms.get(table.cmap[digit], table.cmap[digit])
            return
    raise SystemExit("the font has no tabular digits")


def rename(font, family, style):
    names = font["name"]
    version = names.getDebugName(5)
    licence = {i: names.getDebugName(i) for i in (0, 13, 14)}
    names.names = []
    texts = {1: family, 2: style, 3: f"{family} {style}", 4: family if style == "Regular" else f"{family} {style}",
             5: version, 6: f"{family.replace(' ', '')}-{style}", **licence}
    for i, text in texts.items():
        if text:
            names.setName(text, i, 3, 1, 0x409)
            names.setName(text, i, 1, 0, 0)
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font["OS/2"].fsSelection = 0x20 if style == "Bold" else 0x40
    font["head"].macStyle = 1 if style == "Bold" else 0


def make(source, target, family, style, tabular):
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp"], hinting=False, name_IDs=["*"],
                             notdef_outline=True)
    font = subset.load_font(source, subset.Options())
    if tabular:
        tabular_digits(font)
    chooser = subset.Subsetter(options)
    chooser.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
    chooser.subset(font)
    rename(font, family, style)
    font.flavor = None
    font.save(target)


def main():
    inter, mono, out = (Path(argument) for argument in sys.argv[1:4])
    make(inter / "web/Inter-Regular.woff2", out / "IdlemintInter-Regular.ttf", "Idlemint Inter", "Regular", True)
    make(inter / "web/Inter-SemiBold.woff2", out / "IdlemintInter-SemiBold.ttf", "Idlemint Inter", "Bold", True)
    make(inter / "web/Inter-Medium.woff2", out / "IdlemintInter-Medium.ttf", "Idlemint Inter Medium", "Regular", True)
    make(mono / "fonts/webfonts/JetBrainsMonoNL-Regular.woff2", out / "JetBrainsMono-Regular.ttf", "JetBrains Mono",
         "Regular", False)


if __name__ == "__main__":
    main()
