import type { Citation } from './rule-profile';

/** Where the execution rate is laid down: the same under every profile. */
export const RATE_CITATION: Citation = {
  notice: '财预〔2020〕10号：执行率 = 全年执行数 ÷ 全年预算数',
  status: 'published',
};
