import { run } from '../script';

/** The JSON of what an expression of CardService builds, `C` for CardService. */
export const built = (expression: string): unknown => run(`const C = CardService; return ${expression};`);

/** The JSON of a widget, as it stands in a card. */
export const widget = (expression: string): unknown => {
  const json = built(`C.newCardBuilder().addSection(C.newCardSection().addWidget(${expression})).build()`);
  return widgetsOf(json)[0];
};

/** The widgets of a card's first section. */
export const widgetsOf = (card: unknown): readonly unknown[] => {
  const [section] = listOf(card, 'sections');
  return listOf(section, 'widgets');
};

const listOf = (value: unknown, key: string): readonly unknown[] => {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return Array.isArray(list) ? list : [];
};

export const ACTION = "C.newAction().setFunctionName('onPress')";
export const BUTTON = `C.newTextButton().setText('Press').setOnClickAction(${ACTION})`;
export const TEXT = "C.newTextParagraph().setText('text')";
