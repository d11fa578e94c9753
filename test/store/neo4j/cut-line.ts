import { createServer, connect as dial, type Server, type Socket } from 'node:net';

/** The COMMIT of Bolt: one empty structure of its own. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export type Line = {
  readonly port: number;
  /** From here on nobody is let through; who talked is cut off. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** What is sent on either side no longer arrives, and nobody is told. */
  readonly swallow: (yes: boolean) => void;
  /** The next COMMIT arrives, and its answer does not: the line breaks instead. */
  readonly loseNextAnswerToCommit: () => void;
  readonly close: () => Promise<void>;
};

/** A line to a server on this machine that can be made bad. */
export async function badLine(to: number): Promise<Line> {
  const open = new Set<Socket>();
  let swallowing = false;
  let losing = false;
  let server: Server | null = null;
  let port = 0;

  const carry = (client: Socket): void => {
    const upstream = dial(to, '127.0.0.1');
    let lost = false;
    const end = (): void => {
      client.destroy();
      upstream.destroy();
      open.delete(client);
    };
    open.add(client);
    client.on('data', (data: Buffer) => {
      if (swallowing) return;
      if (losing && data.includes(COMMIT)) {
        losing = false;
        lost = true;
        setTimeout(end, 300);
      }
      upstream.write(data);
    });
    upstream.on('data', (data: Buffer) => {
      if (!swallowing && !lost) client.write(data);
    });
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
  };

  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      server = createServer(carry).listen(port, '127.0.0.1', () => {
        const address = server?.address();
        if (address !== null && typeof address === 'object') port = address.port;
        resolve();
      });
    });
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      if (server === null) return resolve();
      server.close(() => resolve());
      server = null;
      for (const socket of open) socket.destroy();
      return undefined;
    });

  await listen();
  return {
    get port() {
      return port;
    },
    cut,
    mend: listen,
    swallow: (yes) => {
      swallowing = yes;
    },
    loseNextAnswerToCommit: () => {
      losing = true;
    },
    close: cut,
  };
}
