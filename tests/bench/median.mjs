/** Measures several times, one after the other; resolves with the figure in the middle. */
export async function medianOf(times, measure) {
  const measured = [];
  for (let time = 0; time < times; time++) measured.push(await measure());
  return measured.sort((a, b) => a - b)[Math.floor(times / 2)];
}
