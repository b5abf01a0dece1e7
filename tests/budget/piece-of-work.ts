const text = JSON.stringify(
  Array.from({ length: 4000 }, (_, at) => ({ at, name: `row ${at * 7919}`, of: [at] })),
);

/**
 * Seconds of processor that one fixed piece of work takes at this moment: it takes longer on a slower machine and beside other
 * work, as the tests do, so that a share can be compared with what was spent.
 */
export function pieceOfWork(): number {
  const began = process.threadCpuUsage();
  for (let round = 0; round < 4; round++) JSON.stringify(JSON.parse(text));
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1e6;
}
