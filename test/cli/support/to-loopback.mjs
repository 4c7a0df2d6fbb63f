// Preloaded into Node processes: every HTTPS request goes to a stand-in on this machine, whatever host it is for.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

https.request = (url, options, onAnswer) => {
  const { host, pathname, search } = new URL(url);
  const headers = { ...Object.fromEntries(Object.entries(options.headers)), 'x-meant-for': host };
  const { STAND_IN_PORT: port } = process.env;
  const { method, signal } = options;
  return http.request({ hostname: '127.0.0.1', port, path: pathname + search, method, headers, signal }, onAnswer);
};
syncBuiltinESMExports();
