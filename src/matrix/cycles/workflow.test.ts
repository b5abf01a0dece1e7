import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { cyclesWalk, seatsWalk } from '../../../tests/support/cycle-walks.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';

const inCast = (body: (cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx)));
walkThrough('a cycle', cyclesWalk, 'matrix', inCast);
walkThrough('a seat', seatsWalk, 'matrix', inCast);
