import type { OwnMail } from '../app/ports';
import type { CheckName, Detail, Finding } from '../app/setup-check/findings';
import type { Wording } from '../app/setup-check/letters';
import type { SetupView, Step } from '../app/setup-check/run';
import { checkSetup, mailSetupReport, showHomepage } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import type { IconName } from './status-icon';
import { momentOf } from './when';
import { buttonOf, buttonsOf, linkOf, paragraphOf, rowOf, sectionOf } from './widgets';

type Section = GoogleAppsScript.Card_Service.CardSection;

/** What works, what does not, what that means and what to do; and the next step of each part. */
export const setupCheckCard = (context: CardContext, view: SetupView): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const n = view.findings.filter(({ finding }) => finding !== undefined).length;
  const works = view.findings.filter(({ finding }) => finding?.outcome === 'works').length;
  const header = CardService.newCardHeader()
    .setTitle(t('check.title'))
    .setSubtitle(t('check.progress {n} {all} {works}', { n, all: view.findings.length, works }));
  const card = CardService.newCardBuilder().setHeader(header);
  for (const section of [...noticeSections(context, view), ...partSections(context, view)]) card.addSection(section);
  return card.addSection(lastSection(context, view)).build();
};

const noticeSections = ({ texts: { t } }: CardContext, { notice }: SetupView): readonly Section[] => {
  if (!notice) return [];
  const text = notice === 'busy' ? t('error.busyAdvice') : t(`check.${notice}`);
  return [sectionOf(undefined, [rowOf({ icon: 'notice', iconWord: t('notice.label'), text: html`${text}` })])];
};

const MAIL: readonly CheckName[] = ['sentCopy', 'receivedCopy', 'proxy'];
const COMPOSER: readonly CheckName[] = ['composerReceipt', 'composerPixel'];

const partSections = (context: CardContext, view: SetupView): readonly Section[] => {
  const { t } = context.texts;
  const step = (key: Parameters<typeof t>[0] & `check.do.${string}`, name: Step) =>
    buttonOf(t(key), checkSetup({ step: name }));
  const look = (name: Step) => step('check.do.look', name);
  const part = (
    name: 'basics' | 'visit' | 'mail' | 'composer',
    checks: readonly CheckName[],
    buttons: Parameters<typeof buttonsOf>[0],
    how: 'mailSent' | 'draftMade' | `${typeof name}How` = `${name}How`,
  ) =>
    sectionOf(t(`check.${name}`), [
      paragraphOf(html`${t(`check.${how}`)}`),
      ...view.findings.filter((one) => checks.includes(one.name)).map((one) => checkRow(context, one)),
      ...(buttons.length > 0 ? [buttonsOf(buttons)] : []),
    ]);
  const { link } = view;
  const openDrafts = linkOf(t('action.openDrafts'), 'https://mail.google.com/mail/#drafts');
  return [
    part(
      'basics',
      ['scopes', 'gmail', 'search', 'locale', 'trigger', 'quota', 'base', 'policy'],
      [step('check.do.run', 'basics')],
    ),
    part('visit', ['webApp'], link ? [linkOf(t('check.do.open'), link), look('visit')] : []),
    view.hasMail ? part('mail', MAIL, [look('mail')], 'mailSent') : part('mail', MAIL, [step('check.do.send', 'send')]),
    view.hasDraft
      ? part('composer', COMPOSER, [openDrafts, look('composer')], 'draftMade')
      : part('composer', COMPOSER, [step('check.do.draft', 'draft')]),
  ];
};

const lastSection = ({ texts: { t } }: CardContext, { hasMail, hasDraft }: SetupView): Section =>
  sectionOf(undefined, [
    ...(hasMail || hasDraft
      ? [
          paragraphOf(html`${t('check.cleanHow')}`),
          buttonsOf([buttonOf(t('check.do.clean'), checkSetup({ step: 'clean' }))]),
        ]
      : []),
    paragraphOf(html`${t('check.reportHow')}`),
    buttonsOf([buttonOf(t('check.do.report'), mailSetupReport()), buttonOf(t('action.list'), showHomepage())]),
  ]);

const ICONS: Readonly<Record<Finding['outcome'] | 'open', IconName>> = {
  works: 'sure',
  fails: 'bounced',
  unsure: 'notice',
  open: 'noSignal',
};

type Checked = SetupView['findings'][number];

const checkRow = (context: CardContext, { name, finding }: Checked) => {
  const { t } = context.texts;
  const outcome = finding?.outcome ?? 'open';
  const below = finding ? detailWords(context, name, finding) : '';
  return rowOf({
    icon: ICONS[outcome],
    iconWord: t(`check.${outcome}`),
    above: t(`check.${name}`),
    text: html`<b>${t(`check.${outcome}`)}</b>`,
    ...(below ? { below } : {}),
  });
};

