import { formatDate, formatPeriod, periodPhrase } from "../../format.ts";
import type { Figures } from "../../model/figures-file.ts";
import { RELEASE_FORM, type ReleaseId, type ReleaseIndex, type ReleaseList } from "../../model/release.ts";
import { ignoredWords, type Selection } from "../../model/selection.ts";
import { citationBox } from "./citation-box.ts";
import { citationsOf } from "./citation.ts";
import { element } from "../dom.ts";
import { tableOf } from "./dom.ts";
import { fetchIndex, fetchReleases } from "./releases.ts";
import { MOST_SERIES, permanentQuery, readChoice, RELEASE_KEY, resolve, withEngland, type Shown } from "./resolve.ts";
import { indicatorSubject, observationOf, periodsOf, valueWords } from "./subject.ts";

/** Shows what a permanent link names, drawn from the files of the release it names; `data-base` is the site's base path. */
class CitePage extends HTMLElement {
  connectedCallback(): void {
    const release = new URLSearchParams(location.search).get(RELEASE_KEY);
    if (release === null) return;
    this.setAttribute("aria-busy", "true");
    void this.#show(release)
      .catch(() => this.#say("The files of this release could not be read. Try again later."))
      .finally(() => this.removeAttribute("aria-busy"));
  }

  get #base(): string {
    return this.dataset["base"]!;
  }

  async #show(release: string): Promise<void> {
    const list = await fetchReleases(this.#base);
    if (!list.releases.some((one) => one.release === release)) return this.#refuse(release, list);
    const index = await fetchIndex(this.#base, release);
    const { selection, ignored } = readChoice(location.search, index);
    const shown = await resolve(this.#base, index, selection);
    const notes = [
      newerNote(list, release),
      ...(ignored.length > 0 ? [element("p", { class: "soft" }, ignoredWords(ignored))] : []),
    ];
    this.replaceChildren(
      element("h1", {}, titleOf(selection, shown)),
      ...notes,
      ...(shown.inspections.length > 0 ? inspectionList(index, shown) : await figureSections(shown, selection)),
      this.#citation(release, selection, shown),
    );
    document.title = `${titleOf(selection, shown)}, ${formatDate(release)} · ${this.dataset["site"]!}`;
  }

  /** A release that this site does not hold is named, and never replaced by another. */
  #refuse(release: string, list: ReleaseList): void {
    const name = RELEASE_FORM.test(release) ? `of ${formatDate(release)}` : `called “${release.slice(0, 40)}”`;
    this.#say(`This site does not hold a data release ${name}, so it cannot show what this link names.`);
    const held = list.releases.map((one) => element("li", {}, this.#linkTo(one.release)));
    this.append(element("p", {}, "The releases it holds:"), element("ul", {}, ...held));
  }

  #linkTo(release: ReleaseId): HTMLAnchorElement {
    return releaseLink(release, `the same in the release of ${formatDate(release)}`);
  }

  #say(words: string): void {
    this.replaceChildren(element("h1", {}, "A permanent link"), element("p", { class: "lead", role: "status" }, words));
  }

  #citation(release: ReleaseId, selection: Selection, { subject }: Shown): HTMLElement {
    const link = new URL(permanentQuery(release, selection), location.origin + location.pathname).href;
    const site = this.dataset["site"]!;
    return element(
      "section",
      { class: "section" },
      element("h2", {}, "Cite this"),
      citationBox(citationsOf({ ...subject, release, site, link })),
    );
  }
}

