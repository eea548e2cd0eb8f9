/** What each topic covers, in one line; pages and not the data need it. */
const covers: Readonly<Record<string, string>> = {
  "children-in-care":
    "How many children are looked after, who they are, why they came into care and how many leave it.",
  placements: "Where children in care live, with whom, how far from home, and how often they move.",
  adoption: "Who is adopted or goes to a special guardian, who returns home, and how long it takes.",
  "leaving-care": "Homes, work, study and contact with the council for young people who have left care.",
  "help-and-protection": "Referrals, assessments, children in need, child protection plans and offending.",
  health: "Health checks, teeth, immunisations, substance misuse and emotional wellbeing of children in care.",
  education: "Absence, suspension, results and special needs of children in care, in need or on protection plans.",
  workforce: "How many social workers there are, how many come and go, and how many cases each holds.",
  spending: "What councils spend on children’s services in all, and what a week of care costs.",
  context: "The children who live there: their number, poverty, deprivation, free school meals and language.",
};

/** One line on what a topic holds; empty for one that has none yet. */
export function topicCovers(id: string): string {
  return id in covers ? covers[id]! : "";
}
