import { remembered } from '../remember/remembered';

/** What a word in the name of an indicator says of it. */
export type Sense =
  /** More of it is better. */
  | 'more'
  /** Less of it may be better: something bad, a limit, a time or a cost. */
  | 'limited'
  /** Something bad, of which there should be little … */
  | 'bad'
  /** … unless what is counted is how it was dealt with. */
  | 'handled'
  /** In a row that says no direction, less may be better. */
  | 'perhapsLess'
  /** A share of a whole, which ends at 100 %. */
  | 'share'
  /** A percentage that may well exceed 100. */
  | 'growth'
  /** A share that work beyond the plan takes over 100 %. */
  | 'surpassable'
  /** What one person, mu or piece costs, which everybody says in 元. */
  | 'price'
  /** More of it is better although it stands under 成本. */
  | 'saving'
  /** A share that does describe a cost. */
  | 'ratio'
  /** An amount of money. */
  | 'money'
  /** A first level about how a project is managed: 决策, 过程. */
  | 'management';

interface Word {
  /** The word, as a regular expression where one word would say too much: 标准, but not 高标准农田 and 标准化厂房. */
  readonly word: string;
  readonly senses: readonly Sense[];
  /** The name of an indicator that holds it in these senses. */
  readonly example: string;
}

/** Every word that the audit takes a sense from. A word stands here once. */
export const WORDS: readonly Word[] = [
  { word: '增长', senses: ['more', 'growth'], example: '农产品销售额增长率' },
  { word: '增速', senses: ['more', 'growth'], example: '产值增速' },
  { word: '增加', senses: ['more'], example: '增加就业岗位' },
  { word: '提高', senses: ['more', 'growth'], example: '劳动生产率提高' },
  { word: '提升', senses: ['more', 'growth'], example: '服务能力提升' },
  { word: '扩大', senses: ['more'], example: '扩大保障面' },
  { word: '拉动', senses: ['more'], example: '拉动投资' },
  { word: '带动', senses: ['more', 'growth'], example: '带动农户数' },
  { word: '覆盖率', senses: ['more', 'share'], example: '疫苗覆盖率' },
  { word: '合格率', senses: ['more', 'share'], example: '验收合格率' },
  { word: '达标率', senses: ['more', 'share'], example: '水质达标率' },
  { word: '完成率', senses: ['more', 'share', 'surpassable'], example: '任务完成率' },
  { word: '及时率', senses: ['more', 'share'], example: '拨付及时率' },
  { word: '满意', senses: ['more'], example: '群众满意度' },
  { word: '到位率', senses: ['more', 'share'], example: '资金到位率' },
  { word: '到岗率', senses: ['more', 'share'], example: '人员到岗率' },
  { word: '普及率', senses: ['more', 'share'], example: '用水普及率' },
  { word: '参与率', senses: ['more', 'share'], example: '培训参与率' },
  { word: '投诉', senses: ['limited', 'bad', 'perhapsLess'], example: '投诉件数' },
  { word: '事故', senses: ['limited', 'bad', 'perhapsLess'], example: '安全事故起数' },
  { word: '差错', senses: ['limited', 'bad', 'perhapsLess'], example: '核算差错率' },
  { word: '错误', senses: ['limited', 'perhapsLess'], example: '数据错误数' },
  { word: '违规', senses: ['limited', 'bad', 'perhapsLess'], example: '违规使用资金' },
  { word: '违法', senses: ['limited', 'bad', 'perhapsLess'], example: '违法案件数' },
  { word: '损失', senses: ['limited', 'bad', 'perhapsLess'], example: '经济损失' },
  { word: '延误', senses: ['limited', 'bad', 'perhapsLess'], example: '工期延误天数' },
  { word: '故障', senses: ['limited', 'bad', 'perhapsLess'], example: '设备故障次数' },
  { word: '逾期', senses: ['limited', 'bad', 'perhapsLess'], example: '逾期未办结件数' },
  { word: '上访', senses: ['limited', 'bad', 'perhapsLess'], example: '上访人次' },
  { word: '伤亡', senses: ['limited', 'bad', 'perhapsLess'], example: '伤亡人数' },
  { word: '死亡', senses: ['limited', 'bad', 'perhapsLess'], example: '孕产妇死亡率' },
  { word: '下降', senses: ['limited', 'handled', 'perhapsLess', 'saving'], example: '发案率下降' },
  { word: '降低', senses: ['limited', 'handled', 'perhapsLess', 'saving', 'ratio'], example: '能耗降低率' },
  { word: '减少', senses: ['limited', 'handled', 'perhapsLess'], example: '减少排放量' },
  { word: '控制', senses: ['limited', 'ratio'], example: '成本控制数' },
  { word: '超支', senses: ['limited', 'bad', 'ratio'], example: '超支金额' },
  { word: '时间', senses: ['limited', 'perhapsLess'], example: '办理时间' },
  { word: '时长', senses: ['limited', 'perhapsLess'], example: '响应时长' },
  { word: '成本', senses: ['limited', 'perhapsLess', 'money'], example: '人均成本' },
  { word: '费用', senses: ['limited'], example: '会议费用' },
  { word: '经费', senses: ['limited'], example: '三公经费' },
  { word: '支出', senses: ['limited'], example: '公用支出' },
  { word: '排放', senses: ['limited', 'perhapsLess'], example: '废水排放量' },
  { word: '能耗', senses: ['limited', 'perhapsLess'], example: '单位能耗' },
  { word: '污染', senses: ['limited'], example: '污染天数' },
  { word: '负债', senses: ['limited'], example: '负债率' },
  { word: '不合格', senses: ['limited'], example: '不合格件数' },
  { word: '不满意', senses: ['limited'], example: '不满意人数' },
  { word: '未', senses: ['limited', 'handled'], example: '未完成事项' },
  { word: '处理', senses: ['handled'], example: '投诉处理率' },
  { word: '处置', senses: ['handled'], example: '事故处置率' },
  { word: '办结', senses: ['handled'], example: '投诉办结率' },
  { word: '解决', senses: ['handled'], example: '信访问题解决率' },
  { word: '回复', senses: ['handled'], example: '投诉回复率' },
  { word: '答复', senses: ['handled'], example: '提案答复率' },
  { word: '整改', senses: ['handled'], example: '违规问题整改率' },
  { word: '化解', senses: ['handled'], example: '矛盾化解率' },
  { word: '预防', senses: ['handled'], example: '事故预防宣传次数' },
  { word: '防范', senses: ['handled'], example: '风险防范措施' },
  { word: '排除', senses: ['handled'], example: '故障排除率' },
  { word: '挽回', senses: ['handled'], example: '挽回经济损失' },
  { word: '查处', senses: ['handled'], example: '违法行为查处率' },
  { word: '零', senses: ['handled'], example: '零事故天数' },
  { word: '无', senses: ['handled'], example: '无差错业务笔数' },
  { word: '案件', senses: ['handled'], example: '办理违法案件数' },
  { word: '天数', senses: ['perhapsLess'], example: '停水天数' },
  { word: '周期', senses: ['perhapsLess'], example: '检修周期' },
  { word: '期限', senses: ['perhapsLess'], example: '完成期限' },
  { word: '浓度', senses: ['perhapsLess'], example: 'PM2.5 浓度' },
  { word: '发病', senses: ['perhapsLess'], example: '发病率' },
  { word: '失业', senses: ['perhapsLess'], example: '登记失业率' },
  { word: '空置', senses: ['perhapsLess'], example: '房屋空置率' },
  { word: '单价', senses: ['perhapsLess', 'price'], example: '采购单价' },
  { word: '费', senses: ['perhapsLess', 'money'], example: '人均培训费' },
  { word: '控制率', senses: ['perhapsLess', 'saving'], example: '预算控制率' },
  { word: '变动率', senses: ['perhapsLess'], example: '预算变动率' },
  { word: '结转', senses: ['perhapsLess'], example: '结转资金' },
  { word: '结余', senses: ['perhapsLess'], example: '结余金额' },
  { word: '犯罪', senses: ['perhapsLess'], example: '犯罪率' },
  { word: '受害', senses: ['perhapsLess'], example: '受害面积' },
  { word: '成灾', senses: ['perhapsLess'], example: '成灾面积' },
  { word: '满意度', senses: ['share'], example: '群众满意度' },
  { word: '使用率', senses: ['share'], example: '设备使用率' },
  { word: '通过率', senses: ['share'], example: '考核通过率' },
  { word: '入住率', senses: ['share'], example: '公租房入住率' },
  { word: '出勤率', senses: ['share'], example: '出勤率' },
  { word: '准确率', senses: ['share'], example: '数据准确率' },
  { word: '优良率', senses: ['share'], example: '工程优良率' },
  { word: '执行率', senses: ['surpassable'], example: '预算执行率' },
  { word: '增幅', senses: ['growth'], example: '收入增幅' },
  { word: '收益', senses: ['growth'], example: '资产收益率' },
  { word: '回报', senses: ['growth'], example: '投资回报率' },
  { word: '产销', senses: ['growth'], example: '产销率' },
  { word: '杠杆', senses: ['growth'], example: '资金杠杆倍数' },
  { word: '[人户亩生日次月年]均', senses: ['price'], example: '人均培训成本' },
  { word: '平均', senses: ['price'], example: '平均采购成本' },
  { word: '单位成本', senses: ['price'], example: '单位成本' },
  { word: '(?<!高)标准(?!化|厂)', senses: ['price'], example: '补助标准' },
  {
    word: '每[人户亩个次台套件平公间座辆份天日月年名盏株头册本]',
    senses: ['price'],
    example: '每人补助金额',
  },
  { word: '节约', senses: ['saving', 'ratio'], example: '经费节约率' },
  { word: '节省', senses: ['saving', 'ratio'], example: '节省开支' },
  { word: '压减', senses: ['saving'], example: '压减一般性支出' },
  { word: '率', senses: ['ratio'], example: '成本控制率' },
  { word: '比例', senses: ['ratio'], example: '公用经费比例' },
  { word: '占比', senses: ['ratio'], example: '人员经费占比' },
  { word: '比重', senses: ['ratio'], example: '行政成本比重' },
  { word: '金', senses: ['money'], example: '补助金额' },
  { word: '资', senses: ['money'], example: '投资额' },
  { word: '款', senses: ['money'], example: '贷款额' },
  { word: '价', senses: ['money'], example: '采购价' },
  { word: '收入', senses: ['money'], example: '财政收入' },
  { word: '补助', senses: ['money'], example: '生活补助' },
  { word: '补贴', senses: ['money'], example: '农机补贴' },
  { word: '决策', senses: ['management'], example: '决策' },
  { word: '过程', senses: ['management'], example: '过程' },
  { word: '投入', senses: ['management'], example: '投入' },
  { word: '管理', senses: ['management'], example: '项目管理' },
  { word: '履职', senses: ['management'], example: '履职效能' },
];

/** Whether a text holds a word in that sense. */
export function hasSense(text: string, sense: Sense): boolean {
  return patternOf(sense).test(text);
}

const patternOf = remembered((sense: Sense): RegExp => {
  const words = WORDS.filter(({ senses }) => senses.includes(sense)).map(({ word }) => word);
  return new RegExp(words.join('|'), 'u');
});
