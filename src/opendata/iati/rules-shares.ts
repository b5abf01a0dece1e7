import { elementsAt } from './find-elements.ts';
import type { Rule } from './finding.ts';
import { pathIf } from './rules-elements.ts';
import type { Element } from './xml.ts';

/** Shares are summed as the validator sums them, in decimals; a rest of a ten-thousandth is its rounding, not ours. */
function sumsTo100(elements: readonly Element[]): boolean {
  const sum = elements.reduce((total, { attributes }) => total + Number(attributes.percentage), 0);
  return Math.abs(sum - 100) < 0.0001;
}
const lacksShare = ({ attributes }: Element) => attributes.percentage === undefined;

function shares(path: string, ids: { each: string; sum: string }, name: string): Rule[] {
  return [
    {
      id: ids.each,
      severity: 'error',
      message: `${name}_shares`,
      broken: (activity) => {
        const found = elementsAt(activity, path);
        return pathIf(found.length > 1 && found.some(lacksShare), path);
      },
    },
    {
      id: ids.sum,
      severity: 'error',
      message: `${name}_sum`,
      broken: (activity) => {
        const found = elementsAt(activity, path).filter((one) => !lacksShare(one));
        return pathIf(found.length > 0 && !sumsTo100(found), path);
      },
    },
  ];
}

/** Where and about what: at the level of the activity, with shares that sum to exactly 100. */
export const shareRules: readonly Rule[] = [
  {
    id: '6.2.2',
    severity: 'error',
    message: 'sector',
    broken: (activity) => pathIf(elementsAt(activity, 'sector').length === 0, 'sector'),
  },
  ...shares('sector', { each: '2.1.1', sum: '2.1.2' }, 'sector'),
  {
    id: '3.7.1',
    severity: 'error',
    message: 'recipient',
    broken: (activity) =>
      pathIf(
        elementsAt(activity, 'recipient-country').length + elementsAt(activity, 'recipient-region').length ===
          0,
        'recipient-country',
      ),
  },
  ...shares('recipient-country', { each: '3.1.1', sum: '3.1.2' }, 'recipient'),
];
