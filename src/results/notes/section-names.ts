import { getDefinition } from '../../action/index.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import { headingNames } from '../report/heading-names.ts';
import { outlineOf, type ReportKind, type Section, sectionText } from '../report/sections.ts';

/** The sections of a report that a note can be about, by what they are called: the outline, then the headings of the budget. */
export async function sectionNames(
  tx: Tx,
  language: Language,
  { actionId, kind }: { readonly actionId: string; readonly kind: ReportKind },
): Promise<ReadonlyMap<Section, string>> {
  const headings = headingNames(await getDefinition(tx, actionId), language);
  return new Map<Section, string>([
    ...outlineOf('final').map((one) => [one, sectionText(language.t, one, kind)] as const),
    ...headings.map(
      ({ key, name }) =>
        [`v.${key}`, language.t('results.report.variation.title', { heading: name })] as const,
    ),
  ]);
}
