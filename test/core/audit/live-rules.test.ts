import { LIVE_RULES } from '../../../src/core/audit/engine/live-rules';
import { RULES } from '../../../src/core/audit/engine/registry';

describe('the live rules', () => {
  it('are the rules of the registry that call themselves live', () => {
    const ids = (rules: typeof RULES): string[] => rules.map(({ meta }) => meta.id).sort();
    expect(ids(LIVE_RULES)).toEqual(ids(RULES.filter(({ meta }) => meta.live)));
  });
});
