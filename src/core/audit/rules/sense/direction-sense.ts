import type { CellChange } from '../../engine/fixes';
import { typingFix } from '../../engine/fixes';
import type { FieldCell, RecognisedIndicator } from '../../../recognise/recognised-table';
import { isCost, isReverse, statedDirection, subjectOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { DIRECTION, NATURE } from '../../../words/form-names';
import { hasSense } from '../../../words/senses';

export const directionSense = tableRule({
  meta: {
    id: 'direction-sense',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      larger: {
        zh: '“{indicator}”应越大越好，方向却是“{direction}”',
        en: 'More of “{indicator}” is better, yet its direction is “{direction}”',
      },
      smaller: {
        zh: '“{indicator}”应越小越好，方向却是“{direction}”',
        en: 'Less of “{indicator}” is better, yet its direction is “{direction}”',
      },
      change: { zh: '改为{nature}、{direction}', en: 'Change to {nature} with {direction}' },
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const indicator = subjectOf(row);
      const direction = statedDirection(row);
      const cell = row.cells.direction ?? row.aids.direction;
      if (cell === undefined || direction === '' || direction === DIRECTION.qualitative || isCost(row))
        continue;
      const better = betterFor(row);
      if (better === null) continue;
      yield {
        at: cell,
        subject: indicator,
        message: better === LARGER ? 'larger' : 'smaller',
        data: { indicator, direction },
        expected: better.direction,
        actual: direction,
        fix: typingFix(
          'suggestion',
          { message: 'change', data: better },
          table.sheet,
          changesTo(better, row, cell),
        ),
      };
    }
  },
});

const LARGER = { nature: NATURE.forward, direction: DIRECTION.atLeast } as const;
const SMALLER = { nature: NATURE.reverse, direction: DIRECTION.atMost } as const;

type Better = typeof LARGER | typeof SMALLER;

/** What the row should say where its direction makes no sense for its name; null where it does. */
function betterFor(row: RecognisedIndicator): Better | null {
  const name = subjectOf(row);
  // More of it is better, unless it is more of something bad, or a limit.
  if (isReverse(row) && hasSense(name, 'more') && !hasSense(name, 'limited')) return LARGER;
  const direction = statedDirection(row);
  const isForward = direction === DIRECTION.atLeast || direction === DIRECTION.more;
  // Less of it is better, unless what is counted is how it was dealt with.
  return isForward && hasSense(name, 'bad') && !hasSense(name, 'handled') ? SMALLER : null;
}

function changesTo(better: Better, row: RecognisedIndicator, cell: FieldCell): CellChange[] {
  const changes: CellChange[] = [{ cell, input: { value: better.direction } }];
  const { nature } = row.cells;
  if (nature !== undefined && nature.text.trim() !== better.nature) {
    changes.push({ cell: nature, input: { value: better.nature } });
  }
  return changes;
}
