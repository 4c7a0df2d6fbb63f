import type { Field } from './fields';
import type { Json } from './json';
import type { OpenLink } from './markup';
import type { Words } from './words';

/** What widgets can do. */
export type Deeds = {
  /** Does what an onClick says. `parameters` are added to those of its action. */
  readonly press: (click: Json, parameters?: Readonly<Record<string, string>>) => void;
  /** Runs the action of an input that changed. */
  readonly change: (action: unknown) => void;
  /** Runs an action for what it answers, and changes nothing. */
  readonly ask: (action: Json, parameters?: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly openLink: OpenLink;
};

/** What every widget needs to be drawn: the words, what a click does, and where its inputs are known. */
export type Drawing = Deeds & {
  readonly words: Words;
  /** Makes an input known to the card that it stands on. */
  readonly register: (field: Field) => void;
  /** Draws widgets inside of another one. */
  readonly widgets: (list: unknown) => readonly HTMLElement[];
};

/** Draws one kind of widget. `json` is what stands under the kind's name, `{ textParagraph: json }`. */
export type DrawWidget = (json: Json, drawing: Drawing) => HTMLElement;
