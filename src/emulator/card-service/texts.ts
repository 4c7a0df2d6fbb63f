import { clickable } from './clicks';
import type { Definition, Setting } from './definition';
import { atMostOne, both, needs } from './needs';
import { child, choice, flag, integer, text, url } from './settings';
import { identified, widget } from './widget';

const ends = ['button', 'switchControl', 'endIcon'];

export const textParagraph: Definition = {
  name: 'TextParagraph',
  ...widget('textParagraph'),
  members: {
    ...identified,
    setMaxLines: integer('maxLines', 1),
    setText: text('text'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.TextParagraph, Setting>,
  check: needs('TextParagraph', { text: 'setText' }),
};

/** What both kinds of row have. */
const rowSetters = {
  setBottomLabel: text('bottomLabel'),
  setButton: child('CardService.Button', 'button'),
  setIcon: choice('CardService.Icon', 'startIcon.knownIcon'),
  setIconAltText: text('startIcon.altText'),
  setIconUrl: url('startIcon.iconUrl', { data: true }),
  setTopLabel: text('topLabel'),
};

export const decoratedText: Definition = {
  name: 'DecoratedText',
  ...widget('decoratedText'),
  members: {
    ...identified,
    ...clickable,
    ...rowSetters,
    setEndIcon: child('CardService.IconImage', 'endIcon'),
    setStartIcon: child('CardService.IconImage', 'startIcon'),
    setSwitchControl: child('CardService.Switch', 'switchControl'),
    setText: text('text'),
    setWrapText: flag('wrapText'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.DecoratedText, Setting>,
  check: both(needs('DecoratedText', { text: 'setText' }), atMostOne('DecoratedText', ends)),
};

/** Deprecated by Google in favour of DecoratedText, and drawn as one. */
export const keyValue: Definition = {
  name: 'KeyValue',
  ...widget('decoratedText'),
  members: {
    ...identified,
    ...clickable,
    ...rowSetters,
    setContent: text('text'),
    setMultiline: flag('wrapText'),
    setSwitch: child('CardService.Switch', 'switchControl'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.KeyValue, Setting>,
  check: both(needs('KeyValue', { text: 'setContent' }), atMostOne('KeyValue', ends)),
};

export const divider: Definition = {
  name: 'Divider',
  ...widget('divider'),
  members: { ...identified } satisfies Record<keyof GoogleAppsScript.Card_Service.Divider, Setting>,
};
