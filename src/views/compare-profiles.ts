import type { Dataset } from "../model/dataset.ts";
import { profileView, type ProfileView } from "./profile.ts";

/** The judgements of every authority today, by its code: `/compare/judgements.json`. */
export type Profiles = Readonly<Record<string, ProfileView>>;

/** The profile of every authority, the abolished ones included. */
export function profiles(dataset: Dataset): Profiles {
  return Object.fromEntries(dataset.authorities.map(({ code }) => [code, profileView(dataset, code)]));
}
