// What a developer sees: the last executions with their service calls, the card on top, log and event.
import type { Trace } from '../../api';
import type { App } from '../app';
import { fill, h, iconButton } from '../dom';
import { server } from '../server';
import { executionTable } from './execution-table';
import { createViews } from './views';

const REMEMBERED = 'preview.developer';
/** More than anybody scrolls through. */
const KEPT = 100;

export type Drawer = { readonly element: HTMLElement; readonly isOpen: () => boolean; readonly toggle: () => void };

export const createDrawer = (app: App, topCard: () => unknown, told: (open: boolean) => void): Drawer => {
  const { t } = app;
  let traces: readonly Trace[] = [];
  let chosen: Trace | undefined;
  const table = h('div', { class: 'dev-executions', tabindex: 0, role: 'region', 'aria-label': t('dev.executions') });
  const views = createViews(app, () => chosen, topCard);
  const close = iconButton({ label: t('close'), icon: 'close', press: () => set(false) });
  const element = h(
    'section',
    { class: 'drawer', 'aria-label': t('bar.developer'), hidden: true },
    h('div', { class: 'drawer-head' }, h('h2', {}, t('bar.developer')), close),
    h('div', { class: 'drawer-columns' }, table, views.element),
  );

  const draw = () => {
    if (element.hidden) return;
    const choose = (trace: Trace) => {
      chosen = trace;
      draw();
    };
    fill(table, executionTable(app, traces, chosen, choose));
    views.draw();
  };
  const add = (trace: Trace) => {
    traces = [trace, ...traces.filter(({ number }) => number !== trace.number)].slice(0, KEPT);
    chosen = trace;
  };
  const set = (open: boolean) => {
    element.hidden = !open;
    localStorage.setItem(REMEMBERED, open ? 'open' : 'closed');
    told(open);
    draw();
  };
  const readAll = async () => {
    const known = await server.traces().catch(() => undefined);
    if (!known) return;
    traces = known;
    chosen = known[0];
    draw();
  };
  app.events.on('ran', (trace) => {
    if (trace) add(trace);
    draw();
  });
  set(new URLSearchParams(location.search).has('developer') || localStorage.getItem(REMEMBERED) === 'open');
  void readAll();
  return { element, isOpen: () => !element.hidden, toggle: () => set(element.hidden === true) };
};
