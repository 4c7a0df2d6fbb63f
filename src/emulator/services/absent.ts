/** Services that every script has, and that are not emulated. */
const names = [
  ...['Browser', 'CalendarApp', 'Charts', 'ConferenceDataService', 'ContactsApp', 'DataStudioApp', 'DocumentApp'],
  ...['DriveApp', 'FormApp', 'GroupsApp', 'Jdbc', 'LanguageApp', 'LinearOptimizationService', 'Maps', 'SitesApp'],
  ...['SlidesApp', 'SpreadsheetApp', 'XmlService'],
];

/** Stand-ins that say, as soon as something is read from them, that the emulator does not have them. */
export const absentServices = (advanced: readonly string[]): Readonly<Record<string, object>> =>
  Object.fromEntries([...names, ...advanced].map((name) => [name, absent(name)]));

const absent = (name: string): object =>
  new Proxy(
    { toString: () => name },
    {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
        throw new Error(`${name}.${key} is not emulated`);
      },
      has: (target, key) => typeof key === 'string' || key in target,
      getOwnPropertyDescriptor: (target, key) =>
        Reflect.getOwnPropertyDescriptor(target, key) ?? { configurable: true, enumerable: true, value: undefined },
    },
  );
