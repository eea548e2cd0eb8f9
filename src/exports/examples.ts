/** A program that reads the downloads, to copy: it prints one indicator's latest figure for each authority. */
export interface Example {
  language: string;
  /** What runs it. */
  command: "python3" | "Rscript" | "node";
  code: string;
}

/** An example in each language; `address` is that of the downloads and ends in `/data/`. */
export function examples(address: string): readonly Example[] {
  return [
    { language: "Python", command: "python3", code: python(address) },
    { language: "R", command: "Rscript", code: r(address) },
    { language: "JavaScript", command: "node", code: javascript(address) },
  ];
}

const python = (address: string) => `import csv, io, urllib.request

def rows(name):
    with urllib.request.urlopen("${address}" + name) as file:
        return list(csv.DictReader(io.TextIOWrapper(file, encoding="utf-8")))

names = {row["code"]: row["name"] for row in rows("authorities.csv")}
for row in rows("observations.csv"):
    if row["indicator"] == "cla-rate" and row["period"] == "2025" and row["area_code"] in names:
        print(names[row["area_code"]], row["value"] or row["shorthand"])`;

const r = (address: string) => `figures <- read.csv("${address}observations.csv", colClasses = c(period = "character"))
names <- read.csv("${address}authorities.csv")
rate <- subset(figures, indicator == "cla-rate" & period == "2025")
rows <- merge(rate, names, by.x = "area_code", by.y = "code")
cat(paste(rows$name, ifelse(is.na(rows$value), rows$shorthand, rows$value)), sep = "\\n")`;

const javascript = (address: string) => `const read = async (path) => (await fetch("${address}v1/" + path)).json();

const { authorities } = await read("index.json");
const { areas } = await read("indicators/cla-rate.json");
for (const { code, name } of authorities) {
  if (areas[code]) console.log(name, areas[code].value.at(-1));
}`;
