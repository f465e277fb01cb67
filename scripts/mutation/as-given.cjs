const { createRequire } = require('node:module');

const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

/** Test files in the order in which they were asked for: the one that is likely to notice a mutant comes first. */
class AsGiven extends Sequencer {
  sort(tests) {
    const order = (process.env.MUTATION_ORDER ?? '').split('|');
    const place = ({ path }) => {
      const at = order.findIndex((file) => path.replaceAll('\\', '/').endsWith(`/${file}`));
      return at < 0 ? order.length : at;
    };
    return [...tests].sort((a, b) => place(a) - place(b));
  }
}

module.exports = AsGiven;
