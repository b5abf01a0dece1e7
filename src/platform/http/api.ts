import type { z } from 'zod';
import type { PublicTable, Theme } from '../public-tables/public-table.ts';
import type { JsonSchema } from '../public-tables/table-schema.ts';
import type { TableFormat } from '../public-tables/write-table.ts';

/** What the OpenAPI document says of a route of open data: a table's file, or an answer of a shape of its own. */
export type Api =
  | { readonly table: PublicTable; readonly format: TableFormat }
  | {
      /** Names it in the document and in the catalogue: `opendata.set.<id>`. */
      readonly id: string;
      /** The part of the catalogue it stands in; without one it is in the OpenAPI document alone. */
      readonly theme?: Theme;
      /** The media type of the answer. */
      readonly type: string;
      /** The shape of a JSON answer. */
      readonly schema?: JsonSchema;
      /** What its address may ask for. */
      readonly query?: z.ZodType;
      /** The standard that says what its fields mean. */
      readonly standard?: string;
    };
