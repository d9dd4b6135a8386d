"""A workbook with openpyxl's reader for large files: parse, insert."""
import sqlite3, sys
import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).active
rows = [row[:12] for row in sheet.iter_rows(values_only=True) if len(row) >= 12]
store = sqlite3.connect(sys.argv[2])
store.execute("CREATE TABLE bill (%s)" % ", ".join("c%d" % n for n in range(12)))
with store:
    store.executemany("INSERT INTO bill VALUES (%s)" % ", ".join("?" * 12), rows)
print(len(rows))
