import type { TextKey } from '../locales/texts';
import type { CardContext } from './context';

type CauseKey = Extract<
  TextKey,
  `bounce.${'noSuchAddress' | 'noSuchDomain' | 'disabled' | 'full' | 'tooLarge' | 'unreachable' | 'refused' | 'temporary'}`
>;
type OtherKey = Extract<TextKey, `bounce.${'delayed' | 'delivered' | 'relayed' | 'expanded'}`>;

/** Why a message was not delivered, by its enhanced status code, RFC 3463 section 3. The first match decides. */
const CAUSES: readonly (readonly [RegExp, CauseKey])[] = [
  [/^5\.(1\.2|4\.4)$/, 'bounce.noSuchDomain'],
  // 5.1.7 and 5.1.8 find fault with the sender's address.
  [/^5\.1\.[78]$/, 'bounce.refused'],
  // QUIRK: Exchange Online writes 5.1.10 where the recipient is unknown; RFC 7505 means a domain without mail by it.
  [/^5\.1\./, 'bounce.noSuchAddress'],
  [/^[45]\.2\.1$/, 'bounce.disabled'],
  [/^[45]\.2\.2$/, 'bounce.full'],
  [/^[45]\.(2\.3|3\.4)$/, 'bounce.tooLarge'],
  [/^[45]\.4\./, 'bounce.unreachable'],
  [/^[45]\.7\./, 'bounce.refused'],
  [/^4\./, 'bounce.temporary'],
];

/** Actions of a delivery report that tell of no failure, RFC 3464 section 2.3.3. */
const OTHER_ACTIONS: ReadonlyMap<string, OtherKey> = new Map([
  ['delayed', 'bounce.delayed'],
  ['delivered', 'bounce.delivered'],
  ['relayed', 'bounce.relayed'],
  ['expanded', 'bounce.expanded'],
]);

/** What a delivery report says, in words and with its code: `failed 5.1.1` -> "The address does not exist (5.1.1)". */
export const deliveryWords = ({ texts: { t } }: CardContext, detail: string): string => {
  const [action = '', code = ''] = detail.split(' ');
  const cause = CAUSES.find(([pattern]) => pattern.test(code))?.[1];
  const why = t(OTHER_ACTIONS.get(action) ?? cause ?? 'bounce.failed');
  return code ? t('bounce.withCode {why} {code}', { why, code }) : why;
};

/** Whether a delivery report tells of a failure. */
export const isFailure = (detail: string): boolean => !OTHER_ACTIONS.has(detail.split(' ')[0] ?? '');
