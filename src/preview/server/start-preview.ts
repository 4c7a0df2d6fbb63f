import type { Server } from 'node:http';
import { createApp } from './http/app';
import { listen, portOf } from './http/listen';
import type { PreviewOptions } from './options';
import { createPreview } from './preview';

export { PortError } from './http/listen';
export type { PreviewOptions } from './options';

/** Starts the preview on this machine. -> its address, and a way to end it. Throws a PortError where it cannot be had. */
export const startPreview = async (
  options: PreviewOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  let server: Server | undefined;
  const app = createApp(createPreview(options), () => (server ? portOf(server) : 0));
  server = await listen(app, options.port);
  const listening = server;
  return { url: `http://127.0.0.1:${portOf(listening)}/`, close: () => closed(listening) };
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // A browser keeps its connections open.
    server.closeAllConnections();
  });
