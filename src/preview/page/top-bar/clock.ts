// The preview's clock, and what moves it.
import type { App } from '../app';
import { fill, h, icon } from '../dom';
import { createMenu } from '../parts/menu';
import { server } from '../server';

const HOUR = 3_600_000;
const STEPS = [
  { text: 'time.hour', icon: 'update', ms: HOUR },
  { text: 'time.day', icon: 'today', ms: 24 * HOUR },
  { text: 'time.week', icon: 'date_range', ms: 7 * 24 * HOUR },
] as const;

/** How often the clock is drawn again, ms. */
const TICK = 5000;

export const createClock = (app: App): HTMLElement => {
  const { t } = app;
  const button = h('button', { type: 'button', class: 'bar-button' });
  const draw = () => {
    const at = app.formats.clock(app.now());
    const label = t('bar.clock {at}', { at });
    button.setAttribute('aria-label', label);
    button.title = label;
    fill(button, icon('schedule'), h('span', { class: 'bar-text' }, at), icon('arrow_drop_down'));
  };
  draw();
  app.events.on('session', draw);
  const timer = setInterval(draw, TICK);
  app.until.addEventListener('abort', () => clearInterval(timer));
  const items = () => [
    ...STEPS.map(({ text, icon: name, ms }) => ({ label: t(text), icon: name, press: () => void advance(app, ms) })),
    { label: t('time.hourly'), icon: 'play_circle', press: () => void runHourly(app) },
  ];
  return createMenu({ button, label: t('bar.time'), items, until: app.until });
};

/** Moves the clock and brings everything up to date. `undefined` where that failed, which is said. */
export const moveClock = async (app: App, ms: number): Promise<string | undefined> => {
  try {
    const { now } = await server.advance(ms);
    await timeWentBy(app);
    return app.formats.clock(now);
  } catch (error) {
    app.failed(error);
    return undefined;
  }
};

const advance = async (app: App, ms: number): Promise<void> => {
  const at = await moveClock(app, ms);
  if (at !== undefined) app.say(app.t('time.moved {at}', { at }));
};

const runHourly = async (app: App): Promise<void> => {
  try {
    const trace = await server.runHourly();
    app.events.tell('ran', trace);
    await timeWentBy(app);
    if (trace.error !== undefined) app.say(app.t('time.hourlyFailed {reason}', { reason: trace.error }));
    else app.say(app.t('time.hourlyDone {ms} {calls}', { ms: Math.round(trace.ms), calls: trace.calls.mail }));
  } catch (error) {
    app.failed(error);
  }
};

const timeWentBy = async (app: App): Promise<void> => {
  await app.refresh();
  app.events.tell('mail', undefined);
  app.events.tell('stale', undefined);
};
