import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

type Named = { readonly name: string; readonly agreedOn: PlainDate | null };

/**
 * A name is held of whoever agreed to be named in public, and of nobody else. Problems: `speaker_not_agreed` (a name without the day on
 * which they agreed), `speaker_without_name` (a day and no name), `speaker_agreed_later`.
 */
export function mustHaveAgreed({ name, agreedOn }: Named, today: PlainDate): void {
  if (name !== '' && agreedOn === null) throw problem('speaker_not_agreed', {}, { field: 'agreed_on' });
  if (name === '' && agreedOn !== null) throw problem('speaker_without_name', {}, { field: 'name' });
  if (agreedOn !== null && agreedOn > today)
    throw problem('speaker_agreed_later', {}, { field: 'agreed_on' });
}
