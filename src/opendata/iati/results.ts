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
  return element('indicator', { measure: indicatorMeasure[unit], 'aggregation-status': 'false' }, [
    textElement('title', indicator.title),
    textElement('description', indicator.description),
    baseline && element('baseline', { year: baseline.year, value: baseline.value }),
    ...indicator.periods.map(({ startsOn, endsOn, target, actual }) =>
      element('period', {}, [
        element('period-start', { 'iso-date': startsOn }),
        element('period-end', { 'iso-date': endsOn }),
        target === undefined ? undefined : element('target', { value: target }),
        actual === undefined ? undefined : element('actual', { value: actual }),
      ]),
    ),
  ]);
}
