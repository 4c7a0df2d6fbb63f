import type { FollowUpKind, MailLanguage } from '../app/settings';
import type { SettingsForm, SettingsInput, SettingsSwitch } from '../app/settings-form';
import { saveSettings, showDeletion, startExport } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { OPEN } from './letters';
import { buttonOf, buttonsOf, paragraphOf, rowOf, sectionOf, switchOf } from './widgets';

/** As their readers call them. */
export const LANGUAGE_NAMES: Readonly<Record<MailLanguage, string>> = { ja: '日本語', en: 'English' };

/** The user's settings; what was typed and is wrong is explained under its input. */
export const settingsCard = (context: CardContext, form: SettingsForm): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const notice = noticeKey(form);
  const card = CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(t('settings.title')))
    .setFixedFooter(CardService.newFixedFooter().setPrimaryButton(buttonOf(t('action.save'), saveSettings())));
  if (notice) {
    const label = t('notice.label');
    card.addSection(sectionOf(undefined, [rowOf({ icon: 'notice', iconWord: label, text: html`${t(notice)}` })]));
  }
  return card
    .addSection(composeSection(context, form))
    .addSection(followUpSection(context, form))
    .addSection(textsSection(context, form))
    .addSection(trackingSection(context, form))
    .addSection(byItselfSection(context, form))
    .addSection(languageSection(context, form))
    .addSection(dataSection(context))
    .build();
};

const noticeKey = ({ problems, isUnsure, trouble }: SettingsForm) => {
  if (isUnsure) return 'settings.unsure';
  if (trouble?.part === 'labels') return 'settings.labelsLeft';
  if (trouble) return trouble.problem === 'permission' ? 'settings.mayNotRun' : 'settings.noTrigger';
  return Object.keys(problems).length > 0 ? 'settings.notSaved' : undefined;
};

/** The settings as they are stored now, and a word that they are; cards that lie elsewhere are asked for anew. */
export const savedResponse = (context: CardContext, form: SettingsForm) =>
  CardService.newActionResponseBuilder()
    .setNotification(CardService.newNotification().setText(context.texts.t('settings.saved')))
    .setNavigation(CardService.newNavigation().updateCard(settingsCard(context, form)))
    .setStateChanged(true)
    .build();

const composeSection = (context: CardContext, form: SettingsForm) => {
  const { t } = context.texts;
  const wording = (language: MailLanguage) => {
    const title = t('settings.textOf {kind} {language}', {
      kind: t('compose.wording'),
      language: LANGUAGE_NAMES[language],
    });
    return inputOf(context, form, `wording.${language}`, title, { isLong: true });
  };
  return sectionOf(t('settings.compose'), [
    switched(form, 'disclosure', t('compose.disclosure'), t('compose.disclosureText')),
    ...wording('ja'),
    ...wording('en'),
    switched(form, 'pixel', t('compose.pixel'), t('compose.pixelText')),
  ]);
};

const followUpSection = (context: CardContext, form: SettingsForm) => {
  const { t } = context.texts;
  return sectionOf(t('settings.followUp'), [
    ...inputOf(context, form, 'days', t('settings.days')),
    switched(form, 'yearEnd', t('settings.yearEnd'), t('settings.yearEndText')),
    switched(form, 'obon', t('settings.obon'), t('settings.obonText')),
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

const trackingSection = (context: CardContext, form: SettingsForm) => {
  const { t } = context.texts;
  return sectionOf(t('settings.tracking'), [
    ...inputOf(context, form, 'neverTrack', t('settings.neverTrack'), {
      isLong: true,
      hint: t('settings.neverTrackHint'),
    }),
    ...inputOf(context, form, 'keptDays', t('settings.keptDays'), { hint: t('settings.keptDaysHint') }),
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

const dataSection = ({ texts: { t } }: CardContext) =>
  sectionOf(t('settings.data'), [
    buttonsOf([buttonOf(t('action.export'), startExport()), buttonOf(t('action.deleteData'), showDeletion())]),
  ]);

/** What the hourly trigger does. */
const byItselfSection = (context: CardContext, form: SettingsForm) => {
  const { t } = context.texts;
  const zone = form.place?.timeZone;
  const below = zone ? t('settings.digestZone {zone}', { zone }) : t('settings.digestText');
  return sectionOf(t('settings.byItself'), [
    paragraphOf(html`${t('settings.byItselfText')}`),
    switched(form, 'labels', t('settings.labels'), t('settings.labelsText')),
    switched(form, 'bounce', t('settings.bounce'), t('settings.noticeText')),
    switched(form, 'reply', t('settings.reply'), t('settings.noticeText')),
    switched(form, 'open', t('settings.open'), t('settings.openText')),
    switched(form, 'digest', t('settings.digest'), below),
    hourMenu(context, form),
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

const switched = ({ on }: SettingsForm, name: SettingsSwitch, text: string, below: string) =>
  switchOf(name, text, below, on[name]);

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
