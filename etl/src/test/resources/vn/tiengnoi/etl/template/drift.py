"""Does to a template what people do, with LibreOffice, and saves it in the formats people send.

usage: drift.py TEMPLATE.xlsx FOLDER [DRIFT …]   (needs libreoffice-calc and python3-uno; README.md says how it was called)
"""
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellRangeAddress, CellAddress

FORMATS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}
FIRST = 9
VALUE, ELEMENT, PART = 4, 7, 8


def prop(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def office():
    subprocess.Popen(
        ["soffice", "--headless", "--invisible", "--norestore", "--accept=pipe,name=drift;urp;"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=drift;urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not start")


def last_row(sheet):
    """The row after the last one of the table: rows of the table all have a label."""
    row = FIRST
    while sheet.getCellByPosition(1, row).String:
        row += 1
    return row


def is_input(sheet, row):
    return sheet.getCellByPosition(ELEMENT, row).String != ""


def fill(sheet):
    """Totals 60; of the parts of a dimension each 1 and the last the rest; a date and a number."""
    for row in range(FIRST, last_row(sheet)):
        if is_input(sheet, row):
            total = sheet.getCellByPosition(PART, row).String == ""
            first = row
            while not total and is_input(sheet, first - 1) and sheet.getCellByPosition(PART, first - 1).String:
                first -= 1
            ends = not is_input(sheet, row + 1) or not sheet.getCellByPosition(PART, row + 1).String
            sheet.getCellByPosition(VALUE, row).Value = 60 if total else 60 - (row - first) if ends else 1
    sheet.getCellByPosition(VALUE, 5).Formula = "2024-04-12"
    sheet.getCellByPosition(6, 5).Value = 1


def move_row(sheet, source, target):
    """Cuts a whole row and puts it before another."""
    sheet.Rows.insertByIndex(target, 1)
    source = source + 1 if source >= target else source
    where = CellRangeAddress(sheet.RangeAddress.Sheet, 0, source, 8, source)
    sheet.moveRange(CellAddress(sheet.RangeAddress.Sheet, 0, target), where)
    sheet.Rows.removeByIndex(source, 1)


def unprotect(document):
    for sheet in document.Sheets:
        sheet.unprotect("")


def inserted(document, sheet):
    """Rows put in, one with words; a column before the figures; the sheet renamed; a note added."""
    sheet.Rows.insertByIndex(FIRST + 3, 1)
    sheet.Rows.insertByIndex(FIRST + 5, 1)
    sheet.getCellByPosition(1, FIRST + 5).String = "(số liệu do tổ công tác cung cấp)"
    sheet.Columns.insertByIndex(2, 1)
    sheet.getCellByPosition(7, FIRST).String = "ước tính"
    sheet.Name = "Biểu quý I (sửa)"


def reordered(document, sheet):
    """The second element with all its parts before the first; two parts exchanged."""
    second = next(r for r in range(FIRST + 1, last_row(sheet)) if sheet.getCellByPosition(0, r).Value == 2)
    for _ in range(last_row(sheet) - second):
        move_row(sheet, last_row(sheet) - 1, FIRST)
    move_row(sheet, FIRST + 3, FIRST + 2)


def uncoded(document, sheet):
    """Both columns of codes taken out, headings and all, and the key above them."""
    sheet.Columns.removeByIndex(ELEMENT, 2)


def renamed_unit(document, sheet):
    """The unit's name written over."""
    sheet.getCellByPosition(VALUE, 1).String = "Huyện Sìn Hồ"


def shown(document, sheet):
    """The hidden sheet shown and first, the form last."""
    hidden = document.Sheets.getByName("_tiengnoi")
    hidden.IsVisible = True
    document.Sheets.moveByName("_tiengnoi", 0)
    document.Sheets.moveByName(sheet.Name, 3)


def copied(document, sheet):
    """The form alone in a workbook of its own: the hidden sheet is lost."""
    for name in document.Sheets.ElementNames:
        if name != sheet.Name:
            document.Sheets.removeByName(name)


def saved(document, sheet):
    """Only filled and saved."""


def faulty(document, sheet):
    """One of each mistake that the sheet itself points at: the year's form, rows by their ordinals."""
    rows = {sheet.getCellByPosition(0, r).String: r for r in range(FIRST, last_row(sheet))}
    for ordinal, value in {"1": 70, "2a": 61, "3a": 2.5, "3b": "nhiều", "4": "", "5": "-", "5a": "…", "5b": "x"}.items():
        cell = sheet.getCellByPosition(VALUE, rows[ordinal])
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value


DRIFTS = [(saved, ".xlsx"), (saved, ".xls"), (saved, ".ods"), (inserted, ".xlsx"), (reordered, ".xlsx"),
          (uncoded, ".xlsx"), (uncoded, ".ods"), (renamed_unit, ".xlsx"), (shown, ".xlsx"), (copied, ".xlsx"),
          (faulty, ".xlsx")]


def main(template, folder, *wanted):
    desktop = office()
    for drift, ending in DRIFTS:
        if drift.__name__ not in wanted:
            continue
        document = desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(os.path.abspath(template)), "_blank", 0, (prop("Hidden", True),))
        unprotect(document)
        sheet = document.Sheets.getByIndex(0)
        fill(sheet)
        drift(document, sheet)
        target = os.path.abspath(os.path.join(folder, drift.__name__ + ending))
        document.storeToURL(uno.systemPathToFileUrl(target), (prop("FilterName", FORMATS[ending]),))
        document.close(True)
        print(target)
    desktop.terminate()


main(*sys.argv[1:])
