import { type Shown, suppressSeries } from '../../platform/suppression.ts';
import type { PublishedIndicator, PublishedResult } from '../published.ts';
import { indicatorMeasure, resultType } from './codes.ts';
import { textElement } from './elements.ts';
import { type Element, element } from './xml.ts';

/** Results with their indicators; a result without an indicator is not a result to IATI and is left out. */
export function resultElements(results: readonly PublishedResult[]): Element[] {
  return results
    .filter(({ indicators }) => indicators.length > 0)
    .map(({ kind, title, indicators }) =>
      element('result', { type: resultType[kind], 'aggregation-status': 'false' }, [
        textElement('title', title),
        ...indicators.map(indicatorElement),
      ]),
    );
}

function indicatorElement(indicator: PublishedIndicator): Element {
  const { baseline, unit } = indicator;
  const actuals = actualsOf(indicator);
  return element('indicator', { measure: indicatorMeasure[unit], 'aggregation-status': 'false' }, [
    textElement('title', indicator.title),
    textElement('description', indicator.description),
    baseline && element('baseline', { year: baseline.year, value: baseline.value }),
    ...indicator.periods.map(({ startsOn, endsOn, target }, index) => {
      const actual = actuals[index];
      return element('period', {}, [
        element('period-start', { 'iso-date': startsOn }),
        element('period-end', { 'iso-date': endsOn }),
        target === undefined ? undefined : element('target', { value: target }),
        actual && 'shown' in actual ? element('actual', { value: actual.shown }) : undefined,
      ]);
    }),
  ]);
}

/**
 * The actual values by period. Counts of people and organisations lose the small ones, and those that differ by a small number from
 * another period that began on the same day.
 */
function actualsOf({ counts, periods }: PublishedIndicator): (Shown | undefined)[] {
  const shown = new Map<number, Shown>();
  const known = periods.flatMap(({ startsOn, endsOn, actual }, index) =>
    actual === undefined ? [] : [{ startsOn, endsOn, actual, index }],
  );
  for (const group of Map.groupBy(known, ({ startsOn }) => startsOn).values()) {
    const inOrder = group.toSorted((a, b) => a.endsOn.localeCompare(b.endsOn));
    const values = inOrder.map(({ actual }) => actual);
    const seen =
      counts === 'other' ? values.map((value): Shown => ({ shown: value })) : suppressSeries(values);
    inOrder.forEach(({ index }, position) => {
      shown.set(index, seen[position]!);
    });
  }
  return periods.map((_, index) => shown.get(index));
}
