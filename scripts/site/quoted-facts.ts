import type { Fault } from "./page.ts";
import { byId, plainText, treeOf } from "./judgement-pages.ts";

/** A thing that a page must say, in one place. */
export interface Fact {
  /** File of the page in the built site. */
  file: string;
  /** Id of the element in which all the words must stand. */
  within: string;
  words: readonly string[];
}

const lincolnshire = "authorities/lincolnshire/index.html";
const lancashire = "authorities/lancashire/index.html";
const nottinghamshire = "authorities/nottinghamshire/index.html";
const leicestershire = "authorities/leicestershire/index.html";

/** What committee reports quote of four counties' inspections and visits. Written from those papers, not from the data. */
export const quotedFacts: readonly Fact[] = [
  {
    file: lincolnshire,
    within: "inspection-925-2015-01-06",
    words: [
      ...["Single inspection (SIF)", "Inspected 22 October to 12 November 2014", "published 6 January 2015"],
      ...["Overall effectiveness Good", "Children who need help and protection Good"],
      ...["Children looked after and achieving permanence Good", "Adoption performance Outstanding"],
      ...["Experiences and progress of care leavers Good", "Leadership, management and governance Good"],
      "Effectiveness of the Local Safeguarding Children Board Good",
    ],
  },
  {
    file: lincolnshire,
    within: "inspections",
    words: ["Focused visit 17 to 18 April 2018 Planning and achieving permanence no grade is given"],
  },
  {
    file: lancashire,
    within: "inspection-888-2018-08-17",
    words: [
      ...["Re-inspection (SIF)", "June 2018", "published 17 August 2018", "Overall effectiveness Requires improvement"],
      ...["Children who need help and protection Requires improvement", "Adoption performance Good"],
      ...["Children looked after and achieving permanence Requires improvement"],
      ...["Experiences and progress of care leavers Requires improvement"],
      "Leadership, management and governance Requires improvement",
    ],
  },
  { file: lancashire, within: "inspection-888-2015-11-27", words: ["2015", "Overall effectiveness Inadequate"] },
  {
    file: nottinghamshire,
    within: "inspection-891-2015-07-20",
    words: ["Single inspection (SIF)", "May", "2015", "Overall effectiveness Good"],
  },
  {
    file: nottinghamshire,
    within: "inspection-891-2019-12-19",
    words: ["Standard inspection (ILACS)", "October 2019"],
  },
  {
    file: nottinghamshire,
    within: "inspections",
    words: [
      "In January 2018 a short inspection of Nottinghamshire was expected",
      "came in October 2019 and was a standard one",
    ],
  },
  {
    file: nottinghamshire,
    within: "inspection-891-2024-07-12",
    words: ["Short inspection (ILACS)", "published 12 July 2024"],
  },
  {
    file: leicestershire,
    within: "inspection-855-2019-11-04",
    words: [
      ...["(ILACS)", "2019", "Overall effectiveness Requires improvement to be good"],
      ...["The impact of leaders on social work practice with children and families Good"],
      ...["The experiences and progress of children in care and care leavers Good"],
      "The experiences and progress of children who need help and protection Requires improvement to be good",
    ],
  },
  {
    file: leicestershire,
    within: "inspections",
    words: ["Focused visit 24 January 2022", "Children in need and child protection no grade is given"],
  },
];

/** Facts that cannot be read where they should be. */
export function unreadFacts(facts: readonly Fact[], read: (file: string) => string | null): Fault[] {
  return facts.flatMap(({ file, within, words }) => {
    const html = read(file);
    const place = html === null ? undefined : byId(treeOf(html), within);
    if (!place) return [{ file, message: `has no place "${within}", where "${words[0]}" should stand` }];
    const text = plainText(place);
    return words
      .filter((one) => !text.includes(one))
      .map((one) => ({ file, message: `"${within}" does not say "${one}"` }));
  });
}
