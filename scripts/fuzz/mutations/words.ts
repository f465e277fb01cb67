import type { Random } from '../../../test/support/random';
import type { BookDraft } from '../draft';
import { sheetPaths } from '../draft';
import { TEXT, changePart, replaceOne, type BookMutation } from './mutation';

/** What the recogniser and the rules look for. */
const WORDS = [
  '项目名称',
  '主管部门',
  '实施单位',
  '项目资金（万元）',
  '项目资金\n（元）',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '分值',
  '分值（100分）',
  '权重',
  '执行率',
  '得分',
  '年度资金总额',
  '其中：财政拨款',
  '上年结转资金',
  '其他资金',
  '年度总体目标',
  '预期目标',
  '实际完成情况',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标方向',
  '年度指标值',
  '实际完成值',
  '度量单位',
  '偏差原因分析及改进措施',
  '产出指标',
  '效益指标',
  '满意度指标',
  '成本指标',
  '产出指标(50分)',
  '数量指标',
  '质量指标',
  '时效指标',
  '经济效益指标',
  '总分',
  '合计',
  '小计',
  '总计',
  '自评得分',
  '优',
  '良',
  '正向',
  '反向',
  '定性',
  '大于等于',
  '小于等于',
  '达成预期指标',
  '部分达成预期指标并具有一定效果',
  '2024年度项目支出绩效自评表',
  '部门整体支出绩效自评表',
  '项目支出绩效评价表',
  '绩效评价指标评分表',
  '汇总表',
  '序号',
  '项目支出总额',
  '平均分',
  '附件1',
  '单位：元',
  '（2024年度）',
  '说明',
  '备注',
];

function words(draft: BookDraft, random: Random, change: (xml: string) => string | null): string | null {
  return changePart(
    draft,
    random,
    ['xl/sharedStrings.xml', 'xl/sharedStrings.xml', ...sheetPaths(draft)],
    change,
  );
}

/** Spelled as people and other programs spell it. */
function respelled(text: string, random: Random): string {
  return random.pick<() => string>([
    () => Array.from(text).join(' '),
    () => Array.from(text).join('　'),
    () => Array.from(text).join('\n'),
    () => text.replace(/[(（]/gu, '【').replace(/[)）]/gu, '】'),
    () => `${text}：`,
    () => `*${text}`,
    () => `${text}（${random.pick(WORDS)}）`,
    () => `${random.pick(WORDS)}${text}`,
    () => text + text,
    () => Array.from(text).reverse().join(''),
    () => text.slice(0, -1),
    () => text.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    () => text.replace(/\d/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit))),
    () => `\u202e${text}\u202c`,
    () => `${text}${'　'.repeat(3_000)}`,
    () => `${'（'.repeat(200)}${text}${'）'.repeat(200)}`,
  ])();
}

/** Texts of cells that decide what a table is taken for. */
export const WORD_MUTATIONS: readonly BookMutation[] = [
  {
    name: 'word',
    apply: (draft, random) =>
      words(draft, random, (xml) =>
        replaceOne(xml, TEXT, random, ([, open = '', , close = '']) => open + random.pick(WORDS) + close),
      ),
  },
  {
    name: 'word-respelled',
    apply: (draft, random) =>
      words(draft, random, (xml) =>
        replaceOne(
          xml,
          TEXT,
          random,
          ([, open = '', text = '', close = '']) => open + respelled(text, random) + close,
        ),
      ),
  },
  {
    name: 'words-respelled',
    apply: (draft, random) =>
      words(draft, random, (xml) =>
        xml.replace(TEXT, (whole, open: string, text: string, close: string) =>
          random.next() < 0.15 ? open + respelled(text, random) + close : whole,
        ),
      ),
  },
  {
    name: 'words-same',
    apply: (draft, random) =>
      words(draft, random, (xml) => {
        const one = random.pick(WORDS);
        return xml.replace(TEXT, (whole, open: string, _: string, close: string) =>
          random.next() < 0.3 ? open + one + close : whole,
        );
      }),
  },
  {
    name: 'words-swapped',
    apply: (draft, random) =>
      words(draft, random, (xml) => {
        const texts = [...xml.matchAll(TEXT)].map(([, , text = '']) => text);
        if (texts.length < 2) return null;
        return xml.replace(TEXT, (whole, open: string, _: string, close: string) =>
          random.next() < 0.15 ? open + random.pick(texts) + close : whole,
        );
      }),
  },
  {
    name: 'word-blank',
    apply: (draft, random) =>
      words(draft, random, (xml) =>
        replaceOne(xml, TEXT, random, ([, open = '', , close = '']) => open + close),
      ),
  },
  {
    name: 'text-numbers',
    apply: (draft, random) =>
      words(draft, random, (xml) =>
        xml.replace(TEXT, (whole, open: string, text: string, close: string) =>
          /\d/u.test(text) && random.next() < 0.5
            ? `${open}${random.pick(['9', ' 9 ', '９', '9分', '9%', '0.9', '90％', '9.0.0', '-9', '9万元', '1,0', '9'.repeat(40), '≥9', '9-10', '9/10', '十', '9\u00a0'])}${close}`
            : whole,
        ),
      ),
  },
];