/** What a finding means, and what to do. */
const detailWords = (context: CardContext, name: CheckName, { detail, value }: Finding): string => {
  const { t } = context.texts;
  const isComposer = name === 'composerReceipt';
  const both = (statement: string, standing: string) =>
    t('event.details {statement} {standing}', { statement, standing }).trim();
  const inWords: Readonly<Record<Detail, () => string>> = {
    permission: () => t('error.permissionAdvice'),
    quota: () => t('error.quotaAdvice'),
    busy: () => t('error.busyAdvice'),
    unavailable: () => both(t('event.sentence {text}', { text: t('error.unavailable') }), t('error.unavailableAdvice')),
    unknown: () => t('error.unknownWhat'),
    missing: () => both(t('pixel.missing'), t('pixel.baseAdvice')),
    notTheWebApp: () => both(t('pixel.notTheWebApp'), t('pixel.baseAdvice')),
    testDeployment: () => both(t('pixel.testDeployment'), t('pixel.baseAdvice')),
    tooLong: () => t('pixel.tooLong'),
    fine: () => (typeof value === 'string' ? value : lastRead(context, value)),
    noPolicy: () => t('check.noPolicy'),
    policyInForce: () => t('check.policyInForce {limits}', { limits: limitWords(context, String(value ?? '')) }),
    policyBroken: () => t('policy.broken {who}', { who: value ?? t('policy.contact') }),
    searchMisses: () => t('check.searchMisses'),
    noMail: () => t('check.noMail'),
    noLocale: () => t('check.noLocale'),
    noTrigger: () => both(t('check.noTrigger'), lastRead(context, value)),
    triggerMissing: () => both(t('check.triggerMissing'), lastRead(context, value)),
    hidden: () => t('check.hidden'),
    left: () => t('check.left {n}', { n: value ?? 0 }),
    nothingCame: () => t(name === 'proxy' ? 'check.nothingFromGmail' : 'check.nothingCame'),
    seen: () => t(`check.seen.${value === 'gmail' || value === 'person' ? value : 'machine'}`),
    dropped: () => t(isComposer ? 'check.droppedByComposer' : 'check.dropped'),
    noPixelLeft: () => t('check.noPixelLeft'),
    notArrived: () => t('check.notArrived'),
    notSent: () => t('check.notSent'),
  };
  return inWords[detail]?.() ?? '';
};

const LIMITS = [
  'pixelOff',
  'pixelWithLine',
  'receiptsOff',
  'receiptsInternal',
  'line',
  'labels',
  'digest',
  'notices',
  'export',
  'some',
] as const;

const limitWords = ({ texts: { t } }: CardContext, names: string): string => {
  const words = names.split(' ').map((name) => {
    const [, n] = /^keep:(\d+)$/.exec(name) ?? [];
    if (n !== undefined) return t('limit.keep {n}', { n });
    const known = LIMITS.find((one) => one === name);
    return known ? t(`limit.${known}`) : '';
  });
  return words.filter(Boolean).join(t('limit.and')) || t('limit.none');
};

const lastRead = (context: CardContext, value: Finding['value']): string =>
  typeof value === 'number' ? context.texts.t('check.lastRead {at}', { at: momentOf(context, value) }) : '';

/** The test mail as its reader, the user, sees it. */
export const testMail =
  ({ texts: { t } }: CardContext): Wording =>
  (code) => ({ subject: t('check.mailSubject {code}', { code }), text: t('check.mailText') });

/** The draft that the user is asked to send. */
export const testDraft =
  ({ texts: { t } }: CardContext): Wording =>
  (code) => ({ subject: t('check.mailSubject {code}', { code }), text: t('check.draftText') });

/** The report names nobody, whom to tell neither. */
const withoutPeople = ({ value, ...finding }: Finding): Finding =>
  value === undefined || finding.detail === 'policyBroken' ? finding : { ...finding, value };

/** What was found, for an administrator: it names no person and no mail. */
export const reportLetter = (context: CardContext, view: SetupView): Parameters<OwnMail>[1] => {
  const { t } = context.texts;
  const lineOf = ({ name, finding }: Checked) =>
    [t('list.named {name} {text}', { name: t(`check.${name}`), text: t(`check.${finding?.outcome ?? 'open'}`) })]
      .concat(finding ? detailWords(context, name, withoutPeople(finding)) : [])
      .filter(Boolean)
      .join('\n    ');
  const text = view.findings.map(lineOf).join('\n');
  return {
    subject: t('check.reportSubject'),
    text,
    file: { name: 'kidoku-setup-check.txt', type: 'text/plain', text },
  };
};
