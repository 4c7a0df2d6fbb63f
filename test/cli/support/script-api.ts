import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SCRIPT_ID = '1KidokuStandInKidokuStandInKidokuStandInKidokuStandIn0001';

type File = { readonly name: string; readonly source: string };
export type Version = { readonly versionNumber: number; readonly description: string };
export type Deployment = { readonly id: string; versionNumber?: number; description: string };

type Refusal = { readonly call: RegExp; readonly code: number; readonly message: string; times: number };
type Config = { readonly versionNumber: number; readonly description: string };
/** What the calls that change something send. */
type Body = Config & { readonly files: readonly File[]; readonly deploymentConfig: Config };
type Answer = { readonly code: number; readonly body: unknown };

const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
};

const refused = (code: number, message: string): Answer => ({
  code,
  body: { error: { code, message, errors: [{ message, domain: 'global', reason: 'backend' }], status: STATUS[code] } },
});
const answered = (body: unknown): Answer => ({ code: 200, body });

/** What Google keeps of one script, with the rules of its API that a deployment meets. */
export const createScript = () => {
  const script = {
    files: [] as readonly File[],
    versions: [] as Version[],
    deployments: [{ id: 'AKfycbHeadHeadHeadHeadHeadHead', description: '' }] as Deployment[],
  };

  const shown = ({ id, ...config }: Deployment) => ({
    deploymentId: id,
    deploymentConfig: { scriptId: SCRIPT_ID, manifestFileName: 'appsscript', ...config },
  });

  const pointed = (deployment: Deployment | undefined, wanted: Config) => {
    if (!deployment) return refused(404, 'Requested entity was not found.');
    if (!script.versions.some(({ versionNumber }) => versionNumber === wanted.versionNumber))
      return refused(400, 'Version not found.');
    const { versionNumber, description } = wanted;
    Object.assign(deployment, { versionNumber, description });
    return answered(shown(deployment));
  };

  const page = (query: URLSearchParams): Answer => {
    const [from, size] = [Number(query.get('pageToken') ?? 0), Number(query.get('pageSize'))];
    const versions = script.versions.slice(from, from + size);
    const isMore = from + size < script.versions.length;
    return answered({ versions, ...(isMore ? { nextPageToken: String(from + size) } : {}) });
  };

  const created = (body: Config): Answer => {
    const deployment: Deployment = { id: `AKfycbMadeMadeMadeMadeMade${script.deployments.length}`, description: '' };
    const answer = pointed(deployment, body);
    if (answer.code === 200) script.deployments.push(deployment);
    return answer;
  };

  const versioned = ({ description }: Config): Answer => {
    if (script.versions.length >= 200) return refused(400, 'Cannot create more versions: limit exceeded');
    const version = { versionNumber: (script.versions.at(-1)?.versionNumber ?? 0) + 1, description };
    script.versions.push(version);
    return answered({ scriptId: SCRIPT_ID, ...version });
  };

  const answer = (method: string, { pathname, searchParams }: URL, body: Body): Answer => {
    const [, what = '', id = ''] = /^\/v1\/projects\/[\w-]+\/(\w+)(?:\/([\w-]+))?$/.exec(pathname) ?? [];
    if (!pathname.startsWith(`/v1/projects/${SCRIPT_ID}/`)) return refused(404, 'Requested entity was not found.');
    switch (`${method} ${what}`) {
      case 'GET content':
        return answered({ scriptId: SCRIPT_ID, files: script.files });
      case 'PUT content':
        script.files = body.files;
        return answered({ scriptId: SCRIPT_ID, files: script.files });
      case 'GET versions':
        return page(searchParams);
      case 'POST versions':
        return versioned(body);
      case 'GET deployments':
        return answered({ deployments: script.deployments.map(shown) });
      case 'POST deployments':
        return created(body);
      case 'PUT deployments':
        return pointed(
          script.deployments.find((one) => one.id === id && one.versionNumber !== undefined),
          body.deploymentConfig,
        );
      default:
        return refused(404, `Not found: ${method} ${pathname}`);
    }
  };
  return { script, answer };
};

const read = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
};

/** The Apps Script API on this machine: one script, and a list of what was asked of it. */
export const startScriptApi = async () => {
  const { script, answer } = createScript();
  const calls: string[] = [];
  const refusals: Refusal[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const body = await read(request);
    const call = `${request.method} ${url.pathname.replace(/^.*projects\/[\w-]+\//, '')}`;
    calls.push(call);
    const refusal = refusals.find((one) => one.times > 0 && one.call.test(call));
    if (refusal) refusal.times -= 1;
    const isKnown =
      request.headers['x-meant-for'] === 'script.googleapis.com' && request.headers.authorization === 'Bearer standin';
    const { code, body: said } = refusal
      ? refused(refusal.code, refusal.message)
      : isKnown
        ? answer(request.method ?? '', url, body)
        : refused(401, 'Request had invalid authentication credentials.');
    response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    script,
    calls,
    /** What changes something at Google. */
    changes: (): readonly string[] => calls.filter((call) => !call.startsWith('GET')),
    /** The next calls of a kind are refused; clasp itself tries some kinds four times. */
    refuse: (call: RegExp, code: number, message: string, times = 4): void => {
      refusals.splice(0, refusals.length, { call, code, message, times });
    },
    /** Nothing is refused any longer, and the calls are counted anew. */
    forget: (): void => {
      refusals.splice(0);
      calls.splice(0);
    },
    port: (server.address() as AddressInfo).port,
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};

export type ScriptApi = Awaited<ReturnType<typeof startScriptApi>>;
