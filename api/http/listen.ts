import { createServer, type Server } from 'node:http';
import { nodeListener, type RequestContext } from './node-listener.ts';

/** Whatever answers requests. */
export type Answering = { fetch(request: Request, context: RequestContext): Promise<Response> };

export type Listening = {
  /** Where the server answers. */
  readonly address: string;
  /** Takes no more connections, lets what is under way finish for up to `waitMs`, then cuts it off. */
  close(waitMs: number): Promise<void>;
};

/** The address is taken by another process. */
export class PortBusyError extends Error {}

const LET_GO_MS = 50;

/** Starts to listen. Errors: PortBusyError, and those of the operating system. */
export function listen(app: Answering, host: string, port: number): Promise<Listening> {
  const server = createServer(nodeListener((request, context) => app.fetch(request, context)));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      reject(busy ? new PortBusyError(`Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1}.`) : error);
    });
    server.listen(port, host, () =>
      resolve({ address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close: (waitMs) => closed(server, waitMs) }),
    );
  });
}

function closed(server: Server, waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), waitMs);
    // A connection that was busy stays open for the next request once it is idle: let go of it then.
    const letGo = setInterval(() => server.closeIdleConnections(), LET_GO_MS);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(letGo);
      resolve();
    });
  });
}
