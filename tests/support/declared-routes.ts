import { routesOf } from '../../src/app.ts';
import type { Parts } from '../../src/parts.ts';

const settings = { secret: 'of the tests', secretsBefore: [], baseUrl: 'http://localhost', action: 'shbb' };
const parts = {
  settings,
  catalogue: {},
  demonstration: false,
  accounts: {},
  store: {},
  uploadParts: {},
  protection: {},
  assets: {},
};

/** Every route as it is declared: to ask of one, and not to open it. */
export const declaredRoutes = routesOf(parts as unknown as Parts);

const shapes = declaredRoutes
  .filter(({ kind }) => kind !== 'button')
  .map(({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`));

/** Whether a link of ours leads to a page. */
export function leadsToPage(href: string): boolean {
  const [path = ''] = href.split(/[?#]/);
  return shapes.some((shape) => shape.test(path));
}
