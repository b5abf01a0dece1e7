/** Keys as they lie on the keyboards of the region, each row a little to the right of the one above it. */
const layouts = [
  ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['1234567890', 'qwertzuiopšđ', 'asdfghjklčćž', 'yxcvbnm'],
  ['1234567890', 'љњертзуиопшђ', 'асдфгхјклчћж', 'ѕџцвбнм'],
  ['1234567890', 'љњертѕуиопшѓ', 'асдфгхјклчќж', 'зџцвбнм'],
];
const shift = [0, 0.5, 0.75, 1.25];
/** From here on a row of keys is no word by chance. */
const shortest = 5;

const places = layouts.map(
  (rows) => new Map(rows.flatMap((row, down) => [...row].map((key, at) => [key, [at + shift[down]!, down]]))),
);

/** Whether two signs lie beside each other on a keyboard or in an alphabet, or are the same. */
function areNeighbours(one: string, other: string): boolean {
  if (/^\p{L}\p{L}$/u.test(one + other) && Math.abs(one.codePointAt(0)! - other.codePointAt(0)!) <= 1)
    return true;
  return places.some((place) => {
    const [a, b] = [place.get(one), place.get(other)];
    if (!a || !b || Math.abs(a[1]! - b[1]!) > 1) return false;
    return Math.abs(a[0]! - b[0]!) <= (a[1] === b[1] ? 1 : 1.5);
  });
}

/** A password in small letters without what a finger finds that walks from key to key, or the alphabet: `1q2w3e4r`, `abcdef`. */
export function withoutWalks(password: string): string {
  const kept: string[] = [];
  let walk: string[] = [];
  const end = () => {
    if (walk.length < shortest) kept.push(...walk);
    walk = [];
  };
  for (const sign of password) {
    if (walk.length > 0 && !areNeighbours(walk.at(-1)!, sign)) end();
    walk.push(sign);
  }
  end();
  return kept.join('');
}
