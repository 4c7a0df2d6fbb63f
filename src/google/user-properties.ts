/** What this execution saw of the user's properties at first; forgotten where it must not be relied on. */
let seen: Readonly<Record<string, string>> | undefined;

/** The user's properties for a first look: one call for all who take one. */
export const seenProperties = (): Readonly<Record<string, string>> => {
  seen = seen ?? PropertiesService.getUserProperties().getProperties();
  return seen;
};

/** The properties as they are now; what the first look saw is as good until something is written or waited for. */
export const currentProperties = (): Readonly<Record<string, string>> =>
  seen ?? PropertiesService.getUserProperties().getProperties();

/** To be called before something is written, and once a lock is held: another execution may have written meanwhile. */
export const forgetSeen = (): void => {
  seen = undefined;
};

/** The user's properties, to be written. */
export const writableProperties = (): GoogleAppsScript.Properties.Properties => {
  forgetSeen();
  return PropertiesService.getUserProperties();
};
