import type { JsonObject } from './definition';

const isMissing = (json: JsonObject, path: string): boolean => json[path] === undefined || json[path] === '';

/** A check that something was set: `fields` maps where it is recorded to the setter that is missing. */
export const needs =
  (name: string, fields: Readonly<Record<string, string>>) =>
  (json: JsonObject): string | undefined => {
    const missing = Object.keys(fields).find((path) => isMissing(json, path));
    return missing === undefined ? undefined : `${name}: ${fields[missing]} is required.`;
  };

/** A check that at most one of these was set. */
export const atMostOne =
  (name: string, paths: readonly string[]) =>
  (json: JsonObject): string | undefined =>
    paths.filter((path) => !isMissing(json, path)).length > 1
      ? `${name}: only one of ${paths.join(', ')} can be set.`
      : undefined;

export const both =
  (...checks: readonly ((json: JsonObject) => string | undefined)[]) =>
  (json: JsonObject): string | undefined => {
    for (const check of checks) {
      const problem = check(json);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
