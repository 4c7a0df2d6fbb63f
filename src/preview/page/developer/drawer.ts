// What a developer sees: the last executions with their service calls, the card on top, log and event.
import type { App } from '../app';
import { fill, h, iconButton } from '../dom';
import { server } from '../server';
import { executionTable } from './execution-table';
import { createTraces } from './traces';
import { createViews } from './views';

const REMEMBERED = 'preview.developer';

export type Drawer = { readonly element: HTMLElement; readonly toggle: () => void };

/** `told`: whether it is open. The address's `?developer` opens it. */
export const createDrawer = (app: App, topCard: () => unknown, told: (open: boolean) => void): Drawer => {
  const { t } = app;
  const traces = createTraces();
  const table = h('div', { class: 'dev-executions', tabindex: 0, role: 'region', 'aria-label': t('dev.executions') });
  const views = createViews(app, traces.chosen, topCard);
  const close = iconButton({ label: t('close'), icon: 'close', press: () => set(false) });
  const element = h(
    'section',
    { class: 'drawer', 'aria-label': t('bar.developer'), hidden: true },
    h('div', { class: 'drawer-head' }, h('h2', {}, t('bar.developer')), close),
    h('div', { class: 'drawer-columns' }, table, views.element),
  );
  const draw = () => {
    if (element.hidden) return;
    fill(table, executionTable(app, traces, draw));
    views.draw();
  };
  const set = (open: boolean) => {
    element.hidden = !open;
    localStorage.setItem(REMEMBERED, open ? 'open' : 'closed');
    told(open);
    draw();
  };
  app.events.on('ran', (trace) => {
    if (trace) traces.add(trace);
    draw();
  });
  set(new URLSearchParams(location.search).has('developer') || localStorage.getItem(REMEMBERED) === 'open');
  // Without them, the drawer fills with what runs from now on.
  server.traces().then((known) => {
    traces.set(known);
    draw();
  }, app.failed);
  return { element, toggle: () => set(element.hidden === true) };
};
