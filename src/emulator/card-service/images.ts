import { clickable } from './clicks';
import type { Definition, Setting } from './definition';
import { needs } from './needs';
import { child, children, choice, integer, number, text, url } from './settings';
import { identified, widget } from './widget';

const address = { data: true };

export const image: Definition = {
  name: 'Image',
  ...widget('image'),
  members: {
    ...identified,
    ...clickable,
    setAltText: text('altText'),
    setImageUrl: url('imageUrl', address),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Image, Setting>,
  check: needs('Image', { imageUrl: 'setImageUrl', altText: 'setAltText' }),
};

export const imageComponent: Definition = {
  name: 'ImageComponent',
  members: {
    setAltText: text('altText'),
    setBorderStyle: child('CardService.BorderStyle', 'borderStyle'),
    setCropStyle: child('CardService.ImageCropStyle', 'cropStyle'),
    setImageUrl: url('imageUri', address),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.ImageComponent, Setting>,
  check: needs('ImageComponent', { imageUri: 'setImageUrl' }),
};

export const imageCropStyle: Definition = {
  name: 'ImageCropStyle',
  members: {
    setAspectRatio: number('aspectRatio'),
    setImageCropType: choice('CardService.ImageCropType', 'type'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.ImageCropStyle, Setting>,
};

export const borderStyle: Definition = {
  name: 'BorderStyle',
  members: {
    setCornerRadius: integer('cornerRadius'),
    setStrokeColor: text('strokeColor'),
    setType: choice('CardService.BorderType', 'type'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.BorderStyle, Setting>,
};

export const grid: Definition = {
  name: 'Grid',
  ...widget('grid'),
  members: {
    ...identified,
    ...clickable,
    addItem: children('CardService.GridItem', 'items'),
    setBorderStyle: child('CardService.BorderStyle', 'borderStyle'),
    setNumColumns: integer('columnCount', 1),
    setTitle: text('title'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Grid, Setting>,
  check: needs('Grid', { items: 'addItem' }),
};

export const gridItem: Definition = {
  name: 'GridItem',
  members: {
    setIdentifier: text('id'),
    setImage: child('CardService.ImageComponent', 'image'),
    setLayout: choice('CardService.GridItemLayout', 'layout'),
    setSubtitle: text('subtitle'),
    setTextAlignment: choice('CardService.HorizontalAlignment', 'textAlignment'),
    setTitle: text('title'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.GridItem, Setting>,
};
