import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

const LOOPBACK = '127.0.0.1';

/** Where the preview is found unless somebody says otherwise, and how many ports after it are tried. */
const USUAL = 8420;
const TRIES = 20;

/** No such port could be had. The message names it and says what would help. */
export class PortError extends Error {}

/** Listens on this machine alone. `port`: 0 for any; where it is missing, the usual one or the next that is free. */
export const listen = async (app: Hono, port: number | undefined): Promise<Server> => {
  const ports = port === undefined ? Array.from({ length: TRIES }, (_, index) => USUAL + index) : [port];
  for (const candidate of ports) {
    const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
    if (await binds(server, candidate)) return server;
  }
  throw new PortError(
    port === undefined
      ? `The ports ${USUAL} to ${USUAL + TRIES - 1} are all taken: name another with --port.`
      : `Port ${port} cannot be had: it is taken, or reserved. Name another with --port, or 0 for any.`,
  );
};

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const binds = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(true));
  });
