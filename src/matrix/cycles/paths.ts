import type { Context } from '../../platform/http/route.ts';
import type { Cycle } from './queries.ts';
import { cyclesPath } from './workflow.ts';

/** One of the cycles, and the way back. */
export const pathOf = (id: string) => `${cyclesPath}/${id}`;
export const backTo = ({ id, title }: Pick<Cycle, 'id' | 'title'>) => ({
  back: { href: pathOf(id), text: title },
});
export const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: cyclesPath, text: language.t('matrix.cycle.list.title') },
});
