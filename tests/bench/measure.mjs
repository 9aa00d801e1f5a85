/** Best of several runs: the least disturbed one. Seconds of wall time, and what the last run returned. */
export function best(times, action) {
  let seconds = Infinity;
  let result;
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    result = action();
    seconds = Math.min(seconds, (performance.now() - began) / 1000);
  }
  return { seconds, result };
}

export const megabytes = (text) => Buffer.byteLength(text) / 1e6;
