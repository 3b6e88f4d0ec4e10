import sequencers from '@jest/test-sequencer';

const Sequencer = sequencers.default ?? sequencers;

/**
 * The order of the specs when several run at a time: what looks at every page takes as long as
 * half of all others, so it begins first and the others fill the time beside it.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => path.endsWith('page-checks.spec.ts');
    const rest = super.sort(tests.filter((test) => !isLongest(test)));
    return [...tests.filter(isLongest), ...rest];
  }
}
