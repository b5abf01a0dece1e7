import type { Indicator, LogframeResult } from '../../action/index.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Shown } from '../../platform/suppression.ts';

export type ResultsPageProps = {
  readonly currency: string;
  readonly remark: Multilingual | undefined;
  readonly chain: readonly {
    readonly result: LogframeResult;
    readonly indicators: readonly {
      readonly indicator: Indicator;
      readonly target: number | null;
      readonly now: Shown;
      /** What share that is of another indicator, where the public may see both. */
      readonly share: string | undefined;
    }[];
  }[];
};
