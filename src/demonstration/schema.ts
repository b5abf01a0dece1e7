import { z } from 'zod';
import { choice } from '../platform/http/fields.ts';
import { clockMoves } from './rules.ts';

export const clockForm = z.object({ to: choice(clockMoves) });
