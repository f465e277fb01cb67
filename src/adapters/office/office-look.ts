/** What Office says of how its own windows look and speak; null where it does not say. */
export interface OfficeLook {
  /** Background colour of Office's panes, "#292929". */
  readonly background: string | null;
  /** Language of Office's interface, "zh-CN". */
  readonly language: string | null;
}

/** Asks Office for its theme and language; everything null outside Office. */
export function officeLook(): OfficeLook {
  // Types promise that all of it is there; outside Office, and in older hosts, parts are not.
  const office = (globalThis as { Office?: { context?: Partial<Office.Context> } }).Office;
  return {
    background: office?.context?.officeTheme?.bodyBackgroundColor ?? null,
    language: office?.context?.displayLanguage ?? null,
  };
}
