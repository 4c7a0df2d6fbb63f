import type { Trace } from '../../api';
import type { App } from '../app';
import { type Child, fill, h, icon, textButton } from '../dom';

const VIEWS = ['calls', 'card', 'result', 'log', 'event'] as const;
type View = (typeof VIEWS)[number];

/** What is shown of the execution that is chosen; the card on top is that of the panel, whatever is chosen. */
export const createViews = (app: App, chosen: () => Trace | undefined, topCard: () => unknown) => {
  const { t } = app;
  let view: View = 'calls';
  const content = h('div', { class: 'dev-content', tabindex: 0, role: 'region', 'aria-label': t('dev.view') });
  const buttons = VIEWS.map((name) => ({
    name,
    button: h('button', { type: 'button', class: 'dev-tab', on: { click: () => choose(name) } }, t(`dev.${name}`)),
  }));
  const copy = textButton({
    label: t('dev.copy'),
    icon: 'content_copy',
    attributes: { class: 'small' },
    press: () => void copyText(app, content.textContent ?? ''),
  });
  const draw = () => {
    for (const { name, button } of buttons) button.setAttribute('aria-pressed', String(name === view));
    fill(content, contentOf(app, view, chosen(), topCard()));
  };
  const choose = (name: View) => {
    view = name;
    draw();
  };
  return {
    element: h(
      'div',
      { class: 'dev-views' },
      h(
        'div',
        { class: 'dev-tabs', role: 'group', 'aria-label': t('dev.view') },
        buttons.map(({ button }) => button),
        h('span', { class: 'tools-gap' }),
        copy,
      ),
      content,
    ),
    draw,
  };
};

const contentOf = (app: App, view: View, trace: Trace | undefined, card: unknown): Child => {
  const { t } = app;
  const none = (words: string) => h('p', { class: 'dev-nothing' }, words);
  if (view === 'card') return card === undefined ? none(t('dev.noCard')) : json(card);
  if (!trace) return none(t('dev.noExecutions'));
  if (view === 'calls') return callsOf(app, trace);
  if (view === 'event') return json(trace.event);
  if (view === 'result')
    return trace.error === undefined
      ? json(trace.result)
      : h('pre', { class: 'dev-error' }, icon('error'), trace.error);
  if (trace.log.length === 0) return none(t('dev.noLog'));
  return h(
    'pre',
    {},
    trace.log.map(({ level, text }) => `${level}  ${text}\n`),
  );
};

const callsOf = ({ t, formats }: App, { calls, run }: Trace): HTMLElement => {
  const list = (methods: Readonly<Record<string, number>>) =>
    h(
      'ul',
      { class: 'dev-methods' },
      Object.entries(methods)
        .sort(([, a], [, b]) => b - a)
        .map(([method, n]) => h('li', {}, h('code', {}, method), ` × ${formats.number(n)}`)),
    );
  return h(
    'div',
    {},
    h('h3', {}, run),
    list(calls.methods),
    Object.keys(calls.apart).length > 0 && h('details', {}, h('summary', {}, t('dev.apart')), list(calls.apart)),
  );
};

const json = (value: unknown): HTMLElement => h('pre', {}, JSON.stringify(value, undefined, 2) ?? 'undefined');

const copyText = async (app: App, text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    app.say(app.t('dev.copied'));
  } catch {
    app.say(app.t('dev.notCopied'));
  }
};
