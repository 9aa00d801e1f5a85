// Work for threads: later items are done sooner.
exports.double = async function double(n) {
  await new Promise((resolve) => setTimeout(resolve, 20 / (n + 1)));
  if (n === 13) throw new Error(`unlucky: ${n}`);
  return n * 2;
};
