import type { Trace } from '../../api';
import type { App } from '../app';
import { h, icon } from '../dom';
import type { createTraces } from './traces';

type Traces = ReturnType<typeof createTraces>;

/** The last executions, newest first. The function's name is a button that shows more of it. */
export const executionTable = (app: App, traces: Traces, chosen: () => void): HTMLElement => {
  const { t } = app;
  if (traces.all().length === 0) return h('p', { class: 'dev-nothing' }, t('dev.noExecutions'));
  const choose = (trace: Trace) => {
    traces.choose(trace);
    chosen();
  };
  const heads = [t('dev.run'), t('dev.at'), t('dev.ms'), t('dev.mail'), t('dev.state'), t('dev.other')];
  return h(
    'table',
    { class: 'dev-table' },
    h('caption', { class: 'visually-hidden' }, t('dev.executions')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        heads.map((head, at) => h('th', { scope: 'col', class: at > 1 ? 'number' : undefined }, head)),
      ),
    ),
    h(
      'tbody',
      {},
      traces.all().map((trace) => rowOf(app, trace, trace === traces.chosen(), () => choose(trace))),
    ),
  );
};

const rowOf = ({ t, formats }: App, trace: Trace, isChosen: boolean, choose: () => void): HTMLElement => {
  const { mail, state, other } = trace.calls;
  const number = (value: number) => h('td', { class: 'number' }, formats.number(value));
  return h(
    'tr',
    { class: isChosen ? 'chosen' : undefined },
    h(
      'td',
      {},
      h(
        'button',
        { type: 'button', class: 'dev-run', 'aria-pressed': String(isChosen), on: { click: choose } },
        trace.run,
      ),
      trace.error !== undefined && h('span', { class: 'dev-error' }, icon('error'), t('dev.failed')),
    ),
    h('td', {}, formats.time(trace.at)),
    number(Math.round(trace.ms)),
    number(mail),
    number(state),
    number(other),
  );
};
