import type { Actor } from '../../src/platform/permissions.ts';
import type { Asked } from './instance.ts';

/** What somebody is shown at an address, without what differs each time it is drawn. */
export async function shownAt(instance: Asked, actor: Actor | undefined, path: string): Promise<string> {
  const { status, body } = await instance.ask(actor, path);
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;
  return `${status} ${main.replace(/name="_(?:token|once)" value="[^"]*"/g, '')}`;
}
