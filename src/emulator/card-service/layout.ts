import { clickable } from './clicks';
import { append, type Definition, type JsonObject, type Setting } from './definition';
import { both, needs } from './needs';
import { child, children, choice, custom, flag, text } from './settings';
import { finishedWidget, identified, widget } from './widget';

export const addWidget = (path: string): Setting =>
  custom(['CardService.Widget'], (json, [added]) => append(json, path, finishedWidget(added as object)));

export const columns: Definition = {
  name: 'Columns',
  ...widget('columns'),
  members: {
    ...identified,
    addColumn: children('CardService.Column', 'columnItems', 2, 'Columns: you can add up to 2 columns.'),
    setWrapStyle: choice('CardService.WrapStyle', 'wrapStyle'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Columns, Setting>,
  check: needs('Columns', { columnItems: 'addColumn' }),
};

/** "Columns can contain" these widgets: https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1 */
const inColumns = [
  'textParagraph',
  'image',
  'decoratedText',
  'buttonList',
  'textInput',
  'selectionInput',
  'dateTimePicker',
];

const onlyWidgetsForColumns = (json: JsonObject): string | undefined => {
  const widgets = Array.isArray(json.widgets) ? json.widgets : [];
  return widgets.every((one) => inColumns.some((key) => typeof one === 'object' && one !== null && key in one))
    ? undefined
    : 'Column: this widget cannot stand in a column.';
};

export const column: Definition = {
  name: 'Column',
  members: {
    addWidget: addWidget('widgets'),
    setHorizontalAlignment: choice('CardService.HorizontalAlignment', 'horizontalAlignment'),
    setHorizontalSizeStyle: choice('CardService.HorizontalSizeStyle', 'horizontalSizeStyle'),
    setVerticalAlignment: choice('CardService.VerticalAlignment', 'verticalAlignment'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Column, Setting>,
  check: both(needs('Column', { widgets: 'addWidget' }), onlyWidgetsForColumns),
};

export const carousel: Definition = {
  name: 'Carousel',
  ...widget('carousel'),
  members: {
    ...identified,
    addCarouselCard: children('CardService.CarouselCard', 'carouselCards'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Carousel, Setting>,
  check: needs('Carousel', { carouselCards: 'addCarouselCard' }),
};

export const carouselCard: Definition = {
  name: 'CarouselCard',
  members: {
    addFooterWidget: addWidget('footerWidgets'),
    addWidget: addWidget('widgets'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CarouselCard, Setting>,
};

export const chipList: Definition = {
  name: 'ChipList',
  ...widget('chipList'),
  members: {
    ...identified,
    addChip: children('CardService.Chip', 'chips'),
    setLayout: choice('CardService.ChipListLayout', 'layout'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.ChipList, Setting>,
  check: needs('ChipList', { chips: 'addChip' }),
};

export const chip: Definition = {
  name: 'Chip',
  members: {
    ...clickable,
    setAltText: text('altText'),
    setDisabled: flag('disabled'),
    setIcon: child('CardService.IconImage', 'icon'),
    setLabel: text('label'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Chip, Setting>,
  check: needs('Chip', { label: 'setLabel' }),
};
