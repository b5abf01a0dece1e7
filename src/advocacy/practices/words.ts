import type { Tone } from '../../ui/tag.tsx';
import type { Status } from './schema.ts';

/** What a status's colour says beside its word. */
export const toneOf: Readonly<Record<Status, Tone>> = { in_trial: 'moving', adopted: 'good', ended: 'bad' };
