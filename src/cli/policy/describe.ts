import { ceilingIn } from '../../core/policy/ceiling';
import { matchesAny } from '../../core/policy/pattern';
import { type Limits, type Message, MOST_DAYS, type Policy, type Rule } from '../../core/policy/policy';
import { printable } from '../terminal/printable';
import type { PolicyRequest } from './arguments';
import { WORDS, type Words } from './words';

/** What a policy means, in words, line by line. */
export const describePolicy = (policy: Policy, request: PolicyRequest): readonly string[] => {
  const words = WORDS[request.language];
  const { everyone = {}, rules = [], contact } = policy;
  const section = (heading: string, lines: readonly string[]) => ['', heading, ...lines.map((line) => `  - ${line}`)];
  const notes = notesOn(policy, words);
  return [
    ...section(words.everybody, [
      ...limitLines(everyone, policy, words),
      ...sentenceOf(policy, request.language, words),
    ]),
    ...rules.flatMap((rule, i) =>
      section(words.ruleFor(words.rule(i + 1), forWhom(rule, words)), [
        ...limitLines(rule, policy, words),
        ...sentenceOf(rule, request.language, words),
      ]),
    ),
    ...(request.recipients ? inForce(policy, request, request.recipients, words) : []),
    ...section(words.mind, [
      ...(rules.length > 0 ? [words.strictest] : []),
      ...notes,
      contact ? words.contact(printable(contact)) : words.noContact,
    ]),
  ];
};

/** The administrator's own sentence, where there is one. */
const sentenceOf = (
  { message }: { readonly message?: Message },
  language: 'ja' | 'en',
  { limits }: Words,
): readonly string[] => {
  const text = message?.[language] ?? message?.ja ?? message?.en;
  return text === undefined ? [] : [limits.message(printable(text))];
};

const listed = (patterns: readonly string[], { and }: Words): string => patterns.map(printable).join(and);

const forWhom = ({ users, recipients }: Rule, words: Words): string => {
  if (users && recipients) return words.usersAndRecipients(listed(users, words), listed(recipients, words));
  return users ? words.users(listed(users, words)) : words.recipients(listed(recipients ?? [], words));
};

const limitLines = (limits: Limits, { internalDomains }: Policy, words: Words): readonly string[] => {
  const { pixel, receipts, disclosure, keepOpensDays = MOST_DAYS, neverTrack = [] } = limits;
  const says = words.limits;
  const internal = internalDomains ? says.receiptsInternal(listed(internalDomains, words)) : says.receiptsNobody;
  const lines = [
    pixel === 'off' && says.pixelOff,
    pixel === 'with disclosure' && says.pixelWithLine,
    receipts === 'off' && says.receiptsOff,
    receipts === 'internal only' && internal,
    disclosure === 'required' && says.line,
    limits.labels === false && says.labels,
    limits.digest === false && says.digest,
    limits.notices === false && says.notices,
    limits.export === false && says.export,
    keepOpensDays < MOST_DAYS && says.keep(keepOpensDays),
    neverTrack.length > 0 && says.neverTrack(listed(neverTrack, words)),
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : [words.nothing];
};

/** What holds for one user and one mail, and by which rules. */
const inForce = (
  policy: Policy,
  { user }: PolicyRequest,
  recipients: readonly string[],
  words: Words,
): readonly string[] => {
  const isMeant = ({ users, recipients: patterns }: Rule) =>
    (!users || user === '' || matchesAny(users, user)) &&
    (!patterns || recipients.some((address) => matchesAny(patterns, address)));
  const matching = (policy.rules ?? []).flatMap((rule, i) => (isMeant(rule) ? [words.rule(i + 1)] : []));
  const ceiling = ceilingIn(policy, { user, recipients });
  const to = recipients.length > 0 ? recipients.map(printable).join(', ') : words.nobodyInParticular;
  const lines = limitLines(ceiling, policy, words);
  return [
    '',
    words.asked(printable(user) || words.anybody, to),
    ...(matching.length > 0 ? [`  ${words.rulesThatMatch(matching.join(', '))}`] : []),
    ...lines.map((line) => `  - ${line}`),
    ...(lines[0] === words.nothing ? [] : [`  ${words.everythingElse}`]),
  ];
};

const MAILBOX = ['labels', 'digest', 'notices', 'export', 'keepOpensDays'] as const;

/** A domain that is nobody's, RFC 2606 and JPRS: it was left in a preset. */
const isExample = (domain: string): boolean => /(?:^|\.)example(?:\.|$)/i.test(domain);

/** What an administrator may not expect. */
const notesOn = ({ everyone = {}, rules = [], internalDomains }: Policy, words: Words): readonly string[] => {
  const all = [everyone, ...rules];
  const hasCountry = [
    ...rules.flatMap(({ recipients = [] }) => recipients),
    ...all.flatMap(({ neverTrack = [] }) => neverTrack),
  ].some((pattern) => /(?:^|@)\*\.[^.]+$/.test(pattern));
  const places = rules.flatMap((rule, i) =>
    Object.entries(rule).map(([name, value]) => ({ rule, name, value, place: `rules[${i}].${name}` })),
  );
  return [
    ...(hasCountry ? [words.countries] : []),
    ...(!internalDomains && all.some(({ receipts }) => receipts === 'internal only') ? [words.noDomains] : []),
    ...(internalDomains ?? []).filter(isExample).map((domain) => words.exampleDomain(printable(domain))),
    ...places
      .filter(({ value }) => value === 'allowed' || value === 'optional' || value === true)
      .map(({ place }) => words.loosens(place)),
    ...places
      .filter(({ rule, name, value }) => rule.recipients && value !== true && MAILBOX.some((one) => one === name))
      .map(({ place }) => words.wholeMailbox(place)),
  ];
};
