import { coverages, intervalMethods, polarities, units } from "../model/indicator.ts";
import { shorthands } from "../model/observation.ts";
import {
  choice,
  day,
  dayMonthOrYear,
  gssCode,
  https,
  kebab,
  matching,
  number,
  optional,
  optionalText,
  periodKind,
  text,
  whole,
  yes,
} from "./columns.ts";
import type { ForeignKey } from "./table.ts";
import { define, toSource } from "./table.ts";

const periodText = matching(/^\d{4}(?:-\d{2}|-\d{4})?$/, "a period such as 2025, 2024-25 or 2012-2015", "period");

const toIndicator: ForeignKey = { column: "indicator", file: "indicators.csv", key: "id" };

export const topicsFile = define({
  name: "topics.csv",
  title: "Topics",
  description: "The headings that indicators stand under.",
  columns: {
    id: kebab("Short name, also that of its file in observations/."),
    title: text("Heading."),
    order: whole(1, 999, "Place in the list."),
  },
  primaryKey: ["id"],
  unique: [["order"]],
});

export const indicatorsFile = define({
  name: "indicators.csv",
  title: "Indicators",
  description: "Every indicator: what it asks, how it is measured, and how it may be compared.",
  columns: {
    id: kebab("Short name, as in addresses and observations."),
    title: text("Full title."),
    short_title: text("Title for tables and charts."),
    question: text("The question it answers, in plain English."),
    topic: kebab("Id of its topic."),
    family: kebab("Indicators of one family say the same thing twice, such as a rate and its count."),
    unit: choice(units, "Unit of the value."),
    decimals: whole(0, 4, "Decimals the publisher gives."),
    polarity: choice(polarities, "Whether high or low is generally seen as better, or neither."),
    period_kind: periodKind("What a period of it means."),
    interval: choice(intervalMethods, "How its interval of chance is worked out."),
    coverage: choice(coverages, "Whether every authority, a sample of them or only England has figures."),
    numerator_label: optionalText("What is counted above the line."),
    denominator_label: optionalText("What is counted below the line."),
    source: kebab("Id of the newest release it comes from."),
    lait_measure: optionalText("Short name of the same measure in DfE's Local Authority Interactive Tool."),
    headline: optional(whole(1, 99, "Place among the headline indicators of an authority's page.")),
    no_quartile: yes("yes where DfE's tool gives no quartile for it."),
    order: whole(1, 9_999, "Place within its topic."),
  },
  primaryKey: ["id"],
  unique: [["headline"]],
  foreignKeys: [{ column: "topic", file: "topics.csv", key: "id" }, toSource],
});

export const breaksFile = define({
  name: "breaks.csv",
  title: "Breaks in series",
  description: "Where a series stops being comparable with what came before.",
  columns: {
    indicator: kebab("Id of the indicator."),
    period: periodText("First period of the new kind."),
    reason: text("Why, in a sentence."),
  },
  primaryKey: ["indicator", "period"],
  foreignKeys: [toIndicator],
});

export const sourcesFile = define({
  name: "sources.csv",
  title: "Sources",
  description: "One row for each release of each publication.",
  columns: {
    id: kebab("Short name of the release."),
    publisher: text("Who published it."),
    title: text("Title of the publication."),
    release: text("Which release it is."),
    published: dayMonthOrYear("Day of publication, or its month where no more is known."),
    retrieved: day("Day it was fetched."),
    licence: text("Licence it stands under."),
    url: https("Address of the publication's page."),
    computed: yes("yes where the figures were worked out from a publication, not printed in it."),
  },
  primaryKey: ["id"],
});

/** Every file in `observations/`, one for each topic, has these columns. */
export const observationsFile = define({
  name: "observations/<topic>.csv",
  title: "Observations",
  description: "Every published figure: indicator, area and period, with what it was worked out from.",
  columns: {
    indicator: kebab("Id of the indicator."),
    area_code: gssCode("Code of the authority, region or England."),
    period: periodText(
      "2025 (a year, or a day in it), 2024-25 (an academic or financial year) or 2012-2015 (a window).",
    ),
    value: optional(number(-1e15, 1e15, "The published figure; empty where there is a shorthand.")),
    numerator: optionalText("What is above the line: a number, a shorthand, or empty where it is not published."),
    denominator: optionalText("What is below the line: a number, a shorthand, or empty where it is not published."),
    shorthand: optional(
      choice(
        shorthands,
        "Why there is no figure: c confidential, k rounds to zero but is not zero, u low reliability, x not available, z not applicable.",
      ),
    ),
    source: kebab("Id of the source."),
  },
  primaryKey: ["indicator", "area_code", "period"],
  foreignKeys: [toIndicator, toSource],
});
