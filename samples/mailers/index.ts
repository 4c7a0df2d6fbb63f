/** What programs write: receipts, delivery reports, automatic replies, calendar answers. */
export * from './auto-reply';
export { bounce } from './bounce';
export * from './calendar';
export * from './exchange-receipts';
export * from './other-receipts';
export { receipt } from './receipt';
export * from './reporting-bounces';
export * from './textual-bounces';
