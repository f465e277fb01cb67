import type { CellChange } from '../../engine/fixes';
import { typingFix } from '../../engine/fixes';
import { isCost, isReverse, statedDirection, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

/** More of these is better … */
const MORE =
  /增长|增速|增加|提高|提升|扩大|拉动|带动|覆盖率|合格率|达标率|完成率|及时率|满意|到位率|到岗率|普及率|参与率/u;
/** … unless it is more of something bad, or a limit. */
const LESS =
  /投诉|事故|差错|错误|违规|违法|损失|延误|故障|逾期|上访|伤亡|死亡|下降|降低|减少|控制|超支|时间|时长|成本|费用|经费|支出|排放|能耗|污染|负债|不合格|不满意|未/u;
/** Less of these is better … */
const BAD = /投诉|事故|差错|故障|违规|违法|延误|上访|伤亡|死亡|损失|逾期|超支/u;
/** … unless what is counted is how they were dealt with. */
const HANDLED =
  /处理|处置|办结|解决|回复|答复|整改|化解|减少|下降|降低|预防|防范|排除|挽回|查处|未|零|无|案件/u;

export const directionSense: TableRule = {
  meta: {
    id: 'direction-sense',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '指标方向与指标内容不合情理',
      why: '“增长”“覆盖率”应越大越好，“投诉”“事故”应越小越好；方向写反，做得越差得分越高。',
      advice: '核对指标方向和指标性质。',
    },
    en: {
      title: 'A direction that makes no sense for what is measured',
      why: 'Growth should be large and accidents few; reversed, worse work scores better.',
      advice: 'Check direction and nature.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const name = subjectOf(row);
      const direction = statedDirection(row);
      const cell = row.cells.direction ?? row.aids.direction;
      if (cell === undefined || direction === '' || direction === '定性' || isCost(row)) continue;
      const reverse = isReverse(row);
      const forward = direction === '大于等于' || direction === '大于';
      const wrongly = reverse && MORE.test(name) && !LESS.test(name);
      const wronglyMore = forward && BAD.test(name) && !HANDLED.test(name);
      if (!wrongly && !wronglyMore) continue;
      const [nature, better] = wrongly ? ['正向', '大于等于'] : ['反向', '小于等于'];
      const changes: CellChange[] = [{ cell, input: { value: better } }];
      if (row.cells.nature !== undefined && row.cells.nature.text.trim() !== nature) {
        changes.push({ cell: row.cells.nature, input: { value: nature } });
      }
      yield {
        at: cell,
        subject: name,
        message: `“${name}”应${wrongly ? '越大越好' : '越小越好'}，方向却是“${direction}”`,
        expected: better,
        actual: direction,
        fix: typingFix('suggestion', `改为${nature}、${better}`, table.sheet, changes),
      };
    }
  },
};
