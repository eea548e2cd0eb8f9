/** The site's own name and who answers for it; owner and contact come from the environment of the build. */
export const site = {
  name: "Like for Like",
  tagline: "England’s children’s services, compared",
  owner: process.env.SITE_OWNER ?? "",
  contact: process.env.CONTACT ?? "",
};

/** Sections of the site in the order of the header; `holds` are the addresses that lie in one without beginning as it does. */
export const sections: readonly { title: string; path: string; holds?: readonly string[] }[] = [
  { title: "Authorities", path: "/authorities/", holds: ["/regions/"] },
  { title: "Indicators", path: "/indicators/", holds: ["/topics/"] },
  { title: "Judgements", path: "/judgements/" },
  { title: "Compare", path: "/compare/" },
  { title: "Methods", path: "/methods/" },
];

/** The address to report an error in a page to, with the page's own address filled in; empty where no contact is set. */
export function reportLink(contact: string, pageUrl: string): string {
  if (!contact) return "";
  if (!contact.includes("@")) return contact;
  const subject = encodeURIComponent(`An error on ${pageUrl}`);
  return `mailto:${contact}?subject=${subject}`;
}
