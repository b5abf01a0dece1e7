import type { ActionDefinition } from '../../action/index.ts';

/** What the columns of a file are called. */
export type ListColumns = {
  readonly listedOn: string;
  readonly entity: string;
  readonly name: string;
  readonly reference: string;
  readonly kind: string;
  readonly born: string;
};
/** What an Action says about screening. */
export type ScreeningTerms = {
  /** Awards, agreements and payments wait for a screening. */
  readonly required: boolean;
  /** A list older than so many days is too old. */
  readonly listDays: number;
  readonly delimiter: string;
  readonly columns: ListColumns;
};

/** The columns of the consolidated list as the European Commission gives it as CSV: from memory, no file was at hand. */
export const usualColumns: ListColumns = {
  listedOn: 'fileGenerationDate',
  entity: 'Entity_LogicalId',
  name: 'NameAlias_WholeName',
  reference: 'Entity_EU_ReferenceNumber',
  kind: 'Entity_SubjectType',
  born: 'BirthDate_BirthDate',
};
/** Without these nothing can be read. */
export const neededColumns = ['listedOn', 'entity', 'name'] as const satisfies readonly (keyof ListColumns)[];

/** The terms of an Action; what it does not say is as usual. */
export function screeningTermsOf({ action }: Partial<Pick<ActionDefinition, 'action'>>): ScreeningTerms {
  const { required = true, listDays = 30, delimiter = ';', columns } = action?.screening ?? {};
  return { required, listDays, delimiter, columns: { ...usualColumns, ...columns } };
}
