import { clickable, overflow } from './clicks';
import { type Definition, type JsonObject, put, type Setting } from './definition';
import { atMostOne, both, needs } from './needs';
import { child, children, choice, custom, flag, integer, text, url } from './settings';
import { identified, widget } from './widget';

const icons = ['knownIcon', 'iconUrl', 'materialIcon'];

const oneIcon = (name: string) => (json: JsonObject) => atMostOne(name, icons)(iconOf(json));
const iconOf = (json: JsonObject): JsonObject =>
  typeof json.icon === 'object' && json.icon !== null && !Array.isArray(json.icon) ? json.icon : {};

/** `#RRGGBB` as the card JSON has it: shares of 1. */
const color = (path: string) =>
  custom(['string'], (json, [value]) => {
    const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value as string);
    if (!match) throw new Error(`Invalid argument: ${value}`);
    const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
    put(json, path, { red, green, blue });
  });

const iconSetters = {
  setIcon: choice('CardService.Icon', 'icon.knownIcon'),
  setIconUrl: url('icon.iconUrl', { data: true }),
  setMaterialIcon: child('CardService.MaterialIcon', 'icon.materialIcon'),
};

export const materialIcon: Definition = {
  name: 'MaterialIcon',
  members: {
    setFill: flag('fill'),
    setGrade: integer('grade', -25, 200),
    setName: text('name'),
    setWeight: integer('weight', 100, 700),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.MaterialIcon, Setting>,
  check: needs('MaterialIcon', { name: 'setName' }),
};

export const iconImage: Definition = {
  name: 'IconImage',
  members: {
    setAltText: text('altText'),
    setIcon: choice('CardService.Icon', 'knownIcon'),
    setIconUrl: url('iconUrl', { data: true }),
    setImageCropType: choice('CardService.ImageCropType', 'imageType'),
    setMaterialIcon: child('CardService.MaterialIcon', 'materialIcon'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.IconImage, Setting>,
  check: both(
    (json) => (icons.some((icon) => json[icon] !== undefined) ? undefined : 'IconImage: an icon is required.'),
    atMostOne('IconImage', icons),
  ),
};

export const textButton: Definition = {
  name: 'TextButton',
  is: ['Button', 'Widget'],
  members: {
    ...clickable,
    ...iconSetters,
    setAltText: text('altText'),
    setBackgroundColor: color('color'),
    setDisabled: flag('disabled'),
    setOverflowMenu: overflow,
    setText: text('text'),
    setTextButtonStyle: choice('CardService.TextButtonStyle', 'type', { TEXT: 'BORDERLESS' }),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.TextButton, Setting>,
  check: both(needs('TextButton', { text: 'setText', onClick: 'an on-click action' }), oneIcon('TextButton')),
};

export const imageButton: Definition = {
  name: 'ImageButton',
  is: ['Button', 'Widget'],
  members: {
    ...clickable,
    ...iconSetters,
    setAltText: text('altText'),
    setImageButtonStyle: choice('CardService.ImageButtonStyle', 'type'),
    setOverflowMenu: overflow,
  } satisfies Record<keyof GoogleAppsScript.Card_Service.ImageButton, Setting>,
  check: both(
    needs('ImageButton', { icon: 'an icon', altText: 'setAltText', onClick: 'an on-click action' }),
    oneIcon('ImageButton'),
  ),
};

export const buttonSet: Definition = {
  name: 'ButtonSet',
  ...widget('buttonList'),
  members: {
    ...identified,
    addButton: children('CardService.Button', 'buttons'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.ButtonSet, Setting>,
  check: needs('ButtonSet', { buttons: 'addButton' }),
};

export const overflowMenu: Definition = {
  name: 'OverflowMenu',
  members: {
    addMenuItem: children('CardService.OverflowMenuItem', 'items'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.OverflowMenu, Setting>,
  check: needs('OverflowMenu', { items: 'addMenuItem' }),
};

export const overflowMenuItem: Definition = {
  name: 'OverflowMenuItem',
  members: {
    ...clickable,
    setDisabled: flag('disabled'),
    setStartIcon: child('CardService.IconImage', 'startIcon'),
    setText: text('text'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.OverflowMenuItem, Setting>,
  check: needs('OverflowMenuItem', { text: 'setText', onClick: 'an on-click action' }),
};
