import type { FollowUpKind, MailLanguage } from '../app/settings';
import { outOfReach, type SettingsForm, type SettingsInput, type SettingsSwitch } from '../app/settings-form';
import type { Ceiling } from '../core/policy/ceiling';
import { MOST_DAYS } from '../core/policy/policy';
import { saveSettings, showDeletion, startExport } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { OPEN } from './letters';
import { limitedRow, policyWords, requiredLineWords } from './policy';
import { buttonOf, buttonsOf, paragraphOf, rowOf, sectionOf, switchOf } from './widgets';

/** As their readers call them. */
const LANGUAGE_NAMES: Readonly<Record<MailLanguage, string>> = { ja: '日本語', en: 'English' };

/** The user's settings; what was typed and is wrong is explained under its input. */
export const settingsCard = (
  context: CardContext,
  form: SettingsForm,
  ceiling: Ceiling,
): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const notice = noticeKey(form);
  const card = CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(t('settings.title')))
    .setFixedFooter(
      CardService.newFixedFooter().setPrimaryButton(
        buttonOf(t('action.save'), saveSettings({ hidden: outOfReach(ceiling).join() })),
      ),
    );
  if (notice) {
    const label = t('notice.label');
    card.addSection(sectionOf(undefined, [rowOf({ icon: 'notice', iconWord: label, text: html`${t(notice)}` })]));
  }
  return card
    .addSection(composeSection(context, form, ceiling))
    .addSection(followUpSection(context, form))
    .addSection(textsSection(context, form))
    .addSection(trackingSection(context, form, ceiling))
    .addSection(byItselfSection(context, form, ceiling))
    .addSection(languageSection(context, form))
    .addSection(dataSection(context, ceiling))
    .build();
};

const noticeKey = ({ problems, isUnsure, trouble }: SettingsForm) => {
  if (isUnsure) return 'settings.unsure';
  if (trouble?.part === 'labels') return 'settings.labelsLeft';
  if (trouble) return trouble.problem === 'permission' ? 'settings.mayNotRun' : 'settings.noTrigger';
  return Object.keys(problems).length > 0 ? 'settings.notSaved' : undefined;
};

/** The settings as they are stored now, and a word that they are; cards that lie elsewhere are asked for anew. */
export const savedResponse = (context: CardContext, form: SettingsForm, ceiling: Ceiling) =>
  CardService.newActionResponseBuilder()
    .setNotification(CardService.newNotification().setText(context.texts.t('settings.saved')))
    .setNavigation(CardService.newNavigation().updateCard(settingsCard(context, form, ceiling)))
    .setStateChanged(true)
    .build();

const composeSection = (context: CardContext, form: SettingsForm, ceiling: Ceiling) => {
  const { t } = context.texts;
  const wording = (language: MailLanguage) => {
    const title = t('settings.textOf {kind} {language}', {
      kind: t('compose.wording'),
      language: LANGUAGE_NAMES[language],
    });
    return inputOf(context, form, `wording.${language}`, title, { isLong: true });
  };
  const required = requiredLineWords(context, ceiling);
  return sectionOf(t('settings.compose'), [
    switched(context, form, ceiling, 'disclosure', t('compose.disclosure'), required ?? t('compose.disclosureText')),
    ...(required ? [] : [...wording('ja'), ...wording('en')]),
    switched(context, form, ceiling, 'pixel', t('compose.pixel'), t('compose.pixelText')),
  ]);
};

const followUpSection = (context: CardContext, form: SettingsForm) => {
  const { t } = context.texts;
  return sectionOf(t('settings.followUp'), [
    ...inputOf(context, form, 'days', t('settings.days')),
    switchOf('yearEnd', t('settings.yearEnd'), t('settings.yearEndText'), form.on.yearEnd),
    switchOf('obon', t('settings.obon'), t('settings.obonText'), form.on.obon),
  ]);
};

const LANGUAGES: readonly MailLanguage[] = ['ja', 'en'];
const KINDS: readonly FollowUpKind[] = ['gentle', 'deadline', 'last'];

/** Folded, unless something in it is wrong. */
const textsSection = (context: CardContext, form: SettingsForm) => {
  const { t } = context.texts;
  const title = (kind: FollowUpKind, language: MailLanguage) =>
    t('settings.textOf {kind} {language}', { kind: t(`followUp.${kind}`), language: LANGUAGE_NAMES[language] });
  const names = LANGUAGES.flatMap((language) => KINDS.map((kind) => ({ kind, language })));
  const inputs = names.flatMap(({ kind, language }) =>
    inputOf(context, form, `${kind}.${language}`, title(kind, language), { isLong: true }),
  );
  const hint = paragraphOf(html`${t('settings.textsHint {name} {subject} {date} {deadline} {sender}', OPEN)}`);
  const section = sectionOf(t('settings.texts'), [hint, ...inputs]);
  if (names.some(({ kind, language }) => form.problems[`${kind}.${language}`])) return section;
  return section.setCollapsible(true).setNumUncollapsibleWidgets(1);
};

