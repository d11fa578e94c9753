import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { packingOf } from './packed.ts';

export type RequestContext = {
  /** The port the request came in on. */
  readonly localPort?: number;
};

/** Lets a fetch handler answer a Node.js server. A request that is no proper one is answered with 400. */
export function nodeListener(answer: (request: Request, context: RequestContext) => Promise<Response>): RequestListener {
  return (incoming, outgoing) => {
    void respond(incoming, outgoing, answer);
  };
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, answer: Parameters<typeof nodeListener>[0]): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const body = bodyOf(incoming);
  try {
    const request = requestOf(incoming, body.stream, gone.signal);
    const response = request === null ? new Response('Bad request.\n', { status: 400 }) : await answer(request, contextOf(incoming));
    const { headers, through } = packingOf(response, {
      method: incoming.method,
      acceptEncoding: String(incoming.headers['accept-encoding'] ?? ''),
      address: incoming.socket.remoteAddress,
    });
    outgoing.writeHead(response.status, headers);
    if (response.body === null || incoming.method === 'HEAD') {
      outgoing.end();
      return;
    }
    const answered = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await (through === null ? pipeline(answered, outgoing) : pipeline(answered, through, outgoing));
  } catch {
    // The other side went away, or the answer broke off: nothing more can be said on this connection.
    outgoing.destroy();
  } finally {
    body.drop();
  }
}

function contextOf(incoming: IncomingMessage): RequestContext {
  const port = incoming.socket.localPort;
  return port === undefined ? {} : { localPort: port };
}

function requestOf(incoming: IncomingMessage, body: ReadableStream<Uint8Array> | null, signal: AbortSignal): Request | null {
  const { host } = incoming.headers;
  if (host === undefined || !/^[a-z0-9.:[\]-]+$/i.test(host) || !incoming.url?.startsWith('/')) return null;
  try {
    const headers = new Headers();
    for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
      headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
    }
    return new Request(`http://${host}${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers,
      signal,
      ...(body === null ? {} : { body, duplex: 'half' as const }),
    });
  } catch {
    return null;
  }
}

type Body = {
  readonly stream: ReadableStream<Uint8Array> | null;
  /** Reads the rest and throws it away, so that the answer to a refused body arrives. */
  drop(): void;
};

function bodyOf(incoming: IncomingMessage): Body {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return { stream: null, drop: () => incoming.resume() };
  let dropped = false;
  const drop = (): void => {
    dropped = true;
    incoming.resume();
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      incoming.on('data', (part: Buffer) => {
        if (dropped) return;
        controller.enqueue(part);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once('end', () => {
        if (!dropped) controller.close();
      });
      incoming.once('error', (error) => {
        if (!dropped) controller.error(error);
      });
    },
    pull: () => {
      incoming.resume();
    },
    cancel: drop,
  });
  return { stream, drop };
}
