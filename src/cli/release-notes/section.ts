/**
 * What a changelog in the form of Keep a Changelog says of a version: what stands below `## [1.2.0]`, up to the next
 * version. -> `undefined` where it says nothing.
 */
export const sectionOf = (changelog: string, version: string): string | undefined => {
  const lines = changelog.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^## |^\[[^\]]+\]: /.test(line));
  const text = rest
    .slice(0, end < 0 ? rest.length : end)
    .join('\n')
    .trim();
  return text === '' ? undefined : text;
};