const trackingSection = (context: CardContext, form: SettingsForm, ceiling: Ceiling) => {
  const { t } = context.texts;
  const n = ceiling.keepOpensDays;
  const words = policyWords(context, ceiling, 'keepOpensDays', t('policy.keepDays {n}', { n }));
  return sectionOf(t('settings.tracking'), [
    ...inputOf(context, form, 'neverTrack', t('settings.neverTrack'), {
      isLong: true,
      hint: t('settings.neverTrackHint'),
    }),
    ...inputOf(context, form, 'keptDays', t('settings.keptDays'), { hint: t('settings.keptDaysHint') }),
    ...(n < MOST_DAYS ? [paragraphOf(html`${words}`)] : []),
  ]);
};

const languageSection = ({ texts: { t } }: CardContext, { values: { language } }: SettingsForm) =>
  sectionOf(undefined, [
    CardService.newSelectionInput()
      .setType(CardService.SelectionInputType.DROPDOWN)
      .setTitle(t('settings.language'))
      .setFieldName('language')
      .addItem(t('settings.auto'), 'auto', language === 'auto')
      .addItem(LANGUAGE_NAMES.ja, 'ja', language === 'ja')
      .addItem(LANGUAGE_NAMES.en, 'en', language === 'en'),
  ]);

const dataSection = (context: CardContext, ceiling: Ceiling) => {
  const { t } = context.texts;
  const deletion = buttonOf(t('action.deleteData'), showDeletion());
  if (ceiling.export) {
    return sectionOf(t('settings.data'), [buttonsOf([buttonOf(t('action.export'), startExport()), deletion])]);
  }
  const words = policyWords(context, ceiling, 'export', t('policy.off'));
  return sectionOf(t('settings.data'), [limitedRow(context, t('action.export'), words), buttonsOf([deletion])]);
};

/** What the hourly trigger does. */
const byItselfSection = (context: CardContext, form: SettingsForm, ceiling: Ceiling) => {
  const { t } = context.texts;
  const row = (name: SettingsSwitch, text: string, words: string) =>
    switched(context, form, ceiling, name, text, words);
  const zone = form.place?.timeZone;
  const below = zone ? t('settings.digestZone {zone}', { zone }) : t('settings.digestText');
  return sectionOf(t('settings.byItself'), [
    paragraphOf(html`${t('settings.byItselfText')}`),
    row('labels', t('settings.labels'), t('settings.labelsText')),
    row('bounce', t('settings.bounce'), t('settings.noticeText')),
    row('reply', t('settings.reply'), t('settings.noticeText')),
    row('open', t('settings.open'), t('settings.openText')),
    row('digest', t('settings.digest'), below),
    ...(ceiling.digest ? [hourMenu(context, form)] : []),
  ]);
};

const hourMenu = ({ texts: { t } }: CardContext, { values }: SettingsForm) => {
  const menu = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setTitle(t('settings.digestHour'))
    .setFieldName('digestHour');
  for (let hour = 0; hour < 24; hour += 1) {
    menu.addItem(t('settings.hour {hour}', { hour }), String(hour), values.digestHour === String(hour));
  }
  return menu;
};

/** A switch, or why there is none. */
const switched = (
  context: CardContext,
  { on }: SettingsForm,
  ceiling: Ceiling,
  name: SettingsSwitch,
  text: string,
  below: string,
) => {
  if (!outOfReach(ceiling).includes(name)) return switchOf(name, text, below, on[name]);
  const limit = name === 'pixel' || name === 'labels' || name === 'digest' ? name : 'notices';
  return limitedRow(context, text, policyWords(context, ceiling, limit, context.texts.t('policy.off')));
};

/** An input, with a sentence under it where what stands in it is wrong. */
const inputOf = (
  context: CardContext,
  { values, problems }: SettingsForm,
  name: SettingsInput,
  title: string,
  { isLong = false, hint = '' } = {},
) => {
  const input = CardService.newTextInput()
    .setFieldName(name)
    .setTitle(title)
    .setMultiline(isLong)
    .setValue(values[name]);
  if (hint) input.setHint(hint);
  const problem = problems[name];
  return problem ? [input, paragraphOf(html`<font color="#b3261e">${problemWords(context, problem)}</font>`)] : [input];
};

type Problem = NonNullable<SettingsForm['problems'][SettingsInput]>;

const problemWords = ({ texts: { t } }: CardContext, problem: Problem): string => {
  switch (problem.kind) {
    case 'notWithin':
      return t('settings.notWithin {least} {most}', problem);
    case 'tooLong':
    case 'tooMany':
      return t(`settings.${problem.kind} {most}`, problem);
    default:
      return t(`settings.${problem.kind} {named}`, problem);
  }
};
