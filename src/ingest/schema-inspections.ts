import {
  authorityCode,
  choice,
  day,
  dayMonthOrYear,
  https,
  kebab,
  list,
  matching,
  number,
  optional,
  optionalText,
  text,
  whole,
} from "./columns.ts";
import type { ForeignKey } from "./table.ts";
import { define, toAuthority, toSource } from "./table.ts";

/** The grade cell of a strand that the report says was not judged. */
export const NOT_JUDGED = "not-judged";

/** The value of a quoted count that is too small to show. */
export const FEWER_THAN = "fewer than 6";

const strandReference = matching(
  /^[a-z0-9-]+:[a-z0-9-]+$/,
  "a framework and a strand joined by a colon, such as sif:care-leavers",
  "strand-reference",
);

const quotedValue = matching(
  /^(?:fewer than 6|-?(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?)$/,
  `a number, or the words ${FEWER_THAN}`,
  "quoted-value",
);

const toInspection: ForeignKey = { column: "inspection_id", file: "inspections.csv", key: "id" };

const toFramework: ForeignKey = { column: "framework", file: "frameworks.csv", key: "framework" };

export const frameworksFile = define({
  name: "frameworks.csv",
  title: "Inspection frameworks",
  description: "What each of Ofsted's frameworks judges, and which earlier area each runs on from.",
  columns: {
    framework: kebab("Short name of the framework."),
    framework_title: text("Title of the framework."),
    from: day("First day of fieldwork under it."),
    to: optional(day("Last day of fieldwork under it; empty while it is in use.")),
    strand: kebab("Short name of the area that is judged."),
    label: text("The area's name as Ofsted prints it."),
    short_label: text("The everyday name."),
    order: whole(1, 99, "Place in the report."),
    runs_on_from: optional(strandReference("The area of an earlier framework that it continues.")),
    covers: list(kebab("Other strands whose subject this one judges together with its own.")),
  },
  primaryKey: ["framework", "strand"],
  unique: [["framework", "order"]],
});

export const gradesFile = define({
  name: "grades.csv",
  title: "Grades",
  description: "The grades each framework gives.",
  columns: {
    framework: kebab("Short name of the framework."),
    grade: kebab("Short name of the grade."),
    label: text("The grade as Ofsted prints it."),
    letter: text("Letter for small marks."),
    level: whole(1, 9, "1 for the lowest grade."),
  },
  primaryKey: ["framework", "grade"],
  unique: [["framework", "level"]],
  foreignKeys: [toFramework],
});

export const inspectionsFile = define({
  name: "inspections.csv",
  title: "Inspections",
  description: "Ofsted's inspections of children's services since November 2013.",
  columns: {
    id: matching(
      /^\d{3}-\d{4}-\d\d-\d\d$/,
      "DfE number and publication date, such as 925-2015-01-06",
      "inspection-id",
    )("DfE number and date of publication."),
    authority_code: authorityCode("Code of the authority."),
    framework: kebab("Framework in force when fieldwork began."),
    type: kebab("Kind of inspection."),
    start: optional(day("First day of fieldwork; empty where the report prints one date only.")),
    end: optional(day("Last day of fieldwork; empty where no publication gives it.")),
    published: day("Day the report was published."),
    report_url: optional(https("Address of the report.")),
    source: kebab("Id of the source."),
    note: optional(text("What a reader must know of it, such as a kind that its report does not name.")),
  },
  primaryKey: ["id"],
  foreignKeys: [toAuthority("authority_code"), toFramework, toSource],
});

export const judgementsFile = define({
  name: "judgements.csv",
  title: "Judgements",
  description: "Every grade that an inspection gave.",
  columns: {
    inspection_id: text("Id of the inspection."),
    strand: kebab("The area judged."),
    grade: kebab(`The grade, or ${NOT_JUDGED} where the report says so.`),
    printed_as: text("The grade as the report prints it."),
  },
  primaryKey: ["inspection_id", "strand"],
  foreignKeys: [toInspection],
});

export const visitsFile = define({
  name: "visits.csv",
  title: "Visits",
  description: "Focused visits, monitoring visits and joint targeted area inspections: a theme, never a grade.",
  columns: {
    id: text("Short name of the visit."),
    authority_code: authorityCode("Code of the authority."),
    type: kebab("Kind of visit."),
    start: dayMonthOrYear("First day, or the month or year where no more is known."),
    end: optional(day("Last day.")),
    published: optional(day("Day the letter was published.")),
    theme: optionalText("What was looked at."),
    precision: choice(["day", "month", "year"] as const, "How exactly the start is known."),
    url: optional(https("Address of the letter, or of the report that mentions the visit.")),
    source: kebab("Id of the source."),
  },
  primaryKey: ["id"],
  foreignKeys: [toAuthority("authority_code"), toSource],
});

export const quotedFile = define({
  name: "quoted.csv",
  title: "Figures quoted in inspection reports",
  description: "Figures an inspection report printed: shown under that inspection, never compared.",
  columns: {
    inspection_id: text("Id of the inspection."),
    measure: kebab("Short name of the measure."),
    label: text("What the figure is, in words."),
    value: quotedValue(`The figure; a count of one to five is given as "${FEWER_THAN}".`),
    unit: text("Unit of the figure."),
    period: optionalText("Period or date the report gives."),
    basis: optionalText("What the figure rests on."),
    england: optional(number(-1e6, 1e8, "England's figure in the same report.")),
    neighbours: optional(number(-1e6, 1e8, "The statistical neighbours' figure in the same report.")),
    note: optionalText("What else must be said with it."),
    source: kebab("Id of the source."),
  },
  primaryKey: ["inspection_id", "measure", "label", "period", "basis"],
  foreignKeys: [toInspection, toSource],
});
