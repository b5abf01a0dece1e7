import type { Language } from '../../platform/language/language.ts';
import { readPath } from './provision-path.ts';

/** A place in a law as people read it: `Art. 298, para. 2`. */
export function placeInWords({ t }: Pick<Language, 't'>, path: string | null): string {
  const steps = path === null ? undefined : readPath(path);
  if (!steps) return t('matrix.place.unknown');
  return steps.map(({ part, number }) => t(`matrix.place.${part}`, { number })).join(', ');
}
