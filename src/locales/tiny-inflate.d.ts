declare module 'tiny-inflate' {
  /** Undoes RFC 1951 into `target`, which has the size of the content. */
  export default function inflate(source: Uint8Array, target: Uint8Array): Uint8Array;
}
