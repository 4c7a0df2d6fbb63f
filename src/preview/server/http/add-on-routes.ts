import type { Hono } from 'hono';
import { runAddOn, runHourly } from '../add-on/run';
import type { Preview } from '../preview';
import { addOnCall, readJson } from './input';

/** The add-on: events and clicks, its hourly trigger, and what its executions were like. */
export const addOnRoutes = (app: Hono, preview: Preview): void => {
  app.post('/api/add-on', async (c) => c.json(runAddOn(preview, await readJson(c, addOnCall))));
  app.post('/api/hourly', (c) => c.json(runHourly(preview)));
  app.get('/api/traces', (c) => c.json(preview.executions.traces()));
};
