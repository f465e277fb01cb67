import { figure } from '../../../recognise/figures';
import { workbookRule } from '../../engine/rule';

export const allFullMarks = workbookRule({
  meta: {
    id: 'all-full-marks',
    family: 'sense',
    severity: 'info',
    live: false,
    since: '0.1.0',
    zh: {
      title: '所有项目都得 100 分',
      why: '每个项目都满分，自评就分不出好坏。',
      advice: '抽查几个项目的指标和完成值。',
    },
    en: {
      title: 'Every project scores 100',
      why: 'A self-evaluation without differences tells nothing.',
      advice: 'Check some of the projects.',
    },
    options: {
      fewest: { zh: '至少有几张表才看', en: 'Fewest forms', default: 3, least: 2, most: 1000 },
    },
    messages: {
      allFull: {
        zh: '{projects} 个项目的总分都是 {maximum} 分',
        en: 'All {projects} projects have a total of {maximum}',
      },
    },
  },
  *check({ tables, profile }, { fewest }) {
    const totals = tables.flatMap((table) => figure(table.total?.score) ?? []);
    if (totals.length < fewest || !totals.every((total) => total.equals(profile.total.maximum))) return;
    yield { at: null, message: 'allFull', data: { projects: totals.length, maximum: profile.total.maximum } };
  },
});
