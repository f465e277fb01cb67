import type { Category } from './labels';

/** An indicator that many projects have, to start from. Texts as the eleven-column form writes them. */
export interface LibraryIndicator {
  readonly l3: string;
  readonly nature: '正向' | '反向' | '定性';
  readonly direction: '大于等于' | '等于' | '小于等于' | '';
  readonly unit: string;
  /** A typical target, or "" where it differs from project to project. */
  readonly target: string;
}

/** What the library has for one 二级指标. */
export interface LibraryCategory {
  readonly tier: '产出指标' | '效益指标' | '满意度指标';
  readonly category: Category;
  readonly indicators: readonly LibraryIndicator[];
}

const more = (l3: string, unit: string, target = ''): LibraryIndicator => ({
  l3,
  nature: '正向',
  direction: '大于等于',
  unit,
  target,
});
const exactly = (l3: string, unit: string, target: string): LibraryIndicator => ({
  l3,
  nature: '正向',
  direction: '等于',
  unit,
  target,
});
const atMost = (l3: string, unit: string, target = ''): LibraryIndicator => ({
  l3,
  nature: '反向',
  direction: '小于等于',
  unit,
  target,
});
const judged = (l3: string, target: string): LibraryIndicator => ({
  l3,
  nature: '定性',
  direction: '',
  unit: '',
  target,
});

/** Common indicators by 二级指标, written for this product; the first of each are the most general. */
export const INDICATOR_LIBRARY: readonly LibraryCategory[] = [
  {
    tier: '产出指标',
    category: '数量指标',
    indicators: [
      more('完成工作任务数量', '项'),
      more('服务（受益）对象人数', '人'),
      more('开展活动（会议、培训）场次', '场次'),
      more('补助（奖励）发放户数', '户'),
      more('设备购置（更新）数量', '台（套）'),
      more('建设（改造）面积', '平方米'),
      more('系统运行维护数量', '个'),
      more('检查（督导、调研）次数', '次'),
      more('编制（印发）成果数量', '份'),
    ],
  },
  {
    tier: '产出指标',
    category: '质量指标',
    indicators: [
      exactly('验收合格率', '%', '100'),
      exactly('资金使用合规率', '%', '100'),
      more('工作任务完成率', '%', '100'),
      exactly('补助发放准确率', '%', '100'),
      more('系统正常运行率', '%', '99'),
      more('培训（考核）合格率', '%', '95'),
      exactly('政府采购执行率', '%', '100'),
      atMost('系统故障率', '%', '1'),
    ],
  },
  {
    tier: '产出指标',
    category: '时效指标',
    indicators: [
      more('项目按期完成率', '%', '100'),
      exactly('资金拨付（发放）及时率', '%', '100'),
      atMost('项目完成时限', '个月', '12'),
      more('任务按时办结率', '%', '100'),
      atMost('故障响应时间', '小时', '2'),
      judged('项目实施进度', '按计划完成'),
    ],
  },
  {
    tier: '产出指标',
    category: '成本指标',
    indicators: [
      atMost('项目总成本', '万元'),
      atMost('人均成本', '元/人'),
      atMost('设备购置成本', '万元'),
      atMost('会议（培训）人均标准', '元/人天'),
      atMost('工程造价变动率', '%', '10'),
      atMost('运行维护成本', '万元'),
    ],
  },
  {
    tier: '效益指标',
    category: '经济效益指标',
    indicators: [
      more('带动增收（产值）金额', '万元'),
      more('节约成本（资金）金额', '万元'),
      more('拉动消费（投资）金额', '万元'),
      judged('促进产业发展', '效果显著'),
    ],
  },
  {
    tier: '效益指标',
    category: '社会效益指标',
    indicators: [
      judged('提升公共服务水平', '有效提升'),
      more('政策知晓率', '%', '90'),
      more('受益对象覆盖率', '%', '90'),
      atMost('安全事故发生数', '起', '0'),
      judged('保障单位履职和正常运转', '有效保障'),
      more('带动就业人数', '人'),
    ],
  },
  {
    tier: '效益指标',
    category: '生态效益指标',
    indicators: [
      judged('改善生态环境', '有效改善'),
      more('资源综合利用率', '%', '90'),
      more('污染物（废弃物）达标处理率', '%', '100'),
      atMost('单位能耗', '千克标准煤'),
    ],
  },
  {
    tier: '效益指标',
    category: '可持续影响指标',
    indicators: [
      judged('长效管理机制健全性', '健全'),
      more('成果持续使用年限', '年', '5'),
      judged('对行业（事业）发展的持续影响', '持续推进'),
      more('后续管护落实率', '%', '100'),
    ],
  },
  {
    tier: '满意度指标',
    category: '服务对象满意度指标',
    indicators: [
      more('服务对象满意度', '%', '90'),
      more('受益群众满意度', '%', '90'),
      more('参会（参训）人员满意度', '%', '95'),
      more('使用人员满意度', '%', '90'),
    ],
  },
];

/** How many rows of each 二级指标 a new table starts with. */
export type StarterCounts = Partial<Record<Category, number>>;

/** Two rows for each kind of output, one for each effect, one for satisfaction: what published tables mostly have. */
export const STARTER_COUNTS: StarterCounts = {
  数量指标: 2,
  质量指标: 2,
  时效指标: 2,
  成本指标: 2,
  经济效益指标: 1,
  社会效益指标: 1,
  可持续影响指标: 1,
  服务对象满意度指标: 1,
};
