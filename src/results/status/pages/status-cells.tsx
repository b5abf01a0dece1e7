import { shareParts } from '../../../platform/language/share-text.ts';
import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { ShareBar } from '../../../ui/share-bar.tsx';
import type { Share } from '../../measure.ts';
import { type Achievement, targetsOf } from '../rules.ts';

/** A share as a bar with its figure, and what it is made of. A dash where nothing is kept. */
export function ShareCell({
  share,
  write,
  note,
}: {
  share: Share | null;
  write?: (figure: number) => string;
  note?: string;
}) {
  const language = useLanguage();
  if (share === null || share.denominator <= 0) return <>{note ?? '–'}</>;
  const { percent, of } = shareParts(language, share, write);
  return (
    <>
      {percent}
      <ShareBar part={share.numerator} whole={share.denominator} />
      <span class="govuk-body-s m-quiet m-words">{note ? `${of} · ${note}` : of}</span>
    </>
  );
}

/** An amount of a budget: the share as a bar, both amounts beside it. Without a budget the amount alone. */
export function AmountCell({ minor, budget, currency }: { minor: number; budget: number; currency: string }) {
  const language = useLanguage();
  const write = (amount: number) => language.money(money(amount, currency));
  if (budget <= 0) return <>{write(minor)}</>;
  return <ShareCell share={{ numerator: minor, denominator: budget }} write={write} />;
}

/** How far the targets are: the mean as a bar, the sum of what each has of all, and how many are reached. */
export function AchievementCell({ achievement }: { achievement: Achievement | null }) {
  const { t, number } = useLanguage();
  if (!achievement) return <>–</>;
  const { mean, reached, of } = achievement;
  return (
    <ShareCell
      share={mean}
      write={targetsOf(number)}
      note={t('results.status.reached_of', { reached, of })}
    />
  );
}
