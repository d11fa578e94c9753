import { createServer, type Socket } from 'node:net';

export type FakeServer = { readonly uri: string; readonly close: () => Promise<void> };

/** Bolt 5.0, as the four bytes in which a server answers the greeting. */
const BOLT_5_0 = Buffer.from([0, 0, 0, 5]);
const GREETING_BYTES = 20;
const HELLO = 0x01;

/** A short text in the coding of Bolt. */
const text = (words: string): Buffer => Buffer.concat([Buffer.from([0x80 + words.length]), Buffer.from(words)]);

/** SUCCESS with a few short texts, as one chunk. */
function success(facts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(facts);
  const message = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa0 + entries.length]), ...entries.flatMap(([name, value]) => [text(name), text(value)])]);
  return Buffer.concat([Buffer.from([0, message.length]), message, Buffer.from([0, 0])]);
}

function serve(socket: Socket, agent: string): void {
  let heard = Buffer.alloc(0);
  let greeted = false;
  socket.on('error', () => socket.destroy());
  socket.on('data', (part: Buffer) => {
    heard = Buffer.concat([heard, part]);
    if (!greeted) {
      if (heard.length < GREETING_BYTES) return;
      heard = heard.subarray(GREETING_BYTES);
      greeted = true;
      socket.write(BOLT_5_0);
    }
    // One chunk is one message here: its length, its bytes, two zeros.
    for (
      let end = heard.length < 2 ? Number.NaN : heard.readUInt16BE(0) + 4;
      heard.length >= end;
      end = heard.length < 2 ? Number.NaN : heard.readUInt16BE(0) + 4
    ) {
      const isHello = heard[3] === HELLO;
      heard = heard.subarray(end);
      socket.write(success(isHello ? { server: agent, connection_id: 'bolt-1' } : {}));
    }
  });
}

/** Lets anybody in and says yes to everything, under the name of some version of the server. */
export function fakeServer(agent: string): Promise<FakeServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    serve(socket, agent);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({
        uri: `bolt://127.0.0.1:${address.port}`,
        close: () =>
          new Promise((done) => {
            for (const socket of open) socket.destroy();
            server.close(() => done());
          }),
      });
    });
  });
}
