declare module 'sprintf-js' {
  export const sprintf: (format: string, ...args: unknown[]) => string;
}
