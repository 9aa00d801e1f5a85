// Work for threads: later items are done sooner.
const { setTimeout } = require("node:timers/promises");

exports.double = async function double(n) {
  await setTimeout(20 / (n + 1));
  if (n === 13) throw new Error(`unlucky: ${n}`);
  return n * 2;
};
