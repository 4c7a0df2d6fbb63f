/** Tells listeners of one kind of change each. */
export type Events<Kinds> = {
  readonly on: <Kind extends keyof Kinds>(kind: Kind, listener: (value: Kinds[Kind]) => void) => void;
  readonly tell: <Kind extends keyof Kinds>(kind: Kind, value: Kinds[Kind]) => void;
};

/** Listeners are called in the order in which they came. */
export const createEvents = <Kinds>(): Events<Kinds> => {
  const listeners: { [Kind in keyof Kinds]?: ((value: Kinds[Kind]) => void)[] } = {};
  return {
    on: (kind, listener) => {
      listeners[kind] = [...(listeners[kind] ?? []), listener];
    },
    tell: (kind, value) => {
      for (const listener of listeners[kind] ?? []) listener(value);
    },
  };
};
