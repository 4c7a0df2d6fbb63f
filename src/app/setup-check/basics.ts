import { checkBase } from '../../core/pixel/base';
import { UNLIMITED } from '../../core/policy/ceiling';
import { needsHours } from '../hourly/arrange';
import { loadLedger, SECOND } from '../ledger';
import { limited, limitNames } from '../policy';
import { problemOf } from '../problem';
import {
  BASICS,
  type BasicCheck,
  type CheckState,
  type Detail,
  type Finding,
  type Outcome,
  rememberCheck,
  withFinding,
} from './findings';
import type { CheckPorts } from './ports';

type Found = readonly [Outcome, Detail, (number | string | undefined)?];

/**
 * Checks what can be checked without the user, what was checked longest ago first. Each finding is kept at once. What does
 * not fit into the time is checked when the button is pressed again.
 */
export const checkBasics = (ports: CheckPorts, before: CheckState): CheckState => {
  const ageOf = (name: BasicCheck) => before.findings[name]?.at ?? 0;
  let state = before;
  for (const name of [...BASICS].sort((a, b) => ageOf(a) - ageOf(b))) {
    if (state !== before && ports.clock.now() >= ports.deadline) return state;
    state = rememberCheck(ports.check, withFinding(state, name, findingOf(name, ports)));
  }
  const isOffered = state.findings.base?.outcome === 'works';
  if (!isOffered || state.link) return state;
  return rememberCheck(ports.check, { ...state, link: ports.pixels.randomId() });
};

const findingOf = (name: BasicCheck, ports: CheckPorts): Finding => {
  const [outcome, detail, value] = tried(name, ports);
  return { outcome, detail, ...(value === undefined ? {} : { value }), at: ports.clock.now() };
};

/** Kidoku asks for no permission that only a check would need. */
const MAY_BE_HIDDEN: readonly BasicCheck[] = ['quota'];

const tried = (name: BasicCheck, ports: CheckPorts): Found => {
  try {
    return FIND[name](ports);
  } catch (error) {
    const problem = problemOf(error);
    if (problem !== 'permission' || !MAY_BE_HIDDEN.includes(name)) return ['fails', problem];
    return ['unsure', 'hidden'];
  }
};

const FIND: Readonly<Record<BasicCheck, (ports: CheckPorts) => Found>> = {
  scopes: ({ probes }) => (probes.hasAllScopes() ? ['works', 'fine'] : ['fails', 'permission']),
  gmail: ({ mailbox }) => {
    mailbox.newestSentThreads(1);
    return ['works', 'fine'];
  },
  search: (ports) => searchBySeconds(ports),
  locale: ({ event: { userLocale, timeZone } }) =>
    userLocale && timeZone ? ['works', 'fine', `${userLocale}, ${timeZone}`] : ['fails', 'noLocale'],
  trigger: (ports) => {
    if (ports.probes.hasHourlyTrigger()) return ['works', 'fine', lastRead(ports)];
    return needsHours(limited(ports.settings, ports.ceilings()([])))
      ? ['fails', 'triggerMissing', lastRead(ports)]
      : ['works', 'noTrigger', lastRead(ports)];
  },
  quota: ({ probes }) => {
    const left = probes.mailsLeft();
    return [left > 0 ? 'works' : 'fails', 'left', left];
  },
  base: ({ probes }) => {
    const problem = checkBase(probes.configuredBase());
    return problem ? ['fails', problem] : ['works', 'fine'];
  },
  policy: ({ ceilings }) => {
    const ceiling = ceilings()([]);
    if (ceiling === UNLIMITED) return ['works', 'noPolicy'];
    if (ceiling.broken) return ['fails', 'policyBroken', ceiling.broken.contact];
    return ['works', 'policyInForce', limitNames(ceiling, ceilings()(undefined)).join(' ')];
  },
};

/** The seconds around the newest sent message have it; those after it do not. */
const searchBySeconds = ({ mailbox, drafts }: CheckPorts): Found => {
  const [id] = drafts.newestSent(1);
  const head = id === undefined ? undefined : mailbox.head(id);
  if (!head) return ['unsure', 'noMail'];
  const second = Math.floor(head.at / SECOND);
  const around = mailbox.list({ after: second - 5, before: second + 5 });
  const after = mailbox.list({ after: second + 5, before: second + 10 });
  const isRight = around.ids.includes(head.id) && !after.ids.includes(head.id);
  return isRight ? ['works', 'fine'] : ['fails', 'searchMisses'];
};

const lastRead = ({ ledger }: CheckPorts): number | undefined => {
  const known = loadLedger(ledger);
  return typeof known === 'string' ? undefined : known.newest;
};