function titleOf(selection: Selection, { areas, figures, inspections }: Shown): string {
  const { preset } = selection;
  const names = areas.map(({ name }) => name).join(", ");
  if (inspections.length > 0) return names === "" ? "Ofsted’s judgements" : `${names}: Ofsted’s judgements`;
  const group = preset?.kind === "topic" ? "Measures of one topic" : "Headline measures";
  const several = selection.indicators.length > 0 ? `${figures.length} measures` : group;
  const what = figures.length === 1 ? figures[0]!.indicator.title : several;
  return names === "" ? what : `${names}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}

function newerNote({ current, releases }: ReleaseList, release: ReleaseId): HTMLElement {
  const held = `As this site held it in its data release of ${formatDate(release)}.`;
  if (release === current) return element("p", { class: "soft" }, `${held} It is the newest.`);
  const newer = releases.filter((one) => one.release > release).length;
  const words = newer === 1 ? "There is a newer release: " : `There are ${newer} newer releases. The newest: `;
  const note = element(
    "p",
    { class: "note" },
    words,
    releaseLink(current, `the same in the release of ${formatDate(current)}`),
    ".",
  );
  note.append(" Figures that the publisher has hidden since are hidden here too.");
  return note;
}

function releaseLink(release: ReleaseId, words: string): HTMLAnchorElement {
  const query = new URLSearchParams(location.search);
  query.set(RELEASE_KEY, release);
  return element("a", { href: `?${query.toString().replaceAll("%2C", ",")}` }, words);
}

function inspectionList(index: ReleaseIndex, { inspections }: Shown): HTMLElement[] {
  const MOST = 20;
  const cards = inspections.slice(0, MOST).map(({ authority, title, published, report, grades }) => {
    const heading = `${index.areas[authority]?.name ?? authority}: ${title.charAt(0).toLowerCase()}${title.slice(1)}, published ${formatDate(published)}`;
    const lines = grades.map(([area, grade]) => element("li", {}, `${area}: ${grade}`));
    const link = report ? [element("p", {}, element("a", { href: report }, "Ofsted’s report"))] : [];
    return element("section", { class: "section" }, element("h2", {}, heading), element("ul", {}, ...lines), ...link);
  });
  const more =
    inspections.length > MOST
      ? [
          element(
            "p",
            {},
            `And ${inspections.length - MOST} earlier inspections, in the release’s file judgements.json.`,
          ),
        ]
      : [];
  return [...cards, ...more];
}

async function figureSections(shown: Shown, selection: Selection): Promise<HTMLElement[]> {
  if (shown.figures.length > MOST_SERIES) return [latestTable(shown)];
  // Drawing comes with the curves and scales it needs, which a table does without.
  const { seriesPicture } = await import("./picture.ts");
  return shown.figures.map((figures) => {
    const { indicator } = figures;
    const label = `${indicator.title}, ${shown.areas.map(({ name }) => name).join(", ")}`;
    const chart = element("div", { class: "chart" });
    chart.innerHTML = seriesPicture(figures, shown.areas, label);
    const source = element("p", { class: "soft small" }, `Source: ${indicatorSubject(figures, "").source}`);
    const parts = [...keyFigure(shown, figures, selection), chart, source, seriesTable(shown, figures)];
    return element(
      "section",
      { class: "section" },
      ...(shown.figures.length > 1 ? [element("h2", {}, indicator.title)] : []),
      ...parts,
    );
  });
}

/** The one figure that a link names, large. */
function keyFigure({ areas }: Shown, figures: Figures, { to }: Selection): HTMLElement[] {
  const [area, ...others] = areas;
  const observation = area && others.length === 0 ? observationOf(figures, area.code, to) : null;
  if (!observation || !area) return [];
  const strong = element("strong", { class: "cited-value" }, valueWords(figures.indicator, observation));
  return [element("p", { class: "lead" }, `${area.name}, ${periodPhrase(observation.period)}: `, strong)];
}

function seriesTable({ areas }: Shown, figures: Figures): HTMLElement {
  const shown = withEngland(areas);
  const rows = periodsOf(figures).map((period) => [
    formatPeriod(period),
    ...shown.map(({ code }) => cellText(figures, code, period.id)),
  ]);
  return tableOf(figures.indicator.title, ["Period", ...shown.map(({ name }) => name)], rows);
}

function latestTable({ areas, figures }: Shown): HTMLElement {
  const rows = figures.map((one) => {
    const period = periodsOf(one).at(-1);
    return [
      one.indicator.title,
      period ? formatPeriod(period) : "–",
      ...areas.map(({ code }) => (period ? cellText(one, code, period.id) : "–")),
    ];
  });
  return tableOf("Latest figures in this release", ["Measure", "Period", ...areas.map(({ name }) => name)], rows);
}

function cellText(figures: Figures, code: string, period: string): string {
  const observation = observationOf(figures, code, period);
  return observation ? valueWords(figures.indicator, observation) : "–";
}

customElements.define("cite-page", CitePage);
