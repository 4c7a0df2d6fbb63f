import { clickable } from './clicks';
import type { Definition, Ending, JsonObject, Setting } from './definition';
import { addWidget } from './layout';
import { both, needs } from './needs';
import { builds, child, children, choice, flag, integer, text, url } from './settings';
import { id } from './widget';

/** platform.md 6.3: the stricter of Google's two readings, a hundred for the whole card. */
const mostWidgets = 100;
const mostSections = 100;

export const cardHeader: Definition = {
  name: 'CardHeader',
  members: {
    setImageAltText: text('imageAltText'),
    setImageStyle: choice('CardService.ImageStyle', 'imageType'),
    setImageUrl: url('imageUrl', { data: true }),
    setSubtitle: text('subtitle'),
    setTitle: text('title'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CardHeader, Setting>,
  check: needs('CardHeader', { title: 'setTitle' }),
};

export const cardSection: Definition = {
  name: 'CardSection',
  members: {
    addWidget: addWidget('widgets'),
    setCollapseControl: child('CardService.CollapseControl', 'collapseControl'),
    setCollapsible: flag('collapsible'),
    setHeader: text('header'),
    setId: id,
    setNumUncollapsibleWidgets: integer('uncollapsibleWidgetsCount'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CardSection, Setting>,
  check: both(needs('CardSection', { widgets: 'addWidget' }), (json) =>
    listIn(json, 'widgets').length > mostWidgets ? 'Cannot add more than 100 widgets to a card section.' : undefined,
  ),
};

export const collapseControl: Definition = {
  name: 'CollapseControl',
  members: {
    setCollapseButton: child('CardService.Button', 'collapseButton'),
    setExpandButton: child('CardService.Button', 'expandButton'),
    setHorizontalAlign: choice('CardService.HorizontalAlignment', 'horizontalAlignment'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CollapseControl, Setting>,
};

export const cardAction: Definition = {
  name: 'CardAction',
  members: {
    ...clickable,
    setText: text('actionLabel'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CardAction, Setting>,
  check: needs('CardAction', { actionLabel: 'setText', onClick: 'an on-click action' }),
};

export const fixedFooter: Definition = {
  name: 'FixedFooter',
  members: {
    setPrimaryButton: child('CardService.TextButton', 'primaryButton'),
    setSecondaryButton: child('CardService.TextButton', 'secondaryButton'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.FixedFooter, Setting>,
  check: both(needs('FixedFooter', { primaryButton: 'setPrimaryButton' }), (json) => {
    const styleOf = (button: string) => {
      const type = objectIn(json, button).type;
      return type === undefined ? '' : String(type);
    };
    if (!['', 'FILLED'].includes(styleOf('primaryButton'))) return 'FixedFooter: the primary button must be FILLED.';
    return ['', 'OUTLINED'].includes(styleOf('secondaryButton'))
      ? undefined
      : 'FixedFooter: the secondary button must be OUTLINED.';
  }),
};

const objectIn = (json: JsonObject, key: string): JsonObject => {
  const value = json[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
};

const listIn = (json: JsonObject, key: string): readonly unknown[] => {
  const list = json[key];
  return Array.isArray(list) ? list : [];
};

/** Widgets inside of columns and carousels count too. */
const widgetsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + widgetsIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, member]) =>
      sum + widgetsIn(member) + (/^(w|footerW)idgets$/.test(key) && Array.isArray(member) ? member.length : 0),
    0,
  );
};

const fits = (json: JsonObject): string | undefined => {
  if (listIn(json, 'sections').length > mostSections) return 'Cannot add more than 100 sections to a card.';
  return widgetsIn(json.sections) > mostWidgets ? 'Cannot add more than 100 widgets to a card.' : undefined;
};

export const cardBuilder: Definition = {
  name: 'CardBuilder',
  members: {
    addCardAction: children('CardService.CardAction', 'cardActions'),
    addSection: children('CardService.CardSection', 'sections'),
    build: builds({ name: 'Card' }),
    setDisplayStyle: choice('CardService.DisplayStyle', 'displayStyle'),
    setFixedFooter: child('CardService.FixedFooter', 'fixedFooter'),
    setHeader: child('CardService.CardHeader', 'header'),
    setName: text('name'),
    setPeekCardHeader: child('CardService.CardHeader', 'peekCardHeader'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CardBuilder, Setting | Ending>,
  check: fits,
};
