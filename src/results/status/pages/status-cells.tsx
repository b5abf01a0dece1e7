import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { ShareBar } from '../../../ui/share-bar.tsx';
import type { Share } from '../../measure.ts';
import type { Achievement } from '../rules.ts';

/** A share as a bar with its figure, and what it is made of. A dash where nothing is kept. */
export function ShareCell({ share, note }: { share: Share | null; note?: string }) {
  const { percent } = useLanguage();
  if (share === null || share.denominator <= 0) return <>{note ?? '–'}</>;
  return (
    <>
      {percent(share.numerator, share.denominator)}
      <ShareBar part={share.numerator} whole={share.denominator} />
      {note ? <span class="govuk-body-s m-quiet">{note}</span> : null}
    </>
  );
}

/** An amount of a budget: the share as a bar, the amount beside it. */
export function AmountCell({ minor, budget, currency }: { minor: number; budget: number; currency: string }) {
  const language = useLanguage();
  return (
    <ShareCell
      share={{ numerator: minor, denominator: budget }}
      note={language.money(money(minor, currency))}
    />
  );
}

/** How far the targets are: the mean as a bar, and how many are reached. */
export function AchievementCell({ achievement }: { achievement: Achievement | null }) {
  const { t } = useLanguage();
  if (!achievement) return <>–</>;
  const { mean, reached, of } = achievement;
  return <ShareCell share={mean} note={t('results.status.reached_of', { reached, of })} />;
}
