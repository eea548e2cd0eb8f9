/** What single inspection reports print about an area: the published name of each measure, its words and what hides it. */
export interface AreaMeasure {
  measure: string;
  label: string;
  /** For a share: the measures above and below the line, by their published names; the first is often not printed. */
  share?: { of: string | null; among: string };
}

/** By the published name. Four definitions of poverty stand apart, since a report uses one of them. */
export const areaMeasures: Readonly<Record<string, AreaMeasure>> = {
  adoptions_12m: { measure: "adoptions", label: "Children adopted in the last 12 months" },
  ceased_12m: {
    measure: "ceased-being-looked-after",
    label: "Children who stopped being looked after in the last 12 months",
  },
  ceased_hmo_12m: {
    measure: "ceased-in-multiple-occupation",
    label: "Of those who stopped, now living in a house in multiple occupation",
  },
  ceased_independent_living_12m: {
    measure: "ceased-to-independent-living",
    label: "Of those who stopped, moved on to living independently",
  },
  ceased_returned_share_12m: {
    measure: "ceased-and-returned-share",
    label: "Of those who stopped, share who came back into care",
    share: { of: null, among: "ceased_12m" },
  },
  child_protection_plans: { measure: "child-protection-plans", label: "Children on a child protection plan" },
  children_in_low_income_families: {
    measure: "children-in-low-income-families",
    label: "Children in low-income families",
  },
  children_in_low_income_families_under_16: {
    measure: "children-in-low-income-families-under-16",
    label: "Children under 16 in low-income families",
  },
  children_in_need: { measure: "children-in-need", label: "Children in need" },
  children_in_poverty: { measure: "children-in-poverty", label: "Children in poverty" },
  children_in_poverty_under_16: { measure: "children-in-poverty-under-16", label: "Children under 16 in poverty" },
  children_under_18: { measure: "children-under-18", label: "Children and young people under 18 who live in the area" },
  cla: { measure: "cla", label: "Children looked after" },
  cla_foster: { measure: "cla-in-foster-families", label: "Children looked after who live with foster families" },
  cla_outside_la: {
    measure: "cla-outside-the-authority",
    label: "Children looked after who live outside the authority’s area",
  },
  cla_outside_la_share: {
    measure: "cla-outside-the-authority-share",
    label: "Share of children looked after who live outside the authority’s area",
    share: { of: "cla_outside_la", among: "cla" },
  },
  cla_rate: { measure: "cla-rate", label: "Children looked after per 10,000 children" },
  cla_residential_homes: {
    measure: "cla-in-residential-homes",
    label: "Children looked after who live in children’s homes",
  },
  cla_residential_special_schools: {
    measure: "cla-in-residential-special-schools",
    label: "Children looked after who live in residential special schools",
  },
  cla_uasc: { measure: "cla-unaccompanied", label: "Unaccompanied asylum-seeking children looked after" },
  cla_with_parents: { measure: "cla-with-parents", label: "Children looked after who live with their parents" },
  english_additional_language_primary: {
    measure: "english-additional-language-primary",
    label: "Primary pupils whose first language is not English",
  },
  english_additional_language_secondary: {
    measure: "english-additional-language-secondary",
    label: "Secondary pupils whose first language is not English",
  },
  free_school_meals_primary: {
    measure: "free-school-meals-primary",
    label: "Primary pupils entitled to free school meals",
  },
  free_school_meals_secondary: {
    measure: "free-school-meals-secondary",
    label: "Secondary pupils entitled to free school meals",
  },
  minority_ethnic: { measure: "minority-ethnic", label: "Children and young people from minority ethnic groups" },
  private_fostering: { measure: "private-fostering", label: "Children in private fostering arrangements" },
  special_guardianship_12m: {
    measure: "special-guardianship",
    label: "Children who became subject to a special guardianship order in the last 12 months",
  },
  under_18_share_of_population: { measure: "under-18-share", label: "Under-18s as a share of the population" },
};
