import { actionFindable } from './action/index.ts';
import { advocacyFindable } from './advocacy/index.ts';
import { grantsFindable } from './grants/index.ts';
import { matrixFindable } from './matrix/index.ts';
import { networkFindable } from './network/index.ts';
import { peopleFindable } from './people/index.ts';
import type { Findable } from './platform/search/findable.ts';
import { resultsFindable } from './results/index.ts';
import { trainingFindable } from './training/index.ts';

/** What can be found, one line an area: the search and its tests read it. Results are shown in this order. */
export const findables: readonly Findable[] = [
  ...grantsFindable,
  ...networkFindable,
  ...peopleFindable,
  ...trainingFindable,
  ...advocacyFindable,
  ...matrixFindable,
  ...resultsFindable,
  ...actionFindable,
];
