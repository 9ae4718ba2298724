"""Makes the fonts of the PDF reports from the two static Inter files of npm @expo-google-fonts/inter (0.4.2).

    npm pack @expo-google-fonts/inter && tar xzf expo-google-fonts-inter-*.tgz && pip install fonttools
    python3 scripts/make-pdf-fonts.py package src/main/resources/rose/platform/fonts

Inter-*.ttf: as they are, less
- three codes that share a glyph with a commoner character: a PDF names each glyph by its lowest code, so a copied ”
  would otherwise come out as U+02EE;
- the OpenType layout tables: PDFBox would try all their substitutions on each piece of text, half of the time a report
  takes, and the renderer kerns nothing.
InterTabular-*.ttf: digits and what stands beside them in a table, all of one width; the PDF renderer cannot ask for
the font's own tabular figures. The licence (OFL.txt) reserves no font name.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

LAYOUT = ("GSUB", "GPOS", "GDEF", "STAT")
SHARED = (0x2BC, 0x2EE, 0x269)
IN_TABLES = "0123456789.,:+-\u2212\u2013%\u00a0\u202f\u2009 "


def plain(source, target):
    font = TTFont(source, recalcTimestamp=False)
    for table in font["cmap"].tables:
        for code in SHARED:
            table.cmap.pop(code, None)
    for table in LAYOUT:
        del font[table]
    font.save(target)


def tabular(source, target, style):
    font = TTFont(source, recalcTimestamp=False)
    glyphs = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        table.cmap.update({code: g + ".tf" for code, g in table.cmap.items() if g + ".tf" in glyphs})
    for table in LAYOUT:
        del font[table]
    options = subset.Options(hinting=False, notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=IN_TABLES)
    subsetter.subset(font)
    names = {1: "Inter Tabular", 4: f"Inter Tabular {style}", 6: f"InterTabular-{style}"}
    for name in font["name"].names:
        name.string = names.get(name.nameID, name.toUnicode())
    font.save(target)


package, out = map(Path, sys.argv[1:])
for style, folder in (("Regular", "400Regular"), ("SemiBold", "600SemiBold")):
    source = package / folder / f"Inter_{folder}.ttf"
    plain(source, out / f"Inter-{style}.ttf")
    tabular(source, out / f"InterTabular-{style}.ttf", style)
(out / "OFL.txt").write_bytes((package / "LICENSE_FONT").read_bytes())
