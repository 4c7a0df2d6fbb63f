/**
 * Whether a URL is under one of the prefixes of a manifest: https, the path as it is written, one leading `*` label
 * for the host, `*` alone for everything. https://developers.google.com/apps-script/manifest/allowlist-url
 */
export const isUnder = (url: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => prefix === '*' || matches(url, prefix));

const parts = /^https:\/\/([^/?#]+)([^?#]*)/i;

const matches = (url: string, prefix: string): boolean => {
  const [, host = '', path = ''] = parts.exec(url) ?? [];
  const [, allowedHost = '', allowedPath = ''] = parts.exec(prefix) ?? [];
  // "Non-empty path required": such a prefix cannot even be saved.
  if (allowedPath === '') throw new Error(`${prefix}: a prefix in the manifest needs https and a path, if only "/".`);
  return isHost(host.toLowerCase(), allowedHost.toLowerCase()) && isChild(path || '/', allowedPath);
};

const isHost = (host: string, allowed: string): boolean =>
  allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) && host.length >= allowed.length : host === allowed;

const isChild = (path: string, allowed: string): boolean =>
  path === allowed || path.startsWith(allowed.endsWith('/') ? allowed : `${allowed}/`);
