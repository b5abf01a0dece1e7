import { z } from 'zod';
import type { JsonSchema } from './table-schema.ts';

/** What we check by zod, as JSON Schema 2020-12; what that cannot say is left open. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return made;
}
