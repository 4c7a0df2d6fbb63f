const chunk = 8192;

/** A string of the first `length` code units (or bytes). In chunks: an argument list has a limit. */
export const stringOf = (units: Uint8Array | Uint16Array, length: number): string => {
  const parts: string[] = [];
  for (let at = 0; at < length; at += chunk) {
    parts.push(Reflect.apply(String.fromCharCode, undefined, units.subarray(at, Math.min(at + chunk, length))));
  }
  return parts.join('');
};
