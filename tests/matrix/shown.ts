import type { Actor } from '../../src/platform/permissions.ts';
import type { MatrixHouse } from './house.ts';

/** What somebody is shown at an address, without what differs each time it is drawn. */
export async function shownAt(house: MatrixHouse, actor: Actor | undefined, path: string): Promise<string> {
  const { status, body } = await house.ask(actor, path);
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;
  return `${status} ${main.replace(/name="_(?:token|once)" value="[^"]*"/g, '')}`;
}
