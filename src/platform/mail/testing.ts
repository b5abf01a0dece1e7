import { type AddressInfo, createServer, type Socket } from 'node:net';

export type TestMailServer = {
  readonly url: string;
  readonly received: { readonly to: readonly string[]; readonly content: string }[];
  /** What it says to a mailbox: `250` takes it, `451` puts it off, `550` refuses it for good. */
  answer: '250' | '451' | '550';
  close(): Promise<void>;
};

/** A mail server on this machine that keeps what it is given. */
export async function startMailServer(): Promise<TestMailServer> {
  const server = createServer((socket) => converse(socket, started));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started: TestMailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer: '250',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return started;
}

function converse(socket: Socket, server: TestMailServer) {
  let to: string[] = [];
  let content: string[] | undefined;
  const hear = (line: string): string | undefined => {
    if (content && line !== '.') {
      content.push(line);
      return undefined;
    }
    if (content) {
      server.received.push({ to, content: content.join('\n') });
      [to, content] = [[], undefined];
      return '250 taken';
    }
    if (line.startsWith('RCPT')) {
      to.push(line);
      return `${server.answer} ${line}`;
    }
    if (line === 'DATA') content = [];
    return { DATA: '354 go on', QUIT: '221 bye', STARTTLS: '502 not here' }[line] ?? '250 good';
  };
  let rest = '';
  socket.on('error', () => {});
  socket.write('220 mail.test\r\n');
  socket.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const said = hear(line);
      if (said) socket.write(`${said}\r\n`);
    }
  });
}
