"""A bill with Python's own libraries: decode, parse, insert; no recognising, no joining, no checks."""
import csv, sqlite3, sys

with open(sys.argv[1], encoding="gb18030", newline="") as file:
    rows = [row[:12] for row in csv.reader(file) if len(row) >= 12]
store = sqlite3.connect(sys.argv[2])
store.execute("CREATE TABLE bill (%s)" % ", ".join("c%d" % n for n in range(12)))
with store:
    store.executemany("INSERT INTO bill VALUES (%s)" % ", ".join("?" * 12), rows)
print(len(rows))
